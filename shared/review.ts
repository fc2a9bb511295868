/** What a whole review gives: structure, clauses, facts, positions, gaps, score and findings. */
import { z } from "zod";
import { anchorSchema, findingSchema, severitySchema } from "./findings.ts";

/** What the reviewer chose before pressing Review. Everything is optional: the engine detects or leaves out. */
export const reviewOptionsSchema = z.object({
  /** Id of a playbook; absent: none. */
  playbook: z.string().max(100).optional(),
  /** A playbook of the reviewer's own, as YAML or JSON; it goes before `playbook`. Validate it with `parsePlaybook` before it gets here. */
  playbookSource: z.string().max(200_000).optional(),
  /** The side reviewed for, as the kind of document names it ("discloser", "customer", …); absent: either side. */
  side: z.string().max(60).optional(),
  /** Kind of document, when the reviewer corrected what was detected. */
  documentKind: z.string().max(60).optional(),
  /** Checks switched off or given another severity, by check id. */
  checks: z.record(z.string().max(60), z.union([z.literal("off"), severitySchema])).optional(),
});
export type ReviewOptions = z.infer<typeof reviewOptionsSchema>;

export const sectionSchema = z.object({
  /** "7.2", "(a)", "Article IV", "Schedule 1"; empty for an unnumbered heading. */
  label: z.string(),
  title: z.string(),
  level: z.int().min(0),
  /** First and last paragraph, inclusive. */
  from: z.int().min(0),
  to: z.int().min(0),
  kind: z.enum(["section", "schedule", "recitals", "preamble", "signature"]),
});
export type Section = z.infer<typeof sectionSchema>;

export const definitionSchema = z.object({
  term: z.string(),
  /** Where the term is defined: the quoted term itself. */
  anchor: anchorSchema,
  uses: z.int().min(0),
});
export type Definition = z.infer<typeof definitionSchema>;

export const partySchema = z.object({
  name: z.string(),
  /** Short names: "Supplier", "Harbour". */
  aliases: z.array(z.string()),
  anchor: anchorSchema,
});
export type Party = z.infer<typeof partySchema>;

/** Clauses that are less likely than this are shown, and count nothing in the score. */
export const LIKELY_CLAUSE = 0.5;

export const clauseSchema = z.object({
  /** Category id ("cap-on-liability") and the words for people ("Cap on liability"). */
  category: z.string(),
  label: z.string(),
  confidence: z.number().min(0).max(1),
  anchor: anchorSchema,
  /** How it stands to the chosen side. */
  risk: z.enum(["standard", "cautious", "aggressive", "unknown"]).optional(),
  reason: z.string().optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A kind of clause that every document is asked about as a whole. */
export const categorySchema = z.object({
  /** As in a clause's category: "most-favoured-nation". */
  id: z.string(),
  label: z.string(),
  /** Whether the document has such a clause, whichever sentence it is. */
  present: z.boolean(),
});
export type Category = z.infer<typeof categorySchema>;

export const factSchema = z.object({
  /** "effective-date", "governing-law", "notice-period", … */
  kind: z.string(),
  label: z.string(),
  /** For people: "1 October 2019", "State of New York". */
  value: z.string(),
  anchor: anchorSchema,
});
export type Fact = z.infer<typeof factSchema>;

export const gapSchema = z.object({
  id: z.string(),
  label: z.string(),
  severity: severitySchema,
  /** Why it matters. */
  reason: z.string(),
  /** Language to put in, written for this project. */
  language: z.string().optional(),
});
export type Gap = z.infer<typeof gapSchema>;

export const positionResultSchema = z.object({
  id: z.string(),
  label: z.string(),
  outcome: z.enum(["met", "deviates", "missing", "unclear"]),
  reason: z.string(),
  anchors: z.array(anchorSchema),
  /** The finding that says so, when there is one. */
  findingId: z.string().optional(),
  language: z.string().optional(),
});
export type PositionResult = z.infer<typeof positionResultSchema>;

export const scoreSchema = z.object({
  overall: z.enum(["standard", "cautious", "aggressive", "unknown"]),
  reasons: z.array(z.string()),
});
export type Score = z.infer<typeof scoreSchema>;

export const reviewResultSchema = z.object({
  schemaVersion: z.literal(1),
  engine: z.object({ name: z.literal("countersign"), version: z.string() }),
  document: z.object({
    name: z.string(),
    words: z.int().min(0),
    paragraphs: z.int().min(0),
    kind: z.object({ id: z.string(), label: z.string(), confidence: z.number().min(0).max(1) }),
    source: z.enum(["ooxml", "paragraphs", "text"]),
    /** Pieces that could not be read, by kind. */
    unread: z.record(z.string(), z.int()),
  }),
  structure: z.object({
    sections: z.array(sectionSchema),
    definitions: z.array(definitionSchema),
    parties: z.array(partySchema),
  }),
  clauses: z.array(clauseSchema),
  /** Each kind of clause that the trained classifier knows, there or not. Results of earlier versions have none. */
  categories: z.array(categorySchema).optional(),
  facts: z.array(factSchema),
  positions: z.array(positionResultSchema),
  gaps: z.array(gapSchema),
  score: scoreSchema,
  findings: z.array(findingSchema),
  /** Every check that ran, with how many findings it gave: "what was checked" for an empty result. */
  checks: z.array(z.object({ id: z.string(), label: z.string(), findings: z.int().min(0) })),
});
export type ReviewResult = z.infer<typeof reviewResultSchema>;

/** The kinds of clause that were looked for and not found, as people call them; none for a result of an earlier version. */
export const notFound = ({ categories = [] }: Pick<ReviewResult, "categories">): string[] =>
  categories.filter(({ present }) => !present).map(({ label }) => label);
