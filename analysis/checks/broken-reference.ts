/** A reference to a section that is not there, and Word's own marks of a broken one. */

import type { Place } from "../core/anchors.ts";
import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { Items } from "../structure/items.ts";
import { CONTENTS_LINE, findReferences, type Reference } from "../structure/references.ts";
import { Targets } from "../structure/targets.ts";
import type { Check, Draft } from "./check.ts";
import { wrongPointers } from "./wrong-pointer.ts";

const WORD_ERROR =
  /Error!\s?(?:Reference source not found|Bookmark not defined|No (?:text of specified style|bookmark name given)[^.]{0,40}|Unknown (?:switch|document property)[^.]{0,40})\.?/gi;

/** The "A" of "Sections 23A and 23B of the Federal Reserve Act". */
const OF_A_STATUTE =
  /^[A-Z](?![a-z])[^.;]{0,60}\bof\s(?:the\s)?[^.;]{0,60}\b(?:Act|Code|Law|Statutes?|Regulations?|Rules)\b/;
/** "para. 1 of the German Securities Act". */
const PART_OF_A_LAW =
  /^\s(?:para(?:graph)?s?\.?|subs(?:ection|ec)?s?\.?|sentences?|cl\.|Abs\.)\s?\d{1,3}(?:\([\w]{1,4}\))*\s(?:of\s(?:the\s)?(?:[A-Z][\w-]*\s){0,6}(?:Act|Code|Law|Ordinance|Regulations?)\b|[A-Z]+[a-z]*[A-Z]\w*\b)/;
/** More of the list, and then whose it is: ", (d)(i) and (e) of the Harbour Transfer Agreement". */
const LIST_ELSEWHERE =
  /^(?:[\s,]{0,3}(?:and|or|through|to)?\s?(?:(?:[Cc]lauses?|[Ss]ections?|[Pp]aragraphs?|sub\w+)\s)?(?:\([\w]{1,4}\)|\([A-Z][^()]{2,60}\)|\d[\d.]{0,9}[a-z]?(?![\w.]))){1,8}[\s,]{1,3}(?:in each case,?\s|inclusive,?\s|respectively,?\s)?(?:of|in|under)\s(?:(?:the|that|such)\s)(?:(?:certain|applicable|relevant|related)\s)?(?:[A-Z][\w&-]*\s){1,5}(?:Agreement|Contract|Lease|Plan|Indenture|Note|Act|Code|Covenants)\b/;

export const brokenReference: Check = {
  id: "broken-reference",
  label: "Broken reference",
  description:
    "A reference to a section that does not exist or does not define what it is said to, or a field whose target is gone.",
  defaultSeverity: "major",
  run(document) {
    const lostFields = lostBookmarks(document);
    const drafts: Draft[] = [...wordErrors(document), ...wrongPointers(document)];
    const targets = new Targets(document);
    if (!targets.reliable) return [...drafts, ...lostFields];
    // One finding for each number that is missing, with every place that refers to it.
    const missing = new Map<string, Reference[]>();
    const references = findReferences(document);
    const others = new Set(references.filter((r) => r.elsewhere).map(placeOf));
    // "This Article XV", twice, where no XV is counted: the text lost the numbers of its headings.
    const beyond = references.filter((r) => r.self && !r.elsewhere && targets.isBeyond(r)).map((r) => r.parts[0]);
    const lost = beyond.some((number, i) => beyond.indexOf(number) < i);
    // "This Section 8.15", twice, where 8.15 has no heading: so it is numbered.
    const selves = new Map<string, number>();
    for (const r of references)
      if (r.self && !r.elsewhere) selves.set(r.parts.join("."), (selves.get(r.parts.join(".")) ?? 0) + 1);
    const foreign = foreignWords(references);
    for (const reference of references) {
      if ((selves.get(reference.parts.join(".")) ?? 0) >= 2) continue;
      if (reference.elsewhere || targets.has(reference) !== "no" || isElsewhere(document, reference)) continue;
      // "Article 12 of the Purchase Agreement shall apply. References to the Buyer in Article 12 mean …".
      if (!reference.own && others.has(placeOf(reference))) continue;
      if (lost && targets.isBeyond(reference)) continue;
      if (!reference.own && foreign.has(reference.word)) continue;
      const key = `${reference.roman ? "article " : ""}${reference.parts.join(".")}`;
      missing.set(key, [...(missing.get(key) ?? []), reference]);
    }
    drafts.push(...missingItems(document, references, others));
    for (const [key, references] of missing) drafts.push(...draftFor(document, key, references, targets));
    // What the text shows to be missing is not told of its field again.
    const told = drafts.flatMap(({ places }) => places);
    return [
      ...drafts,
      ...lostFields.filter(({ places }) => !places.some((place) => told.some((t) => overlap(t, place)))),
    ];
  },
};

