/** `/healthz`: the process answers. `/readyz`: it can do its work, database included. */
import { sql } from "drizzle-orm";
import { Hono } from "hono";
import type { Database } from "../store/database.ts";

/** `withMemory`: readiness also says what the memory is spent on; not in production, where the route is open to anyone. */
export function healthRoutes(database: Database, isReady: () => boolean, withMemory: boolean): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    if (!isReady()) return c.json({ status: "starting" }, 503);
    try {
      await database.system.execute(sql`select 1`);
    } catch {
      return c.json({ status: "database unavailable" }, 503);
    }
    if (!withMemory) return c.json({ status: "ready" });
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
    return c.json({
      status: "ready",
      memory: { rss, heapUsed, external, arrayBuffers, pgliteWasm: database.wasmBytes() },
    });
  });
  return app;
}
