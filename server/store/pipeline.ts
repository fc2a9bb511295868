/** The pipeline's side of the database: implements the port that `inngest/` declares. Runs as the system, filtered by tenant. */
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { AnalysisRef } from "../../inngest/events.ts";
import type { Failure, PipelineStore, ProgressOutcome, StageInput } from "../../inngest/ports.ts";
import type { ProgressMessage } from "../../shared/channels.ts";
import type { DocumentSnapshot } from "../../shared/document.ts";
import { SEVERITIES, type Severity } from "../../shared/findings.ts";
import { STAGE_LABELS, type WorkingStage } from "../../shared/progress.ts";
import type { ReviewResult } from "../../shared/review.ts";
import type { Database } from "./database.ts";
import { analyses, artifacts, results, snapshots } from "./schema.ts";

export class DatabasePipelineStore implements PipelineStore {
  constructor(private readonly database: Database) {}

  async loadStageInput(ref: AnalysisRef, needed: readonly WorkingStage[]): Promise<StageInput | undefined> {
    const db = this.database.system;
    const [row] = await db
      .select({ options: analyses.options, body: snapshots.body })
      .from(analyses)
      .innerJoin(snapshots, eq(snapshots.analysisId, analyses.id))
      .where(unfinished(ref));
    if (!row) return undefined;
    const earlier = needed.length
      ? await db
          .select()
          .from(artifacts)
          .where(and(eq(artifacts.analysisId, ref.analysisId), inArray(artifacts.stage, [...needed])))
      : [];
    return {
      snapshot: JSON.parse(row.body) as DocumentSnapshot,
      options: row.options,
      artifacts: Object.fromEntries(earlier.map((a) => [a.stage, JSON.parse(a.body)])),
    };
  }

  async saveArtifact(ref: AnalysisRef, stage: WorkingStage, artifact: unknown): Promise<void> {
    const body = JSON.stringify(artifact);
    await this.database.system.transaction(async (tx) => {
      const [row] = await tx
        .update(analyses)
        .set({
          stagesDone: sql`case when ${stage} = any(${analyses.stagesDone}) then ${analyses.stagesDone} else array_append(${analyses.stagesDone}, ${stage}) end`,
          updatedAt: new Date(),
        })
        .where(unfinished(ref))
        .returning({ tenantId: analyses.tenantId, userId: analyses.userId });
      if (!row) return;
      await tx
        .insert(artifacts)
        .values({ analysisId: ref.analysisId, stage, ...row, body })
        .onConflictDoUpdate({ target: [artifacts.analysisId, artifacts.stage], set: { body } });
    });
  }

  async saveProgress(ref: AnalysisRef, stage: WorkingStage, message: ProgressMessage): Promise<ProgressOutcome> {
    const db = this.database.system;
    const [moved] = await db
      .update(analyses)
      .set({
        status: "running",
        stage,
        percent: message.percent,
        message: message.message,
        chunksProcessed: message.metadata?.chunksProcessed ?? null,
        totalChunks: message.metadata?.totalChunks ?? null,
        updatedAt: new Date(),
      })
      .where(and(unfinished(ref), lte(analyses.percent, message.percent)))
      .returning({ id: analyses.id });
    if (moved) return { ended: false, message };
    const [row] = await db.select().from(analyses).where(unfinished(ref));
    if (!row) return { ended: true };
    // A stage that is tried again is behind what was already shown: what was shown stays.
    return { ended: false, message: { stage: row.stage, percent: row.percent, message: row.message } };
  }

  async finish(
    ref: AnalysisRef,
    end: { status: "complete" } | { status: "failed"; failure: Failure },
  ): Promise<boolean> {
    return this.database.system.transaction(async (tx) => {
      const now = new Date();
      const common = { status: end.status, stage: end.status, completedAt: now, updatedAt: now };
      if (end.status === "failed") {
        const [row] = await tx
          .update(analyses)
          .set({
            ...common,
            message: end.failure.message,
            failureCode: end.failure.code,
            failureMessage: end.failure.message,
          })
          .where(unfinished(ref))
          .returning({ id: analyses.id });
        await tx.delete(artifacts).where(eq(artifacts.analysisId, ref.analysisId));
        return Boolean(row);
      }
      const [made] = await tx
        .select()
        .from(artifacts)
        .where(and(eq(artifacts.analysisId, ref.analysisId), eq(artifacts.stage, "summarising")));
      if (!made) return false;
      const result = JSON.parse(made.body) as ReviewResult;
      const [row] = await tx
        .update(analyses)
        .set({
          ...common,
          percent: 100,
          message: STAGE_LABELS.complete.done,
          chunksProcessed: null,
          totalChunks: null,
          severityCounts: countBySeverity(result),
          findingIds: result.findings.map((f) => f.id),
        })
        .where(unfinished(ref))
        .returning({ tenantId: analyses.tenantId, userId: analyses.userId });
      if (!row) return false;
      await tx.insert(results).values({ analysisId: ref.analysisId, ...row, body: made.body });
      await tx.delete(artifacts).where(eq(artifacts.analysisId, ref.analysisId));
      return true;
    });
  }
}

function unfinished(ref: AnalysisRef) {
  return and(
    eq(analyses.id, ref.analysisId),
    eq(analyses.tenantId, ref.tenantId),
    inArray(analyses.status, ["queued", "running"]),
  );
}

function countBySeverity(result: ReviewResult): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((s) => [s, 0])) as Record<Severity, number>;
  for (const finding of result.findings) counts[finding.severity] += 1;
  return counts;
}
