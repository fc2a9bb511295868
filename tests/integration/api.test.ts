/** What the API promises its callers: ownership, limits, problems that name fields, headers, documentation, and silence in the logs. */
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { readConfig } from "../../server/config.ts";
import { createLogger } from "../../server/log.ts";
import { pageRoutes } from "../../server/routes/pages.ts";
import {
  type AnalysisResponse,
  analysisResponseSchema,
  catalogueSchema,
  clientConfigSchema,
  type Problem,
  problemSchema,
  type RealtimeToken,
  type StartAnalysisResponse,
  startAnalysisResponseSchema,
} from "../../shared/api.ts";
import { DOCUMENT_LIMITS, type DocumentSnapshot } from "../../shared/document.ts";
import { isTerminal } from "../../shared/progress.ts";
import { documentOf, FLAWED } from "../support/documents.ts";
import { freePort } from "../support/port.ts";
import { type ApiClient, startTestServer, type TestServer } from "../support/server.ts";
import { slowRunner } from "../support/slow-runner.ts";
import { until } from "../support/until.ts";

const UNKNOWN = "01JZ8Q4T9V3W5X7Y1A2B3C4D5E";

const start = async (api: ApiClient, document: DocumentSnapshot = FLAWED) => {
  const response = await api.send("POST", "/api/analyses", { documentKey: "document-1", document });
  return startAnalysisResponseSchema.parse(await response.json());
};
const ended = (api: ApiClient, id: string) =>
  until(
    async () => (await (await api.get(`/api/analyses/${id}`)).json()) as AnalysisResponse,
    (r) => isTerminal(r.snapshot.status),
  );

/** What becomes of a socket: its first frame's stage, or the status it was refused with. */
function connect(url: string, token: string): Promise<{ opened: boolean; status?: number; socket: WebSocket }> {
  const address = new URL("/v1/realtime/connect", url.replace(/^http/, "ws"));
  address.searchParams.set("token", token);
  const socket = new WebSocket(address);
  return new Promise((resolve) => {
    socket.on("open", () => resolve({ opened: true, socket }));
    socket.on("unexpected-response", (_request, response) => {
      resolve({ opened: false, status: response.statusCode, socket });
      socket.terminate();
    });
    socket.on("error", () => resolve({ opened: false, socket }));
  });
}

