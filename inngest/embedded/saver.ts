/** Stores runs one save at a time for each run, coalesced; a save that fails is tried again, for nothing may run ahead of what is stored. */
import type { EngineLog, Run, RunStore } from "./types.ts";

type Chain = { current: Promise<void>; next?: Promise<void> };

export class Saver {
  private readonly chains = new Map<string, Chain>();
  constructor(
    private readonly store: RunStore,
    private readonly log: EngineLog,
  ) {}

  /** Resolves when the state the run has now (or a later one) is stored. */
  save(run: Run): Promise<void> {
    const chain = this.chains.get(run.id);
    if (!chain) {
      const entry: Chain = { current: Promise.resolve() };
      this.chains.set(run.id, entry);
      entry.current = this.write(run).finally(() => this.advance(run.id, entry));
      return entry.current;
    }
    chain.next ??= chain.current.then(() => this.write(run));
    return chain.next;
  }

  async idle(): Promise<void> {
    while (this.chains.size > 0) await Promise.all([...this.chains.values()].map((c) => c.next ?? c.current));
  }

  private advance(id: string, entry: Chain): void {
    if (!entry.next) {
      this.chains.delete(id);
      return;
    }
    entry.current = entry.next.finally(() => this.advance(id, entry));
    delete entry.next;
  }

  private async write(run: Run): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.store.save(run);
      } catch (error) {
        this.log.warn({ runId: run.id, tries, err: error instanceof Error ? error.name : "unknown" }, "run not stored");
        if (tries >= 5) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200 * tries));
      }
    }
  }
}
