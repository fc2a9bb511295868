/** Pruning, quantising and writing of trained weights. */
import { BUCKETS, IDF_STEP } from "../../analysis/classify/features.ts";
import type { Trained } from "./linear.ts";

/** Keeps the `keep` largest weights, rounded to 127 steps. */
export function pruned({ weights, bias }: Trained, keep: number): Trained {
  const order = [...weights.keys()]
    .filter((b) => weights[b] !== 0)
    .sort((a, b) => Math.abs(weights[b] ?? 0) - Math.abs(weights[a] ?? 0));
  const scale = Math.abs(weights[order[0] ?? 0] ?? 0) / 127 || 1;
  const small = new Float32Array(BUCKETS);
  for (const bucket of order.slice(0, keep)) small[bucket] = Math.round((weights[bucket] ?? 0) / scale) * scale;
  return { weights: small, bias };
}

/** The idf of features by how many rows they are in, in the steps in which it is stored; 0 for those in fewer than `least`. */
export const steppedIdf = (frequency: Float32Array, rows: number, least: number): Float32Array =>
  frequency.map((n) =>
    n < least ? 0 : Math.min(15, Math.max(1, Math.round(Math.log(rows / n) / IDF_STEP))) * IDF_STEP,
  );

/**
 * Base64 of: the number of labels; for each its bias and step (float32); for every bucket its idf in steps, two to a byte (every
 * bucket counts for the length of a vector); for each label the number of its weights and, for each of them, the gap to the
 * bucket before (varint) and the weight as int8.
 */
export function encode(trained: readonly Trained[], idf: Float32Array): string {
  const bytes: number[] = [];
  const float = (value: number) => bytes.push(...new Uint8Array(new Float32Array([value]).buffer));
  const varint = (value: number) => {
    let rest = value;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  varint(trained.length);
  const scales = trained.map(({ weights }) => weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0) / 127 || 1);
  trained.forEach(({ bias }, label) => {
    float(bias);
    float(scales[label] ?? 1);
  });
  const level = (bucket: number) => Math.round((idf[bucket] ?? 0) / IDF_STEP);
  for (let bucket = 0; bucket < BUCKETS; bucket += 2) bytes.push(level(bucket) | (level(bucket + 1) << 4));
  trained.forEach(({ weights }, label) => {
    const values = weights.map((weight) => Math.round(weight / (scales[label] ?? 1)));
    const used = [...values.keys()].filter((bucket) => values[bucket] !== 0);
    varint(used.length);
    let last = 0;
    for (const bucket of used) {
      varint(bucket - last);
      last = bucket;
      bytes.push((values[bucket] ?? 0) & 255);
    }
  });
  return Buffer.from(bytes).toString("base64");
}
