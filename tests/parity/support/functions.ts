/** The functions whose behaviour is asked of every server, the journal of what they did, and the gate they wait at. */
import { NonRetriableError, RetryAfterError } from "inngest";
import { until } from "../../support/until.ts";
import type { ParityClient } from "./target.ts";

type Entry = { what: string; at: number; data?: unknown };

/** What the functions did, by the key of the event that started them. */
export class Journal {
  private readonly entries = new Map<string, Entry[]>();
  note(key: string, what: string, data?: unknown): void {
    this.entries.set(key, [...this.of(key), { what, at: Date.now(), data }]);
  }
  of = (key: string): Entry[] => this.entries.get(key) ?? [];
  words = (key: string): string[] => this.of(key).map((e) => e.what);
  count = (key: string, what: string): number => this.words(key).filter((w) => w === what).length;
}

/** A door that stays shut until the test opens it. */
export class Gate {
  private readonly opened = new Set<string>();
  open = (key: string) => this.opened.add(key);
  pass = (key: string) =>
    until(
      () => this.opened.has(key),
      (open) => open,
      30_000,
    );
}

type Data = { key: string; [more: string]: unknown };

/** One function for each behaviour, on events that begin with the prefix. */
export function functionsOf(client: ParityClient, prefix: string, journal: Journal, gate: Gate) {
  const on = (name: string) => ({ event: `${prefix}/${name}` });
  const data = (event: { data?: unknown }) => event.data as Data;

  const steps = client.createFunction({ id: "steps" }, on("steps"), async ({ event, step }) => {
    const { key } = data(event);
    journal.note(key, "call");
    const one = await step.run("one", () => {
      journal.note(key, "one");
      return { n: 1, when: new Date(0) };
    });
    const nothing = await step.run("nothing", () => {
      journal.note(key, "nothing");
    });
    const again = await step.run("one", () => {
      journal.note(key, "one again");
      return 2;
    });
    journal.note(key, "end", { one, nothing, again });
  });

  const retried = client.createFunction(
    { id: "retried", retries: 3 },
    on("retried"),
    async ({ event, step, attempt }) => {
      const { key } = data(event);
      await step.run("before", () => journal.note(key, "before"));
      const result = await step.run("flaky", () => {
        journal.note(key, "flaky", attempt);
        if (journal.count(key, "flaky") < 3) throw new Error("not yet");
        return "done";
      });
      journal.note(key, "end", result);
    },
  );

  const retryAfter = client.createFunction(
    { id: "retry-after", retries: 3 },
    on("retry-after"),
    async ({ event, step }) => {
      const { key } = data(event);
      await step.run("limited", () => {
        journal.note(key, "try");
        if (journal.count(key, "try") < 2) throw new RetryAfterError("slow down", 3000);
      });
      journal.note(key, "end");
    },
  );

  const broken = client.createFunction(
    {
      id: "broken",
      retries: 3,
      onFailure: async ({ event, error, step }) => {
        const { key } = data(event.data.event);
        await step.run("tell", () =>
          journal.note(key, "failed", { message: error.message, of: event.data.function_id }),
        );
      },
    },
    on("broken"),
    async ({ event, step }) => {
      const { key } = data(event);
      await step.run("give-up", () => {
        journal.note(key, "try");
        throw new NonRetriableError("no use");
      });
    },
  );

  const exhausted = client.createFunction(
    {
      id: "exhausted",
      retries: 1,
      onFailure: ({ event, error }) => journal.note(data(event.data.event).key, "failed", { message: error.message }),
    },
    on("exhausted"),
    async ({ event, attempt }) => {
      journal.note(data(event).key, "try", attempt);
      throw new Error("never works");
    },
  );

  const caught = client.createFunction({ id: "caught", retries: 1 }, on("caught"), async ({ event, step }) => {
    const { key } = data(event);
    try {
      await step.run("fails", () => {
        journal.note(key, "try");
        throw new TypeError("broken step");
      });
    } catch (error) {
      const told = error as Error;
      await step.run("instead", () => journal.note(key, "instead", { message: told.message }));
    }
    journal.note(key, "end");
  });

  const cancellable = client.createFunction(
    { id: "cancellable", cancelOn: [{ event: `${prefix}/cancel`, if: "async.data.which == event.data.which" }] },
    on("cancellable"),
    async ({ event, step }) => {
      const { key } = data(event);
      await step.run("long", async () => {
        journal.note(key, "begun");
        await gate.pass(key);
        journal.note(key, "long done");
      });
      await step.run("next", () => journal.note(key, "next"));
      journal.note(key, "end");
    },
  );
  const cancelled = client.createFunction(
    { id: "cancelled" },
    { event: "inngest/function.cancelled", if: `event.data.function_id == "${client.id}-cancellable"` },
    ({ event }) => journal.note(data(event.data.event as { data: Data }).key, "cancelled"),
  );

  const once = client.createFunction({ id: "once", idempotency: "event.data.key" }, on("once"), ({ event }) =>
    journal.note(data(event).key, "run"),
  );
  const counted = client.createFunction({ id: "counted" }, on("counted"), ({ event }) =>
    journal.note(data(event).key, "run"),
  );
  const alsoCounted = client.createFunction(
    { id: "also-counted" },
    { ...on("counted"), if: "event.data.also == true" },
    ({ event }) => journal.note(data(event).key, "also"),
  );

  const limited = client.createFunction(
    { id: "limited", concurrency: { limit: 1, key: "event.data.tenant" } },
    on("limited"),
    async ({ event, step }) => {
      const { key, name } = data(event);
      await step.run("hold", async () => {
        journal.note(key, `${name} in`);
        await gate.pass(`${key} ${name}`);
        journal.note(key, `${name} out`);
      });
    },
  );

  const sleeper = client.createFunction({ id: "sleeper" }, on("sleeper"), async ({ event, step }) => {
    const { key } = data(event);
    await step.run("before", () => journal.note(key, "before"));
    await step.sleep("nap", "2s");
    await step.run("after", () => journal.note(key, "after"));
  });

  const parallel = client.createFunction({ id: "parallel" }, on("parallel"), async ({ event, step }) => {
    const { key } = data(event);
    const part = (name: string) =>
      step.run(name, async () => {
        journal.note(key, name);
        // Each waits for the other: they only end when both run at the same time.
        await until(
          () => journal.words(key),
          (w) => w.includes("left") && w.includes("right"),
          30_000,
        );
        return name;
      });
    const both = await Promise.all([part("left"), part("right")]);
    await step.run("join", () => journal.note(key, "join", both));
    journal.note(key, "end");
  });

  const waiter = client.createFunction({ id: "waiter" }, on("waiter"), async ({ event, step }) => {
    const { key } = data(event);
    const signed = await step.waitForEvent("signature", {
      event: `${prefix}/signed`,
      timeout: "1h",
      if: "async.data.which == event.data.which",
    });
    await step.run("got", () => journal.note(key, "got", (signed?.data as Data | undefined)?.by));
    const never = await step.waitForEvent("never", { event: `${prefix}/never`, timeout: "1s" });
    journal.note(key, "end", never);
  });

  const child = client.createFunction({ id: "child", retries: 0 }, on("child"), ({ event }) => {
    const { n } = event.data as { n: number };
    if (n < 0) throw new NonRetriableError("negative");
    return { twice: n * 2 };
  });
  const parent = client.createFunction({ id: "parent" }, on("parent"), async ({ event, step }) => {
    const { key } = data(event);
    const result = await step.invoke("ask", { function: child, data: { n: 21 } });
    const failure = await step.invoke("ask-wrongly", { function: child, data: { n: -1 } }).then(
      () => "no error",
      (error: Error) => error.message,
    );
    journal.note(key, "end", { result, failure });
  });

  const sender = client.createFunction({ id: "sender" }, on("sender"), async ({ event, step }) => {
    const { key } = data(event);
    await step.sendEvent("tell", { name: `${prefix}/counted`, data: { key, also: true } });
    journal.note(key, "sent");
  });

  const timed = client.createFunction(
    { id: "timed", timeouts: { finish: "2s" } },
    on("timed"),
    async ({ event, step }) => {
      const { key } = data(event);
      await step.run("begin", () => journal.note(key, "begun"));
      await step.sleep("too-long", "5s");
      await step.run("late", () => journal.note(key, "late"));
    },
  );
  const timedOut = client.createFunction(
    { id: "timed-out" },
    { event: "inngest/function.cancelled", if: `event.data.function_id == "${client.id}-timed"` },
    ({ event }) => journal.note(data(event.data.event as { data: Data }).key, "cancelled"),
  );

  const speaker = client.createFunction({ id: "speaker" }, on("speaker"), async ({ event, step, publish }) => {
    const { key } = data(event);
    await step.run("speak", async () => {
      await publish({ channel: `room:${key}`, topic: "talk", data: { say: "hello" } });
      await publish({ channel: `room:${key}`, topic: "gossip", data: { say: "not for you" } });
      await publish({ channel: `room:other-${key}`, topic: "talk", data: { say: "elsewhere" } });
      await publish({ channel: `room:${key}`, topic: "talk", data: { say: "bye" } });
    });
    journal.note(key, "end");
  });

  return [
    steps,
    retried,
    retryAfter,
    broken,
    exhausted,
    caught,
    cancellable,
    cancelled,
    once,
    counted,
    alsoCounted,
    limited,
    sleeper,
    parallel,
    waiter,
    child,
    parent,
    sender,
    timed,
    timedOut,
    speaker,
  ];
}
