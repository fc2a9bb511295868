/** Training of linear classifiers: squared hinge loss by dual coordinate descent (Hsieh et al. 2008), with a bias and class weights. */
import { BUCKETS, type Sparse } from "../../analysis/classify/features.ts";

export interface Dataset {
  rows: Sparse[];
  /** For each row its labels. */
  labels: number[][];
  /** For each row the only label that it is about; it is left out for all others. Undefined for what is about all. */
  only?: readonly (number | undefined)[];
}

export interface Trained {
  weights: Float32Array;
  bias: number;
}

/** One label against the rest. Costs are `c` for a negative and `c` times `positiveWeight` for a positive. */
export function trainLabel(
  data: Dataset,
  label: number,
  { c = 1, positiveWeight = 10, epochs = 12, biasScale = 1 } = {},
): Trained {
  const { rows, labels, only } = data;
  const n = rows.length;
  const used = [...rows.keys()].filter((i) => only?.[i] === undefined || only[i] === label);
  const weights = new Float32Array(BUCKETS);
  let bias = 0;
  const alpha = new Float32Array(n);
  const sign = new Int8Array(n);
  for (let i = 0; i < n; i++) sign[i] = labels[i]?.includes(label) ? 1 : -1;
  const order = Int32Array.from(used);
  let active = used.length;
  let seed = 12345 + label;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = active - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const a = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = a;
    }
    let kept = 0;
    for (let k = 0; k < active; k++) {
      const i = order[k] ?? 0;
      const row = rows[i];
      if (!row) continue;
      const y = sign[i] ?? 1;
      const cost = y > 0 ? c * positiveWeight : c;
      const { buckets, values } = row;
      let score = bias * biasScale;
      for (let f = 0; f < buckets.length; f++) score += (weights[buckets[f] ?? 0] ?? 0) * (values[f] ?? 0);
      const diagonal = 1 / (2 * cost);
      const old = alpha[i] ?? 0;
      const gradient = y * score - 1 + diagonal * old;
      // Rows far on the right side rest until the next full pass.
      if (old === 0 && gradient > 0.6 && epoch % 4 !== 0) continue;
      order[kept] === i || swap(order, kept, k);
      kept++;
      const fresh = Math.max(0, old - gradient / (1 + biasScale * biasScale + diagonal));
      const step = (fresh - old) * y;
      if (step === 0) continue;
      alpha[i] = fresh;
      for (let f = 0; f < buckets.length; f++) {
        const b = buckets[f] ?? 0;
        weights[b] = (weights[b] ?? 0) + step * (values[f] ?? 0);
      }
      bias += step * biasScale;
    }
    active = (epoch + 1) % 4 === 0 ? used.length : Math.max(kept, 1);
  }
  return { weights, bias: bias * biasScale };
}

/**
 * One label against the rest by logistic regression, which the corpora's README has: dual coordinate descent of Yu, Huang and Lin (2011),
 * with their Newton steps for each row. Costs as for `trainLabel`.
 */
export function trainLogisticLabel(
  { rows, labels }: Dataset,
  label: number,
  { c = 1, positiveWeight = 10, epochs = 12 } = {},
): Trained {
  const weights = new Float32Array(BUCKETS);
  let bias = 0;
  let seed = 12345 + label;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const items = rows.map((row, i) => {
    const sign = labels[i]?.includes(label) ? 1 : -1;
    const cost = sign > 0 ? c * positiveWeight : c;
    const alpha = Math.min(0.001 * cost, 1e-8);
    return { row, sign, cost, alpha, rest: cost - alpha, square: 1 + row.values.reduce((sum, v) => sum + v * v, 0) };
  });
  const add = ({ buckets, values }: Sparse, step: number) => {
    for (let f = 0; f < buckets.length; f++) {
      const b = buckets[f] ?? 0;
      weights[b] = (weights[b] ?? 0) + step * (values[f] ?? 0);
    }
    bias += step;
  };
  for (const { row, sign, alpha } of items) add(row, sign * alpha);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [items[i], items[j]] = [items[j] as (typeof items)[number], items[i] as (typeof items)[number]];
    }
    for (const item of items) {
      const { row, sign, cost, square } = item;
      const margin = sign * score({ weights, bias }, row);
      // The smaller of the two parts is solved for, so that it never runs out of digits.
      const upper = margin >= 0.5 * square * (item.rest - item.alpha);
      const start = upper ? item.alpha : item.rest;
      const lean = upper ? margin : -margin;
      let z = cost - start < 0.5 * cost ? 0.1 * start : start;
      for (let step = 0; step < 20; step++) {
        const slope = square * (z - start) + lean + Math.log(z / (cost - z));
        if (Math.abs(slope) < 1e-3) break;
        const next = z - slope / (square + cost / (z * (cost - z)));
        z = next > 0 ? Math.min(next, cost * (1 - 1e-12)) : 0.1 * z;
      }
      const alpha = upper ? z : cost - z;
      add(row, sign * (alpha - item.alpha));
      item.alpha = alpha;
      item.rest = upper ? cost - z : z;
    }
  }
  return { weights, bias };
}

