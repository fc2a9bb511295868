/** Periods with what they are of: how long the agreement runs, how it renews, notices, time to pay or to cure. */

import { NUMBER_WORD, ORDINAL_WORD, ordinalToNumber, wordsToNumber } from "../core/numerals.ts";
import { sentenceAt } from "../core/sentences.ts";
import type { FactMark } from "./fact.ts";
import { type Context, kindOfPeriod, restricts } from "./period-context.ts";

// What is still open may stand in brackets: "[five (5)] years".
const N = `\\[?(?:(${NUMBER_WORD}(?:[\\s-](?:and\\s)?${NUMBER_WORD}){0,3})\\s?(?:\\(\\s?\\d{1,4}\\s?\\))?|\\(?(\\d{1,4})\\)?)\\]?`;
const PERIOD = `${N}[\\s-](?:calendar\\s|consecutive\\s|business\\s|full\\s)?(days?|weeks?|months?|years?)`;
const ANY_PERIOD = new RegExp(PERIOD, "gi");

interface PeriodRule {
  kind: string;
  pattern: RegExp;
}

/** Each has the period's three groups (words, figures, unit) in this order. */
const PERIODS: readonly PeriodRule[] = [
  {
    kind: "termination-notice",
    pattern: new RegExp(
      `\\bterminat\\w+\\b[^.;]{0,160}?\\b(?:upon|on|by giving|giving|with|by)\\s(?:[a-z]+\\s){0,5}?${PERIOD}'?\\s?(?:[a-z,]+\\s){0,3}?(?:written\\s)?notice`,
      "gi",
    ),
  },
  {
    kind: "cure-period",
    pattern: new RegExp(
      `\\b(?:cure[ds]?|remed(?:y|ied|ies)|correct(?:ed)?)\\b[^.;]{0,80}?\\bwithin\\s(?:a period of\\s)?${PERIOD}`,
      "gi",
    ),
  },
  {
    kind: "payment-period",
    pattern: new RegExp(
      `\\b(?:pay(?:s|able|ments?|ing)?|paid|invoices?|due)\\b[^.;]{0,120}?\\bwithin\\s${PERIOD}`,
      "gi",
    ),
  },
  { kind: "payment-period", pattern: new RegExp(`\\b(?:net|due)\\s${N}\\s?(days?)\\b`, "gi") },
  {
    kind: "confidentiality-term",
    pattern: new RegExp(
      `\\b(?:confiden\\w+|non-?disclosure|secrecy|disclos\\w+)\\b[^.;]{0,220}?\\b(?:for|period of|until|surviv\\w+(?: for)?)\\s(?:an?\\s|the\\s)?(?:additional\\s|further\\s)?(?:period of\\s|term of\\s)?${PERIOD}`,
      "gi",
    ),
  },
  {
    kind: "confidentiality-term",
    pattern: new RegExp(
      `\\b(?:for|during)\\s(?:an?\\s|the\\s)?(?:additional\\s|further\\s)?(?:period\\sof\\s|term\\sof\\s)?${PERIOD}\\s(?:after|following|thereafter|from)\\b(?![^.;]{0,200}\\b(?:solicit|compete|audit|inspect))[^.;]{0,260}?\\b(?:(?:in|strict) confidence|confidential(?:ly|ity)?|secret)\\b`,
      "gi",
    ),
  },
  {
    kind: "warranty-period",
    pattern: new RegExp(
      `\\bwarrant\\w*\\b[^.;]{0,160}?\\b(?:for|period of)\\s(?:an?\\s)?(?:period of\\s)?${PERIOD}`,
      "gi",
    ),
  },
];

