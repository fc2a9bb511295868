/**
 * The product itself on a real Inngest server, when INNGEST_PARITY_URL names one: the same review, over the proxied socket.
 * With INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY it is a self-hosted server, signed both ways; without them a dev server.
 */
import { subscribe } from "@inngest/realtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { AnalysisResponse, RealtimeToken, StartAnalysisResponse } from "../../shared/api.ts";
import { analysisChannel, type ProgressMessage } from "../../shared/channels.ts";
import { isTerminal } from "../../shared/progress.ts";
import { FLAWED } from "../support/documents.ts";
import { freePort } from "../support/port.ts";
import { type ApiClient, startTestServer, type TestServer } from "../support/server.ts";
import { slowRunner } from "../support/slow-runner.ts";
import { until } from "../support/until.ts";
import { REAL_URL } from "./support/target.ts";

globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

function modeOf(url: string): Record<string, string> {
  const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = process.env;
  if (!INNGEST_EVENT_KEY || !INNGEST_SIGNING_KEY) return { INNGEST_DEV: url };
  return { INNGEST_BASE_URL: url, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY };
}

describe.runIf(REAL_URL)("the product on a real Inngest server", () => {
  let server: TestServer;
  let api: ApiClient;
  beforeAll(async () => {
    // Inngest calls us by an address it is told beforehand, so the port must be known beforehand.
    const port = await freePort();
    server = await startTestServer({
      environment: {
        ...modeOf(REAL_URL ?? ""),
        PORT: String(port),
        HOST: "127.0.0.1",
        PUBLIC_URL: `http://127.0.0.1:${port}`,
      },
      runner: slowRunner(300),
    });
    api = await server.as();
  });
  afterAll(() => server.stop());

  const start = async (document = FLAWED) =>
    (await (
      await api.send("POST", "/api/analyses", { documentKey: "document-1", document })
    ).json()) as StartAnalysisResponse;
  const ended = (id: string) =>
    until(
      async () => (await (await api.get(`/api/analyses/${id}`)).json()) as AnalysisResponse,
      (r) => isTerminal(r.snapshot.status),
      50_000,
    );
  const watch = async (id: string, token: RealtimeToken) => {
    const given = { key: token.key, channel: analysisChannel(id), topics: ["progress"] as ["progress"] };
    const stream = await subscribe({ ...given, app: { apiBaseUrl: server.url } as never });
    const seen: ProgressMessage[] = [];
    for await (const message of stream) {
      seen.push(message.data as ProgressMessage);
      if (isTerminal((message.data as ProgressMessage).stage)) break;
    }
    return seen;
  };

  it("goes through every stage, streams progress that never goes back, and gives the result", async () => {
    const { id, token } = await start();
    const seen = await watch(id, token);
    expect(seen.at(-1)).toMatchObject({ stage: "complete", percent: 100 });
    expect(seen.length).toBeGreaterThan(2);
    const percents = seen.map((m) => m.percent);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    const { snapshot, result } = await ended(id);
    expect(snapshot.stagesDone).toHaveLength(6);
    expect(result?.findings.length).toBeGreaterThan(0);
    await until(
      () => server.hub.size,
      (n) => n === 0,
    );
  });

  it("is cancelled at once, for the run and for the listener", async () => {
    const { id, token } = await start();
    const watching = watch(id, token);
    await until(
      async () => ((await (await api.get(`/api/analyses/${id}`)).json()) as AnalysisResponse).snapshot.status,
      (status) => status === "running",
    );
    const response = await api.send("POST", `/api/analyses/${id}/cancel`);
    expect(await response.json()).toMatchObject({ status: "cancelled" });
    expect((await watching).at(-1)).toMatchObject({ stage: "cancelled" });
    expect((await ended(id)).snapshot.status).toBe("cancelled");
  });

  it("refuses a socket with a token that Inngest gave to somebody else", async () => {
    const inside = Reflect.get(server.pipeline.client, "inngestApi") as {
      getSubscriptionToken(channel: string, topics: string[]): Promise<string>;
    };
    const key = await inside.getSubscriptionToken("analysis:01JZ8Q4T9V3W5X7Y1A2B3C4D5E", ["progress"]);
    const socket = new WebSocket(`${server.url.replace(/^http/, "ws")}/v1/realtime/connect?token=${key}`);
    const status = await new Promise((resolve) => {
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
      socket.on("open", () => resolve("open"));
      socket.on("error", () => undefined);
    });
    expect(status).toBe(401);
    socket.terminate();
  });
});
