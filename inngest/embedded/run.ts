/** A run's state and its transitions: pure functions over data. The engine does the waiting, calling and storing. */
import { compile, duration } from "./language.ts";
import type { Job, Memo, Op, Run, RunStatus, StoredEvent } from "./types.ts";

/** What a transition leaves for the engine to do. */
export type Effect =
  | { kind: "finish"; status: Exclude<RunStatus, "running">; output: unknown }
  | { kind: "invoke"; stepId: string; functionId: string; payload: Record<string, unknown> };

export function newRun(id: string, functionId: string, event: StoredEvent, now: number): Run {
  return {
    id,
    functionId,
    event,
    status: "running",
    version: -1,
    startedAt: now,
    steps: {},
    stack: [],
    jobs: [{ id: "step", attempt: 0, at: 0 }],
  };
}

/** Remembers a step's outcome, once, and asks for a discovery call to go on with. */
export function memoize(run: Run, stepId: string, memo: Memo): void {
  dropJob(run, stepId);
  if (stepId in run.steps) return;
  run.steps[stepId] = memo;
  run.stack.push(stepId);
  discover(run);
}

/** Asks for a call that finds out how the function goes on. */
export function discover(run: Run): void {
  if (!run.jobs.some((job) => job.id === "step" && !job.begun)) run.jobs.push({ id: "step", attempt: 0, at: 0 });
}

export function dropJob(run: Run, jobId: string): void {
  const at = run.jobs.findIndex((job) => job.id === jobId);
  if (at >= 0) run.jobs.splice(at, 1);
}

export type Answer = { retryAfter: string | null; noRetry: boolean };
export type RetryRules = { maxAttempts: number; backoff: (attempt: number) => number; now: number };

/** Plans another attempt of a job; when none is left (or none is wanted) the given last resort is taken. */
export function retryOr(job: Job, answer: Answer, rules: RetryRules, exhausted: () => Effect[]): Effect[] {
  if (answer.noRetry || job.attempt + 1 >= rules.maxAttempts) return exhausted();
  const wait = answer.retryAfter ? parseRetryAfter(answer.retryAfter, rules.now) : rules.backoff(job.attempt);
  job.attempt += 1;
  job.at = rules.now + wait;
  job.begun = false;
  return [];
}

/** Applies the operations of a 206 answer to the run. */
export function applyOps(run: Run, job: Job, ops: Op[], answer: Answer, rules: RetryRules): Effect[] {
  if (!ops.some((op) => op.op === "StepError")) removeJob(run, job);
  return ops.flatMap((op) => {
    try {
      return applyOp(run, job, op, answer, rules);
    } catch (error) {
      // A time or an expression that cannot be read: trying again would not mend it.
      return [{ kind: "finish" as const, status: "failed" as const, output: describeError(error) }];
    }
  });
}

function applyOp(run: Run, job: Job, op: Op, answer: Answer, rules: RetryRules): Effect[] {
  const known = op.id in run.steps || run.jobs.some((other) => other.id === op.id);
  const plan = (extra: Partial<Job> = {}) => {
    if (!known) run.jobs.push({ id: op.id, attempt: 0, at: 0, ...extra });
    return [];
  };
  switch (op.op) {
    case "Step":
    case "StepRun":
      memoize(run, op.id, { data: op.data ?? null });
      return [];
    case "StepFailed":
      removeJob(run, job);
      memoize(run, op.id, { error: op.error });
      return [];
    case "StepError":
      return retryOr(job, answer, rules, () => {
        removeJob(run, job);
        memoize(run, op.id, { error: op.error });
        return [];
      });
    case "StepPlanned":
      return plan();
    case "Sleep":
      return plan({ at: rules.now + duration(String(op.name), rules.now), memo: { data: null } });
    case "WaitForEvent": {
      const timeout = op.opts?.timeout;
      const condition = op.opts?.if;
      if (typeof condition === "string") compile(condition);
      return plan({
        at: typeof timeout === "string" ? rules.now + duration(timeout, rules.now) : null,
        memo: { data: null },
        wait: { event: String(op.name), ...(typeof condition === "string" ? { if: condition } : {}) },
      });
    }
    case "InvokeFunction":
      if (known) return [];
      plan({ at: null });
      return [
        {
          kind: "invoke",
          stepId: op.id,
          functionId: String(op.opts?.function_id),
          payload: (op.opts?.payload ?? {}) as Record<string, unknown>,
        },
      ];
    default:
      return [
        {
          kind: "finish",
          status: "failed",
          output: describeError(new Error(`The embedded engine does not support the operation ${op.op}.`)),
        },
      ];
  }
}

/** The job may have been planned under its own id or as "step"; it is removed by identity. */
export function removeJob(run: Run, job: Job): void {
  const at = run.jobs.indexOf(job);
  if (at >= 0) run.jobs.splice(at, 1);
}

/** After a crash: calls that had begun count as an attempt, and are due again. `false` for a job that has none left. */
export function recoverJobs(run: Run, attempts: number): { exhausted: Job[] } {
  const exhausted: Job[] = [];
  for (const job of run.jobs) {
    if (!job.begun) continue;
    job.begun = false;
    job.at = 0;
    job.attempt += 1;
    if (job.attempt >= attempts) exhausted.push(job);
  }
  return { exhausted };
}

/** Seconds or an HTTP date → milliseconds to wait, at least one second. */
function parseRetryAfter(value: string, now: number): number {
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(1000, ms) : 1000;
}

/** An error in the SDK's serialised form. */
export function describeError(error: unknown): unknown {
  return error instanceof Error ? { name: error.name, message: error.message } : error;
}
