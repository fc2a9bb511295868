/** Weighs the evidence for a run of capitalised words being a term that somebody forgot to define: boosted trees learned by tests/eval/train-terms.ts. */
import { type Forest, grow, unpackForest } from "../../classify/forest.ts";
import { type DocumentIndex, firstOf } from "../../structure/document-index.ts";
import { capitalisedRuns } from "./capitalised-runs.ts";
import { explainedWords, isExplained } from "./explained-words.ts";
import { resembles } from "./resembling.ts";
import type { Sighting } from "./run-sighting.ts";
import { type Survey, survey, termEvidence } from "./term-features.ts";
import type { TermPriors } from "./term-priors.ts";
import { TERM_WEIGHTS } from "./term-weights.ts";

/** Runs of more words are titles. */
const LONGEST = 6;

/** A run of capitalised words that no definition covers, with where it stands. */
export interface Candidate {
  key: string;
  /** Its places in sentences, the sound ones first. */
  places: Sighting[];
  /** The defined term that differs in one word. */
  like: string | undefined;
  row: number[];
}

/** Every such run of a document. `priors` are what contracts define in general. */
export function candidates(document: DocumentIndex, priors: TermPriors): Candidate[] {
  const found: Candidate[] = [];
  const explained = explainedWords(document);
  const beginnings = beginningsOf(document);
  let seen: Survey | undefined;
  const runs = capitalisedRuns(document);
  for (const [key, sightings] of runs) {
    const inside = sightings.filter((s) => s.inside);
    const words = inside[0]?.words ?? "";
    if (inside.length === 0 || document.known.has(key) || key.split(" ").length > LONGEST) continue;
    const like = resembles(document, key);
    if (isExplained(explained, key, words) || isCut(words, like?.term)) continue;
    if (inside.every((place) => breaksOff(document, beginnings, place, key)) || isOrMore(document, inside[0])) continue;
    if (beginnings.has(`${key} and`) && inside.every((place) => isJoined(document, place))) continue;
    seen ??= survey(document, runs.keys());
    const row = Object.values(termEvidence(seen, key, sightings, like, priors));
    const rank = (s: Sighting) => (s.doubtful ? 2 : 0) + (s.determined ? 0 : 1);
    found.push({ key, row, like: like?.term, places: inside.sort((a, b) => rank(a) - rank(b)) });
  }
  return found;
}

/** "Customer Gas" where "Customer" and "Gas" are defined. The model has not learned from such. */
export const isComposed = ({ places }: Pick<Candidate, "places">): boolean => places.some((place) => place.composed);

/** The end of a defined term's word is broken off: "Harb our". */
function isCut(words: string, like: string | undefined): boolean {
  const whole = like?.split(" ") ?? [];
  const parts = words.split(" ");
  return (
    like !== undefined && parts.every((word, i) => word === whole[i] || (word.length > 3 && whole[i]?.startsWith(word)))
  );
}

/** What defined terms of several words begin with, in stems. */
function beginningsOf({ known }: DocumentIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { key } of known.values()) {
    const stems = key.split(" ");
    for (let length = 2; length < stems.length; length++) found.add(stems.slice(0, length).join(" "));
  }
  return found;
}

/** A page ends in the middle of a defined term: "in the applicable Notice of Interest", and on the next one "Rate Election". */
function breaksOff(
  { paras }: DocumentIndex,
  beginnings: ReadonlySet<string>,
  { paragraph, end }: Sighting,
  key: string,
): boolean {
  return beginnings.has(key) && (paras[paragraph]?.flat ?? "").slice(end).trim() === "";
}

/** "Any Prohibited Products or Services", where "Prohibited Products and Services" is defined. */
function isJoined({ paras }: DocumentIndex, { paragraph, end }: Sighting): boolean {
  return /^\s(?:and|or|and\/or)\s[A-Z]/.test((paras[paragraph]?.flat ?? "").slice(end, end + 10));
}

/** "One or more other Eligible Transferee or Transferees". */
function isOrMore({ tokens }: DocumentIndex, first: Sighting | undefined): boolean {
  if (!first) return false;
  const { paragraph, start } = first;
  const here = tokens[paragraph] ?? [];
  const at = firstOf(here, (token) => token.start >= start);
  return here[at - 1]?.text === "or" && here[at - 2]?.stem === here[at]?.stem;
}

let forest: Forest | undefined;

/** The log-odds of a candidate being an undefined term, as against a name, a title or words that the text explains. */
export function weigh({ row }: Candidate): number {
  forest ??= unpackForest(TERM_WEIGHTS.forest);
  return grow(forest, row);
}
