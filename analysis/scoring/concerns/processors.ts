/** Data processing terms, for whoever processes: what goes beyond Article 28 of the GDPR. */
import { type ConcernRule, countOf, N } from "./concern.ts";

const DPA = ["dpa"];
/** Fewer days than this to delete all copies, backups included, are hardly kept. */
const SOON = 14;

export const PROCESSORS_TERMS: readonly ConcernRule[] = [
  {
    id: "audited-at-any-time",
    category: "audit-rights",
    title: "Audits at any time, or at the processor's cost",
    reason: "Every customer may come as often as it likes, and who is audited pays for it.",
    ask: "An audit a year on thirty days' notice, in business hours and at the controller's cost; reports of independent auditors come first.",
    severity: "major",
    against: "giver",
    kinds: DPA,
    words: "audit inspect",
    says: /\b(?:audit|inspect)\w*\b[^.;]{0,120}\b(?:at any time|without (?:prior )?notice|without limit\w*|as often as|unlimited)\b|\b(?:audit|inspect)\w*\b[^.;]{0,200}\bat (?:the )?(?:processor|provider|supplier|vendor|data importer)'s (?:own |sole )?(?:cost|expense)\b/i,
    not: /\bnot (?:be )?(?:exceed|more than)\b|\bsupervisory authorit/i,
  },
  {
    id: "deleted-in-days",
    category: "effect-of-termination",
    title: "All data must be deleted within days",
    reason: "Copies in backups outlive that, and the certificate would be false.",
    ask: "Data is deleted or returned within thirty days, and in backups when they are overwritten.",
    severity: "minor",
    against: "giver",
    kinds: DPA,
    words: "delet destroy eras",
    says: new RegExp(
      `\\b(?:delet|destroy|eras)\\w*\\b[^.;]{0,100}\\bwithin\\s${N}\\s(?:business |working |calendar )?days\\b|\\bwithin\\s${N}\\s(?:business |working |calendar )?days\\b[^.;]{0,100}\\b(?:delet|destroy|eras)\\w*`,
      "i",
    ),
    look: (_, match) => {
      const days = countOf(match[1] ?? match[2]);
      return days !== undefined && days < SOON ? { title: `All data must be deleted within ${days} days` } : undefined;
    },
  },
  {
    id: "instructions-without-price",
    category: "change-orders",
    title: "Any instruction must be followed, without a limit or a price",
    reason: "The controller may change the service by instructions, and nobody pays for it.",
    ask: "Instructions keep to the services agreed; others are changes, with a price.",
    severity: "minor",
    against: "giver",
    kinds: DPA,
    words: "instruction",
    says: /\b(?:follow|comply with|carry out|act on)\b[^.;]{0,20}\b(?:all|any)\b[^.;]{0,30}\binstructions?\b/i,
    not: /\bdocumented\b|\blawful\b|\breasonabl|\bin accordance with\b|\bconsistent with\b|\bagreed\b/i,
  },
  {
    id: "requests-at-own-cost",
    category: "data-protection",
    title: "Requests of data subjects are answered at the processor's cost",
    reason: "How many come is in nobody's hands, least of all the processor's.",
    ask: "The processor passes requests on, and helps with them at its usual rates beyond [two] hours a month.",
    severity: "minor",
    against: "giver",
    kinds: DPA,
    words: "request assist",
    says: /\b(?:requests?|assist\w*|cooperat\w*)\b[^.;]{0,160}\b(?:at (?:its|the (?:processor|provider|supplier|vendor)'s) (?:own |sole )?(?:cost|expense)|free of charge|without (?:any )?(?:additional )?(?:charge|cost|compensation|remuneration))\b/i,
    not: /\bto the data subject\b/i,
  },
  {
    id: "suspended-on-suspicion",
    category: "suspension",
    title: "Payment or the service may be held back on mere suspicion",
    reason: "An alleged breach is enough, and nobody decides whether there was one.",
    ask: "Only what a breach that is shown and not mended concerns may be suspended; what was done is paid.",
    severity: "minor",
    against: "giver",
    kinds: [...DPA, "services", "saas"],
    words: "alleged suspected",
    says: /\b(?:suspend|withhold)\w*\b[^.;]{0,100}\b(?:alleged|suspected|suspicion)\b|\b(?:alleged|suspected)\b[^.;]{0,80}\b(?:suspend|withhold)\w*/i,
    not: /\bfraud|\bsecurity (?:threat|incident)|\baccount\b|\byour access\b/i,
  },
];
