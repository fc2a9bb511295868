/** The whole HTTP face as one Hono app: middleware first, then the routes of each resource. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { ulid } from "ulid";
import { DevelopmentSignIn } from "./auth/development.ts";
import { entraVerifier } from "./auth/entra.ts";
import { verifyAddInAuth } from "./auth/verify.ts";
import type { Config } from "./config.ts";
import { securityHeaders } from "./headers.ts";
import type { Logger } from "./log.ts";
import type { Pipeline } from "./pipeline/pipeline.ts";
import { onError, ProblemError, problemResponse } from "./problems.ts";
import type { RealtimeHub } from "./realtime/hub.ts";
import { analysisRoutes } from "./routes/analyses.ts";
import { type ApiEnv, apiRouter } from "./routes/api.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { comparisonRoutes } from "./routes/comparison.ts";
import { documentationRoutes } from "./routes/documentation.ts";
import { findingRoutes } from "./routes/findings.ts";
import { healthRoutes } from "./routes/health.ts";
import { pageRoutes } from "./routes/pages.ts";
import { realtimeRoutes } from "./routes/realtime.ts";
import { sessionRoutes } from "./routes/session.ts";
import type { AnalysisStore } from "./store/analyses.ts";
import type { Database } from "./store/database.ts";
import type { Housekeeping } from "./store/housekeeping.ts";
import type { RealtimeTokenStore } from "./store/realtime-tokens.ts";

export type AppOptions = {
  config: Config;
  log: Logger;
  database: Database;
  store: AnalysisStore;
  housekeeping: Housekeeping;
  tokens: RealtimeTokenStore;
  pipeline: Pipeline;
  hub: RealtimeHub;
  isReady: () => boolean;
};

export function createApp(o: AppOptions): OpenAPIHono<ApiEnv> {
  const { config, log } = o;
  const { signIn } = config;
  const development = signIn.mode === "development" ? new DevelopmentSignIn() : undefined;
  const verifier = signIn.mode === "entra" ? entraVerifier(signIn) : development;
  if (!verifier) throw new Error("No sign-in is configured.");

  const app = apiRouter();
  app.onError(onError(log));
  app.use("*", async (c, next) => {
    const given = c.req.header("x-request-id");
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : ulid();
    c.set("requestId", requestId);
    const started = performance.now();
    await next();
    if (!c.req.header("upgrade")) c.header("x-request-id", requestId);
    // The path without its query: the realtime socket carries a token there.
    const ms = Math.round(performance.now() - started);
    if (c.req.path.startsWith("/api/"))
      log.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms }, "request");
  });
  // An upgrade's answer is the socket itself: it has no headers to set.
  app.route("/", realtimeRoutes(o.hub));
  app.use(
    "*",
    securityHeaders({
      authority: signIn.mode === "entra" ? new URL(signIn.authority).origin : undefined,
      hsts: config.production,
    }),
  );
  app.use("/api/*", async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });

  app.route("/", healthRoutes(o.database, o.isReady, !config.production));
  app.route("/", o.pipeline.routes);
  app.route("/", sessionRoutes(config, development));
  const auth = verifyAddInAuth(verifier);
  for (const path of ["/api/analyses", "/api/analyses/*", "/api/catalogue"]) app.use(path, auth);
  app.route("/", analysisRoutes(o));
  app.route("/", findingRoutes(o.store));
  app.route("/", comparisonRoutes(o.store));
  app.route("/", catalogueRoutes());
  app.route("/", documentationRoutes(app, config.publicUrl));
  app.all("/api/*", (c) => problemResponse(c, new ProblemError(404, "not-found", "There is no such route.")));
  app.route("/", pageRoutes(config));
  return app;
}
