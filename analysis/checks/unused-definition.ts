/** Defined, and never used. */

import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex, KnownUse } from "../structure/document-index.ts";
import type { DefinitionMark } from "../structure/model.ts";
import { termKey } from "../structure/terms.ts";
import type { Check, Draft } from "./check.ts";
import { isHalfUsed, isWrittenAgain, standsElsewhere } from "./terms/written-elsewhere.ts";

/** Short forms that stand in every preamble whether or not they are needed. */
const CUSTOMARY =
  /^(?:part(?:y|ies)|agreement|amendment|contract|addendum|effective date|exhibit [a-z\d]+|schedule [a-z\d]+|annex [a-z\d]+|appendix [a-z\d]+|deed|lease)$/i;

/** More often than this nobody defines a term. */
const MANY = 20;

/**
 * So many terms are looked for in the whole text, each from its first letter to its last. A contract has a few dozen that stand
 * nowhere as they are defined; what has more is no contract, and would take time by the square of its length.
 */
const LOOKED_FOR = 1000;

export const unusedDefinition: Check = {
  id: "unused-definition",
  label: "Unused definition",
  description: "A term that is defined and then never used.",
  defaultSeverity: "minor",
  run(document) {
    const used = usedWords(document);
    const found: Unused[] = [];
    const readIn = newWords(document);
    const shared = sharedLists(document);
    let lookedFor = 0;
    for (const known of document.known.values()) {
      const [first] = known.definitions;
      if (!first || known.definitions.length > 1 || used.has(known.key) || CUSTOMARY.test(known.term)) continue;
      if (known.key.split(" ").length === 1 && known.key.length < 2) continue;
      // What a sentence merely explains in passing ("includes", "is") defines nothing that must be used.
      if (/^[a-z]/.test(first.term)) continue;
      if (document.role(first.paragraph) === "signature") continue;
      if (isDescription(document, first)) continue;
      // What an amendment adds to the definitions of another agreement is used there.
      if (document.structure.amendment && (first.form === "means" || isNewWording(document, first))) continue;
      if (readIn(first) || shared.has(document.structure.zones[first.paragraph] ?? 0)) continue;
      if (isNickname(document, first) || isMentioned(document, first)) continue;
      if (++lookedFor > LOOKED_FOR) break;
      if (standsElsewhere(document, first)) continue;
      const names = otherNames(document, first);
      if (names.some((name) => used.has(termKey(name)) || isWrittenAgain(document, name))) continue;
      if (isHalfUsed(document, first)) continue;
      const before = found.at(-1);
      // Two names of one thing are one matter.
      if (before?.marks.some((m) => m.paragraph === first.paragraph && names.includes(m.term)))
        before.marks.push(first);
      else found.push({ marks: [first], key: known.key, party: known.party });
    }
    return found.map(draftOf);
  },
};

/** A definition that nobody uses, under each of its names, and the key of the first. */
interface Unused {
  marks: DefinitionMark[];
  key: string;
  party: boolean;
}

function draftOf({ marks, key, party }: Unused): Draft {
  const names = marks.map(({ term }) => quoted(term));
  const both = names.join(" or ");
  return {
    places: marks.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    title: `${both} is defined but never used`,
    explanation: `The definition has no effect: ${names.join(" and ")} ${names.length > 1 ? "stand" : "stands"} nowhere else in the document. Either a clause that needed it is missing, or the definition can go.`,
    fix: {
      kind: "comment",
      text: `${both} is defined here and never used. Delete the definition, or is a clause missing?`,
    },
    confidence: party ? 0.7 : 0.9,
    key,
  };
}

/** What a list of terms for several papers says of itself. */
const FOR_SEVERAL =
  /\bany (?:other )?(?:document|agreement|instrument)s? (?:that|which) incorporates? this (?:Appendix|Annex|Schedule|Exhibit)\b/i;

/** "[CA, LLCA, Schedule Z]" behind a definition: the papers that use it. */
const PAPERS =
  /[.)"]\s?\[((?:[A-Z][A-Z&]{1,5}|Schedule [A-Z\d]+)(?:, (?:[A-Z][A-Z&]{1,5}|Schedule [A-Z\d]+)){0,9})\](?=\s|$)/g;
/** So many of these, and so many papers, tell a list for several. */
const TAGGED = 10;
const SEVERAL = 3;

/** The attachments that define terms for other papers too: what this one does not use, another may. */
function sharedLists({ paras, structure }: DocumentIndex): Set<number> {
  const zones = new Set<number>();
  const tagged = new Map<number, string[]>();
  for (const { flat, index } of paras) {
    if (!flat.includes("[")) continue;
    const zone = structure.zones[index] ?? 0;
    for (const [, papers = ""] of matchesOf(flat, PAPERS)) {
      const list = tagged.get(zone);
      if (list) list.push(papers);
      else tagged.set(zone, [papers]);
    }
  }
  for (const [zone, papers] of tagged)
    if (papers.length >= TAGGED && new Set(papers.flatMap((list) => list.split(", "))).size >= SEVERAL) zones.add(zone);
  for (const { flat, index } of paras) {
    const zone = structure.zones[index] ?? 0;
    if (zone > 0 && FOR_SEVERAL.test(flat)) zones.add(zone);
  }
  return zones;
}

