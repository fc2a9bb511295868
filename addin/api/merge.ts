/** Joins what the socket says with what the database says. A message only ever moves a review forward. Pure. */
import type { AnalysisSnapshot } from "../../shared/api.ts";
import type { ProgressMessage } from "../../shared/channels.ts";
import { isTerminal, STAGES, WORKING_STAGES } from "../../shared/progress.ts";

/** True when nothing more will happen. */
export function hasEnded(snapshot: Pick<AnalysisSnapshot, "status">): boolean {
  return isTerminal(snapshot.status);
}

/** A progress message on top of a snapshot. Older ones (less percent, an earlier stage) change nothing. */
export function mergeMessage(snapshot: AnalysisSnapshot, message: ProgressMessage): AnalysisSnapshot {
  if (hasEnded(snapshot)) return snapshot;
  if (isTerminal(message.stage)) return { ...snapshot, status: message.stage, progress: message };
  const from = order(snapshot.progress.stage);
  const to = order(message.stage);
  if (message.percent < snapshot.progress.percent) return snapshot;
  // A stage this pane does not know has no place in the order: percent alone decides.
  if (from !== undefined && to !== undefined && to < from) return snapshot;
  const passed = WORKING_STAGES.filter((s) => to !== undefined && (order(s) ?? 0) < to);
  return {
    ...snapshot,
    status: "running",
    progress: message,
    stagesDone: [...new Set([...snapshot.stagesDone, ...passed])],
  };
}

/** A snapshot from the server on top of what is known: the server wins unless it is behind. */
export function mergeSnapshot(known: AnalysisSnapshot, fresh: AnalysisSnapshot): AnalysisSnapshot {
  if (hasEnded(fresh)) return fresh;
  if (hasEnded(known) || fresh.progress.percent < known.progress.percent) return known;
  return fresh;
}

function order(stage: string): number | undefined {
  const at = (STAGES as readonly string[]).indexOf(stage);
  return at < 0 ? undefined : at;
}
