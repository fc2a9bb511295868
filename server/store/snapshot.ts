/** A row of `analyses` as the API shows it. */
import type { AnalysisSnapshot } from "../../shared/api.ts";
import type { FindingState } from "../../shared/findings.ts";
import { WORKING_STAGES } from "../../shared/progress.ts";
import type { analyses } from "./schema.ts";

export type AnalysisRow = typeof analyses.$inferSelect;
export type StatesByDocument = ReadonlyMap<string, ReadonlyMap<string, FindingState>>;

export function toSnapshot(row: AnalysisRow, states: StatesByDocument): AnalysisSnapshot {
  const counted = row.totalChunks !== null && row.chunksProcessed !== null;
  return {
    id: row.id,
    documentKey: row.documentKey,
    documentName: row.documentName,
    status: row.status,
    progress: {
      stage: row.stage,
      percent: row.percent,
      message: row.message,
      ...(counted
        ? { metadata: { chunksProcessed: row.chunksProcessed ?? 0, totalChunks: row.totalChunks ?? 0 } }
        : {}),
    },
    stagesDone: WORKING_STAGES.filter((s) => row.stagesDone.includes(s)),
    options: row.options,
    words: row.words,
    paragraphs: row.paragraphs,
    createdAt: row.createdAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
    failure: row.failureCode ? { code: row.failureCode, message: row.failureMessage ?? "" } : null,
    summary: summaryOf(row, states),
  };
}

function summaryOf(row: AnalysisRow, states: StatesByDocument): AnalysisSnapshot["summary"] {
  if (row.status !== "complete" || !row.severityCounts || !row.findingIds) return null;
  const own = states.get(row.documentKey);
  const settled = { open: 0, resolved: 0, dismissed: 0 };
  for (const id of row.findingIds) settled[own?.get(id)?.status ?? "open"] += 1;
  return {
    findings: row.findingIds.length,
    bySeverity: row.severityCounts,
    resolved: settled.resolved,
    dismissed: settled.dismissed,
  };
}
