/** What the pipeline needs of the world. `server/` implements it; nothing here knows a database or a thread. */
import type { ProgressMessage } from "../shared/channels.ts";
import type { DocumentSnapshot } from "../shared/document.ts";
import type { WorkingStage } from "../shared/progress.ts";
import type { ReviewOptions } from "../shared/review.ts";
import type { AnalysisRef } from "./events.ts";

/** What a stage reads: the document, the reviewer's choices, and the outputs of earlier stages by stage. */
export type StageInput = {
  snapshot: DocumentSnapshot;
  options: ReviewOptions;
  artifacts: Partial<Record<WorkingStage, unknown>>;
};

/** What the database made of a progress report: written, or the analysis has already ended (or was deleted) and the work should stop. */
export type ProgressOutcome = { ended: false; message: ProgressMessage } | { ended: true };

export type Failure = { code: string; message: string };

export interface PipelineStore {
  /** The document, the options and the outputs of the earlier stages named; `undefined` when the analysis is gone or has ended. */
  loadStageInput(ref: AnalysisRef, earlier: readonly WorkingStage[]): Promise<StageInput | undefined>;
  /** Keeps a stage's output and marks the stage done. Writing the same stage twice replaces it. */
  saveArtifact(ref: AnalysisRef, stage: WorkingStage, artifact: unknown): Promise<void>;
  /** Writes progress; percent and stage never go backwards. */
  saveProgress(ref: AnalysisRef, stage: WorkingStage, message: ProgressMessage): Promise<ProgressOutcome>;
  /** Stores the end of an analysis once. `false`: it had already ended. Drops what only the stages needed. */
  finish(ref: AnalysisRef, end: { status: "complete" } | { status: "failed"; failure: Failure }): Promise<boolean>;
}

/** Runs one stage of the review engine off the main thread. */
export interface StageRunner {
  run(
    stage: WorkingStage,
    input: StageInput,
    on: { progress: (done: number, total: number) => void; signal: AbortSignal },
  ): Promise<{ artifact: unknown; counts: Record<string, number> }>;
}

/** A logger in pino's form. Ids and counts only. */
export interface PipelineLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

export type PipelinePorts = { store: PipelineStore; runner: StageRunner; log: PipelineLog };
