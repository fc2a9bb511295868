/** Watching a review over a real socket that is dropped, refused, silent and late: the pane always learns the end. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { type Connection, type WatchOptions, watchAnalysis } from "../../../addin/api/watch.ts";
import type { AnalysisSnapshot } from "../../../shared/api.ts";
import type { ProgressMessage } from "../../../shared/channels.ts";
import { until } from "../../support/until.ts";
import { ID, snapshotOf } from "./support.ts";

globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

const TIMING = { pollMs: 40, slowPollMs: 200, baseMs: 20, maxMs: 80 };
const at = (stage: string, percent: number): ProgressMessage => ({ stage, percent, message: stage });

/** The server as the pane sees it: tokens, snapshots and a socket, each of which may fail. */
class FakeServer {
  snapshot: AnalysisSnapshot = snapshotOf(at("reading", 1));
  readonly tokensUsed: string[] = [];
  tokens = 0;
  reads = 0;
  refusing = false;
  tokenFails = false;
  readFails = false;
  private constructor(
    private readonly http: Server,
    private readonly sockets: WebSocketServer,
  ) {}

  static async start(): Promise<FakeServer> {
    const http = createServer();
    const sockets = new WebSocketServer({ noServer: true });
    const fake = new FakeServer(http, sockets);
    http.on("upgrade", (request, socket, head) => {
      fake.tokensUsed.push(new URL(request.url ?? "", "http://x").searchParams.get("token") ?? "");
      if (fake.refusing) return socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
      sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit("connection", ws));
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }
  get connected(): number {
    return this.sockets.clients.size;
  }
  publish(data: unknown): void {
    const frame = {
      kind: "data",
      data,
      channel: `analysis:${ID}`,
      topic: "progress",
      created_at: new Date().toISOString(),
    };
    for (const ws of this.sockets.clients) ws.send(JSON.stringify(frame));
  }
  drop(): void {
    for (const ws of this.sockets.clients) ws.terminate();
  }
  token = async () => {
    this.tokens += 1;
    if (this.tokenFails) throw new Error("503");
    return { key: `token-${this.tokens}`, channel: `analysis:${ID}`, topics: ["progress"] as ["progress"] };
  };
  read = async () => {
    this.reads += 1;
    if (this.readFails) throw new Error("offline");
    return this.snapshot;
  };
  async stop(): Promise<void> {
    this.drop();
    this.http.close();
    this.http.closeAllConnections();
  }
}

describe("watching a review", () => {
  let server: FakeServer;
  let abort: AbortController;
  let changes: AnalysisSnapshot[];
  let connections: Connection[];
  beforeEach(async () => {
    // The library tells the console of each socket that fails.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    server = await FakeServer.start();
    abort = new AbortController();
    changes = [];
    connections = [];
  });
  afterEach(async () => {
    abort.abort();
    await server.stop();
    vi.restoreAllMocks();
  });

  const watch = (more: Partial<WatchOptions> = {}) =>
    watchAnalysis({
      snapshot: snapshotOf(),
      fetchAnalysisToken: server.token,
      readSnapshot: server.read,
      onChange: (s) => changes.push(s),
      onConnection: (c) => connections.push(c),
      signal: abort.signal,
      origin: server.origin,
      timing: TIMING,
      ...more,
    });
  const connected = (n = 1) =>
    until(
      () => server.connected,
      (c) => c === n,
    );
  const percents = () => changes.map((c) => c.progress.percent);

  it("reads the snapshot once it listens, shows each message, and ends with the terminal one", async () => {
    const watching = watch();
    await connected();
    await until(
      () => server.reads,
      (n) => n > 0,
    );
    server.publish(at("checking", 60));
    await until(percents, (p) => p.includes(60));
    server.publish(at("complete", 100));
    expect(await watching).toMatchObject({ status: "complete" });
    expect(percents()).toEqual([1, 60, 100]);
    expect(connections).toEqual(["connecting", "live"]);
  });

  it("uses the token that came with the start once, and asks for a new one for each connection after it", async () => {
    const token = { key: "from-the-start", channel: `analysis:${ID}`, topics: ["progress"] as ["progress"] };
    const watching = watch({ token });
    await connected();
    server.drop();
    await until(
      () => server.tokensUsed,
      (t) => t.length === 2,
    );
    await connected();
    server.drop();
    await until(
      () => server.tokensUsed,
      (t) => t.length === 3,
    );
    await connected();
    server.publish(at("complete", 100));
    await watching;
    expect(server.tokensUsed).toEqual(["from-the-start", "token-1", "token-2"]);
    expect(connections).toContain("reconnecting");
  });

  it("learns by polling what happened while the socket could not be opened", async () => {
    server.refusing = true;
    const watching = watch();
    await until(
      () => server.tokensUsed,
      (t) => t.length >= 2,
    );
    server.snapshot = snapshotOf(at("checking", 70));
    await until(percents, (p) => p.includes(70));
    server.snapshot = snapshotOf(at("complete", 100));
    expect((await watching).status).toBe("complete");
  });

  it("goes on when the token or the snapshot cannot be had for a while", async () => {
    server.tokenFails = true;
    server.readFails = true;
    const watching = watch();
    await until(
      () => [server.tokens, server.reads],
      ([t = 0, r = 0]) => t >= 2 && r >= 2,
    );
    server.tokenFails = false;
    server.readFails = false;
    await connected();
    server.publish(at("failed", 40));
    expect((await watching).status).toBe("failed");
  });

  it("does not hammer a server that refuses: the pauses grow", async () => {
    server.refusing = true;
    const started = Date.now();
    const watching = watch({ timing: { ...TIMING, pollMs: 10_000, baseMs: 40, maxMs: 320 } });
    await until(
      () => server.tokensUsed,
      (t) => t.length >= 5,
    );
    // Four pauses of at least half of 40, 80, 160 and 320 ms.
    expect(Date.now() - started).toBeGreaterThanOrEqual(300);
    abort.abort();
    await expect(watching).rejects.toThrow();
  });

  it("notices the end although the socket is open and silent", async () => {
    const watching = watch();
    await connected();
    await until(
      () => server.reads,
      (n) => n > 0,
    );
    server.snapshot = snapshotOf(at("cancelled", 1));
    expect((await watching).status).toBe("cancelled");
  });

  it("shows nothing that goes back, and survives what is no progress message", async () => {
    server.snapshot = snapshotOf(at("checking", 50));
    const watching = watch();
    await connected();
    await until(percents, (p) => p.includes(50));
    for (const odd of [at("reading", 2), { stage: 7 }, null, "text", at("checking", 400)]) server.publish(odd);
    server.publish(at("checking", 55));
    await until(percents, (p) => p.includes(55));
    server.publish(at("complete", 100));
    await watching;
    expect(percents()).toEqual([50, 55, 100]);
  });

  it("stops at once when it is told to: nothing more is shown, read or connected", async () => {
    const watching = watch();
    await connected();
    abort.abort();
    await expect(watching).rejects.toThrow();
    const [reads, shown] = [server.reads, changes.length];
    server.publish(at("checking", 60));
    server.drop();
    // Another watcher goes through several polls meanwhile.
    const other = new AbortController();
    const readByOther = { n: 0 };
    const second = watch({
      signal: other.signal,
      onChange() {},
      readSnapshot: async () => {
        readByOther.n += 1;
        return snapshotOf();
      },
    });
    await until(
      () => readByOther.n,
      (n) => n >= 4,
    );
    other.abort();
    await expect(second).rejects.toThrow();
    expect([server.reads, changes.length]).toEqual([reads, shown]);
  });

  it("asks nobody about a review that has already ended", async () => {
    const ended = snapshotOf(at("complete", 100));
    expect(await watch({ snapshot: ended })).toBe(ended);
    expect([server.tokens, server.reads, server.tokensUsed.length]).toEqual([0, 0, 0]);
  });
});
