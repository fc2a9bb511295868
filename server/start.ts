/** Starts the server: database, pipeline, app, listener, sweeper; and stops them in the opposite order. */

import { existsSync } from "node:fs";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { WebSocketServer } from "ws";
import type { StageRunner } from "../inngest/ports.ts";
import { StagePool } from "../inngest/review/pool.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import type { Logger } from "./log.ts";
import { PATHS } from "./paths.ts";
import { createPipeline, type Pipeline } from "./pipeline/pipeline.ts";
import { Sweeper } from "./pipeline/sweeper.ts";
import { RealtimeHub } from "./realtime/hub.ts";
import { AnalysisStore } from "./store/analyses.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { Housekeeping } from "./store/housekeeping.ts";
import { RealtimeTokenStore } from "./store/realtime-tokens.ts";
import { type Certificate, loadCertificate } from "./tls.ts";

export type StartOptions = {
  config: Config;
  log: Logger;
  /** Another runner of stages; tests slow them down with it. */
  runner?: (own: StageRunner) => StageRunner;
  /** Keeps the engine ready for the first review and those after a pause. */
  keepWarm?: boolean;
  /** An open database instead of the configured one. */
  database?: Database;
};

export type RunningServer = {
  /** Where it listens: `https://localhost:3000`. */
  url: string;
  port: number;
  database: Database;
  pipeline: Pipeline;
  hub: RealtimeHub;
  sweeper: Sweeper;
  certificate?: Certificate;
  stop(): Promise<void>;
};

export async function startServer({ config, log, ...o }: StartOptions): Promise<RunningServer> {
  const database =
    o.database ??
    (await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: join(config.dataDir, "db") }));
  const pool = new StagePool({ ...workerFile(), threads: config.reviewThreads, keepOne: o.keepWarm ?? false });
  const pipeline = createPipeline({
    workflow: config.workflow,
    publicUrl: config.publicUrl,
    database,
    runner: o.runner ? o.runner(pool) : pool,
    log,
    reviewsPerTenant: config.reviewsPerTenant,
  });
  const store = new AnalysisStore(database);
  const housekeeping = new Housekeeping(database);
  const tokens = new RealtimeTokenStore(database);
  const hub = new RealtimeHub({
    upstream: pipeline.upstream,
    analysisOf: (token) => tokens.analysisOf(token),
    hasEnded: (id) => housekeeping.hasEnded(id),
  });
  let ready = false;
  const app = createApp({ config, log, database, store, housekeeping, tokens, pipeline, hub, isReady: () => ready });

  const certificate = await loadCertificate(config.tls);
  const { server, port } = await listen(app.fetch, config, certificate);
  await pipeline.start();
  const sweeper = new Sweeper({
    housekeeping,
    retentionDays: config.retentionDays,
    log,
    send: (event) => pipeline.request({ analysisId: event.analysisId, tenantId: event.tenantId }),
  });
  sweeper.start();
  ready = true;
  if (o.keepWarm) pool.warmUpSoon();

  return {
    url: `${certificate ? "https" : "http"}://localhost:${port}`,
    port,
    database,
    pipeline,
    hub,
    sweeper,
    certificate,
    async stop() {
      ready = false;
      await sweeper.stop();
      hub.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) setTimeout(() => server.closeAllConnections(), 500).unref();
      });
      await pipeline.stop();
      await pool.close();
      if (!o.database) await database.close();
    },
  };
}

/** The built worker beside the built server; from source, the source itself through tsx. */
function workerFile(): { file: string; execArgv?: string[] } {
  const fromSource = import.meta.url.endsWith(".ts");
  if (!fromSource && existsSync(PATHS.worker)) return { file: PATHS.worker };
  return { file: PATHS.workerSource, execArgv: ["--import", "tsx"] };
}

type Fetch = (request: Request) => Response | Promise<Response>;

function listen(fetch: Fetch, config: Config, certificate: Certificate | undefined) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const server = serve(
      {
        fetch,
        port: config.port,
        hostname: config.host,
        websocket: { server: new WebSocketServer({ noServer: true, maxPayload: 64 << 10 }) },
        ...(certificate
          ? { createServer: createHttpsServer, serverOptions: { cert: certificate.cert, key: certificate.key } }
          : {}),
      },
      (address: AddressInfo) => resolve({ server, port: address.port }),
    );
    server.on("error", reject);
  });
}
