/** The stages of a review, what each weighs on the percent bar, and what people read. */

export const WORKING_STAGES = ["reading", "structuring", "classifying", "checking", "scoring", "summarising"] as const;
export type WorkingStage = (typeof WORKING_STAGES)[number];
export const TERMINAL_STAGES = ["complete", "failed", "cancelled"] as const;
export type TerminalStage = (typeof TERMINAL_STAGES)[number];
export const STAGES = ["queued", ...WORKING_STAGES, ...TERMINAL_STAGES] as const;
export type Stage = (typeof STAGES)[number];

/** Share of the bar, in percent: the measured cost of each stage, between a thread's first review (the classifier's weights are read) and later ones (`npm run bench`, analysis.stage_share_*); never under 4, so that the bar is seen to move. */
export const STAGE_WEIGHTS: Record<WorkingStage, number> = {
  reading: 4,
  structuring: 8,
  classifying: 24,
  checking: 42,
  scoring: 14,
  summarising: 8,
};

/** `doing` while the stage runs ("Checking the document"), `done` in the list of stages ("Checked the document"). */
export const STAGE_LABELS: Record<Stage, { doing: string; done: string }> = {
  queued: { doing: "Waiting to start", done: "Started" },
  reading: { doing: "Reading the document", done: "Read the document" },
  structuring: { doing: "Finding the structure", done: "Found the structure" },
  classifying: { doing: "Classifying clauses", done: "Classified the clauses" },
  checking: { doing: "Checking", done: "Checked" },
  scoring: { doing: "Scoring", done: "Scored" },
  summarising: { doing: "Summarising", done: "Summarised" },
  complete: { doing: "Review complete", done: "Review complete" },
  failed: { doing: "Review failed", done: "Review failed" },
  cancelled: { doing: "Review cancelled", done: "Review cancelled" },
};

/** The words for a stage from the wire, which may be newer than this pane. */
export function stageLabel(stage: string): string {
  return isStage(stage) ? STAGE_LABELS[stage].doing : "Working";
}

export function isStage(stage: string): stage is Stage {
  return (STAGES as readonly string[]).includes(stage);
}

export function isTerminal(stage: string): stage is TerminalStage {
  return (TERMINAL_STAGES as readonly string[]).includes(stage);
}

/** Percent at a point of a working stage: `done` of `total` chunks. 100 is kept for `complete`. */
export function percentAt(stage: WorkingStage, done = 0, total = 0): number {
  let before = 0;
  for (const s of WORKING_STAGES) {
    if (s === stage) break;
    before += STAGE_WEIGHTS[s];
  }
  const within = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  return Math.min(99, Math.floor(before + STAGE_WEIGHTS[stage] * within));
}
