/** The durable review: one step a stage. Steps load what they need by id and return ids and counts, never contract text. */
import { NonRetriableError } from "inngest";
import { artifactsNeeded } from "../../analysis/stages.ts";
import { WORKING_STAGES, type WorkingStage } from "../../shared/progress.ts";
import type { InngestClient } from "../client.ts";
import { ANALYSIS_CANCELLED, ANALYSIS_REQUESTED, type AnalysisRef } from "../events.ts";
import type { Failure, PipelinePorts } from "../ports.ts";
import { ProgressReporter, PublishClock, publishProgress, terminalMessage } from "../reporter.ts";

export type AnalyzeDocumentOptions = PipelinePorts & {
  /** Steps that may run at once for one tenant. */
  concurrencyPerTenant: number;
  /** Retries of a step after its first attempt. */
  retries?: 0 | 1 | 2 | 3 | 4;
  clock?: PublishClock;
};

/** Thrown inside a step when the analysis has ended meanwhile; not retried. */
class AnalysisEnded extends NonRetriableError {
  override name = "AnalysisEnded";
}

/** What the reviewer reads when a review fails for good. */
const FAILED: Failure = {
  code: "review-failed",
  message:
    "The review could not be finished. Your document is unchanged; try again, and tell your administrator if it happens again.",
};

/** Makes the function `analyze-document`: retried, cancellable, limited per tenant, idempotent by analysis id. */
export function createAnalyzeDocument(client: InngestClient, options: AnalyzeDocumentOptions) {
  const { store, runner, log } = options;
  const clock = options.clock ?? new PublishClock();

  return client.createFunction(
    {
      id: "analyze-document",
      name: "Review a document",
      retries: options.retries ?? 4,
      idempotency: "event.data.analysisId",
      concurrency: [{ limit: options.concurrencyPerTenant, key: "event.data.tenantId" }],
      cancelOn: [{ event: ANALYSIS_CANCELLED, if: "async.data.analysisId == event.data.analysisId" }],
      onFailure: async ({ event, step, publish }) => {
        const ref = event.data.event.data as AnalysisRef;
        await step.run("fail", async () => {
          const stored = await store.finish(ref, { status: "failed", failure: FAILED });
          if (stored) {
            await publishProgress({ ref, publish, log }, terminalMessage("failed", 0, FAILED.message));
            log.warn({ analysisId: ref.analysisId, err: event.data.error.name }, "review failed");
          }
          clock.forget(ref.analysisId);
          return { stored };
        });
      },
    },
    { event: ANALYSIS_REQUESTED },
    async ({ event, step, publish }) => {
      const ref: AnalysisRef = event.data;

      const runStage = async (stage: WorkingStage): Promise<Record<string, number>> => {
        const input = await store.loadStageInput(ref, artifactsNeeded[stage]);
        if (!input) throw new AnalysisEnded("The analysis has ended or was deleted.");
        const stop = new AbortController();
        const reporter = new ProgressReporter({ ref, store, publish, clock, log, onEnded: () => stop.abort() });
        try {
          reporter.report(stage);
          const { artifact, counts } = await runner.run(stage, input, {
            progress: (done, total) => reporter.report(stage, done, total),
            signal: stop.signal,
          });
          await store.saveArtifact(ref, stage, artifact);
          return counts;
        } catch (error) {
          if (stop.signal.aborted) throw new AnalysisEnded("The analysis has ended or was deleted.");
          throw error;
        } finally {
          await reporter.close();
        }
      };

      const counts: Record<string, number> = {};
      for (const stage of WORKING_STAGES) {
        Object.assign(counts, await step.run(stage, () => runStage(stage)));
      }
      await step.run("complete", async () => {
        const stored = await store.finish(ref, { status: "complete" });
        if (stored) await publishProgress({ ref, publish, log }, terminalMessage("complete", 100));
        clock.forget(ref.analysisId);
        return { stored };
      });
      return { analysisId: ref.analysisId, ...counts };
    },
  );
}
