/** The store on the database of the tests: PGlite, or the PostgreSQL that TEST_DATABASE_URL names. The same promises on both. */
import { eq } from "drizzle-orm";
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { Sweeper } from "../../server/pipeline/sweeper.ts";
import type { OutboxEvent } from "../../server/store/housekeeping.ts";
import { RealtimeTokenStore } from "../../server/store/realtime-tokens.ts";
import {
  analyses,
  artifacts,
  findingStates,
  outbox,
  realtimeTokens,
  results,
  snapshots,
} from "../../server/store/schema.ts";
import { FLAWED } from "../support/documents.ts";
import {
  ada,
  bob,
  complete,
  create,
  DAY,
  database,
  FAILURE,
  housekeeping,
  message,
  pipeline,
  RESULT,
  refOf,
  silent,
  store,
  stranger,
} from "./support/store.ts";

describe("an analysis", () => {
  it("is stored with its document and the event that starts it, and counts its words", async () => {
    const made = await create(ada);
    expect(made).toMatchObject({ status: "queued", paragraphs: FLAWED.paragraphs.length, progress: { percent: 0 } });
    expect(made.words).toBeGreaterThan(50);
    const input = await pipeline.loadStageInput(refOf(ada, made.id), []);
    expect(input?.snapshot).toEqual(FLAWED);
    const events = await housekeeping.unsent(new Date(Date.now() + 1000), 10_000);
    expect(events.filter((e) => e.analysisId === made.id)).toMatchObject([{ tenantId: ada.tenantId }]);
  });

  it("takes every character a document may have", async () => {
    const text = "\u0000 \u{1F4DC} “quotes” \\ ' \" \ud800 \t\n é ﷽ \u202e";
    const outcome = await store.create(ada, {
      id: ulid(),
      documentKey: "document-1",
      document: { ...FLAWED, paragraphs: [{ index: 0, text, part: "body" }] },
      options: {},
      requestHash: "hash",
    });
    if (outcome.kind === "conflict") throw new Error("conflict");
    const input = await pipeline.loadStageInput(refOf(ada, outcome.snapshot.id), []);
    expect(input?.snapshot.paragraphs[0]?.text).toBe(text);
  });

  it("is made once for an idempotency key of one user, also when two requests come at once", async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => create(ada, { idempotencyKey: "same-key" })));
    expect(new Set(made.map((m) => m.id)).size).toBe(1);
    expect((await create(bob, { idempotencyKey: "same-key" })).id).not.toBe(made[0]?.id);
    const other = create(ada, { idempotencyKey: "same-key", requestHash: "other" });
    await expect(other).rejects.toThrow("conflict");
  });

  it("is listed newest first, a page at a time, each once, by document or all", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++)
      ids.unshift((await create(ada, { documentKey: i % 2 ? "document-1" : "document-2" })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list(ada, { limit: 3, cursor });
      seen.push(...page.analyses.map((a) => a.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids);
    const one = await store.list(ada, { limit: 10, documentKey: "document-1" });
    expect(one.analyses.map((a) => a.id)).toEqual(ids.filter((_, i) => i % 2 === 1));
    expect(one.nextCursor).toBeNull();
  });

  it("is not there for another user, and not for the same user of another tenant", async () => {
    const { id } = await create(ada);
    await complete(ada, id);
    for (const other of [bob, stranger]) {
      expect(await store.find(other, id)).toBeUndefined();
      expect(await store.read(other, id)).toBeUndefined();
      expect(await store.cancel(other, id)).toBeUndefined();
      expect(await store.setFindingState(other, id, "finding-1", { status: "dismissed" })).toBeUndefined();
      expect(await store.delete(other, id)).toBe(false);
      expect((await store.list(other, { limit: 10 })).analyses).toEqual([]);
    }
    expect(await store.read(ada, id)).toMatchObject({ snapshot: { status: "complete" }, findingStates: {} });
  });
});

