/** A server without its database, without Inngest, and with sockets that never answer. */
import { describe, expect, it, vi } from "vitest";
import type { AnalysisResponse, Problem } from "../../shared/api.ts";
import { freePort } from "../support/port.ts";
import { startTestServer } from "../support/server.ts";
import { slowRunner } from "../support/slow-runner.ts";
import { connect, ended, start } from "./support/reviews.ts";

describe("a server that is not well", () => {
  it("is alive and not ready without its database", async () => {
    const server = await startTestServer();
    await server.database.close();
    expect((await server.anonymous.get("/healthz")).status).toBe(200);
    const ready = await server.anonymous.get("/readyz");
    expect([ready.status, await ready.json()]).toEqual([503, { status: "database unavailable" }]);
    await server.stop();
  });

  it("stops although a socket never answers", async () => {
    const server = await startTestServer({ runner: slowRunner(60_000) });
    const api = await server.as();
    const { token } = await start(api);
    const { socket } = await connect(server.url, token.key);
    // The other end is dead from here on: it reads nothing and answers nothing.
    const raw = Reflect.get(socket, "_socket") as { pause(): void };
    raw.pause();
    const began = Date.now();
    await server.stop();
    expect(Date.now() - began).toBeLessThan(8000);
    socket.terminate();
  });

  it("takes a review while Inngest is away, and sends it when the way is free", async () => {
    const server = await startTestServer({ runner: slowRunner(0) });
    const api = await server.as();
    const send = server.pipeline.client.send.bind(server.pipeline.client);
    server.pipeline.client.send = () => Promise.reject(new Error("no way"));
    const { id, snapshot } = await start(api);
    expect(snapshot.status).toBe("queued");
    await server.sweeper.sweep(0);
    expect(((await (await api.get(`/api/analyses/${id}`)).json()) as AnalysisResponse).snapshot.status).toBe("queued");
    server.pipeline.client.send = send;
    await server.sweeper.sweep(0);
    expect((await ended(api, id)).snapshot.status).toBe("complete");
    await server.stop();
  });

  it("starts, takes reviews and stops without the Inngest server it is told to use", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined); // the SDK tells of each try
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const server = await startTestServer({
      environment: { INNGEST_BASE_URL: nowhere, INNGEST_EVENT_KEY: "key", INNGEST_SIGNING_KEY: "abcd" },
    });
    const api = await server.as();
    const began = Date.now();
    const { id, snapshot, token } = await start(api);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(snapshot.status).toBe("queued");
    expect(token).toEqual({ key: "", channel: `analysis:${id}`, topics: ["progress"] });
    const again = await api.send("POST", `/api/analyses/${id}/token`);
    expect([again.status, ((await again.json()) as Problem).code]).toEqual([503, "unavailable"]);
    expect((await api.send("POST", `/api/analyses/${id}/cancel`)).status).toBe(200);
    expect((await api.send("DELETE", `/api/analyses/${id}`)).status).toBe(204);
    await server.stop();
    vi.restoreAllMocks();
  });
});
