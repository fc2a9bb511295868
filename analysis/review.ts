/** The whole review in one call: what tests, the command line's `--direct` and the measurements use. */
import type { DocumentSnapshot } from "../shared/document.ts";
import type { WorkingStage } from "../shared/progress.ts";
import type { ReviewOptions, ReviewResult } from "../shared/review.ts";
import { runAllStages } from "./stages.ts";

/**
 * Reviews a document. The same snapshot and options give the same result on any machine.
 *
 * @example
 * const result = review(snapshotFromText(text, "contract.txt"), {});
 */
export function review(
  snapshot: DocumentSnapshot,
  options: ReviewOptions,
  progress?: (stage: WorkingStage, done: number, total: number) => void,
): ReviewResult {
  return runAllStages(snapshot, options, progress).summarising;
}
