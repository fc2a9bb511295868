/** How long the agreement binds, how it ends, and what happens then. */

import { TRADE } from "../../kinds.ts";
import { TAKERS } from "../sides.ts";
import { type ConcernRule, countOf, countWritten, HOSTED, MAY, N } from "./concern.ts";

/** What a party has to do when it ends. */
const AT_THE_END =
  /^.{0,60}\b(?:effect of|upon|on)\s(?:(?:the|any|such|expiry|expiration)\s(?:or\s)?){0,3}(?:termination|expiration|expiry)\b[^.]{0,200}\b(?:shall|will|must)\b/i;
/** Somebody works with what belongs to the customer. */
const HOLDS_DATA = /\b(?:client|customer)(?:'s)? (?:data|materials|content|records)\b|\boutsourc/i;
const LONG_NOTICE = 60;
const LONG_MONTHS = 3;
const FAR_NOTICE = 120;
/** Whom a renewal binds to pay, or to keep secrets. */
const RENEWED = [...TAKERS, "recipient"];
const SHORT_CURE = 10;
const SHORT_NOTICE = 30;

/** Times: of a notice, and of a ban. */
const DAYS = new RegExp(`${N}\\s(?:calendar\\s)?days`, "i");
const MONTHS_BEFORE = new RegExp(
  `\\b(?:at least|no later than|not later than|not less than|no less than|not fewer than|no fewer than)\\s${N}\\s(?:calendar\\s)?months\\s(?:before|prior)`,
  "i",
);
const TIME = new RegExp(`\\b${N}\\s(?:calendar\\s)?(?:years?|months?)\\b`, "i");

export const ENDING: readonly ConcernRule[] = [
  {
    id: "renews-by-itself",
    category: "renewal-term",
    title: "The agreement renews by itself",
    reason: "Who forgets to give notice is bound for another term.",
    ask: "It renews only if both agree in writing, or the supplier reminds the customer sixty days before and notice of thirty days is enough.",
    severity: "info",
    against: "anyone",
    kinds: [...TRADE, "lease", "nda"],
    fact: "renewal-notice",
    words: "renew extend",
    says: /\b(?:automatic(?:ally)?|itself)\b[^.;]{0,60}\b(?:renew|extend)|\b(?:renew|extend)\w*\b[^.;]{0,20}\bautomatic|\brenew\w*\b[^.;]{0,120}\bunless\b[^.;]{0,80}\bnotice/i,
    not: /\brenewal shall automatically (?:expire|terminate|lapse)|\bday period shall be\b|\bmutual|\b(?:delivery|completion|closing|due) date\b|\blease term\b|\bnot (?:be )?automatically\b|\bletter of credit\b|\binsur|\bplan\b|\bL[-/]?C\b|\bevergreen\b|\bissuing bank\b/i,
    look: ({ paragraph, side }) => {
      const days = DAYS.exec(paragraph)?.[1];
      // Who supplies is glad of it, unless the day to say no is long before.
      if (side && !RENEWED.includes(side) && (countOf(days) ?? 0) < FAR_NOTICE) return undefined;
      const months = MONTHS_BEFORE.exec(paragraph)?.[1];
      if (days === undefined && (countOf(months) ?? 0) >= LONG_MONTHS)
        return {
          title: `It renews by itself, unless notice is given ${countWritten(months ?? "")} months before`,
          severity: "minor",
        };
      return (countOf(days) ?? 0) >= LONG_NOTICE
        ? {
            title: `It renews by itself, unless notice is given ${countWritten(days ?? "")} days before`,
            severity: "minor",
          }
        : {};
    },
  },
  {
    id: "only-they-may-leave",
    category: "termination-for-convenience",
    title: "Only “«who»” may end the agreement without cause",
    reason: "The other side is bound to the end of the term.",
    ask: "Either party may end the agreement on ninety (90) days' notice.",
    severity: "minor",
    against: "who",
    oneSided: true,
    effect: "benefits",
    kinds: [...TRADE, "nda"],
    words: "terminat cancel",
    says: /\b(?:terminate|cancel)\b[^.;]{0,120}\b(?:for (?:its )?convenience|without cause|for any reason|at any time|for any or no reason|in its sole discretion|with or without cause)\b|\bonly (?!upon|if|after|by)[^.;]{0,40}\bmay terminate\b[^.;]{0,60}\bconvenience\b|\bat any time\b[^.;]{0,60}\b(?:terminate|cancel)\b/i,
    not: /\bif\b|\barrears\b|\bgrounds\b|\bopportunity to cure\b|\bin the event\b|:\s*$|\bdestroying\b|\beither\b|\bbreach|\bdefault|\bneither\b|\bmutual|\beach party\b|\binsolven|\bbankrupt/i,
    look: ({ says, sentence }) =>
      !/\bfor (?:its )?convenience\b|\b(?:this|the) (?:agreement|contract|engagement)\b|\bservices\b|\byour (?:access|account|use)\b/i.test(
        sentence,
      ) ||
      says(
        /\byou may (?:terminate|cancel|end|stop)\b[^.;]{0,120}\b(?:any time|discontinuing|ceasing|stopping|closing)\b|\b(?:either|each|any) party\b[^.;]{0,60}\bterminate\b[^.;]{0,100}\b(?:for (?:its )?convenience|without cause|for any reason|at any time)\b/i,
      )
        ? undefined
        : {},
  },
  {
    id: "nobody-may-leave",
    category: "termination-for-convenience",
    title: "Nobody may leave before the end of the term",
    reason: "A deal that does not work must be carried to its end.",
    ask: "Either party may end the agreement on ninety (90) days' notice after the first year.",
    severity: "minor",
    against: "anyone",
    words: "terminat",
    says: /\bneither party\b[^.;]{0,40}\bterminate\b[^.;]{0,60}\b(?:for convenience|without cause)\b|\bmay not\b[^.;]{0,30}\bterminat\w*\b[^.;]{0,40}\b(?:for convenience|without cause)\b/i,
  },
  {
    id: "short-notice-to-end",
    category: "termination-for-convenience",
    title: "The other side may leave at short notice",
    reason: "It may take longer to find another supplier or customer.",
    ask: "Only the customer may end without cause; where both may, the notice is ninety days and work in progress is finished.",
    severity: "info",
    against: "taker",
    kinds: ["services", "saas", "supply", "distribution", "marketing"],
    fact: "termination-notice",
    words: "terminat cancel",
    says: new RegExp(
      `\\b(?:either|each|any) party\\b[^.;]{0,80}\\bterminate\\b[^.;]{0,160}\\b${N}\\s(?:calendar\\s)?days\\b`,
      "i",
    ),
    not: /\bnotice\b[^.;]{0,20}\b(?:if|in the event)\b|\bbreach|\bdefault|\bcure|\binsolven|\bbankrupt|\brenew/i,
    look: (_, match) => {
      const days = countOf(match[1]) ?? 0;
      return days > 0 && days <= SHORT_NOTICE
        ? { title: `Either side may leave on ${match[1]} days' notice` }
        : undefined;
    },
  },
  {
    id: "short-cure",
    category: "termination-for-cause",
    title: "A breach must be cured quickly",
    reason: "A longer time is usual, and most breaches take it.",
    ask: "A breach may be cured within thirty (30) days of written notice.",
    severity: "info",
    against: "bound",
    words: "cure remed",
    says: new RegExp(
      `\\b(?:cure|remed(?:y|ied)|correct)\\w*\\b[^.;]{0,60}\\bwithin\\s(?:a period of\\s)?${N}\\s(?:calendar\\s|business\\s)?days\\b|\\b${N}\\s(?:calendar\\s|business\\s)?days\\b[^.;]{0,60}\\bto (?:cure|remedy|correct)\\b`,
      "i",
    ),
    not: /\bcommence|\bdiligent|\bpayment\b|\bpay\b|\bdefect|\bwarrant/i,
    look: (_, match) => {
      const days = countOf(match[1] ?? match[2]) ?? 0;
      return days > 0 && days <= SHORT_CURE
        ? { title: `A breach must be cured in ${match[1] ?? match[2]} days` }
        : undefined;
    },
  },
  {
    id: "ends-at-once",
    category: "termination-for-cause",
    title: "“«who»” may end at once",
    reason: "There is no time to put things right.",
    ask: "Termination needs written notice and thirty days to cure.",
    severity: "minor",
    against: "who",
    oneSided: true,
    effect: "benefits",
    words: "immediate immediately forthwith",
    says: /\bmay\b[^.;]{0,60}\b(?:terminate|cancel)\b[^.;]{0,80}\b(?:immediately(?! preceding)|forthwith|(?:with )?immediate effect|effective immediately|without (?:prior )?notice)\b|\bmay (?:immediately|forthwith) (?:terminate|cancel)\b/i,
    not: /\beither\b|\bneither\b|\beach party\b|\binsolven|\bbankrupt|\bcure\b|\bcured\b|\bremed|\bdays['’]?\s(?:prior |advance )?(?:written )?notice|\bexport\b|\bapplicable laws?\b|\bsanctions\b/i,
    look: ({ sentence }) =>
      /\b(?:if|in the event|occurrence|where|should|when|event of|because|due to)\b/i.test(sentence) &&
      !/\bbreach|\bdefault/i.test(sentence)
        ? undefined
        : {},
  },
  {
    id: "rest-falls-due",
    category: "effect-of-termination",
    title: "All that is left of the price falls due at the end",
    reason: "It is owed for what is no longer supplied.",
    ask: "On termination only what was supplied until then is paid.",
    severity: "minor",
    against: "taker",
    words: "remaining unpaid balance due remainder accelerat",
    says: /\b(?:all|any|the)\b[^.;]{0,40}\b(?:remaining|unpaid|future|balance|remainder)\b[^.;]{0,100}\b(?:term|fees|payments|amounts|charges)\b[^.;]{0,80}\b(?:become|be|are|is|fall)\b[^.;]{0,12}\b(?:immediately )?(?:due|payable)\b/i,
    not: /\baccrued\b|\bloan|\bprincipal\b|\bnote\b/i,
    look: ({ paragraph }) => (/\bterminat|\bdefault|\bbreach/i.test(paragraph) ? {} : undefined),
  },
  {
    id: "no-way-on",
    category: "effect-of-termination",
    title: "Nothing is agreed for the time after the end",
    reason: "Data, handover and help with the move to another supplier are left open.",
    ask: "On request the supplier goes on for up to six months at the same price, hands over data in a common format, and helps with the move.",
    severity: "minor",
    against: "taker",
    kinds: ["saas", "services", "licence"],
    words: "terminat expir",
    says: AT_THE_END,
    answered:
      /\btransition(?:al)? (?:services|assistance|period|support)|\b(?:return|export|retriev|hand over|extract|download|transfer)\w*\b[^.;]{0,60}\b(?:customer|client|company|licensee|subscriber|user)?(?:'s)?\s?(?:data|content|materials|records)\b|\b(?:data|content)\b[^.;]{0,80}\b(?:returned|exported|retriev\w+|downloaded|available for)\b|\bmigration\b|\bhandover\b|\bdisengagement\b|\bexit plan/i,
    look: ({ kind, says }) =>
      kind === "saas" || says(HOSTED) || (kind === "services" && says(HOLDS_DATA)) ? {} : undefined,
  },
  {
    id: "no-sell-off",
    category: "effect-of-termination",
    title: "Nothing is said of stock that is left at the end",
    reason: "Goods that were bought cannot be sold any more.",
    ask: "Remaining stock may be sold for six months, or the supplier buys it back at cost.",
    severity: "minor",
    against: "taker",
    kinds: ["distribution"],
    words: "terminat expir",
    says: AT_THE_END,
    not: /\bconfidential/i,
    answered:
      /\bsell[- ]?off\b|\b(?:remaining|existing|unsold|on[- ]hand)\b[^.;]{0,20}\b(?:inventor|stock|products?|goods)|\b(?:re-?purchase|buy(?:s|ing)? ?back)\b|\binventory\b[^.;]{0,80}\bterminat/i,
    look: ({ says }) => (says(/\bpurchase orders?\b|\bre-?s(?:ale|ell)\b/i) && !says(/\bfranchis/i) ? {} : undefined),
  },
  {
    id: "stock-not-bought-back",
    category: "effect-of-termination",
    title: "Stock that is left is not bought back",
    reason: "What cannot be sold in the time that is left is lost.",
    ask: "The supplier buys back unsold stock at cost and helps with customers and orders that are open.",
    severity: "info",
    against: "taker",
    kinds: ["distribution"],
    words: "inventor stock",
    says: /\b(?:may|right to|continue to|entitled to)\b[^.;]{0,40}\b(?:sell|sell-off|dispose of|sell off)\b[^.;]{0,60}\b(?:remaining|existing|unsold|its)\s(?:inventor|stock)/i,
    answered: /\b(?:re-?purchase|buy(?:s|ing)? ?back)\b/i,
  },
  {
    id: "long-ban",
    category: "non-compete",
    title: "The ban on competition outlasts the agreement",
    reason: "Business must be turned away after it has ended, and courts in some places would not enforce it.",
    ask: "The ban ends with the agreement, or is limited to named products and places and to six months.",
    severity: "minor",
    against: "bound",
    kinds: [...TRADE, "employment"],
    fact: "restriction-term",
    words: "compet",
    says: /\b(?:thereafter|after|following|subsequent to)\b[^.]{0,300}\bcompet(?:e|es|ing|itive|itor)\b|^\W*(?:[\d.]+\s)?(?:non-compet\w+\.?\s)?for a period of\b[^.]{0,300}\bcompet(?:e|es|ing)\b|\bcompet(?:e|es|ing|itive|itor)\b[^.]{0,300}\b(?:after|following)\b[^.;]{0,60}\b(?:terminat|expir|end of)/i,
    look: ({ sentence, kind, side }) =>
      !(kind === "employment" && side === "employer") &&
      /\b(?:not|neither)\b[^.]{0,200}\b(?:compete|engage|participate|operate|own|carry on|provide|perform|render|supply|sell|market|manufacture|promote|represent|develop|distribute|invest|work)\b/i.test(
        sentence,
      ) &&
      TIME.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "they-may-change-terms",
    category: "amendment",
    title: "“«who»” may change the terms alone",
    reason: "What was agreed holds only until then.",
    ask: "Changes need a document signed by both parties.",
    severity: "major",
    against: "who",
    effect: "benefits",
    words: "modif change amend updat revis",
    says: new RegExp(
      `${MAY}[^.;]{0,60}\\b(?:modify|change|amend|update|revise|alter)\\b[^.;]{0,20}\\b(?:this (?:agreement|eula)|these (?:\\w+\\s){0,2}terms|the terms|its (?:policies|terms)|any (?:term|provision)|the (?:policies|agreement|service levels|sla))\\b`,
      "i",
    ),
    not: /\b(?:offer\w*|other (?:parties|franchisees|customers)|others|mutual|both parties|written agreement|agree(?:d|ment)? in writing|signed|consent|only|neither|either party|no\b|court|arbitrat)/i,
    look: ({ sentence }) => (/\b\d{1,3}\)?\s(?:\w+\s)?days\b/i.test(sentence) ? { severity: "minor" } : {}),
  },
];
