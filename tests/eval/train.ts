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
import { smoothFeatures } from "../../analysis/classify/smoothing.ts";
import { type LabelledContract, readContracts } from "./contracts.ts";
import {
  averagePrecision,
  bestThreshold,
  type Dataset,
  precisionAtRecall,
  score,
  type Trained,
  trainLabel,
} from "./linear.ts";
import { encode, fitLogistic, pruned } from "./train-encode.ts";

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
const LABELS = CUAD_CATEGORIES.length;

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
/** For each contract the scores of its sentences by label, from a model that has not seen it. */
const unseen = new Map<string, Float32Array[]>();
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
    const rows = contract.units.map((u) => vector(sentence, u.text, u.context));
    unseen.set(
      contract.file,
      sentence.trained.map((model) => Float32Array.from(rows, (row) => score(model, row))),
    );
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
/** One small model over a sentence's own score, its neighbours' and the document's best, shared by all labels. */
const samples: { x: number[]; y: number }[] = [];
for (const contract of contracts) {
  (unseen.get(contract.file) ?? []).forEach((scores, label) => {
    if (!CUAD_CATEGORIES[label]?.task) return;
    smoothFeatures(scores, contract.units).forEach((x, i) => {
      const positive = contract.labels[i]?.includes(label) ?? false;
      if (positive || x[0]! > -1.2) samples.push({ x, y: positive ? 1 : 0 });
    });
  });
}
const smoothing = fitLogistic(samples);
const contractF1: number[] = [];
const calibration: { slope: number; offset: number; threshold: number }[] = [];
let sums = { ap: 0, smooth: 0, p80: 0, f1: 0, n: 0 };
for (let label = 0; label < LABELS; label++) {
  const plain: Scored = [];
  const smooth: Scored = [];
  for (const contract of contracts) {
    const scores = unseen.get(contract.file)?.[label] ?? new Float32Array();
    smoothFeatures(scores, contract.units).forEach((x, i) => {
      const positive = contract.labels[i]?.includes(label) ?? false;
      plain.push({ score: scores[i] ?? 0, positive });
      smooth.push({
        score: x.reduce((sum, v, k) => sum + v * (smoothing[k] ?? 0), smoothing[x.length] ?? 0),
        positive,
      });
    });
  }
  const platt = fitLogistic(
    smooth.filter((s) => s.positive || s.score > -7).map((s) => ({ x: [s.score], y: s.positive ? 1 : 0 })),
  );
  const best = bestF1(smooth);
  let at = 0;
  const whole = contracts.map((contract) => {
    const count = contract.units.length;
    const top = Math.max(Number.NEGATIVE_INFINITY, ...smooth.slice(at, at + count).map((s) => s.score));
    at += count;
    return { score: top, positive: contract.has.has(label) };
  });
  if (CUAD_CATEGORIES[label]?.task) contractF1.push(bestF1(whole).f1);
  calibration.push({ slope: platt[0] ?? 1, offset: platt[1] ?? 0, threshold: best.threshold });
  if (!CUAD_CATEGORIES[label]?.task) continue;
  const ap = averagePrecision(plain);
  const smoothed = averagePrecision(smooth);
  const p80 = precisionAtRecall(smooth, 0.8);
  sums = {
    ap: sums.ap + ap,
    smooth: sums.smooth + smoothed,
    p80: sums.p80 + p80,
    f1: sums.f1 + best.f1,
    n: sums.n + 1,
  };
  console.log(
    `${CUAD_CATEGORIES[label]?.id.padEnd(36)} clause ${thresholds[label]?.accuracy.toFixed(3)} (${clauseScores[label]?.length})  ap ${ap.toFixed(3)} → ${smoothed.toFixed(3)}  p80 ${p80.toFixed(3)}  f1 ${best.f1.toFixed(3)}`,
  );
}
const accuracies = thresholds.map((t) => t.accuracy).filter((a) => !Number.isNaN(a));
console.log(
  `balanced accuracy ${(accuracies.reduce((a, b) => a + b, 0) / accuracies.length).toFixed(4)}; average precision ${(sums.ap / sums.n).toFixed(4)}, with neighbours ${(sums.smooth / sums.n).toFixed(4)}; precision at 80 % recall ${(sums.p80 / sums.n).toFixed(4)}; F1 ${(sums.f1 / sums.n).toFixed(4)}`,
);

function bestF1(scored: Scored): { threshold: number; f1: number } {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const total = sorted.filter((s) => s.positive).length;
  let hits = 0;
  let best = { threshold: 0, f1: 0 };
  sorted.forEach(({ score: value, positive }, i) => {
    if (positive) hits++;
    const f1 = (2 * hits) / (i + 1 + total);
    if (f1 > best.f1) best = { threshold: value, f1 };
  });
  return best;
}

console.log(`contract-level F1 ${(contractF1.reduce((a, b) => a + b, 0) / contractF1.length).toFixed(4)}`);
// Measuring without writing.
if (values.dry) process.exit(0);
const clause = train(contracts, CLAUSE);
const sentence = train(contracts, SENTENCE);
const code = `/** Trained by tests/eval/train.ts on CUAD v1 (The Atticus Project, CC BY 4.0; see docs/model-card.md); do not edit. */
${clauseThresholds}
export const SMOOTHING: readonly number[] = ${JSON.stringify(smoothing.map((v) => Number(v.toFixed(5))))};
export const CALIBRATION: readonly { slope: number; offset: number; threshold: number }[] = ${JSON.stringify(calibration.map((c) => ({ slope: Number(c.slope.toFixed(4)), offset: Number(c.offset.toFixed(4)), threshold: Number(c.threshold.toFixed(4)) })))};
/** Weights of a clause on its own. */
export const CLAUSE_WEIGHTS = "${encode(clause.trained, clause.idf)}";
/** Weights of a sentence with its surroundings. */
export const SENTENCE_WEIGHTS = "${encode(sentence.trained, sentence.idf)}";
`;
writeFileSync(output, code);
console.log(`${(code.length / 1e6).toFixed(2)} MB written`);
