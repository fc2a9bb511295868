/** The trained classifier: reads the weights once, scores clauses and sentences. */
import { addContext, type Context, rawFeatures } from "./features.ts";
import { CLAUSE_WEIGHTS, SENTENCE_WEIGHTS } from "./weights.ts";

/** Weights unpacked: for each bucket its idf and a stretch of label/weight pairs. */
interface Weights {
  labels: number;
  bias: Float32Array;
  idf: Float32Array;
  /** Where a bucket's pairs begin; one longer than the buckets. */
  from: Int32Array;
  pairLabels: Uint8Array;
  pairWeights: Float32Array;
}

const BUCKET_COUNT = 1 << 18;
let clause: Weights | undefined;
let sentence: Weights | undefined;

/** Scores of a clause standing alone, one for each category in the order of CUAD_CATEGORIES. */
export function scoreClause(text: string): Float32Array {
  clause ??= unpack(CLAUSE_WEIGHTS);
  return scores(clause, rawFeatures(text));
}

/** Scores of a sentence with what surrounds it and, from the same words, of the sentence alone. */
export function scoreBoth(text: string, context: Context): { clause: Float32Array; sentence: Float32Array } {
  clause ??= unpack(CLAUSE_WEIGHTS);
  sentence ??= unpack(SENTENCE_WEIGHTS);
  const raw = rawFeatures(text);
  const alone = scores(clause, raw);
  addContext(context, raw);
  return { clause: alone, sentence: scores(sentence, raw) };
}

function scores(weights: Weights, raw: ReadonlyMap<number, number>): Float32Array {
  const sums = new Float32Array(weights.labels);
  let square = 0;
  for (const [bucket, value] of raw) {
    const x = value * (weights.idf[bucket] ?? 0);
    if (x === 0) continue;
    square += x * x;
    const end = weights.from[bucket + 1] ?? 0;
    for (let k = weights.from[bucket] ?? 0; k < end; k++) {
      const label = weights.pairLabels[k] ?? 0;
      sums[label] = (sums[label] ?? 0) + x * (weights.pairWeights[k] ?? 0);
    }
  }
  const length = Math.sqrt(square) || 1;
  for (let label = 0; label < sums.length; label++)
    sums[label] = (sums[label] ?? 0) / length + (weights.bias[label] ?? 0);
  return sums;
}

/** Undoes `encode` of tests/eval/train-encode.ts. */
function unpack(base64: string): Weights {
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
  const used = varint();
  const idf = new Float32Array(BUCKET_COUNT);
  const from = new Int32Array(BUCKET_COUNT + 1);
  const pairLabels: number[] = [];
  const pairWeights: number[] = [];
  let bucket = 0;
  let filled = 0;
  for (let i = 0; i < used; i++) {
    bucket += varint();
    while (filled <= bucket) from[filled++] = pairLabels.length;
    idf[bucket] = (bytes[at++] ?? 0) / 20;
    const pairs = varint();
    for (let k = 0; k < pairs; k++) {
      const label = bytes[at++] ?? 0;
      pairLabels.push(label);
      pairWeights.push((((bytes[at++] ?? 0) << 24) >> 24) * (scale[label] ?? 0));
    }
  }
  while (filled <= BUCKET_COUNT) from[filled++] = pairLabels.length;
  return {
    labels,
    bias,
    idf,
    from,
    pairLabels: Uint8Array.from(pairLabels),
    pairWeights: Float32Array.from(pairWeights),
  };
}
