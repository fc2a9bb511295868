/** What a function may rely on, asked of the embedded engine always and of a real Inngest server when INNGEST_PARITY_URL names one. */
import { subscribe } from "@inngest/realtime";
import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { until } from "../support/until.ts";
import { functionsOf, Gate, Journal } from "./support/functions.ts";
import { type ParityClient, REAL_URL, startEmbedded, startReal, type Target } from "./support/target.ts";

globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

/** A real server waits fifteen seconds and more before it tries again. */
const PATIENCE_MS = REAL_URL ? 150_000 : 20_000;
vi.setConfig({ testTimeout: PATIENCE_MS + 10_000 });

const TARGETS = ["embedded", ...(REAL_URL ? ["real"] : [])] as const;

describe.each(TARGETS)("on the %s server", (kind) => {
  const prefix = `parity-${ulid().toLowerCase()}`;
  const journal = new Journal();
  const gate = new Gate();
  let target: Target;

  beforeAll(async () => {
    const functions = (client: ParityClient) => functionsOf(client, prefix, journal, gate);
    target = kind === "real" ? await startReal(REAL_URL ?? "", functions) : await startEmbedded({ functions });
  });
  afterAll(() => target.stop());

  const send = async (name: string, data: Record<string, unknown> = {}, id?: string) => {
    const key = (data.key as string | undefined) ?? ulid();
    await target.client.send({ name: `${prefix}/${name}`, data: { key, ...data }, ...(id ? { id } : {}) });
    return key;
  };
  const noted = (key: string, what: string, times = 1) =>
    until(
      () => journal.words(key),
      (words) => words.filter((w) => w === what).length >= times,
      PATIENCE_MS,
    );
  const told = (key: string, what: string) => journal.of(key).find((e) => e.what === what)?.data;
  /** Something else has gone through the whole server meanwhile: what was to happen at once has happened. */
  const roundTrip = async () => noted(await send("counted"), "run");

  it("runs each step once, remembers what it gave as JSON, and tells steps of one name apart", async () => {
    const key = await send("steps");
    await noted(key, "end");
    expect(journal.words(key).filter((w) => w !== "call")).toEqual(["one", "nothing", "one again", "end"]);
    expect(told(key, "end")).toEqual({ one: { n: 1, when: "1970-01-01T00:00:00.000Z" }, nothing: null, again: 2 });
    expect(journal.count(key, "call")).toBeGreaterThan(1);
  });

  it("tries a failed step again, counting from 0, and nothing before it", async () => {
    const key = await send("retried");
    await noted(key, "end");
    expect(journal.words(key)).toEqual(["before", "flaky", "flaky", "flaky", "end"]);
    expect(
      journal
        .of(key)
        .filter((e) => e.what === "flaky")
        .map((e) => e.data),
    ).toEqual([0, 1, 2]);
    expect(told(key, "end")).toBe("done");
  });

  it("waits as long as a RetryAfterError asks (a real server counts whole seconds)", async () => {
    const key = await send("retry-after");
    await noted(key, "end");
    const [first, second] = journal.of(key).filter((e) => e.what === "try");
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1900);
  });

  it("does not retry what is not retriable, and calls onFailure with the error and the event", async () => {
    const key = await send("broken");
    await noted(key, "failed");
    expect(journal.count(key, "try")).toBe(1);
    expect(told(key, "failed")).toEqual({ message: "no use", of: `${target.client.id}-broken` });
  });

  it("gives up a function after its retries, and calls onFailure once", async () => {
    const key = await send("exhausted");
    await noted(key, "failed");
    await roundTrip();
    expect(journal.words(key)).toEqual(["try", "try", "failed"]);
    expect(
      journal
        .of(key)
        .filter((e) => e.what === "try")
        .map((e) => e.data),
    ).toEqual([0, 1]);
    expect(told(key, "failed")).toEqual({ message: "never works" });
  });

  it("lets a function catch the error of a step that has no tries left", async () => {
    const key = await send("caught");
    await noted(key, "end");
    expect(journal.words(key)).toEqual(["try", "try", "instead", "end"]);
    expect(told(key, "instead")).toEqual({ message: "broken step" });
  });

  it("cancels the run that the event names, drops the step in flight, and leaves others alone", async () => {
    const [kept, ended] = await Promise.all([
      send("cancellable", { which: "kept" }),
      send("cancellable", { which: "ended" }),
    ]);
    await Promise.all([noted(kept, "begun"), noted(ended, "begun")]);
    await send("cancel", { which: "ended" });
    await noted(ended, "cancelled");
    gate.open(kept);
    gate.open(ended);
    await noted(kept, "end");
    await noted(ended, "long done");
    await roundTrip();
    expect(journal.words(ended)).toEqual(["begun", "cancelled", "long done"]);
    expect(journal.words(kept)).toEqual(["begun", "long done", "next", "end"]);
  });

  it("takes an event of one id once, whatever it says", async () => {
    const id = ulid();
    const key = await send("counted", {}, id);
    await noted(key, "run");
    await send("counted", { key }, id);
    await send("counted", { key: `${key}-second` }, id);
    await roundTrip();
    expect(journal.words(key)).toEqual(["run"]);
    expect(journal.words(`${key}-second`)).toEqual([]);
  });

  it("runs a function once for each idempotency key", async () => {
    const key = await send("once");
    await noted(key, "run");
    await send("once", { key });
    await noted(await send("once"), "run");
    expect(journal.words(key)).toEqual(["run"]);
  });

  it("starts every function whose trigger fits, and its condition holds", async () => {
    const plain = await send("counted");
    const both = await send("counted", { also: true });
    await noted(both, "also");
    await noted(both, "run");
    await noted(plain, "run");
    expect(journal.words(plain)).toEqual(["run"]);
  });

  it("holds a tenant to its limit while another tenant goes on, and gives the place back", async () => {
    const key = ulid();
    await send("limited", { key, tenant: `a-${key}`, name: "first" });
    await noted(key, "first in");
    await send("limited", { key, tenant: `a-${key}`, name: "second" });
    await send("limited", { key, tenant: `b-${key}`, name: "other" });
    await noted(key, "other in");
    await roundTrip();
    expect(journal.words(key)).toEqual(["first in", "other in"]);
    for (const name of ["first", "second", "other"]) gate.open(`${key} ${name}`);
    await noted(key, "second out");
    const words = journal.words(key);
    expect(words.indexOf("second in")).toBeGreaterThan(words.indexOf("first out"));
  });

  it("sleeps as long as it was asked to", async () => {
    const key = await send("sleeper");
    await noted(key, "after");
    const [before, after] = journal.of(key);
    expect((after?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThanOrEqual(1950);
    expect(journal.words(key)).toEqual(["before", "after"]);
  });

  it("runs parallel steps at the same time, each once, and joins them in order", async () => {
    const key = await send("parallel");
    await noted(key, "end");
    expect(journal.words(key).slice(0, 2).sort()).toEqual(["left", "right"]);
    expect(journal.words(key).slice(2)).toEqual(["join", "end"]);
    expect(told(key, "join")).toEqual(["left", "right"]);
  });

  it("wakes a run by the event it waits for, and with null when the time is up", async () => {
    const key = await send("waiter", { which: "mine" });
    await roundTrip();
    await send("signed", { which: "other", by: "a stranger" });
    // The wait may not be set up yet: an event that comes too early is missed, on the real server too.
    const poke = setInterval(() => void send("signed", { which: "mine", by: "the right one" }), 300);
    await noted(key, "got").finally(() => clearInterval(poke));
    expect(told(key, "got")).toBe("the right one");
    await noted(key, "end");
    expect(told(key, "end")).toBeNull();
  });

  it("invokes another function, and hands over its result or its error", async () => {
    const key = await send("parent");
    await noted(key, "end");
    expect(told(key, "end")).toMatchObject({ result: { twice: 42 } });
    expect((told(key, "end") as { failure: string }).failure).toContain("negative");
  });

  it("sends events from a step, once", async () => {
    const key = await send("sender");
    await noted(key, "also");
    await noted(key, "run");
    await noted(key, "sent");
    await roundTrip();
    expect(journal.words(key).sort()).toEqual(["also", "run", "sent"]);
  });

  it("ends a run that is not finished in its time, as cancelled", async () => {
    const key = await send("timed");
    await noted(key, "cancelled");
    expect(journal.words(key)).toEqual(["begun", "cancelled"]);
  });

  describe("realtime", () => {
    const tokenFor = async (channel: string, topics: string[]) => {
      const api = Reflect.get(target.client, "inngestApi") as unknown as {
        getSubscriptionToken(channel: string, topics: string[]): Promise<string>;
      };
      return api.getSubscriptionToken(channel, topics);
    };
    const connect = (token: string) => {
      const url = new URL("/v1/realtime/connect", target.socketUrl.replace(/^http/, "ws"));
      url.searchParams.set("token", token);
      const socket = new WebSocket(url);
      return new Promise<"open" | "refused">((resolve) => {
        socket.on("error", () => resolve("refused"));
        socket.on("open", () => {
          // A server may also accept and close at once.
          socket.on("close", () => resolve("refused"));
          setTimeout(() => resolve("open"), 200);
        });
      }).finally(() => socket.terminate());
    };

    it("brings what is published on the token's channel and topic, in order, and nothing else", async () => {
      const key = ulid();
      const token = { channel: `room:${key}`, topics: ["talk"], key: await tokenFor(`room:${key}`, ["talk"]) };
      const stream = await subscribe({ ...token, app: { apiBaseUrl: target.socketUrl } as never });
      await send("speaker", { key });
      const heard: unknown[] = [];
      for await (const message of stream) {
        heard.push(message.data);
        expect(message).toMatchObject({ channel: `room:${key}`, topic: "talk" });
        if ((message.data as { say: string }).say === "bye") break;
      }
      expect(heard).toEqual([{ say: "hello" }, { say: "bye" }]);
    });

    it("refuses a socket without a token, with one of its own making, and with one that was changed", async () => {
      const good = await tokenFor("room:x", ["talk"]);
      expect(await connect(good)).toBe("open");
      expect(await connect("")).toBe("refused");
      expect(await connect("not.a.token")).toBe("refused");
      const [head, body, signature] = good.split(".") as [string, string, string];
      const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as { topics: { channel: string }[] };
      for (const topic of claims.topics) topic.channel = "room:other";
      const changed = Buffer.from(JSON.stringify(claims)).toString("base64url");
      expect(await connect(`${head}.${changed}.${signature}`)).toBe("refused");
    });

    it("gives tokens that end within a minute or so and name their topics only", async () => {
      const [, body = ""] = (await tokenFor("room:x", ["talk"])).split(".");
      const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as {
        iat: number;
        exp: number;
        topics: { channel: string; name: string }[];
      };
      expect(claims.exp - claims.iat).toBe(60);
      expect(claims.topics).toMatchObject([{ channel: "room:x", name: "talk" }]);
    });
  });
});
