/**
 * Trains the clause classifier: `tsx tests/eval/train.ts --corpus DIR [--clause-only | --second-only] [--scores FILE] [--dry]`.
 * Writes analysis/classify/weights.ts. Two sets of linear weights, one for a clause on its own (LegalBench) and one for a sentence with
 * its surroundings, and a word network, whose vectors begin with which words and pairs meet; all three learn from the contracts and from
 * the sentences in lessons/. Thresholds, calibration and all that follows come from scores on contracts that a fold has not seen, `--folds`
 * for whole contracts and `--clause-folds` for clauses; `--scores` keeps those of whole contracts in a file and takes them from it when it
 * is there, and `--second-only` leaves the first stage as it is.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { aloneColumns, aloneScore } from "../../analysis/classify/alone.ts";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { packForest } from "../../analysis/classify/forest.ts";
import { networkScores, unpackNetwork } from "../../analysis/classify/network.ts";
import { accuracyBy, steadyThresholds } from "./bench-threshold.ts";
import { type LabelledContract, readContracts } from "./contracts.ts";
import { bestThreshold } from "./linear.ts";
import { type AloneRow, aloneRows, cluesBy, fitAlone } from "./train-alone.ts";
import { encode } from "./train-encode.ts";
import { CLAUSE, linearScores, type Model, SENTENCE, trainFirst } from "./train-first.ts";
import { trainNetwork } from "./train-network.ts";
import { networkUnits, readForNetwork } from "./train-readings.ts";
import { keepScores, readScores } from "./train-scores.ts";
import { type ScoredContract, type Second, trainSecond } from "./train-second.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    folds: { type: "string", default: "8" },
    "clause-folds": { type: "string", default: "5" },
    scores: { type: "string" },
    "clause-only": { type: "boolean", default: false },
    "second-only": { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});
const corpus = values.corpus ?? "../shared/corpora/train";
const output = new URL("../../analysis/classify/weights.ts", import.meta.url);

type Scored = { score: number; positive: boolean; fold: number }[];
const contracts = readContracts(corpus);
/** In the order of their names, as they are kept. */
const byName = (rows: readonly ScoredContract[]) =>
  [...rows].sort((a, b) => (a.contract.file < b.contract.file ? -1 : 1));
