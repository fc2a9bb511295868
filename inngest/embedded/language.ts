/** The little languages of the protocol: time strings and CEL expressions. */
import { Environment } from "@marcbachmann/cel-js";

const UNIT: Record<string, number> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 };
const TIME_STRING = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d|w))+$/;

/**
 * "2h30m" or an ISO date → milliseconds from `now`, never negative.
 * @throws RangeError when it is neither.
 */
export function duration(time: string, now: number): number {
  if (/^\d{4}-\d\d-\d\dT/.test(time)) {
    const at = Date.parse(time);
    if (!Number.isNaN(at)) return Math.max(0, at - now);
  } else if (TIME_STRING.test(time)) {
    let sum = 0;
    for (const [, n, unit] of time.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g))
      sum += Number(n) * (UNIT[unit ?? "ms"] ?? 0);
    return sum;
  }
  throw new RangeError(`Not a duration or a date: ${time}`);
}

const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
const parsed = new Map<string, ReturnType<Environment["parse"]>>();

/** Expressions kept parsed; those of step.waitForEvent() can be written anew for each run. */
const MAX_PARSED = 1000;

/** Parses a CEL expression once; throws what the parser says. */
export function compile(expression: string): ReturnType<Environment["parse"]> {
  let program = parsed.get(expression);
  if (!program) {
    program = environment.parse(expression);
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parsed.set(expression, program);
  }
  return program;
}

/**
 * Evaluates a CEL expression. Data that does not fit it (a path that is not there, a text where a number is compared) makes the whole
 * expression `undefined`, as a condition that does not hold: one odd event must not stop the others.
 * @throws what the parser says of an expression that is none.
 */
export function evaluate(expression: string, variables: Record<string, unknown>): unknown {
  const program = compile(expression);
  try {
    return program(variables);
  } catch {
    return undefined;
  }
}

/** Event names match exactly, or by prefix with a trailing `*`. */
export function matchesName(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