const CAP_MONTHS = new RegExp(
  `\\bliabilit\\w+\\b[^;]{0,300}?\\b(?:fees|amounts?|sums?|consideration)\\b[^.;]{0,140}?\\b(?:in|during|for|over|within)\\s(?:the\\s)?(?:prior\\s|preceding\\s|previous\\s|last\\s|immediately\\s|most recent\\s)*${N}[\\s-]*(?:\\)\\s)?(months?|years?)`,
  "gi",
);
/** "the fifth (5th) anniversary of the Effective Date", "the five (5) year anniversary". */
const ANNIVERSARY = new RegExp(
  `\\b(?:(${ORDINAL_WORD})|(\\d{1,2})(?:st|nd|rd|th)|(one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)\\s?\\(\\d{1,2}\\)[\\s-]year|(\\d{1,2})[\\s-]year)\\s?(?:\\([^)]{1,8}\\)\\s?)?(?:year\\s)?anniversary\\b`,
  "gi",
);
/** "renewed annually", "from year to year", "month to month". */
const BY_YEAR =
  /\b(?:renew\w*|exten(?:d|ds|ded)|continu\w+|successive|effective)\b[^.;]{0,100}?\b(?:(annual(?:ly)?|year[\s-]to[\s-]year|yearly)|(month[\s-]to[\s-]month|monthly))\b(?!\s(?:fees?|payments?|reports?|minimum|meeting))/gi;

/** Every period of a paragraph that a rule knows the meaning of; `next` is the paragraph after it, which may begin the list it opens. */
export function periods(flat: string, paragraph: number, next = ""): FactMark[] {
  if (!/\b(?:day|week|month|year|annual|anniversary)/i.test(flat)) return [];
  const found: FactMark[] = [];
  for (const { kind, pattern } of PERIODS) {
    for (const m of flat.matchAll(pattern)) push(found, kind, m[1], m[2], m[3], paragraph, m.index, m[0]);
  }
  for (const m of flat.matchAll(CAP_MONTHS))
    push(found, "liability-cap-months", m[1], m[2], m[3], paragraph, m.index, m[0]);
  if (!/\b(?:term|renew|exten[ds]|agreement|contract|period|compet|solicit)/i.test(flat)) return found;
  const list = /[:,\u2014-]\s?$/.test(flat) ? ` ${next.slice(0, 200)}` : "";
  for (const m of flat.matchAll(ANY_PERIOD)) {
    const end = m.index + m[0].length;
    const kind =
      kindOfPeriod(contextOf(flat, m.index, end), m[3] ?? "") ??
      (restricts(flat.slice(Math.max(0, m.index - 250), m.index), `${flat.slice(end, end + 700)}${list}`, m[3] ?? "")
        ? "restriction-term"
        : undefined);
    if (kind) push(found, kind, m[1], m[2], m[3], paragraph, m.index, m[0]);
  }
  for (const m of flat.matchAll(ANNIVERSARY)) {
    const years = ordinalToNumber(m[1] ?? "") ?? wordsToNumber(m[3] ?? "") ?? Number(m[2] ?? m[4]);
    const kind = kindOfPeriod(contextOf(flat, m.index, m.index + m[0].length), "anniversary");
    if (kind) push(found, kind, undefined, String(years), "years", paragraph, m.index, m[0]);
  }
  for (const m of flat.matchAll(BY_YEAR)) {
    const end = m.index + m[0].length;
    if (kindOfPeriod(contextOf(flat, end, end), "annually"))
      push(found, "renewal", undefined, "1", m[1] ? "years" : "months", paragraph, m.index, m[0]);
  }
  return found;
}

/** What stands before and after a place in its sentence. */
function contextOf(flat: string, start: number, end: number): Context {
  const sentence = sentenceAt(flat, start);
  return {
    left: flat.slice(Math.max(sentence.start, start - 400), start),
    right: flat.slice(end, Math.max(end, Math.min(sentence.end, end + 300))),
    before: flat.slice(Math.max(0, sentence.start - 300), sentence.start),
  };
}

function push(
  found: FactMark[],
  kind: string,
  words: string | undefined,
  figure: string | undefined,
  unit: string | undefined,
  paragraph: number,
  start: number,
  match: string,
): void {
  const count = words ? wordsToNumber(words) : Number(figure);
  if (count === undefined || !Number.isFinite(count) || count <= 0 || !unit) return;
  const one = unit.toLowerCase().replace(/s$/, "");
  const number =
    one === "day"
      ? { amount: count, unit: "days" as const }
      : one === "week"
        ? { amount: count * 7, unit: "days" as const }
        : { amount: one === "year" ? count * 12 : count, unit: "months" as const };
  found.push({
    kind,
    value: `${count} ${one}${count === 1 ? "" : "s"}`,
    number,
    paragraph,
    start,
    end: start + match.trimEnd().length,
  });
}
