/** `/api/analyses`: start, list, read, cancel and delete reviews, and tokens to watch them with. */
import { createHash } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import { ulid } from "ulid";
import type { InngestClient } from "../../inngest/client.ts";
import { isShippedPlaybook, playbookProblems } from "../../inngest/review/playbook.ts";
import {
  analysisResponseSchema,
  analysisSnapshotSchema,
  listAnalysesQuerySchema,
  listAnalysesResponseSchema,
  type RealtimeToken,
  realtimeTokenSchema,
  startAnalysisRequestSchema,
  startAnalysisResponseSchema,
} from "../../shared/api.ts";
import { DOCUMENT_LIMITS } from "../../shared/document.ts";
import type { ReviewOptions } from "../../shared/review.ts";
import type { Logger } from "../log.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { notFound, ProblemError } from "../problems.ts";
import type { RealtimeHub } from "../realtime/hub.ts";
import { generateAnalysisToken } from "../realtime/tokens.ts";
import type { AnalysisStore } from "../store/analyses.ts";
import type { Housekeeping } from "../store/housekeeping.ts";
import type { RealtimeTokenStore } from "../store/realtime-tokens.ts";
import { apiRouter, idParam, limitBody, problems, SECURITY } from "./api.ts";

export type AnalysisRoutesOptions = {
  store: AnalysisStore;
  housekeeping: Housekeeping;
  pipeline: Pipeline;
  tokens: RealtimeTokenStore;
  hub: RealtimeHub;
  log: Logger;
};

const json = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { "application/json": { schema } },
});

const start = createRoute({
  method: "post",
  path: "/api/analyses",
  summary: "Start a review",
  description:
    "Stores the document and starts the review. Repeating the request with the same Idempotency-Key gives the same review.",
  security: SECURITY,
  request: {
    headers: z.object({ "idempotency-key": z.string().min(8, "At least 8 characters.").max(200).optional() }),
    body: { required: true, content: { "application/json": { schema: startAnalysisRequestSchema } } },
  },
  responses: {
    202: json("Accepted: the review is queued.", startAnalysisResponseSchema),
    ...problems(400, 401, 409, 413),
  },
});

const list = createRoute({
  method: "get",
  path: "/api/analyses",
  summary: "List reviews, newest first",
  security: SECURITY,
  request: { query: listAnalysesQuerySchema },
  responses: { 200: json("One page.", listAnalysesResponseSchema), ...problems(400, 401) },
});

const read = createRoute({
  method: "get",
  path: "/api/analyses/{id}",
  summary: "Progress, and the result when complete",
  security: SECURITY,
  request: { params: idParam },
  responses: { 200: json("The review.", analysisResponseSchema), ...problems(401, 404) },
});

const token = createRoute({
  method: "post",
  path: "/api/analyses/{id}/token",
  summary: "A token to watch the progress with",
  description: "Valid for one minute, for this review's progress only. Connect to /v1/realtime/connect on this origin.",
  security: SECURITY,
  request: { params: idParam },
  responses: { 200: json("The token.", realtimeTokenSchema), ...problems(401, 404, 503) },
});

const cancel = createRoute({
  method: "post",
  path: "/api/analyses/{id}/cancel",
  summary: "Cancel a review",
  description: "A review that has already ended stays as it is.",
  security: SECURITY,
  request: { params: idParam },
  responses: { 200: json("The review as it is now.", analysisSnapshotSchema), ...problems(401, 404) },
});

const remove = createRoute({
  method: "delete",
  path: "/api/analyses/{id}",
  summary: "Delete a review, its document and its result, at once",
  security: SECURITY,
  request: { params: idParam },
  responses: { 204: { description: "Gone." }, ...problems(401, 404) },
});