describe("progress", () => {
  it("never goes back: what is behind is answered with what was already shown", async () => {
    const { id } = await create(ada);
    const ref = refOf(ada, id);
    expect(await pipeline.saveProgress(ref, "checking", message(50))).toMatchObject({
      ended: false,
      message: message(50),
    });
    expect(await pipeline.saveProgress(ref, "reading", { stage: "reading", percent: 3, message: "again" })).toEqual({
      ended: false,
      message: message(50),
    });
    expect((await store.find(ada, id))?.progress).toMatchObject(message(50));
  });

  it("ends where it is highest when many report at once", async () => {
    const { id } = await create(ada);
    const reports = [10, 80, 30, 60, 20, 70].map((p) => pipeline.saveProgress(refOf(ada, id), "checking", message(p)));
    await Promise.all(reports);
    expect((await store.find(ada, id))?.progress.percent).toBe(80);
  });

  it("says that the work should stop once the analysis was cancelled, deleted, or is another tenant's", async () => {
    const cancelled = await create(ada);
    await store.cancel(ada, cancelled.id);
    const deleted = await create(ada);
    await store.delete(ada, deleted.id);
    const foreign = await create(ada);
    for (const ref of [refOf(ada, cancelled.id), refOf(ada, deleted.id), refOf(stranger, foreign.id)]) {
      expect(await pipeline.saveProgress(ref, "checking", message(50))).toEqual({ ended: true });
      expect(await pipeline.loadStageInput(ref, [])).toBeUndefined();
      await pipeline.saveArtifact(ref, "reading", { late: true });
    }
    const late = await database.system.select().from(artifacts).where(eq(artifacts.analysisId, cancelled.id));
    expect(late).toEqual([]);
  });

  it("notes a stage as done once, and hands its output to the stages after it", async () => {
    const { id } = await create(ada);
    const ref = refOf(ada, id);
    await pipeline.saveArtifact(ref, "reading", { n: 1 });
    await pipeline.saveArtifact(ref, "reading", { n: 2 });
    await pipeline.saveArtifact(ref, "structuring", { s: 1 });
    expect((await store.find(ada, id))?.stagesDone).toEqual(["reading", "structuring"]);
    expect((await pipeline.loadStageInput(ref, ["reading"]))?.artifacts).toEqual({ reading: { n: 2 } });
  });
});

describe("the end", () => {
  it("comes once: the second finish changes nothing, whichever it is", async () => {
    const { id } = await create(ada);
    expect(await complete(ada, id)).toBe(true);
    expect(await pipeline.finish(refOf(ada, id), { status: "complete" })).toBe(false);
    expect(await pipeline.finish(refOf(ada, id), FAILURE)).toBe(false);
    expect(await store.cancel(ada, id)).toMatchObject({ cancelled: false });
    expect(await store.read(ada, id)).toMatchObject({
      snapshot: { status: "complete", progress: { percent: 100 }, summary: { findings: 1, bySeverity: { major: 1 } } },
      result: RESULT,
    });
  });

  it("is one of the two when a review is cancelled just as it completes", async () => {
    for (let i = 0; i < 5; i++) {
      const { id } = await create(ada);
      await pipeline.saveArtifact(refOf(ada, id), "summarising", RESULT);
      const [finished, cancelled] = await Promise.all([
        pipeline.finish(refOf(ada, id), { status: "complete" }),
        store.cancel(ada, id),
      ]);
      expect([finished, cancelled?.cancelled].filter(Boolean)).toHaveLength(1);
      expect((await store.find(ada, id))?.status).toBe(finished ? "complete" : "cancelled");
    }
  });

  it("keeps no output of the stages, and says why a review failed", async () => {
    const { id } = await create(ada);
    await pipeline.saveArtifact(refOf(ada, id), "reading", { n: 1 });
    expect(await pipeline.finish(refOf(ada, id), FAILURE)).toBe(true);
    expect(await store.find(ada, id)).toMatchObject({ status: "failed", failure: FAILURE.failure, summary: null });
    expect(await database.system.select().from(artifacts).where(eq(artifacts.analysisId, id))).toEqual([]);
  });

  it("by deletion leaves nothing: no document, no result, no event, no token, no note", async () => {
    const { id } = await create(ada);
    await complete(ada, id);
    await store.setFindingState(ada, id, "finding-1", { status: "dismissed", note: "no" });
    await new RealtimeTokenStore(database).remember(`token-${id}`, id);
    expect(await store.delete(ada, id)).toBe(true);
    for (const table of [snapshots, results, artifacts, outbox, realtimeTokens]) {
      expect(await database.system.select().from(table).where(eq(table.analysisId, id))).toEqual([]);
    }
    const notes = await database.system.select().from(findingStates).where(eq(findingStates.tenantId, ada.tenantId));
    expect(notes).toEqual([]);
  });

  it("by deletion keeps the notes while another review of the document is there", async () => {
    const first = await create(ada);
    const second = await create(ada);
    await complete(ada, first.id);
    await complete(ada, second.id);
    await store.setFindingState(ada, first.id, "finding-1", { status: "resolved" });
    await store.delete(ada, first.id);
    expect((await store.read(ada, second.id))?.findingStates).toMatchObject({ "finding-1": { status: "resolved" } });
  });
});

