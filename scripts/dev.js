// `npm run dev`: rebuilds on every change and restarts the server when its own bundle has changed.
import { spawn, spawnSync } from "node:child_process";

const webpack = ["node_modules/webpack/bin/webpack.js", "--mode", "development"];
const first = spawnSync(process.execPath, webpack, { stdio: "inherit" });
if (first.status !== 0) process.exit(first.status ?? 1);
const children = [
  spawn(process.execPath, [...webpack, "--watch"], { stdio: "inherit" }),
  spawn(process.execPath, ["--watch-path=dist/server", "dist/server/main.js"], { stdio: "inherit" }),
];
process.once("SIGINT", () => {
  for (const child of children) child.kill("SIGINT");
});
