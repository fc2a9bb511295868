/** What those who take and pay should ask for, and the other side will not offer. */
import { HOSTED } from "../concerns/concern.ts";
import type { Expected } from "./expected.ts";

/** A service that runs, or goods that must keep coming. */
const RUNS = new RegExp(`${HOSTED.source}|\\bforecasts?\\b|\\bpurchase orders?\\b`, "i");

/** In the order they are shown. The language was written for this project. */
export const FOR_TAKERS: readonly Expected[] = [
  {
    id: "infringement-indemnity",
    label: "Indemnity against infringement",
    severity: "major",
    kinds: ["saas", "services", "licence", "supply", "distribution"],
    taker: true,
    clauses: [],
    phrases: [],
    says: /\bindemni[^.]{0,700}\b(?:infring|misappropriat|intellectual property)|\b(?:infring|misappropriat|intellectual property)[^.]{0,500}\bindemni|\bdefend\b[^.]{0,400}\binfring|\bharmless\b[^.]{0,500}\binfring/i,
    reason: "If others say that what is supplied is theirs, the customer bears the claim and stops using it.",
    language:
      "The supplier defends the customer against claims that what it supplies infringes the rights of others, pays what is awarded or settled, and makes it usable again or takes it back for a refund.",
  },
  {
    id: "indemnity-of-services",
    label: "Indemnity for third-party claims",
    severity: "major",
    kinds: ["services", "marketing"],
    taker: true,
    clauses: ["indemnification"],
    phrases: ["indemnif*", "hold harmless"],
    reason: "Nothing says who answers for claims of third parties, above all for infringement and injury.",
    language:
      "The supplier indemnifies the customer against claims of third parties that arise from its negligence, its breach of this Agreement or the infringement of rights.",
  },
  {
    id: "personal-data",
    label: "Data protection",
    severity: "minor",
    kinds: ["services", "distribution", "marketing"],
    taker: true,
    clauses: ["data-protection"],
    phrases: ["personal data", "personal information", "data protection", "privacy"],
    reason: "Who handles names and addresses of customers or staff needs terms on it.",
    language:
      "Each party keeps to the data protection laws. As far as one processes personal data for the other, the data processing terms attached to this Agreement apply.",
  },
  {
    id: "insurance",
    label: "Insurance",
    severity: "minor",
    kinds: ["services", "saas", "supply", "licence", "dpa"],
    taker: true,
    clauses: ["insurance"],
    phrases: [],
    says: /\b(?:shall|will|must|agrees? to)\b[^.]{0,80}\b(?:maintain|carry|keep|obtain|procure|effect|take out|have|provide)\b[^.]{0,160}\binsur|\binsurance\b[^.]{0,60}\b(?:shall|will|must) be (?:maintained|carried|kept)/i,
    reason: "A promise to pay is worth what stands behind it.",
    language:
      "The supplier keeps general and professional liability insurance, and insurance against data loss where it holds data, of at least [amount] per claim, and shows certificates on request.",
  },
  {
    id: "cyber-insurance",
    label: "Insurance against data loss",
    severity: "info",
    kinds: ["services", "saas"],
    taker: true,
    where: /\b(?:shall|will|must)\b[^.]{0,80}\b(?:maintain|carry|keep|obtain)\b[^.]{0,160}\binsurance\b/i,
    clauses: [],
    phrases: ["cyber*", "privacy liability", "network security", "data breach", "technology errors"],
    reason: "The insurance that is asked for does not cover a breach of data or of systems.",
    language: "The supplier also keeps cyber insurance of at least [amount] per claim.",
  },
  {
    id: "continuity",
    label: "Continuity",
    severity: "minor",
    kinds: ["saas", "supply", "licence"],
    taker: true,
    where: RUNS,
    clauses: [],
    phrases: [
      "business continuity",
      "disaster recovery",
      "backup*",
      "back-up*",
      "safety stock",
      "buffer stock",
      "alternat* source*",
      "alternat* supplier*",
      "second source",
      "contingency plan*",
      "continuity of supply",
    ],
    reason: "Nothing says how supply or service goes on after a failure.",
    language:
      "The supplier keeps and tests each year a plan for going on after a failure, restores service within [hours], and keeps a stock for [weeks] where it delivers goods.",
  },
  {
    id: "audit",
    label: "Audit",
    severity: "info",
    kinds: ["saas", "licence"],
    taker: true,
    where: RUNS,
    clauses: ["audit-rights"],
    phrases: ["audit*", "SOC 2", "inspect*", "penetration test*"],
    reason: "The customer cannot check whether data is kept as promised.",
    language:
      "The vendor shows its SOC 2 report each year and lets the customer audit it once a year and after a breach.",
  },
  {
    id: "support-levels",
    label: "Times to answer and to mend",
    severity: "info",
    kinds: ["services", "distribution", "licence"],
    taker: true,
    where: /\bsupport (?:services|to)\b|\b(?:technical|maintenance) support\b|\bsupport and maintenance\b/i,
    clauses: ["service-levels"],
    phrases: ["service level*", "response time*", "uptime", "resolution time*", "within * hours", "severity"],
    reason: "Support is promised, and nothing says how soon it comes.",
    language:
      "The supplier answers within four hours and mends what stops the business within one day; for delays it owes credits.",
  },
  {
    id: "recall",
    label: "Recalls",
    severity: "minor",
    kinds: ["supply"],
    taker: true,
    clauses: [],
    phrases: ["recall*", "field action*", "market withdrawal*"],
    reason: "Nothing says who pays when goods must be called back.",
    language: "The supplier bears the cost of a recall as far as a defect of what it supplied caused it.",
  },
  {
    id: "leaving-early",
    label: "A way to leave early",
    severity: "minor",
    kinds: ["licence", "saas", "distribution"],
    taker: true,
    where:
      /\bterm of\b[^.]{0,40}\byears?\b|\b(?:initial )?term\b[^.]{0,100}\byears?\b|\bcontinue for\b[^.]{0,40}\byears?\b/i,
    clauses: ["termination-for-convenience"],
    phrases: ["terminate * convenience", "without cause", "terminate * at any time", "any reason", "no reason"],
    reason: "Without cause nobody may leave before the end of the term.",
    language: "The customer may end this Agreement at any time on ninety (90) days' notice.",
  },
];
