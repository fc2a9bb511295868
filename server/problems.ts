/** Errors as answers: RFC 9457 problem details with a stable code, the fields that were wrong, and the request's id. */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import type { Problem } from "../shared/api.ts";
import type { Logger } from "./log.ts";

const TITLES: Record<string, string> = {
  "invalid-request": "The request is not valid",
  unauthenticated: "You are not signed in",
  forbidden: "You may not do this",
  "not-found": "Not found",
  "idempotency-conflict": "This idempotency key was used for another request",
  "too-large": "The document is too large",
  "internal-error": "Something went wrong on the server",
  unavailable: "Not available now",
};

/** Thrown anywhere below a route; answered as a problem. */
export class ProblemError extends Error {
  override name = "ProblemError";
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: keyof typeof TITLES & string,
    readonly detail: string,
    readonly fields?: { field: string; message: string }[],
  ) {
    super(code);
  }
}

export const notFound = () => new ProblemError(404, "not-found", "There is no such analysis, or it is not yours.");

/** The fields of a Zod error, with paths as people write them: `document.paragraphs[3].text`. Messages never repeat the value. */
export function fieldsOf(error: z.core.$ZodError): { field: string; message: string }[] {
  return error.issues.slice(0, 20).map((issue) => ({
    field:
      issue.path.reduce<string>((path, key) => {
        if (typeof key === "number") return `${path}[${key}]`;
        return path ? `${path}.${String(key)}` : String(key);
      }, "") || "(body)",
    message: issue.message,
  }));
}

export function problemResponse(c: Context, error: ProblemError): Response {
  const problem: Problem = {
    type: `/api/problems/${error.code}`,
    title: TITLES[error.code] ?? error.code,
    status: error.status,
    detail: error.detail,
    instance: c.req.path,
    code: error.code,
    requestId: c.get("requestId"),
    ...(error.fields ? { errors: error.fields } : {}),
  };
  const headers: Record<string, string> = { "content-type": "application/problem+json" };
  // Refused before its body was read: the connection ends with it, and the client must not send its next request there.
  if (hasUnreadBody(c)) headers.connection = "close";
  return c.json(problem, error.status, headers);
}

function hasUnreadBody(c: Context): boolean {
  const announced = Number(c.req.header("content-length") ?? 0) > 0 || c.req.header("transfer-encoding") !== undefined;
  return announced && !c.req.raw.bodyUsed;
}

/** The app's `onError`: known problems as they are, everything else as 500 with nothing of the inside. */
export function onError(log: Logger) {
  return (error: Error, c: Context): Response => {
    if (error instanceof ProblemError) return problemResponse(c, error);
    if (error instanceof HTTPException && error.status < 500) {
      const malformed = error.status === 400 ? "The body is not valid JSON." : error.message;
      return problemResponse(c, new ProblemError(error.status, "invalid-request", malformed));
    }
    log.error({ requestId: c.get("requestId"), path: c.req.path, err: error }, "request failed");
    return problemResponse(
      c,
      new ProblemError(
        500,
        "internal-error",
        "The request could not be carried out. Try again; the request id helps your administrator.",
      ),
    );
  };
}
