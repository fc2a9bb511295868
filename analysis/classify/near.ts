/**
 * Sentences that stand by one which likely belongs to a category: the items, conditions and exceptions of a clause say little of
 * themselves, so the first stage would rule them out.
 */

/** How many sentences around a likely one are taken: so many, more for each other likely one under its heading, and at most. */
const AROUND = { first: 2, more: 1, most: 8 };

/** Which sentences are near one of those marked, in the same paragraph or under the same heading; `paragraph` and `heading` number those of each. */
export function nearMarked(marked: Uint8Array, paragraph: Int32Array, heading: Int32Array): Uint8Array {
  const count = marked.length;
  const near = new Uint8Array(count);
  const underHeading = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const h = heading[i] as number;
    if (marked[i]) underHeading[h] = (underHeading[h] as number) + 1;
  }
  for (let i = 0; i < count; i++) {
    if (!marked[i]) continue;
    const others = (underHeading[heading[i] as number] as number) - 1;
    const reach = Math.min(AROUND.most, AROUND.first + AROUND.more * others);
    const last = Math.min(count - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++)
      if (paragraph[j] === paragraph[i] || heading[j] === heading[i]) near[j] = 1;
  }
  return near;
}
