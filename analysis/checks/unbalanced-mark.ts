/** Brackets and quotation marks that do not close, or close what never opened. */

import { quoted } from "../core/flatten.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Check, Draft } from "./check.ts";
import { type Loose, settle } from "./marks/loose.ts";
import { looseBrackets } from "./marks/loose-brackets.ts";
import { looseQuotes } from "./marks/loose-quotes.ts";

const NAMES: Record<string, string> = {
  "(": "bracket",
  ")": "bracket",
  "[": "square bracket",
  "]": "square bracket",
  '"': "quotation mark",
};
/** How far back two brackets side by side may be the ones where one is too many. */
const DOUBLED = 300;

/** Marks in rows, capitals and digits in the middle of a word, characters that no contract writes. */
const ODD =
  /[`\u201e~^|\\]|[.,:;'"][-.,:;'"]{2,}|[a-z][.:;,!][a-z]{2}|[a-z]\d+[a-z]|\d['"]{2}\d|^[.,:;'"]{1,2}-?[.,:;]/;
/** Addresses of mail and the web, rules and redactions have such characters on purpose. */
const NO_ODD = /[@/]|www|_{2}|\*{2}|[\w-]\.(?:com|net|org|biz|info|edu|gov)\b/;
const ODD_WORDS = 2;
const NEAR = 200;

/** A document with a loose mark every so many characters, and at least so many of them, was read by a machine. */
const SCAN_SPACING = 1200;
const SCAN_MARKS = 8;
/** How many paragraphs a provision quoted for another agreement may have. */
const PROVISION = 25;
const INTRODUCED =
  /\b(?:replaced|amended|deleted|inserted|added|substituted|read|reads|legend|following|follows|substance|clause|paragraph|section)\b[^.]{0,120}:\s*$/i;

export const unbalancedMark: Check = {
  id: "unbalanced-mark",
  label: "Unbalanced mark",
  description: "A bracket or quotation mark without its other half.",
  defaultSeverity: "minor",
  run(document) {
    const loose: Loose[] = [];
    for (const { flat, index, text } of document.paras) {
      const role = document.role(index);
      if (role === "noise" || role === "toc" || isTwoColumns(flat)) continue;
      // In an amendment, half a bracket may stand in the few words that it puts in or takes out: `after the words "on such date)"`.
      const inFewWords = ({ at }: Loose) =>
        document.structure.amendment &&
        /\b(?:words?|phrase|language)\s"[^"]{0,80}$/.test(flat.slice(Math.max(0, at - 100), at)) &&
        /^[^"]{0,80}"/.test(flat.slice(at));
      loose.push(...looseBrackets(flat, index).filter((mark) => !inFewWords(mark)));
      // An amendment quotes whole provisions, over many paragraphs; a short name in brackets has both its marks there too.
      loose.push(
        ...looseQuotes(flat, text, index)
          .filter((mark) => !document.structure.amendment || isOfShortName(flat, mark))
          .map((mark) => ({
            ...mark,
            weak: (mark.weak && !isOfShortName(flat, mark)) || isQuotedProvision(document, mark),
          })),
      );
    }
    if (isScan(document, loose)) return [];
    return settle(document, loose)
      .filter(({ paragraph, at, mark, opens, weak }) => {
        const flat = document.paras[paragraph]?.flat ?? "";
        return !weak && !isGarbled(flat, at) && (mark === '"' || !isRedacted(flat, at, opens));
      })
      .map((mark) => draftFor(document, mark));
  },
};

/** `("Amendment)` or `(the Amendment")`. */
function isOfShortName(flat: string, { at, opens }: Loose): boolean {
  return opens
    ? /\((?:the\s|an?\s|each,?\san?\s|collectively,?\s(?:the\s)?)?$/.test(flat.slice(Math.max(0, at - 24), at)) &&
        /^"[A-Z][^"()]{1,50}\)/.test(flat.slice(at))
    : /\((?:the\s|an?\s|each,?\san?\s|collectively,?\s(?:the\s)?)?[A-Z][^"()]{1,50}$/.test(
        flat.slice(Math.max(0, at - 76), at),
      ) && /^"\s?\)/.test(flat.slice(at));
}

/** "print name) print name)": the lines of two signature columns in one, each torn from its neighbours. */
function isTwoColumns(flat: string): boolean {
  const text = flat.trim();
  const half = (text.length - 1) / 2;
  return text.length < 200 && Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1) && half > 3;
}

/** The marks of a scanned document say more of the scanner than of the contract. */
function isScan({ paras }: DocumentIndex, loose: readonly Loose[]): boolean {
  if (loose.length < SCAN_MARKS) return false;
  return paras.reduce((sum, { flat }) => sum + flat.length, 0) / loose.length < SCAN_SPACING;
}

/** `… is replaced with the following:`, then paragraphs that begin or end with the marks of the whole provision. */
function isQuotedProvision({ paras }: DocumentIndex, { paragraph, at, opens }: Loose): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  if (opens) return /^\W*$/.test(flat.slice(0, at)) && INTRODUCED.test((paras[paragraph - 1]?.flat ?? "").slice(-200));
  if (!/^["\s]*$/.test(flat.slice(at)) || !/[.;:)]\s?$/.test(flat.slice(0, at))) return false;
  for (let i = paragraph - 1; i >= Math.max(0, paragraph - PROVISION); i--)
    if (INTRODUCED.test((paras[i]?.flat ?? "").slice(-200))) return true;
  return false;
}

/** What is left out for confidence may have taken the other half with it: "(which are expected to be *** are excluded". */
function isRedacted(flat: string, at: number, opens: boolean): boolean {
  return opens
    ? /^[^.;()]{0,80}?(?:\*{3}|\[\s?\*)|^\[?THE (?:REMAINDER|REST|BALANCE) OF THIS PAGE\b/i.test(
        flat.slice(at + 1, at + 90),
      )
    : /(?:\*{3}|\*\s?\])[^.;()]{0,40}$/.test(flat.slice(Math.max(0, at - 60), at));
}

/** What a scanner made of a page: so many odd words around that a mark more or less says nothing. */
function isGarbled(flat: string, at: number): boolean {
  if (!/[A-Za-z]{4}/.test(flat)) return flat.length < 24;
  const around = flat.slice(Math.max(0, at - NEAR), at + NEAR).split(/\s+/);
  return around.filter((word) => ODD.test(word) && !NO_ODD.test(word)).length >= ODD_WORDS;
}

function draftFor({ paras }: DocumentIndex, { paragraph, at, mark, opens }: Loose): Draft {
  const { flat, text } = paras[paragraph] ?? { flat: "", text: "" };
  const start = opens ? at : wordsBefore(flat, at);
  const end = opens ? wordsAfter(flat, at) : at + 1;
  const name = NAMES[mark] ?? "mark";
  const doubled = mark === ")" ? doubledBefore(flat, at) : undefined;
  return {
    places: [
      { paragraph, start, end },
      ...(doubled === undefined ? [] : [{ paragraph, start: wordsBefore(flat, doubled), end: doubled + 1 }]),
    ],
    title: opens
      ? `The ${name} before ${quoted(text.slice(at + 1, end), 60)} is never closed`
      : `The ${name} after ${quoted(text.slice(start, at), 60)} was never opened`,
    explanation:
      doubled === undefined
        ? `One half of the pair is missing, so it is open where the ${mark === '"' ? "quoted or defined words" : "words in brackets"} ${opens ? "end" : "begin"}.`
        : `One bracket closes more than was opened: this one, or the second of the two after ${quoted(text.slice(wordsBefore(flat, doubled - 1), doubled - 1), 60)}.`,
    fix: { kind: "comment", text: `The ${opens ? "closing" : "opening"} ${name} is missing.` },
    confidence: 0.85,
  };
}

/** "(model (level)) notes of it)": where the second of two closing brackets stands that are as likely one too many. */
function doubledBefore(flat: string, at: number): number | undefined {
  const from = Math.max(0, at - DOUBLED);
  const before = flat.slice(from, at);
  const doubled = before.lastIndexOf("))");
  return doubled < 0 || /[.;]\s/.test(before.slice(doubled)) ? undefined : from + doubled + 1;
}

function wordsAfter(flat: string, at: number): number {
  const rest = /^\S?(?:\S+\s?){1,4}/.exec(flat.slice(at, at + 60))?.[0] ?? flat.slice(at, at + 1);
  return at + Math.max(1, rest.trimEnd().length);
}

function wordsBefore(flat: string, at: number): number {
  const lead = flat.slice(Math.max(0, at - 50), at);
  const words = lead.split(" ").slice(-4).join(" ");
  return at - words.trimStart().length;
}
