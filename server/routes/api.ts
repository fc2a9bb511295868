/** What every API route shares: typed context, bad input as problems, and the problem answers in OpenAPI. */
import { OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { problemSchema } from "../../shared/api.ts";
import type { AuthVariables } from "../auth/verify.ts";
import { fieldsOf, ProblemError, problemResponse } from "../problems.ts";

export type ApiEnv = { Variables: AuthVariables & { requestId: string } };

/** A router whose validation failures are answered as problems that name the fields. */
export function apiRouter(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const fields = fieldsOf(result.error as z.core.$ZodError);
      const [first] = fields;
      const detail = first ? `${first.field}: ${first.message}` : "The request does not fit the schema.";
      return problemResponse(c, new ProblemError(400, "invalid-request", detail, fields));
    },
  });
}

const PROBLEMS = {
  400: "The request is not valid; `errors` names the fields.",
  401: "No sign-in, or one that is not valid.",
  404: "No such analysis, or not the caller's: the two are not told apart.",
  409: "The request does not fit the state of things: the idempotency key was used for another request, or a review is not complete.",
  413: "The body is larger than this route takes.",
  503: "Something this needs cannot be reached now; try again in a minute.",
} as const;

/** Problem answers for a route's OpenAPI description. */
export function problems(...statuses: (keyof typeof PROBLEMS)[]) {
  const entries = statuses.map((status) => [
    status,
    { description: PROBLEMS[status], content: { "application/problem+json": { schema: problemSchema } } },
  ]);
  return Object.fromEntries(entries) as Record<(typeof statuses)[number], { description: string }>;
}

/** Refuses bodies over so many bytes with 413, whether they say their length or not. */
export function limitBody(maxSize: number, detail: string) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError(413, "too-large", detail);
    },
  });
}
/** For routes that take a few fields. */
export const limitSmallBody = () => limitBody(64 << 10, "The request is larger than anything that is asked for here.");

export const idParam = z.object({
  id: z.string().openapi({ param: { name: "id", in: "path" }, example: "01JZ8Q4T9V3W5X7Y1A2B3C4D5E" }),
});
export const SECURITY = [{ bearer: [] }];
