/** Runs stages in worker threads, so that the API, the sockets and the engine stay responsive. Aborting ends the thread. */
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { shippedPlaybooks } from "../../analysis/playbooks/catalogue.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import { WORKING_STAGES, type WorkingStage } from "../../shared/progress.ts";
import type { StageInput, StageRunner } from "../ports.ts";
import type { StageDone, StageTask } from "./worker.ts";

export type StagePoolOptions = {
  /** The worker's file: the built one, or the source with `execArgv` that lets Node read TypeScript. */
  file: string;
  execArgv?: string[];
  threads: number;
  /** Keeps one thread when there is nothing to do, as a new one takes seconds to get going. */
  keepOne?: boolean;
  /** Memory a thread may use for JavaScript, in MB, before its stage fails. */
  maxMemoryMb?: number;
};

/** Nobody has asked for a review so long after the start, in ms: there is time to warm up. */
const QUIET_START = 3000;

export class StagePool implements StageRunner {
  private readonly pool: Piscina<StageTask, StageDone>;
  private warming: NodeJS.Timeout | undefined;

  constructor(options: StagePoolOptions) {
    this.pool = new Piscina<StageTask, StageDone>({
      filename: options.file,
      execArgv: options.execArgv ?? [],
      minThreads: options.keepOne ? 1 : 0,
      maxThreads: options.threads,
      idleTimeout: 30_000,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb ?? 1024 },
    });
  }

  async run(
    stage: WorkingStage,
    input: StageInput,
    on: { progress: (done: number, total: number) => void; signal: AbortSignal },
  ): Promise<StageDone> {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", ([done, total]: [number, number]) => on.progress(done, total));
    port1.unref();
    try {
      return await this.pool.run({ stage, input, port: port2 }, { transferList: [port2], signal: on.signal });
    } finally {
      port1.close();
    }
  }

  /** Warms up a little later, unless a review has done so by then. Nothing depends on it. */
  warmUpSoon(): void {
    this.warming = setTimeout(() => {
      if (this.pool.completed === 0 && this.pool.queueSize === 0) this.warmUp().catch(() => undefined);
    }, QUIET_START).unref();
  }

  /** Reviews the playbooks' own language once: the first review takes ten times as long as those after it. */
  async warmUp(): Promise<void> {
    const language = shippedPlaybooks().flatMap(({ positions }) => positions.flatMap((p) => p.language ?? []));
    const snapshot = snapshotFromParagraphs(language, "warm-up");
    const artifacts: StageInput["artifacts"] = {};
    const on = { progress: () => undefined, signal: new AbortController().signal };
    for (const stage of WORKING_STAGES)
      artifacts[stage] = (await this.run(stage, { snapshot, options: {}, artifacts }, on)).artifact;
  }

  close(): Promise<void> {
    clearTimeout(this.warming);
    return this.pool.destroy();
  }
}
