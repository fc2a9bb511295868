/** Numbers that name places: at the start of a paragraph, in Word's automatic lists, and inside paragraphs that run together. */
import { matchesOf } from "../core/matches.ts";
import { letterToNumber, romanToNumber } from "../core/numerals.ts";
import type { Attachment, NumberForm, NumberMark, ParagraphRole } from "./model.ts";
import type { Para } from "./paragraphs.ts";

/** Words that stand before the number of a section. */
const SECTION_WORD =
  "(?:ARTICLE|Article|SECTION|Section|CLAUSE|Clause|PARAGRAPH|Paragraph|PART|Part|Sec\\.|SEC\\.|\\u00a7)";
const ATTACHMENT_WORD =
  "(?:SCHEDULE|Schedule|EXHIBIT|Exhibit|ANNEX|Annex|ANNEXURE|Annexure|APPENDIX|Appendix|ATTACHMENT|Attachment|ADDENDUM|Addendum)";

// "Sections that survive" and "Party A" have no "Section s" and no "Part y".
const LEAD = new RegExp(
  `^\\s*["']?(?:(${SECTION_WORD})(?![a-z]|[SY]\\b)\\s*)?(?:(\\()\\s?)?(\\d{1,3}(?:\\s?\\.\\s?\\d{1,3}){0,5}|[A-Za-z]{1,2}|[ivxlcIVXLC]{1,7})(?:\\s?(\\))|([.:])(?!\\d)|(?=\\s|$|"|-))`,
);
// The first character is looked at before what stands before it: most are none of these.
const INLINE_DECIMAL = /(?=\d)(?<=[.;:)\]_"'-]\s{1,4}|\s{3,8})(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s{1,4}(?=["'([]?[A-Z])/g;
const INLINE_TOP = /(?=\d)(?<=[.;:)\]_"'-]\s{1,4}|[A-Z]{3}\s{1,4})(\d{1,2})\.\s{1,4}(?=["'([]?[A-Z])/g;
const INLINE_WORD =
  /(?=[AS])(?<=[.;:)\]"'A-Z-]\s{1,4})(ARTICLE|Article|SECTION|Section)\s+(\d{1,2}(?:\.\d{1,2}){0,3}|[IVXL]{1,6})(?:[.:]|\s+-)?\s+(?=["']?[A-Z])(?!(?:AND|OR|SHALL|WILL|OF|HEREOF|ABOVE|BELOW|IS|ARE|MAY|TO|HEREIN)\b)/g;
