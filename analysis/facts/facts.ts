/** Facts with their words: dates, periods, amounts, laws. */
import type { Place } from "../core/anchors.ts";
import { dateOrder, daysIn, findDates, showDate } from "../core/dates.ts";
import { squeeze } from "../core/flatten.ts";
import { figureToNumber, NUMBER_WORD, wordsToNumber } from "../core/numerals.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";

/** A fact before it has its anchor. */
export interface FactMark extends Place {
  kind: string;
  value: string;
  /** For conditions: days, months, percent or an amount. */
  number?: { amount: number; unit: "days" | "months" | "percent" | "money" };
}

/** Kinds of facts and the words for people. */
export const FACT_LABELS: Record<string, string> = {
  party: "Party",
  "agreement-date": "Date of the agreement",
  "effective-date": "Effective date",
  "expiry-date": "Expiry",
  term: "Term",
  renewal: "Renewal",
  "renewal-notice": "Notice to stop renewal",
  "termination-notice": "Notice to terminate",
  "cure-period": "Time to cure a breach",
  "payment-period": "Time to pay",
  "interest-rate": "Interest on late payment",
  "confidentiality-term": "Term of confidentiality",
  "restriction-term": "Term of a restriction",
  "warranty-period": "Warranty period",
  "liability-cap": "Cap on liability",
  "liability-cap-months": "Cap on liability, in months of fees",
  amount: "Amount",
  "governing-law": "Governing law",
  jurisdiction: "Jurisdiction",
  uptime: "Availability",
};

const N = `(?:(${NUMBER_WORD}(?:[\\s-](?:and\\s)?${NUMBER_WORD}){0,3})\\s?(?:\\(\\s?\\d{1,4}\\s?\\))?|\\(?(\\d{1,4})\\)?)`;
const PERIOD = `${N}[\\s-](?:calendar\\s|consecutive\\s|business\\s|full\\s)?(days?|weeks?|months?|years?)`;
const PLACE_NAME = "((?:[A-Z][a-zA-Z]+)(?:,?\\s(?:[A-Z][a-zA-Z]+|and Wales|of America|of Columbia))*)";

interface PeriodRule {
  kind: string;
  pattern: RegExp;
}

