/** Two reviews compared, for the routes and the command line: they may not reach into the engine. */
import { type Comparison, compareResults } from "../../analysis/compare.ts";
import type { ReviewResult } from "../../shared/review.ts";

/** What was resolved, what is new and what stayed from an earlier review to a later one. */
export function compareReviews(before: ReviewResult, after: ReviewResult): Comparison {
  return compareResults(before, after);
}
