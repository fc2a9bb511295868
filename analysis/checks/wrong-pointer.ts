/** A reference to a section for the meaning of a term that another section defines: part of broken-reference. */
import { quoted } from "../core/flatten.ts";
import { type DocumentIndex, firstOf, type KnownTerm } from "../structure/document-index.ts";
import type { DefinitionMark, NumberMark } from "../structure/model.ts";
import { normalise } from "../structure/targets.ts";
import type { Draft } from "./check.ts";
import { formZones } from "./forms.ts";
import { pointsElsewhere } from "./second-mention.ts";

/** The section referred to, and not that of another paper. */
const SECTION =
  "((?:Section|Article|Clause|Paragraph)\\s(\\d{1,3}(?:\\.\\d{1,3}){1,4})(?:\\s?\\([a-zA-Z\\d]{1,4}\\)){0,4})(?!\\.\\d|[\\d(])(?!\\s?(?:\\([^()]{0,60}\\)\\s?)?,?\\s?(?:of|to|in|under)\\s(?:the|that|such|each|any|its|(?:Appendix|Exhibit|Schedule|Annex)\\b))";
/** `"Order" has the meaning given to it in Section 5.7`. */
const HAS_MEANING = new RegExp(
  `^"?,?\\s(?:(?:shall|will)\\s)?ha(?:s|ve)\\s(?:the\\s)?(?:respective\\s)?meanings?\\s(?:(?:given|set forth|set out|ascribed|assigned|specified|provided|defined|stated)\\s)?(?:(?:to|for)\\s(?:it|them|such terms?|that term)\\s)?(?:in|by|under)\\s${SECTION}`,
  "i",
);
/** `any Order (as defined in Section 5.7)`. */
const AS_DEFINED = new RegExp(
  `^"?,?\\s\\(?as\\s(?:(?:such|that)\\sterm\\sis\\s)?(?:further\\s|hereinafter\\s)?defined\\s(?:in|by|under)\\s${SECTION}`,
);
/** What stands before a term that is the last word of a longer name. */
const LONGER_NAME = /\b[A-Z][\w'-]*\s(?:(?:of|in|for|to|and)\s(?:(?:the|an?|this|that|such|any|each)\s)?)?$/;
/** So much may stand between the term and the end of the number. */
const REACH = 150;

/** A heading has a word within so many characters behind its number. */
const HEADING = 200;

interface Pointer {
  paragraph: number;
  /** The words "Section 5.7(a)". */
  start: number;
  end: number;
  parts: number[];
}

/** Findings for terms with one definition that a reference places in another numbered section of the same part of the document. */
export function wrongPointers(document: DocumentIndex): Draft[] {
  if (document.structure.amendment) return [];
  const drafts: Draft[] = [];
  const defining = new Set(document.paras.flatMap(({ flat, index }) => (flat.includes(" defined ") ? [index] : [])));
  let zones: Map<number, Headings> | undefined;
  for (const known of document.known.values()) {
    const pointers = pointersTo(document, known, defining);
    if (pointers.length === 0) continue;
    const real = known.definitions.filter((d) => isReal(document, d));
    const [definition] = real;
    if (real.length !== 1 || !definition || /^[a-z]/.test(definition.term)) continue;
    zones ??= headingsByZone(document);
    const zone = zoneOf(document, definition.paragraph);
    const headings = zones.get(zone);
    const own = headings && ownHeading(headings, definition);
    if (!own || own.parts.length < 2) continue;
    for (const group of byNumber(pointers.filter(({ paragraph }) => zoneOf(document, paragraph) === zone)))
      if (isWrong(group[0]?.parts ?? [], own, headings, definition))
        drafts.push(draftFor(document, known, definition, own, group));
  }
  return drafts;
}

const zoneOf = ({ structure }: DocumentIndex, paragraph: number) => structure.zones[paragraph] ?? 0;

/** A definition that says what the term means, or gives it a short name. */
const isReal = (document: DocumentIndex, definition: DefinitionMark): boolean =>
  !definition.byReference && definition.form !== "mention" && !pointsElsewhere(document, definition);

/** The decimal numbers that head a section in one part of the document. */
interface Headings {
  /** In order; 7.0 is 7. */
  marks: NumberMark[];
  /** For each number, where it and what stands under it ("5.7" and "5.7.1") begin first and last, and whether words follow each. */
  under: Map<string, { first: number; last: number; worded: boolean }>;
}

function headingsByZone(document: DocumentIndex): Map<number, Headings> {
  const zones = new Map<number, Headings>();
  const forms = formZones(document);
  for (const mark of document.structure.numbers) {
    if (mark.form !== "decimal" || mark.bracketed || forms.has(mark.zone)) continue;
    const headings: Headings = zones.get(mark.zone) ?? { marks: [], under: new Map() };
    zones.set(mark.zone, headings);
    const { marks, under } = headings;
    const parts = normalise(mark.parts);
    marks.push({ ...mark, parts });
    const words = document.paras[mark.paragraph]?.flat ?? "";
    const worded = mark.auto || /[A-Za-z]{3}/.test(words.slice(mark.end, mark.end + HEADING));
    for (let depth = 1; depth <= parts.length; depth++) {
      const number = parts.slice(0, depth).join(".");
      const { first, last, worded: others } = under.get(number) ?? { first: Infinity, last: -1, worded: true };
      under.set(number, {
        first: Math.min(first, mark.paragraph),
        last: Math.max(last, mark.paragraph),
        worded: others && worded,
      });
    }
  }
  return zones;
}

/** The number of the section that a definition stands in. */
function ownHeading({ marks }: Headings, { paragraph, start }: DefinitionMark): NumberMark | undefined {
  const behind = firstOf(marks, (m) => m.paragraph > paragraph || (m.paragraph === paragraph && m.start > start));
  return marks[behind - 1];
}

const begins = (whole: readonly number[], start: readonly number[]) => start.every((part, i) => whole[i] === part);

/** Where the text says that the term is defined in a numbered section; `defining` are the paragraphs that say "as defined". */
function pointersTo({ paras, usesOf }: DocumentIndex, known: KnownTerm, defining: ReadonlySet<number>): Pointer[] {
  const found = new Map<string, Pointer>();
  const add = (paragraph: number, end: number, pattern: RegExp) => {
    const match = pattern.exec((paras[paragraph]?.flat ?? "").slice(end, end + REACH));
    const [all = "", words = "", number = ""] = match ?? [];
    const parts = normalise(number.split(".").map(Number));
    const start = end + all.length - words.length;
    if (match && parts.length >= 2)
      found.set(`${paragraph}|${start}`, { paragraph, start, end: start + words.length, parts });
  };
  for (const { byReference, term, paragraph, end } of known.definitions)
    if (byReference && !/^[a-z]/.test(term)) add(paragraph, end, HAS_MEANING);
  for (const { case: written, paragraph, start, end } of usesOf.get(known.key) ?? []) {
    if (!defining.has(paragraph) || written !== "upper") continue;
    // "Change in Control of the Company (as defined in …)" and "the Contractor's Fee (as defined in …)" have longer names.
    const before = (paras[paragraph]?.flat ?? "").slice(Math.max(0, start - 40), start);
    if (!LONGER_NAME.test(before)) add(paragraph, end, AS_DEFINED);
  }
  return [...found.values()];
}

/** The section is there, has a heading or words of its own, and neither holds the definition nor is a part of the one that does. */
function isWrong(
  parts: readonly number[],
  own: NumberMark,
  { under }: Headings,
  { paragraph }: DefinitionMark,
): boolean {
  const target = under.get(parts.join("."));
  if (!target?.worded || begins(own.parts, parts) || begins(parts, own.parts)) return false;
  // Where the numbers do not come in their order, a heading on the way was not read as one.
  return isLater(parts, own.parts) ? target.first > paragraph : target.last <= paragraph;
}

/** 5.10 comes behind 5.7. */
function isLater(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, i) => part !== other[i]);
  return (one[at] ?? 0) > (other[at] ?? 0);
}

