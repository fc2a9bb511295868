/** What the API promises its callers: ownership, sockets, repeated requests, and silence in the logs. */
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createLogger } from "../../server/log.ts";
import {
  type AnalysisResponse,
  analysisResponseSchema,
  type Problem,
  type RealtimeToken,
  type StartAnalysisResponse,
} from "../../shared/api.ts";
import { documentOf, FLAWED } from "../support/documents.ts";
import { type ApiClient, startTestServer, type TestServer } from "../support/server.ts";
import { slowRunner } from "../support/slow-runner.ts";
import { ada, complete, eve, review } from "./support/reviewed.ts";
import { connect, ended, start } from "./support/reviews.ts";

const UNKNOWN = "01JZ8Q4T9V3W5X7Y1A2B3C4D5E";

describe("the API", () => {
  it("answers with what its schemas say", () => {
    expect(analysisResponseSchema.parse(complete)).toEqual(complete);
    expect(complete.snapshot.status).toBe("complete");
  });

  describe("keeps reviews to their owner", () => {
    const routes: [string, string, unknown?][] = [
      ["GET", ""],
      ["GET", "/comparison"],
      ["POST", "/token"],
      ["POST", "/cancel"],
      ["DELETE", ""],
      ["PATCH", "/findings/FINDING", { status: "dismissed" }],
    ];
    it.each(routes)("%s %s answers a stranger exactly as for an id that does not exist", async (method, rest, body) => {
      const finding = complete.result?.findings[0]?.id ?? "";
      const answer = async (id: string) => {
        const response = await eve.send(method, `/api/analyses/${id}${rest.replace("FINDING", finding)}`, body);
        const problem = (await response.json()) as Problem;
        return {
          status: response.status,
          type: response.headers.get("content-type"),
          code: problem.code,
          detail: problem.detail,
        };
      };
      const foreign = await answer(review.id);
      expect(foreign).toEqual(await answer(UNKNOWN));
      expect(foreign).toMatchObject({ status: 404, code: "not-found" });
      expect(foreign.type).toContain("application/problem+json");
    });

    it("leaves the review as it was after a stranger tried", async () => {
      const after = (await (await ada.get(`/api/analyses/${review.id}`)).json()) as AnalysisResponse;
      expect(after).toEqual(complete);
    });

    it("lists none of another's reviews, whatever the document key or the cursor", async () => {
      for (const query of ["", "?documentKey=document-1", `?cursor=7ZZZZZZZZZZZZZZZZZZZZZZZZZ`]) {
        const list = (await (await eve.get(`/api/analyses${query}`)).json()) as { analyses: unknown[] };
        expect(list.analyses).toEqual([]);
      }
    });

    it("does not give a review away by its idempotency key", async () => {
      const body = { documentKey: "document-1", document: FLAWED };
      const key = { "idempotency-key": "the-same-key" };
      const one = (await (await ada.send("POST", "/api/analyses", body, key)).json()) as StartAnalysisResponse;
      const two = (await (await eve.send("POST", "/api/analyses", body, key)).json()) as StartAnalysisResponse;
      expect(two.id).not.toBe(one.id);
    });
  });

  describe("the socket", () => {
    let slow: TestServer;
    let api: ApiClient;
    beforeAll(async () => {
      slow = await startTestServer({ runner: slowRunner(2000) });
      api = await slow.as();
    });
    afterAll(() => slow.stop());

    it("opens with the token of the review, and carries that review only", async () => {
      const [one, two] = await Promise.all([start(api), start(api)]);
      const { opened, socket } = await connect(slow.url, one.token.key);
      expect(opened).toBe(true);
      const channels = new Set<string>();
      socket.on("message", (data) => channels.add((JSON.parse(data.toString()) as { channel: string }).channel));
      await api.send("POST", `/api/analyses/${two.id}/cancel`);
      const closed = new Promise<number>((resolve) => socket.on("close", resolve));
      await api.send("POST", `/api/analyses/${one.id}/cancel`);
      expect(await closed).toBe(1000);
      expect([...channels]).toEqual([`analysis:${one.id}`]);
    });

    it("refuses no token, one that was never given out, and one that was changed", async () => {
      const { id, token } = await start(api);
      for (const key of ["", "abc", `${token.key}x`, token.key.slice(0, -3)]) {
        expect(await connect(slow.url, key)).toMatchObject({ opened: false, status: 401 });
      }
      await api.send("POST", `/api/analyses/${id}/cancel`);
    });

    it("refuses a token that Inngest would take and our API did not give out", async () => {
      const { id } = await start(api);
      const inside = Reflect.get(slow.pipeline.client, "inngestApi") as {
        getSubscriptionToken(channel: string, topics: string[]): Promise<string>;
      };
      const key = await inside.getSubscriptionToken(`analysis:${id}`, ["progress"]);
      expect(await connect(slow.url, key)).toMatchObject({ opened: false, status: 401 });
      await api.send("POST", `/api/analyses/${id}/cancel`);
    });

    it("refuses a token that is over a minute old, and still gives out a new one", async () => {
      const { id, token } = await start(api);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
      try {
        expect(await connect(slow.url, token.key)).toMatchObject({ opened: false, status: 401 });
      } finally {
        vi.useRealTimers();
      }
      const fresh = (await (await api.send("POST", `/api/analyses/${id}/token`)).json()) as RealtimeToken;
      const { opened, socket } = await connect(slow.url, fresh.key);
      expect(opened).toBe(true);
      socket.terminate();
      await api.send("POST", `/api/analyses/${id}/cancel`);
    });

    it("is closed when its review is deleted, and at once when the review had already ended", async () => {
      const { id, token } = await start(api);
      const { socket } = await connect(slow.url, token.key);
      const closed = new Promise<number>((resolve) => socket.on("close", resolve));
      expect((await api.send("DELETE", `/api/analyses/${id}`)).status).toBe(204);
      expect(await closed).toBe(1000);

      const over = await start(api);
      await api.send("POST", `/api/analyses/${over.id}/cancel`);
      const late = await connect(slow.url, over.token.key);
      expect(await new Promise<number>((resolve) => late.socket.on("close", resolve))).toBe(1000);
    });
  });

  describe("a second request with the same idempotency key", () => {
    it("starts one review even when both come at once", async () => {
      const body = { documentKey: "document-1", document: FLAWED };
      const key = { "idempotency-key": "pressed-twice" };
      const answers = await Promise.all([1, 2, 3].map(() => ada.send("POST", "/api/analyses", body, key)));
      const ids = await Promise.all(answers.map(async (a) => ((await a.json()) as StartAnalysisResponse).id));
      expect(answers.map((a) => a.status)).toEqual([202, 202, 202]);
      expect(new Set(ids).size).toBe(1);
    });

    it("is refused when its options differ", async () => {
      const key = { "idempotency-key": "changed-options" };
      const body = { documentKey: "document-1", document: FLAWED };
      await ada.send("POST", "/api/analyses", body, key);
      const other = await ada.send("POST", "/api/analyses", { ...body, options: { side: "customer" } }, key);
      expect(other.status).toBe(409);
    });
  });

  it("leaves an ended review as it is when it is cancelled", async () => {
    const response = await ada.send("POST", `/api/analyses/${review.id}/cancel`);
    expect(await response.json()).toMatchObject({ status: "complete", progress: { percent: 100 } });
  });

  it("keeps the document's words and every token out of its logs, during a whole review and its failures", async () => {
    const lines: string[] = [];
    const destination = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const log = createLogger({ logLevel: "debug", production: false }, destination);
    const logged = await startTestServer({ log });
    const api = await logged.as("logged-user");
    const secret = documentOf(
      [...FLAWED.paragraphs.map((p) => p.text), "The Zanzibarian penalty is xylophonic."],
      "Quokka merger",
    );
    const started = await start(api, secret);
    await connect(logged.url, started.token.key).then(({ socket }) => socket.terminate());
    await ended(api, started.id);
    await api.send("POST", "/api/analyses", {
      documentKey: "document-1",
      document: { ...secret, source: "Zanzibarian" },
    });
    await api.send("POST", "/api/analyses", '{"document": "Zanzibarian xylophonic');
    await logged.database.close(); // from here on everything fails inside
    expect((await api.get(`/api/analyses/${started.id}`)).status).toBe(500);
    expect((await api.send("POST", "/api/analyses", { documentKey: "document-1", document: secret })).status).toBe(500);
    await logged.stop();

    const output = lines.join("");
    expect(output).toContain(started.id);
    expect(output).toContain("request failed");
    for (const word of [
      "Zanzibarian",
      "xylophonic",
      "Quokka",
      "Harbour",
      "Permitted Recipient",
      api.token,
      started.token.key,
    ]) {
      expect(output).not.toContain(word);
    }
  });
});
