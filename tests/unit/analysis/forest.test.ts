import { describe, expect, it } from "vitest";
import { grow, packForest, type Trees, unpackForest } from "../../../analysis/classify/forest.ts";
import { secondStage } from "../../../analysis/classify/second.ts";
import { fitForest } from "../../eval/train-forest.ts";

const trees: Trees = {
  bias: -1,
  trees: [
    { feature: [1, 0, 0], value: [0.5, 2, -2], left: [1, 0, 0] },
    { feature: [0], value: [0.25], left: [0] },
  ],
};

describe("the second stage's trees", () => {
  it("add up the leaves a row falls into, after packing", () => {
    const forest = unpackForest(packForest(trees));
    expect(grow(forest, [0, 0.5])).toBe(1.25);
    expect(grow(forest, [0, 0.75])).toBe(-2.75);
  });

  it("learn what two columns say only together", () => {
    const rows = Array.from({ length: 400 }, (_, i) => [i % 2, (i >> 1) % 2, i % 7]);
    const positive = rows.map(([a, b]) => a === 1 && b === 1);
    const options = { trees: 30, leaves: 4, rate: 0.3, l2: 1, least: 1 };
    const forest = unpackForest(packForest(fitForest(rows, positive, options)));
    for (const [i, row] of rows.entries()) expect(grow(forest, row) > 0).toBe(positive[i]);
    expect(fitForest(rows, positive, options)).toEqual(fitForest(rows, positive, options));
  });

  it("learn from places drawn by lot as well, the same ones each time", () => {
    const rows = Array.from({ length: 400 }, (_, i) => [i % 40, (i * 7) % 11]);
    const positive = rows.map(([a = 0]) => a >= 20);
    const options = { trees: 60, leaves: 4, rate: 0.3, l2: 1, least: 1, drawn: true };
    const forest = unpackForest(packForest(fitForest(rows, positive, options)));
    for (const [i, row] of rows.entries()) expect(grow(forest, row) > 0).toBe(positive[i]);
    expect(fitForest(rows, positive, options)).toEqual(fitForest(rows, positive, options));
  });

  it("take a document without sentences", () => {
    const none = { sentence: [new Float32Array()], clause: [new Float32Array()], network: [new Float32Array()] };
    const { scores, leading } = secondStage([], none, unpackForest(packForest(trees)));
    for (const row of [...scores, ...leading]) expect(row).toHaveLength(0);
  });
});
