/** The words of Inngest's executor protocol, and what the embedded engine keeps of a run. */

export type InngestEvent = {
  id?: string;
  name: string;
  data?: Record<string, unknown>;
  ts?: number;
  user?: unknown;
  v?: string;
};
/** An event once accepted. */
export type StoredEvent = InngestEvent & { id: string; ts: number; data: Record<string, unknown> };

/** The remembered outcome of a step. */
export type Memo = { data: unknown } | { error: unknown };

export type ConcurrencyLimit = { limit: number; key?: string; scope?: string };

/** A function as the SDK describes it in an in-band sync. */
export type FunctionConfig = {
  id: string;
  name?: string;
  triggers: { event?: string; expression?: string; cron?: string }[];
  steps: { step: { runtime: { url: string }; retries?: { attempts?: number } } };
  concurrency?: number | ConcurrencyLimit | ConcurrencyLimit[];
  cancel?: { event: string; if?: string; timeout?: string }[];
  idempotency?: string;
  timeouts?: { start?: string; finish?: string };
  [other: string]: unknown;
};

/** One operation of a 206 answer. */
export type Op = {
  id: string;
  op: string;
  name?: string;
  data?: unknown;
  error?: unknown;
  opts?: Record<string, unknown>;
};

/** What a run waits for: a call of the SDK ("step", or one planned step), a timer, an event, another run. */
export type Job = {
  /** "step" for a discovery call, else the hashed id of the step. */
  id: string;
  /** 0-based. */
  attempt: number;
  /** When it is due, in ms since 1970; null: only an event or another run can wake it. */
  at: number | null;
  /** What to remember when `at` comes: a sleep, or a wait that timed out. */
  memo?: Memo;
  wait?: { event: string; if?: string };
  /** The run that step.invoke() started. */
  invoked?: string;
  /** The call has begun: after a crash it counts as an attempt. */
  begun?: boolean;
};

export type RunStatus = "running" | "completed" | "failed" | "cancelled";

export type Run = {
  id: string;
  functionId: string;
  event: StoredEvent;
  status: RunStatus;
  /** Protocol version the SDK chose; -1 before the first answer. */
  version: number;
  startedAt: number;
  endedAt?: number;
  steps: Record<string, Memo>;
  /** Hashed step ids in the order they were remembered. */
  stack: string[];
  jobs: Job[];
  output?: unknown;
};

/** A new run with the key that makes it happen once. */
export type NewRun = { run: Run; onceKey?: string };

/** Where the engine keeps its state. `server/store` implements it over our database. */
export interface RunStore {
  /** Runs that have not ended. */
  loadActive(): Promise<Run[]>;
  loadRun(id: string): Promise<Run | undefined>;
  save(run: Run): Promise<void>;
  /**
   * Accepts an event in one transaction: remembers its key and the runs' keys for 24 hours, and stores the runs whose keys are new.
   * `undefined`: the event itself was seen before.
   */
  accept(eventKey: string | undefined, runs: NewRun[], now: number): Promise<Run[] | undefined>;
  /** Deletes ended runs and expired keys. */
  prune(endedBefore: number, now: number): Promise<void>;
}

export interface EngineLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}
