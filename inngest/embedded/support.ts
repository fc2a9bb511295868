/** What the embedded engine can do. Everything else is refused at start-up, by name, rather than silently ignored. */
import { compile, duration } from "./language.ts";
import type { ConcurrencyLimit, FunctionConfig } from "./types.ts";

const SUPPORTED = new Set(["id", "name", "triggers", "steps", "concurrency", "cancel", "idempotency", "timeouts"]);

/** A function asks for something that only a real Inngest server does. */
export class UnsupportedFunction extends Error {
  override name = "UnsupportedFunction";
  constructor(
    readonly functionId: string,
    readonly features: string[],
  ) {
    super(
      `Function "${functionId}" uses what the embedded engine does not support: ${features.join(", ")}. ` +
        "Remove it, or run against an Inngest server (INNGEST_DEV, or INNGEST_BASE_URL with its keys).",
    );
  }
}

/** Checks a function's configuration; expressions and durations are parsed here, so that they cannot fail in the middle of a run. */
export function assertSupported(fn: FunctionConfig): void {
  const features = Object.keys(fn).filter((key) => fn[key] !== undefined && fn[key] !== null && !SUPPORTED.has(key));
  const expressions: string[] = [];
  const times: string[] = [];

  for (const trigger of fn.triggers) {
    if (trigger.cron) features.push("cron trigger");
    else if (!trigger.event) features.push("trigger without an event");
    if (trigger.expression) expressions.push(trigger.expression);
  }
  for (const limit of limitsOf(fn)) {
    if (limit.scope && limit.scope !== "fn") features.push(`concurrency scope "${limit.scope}"`);
    if (limit.key) expressions.push(limit.key);
  }
  for (const cancel of fn.cancel ?? []) {
    if (cancel.if) expressions.push(cancel.if);
    if (cancel.timeout) times.push(cancel.timeout);
  }
  if (fn.idempotency) expressions.push(fn.idempotency);
  if (fn.timeouts?.start) features.push("timeouts.start");
  if (fn.timeouts?.finish) times.push(fn.timeouts.finish);

  for (const expression of expressions) {
    try {
      compile(expression);
    } catch {
      features.push(`expression "${expression}"`);
    }
  }
  for (const time of times) {
    try {
      duration(time, 0);
    } catch {
      features.push(`duration "${time}"`);
    }
  }
  if (features.length > 0) throw new UnsupportedFunction(fn.id, features);
}

/** The concurrency limits of a function in one form. */
export function limitsOf(fn: FunctionConfig): ConcurrencyLimit[] {
  if (fn.concurrency === undefined || fn.concurrency === null) return [];
  return typeof fn.concurrency === "number" ? [{ limit: fn.concurrency }] : [fn.concurrency].flat();
}

/** Attempts of a step, the first included. Inngest's default is 4 retries. */
export function maxAttempts(fn: FunctionConfig): number {
  return (fn.steps.step.retries?.attempts ?? 4) + 1;
}
