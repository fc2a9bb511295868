/** What is hard on whoever puts money into a company that others run. */
import { type ConcernRule, countOf, N } from "./concern.ts";
import { MONEY_IN } from "./founders.ts";

export const INVESTORS_TERMS: readonly ConcernRule[] = [
  {
    id: "pay-or-be-converted",
    category: "dilution",
    title: "Who does not pay into the next round loses its rights",
    reason: "Preferred shares become ordinary ones when there is no money to defend them.",
    ask: "Delete it, or only the part that was not paid for is converted.",
    severity: "minor",
    against: "taker",
    kinds: MONEY_IN,
    words: "pay-to-play converted convert",
    says: /\bpay[- ]to[- ]play\b|\b(?:does not|fails? to|not)\b[^.;]{0,60}\b(?:purchase|participate|invest)\b[^.;]{0,160}\b(?:converted|convert)\b[^.;]{0,60}\bcommon\b/i,
    not: /\bno pay[- ]to[- ]play\b/i,
  },
  {
    id: "transfer-at-will-of-board",
    category: "transfer",
    title: "The board may refuse a transfer without a reason",
    reason: "There is no way out but by leave of the others.",
    ask: "Consent is not unreasonably withheld, and not needed for affiliates and funds of the same manager.",
    severity: "minor",
    against: "taker",
    kinds: ["investment", "collaboration"],
    words: "transfer",
    says: /\b(?:board|directors|company|managers?|general partner)\b[^.;]{0,120}\b(?:sole|absolute)(?: and \w+)? discretion\b[^.;]{0,160}\btransfer|\btransfer\b[^.;]{0,260}\b(?:consent|approval)\b[^.;]{0,120}\b(?:sole|absolute)(?: and \w+)? discretion\b/i,
    not: /\btransfer (?:agent|taxes?)\b|\bfunds\b|\bwaive compliance\b|\bspouse\b/i,
  },
  {
    id: "bought-out-at-book-value",
    category: "transfer",
    title: "Shares are bought back at their book value",
    reason: "Books leave out goodwill and what was built, and may show a small part of what a share is worth.",
    ask: "At the fair value that an independent expert sets, without a discount for a minority.",
    severity: "minor",
    against: "anyone",
    kinds: ["investment", "collaboration"],
    words: "book",
    says: /\b(?:purchase|buy|redeem|repurchase|price)\w*\b[^.;]{0,160}\bbook value\b/i,
    not: /\bcapital accounts? adjust|\b704\b|\brevalu|\bgross asset\b/i,
  },
  {
    id: "dragged-at-any-price",
    category: "drag-along",
    title: "The majority may make the minority sell at any price",
    reason: "There is no lowest price, and perhaps other terms than the majority's own.",
    ask: "The same price and terms for all, not below what was paid in, in cash, and warranties of one's own title only.",
    severity: "info",
    against: "taker",
    kinds: ["investment", "collaboration"],
    words: "drag",
    says: /\bdrag[- ]?along\b/i,
    look: ({ sentence, says }) =>
      sentence.split(" ").length > 12 &&
      !says(
        /\b(?:minimum (?:price|valuation)|not less than|at least|floor price|same (?:price|terms|consideration|form))\b/i,
      )
        ? {}
        : undefined,
  },
  {
    id: "informed-when-board-likes",
    category: "audit-rights",
    title: "Who gets accounts is for the company to say",
    reason: "An investor who is not told cannot see what its money does.",
    ask: "Quarterly and audited yearly accounts, the budget, and a look into the books on five days' notice.",
    severity: "minor",
    against: "taker",
    kinds: ["investment", "collaboration"],
    words: "information reports statements records",
    says: /\b(?:board|company|managers?|general partner)\b[^.;]{0,60}\b(?:may|shall)\b[^.;]{0,60}\bin (?:its|their|his) (?:sole|absolute)(?: and \w+)? discretion\b[^.;]{0,120}\b(?:information|financial statements|reports|records)\b|\bno (?:right|obligation)\b[^.;]{0,60}\b(?:information|financial statements|books)\b/i,
    not: /\bconfidential|\btrade secret|\bassignees?\b|\btransferees?\b/i,
  },
  {
    id: "no-way-out-for-long",
    category: "transfer",
    title: "Shares may not be sold for long",
    reason: "The money is locked in, whatever happens.",
    ask: "At most [three] years, and never against affiliates or a sale that the majority joins.",
    severity: "info",
    against: "taker",
    kinds: ["investment"],
    words: "lock-in lock-up lockup transfer",
    says: new RegExp(
      `\\block-?\\s?(?:in|up)\\b[^.;]{0,160}?\\b${N}\\s(years?)\\b|\\bnot\\b[^.;]{0,60}\\b(?:transfer|sell)\\b[^.;]{0,120}\\bshares?\\b[^.;]{0,120}\\b(?:for|period of)\\b[^.;]{0,20}?\\b${N}\\s(years?)\\b`,
      "i",
    ),
    look: (_, match) => {
      const years = countOf(match[1] ?? match[3]);
      return years !== undefined && years >= 3 && years < 20 ? {} : undefined;
    },
  },
];
