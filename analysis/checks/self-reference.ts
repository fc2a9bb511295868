/** A section that refers to itself, or to a heading that says something else. */
import { quoted } from "../core/flatten.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { NumberMark } from "../structure/model.ts";
import { findReferences, type Reference } from "../structure/references.ts";
import { normalise } from "../structure/targets.ts";
import { termKey, tokenize } from "../structure/terms.ts";
import type { Check, Draft } from "./check.ts";

const CAPTION =
  /^\s?\(\s?"?((?:[A-Z][\w'/&-]*)(?:[\s,;/&-]{1,3}(?:[A-Z][\w'/&-]*|of|and|or|the|to|in|for|by|with|on|a|an|from|at|as|no|not)){0,8})[."]{0,2}\s?\)/;
const SMALL = /^(?:of|and|or|the|to|in|for|by|with|on|an?|from|at|a|no|not|general|certain|other|s)$/;

export const selfReference: Check = {
  id: "self-reference",
  label: "Reference to itself or the wrong heading",
  description: "A section that refers to itself, or to a number whose heading says something else.",
  defaultSeverity: "minor",
  run(document) {
    const titles = titlesByNumber(document);
    const drafts: Draft[] = [];
    for (const reference of findReferences(document)) {
      if (reference.elsewhere || reference.roman) continue;
      const draft =
        wrongCaption(document, reference, titles) ?? toItself(document, reference) ?? isAnother(document, reference);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

/** Headings by the part of the document and the number; a number that two sections of a part carry is left out. */
function titlesByNumber({
  structure,
}: DocumentIndex): Map<string, { title: string; paragraph: number; start: number; end: number }> {
  const titles = new Map<string, { title: string; paragraph: number; start: number; end: number }>();
  const twice = new Set<string>();
  for (const { label, title, heading, kind } of structure.sections) {
    const number = label.replace(/^[A-Za-z]+\s/, "").replace(/\.$/, "");
    if (kind !== "section" || !/^\d/.test(number) || title === "") continue;
    const key = `${structure.zones[heading.paragraph] ?? 0}|${number}`;
    if (titles.has(key)) twice.add(key);
    titles.set(key, { title, ...heading });
  }
  for (const number of twice) titles.delete(number);
  return titles;
}

function wrongCaption(
  document: DocumentIndex,
  reference: Reference,
  titles: ReturnType<typeof titlesByNumber>,
): Draft | undefined {
  // An amendment speaks of the sections of what it changes.
  if (reference.brackets.length > 0 || document.structure.amendment) return undefined;
  const flat = document.paras[reference.paragraph]?.flat ?? "";
  const caption = CAPTION.exec(flat.slice(reference.end, reference.end + 100))?.[1];
  const zone = document.structure.zones[reference.paragraph] ?? 0;
  const target = titles.get(`${zone}|${reference.parts.join(".")}`);
  if (!caption || !target || /^(?:as|if|the|subject to|except|other than|including|without|and|or)\b/i.test(caption))
    return undefined;
  // `Section 2.8 ("Initial Term")` may give the term its name.
  const uses = document.usesOf.get(termKey(caption)) ?? [];
  if (uses.some((u) => u.defining) && uses.filter((u) => u.case === "upper").length >= 3) return undefined;
  const said = meaning(caption);
  const is = meaning(target.title);
  if (said.length === 0 || is.length === 0 || said.some((w) => is.some((v) => v.slice(0, 5) === w.slice(0, 5))))
    return undefined;
  const other = [...titles]
    .filter(([key, t]) => key.startsWith(`${zone}|`) && t.title.toLowerCase() === caption.toLowerCase())
    .map(([key]) => key.replace(/^\d+\|/, ""))[0];
  const place = {
    paragraph: reference.paragraph,
    start: reference.start,
    end: reference.end + (CAPTION.exec(flat.slice(reference.end, reference.end + 100))?.[0].length ?? 0),
  };
  const number = reference.parts.join(".");
  return {
    places: [place],
    title: `${quoted(document.words(place))}: section ${number} is headed ${quoted(target.title, 60)}`,
    explanation: other
      ? `The heading ${quoted(caption)} is that of section ${other}.`
      : "The number and the heading do not belong together, so it is open which section is meant.",
    related: [
      { label: `Section ${number}`, place: { paragraph: target.paragraph, start: target.start, end: target.end } },
    ],
    fix: { kind: "comment", text: other ? `Is section ${other} meant?` : "Which section is meant?" },
    severity: "major",
    confidence: 0.85,
  };
}

function meaning(title: string): string[] {
  return tokenize(title)
    .map((t) => t.stem)
    .filter((w) => w.length > 2 && !SMALL.test(w));
}

/** "Subject to Section 4.2" inside Section 4.2, without "this". */
function toItself(document: DocumentIndex, reference: Reference): Draft | undefined {
  if (reference.self || reference.brackets.length > 0 || reference.parts.length < 2) return undefined;
  const marks = document.numbersAt.get(reference.paragraph) ?? [];
  const own = marks.filter((m) => m.form === "decimal" && !m.bracketed && m.start <= reference.start).at(-1);
  if (!own || own.parts.join(".") !== reference.parts.join(".")) return undefined;
  // "Section 2.4.K(1)" goes further down than the number that was read.
  if (/^\.?[A-Z]\b/.test((document.paras[reference.paragraph]?.flat ?? "").slice(reference.end, reference.end + 3)))
    return undefined;
  // "(c) … pursuant to Section 6.1" speaks of what the section says before.
  if (marks.some((m) => m.bracketed && m.start > own.start && m.start <= reference.start)) return undefined;
  const flat = document.paras[reference.paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, reference.start - 40), reference.start);
  // Lists of sections that survive, and conditions of the same section, name themselves on purpose.
  if (
    !/\b(?:subject to|except as (?:otherwise )?(?:provided|set forth|permitted) in|notwithstanding|pursuant to|in accordance with|as (?:defined|set forth|provided|described) in)\s(?:the provisions of\s)?$/i.test(
      before,
    )
  )
    return undefined;
  const place = { paragraph: reference.paragraph, start: reference.start, end: reference.end };
  return {
    places: [place],
    title: `${quoted(document.words(place))} refers to itself`,
    explanation: `These words stand in ${document.words(place)} themselves. Probably another provision is meant.`,
    fix: { kind: "comment", text: "This refers to the section it stands in. Which provision is meant?" },
    confidence: 0.7,
  };
}

/** "Nothing in this clause 8", inside clause 7. */
function isAnother(document: DocumentIndex, reference: Reference): Draft | undefined {
  if (!reference.self || document.structure.amendment || (document.structure.zones[reference.paragraph] ?? 0) !== 0)
    return undefined;
  const marks = document.numbersAt.get(reference.paragraph) ?? [];
  // Its own number stands at the head of the paragraph: "7.2 Nothing in this clause 8 …".
  const [own, ...others] = marks.filter((m) => m.form === "decimal" && !m.bracketed);
  if (!own || own.inline || others.length > 0 || own.parts.length > 3) return undefined;
  if (own.parts.length === 1 && !areTwoSections(document, own, reference)) return undefined;
  const [here, there] = [normalise(own.parts), normalise(reference.parts)];
  const depth = Math.min(here.length, there.length);
  // "This Section 77" in 7.7: a scan lost the full stop.
  if (here.slice(0, depth).join(".") === there.slice(0, depth).join(".") || here.join("") === there.join(""))
    return undefined;
  const flat = document.paras[reference.paragraph]?.flat ?? "";
  // "This Sections 11, 15 and 16": these, among them this.
  if (/^[A-Za-z]+s\s/i.test(flat.slice(reference.start, reference.end))) return undefined;
  // "5.2 or this Section 9.2", "SECTION 13 BELOW" at the head of a line: spoken of.
  const head = flat.slice(own.start).replace(/^\W*[A-Za-z\u00a7]*\s?/, "");
  if (!(own.parts.length === 1 ? /^\d+\s?[.):]\s*["(]?[A-Z]/ : /^[\d.]+[):\s]*["(]?[A-Z]/).test(head)) return undefined;
  // "is amended to read: "… this Section 8 …"".
  const quote = flat.indexOf('"');
  if (quote >= 0 && quote < reference.start) return undefined;
  const place = { paragraph: reference.paragraph, start: reference.start, end: reference.end };
  const words = document.words({ ...place, start: flat.slice(0, reference.start).search(/\bthis\s*$/i) });
  return {
    places: [place],
    title: `${quoted(words)} stands in ${own.label}`,
    explanation: `The words say “this”, and the number is another one: they stand in ${own.label}. It is open which provision is meant.`,
    fix: { kind: "comment", text: `This stands in ${own.label}. Which provision is meant?` },
    confidence: 0.85,
  };
}

/** Both numbers are those of sections of the highest level, each with a heading of its own, and the one does not hold the other. */
function areTwoSections({ structure }: DocumentIndex, own: NumberMark, { paragraph, parts }: Reference): boolean {
  const section = (number: number | undefined) =>
    structure.sections.find(
      ({ label, level, kind }) => kind === "section" && level === 0 && label.replace(/\D+/g, "") === String(number),
    );
  const [here, there] = [section(own.parts[0]), section(parts[0])];
  return (
    parts.length === 1 &&
    here?.heading.paragraph === paragraph &&
    there !== undefined &&
    (there.to < paragraph || there.from > paragraph)
  );
}
