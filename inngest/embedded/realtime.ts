/** Inngest Realtime in-process: scoped one-minute tokens, publish, fan-out over sockets. No history, as on the real server. */
import { randomBytes } from "node:crypto";
import { sign, verify } from "hono/jwt";
import { ulid } from "ulid";
import { z } from "zod";

/** What a socket must do for us; `ws` sockets do. */
export interface RealtimeSocket {
  send(data: string): void;
  close(code?: number, reason?: string): void;
  terminate(): void;
  readonly bufferedAmount: number;
}

const topicSchema = z.object({ kind: z.string().default("run"), channel: z.string().min(1), name: z.string().min(1) });
export const topicsSchema = z.array(topicSchema).min(1).max(50);
export type Topic = z.infer<typeof topicSchema>;

const claimsSchema = z.object({ topics: z.array(topicSchema), publish: z.boolean().optional() });

const ISSUER = "rt.inngest.com";
const ENVIRONMENT = "00000000-0000-4000-b000-000000000000";
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** A subscriber this far behind is dropped: it reconnects and reads the snapshot. */
const MAX_BUFFERED_BYTES = 1 << 20;

const keyOf = (t: { channel: string; name: string }) => JSON.stringify([t.channel, t.name]);

export class EmbeddedRealtime {
  private readonly subscribers = new Map<string, Set<RealtimeSocket>>();
  private readonly secret: string;

  constructor(
    options: { secret?: string } = {},
    readonly ttlSeconds = 60,
  ) {
    this.secret = options.secret ?? randomBytes(32).toString("hex");
  }

  /** A token that may listen to these topics for a minute, and do nothing else. */
  token(topics: Topic[]): Promise<string> {
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      iss: ISSUER,
      sub: NOBODY,
      iat,
      exp: iat + this.ttlSeconds,
      jti: ulid(),
      env: ENVIRONMENT,
      topics: topics.map((t) => ({ ...t, env_id: ENVIRONMENT })),
      publish: false,
    };
    return sign(claims, this.secret, "HS256");
  }

  /** The topics of a valid token, else `undefined`. */
  async authorize(token: string): Promise<Topic[] | undefined> {
    try {
      const claims = claimsSchema.safeParse(await verify(token, this.secret, { alg: "HS256", iss: ISSUER }));
      return claims.success ? claims.data.topics : undefined;
    } catch {
      return undefined;
    }
  }

  /** Sends to everyone who listens now; returns how many. */
  publish(message: { channel: string; topic: string; data: unknown; runId?: string }): number {
    const sockets = this.subscribers.get(keyOf({ channel: message.channel, name: message.topic }));
    if (!sockets) return 0;
    const frame = JSON.stringify({
      kind: "data",
      data: message.data,
      created_at: new Date().toISOString(),
      channel: message.channel,
      topic: message.topic,
      env_id: ENVIRONMENT,
      ...(message.runId ? { run_id: message.runId } : {}),
    });
    for (const socket of [...sockets]) {
      if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
      else socket.send(frame);
    }
    return sockets.size;
  }

  /** Adds a listener; returns what to call when its socket closes. */
  connect(socket: RealtimeSocket, topics: Topic[]): () => void {
    const keys = topics.map(keyOf);
    for (const key of keys) {
      const set = this.subscribers.get(key) ?? new Set();
      this.subscribers.set(key, set.add(socket));
    }
    return () => {
      for (const key of keys) {
        const set = this.subscribers.get(key);
        set?.delete(socket);
        if (set?.size === 0) this.subscribers.delete(key);
      }
    };
  }
}
