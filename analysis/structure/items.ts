/** The lettered items under a numbered section: whether "Section 2.2(d)" has a (d). */
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "./document-index.ts";
import type { NumberMark } from "./model.ts";
import type { Reference } from "./references.ts";
import { normalise } from "./targets.ts";

/** A letter in any form in which an item is written: "(d)", "d)", "d.". */
const ANY = /(?<![A-Za-z\d])\(?([a-z]{1,5})[).](?=[\s"\u201c(]|[A-Z]|$)/g;
/** One that is an item for certain: it begins a paragraph, or stands behind a mark of a list. */
const ITEM = /(?:^\W{0,3}|[;:,.]\s(?:(?:and|or)\s)?)\(([a-z])\)(?=\s)/g;
/** So many paragraphs a section is followed at most. */
const LONGEST = 400;

export class Items {
  readonly #document: DocumentIndex;
  /** Numbers of sections in order, and where those of a path stand among them. */
  readonly #marks: readonly NumberMark[];
  readonly #byPath = new Map<string, number[]>();
  readonly #letters = new Map<number, Letters>();

  constructor(document: DocumentIndex) {
    this.#document = document;
    this.#marks = document.structure.numbers.filter((n) => n.form === "decimal" && !n.bracketed);
    this.#marks.forEach((mark, i) => {
      const path = normalise(mark.parts).join(".");
      this.#byPath.set(path, [...(this.#byPath.get(path) ?? []), i]);
    });
  }

  /** "no" only where the section is there once, has one list that begins with (a) and (b), and nothing in it carries the letter. */
  has({ paragraph, parts, brackets, roman }: Reference): "yes" | "no" | "unknown" {
    const [letter = ""] = brackets;
    const [at, ...others] = this.#byPath.get(normalise(parts).join(".")) ?? [];
    if (roman || at === undefined || others.length > 0 || !/^[a-z]$/.test(letter)) return "unknown";
    if (this.#marks[at]?.zone !== this.#document.structure.zones[paragraph]) return "unknown";
    const { any, items } = this.#lettersOf(at);
    if (any.has(letter)) return "yes";
    return items.filter((item) => item === "a").length === 1 && items.includes("b") ? "no" : "unknown";
  }

  /** Every letter in a section, with those of what is under it. */
  #lettersOf(at: number): Letters {
    const known = this.#letters.get(at);
    if (known) return known;
    const found: Letters = { any: new Set(), items: [] };
    this.#letters.set(at, found);
    const mark = this.#marks[at];
    const next = mark && this.#marks.slice(at + 1, at + 1 + LONGEST).find((other) => comesAfter(other, mark));
    const { paras, structure } = this.#document;
    if (!next || structure.amendment || next.paragraph - mark.paragraph > LONGEST) return found;
    for (let i = mark.paragraph; i <= next.paragraph; i++) {
      const flat = paras[i]?.flat ?? "";
      const text = flat.slice(i === mark.paragraph ? mark.end : 0, i === next.paragraph ? next.start : flat.length);
      for (const [, letter = ""] of matchesOf(text, ANY)) found.any.add(letter);
      for (const [, letter = ""] of matchesOf(text, ITEM)) found.items.push(letter);
      if (i === next.paragraph) break;
      for (const { form, label, auto } of this.#document.numbersAt.get(i) ?? []) {
        if (form === "decimal") continue;
        found.any.add(label.toLowerCase());
        if (auto) found.items.push(label.toLowerCase());
      }
    }
    return found;
  }
}

/** What stands in a section: letters in any form, and those of its items in order. */
interface Letters {
  any: Set<string>;
  items: string[];
}

/** 2.3 or 3 behind 2.2; other numbers may be spoken of, or be those of pages. */
function comesAfter(other: NumberMark, mark: NumberMark): boolean {
  const [own, next] = [normalise(mark.parts), normalise(other.parts)];
  const depth = next.length;
  return (
    depth <= own.length &&
    next.slice(0, -1).every((part, i) => part === own[i]) &&
    next[depth - 1] === (own[depth - 1] ?? 0) + 1
  );
}
