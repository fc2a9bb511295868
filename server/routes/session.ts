/** What the pane asks before it has signed in: how to sign in, and (in development) a token. */
import { createRoute, z } from "@hono/zod-openapi";
import { type ClientConfig, clientConfigSchema } from "../../shared/api.ts";
import { type DevelopmentSignIn, developmentUserSchema, namesLoopback } from "../auth/development.ts";
import type { Config } from "../config.ts";
import { VERSION } from "../paths.ts";
import { ProblemError } from "../problems.ts";
import { apiRouter, limitSmallBody, problems } from "./api.ts";

const config = createRoute({
  method: "get",
  path: "/api/config",
  summary: "How to sign in, and how reviews run here",
  responses: {
    200: { description: "The configuration.", content: { "application/json": { schema: clientConfigSchema } } },
  },
});

const signIn = createRoute({
  method: "post",
  path: "/api/session/development",
  summary: "Development sign-in",
  description: "Only on a server that listens on loopback and is not in production.",
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: z.object({ user: developmentUserSchema.optional() }) } },
    },
  },
  responses: {
    200: {
      description: "A token for eight hours.",
      content: { "application/json": { schema: z.object({ token: z.string() }) } },
    },
    ...problems(400, 404, 413),
  },
});

export function sessionRoutes(settings: Config, development: DevelopmentSignIn | undefined) {
  const app = apiRouter();
  app.use("/api/session/*", limitSmallBody());
  const client: ClientConfig = {
    version: VERSION,
    signIn:
      settings.signIn.mode === "development"
        ? { mode: "development", userName: "Local reviewer" }
        : {
            mode: "entra",
            clientId: settings.signIn.clientId,
            authority: `${settings.signIn.authority}/${settings.signIn.tenantIds.length === 1 ? settings.signIn.tenantIds[0] : "organizations"}`,
            scope: `api://${settings.signIn.clientId}/${settings.signIn.scope}`,
          },
    review: { engine: "local", retentionDays: settings.retentionDays },
  };
  app.openapi(config, (c) => c.json(client, 200));
  app.openapi(signIn, async (c) => {
    if (!development || !namesLoopback(c.req.header("host"))) {
      throw new ProblemError(404, "not-found", "There is no development sign-in on this server.");
    }
    return c.json({ token: await development.signIn(c.req.valid("json").user) }, 200);
  });
  return app;
}
