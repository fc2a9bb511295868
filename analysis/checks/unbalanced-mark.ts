/** Brackets and quotation marks that do not close, or close what never opened. */

import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Check, Draft } from "./check.ts";

/** Braces are no marks of prose: they are fields of a template, or what a scanner made of a bracket. */
const PAIRS: Record<string, string> = { ")": "(", "]": "[" };
const NAMES: Record<string, string> = {
  "(": "bracket",
  ")": "bracket",
  "[": "square bracket",
  "]": "square bracket",
  '"': "quotation mark",
};
/** The tags that filings of the nineties mark the columns of a table with. */
const TABLE = /<(?:S|C|CAPTION)>/;
/** How far the other half of a pair may be when a page break or a list stands between. */
const REACH = 12;
/** A passage in square brackets is to be taken or left as a whole. */
const PASSAGE = 60;

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
/** Two loose marks so close are the two ends of one bracket. */
const PAIR = 200;
/** How many paragraphs a provision quoted for another agreement may have. */
const PROVISION = 25;
const INTRODUCED =
  /\b(?:replaced|amended|deleted|inserted|added|substituted|read|reads|legend|following|follows|substance|clause|paragraph|section)\b[^.]{0,120}:\s*$/i;

interface Loose {
  paragraph: number;
  at: number;
  mark: string;
  opens: boolean;
  /** It may be the other half of one in another paragraph, but says nothing by itself. */
  weak?: boolean;
}

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
          .map((mark) => ({ ...mark, weak: mark.weak || isQuotedProvision(document, mark) })),
      );
    }
    if (isScan(document, loose)) return [];
    return settle(loose)
      .filter(({ paragraph, at, opens, weak }) => {
        const flat = document.paras[paragraph]?.flat ?? "";
        return !weak && !isGarbled(flat, at) && !isRedacted(flat, at, opens);
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

function looseBrackets(flat: string, paragraph: number): Loose[] {
  if (!/[()[\]]/.test(flat)) return [];
  const open: Loose[] = [];
  const loose: Loose[] = [];
  let surplus: Set<number> | undefined;
  const moreClose = (at: number) => {
    surplus ??= closedBehind(flat);
    return surplus.has(at);
  };
  for (const match of matchesOf(flat, /[()[\]]/g)) {
    const mark = match[0];
    const at = match.index;
    const opening = PAIRS[mark];
    if (opening === undefined) {
      open.push({ paragraph, at, mark, opens: true });
      continue;
    }
    if (mark === ")" && listLetter(flat, at) && moreClose(at)) continue;
    let back = open.length - 1;
    while (back >= 0 && open[back]?.mark !== opening) back--;
    if (back >= 0) {
      // What was opened in between and not closed is loose.
      loose.push(...open.splice(back + 1));
      open.pop();
    } else if (!(mark === ")" && (isEnumerator(flat, at) || /\*\s?$/.test(flat.slice(Math.max(0, at - 2), at)))))
      loose.push({ paragraph, at, mark, opens: false });
  }
  const signed =
    /\/s\/|\bSIGNED\b|\bbehalf of\b|\bsignatory\b|\(signature\)/i.test(flat) &&
    loose.filter((l) => !l.opens).length >= 2;
  if (signed || (/\)\s?\)/.test(flat) && /\bsignatory\b/i.test(flat))) return open;
  // Halves in the cells of a table of an old filing are torn apart by its columns; a mark alone may close what a page break left open.
  const weak = TABLE.test(flat) || (flat.trim().length === 1 && /[[\]]/.test(flat));
  return oneOfEachPair([...loose, ...open])
    .filter(({ at, mark }) => weak || !isDrawing(flat, at, mark))
    .map((mark) => ({ ...mark, weak }));
}

