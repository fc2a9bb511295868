/** "thirty (45) days": the words and the figures of one number that differ. */

import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import { figureToNumber, NUMBER_WORD, numberToWords, wordsToNumber } from "../core/numerals.ts";
import type { Check, Draft } from "./check.ts";
import { differingRates } from "./rate-mismatch.ts";

const JOIN = "(?:\\s{1,3}(?:and\\s)?(?:a\\s|one-)?|\\s?-\\s?|,\\s)";
const WORDS = `${NUMBER_WORD}(?:${JOIN}(?:${NUMBER_WORD}|third|thirds|quarter|quarters|fourth|fourths|tenths?|hundredths?|eighths?)){0,14}`;
const UNIT =
  "(?:\\s(?:percent(?:age)?|per cent|per centum|%|U\\.?S\\.? |united states |us )?\\s?(?:dollars?|euros?|pounds(?: sterling)?|cents)?)?";
/** Words, then figures in brackets. */
const WORDS_FIRST = new RegExp(
  `(?<![\\w.,/-])(${WORDS})(${UNIT})\\s?\\(\\s?((?:US|U\\.S\\.|USD|CAD|EUR|GBP|RMB|NT|HK|A|C)?\\s?[$\\u00a4\\u00a3#]?)\\s?(\\d[\\d,]*(?:\\.\\d+)?)\\s?(%|percent|per cent|days?|months?|years?|hours?|weeks?|[$\\u00a4])?\\s?(\\)|[A-Za-z])`,
  "gi",
);
/** Figures, then words in brackets. */
const FIGURES_FIRST = new RegExp(
  `(?<![\\w.,/-])((?:US|U\\.S\\.|USD|EUR|GBP)?\\s?[$\\u00a4\\u00a3]?)\\s?(\\d[\\d,]*(?:\\.\\d+)?)\\s?(%|percent)?\\s?\\(\\s?(${WORDS})(?:\\s(?:percent|per cent|dollars?|euros?|pounds?|days?|months?|years?|hours?|weeks?|only|US dollars|U\\.S\\. dollars|united states dollars))*\\s?\\)`,
  "gi",
);

const PARTS: Record<string, number> = { tenth: 10, hundredth: 100, thousandth: 1000 };

export const numberMismatch: Check = {
  id: "number-mismatch",
  label: "Number mismatch",
  description: "A number whose words and figures differ, or a rate for a month and for a year that do not agree.",
  defaultSeverity: "major",
  run({ paras, role }) {
    const drafts: Draft[] = [];
    for (const para of paras) {
      const { flat, index, text } = para;
      if (role(index) === "noise") continue;
      drafts.push(...differingRates(para));
      for (const m of matchesOf(flat, WORDS_FIRST)) {
        const words = m[1] ?? "";
        const figure = m[4] ?? "";
        if (m[6] !== ")" && !/^\s?\d/.test(figure)) continue;
        if (m[6] !== ")") continue;
        add(drafts, {
          index,
          text,
          words,
          figure,
          percent: /per/i.test(m[2] ?? "") || m[5] === "%",
          start: m.index,
          end: m.index + m[0].length,
          wordsAt: m.index,
          figureAt: m.index + m[0].lastIndexOf(figure),
        });
      }
      for (const m of matchesOf(flat, FIGURES_FIRST)) {
        const figure = m[2] ?? "";
        const words = m[4] ?? "";
        // "$4,000,000 (Two Years)" says for how long.
        const sum = /[$\u00a4\u00a3]\s?$/.test(flat.slice(Math.max(0, m.index - 2), m.index + m[0].indexOf(figure)));
        if (sum && /\b(?:days?|months?|years?|hours?|weeks?)\s?\)$/i.test(m[0])) continue;
        const figureAt = m.index + m[0].indexOf(figure);
        add(drafts, {
          index,
          text,
          words,
          figure,
          percent: m[3] !== undefined,
          start: m.index + (m[0].length - m[0].trimStart().length),
          end: m.index + m[0].length,
          wordsAt: m.index + m[0].indexOf(words, figureAt - m.index + figure.length),
          figureAt,
        });
      }
    }
    return drafts;
  },
};

interface Pair {
  index: number;
  text: string;
  words: string;
  figure: string;
  percent: boolean;
  start: number;
  end: number;
  wordsAt: number;
  figureAt: number;
}

