/** A defined term written without its capitals where it means the defined thing. */
import { plural, quoted } from "../core/flatten.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { type CaseCandidate, caseCandidates, learnedCases, weighCase } from "./cases/case-model.ts";
import type { Check, Draft } from "./check.ts";
import { pressReleases } from "./press-release.ts";

/** Log-odds from which a place is shown; docs/model-card.md says what it is worth. */
const SHOWN = 0.5;

export const termCase: Check = {
  id: "term-case",
  label: "Defined term without capitals",
  description: "A defined term written in lower case where it means the defined thing.",
  defaultSeverity: "minor",
  run(document) {
    const forThePublic = pressReleases(document);
    return caseCandidates(document, learnedCases()).flatMap((candidate) => {
      if (forThePublic.has(document.structure.zones[candidate.use.paragraph] ?? 0)) return [];
      const score = weighCase(candidate);
      return score >= SHOWN ? [draftFor(document, candidate, score)] : [];
    });
  },
};

function draftFor(document: DocumentIndex, candidate: CaseCandidate, score: number): Draft {
  const { known, use, upper } = candidate;
  const place = { paragraph: use.paragraph, start: use.start, end: use.end };
  const written = document.paras[use.paragraph]?.text.slice(use.start, use.end) ?? "";
  const replacement = capitalise(written, known.term);
  const [definition] = known.definitions;
  // "ORDER FORM" of a glossary is "Order Form" everywhere else.
  const term = known.term === known.term.toUpperCase() ? replacement : known.term;
  return {
    places: [place],
    title: `${quoted(written)} is written without the capitals of the defined term`,
    explanation: `${quoted(term)} is defined and used with capitals in ${plural(upper, "other place")}. In lower case it may be read as something else.`,
    related: definition
      ? [
          {
            label: `Definition of ${quoted(term)}`,
            place: { paragraph: definition.paragraph, start: definition.start, end: definition.end },
          },
        ]
      : [],
    fix: { kind: "replace", options: [{ label: `Write ${quoted(replacement)}`, edits: [{ place, replacement }] }] },
    confidence: 1 / (1 + Math.exp(-score)),
  };
}

/** The words as written with the term's capitals, so that a plural stays a plural. */
function capitalise(written: string, term: string): string {
  const model = term.split(/(?<=[\s-])/);
  return written
    .split(/(?<=[\s-])/)
    .map((word, i) => (/^[A-Z]/.test(model[i] ?? "A") ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join("");
}
