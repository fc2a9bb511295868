/**
 * A small network over words: sentences as weighted means of their words' and pairs' vectors, one hidden layer over a sentence,
 * its heading and its neighbours, and one output for each category. It shares between categories what the linear models learn
 * for each alone, and sees words together. Shared by training and use.
 */
import { CUAD_CATEGORIES } from "./categories.ts";
import { BUCKETS, type Sparse } from "./features.ts";

/** The sizes of a network. */
export interface Shape {
  /** Numbers in a word's vector. */
  dimensions: number;
  /** Weighted means taken of a sentence; neighbours and heading are seen by the first of them. */
  means: number;
  hidden: number;
}

/** A network as it is used. */
export interface Network extends Shape {
  /** For each bucket its row, or -1. */
  index: Int32Array;
  /** A row of numbers for each word, in steps. */
  vectors: Float32Array | Int8Array;
  step: number;
  /** How much a row counts in each of the means. */
  attention: Float32Array;
  /** The hidden layer: a row of weights for each unit, and its offsets. */
  inner: Float64Array;
  innerOffsets: Float32Array;
  /** The outputs: a row of weights for each category, and its offsets. */
  outer: Float64Array;
  outerOffsets: Float32Array;
}

/** The known words and pairs of a text, by row, with how much they count. */
export interface Words {
  rows: Int32Array;
  values: Float32Array;
}

/** What the network sees of a sentence itself. */
export interface NetworkUnit {
  own: Words;
  heading: Words;
  /** 0 at the beginning of the document, 1 at its end. */
  position: number;
  characters: number;
}

/** Inputs of the hidden layer: the sentence's means; before, after, further away and heading; place and length. */
export const inputsOf = ({ dimensions, means }: Shape): number => (means + 4) * dimensions + 2;

/** Which sentences, counted from the one looked at, are seen together as further away. */
export const FURTHER: readonly number[] = [-3, -2, 2, 3];

/** The words of raw features that the network knows. */
export function wordsOf(index: Int32Array, raw: Sparse): Words {
  const rows = new Int32Array(raw.buckets.length);
  const values = new Float32Array(raw.buckets.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = index[raw.buckets[i] as number] as number;
    if (row < 0) continue;
    rows[count] = row;
    values[count++] = raw.values[i] as number;
  }
  return { rows: rows.subarray(0, count), values: values.subarray(0, count) };
}

/** Where means are added up. */
const added = new Float64Array(1024);

/** Adds a row of numbers, so many times, to those from `to` on; four at a time, as most of a network's time goes here. */
function addRow(vectors: Float32Array | Int8Array, from: number, count: number, times: number, to: number): void {
  let j = 0;
  for (; j + 3 < count; j += 4) {
    const a = from + j;
    const b = to + j;
    added[b] = (added[b] as number) + times * (vectors[a] as number);
    added[b + 1] = (added[b + 1] as number) + times * (vectors[a + 1] as number);
    added[b + 2] = (added[b + 2] as number) + times * (vectors[a + 2] as number);
    added[b + 3] = (added[b + 3] as number) + times * (vectors[a + 3] as number);
  }
  for (; j < count; j++) added[to + j] = (added[to + j] as number) + times * (vectors[from + j] as number);
}

/**
 * Writes the first `count` weighted means of words' vectors to `out` from `at` on, one after the other, and what the weights of each
 * add up to to `sums` from `sumsAt` on.
 */
export function meansOf(
  { dimensions, means, vectors, step, attention }: Pick<Network, keyof Shape | "vectors" | "step" | "attention">,
  { rows, values }: Words,
  count: number,
  out: Float32Array,
  at: number,
  sums: Float32Array,
  sumsAt: number,
): void {
  added.fill(0, 0, count * dimensions);
  sums.fill(1e-6, sumsAt, sumsAt + count);
  for (let i = 0; i < rows.length; i++) {
    const value = values[i] as number;
    if (value === 0) continue;
    const row = rows[i] as number;
    const from = row * dimensions;
    for (let mean = 0; mean < count; mean++) {
      const weight = value * (attention[row * means + mean] as number);
      sums[sumsAt + mean] = (sums[sumsAt + mean] as number) + weight;
      addRow(vectors, from, dimensions, weight, mean * dimensions);
    }
  }
  for (let mean = 0; mean < count; mean++) {
    const share = step / (sums[sumsAt + mean] as number);
    for (let j = mean * dimensions; j < (mean + 1) * dimensions; j++) out[at + j] = share * (added[j] as number);
  }
}

/** The means of a document's sentences and headings, one after the other. */
export interface Means {
  own: Float32Array;
  heading: Float32Array;
}

