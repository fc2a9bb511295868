/** Training of boosted decision trees on log loss: histograms of 64 bins, trees grown leaf by leaf. The same rows give the same trees. */
import type { Tree, Trees } from "../../analysis/classify/forest.ts";

export interface ForestOptions {
  trees: number;
  leaves: number;
  /** How much of each tree's step is taken. */
  rate: number;
  /** Added to a leaf's curvature. */
  l2: number;
  /** The least curvature of a leaf. */
  least: number;
  /** Each leaf looks at one place of each column, drawn by lot, instead of all of them: such trees learn less by heart. */
  drawn?: boolean;
}

const BINS = 64;

interface Leaf {
  node: number;
  from: number;
  to: number;
  gain: number;
  column: number;
  bin: number;
  gradient: number;
  curvature: number;
  histogram: Float64Array;
}

/** Rows cut into bins, column by column. */
function binned(rows: readonly (readonly number[])[], columns: number): { cuts: Float32Array[]; bins: Uint8Array } {
  const bins = new Uint8Array(rows.length * columns);
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const cuts = Array.from({ length: columns }, (_, column) => {
    const values = Float32Array.from(
      rows.filter((_, i) => i % step === 0),
      (row) => row[column] ?? 0,
    ).sort();
    const found: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const value = values[Math.floor((b * values.length) / BINS)] ?? 0;
      if (found.length === 0 || value > (found[found.length - 1] ?? 0)) found.push(value);
    }
    const own = Float32Array.from(found);
    rows.forEach((row, i) => {
      const value = Math.fround(row[column] ?? 0);
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value > (own[middle] ?? 0)) low = middle + 1;
        else high = middle;
      }
      bins[i * columns + column] = low;
    });
    return own;
  });
  return { cuts, bins };
}

/** Fits a forest to rows and whether each is a positive. */
export function fitForest(
  rows: readonly (readonly number[])[],
  positive: readonly boolean[],
  { trees: count, leaves, rate, l2, least, drawn }: ForestOptions,
): Trees {
  const columns = rows[0]?.length ?? 0;
  const n = rows.length;
  const { cuts, bins } = binned(rows, columns);
  const positives = positive.filter(Boolean).length;
  const bias = Math.log((positives + 1) / (n - positives + 1));
  const sums = new Float64Array(n).fill(bias);
  const gradients = new Float64Array(n);
  const curvatures = new Float64Array(n);
  const order = new Int32Array(n);
  const aside = new Int32Array(n);
  const histogramOf = (from: number, to: number) => {
    const histogram = new Float64Array(columns * BINS * 2);
    for (let k = from; k < to; k++) {
      const i = order[k] ?? 0;
      const g = gradients[i] ?? 0;
      const h = curvatures[i] ?? 0;
      for (let column = 0; column < columns; column++) {
        const at = (column * BINS + (bins[i * columns + column] ?? 0)) * 2;
        histogram[at] = (histogram[at] ?? 0) + g;
        histogram[at + 1] = (histogram[at + 1] ?? 0) + h;
      }
    }
    return histogram;
  };
  let lot = 1;
  /** A whole number under `most`. */
  const draw = (most: number) => {
    lot = (Math.imul(lot, 1664525) + 1013904223) >>> 0;
    return Math.floor((lot / 2 ** 32) * most);
  };
  const leafOf = (node: number, from: number, to: number, histogram: Float64Array): Leaf => {
    let gradient = 0;
    let curvature = 0;
    for (let bin = 0; bin < BINS; bin++) {
      gradient += histogram[bin * 2] ?? 0;
      curvature += histogram[bin * 2 + 1] ?? 0;
    }
    const leaf: Leaf = { node, from, to, gain: 0, column: 0, bin: 0, gradient, curvature, histogram };
    const whole = (gradient * gradient) / (curvature + l2);
    cuts.forEach((own, column) => {
      let g = 0;
      let h = 0;
      const last = drawn ? draw(own.length) : own.length - 1;
      for (let bin = 0; bin <= last; bin++) {
        g += histogram[(column * BINS + bin) * 2] ?? 0;
        h += histogram[(column * BINS + bin) * 2 + 1] ?? 0;
        if ((drawn && bin < last) || h < least || curvature - h < least) continue;
        const gain = (g * g) / (h + l2) + (gradient - g) ** 2 / (curvature - h + l2) - whole;
        if (gain > leaf.gain + 1e-9) Object.assign(leaf, { gain, column, bin });
      }
    });
    return leaf;
  };
  const trees: Tree[] = [];
  for (let t = 0; t < count; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(sums[i] ?? 0)));
      gradients[i] = (positive[i] ? 1 : 0) - p;
      curvatures[i] = Math.max(p * (1 - p), 1e-6);
      order[i] = i;
    }
    const tree: Tree = { feature: [0], value: [0], left: [0] };
    const open = [leafOf(0, 0, n, histogramOf(0, n))];
    while (open.length < leaves) {
      const leaf = open.reduce((best, l) => (l.gain > best.gain ? l : best));
      if (leaf.gain <= 0) break;
      let middle = leaf.from;
      let others = 0;
      for (let k = leaf.from; k < leaf.to; k++) {
        const i = order[k] ?? 0;
        if ((bins[i * columns + leaf.column] ?? 0) <= leaf.bin) order[middle++] = i;
        else aside[others++] = i;
      }
      order.set(aside.subarray(0, others), middle);
      const left = tree.left.length;
      tree.feature[leaf.node] = leaf.column;
      tree.value[leaf.node] = cuts[leaf.column]?.[leaf.bin] ?? 0;
      tree.left[leaf.node] = left;
      tree.feature.push(0, 0);
      tree.value.push(0, 0);
      tree.left.push(0, 0);
      // Only the smaller half is counted; the other is what remains.
      const first = middle - leaf.from < leaf.to - middle;
      const counted = first ? histogramOf(leaf.from, middle) : histogramOf(middle, leaf.to);
      const rest = leaf.histogram.map((v, i) => v - (counted[i] ?? 0));
      open[open.indexOf(leaf)] = leafOf(left, leaf.from, middle, first ? counted : rest);
      open.push(leafOf(left + 1, middle, leaf.to, first ? rest : counted));
    }
    for (const { node, from, to, gradient, curvature } of open) {
      const value = (rate * gradient) / (curvature + l2);
      tree.value[node] = value;
      for (let k = from; k < to; k++) sums[order[k] ?? 0] = (sums[order[k] ?? 0] ?? 0) + value;
    }
    trees.push(tree);
  }
  return { bias, trees };
}
