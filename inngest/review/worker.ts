/** The worker thread's side: runs one stage of the review engine and reports chunks over the port it was given. */
import type { MessagePort } from "node:worker_threads";
import { describeStage, runStage } from "../../analysis/stages.ts";
import type { WorkingStage } from "../../shared/progress.ts";
import type { StageInput } from "../ports.ts";

export type StageTask = { stage: WorkingStage; input: StageInput; port: MessagePort };
export type StageDone = { artifact: unknown; counts: Record<string, number> };

export default function work({ stage, input, port }: StageTask): StageDone {
  try {
    const artifact = runStage(stage, input as Parameters<typeof runStage>[1], (done, total) =>
      port.postMessage([done, total]),
    );
    return { artifact, counts: describeStage(stage, artifact) };
  } finally {
    port.close();
  }
}
