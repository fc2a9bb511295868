/** "(a) …; (b) …; and (d) …": a letter left out of a list or given twice, in one paragraph or over several. */
import type { Place } from "../core/anchors.ts";
import { matchesOf } from "../core/matches.ts";
import { letterToNumber, romanToNumber } from "../core/numerals.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Draft } from "./check.ts";

const LETTER = /(?<![^\s;:,\u2014-])\(([a-z]|[ivx]{2,5})\)(?=\s|[A-Z"\u201c])/g;
const LEADING = /^\s{0,8}\(([a-z]|[ivx]{2,5})\)(?=\s|[A-Z"\u201c])/;
/** "Section 4 (d)", "paragraphs (a) and (d)", "(b) or (d) above": what is spoken of, not an item. */
const SPOKEN_OF =
  /(?:\b(?:sections?|clauses?|paragraphs?|articles?|items?|sub\w+|parts?|limbs?|exceptions?|conditions?|provisos?|under|in|by|of|to|with|through|either|both)|\d|\([a-zA-Z]{1,5}\))\s?,?\s?(?:and\/or|and|or|to|through)?\s?$/i;
/** The first words of a line that was broken within a sentence: "(c) of Section 7.2", "(d) or (f)". */
const BROKEN = /^\s?(?:[),;(]|(?:of|or|and|hereof|above|below|through|to)\b)/;
/** A paragraph that ends where a sentence or an item does. */
const ENDS = /[.;:,!?]["'\u201d)\]]{0,2}\s*(?:and|or)?\s*$/;
/** Nothing but its own letter stands before it. */
const BEGINS_ITEM = /^\s{0,8}\([a-z]{1,3}\)\s$/;
/** An item begins a paragraph or stands behind a mark of a list. */
const BEHIND_MARK = /(?:^\W*|[;,:.]\s?(?:(?:and\/or|and|or|but)\s)?)$/;
/** A letter is only missed where so many came before it. */
const ENOUGH = 2;
/** Two ways out stand so close together. */
const PAIR = 600;
/** Lists stand within each other so deep at most. */
const DEEPEST = 8;

/** A list in progress: whether it counts in Roman numerals, how far it has come and where that is. */
interface Lettered {
  roman: boolean;
  value: number;
  label: string;
  place: Place;
  /** Where the letter stands once more. */
  again?: Place;
  /** It began within an earlier paragraph: this one may go on with it, and tells nothing of its gaps. */
  carried?: boolean;
}

/** Letters left out of lists or given twice. A minor finding for each, at the letter behind the gap, or at the second. */
export function letteredGaps(document: DocumentIndex): Draft[] {
  const drafts: Draft[] = [];
  let lists: Lettered[] = [];
  for (const { flat, index } of document.paras) {
    const role = document.role(index);
    if (role === "noise" || role === "toc" || role === "table" || role === "signature") continue;
    const [leading, label = ""] = isItem(document, index) ? (LEADING.exec(flat) ?? []) : [];
    const own: Lettered[] = [];
    for (const match of matchesOf(flat, LETTER)) {
      const start = match.index;
      const place = { paragraph: index, start, end: start + match[0].length };
      const before = flat.slice(Math.max(0, start - 40), start);
      if (leading !== undefined && start < leading.length) continue;
      // "(t) (i) Neither": the first of a list within an item.
      const nested = BEGINS_ITEM.test(flat.slice(0, start)) || own.some(({ place: item }) => start - item.end <= 1);
      if (SPOKEN_OF.test(before) && !nested) continue;
      // "Would (x) have an effect or (y) delay it".
      if (match[1] === "x" && /\(y\)/.test(flat.slice(start, start + PAIR))) continue;
      step(document, drafts, own, match[1] ?? "", place, BEHIND_MARK.test(before));
    }
    if (leading !== undefined)
      step(
        document,
        drafts,
        lists,
        label,
        { paragraph: index, start: leading.indexOf("("), end: leading.length },
        true,
      );
    // A section begins another list; what stands between two items belongs to the one before it.
    else if (role === "heading" || (document.numbersAt.get(index) ?? []).some((n) => !n.inline && !n.bracketed))
      lists = [];
    // A list that begins within a paragraph may go on in the next ones.
    for (const list of own.slice(0, Math.max(0, DEEPEST - lists.length))) lists.push({ ...list, carried: true });
  }
  return drafts;
}

/** A paragraph that begins with a letter is an item, but where a sentence was broken right before it. */
function isItem({ paras }: DocumentIndex, index: number): boolean {
  const leading = LEADING.exec(paras[index]?.flat ?? "");
  if (!leading) return false;
  const before = paras[index - 1]?.flat ?? "";
  return !BROKEN.test((paras[index]?.flat ?? "").slice(leading[0].length)) && !SPOKEN_OF.test(`${before.slice(-40)} `);
}

/** Puts an item into the list that it goes on with, or begins one; a draft where it skips one. */
function step(
  document: DocumentIndex,
  drafts: Draft[],
  lists: Lettered[],
  label: string,
  place: Place,
  behindMark: boolean,
): void {
  const values = [
    { roman: false, value: label.length === 1 ? countOf(label, false) : 0 },
    { roman: true, value: /^[ivx]+$/.test(label) ? countOf(label, true) : 0 },
  ].filter(({ value }) => value > 0);
  const follows = (by: number) =>
    lists.findLastIndex(
      (list) =>
        (by === 1 || !list.carried) &&
        values.some(({ roman, value }) => roman === list.roman && value === list.value + by),
    );
  const next = follows(1);
  if (next >= 0) {
    const { again, label: letter = "" } = lists[next] ?? {};
    if (again && behindMark) drafts.push(givenTwice(document, lists[next]?.place ?? again, again, letter));
    goOn(lists, next, label, place);
    return;
  }
  const first = values.findLast(({ value }) => value === 1);
  if (first) {
    if (lists.length >= DEEPEST) lists.shift();
    lists.push({ ...first, label, place });
    return;
  }
  const last = lists[lists.length - 1];
  // "(a) …; (b) …; (b) …; (c) …": told when the list goes on, as "(b)" may be spoken of.
  if (last && behindMark && follows(0) === lists.length - 1) {
    const before =
      place.start === 0 || place.paragraph !== last.place.paragraph ? document.paras[place.paragraph - 1] : undefined;
    if ((!before || ENDS.test(before.flat)) && !isBegunAnew(document, last, place)) last.again ??= place;
    return;
  }
  const skipped = follows(2);
  const list = lists[skipped];
  if (!list || list.value < ENOUGH) return;
  const between = labelOf(list.value + 1, list.roman);
  // A table's columns, or lines that were broken.
  const isBroken =
    place.paragraph !== list.place.paragraph && !ENDS.test(document.paras[place.paragraph - 1]?.flat ?? "");
  if (behindMark && !isBroken && between !== undefined && !isThere(document, between, list.place, place))
    drafts.push(draftFor(document, list, between, label, place));
  goOn(lists, skipped, label, place);
}

function goOn(lists: Lettered[], at: number, label: string, place: Place): void {
  lists.length = at + 1;
  const list = lists[at];
  if (!list) return;
  const { roman } = list;
  lists[at] = { roman, label, place, value: countOf(label, roman) };
}

const countOf = (label: string, roman: boolean) => (roman ? romanToNumber(label) : letterToNumber(label)) ?? 0;

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const labelOf = (value: number, roman: boolean) => (roman ? ROMAN[value - 1] : String.fromCharCode(96 + value));

/** The letter stands between the two in some form, or somebody says that it was left out. */
function isThere({ paras }: DocumentIndex, label: string, from: Place, to: Place): boolean {
  // A scanner reads "(l)" as "(1)".
  const letters = label.replace(/[il]/g, "[il1|!]");
  const pattern = new RegExp(`(?:^|[^A-Za-z])[([{]?\\s?${letters}\\s?[)\\]}.]`, "i");
  for (let i = from.paragraph; i <= to.paragraph; i++) {
    const flat = paras[i]?.flat ?? "";
    const text = flat.slice(i === from.paragraph ? from.end : 0, i === to.paragraph ? to.start : flat.length);
    if (pattern.test(text) || /\b(?:reserved|omitted|deleted)\b|\[\*|\* \*/i.test(text)) return true;
  }
  return false;
}

/** "… and (ii) …; is meant to (i) end it, (ii) …": another list begins in between, behind a word that may also speak of an item. */
function isBegunAnew({ paras }: DocumentIndex, { roman, place: from }: Lettered, to: Place): boolean {
  const first = new RegExp(
    `(?<!\\b(?:sections?|clauses?|paragraphs?|articles?)\\s[\\d.]{0,8}\\s?)\\(${roman ? "i" : "a"}\\)(?=\\s)`,
    "i",
  );
  for (let i = from.paragraph; i <= to.paragraph; i++) {
    const flat = paras[i]?.flat ?? "";
    if (first.test(flat.slice(i === from.paragraph ? from.end : 0, i === to.paragraph ? to.start : flat.length)))
      return true;
  }
  return false;
}

function givenTwice(document: DocumentIndex, first: Place, second: Place, label: string): Draft {
  return {
    places: [second],
    title: `The letter (${label}) is given twice`,
    explanation: `Two items of the list are called (${label}), so a reference to it may mean either.`,
    related: [{ label: `First (${label})`, place: first }],
    fix: { kind: "comment", text: `The letter (${label}) is already taken.` },
    confidence: 0.8,
    key: `twice (${label})|${document.words({ paragraph: second.paragraph, start: second.end, end: second.end + 40 })}`,
  };
}

function draftFor(document: DocumentIndex, list: Lettered, between: string, label: string, place: Place): Draft {
  const { start, end, paragraph } = list.place;
  return {
    places: [place],
    title: `The list goes from (${list.label}) to (${label})`,
    explanation: `There is no (${between}). Either an item was taken out or the letters slipped, and references to later items may be wrong.`,
    related: [{ label: `Item (${list.label})`, place: { paragraph, start, end } }],
    fix: { kind: "comment", text: `(${between}) is missing between (${list.label}) and (${label}).` },
    confidence: 0.85,
    key: `(${between})|${document.words({ paragraph: place.paragraph, start: place.end, end: place.end + 40 })}`,
  };
}