const tasks = CUAD_CATEGORIES.map(({ task }) => {
  const path = join(corpus, "legalbench", `${task}.tsv`);
  if (!task || !existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .filter((row) => row[3]?.trim() === "0")
    .map((row) => ({ yes: row[0] === "Yes", text: row[1] ?? "", source: row[2] ?? "" }));
});

const networkOf = (seen: readonly LabelledContract[]) => trainNetwork(seen, seen.map(readForNetwork));

/** The contracts cut into folds. */
function cutInto(folds: number) {
  const foldOf = new Map(contracts.map((c, i) => [c.file, (i * 7919) % folds]));
  const isIn = (c: LabelledContract, some: readonly number[]) => some.includes(foldOf.get(c.file) ?? -1);
  return {
    foldOf,
    within: (...some: number[]) => contracts.filter((c) => isIn(c, some)),
    without: (...some: number[]) => contracts.filter((c) => !isIn(c, some)),
  };
}

/** LegalBench's rows by label, and the second step's weights. */
interface CrossedClauses {
  scores: Scored[];
  step: number[][];
}

/**
 * What both steps of the clause model say of LegalBench's rows that their folds had not seen. The second step is trained on
 * stretches that the first had not seen, so there is one more first step for each two folds.
 */
function crossClauses(folds: number): CrossedClauses {
  const { foldOf, within, without } = cutInto(folds);
  const scores: Scored[] = CUAD_CATEGORIES.map(() => []);
  const pairs = new Map<string, Model>();
  const everyRow: AloneRow[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const rows: AloneRow[] = [];
    for (let other = 0; other < folds; other++) {
      if (other === fold) continue;
      const key = [fold, other].sort().join();
      // A pair's second use is its last: the models are large.
      const pair = pairs.get(key) ?? trainFirst(without(fold, other), CLAUSE);
      if (!pairs.delete(key)) pairs.set(key, pair);
      rows.push(...aloneRows(within(other), pair));
    }
    const step = fitAlone(rows);
    const clause = trainFirst(without(fold), CLAUSE);
    everyRow.push(...aloneRows(within(fold), clause));
    tasks.forEach((bench, label) => {
      for (const row of bench) {
        if (foldOf.get(row.source) !== fold) continue;
        const value = aloneScore(aloneColumns(cluesBy(clause, row.text), label), step[label] ?? []);
        scores[label]?.push({ score: value, positive: row.yes, fold });
      }
    });
    console.log(`clauses, fold ${fold + 1} of ${folds}`);
  }
  return { scores, step: fitAlone(everyRow) };
}

/** What the first stage says of whole contracts that its folds had not seen. */
function crossContracts(folds: number): ScoredContract[] {
  const { within, without } = cutInto(folds);
  const unseen: ScoredContract[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = without(fold);
    const clause = trainFirst(seen, CLAUSE);
    const sentence = trainFirst(seen, SENTENCE);
    const network = unpackNetwork(networkOf(seen));
    for (const contract of within(fold)) {
      const units = networkUnits(network.index, contract, readForNetwork(contract));
      const first = { ...linearScores(contract, clause, sentence), network: networkScores(network, units) };
      unseen.push({ contract, first, fold });
    }
    console.log(`contracts, fold ${fold + 1} of ${folds}`);
  }
  return byName(unseen);
}

/** Each label's threshold on LegalBench, with the figures printed: by the best threshold, and each fold by what the others say. */
function clauseThresholds(clauseScores: readonly Scored[], folds: number): string {
  const others = Array.from({ length: folds }, (_, fold) =>
    steadyThresholds(clauseScores.map((scored) => scored.filter((row) => row.fold !== fold))),
  );
  const sums = { best: 0, strict: 0, tasks: 0 };
  clauseScores.forEach((scored, label) => {
    if (!scored.length) return;
    const best = bestThreshold(scored).accuracy;
    const strict = accuracyBy(scored, ({ score, fold }) => (score >= (others[fold]?.[label] ?? 0) ? 1 : 0));
    console.log(
      `${CUAD_CATEGORIES[label]?.id.padEnd(36)} clause ${best.toFixed(3)}, thresholds from the other folds ${strict.toFixed(3)} (${scored.length})`,
    );
    sums.best += best;
    sums.strict += strict;
    sums.tasks++;
  });
  const mean = (sum: number) => (sum / sums.tasks).toFixed(4);
  console.log(`balanced accuracy ${mean(sums.best)}, thresholds from the other folds ${mean(sums.strict)}`);
  return JSON.stringify(steadyThresholds(clauseScores).map(rounded));
}

/** Replaces what an exported constant of the weights is set to. */
const replaced = (code: string, name: string, value: string) =>
  code.replace(new RegExp(`(export const ${name}\\b[^=]*=\\s*)[^;]*;`), (_, start) => `${start}${value};`);

const rounded = (value: number) => Number(value.toFixed(4));

/** Puts the second stage, its calibration and the presence of categories into the weights' file. */
function withSecond(code: string, { forest, calibration, presenceForest, presence }: Second): string {
  const scales = calibration.map((c) => ({
    slope: rounded(c.slope),
    offset: rounded(c.offset),
    threshold: rounded(c.threshold),
  }));
  const parts: Record<string, string> = {
    CALIBRATION: JSON.stringify(scales),
    PRESENCE: JSON.stringify({
      weights: presence.weights.map(rounded),
      thresholds: presence.thresholds.map(rounded),
    }),
    PRESENCE_FOREST: `"${packForest(presenceForest)}"`,
    SECOND_FOREST: `"${packForest(forest)}"`,
  };
  return Object.entries(parts).reduce((old, [name, value]) => replaced(old, name, value), code);
}

const only = { clause: values["clause-only"], second: values["second-only"] };
const clauseFolds = Number(values["clause-folds"]);
const clauses = only.second ? undefined : crossClauses(clauseFolds);
const thresholds = clauses && clauseThresholds(clauses.scores, clauseFolds);
let second: Second | undefined;
if (!only.clause) {
  const kept = only.second && values.scores ? readScores(values.scores, contracts) : undefined;
  const unseen = kept ?? crossContracts(Number(values.folds));
  if (values.scores && !kept) keepScores(values.scores, unseen);
  second = trainSecond(unseen);
}
// Measuring without writing.
if (values.dry) process.exit(0);
let code = readFileSync(output, "utf8");
if (clauses) {
  const clause = trainFirst(contracts, CLAUSE);
  code = replaced(code, "CLAUSE_THRESHOLDS", thresholds ?? "[]");
  code = replaced(code, "CLAUSE_STEP", JSON.stringify(clauses.step.map((w) => w.map(rounded))));
  code = replaced(code, "CLAUSE_WEIGHTS", `"${encode(clause.trained, clause.idf)}"`);
  if (!only.clause) {
    const sentence = trainFirst(contracts, SENTENCE);
    code = replaced(code, "SENTENCE_WEIGHTS", `"${encode(sentence.trained, sentence.idf)}"`);
    code = replaced(code, "NETWORK", `"${networkOf(contracts)}"`);
  }
}
if (second) code = withSecond(code, second);
writeFileSync(output, code);
console.log(`${(code.length / 1e6).toFixed(2)} MB written`);