/** The routes for reviews. Every one acts for the caller that `verifyAddInAuth` found. */
export function analysisRoutes(o: AnalysisRoutesOptions) {
  const app = apiRouter();
  app.use(
    "/api/analyses",
    limitBody(DOCUMENT_LIMITS.bytes, "The document is over 5 MB as text with its formatting. Review a part of it."),
  );

  const tokenFor = async (analysisId: string, client: InngestClient): Promise<RealtimeToken> => {
    const made = await generateAnalysisToken(analysisId, client);
    const key = made.key ?? "";
    await o.tokens.remember(key, analysisId);
    // The SDK's token can carry our internal addresses and the channel's definition: the browser gets what it needs.
    return { key, channel: `analysis:${analysisId}`, topics: ["progress"] };
  };

  app.openapi(start, async (c) => {
    const caller = c.get("caller");
    const body = c.req.valid("json");
    misplaced(body.document.paragraphs);
    unusablePlaybook(body.options);
    const outcome = await o.store.create(caller, {
      id: ulid(),
      ...body,
      idempotencyKey: c.req.valid("header")["idempotency-key"],
      requestHash: createHash("sha256").update(JSON.stringify(body)).digest("hex"),
    });
    if (outcome.kind === "conflict") {
      throw new ProblemError(
        409,
        "idempotency-conflict",
        "Send a new Idempotency-Key with a changed document or changed options.",
      );
    }
    const { id } = outcome.snapshot;
    if (outcome.kind === "created") {
      try {
        await o.pipeline.request({ analysisId: id, tenantId: caller.tenantId });
        await o.housekeeping.markSent([id]);
      } catch (error) {
        // It is in the outbox: the sweeper sends it as soon as that works again.
        o.log.warn({ analysisId: id, err: error }, "event not sent yet");
      }
      o.log.info(
        { analysisId: id, paragraphs: outcome.snapshot.paragraphs, words: outcome.snapshot.words },
        "review requested",
      );
    }
    // Without realtime the review runs all the same: an empty key makes the pane poll, and ask for a token again.
    const token = await tokenFor(id, o.pipeline.client).catch((error: unknown) => {
      o.log.warn({ analysisId: id, err: error }, "no realtime token");
      return { key: "", channel: `analysis:${id}`, topics: ["progress"] as ["progress"] };
    });
    return c.json({ id, snapshot: outcome.snapshot, token }, 202);
  });

  app.openapi(list, async (c) => c.json(await o.store.list(c.get("caller"), c.req.valid("query")), 200));

  app.openapi(read, async (c) => {
    const found = await o.store.read(c.get("caller"), c.req.valid("param").id);
    if (!found) throw notFound();
    return c.json(found, 200);
  });

  app.openapi(token, async (c) => {
    const { id } = c.req.valid("param");
    if (!(await o.store.find(c.get("caller"), id))) throw notFound();
    const made = await tokenFor(id, o.pipeline.client).catch((error: unknown) => {
      o.log.warn({ analysisId: id, err: error }, "no realtime token");
      throw new ProblemError(503, "unavailable", "Live progress cannot be reached now. The review goes on without it.");
    });
    return c.json(made, 200);
  });

  app.openapi(cancel, async (c) => {
    const caller = c.get("caller");
    const { id } = c.req.valid("param");
    const outcome = await o.store.cancel(caller, id);
    if (!outcome) throw notFound();
    if (outcome.cancelled)
      await tellCancelled(o, { analysisId: id, tenantId: caller.tenantId }, outcome.snapshot.progress.percent);
    return c.json(outcome.snapshot, 200);
  });

  app.openapi(remove, async (c) => {
    const caller = c.get("caller");
    const { id } = c.req.valid("param");
    const before = await o.store.cancel(caller, id);
    if (!before) throw notFound();
    if (before.cancelled)
      await tellCancelled(o, { analysisId: id, tenantId: caller.tenantId }, before.snapshot.progress.percent);
    await o.store.delete(caller, id);
    o.hub.closeAnalysis(id);
    return c.body(null, 204);
  });
  return app;
}

/** The database already says cancelled, and a running step stops by that: a message that is lost costs time, not truth. */
async function tellCancelled(o: AnalysisRoutesOptions, ref: { analysisId: string; tenantId: string }, percent: number) {
  try {
    await o.pipeline.cancel(ref, percent);
  } catch (error) {
    o.log.warn({ analysisId: ref.analysisId, err: error }, "cancellation not announced");
  }
}

/** Anchors count paragraphs: an index that is not the position would point all findings at the wrong words. */
function misplaced(paragraphs: { index: number }[]): void {
  const wrong = paragraphs.findIndex((p, i) => p.index !== i);
  if (wrong < 0) return;
  const field = `document.paragraphs[${wrong}].index`;
  throw new ProblemError(400, "invalid-request", `${field}: must be ${wrong}, the paragraph's position.`, [
    { field, message: `Must be ${wrong}, the paragraph's position.` },
  ]);
}

/** A playbook that cannot be used is refused here, with its lines and fields, rather than failing the review. */
function unusablePlaybook({ playbook, playbookSource }: ReviewOptions): void {
  const fields = playbookSource
    ? playbookProblems(playbookSource).map((p) => ({
        field: "options.playbookSource",
        message: `Line ${p.line}, ${p.field}: ${p.message}`,
      }))
    : playbook && !isShippedPlaybook(playbook)
      ? [{ field: "options.playbook", message: "There is no playbook with this id; GET /api/catalogue lists them." }]
      : [];
  const [first] = fields;
  if (first) throw new ProblemError(400, "invalid-request", `${first.field}: ${first.message}`, fields);
}
