/** What a reference may point to: every number the document has, and how far that list can be trusted. */
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "./document-index.ts";
import type { Reference } from "./references.ts";

/** The share of the numbers from 1 to the highest that must be there before a missing one means anything. */
const ENOUGH = 0.75;

/** So many sections with numbers under them show that a section without has none. */
const DIVIDED = 3;

export class Targets {
  /** Paths of every number: "7", "7.2". */
  readonly #paths = new Set<string>();
  readonly #articles = new Set<number>();
  /** The numbers below a number: "7" → 1, 2, 3. */
  readonly #children = new Map<string, Set<number>>();
  /** The highest section number up to which the numbering holds; 0 when it cannot be trusted. */
  readonly #highest: number;
  /** Enough sections have numbers under them. */
  readonly #isDivided: boolean;
  /** Nothing was lost on the way from a page to plain text. */
  readonly #isWhole: boolean;
  /** Only then is "there is no Section 9" safe to say. */
  readonly reliable: boolean;

  constructor(document: DocumentIndex) {
    this.#isWhole = document.snapshot.source !== "text";
    for (const mark of document.structure.numbers) {
      if (mark.bracketed && (mark.form !== "decimal" || mark.inline)) continue;
      if (mark.word === "article" || (mark.form === "ROMAN" && !mark.inline)) this.#articles.add(mark.parts[0] ?? 0);
      if (mark.form === "decimal") this.#add(mark.parts);
    }
    const tops = new Set([...this.#articles, ...(this.#children.get("") ?? [])].filter((n) => n > 0 && n < 100));
    let highest = 0;
    let seen = 0;
    for (let n = 1; n < 100; n++) {
      if (!tops.has(n)) continue;
      seen++;
      if (seen / n >= ENOUGH) highest = n;
    }
    this.#highest = highest >= 3 ? highest : 0;
    this.reliable = this.#highest > 0;
    for (const parts of looseNumbers(document)) this.#add(parts);
    const divided = [...this.#children].filter(([parent, under]) => /^\d+$/.test(parent) && under.size >= 2);
    this.#isDivided = divided.length >= DIVIDED;
  }

  #add(parts: readonly number[]): void {
    const normal = normalise(parts);
    for (let depth = 1; depth <= normal.length; depth++) {
      this.#paths.add(normal.slice(0, depth).join("."));
      const parent = normal.slice(0, depth - 1).join(".");
      const children = this.#children.get(parent) ?? new Set();
      children.add(normal[depth - 1] ?? 0);
      this.#children.set(parent, children);
    }
  }

  /** "no" only where the numbering is known well enough to say so. */
  has(reference: Reference): "yes" | "no" | "unknown" {
    const first = reference.parts[0] ?? 0;
    if (first <= 0) return "unknown";
    if (reference.roman) {
      if (this.#articles.has(first)) return "yes";
      return reference.word === "article" &&
        this.#articles.size >= 3 &&
        first > Math.max(...this.#articles) &&
        first > this.#highest
        ? "no"
        : "unknown";
    }
    const parts = normalise(reference.parts);
    if (this.#paths.has(parts.join("."))) return "yes";
    if (!this.reliable) return "unknown";
    if (parts.length === 1 && this.#articles.has(first)) return "yes";
    // A hole below the highest number may be a heading that a conversion lost; beyond it there is nothing.
    if (first > this.#highest && !this.#paths.has(String(first))) return "no";
    if (parts.length === 1) return "unknown";
    const children = this.#children.get(parts.slice(0, -1).join("."));
    const last = parts[parts.length - 1] ?? 0;
    if (!children && this.#isUndivided(parts)) return "no";
    // 10.1 alone under 10, and 11 after it: there is no 10.3. In plain text the rest may have been lost.
    if (this.#isWhole && children?.size === 1 && children.has(1) && last > 2 && this.#isUndivided(parts)) return "no";
    if (!children || children.size < 2) return "unknown";
    // The first one is often run into its heading, and a hole in the middle is the business of numbering-gap.
    if (last === 1) return "unknown";
    return last > Math.max(...children) || children.size > Math.max(...children) - 1 ? "no" : "unknown";
  }

  /** "Section 9.3", where 9 is one text, the sections around it are there, and others are divided by such numbers. */
  #isUndivided([first = 0, ...others]: readonly number[]): boolean {
    return this.#isDivided && others.length === 1 && [first, first + 1].every((n) => this.#paths.has(String(n)));
  }

  /** True where the first number is higher than the numbering goes. */
  isBeyond({ parts }: Reference): boolean {
    const first = parts[0] ?? 0;
    return first > this.#highest && !this.#articles.has(first) && !this.#paths.has(String(first));
  }

  /** What there is instead, in words. */
  nearest(reference: Reference): string | undefined {
    if (reference.roman) return undefined;
    const parts = normalise(reference.parts);
    const parent = parts.slice(0, -1).join(".");
    const children = this.#children.get(parent);
    if (parts.length > 1 && children && children.size > 0)
      return `the numbers under ${parent} end at ${parent}.${Math.max(...children)}`;
    if (parts.length === 2 && !children && (parts[0] ?? 0) <= this.#highest)
      return `section ${parent} has no numbers under it`;
    return (parts[0] ?? 0) > this.#highest ? `the numbered sections end at ${this.#highest}` : undefined;
  }
}

/** 7.0 is 7, and 2.01 is 2.1. */
export function normalise(parts: readonly number[]): number[] {
  return parts.filter((part, i) => i === 0 || part !== 0);
}

const BARE = /(?<![\w.$\u00a4\u00a3-])(\d{1,2}(?:\.\d{1,3}){1,4})(?![a-z\d_%])|^\W{0,4}(\d{1,2})(?=\.?\s|\.?$)/g;
const REFERRING =
  /(?:(?<![a-z])(?:sections?|articles?|clauses?|paragraphs?|schedules?|exhibits?|items?|nos?|sub-?(?:section|paragraph|clause)s?|and|or|to|through|version|by|of|than|is|at)|[,&\u00a7])\.?\s*$/i;

/** Numbers that stand anywhere without a word of reference before them: a last look before something is called missing. */
function looseNumbers(document: DocumentIndex): number[][] {
  const found: number[][] = [];
  for (const { flat, index } of document.paras) {
    if (document.role(index) === "noise") continue;
    for (const match of matchesOf(flat, BARE)) {
      const number = match[1] ?? match[2] ?? "";
      const before = flat.slice(Math.max(0, match.index - 14), match.index);
      // "…; and 18.1.5 the Contractor has delivered" is the last step of a list, not a reference.
      // "SECTION 10.13. Buyers 65" at the beginning of a paragraph is a heading or the line of a table of contents.
      const heads =
        /(?:^\W{0,3}|\d\s)(?:SECTION|Section)\s+$/.test(flat.slice(Math.max(0, match.index - 12), match.index)) &&
        /^\.\s+[A-Z]/.test(flat.slice(match.index + number.length, match.index + number.length + 6));
      if (match[1] !== undefined && REFERRING.test(before) && !heads && !/;\s(?:and|or)\s+$/i.test(before)) continue;
      if (match[2] !== undefined && flat.length < 4) continue;
      found.push(number.split(".").map(Number));
    }
  }
  return found;
}
