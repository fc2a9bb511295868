/** A runner of stages that takes its time, so that a test can do something in the middle. It reports progress and stops like the real one. */
import type { StageRunner } from "../../inngest/ports.ts";

const TICK_MS = 100;

/** Each stage takes `msPerStage` longer, in ticks that report progress. */
export function slowRunner(msPerStage: number): (own: StageRunner) => StageRunner {
  return (own) => ({
    async run(stage, input, on) {
      const ticks = Math.ceil(msPerStage / TICK_MS);
      for (let tick = 0; tick < ticks; tick++) {
        await new Promise((resolve) => setTimeout(resolve, TICK_MS));
        on.signal.throwIfAborted();
        on.progress(tick, ticks);
      }
      return own.run(stage, input, { ...on, progress: () => undefined });
    },
  });
}
