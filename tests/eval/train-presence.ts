/** Training of what tells whether a contract has a category at all, and its figure on contracts that it had not seen. */
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { type PresenceModel, presenceOf } from "../../analysis/classify/presence.ts";
import { bestF1 } from "./linear.ts";
import { fitLogistic } from "./logistic.ts";

type Scored = { score: number; positive: boolean }[];

/** A contract's columns by category, as a forest that has not seen it gives them, and the categories that it has. */
export interface PresenceRow {
  columns: readonly number[][];
  has: ReadonlySet<number>;
  fold: number;
}

const LABELS = CUAD_CATEGORIES.flatMap(({ task }, label) => (task ? [label] : []));

/** How strongly the regression's weights are held back. */
const RIDGE = 1;

/** One regression for all categories, and a threshold for each. */
function fitPresence(rows: readonly PresenceRow[]): PresenceModel {
  const weights = fitLogistic(
    rows.flatMap(({ columns, has }) => LABELS.map((label) => ({ x: columns[label] ?? [], y: has.has(label) ? 1 : 0 }))),
    RIDGE,
  );
  const thresholds = CUAD_CATEGORIES.map(({ task }, label) => {
    if (!task) return 99;
    const scored = scoredBy({ weights, thresholds: [] }, rows, label);
    const offset = offsetOf(scored);
    return steadyThreshold(scored.map(({ score, positive }) => ({ score: score + offset, positive }))) - offset;
  });
  return { weights, thresholds };
}

/** How strongly a category's own offset is held back. */
const OFFSET_RIDGE = 2;

/** What is added to a category's log-odds so that they say as many as there are: one regression for all says too many of some. */
function offsetOf(scored: Scored): number {
  const samples = scored.map(({ score, positive }) => ({ x: [], y: positive ? 1 : 0, base: score }));
  return fitLogistic(samples, OFFSET_RIDGE)[0] ?? 0;
}

function scoredBy(model: PresenceModel, rows: readonly PresenceRow[], label: number): Scored {
  return rows.map(({ columns, has }) => ({
    score: presenceOf(columns[label] ?? [], model),
    positive: has.has(label),
  }));
}

/** How much worse an F1 may be for its place to count a third as much. */
const SPREAD = 0.02;

/**
 * A threshold on log-odds that holds on other contracts. Each contract counts half as it was labelled and half as likely as it was said
 * to be, and all places of a threshold are averaged, by how near their F1 comes to the best: the best place alone jumps with single
 * contracts.
 */
export function steadyThreshold(scored: Scored): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const degree = sorted.map(({ score, positive }) => ((positive ? 1 : 0) + 1 / (1 + Math.exp(-score))) / 2);
  const curve = f1Curve(degree);
  const best = curve.reduce((max, value) => Math.max(max, value), 0);
  const weights = curve.map((value) => Math.exp((value - best) / SPREAD));
  const places = sorted.map(({ score }, i) => (score + (sorted[i + 1]?.score ?? score)) / 2);
  const total = weights.reduce((a, b) => a + b, 0);
  return places.reduce((sum, place, i) => sum + place * (weights[i] ?? 0), 0) / total;
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

/** Fits the regression and prints the mean F1 when each fold is judged by the regression and thresholds of the others, and by the best thresholds. */
export function trainPresence(rows: readonly PresenceRow[], folds: number): PresenceModel {
  const strict: Counted[] = CUAD_CATEGORIES.map(() => ({ hit: 0, said: 0, are: 0 }));
  const unseen: Scored[] = CUAD_CATEGORIES.map(() => []);
  for (let fold = 0; fold < folds; fold++) {
    const model = fitPresence(rows.filter((row) => row.fold !== fold));
    const own = rows.filter((row) => row.fold === fold);
    for (const label of LABELS) {
      for (const { score, positive } of scoredBy(model, own, label)) {
        count(strict[label], score >= (model.thresholds[label] ?? 0), positive);
        unseen[label]?.push({ score, positive });
      }
    }
  }
  const best = LABELS.map((label) => bestF1(unseen[label] ?? []).f1);
  console.log(
    `presence in contracts, F1 ${mean(LABELS.map((label) => f1Of(strict[label])))}, all from the other folds; ${mean(best)} by the best threshold for each`,
  );
  return fitPresence(rows);
}

interface Counted {
  hit: number;
  said: number;
  are: number;
}

function count(counted: Counted | undefined, said: boolean, positive: boolean): void {
  if (!counted) return;
  if (positive) counted.are++;
  if (said) counted.said++;
  if (said && positive) counted.hit++;
}

const f1Of = ({ hit, said, are }: Counted = { hit: 0, said: 0, are: 0 }) => (2 * hit) / Math.max(1, said + are);

const mean = (values: readonly number[]) => (values.reduce((a, b) => a + b, 0) / values.length).toFixed(4);
