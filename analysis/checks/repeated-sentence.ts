/** A sentence that stands twice in a paragraph, and a paragraph that stands twice in a row: text that was pasted once too often. */
import { quoted } from "../core/flatten.ts";
import { sentences } from "../core/sentences.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Para } from "../structure/paragraphs.ts";
import type { Draft } from "./check.ts";

/** A sentence of fewer words may be said twice on purpose. */
const WORDS = 7;
/** In a text whose paragraphs ran together, the same may be said of two things. */
const NEAR = 1500;
/** An item of a list begins, or a section. */
const ANOTHER_CASE =
  /[.;]\s{1,4}(?:(?:and|or)\s)?(?:\((?:[a-z]|[ivx]{1,5})\)\s|(?:Section\s)?\d{1,2}\.\d{1,2}\.?\s{1,4}[A-Z])/;
const IS_SAID = /\b(?:the|an?|any|this|that|such|of|to|by|with|for)\b/;
/** The words of a sentence, whatever its capitals and marks. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
const isLong = (key: string) => key.split(" ").length >= WORDS;
/** Lists have items that are alike, and blanks to fill in. */
const NO_PROSE = /\[\*|\u25cf|\* ?\*|_{3,}|\.{4,}|-{5,}|\t|\|/;

/** A minor finding for each, at the second place. */
export function repeatedSentences(document: DocumentIndex): Draft[] {
  const drafts: Draft[] = [];
  let previous: { key: string; para: Para } | undefined;
  for (const para of document.paras) {
    if (document.role(para.index) !== "text" || NO_PROSE.test(para.text)) {
      previous = undefined;
      continue;
    }
    const key = plain(para.flat);
    if (previous?.key === key && isLong(key) && /[.;:]\W*$/.test(para.flat)) {
      const { flat, index } = previous.para;
      const end = para.flat.trimEnd().length;
      drafts.push(draftFor(document, para, { start: 0, end }, { paragraph: index, start: 0, end: flat.length }));
    } else drafts.push(...within(document, para));
    previous = { key, para };
  }
  return drafts;
}

function within(document: DocumentIndex, para: Para): Draft[] {
  const seen = new Map<string, { start: number; end: number; told: boolean }>();
  const drafts: Draft[] = [];
  for (const { start, end } of sentences(para.flat)) {
    // "8. Neither party …" says what "Neither party …" says.
    const words = para.flat.slice(start, end).replace(/^\W{0,3}\d[\d.]*\s/, "");
    const key = plain(words);
    if (!/^\W{0,3}[A-Z]/.test(words) || !/\.\W*$/.test(words) || !isLong(key) || !IS_SAID.test(words)) continue;
    const first = seen.get(key);
    if (!first) seen.set(key, { start, end, told: false });
    // "(b) … in violation of this Section shall be void": each of two cases says it for itself.
    else if (!first.told && start - first.end < NEAR && !ANOTHER_CASE.test(para.flat.slice(first.end, start))) {
      first.told = true;
      drafts.push(
        draftFor(document, para, { start, end }, { paragraph: para.index, start: first.start, end: first.end }),
      );
    }
  }
  return drafts;
}

function draftFor(
  document: DocumentIndex,
  { index, flat }: Para,
  { start, end }: { start: number; end: number },
  first: { paragraph: number; start: number; end: number },
): Draft {
  const whole = first.paragraph !== index;
  const place = {
    paragraph: index,
    start: start + (flat.slice(start).length - flat.slice(start).trimStart().length),
    end,
  };
  const words = quoted(document.words(place), 90);
  return {
    places: [place],
    title: `${words} stands twice`,
    explanation: `${whole ? "The paragraph before says the same to the word" : "The same paragraph says it before, to the word"}: ${words}. One of the two can go, or one was meant to say something else.`,
    related: [{ label: "The first time", place: first }],
    fix: { kind: "comment", text: "This stands here twice. Can it go, or should one of the two say something else?" },
    severity: "minor",
    confidence: 0.85,
    key: plain(document.words(place)).slice(0, 80),
  };
}
