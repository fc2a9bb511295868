/** `/api/catalogue`: checks, kinds of document and playbooks to choose from. */
import { createRoute } from "@hono/zod-openapi";
import { catalogue } from "../../inngest/review/catalogue.ts";
import { catalogueSchema } from "../../shared/api.ts";
import { apiRouter, problems, SECURITY } from "./api.ts";

const read = createRoute({
  method: "get",
  path: "/api/catalogue",
  summary: "What a review can check",
  security: SECURITY,
  responses: {
    200: { description: "The catalogue.", content: { "application/json": { schema: catalogueSchema } } },
    ...problems(401),
  },
});

export function catalogueRoutes() {
  const app = apiRouter();
  app.openapi(read, (c) => c.json(catalogue(), 200));
  return app;
}
