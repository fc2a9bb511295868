/**
 * Trains the model of term-case: `tsx tests/eval/train-cases.ts --corpus DIR [--filings DIR] [--without-held] [--dry]`.
 *
 * What it learns from: terms that were written small once (plant-terms.ts) in the contracts of the corpus; against them the small letters of the same
 * contracts as filed. Those that were read count as they were judged (case-verdicts.csv and the precision samples), the others as no slips. `--filings` adds
 * contracts with verdicts from a folder of folders of text files, named as in precision-filings.csv; nothing is planted there. How contracts write a word in
 * general is counted without the contract that is looked at. Prints the figures of five folds by contract and writes analysis/checks/cases/case-weights.ts.
 * `--without-held` leaves the held-out half aside, so that a planting in it is judged by weights that have not seen it; what ships has learned from all.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CaseCandidate, caseCandidates } from "../../analysis/checks/cases/case-model.ts";
import { findingKey } from "../../analysis/checks/run-checks.ts";
import { grow, packForest, unpackForest } from "../../analysis/classify/forest.ts";
import { hash32 } from "../../analysis/core/hash.ts";
import type { DocumentIndex } from "../../analysis/structure/document-index.ts";
import { CaseCounts } from "./case-counts.ts";
import { utf16 } from "./corpus.ts";
import { paragraphsOf, plant } from "./plant.ts";
import { lowercaseElsewhere } from "./plant-terms.ts";
import {
  allContracts,
  bagged,
  type Contract,
  plantedRecall,
  readIndex,
  type TrainingRow,
  verdictsOf,
} from "./train-checks.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpora/train" },
    filings: { type: "string" },
    "without-held": { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});
const OPTIONS = { trees: 300, leaves: 32, rate: 0.08, l2: 5, least: 3 };
const BAGS = 3;
const FOLDS = 5;
const PLANTS = 10;
const KIND = "lowercase_term";
/** Behind other words than the seeded files have before such a term. */
const ELSEWHERE = "elsewhere";
const PLANTS_ELSEWHERE = 12;
/** How often a row that was read is counted. */
const READ = 5;

const verdicts = verdictsOf(
  "term-case",
  readdirSync(new URL(".", import.meta.url)).filter((name) =>
    /^(?:precision-[a-z\d-]+|case-verdicts)\.csv$/.test(name),
  ),
);

/** The filings that have a verdict. */
function filings(folder: string): (Contract & { id: string })[] {
  const read = new Set([...verdicts.keys()].map((key) => key.split("|")[0]));
  return readdirSync(folder)
    .flatMap((kind) => readdirSync(join(folder, kind)).map((name) => ({ name, path: join(folder, kind, name) })))
    .map(({ name, path }) => ({ name, path, id: name.split("_").slice(0, 2).join("_") }))
    .filter(({ name, id }) => name.endsWith(".txt") && read.has(id))
    .map(({ name, path, id }) => ({ id, file: name, paragraphs: paragraphsOf(readFileSync(path, "utf8")) }));
}

const filed = allContracts(values.corpus, values["without-held"]);
const counts = new CaseCounts();
for (const { file, paragraphs } of filed) counts.add(file, readIndex(paragraphs, file));
const rows: TrainingRow[] = [];

function addFiled(document: DocumentIndex, found: readonly CaseCandidate[], id: string): void {
  for (const { use, row } of found) {
    const verdict = verdicts.get(`${id}|${findingKey(document, "term-case", use)}`);
    rows.push({ x: row, positive: verdict === "right", file: id, ...(verdict ? { verdict } : {}) });
  }
}

for (const contract of filed) {
  const { file, paragraphs } = contract;
  const priors = counts.without(file);
  const document = readIndex(paragraphs, file);
  addFiled(document, caseCandidates(document, priors), file);
  const seen = new Set<string>();
  for (let round = 0; round < PLANTS + PLANTS_ELSEWHERE; round++) {
    const kind = round < PLANTS ? KIND : ELSEWHERE;
    const error = plant(contract, kind, round, kind === ELSEWHERE ? lowercaseElsewhere : undefined);
    const at = error?.injected;
    if (!at || seen.has(`${at.note}|${at.paragraph}|${at.start}`)) continue;
    seen.add(`${at.note}|${at.paragraph}|${at.start}`);
    const text = error.paragraphs[at.paragraph] ?? "";
    const [start, end] = [utf16(text, at.start), utf16(text, at.end)];
    const found = caseCandidates(readIndex(error.paragraphs, error.id), priors).find(
      ({ use }) => use.paragraph === at.paragraph && use.start < end && start < use.end,
    );
    rows.push({ x: found?.row ?? [], positive: true, file, plant: `${kind}|${file}|${round}` });
  }
}
for (const { id, file, paragraphs } of values.filings ? filings(values.filings) : []) {
  const document = readIndex(paragraphs, file);
  addFiled(document, caseCandidates(document, counts.without(id)), id);
}

function grown(training: readonly TrainingRow[]) {
  const weighed = training
    .filter(({ x }) => x.length > 0)
    .flatMap((row) => Array<TrainingRow>(row.verdict ? READ : 1).fill(row));
  return bagged(weighed, BAGS, OPTIONS);
}

const scores = new Map<TrainingRow, number>();
for (let k = 0; k < FOLDS; k++) {
  const forest = unpackForest(packForest(grown(rows.filter(({ file }) => hash32(file) % FOLDS !== k))));
  for (const row of rows)
    if (hash32(row.file) % FOLDS === k) scores.set(row, row.x.length > 0 ? grow(forest, row.x) : -99);
}
console.log(`${rows.length} rows, ${rows.filter((row) => row.verdict).length} of them read; by folds:`);
for (const threshold of [-1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]) {
  const shown = rows.filter((row) => !row.plant && (scores.get(row) ?? -99) >= threshold);
  const judged = (verdict: string) => shown.filter((row) => row.verdict === verdict).length;
  console.log(
    `from ${threshold.toFixed(2)}: ${plantedRecall(rows, scores, [KIND, ELSEWHERE], threshold)}; ${shown.length} as filed, of them ${judged("right")} read as right and ${judged("wrong")} as wrong`,
  );
}

if (!values.dry) {
  const { whole, head } = counts.packed();
  const code = `/** Learned by tests/eval/train-cases.ts from CUAD v1 (The Atticus Project, CC BY 4.0) and public filings; do not edit. */
// biome-ignore format: long strings
export const CASE_WEIGHTS = {
  forest: "${packForest(grown(rows))}",
  whole: "${whole}",
  head: "${head}",
};
`;
  writeFileSync(new URL("../../analysis/checks/cases/case-weights.ts", import.meta.url), code);
  console.log(`${code.length} bytes of weights`);
}
