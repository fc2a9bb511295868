/**
 * Trains the clause classifier: `tsx tests/eval/train.ts --corpus DIR [--folds 3] [--clause-only | --second-only] [--scores FILE] [--dry]`.
 * Writes analysis/classify/weights.ts. Two sets of linear weights, one for a clause on its own (LegalBench) and one for a sentence with
 * its surroundings, and a word network. Thresholds, calibration and all that follows come from scores on contracts that a fold has not seen; `--scores`
 * keeps those in a file and takes them from it when it is there, and `--second-only` leaves the first stage as it is.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { packForest } from "../../analysis/classify/forest.ts";
import { networkScores, unpackNetwork } from "../../analysis/classify/network.ts";
import { type LabelledContract, readContracts } from "./contracts.ts";
import { bestThreshold, score } from "./linear.ts";
import { encode } from "./train-encode.ts";
import { CLAUSE, linearScores, SENTENCE, trainFirst, vector } from "./train-first.ts";
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

type Scored = { score: number; positive: boolean }[];
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

/** What the first stage says of contracts, and of LegalBench's rows by label, that its folds had not seen. */
function crossValidate(): { unseen: ScoredContract[]; clauseScores: Scored[] } {
  const clauseScores: Scored[] = CUAD_CATEGORIES.map(() => []);
  const unseen: ScoredContract[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = contracts.filter((c) => foldOf.get(c.file) !== fold);
    const clause = trainFirst(seen, CLAUSE);
    tasks.forEach((rows, label) => {
      const model = clause.trained[label];
      if (!model) return;
      for (const row of rows) {
        if (foldOf.get(row.source) !== fold) continue;
        clauseScores[label]?.push({ score: score(model, vector(clause, row.text)), positive: row.yes });
      }
    });
    console.log(`fold ${fold + 1} of ${folds}`);
    if (values["clause-only"]) continue;
    const sentence = trainFirst(seen, SENTENCE);
    const network = unpackNetwork(networkOf(seen));
    for (const contract of contracts.filter((c) => foldOf.get(c.file) === fold)) {
      const units = networkUnits(network.index, contract, readForNetwork(contract));
      const first = { ...linearScores(contract, clause, sentence), network: networkScores(network, units) };
      unseen.push({ contract, first, fold });
    }
  }
  return { unseen: byName(unseen), clauseScores };
}

/** Each label's threshold on LegalBench, with the figures printed. */
function clauseThresholds(clauseScores: readonly Scored[]): string {
  const best = clauseScores.map((scored) =>
    scored.length ? bestThreshold(scored) : { threshold: 0, accuracy: Number.NaN },
  );
  best.forEach((t, i) => {
    const count = clauseScores[i]?.length;
    if (count) console.log(`${CUAD_CATEGORIES[i]?.id.padEnd(36)} clause ${t.accuracy.toFixed(3)} (${count})`);
  });
  const known = best.map((t) => t.accuracy).filter((a) => !Number.isNaN(a));
  console.log(`balanced accuracy ${(known.reduce((a, b) => a + b, 0) / known.length).toFixed(4)}`);
  return JSON.stringify(best.map((t) => Number(t.threshold.toFixed(4))));
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
const { unseen, clauseScores } = kept ? { unseen: kept, clauseScores: undefined } : crossValidate();
if (values.scores && !kept && !values["clause-only"]) keepScores(values.scores, unseen);
const thresholds = clauseScores && clauseThresholds(clauseScores);
const second = values["clause-only"] ? undefined : trainSecond(unseen, folds);
// Measuring without writing.
if (values.dry) process.exit(0);
let code = readFileSync(output, "utf8");
if (!values["second-only"]) {
  const clause = trainFirst(contracts, CLAUSE);
  code = replaced(code, "CLAUSE_THRESHOLDS", thresholds ?? "[]");
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
