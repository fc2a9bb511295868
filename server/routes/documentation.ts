/** `/api/openapi.json`, generated from the schemas the routes validate with, and `/api/docs`, the same for people: plain HTML, no script. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { VERSION } from "../paths.ts";
import type { ApiEnv } from "./api.ts";

type Schema = { type?: string | string[]; description?: string; [key: string]: unknown };
type Operation = {
  summary?: string;
  description?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
};

/** Adds the document and its page; `api` must already have all its routes. */
export function documentationRoutes(api: OpenAPIHono<ApiEnv>, publicUrl: string): Hono {
  api.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
  });
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Countersign", version: VERSION, description: "Contract review for Microsoft Word." },
    servers: [{ url: publicUrl }],
  });
  const app = new Hono();
  app.get("/api/openapi.json", (c) => c.json(document));
  app.get("/api/docs", (c) => c.html(page(document.paths as Record<string, Record<string, Operation>>)));
  return app;
}

function page(paths: Record<string, Record<string, Operation>>) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Countersign API</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem; color-scheme: light dark; }
  h2 { margin: 2.5rem 0 .25rem; font-size: 1.05rem; } h2 code { font-size: 1em; } .method { text-transform: uppercase; font-weight: 700; }
  table { border-collapse: collapse; width: 100%; margin: .5rem 0; } td, th { text-align: left; padding: .3rem .6rem .3rem 0; vertical-align: top; border-bottom: 1px solid #8884; }
  td:first-child, th:first-child { width: 12rem; }
  pre { overflow: auto; max-height: 24rem; padding: .75rem; border: 1px solid #8884; border-radius: 6px; font-size: 13px; } summary { cursor: pointer; }
</style>
</head>
<body>
<h1>Countersign API</h1>
<p>The same as <a href="/api/openapi.json">OpenAPI 3.1</a>. Problems are answered as RFC 9457 <code>application/problem+json</code>.</p>
${operations}
</body></html>`;
}

function section(method: string, path: string, o: Operation) {
  const body = Object.values(o.requestBody?.content ?? {})[0]?.schema;
  return html`<section>
<h2><span class="method">${method}</span> <code>${path}</code></h2>
<p><strong>${o.summary ?? ""}</strong>${o.security ? ". Needs a Bearer token." : "."} ${o.description ?? ""}</p>
${
  o.parameters?.length
    ? html`<table><tr><th>Parameter</th><th>In</th><th>Form</th></tr>${o.parameters.map(
        (p) =>
          html`<tr><td><code>${p.name}</code>${p.required ? "" : " (optional)"}</td><td>${p.in}</td><td>${form(p.schema)}</td></tr>`,
      )}</table>`
    : ""
}
${body ? details("Body", body) : ""}
<table><tr><th>Status</th><th>Meaning</th></tr>
${Object.entries(o.responses ?? {}).map(([status, r]) => {
  const schema = r.content?.["application/json"]?.schema;
  return html`<tr><td>${status}</td><td>${r.description}${schema ? details("Form", schema) : ""}</td></tr>`;
})}
</table></section>`;
}

const details = (title: string, schema: Schema) =>
  html`<details><summary>${title}</summary><pre>${JSON.stringify(schema, null, 2)}</pre></details>`;

function form(schema: Schema | undefined) {
  if (!schema) return "";
  const { type, ...rest } = schema;
  const more = Object.entries(rest).map(([k, v]) => `${k} ${JSON.stringify(v)}`);
  return raw(
    [type, ...more]
      .filter(Boolean)
      .join(", ")
      .replace(/[&<]/g, (ch) => (ch === "&" ? "&amp;" : "&lt;")),
  );
}
