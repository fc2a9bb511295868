/** In how many contracts words are a defined term: the table that tests/eval/train-terms.ts makes. */
import { readTable } from "../../core/packed-table.ts";
import { TERM_WEIGHTS } from "./term-weights.ts";

/** In how many contracts words were a defined term, and in how many they stood with capitals and were none. */
export interface TermPriors {
  whole(key: string): number;
  head(stem: string): number;
  first(stem: string): number;
}

let learned: TermPriors | undefined;

const QUARTERS = 4;

/** What the train corpus says of words: log-odds in quarters, from the packed table. */
export function learnedPriors(): TermPriors {
  if (learned) return learned;
  const [whole, head, first] = [TERM_WEIGHTS.whole, TERM_WEIGHTS.head, TERM_WEIGHTS.first].map((table) =>
    readTable(table, QUARTERS),
  );
  learned = {
    whole: (key) => whole?.get(key) ?? 0,
    head: (stem) => head?.get(stem) ?? 0,
    first: (stem) => first?.get(stem) ?? 0,
  };
  return learned;
}
