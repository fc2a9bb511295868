/**
 * Watches one analysis until it ends: subscribe, then read the snapshot, then merge; reconnect with a fresh token, back-off and jitter;
 * poll while disconnected, and slowly while connected, for a half-open socket cannot be seen from here.
 *
 * The loop is our own: the hook of @inngest/realtime 0.4.7 reconnects without back-off, re-uses old tokens and gives up for good when a
 * token request fails once.
 */
import { subscribe } from "@inngest/realtime";
import type { AnalysisSnapshot, RealtimeToken } from "../../shared/api.ts";
import { analysisChannel, progressMessageSchema } from "../../shared/channels.ts";
import { hasEnded, mergeMessage, mergeSnapshot } from "./merge.ts";

export type Connection = "connecting" | "live" | "reconnecting";

export type WatchOptions = {
  snapshot: AnalysisSnapshot;
  /** The token that came with the start, for the first connection. */
  token?: RealtimeToken;
  fetchAnalysisToken(id: string): Promise<RealtimeToken>;
  readSnapshot(id: string): Promise<AnalysisSnapshot>;
  onChange(snapshot: AnalysisSnapshot): void;
  onConnection(connection: Connection): void;
  signal: AbortSignal;
  /** Where the socket is. Always our own origin: a bare token would make the library dial Inngest Cloud. */
  origin: string;
  timing?: { pollMs: number; slowPollMs: number; baseMs: number; maxMs: number };
};

const TIMING = { pollMs: 2000, slowPollMs: 15_000, baseMs: 500, maxMs: 15_000 };

/** Resolves with the last snapshot when the analysis has ended, or rejects when `signal` aborts. */
export async function watchAnalysis(o: WatchOptions): Promise<AnalysisSnapshot> {
  const timing = o.timing ?? TIMING;
  let snapshot = o.snapshot;
  let live = false;
  let failures = 0;
  let token = o.token;

  const update = (next: AnalysisSnapshot) => {
    if (next === snapshot) return;
    snapshot = next;
    o.onChange(snapshot);
  };
  const refresh = async () => update(mergeSnapshot(snapshot, await o.readSnapshot(snapshot.id)));

  const stop = new AbortController();
  const ended = () => hasEnded(snapshot) || o.signal.aborted;
  o.signal.addEventListener("abort", () => stop.abort(), { once: true });

  const polling = (async () => {
    let since = 0;
    while (!ended()) {
      await pause(timing.pollMs, stop.signal);
      since += timing.pollMs;
      if (ended() || (live && since < timing.slowPollMs)) continue;
      since = 0;
      await refresh().catch(() => undefined);
    }
    stop.abort();
  })();

  while (!ended()) {
    o.onConnection(failures === 0 ? "connecting" : "reconnecting");
    try {
      const fresh = token ?? (await o.fetchAnalysisToken(snapshot.id));
      token = undefined; // one minute, one connection
      const stream = await subscribe(subscription(fresh, o.origin));
      live = true;
      failures = 0;
      o.onConnection("live");
      const reader = stream.getReader();
      stop.signal.addEventListener("abort", () => void reader.cancel().catch(() => undefined), { once: true });
      await refresh(); // after subscribing: nothing that happens from now on is missed
      while (!ended()) {
        const { done, value } = await reader.read();
        if (done) break;
        const message = progressMessageSchema.safeParse(value.data);
        if (message.success) update(mergeMessage(snapshot, message.data));
      }
    } catch {
      // Counted below, like a socket that was closed.
    }
    live = false;
    if (ended()) break;
    await refresh().catch(() => undefined);
    if (ended()) break;
    failures += 1;
    o.onConnection("reconnecting");
    const backoff = Math.min(timing.maxMs, timing.baseMs * 2 ** (failures - 1));
    await pause(backoff * (0.5 + Math.random()), stop.signal);
  }
  stop.abort();
  await polling;
  o.signal.throwIfAborted();
  return snapshot;
}

/** What `subscribe` takes. Of a whole Inngest app, which its type wants, it reads the base address and no more. */
function subscription(token: RealtimeToken, origin: string) {
  const app = { apiBaseUrl: origin } as unknown as NonNullable<Parameters<typeof subscribe>[0]["app"]>;
  const id = token.channel.slice("analysis:".length);
  return { key: token.key, channel: analysisChannel(id), topics: ["progress"] as ["progress"], app };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
