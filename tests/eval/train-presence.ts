/** Training of what tells whether a contract has a category at all, and its figure on contracts that it had not seen. */
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { type PresenceModel, presenceColumns, presenceOf } from "../../analysis/classify/presence.ts";
import { fitLogistic } from "./logistic.ts";
import type { ScoredContract } from "./train-second.ts";

type Scored = { score: number; positive: boolean }[];

/** A contract's columns by category, and whether it has the category. */
interface Row {
  columns: number[][];
  has: Set<number>;
  fold: number;
}

const LABELS = CUAD_CATEGORIES.flatMap(({ task }, label) => (task ? [label] : []));

/** How strongly the regression's weights are held back. */
const RIDGE = 1;

/** The share of the positives to either side over which the F1 is averaged before its best place is looked for. */
const SMOOTHED = 0.15;

/** One regression for all categories, and a threshold for each. */
function fitPresence(rows: readonly Row[]): PresenceModel {
  const weights = fitLogistic(
    rows.flatMap(({ columns, has }) => LABELS.map((label) => ({ x: columns[label] ?? [], y: has.has(label) ? 1 : 0 }))),
    RIDGE,
  );
  const thresholds = CUAD_CATEGORIES.map(({ task }, label) =>
    task ? steadyThreshold(scoredBy({ weights, thresholds: [] }, rows, label)) : 99,
  );
  return { weights, thresholds };
}

function scoredBy(model: PresenceModel, rows: readonly Row[], label: number): Scored {
  return rows.map(({ columns, has }) => ({
    score: presenceOf(columns[label] ?? [], model),
    positive: has.has(label),
  }));
}

/**
 * A threshold on log-odds that holds on other contracts: halfway between the best place of the smoothed F1 and the best place of
 * the F1 that the probabilities themselves lead one to expect. The plain best F1 jumps with single contracts.
 */
export function steadyThreshold(scored: Scored): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const probability = sorted.map(({ score }) => 1 / (1 + Math.exp(-score)));
  const seen = f1Curve(sorted.map(({ positive }) => (positive ? 1 : 0)));
  const expected = f1Curve(probability);
  const reach = Math.max(1, Math.round(SMOOTHED * sorted.filter((s) => s.positive).length));
  const smoothed = seen.map((_, i) => {
    const near = seen.slice(Math.max(0, i - reach), i + reach + 1);
    return near.reduce((a, b) => a + b, 0) / near.length;
  });
  const after = (i: number) => ((sorted[i]?.score ?? 0) + (sorted[i + 1]?.score ?? sorted[i]?.score ?? 0)) / 2;
  return (after(highestAt(smoothed)) + after(highestAt(expected))) / 2;
}

/** The F1 of taking the first, the first two, … of rows, each a positive to this degree. */
function f1Curve(positive: readonly number[]): number[] {
  const total = positive.reduce((a, b) => a + b, 0);
  let hits = 0;
  return positive.map((degree, i) => {
    hits += degree;
    return (2 * hits) / (i + 1 + total);
  });
}

const highestAt = (values: readonly number[]) => values.indexOf(values.reduce((max, value) => Math.max(max, value), 0));

/** Fits the regression and prints the mean F1 when each fold is judged by the regression and thresholds of the others. */
export function trainPresence(
  scored: readonly ScoredContract[],
  second: readonly (readonly Float32Array[])[],
  folds: number,
): PresenceModel {
  const none = new Float32Array();
  const rows = scored.map(
    ({ contract, first, fold }, i): Row => ({
      columns: CUAD_CATEGORIES.map((_, label) =>
        presenceColumns(second[i]?.[label] ?? none, first.sentence[label] ?? none, first.clause[label] ?? none),
      ),
      has: contract.has,
      fold,
    }),
  );
  const counts = CUAD_CATEGORIES.map(() => ({ hit: 0, said: 0, are: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const model = fitPresence(rows.filter((row) => row.fold !== fold));
    for (const label of LABELS) {
      const count = counts[label];
      const threshold = model.thresholds[label] ?? 0;
      if (!count) continue;
      for (const { score, positive } of scoredBy(
        model,
        rows.filter((row) => row.fold === fold),
        label,
      )) {
        if (positive) count.are++;
        if (score >= threshold) count.said++;
        if (positive && score >= threshold) count.hit++;
      }
    }
  }
  const f1 = LABELS.map((label) => {
    const { hit, said, are } = counts[label] ?? { hit: 0, said: 0, are: 0 };
    return (2 * hit) / Math.max(1, said + are);
  });
  console.log(
    `presence in contracts, F1 ${(f1.reduce((a, b) => a + b, 0) / f1.length).toFixed(4)}, all from the other folds`,
  );
  return fitPresence(rows);
}
