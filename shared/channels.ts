/** The realtime channel of one analysis. Server, pipeline and pane all take it from here and from nowhere else. */
import { channel, topic } from "@inngest/realtime";
import { z } from "zod";

/** One progress message. `stage` stays a string on the wire, so that an older pane survives a newer server. */
export const progressMessageSchema = z.object({
  stage: z.string(),
  percent: z.number().min(0).max(100),
  message: z.string(),
  metadata: z.object({ chunksProcessed: z.number().optional(), totalChunks: z.number().optional() }).optional(),
});
export type ProgressMessage = z.infer<typeof progressMessageSchema>;

export const analysisChannel = channel((analysisId: string) => `analysis:${analysisId}`).addTopic(
  topic("progress").schema(progressMessageSchema),
);
