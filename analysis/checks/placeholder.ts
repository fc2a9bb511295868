/** What was left to be filled in or to be taken out: blanks, bullets in brackets, drafting notes. */

import type { Place } from "../core/anchors.ts";
import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import { Spans } from "../core/spans.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { isDraftingOption } from "./blanks/drafting-option.ts";
import { highlighted, highlightedBlanks, highlights } from "./blanks/highlighted.ts";
import { isNoBlank } from "./blanks/no-blank.ts";
import { openOptions, optionsFinding } from "./blanks/open-options.ts";
import { PATTERNS, type Pattern } from "./blanks/patterns.ts";
import type { Check, Draft } from "./check.ts";
import { formsByBlanks, formZones } from "./forms.ts";

/** A note to whoever drafts is out of place everywhere, in a form and at the foot of a page too. */
const NOTE = /\[\s?(?:drafting notes?|drafter's note|notes? to (?:draft|drafter|reviewer|self)|NTD)\b/i;

/** A blank with brackets in it is no longer than this. */
const NESTED = 400;

export const placeholder: Check = {
  id: "placeholder",
  label: "Placeholder left in",
  description:
    "A blank, a bullet in brackets, TBD or a drafting note that was never filled in or taken out; highlighted words.",
  defaultSeverity: "major",
  run(document) {
    const drafts: Draft[] = [];
    const marked: Place[] = [];
    const options: ReturnType<typeof openOptions> = [];
    const forms = formZones(document);
    // "[XXXX]" takes the place of what the public is not to read, and so does a shorter row of the letter in the same document.
    const redacted = document.paras.some(({ flat }) => /\[X{4,}\]/.test(flat));
    for (const para of document.paras) {
      const role = document.role(para.index);
      const passed = role === "noise" || role === "toc" || forms.has(document.structure.zones[para.index] ?? 0);
      if (passed && !NOTE.test(para.flat)) continue;
      const taken = new Spans();
      for (const { expression, kind } of PATTERNS) {
        // A row of blanks in a signature block or in a form's field is where people sign.
        if (kind === "line" && (role === "signature" || role === "table" || isForm(para.flat))) continue;
        for (const match of matchesOf(para.flat, expression)) {
          if (passed && !NOTE.test(match[0])) continue;
          // "NTD: … ; USD: …" are new Taiwan dollars.
          if (match[0] === "NTD:" && /\b(?:USD|RMB|TAIBOR|Taiwan)\b/.test(para.flat)) continue;
          const lead = match[0].length - match[0].trimStart().length;
          const start = match.index + lead;
          const end = closing(para.flat, start, match.index + match[0].trimEnd().length);
          if (taken.overlaps(start, end)) continue;
          if (/^\[(?:Governing Law|Term|Fees?|Payment|Notices?)\]$/.test(match[0].trim())) continue;
          // "[x] Worldwide" and "[ ]" before a choice are boxes to tick.
          if (
            /^\[\s*[xX]?\s*\]$/.test(match[0].trim()) &&
            /^\s{0,3}(?:\t|[A-Z"'{$])/.test(para.text.slice(end, end + 4))
          )
            continue;
          if (kind === "line" && !isBlankInText(para.flat, start, end)) continue;
          if (isNoBlank(para.flat, start, end, role) || isDraftingOption(para.flat, start, end)) continue;
          if (redacted && /^\[?X+\]?$/.test(match[0].trim())) continue;
          taken.add(start, end);
          drafts.push(draftFor(document, para.index, start, end, kind));
        }
      }
      const here = highlighted(document, para.index, taken);
      drafts.push(...highlightedBlanks(document, here));
      marked.push(...here);
      if (!passed && role !== "signature") options.push(...openOptions(para, taken));
    }
    return [
      ...gathered(document, withoutForms(document, drafts)),
      ...highlights(document, marked),
      ...optionsFinding(document, options),
    ];
  },
};

/** "[LIST [AND ATTACH] THE POLICIES HERE]": a blank ends with the bracket that closes it, not with one of those inside. */
function closing(flat: string, start: number, end: number): number {
  if (!/^[$\u00a3\u00a4]?\s?\[/.test(flat.slice(start, start + 3))) return end;
  let open = 0;
  for (let at = start; at < Math.min(flat.length, start + NESTED); at++) {
    if (flat[at] === "[") open++;
    if (flat[at] === "]" && --open === 0) return Math.max(end, at + 1);
  }
  return end;
}

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
  return /^[$\u00a3\u00a4]?\s?[[{<][^\]}>]*[A-Za-z]{2}/.test(words)
    ? words.toLowerCase().replace(/\s+/g, " ")
    : undefined;
}

function draftFor(
  document: DocumentIndex,
  paragraph: number,
  start: number,
  end: number,
  kind: Pattern["kind"],
): Draft {
  const words = document.words({ paragraph, start, end });
  const note =
    kind === "note" &&
    /ntd|note|nb:|confirm|check|discuss|client|counsel|todo/i.test(words) &&
    // "[Client.Company]" is a field that a program fills in, "[INSERT TERMS, SEE DRAFTING NOTE]" a blank.
    !/^\[(?:\w+\.\w+\]|insert\b)/i.test(words);
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
