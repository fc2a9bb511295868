/** What the tests of the pane's pure modules share. */
import type { AnalysisSnapshot } from "../../../shared/api.ts";
import type { ProgressMessage } from "../../../shared/channels.ts";
import type { Anchor, Finding } from "../../../shared/findings.ts";
import { isTerminal } from "../../../shared/progress.ts";

export const ID = "01JZ8Q4T9V3W5X7Y1A2B3C4D5E";

/** An analysis that stands at this message. */
export function snapshotOf(progress: ProgressMessage = { stage: "queued", percent: 0, message: "" }): AnalysisSnapshot {
  return {
    id: ID,
    documentKey: "document-1",
    documentName: "Test agreement",
    status: isTerminal(progress.stage) ? progress.stage : progress.stage === "queued" ? "queued" : "running",
    progress,
    stagesDone: [],
    options: {},
    words: 10,
    paragraphs: 2,
    createdAt: "2026-01-01T00:00:00.000Z",
    completedAt: null,
    failure: null,
    summary: null,
  };
}

/** The anchor of a quote in a paragraph, as the engine makes it. */
export function anchorAt(texts: readonly string[], paragraph: number, start: number, end: number): Anchor {
  const text = texts[paragraph] ?? "";
  const quote = text.slice(start, end);
  let occurrence = 0;
  for (let i = text.indexOf(quote); quote && i >= 0 && i < start; i = text.indexOf(quote, i + 1)) occurrence++;
  const before = text.slice(Math.max(0, start - 40), start);
  return { paragraph, start, end, quote, occurrence, before, after: text.slice(end, end + 40) };
}

export function findingOf(id: string, anchor: Anchor, more: Partial<Finding> = {}): Finding {
  return {
    id,
    check: "undefined-term",
    severity: "major",
    title: `Title of ${id}`,
    explanation: "Because.",
    anchors: [anchor],
    related: [],
    confidence: 1,
    source: { kind: "check" },
    ...more,
  };
}
