/** Dates that do not exist, weekdays that were another day, an end before its start. */
import { dateOrder, daysIn, type FoundDate, findDates, showDate, weekdayOf } from "../core/dates.ts";
import { quoted } from "../core/flatten.ts";
import type { Check, Draft } from "./check.ts";
import { wrongLength } from "./period-dates.ts";

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What stands between the first and the last day of a period. */
const ENDING =
  /^[\s,)]{0,3}(?:\([^()]{0,40}\)[\s,]{0,2})?(?:and\s)?(?:(?:shall|will)\s)?(?:(?:continu(?:e|es|ing)|remain(?:s|ing)? in (?:full force and )?effect|run(?:s|ning)?)\s)?(?:to|until|till|through|and including|up to|ends?|ending|expir(?:e|es|ing)|terminat(?:e|es|ing)|conclud(?:e|es|ing))(?:\s(?:on|at|as of|midnight on|and including|and|including|the))*\s?$/i;

export const invalidDate: Check = {
  id: "invalid-date",
  label: "Impossible date",
  description:
    "A day the month does not have, a weekday that was another day, an end before its start, or a period of another length than its dates.",
  defaultSeverity: "major",
  run({ paras, role }) {
    const drafts: Draft[] = [];
    for (const { flat, index, text } of paras) {
      if (role(index) === "noise") continue;
      const dates = findDates(flat);
      for (const date of dates) {
        const place = { paragraph: index, start: date.start, end: date.end };
        const words = quoted(text.slice(date.start, date.end));
        const days = daysIn(date.year, date.month);
        // A footer that ran into the text: "Page 38 May 2004".
        if (/\bpage\s$/i.test(flat.slice(Math.max(0, date.start - 6), date.start))) continue;
        if (date.day < 1 || date.day > days) {
          drafts.push({
            places: [place],
            title: `${words} is not a date`,
            explanation: `${MONTH_NAMES[date.month - 1]}${date.month === 2 ? ` ${date.year}` : ""} has ${days} days. A period that runs from or to this date cannot be counted.`,
            fix: { kind: "comment", text: `${words} does not exist. Which day is meant?` },
            confidence: 0.98,
          });
        } else if (date.weekday && date.year > 1800 && weekdayOf(date) !== date.weekday) {
          drafts.push({
            places: [place],
            title: `${words}: that day was a ${weekdayOf(date)}`,
            explanation: `${showDate(date)} fell on a ${weekdayOf(date)}, not on a ${date.weekday}. Either the weekday or the date is wrong.`,
            fix: {
              kind: "replace",
              options: [
                {
                  label: `Change the weekday to ${weekdayOf(date)}`,
                  edits: [
                    {
                      place: { paragraph: index, start: date.start, end: date.start + date.weekday.length },
                      replacement: weekdayOf(date),
                    },
                  ],
                },
              ],
            },
            confidence: 0.95,
          });
        }
      }
      drafts.push(...reversed(flat, text, index, dates));
    }
    return drafts;
  },
};

/** "from 1 May 2024 to 30 April 2023", and periods of another length: two dates with nothing between them but words of beginning and ending. */
function reversed(flat: string, text: string, paragraph: number, dates: readonly FoundDate[]): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i + 1 < dates.length; i++) {
    const start = dates[i];
    const end = dates[i + 1];
    if (!start || !end || end.start - start.end > 80) continue;
    const before = flat.slice(Math.max(0, start.start - 40), start.start);
    const between = flat.slice(start.end, end.start);
    if (dateOrder(end) >= dateOrder(start)) {
      const draft = ENDING.test(between) ? wrongLength(flat, paragraph, start, end) : undefined;
      if (draft) drafts.push(draft);
      continue;
    }
    if (!/\b(?:from|commenc\w+|beginning|begins?|starting|starts?|effective)\b[^.;]*$/i.test(before)) continue;
    if (!ENDING.test(between)) continue;
    const place = { paragraph, start: start.start, end: end.end };
    drafts.push({
      places: [place],
      title: `${quoted(text.slice(place.start, place.end))} ends before it begins`,
      explanation: `${showDate(end)} lies before ${showDate(start)}, so the period is empty.`,
      fix: { kind: "comment", text: "The end lies before the start. Which dates are meant?" },
      confidence: 0.92,
    });
  }
  return drafts;
}
