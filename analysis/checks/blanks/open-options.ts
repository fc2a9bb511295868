/** Passages in square brackets that a draft leaves to be kept, struck or chosen from: "for a [reasonable] period", "[30 OR 60] days". */

import type { Place } from "../../core/anchors.ts";
import { quoted } from "../../core/flatten.ts";
import type { Spans } from "../../core/spans.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import type { Draft } from "../check.ts";

/** What brackets also hold: what was left out, what a page or a picture is, a lawyer's or a translator's remark. */
const REMARK =
  /\*|[\u25cf\u2022]|_{2}|\.{3}|^\W*(?:signatures?|remainder|rest|balance|this (?:page|space)|page|pages|intentionally|reserved|omitted|deleted|redacted|confidential|sic|seal|logo|translat|english|stamp|illegible|graphic|image|picture|hand|space|end|exhibit|schedule|annex|appendix|attach|the (?:next|following|remainder|rest)|missing|blank|see|table|footnote|emphasis|form of|letterhead|notar|company seal|not used|to be|insert|note|please|names?|titles?|date)\b|\b(?:removed|withheld|redacted|omitted|illegible|sic)\b/i;
/** "[or elsewhere]", "[, provided that …]": what goes on with the sentence. */
const GOES_ON = /^\[(?:[,;.]\s?)?(?:[a-z]{5}|[a-z]{2,4}\s\S)/;
const EITHER = /[a-z\]] OR [[a-zA-Z]/;
const SENTENCE = /\b(?:shall|will|must|may|is|are|has|have|agrees?|warrants?)\b/;
/** So many of them the explanation names. */
const NAMED = 3;
/** A bracket that closes further away is none of these. */
const LONGEST = 1500;

/** The options of a paragraph; `certain` where the words are amid a sentence or name two ways, not a whole sentence in brackets. */
export function openOptions(
  { flat, index }: { flat: string; index: number },
  taken: Spans,
): { place: Place; certain: boolean }[] {
  const found: { place: Place; certain: boolean }[] = [];
  for (const { start, end } of bracketed(flat)) {
    const words = flat.slice(start, end);
    if (REMARK.test(words.slice(1)) || !/[a-z]{2}/.test(words)) continue;
    if (taken.covers(start, end)) continue;
    const amid = GOES_ON.test(words) && /[\w,;)"'\]%]\s?$/.test(flat.slice(Math.max(0, start - 2), start));
    const certain = amid || EITHER.test(words);
    if (certain || SENTENCE.test(words)) found.push({ place: { paragraph: index, start, end }, certain });
  }
  return found;
}

/** One finding for all options of a document, or none where no place is certain. */
export function optionsFinding(
  { words }: DocumentIndex,
  options: readonly { place: Place; certain: boolean }[],
): Draft[] {
  const certain = options.filter((option) => option.certain);
  if (certain.length === 0) return [];
  const places = (certain.length > 1 ? options : certain).map(({ place }) => place);
  const named = [...new Set(places.map((place) => quoted(words(place), 50)))].slice(0, NAMED).join(", ");
  const one = places.length === 1;
  return [
    {
      places,
      title: one
        ? `${named} is still in square brackets`
        : `${places.length} passages in square brackets are still open`,
      explanation: `Square brackets mark what a draft leaves to be kept, struck or chosen${one ? "" : `, here ${named}${places.length > NAMED ? " and others" : ""}`}. Signed like that, it is open whether the words apply.`,
      severity: "minor",
      fix: { kind: "comment", text: "Keep these words or strike them, and take the brackets out." },
      confidence: 0.8,
      key: "open options",
    },
  ];
}

/** The outermost pairs of square brackets. */
function bracketed(flat: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = 0;
  let start = 0;
  for (let at = flat.indexOf("["); at >= 0 && at < flat.length; at++) {
    if (flat[at] === "[" && open++ === 0) start = at;
    if (flat[at] !== "]" || open === 0) continue;
    if (--open === 0 && at - start <= LONGEST) found.push({ start, end: at + 1 });
  }
  return found;
}
