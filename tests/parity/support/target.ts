/** The two servers the same behaviours are asked of: the embedded engine, and a real Inngest server when INNGEST_PARITY_URL names one. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { realtimeMiddleware } from "@inngest/realtime/middleware";
import { Hono } from "hono";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/hono";
import { ulid } from "ulid";
import { type WebSocket, WebSocketServer } from "ws";
import { EmbeddedEngine } from "../../../inngest/embedded/engine.ts";
import { EmbeddedRealtime } from "../../../inngest/embedded/realtime.ts";
import { embeddedRoutes } from "../../../inngest/embedded/routes.ts";
import type { RunStore } from "../../../inngest/embedded/types.ts";
import { DatabaseRunStore } from "../../../server/store/engine-runs.ts";
import { openTestDatabase } from "../../support/database.ts";

export const REAL_URL = process.env.INNGEST_PARITY_URL;

/** A client as the product makes it, with a name of its own so that runs of this suite do not meet on a shared server. */
export function parityClient(options: {
  id: string;
  baseUrl: string;
  isDev: boolean;
  eventKey: string;
  fetch?: typeof fetch;
}) {
  const logger = { info() {}, warn() {}, error() {}, debug() {} };
  return new Inngest({ middleware: [realtimeMiddleware()], logger, ...options });
}
export type ParityClient = ReturnType<typeof parityClient>;

export type Target = {
  client: ParityClient;
  /** Where sockets connect. */
  socketUrl: string;
  stop(): Promise<void>;
};

const HOST = "http://embedded.inngest.invalid";
export const KEYS = { event: "parity-event-key", signing: `signkey-test-${"ab".repeat(32)}` };

export type EmbeddedTarget = Target & { engine: EmbeddedEngine; realtime: EmbeddedRealtime; app: Hono; inside: Hono };

export type EmbeddedOptions = {
  name?: string;
  store?: RunStore;
  backoff?: (attempt: number) => number;
  functions(client: ParityClient): InngestFunction.Any[];
};

/** The engine with its database, its HTTP face and a socket server. Retries come quickly. */
export async function startEmbedded(o: EmbeddedOptions): Promise<EmbeddedTarget> {
  const database = o.store ? undefined : await openTestDatabase();
  const inside = new Hono();
  const app = new Hono();
  const client = parityClient({
    id: o.name ?? "parity",
    baseUrl: HOST,
    isDev: false,
    eventKey: KEYS.event,
    fetch: async (input, init) => inside.fetch(new Request(input as string, init)),
  });
  const handler = serve({ client, functions: o.functions(client), signingKey: KEYS.signing });
  app.on(["GET", "PUT", "POST"], "/api/inngest", (c) => handler(c));
  const realtime = new EmbeddedRealtime();
  const log = { info() {}, warn() {} };
  const engine = new EmbeddedEngine({
    fetch: (request) => app.fetch(request),
    store: o.store ?? new DatabaseRunStore(database as NonNullable<typeof database>),
    signingKey: KEYS.signing,
    backoff: o.backoff ?? (() => 50),
    log,
  });
  inside.route("/", embeddedRoutes({ engine, realtime, eventKey: KEYS.event, signingKey: KEYS.signing }));
  await engine.start(`${HOST}/api/inngest`);
  const sockets = await serveSockets(realtime);
  return {
    client,
    engine,
    realtime,
    app,
    inside,
    socketUrl: sockets.url,
    async stop() {
      await engine.stop(300);
      await sockets.close();
      await database?.close();
    },
  };
}

/** A real server calls us back over HTTP, so the functions get a port. */
export async function startReal(baseUrl: string, functions: EmbeddedOptions["functions"]): Promise<Target> {
  const client = parityClient({ id: `parity-${ulid().toLowerCase()}`, baseUrl, isDev: true, eventKey: "parity" });
  const app = new Hono();
  const server = createServer(getRequestListener((request) => app.fetch(request)));
  const port = await listen(server);
  const handler = serve({ client, functions: functions(client), serveHost: `http://127.0.0.1:${port}` });
  app.on(["GET", "PUT", "POST"], "/api/inngest", (c) => handler(c));
  const registered = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
  if (!registered.ok) throw new Error(`The Inngest server refused the functions: ${await registered.text()}`);
  return { client, socketUrl: baseUrl, stop: () => close(server) };
}

/** What the product's hub does, without its knowledge of analyses. */
async function serveSockets(realtime: EmbeddedRealtime): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", async (request, socket, head) => {
    const token = new URL(request.url ?? "/", HOST).searchParams.get("token") ?? "";
    const topics = await realtime.authorize(token);
    if (!topics) return socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (ws: WebSocket) => {
      ws.on("close", realtime.connect(ws, topics));
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      for (const ws of sockets.clients) ws.terminate();
      return close(server);
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
