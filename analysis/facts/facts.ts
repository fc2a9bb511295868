/** Facts with their words: dates, periods, amounts, laws. */

import { squeeze, withEuros } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import { figureToNumber } from "../core/numerals.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";
import { agreementDates } from "./agreement-dates.ts";
import type { FactMark } from "./fact.ts";
import { lawsAndCourts } from "./laws.ts";
import { periods } from "./periods.ts";

/** Kinds of facts and the words for people, in the order in which they are shown. */
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
  salary: "Salary",
  "interest-rate": "Interest on late payment",
  "confidentiality-term": "Term of confidentiality",
  "restriction-term": "Term of a restriction",
  "warranty-period": "Warranty period",
  "liability-cap": "Cap on liability",
  "liability-cap-months": "Cap on liability, in months of fees",
  "governing-law": "Governing law",
  jurisdiction: "Jurisdiction",
  uptime: "Availability",
  amount: "Amount",
};

const CAP_AMOUNT =
  /\b(?:(?:aggregate|total|maximum|entire|cumulative)\s)?liabilit\w+\b[^.;]{0,200}?\b(?:exceed|limited to|greater than|more than)\b[^.;]{0,60}?((?:US|USD|EUR|GBP)?\s?[$\u00a4\u00a3]\s?\d[\d,]*(?:\.\d+)?(?:\s(?:million|thousand|billion))?|(?:USD|EUR|GBP)\s?\d[\d,]*)/gi;
/** "shall not exceed the fees paid": a cap without a figure. */
const CAP_BY_PRICE =
  /\b(?:(?:aggregate|total|maximum|entire|cumulative)\s)?liab(?:ility|le)\b[^.;]{0,260}?\b(?:exceed|exceeds|limited to|greater than|more than|in excess of)\s((?:the\s)?(?:(?:total|aggregate|actual|net|sum of|lesser of|amount of|cost of)\s(?:the\s)?){0,3}(?:amounts?|fees?|charges?|purchase price|price|prices|sums?|payments?|remuneration|consideration|commissions?|cost)\b(?:\s(?:of|for)\s(?:the\s)?(?:products?|services?|goods))?(?:\s(?:actually|which (?:is|are|were)|that (?:is|are|were)|to be))?\s(?:paid|received|payable|invoiced|due))/gi;
/** "Limited to 125 % of the Charges": a share of the price. */
const CAP_BY_SHARE =
  /\b(?:(?:aggregate|total|maximum|entire|cumulative)\s)?liab(?:ility|le)\b[^.;]{0,260}?\b(?:exceed|exceeds|limited to|greater than|more than|in excess of)\s(?:an?\s(?:amount|sum)\sequal\sto\s)?((?:\d{1,3}\s?(?:%|per\s?cent)|[a-z-]+(?:\s[a-z-]+){0,4}\sper\s?cent\s?(?:\(\d{1,3}\s?%\))?)\sof\s(?:the\s)?(?:(?:total|aggregate|annual|actual)\s){0,2}(?:charges?|fees?|amounts?|purchase price|price|sums?|remuneration)\b(?:\s(?:paid|payable|due|invoiced)(?:\s(?:or|and)\s(?:paid|payable|due))?)?)/gi;
const CURRENCY = "(?:(?:US|C|A|HK)?[$\\u00a4\\u00a3]|\\b(?:USD|EUR|GBP|CHF|RMB|AUD|CAD|ZAR)\\s?)";
const FIGURE = "\\d[\\d,]*(?:\\.\\d+)?";
const AMOUNT = new RegExp(`${CURRENCY}\\s?(${FIGURE})(?:\\s(million|billion|thousand))?`, "g");
/** "A gross annual salary of EUR 90,000 per annum". */
const SALARY = new RegExp(
  `\\b(?:salary|wages?)\\b[^.;]{0,100}?(${CURRENCY}\\s?${FIGURE})(?:\\s(?:gross\\s)?(per|an?|each)\\s(year|annum|month|week|hour))?`,
  "gi",
);
const INTEREST =
  /\binterest\b[^.;]{0,100}?(\d{1,2}(?:\.\d{1,2})?)\s?%\)?\s(?:per\s(month|year|annum)|(monthly|annually))/gi;
/** "At 4 % above the base rate": by how much it stands over another rate. */
const INTEREST_ABOVE =
  /\binterest\b[^.;]{0,100}?(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent)\)?\s(?:(?:per|a|an|each)\s(month|year|annum)\s)?(?:above|over|in excess of|plus)\s(?:the\s)?(?:[\w.&']+\s){0,5}?(base|prime|repo|reference)\s(?:lending\s)?(?:interest\s)?rate/gi;
const UPTIME =
  /\b(?:uptime|availab\w+)\b[^.;]{0,80}?(\d{2}(?:\.\d{1,3})?)\s?%|(\d{2}\.\d{1,3})\s?%\s(?:uptime|availab)/gi;

/** Every place of a fact in a document; the same fact may be said in several. */
export function everyFact(paras: readonly Para[], structure: Structure): FactMark[] {
  const facts: FactMark[] = structure.parties.map((p) => ({
    kind: "party",
    value: p.aliases.length ? `${p.name} (${p.aliases.join(", ")})` : p.name,
    paragraph: p.paragraph,
    start: p.start,
    end: p.end,
  }));
  facts.push(...agreementDates(paras, structure));
  for (const { flat, index } of paras) {
    if (structure.roles[index] === "noise" || structure.roles[index] === "toc") continue;
    facts.push(...periods(flat, index, paras[index + 1]?.flat), ...money(flat, index), ...lawsAndCourts(flat, index));
  }
  return facts;
}

function money(flat: string, paragraph: number): FactMark[] {
  const found: FactMark[] = [];
  for (const m of matchesOf(flat, CAP_AMOUNT)) {
    const value = withEuros(squeeze(m[1] ?? ""));
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
  for (const pattern of [CAP_BY_PRICE, CAP_BY_SHARE])
    for (const m of matchesOf(flat, pattern)) {
      const value = squeeze(m[1] ?? "").toLowerCase();
      found.push({ kind: "liability-cap", value, paragraph, start: m.index, end: m.index + m[0].length });
    }
  for (const m of matchesOf(flat, AMOUNT)) {
    const value = withEuros(squeeze(m[0])).replace(/[.,]$/, "");
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
  for (const m of matchesOf(flat, SALARY)) {
    const sum = withEuros(squeeze(m[1] ?? "")).replace(/[.,]$/, "");
    const amount = amountOf(sum);
    if (amount === undefined) continue;
    const value = m[3] ? `${sum} per ${m[3].toLowerCase().replace("annum", "year")}` : sum;
    found.push({
      kind: "salary",
      value,
      number: { amount, unit: "money" },
      paragraph,
      start: m.index,
      end: m.index + m[0].length,
    });
  }
  for (const m of matchesOf(flat, INTEREST_ABOVE)) {
    const value = `${m[1]} % above the ${m[3]?.toLowerCase()} rate`;
    found.push({ kind: "interest-rate", value, paragraph, start: m.index, end: m.index + m[0].length });
  }
  for (const m of matchesOf(flat, INTEREST)) {
    if (found.some(({ kind, start }) => kind === "interest-rate" && start === m.index)) continue;
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
  for (const m of matchesOf(flat, UPTIME)) {
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

/** Facts by kind, those of a kind in the order of the document, each once; of the amounts the thirty largest are kept. */
export function distinctFacts(facts: readonly FactMark[]): FactMark[] {
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
  const order = Object.keys(FACT_LABELS);
  return kept
    .filter((f) => f.kind !== "amount" || large.has(f))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .slice(0, 400);
}
