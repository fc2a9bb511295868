/** A term defined twice. */

import { quoted, squeeze } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex, KnownTerm } from "../structure/document-index.ts";
import type { DefinitionMark } from "../structure/model.ts";
import { termKey } from "../structure/terms.ts";
import type { Check, Draft } from "./check.ts";
import { formZones } from "./forms.ts";
import { isRestated, pointsElsewhere } from "./second-mention.ts";

/** What says at the head of one or more definitions that they hold for a part only. */
const LOCAL =
  /\bfor (?:the )?(?:sole )?purposes? of (?:this|the|any) (?:section|clause|paragraph|article|sub|exhibit|schedule|annex|provision|preceding|foregoing|definition|indemni)|\bas used in (?:this|the) (?:sub)?(?:section|clause|paragraph|article|exhibit|schedule|annex)/i;
/** Says so only in the definition's own sentence: the one before speaks of "the duties in this Section" for itself. */
const IN_THIS_PART = /\bin this (?:section|clause|paragraph|article|schedule|exhibit)\b/i;
/** Where a sentence begins. */
const SENTENCE_START = /[.;]["')]?\s{1,3}(?=["(A-Z])/g;
/** Short forms given again wherever they are convenient, and names that several things share. */
const REPEATED =
  /^(?:part(?:y|ies)|agreement|amendment|exhibit|schedule|notice|indemnified part(?:y|ies)|indemnifying part(?:y|ies)|indemnitee|indemnitor|claims?|act|code|sec|term|section|[a-z])$/i;

/** How many paragraphs the opening of an enclosed agreement may have. */
const OPENING = 6;
/** So many definitions of a term are compared: no paper has more. */
const MOST = 60;
/** How many paragraphs a list of definitions may have above the one looked at. */
const LIST_LENGTH = 12;

