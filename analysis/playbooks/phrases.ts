/** Phrases of playbooks as patterns: plain words with `*`, never regular expressions, so that no playbook can stall the engine. */

const GAP = "(?:[^\\s.;]+\\s+){0,8}?";

/** A pattern for a phrase: case does not matter, white space is any, `*` alone is up to eight words, `word*` any ending. */
export function phrasePattern(phrase: string): RegExp {
  const words = phrase.trim().split(/\s+/).slice(0, 30);
  let pattern = "";
  words.forEach((word, i) => {
    if (word === "*") {
      pattern += GAP;
      return;
    }
    const open = word.endsWith("*");
    const plain = (open ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    pattern += plain + (open ? "\\w{0,20}" : "");
    if (i < words.length - 1) pattern += "[\\s,]{1,4}";
  });
  return new RegExp(`(?<![A-Za-z])${pattern}(?![A-Za-z])`, "i");
}

const cache = new Map<string, RegExp>();

/** Where a phrase first stands in a flattened text. */
export function findPhrase(flat: string, phrase: string): { start: number; end: number } | undefined {
  let pattern = cache.get(phrase);
  if (!pattern) {
    pattern = phrasePattern(phrase);
    if (cache.size < 5000) cache.set(phrase, pattern);
  }
  const match = pattern.exec(flat);
  return match ? { start: match.index, end: match.index + match[0].trimEnd().length } : undefined;
}
