/** Where realtime frames come from: the embedded engine in this process, or a real Inngest server's socket. */
import { WebSocket } from "ws";
import type { EmbeddedRealtime } from "../../inngest/embedded/realtime.ts";

/** The reviewer's socket as an upstream sees it. */
export type FrameSink = { frame(json: string): void; closed(reason: string): void; bufferedAmount(): number };

export interface RealtimeUpstream {
  /** Listens with this token. `undefined`: the token is not acceptable. Else the function that stops listening. */
  connect(token: string, channel: string, sink: FrameSink): Promise<(() => void) | undefined>;
}

export function embeddedUpstream(realtime: EmbeddedRealtime): RealtimeUpstream {
  return {
    async connect(token, channel, sink) {
      const topics = await realtime.authorize(token);
      if (!topics || topics.some((t) => t.channel !== channel)) return undefined;
      return realtime.connect(
        {
          send: (data) => sink.frame(data),
          close: (_code, reason) => sink.closed(reason ?? "closed"),
          terminate: () => sink.closed("too slow"),
          get bufferedAmount() {
            return sink.bufferedAmount();
          },
        },
        topics,
      );
    },
  };
}

/** A real server: one socket to it for each of ours, so that the reviewer's browser only ever talks to our origin. */
export function inngestUpstream(baseUrl: string): RealtimeUpstream {
  return {
    connect(token, _channel, sink) {
      const url = new URL("/v1/realtime/connect", baseUrl.replace(/^http/, "ws"));
      url.searchParams.set("token", token);
      return new Promise((resolve) => {
        const socket = new WebSocket(url, { handshakeTimeout: 5000 });
        socket.on("open", () => resolve(() => socket.close()));
        socket.on("message", (data) => sink.frame(data.toString()));
        socket.on("close", () => sink.closed("realtime unavailable"));
        socket.on("error", () => {
          resolve(undefined);
          socket.terminate();
        });
      });
    },
  };
}
