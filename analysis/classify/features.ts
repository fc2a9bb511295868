/** What the classifier sees of a clause: hashed words and pairs of words. Shared by training and use, so that both see the same. */
import { hash32 } from "../core/hash.ts";

/** Features are hashed into this many buckets before training; what remains after pruning is stored by bucket. */
export const BUCKETS = 1 << 18;

const WORD = /[A-Za-z][A-Za-z']*|\d[\d,.]*%?|[$\u20ac\u00a3%]/g;
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Words as they are written with what they become; the same ones come back so often that they are remembered. */
const shapes = new Map<string, string>();

/** A word in lower case, a figure or a month as its shape. */
function shapeOf(written: string): string {
  let shape = shapes.get(written);
  if (shape !== undefined) return shape;
  const word = written.toLowerCase().replace(/'s?$/, "");
  shape = word;
  if (/^\d/.test(word))
    shape = word.endsWith("%") ? "0%" : /^(?:19|20)\d\d$/.test(word) ? "0year" : word.length > 3 ? "000" : "0";
  else if (MONTHS.test(word) && word !== "may") shape = "0month";
  if (shapes.size < 50_000) shapes.set(written, shape);
  return shape;
}

/** Words of a clause: lower case, figures as their shape, quotation marks and section numbers dropped. */
export function clauseWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(shapeOf);
}

/** A sparse vector: buckets in ascending order with their counts' weights. */
export interface Sparse {
  buckets: Int32Array;
  values: Float32Array;
}

/** What surrounds a sentence. */
export interface Context {
  /** The heading it stands under. */
  heading?: string;
  previous?: string;
  next?: string;
  /** 0 at the beginning of the document, 1 at its end. */
  position?: number;
}

/** Weights of pairs against single words. */
const PAIR = 0.5;
/** The same for two words with one between them. */
const APART = 0.3;

const known = new Map<string, number>();

/** The hash of a word; words come back so often that they are remembered. */
function wordHash(word: string): number {
  let hash = known.get(word);
  if (hash === undefined) {
    hash = hash32(word);
    if (known.size < 50_000) known.set(word, hash);
  }
  return hash;
}

/** Mixes two hashes and a kind into a bucket. */
function bucketOf(a: number, b: number, kind: number): number {
  let h = Math.imul(a ^ kind, 0x9e3779b1) ^ Math.imul(b + kind, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (BUCKETS - 1);
}

/** Raw features with their term weights, before idf and length. */
export function rawFeatures(text: string, context?: Context): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (bucket: number, weight: number) => counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
  const words = clauseWords(text).slice(0, 400);
  const hashes = words.map(wordHash);
  for (let i = 0; i < words.length; i++) {
    const hash = hashes[i] ?? 0;
    add(bucketOf(hash, 0, 1), 1);
    if (i + 1 < words.length) add(bucketOf(hash, hashes[i + 1] ?? 0, 2), PAIR);
    if (i + 2 < words.length) add(bucketOf(hash, hashes[i + 2] ?? 0, 3), APART);
  }
  for (const [bucket, value] of counts) if (value > 1) counts.set(bucket, 1 + Math.log(value) * 0.5);
  if (context) addContext(context, counts);
  return counts;
}

/** Adds what surrounds a sentence to its features. */
export function addContext({ heading, previous, next, position }: Context, counts: Map<number, number>): void {
  const put = (bucket: number, weight: number) => counts.set(bucket, Math.max(counts.get(bucket) ?? 0, weight));
  const title = clauseWords(heading ?? "")
    .slice(0, 12)
    .map(wordHash);
  title.forEach((hash, i) => {
    put(bucketOf(hash, 0, 4), 1.2);
    if (i + 1 < title.length) put(bucketOf(hash, title[i + 1] ?? 0, 5), 0.8);
  });
  for (const word of clauseWords(previous ?? "").slice(-60)) put(bucketOf(wordHash(word), 0, 6), 0.3);
  for (const word of clauseWords(next ?? "").slice(0, 60)) put(bucketOf(wordHash(word), 0, 7), 0.3);
  if (position === undefined) return;
  put(bucketOf(Math.min(9, Math.floor(position * 10)), 0, 8), 0.7);
  if (position < 0.03) put(bucketOf(99, 0, 8), 1);
}

/** Applies idf and brings the vector to length one. */
export function weigh(raw: ReadonlyMap<number, number>, idf: (bucket: number) => number): Sparse {
  const entries = [...raw]
    .map(([bucket, value]): [number, number] => [bucket, value * idf(bucket)])
    .filter(([, v]) => v > 0);
  entries.sort((a, b) => a[0] - b[0]);
  let square = 0;
  for (const [, value] of entries) square += value * value;
  const length = Math.sqrt(square) || 1;
  const buckets = new Int32Array(entries.length);
  const values = new Float32Array(entries.length);
  entries.forEach(([bucket, value], i) => {
    buckets[i] = bucket;
    values[i] = value / length;
  });
  return { buckets, values };
}
