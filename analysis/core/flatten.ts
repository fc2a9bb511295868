/** Same-length normalisation: every pattern of the engine runs over flattened text, and its offsets hold in the original. */

/** What stands for a euro sign in a flattened text: the sign of no currency in particular, which fits one byte. */
export const EURO = "\u00a4";

const STRAIGHT: Readonly<Record<string, string>> = {
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

/** Bullets and other signs, by signs of one byte. */
const PLAIN: Readonly<Record<string, string>> = {
  "\u200b": " ",
  "\u2022": "\u00b7",
  "\u2023": "\u00b7",
  "\u2026": "\u00b7",
  "\u2219": "\u00b7",
  "\u25a0": "\u00b7",
  "\u25aa": "\u00b7",
  "\u25cb": "\u00b7",
  "\u25cf": "\u00b7",
  "\u25e6": "\u00b7",
  "\uf0a7": "\u00b7",
  "\uf0b7": "\u00b7",
  "\u20ac": EURO,
  "\u2122": "\u00ae",
  "\u2215": "/",
  "\u2217": "*",
};

const UNUSUAL = /[^ -~]/g;
const NEEDS_WORK = /[^ -~]|``|''/;
const SPACE_OR_CONTROL = /^[\s\p{Cc}]$/u;

const withMarks = (text: string, markFor: (c: string) => string | undefined): string =>
  NEEDS_WORK.test(text)
    ? text
        .replace(UNUSUAL, (c) => markFor(c) ?? (SPACE_OR_CONTROL.test(c) ? " " : c))
        .replace(/``/g, ' "')
        .replace(/''/g, '" ')
    : text;

/**
 * Straightens quotation marks and dashes and turns every kind of white space into a space, and leaves all else. The ids of findings are
 * made of it, so what it does must not change: what a reviewer dismissed would come back.
 */
export function straighten(text: string): string {
  return withMarks(text, (c) => STRAIGHT[c]);
}

/**
 * Straightens quotation marks and dashes, makes bullets middle dots, and turns every kind of white space into a space, character by
 * character, so that `flatten(text).length === text.length`. TeX-like quotes (``…'') become one mark and one space.
 */
export function flatten(text: string): string {
  return narrowed(withMarks(text, (c) => STRAIGHT[c] ?? PLAIN[c]));
}

const CHUNK = 4096;
const WIDEST = 0xff;

/**
 * The same text, kept with one byte for each character where that is enough. A text that was cut out of a wider one stays as wide, and
 * V8 then compiles every pattern twice, for both widths; from 16 MB of compiled code on it no longer optimises them, which makes
 * them four times as slow.
 */
function narrowed(text: string): string {
  let narrow = "";
  for (let at = 0; at < text.length; at += CHUNK) {
    const codes = new Uint8Array(Math.min(CHUNK, text.length - at));
    for (let i = 0; i < codes.length; i++) {
      const code = text.charCodeAt(at + i);
      if (code > WIDEST) return text;
      codes[i] = code;
    }
    narrow += Reflect.apply(String.fromCharCode, undefined, codes);
  }
  return narrow;
}

/** Collapses white space and trims: for comparing and for showing a quotation in a sentence. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Words of a flattened text as they are shown: with their euro signs. */
export function withEuros(words: string): string {
  return words.replaceAll(EURO, "\u20ac");
}

/** The document's own words inside a sentence of ours: curly marks, white space collapsed, long ones cut at a word. */
export function quoted(text: string, limit = 90): string {
  let words = withEuros(squeeze(text)).replace(/[\u201c\u201d"]/g, "'");
  if (words.length > limit) words = `${words.slice(0, limit).replace(/\s+\S*$/, "")} …`;
  return `\u201c${words}\u201d`;
}

/** "1 place", "3 places". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** The names as a sentence lists them: "A, B and C". */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
