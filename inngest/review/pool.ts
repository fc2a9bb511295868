/** Runs stages in worker threads, so that the API, the sockets and the engine stay responsive. Aborting ends the thread. */
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import type { WorkingStage } from "../../shared/progress.ts";
import type { StageInput, StageRunner } from "../ports.ts";
import type { StageDone, StageTask } from "./worker.ts";

export type StagePoolOptions = {
  /** The worker's file: the built one, or the source with `execArgv` that lets Node read TypeScript. */
  file: string;
  execArgv?: string[];
  threads: number;
  /** Memory a thread may use for JavaScript, in MB, before its stage fails. */
  maxMemoryMb?: number;
};

export class StagePool implements StageRunner {
  private readonly pool: Piscina<StageTask, StageDone>;

  constructor(options: StagePoolOptions) {
    this.pool = new Piscina<StageTask, StageDone>({
      filename: options.file,
      execArgv: options.execArgv ?? [],
      minThreads: 0,
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

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
