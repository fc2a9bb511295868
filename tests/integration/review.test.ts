/** The main job over HTTP: start a review, watch it over Realtime, read the result. */
import { subscribe } from "@inngest/realtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import {
  type AnalysisResponse,
  type ComparisonResponse,
  comparisonResponseSchema,
  type StartAnalysisResponse,
} from "../../shared/api.ts";
import { analysisChannel, type ProgressMessage } from "../../shared/channels.ts";
import { isTerminal } from "../../shared/progress.ts";
import { FLAWED, longDocument } from "../support/documents.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";

globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

describe("a review", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const begin = async (user?: string, document = FLAWED, key?: string) => {
    const api = await server.as(user);
    const response = await api.send(
      "POST",
      "/api/analyses",
      { documentKey: "document-1", document },
      key ? { "idempotency-key": key } : {},
    );
    return { api, response, body: (await response.clone().json()) as StartAnalysisResponse };
  };
  const ended = (api: Awaited<ReturnType<TestServer["as"]>>, id: string) =>
    until(
      async () => (await (await api.get(`/api/analyses/${id}`)).json()) as AnalysisResponse,
      (r) => isTerminal(r.snapshot.status),
    );

  it("answers 202 with the id, the first snapshot and a token that says nothing of the inside", async () => {
    const { response, body, api } = await begin();
    expect(response.status).toBe(202);
    expect(body.snapshot).toMatchObject({ id: body.id, status: "queued", progress: { stage: "queued", percent: 0 } });
    expect(Object.keys(body.token).sort()).toEqual(["channel", "key", "topics"]);
    await ended(api, body.id);
  });

  it("goes through the stages to complete, and its findings quote the document", async () => {
    const { api, body } = await begin();
    const { snapshot, result } = await ended(api, body.id);
    expect(snapshot).toMatchObject({ status: "complete", progress: { stage: "complete", percent: 100 } });
    expect(snapshot.stagesDone).toHaveLength(6);
    expect(result?.findings.map((f) => f.check)).toEqual(
      expect.arrayContaining(["undefined-term", "number-mismatch", "repeated-word", "broken-reference"]),
    );
    for (const anchor of result?.findings.flatMap((f) => f.anchors) ?? []) {
      expect(FLAWED.paragraphs[anchor.paragraph]?.text.slice(anchor.start, anchor.end)).toBe(anchor.quote);
    }
    expect(snapshot.summary?.findings).toBe(result?.findings.length);
  });

  it("streams progress that never goes back, and closes the socket after the terminal message", async () => {
    const { body } = await begin("watcher", longDocument(3000));
    const token = { key: body.token.key, channel: analysisChannel(body.id), topics: ["progress"] as ["progress"] };
    const stream = await subscribe({ ...token, app: { apiBaseUrl: server.url } as never });
    const seen: ProgressMessage[] = [];
    for await (const message of stream) {
      seen.push(message.data as ProgressMessage);
      if (isTerminal((message.data as ProgressMessage).stage)) break;
    }
    expect(seen.at(-1)).toMatchObject({ stage: "complete", percent: 100 });
    const percents = seen.map((m) => m.percent);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    await until(
      () => server.hub.size,
      (n) => n === 0,
    );
  });

  it("gives the same review for the same idempotency key, and refuses the key for another document", async () => {
    const first = await begin("repeater", FLAWED, "key-number-1");
    const again = await begin("repeater", FLAWED, "key-number-1");
    expect(again.body.id).toBe(first.body.id);
    const other = await begin("repeater", { ...FLAWED, name: "Other" }, "key-number-1");
    expect(other.response.status).toBe(409);
    expect(await other.response.json()).toMatchObject({ code: "idempotency-conflict" });
  });

  it("keeps what was dismissed for the document's next review", async () => {
    const first = await begin("dismisser");
    const { result } = await ended(first.api, first.body.id);
    const findingId = result?.findings[0]?.id ?? "";
    const patch = await first.api.send("PATCH", `/api/analyses/${first.body.id}/findings/${findingId}`, {
      status: "dismissed",
      note: "Agreed with the other side.",
    });
    expect(patch.status).toBe(200);
    const second = await begin("dismisser");
    const next = await ended(second.api, second.body.id);
    expect(next.findingStates[findingId]).toMatchObject({ status: "dismissed", note: "Agreed with the other side." });
    expect(next.snapshot.summary?.dismissed).toBe(1);
  });

  it("says what changed since the review before, and since one that is named", async () => {
    const mended = {
      ...FLAWED,
      paragraphs: FLAWED.paragraphs.map((p) => ({
        ...p,
        text: p.text.replace("the the Goods", "the Goods").replace("keep them secret.", "keep keep them secret."),
      })),
    };
    const review = async (document: typeof FLAWED) => {
      const { api, body } = await begin("comparer", document);
      return { api, id: body.id, done: await ended(api, body.id) };
    };
    const first = await review(FLAWED);
    const compare = async (query = "") => {
      const response = await first.api.get(`/api/analyses/${query}`);
      return { status: response.status, body: (await response.json()) as ComparisonResponse };
    };
    expect((await compare(`${first.id}/comparison`)).body).toMatchObject({ with: null, added: [], resolved: [] });
    const second = await review(mended);
    const third = await review(mended);
    const { body } = await compare(`${second.id}/comparison`);
    expect(comparisonResponseSchema.parse(body)).toEqual(body);
    expect(body.with?.id).toBe(first.id);
    expect(body.resolved.map((f) => f.title)).toEqual(["“the” is written twice"]);
    const titles = new Map(second.done.result?.findings.map((f) => [f.id, f.title]));
    expect(body.added.map((id) => titles.get(id))).toEqual(["“keep” is written twice"]);
    expect([...body.added, ...body.unchanged].sort()).toEqual([...titles.keys()].sort());
    expect((await compare(`${third.id}/comparison`)).body).toMatchObject({ added: [], resolved: [] });
    const named = await compare(`${third.id}/comparison?with=${first.id}`);
    expect(named.body.resolved).toHaveLength(1);
    const foreign = await begin("somebody-else");
    await ended(foreign.api, foreign.body.id);
    expect((await compare(`${third.id}/comparison?with=${foreign.body.id}`)).status).toBe(404);
  });

  it("lists the newest first, for this document, a page at a time", async () => {
    const made: string[] = [];
    for (let i = 0; i < 3; i++) made.unshift((await begin("lister")).body.id);
    const api = await server.as("lister");
    const one = await (await api.get("/api/analyses?documentKey=document-1&limit=2")).json();
    expect(one.analyses.map((a: { id: string }) => a.id)).toEqual(made.slice(0, 2));
    const two = await (await api.get(`/api/analyses?documentKey=document-1&limit=2&cursor=${one.nextCursor}`)).json();
    expect(two).toMatchObject({ analyses: [{ id: made[2] }], nextCursor: null });
  });

  it("deletes a review with everything in it", async () => {
    const { api, body } = await begin("deleter");
    await ended(api, body.id);
    expect((await api.send("DELETE", `/api/analyses/${body.id}`)).status).toBe(204);
    expect((await api.get(`/api/analyses/${body.id}`)).status).toBe(404);
  });
});
