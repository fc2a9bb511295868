/** Stores runs one save at a time for each run, coalesced; a save that fails is tried again, for nothing may run ahead of what is stored. */
import type { EngineLog, Run, RunStore } from "./types.ts";

type Lane = { current: Promise<void>; next?: Promise<void> };

const MAX_PAUSE_MS = 5_000;

export class Saver {
  private readonly lanes = new Map<string, Lane>();
  private stopped = false;

  constructor(
    private readonly store: RunStore,
    private readonly log: EngineLog,
  ) {}

  /** Resolves when the state the run has now (or a later one) is stored; rejects only when the saver was stopped before that. */
  save(run: Run): Promise<void> {
    const lane = this.lanes.get(run.id);
    if (!lane) return this.begin(run);
    lane.next ??= lane.current.catch(() => undefined).then(() => this.begin(run));
    return lane.next;
  }

  /** Waits for what is being stored, but no longer than this; after that a save that fails is given up. */
  async stop(graceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([this.idle(), grace]);
    clearTimeout(timer);
    this.stopped = true;
  }

  private async idle(): Promise<void> {
    while (this.lanes.size > 0) await Promise.allSettled([...this.lanes.values()].map((l) => l.next ?? l.current));
  }

  private begin(run: Run): Promise<void> {
    const lane: Lane = { current: this.write(run) };
    this.lanes.set(run.id, lane);
    const leave = () => {
      if (!lane.next) this.lanes.delete(run.id);
    };
    lane.current.then(leave, leave);
    return lane.current;
  }

  private async write(run: Run): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.store.save(run);
      } catch (error) {
        this.log.warn({ runId: run.id, tries, err: error instanceof Error ? error.name : "unknown" }, "run not stored");
        if (this.stopped) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(MAX_PAUSE_MS, 200 * tries)));
      }
    }
  }
}
