/** SIGKILL in any stage: the next process completes the review, and no finished stage is done again. */
import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { AnalysisResponse, StartAnalysisResponse } from "../../shared/api.ts";
import { WORKING_STAGES } from "../../shared/progress.ts";
import { FLAWED } from "../support/documents.ts";
import { type ServerProcess, spawnServer, temporaryFolder } from "../support/process.ts";
import { until } from "../support/server.ts";

describe("a killed server", () => {
  let server: ServerProcess | undefined;
  afterEach(() => server?.kill("SIGKILL"));

  const api = async (url: string) => {
    const response = await fetch(`${url}/api/session/development`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const { token } = (await response.json()) as { token: string };
    return (method: string, path: string, body?: unknown) =>
      fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: body ? JSON.stringify(body) : undefined,
      });
  };

  it.each(WORKING_STAGES)("during %s: the review completes, and what was done is not repeated", async (stage) => {
    const folder = temporaryFolder();
    const trace = join(folder, "stages.log");
    openSync(trace, "a");
    const environment = { PORT: "0", TLS: "off", DATA_DIR: folder, SLOW_MS: "400", STAGE_TRACE: trace };
    server = await spawnServer(environment);
    const call = await api(server.url);
    const started = (await (
      await call("POST", "/api/analyses", { documentKey: "document-1", document: FLAWED })
    ).json()) as StartAnalysisResponse;
    const stages = () => readFileSync(trace, "utf8").split("\n").filter(Boolean);
    await until(stages, (s) => s.includes(stage));
    await server.kill("SIGKILL");

    server = await spawnServer(environment);
    const again = await api(server.url);
    const { snapshot } = await until(
      async () => (await (await again("GET", `/api/analyses/${started.id}`)).json()) as AnalysisResponse,
      (r) => r.snapshot.status !== "running" && r.snapshot.status !== "queued",
      40_000,
    );
    expect(snapshot.status).toBe("complete");
    // Only the stage that was interrupted began twice.
    expect(stages()).toEqual(WORKING_STAGES.flatMap((s) => (s === stage ? [s, s] : [s])));
  });
});
