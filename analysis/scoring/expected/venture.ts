/** What a venture of several parties should have. */
import type { Expected } from "./expected.ts";

/** It has capital of its own, or shares profits and losses. */
const IS_VENTURE =
  /\bcapital contributions?\b|\bcontribute\b[^.]{0,60}\bcapital\b|\b(?:shar|allocat|divid|distribut)\w*\b[^.]{0,80}\bprofits? (?:and|or) loss|\bprofits? (?:and|or) loss\w*\b[^.]{0,80}\b(?:shar|allocat|divid|distribut)/i;

/** In the order they are shown. The language was written for this project. */
export const VENTURE: readonly Expected[] = [
  {
    id: "way-out",
    label: "A way out",
    severity: "major",
    kinds: ["collaboration", "investment"],
    where: IS_VENTURE,
    clauses: [],
    phrases: [
      "buy-out",
      "buyout",
      "buy out",
      "put option",
      "call option",
      "withdraw*",
      "drag-along",
      "tag-along",
      "purchase * interest*",
      "transfer * interest*",
      "sell * interest*",
      "right of first refusal",
      "dissol*",
    ],
    reason: "Nothing says how a party leaves and what its share is then worth.",
    language:
      "A party may offer its interest to the other at fair value, set by an independent expert; if the other does not buy within sixty days, either may ask for the venture to be wound up.",
  },
  {
    id: "venture-indemnity",
    label: "Indemnity for third-party claims",
    severity: "minor",
    kinds: ["collaboration"],
    where: IS_VENTURE,
    clauses: ["indemnification"],
    phrases: ["indemnif*", "hold harmless"],
    reason: "Nothing says which party answers for claims of third parties that it caused.",
    language:
      "Each party indemnifies the other against claims of third parties that arise from its negligence, its breach of this Agreement or what it contributed.",
  },
  {
    id: "venture-reports",
    label: "Reports and books",
    severity: "minor",
    kinds: ["collaboration"],
    where: IS_VENTURE,
    clauses: ["audit-rights"],
    phrases: [
      "books",
      "records",
      "financial statements",
      "financial reports",
      "inspect*",
      "information rights",
      "audit*",
    ],
    reason: "A party that does not run the venture cannot see how it does.",
    language: "Each party gets monthly accounts and audited yearly ones, and may see the books at any time.",
  },
  {
    id: "venture-control",
    label: "Change of control",
    severity: "minor",
    kinds: ["collaboration"],
    where: IS_VENTURE,
    clauses: ["change-of-control"],
    phrases: ["change of control", "change in control", "acquired by", "merger"],
    reason: "A competitor may buy the other party and sit at the table.",
    language:
      "If a competitor comes to control a party, the other may buy its interest at fair value or end the venture.",
  },
  {
    id: "venture-data",
    label: "Data protection",
    severity: "info",
    kinds: ["collaboration"],
    where: IS_VENTURE,
    clauses: ["data-protection"],
    phrases: ["personal data", "personal information", "data protection", "privacy"],
    reason: "Data of customers and staff that the parties share needs terms.",
    language:
      "Each party keeps to the data protection laws; what personal data they share, and who answers for it, is set out in a schedule.",
  },
];