const INLINE_BRACKET =
  /(?=\()(?:(?<=^|\s)\(([a-z]{1,2}|[ivx]{1,5}|[A-Z])\)(?=\s)|(?<=[.;:,]\s{1,4}(?:and\s|or\s)?)\((\d{1,2})\)(?=\s))/g;
const REFERENCE_BEFORE =
  /(?:(?<![a-z])(?:sections?|articles?|clauses?|paragraphs?|schedules?|exhibits?|items?|no|nos|sub-?(?:section|paragraph|clause)s?|and|or|to|through|version|phase|part|level|tier)|[,$&])\.?\s*$/i;
const ATTACHMENT_LEAD = new RegExp(
  `^\\s*["'[(]?(${ATTACHMENT_WORD})(?![Ss]\\b)\\s*(?:(?:No\\.?|NO\\.?|#)\\s*)?["']?((?:\\d{1,3}|[A-Z]{1,2}|[IVX]{1,5})(?:[-.]?[\\dA-Z]{1,3})?(?:\\([\\da-z]{1,3}\\))*)?["'\\])]{0,2}\\s*(?:[-.:]+|$|\\s)`,
);

/** At the beginning of a paragraph, or before the caption at its end: `"Guarantor" <PAGE> EXHIBIT "A"`. */
const PAGE_MARK =
  /^\s*(?:[A-Z]-\d{1,3}\s+)?<PAGE>\s*\d{0,4}\s*(?=\S)|<PAGE>\s*\d{0,4}\s*(?=(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX)\s["'\w.()-]{1,8}\s*$)/;

/** Where what stands behind the mark of a page begins. */
function pageMark(flat: string): number {
  const mark = flat.includes("<PAGE>") ? PAGE_MARK.exec(flat) : null;
  return mark ? mark.index + mark[0].length : 0;
}
/** So many paragraphs may stand over the number that a filing gives the whole document. */
const TOP = 5;

/** Where the attachments begin. A zone runs from one heading to the next. */
export function findAttachments(paras: readonly Para[], roles: readonly ParagraphRole[]): Attachment[] {
  const attachments: Attachment[] = [];
  const filed = filedAs(paras);
  const headers = headersOf(paras);
  for (const { flat: whole, index, source } of paras) {
    // "<PAGE> 59 EXHIBIT B": the mark of a page of a filing.
    const page = pageMark(whole) || headerOf(whole, headers);
    const flat = whole.slice(page);
    const label = source.list && !source.list.bullet ? `${source.list.label} ` : "";
    const role = roles[index];
    if (role === "toc") continue;
    const match = ATTACHMENT_LEAD.exec((label + flat).slice(0, 200));
    if (!match) continue;
    // The filing's own exhibit number, on top of every page; "Exhibit 2.5" in a contract filed as Exhibit 10.1 is the contract's.
    const number = match[2] ?? "";
    if (
      /^exhibit$/i.test(match[1] ?? "") &&
      (/^(?:10|99)\.[^(]*$/.test(number) || (/^[124]\.\d/.test(number) && (filed === undefined || filed === number)))
    )
      continue;
    const rest = (label + flat).slice(match[0].length);
    // "Exhibit C - Page 2" at the foot of a page of it.
    if (/^[^;]{8,30}\bpage\s\d{1,3}\s*$/i.test(flat)) continue;
    // "Schedule 1 sets out …" is a sentence about it; "SCHEDULE 1 Services" is the thing itself.
    // "Exhibit B to Credit and Security Agreement" on a line of its own is its caption.
    const whose = /^to\s(?:the\s|this\s)?(?:[A-Z][\w-]*\s(?:and\s)?){0,5}(?:Agreement|Contract|Lease|Note)\W*$/.test(
      rest,
    );
    if (
      !whose &&
      /^(?:shall|will|is|are|sets?|contains?|hereto|attached|of|and|to|or|may|has|as|for|hereof|describes?|which|means?|lists?)\b/.test(
        rest,
      )
    )
      continue;
    if (
      rest.trim() === "" ||
      role === "heading" ||
      flat.length < 100 ||
      /^[A-Z][A-Z\s,&'()-]{6,}/.test(rest) ||
      /^[A-Z]{5}/.test(flat.trim())
    ) {
      // The filing's own exhibit number on the first page is not an attachment of the contract.
      if (
        attachments.length === 0 &&
        index < Math.min(4, paras.length * 0.2) &&
        /^exhibit$/i.test(match[1] ?? "") &&
        paras.length > 3
      ) {
        if (/^\d{1,2}[.(-]|^\d{1,2}$|^99|^4|^10/.test(match[2] ?? "") || index === 0) continue;
      }
      const offset = Math.max(0, (match[0].search(/\S/) ?? 0) - label.length);
      attachments.push({
        paragraph: index,
        start: page + offset,
        end: page + Math.max(offset, Math.min(flat.length, match[0].trimEnd().length - label.length)),
        word: (match[1] ?? "").toLowerCase().replace("annexure", "annex"),
        label: (match[2] ?? "").toLowerCase(),
        title: rest.trim().slice(0, 120),
        zone: attachments.length + 1,
      });
    }
  }
  return attachments;
}

/** What stands before a caption at the beginning of a paragraph. */
const BEFORE_CAPTION =
  /^([A-Z][^;:"()]{5,80}?)\s(?=(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|Exhibit|Schedule|Annex|Appendix)\s["']?[A-Z\d]{1,3}\b)/;
/** A page's header begins so many paragraphs. */
const PAGES = 3;

/** So much of a paragraph's beginning is looked at for a header and the caption behind it. */
const BEGINNING = 120;

/** The headers of pages that ran into captions, by their letters: "Harbour Group SCHEDULE 1", where other paragraphs begin with "Harbour Group" as well. */
function headersOf(paras: readonly Para[]): ReadonlySet<string> {
  const pages = new Map<string, number>();
  for (const { flat } of paras) {
    const header = BEFORE_CAPTION.exec(flat.slice(0, BEGINNING))?.[1];
    if (header && /\s/.test(header) && !/\s(?:the|of|in|to|on|and|this|as|see|by|under|with)$/i.test(header))
      pages.set(lettersOf(header), 0);
  }
  // By their few lengths, so that each paragraph is read once however many there are.
  const lengths = new Set([...pages.keys()].map(({ length }) => length));
  if (lengths.size > 0)
    for (const { flat } of paras) {
      const letters = lettersOf(flat.slice(0, BEGINNING));
      for (const length of lengths) {
        const known = length <= letters.length ? pages.get(letters.slice(0, length)) : undefined;
        if (known !== undefined) pages.set(letters.slice(0, length), known + 1);
      }
    }
  return new Set([...pages].filter(([, count]) => count >= PAGES).map(([letters]) => letters));
}

/** The letters and figures of a text, whatever stands between them ("HARBOUR, LLC] FRANCHISE"). */
const lettersOf = (text: string) => text.replace(/[^A-Za-z\d]+/g, "");

/** Where what stands behind a page's header begins; 0 where there is none, or no caption behind it. */
function headerOf(flat: string, headers: ReadonlySet<string>): number {
  if (headers.size === 0) return 0;
  const header = BEFORE_CAPTION.exec(flat.slice(0, BEGINNING))?.[1];
  return header && headers.has(lettersOf(header)) ? header.length + 1 : 0;
}

/** The number under which the whole document was filed ("10.1"), where its first lines give one. */
function filedAs(paras: readonly Para[]): string | undefined {
  for (const { flat } of paras.slice(0, TOP)) {
    const number = /\bexhibit\s(\d{1,2}(?:\.\d{1,3})?)/i.exec(flat.slice(0, 80))?.[1];
    if (number) return number;
  }
  return undefined;
}

/** For each paragraph the attachment it stands in. */
export function zonesOf(count: number, attachments: readonly Attachment[]): number[] {
  const zones = new Array<number>(count).fill(0);
  let zone = 0;
  let next = 0;
  for (let i = 0; i < count; i++) {
    while ((attachments[next]?.paragraph ?? count) <= i) {
      zone = attachments[next]?.zone ?? zone;
      next++;
    }
    zones[i] = zone;
  }
  return zones;
}

/** A paragraph that ends with a reference's word, and a number with the rest of the sentence. */
const REFERS_ON = /\b(?:section|article|paragraph|clause)s?\s*$/i;
const LOWER_NEXT = /^\s*\d[\d.]*(?:\(\w{1,4}\))*[,;]?\s[a-z]/;

/** Every number of the document, in order. */
export function findNumbers(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  zones: readonly number[],
): NumberMark[] {
  const marks: NumberMark[] = [];
  let before = "";
  for (const para of paras) {
    const role = roles[para.index];
    if (role === "noise" || role === "toc") continue;
    // "This Section" at the end of a page, and "11.2 or the definition of" on the next.
    const referred = REFERS_ON.test(before);
    before = para.flat.slice(-20);
    const zone = zones[para.index] ?? 0;
    const { list } = para.source;
    if (list && !list.bullet) {
      const auto = parseLabel(list.label);
      if (auto)
        marks.push({
          ...auto,
          paragraph: para.index,
          start: 0,
          end: 0,
          auto: true,
          inline: false,
          list: list.list,
          zone,
        });
    }
    const lead = (list && !list.bullet) || (referred && LOWER_NEXT.test(para.flat)) ? undefined : leadNumber(para);
    if (lead) marks.push({ ...lead, zone });
    marks.push(...inlineNumbers(para, lead?.end ?? 0, zone));
  }
  return marks;
}

type Label = Pick<NumberMark, "label" | "word" | "form" | "parts" | "bracketed">;

/** Reads a label as Word prints it: "7.2", "(a)", "Article IV", "Section 2.01". */
export function parseLabel(text: string): Label | undefined {
  const match = /^\s*([A-Za-z\u00a7][A-Za-z.]{2,})?\s*(\()?\s*([\dA-Za-z.]+?)\s*([).:]|\.\))?\s*$/.exec(text);
  if (!match) return undefined;
  const components = components_(match[3] ?? "");
  if (!components) return undefined;
  return {
    label: match[3] ?? "",
    ...(match[1] ? { word: match[1].toLowerCase() } : {}),
    ...components,
    bracketed: match[2] !== undefined || match[4] === ")",
  };
}

function components_(text: string): { form: NumberForm; parts: number[] } | undefined {
  const plain = text.replace(/\s/g, "").replace(/\.$/, "");
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(plain)) return { form: "decimal", parts: plain.split(".").map(Number) };
  const upper = plain === plain.toUpperCase();
  // A single letter other than i, v, x is a letter; "i", "v" and "x" are settled by their neighbours (see checks/numbering-gap.ts).
  const roman = romanToNumber(plain);
  if (roman !== undefined && (plain.length > 1 || /^[ivx]$/i.test(plain)))
    return { form: upper ? "ROMAN" : "roman", parts: [roman] };
  const letter = letterToNumber(plain);
  if (letter !== undefined) return { form: upper ? "ALPHA" : "alpha", parts: [letter] };
  return undefined;
}

/** The typed number a paragraph begins with. */
export function leadNumber({ flat, index }: Para): Omit<NumberMark, "zone"> | undefined {
  const match = LEAD.exec(flat.slice(0, 60));
  if (!match) return undefined;
  const [all, word, open, text = "", close, stop] = match;
  const decimal = /^\d/.test(text);
  const components = components_(text);
  if (!components) return undefined;
  if (!word && !open && !close) {
    // A bare letter or figure needs its full stop, and a bare multi-digit year or amount is no number of a place.
    if (!decimal && (stop !== "." || text.length > 4)) return undefined;
    if (decimal && components.parts.length === 1 && stop === undefined) {
      const rest = flat.slice(all.length);
      if (!/^\s*$|^\s{1,6}["']?[A-Z][A-Za-z]/.test(rest)) return undefined;
      if (
        /^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|Business|Days?|Months?|Years?)\b/.test(
          rest,
        )
      )
        return undefined;
      // "36 Section 7.02 Funded Debt": a page and the next line of a table of contents.
      if (
        rest.trim() === "" ||
        /^\s*(?:Section|SECTION|Article|ARTICLE|Exhibit|EXHIBIT|Schedule|SCHEDULE)\s[\dIVXA-Z]/.test(rest)
      )
        return undefined;
    }
  }
  if (open && !close) return undefined;
  if (decimal && components.parts.length === 1 && (components.parts[0] ?? 0) > 200) return undefined;
  // "Section 4.2 shall survive" begins with a reference, not with its own number.
  if (
    word &&
    /^\s*(?:\([a-z\d]+\)\s*)*(?:shall|will|of|and|hereof|above|below|or|to|is|are|may|in|,|applies|does|hereto|with)\b/.test(
      flat.slice(all.length),
    )
  )
    return undefined;
  const start = all.length - all.trimStart().length;
  return {
    paragraph: index,
    start,
    end: all.trimEnd().length,
    label: text.replace(/\s/g, ""),
    ...(word ? { word: word.toLowerCase().replace("sec.", "section") } : {}),
    ...components,
    auto: false,
    inline: false,
    bracketed: close !== undefined,
  };
}

function inlineNumbers({ flat, index }: Para, after: number, zone: number): NumberMark[] {
  if (flat.length < 60) return [];
  const found: NumberMark[] = [];
  const add = (text: string, at: number, word: string | undefined, bracketed: boolean, length: number) => {
    if (at < after || (!word && !bracketed && REFERENCE_BEFORE.test(flat.slice(Math.max(0, at - 16), at)))) return;
    const components = components_(text);
    if (!components) return;
    found.push({
      paragraph: index,
      start: at,
      end: at + length,
      label: text,
      ...(word ? { word } : {}),
      ...components,
      auto: false,
      inline: true,
      bracketed,
      zone,
    });
  };
  for (const m of matchesOf(flat, INLINE_DECIMAL)) add(m[1] ?? "", m.index, undefined, false, (m[1] ?? "").length);
  for (const m of matchesOf(flat, INLINE_TOP)) add(m[1] ?? "", m.index, undefined, false, (m[1] ?? "").length);
  // "LIABILITY UNDER SECTION 10" speaks of it.
  for (const m of matchesOf(flat, INLINE_WORD))
    if (!/\b(?:UNDER|IN|OF|TO|BY|WITH|AND|OR|THIS|SEE|PER)\s+$/.test(flat.slice(Math.max(0, m.index - 8), m.index)))
      add(m[2] ?? "", m.index, (m[1] ?? "").toLowerCase(), false, m[0].trimEnd().length);
  for (const m of matchesOf(flat, INLINE_BRACKET)) {
    if (
      REFERENCE_BEFORE.test(flat.slice(Math.max(0, m.index - 14), m.index)) &&
      !/[,;]\s*(?:and|or)?\s*$|[;:,]\s*$/.test(flat.slice(Math.max(0, m.index - 6), m.index))
    )
      continue;
    add(m[1] ?? m[2] ?? "", m.index, undefined, true, m[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}
