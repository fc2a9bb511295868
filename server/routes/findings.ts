/** `/api/analyses/:id/findings/:findingId`: what the reviewer made of a finding. */
import { createRoute, z } from "@hono/zod-openapi";
import { patchFindingRequestSchema, patchFindingResponseSchema } from "../../shared/api.ts";
import { ProblemError } from "../problems.ts";
import type { AnalysisStore } from "../store/analyses.ts";
import { apiRouter, limitSmallBody, problems, SECURITY } from "./api.ts";

const patch = createRoute({
  method: "patch",
  path: "/api/analyses/{id}/findings/{findingId}",
  summary: "Mark a finding open, resolved or dismissed",
  description: "Kept for the document: a finding that comes up again in its next review keeps its mark.",
  security: SECURITY,
  request: {
    params: z.object({ id: z.string(), findingId: z.string() }),
    body: { required: true, content: { "application/json": { schema: patchFindingRequestSchema } } },
  },
  responses: {
    200: {
      description: "The finding's state.",
      content: { "application/json": { schema: patchFindingResponseSchema } },
    },
    ...problems(400, 401, 404, 413),
  },
});

export function findingRoutes(store: AnalysisStore) {
  const app = apiRouter();
  app.use("/api/analyses/:id/findings/*", limitSmallBody());
  app.openapi(patch, async (c) => {
    const { id, findingId } = c.req.valid("param");
    const state = await store.setFindingState(c.get("caller"), id, findingId, c.req.valid("json"));
    if (!state) throw new ProblemError(404, "not-found", "There is no such finding, or the review is not yours.");
    return c.json(state, 200);
  });
  return app;
}
