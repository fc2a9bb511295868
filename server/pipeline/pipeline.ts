/** Puts the pipeline together for the configured mode: client, function, serve handler, and the embedded engine or a real server. */
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { serve } from "inngest/hono";
import { createInngestClient, type InngestClient } from "../../inngest/client.ts";
import { EmbeddedEngine } from "../../inngest/embedded/engine.ts";
import { EmbeddedRealtime } from "../../inngest/embedded/realtime.ts";
import { embeddedRoutes } from "../../inngest/embedded/routes.ts";
import { ANALYSIS_CANCELLED, ANALYSIS_REQUESTED, type AnalysisRef } from "../../inngest/events.ts";
import { createAnalyzeDocument } from "../../inngest/functions/analyze-document.ts";
import type { StageRunner } from "../../inngest/ports.ts";
import { publishProgress, terminalMessage } from "../../inngest/reporter.ts";
import type { WorkflowConfig } from "../config.ts";
import type { Logger } from "../log.ts";
import { VERSION } from "../paths.ts";
import { embeddedUpstream, inngestUpstream, type RealtimeUpstream } from "../realtime/upstream.ts";
import type { Database } from "../store/database.ts";
import { DatabaseRunStore } from "../store/engine-runs.ts";
import { DatabasePipelineStore } from "../store/pipeline.ts";

/** A host that exists in this process only: the SDK and the engine meet there. */
const IN_PROCESS = "http://embedded.inngest.invalid";
const SERVE_PATH = "/api/inngest";

export type Pipeline = {
  client: InngestClient;
  /** `/api/inngest`, to be mounted on the public app. */
  routes: Hono;
  upstream: RealtimeUpstream;
  /** Registers the functions and resumes what an earlier process left. */
  start(): Promise<void>;
  request(ref: AnalysisRef): Promise<void>;
  /** Tells the run and the listening panes that the analysis was cancelled; the database already says so. */
  cancel(ref: AnalysisRef, percent: number): Promise<void>;
  /** Engine runs not ended; `undefined` with a real server. */
  activeRuns(): number | undefined;
  stop(): Promise<void>;
};

export type PipelineOptions = {
  workflow: WorkflowConfig;
  publicUrl: string;
  database: Database;
  runner: StageRunner;
  log: Logger;
  reviewsPerTenant: number;
};

export function createPipeline(o: PipelineOptions): Pipeline {
  const { workflow, log } = o;
  const embedded = workflow.mode === "embedded";
  const signingKey = embedded
    ? `signkey-embedded-${randomBytes(32).toString("hex")}`
    : "signingKey" in workflow
      ? workflow.signingKey
      : undefined;
  const eventKey = embedded ? randomBytes(24).toString("hex") : "eventKey" in workflow ? workflow.eventKey : "dev";

  // Filled below: the client needs a way to the engine, the engine a way to the functions.
  const engineApp = new Hono();
  const client = createInngestClient({
    isDev: workflow.mode === "dev",
    baseUrl: embedded ? IN_PROCESS : "baseUrl" in workflow ? workflow.baseUrl : undefined,
    eventKey,
    fetch: embedded ? inProcess(engineApp) : undefined,
    logger: sdkLogger(log),
    appVersion: VERSION,
  });
  const analyzeDocument = createAnalyzeDocument(client, {
    store: new DatabasePipelineStore(o.database),
    runner: o.runner,
    log,
    concurrencyPerTenant: o.reviewsPerTenant,
  });
  const handler = serve({
    client,
    functions: [analyzeDocument],
    signingKey,
    servePath: SERVE_PATH,
    ...(embedded ? {} : { serveHost: o.publicUrl }),
  });
  const routes = new Hono();
  routes.on(["GET", "PUT", "POST"], SERVE_PATH, (c) => handler(c));

  let engine: EmbeddedEngine | undefined;
  let upstream: RealtimeUpstream;
  if (embedded && signingKey) {
    const realtime = new EmbeddedRealtime();
    engine = new EmbeddedEngine({
      fetch: (request) => routes.fetch(request),
      store: new DatabaseRunStore(o.database),
      signingKey,
      log,
    });
    engineApp.route("/", embeddedRoutes({ engine, realtime, eventKey, signingKey }));
    upstream = embeddedUpstream(realtime);
  } else {
    upstream = inngestUpstream("baseUrl" in workflow ? workflow.baseUrl : "https://api.inngest.com");
  }

  const stopping = new AbortController();
  let registration: Promise<void> | undefined;

  /** A real server learns the functions by our asking it to. It may start after us: asked again until it has them. */
  async function keepRegistering(): Promise<void> {
    for (let tries = 1; !stopping.signal.aborted; tries++) {
      const response = await routes.request(SERVE_PATH, {
        method: "PUT",
        headers: { host: new URL(o.publicUrl).host },
      });
      if (response.ok) return log.info({ mode: workflow.mode }, "functions registered with Inngest");
      log.warn({ mode: workflow.mode, status: response.status, tries }, "Inngest has not taken the functions yet");
      await pause(Math.min(30_000, 1000 * 2 ** (tries - 1)), stopping.signal);
    }
  }

  return {
    client,
    routes,
    upstream,
    async start() {
      if (engine) return engine.start(`${IN_PROCESS}${SERVE_PATH}`);
      registration = keepRegistering();
    },
    async request(ref) {
      await client.send({ id: ref.analysisId, name: ANALYSIS_REQUESTED, data: ref });
    },
    async cancel(ref, percent) {
      const publish: Parameters<typeof publishProgress>[0]["publish"] = (message) => client.realtime.publish(message);
      await publishProgress({ ref, publish, log }, terminalMessage("cancelled", percent));
      await client.send({ name: ANALYSIS_CANCELLED, data: ref });
    },
    activeRuns: () => engine?.activeRuns,
    async stop() {
      stopping.abort();
      await registration;
      await engine?.stop();
    },
  };
}

/** Resolves after so long, or at once when the signal aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/** A `fetch` that answers our in-process host from the app and lets everything else out as usual. */
function inProcess(app: Hono): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    return request.url.startsWith(IN_PROCESS) ? app.fetch(request) : fetch(request);
  };
}

/** The SDK's messages can quote errors: only their level and first words reach our log. */
function sdkLogger(log: Logger) {
  const say = (level: "info" | "warn" | "error" | "debug") => (first: unknown) =>
    log[level](
      { from: "inngest" },
      typeof first === "string" ? (first.split("\n")[0] ?? "").slice(0, 120) : "message of the Inngest SDK",
    );
  return { info: say("debug"), warn: say("warn"), error: say("warn"), debug: say("debug") };
}
