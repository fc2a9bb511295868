/** The stores and three people: importing it opens the database for the tests of one file and gives each test new people. */
import { ulid } from "ulid";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { AnalysisRef } from "../../../inngest/events.ts";
import type { Caller } from "../../../server/auth/caller.ts";
import { AnalysisStore } from "../../../server/store/analyses.ts";
import type { Database } from "../../../server/store/database.ts";
import { Housekeeping } from "../../../server/store/housekeeping.ts";
import { DatabasePipelineStore } from "../../../server/store/pipeline.ts";
import type { ReviewResult } from "../../../shared/review.ts";
import { openTestDatabase } from "../../support/database.ts";
import { FLAWED } from "../../support/documents.ts";

export const FAILURE = { status: "failed", failure: { code: "review-failed", message: "Sorry." } } as const;
export const silent = { info() {}, warn() {}, error() {}, debug() {} } as never;
export const DAY = 86_400_000;

export let database: Database;
export let store: AnalysisStore;
export let pipeline: DatabasePipelineStore;
export let housekeeping: Housekeeping;
export let ada: Caller;
export let bob: Caller;
export let stranger: Caller;

beforeAll(async () => {
  database = await openTestDatabase();
  store = new AnalysisStore(database);
  pipeline = new DatabasePipelineStore(database);
  housekeeping = new Housekeeping(database);
});
afterAll(() => database.close());
// New people for each test: nobody sees what an earlier one left.
beforeEach(() => {
  const tenantId = `tenant-${ulid()}`;
  ada = { tenantId, userId: "ada" };
  bob = { tenantId, userId: "bob" };
  stranger = { tenantId: `tenant-${ulid()}`, userId: "ada" };
});

export const create = async (
  caller: Caller,
  more: { documentKey?: string; idempotencyKey?: string; requestHash?: string } = {},
) => {
  const outcome = await store.create(caller, {
    id: ulid(),
    documentKey: "document-1",
    document: FLAWED,
    options: {},
    requestHash: "hash",
    ...more,
  });
  if (outcome.kind === "conflict") throw new Error("conflict");
  return outcome.snapshot;
};
export const refOf = (caller: Caller, id: string): AnalysisRef => ({ analysisId: id, tenantId: caller.tenantId });
export const message = (percent: number) => ({ stage: "checking", percent, message: `${percent} percent` });

export const RESULT = { findings: [{ id: "finding-1", severity: "major" }] } as unknown as ReviewResult;
export const complete = async (caller: Caller, id: string) => {
  await pipeline.saveArtifact(refOf(caller, id), "summarising", RESULT);
  return pipeline.finish(refOf(caller, id), { status: "complete" });
};
