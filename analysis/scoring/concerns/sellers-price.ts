/** How the price of a company is paid, and what may still be taken from it, for whoever sells. */
import { type ConcernRule, countOf, monthsOf, N } from "./concern.ts";
import { BUYER, BUYERS, SALES } from "./sales.ts";

/** From here on it is long. */
const LONG_MONTHS = 24;
/** What a price follows. */
const RECKONED =
  "(?:price|working capital|earn-?\\s?out|revenues?|EBITDA|ARR|net (?:income|assets)|adjustments?|milestones?|inventory)";
const BY_BUYERS_ACCOUNTANT = new RegExp(`\\b${BUYER}['’]s (?:accounting firm|accountant|auditor)`, "i");

export const SELLERS_PRICE: readonly ConcernRule[] = [
  {
    id: "earn-out-at-will",
    category: "revenue-sharing",
    title: "The buyer runs the business as it likes while the earn-out runs",
    reason: "It can move customers, costs and people so that nothing is ever earned.",
    ask: "Until it is paid the business is run apart and as before, nothing is done to avoid the earn-out, and a sale of it makes the rest due.",
    severity: "major",
    against: "giver",
    kinds: SALES,
    words: "discretion",
    says: new RegExp(
      `\\b${BUYERS}\\b[^.]{0,300}\\b(?:sole|absolute|complete|full)(?: and \\w+)? discretion\\b[^.]{0,300}\\b(?:earn-?\\s?out|contingent (?:payment|consideration))|\\b(?:earn-?\\s?out|contingent (?:payment|consideration))\\b[^.]{0,400}\\b(?:sole|absolute|complete)(?: and \\w+)? discretion\\b`,
      "i",
    ),
    not: /\bbad faith\b|\bgood faith\b|\bprimary purpose\b|\bintent(?:ion)? of (?:avoid|reduc)/i,
  },
  {
    id: "earn-out-hardly-earned",
    category: "revenue-sharing",
    title: "What counts for the earn-out is narrow",
    reason: "New customers, or what the buyer gives up, do not count, so that the sum is out of reach.",
    ask: "All revenue of the business counts, reckoned as in the accounts before the sale.",
    severity: "major",
    against: "giver",
    kinds: SALES,
    words: "earn-out earnout earn",
    inDefinitions: true,
    says: /\b(?:purposes? of (?:the |any |calculating the )?(?:earn-?\s?out)|earn-?\s?out (?:revenue|EBITDA|payment))\b[^.;]{0,120}\b(?:only|exclud\w+|not include)\b/i,
    not: /\bextraordinary\b/i,
  },
  {
    id: "price-only-falls",
    category: "payment",
    title: "The price may fall and not rise",
    reason: "Working capital over the target goes to the buyer for nothing.",
    ask: "It moves both ways, dollar for dollar, over a band of [1] %.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "upward increase",
    says: /\b(?:no|not|never)\b[^.;]{0,30}\b(?:upward|increase\w*)\b[^.;]{0,60}\b(?:adjust\w*|purchase price|price)\b|\bpurchase price\b[^.;]{0,60}\bnot (?:be )?increased\b/i,
    not: /\bexceed\b|\binterest\b|\bdividend/i,
    look: ({ sentence }) =>
      /\b(?:working capital|purchase price|adjustment amount)\b/i.test(sentence) ? {} : undefined,
  },
  {
    id: "part-of-price-lost",
    category: "payment",
    title: "A part of the price may be lost altogether",
    reason: "A small difference costs the whole of it.",
    ask: "It is lowered by what the difference is worth, as an independent accountant finds.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "forfeit",
    says: /\b(?:deferred|withheld|holdback|held back|remaining|earn-?\s?out|balance)\b[^.;]{0,160}\bforfeit|\bforfeit\w*\b[^.;]{0,100}\b(?:deferred|holdback|earn-?\s?out|consideration|purchase price)\b/i,
    not: /\bdeposit\b|\bshares?\b|\boptions?\b|\bbuyer\b[^.;]{0,20}\bforfeit/i,
  },
  {
    id: "old-taxes-reopened",
    category: "taxes",
    title: "The buyer may change tax returns of the seller's time",
    reason: "The seller pays for what the buyer then admits.",
    ask: "Returns for the time before the closing are changed with the seller's consent only.",
    severity: "info",
    against: "giver",
    kinds: SALES,
    words: "amend",
    says: new RegExp(
      `\\b(?:${BUYER}|surviving (?:company|corporation))\\b[^.;]{0,120}\\b(?:sole|right|authority|may)\\b[^.;]{0,100}\\bamend\\b[^.;]{0,60}\\btax returns?\\b`,
      "i",
    ),
    not: /\bconsent (?:of|shall)\b|\bnot\b[^.;]{0,20}\bamend\b|\bwithout the (?:prior )?(?:written )?consent\b/i,
  },
  {
    id: "price-set-off",
    category: "no-set-off",
    title: "The buyer may keep back from the price what it claims",
    reason: "A claim that nobody has judged stops the payment.",
    ask: "Only what a court has awarded or the seller has agreed to is set off; what is disputed goes into escrow.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "set offset",
    says: new RegExp(
      `\\b(?:${BUYERS}\\b[^.;]{0,160}\\b(?:may|right|entitled)\\b[^.;]{0,60}\\b(?:set-?\\s?off|offset|deduct|withhold)\\b|right of (?:set-?\\s?off|offset)\\b)[^.;]{0,260}\\b(?:earn-?\\s?out|purchase price|holdback|promissory note|deferred|contingent|note|consideration|payable|owed|owing|due)\\b`,
      "i",
    ),
    not: /\btax(?:es)?\b|\bfinally (?:determined|adjudicat)|\bfinal(?:ly)? (?:judgment|and non-?appealable)|\bno right of\b|\bnot (?:be )?(?:set|entitled)|\bwithout (?:any )?(?:right of )?(?:set-?\s?off|offset)|\blaw(?:s)? to be withheld\b/i,
  },
  {
    id: "accounts-by-the-buyer",
    category: "payment",
    title: "What the buyer reckons is final",
    reason: "The price is set by whoever pays it.",
    ask: "The seller sees the working papers, may object in thirty days, and an independent accountant decides.",
    severity: "major",
    against: "giver",
    kinds: SALES,
    words: "final binding conclusive discretion calculat determin",
    says: new RegExp(
      `\\b${BUYER}(?:['’]s)?\\b[^.;]{0,60}\\b(?:determination|calculation|statement|computation|decision)\\b[^.;]{0,60}\\b(?:shall be|is|will be)\\b[^.;]{0,20}\\b(?:final|binding|conclusive)\\b|\\b${BUYER}['’]s (?:accounting firm|accountants?|auditors?)\\b[^.;]{0,120}\\b(?:final|binding|conclusive)\\b|\\b${RECKONED}\\b[^.;]{0,160}\\b(?:calculated|determined|measured|computed) by (?:the )?${BUYER}\\b[^.;]{0,40}\\b(?:sole|absolute|final|conclusive)\\b|\\b(?:calculated|determined|measured|computed) by (?:the )?${BUYER} in accordance with (?:its|(?:the )?${BUYER}['’]s) (?:own |standard )?(?:accounting|polic|methodolog)`,
      "i",
    ),
    inDefinitions: true,
    not: /\babsent\b|\bunless\b|\bif (?:no|the seller|seller)\b|\bobject|\bmanifest error\b/i,
    look: ({ sentence }) => (/\bdisput/i.test(sentence) && !BY_BUYERS_ACCOUNTANT.test(sentence) ? undefined : {}),
  },
  {
    id: "kept-in-escrow-long",
    category: "payment",
    title: "Part of the price is kept back for long",
    reason: "It cannot be used, and it invites claims.",
    ask: "It is paid out after twelve months, but for what was claimed by then.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "escrow holdback held retention withh",
    says: new RegExp(
      `\\b(?:escrow(?:ed)?|holdback|held back|retention|withh[eo]ld)\\b[^.;]{0,200}?\\b${N}[\\s-](years?|months?)\\b|\\b${N}[\\s-](years?|months?)\\b[^.;]{0,60}\\b(?:escrow|holdback)\\b`,
      "i",
    ),
    not: /\bsource code\b|\bsurviv|\bcompet/i,
    look: ({ sentence }, match) => {
      const count = countOf(match[1] ?? match[3]);
      const unit = match[2] ?? match[4] ?? "";
      if (count === undefined || !/\b(?:price|escrow|purchase|consideration)\b/i.test(sentence)) return undefined;
      return monthsOf(count, unit) >= LONG_MONTHS
        ? { title: `Part of the price is kept back for ${match[1] ?? match[3]} ${unit}` }
        : undefined;
    },
  },
  {
    id: "paid-by-a-note",
    category: "payment",
    title: "Part of the price is a promise that nothing secures",
    reason: "The seller lends the buyer the price, and comes behind its banks.",
    ask: "The note is secured by what is sold and guaranteed by the buyer's owners, and falls due on a default or a sale.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "unsecured subordinat",
    says: /\b(?:unsecured|subordinat\w+)\b[^.;]{0,60}\b(?:promissory )?notes?\b|\bpromissory notes?\b[^.;]{0,200}\b(?:unsecured|subordinat\w+)\b/i,
    not: /\bintercompany\b|\breceivables?\b/i,
    look: ({ sentence }) =>
      /\b(?:purchase price|consideration|balance|deliver|execute|payable|price|seller)\b/i.test(sentence)
        ? {}
        : undefined,
  },
];
