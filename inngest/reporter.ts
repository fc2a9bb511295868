/** Reports progress: the database first, then the realtime channel, at most once a second for each analysis; the end always goes out. */
import { analysisChannel, type ProgressMessage, progressMessageSchema } from "../shared/channels.ts";
import { percentAt, STAGE_LABELS, type TerminalStage, type WorkingStage } from "../shared/progress.ts";
import type { AnalysisRef } from "./events.ts";
import type { PipelineLog, PipelineStore } from "./ports.ts";

/** How often an analysis may publish. */
export const PUBLISH_INTERVAL_MS = 1000;
/** How often a stage's chunk counts are written to the database. */
const WRITE_INTERVAL_MS = 200;

type Publish = (input: ReturnType<ReturnType<typeof analysisChannel>["progress"]>) => Promise<unknown>;

/** Remembers when each analysis last published, across the steps of its run. One for the whole pipeline. */
export class PublishClock {
  private readonly last = new Map<string, number>();
  constructor(readonly now: () => number = Date.now) {}

  /** Milliseconds until the analysis may publish again; 0 when it may now. */
  wait(analysisId: string): number {
    const last = this.last.get(analysisId);
    return last === undefined ? 0 : Math.max(0, last + PUBLISH_INTERVAL_MS - this.now());
  }

  mark(analysisId: string): void {
    if (this.last.size > 10_000) this.last.clear();
    this.last.set(analysisId, this.now());
  }

  forget(analysisId: string): void {
    this.last.delete(analysisId);
  }
}

export type ReporterOptions = {
  ref: AnalysisRef;
  store: PipelineStore;
  publish: Publish;
  clock: PublishClock;
  log: PipelineLog;
  /** Called once when a report finds that the analysis has ended (cancelled, deleted): the step should stop working. */
  onEnded?: () => void;
};

/** One reporter lives as long as one step. `close()` it before the step returns. */
export class ProgressReporter {
  private writing: Promise<void> = Promise.resolve();
  private pending: { stage: WorkingStage; message: ProgressMessage } | undefined;
  private lastWrite = 0;
  private timer: NodeJS.Timeout | undefined;
  private trailing: ProgressMessage | undefined;
  private closed = false;

  constructor(private readonly o: ReporterOptions) {}

  /** Notes where a stage stands. Never throws and never waits: writes are coalesced. */
  report(stage: WorkingStage, done = 0, total = 0): void {
    const counted = total > 0;
    this.pending = {
      stage,
      message: {
        stage,
        percent: percentAt(stage, done, total),
        message: counted ? `${done} of ${total} paragraphs` : STAGE_LABELS[stage].doing,
        ...(counted ? { metadata: { chunksProcessed: done, totalChunks: total } } : {}),
      },
    };
    if (done === 0 || done === total || this.o.clock.now() - this.lastWrite >= WRITE_INTERVAL_MS) this.flush();
  }

  /** Waits for what is being written, and stops. What could not be published yet is left to the next step's first report. */
  async close(): Promise<void> {
    if (this.pending) this.flush();
    this.closed = true;
    clearTimeout(this.timer);
    await this.writing;
  }

  private flush(): void {
    const next = this.pending;
    if (!next) return;
    this.pending = undefined;
    this.lastWrite = this.o.clock.now();
    this.writing = this.writing.then(async () => {
      try {
        const outcome = await this.o.store.saveProgress(this.o.ref, next.stage, next.message);
        if (outcome.ended) this.o.onEnded?.();
        else await this.offer(outcome.message);
      } catch (error) {
        // Progress is a courtesy: the step goes on, the next report tries again.
        this.o.log.warn(
          { analysisId: this.o.ref.analysisId, stage: next.stage, err: errorName(error) },
          "progress not written",
        );
      }
    });
  }

  private async offer(message: ProgressMessage): Promise<void> {
    const { clock, ref } = this.o;
    const wait = clock.wait(ref.analysisId);
    if (wait === 0) {
      this.trailing = undefined;
      clock.mark(ref.analysisId);
      return publishProgress(this.o, message);
    }
    this.trailing = message;
    if (this.timer || this.closed) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const due = this.trailing;
      if (due && !this.closed) this.writing = this.writing.then(() => this.offer(due));
    }, wait);
  }
}

/** Publishes one message; a failure is logged and goes no further. */
export async function publishProgress(
  o: Pick<ReporterOptions, "ref" | "publish" | "log">,
  message: ProgressMessage,
): Promise<void> {
  try {
    // @inngest/realtime 0.4.7 ignores what its own schema check finds: parse before publishing.
    await o.publish(analysisChannel(o.ref.analysisId).progress(progressMessageSchema.parse(message)));
  } catch (error) {
    o.log.warn({ analysisId: o.ref.analysisId, stage: message.stage, err: errorName(error) }, "progress not published");
  }
}

/** The last message of an analysis. */
export function terminalMessage(stage: TerminalStage, percent: number, sentence?: string): ProgressMessage {
  return { stage, percent: stage === "complete" ? 100 : percent, message: sentence ?? STAGE_LABELS[stage].done };
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
