/** Engines for the tests of one file: what is started here is stopped after each test. */
import { afterEach } from "vitest";
import type { NewRun, Run, RunStore } from "../../../inngest/embedded/types.ts";
import { type EmbeddedOptions, type EmbeddedTarget, type ParityClient, startEmbedded } from "./target.ts";

/** A store in memory that hands out copies, as a database does. */
export class MemoryStore implements RunStore {
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

/** Engines that are running; each test leaves none. */
export const open: EmbeddedTarget[] = [];
/** Starts an engine that is stopped after the test. */
export const start = async (o: EmbeddedOptions) => {
  const target = await startEmbedded(o);
  open.push(target);
  return target;
};
afterEach(async () => {
  for (const target of open.splice(0)) await target.stop();
});

/** One function that runs what the test gives it. */
export const oneStep =
  (config: { retries?: 0 | 1 | 2 | 3 | 4 }, work: (n: number) => unknown) => (client: ParityClient) => [
    client.createFunction({ id: "work", ...config }, { event: "work" }, ({ event, step }) =>
      step.run("work", () => work((event.data as { n: number }).n)),
    ),
  ];
