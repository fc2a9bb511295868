/** Vectors from elsewhere as the beginning of the word network. */
import { describe, expect, it } from "vitest";
import { rawFeatures } from "../../../analysis/classify/features.ts";
import type { LabelledContract } from "../../eval/contracts.ts";
import { startingVectors } from "../../eval/train-vectors.ts";

const texts = ["lease rent lease", "lease rent rent", "tenant lease tenant", "rent tenant unknown", "unknown unknown"];
const contract: LabelledContract = {
  file: "a",
  units: texts.map((text, i) => ({ paragraph: i, start: 0, end: text.length, text, context: {} })),
  labels: texts.map(() => []),
  spans: [],
  has: new Set(),
};
const vectors = new Map([
  ["lease", [3, 0, 0]],
  ["rent", [2.9, 0.1, 0]],
  ["tenant", [-3, 0, 0.1]],
]);

describe("vectors to begin with", () => {
  const start = startingVectors([contract], vectors, 2);
  const of = (text: string, which: number) => start.get(rawFeatures(text).buckets[which] ?? -1);

  it("keep what is alike together and what is not apart", () => {
    const [lease, rent, tenant] = [of("lease", 0), of("rent", 0), of("tenant", 0)].map((v) => v?.[0] ?? 0);
    expect(Math.abs((lease ?? 0) - (rent ?? 0))).toBeLessThan(Math.abs((lease ?? 0) - (tenant ?? 0)) / 10);
  });

  it("give pairs, side by side and one apart, the mean of their words", () => {
    const [lease, rent, tenant] = [of("lease", 0), of("rent", 0), of("tenant", 0)];
    for (const k of [0, 1]) {
      expect(of("lease rent", 1)?.[k]).toBeCloseTo(((lease?.[k] ?? 0) + (rent?.[k] ?? 0)) / 2, 9);
      expect(of("tenant lease tenant", 2)?.[k]).toBeCloseTo(tenant?.[k] ?? 0, 9);
    }
  });

  it("leave out words without a vector", () => {
    expect(of("unknown", 0)).toBeUndefined();
    expect(of("tenant unknown", 1)).toBeUndefined();
  });
});
