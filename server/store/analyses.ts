/** What requests do with analyses. Every method takes the caller, filters by it, and runs under row-level security. */
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { ANALYSIS_REQUESTED } from "../../inngest/events.ts";
import type { AnalysisSnapshot } from "../../shared/api.ts";
import { countWords, type DocumentSnapshot } from "../../shared/document.ts";
import type { FindingState } from "../../shared/findings.ts";
import { STAGE_LABELS } from "../../shared/progress.ts";
import type { ReviewOptions, ReviewResult } from "../../shared/review.ts";
import type { Caller } from "../auth/caller.ts";
import type { Database, Db } from "./database.ts";
import { analyses, findingStates, outbox, results, snapshots } from "./schema.ts";
import { type AnalysisRow, toSnapshot } from "./snapshot.ts";

export type NewAnalysis = {
  id: string;
  documentKey: string;
  document: DocumentSnapshot;
  options: ReviewOptions;
  idempotencyKey?: string;
  /** Hash of the request, to tell a repeated request from another one under the same key. */
  requestHash: string;
};

export type CreateOutcome =
  | { kind: "created" | "repeated"; snapshot: AnalysisSnapshot }
  /** The idempotency key was used for a different request. */
  | { kind: "conflict" };

export class AnalysisStore {
  constructor(private readonly database: Database) {}

  /** Stores the analysis, its document and the event that will start it, in one transaction; or finds the one that this request already made. */
  create(caller: Caller, input: NewAnalysis): Promise<CreateOutcome> {
    const owner = { tenantId: caller.tenantId, userId: caller.userId };
    return this.database.asCaller(caller, async (tx) => {
      const [row] = await tx
        .insert(analyses)
        .values({
          id: input.id,
          ...owner,
          documentKey: input.documentKey,
          documentName: input.document.name,
          status: "queued",
          stage: "queued",
          message: STAGE_LABELS.queued.doing,
          options: input.options,
          words: input.document.paragraphs.reduce((sum, p) => sum + countWords(p.text), 0),
          paragraphs: input.document.paragraphs.length,
          idempotencyKey: input.idempotencyKey ?? null,
          requestHash: input.requestHash,
        })
        .onConflictDoNothing({ target: [analyses.tenantId, analyses.userId, analyses.idempotencyKey] })
        .returning();
      if (!row) {
        const [earlier] = await tx
          .select()
          .from(analyses)
          .where(and(ownedBy(caller), eq(analyses.idempotencyKey, input.idempotencyKey ?? "")));
        if (!earlier || earlier.requestHash !== input.requestHash) return { kind: "conflict" };
        return {
          kind: "repeated",
          snapshot: toSnapshot(earlier, await this.states(tx, caller, [earlier.documentKey])),
        };
      }
      await tx.insert(snapshots).values({ analysisId: row.id, ...owner, body: JSON.stringify(input.document) });
      await tx.insert(outbox).values({ id: row.id, analysisId: row.id, ...owner, name: ANALYSIS_REQUESTED });
      return { kind: "created", snapshot: toSnapshot(row, new Map()) };
    });
  }

  /** One analysis of the caller's, or `undefined`: not there and not yours look the same. */
  find(caller: Caller, id: string): Promise<AnalysisSnapshot | undefined> {
    return this.database.asCaller(caller, async (tx) => {
      const row = await this.row(tx, caller, id);
      return row && toSnapshot(row, await this.states(tx, caller, [row.documentKey]));
    });
  }

  /** An analysis with its result (when complete) and what the reviewer made of its findings. */
  read(
    caller: Caller,
    id: string,
  ): Promise<
    | {
        snapshot: AnalysisSnapshot;
        result: ReviewResult | null;
        findingStates: Record<string, FindingState & { updatedAt: string }>;
      }
    | undefined
  > {
    return this.database.asCaller(caller, async (tx) => {
      const row = await this.row(tx, caller, id);
      if (!row) return undefined;
      const states = await this.states(tx, caller, [row.documentKey]);
      const [result] =
        row.status === "complete" ? await tx.select().from(results).where(eq(results.analysisId, id)) : [];
      const ids = new Set(row.findingIds ?? []);
      const own = [...(states.get(row.documentKey) ?? new Map())].filter(([findingId]) => ids.has(findingId));
      return {
        snapshot: toSnapshot(row, states),
        result: result ? (JSON.parse(result.body) as ReviewResult) : null,
        findingStates: Object.fromEntries(own),
      };
    });
  }

  /** Newest first; ids are ULIDs, so the id is the order. */
  list(
    caller: Caller,
    query: { documentKey?: string; limit: number; cursor?: string },
  ): Promise<{ analyses: AnalysisSnapshot[]; nextCursor: string | null }> {
    return this.database.asCaller(caller, async (tx) => {
      const rows = await tx
        .select()
        .from(analyses)
        .where(
          and(
            ownedBy(caller),
            query.documentKey ? eq(analyses.documentKey, query.documentKey) : undefined,
            query.cursor ? lt(analyses.id, query.cursor) : undefined,
          ),
        )
        .orderBy(desc(analyses.id))
        .limit(query.limit + 1);
      const page = rows.slice(0, query.limit);
      const states = await this.states(tx, caller, [...new Set(page.map((r) => r.documentKey))]);
      return {
        analyses: page.map((row) => toSnapshot(row, states)),
        nextCursor: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
      };
    });
  }