/** So many references by a word to another paper show that the word is that paper's. */
const FOREIGN = 3;

/**
 * "Clause 13 of the Standard Clauses", "Section 4 of this Addendum": where a document calls its own places sections and another
 * paper's clauses, "Clause 17" alone is that paper's as well.
 */
function foreignWords(references: readonly Reference[]): Set<string> {
  const own = new Set(references.filter((r) => r.own).map((r) => r.word));
  const foreign = new Map<string, number>();
  for (const r of references) if (r.elsewhere) foreign.set(r.word, (foreign.get(r.word) ?? 0) + 1);
  return new Set(
    [...foreign].filter(([word, n]) => n >= FOREIGN && own.size > 0 && !own.has(word)).map(([word]) => word),
  );
}

/** " or (i) of the Guaranty", " or 8.2(e) of the Indenture". */
const OTHERS_ITEMS =
  /^(?:[\s,]{0,3}(?:(?:and|or|through|to)\s)?[\d.]{0,8}(?:\s?\(\w{1,4}\))+){1,6}[\s,]{1,3}(?:of|in|under)\s(?:the|that|such|any)\s(?!Agreement\b|Contract\b)[A-Z]/;

/** "Section 2.2(d)", where 2.2 has a list of (a) to (c). */
function missingItems(document: DocumentIndex, references: readonly Reference[], others: ReadonlySet<string>): Draft[] {
  const items = new Items(document);
  const drafts = new Map<string, Draft>();
  for (const reference of references) {
    if (reference.elsewhere || others.has(placeOf(reference)) || items.has(reference) !== "no") continue;
    const { paragraph, start, end, parts, brackets } = reference;
    const after = (document.paras[paragraph]?.flat ?? "").slice(end, end + 100);
    if (isElsewhere(document, reference) || OTHERS_ITEMS.test(after)) continue;
    const item = `${parts.join(".")}(${brackets[0]})`;
    const place = { paragraph, start, end };
    const before = drafts.get(item);
    if (before) before.places.push(place);
    else drafts.set(item, itemDraft(document, reference, item));
  }
  return [...drafts.values()];
}

function itemDraft(
  document: DocumentIndex,
  { paragraph, start, end, parts, brackets }: Reference,
  item: string,
): Draft {
  const words = document.words({ paragraph, start, end });
  const section = parts.join(".");
  return {
    places: [{ paragraph, start, end }],
    title: `${quoted(words)} does not exist`,
    explanation: `The text refers to ${quoted(words)}; ${section} has a list, and no (${brackets[0]}) in it.`,
    fix: { kind: "comment", text: `There is no (${brackets[0]}) in ${section}. Which provision is meant?` },
    confidence: 0.85,
    key: `item ${item}`,
  };
}

/** The number and the paragraph that names it. */
const placeOf = ({ paragraph, parts, roman }: Reference) => `${paragraph}|${roman}|${parts.join(".")}`;

