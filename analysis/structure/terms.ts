/** Where terms stand: one pass over the tokens of the document with a trie of the terms looked for. */

/** A word of a paragraph. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, singular, no possessive: what is compared. */
  stem: string;
}

const WORD = /[\p{L}\p{N}&$][\p{L}\p{N}&']*/gu;

/** The words of a flattened text. Hyphens and slashes separate words. */
export function tokenize(flat: string): Token[] {
  const tokens: Token[] = [];
  for (const match of flat.matchAll(WORD)) {
    const text = match[0].replace(/'[sS]?$/, "");
    if (text === "") continue;
    tokens.push({ start: match.index, end: match.index + text.length, text, stem: stemOf(text) });
  }
  return tokens;
}

/** Singular, lower case: "Parties" and "party" are one word. */
export function stemOf(word: string): string {
  const w = word.toLowerCase();
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
        if (!here || !after || !/^(?:'[sS]?)?[\s/&.,-]{0,3}$/.test(flat.slice(here.end, after.start))) break;
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
