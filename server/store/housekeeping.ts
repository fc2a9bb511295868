/** What runs by the clock: sending what the outbox still holds, and deleting what is past its time. */
import { and, asc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { TERMINAL_STAGES } from "../../shared/progress.ts";
import type { Database } from "./database.ts";
import { analyses, findingStates, outbox, realtimeTokens } from "./schema.ts";

export type OutboxEvent = { id: string; analysisId: string; tenantId: string; name: string };

export class Housekeeping {
  constructor(private readonly database: Database) {}

  /** Events stored but not sent, oldest first. `olderThan` leaves alone what the request is just sending itself. */
  async unsent(olderThan: Date, limit = 100): Promise<OutboxEvent[]> {
    return this.database.system
      .select({ id: outbox.id, analysisId: outbox.analysisId, tenantId: outbox.tenantId, name: outbox.name })
      .from(outbox)
      .where(and(isNull(outbox.sentAt), lt(outbox.createdAt, olderThan)))
      .orderBy(asc(outbox.createdAt))
      .limit(limit);
  }

  /** Analyses whose event was sent long ago and that nobody has begun. The event's id makes sending it again harmless. */
  async notPickedUp(queuedBefore: Date, limit = 100): Promise<OutboxEvent[]> {
    return this.database.system
      .select({ id: outbox.id, analysisId: outbox.analysisId, tenantId: outbox.tenantId, name: outbox.name })
      .from(outbox)
      .innerJoin(analyses, eq(analyses.id, outbox.analysisId))
      .where(and(eq(analyses.status, "queued"), lt(outbox.sentAt, queuedBefore)))
      .limit(limit);
  }

  /** True when the analysis has ended or is gone: its channel will carry nothing more. */
  async hasEnded(analysisId: string): Promise<boolean> {
    const [row] = await this.database.system
      .select({ status: analyses.status })
      .from(analyses)
      .where(eq(analyses.id, analysisId));
    return row === undefined || (TERMINAL_STAGES as readonly string[]).includes(row.status);
  }

  async markSent(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.system
      .update(outbox)
      .set({ sentAt: new Date(), attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, ids));
  }

  /** Fails reviews that began and have not moved since: whatever should have ended them could not. Returns how many. */
  async failAbandoned(lastMovedBefore: Date, failure: { code: string; message: string }): Promise<number> {
    const now = new Date();
    const failed = await this.database.system
      .update(analyses)
      .set({
        status: "failed",
        stage: "failed",
        message: failure.message,
        failureCode: failure.code,
        failureMessage: failure.message,
        completedAt: now,
        updatedAt: now,
      })
      .where(and(eq(analyses.status, "running"), lt(analyses.updatedAt, lastMovedBefore)))
      .returning({ id: analyses.id });
    return failed.length;
  }

  /** Deletes analyses (with documents and results) created before the date, notes on findings of documents no longer known, and used-up tokens. Returns how many analyses went. */
  async deleteExpired(createdBefore: Date, now: Date): Promise<number> {
    const db = this.database.system;
    const gone = await db.delete(analyses).where(lt(analyses.createdAt, createdBefore)).returning({ id: analyses.id });
    await db.delete(findingStates).where(
      sql`not exists (select 1 from ${analyses} where ${analyses.tenantId} = ${findingStates.tenantId}
        and ${analyses.userId} = ${findingStates.userId} and ${analyses.documentKey} = ${findingStates.documentKey})`,
    );
    await db.delete(realtimeTokens).where(lt(realtimeTokens.expiresAt, now));
    return gone.length;
  }
}
