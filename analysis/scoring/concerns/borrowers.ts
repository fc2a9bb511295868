/** What a loan asks of whoever borrows. */
import type { ConcernRule } from "./concern.ts";

const FINANCE = ["finance"];
const LENDER = "(?:lender|bank|holder|payee|creditor|noteholder|secured party)";
/** Default interest from here on is high, in per cent a year. */
const HIGH_DEFAULT = 18;

export const BORROWERS_TERMS: readonly ConcernRule[] = [
  {
    id: "default-by-opinion",
    category: "termination-for-cause",
    title: "It is for the lender to say that things have changed for the worse",
    reason: "The loan may be called in a weak quarter, though every payment was made.",
    ask: "A change counts where a court would call it material, and only while a payment is late; the lender's view must be reasonable.",
    severity: "minor",
    against: "taker",
    kinds: FINANCE,
    words: "material adverse insecure",
    says: new RegExp(
      `\\bmaterial(?:ly)? adverse (?:change|effect)\\b[^.;]{0,200}\\b(?:as determined by|in the (?:sole )?(?:opinion|judgment|discretion) of|in (?:its|${LENDER}'s) (?:sole )?(?:opinion|judgment|discretion)|determined by)\\b|\\b${LENDER}\\b[^.;]{0,60}\\b(?:deems? itself|believes itself|feels) insecure\\b`,
      "i",
    ),
    not: /\breasonabl[ey]\b|\bgood faith\b/i,
  },
  {
    id: "default-of-other-debts",
    category: "termination-for-cause",
    title: "A default on any other debt is one here",
    reason: "A late bill elsewhere may call this loan, and with it all others.",
    ask: "It counts only where another debt over [amount] was called for payment.",
    severity: "info",
    against: "taker",
    kinds: FINANCE,
    words: "cross default",
    says: /\bcross-?\s?default\b|\bdefaults?\b[^.;]{0,60}\bunder any other\b[^.;]{0,80}\b(?:agreement|indebtedness|obligation|loan|note|debt|lease)\b/i,
    not: /[$\u20ac\u00a3]\s?\d|\bin excess of\b|\bexceed|\bthreshold\b|\bmaterial (?:debt|indebtedness)\b|\bno (?:event of )?default\b|\bnotice\b|\bnotify\b|\bwaive|\bnot (?:be )?in default\b/i,
  },
  {
    id: "called-without-notice",
    category: "termination-for-cause",
    title: "The whole loan falls due without notice",
    reason: "One payment that went astray may call it, and nobody need ask for it first.",
    ask: "The loan is called by a written notice, ten days after a payment was asked for and not made.",
    severity: "info",
    against: "taker",
    kinds: FINANCE,
    words: "without notice demand",
    says: /\bwithout (?:any )?(?:further |prior )?(?:notice|demand|presentment)\b[^.]{0,200}\b(?:declare|immediately due|due and payable|accelerat\w+)\b|\b(?:declare|become|be)\b[^.]{0,160}\b(?:immediately )?due and payable\b[^.]{0,120}\bwithout (?:any )?(?:further |prior )?(?:notice|demand|presentment)/i,
    not: /\b(?:bankruptcy|insolvency|receiver|liquidat\w+)\b|\b(?:by|upon|after|give|gives|given|giving)\b[^.;]{0,20}\bnotice\b/i,
    // "Without presentment, demand or protest" is form; what counts is that nobody is told.
    look: ({ sentence }) =>
      /\bwithout\b[^.;]{0,60}\bnotice\b/i.test(
        sentence.replace(/\bnotices? of (?:\w+ ){0,2}(?:dishonou?r|protest|non-?\w+|acceleration|intent)/gi, ""),
      )
        ? {}
        : undefined,
  },
  {
    id: "payable-on-demand",
    category: "termination-for-convenience",
    title: "The lender may ask for all of it at any time",
    reason: "What was borrowed for years may be due tomorrow.",
    ask: "The loan is due on [date], and before that only on a default.",
    severity: "major",
    against: "taker",
    kinds: FINANCE,
    words: "demand",
    says: new RegExp(
      `\\b(?:loan|note|principal|balance|indebtedness|advances?)\\b[^.;]{0,120}\\b(?:payable|due|repay\\w*)\\b[^.;]{0,20}\\b(?:up)?on demand\\b|\\b(?:loan|balance|principal)\\b[^.;]{0,60}\\bwithin\\b[^.;]{0,30}\\bdays\\b[^.;]{0,30}\\bwritten demand\\b|\\bdemand"? (?:loan|note)\\b|\\b${LENDER}\\b[^.;]{0,40}\\bmay\\b[^.;]{0,40}\\bdemand\\b[^.;]{0,60}\\b(?:full|all|entire)\\b[^.;]{0,60}\\bat any time\\b`,
      "i",
    ),
    not: /\b(?:costs?|expenses?|fees|reimburse\w*|interest on overdue)\b[^.;]{0,80}\bdemand\b|\binterest\b[^.;]{0,200}\bpayable (?:up)?on demand\b|\boverdue\b|\bindemnif|\btax(?:es)?\b|\bincreased costs?\b|\bapplicable law\b|\bupon (?:the occurrence|an? (?:event of )?default)/i,
  },
  {
    id: "dear-to-pay-early",
    category: "payment",
    title: "Paying early is barred, or costs a fee",
    reason: "A cheaper loan cannot be taken, and a sale of the business costs more.",
    ask: "The loan may be paid early at any time without a fee, on ten days' notice.",
    severity: "minor",
    against: "taker",
    kinds: FINANCE,
    words: "prepay pre-pay early",
    says: /\b(?:may|shall) not\b[^.;]{0,30}\b(?:pre-?pay|repay)\b(?![^.;]{0,60}\bwithout (?:\w+ )?notice)|\bpre-?payment (?:penalty|fee|premium|charge)\b|\b(?:penalty|fee|premium)\b[^.;]{0,40}\b(?:for|on|upon) (?:any )?(?:early|pre-?)\s?(?:payment|repayment)/i,
    not: /\bnot be subject to\b|\bwithout (?:any )?(?:penalty|premium|fee|prepayment)|\bno (?:prepayment )?(?:penalty|premium|fee)|\bsubordinat|\bother (?:debt|indebtedness)\b/i,
  },
  {
    id: "dear-in-default",
    category: "late-payment",
    title: "Interest on a default is high",
    reason: "It grows fastest when there is least to pay it with.",
    ask: "On a default the rate is two percentage points above the usual one, on what is late only.",
    severity: "info",
    against: "taker",
    kinds: FINANCE,
    words: "default overdue late",
    says: /\b(?:default|overdue|past[- ]due|late)\b(?:[^.;]|\.\d){0,200}?(\d{2})(?:\.\d+)?\s?(?:%|\)?\s?percent|per cent)/i,
    not: /\bshares?\b|\bvoting\b|\bownership\b|\blenders\b/i,
    look: ({ sentence }, match) =>
      Number(match[1]) >= HIGH_DEFAULT && /\binterest\b|\brate\b/i.test(sentence)
        ? { title: `Interest on a default is ${match[1]} %` }
        : undefined,
  },
  {
    id: "rate-at-will",
    category: "price-restrictions",
    title: "The rate may rise without a limit",
    reason: "What the loan costs is open.",
    ask: "The rate follows a published index plus [2] %, and never exceeds [10] %.",
    severity: "minor",
    against: "taker",
    kinds: FINANCE,
    words: "rate",
    says: new RegExp(
      `\\b${LENDER}\\b[^.;]{0,60}\\b(?:may|reserves?)\\b[^.;]{0,60}\\b(?:increase|change|adjust|modify|raise)\\b[^.;]{0,40}\\b(?:interest )?rate\\b|\\b(?:interest )?rate\\b[^.;]{0,120}\\bwithout (?:any )?(?:limit|cap)\\b`,
      "i",
    ),
    not: /\bdefault\b|\bpricing grid\b|\bbenchmark\b|\bLIBOR\b|\bSOFR\b|\bprime rate\b/i,
  },
  {
    id: "guarantor-first",
    category: "guarantee",
    title: "A person answers for the loan before the borrower must be sued",
    reason: "House and savings may be taken while the business still has means.",
    ask: "The guarantee is limited to [amount], and is called on only when the borrower and the security did not pay.",
    severity: "minor",
    against: "taker",
    kinds: FINANCE,
    words: "guarant",
    says: /\bguarantors?\b[^.]{0,200}\bwaives?\b[^.]{0,260}\b(?:exhaust|proceed (?:first )?against|pursue|resort to)\b|\bpersonal(?:ly)? guarant(?:y|ee|ees|ies)\b/i,
    not: /\bsubsidiar|\bno personal\b/i,
  },
  {
    id: "all-at-the-end",
    category: "payment",
    title: "Most of the loan falls due in one sum at the end",
    reason: "It must be borrowed anew on that day, at whatever it costs then.",
    ask: "The loan is paid back by equal sums, or may be extended by a year on the same terms.",
    severity: "info",
    against: "taker",
    kinds: FINANCE,
    words: "balloon",
    says: /\bballoon (?:payment|amount|installment)/i,
  },
];
