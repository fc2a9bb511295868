/** Periods with what they are of: how long the agreement runs, how it renews, notices, time to pay or to cure. */

import { matchesOf } from "../core/matches.ts";
import { NUMBER_WORD, ORDINAL_WORD, ordinalToNumber, wordsToNumber } from "../core/numerals.ts";
import { sentenceAt } from "../core/sentences.ts";
import type { FactMark } from "./fact.ts";
import { type Context, kindOfPeriod, restricts } from "./period-context.ts";

// What is still open may stand in brackets: "[five (5)] years".
const COUNT = `\\[?(?:(${NUMBER_WORD}(?:[\\s-](?:and\\s)?${NUMBER_WORD}){0,4})\\s?(?:\\(\\s?\\d{1,4}\\s?\\))?|\\(?(\\d{1,4})\\)?(?:\\s?\\(\\s?${NUMBER_WORD}(?:[\\s-](?:and\\s)?${NUMBER_WORD}){0,4}\\s?\\))?)\\]?`;
/** A period: its words, its figures, which days are counted, its unit. */
const PERIOD = new RegExp(
  `${COUNT}(?:[\\s-]|(?<=[\\d)]))(?:(?:calendar|consecutive|full|(business|working|banking|trading))\\s)?(days?|weeks?|months?|years?)`,
  "gi",
);

/** What stands right before a period of a kind and, for some kinds, right after it. */
interface PeriodRule {
  kind: string;
  before: RegExp;
  after?: RegExp;
  /** The units that the kind is counted in, where not all. */
  unit?: RegExp;
}

