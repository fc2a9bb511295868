/** What only the embedded engine has to answer for: refusals at start-up, signatures, its own state, and a long life. */
import { getSubscriptionToken } from "@inngest/realtime";
import type { InngestFunction } from "inngest";
import { ulid } from "ulid";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { canonicalJson, signRequest } from "../../inngest/embedded/signing.ts";
import { UnsupportedFunction } from "../../inngest/embedded/support.ts";
import { until } from "../support/until.ts";
import { MemoryStore, oneStep, start } from "./support/engines.ts";
import { type EmbeddedTarget, KEYS, type ParityClient, startEmbedded } from "./support/target.ts";

describe("the embedded engine", () => {
  describe("at start-up", () => {
    const on = { event: "some/event" };
    const done = () => "done";
    const refused: [string, (client: ParityClient) => InngestFunction.Any][] = [
      ["cron trigger", (c) => c.createFunction({ id: "x" }, { cron: "0 * * * *" }, done)],
      ["debounce", (c) => c.createFunction({ id: "x", debounce: { period: "5s" } }, on, done)],
      ["rateLimit", (c) => c.createFunction({ id: "x", rateLimit: { limit: 1, period: "5s" } }, on, done)],
      ["throttle", (c) => c.createFunction({ id: "x", throttle: { limit: 1, period: "5s" } }, on, done)],
      ["batchEvents", (c) => c.createFunction({ id: "x", batchEvents: { maxSize: 5, timeout: "5s" } }, on, done)],
      ["priority", (c) => c.createFunction({ id: "x", priority: { run: "120" } }, on, done)],
      ["singleton", (c) => c.createFunction({ id: "x", singleton: { mode: "skip" } }, on, done)],
      ["timeouts.start", (c) => c.createFunction({ id: "x", timeouts: { start: "5s" } }, on, done)],
      [
        'concurrency scope "account"',
        (c) => c.createFunction({ id: "x", concurrency: { limit: 1, scope: "account", key: '"all"' } }, on, done),
      ],
      [
        'expression "event.data.("',
        (c) => c.createFunction({ id: "x", cancelOn: [{ event: "stop", if: "event.data.(" }] }, on, done),
      ],
    ];
    it.each(refused)("refuses %s, by the names of the function and the feature", async (feature, make) => {
      const failure = await startEmbedded({ store: new MemoryStore(), functions: (c) => [make(c)] }).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(UnsupportedFunction);
      expect((failure as UnsupportedFunction).features).toEqual([feature]);
      expect((failure as Error).message).toContain('"parity-x"');
      expect((failure as Error).message).toContain("INNGEST_DEV");
    });
  });

  describe("at the door", () => {
    const body = canonicalJson({
      event: { name: "work", data: { n: 1 } },
      events: [{ name: "work", data: { n: 1 } }],
      steps: {},
      ctx: { run_id: "1", attempt: 0, stack: { stack: [], current: 0 } },
      version: 1,
    });
    const post = (target: EmbeddedTarget, headers: Record<string, string>) =>
      target.app.request("/api/inngest?fnId=parity-work&stepId=step", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
      });
    let began: number[] = [];
    beforeEach(() => {
      began = [];
    });
    const guarded = () => start({ store: new MemoryStore(), functions: oneStep({}, (n) => began.push(n)) });

    it("refuses a call that is not signed, signed with another key, signed for another body, or signed too long ago", async () => {
      const target = await guarded();
      const otherKey = `signkey-test-${"cd".repeat(32)}`;
      const forged: Record<string, string>[] = [
        {},
        { "x-inngest-signature": "t=1&s=00" },
        { "x-inngest-signature": signRequest(body, otherKey, Date.now()) },
        { "x-inngest-signature": signRequest(`${body} `, KEYS.signing, Date.now()) },
        { "x-inngest-signature": signRequest(body, KEYS.signing, Date.now() - 10 * 60_000) },
      ];
      vi.spyOn(console, "error").mockImplementation(() => undefined); // the SDK tells of each
      for (const headers of forged) expect((await post(target, headers)).status).toBe(401);
      vi.restoreAllMocks();
      expect(began).toEqual([]);
      // The same call with a good signature is let in: it was the signature that was refused.
      const good = await post(target, { "x-inngest-signature": signRequest(body, KEYS.signing, Date.now()) });
      expect(good.status).toBe(206);
      expect(began).toEqual([1]);
    });

    it("refuses events without the event key, and tokens and publications without the signing key", async () => {
      const target = await guarded();
      const json = { method: "POST", headers: { "content-type": "application/json" } };
      const event = JSON.stringify({ name: "work", data: { n: 2 } });
      expect((await target.inside.request("/e/wrong-key", { ...json, body: event })).status).toBe(401);
      const topics = JSON.stringify([{ channel: "c", name: "t", kind: "run" }]);
      expect((await target.inside.request("/v1/realtime/token", { ...json, body: topics })).status).toBe(401);
      const publish = "/v1/realtime/publish?channel=c&topic=t";
      expect((await target.inside.request(publish, { ...json, body: "{}" })).status).toBe(401);
      expect(began).toEqual([]);
    });

    it("refuses what is not an event, and an event that is too large", async () => {
      const target = await guarded();
      const post = (body: string) =>
        target.inside.request(`/e/${KEYS.event}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        });
      expect((await post("{")).status).toBe(400);
      expect((await post('{"data":{}}')).status).toBe(400);
      const large = JSON.stringify({ name: "work", data: { text: "x".repeat(4 << 20) } });
      expect((await post(large)).status).toBe(413);
      expect((await post('{"name":"nobody/listens"}')).status).toBe(200);
    });
  });

  describe("realtime", () => {
    it("takes a token for a minute and no longer", async () => {
      const target = await start({ store: new MemoryStore(), functions: () => [] });
      const { key } = await getSubscriptionToken(target.client, { channel: "room:1", topics: ["talk"] });
      expect(await target.realtime.authorize(key ?? "")).toMatchObject([{ channel: "room:1", name: "talk" }]);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
      try {
        expect(await target.realtime.authorize(key ?? "")).toBeUndefined();
      } finally {
        vi.useRealTimers();
      }
    });

    it("drops a subscriber that does not keep up, so that it cannot fill the memory", async () => {
      const { realtime } = await start({ store: new MemoryStore(), functions: () => [] });
      const heard: string[] = [];
      const socket = {
        bufferedAmount: 0,
        ended: false,
        send: (d: string) => heard.push(d),
        close() {},
        terminate() {},
      };
      socket.terminate = () => {
        socket.ended = true;
      };
      const leave = realtime.connect(socket, [{ kind: "run", channel: "c", name: "t" }]);
      realtime.publish({ channel: "c", topic: "t", data: 1 });
      socket.bufferedAmount = 2 << 20;
      realtime.publish({ channel: "c", topic: "t", data: 2 });
      expect(heard).toHaveLength(1);
      expect(socket.ended).toBe(true);
      leave();
      expect(realtime.publish({ channel: "c", topic: "t", data: 3 })).toBe(0);
    });
  });

  it("stops within its grace while a step hangs, and starts nothing afterwards", async () => {
    const begun: number[] = [];
    const target = await startEmbedded({
      store: new MemoryStore(),
      functions: oneStep({}, (n) => {
        begun.push(n);
        return new Promise(() => undefined);
      }),
    });
    await target.client.send({ name: "work", data: { n: 1 } });
    await until(
      () => begun,
      (b) => b.length === 1,
    );
    const began = Date.now();
    await target.engine.stop(200);
    expect(Date.now() - began).toBeLessThan(1500);
    await target.client.send({ name: "work", data: { n: 2 } });
    expect(target.engine.activeRuns).toBe(2);
    expect(begun).toEqual([1]);
    await target.stop();
  });

  it("ends a run whose sleep or wait cannot be read, instead of leaving it hanging, and takes events after it", async () => {
    const messages: string[] = [];
    const onFailure = ({ error }: { error: Error }) => void messages.push(error.message);
    const target = await start({
      store: new MemoryStore(),
      functions: (client) => [
        client.createFunction({ id: "waits", onFailure }, { event: "odd" }, ({ step }) =>
          step.waitForEvent("w", { event: "x", timeout: "1h", if: "async.data.(" }),
        ),
        client.createFunction({ id: "sleeps", onFailure }, { event: "odd" }, ({ step }) =>
          step.sleep("s", "a while" as "1s"),
        ),
      ],
    });
    await target.client.send({ name: "odd", data: {} });
    await until(
      () => target.engine.activeRuns,
      (n) => n === 0,
    );
    expect(messages).toHaveLength(2);
    await target.client.send({ name: "x", data: {} });
  });

  it("gives back a tenant's place when a step fails, and when its run is cancelled", async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const target = await start({
      store: new MemoryStore(),
      functions: (client) => [
        client.createFunction(
          {
            id: "limited",
            retries: 1,
            concurrency: { limit: 2, key: "event.data.tenant" },
            cancelOn: [{ event: "stop", if: "async.data.n == event.data.n" }],
          },
          { event: "work" },
          ({ event, step }) =>
            step.run("work", async () => {
              const { n } = event.data as { n: number };
              running += 1;
              most = Math.max(most, running);
              await new Promise((resolve) => setTimeout(resolve, 5));
              running -= 1;
              done.push(n);
              if (n % 3 === 0) throw new Error("every third fails");
            }),
        ),
      ],
    });
    const numbers = Array.from({ length: 60 }, (_, n) => n + 1);
    await target.client.send(numbers.map((n) => ({ name: "work", data: { n, tenant: "one" } })));
    await target.client.send(numbers.filter((n) => n % 5 === 0).map((n) => ({ name: "stop", data: { n } })));
    await until(
      () => target.engine.activeRuns,
      (n) => n === 0,
    );
    expect(most).toBe(2);
    const last = await target.client.send({ name: "work", data: { n: 1000, tenant: "one" } });
    expect(last.ids).toHaveLength(1);
    await until(
      () => done,
      (d) => d.includes(1000),
    );
  });

  it("keeps nothing of a thousand runs that ended", async () => {
    const target = await start({ store: new MemoryStore(), functions: oneStep({}, (n) => n) });
    const batch = async (size: number) => {
      await target.client.send(Array.from({ length: size }, (_, n) => ({ id: ulid(), name: "work", data: { n } })));
      await until(
        () => target.engine.activeRuns,
        (n) => n === 0,
        60_000,
      );
    };
    await batch(1000);
    expect(heldBy(target.engine)).toEqual({
      runs: 0,
      finishTimers: 0,
      lanes: 0,
      timers: 0,
      calling: 0,
      active: 0,
      ready: 0,
    });
  });
});

/** Sizes of everything the engine keeps by run. */
function heldBy(engine: unknown): Record<string, number> {
  type Sized = { size?: number; length?: number };
  const { runs, finishTimers, saver, scheduler } = engine as Record<string, Record<string, Sized> & Sized>;
  const of = (x: Sized | undefined) => x?.size ?? x?.length ?? Number.NaN;
  return {
    runs: of(runs),
    finishTimers: of(finishTimers),
    lanes: of(saver?.lanes),
    timers: of(scheduler?.timers),
    calling: of(scheduler?.calling),
    active: of(scheduler?.active),
    ready: of(scheduler?.ready),
  };
}
