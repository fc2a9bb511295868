/** Orders, delivery, acceptance, territories and service. */
import { type ConcernRule, countOf, MAY, N } from "./concern.ts";

const GOODS = ["supply", "distribution", "licence", "other", "services"];
const SHORT_INSPECTION = 10;
/** An order is accepted, not what it brings. */
const ORDER_ACCEPTED =
  /\bpurchase orders?\b|\bPOs?\b|\borders?\b[^.;]{0,60}\bdeemed\b[^.;]{0,20}\baccept|\baccepted (?:a|the|any|such|each|that|every)?\s?(?:purchase )?order|\brejection of\b[^.;]{0,40}\border/i;
/** Nobody says anything, or the thing is used. */
const BY_SILENCE =
  /\bfail|\b(?:does|do|did|has|have) not\b|\bunless\b|\bwithin\b|\bexpir|\buse[ds]?\b|\busing\b|\babsence\b|\bno (?:notice|response)/i;
const LOW_UPTIME = 99.9;

export const SUPPLY: readonly ConcernRule[] = [
  {
    id: "orders-may-be-refused",
    category: "orders",
    title: "“«who»” may refuse orders",
    reason: "Nobody has to deliver what was forecast, ordered or promised to others.",
    ask: "The supplier accepts every order that is in line with the forecast and this Agreement, and an order that it does not answer within five business days is accepted.",
    severity: "minor",
    against: "taker",
    kinds: ["supply", "distribution", "licence"],
    words: "order",
    says: /\baccept(?:ance)?\b[^.;]{0,20}\b(?:or|and)\b[^.;]{0,12}\breject\w*\b[^.;]{0,80}\borders?\b|\borders?\b[^.;]{0,120}\b(?:subject to (?:\w+\s){0,4}(?:acceptance|approval|confirmation)|(?:not|no)\b[^.;]{0,30}\b(?:binding|effective)\b[^.;]{0,40}\b(?:until|unless)\b[^.;]{0,40}\baccept|may be (?:rejected|refused|declined))|\b(?:may|right to|reserves? the right to)\b[^.;]{0,60}\b(?:reject|refuse|decline)\b[^.;]{0,40}\borders?\b|\bno obligation to (?:accept|supply|fill|fulfil)/i,
    answered:
      /\b(?:obligated|obliged|required) to accept\b|\b(?:shall|will|must) accept (?:all|each|every|any)\b|\bmay not (?:unreasonably )?reject\b/i,
    not: /\bterminat|\bdefault\b|\bbreach|\bbankrupt|\bshares\b|\bcourt\b|\bgovern|\bnot (?:unreasonably )?(?:reject|refuse|withh)|\bconflict|\bdifferent\b|\binconsistent\b|\badditional terms\b|\b(?:buyer|customer|distributor|reseller) may (?:cancel|reject|refuse)\b/i,
  },
  {
    id: "risk-passes-early",
    category: "delivery",
    title: "The risk of transport is the buyer's",
    reason: "What is lost or damaged on the way must be paid for all the same.",
    ask: "Delivery is DDP at the buyer's site; title and risk pass on receipt there.",
    severity: "minor",
    against: "taker",
    kinds: ["supply", "distribution"],
    words: "fob fca exw f.o.b ex risk",
    not: /\breturn/i,
    says: /\b(?:FOB|F\.O\.B\.?|FCA|EXW|[Ee]x[- ][Ww]orks)\b(?![^.;]{0,30}\b(?:destination|[Bb]uyer's|[Cc]ustomer's|[Dd]istributor's)\b)|\brisk of loss\b[^.;]{0,100}\b(?:upon|on|at)\b[^.;]{0,40}\b(?:deliver\w*|tender|shipment)\b[^.;]{0,30}\b(?:to|by)\b[^.;]{0,12}\b(?:the |a |such )?(?:common )?carrier/,
  },
  {
    id: "delivery-dates-open",
    category: "delivery",
    title: "Delivery dates do not bind",
    reason: "Who waits has no remedy for delay.",
    ask: "Delivery dates bind; for each week of delay the buyer may deduct [1] % of the price, and after four weeks it may cancel.",
    severity: "minor",
    against: "taker",
    kinds: GOODS,
    words: "estimat approximat delay",
    says: /\b(?:delivery|shipment|shipping)\b[^.;]{0,30}\b(?:dates?|times?|schedules?)\b[^.;]{0,60}\b(?:estimat|approximat)|\bnot (?:be )?liable\b[^.;]{0,60}\bdelays?\b[^.;]{0,30}\b(?:delivery|shipment|performance)/i,
    not: /\bforce majeure\b|\bbeyond\b|\bacts? of god\b/i,
  },
  {
    id: "silence-accepts",
    category: "acceptance",
    title: "Silence or use counts as acceptance",
    reason: "Defects that were not reported in time must be paid for.",
    ask: "Acceptance needs a written statement; hidden defects may be reported within twelve months.",
    severity: "minor",
    against: "taker",
    kinds: ["saas", ...GOODS, "marketing"],
    words: "accept acceptance",
    says: /\b(?:deemed|considered|treated as|constitutes?|presumed)\b[^.;]{0,40}\b(?:acceptance|accepted|to have accepted|waive)/i,
    not: /\bprice\b|\bnot (?:be )?(?:deemed|constitute|considered)\b|\bshall not\b|\borders? shall be deemed accepted\b|\bemployment\b|\boffer\b|\bnotices?\b[^.;]{0,30}\bdeemed\b/i,
    look: ({ sentence, paragraph }) => {
      if (ORDER_ACCEPTED.test(sentence) || !BY_SILENCE.test(sentence)) return undefined;
      const days = new RegExp(`${N}\\s(?:calendar\\s|business\\s|working\\s)?days`, "i").exec(paragraph)?.[1];
      const count = countOf(days);
      return count !== undefined && count > 0 && count <= SHORT_INSPECTION
        ? { title: `Silence or use counts as acceptance after ${days} days`.replace(/ +/g, " ") }
        : {};
    },
  },
  {
    id: "silence-rejects",
    category: "acceptance",
    title: "Silence counts as rejection",
    reason: "That is unusual, and holds up a project that nobody complained about.",
    ask: "If the customer does not answer after a reminder of five business days, the deliverable is accepted.",
    severity: "minor",
    against: "anyone",
    kinds: ["saas", "services", "marketing", "supply"],
    words: "reject",
    says: /\bdeemed\b[^.;]{0,20}\b(?:rejected|rejection)\b/i,
    not: /\border/i,
    look: ({ sentence }) =>
      /\bfail|\bdoes not\b|\bwithin\b|\bno (?:notice|response)/i.test(sentence) && !/\bterms\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "approval-of-advertising",
    category: "marketing-approval",
    title: "All advertising needs approval",
    reason: "Campaigns wait for the other side, and nothing says how long.",
    ask: "Approval is not unreasonably withheld and counts as given after five business days; what follows the brand guidelines needs none.",
    severity: "info",
    against: "taker",
    kinds: ["distribution", "licence", "marketing"],
    words: "advertis promotion marketing",
    says: /\b(?:advertis\w+|promotional|marketing)\s(?:and \w+ )?(?:and|materials?|copy|campaigns?|programs?|literature|activities)\b[^.;]{0,100}\b(?:submit\w*|subject to|approv\w+)\b[^.;]{0,80}\b(?:approv\w+|prior|before)\b/i,
    not: /\bdeemed\b|\bunreasonabl|\bwithin\b[^.;]{0,30}\bdays\b/i,
  },
  {
    id: "competes-in-territory",
    category: "exclusivity",
    title: "“«who»” may sell in the territory beside its distributor",
    reason: "Markets that were built at one side's cost may be served by the other.",
    ask: "The appointment is exclusive for [named accounts or products]; direct sales there earn the distributor a commission.",
    severity: "minor",
    against: "taker",
    kinds: ["distribution", "licence"],
    words: "reserve right may non-exclusive",
    says: /\b(?:reserves?|retains?)\b[^.;]{0,20}\bright to\b[^.]{0,200}\b(?:sell|market|distribute|appoint|licen[cs]e)\b[^.]{0,100}\b(?:direct(?:ly)?|other|additional|third|territory|customers|end users)\b|\bmay\b[^.;]{0,20}\b(?:sell|market|distribute|appoint)\b[^.;]{0,60}\b(?:directly|other (?:distributors|resellers|dealers))\b/i,
    not: /\byou may\b|\bonly\b|\b(?:distributor|reseller|licensee|dealer|franchisee)\b[^.;]{0,20}\b(?:may|reserves?|shall have|has)\b/i,
  },
  {
    id: "territory-only",
    category: "exclusivity",
    title: "Sales outside the territory are barred",
    reason: "Demand from elsewhere must be turned away.",
    ask: "Orders that come unasked for from outside the territory may be filled.",
    severity: "info",
    against: "taker",
    kinds: ["distribution", "licence"],
    words: "outside",
    says: /\b(?:shall|will|may|agrees?) not\b[^.;]{0,100}\b(?:sell|solicit|market|advertise|distribute|promote)\w*\b[^.;]{0,120}\boutside\b[^.;]{0,20}\bterritor/i,
  },
  {
    id: "delay-costs",
    category: "payment",
    title: "Delay of the customer moves dates and may cost",
    reason: "Nothing says by how much, or that the other side must tell of it in time.",
    ask: "Dates move by the days of delay that the supplier reported within five days; added cost needs a change order.",
    severity: "info",
    against: "taker",
    kinds: ["services", "saas", "marketing", "supply"],
    words: "delay",
    says: /\b(?:if|where|should)\b[^.;]{0,40}\b(?:client|customer|company|buyer)\b[^.;]{0,40}\bdelay\w*\b[^.;]{0,120}\b(?:extended|extension|additional (?:fees|charges|costs))\b/i,
  },
  {
    id: "low-uptime",
    category: "service-levels",
    title: "The service may be down often",
    reason: "",
    ask: "The service is available at least 99.9 % of each month; for less, the customer gets credits and after three such months may end the agreement.",
    severity: "minor",
    against: "taker",
    kinds: ["saas", "services", "licence"],
    fact: "uptime",
    words: "uptime availab",
    says: /\b(?:uptime|availab\w+)\b[^.;]{0,100}?(\d{2}(?:\.\d{1,3})?)\s?(?:%|per ?cent)|(\d{2}\.\d{1,3})\s?%\s(?:\w+\s)?(?:uptime|availab)/i,
    not: /\bcapacity\b|\bfunds\b|\binventory\b/i,
    look: ({ says }, match) => {
      const figure = Number(match[1] ?? match[2]);
      if (figure < 95 || figure >= 100) return undefined;
      const hours = Math.round((100 - figure) * 7.3 * 10) / 10;
      const credits = says(
        /\b(?:service|availability|uptime)\s(?:level\s)?credits?\b|\bcredits?\b[^.;]{0,80}\b(?:uptime|availab|downtime|service level)/i,
      );
      if (figure >= LOW_UPTIME && credits) return undefined;
      return {
        reason: `${figure} % is about ${hours} hour${hours === 1 ? "" : "s"} of downtime a month${credits ? "" : ", and nothing is owed for more"}.`,
        ...(figure >= LOW_UPTIME ? { title: "Nothing is owed when the service is down" } : {}),
      };
    },
  },
  {
    id: "support-by-day",
    category: "service-levels",
    title: "Support is there in office hours only",
    reason: "A failure at night or on a weekend waits.",
    ask: "For failures that stop the business, support is there at all hours and answers within one hour.",
    severity: "info",
    against: "taker",
    kinds: ["saas", "services", "licence"],
    words: "support",
    says: /\bsupport\b[^.;]{0,160}\b(?:business (?:hours|days)|monday|\d\s?(?:a\.?m\.?|:00)|normal (?:business|working) hours|weekdays)\b/i,
    not: /\bcooperate\b|\baccess to\b|\b24[- ]hours?\b|\b24\s?(?:x|\/|hours)|\btwenty-four\b|\baround the clock\b/i,
  },
  {
    id: "maintenance-notice",
    category: "service-levels",
    title: "Maintenance comes at short notice",
    reason: "Users cannot plan around it.",
    ask: "Planned maintenance is announced seven days before and done outside business hours.",
    severity: "info",
    against: "taker",
    kinds: ["saas"],
    words: "maintenance",
    says: new RegExp(
      `\\bmaintenance\\b[^.;]{0,120}\\b${N}\\s(hours?|days?)\\b[^.;]{0,20}\\b(?:notice|advance|prior)|\\bnotice\\b[^.;]{0,60}\\b${N}\\s(hours?|days?)\\b[^.;]{0,60}\\bmaintenance`,
      "i",
    ),
    look: (_, match) => {
      const count = countOf(match[1] ?? match[3]) ?? 0;
      const hours = /hour/i.test(match[2] ?? match[4] ?? "") ? count : count * 24;
      return hours > 0 && hours < 72 ? {} : undefined;
    },
  },
  {
    id: "reports-name-customers",
    category: "reports",
    title: "Reports give away who the customers are",
    reason: "Who knows them can sell to them directly later.",
    ask: "Reports give figures by product and month; names of customers stay with the distributor and may not be used to approach them.",
    severity: "info",
    against: "taker",
    kinds: ["distribution"],
    words: "report",
    says: /\breports?\b[^.;]{0,160}\b(?:end[- ]users?|customers?)\b[^.;]{0,20}\b(?:information|names?|lists?|data|details|contact)/i,
  },
  {
    id: "may-suspend",
    category: "suspension",
    title: "“«who»” may suspend the service",
    reason: "Work can stop at once, over a dispute that is not decided.",
    ask: "Suspension needs ten days' notice and ends as soon as its reason does; a sum disputed in good faith is no reason.",
    severity: "minor",
    against: "who",
    oneSided: true,
    effect: "benefits",
    kinds: ["saas", "services", "licence", "supply"],
    words: "suspend",
    says: new RegExp(`${MAY}[^.;]{0,60}\\bsuspend\\b`, "i"),
    not: /\bdays\b|\bcured\b|\bwritten notice\b|\bforce majeure\b|\bneither\b|\beither party\b|\bcompromised\b/i,
  },
];
