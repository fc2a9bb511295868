/** What those who own a company together should have agreed. */
import type { Expected } from "./expected.ts";

const HOLDERS = "(?:share|stock|unit)?holders?['’]?s?['’]?(?: rights)?|operating|limited liability company|LLC";
const ownAgreement = (names: string) =>
  new RegExp(
    `\\bthis (?:[\\w-]+ ){0,5}(?:${names}) agreement\\b|^\\W{0,3}(?:[\\w-]+ ){0,5}(?:${names}) agreement\\W{0,3}$`,
    "i",
  );
/** It binds those who own a company, by its title or by what it calls itself. */
const OF_OWNERS = ownAgreement(HOLDERS);
const OF_INVESTORS = ownAgreement(`${HOLDERS}|investors?['’]?(?: rights)?`);

/** What those who own little should ask of those who own much. */
const FOR_A_FEW = { severity: "minor", kinds: ["investment"], taker: true, where: OF_OWNERS, clauses: [] } as const;

/** In the order they are shown. The language was written for this project. */
export const OWNERS: readonly Expected[] = [
  {
    id: "accounts-for-investors",
    label: "Information for investors",
    severity: "minor",
    kinds: ["investment"],
    taker: true,
    where: OF_INVESTORS,
    clauses: ["audit-rights"],
    phrases: [
      "financial statements",
      "information right*",
      "books and records",
      "inspect*",
      "annual report*",
      "monthly report*",
      "management accounts",
      "annual budget",
    ],
    reason: "Nothing gives the investor accounts or a look into the books.",
    language:
      "The company sends quarterly and audited yearly accounts and the budget, and shows its books on five days' notice.",
  },
  {
    id: "no-dilution-unasked",
    label: "New shares are offered first",
    severity: "minor",
    kinds: ["investment"],
    taker: true,
    where: OF_INVESTORS,
    clauses: ["first-refusal"],
    phrases: [
      "pre-emptive",
      "preemptive",
      "pre-emption",
      "right of first offer",
      "pro rata share",
      "new securities",
      "new issues",
    ],
    reason: "The others may issue shares to themselves until the investor's part means nothing.",
    language: "New shares are first offered to all owners in proportion to what they hold, for fifteen days.",
  },
  {
    id: "sell-along",
    label: "Selling along",
    ...FOR_A_FEW,
    phrases: [
      "tag-along",
      "tag along",
      "co-sale",
      "cosale",
      "piggy*",
      "sell along",
      "come along",
      "right* of first refusal",
    ],
    reason: "The majority may sell for a good price and leave the investor with a stranger.",
    language: "If owners of more than [half] of the shares sell, the others may sell at the same price and terms.",
  },
  {
    id: "say-in-big-matters",
    label: "A say in what matters most",
    ...FOR_A_FEW,
    phrases: [
      "reserved matter*",
      "protective provision*",
      "consent of * investor*",
      "veto",
      "unanimous*",
      "supermajority",
      "super-majority",
      "special resolution",
      "prior * consent",
      "affirmative vote",
      "prior written approval",
    ],
    reason: "A simple majority may change the articles, sell the business and take on debt.",
    language:
      "New shares, changes of the articles, debts over [amount], deals with owners and a sale of the business need the investor's consent.",
  },
  {
    id: "who-decides-a-tie",
    label: "When both cannot agree",
    severity: "info",
    kinds: ["investment"],
    where:
      /\beach\b[^.]{0,60}\b(?:holds?|owns?|holding|owning)\b[^.]{0,60}\b(?:fifty|50)\s?(?:\(50\)\s?)?(?:%|percent|per cent)|\bequal (?:shares|shareholders|owners)\b/i,
    clauses: [],
    phrases: ["deadlock", "casting vote", "tie-break*", "impasse", "buy-sell", "shotgun", "mediat*", "arbitrat*"],
    reason: "Two halves can stop the company and nobody can start it again.",
    language:
      "What cannot be settled in sixty days goes to mediation; then either may name a price at which the other must buy or sell.",
  },
];
