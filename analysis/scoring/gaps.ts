/** What a document of a kind should have and does not, with language to put in. */
import type { Gap } from "../../shared/review.ts";
import { BOILERPLATE } from "../classify/boilerplate.ts";
import type { Classified } from "../classify/classifying.ts";
import { isNoContract } from "../kinds.ts";
import { findPhrase } from "../playbooks/phrases.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";

interface Expected {
  id: string;
  label: string;
  severity: Gap["severity"];
  /** Kinds that should have it; absent: every kind but amendments. */
  kinds?: readonly string[];
  clauses: readonly string[];
  phrases: readonly string[];
  reason: string;
  language: string;
}

const COMMERCIAL = ["saas", "services", "licence", "distribution", "supply", "marketing", "collaboration", "other"];

const BY_WORDS = new Set(BOILERPLATE.map((c) => c.id));

/** In the order they are shown. The language was written for this project. */
const EXPECTED: readonly Expected[] = [
  {
    id: "governing-law",
    label: "Governing law",
    severity: "major",
    clauses: ["governing-law"],
    phrases: ["governed by", "governing law", "applicable law", "laws of"],
    reason: "Without a choice of law, courts decide by their own rules which law applies.",
    language:
      "This Agreement and any dispute about it are governed by the laws of [the agreed jurisdiction], without regard to its rules on conflict of laws.",
  },
  {
    id: "dispute-resolution",
    label: "Courts or arbitration",
    severity: "minor",
    clauses: ["dispute-resolution", "jurisdiction"],
    phrases: ["jurisdiction", "arbitration", "courts of", "venue", "mediation"],
    reason: "Nothing says where a dispute is decided, so each side may choose a court that suits it.",
    language: "The courts of [the agreed place] have exclusive jurisdiction over any dispute about this Agreement.",
  },
  {
    id: "term",
    label: "Term",
    severity: "major",
    kinds: [...COMMERCIAL, "nda", "employment", "lease"],
    clauses: ["expiration-date", "renewal-term"],
    phrases: [
      "term of this agreement",
      "initial term",
      "shall continue",
      "remain in effect",
      "remain in force",
      "shall expire",
      "will expire",
      "the term",
      "period of",
      "at-will",
      "at will",
    ],
    reason: "Nothing says how long the agreement runs.",
    language:
      "This Agreement begins on the Effective Date and runs for [period], unless it is ended earlier under its terms.",
  },
  {
    id: "termination",
    label: "Termination",
    severity: "major",
    kinds: [...COMMERCIAL, "employment"],
    clauses: ["termination-for-cause", "termination-for-convenience"],
    phrases: [
      "may terminate",
      "may be terminated",
      "right to terminate",
      "notice of termination",
      "notification of termination",
      "terminat* this agreement",
      "terminate * employment",
      "at-will",
      "at will",
      "end this agreement",
      "end employment",
      "cancel* this agreement",
    ],
    reason: "Nothing says how a party may leave when the other does not perform.",
    language:
      "Either party may terminate this Agreement by written notice if the other commits a material breach and does not cure it within thirty (30) days after written notice of it.",
  },
  {
    id: "confidentiality",
    label: "Confidentiality",
    severity: "minor",
    kinds: [...COMMERCIAL, "employment"],
    clauses: ["confidentiality"],
    phrases: ["confidential information", "confidential", "non-disclosure", "proprietary information"],
    reason: "Each side will see information of the other and is not bound to keep it.",
    language:
      "Each party keeps the other's Confidential Information secret, uses it only for this Agreement, and gives it only to people who need it and are bound to the same.",
  },
  {
    id: "liability",
    label: "Limitation of liability",
    severity: "major",
    kinds: COMMERCIAL,
    clauses: ["cap-on-liability", "limitation-of-damages"],
    phrases: [
      "limitation of liability",
      "aggregate liability",
      "shall not be liable",
      "total liability",
      "consequential damages",
      "in no event",
    ],
    reason: "Without a limit, liability for a mistake may be many times the value of the agreement.",
    language:
      "Except for fraud, death or injury, breach of confidentiality and indemnities, neither party is liable for indirect loss, and each party's total liability is limited to [amount].",
  },
  {
    id: "payment",
    label: "Payment",
    severity: "major",
    kinds: ["saas", "services", "licence", "distribution", "supply", "marketing", "employment"],
    clauses: ["payment", "revenue-sharing"],
    phrases: ["shall pay", "will pay", "payment", "invoice*", "fees", "salary", "compensation"],
    reason: "Nothing says what is paid and when.",
    language: "The customer pays each undisputed invoice within thirty (30) days after it receives it.",
  },
  {
    id: "warranty",
    label: "Warranty",
    severity: "minor",
    kinds: ["saas", "services", "licence", "supply", "distribution"],
    clauses: ["warranties", "warranty-duration", "disclaimer"],
    phrases: ["warrants", "warranty", "represents", "skill and care", "care and skill", "workmanlike"],
    reason: "Nothing says what standard the performance must meet.",
    language:
      "The supplier warrants that it performs with skill and care and that what it delivers meets the description in this Agreement for [period].",
  },
  {
    id: "indemnity",
    label: "Indemnity for third-party claims",
    severity: "minor",
    kinds: ["saas", "licence", "distribution", "supply"],
    clauses: ["indemnification"],
    phrases: ["indemnif*", "hold harmless"],
    reason: "Nothing says who answers for claims of third parties, above all for infringement.",
    language:
      "The supplier defends the customer against claims of third parties that what it supplies infringes their rights, and pays what is awarded or settled.",
  },
  {
    id: "ip",
    label: "Intellectual property",
    severity: "major",
    kinds: ["services", "collaboration", "licence"],
    clauses: ["ip-ownership-assignment", "joint-ip-ownership", "license-grant"],
    phrases: ["intellectual property", "ownership of", "work product", "shall own", "shall be owned", "title to"],
    reason: "Without a rule, rights stay with whoever created the work.",
    language:
      "The supplier assigns to the customer, as they arise, all rights in the deliverables, except in what it had before, for which it grants a licence as far as the deliverables need it.",
  },
  {
    id: "data-protection",
    label: "Data protection",
    severity: "major",
    kinds: ["saas"],
    clauses: ["data-protection"],
    phrases: ["personal data", "personal information", "data protection", "privacy"],
    reason: "The service will hold personal data, and the law asks for terms on its processing.",
    language:
      "The vendor processes personal data only on the customer's instructions and under the data processing terms attached to this Agreement.",
  },
  {
    id: "service-levels",
    label: "Service levels",
    severity: "minor",
    kinds: ["saas"],
    clauses: ["service-levels"],
    phrases: ["service level*", "uptime", "availab*"],
    reason: "Nothing says how often the service must be available.",
    language: "The service is available at least 99.9 % of each calendar month, planned maintenance excluded.",
  },
  {
    id: "nda-exceptions",
    label: "Exceptions from confidentiality",
    severity: "major",
    kinds: ["nda"],
    clauses: [],
    phrases: [
      "public domain",
      "publicly available",
      "generally available",
      "publicly known",
      "public knowledge",
      "generally known",
      "known to the public",
      "available to the public",
      "become* public",
      "already known",
      "independently develop*",
      "developed * independently",
    ],
    reason: "Without exceptions the recipient answers for what is public or what it knew before.",
    language:
      "Confidential Information does not include information that is or becomes public other than by breach, that the recipient already knew, that a third party lawfully gave it, or that it developed independently.",
  },
  {
    id: "nda-return",
    label: "Return of information",
    severity: "minor",
    kinds: ["nda"],
    clauses: [],
    phrases: ["return*", "destroy*", "destruction", "surrender*", "deliver* * all * copies"],
    reason: "Nothing says what happens to the information when the talks end.",
    language: "On request the recipient returns or destroys all Confidential Information and confirms this in writing.",
  },
  {
    id: "assignment",
    label: "Assignment",
    severity: "minor",
    kinds: COMMERCIAL,
    clauses: ["anti-assignment"],
    phrases: [
      "assign this agreement",
      "assignable",
      "assignment",
      "successors and assigns",
      "assign* * rights",
      "transfer* * this agreement",
    ],
    reason: "Nothing says whether the other party may pass the agreement on to a stranger.",
    language:
      "Neither party may assign this Agreement without the other's written consent, except to a successor to its whole business.",
  },
  {
    id: "force-majeure",
    label: "Force majeure",
    severity: "info",
    kinds: ["supply", "services", "distribution", "saas"],
    clauses: ["force-majeure"],
    phrases: ["force majeure", "act* of god", "beyond * control", "outside * control"],
    reason: "Nothing excuses a party that events outside its control keep from performing.",
    language:
      "A party is not liable for delay caused by events beyond its reasonable control, as long as it tells the other at once and does what it can to limit the delay.",
  },
  {
    id: "notices",
    label: "Notices",
    severity: "info",
    kinds: [...COMMERCIAL, "nda"],
    clauses: ["notices"],
    phrases: ["notice* * in writing", "written notice", "notices", "notice must be", "notice shall be"],
    reason: "Nothing says how a notice must be given to count.",
    language: "Notices are in writing and sent to the addresses above. They take effect on receipt.",
  },
  {
    id: "entire-agreement",
    label: "Entire agreement",
    severity: "minor",
    kinds: [...COMMERCIAL, "nda", "employment"],
    clauses: ["entire-agreement"],
    phrases: [
      "entire agreement",
      "entire understanding",
      "complete agreement",
      "whole agreement",
      "supersede*",
      "complete understanding",
    ],
    reason: "Earlier talks and papers may be read into the agreement.",
    language: "This Agreement is the whole agreement of the parties on its subject and replaces all earlier ones.",
  },
  {
    id: "amendment",
    label: "Amendment in writing",
    severity: "info",
    kinds: [...COMMERCIAL, "nda", "employment"],
    clauses: ["amendment"],
    phrases: ["amend*", "modif*", "in writing signed", "only in writing", "writing and signed"],
    reason: "Nothing keeps the agreement from being changed by word of mouth or by conduct.",
    language: "Changes to this Agreement need a document signed by both parties.",
  },
  {
    id: "severability",
    label: "Severability",
    severity: "info",
    kinds: [...COMMERCIAL, "nda", "employment"],
    clauses: ["severability"],
    phrases: ["severab*", "invalid", "unenforceable"],
    reason: "If one provision falls, the whole agreement may fall with it.",
    language:
      "If a provision is invalid, the others stay in force, and the parties replace it by a valid one that comes closest to it.",
  },
];

