/** Pruning, quantising and writing of trained weights; a small logistic regression. */
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

/** Logistic regression by Newton's method on few features; returns the weights and, last, the offset. `ridge` holds them back. */
export function fitLogistic(samples: readonly { x: readonly number[]; y: number }[], ridge = 1e-3): number[] {
  const d = (samples[0]?.x.length ?? 0) + 1;
  const w = new Array<number>(d).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = new Array<number>(d).fill(0);
    const hessian = Array.from({ length: d }, () => new Array<number>(d).fill(0));
    for (const { x, y } of samples) {
      const full = [...x, 1];
      const z = full.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-z));
      const weight = Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i < d; i++) {
        gradient[i] = (gradient[i] ?? 0) + (y - p) * (full[i] ?? 0);
        const row = hessian[i] ?? [];
        for (let j = 0; j < d; j++) row[j] = (row[j] ?? 0) + weight * (full[i] ?? 0) * (full[j] ?? 0);
      }
    }
    for (let i = 0; i < d; i++) {
      const row = hessian[i] ?? [];
      row[i] = (row[i] ?? 0) + ridge;
      gradient[i] = (gradient[i] ?? 0) - ridge * (w[i] ?? 0);
    }
    const step = solve(hessian, gradient);
    step.forEach((s, i) => {
      w[i] = (w[i] ?? 0) + s;
    });
    if (Math.max(...step.map(Math.abs)) < 1e-5) break;
  }
  return w;
}

function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const m = a.map((row, i) => [...row, b[i] ?? 0]);
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(m[r]?.[i] ?? 0) > Math.abs(m[pivot]?.[i] ?? 0)) pivot = r;
    const swap = m[i];
    m[i] = m[pivot] ?? [];
    m[pivot] = swap ?? [];
    for (let r = i + 1; r < n; r++) {
      const factor = (m[r]?.[i] ?? 0) / (m[i]?.[i] || 1e-12);
      for (let k = i; k <= n; k++) m[r]![k] = (m[r]?.[k] ?? 0) - factor * (m[i]?.[k] ?? 0);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = m[i]?.[n] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (m[i]?.[k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (m[i]?.[i] || 1e-12);
  }
  return x;
}
