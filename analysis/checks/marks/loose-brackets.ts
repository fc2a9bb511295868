/** Brackets of a paragraph without their other half. */
import { matchesOf } from "../../core/matches.ts";
import { type Loose, PAIRS } from "./loose.ts";

/** The tags that filings of the nineties mark the columns of a table with. */
const TABLE = /<(?:S|C|CAPTION)>/;
/** Two loose marks so close are the two ends of one bracket. */
const PAIR = 200;

/** The loose brackets of a paragraph; letters of lists are none. */
export function looseBrackets(flat: string, paragraph: number): Loose[] {
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
    if (mark === ")" && (beginsItem(flat, at) || (listLetter(flat, at) && moreClose(at)))) continue;
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

/** "(attached. B) All orders …": the letter of a new item behind a full stop, whatever is still open. */
const beginsItem = (flat: string, at: number) =>
  /(?:^|[a-z\d]{2}[.;:]\s{1,3})(?:[a-zA-Z]|[ivx]{1,4})$/.test(flat.slice(Math.max(0, at - 9), at)) &&
  /^\)\s[A-Za-z]/.test(flat.slice(at, at + 3));

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
  // "(Week 12)." is no number of a list.
  if (
    /\b(?:week|month|year|day|quarter|level|tier|no\.)\s\d{1,2}$/i.test(before) &&
    !/^\)\s[A-Za-z]/.test(flat.slice(at))
  )
    return false;
  // "Meyrow, P.C.)" ends with initials.
  if (/\b[A-Z]\.[A-Z]\.?\s?$/.test(before)) return false;
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
    /\)\s\)\s\)|\(\s\(\s\(|[:;]-?[()]/.test(near) ||
    (mark === ")" && /^[\s)]*$/.test(flat.slice(0, at))) ||
    /\*\s?\]|\[\s?\*/.test(near)
  );
}
