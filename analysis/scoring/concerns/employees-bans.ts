/** What binds whoever is employed after the end, or keeps him from leaving. */
import { type ConcernRule, countOf, EMPLOYMENT, N } from "./concern.ts";
import { EMPLOYED, USUAL_BAN_MONTHS } from "./employees.ts";

const TIME = new RegExp(`\\b${N}[\\s-](?:calendar\\s|consecutive\\s)?(months?|years?)\\b`, "i");
/** A ban counted from the end of the employment, in months; undefined where no time is given. */
function banMonths(sentence: string): number | undefined {
  const found = TIME.exec(sentence);
  const count = countOf(found?.[1]);
  return count === undefined ? undefined : /year/i.test(found?.[2] ?? "") ? count * 12 : count;
}

/** Told of a ban in the words that set it, and of one that a list of "restrictions" carries abroad. */
const EVERYWHERE = {
  category: "non-compete",
  title: "The ban on competition holds everywhere",
  reason: "Nobody in the trade could employ the employee, and courts in many places would not enforce it.",
  ask: "It holds where the employee worked for the employer in the last year, and for the products of that work.",
  severity: "minor",
  against: "employee",
  kinds: EMPLOYMENT,
} as const;

export const EMPLOYEES_BANS: readonly ConcernRule[] = [
  {
    id: "colleagues-long-out-of-reach",
    category: "no-solicit-of-employees",
    title: "Colleagues may not be hired for a long time",
    reason: "It reaches people the employee never worked with, and those who answer an advertisement.",
    ask: "It holds for six months, for those with whom the employee worked, and leaves out general advertisements.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    fact: "restriction-term",
    words: "solicit hire recruit induce entice",
    says: new RegExp(
      `\\b${N}[\\s-](?:calendar\\s|consecutive\\s)?(?:months?|years?)\\b[^.]{0,400}\\b(?:solicit|recruit|hire|induce|entice)\\w*\\b[^.]{0,160}\\b(?:employees?|personnel|staff|workers?)\\b`,
      "i",
    ),
    look: ({ sentence }) =>
      (banMonths(sentence) ?? 0) > USUAL_BAN_MONTHS &&
      /\bnot\b/i.test(sentence) &&
      /\b(?:after|following|thereafter|post)\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "ban-everywhere",
    ...EVERYWHERE,
    words: "world worldwide anywhere united global",
    says: /\b(?:anywhere|throughout|within|in)\b[^.;]{0,40}\b(?:the world|worldwide|the united states|north america|the universe|the globe)\b|\bworldwide\b/i,
    not: /\blicen[cs]e\b|\broyalty|\bcopyright|\bpatents?\b|\btravel/i,
    look: ({ sentence }) =>
      // Who still works for one may be asked not to work for another.
      /\b(?:after|following|thereafter|subsequent|post)\b/i.test(sentence) &&
      /\b(?:not|non-?compet\w+)\b/i.test(sentence) &&
      /\bcompet\w+|\bengage\b|\bcarry on\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "ban-starts-anew",
    category: "non-compete",
    title: "A ban grows longer by the time of a breach",
    reason: "A dispute that takes two years may double it.",
    ask: "Delete this; the court sets what follows from a breach.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "extend toll",
    says: /\b(?:restrict\w+|covenants?|non-?compet\w+|period|term|duration)\b[^.]{0,200}\b(?:extended|tolled)\b[^.]{0,160}\b(?:breach|violat\w+|non-?compliance|default)\b|\b(?:breach\w*|violat\w+)\b[^.]{0,260}\b(?:period|term|duration)\b[^.]{0,80}\b(?:extended|tolled)\b/i,
    not: /\bnot be (?:extended|tolled)\b|\bcure\b|\bstatute of limitation/i,
  },
  {
    id: "damages-set-for-the-employed",
    category: "liquidated-damages",
    title: "A breach costs the employee a set sum",
    reason: "It is owed whether or not anybody was harmed.",
    ask: "Delete the sum; damages are what the employer shows that it lost.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "liquidated penalty",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,160}\\b(?:shall|will|must|agrees? to)\\b[^.;]{0,60}\\b(?:pay|owe|be liable)\\b[^.;]{0,160}\\b(?:liquidated damages|penalty|contractual penalty)\\b`,
      "i",
    ),
    not: /\bexcise\b|\btax\b|\b(?:company|employer) (?:shall|will) pay\b|\bno (?:penalty|liquidated)\b|\bwithout (?:any )?penalty\b/i,
  },
  {
    id: "long-notice-of-the-employed",
    category: "termination-for-convenience",
    title: "Whoever is employed must give longer notice than the employer",
    reason: "A new post cannot wait so long.",
    ask: "The same notice holds for both.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "resign notice",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,80}\\b(?:resign\\w*|terminate|must (?:provide|give)|shall (?:provide|give))\\b[^.;]{0,120}?\\b${N}\\s(?:calendar\\s)?(days|weeks|months)'?\\b[^.;]{0,40}\\bnotice\\b`,
      "i",
    ),
    look: ({ says }, match) => {
      const per: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30 };
      const days = (countOf(match[1]) ?? 0) * (per[(match[2] ?? "").toLowerCase()] ?? 0);
      return days >= 60 &&
        says(
          /\b(?:company|employer|corporation|bank)\b[^.;]{0,60}\bterminate\b[^.;]{0,80}\b(?:at any time|immediately|without (?:prior )?notice|with or without|(?:[1-9]|1\d|20|30|seven|ten|fourteen|thirty)(?: ?\([^)]{1,12}\))? days)/i,
        )
        ? {}
        : undefined;
    },
  },
  {
    id: "ban-without-bounds",
    ...EVERYWHERE,
    saidBy: "ban-everywhere",
    words: "worldwide without",
    says: /\b(?:restrictions?|covenants?|non-?compet\w+)\b[^.;]{0,120}\b(?:worldwide|throughout the world|without (?:geographic|territorial) limit)/i,
    not: /\blicen[cs]e\b/i,
  },
  {
    id: "trade-closed",
    category: "non-compete",
    title: "A whole trade is closed for some time after the end",
    reason: "It is no ban on competing but on working in the trade, and courts in many places would not enforce it.",
    ask: "It holds for named competitors and the work done in the last year, for six months, with pay.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    fact: "restriction-term",
    saidBy: "long-ban",
    words: "entity company business firm person organization organisation",
    says: new RegExp(
      `\\b${N}[\\s-](?:calendar\\s|consecutive\\s)?(?:months?|years?)\\b[^.;]{0,160}\\bnot\\b[^.;]{0,120}\\b(?:work|be employed|employment|engage|consult|perform services|provide services|join)\\b[^.;]{0,160}\\bany (?:other )?(?:entity|company|business|firm|person|organi[sz]ation|enterprise)\\b`,
      "i",
    ),
    not: /\bsolicit\w*\b[^.;]{0,60}\bany (?:entity|person|company)/i,
    look: ({ sentence }) => (/\b(?:after|following|thereafter|subsequent|post)\b/i.test(sentence) ? {} : undefined),
  },
  {
    id: "bond-to-stay",
    category: "compensation",
    title: "Who leaves before some years owes a set sum",
    reason: "It holds people in a job, and is owed whatever the training cost.",
    ask: "Only what was spent on outside training is paid back, less a part for each month worked since.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "pay liable bond",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,40}\\b(?:resigns?|leaves?|departs?|quits?|terminates?)\\b[^.;]{0,160}\\b${EMPLOYED}\\b[^.;]{0,20}\\b(?:shall|must|will|agrees? to)\\b[^.;]{0,30}\\b(?:pay|be liable)\\b[^.;]{0,120}(?:\\b(?:sum|damages|bond|penalty|amount)\\b|[$\\u20ac\\u00a3]\\s?\\d)|\\b(?:service|training|employment) bond\\b`,
      "i",
    ),
    not: /\bsign-?on bonus\b|\brelocation\b|\b(?:company|employer|corporation|bank) (?:shall|will) pay\b/i,
  },
];
