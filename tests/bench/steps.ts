/** What the embedded engine and the SDK add to a step that does nothing: store, signature and call included. */
import { Hono } from "hono";
import { Inngest } from "inngest";
import { serve } from "inngest/hono";
import { EmbeddedEngine } from "../../inngest/embedded/engine.ts";
import { openDatabase } from "../../server/store/database.ts";
import { DatabaseRunStore } from "../../server/store/engine-runs.ts";
import { until } from "../support/until.ts";

const STEPS = 50;
const RUNS = 6;
const SIGNING_KEY = `signkey-bench-${"ab".repeat(32)}`;

/** Median milliseconds a step, over several runs of fifty steps. */
export async function measureSteps(): Promise<number> {
  const database = await openDatabase({ memory: true });
  const client = new Inngest({ id: "bench", isDev: false, eventKey: "bench" });
  let done: (() => void) | undefined;
  const fn = client.createFunction({ id: "steps" }, { event: "bench/steps" }, async ({ step }) => {
    for (let i = 0; i < STEPS; i++) await step.run(`step ${i}`, () => i);
    done?.();
  });
  const app = new Hono();
  app.on(["PUT", "POST"], "/api/inngest", serve({ client, functions: [fn], signingKey: SIGNING_KEY }));
  const log = { info: () => undefined, warn: () => undefined };
  const engine = new EmbeddedEngine({
    fetch: (r) => app.fetch(r),
    store: new DatabaseRunStore(database),
    signingKey: SIGNING_KEY,
    log,
  });
  await engine.start("http://bench.invalid/api/inngest");
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const finished = new Promise<void>((resolve) => {
      done = resolve;
    });
    await engine.send([{ name: "bench/steps" }]);
    await finished;
    times.push((performance.now() - start) / STEPS);
    await until(
      () => engine.activeRuns,
      (n) => n === 0,
    );
  }
  await engine.stop();
  await database.close();
  return times.slice(1).sort((a, b) => a - b)[Math.floor((RUNS - 1) / 2)] ?? Number.NaN;
}
