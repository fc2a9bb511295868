/** Where the word network's vectors begin: words and pairs that meet in the sentences it learns from. */
import { BUCKETS } from "../../analysis/classify/features.ts";

/** Vectors by bucket, all of one length. */
export type Vectors = ReadonlyMap<number, Float64Array>;

/** How far the numbers of a vector are from zero, as a standard deviation. */
const SPREAD = 0.3;
/** In how many sentences a word or pair must be, and how many of them get a vector. */
const LEAST = 5;
const ROWS = 24_000;
/** The most frequent of them are what the others are seen with. */
const COMPANIONS = 6000;
/** Meetings that are known by few sentences count for less. */
const DOUBT = 5;
const ROUNDS = 12;
/** Directions beyond those wanted, for the iteration to settle sooner. */
const SPARE = 8;
/** Rows of numbers, most of them zero: for each companion the rows it has something to say of. */
interface Meetings {
  rows: number;
  columns: { rows: Int32Array; values: Float32Array }[];
}

/**
 * Vectors of words and pairs by the sentences they are in: how much more often than by chance two of them meet (positive pointwise
 * mutual information, less where few sentences show it), turned to the widest directions.
 */
export function vectorsOf(sentences: readonly Int32Array[], size: number): Vectors {
  const frequency = new Float64Array(BUCKETS);
  for (const buckets of sentences) for (const bucket of buckets) frequency[bucket] = (frequency[bucket] as number) + 1;
  const often = (bucket: number) => frequency[bucket] as number;
  const buckets = [...frequency.keys()]
    .filter((bucket) => often(bucket) >= LEAST)
    .sort((a, b) => often(b) - often(a) || a - b)
    .slice(0, ROWS);
  const rowOf = new Int32Array(BUCKETS).fill(-1);
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row;
  });
  const rows = sentences.map((sentence) => sentence.map((bucket) => rowOf[bucket] as number).filter((row) => row >= 0));
  const counts = buckets.map(often);
  const places = widest(meetingsOf(rows, counts), size);
  const vectors = buckets.map((_, row) => places.slice(row * size, (row + 1) * size));
  centre(vectors, counts.map(Math.sqrt));
  return new Map(buckets.map((bucket, row) => [bucket, vectors[row] as Float64Array]));
}

function meetingsOf(sentences: readonly Int32Array[], counts: readonly number[]): Meetings {
  const within: number[][] = Array.from({ length: Math.min(COMPANIONS, counts.length) }, () => []);
  sentences.forEach((rows, sentence) => {
    for (const row of rows) within[row]?.push(sentence);
  });
  const together = new Float64Array(counts.length);
  const columns = within.map((where, companion) => {
    together.fill(0);
    for (const sentence of where)
      for (const row of sentences[sentence] ?? []) together[row] = (together[row] as number) + 1;
    const rows: number[] = [];
    const values: number[] = [];
    together.forEach((met, row) => {
      if (met < 2 || row === companion) return;
      const chance = ((counts[row] as number) * (counts[companion] as number)) / sentences.length;
      const value = (Math.log(met / chance) * met) / (met + DOUBT);
      if (value <= 0) return;
      rows.push(row);
      values.push(value);
    });
    return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
  });
  return { rows: counts.length, columns };
}

/** Places of the rows or companions along every direction, one after the other. */
type Places = Float64Array;

/** The rows' places along the widest directions, by orthogonal iteration, each as wide as the root of its singular value. */
function widest({ rows, columns }: Meetings, size: number): Places {
  const count = Math.min(size + SPARE, columns.length);
  const directions: Places = Float64Array.from({ length: columns.length * count }, (_, i) => {
    const d = 1 + (i % count);
    return Math.sin(37.7 * d * (1 + Math.floor(i / count)) + 1.3 * d);
  });
  const places: Places = new Float64Array(rows * count);
  const forth = () => {
    places.fill(0);
    columns.forEach(({ rows, values }, c) => {
      for (let i = 0; i < rows.length; i++) {
        const value = values[i] as number;
        const at = (rows[i] as number) * count;
        for (let d = 0; d < count; d++)
          places[at + d] = (places[at + d] as number) + value * (directions[c * count + d] as number);
      }
    });
  };
  const back = () => {
    directions.fill(0);
    columns.forEach(({ rows, values }, c) => {
      for (let i = 0; i < rows.length; i++) {
        const value = values[i] as number;
        const at = (rows[i] as number) * count;
        for (let d = 0; d < count; d++)
          directions[c * count + d] = (directions[c * count + d] as number) + value * (places[at + d] as number);
      }
    });
  };
  orthogonalise(directions, count);
  for (let round = 0; round < ROUNDS; round++) {
    forth();
    back();
    orthogonalise(directions, count);
  }
  forth();
  const wanted: Places = new Float64Array(rows * size);
  for (let d = 0; d < Math.min(size, count); d++) {
    let square = 0;
    for (let row = 0; row < rows; row++) square += (places[row * count + d] as number) ** 2;
    const width = square ** 0.25 || 1;
    for (let row = 0; row < rows; row++) wanted[row * size + d] = (places[row * count + d] as number) / width;
  }
  return wanted;
}

/** Makes the directions of length one and each at right angles to those before it. */
function orthogonalise(directions: Places, count: number): void {
  const product = (a: number, b: number) => {
    let sum = 0;
    for (let at = 0; at < directions.length; at += count)
      sum += (directions[at + a] as number) * (directions[at + b] as number);
    return sum;
  };
  for (let d = 0; d < count; d++) {
    for (let before = 0; before < d; before++) {
      const shared = product(before, d);
      for (let at = 0; at < directions.length; at += count)
        directions[at + d] = (directions[at + d] as number) - shared * (directions[at + before] as number);
    }
    const norm = Math.sqrt(product(d, d)) || 1;
    for (let at = 0; at < directions.length; at += count) directions[at + d] = (directions[at + d] as number) / norm;
  }
}

/** Takes the weighted mean away and brings the numbers to the spread. */
function centre(vectors: readonly Float64Array[], weights: readonly number[]): void {
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  vectors.forEach((vector, i) => {
    for (let k = 0; k < size; k++)
      mean[k] = (mean[k] as number) + ((weights[i] as number) / total) * (vector[k] as number);
  });
  let square = 0;
  for (const vector of vectors) {
    for (let k = 0; k < size; k++) vector[k] = (vector[k] as number) - (mean[k] as number);
    for (const value of vector) square += value * value;
  }
  const scale = SPREAD / (Math.sqrt(square / Math.max(1, vectors.length * size)) || 1);
  for (const vector of vectors) for (let k = 0; k < size; k++) vector[k] = (vector[k] as number) * scale;
}
