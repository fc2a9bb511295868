/** `/api/analyses/:id/comparison`: what changed since an earlier review of the document. */
import { createRoute } from "@hono/zod-openapi";
import { compareReviews } from "../../inngest/review/compare.ts";
import { compareAnalysesQuerySchema, comparisonResponseSchema } from "../../shared/api.ts";
import { notFound, ProblemError } from "../problems.ts";
import type { AnalysisStore } from "../store/analyses.ts";
import { apiRouter, idParam, problems, SECURITY } from "./api.ts";

const compare = createRoute({
  method: "get",
  path: "/api/analyses/{id}/comparison",
  summary: "What changed since an earlier review",
  description: "Compares a complete review with the one before it of the same document, or with the one named.",
  security: SECURITY,
  request: { params: idParam, query: compareAnalysesQuerySchema },
  responses: {
    200: {
      description: "What was resolved, what is new and what stayed.",
      content: { "application/json": { schema: comparisonResponseSchema } },
    },
    ...problems(400, 401, 404, 409),
  },
});

export function comparisonRoutes(store: AnalysisStore) {
  const app = apiRouter();
  app.openapi(compare, async (c) => {
    const caller = c.get("caller");
    const { id } = c.req.valid("param");
    const after = await store.read(caller, id);
    if (!after) throw notFound();
    const earlier = c.req.valid("query").with ?? (await store.previous(caller, id))?.id;
    const before = earlier ? await store.read(caller, earlier) : undefined;
    if (earlier && !before) throw notFound();
    if (!after.result || (before && !before.result))
      throw new ProblemError(409, "not-complete", "Both reviews must be complete before they can be compared.");
    if (!before?.result) return c.json({ id, with: null, resolved: [], added: [], unchanged: [] }, 200);
    const { resolved, added, unchanged } = compareReviews(before.result, after.result);
    return c.json(
      {
        id,
        with: { id: before.snapshot.id, completedAt: before.snapshot.completedAt },
        resolved,
        added: added.map((f) => f.id),
        unchanged: unchanged.map((f) => f.id),
      },
      200,
    );
  });
  return app;
}
