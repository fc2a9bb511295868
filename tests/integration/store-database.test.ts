/** What the database itself sees to: whose rows are whose, the engine's state, and opening PostgreSQL. */
import { sql } from "drizzle-orm";
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { newRun } from "../../inngest/embedded/run.ts";
import { AnalysisStore } from "../../server/store/analyses.ts";
import { type Database, openDatabase } from "../../server/store/database.ts";
import { DatabaseRunStore } from "../../server/store/engine-runs.ts";
import { analyses, findingStates, outbox, results, snapshots } from "../../server/store/schema.ts";
import { createPostgresDatabase, POSTGRES_URL } from "../support/database.ts";
import { FLAWED } from "../support/documents.ts";
import { ada, bob, complete, create, DAY, database, store, stranger } from "./support/store.ts";

describe("row-level security", () => {
  it("hides other people's rows from a query that forgets its filter", async () => {
    const mine = await create(ada);
    const others = [await create(bob), await create(stranger)];
    for (const [caller, a] of [
      [ada, mine],
      [bob, others[0]],
      [stranger, others[1]],
    ] as const) {
      if (a) await complete(caller, a.id);
      if (a) await store.setFindingState(caller, a.id, "finding-1", { status: "dismissed" });
    }
    await database.asCaller(ada, async (tx) => {
      expect((await tx.select({ id: analyses.id }).from(analyses)).map((r) => r.id)).toEqual([mine.id]);
      for (const table of [snapshots, results, outbox]) {
        expect((await tx.select({ id: table.analysisId }).from(table)).map((r) => r.id)).toEqual([mine.id]);
      }
      const notes = await tx
        .select({ tenantId: findingStates.tenantId, userId: findingStates.userId })
        .from(findingStates);
      expect(notes).toEqual([ada]);
    });
  });

  it("lets no caller change, delete or plant rows of others", async () => {
    const foreign = await create(bob);
    await database.asCaller(ada, async (tx) => {
      expect(await tx.update(analyses).set({ message: "hacked" }).returning()).toEqual([]);
      expect(await tx.delete(analyses).returning()).toEqual([]);
    });
    const planted = database.asCaller(ada, (tx) =>
      tx
        .insert(outbox)
        .values({ id: ulid(), analysisId: foreign.id, tenantId: bob.tenantId, userId: bob.userId, name: "x" }),
    );
    await expect(planted).rejects.toThrow();
    expect((await store.find(bob, foreign.id))?.progress.message).not.toBe("hacked");
  });

  it("keeps the engine's tables and the tokens away from callers", async () => {
    for (const table of ["engine_runs", "engine_keys", "realtime_tokens"]) {
      const read = database.asCaller(ada, (tx) => tx.execute(sql.raw(`select * from ${table}`)));
      await expect(read).rejects.toThrow();
    }
  });

  it("ends with the transaction: the next query is the system's again", async () => {
    await create(ada);
    await create(stranger);
    await database.asCaller(ada, (tx) => tx.select().from(analyses));
    await database.asCaller(ada, () => Promise.reject(new Error("stop"))).catch(() => undefined);
    const tenants = await database.system.selectDistinct({ tenantId: analyses.tenantId }).from(analyses);
    expect(tenants.map((t) => t.tenantId)).toEqual(expect.arrayContaining([ada.tenantId, stranger.tenantId]));
  });
});

describe("the engine's state", () => {
  const runOf = () => newRun(ulid(), "f", { id: "e", name: "n", ts: 1, data: {} }, 1);

  it("takes an event and a run's key once, also when several come at once", async () => {
    const runs = new DatabaseRunStore(database);
    const key = ulid();
    const answers = await Promise.all(
      [1, 2, 3].map(() => runs.accept(`event:${key}`, [{ run: runOf(), onceKey: `run:${key}` }], Date.now())),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await runs.accept(undefined, [{ run: runOf(), onceKey: `run:${key}` }], Date.now())).toEqual([]);
  });

  it("takes a key again after a day", async () => {
    const runs = new DatabaseRunStore(database);
    const key = `event:${ulid()}`;
    const now = Date.now();
    expect(await runs.accept(key, [], now)).toEqual([]);
    expect(await runs.accept(key, [], now + DAY - 1000)).toBeUndefined();
    expect(await runs.accept(key, [], now + DAY + 1000)).toEqual([]);
  });

  it("loads what is running and prunes what ended long ago", async () => {
    const runs = new DatabaseRunStore(database);
    const [active, ended] = [runOf(), { ...runOf(), status: "completed" as const, endedAt: Date.now() - 2 * DAY }];
    await runs.save(active);
    await runs.save(ended);
    const loaded = (await runs.loadActive()).map((r) => r.id);
    expect(loaded).toContain(active.id);
    expect(loaded).not.toContain(ended.id);
    await runs.prune(Date.now() - DAY, Date.now());
    expect(await runs.loadRun(ended.id)).toBeUndefined();
    expect(await runs.loadRun(active.id)).toEqual(active);
  });
});

describe.runIf(POSTGRES_URL)("on PostgreSQL", () => {
  it("is migrated once by several processes that start at the same time", async () => {
    const fresh = await createPostgresDatabase(POSTGRES_URL ?? "");
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url: fresh.url })));
    const outcome = await new AnalysisStore(opened[0] as Database).create(ada, {
      id: ulid(),
      documentKey: "document-1",
      document: FLAWED,
      options: {},
      requestHash: "hash",
    });
    expect(outcome.kind).toBe("created");
    for (const one of opened) await one.close();
    await fresh.drop();
  });

  it("is refused, with nothing left open, when it cannot be reached", async () => {
    const url = new URL(POSTGRES_URL ?? "");
    url.pathname = "/there_is_no_such_database";
    await expect(openDatabase({ url: url.href })).rejects.toThrow();
  });

  it("makes its role although several databases are made at the same time", async () => {
    const fresh = await Promise.all([1, 2, 3].map(() => createPostgresDatabase(POSTGRES_URL ?? "")));
    const opened = await Promise.all(fresh.map((f) => openDatabase({ url: f.url })));
    for (const one of opened) await one.close();
    for (const f of fresh) await f.drop();
    expect(opened).toHaveLength(3);
  });
});
