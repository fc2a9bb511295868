/** Half a pair of marks, and which halves belong together over paragraphs. */
import type { DocumentIndex } from "../../structure/document-index.ts";

/** Braces are no marks of prose: they are fields of a template, or what a scanner made of a bracket. */
export const PAIRS: Record<string, string> = { ")": "(", "]": "[" };
/** How far the other half of a pair may be when a page break or a list stands between. */
const REACH = 12;
/** A passage in square brackets is to be taken or left as a whole. */
const PASSAGE = 60;

/** A mark whose other half is not in its paragraph. */
export interface Loose {
  paragraph: number;
  at: number;
  mark: string;
  opens: boolean;
  /** It may be the other half of one in another paragraph, but says nothing by itself. */
  weak?: boolean;
}

/** A page break stands between paragraphs so near to each other. */
const NEXT = 2;
const FOOT = 60;
const STOPPED = /[.?!]["')\]]{0,2}\s*$/;
const SENTENCE = /[a-z)\]"]{2}\.\s{1,3}(?:\(?[a-z\d]{1,4}\)\s|\d{1,2}(?:\.\d{1,2}){0,3}\.?\s)?["(]?[A-Z]/;

/** What is opened in one paragraph may end in another one further on: where no sentence ends in between, or whole paragraphs are quoted. */
function runsOn(document: DocumentIndex, open: Loose, close: Loose): boolean {
  const [first = "", last = ""] = [open, close].map(({ paragraph }) => document.paras[paragraph]?.flat);
  const tail = first.slice(open.at);
  const begins = /^\W{0,3}$/.test(first.slice(0, open.at));
  if (begins && /^\W*$/.test(last.slice(close.at))) return true;
  // A provision for an amendment, or what somebody said: `stated: "We are …`.
  if (
    open.mark === '"' &&
    (begins || document.structure.amendment || /^"\d/.test(tail) || /[,:]\s$/.test(first.slice(0, open.at)))
  )
    return true;
  const isWhole = SENTENCE.test(tail) || SENTENCE.test(last.slice(0, close.at));
  const breaksOff = !STOPPED.test(first);
  if (close.paragraph - open.paragraph <= NEXT) return breaksOff || !isWhole;
  // "(and, in the" at the foot of a page goes on behind whatever stands there.
  return breaksOff && !SENTENCE.test(tail) && (tail.length < FOOT || !isWhole);
}

/** The last one that fits, of those at the end that are near; -1 where none is. What is far back is never looked at. */
function lastWhere(list: readonly Loose[], near: (one: Loose) => boolean, fits: (one: Loose) => boolean): number {
  for (let at = list.length - 1; at >= 0; at--) {
    const one = list[at] as Loose;
    if (!near(one)) break;
    if (fits(one)) return at;
  }
  return -1;
}

/** Halves that find each other across paragraphs cancel out. */
export function settle(document: DocumentIndex, loose: readonly Loose[]): Loose[] {
  const open: Loose[] = [];
  const rest: Loose[] = [];
  for (const mark of loose) {
    if (mark.opens) {
      open.push(mark);
      continue;
    }
    const opening = PAIRS[mark.mark] ?? '"';
    const reach = opening === "[" ? PASSAGE : REACH;
    const at = lastWhere(
      open,
      (one) => mark.paragraph - one.paragraph <= reach,
      (one) =>
        one.mark === opening && one.paragraph < mark.paragraph && (opening === "[" || runsOn(document, one, mark)),
    );
    if (at >= 0) open.splice(at, 1);
    else rest.push(mark);
  }
  return [...rest, ...open].sort((a, b) => a.paragraph - b.paragraph || a.at - b.at);
}
