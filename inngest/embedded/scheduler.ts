/** Decides when a job of a run is due and whether the concurrency limits let it start. */
import type { Job, Run } from "./types.ts";

export type SchedulerOptions = {
  /** False for a job that was dropped, or whose run has ended. */
  isCurrent(run: Run, job: Job): boolean;
  /** The concurrency groups a run's calls count in. */
  groups(run: Run): { name: string; limit: number }[];
  /** A job's time has come. True: it was a timer and is dealt with; false: it is a call to make. */
  due(run: Run, job: Job): boolean;
  call(run: Run, job: Job): Promise<void>;
};

const MAX_TIMER = 2 ** 31 - 1;

export class Scheduler {
  private readonly timers = new Map<Job, { runId: string; timer: NodeJS.Timeout }>();
  private readonly calling = new Map<Job, Promise<void>>();
  private readonly active = new Map<string, number>();
  private ready: { run: Run; job: Job }[] = [];
  private stopped = false;

  constructor(private readonly o: SchedulerOptions) {}

  /** Looks at every job of a run. True when a call of this run was started just now. */
  schedule(run: Run): boolean {
    for (const job of [...run.jobs]) {
      if (this.timers.has(job) || this.calling.has(job) || job.at === null) continue;
      if (this.ready.some((r) => r.job === job)) continue;
      const delay = job.at - Date.now();
      if (delay > 0) this.later(run, job, delay);
      else if (this.o.isCurrent(run, job) && !this.o.due(run, job)) this.ready.push({ run, job });
    }
    return this.pump().has(run.id);
  }

  /** The run has ended: its timers go. Calls in flight end by themselves; their results are dropped. */
  forget(run: Run): void {
    for (const [job, entry] of this.timers) {
      if (entry.runId !== run.id) continue;
      clearTimeout(entry.timer);
      this.timers.delete(job);
    }
    this.ready = this.ready.filter((r) => r.run !== run);
    this.pump();
  }

  async stop(graceMs: number): Promise<void> {
    this.stopped = true;
    for (const entry of this.timers.values()) clearTimeout(entry.timer);
    this.timers.clear();
    this.ready = [];
    const grace = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([Promise.allSettled(this.calling.values()), grace]);
  }

  private later(run: Run, job: Job, delay: number): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(job);
        if (!this.stopped && this.o.isCurrent(run, job)) this.schedule(run);
      },
      Math.min(delay, MAX_TIMER),
    );
    this.timers.set(job, { runId: run.id, timer });
  }

  /** Starts every ready call that the limits allow, one discovery at a time for each run. Returns the runs it started calls of. */
  private pump(): Set<string> {
    const started = new Set<string>();
    if (this.stopped) return started;
    const waiting: { run: Run; job: Job }[] = [];
    const queue = this.ready;
    this.ready = [];
    for (const entry of queue) {
      const { run, job } = entry;
      if (!this.o.isCurrent(run, job)) continue;
      const discovering =
        job.id === "step" && run.jobs.some((j) => j !== job && j.id === "step" && this.calling.has(j));
      const groups = this.o.groups(run);
      if (discovering || groups.some((g) => (this.active.get(g.name) ?? 0) >= g.limit)) waiting.push(entry);
      else {
        this.begin(run, job, groups);
        started.add(run.id);
      }
    }
    this.ready = [...waiting, ...this.ready];
    return started;
  }

  private begin(run: Run, job: Job, groups: { name: string }[]): void {
    for (const g of groups) this.active.set(g.name, (this.active.get(g.name) ?? 0) + 1);
    const call = this.o
      .call(run, job)
      .catch(() => undefined)
      .finally(() => {
        this.calling.delete(job);
        for (const g of groups) {
          const left = (this.active.get(g.name) ?? 1) - 1;
          if (left > 0) this.active.set(g.name, left);
          else this.active.delete(g.name);
        }
        if (!this.stopped && run.status === "running") this.schedule(run);
        this.pump();
      });
    this.calling.set(job, call);
  }
}
