/** Subscription tokens for one analysis's progress. Knows nothing of auth: the route checks whose analysis it is before it asks. */
import { getSubscriptionToken, type Realtime } from "@inngest/realtime";
import type { InngestClient } from "../../inngest/client.ts";
import { analysisChannel } from "../../shared/channels.ts";

export type AnalysisToken = Realtime.Token<typeof analysisChannel, ["progress"]>;

/** A token that may listen to `analysis:<id>`, topic `progress`, for a minute. */
export function generateAnalysisToken(analysisId: string, client: InngestClient): Promise<AnalysisToken> {
  return getSubscriptionToken(client, { channel: analysisChannel(analysisId), topics: ["progress"] });
}
