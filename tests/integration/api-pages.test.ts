/** What the server tells of itself: headers, health, configuration, manifest and documentation. */
import { beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { pageRoutes } from "../../server/routes/pages.ts";
import { catalogueSchema, clientConfigSchema } from "../../shared/api.ts";
import { ada, eve, review, server } from "./support/reviewed.ts";

describe("the API", () => {
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
});
