/** What the API takes and gives. The routes validate with these schemas, OpenAPI is generated from them, the pane parses with them. */
import { z } from "zod";
import { progressMessageSchema } from "./channels.ts";
import { documentSnapshotSchema } from "./document.ts";
import { findingSchema, findingStateSchema, SEVERITIES, severitySchema } from "./findings.ts";
import { TERMINAL_STAGES, WORKING_STAGES } from "./progress.ts";
import { reviewOptionsSchema, reviewResultSchema } from "./review.ts";

/** A ULID in capitals. */
export const analysisIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "An analysis id has 26 letters and digits.");

/** Names a document for its owner across sessions. The pane keeps it in the document's settings. */
export const documentKeySchema = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[\w-]+$/, "Letters, digits, - and _ only.");

export const startAnalysisRequestSchema = z.object({
  documentKey: documentKeySchema,
  document: documentSnapshotSchema,
  options: reviewOptionsSchema.default({}),
});
export type StartAnalysisRequest = z.input<typeof startAnalysisRequestSchema>;

export const analysisStatusSchema = z.enum(["queued", "running", ...TERMINAL_STAGES]);
export type AnalysisStatus = z.infer<typeof analysisStatusSchema>;

/** Why a review failed: a stable code and a sentence for the reviewer. Never the document's words. */
export const analysisFailureSchema = z.object({ code: z.string(), message: z.string() });

/** The truth about an analysis as the database has it. `progress` has the form of the realtime message, so that both merge by one rule. */
export const analysisSnapshotSchema = z.object({
  id: analysisIdSchema,
  documentKey: documentKeySchema,
  documentName: z.string(),
  status: analysisStatusSchema,
  progress: progressMessageSchema,
  /** Working stages that are done, in order. */
  stagesDone: z.array(z.enum(WORKING_STAGES)),
  options: reviewOptionsSchema,
  words: z.int(),
  paragraphs: z.int(),
  createdAt: z.iso.datetime(),
  completedAt: z.iso.datetime().nullable(),
  failure: analysisFailureSchema.nullable(),
  /** Counts by severity and how many are settled; null until complete. */
  summary: z
    .object({
      findings: z.int(),
      bySeverity: z.object(
        Object.fromEntries(SEVERITIES.map((s) => [s, z.int()])) as Record<(typeof SEVERITIES)[number], z.ZodInt>,
      ),
      resolved: z.int(),
      dismissed: z.int(),
    })
    .nullable(),
});
export type AnalysisSnapshot = z.infer<typeof analysisSnapshotSchema>;

/** Just enough for the browser to open the socket: nothing of the server's inside. Lives one minute, checked at connect. */
export const realtimeTokenSchema = z.object({
  key: z.string(),
  channel: z.string(),
  topics: z.tuple([z.literal("progress")]),
});
export type RealtimeToken = z.infer<typeof realtimeTokenSchema>;

export const startAnalysisResponseSchema = z.object({
  id: analysisIdSchema,
  snapshot: analysisSnapshotSchema,
  token: realtimeTokenSchema,
});
export type StartAnalysisResponse = z.infer<typeof startAnalysisResponseSchema>;

export const findingStatesSchema = z.record(z.string(), findingStateSchema.extend({ updatedAt: z.iso.datetime() }));

export const analysisResponseSchema = z.object({
  snapshot: analysisSnapshotSchema,
  /** Present when `status` is complete. */
  result: reviewResultSchema.nullable(),
  /** What the reviewer made of findings, by finding id. Absent: open. */
  findingStates: findingStatesSchema,
});
export type AnalysisResponse = z.infer<typeof analysisResponseSchema>;

export const compareAnalysesQuerySchema = z.object({
  /** The earlier review; absent: the one before this of the same document. */
  with: analysisIdSchema.optional(),
});

/** How a review differs from an earlier one. Findings are matched by their stable ids, and by check and words where an edit changed the id. */
export const comparisonResponseSchema = z.object({
  id: analysisIdSchema,
  /** The earlier review; null when there is none, and then everything else is empty. */
  with: z.object({ id: analysisIdSchema, completedAt: z.iso.datetime().nullable() }).nullable(),
  /** Findings of the earlier review that are no longer there. */
  resolved: z.array(findingSchema),
  /** Ids of findings that only this review has. */
  added: z.array(z.string()),
  /** Ids, in this review, of findings that both have. */
  unchanged: z.array(z.string()),
});
export type ComparisonResponse = z.infer<typeof comparisonResponseSchema>;

export const listAnalysesQuerySchema = z.object({
  documentKey: documentKeySchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** The `nextCursor` of the page before. */
  cursor: analysisIdSchema.optional(),
});
export const listAnalysesResponseSchema = z.object({
  analyses: z.array(analysisSnapshotSchema),
  nextCursor: analysisIdSchema.nullable(),
});
export type ListAnalysesResponse = z.infer<typeof listAnalysesResponseSchema>;

export const patchFindingRequestSchema = findingStateSchema;
export const patchFindingResponseSchema = findingStateSchema.extend({ id: z.string(), updatedAt: z.iso.datetime() });

/** RFC 9457. `errors` names the fields of a bad request. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  /** Stable machine-readable code: "invalid-request", "not-found", … */
  code: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What the pane needs to know before it signs in. */
export const clientConfigSchema = z.object({
  version: z.string(),
  signIn: z.discriminatedUnion("mode", [
    z.object({ mode: z.literal("development"), userName: z.string() }),
    z.object({ mode: z.literal("entra"), clientId: z.string(), authority: z.string(), scope: z.string() }),
  ]),
  /** How the review runs, for the sentence under the button. */
  review: z.object({ engine: z.literal("local"), retentionDays: z.int() }),
});
export type ClientConfig = z.infer<typeof clientConfigSchema>;

const choiceSchema = z.object({ id: z.string(), label: z.string() });

/** What a reviewer may choose from: the pickers and the settings of the pane. */
export const catalogueSchema = z.object({
  checks: z.array(choiceSchema.extend({ description: z.string(), defaultSeverity: severitySchema })),
  documentKinds: z.array(choiceSchema.extend({ sides: z.array(choiceSchema) })),
  playbooks: z.array(choiceSchema.extend({ sides: z.array(choiceSchema), documentKinds: z.array(z.string()) })),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
