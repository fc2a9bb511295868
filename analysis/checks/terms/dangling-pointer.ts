/** "Quality Agreement (as defined below)" where nothing below defines it: a definition that is referred to and not there. */
import type { Place } from "../../core/anchors.ts";
import { quoted } from "../../core/flatten.ts";
import { matchesOf } from "../../core/matches.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import type { DefinitionMark } from "../../structure/model.ts";
import { termKey } from "../../structure/terms.ts";
import type { Draft } from "../check.ts";
import { STARTER } from "./run-sighting.ts";

/** Where this document is said to define it; not in a section of a law or of another paper. */
const HERE =
  "(?:(?:here(?:in)?)?(?:below|above)\\b|hereinafter\\b|(?:in|under|by)\\s(?:this\\s(?:Agreement|Contract|Lease|Plan|Note|Guaranty)\\b|(?:[Ss]ection|[Aa]rticle|[Cc]lause|[Pp]aragraph)\\s\\d{1,2}(?:\\.\\d{1,3}){0,4}(?:\\s?\\([a-zA-Z\\d]{1,4}\\)){0,4}(?=(?:\\s(?:hereof|below|above|of\\sthis\\s[A-Z]\\w+))?(?:[),;]|\\.(?!\\d)|\\s\\[))))";
const POINTERS = new RegExp(
  `(?:"([A-Z][^"]{2,60})"|((?:[A-Z][\\w'&/-]{0,40}\\s(?:(?:of|and|or|for|to|in)\\s)?){0,5}[A-Z][\\w'&/-]{1,40})(?:\\(e?s\\))?"?),?\\s(?:\\(?(?:each\\s|all\\s)?as\\s(?:(?:such|that)\\sterm\\sis\\s|hereinafter\\s|hereafter\\s|further\\s)?defined|(?:(?:shall|will)\\s)?ha(?:s|ve)\\s(?:the\\s)?(?:respective\\s)?meanings?\\s(?:given|set\\s(?:forth|out)|ascribed|assigned|specified|provided|defined|stated)(?:\\s(?:thereto|(?:to|for)\\s(?:it|them|such\\sterms?|that\\sterm)))?)\\s(${HERE})`,
  "g",
);
/** Words so common that they say nothing about what stands before them: "Quality Agreement". */
const COMMON = /^(?:Agreements?|Contracts?|Acts?|Dates?|Periods?|Laws?)$/;
const NO_THING = /(?:ed|able)$|^(?:Recitals|Sections?|Articles?)$/;
const REDACTION = /\[\s?\*+\s?\]|\*{3}/;
/** So many terms of which the definition is looked for. */
const MOST = 100;
/** A document with so many paragraphs of which something is left out. */
const REDACTED = 3;
/** A sentence that begins with it, or a caption. */
const BEGINS = /(?:^|[.;:)\d]["'(]?\s{1,3}["'(]?(?:the\s|an?\s)?|["'(@*]|\()$/i;
const PLAIN =
  /^(?:s|es)?["')]{0,2}(?:\s?[.:\u2013-](?:\s|$)|\s(?:shall|will|is|are|refers?|includes?|consists?|has the)\b)/;
/** What says the meaning wherever it stands. */
const MEANS =
  /^(?:s|es)?["')]{0,2}(?:,?\s\([^()]{0,40}\))?,?\s(?:(?:shall|will|also)\s){0,2}(?:(?:,\s)?which\smeans\b|means?\b|be:|be deemed\b|(?:is|are)\s(?:hereby\s)?(?:deemed|defined)\b|ha(?:s|ve) occurred\b)/;

/** Terms that the document says it defines, below, above or in a section of its own, and does not. */
export function danglingPointers(document: DocumentIndex): Draft[] {
  const { amendment, borrowsTerms } = document.structure;
  // What an amendment puts into another paper may be defined below it there.
  if (amendment) return [];
  const found = new Map<string, { term: string; where: string; places: Place[] }>();
  // Most documents point to no definition that they do not have: what takes the whole document waits until one does.
  let whole: Whole | undefined;
  const told = new Map<string, boolean>();
  for (const { flat, index } of document.paras) {
    if (!/ defined | meanings? /.test(flat) || (document.structure.zones[index] ?? 0) !== 0) continue;
    for (const { 1: inQuotes, 2: bare = "", 3: where = "", index: begins } of matchesOf(flat, POINTERS)) {
      if (borrowsTerms && !/^here|below|above/.test(where)) continue;
      const run = inQuotes?.replace(/\(e?s\)$/, "") ?? bare;
      const at = inQuotes === undefined ? begins : begins + 1;
      const words = run.split(/\s/);
      while (inQuotes === undefined && words.length > 1 && STARTER.test(words[0] ?? "")) words.shift();
      const term = words.join(" ");
      const start = at + run.length - term.length;
      const place = { paragraph: index, start, end: start + term.length };
      // "Once it has been Accepted (as defined below)": no name of a thing.
      if (words.length === 1 && NO_THING.test(term)) continue;
      // `"Separation from Service Date" has the meaning …`: only its end is a run of capitals.
      if (flat[at + run.length] === '"' && flat[start - 1] !== '"') continue;
      whole ??= wholeOf(document);
      // What is left out for confidence may have defined it.
      if (whole.redacted && !/below|above/.test(where)) continue;
      if (isKnown(document, whole, words, place)) continue;
      const key = termKey(term);
      if (!told.has(key)) told.set(key, told.size >= MOST || isToldPlainly(document, whole, term, place));
      if (told.get(key)) continue;
      const entry = found.get(key) ?? { term, where, places: [] };
      entry.places.push(place);
      found.set(key, entry);
    }
  }
  return [...found.values()].map((entry) => draftFor(document, entry));
}

/** What is looked up in the whole document, read once. */
interface Whole {
  definitions: ReadonlyMap<string, readonly DefinitionMark[]>;
  /** The paragraphs, white space single, and the same in small letters. */
  texts: readonly { text: string; lower: string }[];
  redacted: boolean;
}

function wholeOf({ paras, structure }: DocumentIndex): Whole {
  const definitions = new Map<string, DefinitionMark[]>();
  for (const one of structure.definitions) {
    const key = termKey(one.term);
    const list = definitions.get(key);
    if (list) list.push(one);
    else definitions.set(key, [one]);
  }
  return {
    definitions,
    texts: paras.map(({ flat }) => ({ text: single(flat), lower: single(flat).toLowerCase() })),
    redacted: paras.filter(({ flat }) => REDACTION.test(flat)).length >= REDACTED,
  };
}

/** The words, or the last of them, are a term of the document or one that it names, elsewhere than at the place itself. */
function isKnown(document: DocumentIndex, { definitions }: Whole, words: readonly string[], here: Place): boolean {
  return words.some((_, from) => {
    const rest = words.slice(from).map((word) => word.replace(/'s?$/, ""));
    if (from > 0 && rest.length === 1 && COMMON.test(rest[0] ?? "")) return false;
    const known = document.known.get(termKey(rest.join(" ")));
    return (
      known !== undefined &&
      (known.party ||
        (definitions.get(known.key) ?? []).some(
          (d) => !(d.paragraph === here.paragraph && d.start >= here.start - 1 && d.start < here.end),
        ))
    );
  });
}

const single = (text: string) => text.replace(/\s+/g, " ");

/** A section has its title, or a sentence says what it, or a part of it, means. */
function isToldPlainly({ paras, structure }: DocumentIndex, { texts }: Whole, term: string, pointer: Place): boolean {
  const words = term.toLowerCase().split(" ");
  // "Product Data and Samples", "Consultant for Cause": also what its halves and its last words mean.
  const parts = new Set([
    ...words.map((_, from) => words.slice(from).join(" ")),
    ...term.toLowerCase().split(/\s(?:and|or|for|of)\s|\band\/or\s/),
  ]);
  const [whole = ""] = parts;
  if (structure.sections.some(({ title }) => title.toLowerCase().includes(singular(whole)))) return true;
  const own = single((paras[pointer.paragraph]?.flat ?? "").slice(0, pointer.start)).length;
  return texts.some(({ text, lower }, index) =>
    [...parts].some((part) => {
      const stem = singular(part);
      for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
        if (index === pointer.paragraph && at >= own && at < own + term.length) continue;
        const after = text.slice(at + stem.length, at + stem.length + 60);
        if (MEANS.test(after)) return true;
        if (part !== whole) continue;
        const before = text.slice(Math.max(0, at - 12), at);
        if (BEGINS.test(before) && PLAIN.test(after)) return true;
        if (/["'(]\s?(?:the\s)?$/i.test(before) || /^(?:s|es)?["'@*]/.test(after)) return true;
      }
      return false;
    }),
  );
}

/** "Periods" of "Threshold Periods" also stands as "Threshold Period". */
const singular = (words: string) => words.replace(/(?<=[a-z]{3})s$/, "");

function draftFor(
  { paras }: DocumentIndex,
  { term, where, places }: { term: string; where: string; places: Place[] },
): Draft {
  const used = paras.some(
    ({ flat, index }) =>
      flat.includes(term) &&
      places.every(({ paragraph, start }) => paragraph !== index || flat.lastIndexOf(term) > start),
  );
  return {
    places,
    title: `${quoted(term)} is said to be defined, and is not`,
    explanation: `The text says that ${quoted(term)} is defined ${where}, and no definition of it was found in the document. What it means is open to argument.`,
    fix: {
      kind: "comment",
      text: `${quoted(term)} is not defined ${where}. Define it, or refer to where it is defined.`,
    },
    severity: used ? "major" : "minor",
    confidence: 0.85,
    key: `pointer ${termKey(term)}`,
  };
}
