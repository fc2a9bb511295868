/** Which categories' phrases a sentence and its heading have. Shared by training and use. */
import { CUAD_CATEGORIES } from "./categories.ts";
import { PHRASES } from "./phrases/all.ts";
import type { Unit } from "./units.ts";

/** What of a category's phrases a text has: the sum of these, 0 for none. The topic is there with any of its words. */
export const CORE = 8;
export const SURE = 4;
export const LIKELY = 2;
export const TOPIC = 1;

/** Beside these, which tell how nearly it is said: what such clauses go on with, and what speaks against it. */
export const PART = 16;
export const CONTRA = 32;
export const LEVEL = CORE | SURE | LIKELY | TOPIC;

/** How much of a text is read. */
const READ = 1200;

/** White space that is not one space. */
const UNEVEN = /[^\S ]| {2}/;

/** The patterns of each category with what they count for, and what speaks against it. */
const BY_LABEL = CUAD_CATEGORIES.map(({ id }) => {
  const phrases = PHRASES[id];
  if (!phrases) return undefined;
  const { core, sure, likely, part, contra } = phrases;
  const levels: [RegExp, number][] = [
    [core, CORE],
    [sure, SURE],
    [likely, LIKELY],
  ];
  if (part) levels.push([part, PART]);
  return { levels, contra };
});

/** For each beginning of a word the categories that need it. */
const BEGINNINGS = new Map<string, number[]>();
CUAD_CATEGORIES.forEach(({ id }, label) => {
  for (const word of PHRASES[id]?.words.split(" ") ?? [])
    BEGINNINGS.set(word, [...(BEGINNINGS.get(word) ?? []), label]);
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

/** What is read of a text: its white space made single spaces. */
function readOf(text: string): string {
  const start = text.slice(0, READ);
  return UNEVEN.test(start) ? start.replace(/\s+/g, " ") : start;
}

/** What a text that has the topic of a category has of its phrases. */
function levelIn(read: string, label: number): number {
  const phrases = BY_LABEL[label];
  let level = TOPIC;
  if (!phrases) return level;
  for (const [pattern, counts] of phrases.levels) if (pattern.test(read)) level += counts;
  if (level > TOPIC && phrases.contra.test(read)) level += CONTRA;
  return level;
}

/** What a text has of the phrases of each category of CUAD, in their order. */
export function phrasesIn(text: string): Uint8Array {
  const read = readOf(text);
  const found = new Uint8Array(BY_LABEL.length);
  for (const word of read.match(/[a-z]+/gi) ?? []) for (const label of calledBy(word)) found[label] = TOPIC;
  for (let label = 0; label < found.length; label++) if (found[label]) found[label] = levelIn(read, label);
  return found;
}

/** The same of a sentence read together with what it goes on with, for the categories that it speaks of and does not say itself. */
export function phrasesTogether(text: string, own: Uint8Array): Uint8Array {
  const read = readOf(text);
  return own.map((level, label) => (level && !(level & CORE) ? levelIn(read, label) : level));
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
