/** Schedules, exhibits and annexes that are referred to and not there. */

import { plural, quoted, squeeze } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Check, Draft } from "./check.ts";
import { disclosureSchedules } from "./disclosure-schedules.ts";
import { formZones } from "./forms.ts";
import { kindOf, looseAttachments } from "./loose-attachment.ts";
import { onlyAttachment } from "./only-attachment.ts";

const REFERENCE =
  /(?<![A-Za-z])(Schedules?|Exhibits?|Annex(?:es)?|Annexures?|Appendix|Appendices|Attachments?|SCHEDULES?|EXHIBITS?|ANNEX|APPENDIX|ATTACHMENTS?)\s{1,3}["']?((?:\d{1,2}|[A-Z]{1,2}|[IVX]{1,4})(?:[-.]\d{1,2}|-[A-Z])?)["']?(?![\w]|\.\d)/g;
const ELSEWHERE =
  /^["')\s,]{0,3}(?:\([^()]{0,80}\)\s?)?(?:to|of|in|under)\s(?:the|that|such|its|his|her|a|an)\s(?:(?:applicable|relevant|respective|corresponding|related)\s)?(?!(?:Agreement|Contract)\b(?!\sdated))(?:[A-Z][a-z]+|[A-Z]{2,5}\s[A-Z][a-z]+|(?:SOW|MSA|RFP|MOU)\b|Form|"|Registration|Company|lease|plan)|^["']?\s(?:to|of)\s(?:Form|Schedule|Exhibit|[A-Z][a-z]+'s)\b|^\s?\([a-z]+ to the/;

/** "to the Northwind Transfer Agreement", "to Services Agreement", "thereto": but not to this Agreement or the Agreement. */
const OTHER_DOCUMENT =
  /^["')\s,]{0,3}(?:(?:to|of|in)\s(?:(?:the|that|such|your|his|her|its|their)\s)?(?:certain\s)?(?!this\b)(?:[A-Z][\w&.'-]*\s){1,6}(?:Agreement|Lease|Plan|Contract|Licen[cs]e|Indenture|Prospectus|Statement|Note|Bylaws)\b|(?:(?:and|or|,)\s[A-Z\d]{1,3},?\s){0,3}there(?:to|of)\b)/;
/** Words that lead to a reference, never to a caption. */
const LEADS_TO_IT = /\b(?:in|on|as|to|of|by|with|under|see|per|and|or|the|attached|hereto|form of|at|from)\s["']?$/i;
/** Attachments stand behind this part of the document at least. */
const BODY = 0.3;
/** So many attachments with their titles in one paragraph are a list of what there should be. */
const LIST = 2;

export const missingAttachment: Check = {
  id: "missing-attachment",
  label: "Missing attachment",
  description:
    "A schedule, exhibit or annex that is referred to and not in the document, or attached and referred to nowhere.",
  defaultSeverity: "minor",
  run(document) {
    const there = new Set(document.structure.attachments.map((a) => `${kindOf(a.word)} ${a.label}`));
    const anywhere = new Set(document.structure.attachments.map((a) => a.label));
    const some = document.structure.attachments.length > 0;
    const forms = formZones(document);
    const elsewhere = new Set<string>();
    const missing = new Map<string, { words: string; places: Draft["places"] }>();
    for (const { flat, index } of document.paras) {
      const role = document.role(index);
      if (role === "toc") continue;
      const aside = role === "noise" || role === "heading" || role === "signature";
      for (const match of matchesOf(flat, REFERENCE)) {
        const label = (match[2] ?? "").toLowerCase();
        const key = `${kindOf(match[1] ?? "")} ${label}`;
        if (aside || /\bthis\s$/i.test(flat.slice(0, match.index).slice(-6))) {
          if (!aside || isHeading(flat, match)) there.add(key);
          continue;
        }
        if (there.has(key) || anywhere.has(label) || hasParent(there, key) || isPartThere(document, key, flat, match))
          continue;
        // "… is amended to read: "as defined in Schedule A hereto"": the schedule of what is amended.
        if (document.structure.amendment && isQuoted(flat, match.index) && !/\b(?:attached|annexed)\b/i.test(flat))
          continue;
        // What an enclosed form has attached is attached when the form is filled in.
        if (forms.has(document.structure.zones[index] ?? 0)) continue;
        const end = match.index + match[0].length;
        // "Exhibit 21 to the Registration Statement" is what "Exhibit 21" means from then on.
        if (
          isElsewhere(flat, index, match) ||
          ((document.structure.amendment || document.structure.borrowsTerms) && isAmended(flat, match))
        ) {
          elsewhere.add(key);
          continue;
        }
        if (isCaption(flat, match) || isThereByTitle(document, index, flat.slice(0, match.index), flat.slice(end))) {
          there.add(key);
          missing.delete(key);
          continue;
        }
        // `Exhibit "B."` without the mark that does not close, `Exhibit "B"` with both.
        const whole = match[0].match(/["']/g)?.length === 1 ? match[0].replace(/["']$/, "") : match[0];
        const place = { paragraph: index, start: match.index, end: match.index + whole.length };
        const entry = missing.get(key) ?? { words: document.words(place), places: [] };
        entry.places.push(place);
        missing.set(key, entry);
      }
    }
    const { note, others } = disclosureSchedules(
      [...missing]
        .filter(([key]) => !there.has(key) && !elsewhere.has(key))
        .map(([key, { words, places }]) => ({ key, words, places })),
    );
    const numbered = others.map(({ key, words, places }) => draftFor(key, words, places, some));
    const only = [...onlyAttachment(document)].map(([words, places]) => draftFor(words, words, places, some));
    return [...note, ...numbered, ...only, ...looseAttachments(document)];
  },
};

/** "Schedule 5(d)" where a caption behind the body says so. */
function isPartThere({ structure, paras }: DocumentIndex, key: string, flat: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const part = /^(?:\([a-z\d]{1,4}\)){1,2}/i.exec(flat.slice(end, end + 12))?.[0];
  return (
    part !== undefined &&
    structure.attachments.some(
      ({ paragraph, word, label }) =>
        paragraph > paras.length * BODY && `${kindOf(word)} ${label}` === `${key}${part.toLowerCase()}`,
    )
  );
}

/** Inside quotation marks, or in a paragraph that begins with one. */
function isQuoted(flat: string, at: number): boolean {
  return (flat.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;
}

/** "Attached to your Employment Agreement as Exhibit D". */
const ATTACHED_TO_ANOTHER = /\battached to (?:the|your|his|her|its|their|that|such|said)\s(?:[A-Z][\w-]*\s){1,5}as\s$/;

/** An attachment of another document, a form of the authorities, a line of a table of contents. */
function isElsewhere(flat: string, index: number, match: RegExpExecArray): boolean {
  const label = match[2] ?? "";
  const before = flat.slice(Math.max(0, match.index - 20), match.index);
  // "Schedule 2.8(a)(ii) of the Company Disclosure Letter".
  const after = flat
    .slice(match.index + match[0].length, match.index + match[0].length + 120)
    .replace(/^(?:\([a-z\d]{1,4}\)){1,3}(?=\s(?:of|to)\s)/i, "");
  if (ATTACHED_TO_ANOTHER.test(flat.slice(Math.max(0, match.index - 100), match.index))) return true;
  // "ATTACHMENT IN AID OF EXECUTION" has no label, "the Schedule B attached thereto" is another paper's.
  if (/^(?:AN|AS|AT|BY|IF|IN|IS|IT|NO|OF|ON|OR|TO|WE)$/.test(label) || /^["']?\sattached thereto\b/.test(after))
    return true;
  if (ELSEWHERE.test(after) || OTHER_DOCUMENT.test(after)) return true;
  // "Schedule 13 Companies Act 1985", "Exhibit A to the certification provided by the Commission".
  if (
    /^,?\s(?:of\s)?(?:the\s)?(?:[A-Z][a-z]+\s(?:and\s)?){1,5}Act\s(?:of\s)?\d{4}\b/.test(after) ||
    /^["']?\sto\s(?:the|such|that|its|their)\s(?:[a-z]+\s){0,3}?(?:certifications?|certificates?|applications?|permits?|proposals?|filings?|orders?|policy|policies)\b/.test(
      after,
    )
  )
    return true;
  // "Attachments R-01 through R-08 to Exhibit R of the Equipment Contract".
  if (
    /^(?:\s(?:through|and|to)\s[A-Z]?[\d.-]{1,6}){0,3}\sto\s(?:Exhibit|Schedule|Annex|Appendix)\s[\w-]{1,5}\s(?:of|to)\s(?:the|that)\s(?!Agreement\b)[A-Z]/.test(
      after,
    )
  )
    return true;
  // "I further certify that attached hereto as Exhibit A is a copy of the bylaws": what a certificate encloses.
  if (
    /\bcertif(?:y|ies) that\s(?:\(?\w{1,3}\)\s)?attached (?:hereto )?as\s$/i.test(
      flat.slice(Math.max(0, match.index - 60), match.index),
    )
  )
    return true;
  // "Recitals and Exhibits 58 13.9 Consultants": a title, its page and the next number.
  if (/^[A-Z][a-z]+s$/.test(match[1] ?? "") && /^\d+$/.test(label) && /^\s\d{1,2}\.\d{1,2}\s[A-Z]/.test(after))
    return true;
  // "A title commitment with all Schedule B-1 requirements deleted".
  if (
    /^b(?:-?(?:[12]|i{1,2}))?$/i.test(label) &&
    /\btitle (?:insurance )?(?:polic|commitment|report|binder)/i.test(
      flat.slice(Math.max(0, match.index - 160), match.index),
    )
  )
    return true;
  // "Subject only to those Schedule B exceptions".
  if (/^b(?:-?(?:[12]|i{1,2}))?$/i.test(label) && /^["']?\s(?:title\s)?exceptions?\b/i.test(after)) return true;
  // "Schedule RC of the call report for such bank".
  if (/^["']?\s(?:of|to|in)\s(?:the|its|their|such|each|any)\s(?:[a-z]+\s){1,3}?reports?\b/.test(after)) return true;
  // "ex10-2.htm EXHIBIT 10": the line over a filing.
  if (/\.(?:html?|txt)\s$/i.test(before)) return true;
  // "Appendix BA, available at www.northwind.example".
  if (/^[^.;]{0,100}\bavailable (?:at|on|from)\s(?:https?:|www\.)/.test(after)) return true;
  // A list that says there is none.
  if (
    /^["']?[\s:.\u2013-]{1,4}\(?\[?(?:[Ii]ntentionally )?(?:[Dd]eleted|[Oo]mitted|[Rr]eserved|[Ll]eft [Bb]lank)\b/.test(
      after,
    )
  )
    return true;
  // "Fixtures Schedule 5/1/98" is a date, "Production Schedule 32 Article XXVII" a line of a table of contents.
  if (
    /^\/\d/.test(after) ||
    (/^\d+$/.test(label) && /^\s(?:Article|ARTICLE|Section|SECTION|Clause|CLAUSE)\s[\dIVX]/.test(after))
  )
    return true;
  // "Exhibit B of the Contract for Technology Investment" is that one's.
  if (/^["']?\s(?:to|of)\sthe (?:Agreement|Contract)\s(?:for|on|regarding)\s[A-Z]/.test(after)) return true;
  // "C: Pricing Schedule 50 D: Sample Form": a title of a table of contents and its page.
  if (/^\d+$/.test(label) && /^\s[A-Z]:\s[A-Z]/.test(after)) return true;
  if (/^13[DG]$|^14A$|^10-|^TO$|^K-[123]$|^(?:10|99)\.\d/i.test(label)) return true;
  if (/\b(?:form of|filed as|Form [\dKQ-]+,?)\s*$/i.test(before) && match.index < 200 && index < 3) return true;
  if (/\bSubpart\s$|(?:\bCFR|\bC\.F\.R\.),?\s(?:Part\s)?\d+,?\s$/i.test(before)) return true;
  // "Form ADV, Part II, Schedule H", "Schedule H of Part II of Form ADV".
  if (/\bPart [IVX\d]+,\s$/.test(before) || /^\sof\sPart [IVX\d]+\b/.test(after)) return true;
  if (
    /\b(?:Directive|Regulation|Convention|Treaty)\b[^.;]{0,160}\bof\s$/.test(
      flat.slice(Math.max(0, match.index - 200), match.index),
    )
  )
    return true;
  // The filing's own exhibit number, and a line of a table of contents ("20.6. Appendices 21", "Table of Appendices 23").
  if (/^\s(?:under|pursuant to) item\b/i.test(after)) return true;
  return /^(?:Appendices|Exhibits|Schedules|Annexes|Attachments)$/i.test(match[1] ?? "") && /^\d/.test(label)
    ? /(?:\d\.?|\b(?:table|list|index) of)\s$/i.test(before)
    : false;
}

/** "Amendment to Exhibit B", "The last sentence of Exhibit B is amended", "Exhibit D of the Agreement": what the amendment changes. */
function isAmended(flat: string, match: RegExpExecArray): boolean {
  const after = flat.slice(match.index + match[0].length, match.index + match[0].length + 160);
  return (
    /\b(?:amendments? (?:to|of)|changes? to|amend|replace|delete)\s(?:the\s)?$/i.test(
      flat.slice(Math.max(0, match.index - 24), match.index),
    ) ||
    /\b(?:amend(?:ed|ing)|delet(?:ed|ing)|replac(?:ed|ing))\b[^.;]{0,80}\s(?:of|in|from|on)\s(?:the\s)?$/i.test(
      flat.slice(Math.max(0, match.index - 120), match.index),
    ) ||
    /^[^.;]{0,60}\b(?:of|to) the (?:[A-Z]\w+\s){0,3}(?:Agreement|Contract)\b/.test(after) ||
    /^[^.;]{0,80}\b(?:shall be|is|are)\s(?:hereby\s)?(?:amended|deleted|replaced|revised|modified|restated)\b/.test(
      after,
    )
  );
}

/** "Northwind Group SCHEDULE 1": a caption that a page's header or a signature ran into. */
function isHeading(flat: string, match: RegExpExecArray): boolean {
  return (
    !LEADS_TO_IT.test(flat.slice(Math.max(0, match.index - 40), match.index)) &&
    /^["')]?(?:\([a-z\d]{1,3}\))?(?:\s*$|\s?[:-](?:\s|$)|\s[A-Z]{2}|\sto\s[A-Z])/.test(
      flat.slice(match.index + match[0].length),
    )
  );
}

/** The attachment itself, in a form that was not taken for its heading. */
function isCaption(flat: string, match: RegExpExecArray): boolean {
  const lead = flat.slice(0, match.index);
  const before = lead.slice(-40);
  const after = flat.slice(match.index + match[0].length);
  // At the end of a paragraph that ran into it, at the start of its own, or saying so: "THIS IS SCHEDULE A".
  if (
    /^["')\s\d]*$/.test(after.slice(0, 80)) &&
    /(?:^|[.;:\])]\s+|[A-Z][a-z]+\s|(?:^|[.>\]]\s|[Pp]age\s)\d{1,3}\s)$/.test(before) &&
    !LEADS_TO_IT.test(before)
  )
    return true;
  // Behind the number of a page of the one before it: "… in the by-laws. C-2  ANNEX D Form of Amendment".
  if (
    /(?:^|\s)[A-Z]{1,2}-\d{1,3}\s{1,8}$/.test(before) &&
    /^[A-Z]+$/.test(match[1] ?? "") &&
    /^\W{0,4}[A-Z]/.test(after)
  )
    return true;
  // The last of a page's heading, in capitals: "TARGET PRICE 15-Mar-07 EXHIBIT 8".
  if (
    /^[A-Z]+$/.test(match[1] ?? "") &&
    flat.length < 120 &&
    /^\W*$/.test(after) &&
    !LEADS_TO_IT.test(before) &&
    lead.trim() !== ""
  )
    return true;
  // Behind the line that a court puts over each page: "Doc 63 Filed 04/18/18 Page 53 of 60 Exhibit 3.1(c) Budget".
  if (/\bPage \d{1,3} of \d{1,3}\s$/i.test(before) && /^(?:\([a-z\d]{1,4}\)){0,2}\s[A-Z]/.test(after)) return true;
  // The first words of a page: "<PAGE> EXHIBIT B".
  if (/<PAGE>\s*\d*\s*$/.test(before) && /^["')\s]*(?:$|[A-Z<])/.test(after)) return true;
  // "… Contract No.: NW-1100 Appendix 1:", "OBLIGATIONS OF THE BUYER SCHEDULE 6.1 The Buyer pays …".
  if (lead.length < 80 && /^\s?:\s*$/.test(after) && !LEADS_TO_IT.test(before)) return true;
  if (
    /\b[A-Z]{3,}\s$/.test(before) &&
    /^[A-Z]+$/.test(match[1] ?? "") &&
    /^\s[A-Z][a-z]+\s[a-z]/.test(after) &&
    !isList(flat)
  )
    return true;
  if (/^\W{0,6}$/.test(lead) || /\bthis is\s$/i.test(before)) return true;
  if (/\n\s*$|[.;:]\s{2,}$|\d\s{2,}$/.test(before) && /^\W{0,4}[A-Z]{2}/.test(after)) return true;
  // Behind a stop, a page number or a line of capitals, with its title behind it. Several in a row are a list of what there should be.
  const ends = /(?:[.;)\]*_]|(?:^|[.;)\]*_]\s|[A-Za-z]\s)\d{1,3}|\b[A-Z]{3,}(?:\s-)?)\s$/.test(before);
  const titled = /^["')]?\s?[-:]?\s?(?:\[\*|[A-Z][A-Za-z'&/-]*(?:\s[-:]\s|\s(?:(?:of|and|for|to|the)\s)?[A-Z]))/.test(
    after,
  );
  const dashed =
    /^["')]?\s[-:]\s(?:Form|[A-Z][a-z]+\s[A-Z])/.test(after) &&
    /\b[A-Z][a-z]+\s$/.test(before) &&
    /^[^.]*$/.test(after);
  return ((ends && titled) || dashed) && !isList(flat);
}

/** The paragraph names several different attachments with a title behind them. */
function isList(flat: string): boolean {
  const labels = new Set<string | undefined>();
  for (const m of matchesOf(flat, REFERENCE)) {
    const end = m.index + m[0].length;
    if (/^["')]?\s?[-:]?\s?[A-Z][a-z]/.test(flat.slice(end, end + 8))) labels.add(m[2]);
    if (labels.size >= LIST) return true;
  }
  return false;
}

/** `Schedule 5 (Service Level Terms)`, `Exhibit 3(b) (the "Harbour Note")` where a heading further down says "SERVICE LEVEL TERMS", "HARBOUR NOTE". */
function isThereByTitle(document: DocumentIndex, index: number, before: string, after: string): boolean {
  const title =
    /^["')]?(?:\([a-z\d]{1,3}\))?\s?(?:\(\s?(?:the\s)?"?|,?\s")((?:[A-Z][\w'&/-]*)(?:\s(?:(?:of|and|for|the)\s)?[A-Z][\w'&/-]*){1,7})"?\s?[)"]/.exec(
      after.slice(0, 100),
    )?.[1] ??
    /\b((?:[A-Z][\w'&/-]*\s(?:(?:of|and|for)\s)?){2,7}),?\s?(?:(?:which is\s)?(?:attached|annexed)(?:\shereto)?\s)as\s$/.exec(
      before.slice(-120),
    )?.[1];
  if (!title) return false;
  const wanted = squeeze(title).toUpperCase();
  return document.paras.some(
    ({ flat }, i) =>
      i > index &&
      flat.length < wanted.length + 60 &&
      squeeze(flat).toUpperCase().replace(/^\W+/, "").startsWith(wanted),
  );
}

/** "Exhibit A-1" is there when "Exhibit A" is. */
function hasParent(there: ReadonlySet<string>, key: string): boolean {
  return (
    there.has(key.replace(/[-.]\w+$/, "")) || [...there].some((t) => t.startsWith(`${key}-`) || t.startsWith(`${key}.`))
  );
}

function draftFor(key: string, words: string, places: Draft["places"], some: boolean): Draft {
  const unmarked = words.replace(/["'\u201c\u201d\u2018\u2019]/g, "");
  return {
    places,
    title: `${quoted(unmarked)} is not in the document`,
    explanation: some
      ? `The text refers to ${quoted(unmarked)} in ${plural(places.length, "place")}. Other attachments are there, this one is not.`
      : `The text refers to ${quoted(unmarked)} in ${plural(places.length, "place")}, and no attachment of that name is in the document. Make sure that it exists and is attached before signature.`,
    severity: some ? "major" : "minor",
    fix: { kind: "comment", text: `${unmarked.replace(/^the/, "The")} is not attached.` },
    confidence: some ? 0.85 : 0.8,
    key,
  };
}
