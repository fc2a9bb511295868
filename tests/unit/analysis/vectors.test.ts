/** Vectors that the word network begins with: what meets in sentences is alike. */
import { describe, expect, it } from "vitest";
import { vectorsOf } from "../../eval/train-vectors.ts";

/** Two kinds of sentences, by the buckets of their words: 1 to 4 with 9, and 5 to 8 with 10; bucket 11 stands only once. */
const sentences = Array.from({ length: 60 }, (_, i) => {
  const first = i % 2 === 0 ? 1 : 5;
  const pick = (k: number) => first + ((i * 7 + k * 3) % 4);
  return Int32Array.from([...new Set([pick(0), pick(1), i % 2 === 0 ? 9 : 10, ...(i === 7 ? [11] : [])])]);
});

describe("vectors to begin with", () => {
  const vectors = vectorsOf(sentences, 2);
  const alike = (a: number, b: number) => {
    const [x, y] = [vectors.get(a) ?? new Float64Array(2), vectors.get(b) ?? new Float64Array(2)];
    const product = (u: Float64Array, v: Float64Array) => u.reduce((sum, value, k) => sum + value * (v[k] ?? 0), 0);
    return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
  };

  it("bring words together that meet the same words", () => {
    expect(alike(1, 2)).toBeGreaterThan(alike(1, 6) + 0.5);
    expect(alike(5, 8)).toBeGreaterThan(alike(3, 8) + 0.5);
  });

  it("leave out what is written too seldom", () => {
    expect(vectors.has(11)).toBe(false);
    expect(vectors.size).toBe(10);
  });

  it("have the length asked for and the spread of 0.3", () => {
    const all = [...vectors.values()].flatMap((vector) => [...vector]);
    expect(all).toHaveLength(20);
    expect(Math.sqrt(all.reduce((sum, value) => sum + value * value, 0) / all.length)).toBeCloseTo(0.3, 6);
  });

  it("are the same each time", () => {
    expect(vectorsOf(sentences, 2)).toEqual(vectors);
  });
});
