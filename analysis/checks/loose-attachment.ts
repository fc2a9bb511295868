/** "EXHIBIT B" behind the signatures, and nothing in the document that speaks of it. */
import { quoted, squeeze } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Attachment } from "../structure/model.ts";
import type { Draft } from "./check.ts";

/** "Exhibits A, B and C-1", "Schedules 1 through 4". */
const LABEL = "[\"'(]{0,2}(?:[A-Z]{1,2}|\\d{1,2}|[IVX]{1,4}|[a-z](?![a-z]))(?:[.-]?[A-Za-z\\d]{1,3})*[\"')]{0,2}";
const NAMED = new RegExp(
  `(?<![A-Za-z])([Ss]chedule|[Ee]xhibit|[Aa]nnex|[Aa]nnexure|[Aa]ppendix|[Aa]ppendice|[Aa]ttachment|[Aa]ddendum|SCHEDULE|EXHIBIT|ADDENDUM|ANNEX|APPENDIX|APPENDICE|ATTACHMENT)(?:[Ee]?[Ss])?\\s{1,3}(${LABEL}(?:(?:,?\\s(?:and|or|to|through|AND|OR|&)\\s|,\\s)${LABEL}){0,11})`,
  "g",
);
const ALL =
  /\b(?:all|any|the|each|other|its|their|these|following|attached)\s(?:[a-z]+\s){0,2}(?:schedules|exhibits|annex(?:es|ures)|appendices|attachments)\b|\b(?:annexes|schedules|exhibits|appendices)\s(?:are|form|and|shall|constitute)\b/i;
const RANGE = /\s(?:to|through)\s/;
/** So many characters of a title are looked for in the text at least. */
const TITLE = 6;
/** A document with more of them is a collection of papers. */
const MOST = 60;
/** A line that is longer is no title. */
const LONGEST = 80;
/** Attachments stand behind this part of a document. */
const BODY = 0.2;

/** Labelled attachments that no other place of the document names, by their label or by their title: a note for each. */
export function looseAttachments(document: DocumentIndex): Draft[] {
  const { attachments, zones, amendment } = document.structure;
  const labelled = attachments.filter(
    ({ label, paragraph }) =>
      /^(?:[a-z]{1,2}|\d{1,2}|[ivx]{1,4})$/.test(label) &&
      !/^(?:of|to|in|is|as|by)$/.test(label) &&
      (zones[paragraph] ?? 0) > 0 &&
      paragraph > BODY * document.paras.length,
  );
  if (labelled.length === 0 || labelled.length > MOST || amendment) return [];
  const named = new Set<string>();
  const byTitle = new Set<Attachment>();
  const titles = labelled.map((attachment) => ({ attachment, title: titleOf(document, attachment) }));
  for (const { flat, index } of document.paras) {
    const role = document.role(index);
    const heads = labelled.filter(({ paragraph }) => paragraph === index);
    for (const { 1: word = "", 2: list = "", index: at } of matchesOf(flat, NAMED)) {
      if (heads.some(({ start, end }) => at >= start - 2 && at <= end)) continue;
      // A list of several, or a range, names more than can be told.
      if (RANGE.test(list)) return [];
      for (const [label] of matchesOf(list, /[A-Za-z\d][\w.-]*/g)) {
        // "Schedule 4.03" names Schedule 4 as well.
        const parts = label.toLowerCase().split(/(?=[.-])/);
        parts.forEach((_, i) => {
          named.add(`${kindOf(word)} ${parts.slice(0, i + 1).join("")}`);
        });
      }
    }
    if (heads.length > 0 || role === "heading") continue;
    // "The schedules form part of this Agreement" speaks of every one.
    if (ALL.test(flat)) return [];
    const text = squeeze(flat).toLowerCase();
    for (const { attachment, title } of titles)
      if (title.length >= TITLE && attachment.paragraph + 1 !== index && text.includes(title)) byTitle.add(attachment);
  }
  // Where none is named at all, the numbers are not read.
  if (!labelled.some((a) => named.has(keyOf(a)))) return [];
  const loose = labelled.filter((a) => !named.has(keyOf(a)) && !byTitle.has(a));
  // "Schedule A" twice: one of them is a mention of the other.
  return loose.filter((a) => !attachments.some((other) => other !== a && keyOf(other) === keyOf(a))).map(draftFor);
}

/** Behind its label, or in a line of its own below; in small letters. */
function titleOf({ paras }: DocumentIndex, { title, paragraph }: Attachment): string {
  const below = paras[paragraph + 1]?.flat ?? "";
  return squeeze(title !== "" || below.length > LONGEST ? title : below)
    .toLowerCase()
    .replace(/^\W+|\W+$/g, "");
}

/** What an attachment is called, in small letters and the singular: "Annexures" are annexes, "Appendices" appendices. */
export const kindOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^annex(?:ures?|es)$/, "annex")
    .replace(/^appendices?$/, "appendix")
    .replace(/s$/, "");
const keyOf = ({ word, label }: Attachment) => `${kindOf(word)} ${label}`;

function draftFor({ word, label, paragraph, start, end }: Attachment): Draft {
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${label.toUpperCase()}`;
  return {
    places: [{ paragraph, start, end }],
    title: `Nothing refers to ${quoted(name)}`,
    explanation: `${quoted(name)} is attached, and the text names other attachments but not this one. Whether it is part of the agreement is open.`,
    fix: { kind: "comment", text: `Nothing in the document refers to ${name}. Is it part of the agreement?` },
    severity: "info",
    confidence: 0.75,
    key: `loose ${name}`,
  };
}