const PERIODS: readonly PeriodRule[] = [
  {
    kind: "termination-notice",
    before: /\bterminat\w+\b[^.;]{0,160}?\b(?:upon|on|by giving|giving|with|by)\s(?:[a-z]+\s){0,5}?$/i,
    after: /^'?\s?(?:[a-z,]+\s){0,3}?(?:written\s)?notice/i,
  },
  // "The notice required from you or us to terminate your employment shall be three months".
  {
    kind: "termination-notice",
    before:
      /\bnotice\b[^.;]{0,100}?\bto terminate\b[^.;]{0,60}?\b(?:shall be|will be|is)\s(?:at least\s|not less than\s)?$/i,
  },
  // "Upon a notice of termination of not less than six months".
  {
    kind: "termination-notice",
    before: /(?<!\bnot\s)\bterminat\w+\b[^.;]{0,200}?\bnotice\b[^.;,]{0,40}?\b(?:of|not less than|at least)\s$/i,
  },
  {
    kind: "cure-period",
    before:
      /\b(?:cure[ds]?|remed(?:y|ied|ies)|correct(?:ed)?|rectif(?:y|ied))\b[^.;]{0,80}?\bwithin\s(?:an?\s|the\s|said\s)?(?:(?:further\s)?period of\s)?$/i,
  },
  // "Which remains uncured for a period of thirty days", "uncured thirty days after notice".
  {
    kind: "cure-period",
    before:
      /\b(?:uncured|(?:not|n't) (?:been )?(?:cured|remedied|corrected|rectified)|without (?:being )?cured?)\s(?:(?:by\s[^.;,]{1,40}?|for|within|after|following)\s){0,2}(?:an?\s|the\s)?(?:period of\s)?(?:more than\s|at least\s)?$/i,
  },
  // "Shall have sixty days after written notice to remedy such default".
  {
    kind: "cure-period",
    before:
      /\b(?:have|has|had|having|given|gives?|giving|allow\w*|grant\w*|notice and|with|of|an?|at least)\s(?:an?\s|at least\s|the\s)?(?:period of\s)?$/i,
    after: /^[^.;]{0,220}?\b(?:to|in which to|within which to|opportunity to|for)\s(?:cure|remedy|correct|rectify)\b/i,
  },
  // "Upon thirty days' notice of a breach, unless it is cured within such period".
  {
    kind: "cure-period",
    before: /\b(?:upon|by giving|giving|with|after|least|provid\w+)\s(?:[a-z]+\s){0,4}?$/i,
    after:
      /^[^.;]{0,280}?\b(?:cure[sd]?|remed(?:y|ied|ies)|correct(?:ed|s)?)\b[^.;]{0,90}?\b(?:such|that|the|this|said)\s(?:notice\s|\S{1,12}[\s-](?:\(\d+\)[\s-])?(?:business\s)?days?\s|\S{1,8}-day\s)?(?:notice\s)?period\b/i,
  },
  {
    kind: "payment-period",
    before: /\b(?:pay(?:s|able|ments?|ing)?|paid|invoices?|due)\b[^.;]{0,120}?\bwithin\s$/i,
  },
  { kind: "payment-period", before: /\b(?:net|due)\s$/i, unit: /^day/i },
  // "Payment will be made no later than thirty days after receipt of the invoice".
  {
    kind: "payment-period",
    before:
      /\b(?:pay(?:s|able|ments?|ing)?|paid|invoices?|due|remit\w*)\b(?:(?!\bnotice\b)[^.;]){0,120}?\b(?:no(?:t)? later than|on or before)\s$/i,
    after: /^\s(?:after|following|from|of)\b/i,
  },
  // "Within thirty days of its receipt of an invoice, the Buyer shall pay it".
  {
    kind: "payment-period",
    before: /\bwithin\s$/i,
    after:
      /^\s(?:of|after|following|from)\b[^.;]{0,60}?\b(?:invoices?|statements?|bills?)\b[^.;]{0,60}?,\s[^.;]{0,80}?\b(?:shall|will|must|agrees to)\s(?:remit|pay|reimburse)\b/i,
  },
  {
    kind: "confidentiality-term",
    before:
      /\b(?:confiden\w+|non-?disclosure|secrecy|disclos\w+)\b[^.;]{0,220}?\b(?:for|period of|until|surviv\w+(?: for)?)\s(?:an?\s|the\s)?(?:additional\s|further\s)?(?:period of\s|term of\s)?$/i,
  },
  {
    kind: "confidentiality-term",
    before: /\b(?:for|during)\s(?:an?\s|the\s)?(?:additional\s|further\s)?(?:period\sof\s|term\sof\s)?$/i,
    after:
      /^\s(?:after|following|thereafter|from)\b(?![^.;]{0,200}\b(?:solicit|compete|audit|inspect))[^.;]{0,260}?\b(?:(?:in|strict) confidence|confidential(?:ly|ity)?|secret)\b/i,
  },
  {
    kind: "warranty-period",
    before: /\bwarrant\w*\b[^.;]{0,160}?\b(?:for|period of)\s(?:an?\s)?(?:period of\s)?$/i,
  },
  // "Total liability in any twelve months shall not exceed the charges paid in that period".
  {
    kind: "liability-cap-months",
    before: /\bliabilit\w+\b[^.;]{0,140}?\bin\s(?:any|each|every)\s(?:period\sof\s|consecutive\s)?$/i,
    after:
      /^[^.;]{0,60}?\b(?:not exceed|limited to|exceed)\b[^.;]{0,120}?\b(?:in|during|for)\s(?:that|such|the same|those)\s(?:\w+\s)?(?:period|months|years?)\b/i,
    unit: /^(?:month|year)/i,
  },
  {
    kind: "liability-cap-months",
    before:
      /\bliabilit\w+\b[^;]{0,300}?\b(?:fees|amounts?|sums?|consideration)\b[^.;]{0,140}?\b(?:in|during|for|over|within)\s(?:the\s)?(?:prior\s|preceding\s|previous\s|last\s|immediately\s|most recent\s)*$/i,
    unit: /^(?:month|year)/i,
  },
];

/** How much of a paragraph before and after a period its rules read: the longest of them. */
const READ = { before: 600, after: 600 };

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
  const all = matchesOf(flat, PERIOD);
  for (const rule of PERIODS) addRuled(found, rule, flat, all, paragraph);
  if (!/\b(?:term|renew|exten[ds]|agreement|contract|period|compet|solicit)/i.test(flat)) return found;
  const list = /[:,\u2014-]\s?$/.test(flat) ? ` ${next.slice(0, 200)}` : "";
  for (const m of all) {
    const end = m.index + m[0].length;
    const kind =
      kindOfPeriod(contextOf(flat, m.index, end), m[4] ?? "") ??
      (restricts(flat.slice(Math.max(0, m.index - 250), m.index), `${flat.slice(end, end + 700)}${list}`, m[4] ?? "")
        ? "restriction-term"
        : undefined);
    if (kind) push(found, kind, { words: m[1], figure: m[2], days: m[3], unit: m[4] }, paragraph, m.index, m[0]);
  }
  for (const m of matchesOf(flat, ANNIVERSARY)) {
    const years = ordinalToNumber(m[1] ?? "") ?? wordsToNumber(m[3] ?? "") ?? Number(m[2] ?? m[4]);
    const kind = kindOfPeriod(contextOf(flat, m.index, m.index + m[0].length), "anniversary");
    if (kind) push(found, kind, { figure: String(years), unit: "years" }, paragraph, m.index, m[0]);
  }
  for (const m of matchesOf(flat, BY_YEAR)) {
    const end = m.index + m[0].length;
    if (kindOfPeriod(contextOf(flat, end, end), "annually"))
      push(found, "renewal", { figure: "1", unit: m[1] ? "years" : "months" }, paragraph, m.index, m[0]);
  }
  return found;
}

/** Adds the periods of a paragraph that a rule fits; no two of its places overlap. */
function addRuled(
  found: FactMark[],
  { kind, before, after, unit }: PeriodRule,
  flat: string,
  all: readonly RegExpExecArray[],
  paragraph: number,
): void {
  let from = 0;
  for (const { index, 0: words, 1: inWords, 2: figure, 3: days, 4: counted = "" } of all) {
    if (unit && !unit.test(counted)) continue;
    const left = Math.max(from, index - READ.before);
    const lead = before.exec(flat.slice(left, index));
    if (!lead) continue;
    let end = index + words.length;
    if (after) {
      const rest = after.exec(flat.slice(end, end + READ.after));
      if (!rest) continue;
      end += rest[0].length;
    }
    const start = left + lead.index;
    push(found, kind, { words: inWords, figure, days, unit: counted }, paragraph, start, flat.slice(start, end));
    from = end;
  }
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

/** The parts of a period as they were found: its count in words or figures, "business" or "working", "days". */
interface Parts {
  words?: string | undefined;
  figure?: string | undefined;
  days?: string | undefined;
  unit: string | undefined;
}

function push(
  found: FactMark[],
  kind: string,
  { words, figure, days, unit }: Parts,
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
    value: `${count} ${days ? `${days.toLowerCase()} ` : ""}${one}${count === 1 ? "" : "s"}`,
    number,
    paragraph,
    start,
    end: start + match.trimEnd().length,
  });
}
