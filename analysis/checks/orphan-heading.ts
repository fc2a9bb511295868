/** A heading with nothing under it, and a section left out on purpose that is still cited. */
import { quoted } from "../core/flatten.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { CONTENTS_LINE, findReferences } from "../structure/references.ts";
import type { Check, Draft } from "./check.ts";

const OMITTED =
  /^[\s.:\][()"-]*(?:intentionally (?:omitted|deleted|left blank)|reserved|omitted|deleted|not used)[\s.\][()"-]*$/i;

const BEGINS_A_LIST = /^\(?(?:1|[aAiI])[.)]?$/;
const isLettered = (label: string): boolean => !/\d/.test(label);

/** So many lines of “[Reserved]” may stand under one heading. */
const LINES_RESERVED = 4;

export const orphanHeading: Check = {
  id: "orphan-heading",
  label: "Heading without text",
  description: "A heading with nothing under it, or a section omitted on purpose that is still cited.",
  defaultSeverity: "minor",
  run(document) {
    const bare = empty(document);
    // Where many headings stand alone, the text was lost in conversion or stands elsewhere.
    return [...(bare.length <= 3 ? bare : []), ...reservedAlone(document), ...citedButOmitted(document)];
  },
};

/** Numbered headings that are followed at once by the next heading of the same or a higher level. */
function empty(document: DocumentIndex): Draft[] {
  // Plain text shows no headings of its own: what looks bare there was mostly cut by the conversion.
  if (document.snapshot.source === "text") return [];
  const drafts: Draft[] = [];
  // "8.1 Incidents", "8.2 Please report …", "8.3 Requests", "8.4 To make one …": a heading and its text, numbered alike.
  let beside = 0;
  const { sections } = document.structure;
  sections.forEach((section, i) => {
    const next = sections[i + 1];
    if (!next || section.kind !== "section" || section.label === "" || section.title === "" || next.label === "")
      return;
    if (next.kind !== "section" || next.level > section.level || section.from !== section.to) return;
    if (
      document.role(section.from) !== "heading" ||
      OMITTED.test(section.title) ||
      /\b(?:omitted|reserved|deleted|removed)\b/i.test(section.title)
    )
      return;
    // A plain list of captions is a table of contents or a schedule's list.
    const after = sections[i + 2];
    const before = sections[i - 1];
    if (
      isBareHeading(document, next.from, next.to) &&
      (!after ||
        isBareHeading(document, after.from, after.to) ||
        (before && isBareHeading(document, before.from, before.to)))
    )
      return;
    // "13" before "13.1", and captions of a table of contents with their page.
    const number = section.label.replace(/^[A-Za-z]+\s/, "").replace(/(?:\.0+)?\.?$/, "");
    const follows = next.label.replace(/^[A-Za-z]+\s/, "");
    // "J. General" over "1. Governing law. These terms …": a list under its heading.
    if (
      document.role(next.from) === "text" &&
      BEGINS_A_LIST.test(follows) &&
      isLettered(follows) !== isLettered(number)
    )
      return;
    if (
      follows.startsWith(`${number}.`) ||
      /\d$|^[([\u00a3$]|"|\bmeans\b|[;,](?:\s(?:and|or))?$/.test(section.title) ||
      // "Customer Duties. Customer will do what the Order asks", "Project Manager: [NAME]": the text stands beside its heading.
      /[.:]\s+[A-Z][a-z]+(?:\s\S+){3}|:\s+(?:\[|[a-z]+\s\S)/.test(section.title) ||
      /\b(?:IS|ARE|SHALL|WILL|MUST)\b/.test(section.title) ||
      section.title.length > 80
    )
      return;
    if (next.level === section.level && document.role(next.from) === "text" && after?.level === section.level) beside++;
    const place = { paragraph: section.from, start: section.heading.start, end: section.heading.end };
    drafts.push({
      places: [place],
      title: `Nothing stands under ${quoted(`${section.label} ${section.title}`)}`,
      explanation: `The next line is ${quoted(`${next.label} ${next.title}`, 60)}. The text of the section is missing, or the heading should go.`,
      fix: { kind: "comment", text: "This heading has no text. Is a provision missing?" },
      confidence: 0.75,
    });
  });
  return beside > 1 ? [] : drafts;
}

/** "ARTICLE 8 – DEADLOCK" over nothing but "8.1 [Reserved]": what the heading promises is not there. */
function reservedAlone(document: DocumentIndex): Draft[] {
  return document.structure.sections.flatMap(({ kind, label, title, from, to, heading }) => {
    if (kind !== "section" || title === "" || to === from || to - from > LINES_RESERVED) return [];
    if (OMITTED.test(title) || /\b(?:omitted|reserved|deleted)\b/i.test(title)) return [];
    const lines = document.paras.slice(from + 1, to + 1).filter(({ flat }) => flat.trim() !== "");
    const [first] = lines;
    if (!first || document.role(from) !== "heading") return [];
    if (!lines.every(({ flat }) => OMITTED.test(flat.replace(/^[\s\d.()a-z]{0,10}(?=[[(A-Z])/, "")))) return [];
    const name = quoted(`${label} ${title}`.trim());
    return {
      places: [{ paragraph: from, start: heading.start, end: heading.end }],
      title: `${name} is reserved, and holds nothing`,
      explanation: `Under the heading stands only ${quoted(first.flat, 60)}. What it names is not agreed, or the heading should go.`,
      fix: { kind: "comment", text: "Nothing is agreed under this heading. Is a provision missing?" },
      confidence: 0.8,
    };
  });
}

function isBareHeading(document: DocumentIndex, from: number, to: number): boolean {
  return from === to && document.role(from) === "heading";
}

function citedButOmitted(document: DocumentIndex): Draft[] {
  // "Section 3.6 is replaced in its entirety with the following: 3.6 [Reserved.]": an amendment may well cite it.
  if (document.structure.amendment) return [];
  const omitted = new Map<string, { paragraph: number; start: number; end: number }>();
  for (const mark of document.structure.numbers) {
    if (mark.form !== "decimal" || mark.bracketed) continue;
    const rest =
      (document.paras[mark.paragraph]?.flat ?? "")
        .slice(mark.end, mark.end + 60)
        .split(/(?<=[.\])])\s+(?=[A-Z\d])/)[0] ?? "";
    if (OMITTED.test(rest))
      omitted.set(mark.parts.join("."), { paragraph: mark.paragraph, start: mark.start, end: mark.end });
  }
  if (omitted.size === 0) return [];
  const drafts: Draft[] = [];
  for (const reference of findReferences(document)) {
    const target = omitted.get(reference.parts.join("."));
    if (!target || reference.elsewhere || reference.roman) continue;
    // A table of contents names it together with what became of it.
    const flat = document.paras[reference.paragraph]?.flat ?? "";
    if (CONTENTS_LINE.test(flat.slice(reference.end, reference.end + 200))) continue;
    // "Section 6.07(g) or (i) of the Existing Credit Agreement" is another paper's.
    if (
      /^(?:\s?\(\w{1,4}\)|,?\s(?:and|or)\s\(\w{1,4}\)|,\s\(\w{1,4}\)){0,4}\sof\sthe\s(?!Agreement\b)[A-Z]/.test(
        flat.slice(reference.end, reference.end + 80),
      )
    )
      continue;
    if (
      /\bsuch [Ss]ections\s(?:[\d.]+,?\s(?:and\s)?){0,8}$/.test(
        flat.slice(Math.max(0, reference.start - 80), reference.start),
      )
    )
      continue;
    if (
      /^[\s.:[(-]*(?:intentionally|reserved|omitted|deleted|not used)\b/i.test(
        flat.slice(reference.end, reference.end + 30),
      )
    )
      continue;
    const place = { paragraph: reference.paragraph, start: reference.start, end: reference.end };
    drafts.push({
      places: [place],
      title: `${quoted(document.words(place))} was omitted on purpose`,
      explanation: "The text still refers to a section that says only that it was left out.",
      related: [{ label: "The omitted section", place: target }],
      fix: { kind: "comment", text: "The section referred to was omitted. Which provision is meant?" },
      severity: "major",
      confidence: 0.9,
    });
  }
  return drafts;
}