/** "This SOW incorporates the Agreement", "this Order Form is governed by the Framework Terms": the rest stands in another paper. */
const UNDER_ANOTHER =
  /\bthis (?:order form|order|SOW|statement of work|work order|task order|purchase order|call-?off)\b[^.;]{0,120}?\b(?:incorporates|is (?:governed by|subject to|made under|issued under|part of|entered into (?:under|pursuant to))|forms (?:a )?part of)\s(?:and is governed by\s)?(?:the|that|our)\b(?!\s(?:terms|conditions)(?:\sand\sconditions)?\s(?:below|above|herein|that follow|set (?:out|forth)))|\bthe terms of the (?:standard|general|framework|master)\b[^.;]{0,60}?\bare incorporated\b/i;
/** So many paragraphs may hold the title, each of so many characters at most. */
const TITLE = { paragraphs: 3, length: 120 };

const titlesOf = (text: readonly Para[]) =>
  text.slice(0, TITLE.paragraphs).flatMap(({ flat }) => (flat.length < TITLE.length ? [flat] : []));

/** The gaps of a document: expected, and neither there by the classifier nor worded anywhere. Nothing is said about very short texts, about what is no contract, and about an order under another agreement. */
export function findGaps(
  kind: string,
  paras: readonly Para[],
  structure: Structure,
  { clauses, present }: Classified,
): Gap[] {
  const text = paras.filter((p) => structure.roles[p.index] !== "noise" && structure.roles[p.index] !== "toc");
  const length = text.reduce((sum, p) => sum + p.flat.length, 0);
  if (kind === "amendment" || length < 1500 || isNoContract(titlesOf(text))) return [];
  if (text.some(({ flat }) => UNDER_ANOTHER.test(flat.slice(0, 2000)))) return [];
  // The document as a whole tells better than its single sentences; boilerplate is known by its sentences only.
  const there = new Set([
    ...present,
    ...clauses.filter((c) => BY_WORDS.has(c.category) && c.confidence >= 0.4).map((c) => c.category),
  ]);
  return EXPECTED.filter(({ kinds, clauses: ids, phrases }) => {
    if (kinds && !kinds.includes(kind)) return false;
    if (ids.some((id) => there.has(id))) return false;
    return !phrases.some((phrase) => text.some((p) => findPhrase(p.flat, phrase)));
  }).map(({ id, label, severity, reason, language }) => ({ id, label, severity, reason, language }));
}
