/** Where things lie in the project, whether the server runs from source or from `dist/`. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(dir, "package.json");
    if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).name === "countersign") return dir;
    const up = dirname(dir);
    if (up === dir) throw new Error("The project's package.json was not found above the server's own file.");
    dir = up;
  }
}

/** The project's folder. */
export const ROOT = findRoot();

export const PATHS = {
  migrations: join(ROOT, "server/store/migrations"),
  /** Webpack's output for the browser: the task pane and the preview. */
  addin: join(ROOT, "dist/addin"),
  preview: join(ROOT, "dist/preview"),
  manifest: join(ROOT, "manifest.xml"),
  samples: join(ROOT, "samples"),
  /** Microsoft's own files, served as they are, for the preview only. */
  officeJs: join(ROOT, "node_modules/@microsoft/office-js/dist"),
  /** The built worker; from source it is `inngest/review/worker.ts` under tsx. */
  worker: join(ROOT, "dist/server/worker.js"),
  workerSource: join(ROOT, "inngest/review/worker.ts"),
} as const;

/** The version in package.json. */
export const VERSION: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