export const duplicateDefinition: Check = {
  id: "duplicate-definition",
  label: "Duplicate definition",
  description: "A term that is defined twice.",
  defaultSeverity: "major",
  run(document) {
    const drafts: Draft[] = [];
    const forms = formZones(document);
    for (const known of document.known.values()) {
      if (known.definitions.length < 2 || READING_RULE.test(known.term)) continue;
      const draft = judge(document, known, forms);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

/** "The word 'includes' shall be deemed to be followed by 'without limitation'": a rule for reading, however often it is given. */
const READING_RULE = /^(?:includ(?:e|es|ing)|or|and|hereof|herein|hereto|hereunder|hereby|will|shall)$/i;

/** `The undersigned (the "Borrower") promises to pay to the order of Northwind Bank (the "Bank")`: a note names its own parties. */
function isOfANote({ paras }: DocumentIndex, { paragraph, start }: DefinitionMark): boolean {
  const before = (paras[paragraph]?.flat ?? "").slice(Math.max(0, start - 240), start);
  return (
    /\bthe undersigned(?:,[^"]{0,160})?\s\((?:the\s)?"?$/i.test(before) ||
    /\bto the order of [^"]{3,200}\((?:the\s)?"?$/i.test(before)
  );
}

/** `As so extended, shall be the "End Date"`, `then such date shall be the "Clearance Date"`: another case of the same date. */
const ANOTHER_CASE =
  /\b(?:extended|postponed|adjourned|then)\b[^.;"]{0,160}\b(?:date|time)?\s?shall (?:be|constitute) the\s"?$/i;
/** `The terms "Letter" and "Financing" shall refer to the Letter as so amended`, `references to "Letter" shall include …`. */
const CARRIED_ON =
  /^["',)\s]{0,4}(?:if applicable\)\s)?(?:(?:(?:,|and|or)\s){0,2}(?:the\s)?"[^"]{1,60}",?\s){0,6}(?:\([^()"]{0,20}"[^"]{1,60},?"[^()"]{0,20}\),?\s)?(?:,?\s?as applicable(?: thereto)?,\s)?(?:in this definition\s)?(?:(?:shall|will)\s(?:also\s)?(?:be\sdeemed\s(?:to\s)?(?:also\s)?)?|deemed\sto\s)?(include|refer|encompass|mean)\b/;
const CARRIERS = /\b(?:references?|terms?|definitions?)\b[^.]{0,400}$/;
const AS_SO_AMENDED =
  /\bas so (?:amended|modified|replaced|supplemented|extended)\b|\b(?:by|under) (?:any )?such\b|\bas permitted\b|\bin compliance with\b/i;

function isCarriedOn({ paras }: DocumentIndex, { paragraph, start, end }: DefinitionMark): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, start - 420), start);
  const after = flat.slice(end, end + 420);
  if (ANOTHER_CASE.test(before)) return true;
  const [said, verb] = CARRIED_ON.exec(after) ?? [];
  if (said === undefined) return false;
  if (verb !== "mean" && (CARRIERS.test(before) || verb === "refer" || verb === "encompass")) return true;
  const [sentence = ""] = after.slice(said.length).split(/[.;]\s/, 1);
  return AS_SO_AMENDED.test(sentence);
}

/** `The term "Work" shall include …`, `if Loans are combined, the term "Loan" shall refer to …`: something more about a term. */
function isAdded({ paras }: DocumentIndex, { paragraph, start, end }: DefinitionMark): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, start - 300), start);
  const after = flat.slice(end, end + 30);
  return (
    (/\b[Tt]he term\s"?$/.test(before) && /^"?\s(?:shall |will )?(?:also )?includes?\b/.test(after)) ||
    (/\b(?:[Ii]f|[Ww]here|[Ww]hen)\b[^.;"]{3,260},\sthe term\s"?$/.test(before) && /^"?\s(?:shall|will)\b/.test(after))
  );
}

function judge(document: DocumentIndex, known: KnownTerm, forms: ReadonlySet<number>): Draft | undefined {
  const { key, definitions: all } = known;
  // Where another definition stands in an attachment, one that names the attachment only leads there.
  const inOnePart =
    new Set(all.flatMap((d) => (d.form === "mention" ? [] : [document.structure.zones[d.paragraph]]))).size === 1;
  const real = all.slice(0, MOST).filter(
    (d) =>
      (!d.byReference || (inOnePart && saysWhatItIs(document, d))) &&
      !pointsElsewhere(document, d) &&
      !isLocal(document, d) &&
      document.role(d.paragraph) !== "signature" &&
      !isOfALetter(document, d) &&
      !isOfAnExhibit(document, d) &&
      // A form names its own parties and papers.
      !forms.has(document.structure.zones[d.paragraph] ?? 0) &&
      !isQuotation(document, d) &&
      !isOfANote(document, d) &&
      !isAdded(document, d) &&
      !isCarriedOn(document, d),
  );
  const [first, ...others] = real;
  if (!first) return undefined;
  const second = others.find((d) => isSecond(document, first, d, known));
  if (!second) return undefined;
  if (REPEATED.test(first.term) && first.form !== "means" && second.form !== "means") return undefined;
  if (document.structure.amendment && second.form !== "means") return undefined;
  const alike = isSame(wordsOf(document, first), wordsOf(document, second));
  const same = alike || nameTheSame(document, first, second) || nameTheSame(document, second, first);
  return {
    places: [second, first].map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    title: `${quoted(first.term)} is defined twice`,
    explanation: same
      ? `Both definitions of ${quoted(first.term)} ${alike ? "read" : "name"} the same. The second can go; if one of them is amended later, they will differ.`
      : `${quoted(first.term)} has two definitions with different wording, and nothing says which of them counts.`,
    related: [{ label: "First definition", place: { paragraph: first.paragraph, start: first.start, end: first.end } }],
    severity:
      !same && (first.form === "means" || second.form === "means" || isEntry(document, second)) ? "major" : "minor",
    fix: {
      kind: "comment",
      text: `${quoted(first.term)} is defined twice. Keep one definition, and use another term where something else is meant.`,
    },
    confidence: second.form === "means" ? 0.9 : 0.75,
    key,
  };
}

/** The same words, far enough apart, in the same document, and not for two cases of one thing. */
function isSecond(document: DocumentIndex, first: DefinitionMark, second: DefinitionMark, known: KnownTerm): boolean {
  if (
    first.term.toLowerCase() !== second.term.toLowerCase() ||
    /^[a-z]/.test(first.term) !== /^[a-z]/.test(second.term)
  )
    return false;
  if (first.paragraph === second.paragraph && Math.abs(first.start - second.start) <= 200) return false;
  const zone = (d: DefinitionMark) => document.structure.zones[d.paragraph] ?? 0;
  // An attachment may be an agreement with terms of its own.
  if (zone(first) !== zone(second)) {
    const title = document.structure.attachments.find((a) => a.zone === zone(second))?.title ?? "";
    // One that speaks for "this Agreement" contradicts the body wherever it stands.
    const general = /\bas used in this agreement,?\s[^.;]{0,20}$/i.test(
      (document.paras[second.paragraph]?.flat ?? "").slice(Math.max(0, second.start - 60), second.start),
    );
    if (
      (first.form !== "means" && !general) ||
      second.form !== "means" ||
      isOwnPaper(document, zone(second)) ||
      (!general &&
        (hasOwnTerms(document, zone(second)) ||
          /\b(?:agreement|form|contract|licen[cs]e|deed|note|lease|policy|plan)\b/i.test(title)))
    )
      return false;
  }
  const short = (d: DefinitionMark) => d.form === "bracketed" || d.form === "called";
  if (short(first) && short(second) && (known.party || /^[A-Z&\d]+s?$/.test(first.term))) return false;
  const flat = document.paras[second.paragraph]?.flat ?? "";
  // The preamble of a form that the document contains.
  if (
    short(first) &&
    short(second) &&
    first.paragraph !== second.paragraph &&
    (/\bby and (?:between|among)\b/.test(flat) || repeatsNames(document, second.paragraph))
  )
    return false;
  if (isRestated(document, second)) return false;
  if (
    /^"?,?\s(?:means?,?\s)?(?:with respect to|in (?:relation|respect|connection) (?:to|of|with)|when used|as (?:to|applied))/.test(
      flat.slice(second.end, second.end + 40),
    )
  )
    return false;
  return conflicts(document, first, second);
}

/** `Exhibit "A" - Plan of the Land` is the name of an attachment. */
function isOfAnExhibit({ paras }: DocumentIndex, { paragraph, start }: DefinitionMark): boolean {
  return /\b(?:exhibit|schedule|annex|appendix)\s["']$/i.test(
    (paras[paragraph]?.flat ?? "").slice(Math.max(0, start - 12), start),
  );
}

/** `"A Advance" means …` beside `"B Advance"`: the letter is no article. */
function isOfALetter({ paras, known }: DocumentIndex, { paragraph, start, term }: DefinitionMark): boolean {
  return (
    /["']A\s$/.test((paras[paragraph]?.flat ?? "").slice(Math.max(0, start - 3), start)) &&
    known.has(`b ${termKey(term)}`)
  );
}

/** It gives two or more short names again: the opening of a form that the document contains. */
function repeatsNames({ structure, known }: DocumentIndex, paragraph: number): boolean {
  const again = structure.definitions.filter(
    (d) =>
      d.paragraph === paragraph &&
      d.form === "bracketed" &&
      (known.get(termKey(d.term))?.definitions ?? []).some((other) => other.paragraph < paragraph),
  );
  return new Set(again.map((d) => termKey(d.term))).size >= 2;
}

/** A schedule with a list of definitions defines them for itself. */
function hasOwnTerms({ structure }: DocumentIndex, zone: number): boolean {
  return structure.definitions.filter((d) => d.form === "means" && structure.zones[d.paragraph] === zone).length >= 4;
}

/** An attachment that begins like an agreement is one, whatever its caption says. */
function isOwnPaper({ structure, paras }: DocumentIndex, zone: number): boolean {
  const at = structure.attachments.find((a) => a.zone === zone)?.paragraph ?? 0;
  return paras
    .slice(at, at + OPENING)
    .some(
      ({ flat, index }) =>
        structure.zones[index] === zone &&
        /\bby and (?:between|among)\b|\b[Tt]his (?:[A-Z][\w-]*\s){1,4}[^.]{0,60}\bis (?:made|entered into)\b/.test(
          flat,
        ),
    );
}

/** Two short forms for what is plainly the same name are no conflict: `Harbour Ltd ("Harbour")` in the preamble and in a schedule. */
function conflicts(document: DocumentIndex, first: DefinitionMark, second: DefinitionMark): boolean {
  if (isShortForm(document, first, second) || isShortForm(document, second, first)) return false;
  // "Harbour means …" after `("Harbour")` still defines it twice, but "includes" only adds to it.
  const flat = document.paras[second.paragraph]?.flat ?? "";
  if (
    /^"?\s?(?:(?:and|or)\s(?:the\s)?"[^"]{1,60}"\s)?(?:(?:for (?:the )?purposes? of this Agreement|as used (?:herein|in this Agreement)),? )?(?:also\s)?(?:(?:shall|will|may|does|do) )?(?:(?:also|not|only|be|deemed|to) ){0,5}(?:includes?|excludes?|is|are)\b/.test(
      flat.slice(second.end, second.end + 150).replace(/^[",'\s]+/, ""),
    )
  )
    return false;
  if (first.form === "means" || second.form === "means") return true;
  if (first.term !== second.term) return false;
  if (isEntry(document, first) && isEntry(document, second)) return true;
  const a = lastWords(document, first);
  const b = lastWords(document, second);
  return a !== "" && b !== "" && !b.endsWith(a) && !a.endsWith(b);
}

/** An entry of a glossary without quotation marks: `Business Day: a day other than …`. */
const isEntry = ({ paras }: DocumentIndex, { form, paragraph, start, end }: DefinitionMark): boolean =>
  form === "bold" && start < 4 && /^\s?:/.test((paras[paragraph]?.flat ?? "").slice(end, end + 2));

function lastWords(document: DocumentIndex, { paragraph, start }: DefinitionMark): string {
  const flat = document.paras[paragraph]?.flat ?? "";
  return squeeze(flat.slice(Math.max(0, start - 60), start))
    .toLowerCase()
    .replace(/[^a-z\s]/g, "")
    .trim()
    .split(" ")
    .slice(-4, -1)
    .join(" ");
}

/** Where the text lost a line's end, one of the two goes on into the next definition. */
function isSame(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 20 && (a.startsWith(b) || b.startsWith(a)));
}

/** `"HBR" means hull balance ratio` beside `a good hull balance ratio ("HBR")`: the short form of the same words. */
function isShortForm(document: DocumentIndex, one: DefinitionMark, other: DefinitionMark): boolean {
  if (one.form !== "means" || other.form === "means") return false;
  const full = wordsOf(document, one).replace(/^(?:shall )?means? (?:the |an? )?/, "");
  const flat = document.paras[other.paragraph]?.flat ?? "";
  const before = flat
    .slice(Math.max(0, other.start - 120), other.start)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return full.length >= 4 && full.length <= 80 && before.endsWith(full);
}

/** `"Lender" means Birch Bank plc and its successors` beside `Birch Bank plc (the "Lender")` in the preamble. */
function nameTheSame(document: DocumentIndex, one: DefinitionMark, other: DefinitionMark): boolean {
  if (one.form !== "means" || other.form === "means") return false;
  const [, name] =
    /^["\s:]*(?:shall\s)?means?:?\s(?:the\s)?([A-Z][^,;()"]{3,80}?)(?:,?\s(?:a|an|its|and its)\s|[,;(."]|$)/.exec(
      document.words(one.body),
    ) ?? [];
  const flat = document.paras[other.paragraph]?.flat ?? "";
  return (
    name !== undefined &&
    squeeze(flat.slice(Math.max(0, other.start - 250), other.start))
      .toLowerCase()
      .includes(squeeze(name).toLowerCase())
  );
}

function wordsOf(document: DocumentIndex, definition: DefinitionMark): string {
  return document
    .words(definition.body)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function isLocal(document: DocumentIndex, { paragraph, start, end, form }: DefinitionMark): boolean {
  const flat = document.paras[paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, start - 120), start);
  const sentence = before.slice(matchesOf(before, SENTENCE_START).at(-1)?.index ?? 0);
  if (/\bwhen used as an? (?:verb|noun|adjective)\b/i.test(sentence)) return true;
  // `For these purposes, "Rate" shall mean`, `(also, a "Fee")` adds a case, `[NAME] (the "Assignee")` is a form's.
  if (/\bfor these purposes,?\s"?$/i.test(before) || /\(also,?\s(?:an?\s|the\s)?"?$/i.test(before)) return true;
  if (form === "bracketed" && /\]\*?,?\s\((?:the\s|an?\s)?"?$/.test(before)) return true;
  // `provided that with respect to the covenants of Section 6, "GAAP" means`.
  if (
    form === "means" &&
    /\b(?:with respect to|in the case of)\s(?!this Agreement\b)(?:[^.;"]|\.\d){3,110},?\s"?$/i.test(before)
  )
    return true;
  if (/^"?,?\s(?:when used )?as an? (?:verb|noun|adjective)\b/i.test(flat.slice(end, end + 40))) return true;
  // `provided that for purposes of the covenants in Section 5, "GAAP" shall mean`.
  if (
    form === "means" &&
    /\bfor (?:the )?purposes? of (?!this Agreement\b|the Agreement\b)(?:[^.;"]|\.\d){3,110}"?$/i.test(before)
  )
    return true;
  // What a sentence says of its section limits no short form that it gives in brackets.
  if (form === "bracketed") return isOfThisPart(before.slice(before.lastIndexOf("(") + 1));
  return (
    LOCAL.test(before) ||
    IN_THIS_PART.test(sentence) ||
    isOfThisPart(flat.slice(end, end + 100)) ||
    isInLocalList(document, paragraph, start)
  );
}

const isOfThisPart = (words: string) => LOCAL.test(words) || IN_THIS_PART.test(words);

/** "For purposes of this paragraph 18:" stands over the list that the definition belongs to. */
function isInLocalList({ paras }: DocumentIndex, paragraph: number, start: number): boolean {
  const over =
    /\bfor (?:the )?purposes? of (?:this|the) (?:section|clause|paragraph|article|sub\w+|exhibit|schedule|annex)\b[^.;"]{0,40}:/i;
  if (over.test((paras[paragraph]?.flat ?? "").slice(Math.max(0, start - 1500), start))) return true;
  for (let i = paragraph - 1; i >= Math.max(0, paragraph - LIST_LENGTH); i--) {
    const flat = paras[i]?.flat ?? "";
    const last = flat.slice(-160);
    if (/:\s*$/.test(last)) return over.test(last);
  }
  return false;
}

/** `"Licensed Software" means the programs listed in Exhibit A`: it names an attachment, but says what it is. */
function saysWhatItIs({ paras }: DocumentIndex, { form, paragraph, end }: DefinitionMark): boolean {
  if (form !== "means" && form !== "bold") return false;
  const [sentence = ""] = (paras[paragraph]?.flat ?? "").slice(end, end + 220).split(/[.;]\s/, 1);
  return LISTED.test(sentence) && !/\b(?:meanings?|defined|definitions?)\b/.test(sentence.slice(0, 120));
}

/** Two words or more for the thing before the place where it is listed. */
const LISTED =
  /^(?:"?,?\s(?:shall\s)?means?:?\s(?:(?:the|any|all|each|those|such|an?)\s){0,3}[\w'-]+,?|:\s(?:the|an?|any|all|each))\s(?:[\w'-]+,?\s){1,13}?(?:described|identified|listed|specified|designated|set (?:forth|out)|shown|named) (?:in|on) (?:the |this )?(?:attached )?(?:[Ee]xhibit|EXHIBIT|[Ss]chedule|SCHEDULE|[Aa]nnex|ANNEX|[Aa]ppendix|APPENDIX|[Aa]ttachment|Part)\b/;

/** Inside words that another document is to contain ("shall be replaced with: …"). */
function isQuotation(document: DocumentIndex, { paragraph, start, form }: DefinitionMark): boolean {
  if (form === "bracketed" && !document.structure.amendment) return false;
  const flat = document.paras[paragraph]?.flat ?? "";
  return /\b(?:replaced?|amended|inserted?|deleted?|following)\b(?:[^.;]|\d\.\d){0,80}$/i.test(
    flat.slice(Math.max(0, start - 140), start),
  );
}
