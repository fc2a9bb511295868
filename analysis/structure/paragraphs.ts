/** Paragraphs as the engine reads them, and what each one is for: text, heading, page furniture, signature block. */
import type { DocumentSnapshot, Paragraph } from "../../shared/document.ts";
import { flatten, squeeze } from "../core/flatten.ts";
import { foreignIn } from "../core/foreign.ts";
import type { ParagraphRole } from "./model.ts";

/** A paragraph with its flattened text. */
export interface Para {
  index: number;
  text: string;
  flat: string;
  source: Paragraph;
}

/** What was read last of each snapshot, as several stages read the same one. */
const read = new WeakMap<DocumentSnapshot, Para[]>();

/** Flattens every paragraph once. */
export function readParagraphs(snapshot: DocumentSnapshot): Para[] {
  let paras = read.get(snapshot);
  if (!paras) {
    paras = snapshot.paragraphs.map((source, index) => ({
      index,
      text: source.text,
      flat: flatten(source.text),
      source,
    }));
    read.set(snapshot, paras);
  }
  return paras;
}

const PAGE_NUMBER =
  /^\s*(?:-\s*)?(?:page\s+)?(?:[A-Z]-)?\d{1,4}(?:\s+of\s+\d{1,4})?(?:\s*-)?\s*$|^\s*[ivxlc]{1,6}\s*$/i;
