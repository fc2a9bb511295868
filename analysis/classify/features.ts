/** What the classifier sees of a clause: hashed words and pairs of words. Shared by training and use, so that both see the same. */
import { EURO } from "../core/flatten.ts";
import { HASH_START, hash32, hashStep } from "../core/hash.ts";
import { americanHash } from "./spelling.ts";

/** Features are hashed into this many buckets before training; what remains after pruning is stored by bucket. */
export const BUCKETS = 1 << 18;

/** The step in which a bucket's idf is stored: four bits hold 15 of them, and 0 for what is not known. */
export const IDF_STEP = 0.75;

const MONTHS = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

/** A word in lower case, a figure or a month as its shape. */
function shapeOf(written: string): string {
  const word = written.toLowerCase().replace(/'s?$/, "");
  if (/^\d/.test(word))
    return word.endsWith("%") ? "0%" : /^(?:19|20)\d\d$/.test(word) ? "0year" : word.length > 3 ? "000" : "0";
  return MONTHS.test(word) ? "0month" : word;
}

/** Words as they are written with the hashes of their shapes; the same ones come back so often that they are remembered. */
const known = new Map<string, number>();

function wordHash(written: string): number {
  let hash = known.get(written);
  if (hash === undefined) {
    hash = hash32(shapeOf(written));
    if (known.size < 50_000) known.set(written, hash);
  }
  return hash;
}

const MONTH = hash32("0month");
const MONTH_HASHES = new Set(
  "january february march april june july august september october november december".split(" ").map((m) => hash32(m)),
);

const APOSTROPHE = 39;
const FLAT_EURO = EURO.charCodeAt(0);
const isLetter = (code: number) => code < 128 && (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * The hashes of a text's words, at most `most` of them: lower case, figures as their shape, quotation marks and section numbers
 * dropped. Words of plain letters, nearly all, are hashed as they are read, without being cut out.
 */
function hashesOf(text: string, most: number): number[] {
  const hashes: number[] = [];
  for (let at = 0; at < text.length && hashes.length < most; ) {
    const start = at;
    const first = text.charCodeAt(at++);
    if (isLetter(first)) {
      let hash = HASH_START;
      let plain = true;
      for (let code = first; ; code = text.charCodeAt(at++)) {
        if (code === APOSTROPHE) plain = false;
        else if (!isLetter(code)) break;
        hash = hashStep(hash, code | 32);
      }
      // The character that ended the word has been read, or the end of the text.
      at--;
      if (!plain) hashes.push(wordHash(text.slice(start, at)));
      else hashes.push(MONTH_HASHES.has(hash >>> 0) ? MONTH : americanHash(hash >>> 0));
    } else if (isDigit(first)) {
      while (isDigit(text.charCodeAt(at)) || text[at] === "," || text[at] === ".") at++;
      if (text[at] === "%") at++;
      hashes.push(wordHash(text.slice(start, at)));
    } else if (first === FLAT_EURO) hashes.push(wordHash("\u20ac"));
    else if (first === 36 || first === 37 || first === 0x20ac || first === 0xa3)
      hashes.push(wordHash(text.slice(start, at)));
  }
  return hashes;
}

/** A sparse vector: buckets with their weights. */
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

/** Mixes two hashes and a kind into a bucket. */
function bucketOf(a: number, b: number, kind: number): number {
  let h = Math.imul(a ^ kind, 0x9e3779b1) ^ Math.imul(b + kind, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (BUCKETS - 1);
}

/** Where features are gathered, over and over, so that reading a sentence allocates little. */
const gathered = new Float32Array(BUCKETS);
const filled = new Int32Array(4096);
let count = 0;

function add(bucket: number, weight: number): void {
  const before = gathered[bucket] as number;
  if (before === 0) filled[count++] = bucket;
  gathered[bucket] = before + weight;
}

function raise(bucket: number, weight: number): void {
  const before = gathered[bucket] as number;
  if (before === 0) filled[count++] = bucket;
  if (weight > before) gathered[bucket] = weight;
}

function copied(): Sparse {
  const buckets = filled.slice(0, count);
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = gathered[buckets[i] as number] as number;
  return { buckets, values };
}

function emptied(): Sparse {
  const features = copied();
  for (const bucket of features.buckets) gathered[bucket] = 0;
  count = 0;
  return features;
}

/** Raw features with their term weights, before idf and length. */
export function rawFeatures(text: string, context?: Context): Sparse {
  gatherWords(text);
  if (context) gatherContext(context);
  return emptied();
}

/** Raw features of a sentence alone and with what surrounds it, from one reading of its words. */
export function bothFeatures(text: string, context: Context): { alone: Sparse; within: Sparse } {
  gatherWords(text);
  const alone = copied();
  gatherContext(context);
  return { alone, within: emptied() };
}

/** Raw features of what surrounds a sentence, without the sentence. */
export function contextFeatures(context: Context): Sparse {
  gatherContext(context);
  return emptied();
}

/** Words read of a text, of a heading and of a neighbour. */
const MOST = { words: 400, heading: 12, neighbour: 60 };

function gatherWords(text: string): void {
  const hashes = hashesOf(text, MOST.words);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    add(bucketOf(hash, 0, 1), 1);
    if (i + 1 < hashes.length) add(bucketOf(hash, hashes[i + 1] as number, 2), PAIR);
    if (i + 2 < hashes.length) add(bucketOf(hash, hashes[i + 2] as number, 3), APART);
  }
  for (let i = 0; i < count; i++) {
    const bucket = filled[i] as number;
    const value = gathered[bucket] as number;
    if (value > 1) gathered[bucket] = 1 + Math.log(value) * 0.5;
  }
}

function gatherContext({ heading, previous, next, position }: Context): void {
  const title = hashesOf(heading ?? "", MOST.heading);
  title.forEach((hash, i) => {
    raise(bucketOf(hash, 0, 4), 1.2);
    if (i + 1 < title.length) raise(bucketOf(hash, title[i + 1] ?? 0, 5), 0.8);
  });
  for (const hash of hashesOf(previous ?? "", Number.POSITIVE_INFINITY).slice(-MOST.neighbour))
    raise(bucketOf(hash, 0, 6), 0.3);
  for (const hash of hashesOf(next ?? "", MOST.neighbour)) raise(bucketOf(hash, 0, 7), 0.3);
  if (position === undefined) return;
  raise(bucketOf(Math.min(9, Math.floor(position * 10)), 0, 8), 0.7);
  if (position < 0.03) raise(bucketOf(99, 0, 8), 1);
}

/** Applies idf and brings the vector to length one, buckets in ascending order. */
export function weigh(raw: Sparse, idf: (bucket: number) => number): Sparse {
  const entries = Array.from(raw.buckets, (bucket, i): [number, number] => [
    bucket,
    (raw.values[i] ?? 0) * idf(bucket),
  ]).filter(([, v]) => v > 0);
  entries.sort((a, b) => a[0] - b[0]);
  let square = 0;
  for (const [, value] of entries) square += value * value;
  const length = Math.sqrt(square) || 1;
  return {
    buckets: Int32Array.from(entries, ([bucket]) => bucket),
    values: Float32Array.from(entries, ([, value]) => value / length),
  };
}
