/** The embedded engine after it was killed, and while its database fails. */
import { NonRetriableError } from "inngest";
import { describe, expect, it } from "vitest";
import type { NewRun, Run } from "../../inngest/embedded/types.ts";
import { DatabaseRunStore } from "../../server/store/engine-runs.ts";
import { openTestDatabase } from "../support/database.ts";
import { until } from "../support/until.ts";
import { MemoryStore, oneStep, open, start } from "./support/engines.ts";
import { type ParityClient, startEmbedded } from "./support/target.ts";

describe("the embedded engine", () => {
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
});
