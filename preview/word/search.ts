/** Word's search: its special codes, its limits, and that it never matches across struck-out words or a paragraph's end. */
import type { ParagraphText } from "./text.ts";

/** Options of `Word.SearchOptions` that this host knows. */
export interface SearchOptions {
  matchCase?: boolean;
  matchWholeWord?: boolean;
  matchPrefix?: boolean;
  matchSuffix?: boolean;
  ignoreSpace?: boolean;
  ignorePunct?: boolean;
  matchWildcards?: boolean;
}

/** What `^` and a letter stand for in the Find box. Codes that match no character within a paragraph match nothing. */
const CODES: Record<string, string> = {
  "^": "\\^",
  t: "\\t",
  l: "\\v",
  m: "\\f",
  s: "\\u00a0",
  "~": "\\u001e",
  "-": "\\u001f",
  "+": "\\u2014",
  "=": "\\u2013",
  "#": "\\d",
  $: "\\p{L}",
  "?": "[^]",
  w: "\\s+",
};
const NOTHING = "(?!)";

/** The longest text Word searches for. */
export const LONGEST_SEARCH = 255;

/** Turns the text into an expression. Throws on wildcards it cannot know. */
export function searchExpression(text: string, options: SearchOptions): RegExp {
  let source = options.matchWildcards ? wildcards(text) : plain(text, options);
  if (options.matchWholeWord) source = `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`;
  else if (options.matchPrefix) source = `(?<![\\p{L}\\p{N}_])(?:${source})`;
  else if (options.matchSuffix) source = `(?:${source})(?![\\p{L}\\p{N}_])`;
  // Word's wildcard search always minds the case.
  return new RegExp(source, options.matchCase || options.matchWildcards ? "gu" : "giu");
}

function plain(text: string, options: SearchOptions): string {
  let source = "";
  const characters = [...text];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at]!;
    if (character === "^") source += CODES[(characters[++at] ?? "").toLowerCase()] ?? NOTHING;
    else if (character === "'") source += "['‘’]";
    else if (character === '"') source += '["“”]';
    else if (/[\r\n]/.test(character)) source += NOTHING;
    else if (/\s/.test(character) && options.ignoreSpace) source += "\\s*";
    else if (/\p{P}/u.test(character) && options.ignorePunct) source += "\\p{P}*";
    else source += literal(character) + (options.ignoreSpace ? "\\s*" : "");
  }
  return source.replace(/(\\s\*)+$/, "");
}

/** The wildcards of Word's Find box: ? * [a-z] [!a] {n,m} @ < >. */
function wildcards(text: string): string {
  return text
    .replace(/[.+^$|/\\()]/g, "\\$&")
    .replace(/\[!/g, "[^")
    .replace(/\{(\d+)[;,](\d*)\}/g, "{$1,$2}")
    .replace(/\*/g, "[^]*?")
    .replace(/\?/g, "[^]")
    .replace(/@/g, "+?")
    .replace(/</g, "(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])")
    .replace(/>/g, "(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])");
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, character === "-" ? "\\x2d" : "\\$&");
}

/** Places in one paragraph, within `from`…`to`, where the expression matches current text. */
export function findIn(
  text: ParagraphText,
  expression: RegExp,
  from: number,
  to: number,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const stretch of stretches(text)) {
    expression.lastIndex = 0;
    for (const match of stretch.text.matchAll(expression)) {
      if (match[0] === "") continue;
      const start = stretch.start + match.index;
      const end = start + match[0].length;
      if (start >= from && end <= to) found.push({ start, end });
    }
  }
  return found;
}

/** Current text in pieces that no deletion interrupts. */
function stretches(text: ParagraphText): { start: number; text: string }[] {
  const pieces: { start: number; text: string }[] = [];
  let open: { start: number; text: string } | undefined;
  for (const { start, text: words, change } of text.segments) {
    if (change?.gone) open = undefined;
    else if (open) open.text += words;
    else {
      open = { start, text: words };
      pieces.push(open);
    }
  }
  return pieces;
}
