/** Where terms stand: one pass over the tokens of the document with a trie of the terms looked for. */

/** A word of a paragraph. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, singular, no possessive: what is compared. */
  stem: string;
}

/** What a character is to a word: a dollar sign only begins one, an apostrophe only goes on with one. */
const OUTSIDE = 0;
const INSIDE = 1;
const BEGINS = 2;
const GOES_ON = 3;

/** The first 128 characters, nearly all there are. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === "$") return BEGINS;
  if (character === "'") return GOES_ON;
  return /[A-Za-z\d&]/.test(character) ? INSIDE : OUTSIDE;
});
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** The end of the word's characters from `at` on; `at` if there are none. */
function endOfWord(flat: string, at: number): number {
  let end = at;
  for (;;) {
    const code = flat.charCodeAt(end);
    if (code < 128) {
      const kind = PLAIN[code];
      if (kind === OUTSIDE || kind === (end === at ? GOES_ON : BEGINS)) return end;
      end++;
    } else {
      const point = flat.codePointAt(end);
      if (point === undefined || !LETTER_OR_NUMBER.test(String.fromCodePoint(point))) return end;
      end += point > 0xffff ? 2 : 1;
    }
  }
}

/** The words of a flattened text. Hyphens and slashes separate words. */
export function tokenize(flat: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < flat.length; ) {
    const end = endOfWord(flat, at);
    if (end === at) {
      at++;
      continue;
    }
    const text = withoutPossessive(flat.slice(at, end));
    tokens.push({ start: at, end: at + text.length, text, stem: stemOf(text) });
    at = end;
  }
  return tokens;
}

/** "Buyer's" and "Parties'" without what makes them possessive. */
function withoutPossessive(word: string): string {
  if (word.endsWith("'")) return word.slice(0, -1);
  return word.endsWith("'s") || word.endsWith("'S") ? word.slice(0, -2) : word;
}

/** Words with their stems; the same ones come back so often that they are remembered. */
const known = new Map<string, string>();
const REMEMBERED = 50_000;

/** Singular, lower case: "Parties" and "party" are one word. */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = singular(word.toLowerCase());
    if (known.size < REMEMBERED) known.set(word, stem);
  }
  return stem;
}

function singular(w: string): string {
  if (w.length < 3) return w;
  if (w.endsWith("ies") && w.length > 4) return `${w.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(w)) return w.slice(0, -2);
  // "Prospectuses", "viruses", "bonuses", but not "clauses" and "uses".
  if (/(?:ect|at|ir|on|amp|ens|pl)uses$/.test(w)) return w.slice(0, -2);
  if (w.endsWith("s") && !/(?:ss|us|is)$/.test(w)) return w.slice(0, -1);
  return w;
}

/** The stems of a term: its key among others. */
export function termKey(term: string): string {
  return stemsOf(term).join(" ");
}

/** An article at the beginning is no part of a term: "The Franchisee". */
function stemsOf(term: string): string[] {
  const stems = tokenize(term).map((t) => t.stem);
  return stems.length > 1 && /^(?:the|an?)$/.test(stems[0] ?? "") ? stems.slice(1) : stems;
}

interface Node {
  next: Map<string, Node>;
  /** Key of the term that ends here. */
  key?: string;
}

/** A place where a term's words stand, in whatever case. */
export interface TermUse {
  key: string;
  paragraph: number;
  start: number;
  end: number;
  /** Index of the first and last token. */
  from: number;
  to: number;
}

const BETWEEN = /^(?:'[sS]?)?[\s/&.,-]{0,3}$/;

/** What may stand between two words of one term; nearly always one space. */
const isBetween = (flat: string, from: number, to: number): boolean =>
  (to === from + 1 && flat[from] === " ") || BETWEEN.test(flat.slice(from, to));

/** A set of terms, found longest first. */
export class TermTrie {
  readonly #root: Node = { next: new Map() };

  add(term: string): string {
    let node = this.#root;
    const stems = stemsOf(term);
    if (stems.length === 0) return "";
    for (const stem of stems) {
      let next = node.next.get(stem);
      if (!next) {
        next = { next: new Map() };
        node.next.set(stem, next);
      }
      node = next;
    }
    node.key = stems.join(" ");
    return node.key;
  }

  /** Every place of a term among the tokens; where two overlap, the longer one that begins first. */
  find(tokens: readonly Token[], paragraph: number, flat: string): TermUse[] {
    const uses: TermUse[] = [];
    let i = 0;
    while (i < tokens.length) {
      let node = this.#root.next.get(tokens[i]?.stem ?? "");
      let best: { key: string; to: number } | undefined;
      let j = i;
      while (node) {
        if (node.key !== undefined) best = { key: node.key, to: j };
        const here = tokens[j];
        const after = tokens[j + 1];
        // Words of one term stand side by side: only white space, hyphens and the like between them.
        if (!here || !after || !isBetween(flat, here.end, after.start)) break;
        node = node.next.get(after.stem);
        j++;
      }
      const first = tokens[i];
      const last = best && tokens[best.to];
      if (best && first && last) {
        uses.push({ key: best.key, paragraph, start: first.start, end: last.end, from: i, to: best.to });
        i = best.to + 1;
      } else i++;
    }
    return uses;
  }
}

/** The word begins with a plain small letter, or with a plain capital. */
export const isSmallLetter = (word: string): boolean => word >= "a" && word < "{";
export const isCapital = (word: string): boolean => word >= "A" && word < "[";

/** How a use is written: "upper" with the term's capitals (or all capitals), "lower" without any, "mixed" otherwise. */
export function caseOf(words: string): "upper" | "lower" | "mixed" {
  const letters = words
    .split(/[^\p{L}\p{N}']+/u)
    .filter(
      (w) => w.length > 0 && !/^(?:of|and|or|the|to|in|for|by|with|on|a|an|from|at|as|s|out|off|up|down)$/i.test(w),
    );
  const upper = letters.filter((w) => /^[\p{Lu}\p{N}]/u.test(w)).length;
  if (upper === letters.length) return "upper";
  return upper === 0 ? "lower" : "mixed";
}