const SOURCE_LINE =
  /^\s*(?:source:|<page>|\[page\b|\(?(?:remainder|rest|balance) of (?:this )?page|\[?signature pages? (?:to )?follows?)/i;
const SIGNATURE_LINE =
  /^\s*(?:by|name|title|its|date|dated|signature|signed|print(?:ed)? name|witness|attest|for and on behalf of|\/s\/)\b\s*[:.]?\s*(?:_|\/s\/|$)|\/s\/\s|\bBy:.{0,120}\b(?:Name|Title|Its)\b/i;
const TOC_LINE = /\.{4,}\s*\d+\s*(?:<\/TABLE>\s*)?$|(?:\.\s){4,}\s*\d+\s*$|\t\d{1,3}\s*$/;
/** Dots that lead to a page number. */
const LEADERS = /(?<![.])(?:\.{4,200}|(?:\. ){4,100})\s{0,5}\d/g;
/** "Title 57 13.2 Notices 57 13.3": a title, its page and the next number, so many times over and so close together. */
const CONTENTS = /[A-Za-z)]\s\d{1,3}\s(?=\d{1,2}(?:\.\d{1,2}){1,4}\s|Section\s\d|SECTION\s\d|Article\s|ARTICLE\s)/g;
const CONTENTS_LINES = 6;
const CONTENTS_LINE = 120;
/** "Closing Date 2.3 Company Preamble Consent 3.6(a)": a term, where it is defined and the next term, so many times over and so close together. */
const INDEX_ENTRY =
  /[\w.'")]\s{1,6}(?:Section\s)?(?:\d{1,2}\.\d{1,2}(?:\([a-zA-Z\d]{1,4}\)){0,4}|Recitals|Preamble)(?=\s{1,4}["A-Z\d]|\s*$)/g;
const INDEX_ENTRIES = 8;
const INDEX_ENTRY_LENGTH = 60;
const CAPITALS = /[A-Z]/g;
const LETTERS = /[A-Za-z]/g;

/** The role of each paragraph. A line repeated on three pages or more is page furniture; what a bilingual contract says again in another language is passed over like it. */
export function paragraphRoles(paras: readonly Para[]): ParagraphRole[] {
  const repeated = new Map<string, number>();
  for (const { flat, source } of paras) {
    if (flat.length > 120 || source.table) continue;
    const key = furnitureKey(flat);
    if (key.length > 3) repeated.set(key, (repeated.get(key) ?? 0) + 1);
  }
  const foreign = foreignIn(paras);
  return paras.map((para, i) => {
    const { flat, source } = para;
    if (flat.trim() === "" || foreign[i]) return "noise";
    if (isEncoded(flat)) return "noise";
    if (source.part === "header" || source.part === "footer") return "noise";
    if (source.style && /^toc\s*\d/i.test(source.style)) return "toc";
    if (flat.length < 200 && source.fields?.some((f) => f.kind === "TOC" || isPageNumber(f, flat))) return "toc";
    if (flat.length < 300 && TOC_LINE.test(flat)) return "toc";
    if ((flat.match(LEADERS)?.length ?? 0) >= 3) return "toc";
    if (isContents(flat) || isTermIndex(flat)) return "toc";
    if (/^\s*TABLE OF CONTENTS\b/i.test(flat)) return flat.length < 40 ? "heading" : "toc";
    if (!source.list && PAGE_NUMBER.test(flat)) return "noise";
    if (SOURCE_LINE.test(flat) && flat.length < 200) return "noise";
    if (flat.length <= 120 && !source.table && (repeated.get(furnitureKey(flat)) ?? 0) >= 3 && !isNumbered(flat))
      return "noise";
    if (flat.length < 500 && SIGNATURE_LINE.test(flat) && !/\bshall\b/.test(flat)) return "signature";
    if (/_{6}/.test(flat) && flat.length < 500 && (flat.match(/[a-z]{2,}/g)?.length ?? 0) < 10) return "signature";
    if (isHeading(para)) return "heading";
    if (source.table) return "table";
    return "text";
  });
}

/** A PAGEREF that ends the line with a page's number; English precedents have such fields print the word "clause" instead. */
const isPageNumber = (field: NonNullable<Paragraph["fields"]>[number], flat: string) =>
  field.kind === "PAGEREF" && /^\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/i.test(flat.slice(field.start));

/** Marks that words hardly have, and a file in letters has everywhere. */
const ENCODED = /[!#&+;?@\\^`]/g;
const ENCODED_LENGTH = 200;
const ENCODED_SHARE = 0.1;

/** A picture or a PDF that was filed in letters ("M)5!$1BTQ+C,-)>+CS"). */
const isEncoded = (flat: string) =>
  flat.length >= ENCODED_LENGTH && (flat.match(ENCODED)?.length ?? 0) > flat.length * ENCODED_SHARE;

/** A table of contents whose lines ran together. */
function isContents(flat: string): boolean {
  if (flat.length < CONTENTS_LINES * 12) return false;
  const lines = flat.match(CONTENTS)?.length ?? 0;
  return lines >= CONTENTS_LINES && flat.length < lines * CONTENTS_LINE;
}

/** An index of defined terms whose lines ran together. */
function isTermIndex(flat: string): boolean {
  // The one that is an annex of its own has a caption to be found.
  if (flat.length < INDEX_ENTRIES * 10 || /^\s*(?:annex|exhibit|schedule|appendix)\b/i.test(flat)) return false;
  // Definitions that ran into it are still to be read.
  if (/"\s(?:shall\s)?means?\b/.test(flat)) return false;
  const entries = flat.match(INDEX_ENTRY)?.length ?? 0;
  return entries >= INDEX_ENTRIES && flat.length < entries * INDEX_ENTRY_LENGTH;
}

function furnitureKey(flat: string): string {
  return squeeze(flat).toLowerCase().replace(/\d+/g, "#");
}

function isNumbered(flat: string): boolean {
  return /^\s*(?:\d|\(?[a-z]{1,4}\)|article\b|section\b)/i.test(flat);
}

const FINITE =
  /\b(?:shall|will|must|may|can|cannot|is|are|was|were|has|have|had|does|do|means?|includes?|excludes?|constitutes?|agrees?|warrants?|undertakes?|acknowledges?|commences?|continues?|applies|apply|insert)\b/i;

/** What house styles give the level of a heading although it is the text of a sub-clause: "the Applicable Laws; and", "The Supplier shall:". */
function readsAsText(trimmed: string): boolean {
  const words = trimmed.replace(/^[[("'\s]+/, "");
  if (/^[a-z]+\s/.test(words) || /[;,](?:\s(?:and|or))?[\])]{0,2}$/.test(words)) return true;
  if (/^(?:The|Each|Either|Neither|Both|If|Any|No)\b.*:$/.test(words)) return true;
  return /[.:][\])]{0,2}$/.test(words) && words.split(" ").length >= 4 && FINITE.test(words);
}

/** A short line without the end of a sentence, styled or written as a heading. */
export function isHeading({ flat, source }: Para): boolean {
  const trimmed = flat.trim();
  if (trimmed === "" || trimmed.length > 160 || source.table) return false;
  if (source.outlineLevel !== undefined || (source.style && /^(?:heading|title|subtitle)/i.test(source.style)))
    return !readsAsText(trimmed);
  if (/[;,:]$/.test(trimmed) || (/[.]$/.test(trimmed) && trimmed.length > 80)) return false;
  const letters = trimmed.match(LETTERS)?.length ?? 0;
  const capitals = trimmed.match(CAPITALS)?.length ?? 0;
  if (letters >= 3 && capitals / letters > 0.8) return true;
  const bold = source.bold?.reduce((sum, s) => sum + s.end - s.start, 0) ?? 0;
  if (bold >= trimmed.length * 0.9 && trimmed.length < 100 && !/[.]$/.test(trimmed)) return true;
  if (trimmed.length > 70) return false;
  const words = trimmed
    .replace(/^[\d.()\s]+/, "")
    .replace(/\.$/, "")
    .split(" ");
  return (
    words.length <= 9 &&
    !/\b(?:shall|will|is|are|has|have|agrees?|may|means?)\b/.test(trimmed) &&
    words.every(
      (w) => /^["'(]?[A-Z0-9&/-]/.test(w) || /^(?:of|and|or|the|to|in|for|by|with|on|a|an|from|at|as)$/.test(w),
    )
  );
}
