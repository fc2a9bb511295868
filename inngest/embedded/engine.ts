/**
 * The embedded engine: the executor's half of Inngest's SDK protocol, small enough to live in the API process. It knows nothing of our
 * functions: it learns them by an in-band sync and drives them by signed call requests, so the same SDK code runs unchanged on the
 * Inngest dev server, self-hosted Inngest or Inngest Cloud. One process only; more than one means a real Inngest server.
 */
import { ulid } from "ulid";
import { duration, evaluate, matchesName } from "./language.ts";
import {
  type Answer,
  applyOps,
  describeError,
  discover,
  dropJob,
  type Effect,
  memoize,
  newRun,
  type RetryRules,
  recoverJobs,
  removeJob,
  retryOr,
} from "./run.ts";
import { Saver } from "./saver.ts";
import { Scheduler } from "./scheduler.ts";
import { SdkClient, type SdkClientOptions } from "./sdk-client.ts";
import { assertSupported, limitsOf, maxAttempts } from "./support.ts";
import type {
  EngineLog,
  FunctionConfig,
  InngestEvent,
  Job,
  Memo,
  NewRun,
  Op,
  Run,
  RunStatus,
  RunStore,
  StoredEvent,
} from "./types.ts";

export type EngineOptions = SdkClientOptions & {
  store: RunStore;
  log: EngineLog;
  /** Delay in ms before the retry that follows attempt number `attempt` (0-based). */
  backoff?: (attempt: number) => number;
  /** How long ended runs are kept, in ms. Default one day. */
  keepEnded?: number;
};

const DAY = 86_400_000;
const MAX_TIMER = 2 ** 31 - 1;

/** Quicker than Inngest's own 15 s, 30 s, 1 m …: nothing here is shared with others, and a reviewer is looking at a progress bar. */
export function defaultBackoff(attempt: number): number {
  const base = [1_000, 3_000, 10_000, 30_000, 60_000][attempt] ?? 60_000;
  return base + Math.random() * base * 0.25;
}

