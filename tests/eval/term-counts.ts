/** In how many contracts words are a defined term, and in how many they stand with capitals and are none. */
import { capitalisedRuns } from "../../analysis/checks/terms/capitalised-runs.ts";
import type { TermPriors } from "../../analysis/checks/terms/term-priors.ts";
import type { DocumentIndex } from "../../analysis/structure/document-index.ts";

/** Words that fewer contracts have say nothing. */
const LEAST = 3;

type Counts = Map<string, { defined: Set<string>; not: Set<string> }>;

/** Counts by contract, so that one can be left out. */
export class TermCounts {
  readonly #whole: Counts = new Map();
  readonly #head: Counts = new Map();
  readonly #first: Counts = new Map();

  add(file: string, document: DocumentIndex): void {
    for (const { key, definitions, party } of document.known.values())
      if (definitions.length > 0 && !party) this.#count(file, key, "defined");
    for (const [key, places] of capitalisedRuns(document))
      if (!document.known.has(key) && places.some((p) => p.inside)) this.#count(file, key, "not");
  }

  #count(file: string, key: string, as: "defined" | "not"): void {
    const stems = key.split(" ");
    const put = (counts: Counts, words: string) => {
      const entry = counts.get(words) ?? { defined: new Set(), not: new Set() };
      entry[as].add(file);
      counts.set(words, entry);
    };
    put(this.#whole, key);
    put(this.#head, stems[stems.length - 1] ?? "");
    if (stems.length > 1) put(this.#first, stems[0] ?? "");
  }

  /** What the other contracts say. */
  without(file: string): TermPriors {
    const ask = (counts: Counts) => (words: string) => {
      const entry = counts.get(words);
      return entry ? logOdds(entry.defined, entry.not, file) : 0;
    };
    return { whole: ask(this.#whole), head: ask(this.#head), first: ask(this.#first) };
  }

  /** The tables as they are shipped: "effective date=13,…", log-odds in quarters. */
  packed(): { whole: string; head: string; first: string } {
    const pack = (counts: Counts) =>
      [...counts]
        .map(([words, { defined, not }]): [string, number] => [words, Math.round(logOdds(defined, not) * 4)])
        .filter(([words, value]) => value !== 0 && /^[a-z0-9&' -]+$/.test(words))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([words, value]) => `${words}=${value}`)
        .join(",");
    return { whole: pack(this.#whole), head: pack(this.#head), first: pack(this.#first) };
  }
}

/** In quarters, as it is shipped; 0 where too few contracts have the words. */
function logOdds(defined: ReadonlySet<string>, not: ReadonlySet<string>, without?: string): number {
  const count = (files: ReadonlySet<string>) => files.size - (without !== undefined && files.has(without) ? 1 : 0);
  const [yes, no] = [count(defined), count(not)];
  return yes + no < LEAST ? 0 : Math.round(4 * Math.log((yes + 0.5) / (no + 0.5))) / 4;
}
