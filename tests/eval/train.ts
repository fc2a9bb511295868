/**
 * Trains the clause classifier: `tsx tests/eval/train.ts --corpus DIR [--folds 3] [--clause-only] [--dry]`. Writes analysis/classify/weights.ts.
 * Two sets of weights: one for a clause on its own (LegalBench), one for a sentence with its surroundings. Thresholds and
 * calibration come from scores on contracts that a fold has not seen.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { BUCKETS, rawFeatures, type Sparse, weigh } from "../../analysis/classify/features.ts";
import { packForest } from "../../analysis/classify/forest.ts";
import { type LabelledContract, readContracts } from "./contracts.ts";
import { bestThreshold, type Dataset, score, type Trained, trainLabel } from "./linear.ts";
import { encode, pruned } from "./train-encode.ts";
import { type ScoredContract, trainSecond } from "./train-second.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    folds: { type: "string" },
    "clause-only": { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});
const corpus = values.corpus ?? "../shared/corpora/train";
const folds = Number(values.folds ?? 3);
const CLAUSE = { keep: 4500, c: 0.2, negatives: 0.3, least: 2, context: false };
const SENTENCE = { keep: 4500, c: 0.3, negatives: 1, least: 3, context: true };

interface Model {
  idf: Float32Array;
  trained: Trained[];
}

/** Trains one set of weights on the contracts given. */
function train(contracts: readonly LabelledContract[], { keep, c, negatives, least, context }: typeof CLAUSE): Model {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const raw: Map<number, number>[] = [];
  const labels: number[][] = [];
  for (const contract of contracts) {
    const spans = new Map<string, number[]>();
    for (const s of contract.spans) spans.set(s.text, [...new Set([...(spans.get(s.text) ?? []), s.label])]);
    for (const [text, own] of spans) {
      raw.push(rawFeatures(text));
      labels.push(own);
    }
    contract.units.forEach((unit, i) => {
      const own = contract.labels[i] ?? [];
      if (own.length === 0 && random() > negatives) return;
      raw.push(rawFeatures(unit.text, context ? unit.context : undefined));
      labels.push(own);
    });
  }
  const frequency = new Float32Array(BUCKETS);
  for (const row of raw) for (const bucket of row.keys()) frequency[bucket] = (frequency[bucket] ?? 0) + 1;
  const idf = frequency.map((n) => (n >= least ? Math.round(20 * Math.log(raw.length / n)) / 20 : 0));
  const data: Dataset = { rows: raw.map((row) => weigh(row, (b) => idf[b] ?? 0)), labels };
  const trained = CUAD_CATEGORIES.map((_, label) => {
    const positives = Math.max(1, labels.filter((l) => l.includes(label)).length);
    return pruned(
      trainLabel(data, label, { c, positiveWeight: Math.sqrt(data.rows.length / positives), epochs: 12 }),
      keep,
    );
  });
  return { idf, trained };
}

const vector = (model: Model, text: string, context?: Parameters<typeof rawFeatures>[1]): Sparse =>
  weigh(rawFeatures(text, context), (b) => model.idf[b] ?? 0);

type Scored = { score: number; positive: boolean }[];
const contracts = readContracts(corpus);
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
const clauseScores: Scored[] = CUAD_CATEGORIES.map(() => []);
/** The scores of each contract's sentences by label, from models that have not seen it. */
const unseen: ScoredContract[] = [];
for (let fold = 0; fold < folds; fold++) {
  const seen = contracts.filter((c) => foldOf.get(c.file) !== fold);
  const clause = train(seen, CLAUSE);
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
  const sentence = train(seen, SENTENCE);
  for (const contract of contracts.filter((c) => foldOf.get(c.file) === fold)) {
    const scores = ({ trained }: Model, rows: readonly Sparse[]) =>
      trained.map((model) => Float32Array.from(rows, (row) => score(model, row)));
    const first = {
      sentence: scores(
        sentence,
        contract.units.map((u) => vector(sentence, u.text, u.context)),
      ),
      clause: scores(
        clause,
        contract.units.map((u) => vector(clause, u.text)),
      ),
    };
    unseen.push({ contract, first, fold });
  }
}

const thresholds = clauseScores.map((scored) =>
  scored.length ? bestThreshold(scored) : { threshold: 0, accuracy: Number.NaN },
);
const clauseThresholds = `export const CLAUSE_THRESHOLDS: readonly number[] = ${JSON.stringify(thresholds.map((t) => Number(t.threshold.toFixed(4))))};`;
const output = new URL("../../analysis/classify/weights.ts", import.meta.url);
if (values["clause-only"]) {
  const known = thresholds.map((t) => t.accuracy).filter((a) => !Number.isNaN(a));
  console.log(`balanced accuracy ${(known.reduce((a, b) => a + b, 0) / known.length).toFixed(4)}`);
  for (const [i, t] of thresholds.entries())
    console.log(`${CUAD_CATEGORIES[i]?.id.padEnd(36)} ${t.accuracy.toFixed(3)} (${clauseScores[i]?.length})`);
  const model = train(contracts, CLAUSE);
  const old = readFileSync(output, "utf8");
  const patched = old
    .replace(/export const CLAUSE_THRESHOLDS[^;]*;/, clauseThresholds)
    .replace(
      /export const CLAUSE_WEIGHTS =\s*"[^"]*";/,
      `export const CLAUSE_WEIGHTS = "${encode(model.trained, model.idf)}";`,
    );
  writeFileSync(output, patched);
  process.exit(0);
}

for (const [i, t] of thresholds.entries())
  if (clauseScores[i]?.length)
    console.log(`${CUAD_CATEGORIES[i]?.id.padEnd(36)} clause ${t.accuracy.toFixed(3)} (${clauseScores[i]?.length})`);
const accuracies = thresholds.map((t) => t.accuracy).filter((a) => !Number.isNaN(a));
console.log(`balanced accuracy ${(accuracies.reduce((a, b) => a + b, 0) / accuracies.length).toFixed(4)}`);
const { forest, calibration } = trainSecond(unseen, folds);
// Measuring without writing.
if (values.dry) process.exit(0);
const clause = train(contracts, CLAUSE);
const sentence = train(contracts, SENTENCE);
const code = `/** Trained by tests/eval/train.ts on CUAD v1 (The Atticus Project, CC BY 4.0; see docs/model-card.md); do not edit. */
${clauseThresholds}
export const CALIBRATION: readonly { slope: number; offset: number; threshold: number }[] = ${JSON.stringify(calibration.map((c) => ({ slope: Number(c.slope.toFixed(4)), offset: Number(c.offset.toFixed(4)), threshold: Number(c.threshold.toFixed(4)) })))};
/** The second stage's trees. */
export const SECOND_FOREST = "${packForest(forest)}";
/** Weights of a clause on its own. */
export const CLAUSE_WEIGHTS = "${encode(clause.trained, clause.idf)}";
/** Weights of a sentence with its surroundings. */
export const SENTENCE_WEIGHTS = "${encode(sentence.trained, sentence.idf)}";
`;
writeFileSync(output, code);
console.log(`${(code.length / 1e6).toFixed(2)} MB written`);
