/** Two analyses of a document compared: what was resolved, what is new, what stayed. */
import type { Finding } from "../shared/findings.ts";
import type { ReviewResult } from "../shared/review.ts";

/** The outcome of a comparison. Findings keep the order of the document. */
export interface Comparison {
  /** In the earlier analysis and no longer there. */
  resolved: Finding[];
  /** Only in the later one. */
  added: Finding[];
  /** In both, as the later one has them. */
  unchanged: Finding[];
}

/**
 * Compares two results by the findings' ids; what is left over is matched by check and words, so that a finding whose
 * neighbouring words were edited is not taken for a new one.
 *
 * @example
 * const { resolved, added } = compareResults(before, after);
 */
export function compareResults(
  before: Pick<ReviewResult, "findings">,
  after: Pick<ReviewResult, "findings">,
): Comparison {
  const earlier = new Map(before.findings.map((f) => [f.id, f]));
  const unchanged: Finding[] = [];
  const unmatched: Finding[] = [];
  for (const finding of after.findings) {
    if (earlier.delete(finding.id)) unchanged.push(finding);
    else unmatched.push(finding);
  }
  const left = new Map<string, Finding[]>();
  for (const finding of earlier.values()) left.set(keyOf(finding), [...(left.get(keyOf(finding)) ?? []), finding]);
  const added: Finding[] = [];
  for (const finding of unmatched) {
    const same = left.get(keyOf(finding))?.shift();
    if (same) {
      earlier.delete(same.id);
      unchanged.push(finding);
    } else added.push(finding);
  }
  const order = new Map(after.findings.map((f, i) => [f.id, i]));
  return {
    resolved: [...earlier.values()],
    added,
    unchanged: unchanged.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
  };
}

function keyOf({ check, title, anchors }: Finding): string {
  return `${check}|${title}|${anchors[0]?.quote ?? ""}`;
}
