/** Whether a document has a category at all. */
import { describe, expect, it } from "vitest";
import { CUAD_CATEGORIES } from "../../../analysis/classify/categories.ts";
import { packForest, unpackForest } from "../../../analysis/classify/forest.ts";
import { columnsOf, presenceColumns, presenceOf, presentCategories } from "../../../analysis/classify/presence.ts";
import { PRESENCE } from "../../../analysis/classify/weights.ts";
import { review } from "../../../analysis/review.ts";
import { runAllStages } from "../../../analysis/stages.ts";
import { snapshotFromText } from "../../../analysis/text.ts";
import { steadyThreshold } from "../../eval/train-presence.ts";

/** Two columns, of which the first says it. */
const MEANS = unpackForest(
  packForest({ bias: 0, trees: [{ feature: [0, 0, 0], value: [0.5, -2, 1], left: [1, 0, 0] }] }),
);
const sentences = (...says: number[]) => says.map((x) => ({ x: [x, 0] }));

describe("the columns of a category in a document", () => {
  it("are the best two and the odds of any", () => {
    const [best, next, any] = presenceColumns(sentences(0, 1, 0), MEANS);
    expect([best, next]).toEqual([1, -2]);
    const [one, other] = [1 / (1 + Math.exp(-1)), 1 / (1 + Math.exp(2))];
    const none = (1 - one) * (1 - other) ** 2;
    expect(any).toBeCloseTo(Math.log((1 - none) / none), 4);
  });

  it("stay finite without sentences and with certain ones", () => {
    for (const scores of [[], [80, 80], [-80]]) expect(columnsOf(scores).every(Number.isFinite)).toBe(true);
  });

  it("speak for a category that two sentences may be rather than one", () => {
    const of = (...scores: number[]) => presenceOf(columnsOf(scores), PRESENCE);
    expect(of(-1, -1, -6)).toBeGreaterThan(of(-1, -6, -6));
  });
});

describe("presence", () => {
  it("is never said of a document without sentences, nor of what the structure tells", () => {
    const of = (found: { x: number[] }[]) =>
      presentCategories(
        CUAD_CATEGORIES.map(() => found),
        MEANS,
        { weights: [1, 0, 0, 0], thresholds: CUAD_CATEGORIES.map(() => 0.5) },
      );
    expect(of([]).some(Boolean)).toBe(false);
    const sure = of(sentences(1));
    CUAD_CATEGORIES.forEach(({ task }, label) => {
      expect(sure[label]).toBe(task !== undefined);
    });
    expect(of(sentences(0)).some(Boolean)).toBe(false);
  });

  it("is said of the governing law of a short agreement, and not of what it does not have", () => {
    const snapshot = snapshotFromText(
      [
        "SERVICES AGREEMENT",
        '1. Services. Alpha Corp. ("Supplier") shall perform the services for Beta Inc. ("Customer") with care.',
        "2. Governing Law. This Agreement shall be governed by and construed in accordance with the laws of the State of New York, without regard to its conflict of laws principles.",
      ].join("\n\n"),
      "services.txt",
    );
    const { present } = runAllStages(snapshot, {}).classifying;
    expect(present).toContain("governing-law");
    expect(present).not.toContain("source-code-escrow");
    expect(review(snapshot, {}).gaps.map((gap) => gap.id)).not.toContain("governing-law");
  });
});

describe("a steady threshold", () => {
  it("parts what can be parted", () => {
    const scored = [3, 2.5, 2, 1.5, -1.5, -2, -2.5, -3].map((score) => ({ score, positive: score > 0 }));
    const threshold = steadyThreshold(scored);
    expect(threshold).toBeGreaterThan(-1.6);
    expect(threshold).toBeLessThanOrEqual(1.5);
  });

  it("moves little for one stray contract", () => {
    const scored = Array.from({ length: 60 }, (_, i) => ({ score: 3 - i / 10, positive: i < 30 }));
    const stray = [...scored, { score: -2.75, positive: true }];
    expect(Math.abs(steadyThreshold(stray) - steadyThreshold(scored))).toBeLessThan(0.4);
  });
});
