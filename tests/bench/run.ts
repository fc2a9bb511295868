/** `npm run bench`: one JSON object a line, `{ name, value, unit }`. Whole numbers of this machine, now: compare within one run. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { subscribe } from "@inngest/realtime";
import { WebSocket } from "ws";
import { review } from "../../analysis/review.ts";
import { runStage, type StageArtifacts } from "../../analysis/stages.ts";
import { analysisChannel } from "../../shared/channels.ts";
import { countWords, type DocumentSnapshot } from "../../shared/document.ts";
import { readDocx } from "../../shared/ooxml/node.ts";
import { WORKING_STAGES } from "../../shared/progress.ts";
import { openPane } from "../e2e/support/pane.ts";
import { launchBrowser } from "../support/browser.ts";
import { FLAWED } from "../support/documents.ts";
import removeFoldersAfter from "../support/global-setup.ts";
import { temporaryFolder } from "../support/process.ts";
import { startTestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { measureSteps } from "./steps.ts";

globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;
console.debug = () => undefined;
const ROOT = resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);

function print(name: string, value: number, unit: string): void {
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value * 100) / 100, unit })}\n`);
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const sort = (values: number[]) => [...values].sort((a, b) => a - b);
const wordsOf = (d: DocumentSnapshot) => d.paragraphs.reduce((sum, p) => sum + countWords(p.text), 0);

/** The NDA sample again and again, numbered on, until it has that many words. */
function documentOfWords(words: number): DocumentSnapshot {
  const sample = readDocx(new Uint8Array(readFileSync(join(ROOT, "samples/mutual-nda.docx"))), "bench");
  const paragraphs: DocumentSnapshot["paragraphs"] = [];
  let have = 0;
  while (have < words) {
    for (const p of sample.paragraphs) {
      if (have >= words) break;
      paragraphs.push({ ...p, index: paragraphs.length });
      have += countWords(p.text);
    }
  }
  return { ...sample, paragraphs };
}

function benchAnalysis(): void {
  const document = documentOfWords(10_000);
  const words = wordsOf(document);
  for (let i = 0; i < 3; i++) review(document, {});
  const times = sort(
    Array.from({ length: 7 }, () => {
      const start = performance.now();
      review(document, {});
      return performance.now() - start;
    }),
  );
  const median = at(times, 0.5);
  print("analysis.words_per_second", (words / median) * 1000, "words/s");
  print("analysis.ms_per_10k_words", (median / words) * 10_000, "ms");
  const artifacts: Partial<StageArtifacts> = {};
  const spent = WORKING_STAGES.map((stage) => {
    const start = performance.now();
    Object.assign(artifacts, { [stage]: runStage(stage, { snapshot: document, options: {}, artifacts }) });
    return performance.now() - start;
  });
  const all = spent.reduce((a, b) => a + b, 0);
  for (const [i, stage] of WORKING_STAGES.entries())
    print(`analysis.stage_share_${stage}`, ((spent[i] ?? 0) / all) * 100, "%");
}

/** From `publish` on the server to the callback of a subscriber over a loopback socket. */
async function benchPipeline(): Promise<void> {
  const server = await startTestServer();
  const api = await server.as();
  const starts: number[] = [];
  let last = "";
  for (let i = 0; i < 30; i++) {
    const start = performance.now();
    const response = await api.send("POST", "/api/analyses", { documentKey: "bench-document", document: FLAWED });
    last = ((await response.json()) as { id: string }).id;
    starts.push(performance.now() - start);
    await until(
      async () => (await (await api.get(`/api/analyses/${last}`)).json()) as { snapshot: { status: string } },
      (r) => r.snapshot.status === "complete",
    );
  }
  print("api.start_analysis_ms_p50", at(sort(starts.slice(5)), 0.5), "ms");

  // A channel of its own, with an analysis that never ends by itself.
  const { analyses } = await import("../../server/store/schema.ts");
  const { eq } = await import("drizzle-orm");
  await server.database.system
    .update(analyses)
    .set({ status: "running", stage: "checking" })
    .where(eq(analyses.id, last));
  const token = (await (await api.send("POST", `/api/analyses/${last}/token`)).json()) as { key: string };
  const app = { apiBaseUrl: server.url } as unknown as NonNullable<Parameters<typeof subscribe>[0]["app"]>;
  const request = { key: token.key, channel: analysisChannel(last), topics: ["progress"] as ["progress"], app };
  const reader = (await subscribe(request)).getReader();
  await until(
    () => server.hub.size,
    (n) => n === 1,
  );
  const delays: number[] = [];
  for (let i = 0; i < 300; i++) {
    const start = performance.now();
    const arrived = reader.read();
    await server.pipeline.client.realtime.publish(
      analysisChannel(last).progress({ stage: "checking", percent: 50, message: "" }),
    );
    await arrived;
    delays.push(performance.now() - start);
  }
  const sorted = sort(delays.slice(20));
  print("progress.publish_to_subscriber_ms_p50", at(sorted, 0.5), "ms");
  print("progress.publish_to_subscriber_ms_p99", at(sorted, 0.99), "ms");
  await server.stop();
}

