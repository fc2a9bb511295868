/**
 * Trains the model of undefined terms: `tsx tests/eval/train-terms.ts --corpus DIR [--without-held] [--dry]`.
 *
 * What it learns from: terms whose definition was taken out and terms that were renamed once (plant-terms.ts) in the contracts of the corpus; against them
 * the capitalised words of the same contracts as filed. Those that were read count as they were judged (term-verdicts.csv and the precision samples), the
 * others as no terms. What contracts define in general is counted without the contract that is looked at. Prints the figures of five folds by contract and
 * writes analysis/checks/terms/term-weights.ts. `--without-held` leaves the held-out half aside, so that a planting in it is judged by weights that have
 * not seen it; what ships has learned from all.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Candidate, candidates, isComposed } from "../../analysis/checks/terms/term-model.ts";
import type { TermPriors } from "../../analysis/checks/terms/term-priors.ts";
import { grow, packForest, unpackForest } from "../../analysis/classify/forest.ts";
import { hash } from "../../analysis/core/hash.ts";
import type { DocumentIndex } from "../../analysis/structure/document-index.ts";
import { type SeededContract, utf16 } from "./corpus.ts";
import { plant } from "./plant.ts";
import { TermCounts } from "./term-counts.ts";
import { bagged, plantedRecall, readIndex, type TrainingRow, trainingContracts, verdictsOf } from "./train-checks.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpora/train" },
    "without-held": { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});
const OPTIONS = { trees: 120, leaves: 8, rate: 0.08, l2: 5, least: 3 };
const BAGS = 5;
const FOLDS = 5;
const PLANTS = 6;
const KINDS = ["missing_definition", "undefined_term"];
/** How often a row that was read is counted. */
const READ = { right: 5, wrong: 5 };
const VERDICTS = ["corrected", "corrected-2", "held", "held-2", "held-3", "held-4", "held-5", "held-6", "held-7"];

const verdicts = verdictsOf("undefined-term", [
  "term-verdicts.csv",
  ...VERDICTS.map((sample) => `precision-${sample}.csv`),
]);

/** The candidates that stand on a planted error. */
function planted(found: readonly Candidate[], contract: SeededContract): Candidate[] {
  const at = contract.injected;
  if (!at) return [];
  const places = at.text === "" ? (at.uses ?? []) : [[at.paragraph, at.start, at.end] as const];
  return found.filter((candidate) =>
    candidate.places.some((s) =>
      places.some(([paragraph, start, end]) => {
        const text = contract.paragraphs[paragraph] ?? "";
        return s.paragraph === paragraph && s.start < utf16(text, end) && utf16(text, start) < s.end;
      }),
    ),
  );
}

const simple = (document: DocumentIndex, priors: TermPriors) =>
  candidates(document, priors).filter((candidate) => !isComposed(candidate));

const all = trainingContracts(values.corpus, values["without-held"]);
const counts = new TermCounts();
for (const { file, paragraphs } of all) counts.add(file, readIndex(paragraphs, file));
const rows: TrainingRow[] = [];
for (const contract of all) {
  const { file, paragraphs } = contract;
  const priors = counts.without(file);
  const document = readIndex(paragraphs, file);
  // Where terms are borrowed, nobody can tell from this document which of them are defined.
  if (document.structure.borrowsTerms || document.structure.amendment) continue;
  const own = simple(document, priors);
  const known = new Set(own.map(({ key }) => key));
  for (const { key, row } of own) {
    const verdict = verdicts.get(`${file}|${hash(`undefined-term|${key}`)}`);
    rows.push({ x: row, positive: verdict === "right", file, ...(verdict ? { verdict } : {}) });
  }
  for (const kind of KINDS) {
    const seen = new Set<string>();
    for (let round = 0; round < PLANTS; round++) {
      const error = plant(contract, kind, round);
      const id = `${error?.injected?.note}|${error?.injected?.paragraph}|${error?.injected?.start}`;
      if (!error || seen.has(id)) continue;
      seen.add(id);
      const found = planted(simple(readIndex(error.paragraphs, error.id), priors), error);
      // What stood there undefined before the error was planted says nothing.
      const fresh = found.filter(({ key }) => !known.has(key));
      const name = `${kind}|${file}|${round}`;
      for (const { row } of fresh) rows.push({ x: row, positive: true, file, plant: name });
      if (fresh.length === 0) rows.push({ x: [], positive: true, file, plant: name });
    }
  }
}

function grown(training: readonly TrainingRow[]) {
  const weighed = training
    .filter(({ x }) => x.length > 0)
    .flatMap((row) => Array<TrainingRow>(row.verdict ? READ[row.verdict as "right" | "wrong"] : 1).fill(row));
  return bagged(weighed, BAGS, OPTIONS);
}

const fold = new Map(all.map(({ file }, i) => [file, i % FOLDS]));
const scores = new Map<TrainingRow, number>();
for (let k = 0; k < FOLDS; k++) {
  const forest = unpackForest(packForest(grown(rows.filter(({ file }) => fold.get(file) !== k))));
  for (const row of rows) if (fold.get(row.file) === k) scores.set(row, row.x.length > 0 ? grow(forest, row.x) : -99);
}
console.log(`${rows.length} rows of ${all.length} contracts, ${verdicts.size} verdicts; by folds:`);
for (const threshold of [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]) {
  const recall = plantedRecall(rows, scores, KINDS, threshold);
  const shown = rows.filter((row) => !row.plant && (scores.get(row) ?? -99) >= threshold);
  const judged = (verdict: string) => shown.filter((row) => row.verdict === verdict).length;
  console.log(
    `from ${threshold.toFixed(1)}: ${recall}; ${shown.length} as filed, of them ${judged("right")} read as right and ${judged("wrong")} as wrong`,
  );
}

if (!values.dry) {
  const { whole, head, first } = counts.packed();
  const code = `/** Learned by tests/eval/train-terms.ts from CUAD v1 (The Atticus Project, CC BY 4.0); do not edit. */
// biome-ignore format: long strings
export const TERM_WEIGHTS = {
  forest: "${packForest(grown(rows))}",
  whole: "${whole}",
  head: "${head}",
  first: "${first}",
};
`;
  writeFileSync(new URL("../../analysis/checks/terms/term-weights.ts", import.meta.url), code);
  console.log(`${code.length} bytes of weights`);
}