function add(drafts: Draft[], pair: Pair): void {
  const { index, text, words, figure, percent, start, end, wordsAt, figureAt } = pair;
  const said = wordsToNumber(words);
  const shown = figureToNumber(figure);
  if (said === undefined || shown === undefined || close(said, shown)) return;
  // The page before ends with the rest of the number: "a fee of Twenty | Thousand Dollars ($20,000)".
  if (start === 0 && /^(?:hundred|thousand|million|billion)\b/i.test(words)) return;
  // "five thousand (5) …" counted in thousands, and lists such as "section two (3)", are left alone.
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 14);
  if (
    /(?:hundredths?|thousandths?|tenths?|quarters?|half|thirds?|fourths?|fifths?|sixths?|eighths?|sixteenths?) of\s*$|dollars and\s*$/i.test(
      before,
    )
  )
    return;
  // "three point five (3.5)".
  if (/\bpoint\s*$/i.test(before)) return;
  // "its $5 million ($5,000,000.00) line of credit".
  if (/\d\s*$/.test(before) && /^(?:hundred|thousand|million|billion)\b/i.test(words)) return;
  // "three (3) million dollars ($3,000,000)".
  if (/\d\)\s*$/.test(before) && /^(?:hundred|thousand|million|billion)\b/i.test(words)) return;
  // "one percent and one-half (1.5%)", "sixteen cents ($0.16)".
  if (/\bper\s?cent\s(?:and\s)?$/i.test(before)) return;
  if (/\bcents?\b/i.test(text.slice(wordsAt + words.length, end)) && close(said / 100, shown)) return;
  if (/\byear\s*$/i.test(before) && /^(?:19|20)\d\d$/.test(figure)) return;
  const scale = /^\s?(hundred|thousand|million|billion)\b/i.exec(after)?.[1]?.toLowerCase();
  if (scale && close(said * ({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }[scale] ?? 1), shown)) return;
  // "ten ($0.10) cents", "twelve (1200) o'clock".
  if (/^\s?cents?\b/.test(after) && close(said / 100, shown)) return;
  if (/^\s?(?:o'clock|hours|noon|midnight)/.test(after) && close(said * 100, shown)) return;
  // "seven one-hundredths (0.07)".
  const [, whole = "", part = ""] =
    /^(.+?)[\s-]+(?:one[\s-])?(tenth|hundredth|thousandth)s?$/i.exec(words.trim()) ?? [];
  const share = wordsToNumber(whole);
  if (share !== undefined && close(share / (PARTS[part.toLowerCase()] ?? 1), shown)) return;
  // "Sixty-six and two-thirds percent (66.66%)": cut off instead of rounded.
  if (/\bthirds?\b/i.test(words) && Math.abs(said - shown) < 0.07) return;
  // "half (50%)", "one third (33%)".
  if (said < 1 && Math.abs(said * 100 - shown) < 1) return;
  if (said >= 1000 && close(said / 1000, shown)) return;
  if (said >= 1e6 && close(said / 1e6, shown)) return;
  // "one hundred and ten (10)": the bracket may belong to the last word alone.
  if (/^(?:one|two)\s+or\s/i.test(words)) return;
  if (percent && close(said, shown * 100)) return;
  const inWords = numberToWords(shown);
  const asFigure = said.toLocaleString("en", { useGrouping: figure.includes(",") || said >= 10_000 });
  const options = [
    {
      label: `Change the figure to ${asFigure}`,
      edits: [{ place: { paragraph: index, start: figureAt, end: figureAt + figure.length }, replacement: asFigure }],
    },
  ];
  if (inWords !== undefined) {
    const cased = /^[A-Z]{2}/.test(words)
      ? inWords.toUpperCase()
      : /^[A-Z]/.test(words)
        ? inWords.charAt(0).toUpperCase() + inWords.slice(1)
        : inWords;
    options.push({
      label: `Change the words to ${quoted(cased)}`,
      edits: [{ place: { paragraph: index, start: wordsAt, end: wordsAt + words.length }, replacement: cased }],
    });
  }
  drafts.push({
    places: [{ paragraph: index, start, end }],
    title: `${quoted(text.slice(start, end))}: the words and the figure differ`,
    explanation: `The words say ${said.toLocaleString("en")}, the figure says ${shown.toLocaleString("en")}. Courts usually follow the words; make both say what was agreed.`,
    fix: { kind: "replace", options },
    confidence: 0.95,
  });
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 0.006;
}
