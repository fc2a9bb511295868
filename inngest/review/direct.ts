/** The engine without the pipeline, for the command line's `--direct`, and plain text as documents. */
import { review } from "../../analysis/review.ts";
import { snapshotFromText } from "../../analysis/text.ts";
import type { DocumentSnapshot } from "../../shared/document.ts";
import { percentAt, STAGE_LABELS } from "../../shared/progress.ts";
import type { ReviewOptions, ReviewResult } from "../../shared/review.ts";

export function reviewDirectly(
  document: DocumentSnapshot,
  options: ReviewOptions,
  onProgress: (percent: number, label: string) => void,
): ReviewResult {
  const result = review(document, options, (stage, done, total) =>
    onProgress(percentAt(stage, done, total), STAGE_LABELS[stage].doing),
  );
  onProgress(100, STAGE_LABELS.complete.done);
  return result;
}

export function documentOfText(text: string, name: string): DocumentSnapshot {
  return snapshotFromText(text, name);
}