function swap(order: Int32Array, a: number, b: number): void {
  const x = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = x;
}

export function score({ weights, bias }: Trained, { buckets, values }: Sparse): number {
  let sum = bias;
  for (let f = 0; f < buckets.length; f++) sum += (weights[buckets[f] ?? 0] ?? 0) * (values[f] ?? 0);
  return sum;
}

/** Area under the precision-recall curve (average precision). */
export function averagePrecision(scored: readonly { score: number; positive: boolean }[]): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let hits = 0;
  let sum = 0;
  sorted.forEach(({ positive }, i) => {
    if (!positive) return;
    hits++;
    sum += hits / (i + 1);
  });
  return hits ? sum / hits : 0;
}

/** The best precision at a recall of at least `recall`. */
export function precisionAtRecall(scored: readonly { score: number; positive: boolean }[], recall: number): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const total = sorted.filter((s) => s.positive).length;
  let hits = 0;
  let best = 0;
  sorted.forEach(({ positive }, i) => {
    if (positive) hits++;
    if (hits >= recall * total) best = Math.max(best, hits / (i + 1));
  });
  return best;
}

/** The threshold with the best F1, and that F1. */
export function bestF1(scored: readonly { score: number; positive: boolean }[]): { threshold: number; f1: number } {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const total = sorted.filter((s) => s.positive).length;
  let hits = 0;
  let best = { threshold: 0, f1: 0 };
  sorted.forEach(({ score: value, positive }, i) => {
    if (positive) hits++;
    const f1 = (2 * hits) / (i + 1 + total);
    if (f1 > best.f1) best = { threshold: value, f1 };
  });
  return best;
}

/** F1 when each fold is judged by the threshold of the others. */
export function strictF1(folds: readonly (readonly { score: number; positive: boolean }[])[]): number {
  let hit = 0;
  let said = 0;
  let are = 0;
  folds.forEach((rows, fold) => {
    const { threshold } = bestF1(folds.filter((_, other) => other !== fold).flat());
    for (const { score, positive } of rows) {
      if (positive) are++;
      if (score >= threshold) said++;
      if (positive && score >= threshold) hit++;
    }
  });
  return (2 * hit) / Math.max(1, said + are);
}

/** The threshold with the best balanced accuracy, and that accuracy. */
export function bestThreshold(scored: readonly { score: number; positive: boolean }[]): {
  threshold: number;
  accuracy: number;
} {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const positives = sorted.filter((s) => s.positive).length;
  const negatives = sorted.length - positives;
  let below = { positives: 0, negatives: 0 };
  let best = { threshold: Number.NEGATIVE_INFINITY, accuracy: 0 };
  for (let i = 0; i <= sorted.length; i++) {
    const accuracy =
      ((positives - below.positives) / Math.max(1, positives) + below.negatives / Math.max(1, negatives)) / 2;
    if (accuracy > best.accuracy) {
      const low = sorted[i - 1]?.score ?? (sorted[i]?.score ?? 0) - 1;
      const high = sorted[i]?.score ?? low + 1;
      best = { threshold: (low + high) / 2, accuracy };
    }
    const row = sorted[i];
    if (row)
      below = {
        positives: below.positives + (row.positive ? 1 : 0),
        negatives: below.negatives + (row.positive ? 0 : 1),
      };
  }
  return best;
}
