/** References to numbered places: "Section 7.2(a)", "Articles IV and V", "clause 5". */
import { matchesOf } from "../core/matches.ts";
import { romanToNumber } from "../core/numerals.ts";
import type { DocumentIndex } from "./document-index.ts";

export interface Reference {
  paragraph: number;
  /** The words referred with: from the word (first of a list) or the number (the others) to the end of the number. */
  start: number;
  end: number;
  /** "section", "article", "clause", "paragraph". */
  word: string;
  /** The decimal or Roman components: [7, 2]. */
  parts: number[];
  roman: boolean;
  /** What follows in brackets: ["a", "ii"]. */
  brackets: string[];
  /** It names another document, a statute or a schedule. */
  elsewhere: boolean;
  /** It says "of this Agreement", "hereof", "above" or "this Section". */
  own: boolean;
  /** "this Section 4": the paragraph speaks of itself. */
  self: boolean;
}

const WORD =
  "(Sections?|SECTIONS?|sections?|Articles?|ARTICLES?|articles?|Clauses?|CLAUSES?|clauses?|Paragraphs?|PARAGRAPHS?|paragraphs?|Sub-?[Ss]ections?|sub-?sections?|Sec\\.|\\u00a7{1,2})";
const NUMBER = "\\d{1,4}(?:\\.\\d{1,4}){0,5}|[IVXL]{1,7}(?![A-Za-z])";
const REFERENCE = new RegExp(`(?<![A-Za-z])${WORD}\\s{0,3}(${NUMBER})((?:\\s?\\([A-Za-z0-9]{1,5}\\)){0,5})`, "g");
const MORE = new RegExp(
  `^(?:\\s?,\\s?(?:and|or|through)?\\s?|\\s?;\\s?|\\s(?:and|or|to|through|and\\/or|&)\\s|\\s?-\\s?)(?:${WORD}\\s{0,2})?(\\d{1,3}(?:\\.\\d{1,3}){1,5}|\\d{1,2}(?=\\s?(?:[,;.)]|(?:and|or|of|shall|will|may|must|surviv(?:es?|ing)|appl(?:y|ies)|continues?|remains?|do(?:es)?|is|are)\\b|hereof|above|below|\\(|$))|[IVXL]{1,7}(?![A-Za-z]))((?:\\s?\\([A-Za-z0-9]{1,5}\\)){0,5})`,
);
const OWN_AFTER =
  /^[\s,]{0,3}(?:\([^()]{0,80}\)\s?)?(?:hereof|herein|hereto|above|below|of (?:this|these) (?!exhibit|schedule|annex|appendix|attachment|chapter|title\b)(?:[A-Z]\w*|[a-z]+)\b)/;
const OF_THE_AGREEMENT =
  /^[\s,]{0,3}(?:\([^()]{0,80}\)\s?)?(?:of|to|in|under) the (?:Agreement(?!\sand\sPlan)|Contract)\b/;
