/** A small https server for the tests of the preview: the page, a pane, the real Office.js and the samples, on one origin. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { build } from "esbuild";
import { generate } from "selfsigned";

const ROOT = join(import.meta.dirname, "../../..");
const OFFICE = join(ROOT, "node_modules/@microsoft/office-js/dist");
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export interface PreviewServer {
  origin: string;
  /** Serves a document at an address. */
  put(path: string, body: Uint8Array): void;
  close(): Promise<void>;
}

/** Starts it. The pane is an empty page with Office.js: tests run their own code in it. */
export async function servePreview(port = 0): Promise<PreviewServer> {
  const bundle = await build({
    entryPoints: { index: join(ROOT, "preview/index.ts"), surface: join(ROOT, "preview/surface/surface.ts") },
    bundle: true,
    write: false,
    outdir: "/",
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  const files = new Map<string, Uint8Array>(bundle.outputFiles.map((file) => [`/preview${file.path}`, file.contents]));
  const page = (await readFile(join(ROOT, "preview/index.html"), "utf8"))
    .replace("</head>", '<link rel="stylesheet" href="/preview/index.css" /></head>')
    .replace("</body>", '<script src="/preview/index.js"></script></body>');
  files.set("/preview", Buffer.from(page));
  files.set("/preview/pane", await readFile(join(import.meta.dirname, "pane.html")));

  const certificate = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "https://localhost").pathname);
    const answer = async (): Promise<Uint8Array> => {
      const known = files.get(path);
      if (known) return known;
      if (path.startsWith("/office-js/")) return readFile(join(OFFICE, path.slice("/office-js/".length)));
      return readFile(join(ROOT, /^\/samples\/[\w-]+\.docx$/.test(path) ? path : "nothing"));
    };
    answer().then(
      (body) => {
        const type = TYPES[path.split(".").pop() ?? ""] ?? TYPES.html!;
        response.writeHead(200, { "content-type": type }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    put: (path, body) => void files.set(path, body),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
