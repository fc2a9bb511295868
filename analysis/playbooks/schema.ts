/** The playbook format: positions that a house takes, with what it accepts, falls back to and proposes. */
import { z } from "zod";
import { severitySchema } from "../../shared/findings.ts";

/** "30 days", "2 years", "12 months", "5 %", or a bare number. */
const quantitySchema = z.union([
  z.number(),
  z
    .string()
    .regex(
      /^\d+(?:\.\d+)?\s?(?:days?|weeks?|months?|years?|%|percent)?$/i,
      'Write a number with its unit, such as "30 days", "12 months" or "99.5 %".',
    ),
]);

/** Words to look for. `*` alone stands for up to eight words, at the end of a word for any ending. */
const phrasesSchema = z.array(z.string().min(2).max(200)).min(1).max(40);

/** What the words found must satisfy. */
export const conditionSchema = z.strictObject({
  /** A kind of fact ("termination-notice", "governing-law", …). */
  fact: z.string().optional(),
  atLeast: quantitySchema.optional(),
  atMost: quantitySchema.optional(),
  oneOf: z.array(z.string()).min(1).optional(),
  /** One of these must stand in the words found. */
  says: phrasesSchema.optional(),
  /** None of these may. */
  never: phrasesSchema.optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

export const positionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Small letters, digits and hyphens, such as term-of-confidentiality."),
  label: z.string().min(3).max(120),
  /** `required`: must be there and satisfy `expect`; `preferred`: the same, lighter; `forbidden`: must not be there. */
  rule: z.enum(["required", "preferred", "forbidden"]),
  severity: severitySchema,
  /** Where to look: any of these. */
  find: z.strictObject({
    clauses: z.array(z.string()).optional(),
    headings: phrasesSchema.optional(),
    phrases: phrasesSchema.optional(),
  }),
  expect: z.array(conditionSchema).max(10).optional(),
  reason: z.string().min(10).max(600),
  /** What to accept when the position cannot be had, best first. */
  fallback: z.array(z.string().max(1000)).max(5).optional(),
  /** Language to propose. */
  language: z.string().max(4000).optional(),
});
export type Position = z.infer<typeof positionSchema>;

export const playbookSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Small letters, digits and hyphens, such as mutual-nda."),
  label: z.string().min(3).max(120),
  description: z.string().max(600).optional(),
  documentKinds: z.array(z.string()).min(1),
  /** The side it is written for; absent: either. */
  side: z.string().optional(),
  /** Checks switched off or given another severity. */
  checks: z.record(z.string(), z.union([z.literal("off"), severitySchema])).optional(),
  positions: z.array(positionSchema).min(1).max(200),
});
export type Playbook = z.infer<typeof playbookSchema>;

/** The format as JSON Schema (draft 2020-12), for editors. */
export function playbookJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(playbookSchema) as Record<string, unknown>;
}
