/** `/healthz`: the process answers. `/readyz`: it can do its work, database included. */
import { sql } from "drizzle-orm";
import { Hono } from "hono";
import type { Database } from "../store/database.ts";

export function healthRoutes(database: Database, isReady: () => boolean): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    if (!isReady()) return c.json({ status: "starting" }, 503);
    try {
      await database.system.execute(sql`select 1`);
    } catch {
      return c.json({ status: "database unavailable" }, 503);
    }
    return c.json({ status: "ready" });
  });
  return app;
}
