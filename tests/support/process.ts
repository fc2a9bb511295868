/** Starts and kills server processes. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** A folder that is removed when all tests have ended (`global-setup.ts`). */
export const temporaryFolder = () => mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), "countersign-"));

export type ServerProcess = { url: string; child: ChildProcess; kill(signal: NodeJS.Signals): Promise<void> };

/** Resolves when the server says it is ready. */
export async function spawnServer(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "tests/support/slow-server.ts")], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: "test", LOG_LEVEL: "error", REVIEW_THREADS: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const url = await new Promise<string>((resolveUrl, reject) => {
    const read = (data: Buffer) => {
      output += data.toString();
      const [, ready] = /^ready (\S+)$/m.exec(output) ?? [];
      if (ready) resolveUrl(ready);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output.slice(-2000)}`)));
  });
  return {
    url,
    child,
    kill: (signal) =>
      new Promise((resolveExit) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolveExit();
        child.once("exit", () => resolveExit());
        child.kill(signal);
      }),
  };
}
