/** Remembers, hashed, which subscription tokens our API gave out in the last minute. The socket accepts no others, whoever signed them. */
import { createHash } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import type { Database } from "./database.ts";
import { realtimeTokens } from "./schema.ts";

const LIFETIME_MS = 60_000;
const hash = (token: string) => createHash("sha256").update(token).digest("hex");

export class RealtimeTokenStore {
  constructor(private readonly database: Database) {}

  async remember(token: string, analysisId: string): Promise<void> {
    await this.database.system
      .insert(realtimeTokens)
      .values({ hash: hash(token), analysisId, expiresAt: new Date(Date.now() + LIFETIME_MS) })
      .onConflictDoNothing();
  }

  /** The analysis a token was given out for, while it lives. */
  async analysisOf(token: string): Promise<string | undefined> {
    const [row] = await this.database.system
      .select()
      .from(realtimeTokens)
      .where(and(eq(realtimeTokens.hash, hash(token)), gt(realtimeTokens.expiresAt, new Date())));
    return row?.analysisId;
  }
}
