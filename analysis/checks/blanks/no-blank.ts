/** What has the look of a blank and is none. */
import type { ParagraphRole } from "../../structure/model.ts";

/** What has the look of a blank: a heading in brackets, a Roman numeral, a place to sign. */
export function isNoBlank(flat: string, start: number, end: number, role: ParagraphRole): boolean {
  const words = flat.slice(start, end);
  const before = flat.slice(Math.max(0, start - 14), start);
  // "Section 9.11 [Governing Law]", "Section 3.01 [AMOUNT]".
  if (/^\[[A-Z][A-Za-z]/.test(words) && /(?:\d\.?|ARTICLE [IVXL]+|Article [IVXL]+)\s*$/.test(before)) return true;
  // "[NAME]" and "[title]" where a signature's own words stand beside it.
  if (
    /^\[(?:name|title|date|signature)\]$/i.test(words) &&
    (role === "signature" ||
      /\b(?:SIGNED|Signed by|By:)|\/s\/|_{10}/.test(flat.slice(Math.max(0, start - 80), end + 80)))
  )
    return true;
  // "As ____Chief Officer ____": the blank is filled, and "[Party A]" is a name.
  if (
    /^_+$/.test(words) &&
    (/^[A-Z][^_.;]{2,60}_{3}/.test(flat.slice(end, end + 70)) ||
      /_{3}[A-Z][^_.;]{2,60}$/.test(flat.slice(Math.max(0, start - 70), start)))
  )
    return true;
  // "Yes ___ No ___" is to be ticked.
  if (/^_+$/.test(words) && /\bYes\s?_{2,}\s{1,3}No\s?_{2,}/i.test(flat.slice(Math.max(0, start - 20), end + 20)))
    return true;
  // "\u00a9 Harbour Inc., [YEAR]" is the notice that will be printed.
  if (
    /^\[year\]$/i.test(words) &&
    /(?:\u00a9|\(c\)|\bcopyright\b)[^;\]]{0,60}$/i.test(flat.slice(Math.max(0, start - 70), start))
  )
    return true;
  // `endorsed to read: "[NAME OF OTHER PARTY], its parent and affiliates …"`: words for another paper.
  if (/^\[[^\]]*[A-Za-z]{2}/.test(words) && /[":]\s?"{1,2}$/.test(before)) return true;
  if (/^\[Party [A-Z12]\]$/i.test(words) && flat.split(words).length > 2) return true;
  // "(xxx)" is thirty, "Paragraphs XVIII and XX" eighteen and twenty.
  if (/^x+$/.test(words) && flat[start - 1] === "(" && flat[end] === ")") return true;
  if (/^XX?$/i.test(words) && !/(?:^|\s)$/.test(before)) return true;
  // A row of the letter before "- CONFIDENTIAL TREATMENT REQUESTED" explains the mark, "XX PATENTS" is the twentieth heading.
  if (
    /^X+$/.test(words) &&
    /^\W{0,4}(?:(?:information|text|material)\s\w+\s)?(?:CONFIDENTIAL|REDACTED|OMITTED|indicates?|denotes?|represents?)\b/i.test(
      flat.slice(end, end + 40),
    )
  )
    return true;
  if (/^XX$/.test(words) && start === 0 && /^\.?\s(?:[A-Z]{3}|[-\u2013]\s[A-Z])/.test(flat.slice(end, end + 8)))
    return true;
  // "Northwind Solar XX, LLC" is the twentieth of its name.
  if (/^XX$/.test(words) && /^,?\s(?:L\.?L\.?C|L\.?P|Inc|Ltd|Corp|Fund|Trust)\b/i.test(flat.slice(end, end + 8)))
    return true;
  // A row of strokes in brackets stands for a fraction's line: "ACDR = [ ------- ] + AR".
  if (
    /^\[[\s-]+\]$/.test(words) &&
    (/[=+*\u00d7]\s*$/.test(before) || /^\s*[=+*\u00d7]/.test(flat.slice(end, end + 4)))
  )
    return true;
  return (
    /^XX$/.test(words) &&
    /(?:articles?|sections?|paragraphs?|clauses?|part|chapter|title|schedule|exhibit|annex|appendix|[IVXL]{1,6},?\s(?:and|or|to|through))\s$/i.test(
      before,
    )
  );
}
