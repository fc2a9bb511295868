/** What the second stage sees of a category's phrases. */
import type { Unit } from "./units.ts";
import { CONTRA, CORE, type DocumentPhrases, LEVEL, LIKELY, PART, phrasesOf, SURE } from "./wording.ts";

/** What a document has of all categories' phrases. */
export interface Said {
  phrases: DocumentPhrases;
  /** For each sentence the number of categories that it has a likely phrase of, a sure one, and one that says it. */
  likely: Float32Array;
  sure: Float32Array;
  core: Float32Array;
}

/** Reads a document's sentences for the phrases. */
export function saidIn(units: readonly Unit[]): Said {
  const phrases = phrasesOf(units);
  const having = (part: number) =>
    Float32Array.from(phrases.own, (found) => {
      let count = 0;
      for (const level of found) if (level & part) count++;
      return count;
    });
  return { phrases, likely: having(LIKELY), sure: having(SURE), core: having(CORE) };
}

/** How nearly a sentence says a category; half as much where something speaks against it. */
const weighed = (all: number): number => (all & LEVEL) >> (all & CONTRA ? 1 : 0);

/** The level of a category in a sentence that another hangs from; 0 for none. */
export const levelAt = ({ phrases }: Said, i: number, label: number): number => (phrases.own[i]?.[label] ?? 0) & LEVEL;

/**
 * Which of a category's phrases there are in a sentence, over and around it, in its paragraph, under its heading and in the
 * document. `paragraph` and `heading` number those of each sentence.
 */
export function phraseColumns(
  { phrases: { own, heading: over }, likely, sure, core }: Said,
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
    ];
  };
}
