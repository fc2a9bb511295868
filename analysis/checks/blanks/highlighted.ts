/** Words that are still highlighted. */

import type { Place } from "../../core/anchors.ts";
import { quoted } from "../../core/flatten.ts";
import type { Spans } from "../../core/spans.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import type { Draft } from "../check.ts";

/** So many highlighted passages are told one by one; more are one finding with all its places. */
const ONE_BY_ONE = 3;
/** So many of them a title names. */
const NAMED = 3;

/** The highlighted words of a paragraph, without blanks that are told anyway. */
export function highlighted({ paras, words }: DocumentIndex, paragraph: number, taken: Spans): Place[] {
  return joined(paras[paragraph]?.source.highlights ?? [])
    .filter(({ start, end }) => !taken.overlaps(start, end))
    .map((span) => ({ paragraph, ...span }))
    .filter((place) => /[\p{L}\p{N}]/u.test(words(place)));
}

const isBlank = (words: string) => /^[[{]|^<[^<>]*[A-Za-z][^<>]*>/.test(words);

/** Highlighted blanks, one by one: the same name may stand in many places. */
export function highlightedBlanks({ words }: DocumentIndex, places: readonly Place[]): Draft[] {
  return places
    .filter((place) => isBlank(words(place)))
    .map((place) =>
      draftOf(
        [place],
        `${quoted(words(place))} has not been filled in`,
        "Brackets with highlighting mark words to be replaced before signature.",
      ),
    );
}

/** Other highlighted words: in a final document somebody still had something to do there. */
export function highlights({ words }: DocumentIndex, places: readonly Place[]): Draft[] {
  const others = places.filter((place) => !isBlank(words(place)));
  const why = "Highlighting usually marks words that somebody meant to come back to.";
  if (others.length <= ONE_BY_ONE)
    return others.map((place) => draftOf([place], `${quoted(words(place))} is still highlighted`, why));
  const named = [...new Set(others.map((place) => quoted(words(place), 40)))].slice(0, NAMED).join(", ");
  const title = `${others.length} passages are still highlighted`;
  return [{ ...draftOf(others, title, `${named} and others. ${why}`), key: "highlighted" }];
}

const draftOf = (places: Place[], title: string, explanation: string): Draft => ({
  places,
  title,
  explanation,
  severity: "minor",
  fix: { kind: "comment", text: "Is this settled? If so, remove the highlighting." },
  confidence: 0.8,
});

/** Highlighted runs that touch are one. */
function joined(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = result[result.length - 1];
    if (last && start - last.end <= 1) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
