/** The realtime socket, on our own origin: what `subscribe()` of @inngest/realtime connects to. */
import { upgradeWebSocket } from "@hono/node-server";
import { Hono } from "hono";
import type { WebSocket } from "ws";
import { ProblemError } from "../problems.ts";
import type { RealtimeHub } from "../realtime/hub.ts";

export function realtimeRoutes(hub: RealtimeHub): Hono {
  return new Hono().get("/v1/realtime/connect", async (c, next) => {
    const token = c.req.query("token") ?? "";
    const analysisId = await hub.admit(token);
    if (!analysisId)
      throw new ProblemError(
        401,
        "unauthenticated",
        "This token was not given out by this server, or is over a minute old.",
      );
    return upgradeWebSocket(() => ({
      onOpen: (_event, ws) => void hub.serve(ws.raw as unknown as WebSocket, token, analysisId),
    }))(c, next);
  });
}