/** "Section 23A", "41 CFR \u00a760-741", the line of a table of contents, a piece of land: nothing of this document. */
function isElsewhere({ paras, structure }: DocumentIndex, { paragraph, start, end, own }: Reference): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, start - 120), start);
  const after = flat.slice(end, end + 200);
  // An amendment speaks of the sections of what it changes, "this Section" and "above" in its new words too.
  if (structure.amendment && !/^[\s,]{0,3}of this (?:Amendment|Addendum)\b/.test(after)) return true;
  // "… described in clauses   49": the foot of a page.
  if (/^\s*$/.test(after) && /[a-z]\s{2,}\d{1,3}$/i.test(flat.slice(start, end))) return true;
  // `A new Section 6.26 shall be added to the Merger Agreement`.
  if (/\bnew\s$/i.test(before) && /^\s(?:shall|will|is) (?:hereby )?(?:be )?(?:added|inserted)\b/.test(after))
    return true;
  // "Section 4.7 [Reserved]" is the place itself, and so is a title that follows a full stop: "below. § 9.1.7 Further papers".
  if (/^\.?\s\[?\(?(?:Intentionally\s)?(?:Reserved|Omitted|Deleted|RESERVED|OMITTED|DELETED)\b/.test(after))
    return true;
  if (/^\u00a7/.test(flat.slice(start, end)) && /(?:^|[.:;]\s{1,2})$/.test(before) && /^\.?\s[A-Z]/.test(after))
    return true;
  // "Section 10.2 of Article X (Defaults) of the Credit Agreement".
  if (
    /^(?:\s?\(\w{1,4}\))*\sof\s(?:Article|Section)\s[\w.]+\s?(?:\([^()]{2,60}\)\s)?of\s(?:the|that)\s(?!Agreement\b|Contract\b)[A-Z]/.test(
      after,
    )
  )
    return true;
  // The first words of a page: "<PAGE> Section 7.09 Governing Law".
  if (/<PAGE>\s*\d*\s*$/.test(before) && /^\.?\s[A-Z]/.test(after)) return true;
  // "Section 7.b (iv) of the Employment Agreement": the letter is a part of the number.
  if (/^\.[a-z](?:\s?\(\w{1,4}\))*\sof\s(?:the|that|such)\s(?!Agreement\b|Contract\b)[A-Z]/.test(after)) return true;
  // "30 Sec. 60 Sec. 30 Sec.": seconds. "Article 5.1.9 shall read as follows": another paper's, written anew.
  if (/\d\s$/.test(before) && /^\sSec\b/.test(after)) return true;
  if (/^(?:\s?\(\w{1,4}\))*\sshall read\b/.test(after)) return true;
  // `Section 7.b is amended to read: "If the Company decides under this paragraph 7(b) …"`: that paper's words.
  if (/\b(?:amended|restated|replaced)\b[^"]{0,60}"[^"]{0,400}$/.test(flat.slice(Math.max(0, start - 480), start)))
    return true;
  // "Section 14 of the Company's 2024 Equity Plan".
  if (
    /^(?:\s?\(\w{1,4}\))*\sof\s(?:the\s)?[A-Z]\w+'s?\s(?:\d{4}\s)?(?:[A-Z]\w+\s){1,5}?(?:Plan|Program|Policy|Bylaws|Charter)\b/.test(
      after,
    )
  )
    return true;
  // "The obligations in AIA Document A201 under Paragraph 3.18".
  if (/\bAIA Document [A-Z]\d{3}[^.;]{0,40}$/.test(before)) return true;
  // "R.C.W. Section 62A.9-101".
  if (/\b(?:(?:[A-Z]\.){2,5}|RCW|NRS|ORS|CFR|USC|UCC|IRC)\s$/.test(before) || /^[A-Z]\.\d/.test(after)) return true;
  if (OF_A_STATUTE.test(after) || /\d-\s?$/.test(before) || CONTENTS_LINE.test(after)) return true;
  // In the midst of such lines: "Article XIV Assignment 31 Article XV Miscellaneous 32 SIGNATURES".
  if (
    /[A-Za-z]\s\d{1,3}\s$/.test(before) &&
    /^\.?\s(?:[A-Z][\w',&/-]*\s(?:(?:of|the|and|to|for|in)\s)?){1,10}\d{1,3}(?:\s|$)/.test(after)
  )
    return true;
  // "Article 1.04, Subtitle 1, Title 79, of the Revised Civil Statutes".
  if (/^,\s(?:Subtitle|Title|Chapter|Subchapter)\s[\dIVXA-Z]/.test(after)) return true;
  // "Amendment to Section 13.1", "UNDER SECTION 48 OF THE INTERNAL REVENUE CODE".
  if (/\bamendments?\s(?:of|to)\s$/i.test(before) && !own) return true;
  // "Texas Business and Commerce Code, Chapter 17, Subtitle E, Sections 17.41".
  if (/\b(?:code|act|statutes?),?\s(?:chapter|title|subtitle|part)\s[\w,\s]{1,40}$/i.test(before)) return true;
  if (
    /^(?:\([A-Z\d]{1,4}\))*\s(?:OF|IN|TO|UNDER) THE (?!AGREEMENT\b)(?:[A-Z&]+\s){1,6}?(?:CODE|ACT|LAWS?|REGULATIONS?|STATUTES?|AGREEMENT|LEASE)\b/.test(
      after,
    )
  )
    return true;
  // "Section 13 para. 1 of the German Securities Act", "\u00a7 14 WpHG", "Article 10A, Section 66-57.1".
  // "Section 43 BDSG", "Section 9 (1) KWG".
  const law =
    /^(?:\s?\(\d{1,2}\))?(?:\s(?:no|sentence)\.?\s\d{1,2})?\s([A-Z][A-Za-z]{0,6}[A-Z])(?=[,;:).]|\s(?:and|or|in)\b|$)/.exec(
      after,
    )?.[1];
  if (
    law &&
    /^[Ss\u00a7]/.test(flat.slice(start, end)) &&
    !/^(?:AND|OR|TERM|FEES?|OF)$/.test(law) &&
    !flat.slice(start, end).includes("SECTION")
  )
    return true;
  if (
    PART_OF_A_LAW.test(after) ||
    /^-\d/.test(after) ||
    (/^\u00a7/.test(flat.slice(start, end)) && /^(?:\s[A-Z]+[a-z]*[A-Z]\w*|[A-Z])\b/.test(after))
  )
    return true;
  // "Article 47 of the petroleum code", "in article 43 the Law ruled".
  if (/^\s(?:of\sthe\s(?:[a-z]+\s){1,3}(?:code|law|act|statute|regulation)s?|the\s(?:Law|Act|Code))\b/.test(after))
    return true;
  if (own) return false;
  // "The papers referred to therein at Section 7.3".
  if (/\btherein\s(?:at|in|under)\s$/i.test(before)) return true;
  // Goods and accounts as the Uniform Commercial Code knows them.
  if (
    /\bfor (?:the )?purposes of\s$/i.test(before) &&
    /\b(?:chattel paper|goods|inventory|instruments|Uniform Commercial Code|UCC)\b/.test(flat)
  )
    return true;
  if (/^\u00a7/.test(flat.slice(start, end)) && /\b(?:C\.?F\.?R|U\.?S\.?C|Code|Reg)\b/.test(before)) return true;
  return (
    /\b(?:property|located|lands?|situated|survey)\s(?:at|in|on|of)\s$/i.test(before) ||
    /\b(?!This\b|THIS\b|The\b)[A-Z][\w-]+\s(?:Agreement|Contract|Lease|Indenture)(?:'s)?,?\s$/.test(before) ||
    LIST_ELSEWHERE.test(after) ||
    /^[\s,]{1,3}(?:in each case|inclusive|respectively),?\s(?:of|in|under)\s(?:the|that)\s(?:(?:applicable|relevant|related)\s)?(?!Agreement\b|Contract\b)[A-Z]/.test(
      after,
    ) ||
    /\b(?:adding|inserting|deleting|replacing|striking|amending)\s[^.;]{0,90}$/.test(before) ||
    /^(?!.{0,40}\bthis [Aa]greement (?:is|are)\b)[^.;]{0,40}\b(?:shall be|is|are)\s(?:hereby\s)?(?:amended|deleted|replaced)\b/.test(
      after,
    )
  );
}

function draftFor(document: DocumentIndex, key: string, references: readonly Reference[], targets: Targets): Draft[] {
  const [first] = references;
  if (!first) return [];
  const places = references.map(({ paragraph, start, end }) => ({ paragraph, start, end }));
  const words = document.words({ paragraph: first.paragraph, start: first.start, end: first.end });
  const nearest = targets.nearest(first);
  // "Sections 5, 6 and 14": the number alone says too little.
  const name = /^[\dIVXL]/.test(words) ? `${capital(first.word)} ${words}` : words;
  return [
    {
      places,
      title: `${quoted(name)} does not exist`,
      explanation: nearest
        ? `The text refers to ${quoted(name)}${places.length > 1 ? ` in ${places.length} places` : ""}, but ${nearest}.`
        : `The text refers to ${quoted(name)}, and the document has no place with that number.`,
      fix: { kind: "comment", text: `There is no ${name}. Which provision is meant?` },
      confidence: references.some((r) => r.own) ? 0.95 : 0.88,
      key,
    },
  ];
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function wordErrors({ paras }: DocumentIndex): Draft[] {
  const drafts: Draft[] = [];
  for (const { flat, index } of paras) {
    if (!flat.includes("Error!")) continue;
    for (const match of matchesOf(flat, WORD_ERROR)) {
      drafts.push({
        places: [{ paragraph: index, start: match.index, end: match.index + match[0].length }],
        title: `${quoted(match[0])} stands where a reference should`,
        explanation:
          "A cross-reference field lost its target when text was deleted or moved, so the document no longer says what is meant.",
        fix: { kind: "comment", text: "This cross-reference is broken. Which provision is meant?" },
        confidence: 0.99,
      });
    }
  }
  return drafts;
}

/** REF fields whose bookmark no paragraph carries. Only when the reader saw bookmarks at all. */
function lostBookmarks({ paras, words, role }: DocumentIndex): Draft[] {
  // Word does not mind a bookmark's capitals.
  const bookmarks = new Set(paras.flatMap((p) => p.source.bookmarks ?? []).map((name) => name.toLowerCase()));
  if (bookmarks.size === 0) return [];
  return paras.flatMap(({ index, flat, source }) => {
    // The pages of a table of contents are made anew with it.
    if (role(index) === "toc") return [];
    const lost: { target: string; place: Place }[] = [];
    for (const { kind, target, start, end } of source.fields ?? []) {
      if (!/^(?:REF|PAGEREF|NOTEREF)$/.test(kind) || !target || /^_Toc\d/.test(target)) continue;
      if (bookmarks.has(target.toLowerCase())) continue;
      // Word's own error, in this field or in the one before that prints the word "clause", is told already.
      if (
        /Error!/.test(flat.slice(start, end)) ||
        /Error![^.]{0,50}\.$/.test(flat.slice(Math.max(0, start - 60), start))
      )
        continue;
      const last = lost.at(-1);
      if (last?.target === target && start - last.place.end <= 1) last.place.end = end;
      else lost.push({ target, place: { paragraph: index, start, end } });
    }
    return lost.map(({ target, place }) => ({
      places: [place],
      title: `${quoted(words(place) || target)} points to a place that is gone`,
      explanation:
        "The cross-reference field's bookmark is no longer in the document. The next update of fields will turn it into an error.",
      fix: {
        kind: "comment" as const,
        text: "The target of this cross-reference was deleted. Which provision is meant?",
      },
      severity: "minor" as const,
      confidence: 0.85,
    }));
  });
}

const overlap = (a: Place, b: Place) => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
