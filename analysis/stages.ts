/** The stages of a review, each a pure function of the snapshot, the options and what earlier stages left. */
import type { DocumentSnapshot } from "../shared/document.ts";
import type { Finding } from "../shared/findings.ts";
import { WORKING_STAGES, type WorkingStage } from "../shared/progress.ts";
import type { ReviewOptions, ReviewResult } from "../shared/review.ts";
import { checkDocument } from "./checks/checking.ts";
import { type Classified, classifyDocument } from "./classify/classifying.ts";
import { type ReadingArtifact, readDocument } from "./reading.ts";
import { type ScoringArtifact, scoreDocument } from "./scoring/scoring.ts";
import type { Structure } from "./structure/model.ts";
import { structureDocument } from "./structure/structure.ts";
import { summarise } from "./summarising.ts";

/** What each stage leaves: plain data that survives JSON. */
export interface StageArtifacts {
  reading: ReadingArtifact;
  structuring: Structure;
  classifying: Classified;
  checking: { findings: Finding[] };
  scoring: ScoringArtifact;
  summarising: ReviewResult;
}

/** What earlier stages left. */
export type Artifacts = Partial<StageArtifacts>;

export interface StageInput {
  snapshot: DocumentSnapshot;
  options: ReviewOptions;
  artifacts: Artifacts;
}

/** Chunks done of all chunks of the stage; called at most about a hundred times. */
export type StageProgress = (done: number, total: number) => void;

/** Which earlier artifacts a stage needs. */
export const artifactsNeeded: Record<WorkingStage, readonly WorkingStage[]> = {
  reading: [],
  structuring: [],
  classifying: ["structuring"],
  checking: ["structuring"],
  scoring: ["structuring", "classifying"],
  summarising: ["reading", "structuring", "classifying", "checking", "scoring"],
};

const RUN: { [S in WorkingStage]: (input: StageInput, progress: StageProgress) => StageArtifacts[S] } = {
  reading: ({ snapshot }, progress) => readDocument(snapshot, progress),
  structuring: ({ snapshot }, progress) => structureDocument(snapshot, progress),
  classifying: ({ snapshot, artifacts }, progress) =>
    classifyDocument(snapshot, needed(artifacts, "structuring"), progress),
  checking: ({ snapshot, options, artifacts }, progress) =>
    checkDocument(snapshot, needed(artifacts, "structuring"), options, progress),
  scoring: ({ snapshot, options, artifacts }, progress) =>
    scoreDocument(snapshot, needed(artifacts, "structuring"), needed(artifacts, "classifying"), options, progress),
  summarising: ({ snapshot, options, artifacts }) =>
    summarise(snapshot, options, {
      reading: needed(artifacts, "reading"),
      structure: needed(artifacts, "structuring"),
      present: needed(artifacts, "classifying").present,
      findings: needed(artifacts, "checking").findings,
      scoring: needed(artifacts, "scoring"),
    }),
};

/**
 * Runs one stage. Throws a RangeError naming the artifact when one that the stage needs was not given.
 *
 * @example
 * const structuring = runStage("structuring", { snapshot, options: {}, artifacts: {} });
 */
export function runStage<S extends WorkingStage>(
  stage: S,
  input: StageInput,
  progress: StageProgress = () => {},
): StageArtifacts[S] {
  return RUN[stage](input, progress);
}

function needed<S extends WorkingStage>(artifacts: Artifacts, stage: S): StageArtifacts[S] {
  const artifact = artifacts[stage];
  if (artifact === undefined) throw new RangeError(`The artifact of the stage "${stage}" is needed and was not given.`);
  return artifact as StageArtifacts[S];
}

const DESCRIBE: { [S in WorkingStage]: (artifact: StageArtifacts[S]) => Record<string, number> } = {
  reading: ({ words, paragraphs }) => ({ words, paragraphs }),
  structuring: ({ sections, definitions, parties }) => ({
    sections: sections.length,
    definitions: definitions.filter((d) => d.form !== "mention").length,
    parties: parties.length,
  }),
  classifying: ({ clauses }) => ({ clauses: clauses.length }),
  checking: ({ findings }) => ({ findings: findings.length }),
  scoring: ({ positions, gaps, facts, findings }) => ({
    positions: positions.length,
    gaps: gaps.length,
    facts: facts.length,
    findings: findings.length,
  }),
  summarising: ({ findings }) => ({
    findings: findings.length,
    critical: findings.filter((f) => f.severity === "critical").length,
    major: findings.filter((f) => f.severity === "major").length,
  }),
};

/** What the durable step returns: counts, never text. */
export function describeStage<S extends WorkingStage>(stage: S, artifact: StageArtifacts[S]): Record<string, number> {
  return DESCRIBE[stage](artifact);
}

/** Runs every stage in order and hands each what it needs. `progress` is told the stage as well. */
export function runAllStages(
  snapshot: DocumentSnapshot,
  options: ReviewOptions,
  progress?: (stage: WorkingStage, done: number, total: number) => void,
): StageArtifacts {
  const artifacts: Artifacts = {};
  for (const stage of WORKING_STAGES) {
    const artifact = runStage(stage, { snapshot, options, artifacts }, (done, total) => progress?.(stage, done, total));
    Object.assign(artifacts, { [stage]: artifact });
  }
  return artifacts as StageArtifacts;
}
