/** What a reference may point to: every number the document has, and how far that list can be trusted. */
import type { DocumentIndex } from "./document-index.ts";
import type { Reference } from "./references.ts";

export class Targets {
  /** Paths of every number: "7", "7.2". */
  readonly #paths = new Set<string>();
  readonly #articles = new Set<number>();
  /** How many children a number has. */
  readonly #children = new Map<string, number>();
  readonly #top = new Set<number>();
  readonly #raw: Set<string>;
  readonly #complete: boolean;
  /** Enough numbers, and few holes among them: only then is "there is no Section 9" safe to say. */
  readonly reliable: boolean;

  constructor(document: DocumentIndex) {
    const { numbers } = document.structure;
    for (const mark of numbers) {
      if (mark.bracketed && mark.form !== "decimal") continue;
      if (mark.word === "article" || (mark.form === "ROMAN" && !mark.inline)) this.#articles.add(mark.parts[0] ?? 0);
      if (mark.form !== "decimal") continue;
      for (let depth = 1; depth <= mark.parts.length; depth++) {
        const path = mark.parts.slice(0, depth).join(".");
        if (!this.#paths.has(path) && depth > 1) {
          const parent = mark.parts.slice(0, depth - 1).join(".");
          this.#children.set(parent, (this.#children.get(parent) ?? 0) + 1);
        }
        this.#paths.add(path);
      }
      this.#top.add(mark.parts[0] ?? 0);
    }
    const tops = [...this.#top].filter((n) => n > 0 && n < 100).sort((a, b) => a - b);
    let run = 0;
    while (this.#top.has(run + 1)) run++;
    this.#complete = run >= 3 && run >= tops.filter((n) => n <= run + 5).length * 0.7;
    this.reliable = this.#complete || this.#articles.size >= 3;
    this.#raw = rawNumbers(document);
  }

  /** "no" only where the numbering is known well enough to say so. */
  has(reference: Reference): "yes" | "no" | "unknown" {
    const { parts } = reference;
    const first = parts[0] ?? 0;
    if (reference.roman) {
      if (this.#articles.has(first) || first <= 0 || reference.word !== "article")
        return first <= 0 || this.#articles.has(first) ? "yes" : "unknown";
      return this.#articles.size >= 3 && first > Math.max(...this.#articles) ? "no" : "unknown";
    }
    // 7.0 and 7.00 are 7; 2.01 is 2.1.
    const path = parts.filter((p, i) => i === 0 || p !== 0).join(".");
    if (this.#paths.has(path) || this.#raw.has(path)) return "yes";
    if (!this.#complete) return "unknown";
    if (parts.length === 1 && this.#articles.has(first)) return "yes";
    if (parts.length === 1) return this.#holes(first) ? "unknown" : "no";
    if (!this.#top.has(first)) return this.#articles.has(first) || this.#holes(first) ? "unknown" : "no";
    const parent = parts.slice(0, -1).join(".");
    if ((this.#children.get(parent) ?? 0) >= 2) return "no";
    // The parent is there and has no numbered children: its own numbers may have been lost.
    return "unknown";
  }

  /** Numbers up to this one are missing so often that it may have been lost in conversion. */
  #holes(number: number): boolean {
    const highest = Math.max(0, ...[...this.#top].filter((n) => n < 100));
    return (
      number < highest &&
      number > 0 &&
      !this.#top.has(number) &&
      number <= highest &&
      !(this.#top.has(number - 1) && this.#top.has(number + 1))
    );
  }

  /** What there is instead, in words. */
  nearest(reference: Reference): string | undefined {
    const { parts } = reference;
    if (reference.roman) return undefined;
    if (parts.length > 1) {
      const parent = parts.slice(0, -1).join(".");
      const last = this.#last(parent);
      if (last) return `${parent} ends at ${last}`;
    }
    let run = 0;
    while (this.#top.has(run + 1)) run++;
    return run > 0 && (parts[0] ?? 0) > run ? `the numbered sections end at ${run}` : undefined;
  }

  #last(parent: string): string | undefined {
    let best: string | undefined;
    for (let i = 1; i < 200; i++) if (this.#paths.has(`${parent}.${i}`)) best = `${parent}.${i}`;
    return best;
  }
}

const BARE = /(?<![\w.$])(\d{1,2}(?:\.\d{1,3}){0,4})\.?(?![\w%])/g;

/** Numbers that stand anywhere without a word of reference before them: a last check before something is called missing. */
function rawNumbers(document: DocumentIndex): Set<string> {
  const found = new Set<string>();
  for (const { flat, index } of document.paras) {
    const role = document.role(index);
    if (role === "noise") continue;
    for (const match of flat.matchAll(BARE)) {
      const number = match[1] ?? "";
      const before = flat.slice(Math.max(0, match.index - 14), match.index);
      const atStart = /^\W*$/.test(before) && match.index < 8;
      if (!number.includes(".")) {
        if (
          atStart &&
          /^\.?\s|^\.?$/.test(flat.slice(match.index + number.length, match.index + number.length + 2)) &&
          flat.length > 3
        )
          found.add(number);
        continue;
      }
      if (
        atStart ||
        (/[.;:)\]"]\s+$|\s{2,}$/.test(before) &&
          /^\.?\s+["'(]?[A-Z]/.test(flat.slice(match.index + number.length, match.index + number.length + 6)))
      ) {
        found.add(
          number
            .split(".")
            .map(Number)
            .filter((p, i) => i === 0 || p !== 0)
            .join("."),
        );
      }
    }
  }
  return found;
}
