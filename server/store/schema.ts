/** The tables. One schema for PGlite and PostgreSQL. Every row of a reviewer carries tenant and user; row-level security backs up the queries. */
import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgPolicy,
  pgRole,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { AnalysisStatus } from "../../shared/api.ts";
import type { Severity } from "../../shared/findings.ts";
import type { Stage, WorkingStage } from "../../shared/progress.ts";
import type { ReviewOptions } from "../../shared/review.ts";

/** The role that requests run as: it sees the caller's rows only. Made by the first migration, where it may exist already. */
export const appRole = pgRole("countersign_app").existing();

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

const owner = {
  tenantId: text("tenant_id").notNull(),
  userId: text("user_id").notNull(),
};

const ownRowsOnly = (table: string) =>
  pgPolicy(`${table}_own_rows`, {
    for: "all",
    to: appRole,
    using: sql`tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)`,
    withCheck: sql`tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)`,
  });

export const analyses = pgTable(
  "analyses",
  {
    id: text("id").primaryKey(),
    ...owner,
    documentKey: text("document_key").notNull(),
    documentName: text("document_name").notNull(),
    status: text("status").$type<AnalysisStatus>().notNull(),
    stage: text("stage").$type<Stage>().notNull(),
    percent: smallint("percent").notNull().default(0),
    message: text("message").notNull(),
    chunksProcessed: integer("chunks_processed"),
    totalChunks: integer("total_chunks"),
    stagesDone: text("stages_done").array().$type<WorkingStage[]>().notNull().default(sql`'{}'::text[]`),
    options: jsonb("options").$type<ReviewOptions>().notNull(),
    words: integer("words").notNull(),
    paragraphs: integer("paragraphs").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    completedAt: instant("completed_at"),
    failureCode: text("failure_code"),
    failureMessage: text("failure_message"),
    idempotencyKey: text("idempotency_key"),
    requestHash: text("request_hash").notNull(),
    severityCounts: jsonb("severity_counts").$type<Record<Severity, number>>(),
    findingIds: text("finding_ids").array(),
  },
  (t) => [
    uniqueIndex("analyses_idempotency").on(t.tenantId, t.userId, t.idempotencyKey),
    index("analyses_by_document").on(t.tenantId, t.userId, t.documentKey, t.id),
    index("analyses_unfinished").on(t.status, t.updatedAt),
    index("analyses_by_age").on(t.createdAt),
    ownRowsOnly("analyses"),
  ],
);

const ofAnalysis = () =>
  text("analysis_id")
    .notNull()
    .references(() => analyses.id, { onDelete: "cascade" });

/** The document as it was sent. JSON as text: nothing queries inside it, and text takes every character. */
export const snapshots = pgTable(
  "snapshots",
  { analysisId: ofAnalysis().primaryKey(), ...owner, body: text("body").notNull() },
  () => [ownRowsOnly("snapshots")],
);

/** What a stage made, for the stages after it. Deleted when the analysis ends. */
export const artifacts = pgTable(
  "artifacts",
  {
    analysisId: ofAnalysis(),
    stage: text("stage").$type<WorkingStage>().notNull(),
    ...owner,
    body: text("body").notNull(),
  },
  (t) => [primaryKey({ columns: [t.analysisId, t.stage] }), ownRowsOnly("artifacts")],
);

export const results = pgTable(
  "results",
  { analysisId: ofAnalysis().primaryKey(), ...owner, body: text("body").notNull() },
  () => [ownRowsOnly("results")],
);

/** What a reviewer made of a finding, by document: what was dismissed stays dismissed in the next review. */
export const findingStates = pgTable(
  "finding_states",
  {
    ...owner,
    documentKey: text("document_key").notNull(),
    findingId: text("finding_id").notNull(),
    status: text("status").$type<"open" | "resolved" | "dismissed">().notNull(),
    note: text("note"),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.userId, t.documentKey, t.findingId] }), ownRowsOnly("finding_states")],
);

/** Events to send: written in the transaction that stores the analysis, so that "stored but never started" cannot be. */
export const outbox = pgTable(
  "outbox",
  {
    id: text("id").primaryKey(),
    analysisId: ofAnalysis(),
    ...owner,
    name: text("name").notNull(),
    attempts: integer("attempts").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    sentAt: instant("sent_at"),
  },
  (t) => [index("outbox_unsent").on(t.sentAt, t.createdAt), ownRowsOnly("outbox")],
);

/** Realtime tokens that our API gave out in the last minute, hashed: the socket accepts no others. */
export const realtimeTokens = pgTable(
  "realtime_tokens",
  { hash: text("hash").primaryKey(), analysisId: ofAnalysis(), expiresAt: instant("expires_at").notNull() },
  (t) => [index("realtime_tokens_expiry").on(t.expiresAt)],
).enableRLS();

/** The embedded engine's runs: ids, counts and step outputs, no contract text. */
export const engineRuns = pgTable(
  "engine_runs",
  {
    id: text("id").primaryKey(),
    functionId: text("function_id").notNull(),
    status: text("status").notNull(),
    state: text("state").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("engine_runs_status").on(t.status)],
).enableRLS();

/** Keys of events and runs that happen once in 24 hours. */
export const engineKeys = pgTable(
  "engine_keys",
  { key: text("key").primaryKey(), expiresAt: instant("expires_at").notNull() },
  (t) => [index("engine_keys_expiry").on(t.expiresAt)],
).enableRLS();
