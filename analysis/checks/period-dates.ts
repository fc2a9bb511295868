/** "three (3) years, commencing on January 1, 2024 and ending on December 31, 2025": a period and its days that do not agree. */
import { daysIn, type FoundDate, showDate } from "../core/dates.ts";
import { plural, quoted } from "../core/flatten.ts";
import { NUMBER_WORD, wordsToNumber } from "../core/numerals.ts";
import type { Draft } from "./check.ts";

const COUNT = `(?:(${NUMBER_WORD}(?:[\\s-]${NUMBER_WORD}){0,3})\\s?(?:\\(\\s?\\d{1,3}\\s?\\))?|\\(?(\\d{1,3})\\)?)`;
/** Before the first day, with nothing between but words of beginning. */
const PERIOD = new RegExp(
  `(?<![\\w.-])${COUNT}[\\s-](years?|months?)(?:\\speriod)?,?\\s(?:(?:which|that)\\s)?(?:(?:shall|will)\\s)?(?:commenc(?:es?|ing)|begin(?:s|ning)?|start(?:s|ing)?|from|running from)(?:\\s(?:on|as of|from|and including|the))*\\s$`,
  "i",
);
/** How far before the first day the period stands at most. */
const BEFORE = 110;

/** The period and its two days, all in one sentence; `between` says that the second is the end. Undefined where they agree or no period is named. */
export function wrongLength(flat: string, paragraph: number, start: FoundDate, end: FoundDate): Draft | undefined {
  const from = Math.max(0, start.start - BEFORE);
  const match = PERIOD.exec(flat.slice(from, start.start));
  if (!match) return undefined;
  const { 1: words, 2: figure, 3: unit = "", index } = match;
  const count = words === undefined ? Number(figure) : wordsToNumber(words);
  if (count === undefined || !(count > 0)) return undefined;
  const months = /^year/i.test(unit) ? 12 * count : count;
  const between = monthsBetween(start, end);
  if (Math.abs(between - months) < 1) return undefined;
  const place = { paragraph, start: from + index, end: end.end };
  const are = between >= 24 && Math.abs(between / 12 - Math.round(between / 12)) < 0.05;
  const said = are ? plural(Math.round(between / 12), "year") : plural(Math.round(between), "month");
  return {
    places: [place],
    title: `${quoted(flat.slice(place.start, place.start + match[0].length).replace(/,?\s\S+(?:\son|\sas of|\sfrom)?\s$/, ""))} and the dates differ`,
    explanation: `From ${showDate(start)} to ${showDate(end)} it is about ${said}. Which of the two was agreed is open.`,
    fix: { kind: "comment", text: "The period and its dates do not agree. Which one is right?" },
    confidence: 0.9,
  };
}

/** Months from the first to the last day, both included; parts of a month by its days. */
function monthsBetween(start: FoundDate, end: FoundDate): number {
  const days = (end.day - start.day + 1) / daysIn(end.year, end.month);
  return 12 * (end.year - start.year) + (end.month - start.month) + days;
}
