/** What the second stage sees of a category's phrases. */
import type { Flow } from "./flow.ts";
import type { Unit } from "./units.ts";
import {
  CONTRA,
  CORE,
  type DocumentPhrases,
  LEVEL,
  LIKELY,
  PART,
  phrasesOf,
  phrasesTogether,
  SURE,
} from "./wording.ts";

/** What a document has of all categories' phrases. */
export interface Said {
  phrases: DocumentPhrases;
  /** The same of each sentence that goes on with another or is led in by one, read together with it; the others have none. */
  joined: (Uint8Array | undefined)[];
  /** For each sentence the number of categories that it has a likely phrase of, a sure one, and one that says it. */
  likely: Float32Array;
  sure: Float32Array;
  core: Float32Array;
}

/** How much of a sentence, and of the end of what it goes on with, is read together. */
const JOINED = { own: 600, before: 400 };

/** Reads a document's sentences for the phrases; `heading` numbers the heading of each. */
export function saidIn(units: readonly Unit[], flow: Flow, heading: Int32Array): Said {
  const phrases = phrasesOf(units);
  const joined = units.map(({ text }, i) => {
    const torn = flow.marks(i)[0] === 1;
    const before = torn ? i - 1 : (flow.lead[i] as number);
    if (heading[before] !== heading[i]) return undefined;
    const both = `${units[before]?.text.slice(-JOINED.before)} ${text.slice(0, JOINED.own)}`;
    return phrasesTogether(both, phrases.own[i] as Uint8Array);
  });
  const having = (part: number) =>
    Float32Array.from(phrases.own, (found) => {
      let count = 0;
      for (const level of found) if (level & part) count++;
      return count;
    });
  return { phrases, joined, likely: having(LIKELY), sure: having(SURE), core: having(CORE) };
}

/** How nearly a sentence says a category; half as much where something speaks against it. */
const weighed = (all: number): number => (all & LEVEL) >> (all & CONTRA ? 1 : 0);

/** The level of a category in a sentence that another hangs from; 0 for none. */
export const levelAt = ({ phrases }: Said, i: number, label: number): number => (phrases.own[i]?.[label] ?? 0) & LEVEL;

/**
 * Which of a category's phrases there are in a sentence, over and around it, in its paragraph, under its heading, in the document
 * and in it together with what it goes on with. `paragraph` and `heading` number those of each sentence.
 */
export function phraseColumns(
  { phrases: { own, heading: over }, joined, likely, sure, core }: Said,
  { paragraph, heading }: { paragraph: Int32Array; heading: Int32Array },
  label: number,
): (i: number) => number[] {
  const level = Uint8Array.from(own, (found) => weighed(found[label] as number));
  const at = (i: number) => level[i] ?? 0;
  const paragraphs = new Uint8Array(own.length);
  const sections = new Uint8Array(own.length);
  const inSection = new Uint16Array(own.length);
  const count = { core: 0, sure: 0, likely: 0 };
  own.forEach((found, i) => {
    const all = found[label] as number;
    const value = at(i);
    const p = paragraph[i] as number;
    const s = heading[i] as number;
    if (value > (paragraphs[p] as number)) paragraphs[p] = value;
    if (value > (sections[s] as number)) sections[s] = value;
    if (value >= CORE) {
      count.core++;
      inSection[s] = (inSection[s] as number) + 1;
    }
    if (all & SURE) count.sure++;
    if (all & LIKELY) count.likely++;
  });
  return (i) => {
    const all = own[i]?.[label] ?? 0;
    const together = joined[i]?.[label] ?? all;
    const s = heading[i] as number;
    return [
      ...[all & LEVEL, all & (SURE | LIKELY), all & PART ? 1 : 0, all & CONTRA ? 1 : 0],
      (over[i]?.[label] ?? 0) & LEVEL,
      ...[at(i - 1), at(i + 1), Math.max(at(i - 2), at(i - 3), at(i - 4)), Math.max(at(i + 2), at(i + 3), at(i + 4))],
      ...[paragraphs[paragraph[i] as number] as number, sections[s] as number, inSection[s] as number],
      ...[count.core, count.sure, count.likely, count.likely / own.length],
      (likely[i] as number) - (all & LIKELY ? 1 : 0),
      (sure[i] as number) - (all & SURE ? 1 : 0),
      (core[i] as number) - (all & CORE ? 1 : 0),
      ...[weighed(together), together & CONTRA ? 1 : 0, together & PART ? 1 : 0],
    ];
  };
}
