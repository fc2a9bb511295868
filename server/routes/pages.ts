/** What the browser loads: the built add-in, the manifest for this host, and in development the preview with Microsoft's Office.js. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono, type MiddlewareHandler, type Next } from "hono";
import type { Config } from "../config.ts";
import { PATHS } from "../paths.ts";

/** The address in taskpane.html that the preview swaps for the copy in node_modules. */
const HOSTED_SCRIPT = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?><\/script>/;
const LOCAL_OFFICE_JS = "/office-js/office.js";
/** The host that manifest.xml is written for. */
const MANIFEST_HOST = "https://localhost:3000";

export function pageRoutes(config: Config): Hono {
  const app = new Hono();
  app.get("/manifest.xml", async (c) => {
    const manifest = await readFile(PATHS.manifest, "utf8");
    return c.body(manifest.replaceAll(MANIFEST_HOST, config.publicUrl), 200, {
      "content-type": "application/xml; charset=utf-8",
    });
  });
  if (config.preview) addPreview(app);
  app.get("/", (c) => c.redirect(config.preview ? "/preview/" : "/taskpane.html"));
  app.use("*", cached(files(PATHS.addin)));
  return app;
}

function addPreview(app: Hono): void {
  app.get("/preview", (c) => c.redirect("/preview/"));
  // The very same page as in production; only the script tag points at the Office.js of node_modules.
  app.get("/preview/pane", async (c) => {
    const page = await readFile(`${PATHS.addin}/taskpane.html`, "utf8");
    const scripts = `<script src="${LOCAL_OFFICE_JS}"></script><script src="/preview/surface.js"></script>`;
    return c.html(page.replace(HOSTED_SCRIPT, scripts).replace("<head>", '<head><base href="/">'));
  });
  app.use("/office-js/*", files(PATHS.officeJs, "/office-js"));
  app.get("/samples.json", async (c) => {
    const { readdir } = await import("node:fs/promises");
    return c.json((await readdir(PATHS.samples)).filter((f) => f.endsWith(".docx")).sort());
  });
  app.use("/samples/*", files(PATHS.samples, "/samples"));
  app.use("/preview/*", files(PATHS.preview, "/preview"));
}

/** Static files of a folder; `prefix` is cut off the path. */
function files(folder: string, prefix = "") {
  if (!existsSync(folder)) return (_c: Context, next: Next) => next();
  return serveStatic({
    root: relative(process.cwd(), folder) || ".",
    rewriteRequestPath: (path) => path.slice(prefix.length) || "/",
  });
}

/** Files named by their content never change; the pages that name them are asked for anew. */
function cached(handler: MiddlewareHandler) {
  return async (c: Context, next: Next) => {
    const response = await handler(c, next);
    const headers = (response ?? c.res).headers;
    if (response instanceof Response || c.res.status === 200) {
      headers.set(
        "cache-control",
        /\.[0-9a-f]{8,}\.\w+$/.test(c.req.path) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    }
    return response;
  };
}
