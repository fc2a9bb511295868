/** Training of the first stage: one set of linear weights for a clause on its own, one for a sentence with its surroundings. */
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { BUCKETS, type Context, rawFeatures, type Sparse, weigh } from "../../analysis/classify/features.ts";
import type { FirstStage } from "../../analysis/classify/second.ts";
import type { LabelledContract } from "./contracts.ts";
import { readLessons } from "./lessons.ts";
import { type Dataset, score, type Trained, trainLabel } from "./linear.ts";
import { pruned, steppedIdf } from "./train-encode.ts";

/** How a set of weights is trained. */
export interface FirstOptions {
  /** Weights kept for each category. */
  keep: number;
  /** The cost of an error. */
  c: number;
  /** The share of sentences without a label that is trained on. */
  negatives: number;
  /** How many rows a feature must be in. */
  least: number;
  /** Whether a sentence is seen with its surroundings. */
  context: boolean;
}

export const CLAUSE: FirstOptions = { keep: 4500, c: 0.2, negatives: 0.3, least: 2, context: false };
export const SENTENCE: FirstOptions = { keep: 4500, c: 0.3, negatives: 1, least: 3, context: true };

export interface Model {
  idf: Float32Array;
  trained: Trained[];
}

/** Trains one set of weights on the contracts given, and on the sentences written for it. */
export function trainFirst(
  contracts: readonly LabelledContract[],
  { keep, c, negatives, least, context }: FirstOptions,
): Model {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const raw: Sparse[] = [];
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
  for (const { buckets } of raw) for (const bucket of buckets) frequency[bucket] = (frequency[bucket] ?? 0) + 1;
  const idf = steppedIdf(frequency, raw.length, least);
  const lessons = readLessons();
  const weighed = (row: Sparse) => weigh(row, (b) => idf[b] ?? 0);
  const data: Dataset = {
    rows: [...raw.map(weighed), ...lessons.map(({ text }) => weighed(rawFeatures(text)))],
    labels: [...labels, ...lessons.map(({ label, says }) => (says ? [label] : []))],
    only: [...raw.map(() => undefined), ...lessons.map(({ label }) => label)],
  };
  const trained = CUAD_CATEGORIES.map((_, label) => {
    const positives = Math.max(1, labels.filter((l) => l.includes(label)).length);
    return pruned(trainLabel(data, label, { c, positiveWeight: Math.sqrt(raw.length / positives), epochs: 12 }), keep);
  });
  return { idf, trained };
}

/** What a model sees of a text. */
export const vector = (model: Model, text: string, context?: Context): Sparse =>
  weigh(rawFeatures(text, context), (b) => model.idf[b] ?? 0);

/** The scores that both models give to a contract's sentences. */
export function linearScores(
  { units }: LabelledContract,
  clause: Model,
  sentence: Model,
): Pick<FirstStage, "sentence" | "clause"> {
  const scores = ({ trained }: Model, rows: readonly Sparse[]) =>
    trained.map((model) => Float32Array.from(rows, (row) => score(model, row)));
  return {
    sentence: scores(
      sentence,
      units.map((u) => vector(sentence, u.text, u.context)),
    ),
    clause: scores(
      clause,
      units.map((u) => vector(clause, u.text)),
    ),
  };
}
