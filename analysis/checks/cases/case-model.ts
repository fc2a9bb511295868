/** Weighs the evidence for small letters being a slip: boosted trees learned by tests/eval/train-cases.ts. */
import { type Forest, grow, unpackForest } from "../../classify/forest.ts";
import { readTable } from "../../core/packed-table.ts";
import type { DocumentIndex, KnownTerm, KnownUse } from "../../structure/document-index.ts";
import { inDraftingNote } from "../terms/run-context.ts";
import { type CasePriors, caseEvidence } from "./case-features.ts";
import { CASE_WEIGHTS } from "./case-weights.ts";
import { isOtherSense } from "./other-sense.ts";
import { isLarge, surveyCases, termCaseOf } from "./term-case-survey.ts";

/** More small letters than this, and than such a share of the capitals, are how the document writes the words. */
const FEW = 3;
const SHARE = 0.5;
/** Shorter keys are abbreviations. */
const SHORTEST = 4;

/** A place of a defined term in small letters. */
export interface CaseCandidate {
  known: KnownTerm;
  use: KnownUse;
  /** How often the term stands with its capitals outside definitions. */
  upper: number;
  row: number[];
}

/** Every place where a defined term's words stand in small letters and might mean it. `priors` are how contracts write such words in general. */
export function caseCandidates(document: DocumentIndex, priors: CasePriors): CaseCandidate[] {
  const found: CaseCandidate[] = [];
  const survey = surveyCases(document);
  for (const known of document.known.values()) {
    if (known.definitions.length === 0 || !(isCapitalised(known) || isTitled(document, known))) continue;
    const lower = (document.usesOf.get(known.key) ?? []).filter((u) => isSmall(document, u));
    const upper = survey.upperOf.get(known.key) ?? 0;
    if (lower.length === 0 || upper === 0 || lower.length > Math.max(FEW, upper * SHARE)) continue;
    const term = termCaseOf(survey, known, lower);
    const firstLarge = document.usesOf.get(known.key)?.find(isLarge);
    for (const use of lower)
      if (!isOtherSense(document, known, use, firstLarge))
        found.push({ known, use, upper, row: Object.values(caseEvidence(term, use, priors)) });
  }
  return found;
}

/** A term that has capitals to lose. */
export const isCapitalised = ({ key, term }: KnownTerm): boolean =>
  /^(?![a-z]).*[a-z]/.test(term) && key.length >= SHORTEST;

/** So many places show how a term is written that its definition has in capitals throughout. */
const TITLED = 2;

/** "ORDER FORM" in the glossary and "the Order Form" wherever it is used. */
function isTitled(document: DocumentIndex, { key, term }: KnownTerm): boolean {
  if (key.length < SHORTEST || term !== term.toUpperCase() || !/^[A-Z]/.test(term)) return false;
  const titled = (document.usesOf.get(key) ?? []).filter(
    ({ case: written, paragraph, start, end }) =>
      written === "upper" && /[a-z]/.test((document.paras[paragraph]?.flat ?? "").slice(start, end)),
  );
  return titled.length >= TITLED;
}

/** Small letters that could be the term at all: in running text, not quoted, no part of an address. */
function isSmall(document: DocumentIndex, use: KnownUse): boolean {
  const role = document.role(use.paragraph);
  if (use.case !== "lower" || use.defining || (role !== "text" && role !== "table")) return false;
  const flat = document.paras[use.paragraph]?.flat ?? "";
  return (
    !/["'@/._\\-]$/.test(flat.slice(Math.max(0, use.start - 1), use.start)) &&
    !/^(?:["@/_\\-]|\.\w)/.test(flat.slice(use.end, use.end + 2)) &&
    !inDraftingNote(flat, use.start)
  );
}

let forest: Forest | undefined;
let learned: CasePriors | undefined;

/** Where few contracts define a word, the share is taken to be this. */
export const USUAL = 0.3;
const STEPS = 20;

/** What the train corpus says of words: shares in twentieths, from the packed table. */
export function learnedCases(): CasePriors {
  if (learned) return learned;
  const [whole, head] = [CASE_WEIGHTS.whole, CASE_WEIGHTS.head].map((table) => readTable(table, STEPS));
  learned = { whole: (key) => whole?.get(key) ?? USUAL, head: (stem) => head?.get(stem) ?? USUAL };
  return learned;
}

/** The log-odds of a place being a slip, as against the words in their plain sense. */
export function weighCase({ row }: CaseCandidate): number {
  forest ??= unpackForest(CASE_WEIGHTS.forest);
  return grow(forest, row);
}
