/** "1.5% per month (12% per year)": a rate that is given for two periods and is not the same. */
import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { Para } from "../structure/paragraphs.ts";
import type { Draft } from "./check.ts";

const PERCENT = "(\\d{1,2}(?:\\.\\d{1,4})?)\\s?(?:%|percent|per cent)\\)?";
const MONTH = "(?:(?:per|a|each|every)\\smonth|monthly)";
const YEAR = "(?:(?:per|a|each)\\s(?:annum|year)|annually|annual rate)";
/** The second in brackets or behind "i.e.": "1.5% per month or 12% per year, whichever is less" leaves the choice. */
const BOTH = new RegExp(
  `(?<![\\w.])${PERCENT}\\s${MONTH}(?:,?\\s?\\(|,?\\s(?:i\\.e\\.|that is|being|which is|equivalent to|equal to))(?:i\\.e\\.|or|that is|being|equivalent to|equal to)?,?\\s?(?:[a-z-]+\\s(?:per\\s?cent\\s)?\\(){0,1}${PERCENT}\\s${YEAR}`,
  "gi",
);
const A_CHOICE = /\b(?:whichever|lesser|greater|lower|higher)\b/i;

/** Monthly rates whose rate for a year is neither twelve times as much nor what compounding makes of it. Percent throughout. */
export function differingRates({ flat, index }: Para): Draft[] {
  if (!/month/i.test(flat)) return [];
  return matchesOf(flat, BOTH).flatMap(({ 0: words, 1: month = "", 2: year = "", index: start }) => {
    const [monthly, yearly] = [Number(month), Number(year)];
    const compounded = 100 * ((1 + monthly / 100) ** 12 - 1);
    const isSame = (rate: number) => Math.abs(rate - yearly) < 0.051;
    const end =
      start +
      words.length +
      (words.split("(").length > words.split(")").length && flat[start + words.length] === ")" ? 1 : 0);
    if (
      isSame(12 * monthly) ||
      isSame(compounded) ||
      /^[^).;]{0,12}\b(?:whichever|lesser|greater)\b/i.test(flat.slice(end))
    )
      return [];
    if (A_CHOICE.test(words)) return [];
    const right = String(Number((12 * monthly).toFixed(4)));
    const at = start + words.lastIndexOf(year);
    return [
      {
        places: [{ paragraph: index, start, end }],
        title: `${quoted(flat.slice(start, end))}: the two rates differ`,
        explanation: `${month} % a month is ${right} % a year, and the text says ${year} %. It leaves open which of the two is owed.`,
        fix: {
          kind: "replace" as const,
          options: [
            {
              label: `Change ${year} to ${right}`,
              edits: [{ place: { paragraph: index, start: at, end: at + year.length }, replacement: right }],
            },
          ],
        },
        confidence: 0.9,
      },
    ];
  });
}
