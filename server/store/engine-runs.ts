/** The embedded engine's state in our database. */
import { and, eq, isNotNull, lt } from "drizzle-orm";
import type { NewRun, Run, RunStore } from "../../inngest/embedded/types.ts";
import type { Database, Db } from "./database.ts";
import { engineKeys, engineRuns } from "./schema.ts";

const DAY = 86_400_000;

export class DatabaseRunStore implements RunStore {
  constructor(private readonly database: Database) {}

  async loadActive(): Promise<Run[]> {
    const rows = await this.database.system
      .select()
      .from(engineRuns)
      .where(eq(engineRuns.status, "running"))
      .orderBy(engineRuns.id);
    return rows.map((row) => JSON.parse(row.state) as Run);
  }

  async loadRun(id: string): Promise<Run | undefined> {
    const [row] = await this.database.system.select().from(engineRuns).where(eq(engineRuns.id, id));
    return row && (JSON.parse(row.state) as Run);
  }

  save(run: Run): Promise<void> {
    return upsert(this.database.system, run);
  }

  accept(eventKey: string | undefined, runs: NewRun[], now: number): Promise<Run[] | undefined> {
    return this.database.system.transaction(async (tx) => {
      const remember = async (key: string) => {
        await tx.delete(engineKeys).where(and(eq(engineKeys.key, key), lt(engineKeys.expiresAt, new Date(now))));
        const fresh = await tx
          .insert(engineKeys)
          .values({ key, expiresAt: new Date(now + DAY) })
          .onConflictDoNothing()
          .returning();
        return fresh.length > 0;
      };
      if (eventKey && !(await remember(eventKey))) return undefined;
      const accepted: Run[] = [];
      for (const { run, onceKey } of runs) {
        if (onceKey && !(await remember(onceKey))) continue;
        await upsert(tx as unknown as Db, run);
        accepted.push(run);
      }
      return accepted;
    });
  }

  async prune(endedBefore: number, now: number): Promise<void> {
    const db = this.database.system;
    await db
      .delete(engineRuns)
      .where(and(isNotNull(engineRuns.endedAt), lt(engineRuns.endedAt, new Date(endedBefore))));
    await db.delete(engineKeys).where(lt(engineKeys.expiresAt, new Date(now)));
  }
}

async function upsert(db: Db, run: Run): Promise<void> {
  const values = {
    functionId: run.functionId,
    status: run.status,
    state: JSON.stringify(run),
    endedAt: run.endedAt ? new Date(run.endedAt) : null,
  };
  await db
    .insert(engineRuns)
    .values({ id: run.id, ...values })
    .onConflictDoUpdate({ target: engineRuns.id, set: values });
}
