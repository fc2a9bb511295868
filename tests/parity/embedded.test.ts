/** What only the embedded engine has to answer for: refusals at start-up, signatures, restarts, its own state, and a long life. */
import { getSubscriptionToken } from "@inngest/realtime";
import { type InngestFunction, NonRetriableError } from "inngest";
import { ulid } from "ulid";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { canonicalJson, signRequest } from "../../inngest/embedded/signing.ts";
import { UnsupportedFunction } from "../../inngest/embedded/support.ts";
import type { NewRun, Run, RunStore } from "../../inngest/embedded/types.ts";
import { DatabaseRunStore } from "../../server/store/engine-runs.ts";
import { openTestDatabase } from "../support/database.ts";
import { until } from "../support/until.ts";
import { type EmbeddedOptions, type EmbeddedTarget, KEYS, type ParityClient, startEmbedded } from "./support/target.ts";

/** A store in memory that hands out copies, as a database does. */
class MemoryStore implements RunStore {
  readonly runs = new Map<string, string>();
  readonly keys = new Set<string>();
  saves = 0;

  async loadActive(): Promise<Run[]> {
    return [...this.runs.values()].map((json) => JSON.parse(json) as Run).filter((run) => run.status === "running");
  }
  async loadRun(id: string): Promise<Run | undefined> {
    const json = this.runs.get(id);
    return json ? (JSON.parse(json) as Run) : undefined;
  }
  async save(run: Run): Promise<void> {
    this.saves += 1;
    this.runs.set(run.id, JSON.stringify(run));
  }
  async accept(eventKey: string | undefined, runs: NewRun[]): Promise<Run[] | undefined> {
    if (eventKey && this.keys.has(eventKey)) return undefined;
    if (eventKey) this.keys.add(eventKey);
    const accepted = runs.filter((r) => !r.onceKey || !this.keys.has(r.onceKey));
    for (const { run, onceKey } of accepted) {
      if (onceKey) this.keys.add(onceKey);
      await this.save(run);
    }
    return accepted.map((r) => r.run);
  }
  async prune(): Promise<void> {}
}

