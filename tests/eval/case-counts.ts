/** How often contracts that define a term write its words small: the share of its places, by contract, so that one can be left out. */
import type { CasePriors } from "../../analysis/checks/cases/case-features.ts";
import { isCapitalised, USUAL } from "../../analysis/checks/cases/case-model.ts";
import type { DocumentIndex } from "../../analysis/structure/document-index.ts";

/** Words that fewer contracts define say nothing when it is shipped. */
const LEAST = 2;
/** So many contracts of the usual share are added to those that define a word. */
const PULL = 2;
const STEPS = 20;

type Shares = Map<string, Map<string, [number, number]>>;

/** Shares by term and by last word. */
export class CaseCounts {
  readonly #whole: Shares = new Map();
  readonly #head: Shares = new Map();

  add(file: string, document: DocumentIndex): void {
    for (const known of document.known.values()) {
      if (known.definitions.length === 0 || !isCapitalised(known)) continue;
      const uses = (document.usesOf.get(known.key) ?? []).filter((u) => !u.defining);
      const upper = uses.filter((u) => u.case === "upper").length;
      const lower = uses.filter((u) => u.case === "lower").length;
      if (upper === 0) continue;
      put(this.#whole, known.key, file, upper, lower);
      put(this.#head, known.key.split(" ").at(-1) ?? "", file, upper, lower);
    }
  }

  /** What the other contracts say. */
  without(file: string): CasePriors {
    const ask = (shares: Shares) => (words: string) => twentieths(shares.get(words), file) / STEPS;
    return { whole: ask(this.#whole), head: ask(this.#head) };
  }

  /** The tables as they are shipped: "effective date=4,…", in twentieths. */
  packed(): { whole: string; head: string } {
    const usual = Math.round(USUAL * STEPS);
    const pack = (shares: Shares) =>
      [...shares]
        .map(([words, files]): [string, number] => [words, files.size < LEAST ? usual : twentieths(files)])
        .filter(([words, value]) => value !== usual && /^[a-z0-9&' -]+$/.test(words))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([words, value]) => `${words}=${value}`)
        .join(",");
    return { whole: pack(this.#whole), head: pack(this.#head) };
  }
}

function put(shares: Shares, words: string, file: string, upper: number, lower: number): void {
  const files = shares.get(words) ?? new Map<string, [number, number]>();
  const [u, l] = files.get(file) ?? [0, 0];
  files.set(file, [u + upper, l + lower]);
  shares.set(words, files);
}

function twentieths(files: ReadonlyMap<string, readonly [number, number]> | undefined, without?: string): number {
  let sum = USUAL * PULL;
  let count = PULL;
  for (const [file, [upper, lower]] of files ?? []) {
    if (file === without) continue;
    sum += lower / (upper + lower);
    count++;
  }
  return Math.round((STEPS * sum) / count);
}