/** Puts together the inputs of the sentence `unit`. */
export function fillInputs(
  x: Float64Array,
  { dimensions, means }: Shape,
  { own, heading }: Means,
  units: readonly NetworkUnit[],
  unit: number,
): void {
  const size = means * dimensions;
  const put = (other: number, at: number, scale: number) => {
    if (other < 0 || other >= units.length) return;
    for (let j = 0; j < dimensions; j++) x[at + j] = (x[at + j] as number) + scale * (own[other * size + j] as number);
  };
  x.fill(0);
  for (let j = 0; j < size; j++) x[j] = own[unit * size + j] as number;
  put(unit - 1, size, 1);
  put(unit + 1, size + dimensions, 1);
  for (const step of FURTHER) put(unit + step, size + 2 * dimensions, 1 / FURTHER.length);
  const at = size + 3 * dimensions;
  for (let j = 0; j < dimensions; j++) x[at + j] = heading[unit * dimensions + j] as number;
  x[at + dimensions] = units[unit]?.position ?? 0;
  x[at + dimensions + 1] = Math.log(1 + (units[unit]?.characters ?? 0)) / 5 - 1;
}

/** For each category the log-odds of every sentence of a document. */
export function networkScores(network: Network, units: readonly NetworkUnit[]): Float32Array[] {
  const { dimensions, means, hidden, inner, innerOffsets, outer, outerOffsets } = network;
  const size = means * dimensions;
  const own = new Float32Array(units.length * size);
  const heading = new Float32Array(units.length * dimensions);
  const sums = new Float32Array(means);
  units.forEach((unit, i) => {
    meansOf(network, unit.own, means, own, i * size, sums, 0);
    // Sentences under one heading share its words.
    if (i > 0 && unit.heading === units[i - 1]?.heading)
      heading.copyWithin(i * dimensions, (i - 1) * dimensions, i * dimensions);
    else meansOf(network, unit.heading, 1, heading, i * dimensions, sums, 0);
  });
  const scores = CUAD_CATEGORIES.map(() => new Float32Array(units.length));
  const x = new Float64Array(inputsOf(network));
  const h = new Float64Array(hidden);
  const y = new Float64Array(scores.length);
  for (let i = 0; i < units.length; i++) {
    fillInputs(x, network, { own, heading }, units, i);
    layer(inner, innerOffsets, x, h);
    for (let k = 0; k < hidden; k++) if ((h[k] as number) < 0) h[k] = 0;
    layer(outer, outerOffsets, h, y);
    for (let label = 0; label < y.length; label++) (scores[label] as Float32Array)[i] = y[label] as number;
  }
  return scores;
}

/** All units of a layer, four at a time, as each addition waits for the one before it. */
function layer(weights: Float64Array, offsets: Float32Array, x: Float64Array, out: Float64Array): void {
  const size = x.length;
  let row = 0;
  for (; row + 3 < out.length; row += 4) {
    const from = row * size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < size; i++) {
      const value = x[i] as number;
      a += (weights[from + i] as number) * value;
      b += (weights[from + size + i] as number) * value;
      c += (weights[from + 2 * size + i] as number) * value;
      d += (weights[from + 3 * size + i] as number) * value;
    }
    out[row] = a + (offsets[row] as number);
    out[row + 1] = b + (offsets[row + 1] as number);
    out[row + 2] = c + (offsets[row + 2] as number);
    out[row + 3] = d + (offsets[row + 3] as number);
  }
  for (; row < out.length; row++) {
    let sum = offsets[row] as number;
    for (let i = 0; i < size; i++) sum += (weights[row * size + i] as number) * (x[i] as number);
    out[row] = sum;
  }
}

/**
 * Undoes `packNetwork` of tests/eval/train-network.ts. Base64 of: dimensions, means, hidden units (uint16 each) and rows (uint32);
 * for each row the gap to the bucket of the row before (varint); vectors and the attention's logarithms as int8, both layers as
 * int16, each after its step (float32); the offsets of both layers (float32).
 */
export function unpackNetwork(base64: string): Network {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const [dimensions, means, hidden] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)];
  const rows = view.getUint32(6, true);
  const index = new Int32Array(BUCKETS).fill(-1);
  let at = 10;
  let bucket = 0;
  for (let row = 0; row < rows; row++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      bucket += (byte & 127) << shift;
      if (byte < 128) break;
    }
    index[bucket] = row;
  }
  const signed = (size: number) => {
    const from = at + 4;
    at = from + size;
    return Int8Array.from(bytes.subarray(from, at));
  };
  const stepped = (size: number, width: 1 | 2) => {
    const step = view.getFloat32(at, true);
    const from = at + 4;
    at = from + size * width;
    return Float32Array.from(
      { length: size },
      (_, i) => step * (width === 1 ? view.getInt8(from + i) : view.getInt16(from + 2 * i, true)),
    );
  };
  const floats = (size: number) => {
    const from = at;
    at += 4 * size;
    return Float32Array.from({ length: size }, (_, i) => view.getFloat32(from + 4 * i, true));
  };
  const shape = { dimensions, means, hidden };
  const labels = CUAD_CATEGORIES.length;
  return {
    ...shape,
    index,
    step: view.getFloat32(at, true),
    vectors: signed(rows * dimensions),
    attention: stepped(rows * means, 1).map(Math.exp),
    inner: Float64Array.from(stepped(hidden * inputsOf(shape), 2)),
    outer: Float64Array.from(stepped(labels * hidden, 2)),
    innerOffsets: floats(hidden),
    outerOffsets: floats(labels),
  };
}
