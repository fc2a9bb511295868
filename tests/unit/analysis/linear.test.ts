/** The linear weights: packing, and what the features of a sentence are made of. */
import { describe, expect, it } from "vitest";
import { BUCKETS, bothFeatures, contextFeatures, IDF_STEP, rawFeatures } from "../../../analysis/classify/features.ts";
import { unpackWeights } from "../../../analysis/classify/model.ts";
import { encode, pruned, steppedIdf } from "../../eval/train-encode.ts";

const sorted = ({ buckets, values }: { buckets: Int32Array; values: Float32Array }) =>
  [...buckets].map((bucket, i): [number, number] => [bucket, values[i] ?? 0]).sort((a, b) => a[0] - b[0]);

describe("linear weights", () => {
  it("come out of their packing as they went in", () => {
    const weights = (...pairs: [number, number][]) => {
      const all = new Float32Array(BUCKETS);
      for (const [bucket, value] of pairs) all[bucket] = value;
      return pruned({ weights: all, bias: -0.5 }, 10);
    };
    const trained = [weights([3, 127], [70_000, -20]), weights([3, -1], [BUCKETS - 1, 0.5])];
    const idf = new Float32Array(BUCKETS);
    for (const [bucket, steps] of [
      [0, 1],
      [3, 15],
      [BUCKETS - 1, 7],
    ] as const)
      idf[bucket] = steps * IDF_STEP;
    const { labels, bias, scale, levels, from, pairs } = unpackWeights(encode(trained, idf));
    expect(labels).toBe(2);
    expect([...bias]).toEqual([-0.5, -0.5]);
    expect(Float32Array.from(levels, (level) => (level & 15) * IDF_STEP)).toEqual(idf);
    const of = (bucket: number) =>
      [...pairs.subarray(from[bucket], from[bucket + 1])].map((pair) => {
        const label = pair >> 8;
        return [label, Math.round(((pair << 24) >> 24) * (scale[label] ?? 0) * 100) / 100];
      });
    expect(of(3)).toEqual([
      [0, 127],
      [1, -1],
    ]);
    expect(of(70_000)).toEqual([[0, -20]]);
    expect(of(BUCKETS - 1)).toEqual([[1, 0.5]]);
    expect(of(4)).toEqual([]);
  });

  it("know no features that too few rows have, and count the rare ones for more", () => {
    const [none, rare, usual, everywhere] = steppedIdf(Float32Array.of(1, 2, 100, 1000), 1000, 2);
    expect(none).toBe(0);
    expect(rare).toBeGreaterThan(usual ?? 0);
    expect(everywhere).toBe(IDF_STEP);
  });
});

describe("features", () => {
  const context = { heading: "Assignment", previous: "It ends.", next: "It begins.", position: 0.5 };

  it("are the same whether a sentence is read for one model or for both", () => {
    const text = "Neither party may assign this Agreement, and neither party may transfer it.";
    const { alone, within } = bothFeatures(text, context);
    expect(sorted(alone)).toEqual(sorted(rawFeatures(text)));
    expect(sorted(within)).toEqual(sorted(rawFeatures(text, context)));
    expect(within.buckets.length).toBeGreaterThan(alone.buckets.length);
  });

  it("read words in lower case, figures and months by their shape, and possessives as the word", () => {
    const same = (a: string, b: string) => expect(sorted(rawFeatures(a))).toEqual(sorted(rawFeatures(b)));
    same("The Supplier shall pay", "the supplier SHALL pay");
    same("on March 3, 2019", "on July 7, 2004");
    same("pays 12.5% of $40,000", "pays 7% of $1,250.50");
    same("the Supplier's risk", "the supplier risk");
    same('"Term" (the term)', "Term the term");
    same("The licence is organised in favour of a centre", "The license is organized in favor of a center");
    expect(sorted(rawFeatures("in May"))).not.toEqual(sorted(rawFeatures("in June")));
    expect(rawFeatures("\u2022 \u2014 ;").buckets).toHaveLength(0);
  });

  it("leave nothing behind for the next sentence", () => {
    const before = sorted(rawFeatures("Insurance is kept."));
    contextFeatures(context);
    bothFeatures("Another sentence altogether.", context);
    expect(sorted(rawFeatures("Insurance is kept."))).toEqual(before);
  });
});
