/**
 * Trains the clause classifier: `tsx tests/eval/train.ts --corpus DIR [--folds 3] [--clause-only | --second-only] [--scores FILE] [--dry]`.
 * Writes analysis/classify/weights.ts. Two sets of linear weights, one for a clause on its own (LegalBench) and one for a sentence with
 * its surroundings, and a word network. Thresholds, calibration and all that follows come from scores on contracts that a fold has not seen; `--scores`
 * keeps those in a file and takes them from it when it is there, and `--second-only` leaves the first stage as it is.
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
import { networkUnits, readForNetwork, trainNetwork } from "./train-network.ts";
import { keepScores, readScores } from "./train-scores.ts";
import { type ScoredContract, type Second, trainSecond } from "./train-second.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    folds: { type: "string" },
    scores: { type: "string" },
    "clause-only": { type: "boolean", default: false },
    "second-only": { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});
const corpus = values.corpus ?? "../shared/corpora/train";
const folds = Number(values.folds ?? 3);
const output = new URL("../../analysis/classify/weights.ts", import.meta.url);

type Scored = { score: number; positive: boolean; fold: number }[];
const contracts = readContracts(corpus);
/** In the order of their names, as they are kept. */
const byName = (rows: readonly ScoredContract[]) =>
  [...rows].sort((a, b) => (a.contract.file < b.contract.file ? -1 : 1));
const foldOf = new Map(contracts.map((c, i) => [c.file, (i * 7919) % folds]));
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

/** What a whole run without the last training on all contracts finds out. */
interface Crossed {
  unseen: ScoredContract[];
  /** LegalBench's rows by label. */
  clauseScores: Scored[];
  clauseStep: number[][];
}

/**
 * What both steps of the clause model say of LegalBench's rows, and the first stage of contracts, that their folds had not seen.
 * The clause model's second step is trained on stretches that its first step had not seen, so there is one more first step for
 * each two folds.
 */
function crossValidate(): Crossed {
  const clauseScores: Scored[] = CUAD_CATEGORIES.map(() => []);
  const unseen: ScoredContract[] = [];
  const within = (...some: number[]) => contracts.filter((c) => some.includes(foldOf.get(c.file) ?? -1));
  const without = (...some: number[]) => contracts.filter((c) => !some.includes(foldOf.get(c.file) ?? -1));
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
    const seen = without(fold);
    const clause = trainFirst(seen, CLAUSE);
    everyRow.push(...aloneRows(within(fold), clause));
    tasks.forEach((bench, label) => {
      for (const row of bench) {
        if (foldOf.get(row.source) !== fold) continue;
        const value = aloneScore(aloneColumns(cluesBy(clause, row.text), label), step[label] ?? []);
        clauseScores[label]?.push({ score: value, positive: row.yes, fold });
      }
    });
    console.log(`fold ${fold + 1} of ${folds}`);
    if (values["clause-only"]) continue;
    const sentence = trainFirst(seen, SENTENCE);
    const network = unpackNetwork(networkOf(seen));
    for (const contract of within(fold)) {
      const units = networkUnits(network.index, contract, readForNetwork(contract));
      const first = { ...linearScores(contract, clause, sentence), network: networkScores(network, units) };
      unseen.push({ contract, first, fold });
    }
  }
  return { unseen: byName(unseen), clauseScores, clauseStep: fitAlone(everyRow) };
}

/** Each label's threshold on LegalBench, with the figures printed: by the best threshold, and each fold by what the others say. */
function clauseThresholds(clauseScores: readonly Scored[]): string {
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
function withSecond(code: string, { forest, calibration, presence }: Second): string {
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
    SECOND_FOREST: `"${packForest(forest)}"`,
  };
  return Object.entries(parts).reduce((old, [name, value]) => replaced(old, name, value), code);
}

const kept = values["second-only"] && values.scores ? readScores(values.scores, contracts) : undefined;
const crossed = kept ? undefined : crossValidate();
const unseen = kept ?? crossed?.unseen ?? [];
if (values.scores && !kept && !values["clause-only"]) keepScores(values.scores, unseen);
const thresholds = crossed && clauseThresholds(crossed.clauseScores);
const second = values["clause-only"] ? undefined : trainSecond(unseen, folds);
// Measuring without writing.
if (values.dry) process.exit(0);
let code = readFileSync(output, "utf8");
if (!values["second-only"]) {
  const clause = trainFirst(contracts, CLAUSE);
  code = replaced(code, "CLAUSE_THRESHOLDS", thresholds ?? "[]");
  code = replaced(code, "CLAUSE_STEP", JSON.stringify(crossed?.clauseStep.map((w) => w.map(rounded)) ?? []));
  code = replaced(code, "CLAUSE_WEIGHTS", `"${encode(clause.trained, clause.idf)}"`);
  if (!values["clause-only"]) {
    const sentence = trainFirst(contracts, SENTENCE);
    code = replaced(code, "SENTENCE_WEIGHTS", `"${encode(sentence.trained, sentence.idf)}"`);
    code = replaced(code, "NETWORK", `"${networkOf(contracts)}"`);
  }
}
if (second) code = withSecond(code, second);
writeFileSync(output, code);
console.log(`${(code.length / 1e6).toFixed(2)} MB written`);
