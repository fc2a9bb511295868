/** Findings: what the review says about exact words of the document. */
import { z } from "zod";
import { spanSchema } from "./document.ts";

export const SEVERITIES = ["critical", "major", "minor", "info"] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;
/** The words people read. */
export const SEVERITY_LABELS: Record<Severity, string> = {
  critical: "Critical",
  major: "Major",
  minor: "Minor",
  info: "Note",
};

/** "2 major", "1 note", "3 notes": how many findings of a severity there are. */
export function severityCount(count: number, severity: Severity): string {
  return `${count} ${SEVERITY_LABELS[severity].toLowerCase()}${severity === "info" && count !== 1 ? "s" : ""}`;
}

/** Exact words in the document. `start` and `end` held when the snapshot was made; quote, occurrence and context find the words again after edits. */
export const anchorSchema = spanSchema.extend({
  paragraph: z.int().min(0),
  /** The words themselves: `text.slice(start, end)` of the paragraph. May be empty only where something is missing. */
  quote: z.string(),
  /** 0 for the first place the quote stands in its paragraph, 1 for the second, … */
  occurrence: z.int().min(0),
  /** Up to 40 characters before and after, in the same paragraph. */
  before: z.string().max(80),
  after: z.string().max(80),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const editSchema = z.object({ anchor: anchorSchema, replacement: z.string() });
export type Edit = z.infer<typeof editSchema>;

/** What a click on Fix or Comment does. A replacement may offer several ways ("either way" of a number mismatch). */
export const fixSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("comment"), text: z.string() }),
  z.object({
    kind: z.literal("replace"),
    options: z.array(z.object({ label: z.string(), edits: z.array(editSchema).min(1) })).min(1),
  }),
]);
export type Fix = z.infer<typeof fixSchema>;

export const findingSchema = z.object({
  /** Stable: the same problem keeps it when the document is reviewed again after edits elsewhere. */
  id: z.string().min(8).max(64),
  /** The check's id ("broken-reference"), or "playbook". */
  check: z.string(),
  severity: severitySchema,
  /** The problem in the document's own words, one line. */
  title: z.string(),
  /** One or two sentences: why it is a problem. */
  explanation: z.string(),
  /** The words the finding is about, first the one to go to. */
  anchors: z.array(anchorSchema).min(1),
  /** Other places that matter: the definition, the second use, the section meant. */
  related: z.array(z.object({ label: z.string(), anchor: anchorSchema })),
  /** The section the first anchor stands in: its number ("7.2", may be empty) and heading. */
  section: z.object({ label: z.string(), title: z.string() }).optional(),
  fix: fixSchema.optional(),
  confidence: z.number().min(0).max(1),
  source: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("check") }),
    z.object({ kind: z.literal("playbook"), playbook: z.string(), position: z.string() }),
  ]),
});
export type Finding = z.infer<typeof findingSchema>;

/** What a reviewer made of a finding. Kept by document, so that what was dismissed stays dismissed in the next review. */
export const FINDING_STATUSES = ["open", "resolved", "dismissed"] as const;
export const findingStateSchema = z.object({
  status: z.enum(FINDING_STATUSES),
  note: z.string().max(2000).optional(),
});
export type FindingState = z.infer<typeof findingStateSchema>;
