/** A review through the whole pipeline, in this process: its own server on a free port, a database in memory, progress by realtime. */
import { subscribe } from "@inngest/realtime";
import { WebSocket } from "ws";
import type { AnalysisResponse, StartAnalysisResponse } from "../../shared/api.ts";
import { analysisChannel, progressMessageSchema } from "../../shared/channels.ts";
import type { DocumentSnapshot } from "../../shared/document.ts";
import { isTerminal, stageLabel } from "../../shared/progress.ts";
import type { ReviewOptions, ReviewResult } from "../../shared/review.ts";
import { readConfig } from "../config.ts";
import { createLogger } from "../log.ts";
import { startServer } from "../start.ts";
import { openDatabase } from "../store/database.ts";

export type OnProgress = (percent: number, label: string) => void;

export async function reviewThroughPipeline(
  document: DocumentSnapshot,
  options: ReviewOptions,
  onProgress: OnProgress,
): Promise<ReviewResult> {
  onProgress(0, "Starting");
  // Node 20 has no WebSocket of its own.
  globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;
  const config = readConfig({ PORT: "0", TLS: "off", HOST: "127.0.0.1", LOG_LEVEL: "silent", PREVIEW: "false" });
  const database = await openDatabase({ memory: true });
  const server = await startServer({ config, log: createLogger(config), database });
  try {
    const call = await signedIn(`http://127.0.0.1:${server.port}`);
    const started = await call<StartAnalysisResponse>("POST", "/api/analyses", {
      documentKey: "command-line",
      document,
      options,
    });
    const token = {
      key: started.token.key,
      channel: analysisChannel(started.id),
      topics: ["progress"] as ["progress"],
    };
    const app = { apiBaseUrl: `http://127.0.0.1:${server.port}` } as unknown as NonNullable<
      Parameters<typeof subscribe>[0]["app"]
    >;
    const reader = (await subscribe({ ...token, app })).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      const message = progressMessageSchema.safeParse(value?.data);
      if (message.success) onProgress(message.data.percent, stageLabel(message.data.stage));
      if (done || (message.success && isTerminal(message.data.stage))) break;
    }
    const { result, snapshot } = await call<AnalysisResponse>("GET", `/api/analyses/${started.id}`);
    if (!result) throw new Error(snapshot.failure?.message ?? "the review ended without a result.");
    return result;
  } finally {
    await server.stop();
    await database.close();
  }
}

async function signedIn(url: string) {
  const json = { "content-type": "application/json" };
  const session = await fetch(`${url}/api/session/development`, { method: "POST", headers: json, body: "{}" });
  const { token } = (await session.json()) as { token: string };
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(url + path, {
      method,
      headers: { ...json, authorization: `Bearer ${token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = (await response.json()) as T & { detail?: string };
    if (!response.ok) throw new Error(answer.detail ?? `HTTP ${response.status}`);
    return answer;
  };
}