describe("the API", () => {
  let server: TestServer;
  let ada: ApiClient;
  let eve: ApiClient;
  let review: StartAnalysisResponse;
  let complete: AnalysisResponse;
  beforeAll(async () => {
    server = await startTestServer();
    [ada, eve] = await Promise.all([server.as("ada"), server.as("eve")]);
    review = await start(ada);
    complete = await ended(ada, review.id);
  });
  afterAll(() => server.stop());

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

  describe("says what is wrong with a request", () => {
    const good = { documentKey: "document-1", document: FLAWED };
    const fields = async (response: Response) => {
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      const problem = problemSchema.parse(await response.json());
      expect(problem.status).toBe(response.status);
      expect(problem.requestId).toBeTruthy();
      return {
        status: response.status,
        code: problem.code,
        fields: problem.errors?.map((e) => e.field),
        detail: problem.detail,
      };
    };

    it("names every field that is wrong, as people write paths, and repeats none of the values", async () => {
      const body = {
        documentKey: "no",
        document: { ...FLAWED, paragraphs: [{ ...FLAWED.paragraphs[0], outlineLevel: 99, text: 7 }] },
        options: { checks: { "broken-reference": "SECRET-VALUE" } },
      };
      const response = await ada.send("POST", "/api/analyses", body);
      const text = await response.clone().text();
      expect(await fields(response)).toMatchObject({
        status: 400,
        code: "invalid-request",
        fields: [
          "documentKey",
          "document.paragraphs[0].text",
          "document.paragraphs[0].outlineLevel",
          "options.checks.broken-reference",
        ],
      });
      expect(text).not.toContain("SECRET-VALUE");
    });

    it("refuses a paragraph that is not at its index", async () => {
      const paragraphs = FLAWED.paragraphs.map((p) => (p.index === 3 ? { ...p, index: 4 } : p));
      const response = await ada.send("POST", "/api/analyses", { ...good, document: { ...FLAWED, paragraphs } });
      expect(await fields(response)).toMatchObject({ status: 400, fields: ["document.paragraphs[3].index"] });
    });

    it("takes 20,000 paragraphs and refuses 20,001", async () => {
      const many = documentOf(Array.from({ length: 20_001 }, (_, i) => `P ${i}`));
      const response = await ada.send("POST", "/api/analyses", { ...good, document: many });
      const problem = await fields(response);
      expect(problem).toMatchObject({ status: 400, fields: ["document.paragraphs"] });
      expect(problem.detail).toContain("20,000");
      const most = { ...many, paragraphs: many.paragraphs.slice(0, 20_000) };
      const { id } = await start(ada, most);
      await ada.send("DELETE", `/api/analyses/${id}`);
    });

    it("refuses more than 5 MB with 413, whether the request says its length or not", async () => {
      const text = "x".repeat(DOCUMENT_LIMITS.paragraphCharacters);
      const body = JSON.stringify({ ...good, document: documentOf(Array.from({ length: 26 }, () => text)) });
      expect(body.length).toBeGreaterThan(DOCUMENT_LIMITS.bytes);
      expect(await fields(await ada.send("POST", "/api/analyses", body))).toMatchObject({
        status: 413,
        code: "too-large",
      });
      const chunked = await fetch(`${server.url}/api/analyses`, {
        method: "POST",
        headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json" },
        body: new Blob([body]).stream(),
        duplex: "half",
      } as RequestInit);
      expect(await fields(chunked)).toMatchObject({ status: 413, code: "too-large" });
    });

    it("ends the connection of a request it refused unread, and keeps the one of a request it read", async () => {
      const large = await ada.send("POST", "/api/analyses", `{"x":"${"a".repeat(5_200_000)}"}`);
      const stranger = await server.anonymous.send("POST", "/api/analyses", good);
      const read = await ada.send("POST", "/api/analyses", "{ not json");
      expect([large, stranger, read].map((r) => r.headers.get("connection"))).toEqual(["close", "close", "keep-alive"]);
    });

    it("refuses what is not JSON, what is not said to be JSON, and nothing at all", async () => {
      expect(await fields(await ada.send("POST", "/api/analyses", "{ not json"))).toMatchObject({
        status: 400,
        detail: "The body is not valid JSON.",
      });
      const asText = await ada.send("POST", "/api/analyses", JSON.stringify(good), { "content-type": "text/plain" });
      expect((await fields(asText)).status).toBe(415);
      expect((await fields(await ada.send("POST", "/api/analyses"))).status).toBe(400);
      expect((await fields(await ada.send("POST", "/api/analyses", "null"))).status).toBe(400);
    });

    it.each([
      ["limit", "limit=0"],
      ["limit", "limit=101"],
      ["limit", "limit=many"],
      ["cursor", "cursor=1"],
      ["documentKey", "documentKey=a%20b%20c%20d%20e"],
    ])("refuses a list with a bad %s (%s)", async (field, query) => {
      expect(await fields(await ada.get(`/api/analyses?${query}`))).toMatchObject({ status: 400, fields: [field] });
    });

    it("refuses an idempotency key that is too short to be one", async () => {
      const response = await ada.send("POST", "/api/analyses", good, { "idempotency-key": "short" });
      expect(await fields(response)).toMatchObject({ status: 400, fields: ["idempotency-key"] });
    });

    it("refuses an unknown mark and an endless note on a finding, and a finding that is not in the review", async () => {
      const path = `/api/analyses/${review.id}/findings/${complete.result?.findings[0]?.id}`;
      expect(await fields(await ada.send("PATCH", path, { status: "ignored" }))).toMatchObject({
        status: 400,
        fields: ["status"],
      });
      const note = "x".repeat(2001);
      expect(await fields(await ada.send("PATCH", path, { status: "open", note }))).toMatchObject({
        status: 400,
        fields: ["note"],
      });
      const huge = "x".repeat(100_000);
      expect(await fields(await ada.send("PATCH", path, { status: "open", note: huge }))).toMatchObject({
        status: 413,
      });
      const unknown = await ada.send("PATCH", `/api/analyses/${review.id}/findings/unknown-finding`, {
        status: "open",
      });
      expect(await fields(unknown)).toMatchObject({ status: 404 });
    });

    it("answers an unknown route of the API with a problem", async () => {
      expect(await fields(await ada.get("/api/nothing"))).toMatchObject({ status: 404, code: "not-found" });
      expect((await ada.send("PUT", "/api/analyses", {})).status).toBe(404);
    });

    it("gives the caller's request id back, or one of its own for a strange one", async () => {
      const given = await fetch(`${server.url}/api/nothing`, { headers: { "x-request-id": "request-0001" } });
      expect(given.headers.get("x-request-id")).toBe("request-0001");
      expect(((await given.json()) as Problem).requestId).toBe("request-0001");
      const strange = await fetch(`${server.url}/api/nothing`, { headers: { "x-request-id": "a b<script>" } });
      expect(strange.headers.get("x-request-id")).toMatch(/^[0-9A-Z]{26}$/);
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

  describe("its headers", () => {
    it("let Office frame the pane and nobody else, and load nothing from elsewhere", async () => {
      const { headers } = await fetch(`${server.url}/healthz`);
      const policy = Object.fromEntries(
        (headers.get("content-security-policy") ?? "").split(";").map((d) => {
          const [name = "", ...values] = d.trim().split(" ");
          return [name, values];
        }),
      );
      expect(policy["frame-ancestors"]).toEqual(
        expect.arrayContaining(["'self'", "https://*.officeapps.live.com", "https://*.sharepoint.com"]),
      );
      expect(policy["frame-ancestors"]).not.toContain("*");
      expect(policy["script-src"]).toEqual([
        "'self'",
        "https://appsforoffice.microsoft.com",
        "https://ajax.aspnetcdn.com",
      ]);
      expect(policy["object-src"]).toEqual(["'none'"]);
      expect(headers.get("x-frame-options")).toBeNull();
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    });

    it("keep answers of the API out of caches", async () => {
      expect((await ada.get(`/api/analyses/${review.id}`)).headers.get("cache-control")).toBe("no-store");
      expect((await eve.get(`/api/analyses/${review.id}`)).headers.get("cache-control")).toBe("no-store");
    });
  });

  it("says that it lives and that it is ready", async () => {
    expect(await (await server.anonymous.get("/healthz")).json()).toEqual({ status: "ok" });
    const ready = await server.anonymous.get("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: "ready" });
  });

  it("tells the pane how to sign in and what can be checked", async () => {
    const config = clientConfigSchema.parse(await (await server.anonymous.get("/api/config")).json());
    expect(config.signIn).toEqual({ mode: "development", userName: "Local reviewer" });
    const catalogue = catalogueSchema.parse(await (await ada.get("/api/catalogue")).json());
    expect(catalogue.checks.map((c) => c.id)).toContain("undefined-term");
  });

  it("serves its manifest for the public host", async () => {
    const pages = pageRoutes(readConfig({ PUBLIC_URL: "https://review.example.com/" }));
    const manifest = await (await pages.request("/manifest.xml")).text();
    expect(manifest).toContain("https://review.example.com/taskpane.html");
    expect(manifest).not.toContain("localhost");
    expect(manifest).not.toContain("example.com//");
  });

  describe("its documentation", () => {
    type Document = {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown>; security?: unknown }>>;
      components: { schemas?: Record<string, unknown>; securitySchemes: Record<string, unknown> };
    };
    let document: Document;
    beforeAll(async () => {
      document = (await (await server.anonymous.get("/api/openapi.json")).json()) as Document;
    });

    it("has every route", () => {
      const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      );
      expect(operations.sort()).toEqual(
        [
          "GET /api/config",
          "POST /api/session/development",
          "GET /api/analyses",
          "POST /api/analyses",
          "GET /api/analyses/{id}",
          "GET /api/analyses/{id}/comparison",
          "DELETE /api/analyses/{id}",
          "POST /api/analyses/{id}/token",
          "POST /api/analyses/{id}/cancel",
          "PATCH /api/analyses/{id}/findings/{findingId}",
          "GET /api/catalogue",
        ].sort(),
      );
    });

    it("is OpenAPI 3.1 whose references all lead somewhere and whose path parameters are all described", () => {
      expect(document.openapi).toBe("3.1.0");
      const lost: string[] = [];
      const visit = (node: unknown): void => {
        if (Array.isArray(node)) {
          for (const item of node) visit(item);
          return;
        }
        if (typeof node !== "object" || node === null) return;
        for (const [key, value] of Object.entries(node)) {
          if (key === "$ref" && typeof value === "string" && !resolves(value)) lost.push(value);
          else visit(value);
        }
      };
      const resolves = (ref: string) => {
        let at: unknown = document;
        for (const part of ref.replace(/^#\//, "").split("/")) at = (at as Record<string, unknown> | undefined)?.[part];
        return at !== undefined;
      };
      visit(document);
      expect(lost).toEqual([]);
      for (const [path, methods] of Object.entries(document.paths)) {
        const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
        for (const operation of Object.values(methods)) {
          const given =
            (operation as { parameters?: { name: string; in: string; required?: boolean }[] }).parameters ?? [];
          expect(
            given
              .filter((p) => p.in === "path" && p.required)
              .map((p) => p.name)
              .sort(),
          ).toEqual(wanted.sort());
        }
      }
    });

    it("says which routes need a sign-in, and that they may answer 401", () => {
      for (const [path, methods] of Object.entries(document.paths)) {
        for (const operation of Object.values(methods)) {
          const open = path === "/api/config" || path.startsWith("/api/session");
          expect(operation.security).toEqual(open ? undefined : [{ bearer: [] }]);
          if (!open) expect(Object.keys(operation.responses)).toContain("401");
        }
      }
      expect(document.components.securitySchemes).toHaveProperty("bearer");
    });

    it("is there for people, too, and nothing of a schema becomes markup", async () => {
      const page = await server.anonymous.get("/api/docs");
      expect(page.headers.get("content-type")).toContain("text/html");
      const html = await page.text();
      for (const path of Object.keys(document.paths)) expect(html).toContain(path);
      expect(html).not.toMatch(/<script/i);
    });
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

describe("a server that is not well", () => {
  it("is alive and not ready without its database", async () => {
    const server = await startTestServer();
    await server.database.close();
    expect((await server.anonymous.get("/healthz")).status).toBe(200);
    const ready = await server.anonymous.get("/readyz");
    expect([ready.status, await ready.json()]).toEqual([503, { status: "database unavailable" }]);
    await server.stop();
  });

  it("stops although a socket never answers", async () => {
    const server = await startTestServer({ runner: slowRunner(60_000) });
    const api = await server.as();
    const { token } = await start(api);
    const { socket } = await connect(server.url, token.key);
    // The other end is dead from here on: it reads nothing and answers nothing.
    const raw = Reflect.get(socket, "_socket") as { pause(): void };
    raw.pause();
    const began = Date.now();
    await server.stop();
    expect(Date.now() - began).toBeLessThan(8000);
    socket.terminate();
  });

  it("takes a review while Inngest is away, and sends it when the way is free", async () => {
    const server = await startTestServer({ runner: slowRunner(0) });
    const api = await server.as();
    const send = server.pipeline.client.send.bind(server.pipeline.client);
    server.pipeline.client.send = () => Promise.reject(new Error("no way"));
    const { id, snapshot } = await start(api);
    expect(snapshot.status).toBe("queued");
    await server.sweeper.sweep(0);
    expect(((await (await api.get(`/api/analyses/${id}`)).json()) as AnalysisResponse).snapshot.status).toBe("queued");
    server.pipeline.client.send = send;
    await server.sweeper.sweep(0);
    expect((await ended(api, id)).snapshot.status).toBe("complete");
    await server.stop();
  });

  it("starts, takes reviews and stops without the Inngest server it is told to use", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined); // the SDK tells of each try
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const server = await startTestServer({
      environment: { INNGEST_BASE_URL: nowhere, INNGEST_EVENT_KEY: "key", INNGEST_SIGNING_KEY: "abcd" },
    });
    const api = await server.as();
    const began = Date.now();
    const { id, snapshot, token } = await start(api);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(snapshot.status).toBe("queued");
    expect(token).toEqual({ key: "", channel: `analysis:${id}`, topics: ["progress"] });
    const again = await api.send("POST", `/api/analyses/${id}/token`);
    expect([again.status, ((await again.json()) as Problem).code]).toEqual([503, "unavailable"]);
    expect((await api.send("POST", `/api/analyses/${id}/cancel`)).status).toBe(200);
    expect((await api.send("DELETE", `/api/analyses/${id}`)).status).toBe(204);
    await server.stop();
    vi.restoreAllMocks();
  });
});