const ELSEWHERE_AFTER =
  /^[\s,]{0,3}(?:inclusive,?\s)?(?:\((?!\w{1,4}\))[^()]{0,120}\)\s?)?,?\s?(?:(?:of|in(?!\s(?:19|20)\d\d\b)|to|under|from|at|within)\s(?:each of\s)?(?:(?:the|that|such|said|its|their|any|each|our|your|certain|applicable)\s){0,2}(?:(?!Agreement\b(?!\s(?:dated|between|and Plan))|Contract\b|Parties\b|Party\b|Section|Article|Company\b(?!\s(?:[A-Z][\w-]*\s){0,2}(?:Schedules?|Letter|Reports?|Documents?|Plans?|ESPP|Charter|By-?[Ll]aws|Certificate)\b|'s\s(?:[a-z]+\s){0,4}(?:certificate|articles|charter|by-?laws)\b)|event\b|foregoing\b|respective\b)(?:[A-Z\d"'(]|\[(?!\s?\*))|thereof|SCC|same|(?<=said |such )Agreement\b|foregoing agreement|agreement\b|lease\b|plan\b|policy\b|bylaws\b|licen[cs]e agreement|head|master|original|purchase|underlying|relevant|merger|(?:this |the |such )?(?:schedule|exhibit|annex|appendix|attachment|Schedule|Exhibit|Annex|Appendix|Attachment)|articles of)|thereof|thereto|therein|U\.S\.C|\([A-Z][a-z]+ (?:Act|Code)|\bet seq|CFR|C\.F\.R|T(?:ownship|OWNSHIP)|T\d|Block \d|:\s(?:[NSEW][NSEW]?(?:\/4|\d\/\d)|All\b))/;
const ELSEWHERE_BEFORE =
  /(?:\b(?:Code|Act|Acts|Law|Laws|Regulations?|Treas\.? Reg\.?|Rule|Rules|U\.?S\.?C\.?|C\.?\s?F\.?\s?R\.?|Title \d+,?|Chapter \d+,?|FAR|DFARS?|UCC|ERISA|IRC|GDPR|Statutes?|Stat\.|Constitution|Directive|Treaty|Convention|Ordinance|Civil|Penal|Guidelines?|Standard|Decree|Annex|Schedule|Exhibit|Appendix|Attachment|Policy|Plan|Bylaws|Protocol|Regs?\.?|Lease|Note)(?:\s[A-Z\d.-]{1,4})?'?s?,?\s?(?:\(?the\s)?"?|\bU\.S\. Code,?\s|\b(?:Exhibit|Schedule|Annex|Appendix|Attachment)\s[A-Z\d-]{1,5},?\s(?:at\s)?)$/;

/** "Section 7.08 Claims by Others 35 Section 7.09": a title and its page. */
export const CONTENTS_LINE =
  /^\.?\s(?:[A-Z(][\w',;&()/-]*\.?\s(?:(?:of|the|and|to|for|in|or|by|with|an?|on)\s){0,2}){1,12}\d{1,3}(?:\s(?:Section|SECTION|Article|ARTICLE|Exhibit|EXHIBIT|Schedule|SCHEDULE)\b|\s*$)/;

/** The references of each document: several checks ask for them. */
const read = new WeakMap<DocumentIndex, readonly Reference[]>();

/** Every reference of the document, in order; table of contents and page furniture left out. */
export function findReferences(document: DocumentIndex): readonly Reference[] {
  const known = read.get(document) ?? readReferences(document);
  read.set(document, known);
  return known;
}

function readReferences(document: DocumentIndex): Reference[] {
  const found: Reference[] = [];
  const listed = document.paras.some(({ flat }) => /\bExchange Act\b/.test(flat));
  for (const { flat, index } of document.paras) {
    const role = document.role(index);
    if (role === "noise" || role === "toc" || role === "heading") continue;
    const headings = new Set((document.numbersAt.get(index) ?? []).filter((n) => !n.auto).map((n) => n.start));
    for (const match of matchesOf(flat, REFERENCE)) {
      if (headings.has(match.index) || isOwnHeading(document, index, match.index, match.index + match[0].length))
        continue;
      found.push(...chain(flat, index, match, document.structure.ownAgreement));
    }
  }
  // "Section 16 Matters", "any Section 13(d) filing".
  if (listed) for (const reference of found) if (isOfExchangeAct(reference)) reference.elsewhere = true;
  return found;
}

/** Sections of the Securities Exchange Act that companies on an exchange speak of without its name, and of the tax code. */
const STATUTORY: Readonly<Record<number, string>> = {
  12: "bgh",
  13: "adfgk",
  14: "acdef",
  15: "d",
  16: "abcd",
  83: "b",
};
/** Section 16 is the only one that is cited as a whole: its officers and matters. */
const WHOLE = 16;

/** A whole number and a letter that the act has: "Section 16(b)". A section of one's own with decimals is never meant. */
function isOfExchangeAct({ word, parts, brackets, own }: Reference): boolean {
  const [number = 0] = parts;
  const letters = STATUTORY[number];
  if (own || word !== "section" || parts.length !== 1 || letters === undefined) return false;
  const [letter] = brackets;
  return letter === undefined ? number === WHOLE : letter.length === 1 && letters.includes(letter.toLowerCase());
}

function isOwnHeading(document: DocumentIndex, paragraph: number, start: number, end: number): boolean {
  return (document.numbersAt.get(paragraph) ?? []).some(
    (n) => !n.auto && !n.bracketed && n.start >= start && n.end <= end + 2,
  );
}

/** The reference matched and those listed behind it ("Sections 4.1, 4.2 and 5"); all share what follows the last. */
function chain(flat: string, paragraph: number, match: RegExpExecArray, ownAgreement: boolean): Reference[] {
  const word = (match[1] ?? "")
    .toLowerCase()
    .replace(/s$/, "")
    .replace("sec.", "section")
    .replace(/\u00a7+/, "section");
  const items: Reference[] = [];
  const before = flat.slice(Math.max(0, match.index - 40), match.index);
  const self = /\bthis\s*$/i.test(before);
  const push = (start: number, end: number, number: string, brackets: string) => {
    const roman = !/^\d/.test(number);
    const parts = roman ? [romanToNumber(number) ?? -1] : number.split(".").map(Number);
    items.push({
      paragraph,
      start,
      end,
      word,
      parts,
      roman,
      brackets: matchesOf(brackets, /\(([^()]+)\)/g).map((b) => b[1] ?? ""),
      elsewhere: false,
      own: false,
      self: self && items.length === 0,
    });
  };
  push(match.index, match.index + match[0].length, match[2] ?? "", match[3] ?? "");
  let end = match.index + match[0].length;
  // "Paragraph 6b of this Agreement", "Section 1g, and": the letter is one of its items.
  const [letter] = /^[a-h](?=[,;.)\s]\s?(?!\d{2}))/.exec(flat.slice(end, end + 6)) ?? [];
  const [first] = items;
  if (letter && first && first.brackets.length === 0 && first.parts.length <= 2) {
    first.brackets.push(letter);
    first.end = ++end;
  }
  for (let i = 0; i < 12; i++) {
    const more = MORE.exec(flat.slice(end, end + 60));
    if (!more) break;
    // "… of Section 5.09; 36": the number of the page.
    if (/^\s?;/.test(more[0]) && /^\d+$/.test(more[2] ?? "") && (items.at(-1)?.parts.length ?? 0) > 1) break;
    const start = end + more[0].indexOf(more[2] ?? "", more[0].search(/[\dIVXL]/));
    end += more[0].length;
    push(start, end, more[2] ?? "", more[3] ?? "");
  }
  const after = flat.slice(end, end + 160);
  const own = OWN_AFTER.test(after) || self || (ownAgreement && OF_THE_AGREEMENT.test(after));
  const elsewhere =
    /^[\s,]{0,3}of (?:this|the) (?:exhibit|schedule|annex|appendix|attachment|statement of work|sow)\b/i.test(after) ||
    (!own &&
      (ELSEWHERE_AFTER.test(after) ||
        OF_THE_AGREEMENT.test(after) ||
        ELSEWHERE_BEFORE.test(before) ||
        items.some(({ parts: [number = 0] }) => number >= 100) ||
        // "Specification Group B, Section 050", "Section 13 or 15(d)" of the Exchange Act.
        /^0\d/.test(match[2] ?? "") ||
        /^13(?:\([a-z]\))?\s(?:or|and)\s(?:Section\s16\b|15\(d\))/.test(
          flat.slice(match.index + match[0].length - (match[2] ?? "").length),
        ) ||
        /^[a-z]|^[A-Z](?:[A-Za-z\d]|-\d|\s(?:of|under)\s(?:the\s)?[A-Z]|\s(?:and|or|to|through)\s\d{1,3}[A-Z])|^-[A-Z]\b|^\.\d|^[-/]\d|^-\s\d{2,}|^\d|^\s\d{3,5}\s?\(/.test(
          after,
        )));
  for (const item of items) Object.assign(item, { own, elsewhere });
  return items;
}
