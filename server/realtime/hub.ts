/**
 * The reviewers' sockets, on our own origin whatever Inngest we use. A socket is opened with a token that our API gave out in the last minute,
 * carries one analysis's progress, and is closed by us after the terminal message, on deletion, or when it stops answering pings.
 */
import type { WebSocket } from "ws";
import { analysisChannel } from "../../shared/channels.ts";
import { isTerminal } from "../../shared/progress.ts";
import type { RealtimeUpstream } from "./upstream.ts";

const PING_INTERVAL_MS = 15_000;
const MISSED_PONGS = 3;
/** How long a socket may take to answer our closing before it is cut. */
const CLOSE_GRACE_MS = 500;

export type HubOptions = {
  upstream: RealtimeUpstream;
  /** The analysis a live token was given out for. */
  analysisOf(token: string): Promise<string | undefined>;
  /** True when the analysis has ended: nothing more will come. */
  hasEnded(analysisId: string): Promise<boolean>;
};

type Connection = { socket: WebSocket; missed: number; stop: () => void };

export class RealtimeHub {
  private readonly connections = new Map<string, Set<Connection>>();
  /** Every upgraded socket, those not yet let in among them. */
  private readonly sockets = new Set<WebSocket>();
  private readonly heartbeat: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly o: HubOptions) {
    this.heartbeat = setInterval(() => this.beat(), PING_INTERVAL_MS);
    this.heartbeat.unref();
  }

  /** The analysis a token opens, or `undefined`: answered before the upgrade, with 401. */
  admit(token: string): Promise<string | undefined> {
    return token ? this.o.analysisOf(token) : Promise.resolve(undefined);
  }

  /** Serves one upgraded socket until either side ends it. */
  async serve(socket: WebSocket, token: string, analysisId: string): Promise<void> {
    if (this.closed) return socket.terminate();
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket));
    const connection: Connection = { socket, missed: 0, stop: () => {} };
    socket.on("pong", () => {
      connection.missed = 0;
    });
    socket.on("error", () => socket.terminate());
    const stop = await this.o.upstream.connect(token, analysisChannel(analysisId).name, {
      frame: (json) => {
        if (socket.readyState !== socket.OPEN) return;
        socket.send(json);
        if (isTerminalFrame(json)) socket.close(1000, "the review has ended");
      },
      closed: (reason) => socket.close(1011, reason),
      bufferedAmount: () => socket.bufferedAmount,
    });
    if (!stop) return socket.close(1008, "token not accepted");
    connection.stop = stop;
    if (socket.readyState !== socket.OPEN) return stop();
    const own = this.connections.get(analysisId) ?? new Set();
    this.connections.set(analysisId, own.add(connection));
    socket.on("close", () => {
      stop();
      own.delete(connection);
      if (own.size === 0 && this.connections.get(analysisId) === own) this.connections.delete(analysisId);
    });
    // Asked after listening, so that an end in between is seen by one or the other.
    try {
      if (await this.o.hasEnded(analysisId)) socket.close(1000, "the review has ended");
    } catch {
      socket.close(1011, "not available now");
    }
  }

  /** Ends every socket of an analysis: it was deleted. */
  closeAnalysis(analysisId: string): void {
    for (const { socket } of this.connections.get(analysisId) ?? []) socket.close(1000, "the review is gone");
  }

  get size(): number {
    let sum = 0;
    for (const set of this.connections.values()) sum += set.size;
    return sum;
  }

  /** Drops every connection as a broken network would; the panes come back by themselves. */
  dropAll(): void {
    for (const set of this.connections.values()) for (const { socket } of set) socket.terminate();
  }

  /** Closes every socket; one whose other end does not answer is cut, or the server could not stop. */
  close(): void {
    clearInterval(this.heartbeat);
    this.closed = true;
    for (const socket of this.sockets) {
      socket.close(1001, "the server stops");
      setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
    }
  }

  private beat(): void {
    for (const set of this.connections.values()) {
      for (const connection of set) {
        if (connection.missed >= MISSED_PONGS) connection.socket.terminate();
        else {
          connection.missed += 1;
          connection.socket.ping();
        }
      }
    }
  }
}

function isTerminalFrame(json: string): boolean {
  try {
    const frame = JSON.parse(json) as { kind?: unknown; topic?: unknown; data?: { stage?: unknown } };
    return (
      frame.kind === "data" &&
      frame.topic === "progress" &&
      typeof frame.data?.stage === "string" &&
      isTerminal(frame.data.stage)
    );
  } catch {
    return false;
  }
}