const ANNOUNCED =
  /\b(?:text|[Ss]ection|[Cc]lause|[Pp]aragraph)\b[^.;]{0,80}\b(?:shall|to|will)\s(?:be\s\w+\sto\s)?read(?:\sin\s[a-z\s]{3,30})?\sas\sfollows\b/;

/** "The text of Section 2(a) shall read as follows": new words of another agreement, whatever this one calls itself. Each paragraph is read once. */
function newWords({ paras }: DocumentIndex): (definition: DefinitionMark) => boolean {
  const begins = new Map<number, number>();
  return ({ paragraph, start }) => {
    let from = begins.get(paragraph);
    if (from === undefined) {
      const match = ANNOUNCED.exec(paras[paragraph]?.flat ?? "");
      const before = ANNOUNCED.test(paras[paragraph - 1]?.flat.slice(-160) ?? "");
      from = before ? 0 : match ? match.index + match[0].length : Number.POSITIVE_INFINITY;
      begins.set(paragraph, from);
    }
    return from <= start;
  };
}

/** Inside the words that an amendment puts into the agreement. */
function isNewWording({ paras }: DocumentIndex, { paragraph, start }: DefinitionMark): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  return (
    /^\s*"/.test(flat) ||
    // The new words began in a paragraph before and end with this one, or the paragraph before announces them.
    /[.;]"\s*$/.test(flat) ||
    /\b(?:amended|restated|replaced|read|added|inserted)\b[^.]{0,80}\bfollow(?:s|ing)\s?:\s*$/i.test(
      paras[paragraph - 1]?.flat.slice(-140) ?? "",
    ) ||
    /\b(?:read|follows|following|replaced|inserted|added|adding|restated)\b[^"]{0,200}"(?=[A-Z(])/i.test(
      flat.slice(0, start),
    )
  );
}

/** Keys of every term that stands somewhere besides its own definition, alone or inside a longer term. */
function usedWords(document: DocumentIndex): Set<string> {
  const used = new Set<string>();
  const inParagraph = new Map<number, DefinitionMark[]>();
  for (const definition of document.structure.definitions) {
    if (definition.form !== "means") continue;
    const others = inParagraph.get(definition.paragraph);
    if (others) others.push(definition);
    else inParagraph.set(definition.paragraph, [definition]);
  }
  for (const [key, uses] of document.usesOf) {
    const parts = key.split(" ");
    const own = document.known.get(key)?.definitions ?? [];
    // What is defined so often is no definition that nobody uses.
    if (own.length > MANY || uses.some((use) => !isDefinition(own, use) && !isOwnBody(own, inParagraph, use)))
      used.add(key);
    // A longer term uses the shorter ones inside it, wherever it stands.
    if (parts.length > 1 && parts.length <= 12) {
      for (let i = 0; i < parts.length; i++) {
        for (let j = i + 1; j <= parts.length; j++) if (j - i < parts.length) used.add(parts.slice(i, j).join(" "));
      }
    }
  }
  return used;
}

/** A list in a schedule that tells what each thing is ("Noise Reduction means …"), without marking its terms in any way. */
function isDescription({ paras, structure }: DocumentIndex, { form, paragraph }: DefinitionMark): boolean {
  const { bold, underline } = paras[paragraph]?.source ?? {};
  return form === "bold" && !bold && !underline && (structure.zones[paragraph] ?? 0) > 0;
}

/** `Robin ("Bird") Miller`. */
function isNickname({ paras }: DocumentIndex, { term, paragraph, end }: DefinitionMark): boolean {
  return /^[A-Z][a-z]+$/.test(term) && /^"\)\s[A-Z][a-z]+\b/.test((paras[paragraph]?.flat ?? "").slice(end, end + 30));
}

/** The place is the definition itself; what is only quoted somewhere else is a use. */
const isDefinition = (own: readonly DefinitionMark[], { paragraph, start, defining }: KnownUse): boolean =>
  defining && own.some((d) => d.paragraph === paragraph && d.start === start);

/** Named in passing: `(including "Harbour" and "Bay")`, `known in the trade as a "Long Lift"`, `Section 4 ("Fees")`. */
function isMentioned({ paras }: DocumentIndex, { paragraph, start, end }: DefinitionMark): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, start - 80), start);
  const after = flat.slice(end, end + 30);
  return (
    // `"Quick Pay" functionality`, `("Sent" in the log)`, `identified as "Novels"`, `abbreviated "Rev."`, shares designated as "Series A".
    /^[,.]?"\s(?:in|on|at|from)\s(?:the\s|its\s)?[A-Z]/.test(after) ||
    // `collectively "Buyer and Guarantor" shall be referred to as "…"`: the names of two, not a third.
    /^[,.]?"\s(?:shall|will) be (?:hereinafter )?(?:referred to|known) as "/.test(after) ||
    /^[,.]?"\sis (?:the|a) (?:brand |trade )?name\b/.test(after) ||
    /^[,.]?"\s(?:functionality|support|service|features?|functions?|buttons?|links?|icons?|options?|menus?|tabs?|sections?|areas?|pages?|promotions?)\b/.test(
      after,
    ) ||
    /\b(?:identified|abbreviated|labell?ed|marked)(?: as| by)?\s(?:the\s)?"$/i.test(before) ||
    /\b(?:carried|booked|recorded|classified|shown|reported)\b[^.;"]{0,60}\bas (?:the\s)?"$/i.test(before) ||
    /\b(?:is|are|was|were) designated as (?:the\s)?"$/.test(before) ||
    /\b(?:including|such as|e\.g\.|for example|with|(?:the )?words?)[,:]?\s+(?:the\s)?"$/i.test(before) ||
    /\b(?:commonly|generally|known (?:with)?in|marketed|branded|currently|reference to)\b[^.;()"]{0,60}\b(?:as|to)\s(?:an?\s|the\s)?"$/i.test(
      before,
    ) ||
    /\b(?:formerly|previously)\b[^"()]{0,20}"$/i.test(before) ||
    // "the following "Release Events"" is where it is used; a company that "will thereafter be known as" takes a name.
    /\b(?:of )?the following(?: described)? "$/i.test(before) ||
    /\b(?:thereafter|henceforth|then) (?:be )?(?:known|renamed|called)(?: as)? "$/i.test(before) ||
    /(?<!\bhere\w{0,5}\s|\bbe\s|\band\s)\bknown as (?:the\s)?"$/i.test(before) ||
    /\breferred to in (?:the|its|that) [^"();]{1,40} as (?:the\s)?"$/i.test(before) ||
    /\bname of\b[^.;()"]{0,60}\bshall be\s(?:an?\s|the\s)?"$/i.test(before) ||
    /\b(?:Sections?|Articles?|Clauses?|Paragraphs?)\s[\d.]+\s?\("$/i.test(before) ||
    // "Other than Sections 15 ("Costs") and 18 ("Rivals")".
    (/[\s,]\d{1,2}(?:\(\w\))?\s\("$/.test(before) &&
      /\b(?:Sections|Articles|Clauses|Paragraphs)\s\d/.test(flat.slice(Math.max(0, start - 240), start)))
  );
}

/** Other names given in the same breath: `"Intellectual Property Rights" or "IPR"`, `"Daily Delivery Duty (DDD)"`. */
function otherNames({ paras }: DocumentIndex, { paragraph, start, end }: DefinitionMark): string[] {
  const flat = paras[paragraph]?.flat ?? "";
  // "Solvent" and "Solvency" mean one thing.
  const pair = /"([A-Z][a-z]{3,40})"\sand\s"$/.exec(flat.slice(Math.max(0, start - 60), start))?.[1];
  const twin = pair?.slice(0, 5) === flat.slice(start, start + 5) ? pair : undefined;
  const after = /^[,.]?"\s?(?:,|\(|or|and\/or|,\sor)\s?(?:the\s|an?\s)?"([^"]{1,80})"/.exec(
    flat.slice(end, end + 100),
  )?.[1];
  const before = /"([^"]{1,80})"\s?(?:,|\(|or|and\/or|,\sor)\s?(?:the\s|an?\s)?"$/.exec(
    flat.slice(Math.max(0, start - 100), start),
  )?.[1];
  const short = /^\s?\(([A-Z][A-Z\d&-]{1,8})s?\)[,.]?\s?"/.exec(flat.slice(end, end + 16))?.[1];
  // `"Good Manufacturing Practices" (abbreviated "GMPs" or "cGMPs")`.
  const [, abbreviation, other] =
    /^[,.]?"\s?\((?:also\s)?(?:abbreviated|known|referred to)(?: as)?,?\s(?:the\s)?"([^"]{1,40})"(?:\s(?:or|and)\s"([^"]{1,40})")?/.exec(
      flat.slice(end, end + 120),
    ) ?? [];
  return [after, before, short, twin, abbreviation, other]
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/\(e?s\)$/, ""));
}

/** A definition that mentions its own term is not a use of it. */
function isOwnBody(
  own: readonly DefinitionMark[],
  inParagraph: ReadonlyMap<number, readonly DefinitionMark[]>,
  { paragraph, start: at }: KnownUse,
): boolean {
  const inBody = own.filter(
    (d) => d.form === "means" && d.body.paragraph === paragraph && d.body.start <= at && at < d.body.end,
  );
  if (inBody.length === 0) return false;
  // `"Associate" has the meaning …, and "Agents" means Affiliates and Associates`: the next definition of the sentence uses it.
  const from = Math.min(...inBody.map(({ end }) => end));
  return !inParagraph.get(paragraph)?.some((d) => d.start > from && d.start < at);
}
