/** Waiting for what a test expects, instead of sleeping. */

/** Waits for a condition, asking often; the last value is in the error. */
export async function until<T>(
  ask: () => Promise<T> | T,
  holds: (value: T) => boolean,
  timeoutMs = 20_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > end)
      throw new Error(`Not so within ${timeoutMs} ms; at last: ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
