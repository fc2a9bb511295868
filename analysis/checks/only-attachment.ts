/** The one schedule of a document that has no number: "listed in the Schedule", as English agreements have it. */
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Draft } from "./check.ts";

const REFERENCE =
  /\b(?:set out|set forth|listed|described|specified|detailed|contained|stated|shown|identified|given)\s(?:in|on)\s(the\s(Schedule|Annex|Appendix))\b(?!\s?["'(]|\s(?:of|to)\s(?!this\b)|\s(?:[A-Z\d]|to the\b)|\sthere)/g;

/** How long a paragraph may be that is the caption. */
const CAPTION = 160;

/** The places that refer to it, by its words, where the document has no such attachment and no such term. */
export function onlyAttachment({ paras, structure, role }: DocumentIndex): Map<string, Draft["places"]> {
  const missing = new Map<string, Draft["places"]>();
  if (structure.attachments.length > 0 || structure.amendment || structure.borrowsTerms) return missing;
  for (const { flat, index } of paras) {
    if (role(index) === "toc" || role(index) === "noise") continue;
    for (const match of matchesOf(flat, REFERENCE)) {
      const [, words = "", word = ""] = match;
      const own = new RegExp(`\\b${word}\\b`, "i");
      const caption = new RegExp(`^\\W{0,4}(?:the\\s)?${word}\\b`, "i");
      if (structure.definitions.some(({ term }) => own.test(term))) continue;
      if (paras.some((para) => para.flat.length <= CAPTION && caption.test(para.flat))) continue;
      const end = match.index + match[0].length;
      missing.set(words, [...(missing.get(words) ?? []), { paragraph: index, start: end - word.length, end }]);
    }
  }
  return missing;
}
