/** Finds an anchor's words again in the document as it is now. Pure: texts in, place out. */
import type { Anchor } from "../../shared/findings.ts";

export type Place = {
  paragraph: number;
  start: number;
  end: number;
  /** False: other words stand between the anchor's, as where Word shows tracked deletions in the text. Fit to select, not to edit. */
  exact: boolean;
};

/** How far from its old place a paragraph is looked for before everywhere. */
const NEIGHBOURS = 30;
/** Characters of old surroundings beside a quote that leave no doubt. */
const SURE = 16;
/** Quote and surroundings together need this many characters to be told from other places. */
const DISTINCT = 14;

/**
 * Where the anchor's words stand in these paragraph texts, or `undefined` when they are gone: never something else.
 * Prefers the old paragraph, then its neighbours, then anywhere; within a paragraph the place whose surroundings fit best.
 */
export function findAnchor(texts: readonly string[], anchor: Anchor): Place | undefined {
  const own = placeIn(texts[anchor.paragraph], anchor);
  if (own && own.score >= Math.min(contextLength(anchor), SURE)) return toPlace(anchor.paragraph, own, anchor);

  let best: { paragraph: number; at: Match } | undefined = own && { paragraph: anchor.paragraph, at: own };
  const consider = (paragraph: number) => {
    const at = placeIn(texts[paragraph], anchor);
    if (at && at.score > (best?.at.score ?? 0)) best = { paragraph, at };
  };
  for (let d = 1; d <= NEIGHBOURS; d++) {
    consider(anchor.paragraph - d);
    consider(anchor.paragraph + d);
  }
  if (!best || best.at.score < Math.min(contextLength(anchor), SURE)) {
    for (let p = 0; p < texts.length; p++) if (Math.abs(p - anchor.paragraph) > NEIGHBOURS) consider(p);
  }
  // A short quote stands in many places: without enough of its old surroundings it is some other one.
  if (best && best.at.score < Math.min(contextLength(anchor), DISTINCT - anchor.quote.length)) best = undefined;
  if (best) return toPlace(best.paragraph, best.at, anchor);
  for (let d = 0; d <= NEIGHBOURS; d++) {
    for (const paragraph of d === 0 ? [anchor.paragraph] : [anchor.paragraph - d, anchor.paragraph + d]) {
      const at = interrupted(texts[paragraph], anchor.quote);
      if (at) return { paragraph, ...at, exact: false };
    }
  }
  return undefined;
}

/** The quote's words in their order with other words between them, from its first to its last; at most as much again as the quote is long. */
function interrupted(text: string | undefined, quote: string): { start: number; end: number } | undefined {
  const words = quote.match(/\S+/g) ?? [];
  const [first] = words;
  if (!text || !first || words.length < 4) return undefined;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let end = start;
    const all = words.every((word) => {
      const at = text.indexOf(word, end);
      end = at + word.length;
      return at >= 0;
    });
    if (!all) return undefined;
    if (end - start <= quote.length * 2) return { start, end };
  }
  return undefined;
}

/** Which of the equal stretches of a paragraph this one is: what Word's search, counted from 0, will call it. */
export function occurrenceAt(text: string, quote: string, start: number): number {
  let n = 0;
  for (let i = text.indexOf(quote); i >= 0 && i < start; i = text.indexOf(quote, i + quote.length)) n++;
  return n;
}

type Match = { start: number; score: number };

/** The best place in one paragraph: how many characters of the old surroundings are still beside it. */
function placeIn(text: string | undefined, anchor: Anchor): Match | undefined {
  if (text === undefined || !anchor.quote) return undefined;
  let best: Match | undefined;
  let n = 0;
  for (let i = text.indexOf(anchor.quote); i >= 0; i = text.indexOf(anchor.quote, i + 1)) {
    const score =
      sharedSuffix(text.slice(0, i), anchor.before) +
      sharedPrefix(text.slice(i + anchor.quote.length), anchor.after) +
      (i === 0 && !anchor.before ? 1 : 0) +
      (i + anchor.quote.length === text.length && !anchor.after ? 1 : 0) +
      (n === anchor.occurrence ? 0.5 : 0);
    if (!best || score > best.score) best = { start: i, score };
    n++;
  }
  return best;
}

const contextLength = (anchor: Anchor) => anchor.before.length + anchor.after.length;

function toPlace(paragraph: number, at: Match, anchor: Anchor): Place {
  return { paragraph, start: at.start, end: at.start + anchor.quote.length, exact: true };
}

function sharedPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function sharedSuffix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
