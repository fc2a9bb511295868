// Starts the built server as `npm start` does, waits until it is ready, asks it for its pages, and stops it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PORT = "3977";
const folder = mkdtempSync(join(tmpdir(), "countersign-smoke-"));
const server = spawn(process.execPath, ["scripts/start.js"], {
  env: { ...process.env, PORT, DATA_DIR: folder, LOG_LEVEL: "error" },
  stdio: ["ignore", "pipe", "inherit"],
});
const fail = (message) => {
  console.error(message);
  server.kill("SIGKILL");
  process.exit(1);
};
const timer = setTimeout(() => fail("The server was not ready within 60 seconds."), 60_000);
await new Promise((resolve) => {
  server.stdout.on("data", (data) => {
    process.stdout.write(data);
    if (data.toString().includes("is ready")) resolve();
  });
  server.once("exit", (code) => fail(`The server ended with ${code}.`));
});
clearTimeout(timer);
server.removeAllListeners("exit");

// The certificate is our own, made a moment ago.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
for (const path of [
  "/readyz",
  "/taskpane.html",
  "/manifest.xml",
  "/preview/",
  "/preview/pane",
  "/api/docs",
  "/api/openapi.json",
  "/api/config",
]) {
  const response = await fetch(`https://localhost:${PORT}${path}`);
  if (!response.ok) fail(`${path} answered ${response.status}.`);
  console.log(`${response.status} ${path}`);
}
server.kill("SIGTERM");
await new Promise((resolve) => server.once("exit", resolve));
rmSync(folder, { recursive: true, force: true });
