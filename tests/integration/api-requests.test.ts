/** What the API says of requests that are wrong: problems that name fields, limits. */
import { describe, expect, it } from "vitest";
import { type Problem, problemSchema } from "../../shared/api.ts";
import { DOCUMENT_LIMITS } from "../../shared/document.ts";
import { documentOf, FLAWED } from "../support/documents.ts";
import { ada, complete, review, server } from "./support/reviewed.ts";
import { start } from "./support/reviews.ts";

describe("the API", () => {
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
});
