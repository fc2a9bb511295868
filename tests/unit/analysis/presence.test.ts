/** Whether a document has a category at all. */
import { describe, expect, it } from "vitest";
import { CUAD_CATEGORIES } from "../../../analysis/classify/categories.ts";
import { presenceColumns, presenceOf, presentCategories } from "../../../analysis/classify/presence.ts";
import { PRESENCE } from "../../../analysis/classify/weights.ts";
import { review } from "../../../analysis/review.ts";
import { runAllStages } from "../../../analysis/stages.ts";
import { snapshotFromText } from "../../../analysis/text.ts";
import { steadyThreshold } from "../../eval/train-presence.ts";

const row = (...scores: number[]) => Float32Array.from(scores);

describe("the columns of a category in a document", () => {
  it("are the best two, the odds of any, and the first stage's best", () => {
    const [best, next, any, seen, alone] = presenceColumns(row(-1, 0, -20), row(-0.5, -0.2, -0.9), row(-1, -0.75, -1));
    expect([best, next]).toEqual([0, -1]);
    const none = 0.5 * (1 - 1 / (1 + Math.E));
    expect(any).toBeCloseTo(Math.log((1 - none) / none), 4);
    expect(seen).toBeCloseTo(-0.2, 4);
    expect(alone).toBeCloseTo(-0.75, 4);
  });

  it("stay finite without sentences and with certain ones", () => {
    for (const scores of [row(), row(80, 80), row(-80)])
      expect(presenceColumns(scores, scores, scores).every(Number.isFinite)).toBe(true);
  });

  it("speak for a category that two sentences may be rather than one", () => {
    const one = presenceColumns(row(-1, -6, -6), row(-0.4, -1, -1), row(-0.4, -1, -1));
    const two = presenceColumns(row(-1, -1, -6), row(-0.4, -0.4, -1), row(-0.4, -0.4, -1));
    expect(presenceOf(two, PRESENCE)).toBeGreaterThan(presenceOf(one, PRESENCE));
  });
});

describe("presence", () => {
  it("is never said of a document without sentences, nor of what the structure tells", () => {
    const rows = (scores: Float32Array) => CUAD_CATEGORIES.map(() => scores);
    const of = (scores: Float32Array) =>
      presentCategories(rows(scores), { sentence: rows(scores), clause: rows(scores) }, PRESENCE);
    expect(of(row()).some(Boolean)).toBe(false);
    const sure = of(row(9, 9, 9));
    CUAD_CATEGORIES.forEach(({ task }, label) => {
      expect(sure[label]).toBe(task !== undefined);
    });
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
