/** 4.1, 4.2, 4.4: a number left out, or given twice. */

import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { NumberMark } from "../structure/model.ts";
import type { Check, Draft } from "./check.ts";
import { letteredGaps } from "./lettered-gap.ts";

/** A table of contents stands in this part of a document at most. */
const CONTENTS = 0.2;
/** "This Section 2.12". */
const ITSELF = /\bthis (?:Section|SECTION|Article|Clause|Paragraph) (\d{1,3}(?:\.\d{1,3}){1,4})/g;

/** A list in progress. */
interface Series {
  last: NumberMark;
  value: number;
  length: number;
}

export const numberingGap: Check = {
  id: "numbering-gap",
  label: "Numbering gap",
  description: "A number or a letter left out of a typed numbering, or a number given twice.",
  defaultSeverity: "minor",
  run(document) {
    const typed = document.structure.numbers.filter(
      (n) => !n.auto && document.role(n.paragraph) !== "table" && document.role(n.paragraph) !== "signature",
    );
    const groups = new Map<string, NumberMark[]>();
    for (const mark of typed) {
      if (
        mark.bracketed ||
        mark.form === "roman" ||
        mark.form === "ROMAN" ||
        mark.form === "alpha" ||
        mark.form === "ALPHA"
      )
        continue;
      const parent = mark.parts.slice(0, -1).join(".");
      const key = `${mark.zone}|${mark.parts.length}|${parent}|${mark.word ?? ""}`;
      const group = groups.get(key);
      if (group) group.push(mark);
      else groups.set(key, [mark]);
    }
    const drafts: Draft[] = letteredGaps(document);
    const elsewhere = placesOf(document);
    for (const marks of groups.values()) drafts.push(...gaps(document, elsewhere, marks));
    return drafts.sort((a, b) => (a.places[0]?.paragraph ?? 0) - (b.places[0]?.paragraph ?? 0));
  },
};

/** Where numbers stand in the document, and which ones it calls its own. */
interface Elsewhere {
  marks: ReadonlyMap<string, readonly NumberMark[]>;
  itself: ReadonlySet<string>;
  /** Numbers of sections and of what is right under them at the heads of their paragraphs, in order, and where each stands there. */
  outer: readonly NumberMark[];
  place: ReadonlyMap<NumberMark, number>;
}

function placesOf({ structure, paras }: DocumentIndex): Elsewhere {
  const marks = new Map<string, NumberMark[]>();
  for (const mark of structure.numbers) {
    const label = mark.parts.join(".");
    const list = marks.get(label);
    if (list) list.push(mark);
    else marks.set(label, [mark]);
  }
  const itself = new Set<string>();
  for (const { flat } of paras)
    for (const [, label = ""] of matchesOf(flat, ITSELF)) itself.add(label.split(".").map(Number).join("."));
  const outer = structure.numbers.filter((n) => !n.bracketed && !n.inline && n.parts.length <= 2);
  return { marks, itself, outer, place: new Map(outer.map((mark, i) => [mark, i])) };
}

