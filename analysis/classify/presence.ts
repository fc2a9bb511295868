/**
 * Whether a document has a clause of a category at all. The best sentence alone says less than the best two, how many others may
 * be one, and what the first stage made of them: one small logistic regression over these for all categories, and a threshold
 * for each. Shared by training and use.
 */
import { CUAD_CATEGORIES } from "./categories.ts";
import type { FirstStage } from "./second.ts";

/** The regression's weights, one for each column and the offset last, and each category's threshold on its log-odds. */
export interface PresenceModel {
  weights: readonly number[];
  thresholds: readonly number[];
}

/** Scores under these say nothing more. */
const LEAST_LOG_ODDS = -7;
const LEAST_SCORE = -3;

/**
 * What the regression sees of one category in one document: the best and the second best log-odds of its sentences, the log-odds
 * that any of them is positive, and the best scores of the sentence and the clause model.
 */
export function presenceColumns(second: Float32Array, sentence: Float32Array, clause: Float32Array): number[] {
  let best = LEAST_LOG_ODDS;
  let next = LEAST_LOG_ODDS;
  let none = 0;
  for (const score of second) {
    if (score > best) {
      next = best;
      best = score;
    } else if (score > next) next = score;
    // The logarithm of one minus the probability.
    none -= Math.log1p(Math.exp(Math.min(9, score)));
  }
  const nothing = Math.min(0.9999, Math.max(0.0001, Math.exp(none)));
  return [best, next, Math.log((1 - nothing) / nothing), highest(sentence), highest(clause)];
}

const highest = (scores: Float32Array) => scores.reduce((max, score) => Math.max(max, score), LEAST_SCORE);

/** The log-odds that a document has a category, from its columns. */
export const presenceOf = (columns: readonly number[], { weights }: PresenceModel): number =>
  columns.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[columns.length] ?? 0);

/**
 * For each category of CUAD whether the document has it; false for those that are left to the structure and the facts.
 *
 * @example
 * const scores = scoreStages(units);
 * const present = presentCategories(scores.second, scores.first, PRESENCE);
 */
export function presentCategories(
  second: readonly Float32Array[],
  { sentence, clause }: Pick<FirstStage, "sentence" | "clause">,
  model: PresenceModel,
): boolean[] {
  return CUAD_CATEGORIES.map(({ task }, label) => {
    const [own, seen, alone] = [second[label], sentence[label], clause[label]];
    if (!task || !own || !seen || !alone || own.length === 0) return false;
    return presenceOf(presenceColumns(own, seen, alone), model) >= (model.thresholds[label] ?? 0);
  });
}
