/** The HTTP face of the embedded engine: the paths of a real Inngest server that the SDK calls. Reached in-process only, never mounted on the public port. */
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { EmbeddedEngine } from "./engine.ts";
import { type EmbeddedRealtime, topicsSchema } from "./realtime.ts";
import { hashSigningKey, sameSecret } from "./signing.ts";

const eventSchema = z.object({
  id: z.string().max(200).optional(),
  name: z.string().min(1).max(200),
  data: z.record(z.string(), z.unknown()).optional(),
  ts: z.number().optional(),
  user: z.unknown().optional(),
  v: z.string().optional(),
});
const eventsSchema = z.union([eventSchema.transform((e) => [e]), z.array(eventSchema)]);

export type EmbeddedRoutesOptions = {
  engine: EmbeddedEngine;
  realtime: EmbeddedRealtime;
  eventKey: string;
  signingKey: string;
};

/** A Hono app with `POST /e/:key`, `POST /v1/realtime/token` and `POST /v1/realtime/publish`. */
export function embeddedRoutes({ engine, realtime, eventKey, signingKey }: EmbeddedRoutesOptions): Hono {
  const app = new Hono();
  const expected = `Bearer ${hashSigningKey(signingKey)}`;
  const signed: MiddlewareHandler = async (c, next) => {
    if (!sameSecret(c.req.header("authorization") ?? "", expected)) return c.json({ error: "Not authenticated" }, 401);
    return next();
  };

  app.post("/e/:key", bodyLimit({ maxSize: 3 << 20 }), async (c) => {
    if (!sameSecret(c.req.param("key"), eventKey))
      return c.json({ ids: [], status: 401, error: "Event key not found" }, 401);
    const events = eventsSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!events.success) return c.json({ ids: [], status: 400, error: "Not an event" }, 400);
    return c.json({ ids: await engine.send(events.data), status: 200 });
  });

  app.post("/v1/realtime/token", signed, async (c) => {
    const topics = topicsSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!topics.success) return c.json({ error: "Not a list of topics" }, 400);
    return c.json({ jwt: await realtime.token(topics.data) }, 201);
  });

  app.post("/v1/realtime/publish", signed, bodyLimit({ maxSize: 512 << 10 }), async (c) => {
    const { channel, topic } = c.req.query();
    if (!channel || !topic) return c.json({ error: "channel and topic are required" }, 400);
    const text = await c.req.text();
    realtime.publish({ channel, topic, data: parseOrText(text), runId: c.req.query("run_id") });
    return c.body(null, 200);
  });
  return app;
}

/** The real server, too, passes on as text what is not JSON. */
function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
