/** The events of the pipeline. They carry ids only: the document stays in our database. */
import { EventSchemas } from "inngest";
import { z } from "zod";

const analysisRef = z.object({ analysisId: z.string(), tenantId: z.string() });

/** Which analysis an event is about. */
export type AnalysisRef = z.infer<typeof analysisRef>;

export const ANALYSIS_REQUESTED = "analysis/requested";
export const ANALYSIS_CANCELLED = "analysis/cancelled";

export const eventSchemas = new EventSchemas().fromSchema({
  [ANALYSIS_REQUESTED]: analysisRef,
  [ANALYSIS_CANCELLED]: analysisRef,
});
