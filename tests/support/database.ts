/** A fresh database for a test: PGlite in memory, or one of its own on the PostgreSQL server that TEST_DATABASE_URL names. */
import pg from "pg";
import { ulid } from "ulid";
import { type Database, openDatabase } from "../../server/store/database.ts";

/** The PostgreSQL server to test against; tests that need one are skipped without it. */
export const POSTGRES_URL = process.env.TEST_DATABASE_URL;

/** Migrated and empty; gone when it is closed. */
export async function openTestDatabase(): Promise<Database> {
  if (!POSTGRES_URL) return openDatabase({ memory: true });
  const fresh = await createPostgresDatabase(POSTGRES_URL);
  const database = await openDatabase({ url: fresh.url });
  return {
    ...database,
    close: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}

/** An empty database, not migrated. */
export async function createPostgresDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `countersign_test_${ulid().toLowerCase()}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}