export class EmbeddedEngine {
  private readonly functions = new Map<string, FunctionConfig>();
  private readonly runs = new Map<string, Run>();
  private readonly finishTimers = new Map<string, NodeJS.Timeout>();
  private readonly sdk: SdkClient;
  private readonly saver: Saver;
  private readonly scheduler: Scheduler;
  private pruneTimer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly o: EngineOptions) {
    this.sdk = new SdkClient(o);
    this.saver = new Saver(o.store, o.log);
    this.scheduler = new Scheduler({
      isCurrent: (run, job) => run.status === "running" && run.jobs.includes(job),
      groups: (run) => this.groups(run),
      due: (run, job) => this.wake(run, job),
      call: (run, job) => this.call(run, job),
    });
  }

  /**
   * Learns the functions from the serve handler, then resumes what a previous process left unfinished.
   * @throws UnsupportedFunction for a function that asks for what this engine cannot do.
   */
  async start(serveUrl: string): Promise<void> {
    for (const fn of await this.sdk.functions(serveUrl)) {
      assertSupported(fn);
      this.functions.set(fn.id, fn);
    }
    await this.prune();
    this.pruneTimer = setInterval(() => void this.prune(), 3_600_000);
    this.pruneTimer.unref();
    for (const run of await this.o.store.loadActive()) await this.resume(run);
  }

  /** Stops starting work and waits a moment for calls in flight; what does not end is resumed by the next process. */
  async stop(graceMs = 3000): Promise<void> {
    this.stopped = true;
    clearInterval(this.pruneTimer);
    for (const timer of this.finishTimers.values()) clearTimeout(timer);
    this.finishTimers.clear();
    await this.scheduler.stop(graceMs);
    await this.saver.stop(graceMs);
  }

  /** Runs that have not ended. */
  get activeRuns(): number {
    return this.runs.size;
  }

  /** Accepts events as `POST /e/:key` does; returns their internal ids. When it resolves, the runs they start are stored. */
  async send(events: InngestEvent[]): Promise<string[]> {
    const ids: string[] = [];
    for (const event of events) ids.push(await this.deliver(event, event.id ? `event:${event.id}` : undefined));
    return ids;
  }

  /** Starts what the event triggers and offers it to the runs there are; nothing when an event of this key was delivered before. */
  private async deliver(raw: InngestEvent, onceKey: string | undefined): Promise<string> {
    const now = Date.now();
    const internalId = ulid();
    const event: StoredEvent = { ...raw, id: raw.id ?? internalId, ts: raw.ts ?? now, data: raw.data ?? {} };
    const started: NewRun[] = [];
    for (const fn of this.functions.values()) {
      if (fn.triggers.some((t) => t.event && matchesName(t.event, event.name) && holds(t.expression, { event }))) {
        started.push(this.prepare(fn, event, now));
      }
    }
    const accepted = await this.o.store.accept(onceKey, started, now);
    if (accepted) {
      // Runs are not offered the event that starts them.
      const earlier = [...this.runs.values()];
      for (const run of accepted) this.adopt(run);
      await Promise.all(earlier.map((run) => this.offer(run, event)));
    }
    return internalId;
  }

  /** For what nobody outside would send again: tried until it works or the engine stops. */
  private async persist<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (this.stopped) throw error;
        this.o.log.warn({ tries, err: error instanceof Error ? error.name : "unknown" }, "not stored yet");
        await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 200 * tries)));
      }
    }
  }

  private prepare(fn: FunctionConfig, event: StoredEvent, now: number): NewRun {
    const run = newRun(ulid(), fn.id, event, now);
    const key = fn.idempotency ? evaluate(fn.idempotency, { event }) : undefined;
    return key === undefined ? { run } : { run, onceKey: `function:${fn.id}:${String(key)}` };
  }

  private adopt(run: Run): void {
    this.runs.set(run.id, run);
    const finish = this.functions.get(run.functionId)?.timeouts?.finish;
    if (finish) this.endAt(run, run.startedAt + duration(finish, run.startedAt));
    this.scheduler.schedule(run);
  }

  /** Ends a run that is not finished by then. Longer than a timer can be, the timer is set again. */
  private endAt(run: Run, time: number): void {
    if (this.stopped) return;
    const left = Math.max(0, time - Date.now());
    const due = () =>
      left > MAX_TIMER ? this.endAt(run, time) : this.inBackground(this.finish(run, "cancelled", null));
    this.finishTimers.set(run.id, setTimeout(due, Math.min(left, MAX_TIMER)));
  }

  /** For work that a timer starts: it fails only when the engine was stopped meanwhile, and the next process takes it up. */
  private inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) =>
      this.o.log.warn({ err: error instanceof Error ? error.name : "unknown" }, "a transition was not finished"),
    );
  }

  private async resume(run: Run): Promise<void> {
    const fn = this.functions.get(run.functionId);
    const { exhausted } = recoverJobs(run, fn ? maxAttempts(fn) : 1);
    this.runs.set(run.id, run);
    if (!fn || exhausted.length > 0) {
      const reason = fn ? "The process ended during this step too often." : "The function is no longer there.";
      return this.finish(run, "failed", describeError(new Error(reason)));
    }
    for (const job of run.jobs.filter((j) => j.invoked)) {
      const child = await this.o.store.loadRun(job.invoked ?? "");
      // The process ended before the child was stored: the function is asked again, and invokes it anew.
      if (!child) dropJob(run, job.id);
      else if (child.status !== "running") memoize(run, job.id, outcomeOf(child));
    }
    if (run.jobs.length === 0) discover(run);
    await this.saver.save(run);
    this.adopt(run);
  }

  /** Gives an event to a running run: it may cancel it, or be what a step.waitForEvent() waits for. */
  private async offer(run: Run, event: StoredEvent): Promise<void> {
    if (run.status !== "running") return;
    const fits = (m: { event: string; if?: string }) =>
      matchesName(m.event, event.name) && holds(m.if, { event: run.event, async: event });
    const now = Date.now();
    const cancels = this.functions.get(run.functionId)?.cancel ?? [];
    if (cancels.some((c) => (!c.timeout || now < run.startedAt + duration(c.timeout, run.startedAt)) && fits(c))) {
      return this.finish(run, "cancelled", null);
    }
    const waiting = run.jobs.filter((job) => job.wait && fits(job.wait));
    if (waiting.length === 0) return;
    for (const job of waiting) memoize(run, job.id, { data: event });
    await this.settle(run);
  }

  /** A timer is up: what it was to remember is remembered. Returns false for a job that is a call to make. */
  private wake(run: Run, job: Job): boolean {
    if (!job.memo) return false;
    memoize(run, job.id, job.memo);
    this.inBackground(this.settle(run));
    return true;
  }

  private groups(run: Run): { name: string; limit: number }[] {
    const fn = this.functions.get(run.functionId);
    return (fn ? limitsOf(fn) : []).map((l, i) => ({
      name: `${run.functionId}:${i}:${l.key ? String(evaluate(l.key, { event: run.event })) : ""}`,
      limit: l.limit,
    }));
  }

  /** One call request: the run is stored first, so that a crash in the call is seen afterwards. */
  private async call(run: Run, job: Job): Promise<void> {
    const fn = this.functions.get(run.functionId);
    if (!fn) return this.finish(run, "failed", describeError(new Error("The function is no longer there.")));
    job.begun = true;
    await this.saver.save(run);
    const rules: RetryRules = {
      maxAttempts: maxAttempts(fn),
      backoff: this.o.backoff ?? defaultBackoff,
      now: Date.now(),
    };
    let effects: Effect[];
    try {
      const response = await this.sdk.call(run, job, fn, rules.maxAttempts);
      const text = await response.text();
      if (run.status !== "running" || !run.jobs.includes(job)) return; // ended meanwhile: the result is dropped
      rules.now = Date.now();
      effects = this.read(run, job, response, text, rules);
    } catch (error) {
      if (run.status !== "running" || !run.jobs.includes(job)) return;
      rules.now = Date.now();
      effects = retryOr(job, { noRetry: false, retryAfter: null }, rules, () => failWith(error));
    }
    for (const effect of effects) await this.perform(run, effect);
    if (run.status === "running") await this.settle(run);
  }

  private read(run: Run, job: Job, response: Response, text: string, rules: RetryRules): Effect[] {
    const header = (name: string) => response.headers.get(name);
    if (!header("x-inngest-sdk")) throw new Error(`The answer is not of an Inngest SDK (HTTP ${response.status}).`);
    if (run.version === -1) run.version = Number(header("x-inngest-req-version") ?? 1);
    const body: unknown = text ? JSON.parse(text) : null;
    const answer: Answer = { noRetry: header("x-inngest-no-retry") === "true", retryAfter: header("retry-after") };
    if (response.status === 200) {
      removeJob(run, job);
      return [{ kind: "finish", status: "completed", output: body }];
    }
    if (response.status === 206) return applyOps(run, job, [body as Op | Op[]].flat(), answer, rules);
    return retryOr(job, answer, rules, () => [{ kind: "finish", status: "failed", output: body }]);
  }

  private async perform(run: Run, effect: Effect): Promise<void> {
    if (effect.kind === "finish") return this.finish(run, effect.status, effect.output);
    const job = run.jobs.find((j) => j.id === effect.stepId);
    if (!job) return;
    const fn = this.functions.get(effect.functionId);
    const now = Date.now();
    const event: StoredEvent = { data: {}, ...effect.payload, name: "inngest/function.invoked", id: ulid(), ts: now };
    const prepared = fn && this.prepare(fn, event, now);
    // The parent is stored first: a crash in between leaves a child that is missed, not one that nobody waits for.
    job.invoked = prepared?.run.id;
    if (prepared) await this.saver.save(run);
    const [child] = (prepared && (await this.persist(() => this.o.store.accept(undefined, [prepared], now)))) ?? [];
    if (!child)
      return memoize(run, job.id, { error: describeError(new Error(`Could not invoke ${effect.functionId}.`)) });
    this.adopt(child);
  }

  /** After a transition: store the run and see what is due. */
  private async settle(run: Run): Promise<void> {
    // A job that starts at once stores the run itself, before its call.
    if (!this.scheduler.schedule(run)) await this.saver.save(run);
  }

  private async finish(run: Run, status: Exclude<RunStatus, "running">, output: unknown): Promise<void> {
    if (run.status !== "running") return;
    run.status = status;
    run.output = output ?? null;
    run.endedAt = Date.now();
    run.jobs = [];
    this.runs.delete(run.id);
    clearTimeout(this.finishTimers.get(run.id));
    this.finishTimers.delete(run.id);
    this.scheduler.forget(run);
    const outcome = outcomeOf(run);
    // Announced before it is stored as ended: a crash in between ends it again, and never leaves a failure that nobody hears of.
    await this.announce(run, status, outcome);
    await this.saver.save(run);
    for (const parent of this.runs.values()) {
      for (const job of parent.jobs.filter((j) => j.invoked === run.id)) {
        memoize(parent, job.id, outcome);
        await this.settle(parent);
      }
    }
  }

  /** Sends `inngest/function.finished`, `.failed` or `.cancelled`; `onFailure` is started by it. */
  private async announce(run: Run, status: string, outcome: Memo): Promise<void> {
    // No events about runs that were started by such an event: that would never end.
    if (run.event.name.startsWith("inngest/function.") && run.event.name !== "inngest/function.invoked") return;
    const about = { function_id: run.functionId, run_id: run.id, event: run.event };
    const result = "error" in outcome ? { error: outcome.error } : { result: outcome.data };
    const name = `inngest/function.${status === "completed" ? "finished" : status}`;
    await this.persist(() => this.deliver({ name, data: { ...about, ...result } }, `ended:${run.id}`));
  }

  private async prune(): Promise<void> {
    const now = Date.now();
    try {
      await this.o.store.prune(now - (this.o.keepEnded ?? DAY), now);
    } catch (error) {
      this.o.log.warn({ err: error instanceof Error ? error.name : "unknown" }, "ended runs could not be pruned");
    }
  }
}

function holds(expression: string | undefined, variables: Record<string, unknown>): boolean {
  return !expression || Boolean(evaluate(expression, variables));
}

function failWith(error: unknown): Effect[] {
  return [{ kind: "finish", status: "failed", output: describeError(error) }];
}

function outcomeOf(run: Run): Memo {
  if (run.status === "completed") return { data: run.output ?? null };
  return { error: run.output ?? describeError(new Error(`Function ${run.status}`)) };
}
