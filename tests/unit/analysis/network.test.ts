/** The word network: packing, what it sees, and that training learns. */
import { describe, expect, it } from "vitest";
import { CUAD_CATEGORIES } from "../../../analysis/classify/categories.ts";
import { rawFeatures } from "../../../analysis/classify/features.ts";
import {
  inputsOf,
  type NetworkUnit,
  networkScores,
  unpackNetwork,
  type Words,
  wordsOf,
} from "../../../analysis/classify/network.ts";
import { parameter, step } from "../../eval/train-adam.ts";
import { packTrained } from "../../eval/train-network-pack.ts";

const shape = { dimensions: 2, means: 1, hidden: 2 };
const outputs = CUAD_CATEGORIES.length;
const first = rawFeatures("assignment").buckets[0] ?? 0;
const second = rawFeatures("insurance").buckets[0] ?? 0;
const buckets = [first, second].sort((a, b) => a - b);

/** Its first hidden unit follows the sentence's own first number, the second what stands before it. */
const trained = {
  ...shape,
  buckets,
  vectors: Float32Array.of(...(first < second ? [1, 0, 0, 1] : [0, 1, 1, 0])),
  attention: new Float32Array(2),
  inner: Float32Array.from({ length: 2 * inputsOf(shape) }, (_, i) =>
    i === 0 || i === inputsOf(shape) + shape.dimensions ? 1 : 0,
  ),
  innerOffsets: new Float32Array(2),
  outer: Float32Array.from({ length: outputs * 2 }, (_, i) => (i === 0 || i === 3 ? 4 : 0)),
  outerOffsets: new Float32Array(outputs).fill(-2),
};
const network = unpackNetwork(packTrained(trained));
const unit = (text: string, heading: Words = { rows: new Int32Array(), values: new Float32Array() }): NetworkUnit => ({
  own: wordsOf(network.index, rawFeatures(text)),
  heading,
  position: 0,
  characters: 0,
});

describe("a word network", () => {
  it("comes out of its packing as it went in", () => {
    expect(buckets.map((bucket) => network.index[bucket])).toEqual([0, 1]);
    expect(network.index.filter((row) => row >= 0)).toHaveLength(2);
    expect([...network.vectors].map((v) => Math.round(v * network.step * 100) / 100)).toEqual([...trained.vectors]);
    expect([...network.attention]).toEqual([1, 1]);
    for (const [i, v] of trained.outer.entries()) expect(network.outer[i]).toBeCloseTo(v, 3);
  });

  it("scores a sentence by its own words and by the one before it", () => {
    const scores = networkScores(network, [unit("assignment"), unit("insurance"), unit("nothing known")]);
    expect(scores).toHaveLength(outputs);
    expect(scores[0]?.[0]).toBeCloseTo(2, 1);
    expect(scores[0]?.[1]).toBeCloseTo(-2, 1);
    expect(scores[1]?.[0]).toBeCloseTo(-2, 1);
    expect(scores[1]?.[1]).toBeCloseTo(2, 1);
  });

  it("takes a document without sentences", () => {
    for (const row of networkScores(network, [])) expect(row).toHaveLength(0);
  });
});

describe("Adam", () => {
  it("finds the lowest place, and leaves rows alone that it is not given", () => {
    const p = parameter(4, (i) => i, true);
    for (let taken = 1; taken <= 800; taken++) {
      for (const i of [2, 3]) p.gradient[i] = (p.value[i] ?? 0) - 5;
      step(p, { rate: 0.05, taken, size: 1, decay: 0 }, [1], 2);
    }
    expect([...p.value.subarray(0, 2)]).toEqual([0, 1]);
    expect(p.value[2]).toBeCloseTo(5, 1);
    expect(p.exponent[3]).toBeCloseTo(Math.exp(p.value[3] ?? 0), 3);
  });
});
