/** The one schedule of a document that has no number: "listed in the Schedule", as English agreements have it. */
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Draft } from "./check.ts";

const REFERENCE =
  /\b(?:set out|set forth|listed|described|specified|detailed|contained|stated|shown|identified|given)\s(?:in|on)\s(the\s(Schedule|Annex|Appendix))\b(?!\s?["'(]|\s(?:of|to)\s(?!this\b)|\s(?:[A-Z\d]|to the\b)|\sthere)/g;

/** How long a paragraph may be that is the caption. */
const CAPTION = 160;

/** The places that refer to it, by its words, where the document has no such attachment and no such term. */
export function onlyAttachment(document: DocumentIndex): Map<string, Draft["places"]> {
  const { paras, structure, role } = document;
  const missing = new Map<string, Draft["places"]>();
  if (structure.attachments.length > 0 || structure.amendment || structure.borrowsTerms) return missing;
  const known = new Map<string, boolean>();
  for (const { flat, index } of paras) {
    if (role(index) === "toc" || role(index) === "noise") continue;
    for (const match of matchesOf(flat, REFERENCE)) {
      const [, words = "", word = ""] = match;
      const there = known.get(word) ?? isThere(document, word);
      known.set(word, there);
      if (there) continue;
      const places = missing.get(words) ?? [];
      const end = match.index + match[0].length;
      places.push({ paragraph: index, start: end - word.length, end });
      missing.set(words, places);
    }
  }
  return missing;
}

/** It has a caption, or its word is part of a defined term. */
function isThere({ paras, structure }: DocumentIndex, word: string): boolean {
  const own = new RegExp(`\\b${word}\\b`, "i");
  const caption = new RegExp(`^\\W{0,4}(?:the\\s)?${word}\\b`, "i");
  return (
    structure.definitions.some(({ term }) => own.test(term)) ||
    paras.some(({ flat }) => flat.length <= CAPTION && caption.test(flat))
  );
}