describe("the embedded engine", () => {
  const open: EmbeddedTarget[] = [];
  const start = async (o: EmbeddedOptions) => {
    const target = await startEmbedded(o);
    open.push(target);
    return target;
  };
  afterEach(async () => {
    for (const target of open.splice(0)) await target.stop();
  });

  /** One function that runs what the test gives it. */
  const oneStep = (config: { retries?: 0 | 1 | 2 | 3 | 4 }, work: (n: number) => unknown) => (client: ParityClient) => [
    client.createFunction({ id: "work", ...config }, { event: "work" }, ({ event, step }) =>
      step.run("work", () => work((event.data as { n: number }).n)),
    ),
  ];

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

  describe("after a restart", () => {
    it("goes on where it was: what was done is remembered, what had begun counts as an attempt, timers are kept", async () => {
      const database = await openTestDatabase();
      const done: string[] = [];
      let hang = true;
      const functions = (client: ParityClient) => [
        client.createFunction({ id: "long" }, { event: "long" }, async ({ step }) => {
          await step.run("first", () => done.push("first"));
          await step.run("second", async () => {
            done.push("second");
            if (hang) await new Promise(() => undefined);
          });
          await step.run("third", () => done.push("third"));
        }),
        client.createFunction({ id: "asleep" }, { event: "long" }, async ({ step }) => {
          await step.sleep("nap", "1s");
          await step.run("awake", () => done.push("awake"));
        }),
      ];
      const first = await startEmbedded({ store: new DatabaseRunStore(database), functions });
      await first.client.send({ name: "long", data: {} });
      await until(
        () => done,
        (d) => d.includes("second"),
      );
      await first.engine.stop(0);
      hang = false;

      await start({ store: new DatabaseRunStore(database), functions });
      await until(
        () => done,
        (d) => d.includes("third") && d.includes("awake"),
      );
      expect(done.filter((d) => d === "first")).toHaveLength(1);
      expect(done.filter((d) => d === "second")).toHaveLength(2);
      expect(done.filter((d) => d === "awake")).toHaveLength(1);
      for (const target of open.splice(0)) await target.stop();
      await database.close();
    });

    it("gives up a step that takes the process down at every attempt, and says so to onFailure", async () => {
      const store = new MemoryStore();
      let begun = 0;
      const failures: string[] = [];
      const functions = (client: ParityClient) => [
        client.createFunction(
          { id: "deadly", retries: 1, onFailure: ({ error }) => failures.push(error.message) },
          { event: "deadly" },
          ({ step }) =>
            step.run("die", () => {
              begun += 1;
              return new Promise(() => undefined);
            }),
        ),
      ];
      for (let life = 1; life <= 2; life++) {
        const target = await startEmbedded({ store, functions });
        if (life === 1) await target.client.send({ name: "deadly", data: {} });
        await until(
          () => begun,
          (n) => n === life,
        );
        await target.engine.stop(0);
      }
      await start({ store, functions });
      await until(
        () => failures,
        (f) => f.length > 0,
      );
      expect(begun).toBe(2);
      expect(failures[0]).toContain("too often");
    });

    it("invokes again what a crash kept from being stored, and takes up what was", async () => {
      class CrashingStore extends MemoryStore {
        crashed = false;
        override async accept(key: string | undefined, runs: NewRun[]): Promise<Run[] | undefined> {
          if (this.crashed || !runs.some((r) => r.run.event.name === "inngest/function.invoked"))
            return super.accept(key, runs);
          this.crashed = true;
          return new Promise(() => undefined); // the process is killed here
        }
      }
      const store = new CrashingStore();
      const results: unknown[] = [];
      const functions = (client: ParityClient) => {
        const child = client.createFunction({ id: "child" }, { event: "child" }, () => "answer");
        const parent = client.createFunction({ id: "parent" }, { event: "parent" }, async ({ step }) => {
          results.push(await step.invoke("ask", { function: child }));
        });
        return [child, parent];
      };
      const first = await startEmbedded({ store, functions });
      await first.client.send({ name: "parent", data: {} });
      await until(
        () => store.crashed,
        (c) => c,
      );
      await first.engine.stop(0);
      await start({ store, functions });
      await until(
        () => results,
        (r) => r.length > 0,
      );
      expect(results).toEqual(["answer"]);
    });

    it("tells onFailure once when it was killed between announcing the failure and storing it", async () => {
      class CrashingStore extends MemoryStore {
        killed = false;
        override async accept(key: string | undefined, runs: NewRun[]): Promise<Run[] | undefined> {
          const accepted = await super.accept(key, runs);
          if (this.killed || !key?.startsWith("ended:")) return accepted;
          this.killed = true;
          return new Promise(() => undefined); // stored, and then the process is killed
        }
      }
      const store = new CrashingStore();
      let failures = 0;
      const functions = (client: ParityClient) => [
        client.createFunction({ id: "failing", onFailure: () => void failures++ }, { event: "failing" }, () =>
          Promise.reject(new NonRetriableError("no")),
        ),
      ];
      const first = await startEmbedded({ store, functions });
      await first.client.send({ name: "failing", data: {} });
      await until(
        () => store.killed,
        (killed) => killed,
      );
      await first.engine.stop(0);
      expect(failures).toBe(0);
      const second = await start({ store, functions });
      await until(
        () => second.engine.activeRuns,
        (n) => n === 0,
      );
      expect(failures).toBe(1);
      expect([...store.runs.values()].map((json) => (JSON.parse(json) as Run).status).sort()).toEqual([
        "completed",
        "failed",
      ]);
    });
  });

  describe("with a database that fails for a while", () => {
    it("waits and goes on, without an unhandled rejection", async () => {
      class FailingStore extends MemoryStore {
        failing = false;
        override save(run: Run): Promise<void> {
          return this.failing ? Promise.reject(new Error("no database")) : super.save(run);
        }
        override accept(key: string | undefined, runs: NewRun[]): Promise<Run[] | undefined> {
          return this.failing ? Promise.reject(new Error("no database")) : super.accept(key, runs);
        }
      }
      const unhandled: unknown[] = [];
      const listen = (reason: unknown) => unhandled.push(reason);
      process.on("unhandledRejection", listen);
      const store = new FailingStore();
      const done: string[] = [];
      const target = await start({
        store,
        functions: (client) => [
          client.createFunction({ id: "work" }, { event: "work" }, async ({ step }) => {
            await step.run("one", () => {
              done.push("one");
              store.failing = true;
              setTimeout(() => {
                store.failing = false;
              }, 1500);
            });
            await step.sleep("nap", "1s");
            await step.run("two", () => done.push("two"));
          }),
        ],
      });
      await target.client.send({ name: "work", data: {} });
      await until(
        () => target.engine.activeRuns,
        (n) => n === 0,
      );
      process.off("unhandledRejection", listen);
      expect(done).toEqual(["one", "two"]);
      expect(unhandled).toEqual([]);
    });

    it("stops all the same when the database is gone for good", async () => {
      class DeadStore extends MemoryStore {
        dead = false;
        override save(run: Run): Promise<void> {
          return this.dead ? Promise.reject(new Error("no database")) : super.save(run);
        }
      }
      const store = new DeadStore();
      const target = await startEmbedded({
        store,
        functions: oneStep({}, () => {
          store.dead = true;
        }),
      });
      await target.client.send({ name: "work", data: { n: 1 } });
      await until(
        () => store.dead,
        (dead) => dead,
      );
      const began = Date.now();
      await target.engine.stop(300);
      expect(Date.now() - began).toBeLessThan(2000);
      await target.stop();
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
