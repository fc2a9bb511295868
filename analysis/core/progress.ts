/** Chunks for the percent bar: a callback for each of at most sixty. */

/** Turns "items done" into chunk calls: `step(i)` after item i of `items`. The total is the same in every call. */
export function chunks(
  items: number,
  progress: (done: number, total: number) => void,
  extra = 0,
): (done: number) => void {
  const size = Math.max(25, Math.ceil(items / 60));
  const total = Math.max(1, Math.ceil(items / size)) + extra;
  let last = -1;
  return (done) => {
    const chunk = done >= items ? Math.max(1, Math.ceil(items / size)) : Math.floor(done / size);
    if (chunk === last) return;
    last = chunk;
    progress(chunk, total);
  };
}

/** How many chunks that makes. */
export function chunkCount(items: number): number {
  return Math.max(1, Math.ceil(items / Math.max(25, Math.ceil(items / 60))));
}
