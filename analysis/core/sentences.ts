/** Sentences of a paragraph: spans over flattened text. */
import type { Span } from "../../shared/document.ts";

const ABBREVIATION =
  /(?:^|[\s("])(?:Inc|Corp|Co|Cos|Ltd|L\.L\.C|LLC|L\.P|No|Nos|Sec|Art|Ex|Mr|Mrs|Ms|Dr|Jr|Sr|St|Ave|Blvd|Rd|Ste|Dept|Div|vs?|e\.g|i\.e|cf|etc|al|approx|est|incl|Exh|Sch|para|paras|Cl|U\.S|U\.K|U\.S\.C|U\.S\.A|N\.A|P\.O|S\.A|B\.V|N\.V|A\.G|D\.C|N\.Y|a\.m|p\.m|Ph\.D|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Messrs|Attn|Tel|[A-Z]|\d{1,3}|[ivxIVX]{1,4})\.$/;

/** Splits at full stops, question marks and semicolons that end something. Every character but white space lies in one span. */
export function sentences(flat: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const boundary = /[.?!;:](?:["')\]]{0,3})\s+(?=(?:\u00b7\s{0,4})?["'([]{0,2}[A-Z0-9(])/g;
  for (let match = boundary.exec(flat); match; match = boundary.exec(flat)) {
    const mark = flat[match.index];
    if (mark === ":") continue;
    if (mark === "." && ABBREVIATION.test(flat.slice(Math.max(start, match.index - 12), match.index + 1))) continue;
    const end = match.index + match[0].trimEnd().length;
    push(spans, flat, start, end);
    start = match.index + match[0].length;
  }
  push(spans, flat, start, flat.length);
  return spans;
}

function push(spans: Span[], flat: string, start: number, end: number): void {
  while (start < end && flat[start] === " ") start++;
  while (end > start && flat[end - 1] === " ") end--;
  if (end > start) spans.push({ start, end });
}

/** The sentence a place stands in. */
export function sentenceAt(flat: string, at: number): Span {
  // Only the neighbourhood is split, so that a huge paragraph costs no more than a small one.
  const from = Math.max(0, at - 2000);
  const window = flat.slice(from, at + 2000);
  for (const span of sentences(window)) {
    if (from + span.end >= at) return { start: from + span.start, end: from + span.end };
  }
  return { start: at, end: at };
}
