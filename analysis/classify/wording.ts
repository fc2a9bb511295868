/** Which categories' phrases a sentence and its heading have. Shared by training and use. */
import { CUAD_CATEGORIES } from "./categories.ts";
import { PHRASES } from "./phrases.ts";
import type { Unit } from "./units.ts";

/** What of a category's phrases a text has: the sum of these, 0 for none. */
export const SURE = 4;
export const LIKELY = 2;
export const TOPIC = 1;

/** How much of a text is read. */
const READ = 1200;

const BY_LABEL = CUAD_CATEGORIES.map(({ id }) => PHRASES[id]);

/** For each beginning of a word the categories that need it. */
const BEGINNINGS = new Map<string, number[]>();
BY_LABEL.forEach((phrases, label) => {
  for (const word of phrases?.words.split(" ") ?? []) BEGINNINGS.set(word, [...(BEGINNINGS.get(word) ?? []), label]);
});

/** The categories that words call up; the same words come back so often that they are remembered. */
const known = new Map<string, readonly number[]>();

function calledBy(word: string): readonly number[] {
  let labels = known.get(word);
  if (!labels) {
    const found = new Set<number>();
    for (let end = 1; end <= word.length; end++)
      for (const label of BEGINNINGS.get(word.slice(0, end).toLowerCase()) ?? []) found.add(label);
    labels = [...found];
    if (known.size < 50_000) known.set(word, labels);
  }
  return labels;
}

/** What a text has of the phrases of each category of CUAD, in their order. */
export function phrasesIn(text: string): Uint8Array {
  const read = text.slice(0, READ);
  const found = new Uint8Array(BY_LABEL.length);
  const called = new Set<number>();
  for (const word of read.match(/[a-z]+/gi) ?? []) for (const label of calledBy(word)) called.add(label);
  for (const label of called) {
    const phrases = BY_LABEL[label];
    if (!phrases) continue;
    const { sure, likely, topic } = phrases;
    found[label] = (sure.test(read) ? SURE : 0) + (likely.test(read) ? LIKELY : 0) + (topic.test(read) ? TOPIC : 0);
  }
  return found;
}

/** What a document has of the phrases of each category: in each sentence and in the heading over it. */
export interface DocumentPhrases {
  own: Uint8Array[];
  heading: Uint8Array[];
}

/** Reads a document's sentences for the phrases; headings that are the same are read once. */
export function phrasesOf(units: readonly Unit[]): DocumentPhrases {
  const headings = new Map<string, Uint8Array>();
  const heading = units.map(({ context }) => {
    const title = context.heading ?? "";
    const found = headings.get(title) ?? phrasesIn(title);
    headings.set(title, found);
    return found;
  });
  return { own: units.map(({ text }) => phrasesIn(text)), heading };
}