  /** The complete analysis of the same document before this one; `undefined` when there is none, or this one is not the caller's. */
  previous(caller: Caller, id: string): Promise<AnalysisSnapshot | undefined> {
    return this.database.asCaller(caller, async (tx) => {
      const row = await this.row(tx, caller, id);
      if (!row) return undefined;
      const [earlier] = await tx
        .select()
        .from(analyses)
        .where(
          and(
            ownedBy(caller),
            eq(analyses.documentKey, row.documentKey),
            eq(analyses.status, "complete"),
            lt(analyses.id, id),
          ),
        )
        .orderBy(desc(analyses.id))
        .limit(1);
      return earlier && toSnapshot(earlier, new Map());
    });
  }

  /** Ends an unfinished analysis. Returns its snapshot, and whether it was this call that ended it. */
  cancel(caller: Caller, id: string): Promise<{ snapshot: AnalysisSnapshot; cancelled: boolean } | undefined> {
    return this.database.asCaller(caller, async (tx) => {
      const now = new Date();
      const [ended] = await tx
        .update(analyses)
        .set({
          status: "cancelled",
          stage: "cancelled",
          message: STAGE_LABELS.cancelled.done,
          completedAt: now,
          updatedAt: now,
        })
        .where(and(ownedBy(caller), eq(analyses.id, id), inArray(analyses.status, ["queued", "running"])))
        .returning();
      const row = ended ?? (await this.row(tx, caller, id));
      return (
        row && {
          snapshot: toSnapshot(row, await this.states(tx, caller, [row.documentKey])),
          cancelled: Boolean(ended),
        }
      );
    });
  }

  /** Deletes an analysis with its document and result, at once; and what was noted on findings when no other analysis of that document is left. */
  delete(caller: Caller, id: string): Promise<boolean> {
    return this.database.asCaller(caller, async (tx) => {
      const [row] = await tx
        .delete(analyses)
        .where(and(ownedBy(caller), eq(analyses.id, id)))
        .returning();
      if (!row) return false;
      const [other] = await tx
        .select({ id: analyses.id })
        .from(analyses)
        .where(and(ownedBy(caller), eq(analyses.documentKey, row.documentKey)))
        .limit(1);
      if (!other) {
        await tx
          .delete(findingStates)
          .where(
            and(
              eq(findingStates.tenantId, caller.tenantId),
              eq(findingStates.userId, caller.userId),
              eq(findingStates.documentKey, row.documentKey),
            ),
          );
      }
      return true;
    });
  }

  /** Notes what the reviewer made of a finding. `undefined`: no such analysis of the caller's, or no such finding in it. */
  setFindingState(
    caller: Caller,
    id: string,
    findingId: string,
    state: FindingState,
  ): Promise<(FindingState & { id: string; updatedAt: string }) | undefined> {
    return this.database.asCaller(caller, async (tx) => {
      const row = await this.row(tx, caller, id);
      if (!row?.findingIds?.includes(findingId)) return undefined;
      const now = new Date();
      const values = { status: state.status, note: state.note ?? null, updatedAt: now };
      await tx
        .insert(findingStates)
        .values({
          tenantId: caller.tenantId,
          userId: caller.userId,
          documentKey: row.documentKey,
          findingId,
          ...values,
        })
        .onConflictDoUpdate({
          target: [findingStates.tenantId, findingStates.userId, findingStates.documentKey, findingStates.findingId],
          set: values,
        });
      return { id: findingId, ...state, updatedAt: now.toISOString() };
    });
  }

  private async row(tx: Db, caller: Caller, id: string): Promise<AnalysisRow | undefined> {
    const [row] = await tx
      .select()
      .from(analyses)
      .where(and(ownedBy(caller), eq(analyses.id, id)));
    return row;
  }

  /** Finding states by document and finding. */
  private async states(tx: Db, caller: Caller, documentKeys: string[]) {
    const byDocument = new Map<string, Map<string, FindingState & { updatedAt: string }>>();
    if (documentKeys.length === 0) return byDocument;
    const rows = await tx
      .select()
      .from(findingStates)
      .where(
        and(
          eq(findingStates.tenantId, caller.tenantId),
          eq(findingStates.userId, caller.userId),
          inArray(findingStates.documentKey, documentKeys),
        ),
      )
      .orderBy(sql`${findingStates.updatedAt}`);
    for (const row of rows) {
      const states = byDocument.get(row.documentKey) ?? new Map();
      states.set(row.findingId, {
        status: row.status,
        ...(row.note ? { note: row.note } : {}),
        updatedAt: row.updatedAt.toISOString(),
      });
      byDocument.set(row.documentKey, states);
    }
    return byDocument;
  }
}

function ownedBy(caller: Caller) {
  return and(eq(analyses.tenantId, caller.tenantId), eq(analyses.userId, caller.userId));
}
