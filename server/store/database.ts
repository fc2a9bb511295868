/** Opens the database (PGlite in a folder, or PostgreSQL by URL), brings the tables up to date, and runs requests as their caller. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import type { Caller } from "../auth/caller.ts";
import { PATHS } from "../paths.ts";
import { lockFolder } from "./folder-lock.ts";
import * as schema from "./schema.ts";

export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Database = {
  kind: "pglite" | "postgres";
  /** Sees every row: for the pipeline and the housekeeping. Requests use `asCaller`. */
  system: Db;
  /** Runs `work` in a transaction in which row-level security shows the caller's rows only. */
  asCaller<T>(caller: Pick<Caller, "tenantId" | "userId">, work: (tx: Db) => Promise<T>): Promise<T>;
  /** Bytes of WebAssembly memory that PGlite holds; 0 with PostgreSQL. */
  wasmBytes(): number;
  close(): Promise<void>;
};

export type DatabaseOptions = { url: string } | { folder: string } | { memory: true };

/** Any number will do, as long as it is ours: migrations of several processes wait for each other on it. */
const MIGRATION_LOCK = 7_215_003;

/** Opens and migrates. One process only for a PGlite folder: a second is refused with the first one's process id. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return "url" in options ? openPostgres(options.url) : openPglite("folder" in options ? options.folder : undefined);
}

async function openPglite(folder: string | undefined): Promise<Database> {
  let release = () => {};
  if (folder) {
    mkdirSync(folder, { recursive: true });
    release = lockFolder(folder);
  }
  const client = folder ? await PGlite.create(join(folder, "pg")) : await PGlite.create();
  const db = drizzlePglite(client, { schema });
  // PGlite has one connection in one process: nobody to lock out.
  await migratePglite(db, { migrationsFolder: PATHS.migrations });
  return {
    ...asDatabase("pglite", db as unknown as Db),
    wasmBytes: () =>
      (client as unknown as { Module?: { wasmMemory?: WebAssembly.Memory } }).Module?.wasmMemory?.buffer.byteLength ??
      0,
    close: async () => {
      await client.close();
      release();
    },
  };
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener, a connection that drops while idle would end the process.
  pool.on("error", () => undefined);
  try {
    await migrateUnderLock(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = drizzlePostgres(pool, { schema });
  return { ...asDatabase("postgres", db as unknown as Db), wasmBytes: () => 0, close: () => pool.end() };
}

async function migrateUnderLock(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migratePostgres(drizzlePostgres(client, { schema }), { migrationsFolder: PATHS.migrations });
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

function asDatabase(kind: Database["kind"], db: Db): Pick<Database, "kind" | "system" | "asCaller"> {
  return {
    kind,
    system: db,
    asCaller: (caller, work) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('countersign.tenant_id', ${caller.tenantId}, true),
          set_config('countersign.user_id', ${caller.userId}, true), set_config('role', 'countersign_app', true)`);
        return work(tx as unknown as Db);
      }),
  };
}
