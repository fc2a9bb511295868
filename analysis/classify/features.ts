/** What the classifier sees of a clause: hashed words and pairs of words. Shared by training and use, so that both see the same. */
import { hash32 } from "../core/hash.ts";

/** Features are hashed into this many buckets before training; what remains after pruning is stored by bucket. */
export const BUCKETS = 1 << 18;

const WORD = /[A-Za-z][A-Za-z']*|\d[\d,.]*%?|[$\u20ac\u00a3%]/g;
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Words of a clause: lower case, figures as their shape, quotation marks and section numbers dropped. */
export function clauseWords(text: string): string[] {
  const words: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase().replace(/'s?$/, "");
    if (/^\d/.test(word))
      words.push(word.endsWith("%") ? "0%" : /^(?:19|20)\d\d$/.test(word) ? "0year" : word.length > 3 ? "000" : "0");
    else if (MONTHS.test(word) && word !== "may") words.push("0month");
    else words.push(word);
  }
  return words;
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

/** Raw features with their term weights, before idf and length. */
export function rawFeatures(text: string, context?: Context): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const bucket = hash32(feature) & (BUCKETS - 1);
    counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
  };
  const words = clauseWords(text).slice(0, 400);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    add(word, 1);
    const next = words[i + 1];
    if (next !== undefined) add(`${word} ${next}`, PAIR);
    const third = words[i + 2];
    if (third !== undefined) add(`${word} _ ${third}`, PAIR * 0.6);
  }
  for (const [bucket, value] of counts) counts.set(bucket, value <= 1 ? value : 1 + Math.log(value) * 0.5);
  if (context) addContext(context, counts);
  return counts;
}

function addContext({ heading, previous, next, position }: Context, counts: Map<number, number>): void {
  const put = (feature: string, weight: number) => {
    const bucket = hash32(feature) & (BUCKETS - 1);
    counts.set(bucket, Math.max(counts.get(bucket) ?? 0, weight));
  };
  if (heading) {
    const words = clauseWords(heading).slice(0, 12);
    words.forEach((word, i) => {
      put(`h:${word}`, 1.2);
      if (words[i + 1] !== undefined) put(`h:${word} ${words[i + 1]}`, 0.8);
    });
  }
  for (const word of new Set(clauseWords(previous ?? "").slice(-60))) put(`p:${word}`, 0.3);
  for (const word of new Set(clauseWords(next ?? "").slice(0, 60))) put(`n:${word}`, 0.3);
  if (position !== undefined) put(`@${Math.min(9, Math.floor(position * 10))}`, 0.7);
  if (position !== undefined && position < 0.03) put("@first", 1);
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
