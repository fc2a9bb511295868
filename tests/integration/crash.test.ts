/** SIGKILL in every stage of one review: each next process carries on, and no finished stage is done again. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { AnalysisResponse, StartAnalysisResponse } from "../../shared/api.ts";
import { isTerminal, WORKING_STAGES } from "../../shared/progress.ts";
import { FLAWED } from "../support/documents.ts";
import { type ServerProcess, spawnServer, temporaryFolder } from "../support/process.ts";
import { until } from "../support/until.ts";

describe("a killed server", () => {
  let server: ServerProcess | undefined;
  afterEach(() => server?.kill("SIGKILL"));

  it("is followed by one that completes the review, whatever the stage, and repeats only what was interrupted", async () => {
    const folder = temporaryFolder();
    const trace = join(folder, "stages.log");
    writeFileSync(trace, "");
    const stages = () => readFileSync(trace, "utf8").split("\n").filter(Boolean);
    const environment = { PORT: "0", TLS: "off", DATA_DIR: folder, SLOW_MS: "300", STAGE_TRACE: trace };

    server = await spawnServer(environment);
    const { id } = await start(server.url);
    const percents: number[] = [];
    for (const stage of WORKING_STAGES) {
      await until(stages, (s) => s.includes(stage), 40_000);
      await server.kill("SIGKILL");
      server = await spawnServer(environment);
      percents.push((await read(server.url, id)).snapshot.progress.percent);
    }

    const url = server.url;
    const { snapshot, result } = await until(
      () => read(url, id),
      (r) => isTerminal(r.snapshot.status),
      40_000,
    );
    expect(snapshot.status).toBe("complete");
    expect(snapshot.stagesDone).toEqual(WORKING_STAGES);
    expect(result?.findings.length).toBeGreaterThan(0);
    // Every stage was interrupted once, so every stage began twice: nothing that was done began again.
    expect(stages()).toEqual(WORKING_STAGES.flatMap((s) => [s, s]));
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
  }, 150_000);
});

async function caller(url: string) {
  const response = await fetch(`${url}/api/session/development`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const { token } = (await response.json()) as { token: string };
  return { authorization: `Bearer ${token}`, "content-type": "application/json" };
}

async function start(url: string): Promise<StartAnalysisResponse> {
  const response = await fetch(`${url}/api/analyses`, {
    method: "POST",
    headers: await caller(url),
    body: JSON.stringify({ documentKey: "document-1", document: FLAWED }),
  });
  return (await response.json()) as StartAnalysisResponse;
}

async function read(url: string, id: string): Promise<AnalysisResponse> {
  const response = await fetch(`${url}/api/analyses/${id}`, { headers: await caller(url) });
  return (await response.json()) as AnalysisResponse;
}