/** "(see 1 a) above)", "(as in Section 1.b)ii) of it)", `(see item "3)" below)`: the letter of a list, which is none where another bracket behind it closes what is open. */
function listLetter(flat: string, at: number): boolean {
  return /(?:\d\.?\s?[a-z]|\)\s?(?:[ivx]{1,4}|[a-z])|["']\d{1,2})$/.test(flat.slice(Math.max(0, at - 7), at));
}

/** Where the brackets behind a closing one close more than they open, at any point. */
function closedBehind(flat: string): Set<number> {
  const found = new Set<number>();
  // From the end: the most that is closed and not opened, counted from here on.
  let most = 0;
  for (const { 0: mark, index } of matchesOf(flat, /[()]/g).reverse()) {
    if (mark === ")" && most > 0) found.add(index);
    most = Math.max(0, most + (mark === ")" ? 1 : -1));
  }
  return found;
}

/** "(the Logo}" is one slip: the mark that closes it with another shape is not told a second time. */
function oneOfEachPair(loose: readonly Loose[]): Loose[] {
  const sorted = [...loose].sort((a, b) => a.at - b.at);
  return sorted.filter((mark, i) => {
    const before = sorted[i - 1];
    // "(b( all papers" is one slip as well.
    if (mark.opens && before?.opens && before.mark === mark.mark && mark.at - before.at <= 3) return false;
    return mark.opens || !before?.opens || mark.at - before.at > PAIR;
  });
}

/** "a)", "12)", "iv)": the bracket of a list. */
function isEnumerator(flat: string, at: number): boolean {
  const before = flat.slice(Math.max(0, at - 24), at);
  if (
    /\b(?:exhibit|schedule|annex|appendix|section|article|clause|paragraph|class|series|type|part|phase|group)\s(?:[A-Z]|[IVXL]{1,6}|\d{1,2}(?:\.\d{1,3})*)\s?$/i.test(
      before,
    )
  )
    return false;
  // "… lawfully able to do so)" ends with a word.
  if (/(?:^|\s)(?:so|it|do|us|be|of|to|in|on|by|at|is|or|no|up|me|we|he|if)\s?$/.test(before)) return false;
  return /(?:^|[\s;,.:"()[-])(?:[a-zA-Z]{1,2}|[ivxIVX]{1,5}|\d{1,2}|\d{1,2}[a-z])\.?\s?$|(?:^|[;:.]\s{1,3})\d{1,2}\.\d{1,2}\s?$/.test(
    before.slice(-9),
  );
}

/** Rows of brackets drawn down the page beside a caption, faces, and the like. */
function isDrawing(flat: string, at: number, mark: string): boolean {
  const near = flat.slice(Math.max(0, at - 4), at + 5);
  return (
    flat.trim() === mark ||
    // `Northwind Ltd. (`: what was in it, such as a picture, is no text.
    (mark === "(" && /^\((?:\s*$|SEAL\b)/.test(flat.slice(at))) ||
    // "STATE OF ______ ) ) County of ______)".
    (mark === ")" &&
      /_{4}\s?$/.test(flat.slice(Math.max(0, at - 8), at)) &&
      /\b(?:STATE|COUNTY|State|County) of\b/i.test(flat)) ||
    // "STATE OF NEW YORK) ) ss COUNTY OF KINGS )": the frame of a notary's certificate.
    (mark === ")" &&
      /\b(?:STATE|COUNTY|COMMONWEALTH|CITY|PROVINCE)\s(?:OF\s)?[A-Z ]{2,30}$/i.test(
        flat.slice(Math.max(0, at - 50), at),
      ) &&
      /^\)?[\s):.;,]{0,8}(?:$|ss\b|to wit|COUNTY|STATE|PARISH)/i.test(flat.slice(at))) ||
    // `acting by his agent )` beside a signature, and the sign of a telephone in a form: "( Mobile".
    (mark === ")" && /\s$/.test(flat.slice(0, at)) && /^\)?(?:\s|$)/.test(flat.slice(at + 1))) ||
    (mark === "(" && /^\s/.test(flat.slice(at + 1)) && /(?:^|\s)$/.test(flat.slice(0, at))) ||
    /\)\s?\)\s?\)|\(\s?\(\s?\(|[:;]-?[()]/.test(near) ||
    (mark === ")" && /^[\s)]*$/.test(flat.slice(0, at))) ||
    /\*\s?\]|\[\s?\*/.test(near)
  );
}

