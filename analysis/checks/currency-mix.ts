/** Amounts in several currencies with no rule between them. */

import { EURO, quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { Check, Draft } from "./check.ts";

const AMOUNT =
  /(?<![\w])(US\$|U\.S\.\s?\$|C\$|CAD\s?\$?|A\$|AUD\s?\$?|HK\$|NT\$|USD\s?\$?|EUR|GBP|CHF|JPY|RMB|CNY|INR|\$|\u00a4|\u00a3|\u00a5)\s?\d[\d,.]*/g;
const CODES: Record<string, string> = {
  $: "$",
  [EURO]: "EUR",
  "\u00a3": "GBP",
  "\u00a5": "JPY",
  US$: "USD",
  "U.S.$": "USD",
  USD$: "USD",
  C$: "CAD",
  CAD$: "CAD",
  A$: "AUD",
  AUD$: "AUD",
  HK$: "HKD",
  NT$: "TWD",
  CNY: "RMB",
};
const RULE =
  /\bexchange rates?\b|\bconver(?:t|ted|sion)\b[^.]{0,80}\b(?:currenc|dollars?|euros?|rate)|\bequivalent (?:amount )?in\b|\b(?:rate of exchange|spot rate|currency of (?:this|the|payment)|all (?:amounts|payments|sums|prices|fees)[^.]{0,80}(?:dollars|currency|euros?|sterling))\b|\breferences? to (?:"?\$"?|dollars)/i;
/** What shares, options or a business are worth is compared with no price: an offer in pounds with shares of an American parent. */
const OF_SHARES = /\b(?:shares?|stock|equity|RSUs?|valuation)\b/i;
const NEAR = 160;
const NAMES: Record<string, string> = {
  USD: "US dollars",
  EUR: "euros",
  GBP: "pounds",
  CAD: "Canadian dollars",
  AUD: "Australian dollars",
  HKD: "Hong Kong dollars",
  TWD: "Taiwan dollars",
  JPY: "yen",
  RMB: "renminbi",
  CHF: "Swiss francs",
  INR: "rupees",
  $: "dollars",
};

export const currencyMix: Check = {
  id: "currency-mix",
  label: "Several currencies",
  description: "Amounts in several currencies with no rule between them.",
  defaultSeverity: "minor",
  run(document) {
    const first = new Map<string, { paragraph: number; start: number; end: number }>();
    for (const { flat, index } of document.paras) {
      if (document.role(index) === "noise") continue;
      if (RULE.test(flat)) return [];
      for (const match of matchesOf(flat, AMOUNT)) {
        // "HK$ 40,000 / USD 5,128" says the one in the other.
        if (/\d\s?\/\s?$/.test(flat.slice(Math.max(0, match.index - 4), match.index))) continue;
        // "\u20ac430 ($556.6 million)": one in brackets behind the other.
        if (/\d(?:\s(?:million|billion|thousand))?\s?\($/.test(flat.slice(Math.max(0, match.index - 14), match.index)))
          return [];
        const symbol = (match[1] ?? "").replace(/\s/g, "");
        // "\u00a3 2 per quarter": the sign "at most" of another font, where it stands before a single figure only.
        if (symbol === "\u00a3" && /^\D*\d$/.test(match[0].trim())) continue;
        const code = CODES[symbol] ?? symbol;
        if (OF_SHARES.test(flat.slice(Math.max(0, match.index - NEAR), match.index + NEAR))) continue;
        if (!first.has(code))
          first.set(code, {
            paragraph: index,
            start: match.index,
            end: match.index + match[0].replace(/[.,]+$/, "").length,
          });
      }
    }
    // A bare "$" stands for the dollar that is named elsewhere.
    if ([...first.keys()].some((code) => /USD|CAD|AUD|HKD|TWD/.test(code))) first.delete("$");
    if (first.size < 2) return [];
    const places = [...first.values()];
    const amounts = places.map((place) => quoted(document.words(place)));
    const draft: Draft = {
      places,
      title: `Amounts stand in ${[...first.keys()].map((code) => NAMES[code] ?? code).join(" and ")}`,
      explanation: `${amounts.join(" and ")} are in different currencies, and nothing says at which rate they are compared, converted or set off.`,
      fix: {
        kind: "comment",
        text: "Amounts stand in several currencies. Add a rule for conversion, or say which currency applies.",
      },
      confidence: 0.85,
      key: [...first.keys()].join(" "),
    };
    return [draft];
  },
};