describe("the sweeper", () => {
  /** As seen from a while after everything that was stored until now. */
  const late = () => Date.now() + 10_000;

  it("sends what a request stored and could not send, and one bad event does not hold up the others", async () => {
    const [bad, good] = [await create(ada), await create(ada)];
    const sent: string[] = [];
    let failing = true;
    const sweeper = new Sweeper({
      housekeeping,
      retentionDays: 30,
      log: silent,
      send: async (event: OutboxEvent) => {
        if (event.id === bad.id && failing) throw new Error("no way");
        sent.push(event.id);
      },
    });
    await sweeper.sweep(0, late());
    expect(sent).toContain(good.id);
    expect(sent).not.toContain(bad.id);
    failing = false;
    await sweeper.sweep(0, late());
    expect(sent.filter((id) => id === bad.id)).toHaveLength(1);
    expect(sent.filter((id) => id === good.id)).toHaveLength(1);
  });

  it("leaves alone what a request is just sending itself, and what has begun", async () => {
    const [fresh, begun] = [await create(ada), await create(ada)];
    await housekeeping.markSent([begun.id]);
    await pipeline.saveProgress(refOf(ada, begun.id), "reading", message(1));
    const waiting = [
      ...(await housekeeping.unsent(new Date(Date.now() - 5000), 10_000)),
      ...(await housekeeping.notPickedUp(new Date(late()), 10_000)),
    ].map((e) => e.id);
    expect(waiting).not.toContain(fresh.id);
    expect(waiting).not.toContain(begun.id);
  });

  it("sends again what was sent long ago and nobody began", async () => {
    const { id } = await create(ada);
    await housekeeping.markSent([id]);
    expect((await housekeeping.notPickedUp(new Date(Date.now() - 60_000), 10_000)).map((e) => e.id)).not.toContain(id);
    expect((await housekeeping.notPickedUp(new Date(late()), 10_000)).map((e) => e.id)).toContain(id);
    await store.cancel(ada, id);
    expect((await housekeeping.notPickedUp(new Date(late()), 10_000)).map((e) => e.id)).not.toContain(id);
  });
});

describe("a review that stands still", () => {
  it("is failed after its time, and others are left alone", async () => {
    const [still, moving] = [await create(ada), await create(ada)];
    for (const { id } of [still, moving])
      await database.system.update(analyses).set({ status: "running" }).where(eq(analyses.id, id));
    await database.system
      .update(analyses)
      .set({ updatedAt: new Date(Date.now() - DAY) })
      .where(eq(analyses.id, still.id));
    expect(
      await housekeeping.failAbandoned(new Date(Date.now() - DAY / 4), {
        code: "review-abandoned",
        message: "It stopped.",
      }),
    ).toBe(1);
    expect(await store.find(ada, still.id)).toMatchObject({ status: "failed", failure: { code: "review-abandoned" } });
    expect(await store.find(ada, moving.id)).toMatchObject({ status: "running" });
  });
});

describe("retention", () => {
  it("deletes what is past its time, with everything in it, and leaves the rest", async () => {
    const [old, recent] = [await create(ada, { documentKey: "document-old" }), await create(ada)];
    await complete(ada, old.id);
    await store.setFindingState(ada, old.id, "finding-1", { status: "dismissed" });
    await database.system
      .update(analyses)
      .set({ createdAt: new Date(Date.now() - 31 * DAY) })
      .where(eq(analyses.id, old.id));
    expect(await housekeeping.deleteExpired(new Date(Date.now() - 30 * DAY), new Date())).toBe(1);
    expect(await store.find(ada, old.id)).toBeUndefined();
    expect(await store.find(ada, recent.id)).toBeDefined();
    expect(await database.system.select().from(snapshots).where(eq(snapshots.analysisId, old.id))).toEqual([]);
    const notes = await database.system.select().from(findingStates).where(eq(findingStates.tenantId, ada.tenantId));
    expect(notes).toEqual([]);
  });

  it("forgets tokens when their minute is over", async () => {
    const { id } = await create(ada);
    const tokens = new RealtimeTokenStore(database);
    await tokens.remember("a-token", id);
    expect(await tokens.analysisOf("a-token")).toBe(id);
    expect(await tokens.analysisOf("A-token")).toBeUndefined();
    await housekeeping.deleteExpired(new Date(0), new Date(Date.now() + 61_000));
    expect(await tokens.analysisOf("a-token")).toBeUndefined();
  });
});
