/** The trained classifier: reads the weights once, scores clauses and sentences. */
import { BUCKETS, bothFeatures, contextFeatures, rawFeatures, type Sparse } from "./features.ts";
import { type Network, type NetworkUnit, networkScores, unpackNetwork, type Words, wordsOf } from "./network.ts";
import type { FirstStage } from "./second.ts";
import type { Unit } from "./units.ts";
import { CLAUSE_WEIGHTS, NETWORK, SENTENCE_WEIGHTS } from "./weights.ts";

/** Weights unpacked, so that little memory is touched: for each bucket its idf and a stretch of labels with weights. */
export interface Weights {
  labels: number;
  bias: Float32Array;
  /** The step of each label's weights. */
  scale: Float32Array;
  /** For each bucket its idf in steps (they cancel out when a vector is brought to length one), and 16 more if it has weights. */
  levels: Uint8Array;
  /** Where a bucket's stretch begins; one longer than the buckets. */
  from: Int32Array;
  /** A label times 256 and the lower byte of its weight in steps. */
  pairs: Int16Array;
}

let clause: Weights | undefined;
let sentence: Weights | undefined;
let network: Network | undefined;

/** Scores of a clause standing alone, one for each category in the order of CUAD_CATEGORIES. */
export function scoreClause(text: string): Float32Array {
  clause ??= unpackWeights(CLAUSE_WEIGHTS);
  return scores(clause, rawFeatures(text));
}

/** The first stage's scores of a document's sentences, by category: seen with what surrounds them, alone, and by the network. */
export function scoreFirst(units: readonly Unit[], step: (done: number) => void = () => {}): FirstStage {
  clause ??= unpackWeights(CLAUSE_WEIGHTS);
  sentence ??= unpackWeights(SENTENCE_WEIGHTS);
  network ??= unpackNetwork(NETWORK);
  const { labels } = sentence;
  const rows = () => Array.from({ length: labels }, () => new Float32Array(units.length));
  const found = { sentence: rows(), clause: rows() };
  const put = (to: readonly Float32Array[], at: number, values: Float32Array) => {
    for (let label = 0; label < labels; label++) (to[label] as Float32Array)[at] = values[label] as number;
  };
  const seen: NetworkUnit[] = [];
  const headings = new Map<string | undefined, Words>();
  units.forEach(({ text, context }, i) => {
    const { alone, within } = bothFeatures(text, context);
    if (!clause || !sentence || !network) return;
    put(found.clause, i, scores(clause, alone));
    put(found.sentence, i, scores(sentence, within));
    const heading =
      headings.get(context.heading) ?? wordsOf(network.index, contextFeatures({ heading: context.heading ?? "" }));
    headings.set(context.heading, heading);
    const own = wordsOf(network.index, alone);
    seen.push({ own, heading, position: context.position ?? 0, characters: text.length });
    step(i + 1);
  });
  return { ...found, network: networkScores(network, seen) };
}

function scores({ labels, bias, scale, levels, from, pairs }: Weights, features: Sparse): Float32Array {
  const sums = new Float64Array(labels);
  let square = 0;
  for (let i = 0; i < features.buckets.length; i++) {
    const bucket = features.buckets[i] as number;
    const level = levels[bucket] as number;
    const x = (features.values[i] as number) * (level & 15);
    if (x === 0) continue;
    square += x * x;
    if (level < 16) continue;
    const end = from[bucket + 1] as number;
    for (let k = from[bucket] as number; k < end; k++) {
      const pair = pairs[k] as number;
      const label = pair >> 8;
      sums[label] = (sums[label] as number) + x * ((pair << 24) >> 24);
    }
  }
  const length = Math.sqrt(square) || 1;
  const found = new Float32Array(labels);
  for (let label = 0; label < labels; label++)
    found[label] = ((sums[label] as number) / length) * (scale[label] as number) + (bias[label] as number);
  return found;
}

/** Undoes `encode` of tests/eval/train-encode.ts. */
export function unpackWeights(base64: string): Weights {
  const binary = atob(base64);
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const labels = varint();
  const bias = new Float32Array(labels);
  const scale = new Float32Array(labels);
  for (let label = 0; label < labels; label++) {
    bias[label] = view.getFloat32(at, true);
    scale[label] = view.getFloat32(at + 4, true);
    at += 8;
  }
  const packed = bytes.subarray(at, at + BUCKETS / 2);
  at += packed.length;
  const weights = Array.from({ length: labels }, () => {
    const own = new Int32Array(varint());
    const steps = new Uint8Array(own.length);
    let bucket = 0;
    for (let i = 0; i < own.length; i++) {
      bucket += varint();
      own[i] = bucket;
      steps[i] = bytes[at++] ?? 0;
    }
    return { own, steps };
  });
  // Where each bucket's stretch begins: counted, then added up.
  const from = new Int32Array(BUCKETS + 1);
  for (const { own } of weights) for (const bucket of own) from[bucket + 1] = (from[bucket + 1] as number) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    from[bucket + 1] = (from[bucket + 1] as number) + (from[bucket] as number);
  const levels = new Uint8Array(BUCKETS);
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const idf = ((packed[bucket >> 1] ?? 0) >> (4 * (bucket & 1))) & 15;
    levels[bucket] = idf + (from[bucket] === from[bucket + 1] ? 0 : 16);
  }
  const pairs = new Int16Array(from[BUCKETS] ?? 0);
  const next = from.slice();
  weights.forEach(({ own, steps }, label) => {
    own.forEach((bucket, i) => {
      const k = next[bucket] as number;
      next[bucket] = k + 1;
      pairs[k] = label * 256 + (steps[i] as number);
    });
  });
  return { labels, bias, scale, levels, from, pairs };
}
