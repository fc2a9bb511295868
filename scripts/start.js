// `npm start`: builds what is not built yet (or is older than its sources), then runs the server.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/** When anything in a folder was last changed, in ms. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

const SOURCES = [
  "addin",
  "analysis",
  "inngest",
  "preview",
  "server",
  "shared",
  "webpack.config.js",
  "package-lock.json",
];
const built = "dist/server/main.js";
if (!existsSync(built) || SOURCES.some((source) => newest(source) > statSync(built).mtimeMs)) {
  process.stdout.write("Building the task pane, the preview and the server …\n");
  const result = spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production"], {
    stdio: "inherit",
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
await import(new URL(`../${built}`, import.meta.url).href);
