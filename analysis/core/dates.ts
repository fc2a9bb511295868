/** Dates as contracts write them, right or impossible. */
import { matchesOf } from "./matches.ts";
import { ORDINAL_WORD, ordinalToNumber } from "./numerals.ts";
import { Spans } from "./spans.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const WEEKDAY = "(?:(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday),?\\s{1,3}(?:the\\s)?)?";
const YEAR = "(\\d{4})(?!\\d)";
/** "Monday, June 3, 2025", "June 3rd 2025". */
const MONTH_FIRST = new RegExp(
  `(?<![A-Za-z])${WEEKDAY}${MONTH}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,\\s{0,3}|\\s{1,3})(?:in the year\\s)?${YEAR}`,
  "gi",
);
/** "Monday 3 June 2025", "the 3rd day of June, 2025"; a raised ending may stand apart ("14t h day of"). */
const DAY_FIRST = new RegExp(
  `(?<![A-Za-z\\d.,/$-])${WEEKDAY}(\\d{1,2})(?:\\s?(?:s\\s?t|n\\s?d|r\\s?d|t\\s?h)\\b)?\\)?,?\\s{1,3}(?:day\\s{1,2}(?:of\\s{1,2})?|of\\s)?(?:-{2,}\\s)?${MONTH}\\s?[,.]?\\s{1,3}${YEAR}`,
  "gi",
);
/** "the first day of July, 2017". */
const DAY_IN_WORDS = new RegExp(`\\b(${ORDINAL_WORD})\\s{1,2}day\\s{1,2}of\\s{1,2}${MONTH}\\s?,?\\s{1,3}${YEAR}`, "gi");
/** "1/27/2020", "31.12.99". */
const FIGURES = /(?<![\d/.$-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])/g;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A date found in a text. `day` may be impossible for the month. */
export interface FoundDate {
  start: number;
  end: number;
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  weekday?: string;
}

/** Every written-out date of a flattened text. Dates in figures only are ambiguous and left out. */
export function findDates(flat: string): FoundDate[] {
  if (!/\d{4}/.test(flat)) return [];
  const found: FoundDate[] = [];
  const spans = new Spans();
  for (const m of matchesOf(flat, MONTH_FIRST)) {
    found.push(made(m, m[1], m[2], m[3], m[4]));
    spans.add(m.index, m.index + m[0].length);
  }
  for (const m of matchesOf(flat, DAY_FIRST))
    if (!spans.overlaps(m.index, m.index + m[0].length)) found.push(made(m, m[1], m[3], m[2], m[4]));
  for (const m of matchesOf(flat, DAY_IN_WORDS)) {
    found.push(made(m, undefined, m[2], String(ordinalToNumber(m[1] ?? "")), m[3]));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Dates in figures, where one of them can only be the day ("1/27/2020"); "4/5/2020" is two dates to two readers, and left out. */
export function findFigureDates(flat: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const m of matchesOf(flat, FIGURES)) {
    const [first, second] = [Number(m[1]), Number(m[3])];
    const [day, month] = first > 12 ? [first, second] : [second, first];
    if (day > 31 || month < 1 || month > 12 || (first !== second && first <= 12 && second <= 12)) continue;
    const year = Number(m[4]) + ((m[4] ?? "").length > 2 ? 0 : Number(m[4]) < 50 ? 2000 : 1900);
    found.push({ start: m.index, end: m.index + m[0].length, year, month, day });
  }
  return found;
}

function made(
  match: RegExpExecArray,
  weekday: string | undefined,
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
): FoundDate {
  const name = (month ?? "").toLowerCase().slice(0, 3);
  return {
    start: match.index,
    end: match.index + match[0].length,
    year: Number(year),
    month: MONTHS.findIndex((m) => m.startsWith(name)) + 1,
    day: Number(day),
    ...(weekday ? { weekday: weekday.charAt(0).toUpperCase() + weekday.slice(1).toLowerCase() } : {}),
  };
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day of the week of a date of the Gregorian calendar (Zeller's congruence; no clock, no time zone). */
export function weekdayOf({ year, month, day }: Pick<FoundDate, "year" | "month" | "day">): string {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const h =
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return WEEKDAYS[(h + 6) % 7] ?? "";
}

/** "1 October 2019". */
export function showDate({ year, month, day }: Pick<FoundDate, "year" | "month" | "day">): string {
  const name = MONTHS[month - 1] ?? "";
  return `${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}

/** A number that orders dates. */
export function dateOrder({ year, month, day }: Pick<FoundDate, "year" | "month" | "day">): number {
  return year * 10_000 + month * 100 + day;
}
