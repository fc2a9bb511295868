/** Joining socket and database: a review only ever moves forward. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasEnded, mergeMessage, mergeSnapshot } from "../../../addin/api/merge.ts";
import type { AnalysisSnapshot } from "../../../shared/api.ts";
import type { ProgressMessage } from "../../../shared/channels.ts";
import { percentAt, STAGES, TERMINAL_STAGES, WORKING_STAGES } from "../../../shared/progress.ts";
import { snapshotOf } from "./support.ts";

const message = (stage: string, percent: number): ProgressMessage => ({
  stage,
  percent,
  message: `${stage} ${percent}`,
});
const anyMessage = fc
  .record({
    stage: fc.constantFrom<string>(...STAGES, "a-stage-of-tomorrow"),
    percent: fc.integer({ min: 0, max: 100 }),
  })
  .map((m) => message(m.stage, m.percent));

describe("a message", () => {
  it("moves a review forward: stage, percent, and the stages before it are done", () => {
    const next = mergeMessage(snapshotOf(), message("classifying", 30));
    expect(next).toMatchObject({
      status: "running",
      progress: { percent: 30 },
      stagesDone: ["reading", "structuring"],
    });
  });

  it("changes nothing when it is older: less percent, or an earlier stage", () => {
    const at = snapshotOf(message("classifying", 30));
    expect(mergeMessage(at, message("classifying", 29))).toBe(at);
    expect(mergeMessage(at, message("reading", 30))).toBe(at);
  });

  it("ends a review whatever its percent, and nothing comes after the end", () => {
    for (const stage of TERMINAL_STAGES) {
      const ended = mergeMessage(snapshotOf(message("checking", 60)), message(stage, 0));
      expect(ended.status).toBe(stage);
      expect(mergeMessage(ended, message("checking", 99))).toBe(ended);
      expect(mergeMessage(ended, message("complete", 100))).toBe(ended);
    }
  });

  it("of a stage this pane does not know is shown, and blocks neither the next of its kind nor the end", () => {
    const strange = mergeMessage(snapshotOf(message("reading", 3)), message("a-stage-of-tomorrow", 50));
    expect(strange.progress).toMatchObject({ stage: "a-stage-of-tomorrow", percent: 50 });
    expect(mergeMessage(strange, message("a-later-one", 60)).progress.percent).toBe(60);
    expect(mergeMessage(strange, message("complete", 100)).status).toBe("complete");
  });

  // Known defect: an unknown stage sorts after every known one, so the bar stands still until the next poll. Drop `.fails` with its fix.
  it("of a stage this pane knows goes on after one that it does not know", () => {
    const strange = mergeMessage(snapshotOf(message("reading", 3)), message("a-stage-of-tomorrow", 50));
    expect(mergeMessage(strange, message("summarising", 97)).progress.percent).toBe(97);
  });

  it("never takes percent back before the end, in any order of any messages", () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 30 }), (messages) => {
        let at: AnalysisSnapshot = snapshotOf();
        for (const m of messages) {
          const next = mergeMessage(at, m);
          if (hasEnded(at)) expect(next).toBe(at);
          else if (!hasEnded(next)) expect(next.progress.percent).toBeGreaterThanOrEqual(at.progress.percent);
          for (const stage of at.stagesDone) expect(next.stagesDone).toContain(stage);
          at = next;
        }
      }),
    );
  });

  it("shows the same in the end when messages of a real run come late or twice", () => {
    const run = WORKING_STAGES.flatMap((s) => [0, 5, 10].map((done) => message(s, percentAt(s, done, 10))));
    const straight = run.reduce(mergeMessage, snapshotOf());
    fc.assert(
      fc.property(fc.shuffledSubarray(run), (late) => {
        expect(late.reduce(mergeMessage, straight)).toEqual(straight);
      }),
    );
  });
});

describe("a snapshot", () => {
  it("wins unless it is behind what was already shown", () => {
    const known = snapshotOf(message("checking", 60));
    const ahead = snapshotOf(message("scoring", 92));
    const behind = snapshotOf(message("structuring", 20));
    expect(mergeSnapshot(known, ahead)).toBe(ahead);
    expect(mergeSnapshot(known, behind)).toBe(known);
  });

  it("that says the review ended always wins; one that does not never revives it", () => {
    const cancelled = { ...snapshotOf(message("cancelled", 10)), status: "cancelled" as const };
    expect(mergeSnapshot(snapshotOf(message("checking", 60)), cancelled)).toBe(cancelled);
    expect(mergeSnapshot(cancelled, snapshotOf(message("checking", 99)))).toBe(cancelled);
  });

  it("with the result replaces the end that the socket told first", () => {
    const told = mergeMessage(snapshotOf(message("summarising", 96)), message("complete", 100));
    const whole = { ...told, completedAt: "2026-01-01T00:00:00.000Z" };
    expect(mergeSnapshot(told, whole)).toBe(whole);
  });
});