/** Pointers to one number together. */
function byNumber(pointers: readonly Pointer[]): Pointer[][] {
  const groups = new Map<string, Pointer[]>();
  for (const pointer of pointers) {
    const key = pointer.parts.join(".");
    groups.set(key, [...(groups.get(key) ?? []), pointer]);
  }
  return [...groups.values()];
}

function draftFor(
  document: DocumentIndex,
  { term }: KnownTerm,
  definition: DefinitionMark,
  own: NumberMark,
  pointers: readonly Pointer[],
): Draft {
  const [first] = pointers;
  const places = pointers.map(({ paragraph, start, end }) => ({ paragraph, start, end }));
  const written = first ? document.words(first) : "";
  const [word = "Section"] = written.split(/\s/);
  const right = `${word} ${own.label}`;
  const defined = { paragraph: definition.paragraph, start: definition.start, end: definition.end };
  return {
    places,
    title: `${quoted(term)} is defined in ${right}, not in ${written}`,
    explanation: `The text refers to ${quoted(written)} for the meaning of ${quoted(term)}, and it is defined in ${quoted(right)}. Numbers that were not brought up to date leave open which provision is meant.`,
    related: [{ label: `Definition of ${quoted(term)}`, place: defined }],
    severity: "minor",
    fix: {
      kind: "replace",
      options: [
        {
          label: `Write ${quoted(right)}`,
          edits: places.map((place) => ({
            place: { ...place, start: place.start + word.length + 1 },
            replacement: own.label,
          })),
        },
      ],
    },
    confidence: 0.85,
    key: `${term} ${written}`,
  };
}
