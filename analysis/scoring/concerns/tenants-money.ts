/** What a lease asks of whoever rents: the rent, what comes on top of it, and what leaving or staying costs. */
import { type ConcernRule, countOf, MAY, N } from "./concern.ts";
import { DEPOSIT, LANDLORD, LEASE, TENANT } from "./tenants.ts";

/** Rent of those who stay on, in per cent of what it was. */
const STAYING = { some: 125, much: 200 };
/** Late charges from here on are high, in per cent of what is late. */
const HIGH_CHARGE = 10;

/** An option that must be used so early is easily forgotten. */
const LONG_BEFORE = { days: 180, months: 9 };

export const TENANTS_MONEY: readonly ConcernRule[] = [
  {
    id: "rent-may-rise",
    category: "price-restrictions",
    title: "The landlord may raise the rent during the term",
    reason: "The rent agreed holds only until a notice.",
    ask: "The rent is fixed for the term, or rises once a year by an index, and by no more than [3] %.",
    severity: "major",
    against: "taker",
    kinds: LEASE,
    words: "rent service",
    says: new RegExp(
      `\\b${LANDLORD}\\b[^.;]{0,40}${MAY}[^.;]{0,60}\\b(?:increase|raise|adjust|change|modify)\\b[^.;]{0,40}\\b(?:rent(?:al)?|service charge)\\b[^.;]{0,160}\\b(?:at any time|notice|discretion)\\b`,
      "i",
    ),
    not: /\brenew\w*|\bextension\b|\bmonth[- ]to[- ]month\b|\bholding over\b|\bholdover\b|\bsecurity deposit\b|\bnot (?:increase|raise)\b|\bindex\b|\bmarket rent|\bfair (?:market )?rental\b/i,
  },
  {
    id: "rent-only-up",
    category: "price-restrictions",
    title: "The rent can only rise",
    reason: "Where the market falls, the rent stays above it.",
    ask: "On review the rent is the market rent, higher or lower, or follows an index with a cap.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "rent",
    says: /\b(?:in no event|not|never)\b[^.;]{0,60}\b(?:rent|it)\b[^.;]{0,80}\b(?:less|lower|decrease\w*|reduc\w+|fall)\b[^.;]{0,80}\b(?:rent|payable|paid|preceding|previous|prior|immediately before)\b|\bupwards?[- ]only\b|\b(?:the )?(?:greater|higher) of\b[^.;]{0,120}\b(?:passing|previous|existing|reserved|then payable|payable immediately before)\b[^.;]{0,40}\brent|\brent\b[^.;]{0,160}\bif (?:greater|higher)\b/i,
    not: /\babat|\bnet rent\b|\bdamage|\bcasualty|\binsur/i,
  },
  {
    id: "high-late-charge",
    category: "late-payment",
    title: "The charge for late rent is high",
    reason: "It is owed at once and on top of interest.",
    ask: "A charge of [5] % falls due only when rent is late a second time in a year, five days after a notice.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "late overdue delinquen",
    says: /\b(?:late|delinquen\w+|overdue)\b[^.;]{0,200}?(?:\b(\d{1,2})(?:\.\d+)?\s?(?:%|percent|per cent)|\((\d{1,2})(?:\.\d+)?\s?%\)|(?:\$\s?[\d.,\u00b7]+|dollars[^.;]{0,20})\s(?:per|a|for each|for every)\s(?:\w+\s)?day)/i,
    not: /\bper annum\b|\bannual|\bper year\b|\bprime\b|\binterest\b[^.;]{0,60}\brate\b/i,
    look: (_, match) => {
      const share = Number(match[1] ?? match[2] ?? Number.NaN);
      if (Number.isNaN(share)) return { title: "A charge for late rent falls due each day" };
      return share >= HIGH_CHARGE ? { title: `The charge for late rent is ${share} %` } : undefined;
    },
  },
  {
    id: "whole-rent-falls-due",
    category: "termination-for-cause",
    title: "All rent to the end of the term falls due on a default",
    reason: "The landlord is paid for the whole term and may let to somebody else.",
    ask: "What falls due is the rent less what the premises could be let for, discounted to the day, and the landlord must try to let them.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "accelerat balance remainder entire unexpired remaining",
    says: /\b(?:declare|accelerat\w+|demand|become|fall|recover)\b[^.;]{0,140}\b(?:rent|rental|sums|amounts|installments)\b[^.;]{0,120}\b(?:balance|remainder|entire|unexpired|residue|remaining)\b[^.;]{0,60}\bterm\b|\b(?:entire|whole|remaining|balance of the)\b[^.;]{0,60}\brent\b[^.;]{0,120}\b(?:immediately|at once|forthwith|accelerat\w+)\b[^.;]{0,40}\b(?:due|payable)?/i,
    not: /\bpresent (?:value|worth)\b|\bdiscount|\bexceeds?\b|\bexcess\b|\bless\b|\bfair (?:market )?(?:rental )?value\b|\bas (?:the same|it|they|such) (?:becomes?|falls?)\b|\bmonthly\b[^.;]{0,40}\bdeficien/i,
  },
  {
    id: "pay-to-leave-early",
    category: "termination-for-convenience",
    title: "Leaving early costs a fee, or the deposit",
    reason: "It is owed whether or not the premises are let again at once.",
    ask: "The fee falls by what a new tenant pays, and the deposit comes back.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "terminat vacat early abandon",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,60}\\b(?:terminates?|vacates?|leaves?|cancels?|break(?:s|ing)?)\\b[^.;]{0,200}\\b(?:pay|owe|forfeit|charged|liable|lose)\\b[^.;]{0,120}\\b(?:fee|penalty|charge|deposit|all)\\b|\\b${TENANT}\\b[^.;]{0,80}\\b(?:terminat\\w+|vacat\\w+|abandons?)\\b[^.;]{0,160}\\b(?:liable|responsible)\\b[^.;]{0,40}\\b(?:entire|all|remaining)\\b[^.;]{0,40}\\brent\\b|\\bearly[- ]termination (?:fee|charge|penalty)\\b|\\b(?:forfeit(?:s|ed|ure)?|lose)\\b[^.;]{0,40}\\b${DEPOSIT}\\b|\\b${DEPOSIT}\\b[^.;]{0,60}\\bforfeit`,
      "i",
    ),
    not: /\bno (?:destruction|damage)\b|\bentitle\b|\bno (?:\w+\s)?(?:fee|penalty|charge)\b|\bwithout (?:any )?(?:fee|penalty|charge)\b|\bprior tenant\b|\binsur/i,
  },
  {
    id: "dear-to-stay-on",
    category: "renewal-term",
    title: "Staying on after the end is dear",
    reason: "A move that is late by days costs a month, and the landlord's other losses may come on top.",
    ask: "For the first sixty days the rent is [125] % by the day, and nothing else is owed for staying on.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "hold remain possession occup vacat surrender",
    says: /\b(?:hold(?:s|ing)? over|holdover|remains? in (?:possession|occupa\w+)|continues? in (?:possession|occupa\w+)|fails? to (?:surrender|vacate)|remains? (?:after|beyond) (?:the )?(?:lease|term|end|expiration)|occupa\w+ after (?:the )?(?:expiration|end|termination))\b[^;]{0,400}?(?:\b(\d{3})\s?(?:%|percent|per cent)|\((\d{3})\s?%\)|\b(double|twice|triple|treble|two times|three times|one and one[- ]half)\b)/i,
    look: ({ sentence }, match) => {
      const share = Number(match[1] ?? match[2] ?? (/one and/i.test(match[3] ?? "") ? 150 : 200));
      if (share < STAYING.some) return undefined;
      const more =
        /\bdamages\b|\bconsequential\b|\bindemnif/i.test(sentence) && !/\bnot\b[^.;]{0,40}\bdamages\b/i.test(sentence);
      return {
        title: `Staying on after the end costs ${share} % of the rent${more ? ", and damages" : ""}`,
        ...(share >= STAYING.much ? { severity: "minor" as const } : {}),
      };
    },
  },
  {
    id: "fees-not-paid-back",
    category: "payment",
    title: "Fees beside the rent are not paid back",
    reason: "They are rent by another name.",
    ask: "What is paid beside the rent is a deposit, and comes back if nothing was damaged.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "non-refundable nonrefundable cleaning turnover move",
    says: /\b(?:cleaning|turnover|move-?out) fees?\b(?:[^.;]|\.\d){0,80}\bregardless\b|\bnon-?\s?refundable\b[^.;]{0,80}\b(?:fees?|charges?|deposit|payment)\b|\b(?:fees?|charges?|deposit)\b[^.;]{0,60}\bnon-?\s?refundable\b/i,
  },
  {
    id: "costs-without-limit",
    category: "payment",
    title: "The building's costs are passed on without a limit",
    reason: "They rise by what the landlord spends, and improvements of the building may be among them.",
    ask: "Costs that the landlord can control rise by no more than [5] % a year; capital works, and what serves other tenants or the sale of the building, are left out.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "operating common cam maintenance service expenses additional",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,60}\\b(?:shall|will|agrees? to|must)\\b[^.;]{0,40}\\b(?:pay|reimburse|contribute)\\b[^.;]{0,160}\\b(?:(?:proportionate|pro[- ]rata|allocable|fair) share of\\b[^.;]{0,60}\\b(?:taxes|insurance|maintenance|expenses|costs)|operating (?:expenses|costs|charges)|common (?:area|expenses?)\\b[^.;]{0,40}|cam (?:charges?|costs)|service charges?|maintenance (?:charges?|costs))\\b`,
      "i",
    ),
    not: /\b(?:landlord|lessor)\b[^.;]{0,20}\b(?:shall|will) be responsible\b|\bgross (?:rent|lease)\b|\bnot (?:be (?:obligated|required) to )?(?:pay|reimburse)\b/i,
    answered:
      /\b(?:operating (?:expenses|costs)|cam|common area|controllable|service charge)\b[^.]{0,300}\b(?:not (?:to )?(?:exceed|increase)|no more than|capped|cap\b|maximum|limited to)\b|\bcontrollable\b/i,
  },
  {
    id: "no-look-into-books",
    category: "payment",
    title: "Nothing lets the tenant look into the costs passed on",
    reason: "Whether they are right cannot be told from a yearly sheet.",
    ask: "For two years the tenant may examine the books, and is paid back what was too much, with the cost of the audit where that is over [3] %.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "operating common cam service expenses",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,60}\\b(?:shall|will|agrees? to|must)\\b[^.;]{0,40}\\b(?:pay|reimburse|contribute)\\b[^.;]{0,160}\\b(?:operating (?:expenses|costs)|common (?:area|expenses?)\\b|cam (?:charges?|costs)|service charges?)\\b`,
      "i",
    ),
    not: /\b(?:landlord|lessor)\b[^.;]{0,20}\b(?:shall|will) be responsible\b|\bgross (?:rent|lease)\b|\bnot (?:be (?:obligated|required) to )?(?:pay|reimburse)\b/i,
    answered:
      /\b(?:tenant|lessee|subtenant)\b[^.;]{0,120}\b(?:audit|inspect|examine|review)\b[^.;]{0,120}\b(?:books|records|accounts|invoices|vouchers|statement)\b|\b(?:books|records|accounts|vouchers)\b[^.;]{0,200}\b(?:inspect\w*|audit\w*|examin\w*)\b[^.;]{0,80}\bby\b[^.;]{0,20}\b(?:tenant|lessee)/i,
  },
  {
    id: "landlords-lawyers",
    category: "dispute-resolution",
    title: "The tenant pays the landlord's lawyers",
    reason: "It does so whoever is right, and for letters and consents as well.",
    ask: "Who loses a dispute pays the reasonable costs of both.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "attorney legal",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,80}\\b(?:shall|will|agrees? to|must)\\b[^.;]{0,60}\\b(?:pay|reimburse|be (?:liable|responsible) for)\\b[^.;]{0,160}\\b(?:attorneys?'?s?'?|legal) (?:fees|costs|expenses)`,
      "i",
    ),
    not: /\bprevail|\bsuccessful|\beach\b|\bindemnif|\bhold harmless\b|\bhow(?:so)?ever caused/i,
    answered: /\bprevailing party\b|\bsuccessful party\b|\bnon-?prevailing\b|\blosing party\b/i,
  },
  {
    id: "costs-by-discretion",
    category: "payment",
    title: "The landlord sets the charges as it likes",
    reason: "What is spent, and on what, is for it alone to say.",
    ask: "Charges are what was reasonably spent on the services named here, shown by an account each year.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "charge costs expenses",
    says: /\b(?:service charges?|operating (?:expenses|costs)|common (?:area|charges)|additional rent|management fees?)\b[^.;]{0,160}\b(?:determined|fixed|set|allocated|adjusted|increased)\b[^.;]{0,60}\b(?:sole(?:ly)?|absolute)\b[^.;]{0,30}\bdiscretion/i,
  },
  {
    id: "capital-works-in-costs",
    category: "payment",
    title: "Capital works are among the costs passed on",
    reason: "The tenant pays for a building that the landlord keeps.",
    ask: "Capital works are left out, but for those that the law asks for or that save costs, spread over their life.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "capital",
    says: /\b(?:operating (?:expenses|costs)|common area|share of|service charge|cam)\b[^.]{0,500}\bcapital (?:improvements?|expenditures?|replacements?|repairs?|items|costs)\b/i,
    not: /\bexclud\w+|\bexcept\b|\bother than\b|\bnot include\b|\bamorti[sz]\w+|\bdepreciat\w+|\buseful life\b/i,
    inDefinitions: true,
    answered:
      /\bamorti[sz]\w+\b[^.]{0,200}\buseful life\b|\b(?:not|exclud\w+)\b[^.]{0,300}\bcapital (?:improvements?|expenditures?|items|costs)/i,
  },
  {
    id: "short-time-to-audit",
    category: "payment",
    title: "The costs passed on may be checked for a short time only",
    reason: "Thirty days are over before the papers are there.",
    ask: "The books may be examined for two years after each account.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "audit inspect examine object dispute",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,120}\\b(?:audit|inspect|examine|object|dispute|contest)\\b[^.]{0,200}\\bwithin\\s${N}\\s(?:business\\s|calendar\\s)?days\\b`,
      "i",
    ),
    look: ({ sentence, paragraph }, match) => {
      const days = countOf(match[1]) ?? 0;
      return days > 0 &&
        days <= 60 &&
        /\b(?:statement|reconciliation|books|records|account)\b/i.test(sentence) &&
        /\b(?:operating|common|cam|service|costs|expenses)\b/i.test(paragraph)
        ? {}
        : undefined;
    },
  },
  {
    id: "no-duty-to-relet",
    category: "termination-for-cause",
    title: "The landlord need not look for another tenant",
    reason: "The rent of an empty space runs to the end of the term.",
    ask: "The landlord takes reasonable steps to let the premises again, and what it gets is taken off.",
    severity: "major",
    against: "taker",
    kinds: LEASE,
    words: "mitigat relet re-let",
    says: /\b(?:no|not|waives?)\b[^.;]{0,60}\b(?:obligat\w+|duty|required|liab\w+)\b[^.;]{0,40}\b(?:mitigat\w+|re-?let)\b/i,
    not: /\btenant\b[^.;]{0,20}\b(?:no|not)\b[^.;]{0,40}\bmitigat/i,
  },
  {
    id: "renewal-rent-theirs",
    category: "price-restrictions",
    title: "The rent after a renewal is for the landlord to say",
    reason: "An option at a price that the other side sets is none.",
    ask: "The rent is the market rent, which an expert sets whom both choose, and at most [5] % above the last one.",
    severity: "major",
    against: "taker",
    kinds: LEASE,
    words: "market renewal",
    says: /\b(?:market (?:rate|rent|rental)|renewal (?:rates?|rents?))\b[^.;]{0,80}\b(?:determined|set|established|fixed)\b[^.;]{0,20}\bby (?:the )?(?:landlord|lessor)/i,
    not: /\bmutual|\bagree/i,
  },
  {
    id: "option-long-before",
    category: "renewal-term",
    title: "The option must be used long before the end",
    reason: "Who forgets it most of a year ahead loses the place.",
    ask: "Notice of ninety days is enough, and the landlord reminds of it.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "renew option extend",
    says: /\b(?:renew\w*|option|extend)\b[^.]{0,240}\b(?:at least|no(?:t)? (?:later|less) than)\b[^.;]{0,60}?\b(?:\(?(\d{2,3})\)? days|\(?(\d{1,2})\)? months)\b[^.;]{0,20}\b(?:prior|before)/i,
    look: (_, match) =>
      Number(match[1] ?? 0) >= LONG_BEFORE.days || Number(match[2] ?? 0) >= LONG_BEFORE.months ? {} : undefined,
  },
];