function looseQuotes(flat: string, text: string, paragraph: number): Loose[] {
  // A paragraph that begins with a quoted number or term is a provision for another agreement.
  if (!flat.includes('"') || /^\s*(?:""|"\d)/.test(flat)) return [];
  const loose: Loose[] = [];
  let open: number | undefined;
  for (let at = flat.indexOf('"'); at >= 0; at = flat.indexOf('"', at + 1)) {
    const before = flat[at - 1] ?? " ";
    const after = flat[at + 1] ?? " ";
    const canOpen = /[\s([/-]/.test(before) && !/[\s),.;:]/.test(after);
    // `1.7"Lead Time"` and `)"Term"`: no space before, and a word begins.
    const canClose = !/[\s([]/.test(before) && !(open === undefined && /[A-Z]/.test(after) && !/[a-z]/.test(before));
    if (before === '"') continue;
    // A single letter in quotation marks inside a name.
    if (/[A-Z]/.test(after) && flat[at + 2] === '"') {
      at += 2;
      continue;
    }
    // 8 1/2" and 5" are inches.
    if (open === undefined && canClose && !canOpen && isInches(flat, at)) continue;
    if (open === undefined) {
      if (canClose && !canOpen) loose.push({ paragraph, at, mark: '"', opens: false });
      else open = at;
    } else if (canOpen && !canClose) {
      loose.push({ paragraph, at: open, mark: '"', opens: true });
      open = at;
    } else open = undefined;
  }
  if (open !== undefined) loose.push({ paragraph, at: open, mark: '"', opens: true });
  // An even number of marks is one quotation inside another, or a space that was lost; one that is missing leaves an odd one.
  const weak = (flat.match(/"/g)?.length ?? 0) % 2 === 0;
  const nested = loose.length > 0 ? looseCurly(text, paragraph) : undefined;
  return (nested && nested.length < loose.length ? nested : loose).map((mark) => ({ ...mark, weak }));
}

/** `8 1/2"` and `5"` are inches, `Severity Level 4"` is not. */
function isInches(flat: string, at: number): boolean {
  return (
    /\d'?$/.test(flat.slice(Math.max(0, at - 2), at)) &&
    !/\b(?:Level|Phase|Tier|Class|Stage|Schedule|Exhibit|Annex|Appendix|Section|Article|Part|Series|Milestone|Tranche)\s\d{1,2}$/.test(
      flat.slice(Math.max(0, at - 16), at),
    )
  );
}

/** The same where curly marks tell which of them open, so that a term may be defined inside a quotation; nothing where any is straight. */
function looseCurly(text: string, paragraph: number): Loose[] | undefined {
  if (/["\u201e\u201f]/.test(text)) return undefined;
  const open: Loose[] = [];
  const loose: Loose[] = [];
  for (const { 0: mark, index: at } of matchesOf(text, /[\u201c\u201d]/g)) {
    if (mark === "\u201c") open.push({ paragraph, at, mark: '"', opens: true });
    else if (!open.pop()) loose.push({ paragraph, at, mark: '"', opens: false });
  }
  return [...loose, ...open];
}

/** Halves that find each other across paragraphs cancel out. */
function settle(loose: readonly Loose[]): Loose[] {
  const open: Loose[] = [];
  const rest: Loose[] = [];
  for (const mark of loose) {
    if (mark.opens) {
      open.push(mark);
      continue;
    }
    const opening = PAIRS[mark.mark] ?? '"';
    const at = open.findLastIndex(
      (o) =>
        o.mark === opening &&
        o.paragraph < mark.paragraph &&
        mark.paragraph - o.paragraph <= (opening === "[" ? PASSAGE : REACH),
    );
    if (at >= 0) open.splice(at, 1);
    else rest.push(mark);
  }
  return [...rest, ...open].sort((a, b) => a.paragraph - b.paragraph || a.at - b.at);
}

function draftFor({ paras }: DocumentIndex, { paragraph, at, mark, opens }: Loose): Draft {
  const { flat, text } = paras[paragraph] ?? { flat: "", text: "" };
  const start = opens ? at : wordsBefore(flat, at);
  const end = opens ? wordsAfter(flat, at) : at + 1;
  const name = NAMES[mark] ?? "mark";
  return {
    places: [{ paragraph, start, end }],
    title: opens
      ? `The ${name} before ${quoted(text.slice(at + 1, end), 60)} is never closed`
      : `The ${name} after ${quoted(text.slice(start, at), 60)} was never opened`,
    explanation: `One half of the pair is missing, so it is open where the ${mark === '"' ? "quoted or defined words" : "words in brackets"} ${opens ? "end" : "begin"}.`,
    fix: { kind: "comment", text: `The ${opens ? "closing" : "opening"} ${name} is missing.` },
    confidence: 0.85,
  };
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
