/**
 * Whether a document has a clause of a category at all. A second forest looks at the likeliest sentences of the category. It asks
 * another question than the second stage: not whether a sentence is labelled, but whether it means that the contract has such a
 * clause; the many sentences that say what a labelled one elsewhere says count neither way. What it says of them goes into one
 * small logistic regression for all categories, with a threshold for each. Shared by training and use.
 */
import { CUAD_CATEGORIES } from "./categories.ts";
import { type Forest, grow } from "./forest.ts";
import type { Candidate } from "./second.ts";

/** The regression's weights, one for each column and the offset last, and each category's threshold on its log-odds. */
export interface PresenceModel {
  weights: readonly number[];
  thresholds: readonly number[];
}

/** Log-odds under these say nothing more. */
const LEAST = -7;

/**
 * What the regression sees of one category in one document: the best and the second best log-odds of its likeliest sentences, and
 * the log-odds that any of them means it.
 */
export function presenceColumns(leading: readonly Pick<Candidate, "x">[], forest: Forest): number[] {
  return columnsOf(leading.map(({ x }) => grow(forest, x)));
}

/** The same from the log-odds themselves. */
export function columnsOf(logOdds: readonly number[]): number[] {
  const [best = LEAST, next = LEAST] = logOdds.map((score) => Math.max(LEAST, score)).sort((a, b) => b - a);
  // The probability that none does, by the logarithm of one minus each.
  const none = Math.exp(-logOdds.reduce((sum, score) => sum + Math.log1p(Math.exp(Math.min(9, score))), 0));
  const nothing = Math.min(0.9999, Math.max(0.0001, none));
  return [best, next, Math.log((1 - nothing) / nothing)];
}

/** The log-odds that a document has a category, from its columns. */
export const presenceOf = (columns: readonly number[], { weights }: PresenceModel): number =>
  columns.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[columns.length] ?? 0);

/**
 * For each category of CUAD whether the document has it; false for those that are left to the structure and the facts.
 *
 * @example
 * const { leading } = scoreStages(units).second;
 * const present = presentCategories(leading, unpackForest(PRESENCE_FOREST), PRESENCE);
 */
export function presentCategories(
  leading: readonly (readonly Pick<Candidate, "x">[])[],
  forest: Forest,
  model: PresenceModel,
): boolean[] {
  return CUAD_CATEGORIES.map(({ task }, label) => {
    const own = leading[label];
    if (!task || !own?.length) return false;
    return presenceOf(presenceColumns(own, forest), model) >= (model.thresholds[label] ?? 0);
  });
}
