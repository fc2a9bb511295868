/** What letters of intent and term sheets bind to, and for how long. */
import { type ConcernRule, countOf, N } from "./concern.ts";

const INTENT = ["intent"];
/** Talks with nobody else are usual for a month or two. */
const LONG_DAYS = { minor: 60, major: 120 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

export const INTENTIONS: readonly ConcernRule[] = [
  {
    id: "binding-intent",
    category: "non-binding",
    title: "The letter binds before anything was looked into",
    reason: "Whoever steps back may be sued for a deal whose terms were never worked out.",
    ask: "Except for exclusivity, confidentiality, costs and law, nothing binds anybody until a final agreement is signed.",
    severity: "major",
    against: "anyone",
    kinds: INTENT,
    words: "binding bound",
    says: /\b(?:letter|term sheet|heads of (?:terms|agreement)|LOI|offer|document|agreement)\b[^.;]{0,60}\b(?:is|shall be|constitutes?|creates?|will be)\b[^.;]{0,30}\b(?:legally )?binding\b/i,
    not: /\bnon-?\s?binding\b|\bnot\b|\bno\b|\bneither\b|\bexcept\b|\bother than\b|\bonly\b|\bnone\b|\bintended to be\b[^.;]{0,40}\bparagraphs?\b|\bsections?\s\d|\bparagraphs?\b/i,
  },
  {
    id: "no-other-buyer-for-long",
    category: "exclusivity",
    title: "Talks with others are barred for long",
    reason: "Others lose interest, and the price is argued down when the time is nearly over.",
    ask: "Thirty days, which end when the buyer lowers its price or stops working on the deal.",
    severity: "minor",
    against: "giver",
    kinds: ["intent", "sale", "investment"],
    words: "exclusiv solicit negotiat no-shop",
    says: new RegExp(
      `\\b(?:exclusivity|exclusively|exclusive (?:negotiat|dealing|period|right to)|no[- ]shop|not\\b[^.;]{0,60}\\b(?:solicit|negotiate|entertain|discuss))\\b[^.;]{0,300}?\\b${N}[\\s-](day|week|month)s?\\b|\\b${N}[\\s-](day|week|month)s?\\b[^.;:]{0,120}\\b(?:exclusivity|exclusively|exclusive (?:negotiat|dealing|period)|not\\b[^.;]{0,60}\\b(?:solicit|negotiate|entertain))\\b`,
      "i",
    ),
    not: /\bemployees?\b|\blicen[cs]|\bcustomers?\b|\bcompet\w+ (?:with|business)|\bcounterparts\b|\bnotice\b/i,
    look: (_, match) => {
      const count = countOf(match[1] ?? match[3]);
      const unit = (match[2] ?? match[4] ?? "").toLowerCase();
      const days = (count ?? 0) * (DAYS[unit] ?? 0);
      if (days <= LONG_DAYS.minor) return undefined;
      return {
        title: `Talks with others are barred for ${match[1] ?? match[3]} ${unit}s`,
        ...(days > LONG_DAYS.major ? { severity: "major" as const } : {}),
      };
    },
  },
  {
    id: "exclusivity-goes-on",
    category: "exclusivity",
    title: "The time without other offers goes on by itself",
    reason: "It ends when the buyer likes.",
    ask: "It ends on [date], and longer only if both say so in writing.",
    severity: "minor",
    against: "giver",
    kinds: INTENT,
    words: "extend",
    says: /\bexclusiv\w+\b[^.]{0,300}\b(?:automatically|shall|will) (?:be )?(?:automatically )?extend(?:ed)?\b|\bexclusiv\w+\b[^.]{0,200}\bextend\w*\b[^.;]{0,60}\b(?:sole|absolute) (?:discretion|option)|\bextend\w*\b[^.;]{0,60}\bexclusiv\w+ period\b/i,
    not: /\bmutual|\bboth\b|\bwritten (?:agreement|consent)\b|\bmay be extended (?!by (?:the )?(?:buyer|purchaser|acquir|investor))/i,
  },
  {
    id: "price-may-fall",
    category: "payment",
    title: "The price may still be changed after the look into the business",
    reason: "By then the seller has no other buyer.",
    ask: "The price changes only for what was not disclosed and is worth more than [amount]; exclusivity ends when a lower one is named.",
    severity: "minor",
    against: "giver",
    kinds: INTENT,
    words: "price value valuation consideration",
    says: /\b(?:purchase price|price|valuation|consideration)\b[^.;]{0,120}\b(?:subject to (?:change|adjustment|revision|reduction|confirm\w+)|may be (?:adjusted|changed|reduced|revised)|adjust\w*)\b[^.;]{0,160}\b(?:due diligence|discretion|review|investigation)\b/i,
  },
  {
    id: "costs-of-the-other",
    category: "costs",
    title: "“«who»” pays the other side's costs of the deal",
    reason:
      "Lawyers and accountants of the other side have no reason to be quick, and it is owed even if nothing is signed.",
    ask: "Each side bears its own costs, or at most [amount], and only after the closing.",
    severity: "minor",
    against: "who",
    effect: "burdens",
    oneSided: true,
    kinds: ["intent", "investment"],
    words: "pay reimburse bear responsible",
    says: /\b(?:pay|reimburse|bear|responsible for)\b[^.;]{0,120}\b(?:fees|costs|expenses)\b[^.;]{0,80}\b(?:of|incurred by|for)\b[^.;]{0,40}\b(?:counsel|buyer|purchaser|investors?|lead|other party|advis)/i,
    not: /\beach (?:party|side|of)\b|\bits own\b|\btheir own\b|\bown (?:fees|costs|expenses|legal)\b|\brespective\b|\bprevailing\b|\bindemn|\bnot (?:be )?(?:pay|reimburse|responsible)|\bdirectors?['’]? (?:meet|reason)|\bregistr|\bnot to exceed\b|\bup to\b|\bmaximum\b/i,
  },
];
