/** The worker threads that run the engine. */
import { afterEach, describe, expect, it } from "vitest";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import { StagePool } from "../../inngest/review/pool.ts";
import { PATHS } from "../../server/paths.ts";

let pool: StagePool | undefined;
afterEach(() => pool?.close());

const started = (keepOne: boolean) => {
  pool = new StagePool({ file: PATHS.workerSource, execArgv: ["--import", "tsx"], threads: 1, keepOne });
  return pool;
};
const reading = (of: StagePool) =>
  of.run(
    "reading",
    { snapshot: snapshotFromParagraphs(["The Supplier delivers the goods."], "x"), options: {}, artifacts: {} },
    { progress: () => undefined, signal: new AbortController().signal },
  );

describe("a pool of threads", () => {
  it("runs a stage and tells what it counted", async () => {
    expect((await reading(started(false))).counts).toEqual({ words: 5, paragraphs: 1 });
  });

  it("can be warmed up before the first review, which then finds a thread that has read a document", async () => {
    const warm = started(true);
    await warm.warmUp();
    const start = performance.now();
    expect((await reading(warm)).counts.words).toBe(5);
    // A new thread needs a second and more for the engine alone.
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("may be closed before it has warmed up", async () => {
    const warm = started(true);
    warm.warmUpSoon();
    await warm.close();
    pool = undefined;
  });
});
