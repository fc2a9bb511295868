/** Same-length normalisation: every pattern of the engine runs over flattened text, and its offsets hold in the original. */

const SINGLE: Record<string, string> = {
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u201f": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2033": '"',
  "\uff02": '"',
  "\uff08": "(",
  "\uff09": ")",
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201b": "'",
  "\u2032": "'",
  "\u00b4": "'",
  "\u00ad": "-",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2015": "-",
  "\u2212": "-",
};

const UNUSUAL = /[^ -~]/g;
const NEEDS_WORK = /[^ -~]|``|''/;
const SPACE_OR_CONTROL = /^[\s\p{Cc}]$/u;

/**
 * Straightens quotation marks and dashes and turns every kind of white space into a space, character by character, so that
 * `flatten(text).length === text.length`. TeX-like quotes (``…'') become one mark and one space.
 */
export function flatten(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(UNUSUAL, (c) => SINGLE[c] ?? (SPACE_OR_CONTROL.test(c) ? " " : c))
    .replace(/``/g, ' "')
    .replace(/''/g, '" ');
}

/** Collapses white space and trims: for comparing and for showing a quotation in a sentence. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The document's own words inside a sentence of ours: curly marks, white space collapsed, long ones cut at a word. */
export function quoted(text: string, limit = 90): string {
  let words = squeeze(text).replace(/[\u201c\u201d"]/g, "'");
  if (words.length > limit) words = `${words.slice(0, limit).replace(/\s+\S*$/, "")} …`;
  return `\u201c${words}\u201d`;
}

/** "1 place", "3 places". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
