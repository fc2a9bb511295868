/** What a data processing agreement must have: Article 28 (3) of the General Data Protection Regulation. */
import type { Expected } from "./expected.ts";

/** In the order they are shown. The language was written for this project. */
export const DATA_PROCESSING: readonly Expected[] = [
  {
    id: "dpa-subject",
    label: "What is processed",
    severity: "major",
    kinds: ["dpa"],
    clauses: [],
    phrases: [
      "categories of data",
      "categories of personal data",
      "types of personal data",
      "type of personal data",
      "data subjects * categories",
      "nature and purpose",
    ],
    reason:
      "Article 28 (3) asks for the subject matter, duration, nature and purpose, the kinds of data and of data subjects.",
    language:
      "Annex 1 sets out the subject matter, duration, nature and purpose of the processing, the types of personal data and the categories of data subjects.",
  },
  {
    id: "dpa-instructions",
    label: "Only on instructions",
    severity: "major",
    kinds: ["dpa"],
    clauses: [],
    phrases: ["instruction*", "on behalf of", "as instructed"],
    reason: "Article 28 (3) (a): the processor may process only on documented instructions.",
    language:
      "The processor processes personal data only on the controller's documented instructions, transfers to third countries included.",
  },
  {
    id: "dpa-secrecy",
    label: "Secrecy of the people who process",
    severity: "minor",
    kinds: ["dpa"],
    clauses: [],
    phrases: ["confidential*", "secrecy"],
    reason: "Article 28 (3) (b): the people who process must be bound to confidentiality.",
    language: "The processor lets only people process personal data who are bound to confidentiality.",
  },
  {
    id: "dpa-security",
    label: "Security of processing",
    severity: "major",
    kinds: ["dpa"],
    clauses: [],
    phrases: ["security", "technical and organi*", "safeguard*"],
    reason: "Article 28 (3) (c) asks for the security measures of Article 32.",
    language: "The processor keeps the technical and organisational measures in Annex 2 and does not fall below them.",
  },
  {
    id: "dpa-subprocessors",
    label: "Sub-processors",
    severity: "major",
    kinds: ["dpa"],
    clauses: [],
    phrases: [
      "sub-processor*",
      "subprocessor*",
      "another processor",
      "other processors",
      "subcontractor*",
      "sub-contractor*",
    ],
    reason: "Article 28 (2) and (4): others may process only with consent and under the same duties.",
    language:
      "The processor uses the sub-processors in Annex 3, announces a new one thirty days before, binds each to the same duties and answers for it; the controller may object.",
  },
  {
    id: "dpa-rights",
    label: "Help with the rights of data subjects",
    severity: "minor",
    kinds: ["dpa"],
    clauses: [],
    phrases: ["data subject*", "rights of individuals", "consumer request*"],
    reason: "Article 28 (3) (e): the processor must help to answer requests.",
    language: "The processor passes on requests of data subjects within two business days and helps to answer them.",
  },
  {
    id: "dpa-breach",
    label: "Notice of a breach",
    severity: "major",
    kinds: ["dpa"],
    clauses: [],
    phrases: ["breach*", "incident*"],
    reason: "Article 33 (2): the processor must tell of a breach without undue delay.",
    language:
      "The processor tells of a personal data breach without undue delay and within 24 hours, with what the controller needs for its own notice.",
  },
  {
    id: "dpa-deletion",
    label: "Return or deletion",
    severity: "major",
    kinds: ["dpa"],
    clauses: [],
    phrases: ["delet*", "destroy*", "destruction", "return* * data", "erase*"],
    reason: "Article 28 (3) (g): at the end data is deleted or returned, as the controller chooses.",
    language:
      "At the controller's choice the processor deletes or returns all personal data within thirty days of the end, and certifies it.",
  },
  {
    id: "dpa-audit",
    label: "Audits",
    severity: "minor",
    kinds: ["dpa"],
    clauses: ["audit-rights"],
    phrases: ["audit*", "inspect*"],
    reason: "Article 28 (3) (h): the controller may audit the processor.",
    language:
      "The processor shows what is needed to prove that it keeps to this Agreement and lets the controller audit it once a year and after a breach.",
  },
  {
    id: "dpa-transfers",
    label: "Transfers to third countries",
    severity: "minor",
    kinds: ["dpa"],
    clauses: [],
    phrases: ["transfer*", "third countr*", "standard contractual clauses", "adequacy"],
    reason: "Chapter V allows transfers only with an adequacy decision or safeguards.",
    language:
      "Personal data leaves the European Economic Area and the United Kingdom only under an adequacy decision or the standard contractual clauses.",
  },
  {
    id: "dpa-liability",
    label: "Liability",
    severity: "minor",
    kinds: ["dpa"],
    clauses: ["cap-on-liability", "limitation-of-damages", "uncapped-liability"],
    phrases: [
      "limitation of liability",
      "aggregate liability",
      "total liability",
      "liability * exceed",
      "limit* * liability",
      "liability cap*",
      "liability * principal agreement",
    ],
    reason: "Nothing says whether limits of another agreement hold for breaches of this one.",
    language:
      "Liability for breaches of this Agreement is limited to [amount], apart from any limit in another agreement.",
  },
];