function gzipKb(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1024;
}

async function benchPane(): Promise<void> {
  const dist = join(ROOT, "dist/addin");
  const page = readFileSync(join(dist, "taskpane.html"), "utf8");
  const first = [...page.matchAll(/src="?\/([\w.]+\.js)/g)].map((m) => m[1] ?? "");
  print(
    "pane.initial_js_gzip_kb",
    first.reduce((sum, file) => sum + gzipKb(join(dist, file)), 0),
    "kB",
  );
  // What Microsoft's script brings on top (the 2022 npm copy; the hosted one is of that order): the loader and Word's part.
  const office = require.resolve("@microsoft/office-js/dist/office.js").replace(/office\.js$/, "");
  print(
    "pane.office_js_gzip_kb",
    ["office.js", "word-web-16.00.js", "en-us/office_strings.js"].reduce((sum, f) => sum + gzipKb(join(office, f)), 0),
    "kB",
  );

  const server = await startTestServer({ environment: { TLS: "auto", DATA_DIR: temporaryFolder() } });
  const browser = await launchBrowser();
  const ready: number[] = [];
  for (let i = 0; i < 4; i++) {
    const shown = await openPane(browser, { url: server.url, sample: "clean-letter" });
    await shown.pane.getByRole("button", { name: "Review", exact: true }).waitFor();
    const frame = shown.page.frames().find((f) => f.url().includes("/preview/pane"));
    // From the request for the pane's page to the Review button, by the browser's own clock.
    ready.push(
      (await frame?.evaluate(() => performance.getEntriesByName("countersign-ready")[0]?.startTime)) ?? Number.NaN,
    );
    await shown.close();
  }
  print("pane.ready_ms", at(sort(ready.slice(1)), 0.5), "ms");
  await browser.close();
  await server.stop();
}

/** Resident memory of a process, in MB. */
function rssMb(pid: number): number {
  const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kb) / 1024;
}

async function benchServer(): Promise<void> {
  const environment = { PATH: process.env.PATH, PORT: "3968", DATA_DIR: temporaryFolder(), LOG_LEVEL: "silent" };
  const startOnce = async () => {
    const start = performance.now();
    const child = spawn(process.execPath, ["dist/server/main.js"], {
      cwd: ROOT,
      env: environment,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise<void>((done) =>
      child.stdout.on("data", (d: Buffer) => d.toString().includes("is ready") && done()),
    );
    return { child, ms: performance.now() - start };
  };
  const end = (child: Awaited<ReturnType<typeof startOnce>>["child"]) =>
    new Promise<void>((done) => {
      child.once("exit", () => done());
      child.kill("SIGTERM");
    });
  const cold = await startOnce();
  print("server.first_start_ms", cold.ms, "ms");
  await end(cold.child);
  const warm: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { child, ms } = await startOnce();
    warm.push(ms);
    if (i === 2) {
      await new Promise((r) => setTimeout(r, 3000));
      if (process.platform === "linux" && child.pid) print("server.rss_mb", rssMb(child.pid), "MB");
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
      const { memory } = (await (await fetch("https://localhost:3968/readyz")).json()) as {
        memory: Record<string, number>;
      };
      for (const [part, bytes] of Object.entries(memory)) print(`server.memory_${part}_mb`, bytes / 1_048_576, "MB");
    }
    await end(child);
  }
  print("server.start_ms", at(sort(warm), 0.5), "ms");
}

if (
  !statSync(join(ROOT, "dist/server/main.js"), { throwIfNoEntry: false }) ||
  readdirSync(join(ROOT, "dist/addin")).length === 0
) {
  console.error("Run `npm run build` first.");
  process.exit(2);
}
const cleanUp = removeFoldersAfter();
benchAnalysis();
await benchPipeline();
print("engine.step_overhead_ms_p50", await measureSteps(), "ms");
await benchPane();
await benchServer();
cleanUp();
process.exit(0);
