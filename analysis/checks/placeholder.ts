/** What was left to be filled in or to be taken out: blanks, bullets in brackets, drafting notes. */

import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { ParagraphRole } from "../structure/model.ts";
import type { Check, Draft } from "./check.ts";
import { formsByBlanks, formZones } from "./forms.ts";

interface Pattern {
  expression: RegExp;
  kind: "blank" | "note" | "mark" | "line";
}

const PATTERNS: readonly Pattern[] = [
  // {customer_name} and {{customer_name}}: fields of a template that nothing replaced.
  {
    expression:
      /[$\u00a4\u00a3]?\{\{?\s?(?!remainder\b|signatures?\b|intentionally\b)[a-z][a-z0-9]{0,30}(?:[_. ][a-z0-9]{1,30}){1,8}\s?\}?\}(?:%|x\b)?/gi,
    kind: "mark",
  },
  // [●], [•], [ ], [__], [ . ]; three asterisks are a redaction, made on purpose.
  {
    expression:
      /[$\u00a4\u00a3]?\[\s{0,10}(?:[\u00b7?#]|_{1,60}|\.{2,10}|-{1,20}|x{1,3}|X{1,3}|\$?\s?_+)[\s\u00b7_.]{0,40}\]%?/g,
    kind: "mark",
  },
  {
    expression:
      /\[\s{0,3}(?:to (?:be )?(?:come|confirm(?:ed)?|inserted?|completed?|determined|discuss(?:ed)?|agreed|provided|updated?)|insert|inserted|enter|fill in|complete|specify|add|describe|list|name of|address of|tbd|tbc|tba|n\.?t\.?d\b|note to|note:|drafting note|drafter'?s? note|nb:|confirm|check|placeholder|select|choose|delete|optional|client|counsel|discuss|open|todo|to do)\b[^\]]{0,2000}\]/gi,
    kind: "note",
  },
  {
    expression:
      /(?:[$\u00a4\u00a3]\s?)?\[\s?(?:the\s)?(?:(?:your|my|our|full|legal|company|party|parties|client|customer|supplier|vendor|counterparty|contract|agreement|governing|effective|start|end|commencement|expiry|registered|business|street|email|e-mail|phone|contact|signatory|job|project|product|service|payment|notice|fee|total)\s)?(?:name|names|date|dates|amount|number|state|country|jurisdiction|address|city|county|title|position|day|month|year|years|days|months|period|percentage|percent|rate|price|fee|fees|sum|currency|law|court|courts|territory|term|company|party|party [ab12]|client|customer|supplier|vendor|employee|employer|consultant|entity|location|venue|email|e-mail|telephone|description|details|blank|value|figure|yyyy|dd\/mm\/yyyy|mm\/dd\/yyyy)(?:\s(?:of\s)?(?:party|parties|incorporation|company|signatory|agreement|contract|days|months|here|a|b|1|2))?\s?\]/gi,
    kind: "mark",
  },
  {
    expression: /<<?\s?(?:insert|enter|fill|name|date|amount|company|client|tbd|address|state)\b[^<>]{0,60}>>?/gi,
    kind: "note",
  },
  {
    expression:
      /(?=[$\sTXx])(?<![\w.])\$?\s?(?:(?:TBD|TBC|TBA)(?!\.\w)|(?:XX{1,2}|xxx?)(?!\.))(?![\w-]|\sby\s(?:the\s)?[A-Z])/g,
    kind: "mark",
  },
  {
    expression:
      /\[[^[\]]{0,120}\bto be (?:determined|confirmed|inserted|completed|agreed|advised|attached|provided|supplied|added|filled in|finali[sz]ed|prepared|specified|listed)\b[^[\]]{0,60}\]/gi,
    kind: "mark",
  },
  // "[Categories of personal data processed]", alone in its paragraph: what belongs here is described, and not there.
  {
    expression:
      /^\s{0,10}\[(?:descriptions?|details|lists?|categories|types?|nature|duration|purposes?|subject[- ]matter|scope)(?:\s(?:and|or)\s\w+)?\sof\b[^[\]]{3,160}\]\s{0,10}$/gi,
    kind: "mark",
  },
  {
    expression:
      /(?:\$\s?)?(?<![_\w])_{2,200}(?:[\s,]{1,3}(?:day of\s)?_{2,200}|[\s,]{0,3}20_{2,4}|\s?\/\s?_{2,60}){0,4}(?:,?\s(?:19|20)_{1,4})?/g,
    kind: "line",
  },
  {
    expression: /\b(?:Lorem ipsum|NTD:|DRAFTING NOTE:|Note to Draft:|\[?Insert (?:name|date|address) here\]?)/g,
    kind: "note",
  },
];

/** A note to whoever drafts is out of place everywhere, in a form and at the foot of a page too. */
const NOTE = /\[\s?(?:drafting notes?|drafter's note|notes? to (?:draft|drafter|reviewer|self)|NTD)\b/i;

export const placeholder: Check = {
  id: "placeholder",
  label: "Placeholder left in",
  description:
    "A blank, a bullet in brackets, TBD or a drafting note that was never filled in or taken out; highlighted words.",
  defaultSeverity: "major",
  run(document) {
    const drafts: Draft[] = [];
    const forms = formZones(document);
    // "[XXXX]" takes the place of what the public is not to read, and so does a shorter row of the letter in the same document.
    const redacted = document.paras.some(({ flat }) => /\[X{4,}\]/.test(flat));
    for (const para of document.paras) {
      const role = document.role(para.index);
      const passed = role === "noise" || role === "toc" || forms.has(document.structure.zones[para.index] ?? 0);
      if (passed && !NOTE.test(para.flat)) continue;
      const taken: { start: number; end: number }[] = [];
      for (const { expression, kind } of PATTERNS) {
        // A row of blanks in a signature block or in a form's field is where people sign.
        if (kind === "line" && (role === "signature" || role === "table" || isForm(para.flat))) continue;
        for (const match of matchesOf(para.flat, expression)) {
          if (passed && !NOTE.test(match[0])) continue;
          // "NTD: … ; USD: …" are new Taiwan dollars.
          if (match[0] === "NTD:" && /\b(?:USD|RMB|TAIBOR|Taiwan)\b/.test(para.flat)) continue;
          const lead = match[0].length - match[0].trimStart().length;
          const start = match.index + lead;
          const end = match.index + match[0].trimEnd().length;
          if (taken.some((t) => t.start < end && start < t.end)) continue;
          if (/^\[(?:Governing Law|Term|Fees?|Payment|Notices?)\]$/.test(match[0].trim())) continue;
          // "[x] Worldwide" and "[ ]" before a choice are boxes to tick.
          if (
            /^\[\s*[xX]?\s*\]$/.test(match[0].trim()) &&
            /^\s{0,3}(?:\t|[A-Z"'{$])/.test(para.text.slice(end, end + 4))
          )
            continue;
          if (kind === "line" && !isBlankInText(para.flat, start, end)) continue;
          if (isNoBlank(para.flat, start, end, role)) continue;
          if (redacted && /^\[?X+\]?$/.test(match[0].trim())) continue;
          taken.push({ start, end });
          drafts.push(draftFor(document, para.index, start, end, kind));
        }
      }
      drafts.push(...highlights(document, para.index, taken));
    }
    return gathered(document, withoutForms(document, drafts));
  },
};

/** Without the blanks of attached forms, and those of the same name in what belongs to such a form. */
function withoutForms(document: DocumentIndex, drafts: readonly Draft[]): Draft[] {
  const forms = formsByBlanks(
    document,
    drafts.flatMap((draft) => draft.places),
  );
  if (forms.size === 0) return [...drafts];
  const zoneOf = ({ places }: Draft) => document.structure.zones[places[0]?.paragraph ?? 0] ?? 0;
  const names = new Set(drafts.filter((draft) => forms.has(zoneOf(draft))).map((draft) => nameOf(document, draft)));
  return drafts.filter((draft) => {
    const name = nameOf(document, draft);
    return !forms.has(zoneOf(draft)) && !(zoneOf(draft) > 0 && name !== undefined && names.has(name));
  });
}

/** "[Company]" is one thing to fill in, wherever it stands; a bare blank is another one each time. */
function gathered(document: DocumentIndex, drafts: readonly Draft[]): Draft[] {
  const byName = new Map<string, Draft>();
  const result: Draft[] = [];
  for (const draft of drafts) {
    const name = nameOf(document, draft);
    const first = name === undefined ? undefined : byName.get(name);
    if (first) {
      first.places = [...first.places, ...draft.places];
      continue;
    }
    const own = { ...draft, ...(name === undefined ? {} : { key: name }) };
    if (name !== undefined) byName.set(name, own);
    result.push(own);
  }
  return result.map((draft) =>
    draft.places.length < 2
      ? draft
      : { ...draft, explanation: `It stands in ${draft.places.length} places. ${draft.explanation}` },
  );
}

/** What is to be filled in, in small letters, where the blank says so. */
function nameOf(document: DocumentIndex, { places }: Draft): string | undefined {
  const [place] = places;
  const words = place ? document.words(place) : "";
  return /^[[{<][^\]}>]*[A-Za-z]{2}/.test(words) ? words.toLowerCase().replace(/\s+/g, " ") : undefined;
}

/** What has the look of a blank: a heading in brackets, a Roman numeral, a place to sign. */
function isNoBlank(flat: string, start: number, end: number, role: ParagraphRole): boolean {
  const words = flat.slice(start, end);
  const before = flat.slice(Math.max(0, start - 14), start);
  // "Section 9.11 [Governing Law]", "Section 3.01 [AMOUNT]".
  if (/^\[[A-Z][A-Za-z]/.test(words) && /(?:\d\.?|ARTICLE [IVXL]+|Article [IVXL]+)\s*$/.test(before)) return true;
  // "[NAME]" and "[title]" where a signature's own words stand beside it.
  if (
    /^\[(?:name|title|date|signature)\]$/i.test(words) &&
    (role === "signature" ||
      /\b(?:SIGNED|Signed by|By:)|\/s\/|_{10}/.test(flat.slice(Math.max(0, start - 80), end + 80)))
  )
    return true;
  // "As ____Chief Officer ____": the blank is filled, and "[Party A]" is a name.
  if (
    /^_+$/.test(words) &&
    (/^[A-Z][^_.;]{2,60}_{3}/.test(flat.slice(end, end + 70)) ||
      /_{3}[A-Z][^_.;]{2,60}$/.test(flat.slice(Math.max(0, start - 70), start)))
  )
    return true;
  // "Yes ___ No ___" is to be ticked.
  if (/^_+$/.test(words) && /\bYes\s?_{2,}\s{1,3}No\s?_{2,}/i.test(flat.slice(Math.max(0, start - 20), end + 20)))
    return true;
  // "\u00a9 Harbour Inc., [YEAR]" is the notice that will be printed.
  if (
    /^\[year\]$/i.test(words) &&
    /(?:\u00a9|\(c\)|\bcopyright\b)[^;\]]{0,60}$/i.test(flat.slice(Math.max(0, start - 70), start))
  )
    return true;
  // `endorsed to read: "[NAME OF OTHER PARTY], its parent and affiliates …"`: words for another paper.
  if (/^\[[^\]]*[A-Za-z]{2}/.test(words) && /[":]\s?"{1,2}$/.test(before)) return true;
  if (/^\[Party [A-Z12]\]$/i.test(words) && flat.split(words).length > 2) return true;
  // "(xxx)" is thirty, "Paragraphs XVIII and XX" eighteen and twenty.
  if (/^x+$/.test(words) && flat[start - 1] === "(" && flat[end] === ")") return true;
  if (/^XX?$/i.test(words) && !/(?:^|\s)$/.test(before)) return true;
  // "XXX - CONFIDENTIAL TREATMENT REQUESTED" explains the mark, "XX PATENTS" is the twentieth heading.
  if (
    /^X+$/.test(words) &&
    /^\W{0,4}(?:(?:information|text|material)\s\w+\s)?(?:CONFIDENTIAL|REDACTED|OMITTED|indicates?|denotes?|represents?)\b/i.test(
      flat.slice(end, end + 40),
    )
  )
    return true;
  if (/^XX$/.test(words) && start === 0 && /^\.?\s(?:[A-Z]{3}|[-\u2013]\s[A-Z])/.test(flat.slice(end, end + 8)))
    return true;
  // "Northwind Solar XX, LLC" is the twentieth of its name.
  if (/^XX$/.test(words) && /^,?\s(?:L\.?L\.?C|L\.?P|Inc|Ltd|Corp|Fund|Trust)\b/i.test(flat.slice(end, end + 8)))
    return true;
  // A row of strokes in brackets stands for a fraction's line: "ACDR = [ ------- ] + AR".
  if (
    /^\[[\s-]+\]$/.test(words) &&
    (/[=+*\u00d7]\s*$/.test(before) || /^\s*[=+*\u00d7]/.test(flat.slice(end, end + 4)))
  )
    return true;
  return (
    /^XX$/.test(words) &&
    /(?:articles?|sections?|paragraphs?|clauses?|part|chapter|title|schedule|exhibit|annex|appendix|[IVXL]{1,6},?\s(?:and|or|to|through))\s$/i.test(
      before,
    )
  );
}

function draftFor(
  document: DocumentIndex,
  paragraph: number,
  start: number,
  end: number,
  kind: Pattern["kind"],
): Draft {
  const words = document.words({ paragraph, start, end });
  const note = kind === "note" && /ntd|note|nb:|confirm|check|discuss|client|counsel|todo/i.test(words);
  return {
    places: [{ paragraph, start, end }],
    title: note
      ? `The drafting note ${quoted(words)} is still in the text`
      : `${quoted(words.replace(/_{6,}/g, "_____"))} has not been filled in`,
    explanation: note
      ? "A note between drafters becomes part of the contract when it is signed. Settle it and take it out."
      : "A blank leaves the point open, and a court may fill it in for the parties or hold that nothing was agreed.",
    severity: kind === "line" ? "minor" : undefined,
    fix: {
      kind: "comment",
      text: note
        ? `Settle this note and take it out: ${quoted(words)}.`
        : "Please fill in this blank before signature.",
    },
    confidence: kind === "line" ? 0.75 : 0.92,
  };
}

/** Blanks of a signature block, an address or a form: nothing but labels around them. */
function isForm(flat: string): boolean {
  const blanks = flat.match(/_{3,}/g)?.length ?? 0;
  if (blanks === 0) return false;
  if (
    /\b(?:By|Name|Title|Signature|Signed|Printed?|Witness|Its|Attest|Notary|My commission)\s?:|\bBy\s?_{3}|\/s\/|IN WITNESS WHEREOF/i.test(
      flat,
    )
  )
    return true;
  // "5. Expiry Date: ________ __, 20__": a clause with its number.
  if (/^\s*\d{1,2}\.\s[A-Z]/.test(flat) && blanks <= 3) return false;
  const words = flat
    .replace(/_+/g, " ")
    .split(/\s+/)
    .filter((w) => /[a-z]{2}/i.test(w)).length;
  return words < 6 || blanks > words / 4;
}

/** "________ __, 20__". */
const DATE_TO_FILL = /^_{3,}\s_{2,3},\s(?:19|20)_{2}$/;
/** What stands before a date within a list of them or a line of its own. */
const DATED = /(?:\b(?:19|20)\d\d|\b[a-z]{2,})(?:,|;|:|;\s(?:and|or)|,\s(?:and|or))?\s(?:\([a-z\d]{1,4}\)\s)?$/;

/** A blank inside a sentence: words on at least one side, and lower-case ones near. Longer rows are rules across the page. */
function isBlankInText(flat: string, start: number, end: number): boolean {
  // "due on 1 January 2020, ________ __, 20__ and 1 July 2020", "Dated as of: ________ __, 20__": a date of its own shape.
  if (DATE_TO_FILL.test(flat.slice(start, end)) && DATED.test(flat.slice(Math.max(0, start - 30), start))) return true;
  // "Supplier: ________" with nothing behind the colon but the line is where somebody signs.
  if (end - start > 15 && /:\s*$/.test(flat.slice(Math.max(0, start - 4), start))) return false;
  if (
    end - start > 120 ||
    (end - start > 24 && /^\s*(?:Name|Title|By|Date|Signature|Witness|\()/.test(flat.slice(end, end + 14)))
  )
    return false;
  const before = flat.slice(Math.max(0, start - 40), start);
  const after = flat.slice(end, end + 40);
  // What a notary writes in, and the number of pages.
  if (/\bnotary public\b/i.test(flat) && /\b(?:do )?(?:hereby )?certify\b|\backnowledged\b/i.test(flat)) return false;
  if (
    /\b(?:personally (?:known to me or(?: has)? produced|appeared|came)|known to me to be (?:an?|the)|commission (?:number|no\.?|expires)|page \w{1,3} of|notary public(?: in and for)?)[\s:]*$/i.test(
      before,
    ) ||
    /\binitial here\b/i.test(flat.slice(Math.max(0, start - 150), start))
  )
    return false;
  // "Supplier's initials ___" at the foot of a page.
  if (/\binitials of (?:the )?parties\b/i.test(flat.slice(Math.max(0, start - 120), start))) return false;
  if (/\binitials?:?\s*$/i.test(before) || /^\s*initials?\b/i.test(after)) return false;
  if (end - start <= 2 && !/\b(?:of|the|this|to|is|on|in|dated|than)\s*$/i.test(before)) return false;
  // A word set off by underscores ("__Section__") is typography.
  if (/^\w/.test(after) || /\w$/.test(before)) return false;
  return (
    /[a-z]{2,}[^\w_]{0,6}(?:\([a-z\d]{1,4}\)\s)?$/.test(before) && /^[\s,.;)("'%]*(?:[a-z]{2,}|[A-Z]|\d|$)/.test(after)
  );
}

/** Highlighted words: in a final document somebody still had something to do there. */
function highlights(
  { paras, words }: DocumentIndex,
  paragraph: number,
  taken: readonly { start: number; end: number }[],
): Draft[] {
  const drafts: Draft[] = [];
  for (const { start, end } of joined(paras[paragraph]?.source.highlights ?? [])) {
    const text = words({ paragraph, start, end });
    if (!/[\p{L}\p{N}]/u.test(text) || taken.some((t) => t.start < end && start < t.end)) continue;
    const blank = /^[[{<]/.test(text);
    drafts.push({
      places: [{ paragraph, start, end }],
      title: blank ? `${quoted(text)} has not been filled in` : `${quoted(text)} is still highlighted`,
      explanation: blank
        ? "Brackets with highlighting mark words to be replaced before signature."
        : "Highlighting usually marks words that somebody meant to come back to.",
      severity: "minor",
      fix: { kind: "comment", text: "Is this settled? If so, remove the highlighting." },
      confidence: 0.8,
    });
  }
  return drafts;
}

/** Highlighted runs that touch are one. */
function joined(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = result[result.length - 1];
    if (last && start - last.end <= 1) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
