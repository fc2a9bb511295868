/** How the sentences of a document hang together: what goes on with what another began, and what its list was led in by. */
import type { Unit } from "./units.ts";

/** What hangs together in a document. */
export interface Flow {
  /**
   * How the sentence before ends (0 with a full stop, 1 in the middle, 2 with a colon), how this one does, and whether this one and
   * the next begin in the middle or as an item.
   */
  marks: (i: number) => number[];
  /** For each sentence the last one under the same heading, not far before it, that ends with a colon; -1 for none. */
  lead: Int32Array;
}

/** How many sentences a list goes on after its colon. */
export const LIST = 10;

/** How far the nearest sentence is looked for. */
const REACH = 8;

const STOPPED = /[.!?]["”’)\]]*\s*$/;
/** The end of what leads a list in. */
export const LEADING = /[:—]\s*$/;
const BEGUN = /^\s*(?:\(?[a-z]{1,4}[.)]|[a-z])/;

function endOf(text: string): number {
  const end = text.slice(-6);
  if (LEADING.test(end)) return 2;
  return STOPPED.test(end) ? 0 : 1;
}

/** Reads how the sentences begin and end; `heading` numbers the heading of each. */
export function flowOf(units: readonly Unit[], heading: Int32Array): Flow {
  const end = Uint8Array.from(units, ({ text }) => endOf(text));
  const begun = Uint8Array.from(units, ({ text }) => (BEGUN.test(text.slice(0, 12)) ? 1 : 0));
  const lead = new Int32Array(units.length).fill(-1);
  let last = -1;
  for (let i = 0; i < units.length; i++) {
    if (last >= 0 && (i - last > LIST || heading[i] !== heading[last])) last = -1;
    lead[i] = last;
    if (end[i] === 2) last = i;
  }
  return { marks: (i) => [end[i - 1] ?? 0, end[i] ?? 0, begun[i] ?? 0, begun[i + 1] ?? 0], lead };
}

/** For each sentence how many sentences back, or ahead, the nearest of those marked is; one over the reach when none is near. */
export function distances(marked: Uint8Array, ahead: boolean): Uint8Array {
  const found = new Uint8Array(marked.length);
  let away = REACH + 1;
  for (let k = 0; k < marked.length; k++) {
    const i = ahead ? marked.length - 1 - k : k;
    found[i] = away;
    away = marked[i] ? 1 : Math.min(REACH + 1, away + 1);
  }
  return found;
}
