/** The smallest change between two wordings, by words, so that formatting and the redline stay clean. Pure. */

/** Replace `before` at `start` (in the old text) with `after`; either may be empty, never both. */
export type Hunk = { start: number; before: string; after: string };

/** Words, white space and punctuation as separate pieces. */
const PIECES = /\s+|[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Beyond this many pieces on both sides, the middle is replaced as one. */
const MAX_PIECES = 2000;

/** The hunks that turn `oldText` into `newText`, in the order of the text. */
export function diffWords(oldText: string, newText: string): Hunk[] {
  const a = oldText.match(PIECES) ?? [];
  const b = newText.match(PIECES) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const start = a.slice(0, head).join("").length;
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  if (middleA.length === 0 && middleB.length === 0) return [];
  if (middleA.length * middleB.length > MAX_PIECES * MAX_PIECES)
    return [{ start, before: middleA.join(""), after: middleB.join("") }];
  return joinClose(compare(middleA, middleB, start), oldText);
}

/** Longest common subsequence over the pieces. */
function compare(a: string[], b: string[], start: number): Hunk[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let at = start;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      at += a[i]?.length ?? 0;
      i++;
      j++;
      continue;
    }
    if (!open) {
      open = { start: at, before: "", after: "" };
      hunks.push(open);
    }
    const takeOld =
      j >= b.length || (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0));
    if (takeOld) {
      open.before += a[i];
      at += a[i]?.length ?? 0;
      i++;
    } else {
      open.after += b[j];
      j++;
    }
  }
  return hunks;
}

/** Changes with nothing but white space between them read better as one. */
function joinClose(hunks: Hunk[], oldText: string): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const gap = last ? oldText.slice(last.start + last.before.length, hunk.start) : "";
    if (last && gap.trim() === "" && last.before.trim() && hunk.before.trim()) {
      last.before += gap + hunk.before;
      last.after += gap + hunk.after;
    } else joined.push({ ...hunk });
  }
  return joined;
}
