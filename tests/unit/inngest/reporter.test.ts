/** The progress reporter: the database first, at most one publication a second, the end always, never an error, never backwards. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PipelineLog, PipelineStore, ProgressOutcome } from "../../../inngest/ports.ts";
import { ProgressReporter, PublishClock, publishProgress, terminalMessage } from "../../../inngest/reporter.ts";
import type { ProgressMessage } from "../../../shared/channels.ts";
import { percentAt, STAGE_LABELS } from "../../../shared/progress.ts";

const ref = { analysisId: "01JZ8Q4T9V3W5X7Y1A2B3C4D5E", tenantId: "tenant" };

/** Remembers what was written and published, in one list. */
class World {
  readonly events: { what: "written" | "published"; at: number; message: ProgressMessage }[] = [];
  readonly warnings: string[] = [];
  writing: (message: ProgressMessage) => Promise<ProgressOutcome> = async (message) => ({ ended: false, message });
  publishing: () => Promise<unknown> = async () => undefined;
  readonly clock = new PublishClock();

  reporter(onEnded?: () => void): ProgressReporter {
    const store = {
      saveProgress: async (_ref: unknown, _stage: unknown, message: ProgressMessage) => {
        this.events.push({ what: "written", at: Date.now(), message });
        return this.writing(message);
      },
    } as unknown as PipelineStore;
    return new ProgressReporter({ ref, store, publish: this.publish, clock: this.clock, log: this.log, onEnded });
  }
  publish = (async (input: { data: ProgressMessage } | Promise<{ data: ProgressMessage }>) => {
    const { data } = await input;
    this.events.push({ what: "published", at: Date.now(), message: data });
    return this.publishing();
  }) as unknown as Parameters<typeof publishProgress>[0]["publish"];
  log: PipelineLog = {
    info() {},
    warn: (_fields, message) => void this.warnings.push(message),
  };
  of = (what: "written" | "published") => this.events.filter((e) => e.what === what);
}

describe("the progress reporter", () => {
  let world: World;
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    world = new World();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("writes before it publishes", async () => {
    const reporter = world.reporter();
    reporter.report("reading");
    await reporter.close();
    expect(world.events.map((e) => e.what)).toEqual(["written", "published"]);
    expect(world.events[1]?.message).toMatchObject({ stage: "reading", message: STAGE_LABELS.reading.doing });
  });

  it("publishes at most once a second, however much is reported, over several steps", async () => {
    for (const stage of ["reading", "structuring", "classifying"] as const) {
      const reporter = world.reporter();
      for (let done = 0; done <= 100; done++) {
        reporter.report(stage, done, 100);
        await vi.advanceTimersByTimeAsync(17);
      }
      await reporter.close();
    }
    const times = world.of("published").map((e) => e.at);
    expect(times.length).toBeGreaterThan(3);
    for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it("publishes the latest that it held back, when its second is over", async () => {
    const reporter = world.reporter();
    reporter.report("checking", 0, 10);
    await vi.advanceTimersByTimeAsync(300);
    reporter.report("checking", 4, 10);
    await vi.advanceTimersByTimeAsync(300);
    reporter.report("checking", 7, 10);
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.of("published").map((e) => e.message.metadata?.chunksProcessed)).toEqual([0, 7]);
    await reporter.close();
  });

  it("writes the first and the last chunk of a stage, and in between not more often than five times a second", async () => {
    const reporter = world.reporter();
    for (let done = 0; done <= 1000; done++) {
      reporter.report("checking", done, 1000);
      await vi.advanceTimersByTimeAsync(1);
    }
    await reporter.close();
    const written = world.of("written").map((e) => e.message.metadata?.chunksProcessed);
    expect(written[0]).toBe(0);
    expect(written.at(-1)).toBe(1000);
    expect(written.length).toBeLessThanOrEqual(8);
  });

  it("publishes what the database says, which may be ahead of a step that is tried again", async () => {
    const shown = { stage: "checking", percent: 80, message: "already shown" };
    world.writing = async () => ({ ended: false, message: shown });
    const reporter = world.reporter();
    reporter.report("reading");
    await reporter.close();
    expect(world.of("published").map((e) => e.message)).toEqual([shown]);
  });

  it("never throws when publishing or writing fails, and says so in the log without the reason's words", async () => {
    world.publishing = () => Promise.reject(new Error("realtime is down: contract words"));
    const reporter = world.reporter();
    reporter.report("reading");
    await reporter.close();
    world.writing = () => Promise.reject(new Error("database is down"));
    const next = world.reporter();
    next.report("structuring");
    await next.close();
    expect(world.warnings).toEqual(["progress not published", "progress not written"]);
  });

  it("publishes nothing and stops the step when the analysis has ended", async () => {
    world.writing = async () => ({ ended: true });
    const onEnded = vi.fn();
    const reporter = world.reporter(onEnded);
    reporter.report("reading");
    await reporter.close();
    expect(onEnded).toHaveBeenCalledTimes(1);
    expect(world.of("published")).toEqual([]);
  });

  it("publishes nothing after it was closed", async () => {
    const reporter = world.reporter();
    reporter.report("reading", 0, 10);
    reporter.report("reading", 10, 10);
    await reporter.close();
    const before = world.of("published").length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.of("published")).toHaveLength(before);
  });

  it("lets the end out at once, although something was published just before", async () => {
    const reporter = world.reporter();
    reporter.report("summarising");
    await reporter.close();
    await publishProgress({ ref, publish: world.publish, log: world.log }, terminalMessage("complete", 40));
    expect(world.of("published").map((e) => e.message)).toMatchObject([
      { stage: "summarising" },
      { stage: "complete", percent: 100 },
    ]);
    expect(world.of("published")[1]?.at).toBe(world.of("published")[0]?.at);
  });

  it("does not publish what is not a progress message", async () => {
    const bad = { stage: "checking", percent: 120, message: "too much" };
    await publishProgress({ ref, publish: world.publish, log: world.log }, bad);
    expect(world.of("published")).toEqual([]);
    expect(world.warnings).toEqual(["progress not published"]);
  });
});

describe("percent", () => {
  it("never falls from stage to stage and keeps 100 for the end", () => {
    const stages = ["reading", "structuring", "classifying", "checking", "scoring", "summarising"] as const;
    const all = stages.flatMap((s) => [0, 3, 7, 10].map((done) => percentAt(s, done, 10)));
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(Math.max(...all)).toBeLessThan(100);
    expect(terminalMessage("cancelled", 40)).toMatchObject({ stage: "cancelled", percent: 40 });
  });
});