/** Each has the period's three groups (words, figures, unit) in this order. */
const PERIODS: readonly PeriodRule[] = [
  {
    kind: "term",
    pattern: new RegExp(
      `\\b(?:initial\\s)?term\\b[^.;]{0,100}?\\b(?:for|of|be|is|period of|continue for)\\s(?:an?\\s)?(?:initial\\s)?(?:period of\\s|term of\\s)?${PERIOD}`,
      "gi",
    ),
  },
  {
    kind: "term",
    pattern: new RegExp(
      `\\b(?:remain|continue|be) in (?:full force and )?(?:effect|force)\\s(?:for\\s)?(?:an?\\s)?(?:initial\\s)?(?:period of\\s|term of\\s)?${PERIOD}`,
      "gi",
    ),
  },
  {
    kind: "renewal",
    pattern: new RegExp(
      `\\b(?:renew(?:ed|s|al)?|extend(?:ed)?|successive|additional)\\b[^.;]{0,80}?${PERIOD}\\s?(?:terms?|periods?|each|unless)?`,
      "gi",
    ),
  },
  {
    kind: "renewal-notice",
    pattern: new RegExp(
      `\\b(?:not to renew|non-?renewal|intent(?:ion)? not to (?:renew|extend)|unless either party)\\b[^.;]{0,120}?${PERIOD}`,
      "gi",
    ),
  },
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
    kind: "restriction-term",
    pattern: new RegExp(
      `\\b(?:for|during)\\s(?:the\\s|an?\\s)?(?:period of\\s|term of\\s)?${PERIOD}\\s(?:after|following|thereafter|from)\\b[^.;]{0,200}?\\b(?:not|refrain)\\b[^.;]{0,120}?\\b(?:solicit|compete|engage|hire|employ|competing)`,
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
const CAP_AMOUNT =
  /\b(?:aggregate|total|maximum|entire|cumulative)?\s?liabilit\w+\b[^.;]{0,200}?\b(?:exceed|limited to|greater than|more than)\b[^.;]{0,60}?((?:US|USD|EUR|GBP)?\s?[$\u20ac\u00a3]\s?\d[\d,]*(?:\.\d+)?(?:\s(?:million|thousand|billion))?|(?:USD|EUR|GBP)\s?\d[\d,]*)/gi;
const AMOUNT =
  /(?:(?:US|C|A|HK)?[$\u20ac\u00a3]|\b(?:USD|EUR|GBP|CHF|RMB)\s?)\s?(\d[\d,]*(?:\.\d+)?)(?:\s(million|billion|thousand))?/g;
const LAW = new RegExp(
  `\\b(?:governed|construed|interpreted|enforced)\\b[^.;]{0,160}?\\blaws?\\b(?:\\sand regulations)?(?:\\s(?:of|in force in|applicable in))\\s(?:the\\s)?(?:State\\s|Commonwealth\\s|Province\\s|Republic\\s|Kingdom\\s|People's Republic\\s)?(?:of\\s)?(?:the\\s)?${PLACE_NAME}`,
  "g",
);
const LAW_SHORT =
  /\b(?:governed by|construed under|subject to)\s(?:the\s)?(English|Scottish|Irish|Israeli|Japanese|German|French|Swiss|Dutch|Delaware|California|New York|Texas|Florida|Chinese|PRC)\slaws?\b/g;
const COURTS = new RegExp(
  `\\b(?:jurisdiction|venue)\\b[^.;]{0,120}?\\bcourts?\\b[^.;]{0,80}?\\b(?:of|in|for)\\s(?:the\\s)?(?:(?:State|City|County|Province|Commonwealth)\\s(?:and\\s(?:State|County|City)\\s)?of\\s)?${PLACE_NAME}|\\bcourts?\\s(?:located\\s|sitting\\s|situated\\s)?(?:of|in)\\s(?:the\\s)?(?:(?:State|City|County|Province)\\sof\\s)?${PLACE_NAME}[^.;]{0,100}?\\bjurisdiction\\b`,
  "g",
);
const INTEREST =
  /\binterest\b[^.;]{0,100}?(\d{1,2}(?:\.\d{1,2})?)\s?%\)?\s(?:per\s(month|year|annum)|(monthly|annually))/gi;
const UPTIME =
  /\b(?:uptime|availab\w+)\b[^.;]{0,80}?(\d{2}(?:\.\d{1,3})?)\s?%|(\d{2}\.\d{1,3})\s?%\s(?:uptime|availab)/gi;

/** Every fact of the document, in order. `progress` is called with paragraphs done. */
export function findFacts(paras: readonly Para[], structure: Structure): FactMark[] {
  const facts: FactMark[] = structure.parties.map((p) => ({
    kind: "party",
    value: p.aliases.length ? `${p.name} (${p.aliases.join(", ")})` : p.name,
    paragraph: p.paragraph,
    start: p.start,
    end: p.end,
  }));
  for (const { flat, index } of paras) {
    if (structure.roles[index] === "noise" || structure.roles[index] === "toc") continue;
    facts.push(...dates(flat, index), ...periods(flat, index), ...money(flat, index), ...places(flat, index));
  }
  return unique(facts);
}

function dates(flat: string, paragraph: number): FactMark[] {
  const found: FactMark[] = [];
  for (const date of findDates(flat)) {
    if (date.day < 1 || date.day > daysIn(date.year, date.month) || dateOrder(date) < 18000101) continue;
    const before = flat.slice(Math.max(0, date.start - 120), date.start);
    const after = flat.slice(date.end, date.end + 60);
    const kind =
      /^\s?\(?[^.]{0,30}"Effective Date"|^\s?\((?:the )?"?Effective Date/.test(after) ||
      /\beffective (?:date|as of|on|from)\b[^.]{0,60}$/i.test(before)
        ? "effective-date"
        : /\b(?:expir\w+|terminat\w+|end(?:s|ing)?|until|through|conclud\w+)\b[^.]{0,40}$/i.test(before) &&
            paragraph > 0
          ? "expiry-date"
          : /\b(?:dated|made|entered into|executed)\b[^.]{0,60}$/i.test(before) &&
              paragraph < 15 &&
              /agreement/i.test(flat.slice(0, 400))
            ? "agreement-date"
            : undefined;
    if (kind) found.push({ kind, value: showDate(date), paragraph, start: date.start, end: date.end });
  }
  return found;
}

function periods(flat: string, paragraph: number): FactMark[] {
  if (!/\b(?:day|week|month|year)/i.test(flat)) return [];
  const found: FactMark[] = [];
  for (const { kind, pattern } of PERIODS) {
    for (const m of flat.matchAll(pattern)) push(found, kind, m[1], m[2], m[3], paragraph, m.index, m[0]);
  }
  for (const m of flat.matchAll(CAP_MONTHS))
    push(found, "liability-cap-months", m[1], m[2], m[3], paragraph, m.index, m[0]);
  return found;
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

function money(flat: string, paragraph: number): FactMark[] {
  const found: FactMark[] = [];
  for (const m of flat.matchAll(CAP_AMOUNT)) {
    const value = squeeze(m[1] ?? "");
    const amount = amountOf(value);
    found.push({
      kind: "liability-cap",
      value,
      ...(amount === undefined ? {} : { number: { amount, unit: "money" as const } }),
      paragraph,
      start: m.index,
      end: m.index + m[0].length,
    });
  }
  for (const m of flat.matchAll(AMOUNT)) {
    const value = squeeze(m[0]).replace(/[.,]$/, "");
    const amount = amountOf(value);
    if (amount === undefined || amount < 1000) continue;
    found.push({
      kind: "amount",
      value,
      number: { amount, unit: "money" },
      paragraph,
      start: m.index,
      end: m.index + value.length,
    });
  }
  for (const m of flat.matchAll(INTEREST)) {
    const monthly = /month/i.test(m[2] ?? m[3] ?? "");
    found.push({
      kind: "interest-rate",
      value: `${m[1]} % per ${monthly ? "month" : "year"}`,
      number: { amount: Number(m[1]) * (monthly ? 12 : 1), unit: "percent" },
      paragraph,
      start: m.index,
      end: m.index + m[0].length,
    });
  }
  for (const m of flat.matchAll(UPTIME)) {
    found.push({
      kind: "uptime",
      value: `${m[1] ?? m[2]} %`,
      number: { amount: Number(m[1] ?? m[2]), unit: "percent" },
      paragraph,
      start: m.index,
      end: m.index + m[0].length,
    });
  }
  return found;
}

function amountOf(value: string): number | undefined {
  const figure = /\d[\d,]*(?:\.\d+)?/.exec(value)?.[0];
  const base = figure === undefined ? undefined : figureToNumber(figure.replace(/,$/, ""));
  if (base === undefined) return undefined;
  return base * (/billion/i.test(value) ? 1e9 : /million/i.test(value) ? 1e6 : /thousand/i.test(value) ? 1e3 : 1);
}

function places(flat: string, paragraph: number): FactMark[] {
  if (!/\b(?:laws?|courts?)\b/.test(flat)) return [];
  const found: FactMark[] = [];
  for (const pattern of [LAW, LAW_SHORT]) {
    for (const m of flat.matchAll(pattern))
      found.push({
        kind: "governing-law",
        value: placeName(m[1] ?? ""),
        paragraph,
        start: m.index,
        end: m.index + m[0].length,
      });
  }
  for (const m of flat.matchAll(COURTS))
    found.push({
      kind: "jurisdiction",
      value: placeName(m[1] ?? m[2] ?? ""),
      paragraph,
      start: m.index,
      end: m.index + m[0].length,
    });
  return found.filter((f) => f.value.length > 2);
}

function placeName(name: string): string {
  return squeeze(name)
    .replace(
      /,?\s(?:United States(?: of America)?|USA|U\.S\.A\.?|Without|Except|Applicable|Any|The|This|Each|All|And)\b.*$/i,
      "",
    )
    .replace(/^(?:State|Commonwealth|Province) of /i, "");
}

/** Facts said twice count once; of the amounts the thirty largest are kept. */
function unique(facts: readonly FactMark[]): FactMark[] {
  const seen = new Set<string>();
  const kept = facts.filter(({ kind, value }) => {
    const key = `${kind}|${value.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const amounts = kept
    .filter((f) => f.kind === "amount")
    .sort((a, b) => (b.number?.amount ?? 0) - (a.number?.amount ?? 0));
  const large = new Set(amounts.slice(0, 30));
  return kept.filter((f) => f.kind !== "amount" || large.has(f)).slice(0, 400);
}