function gaps(document: DocumentIndex, elsewhere: Elsewhere, marks: readonly NumberMark[]): Draft[] {
  const drafts: Draft[] = [];
  const open: Series[] = [];
  marks.forEach((mark, i) => {
    const value = mark.parts[mark.parts.length - 1] ?? 0;
    const next = open.findLastIndex((s) => s.value + 1 === value);
    const restart = value === 1 || value === 0;
    if (next >= 0 && !restart) {
      open.length = next + 1;
      const series = open[next];
      if (series) open[next] = { last: mark, value, length: series.length + 1 };
      return;
    }
    if (!restart) {
      const before = open.findLastIndex((s) => s.value + 2 === value || s.value + 3 === value);
      const series = open[before];
      const follows = marks[i + 1];
      const continues = follows !== undefined && (follows.parts[follows.parts.length - 1] ?? 0) === value + 1;
      if (
        series &&
        (series.length >= 2 ||
          (series.value === 1 && continues) ||
          (continues && series.length >= 1 && mark.parts.length > 1) ||
          (marks.length === 2 && isAllOfItsSection(elsewhere, series, mark))) &&
        !isAnyThere(document, elsewhere, series, mark, value) &&
        isAlike(document, series.last, mark)
      ) {
        if (
          (value - series.value === 2 || continues) &&
          !isNewWording(document, series.last, mark) &&
          !isOfTheBody(elsewhere, series, mark, value) &&
          !isInContents(document, elsewhere, series, mark, value)
        )
          drafts.push(missing(document, series, mark, value));
        open.length = before + 1;
        open[before] = { last: mark, value, length: series.length + 1 };
        return;
      }
      const again = open[open.length - 1];
      if (
        again?.value === value &&
        again.length >= 2 &&
        !mark.inline &&
        !again.last.inline &&
        mark.parts.length > 1 &&
        again.last.paragraph !== mark.paragraph &&
        !document.structure.amendment &&
        // "4 . 2 7  Further Assurance": the rest of a number that came apart.
        !/^[\s.]{0,3}\(|^\s\d{1,2}\s{2}/.test(
          (document.paras[mark.paragraph]?.flat ?? "").slice(mark.end, mark.end + 6),
        )
      ) {
        drafts.push(twice(document, again.last, mark));
        return;
      }
    }
    open.push({ last: mark, value, length: 1 });
  });
  return drafts;
}

/** `4.1 …`, `4.3 …` and then `5`: two numbers at the heads of their paragraphs, and nothing else under their section. */
function isAllOfItsSection({ outer, place }: Elsewhere, { last }: Series, mark: NumberMark): boolean {
  const at = place.get(mark) ?? 0;
  const [section = 0, number] = mark.parts;
  return (
    number === 3 &&
    last.parts[1] === 1 &&
    outer[at - 1] === last &&
    outer[at - 2]?.parts[0] === section &&
    outer[at + 1]?.parts[0] === section + 1
  );
}

/** In an amendment, a number of the agreement that it changes: "is amended to read as follows: 4. Salary". */
function isNewWording({ paras, structure }: DocumentIndex, from: NumberMark, to: NumberMark): boolean {
  if (!structure.amendment) return false;
  const before = paras
    .slice(Math.max(from.paragraph, to.paragraph - 3), to.paragraph)
    .map((p) => p.flat)
    .concat((paras[to.paragraph]?.flat ?? "").slice(0, to.start));
  return before.some((flat) =>
    /\b(?:amended|replaced|read|inserted|inserting|added|adding|restated|follows|following)\b/i.test(flat),
  );
}

/** A schedule that speaks of some sections of the body, each by its number: "Section 4.16 Refunds None. Section 4.19 Casualties None." */
function isOfTheBody({ marks }: Elsewhere, { value: from, last }: Series, mark: NumberMark, to: number): boolean {
  if (mark.zone === 0 || mark.parts.length < 2) return false;
  const parent = mark.parts.slice(0, -1).join(".");
  for (let value = from; value <= to; value++) {
    const body = marks.get(`${parent}.${value}`) ?? [];
    if (!body.some((n) => n.zone !== mark.zone && n.paragraph < mark.paragraph)) return false;
  }
  return last.parts.slice(0, -1).join(".") === parent;
}

/** A table of contents that was not taken for one skips a line: the number stands further down. */
function isInContents(
  { paras }: DocumentIndex,
  { marks }: Elsewhere,
  { value: from }: Series,
  mark: NumberMark,
  to: number,
): boolean {
  // A bare number stands further down in any document; an article does not.
  if ((mark.parts.length < 2 && !mark.word) || mark.paragraph > paras.length * CONTENTS) return false;
  for (let value = from; value <= to; value++) {
    const later = marks.get([...mark.parts.slice(0, -1), value].join("."))?.findLast(({ word }) => word === mark.word);
    if (later === undefined || later.paragraph <= mark.paragraph) return false;
  }
  return true;
}

/** One of the numbers left out stands between the two. */
function isAnyThere(
  document: DocumentIndex,
  { itself }: Elsewhere,
  series: Series,
  mark: NumberMark,
  value: number,
): boolean {
  for (let between = series.value + 1; between < value; between++)
    if (
      isThere(document, series.last, mark, between) ||
      // "For the purposes of this Section 2.12": so there is one.
      (mark.parts.length > 1 && itself.has([...mark.parts.slice(0, -1), between].join(".")))
    )
      return true;
  return false;
}

/** "2 Confidential material omitted" at the foot of a page and "4. PAYMENT" are no two steps of one list. */
function isAlike({ paras }: DocumentIndex, last: NumberMark, mark: NumberMark): boolean {
  if (last.parts.length > 1 || last.word || mark.word || last.inline || mark.inline) return true;
  const stop = ({ paragraph, start, end }: NumberMark) =>
    /^[\d\s]+\./.test((paras[paragraph]?.flat ?? "").slice(start, end + 1));
  return stop(last) === stop(mark);
}

/** The number stands between the two after all, in a form that was not taken for a heading. */
function isThere(document: DocumentIndex, from: NumberMark, to: NumberMark, value: number): boolean {
  // A scanner reads "3.13" as "3.l3".
  const label = [...from.parts.slice(0, -1), value].join("\\s?[.,]\\s?0?").replace(/1/g, "[1lI]");
  const pattern = new RegExp(`(?<![\\w.$])0?${label}(?![\\w%]|\\.\\d|,\\d)`, "g");
  const glued = new RegExp(`^\\W{0,4}0?${label}${from.parts.length > 1 ? "[A-Za-z]" : "\\.\\d"}`);
  const spaced = [...from.parts.slice(0, -1), value].map((part) => [...String(part)].join("\\s?")).join("\\s?\\.\\s?");
  const apart = new RegExp(`(?:^|\\s{2})${spaced}\\s{2,}[A-Z]`);
  const lastParagraph = Math.min(to.paragraph, from.paragraph + 400);
  for (let i = from.paragraph; i <= lastParagraph; i++) {
    const flat = document.paras[i]?.flat ?? "";
    const start = i === from.paragraph ? from.end : 0;
    const end = i === to.paragraph ? to.start : flat.length;
    const text = flat.slice(start, end);
    // "3 . 1 2  Reports": a number that came apart.
    if (from.parts.length > 1 && apart.test(text)) return true;
    // "2.11.4monitor" without its space, and "4.1" below a "4" that has no heading of its own.
    if (start === 0 && glued.test(text)) return true;
    for (const found of matchesOf(text, pattern)) {
      const lead = text.slice(Math.max(0, found.index - 14), found.index);
      const rest = text.slice(found.index + found[0].length);
      if (/section\s*$/i.test(lead) && /^\.?\s+(?:[A-Z[]|\d{2,4}[A-Z])/.test(rest)) return true;
      // A comma that should be a full stop: "in any order, 14.4. Amendment. This Agreement …".
      if (from.parts.length > 1 && /,\s*$/.test(lead) && /^\.\s+[A-Z][a-z]/.test(rest)) return true;
      // The last step of a list: "…; and 6.7 Refrain from".
      if (/;\s(?:and|or)\s*$/.test(lead) && /^\.?\s+[A-Z]/.test(rest)) return true;
      // "in Section 4.3" is a reference to it, not the place itself; for single figures only a full stop shows a heading.
      if (
        /(?:\b(?:sections?|articles?|clauses?|paragraphs?|items?|exhibits?|schedules?|and|or|to|of)|[,$])\s*$/i.test(
          lead,
        )
      )
        continue;
      if (
        from.parts.length > 1 ||
        /^\W*$/.test(lead) ||
        /^\s?[.)]/.test(text.slice(found.index + found[0].length)) ||
        /^\s[A-Z]/.test(text.slice(found.index + found[0].length))
      )
        return true;
    }
  }
  return to.paragraph - from.paragraph > 400;
}

function missing(document: DocumentIndex, series: Series, mark: NumberMark, value: number): Draft {
  const prefix = mark.parts
    .slice(0, -1)
    .map((p) => `${p}.`)
    .join("");
  const left =
    value - series.value === 2
      ? `${prefix}${series.value + 1}`
      : `${prefix}${series.value + 1} to ${prefix}${value - 1}`;
  return {
    places: [place(mark)],
    title: `The numbering goes from ${series.last.label} to ${mark.label}`,
    explanation: `There is no ${left}. Either a provision was taken out or the numbering slipped, and references to later numbers may be wrong.`,
    related: [{ label: `Number ${series.last.label}`, place: place(series.last) }],
    fix: { kind: "comment", text: `${left} is missing between ${series.last.label} and ${mark.label}.` },
    confidence: document.snapshot.source === "text" ? 0.85 : 0.92,
    key: `${left}|${document.words({ paragraph: mark.paragraph, start: mark.end, end: mark.end + 40 })}`,
  };
}

function twice(document: DocumentIndex, first: NumberMark, second: NumberMark): Draft {
  return {
    places: [place(second)],
    title: `The number ${quoted(second.label)} is given twice`,
    explanation: `Two provisions carry the number ${second.label}, so a reference to it may mean either.`,
    related: [{ label: `First ${first.label}`, place: place(first) }],
    fix: { kind: "comment", text: `The number ${second.label} is already taken.` },
    confidence: 0.85,
    key: `${second.label}|${document.words({ paragraph: second.paragraph, start: second.end, end: second.end + 40 })}`,
  };
}

function place({ paragraph, start, end }: NumberMark) {
  return { paragraph, start, end };
}
