/** Prices, payment and what has to be bought. */

import { TRADE } from "../../kinds.ts";
import { type ConcernRule, countOf, N } from "./concern.ts";

const PRICE = "(?:prices?|fees?|charges?|rates?|discounts?|royalt(?:y|ies)|tariffs?|price lists?|pricing|rent)";
const CHANGE = "(?:modif|chang|increas|adjust|revis|amend|rais|alter|updat|var(?:y|ied))";
/** A price that follows a rule, or that both agree on. */
const BOUND =
  /\bnot exceed|\bno more than|\bnot more than|\bup to\b|\bmutual|\bagree[ds]?\b|\bconsent\b|\bconsumer price|\bCPI\b|\bindex|\bmaximum\b|\bcapped\b|\bin accordance with (?:exhibit|schedule|annex|section)|\bpass[- ]through\b|\btax(?:es)?\b|\bshall not\b|\bmay not\b|\bno\b[^.;]{0,20}\b(?:change|increase)|\binterest\b|\bquantit|\bcrude\b|\bauthori[sz]ation\b|\bfor every\b|\bformula\b|\bwithhold\b|\bwithout adjustment|\bpursuant to\b|\bas provided\b|\b(?:will|shall) not apply\b|\bchange order|\b(?:gas|electric\w*|FERC)\b[^.;]{0,20}\btariff/i;
/** Days after which payment is late for those who wait for it. */
const SLOW = 45;
/** Within so few days nobody checks an invoice. */
const FEW_DAYS = 10;
const HIGH_INTEREST = { year: 15, month: 1.25 };
const HIGH_RETAINAGE = 10;

export const MONEY: readonly ConcernRule[] = [
  {
    id: "prices-may-change",
    category: "price-restrictions",
    title: "“«who»” may change prices alone",
    reason: "Nothing limits by how much, and the other side can only pay or leave.",
    ask: "Prices are fixed for the first year; later increases are announced ninety days before, are at most [3] % a year, and let the other party end the agreement.",
    severity: "major",
    against: "who",
    oneSided: true,
    effect: "benefits",
    words: "price pricing fee charge rate discount royalt tariff",
    says: new RegExp(
      `\\b(?:may|reserves? the right to|(?:has|have|shall have) the right to|can|is entitled to)\\b[^.;]{0,30}\\b${CHANGE}\\w*\\b[^.;]{0,60}\\b${PRICE}\\b`,
      "i",
    ),
    not: BOUND,
  },
  {
    id: "prices-are-open",
    category: "price-restrictions",
    title: "Prices may change",
    reason: "Nothing limits by how much, and the other side can only pay or leave.",
    ask: "Prices are fixed for the first year; later increases are announced ninety days before, are at most [3] % a year, and let the other party end the agreement.",
    severity: "major",
    against: "taker",
    words: "price pricing fee charge rate discount royalt tariff",
    says: new RegExp(
      `\\b${PRICE}\\b[^.;]{0,60}\\b(?:are subject to (?:change|adjustment|increase)\\b|may be ${CHANGE}\\w*\\s(?:at any time|without|from time to time|by\\s))`,
      "i",
    ),
    not: BOUND,
    look: ({ paragraph }) => (/\boffer (?:is|shall be|will be) valid\b/i.test(paragraph) ? undefined : {}),
  },
  {
    id: "list-price",
    category: "payment",
    title: "The price is whatever the list says then",
    reason: "“Then-current” prices are set by one side when the order comes.",
    ask: "The prices are those in the schedule for the first year.",
    severity: "info",
    against: "taker",
    words: "then-current then current",
    says: /\bthen[- ]current\b[^.;]{0,30}\b(?:price list|list prices?|prices?|pricing|rates?|fees?|charges|hourly)\b/i,
    not: /\bmarket\b|\bstatutory\b|\bindex|\bagree/i,
  },
  {
    id: "high-interest",
    category: "payment",
    title: "Interest on late payment is high",
    reason: "It is well above what money costs.",
    ask: "Overdue sums that are not disputed bear interest at [two] % a year above the base rate.",
    severity: "info",
    against: "taker",
    kinds: [...TRADE, "lease"],
    words: "interest late",
    says: /\b(?:interest|late (?:fee|charge|payment)s?)\b[^.;]{0,160}?(?<![\d/.,-])(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per ?cent)\)?\s(?:per|a|each)\s(month|year|annum)/i,
    look: (_, match) => {
      const rate = Number(match[1]);
      const monthly = /month/i.test(match[2] ?? "");
      return rate < 40 && rate >= (monthly ? HIGH_INTEREST.month : HIGH_INTEREST.year)
        ? {
            title: `Interest on late payment is ${match[1]} % a ${monthly ? "month" : "year"}`,
            reason: monthly
              ? `That is ${Math.round(rate * 12 * 10) / 10} % a year, well above what money costs.`
              : "That is well above what money costs.",
          }
        : undefined;
    },
  },
  {
    id: "security-on-demand",
    category: "payment",
    title: "“«who»” may ask for payment in advance or security",
    reason: "Credit can be withdrawn when it is needed.",
    ask: "Payment in advance may be asked for only while undisputed invoices are more than thirty days overdue.",
    severity: "info",
    against: "taker",
    words: "advance prepay deposit security collateral credit cash",
    says: /\bmay\b[^.;]{0,40}\b(?:require|demand|insist)\b(?!\s(?:for arbitration|that the prospective))[^.;]{0,80}\b(?:prepay\w*|advance|deposit|security|collateral|letter of credit|cash on delivery|guarant(?:ee|y))\b/i,
    not: /\bbond\b|\bwaives?\b|\bsocial security\b|\bassignee\b|\bdisclos|\binsurance\b|\bsecurity (?:measures|policy|audit|interest)\b/i,
  },
  {
    id: "paid-ahead",
    category: "payment",
    title: "A year is paid in advance",
    reason: "Money that is paid ahead is hard to get back when the service fails or ends.",
    ask: "Fees are paid quarterly, and what was paid for the time after an end is paid back.",
    severity: "info",
    against: "taker",
    kinds: ["saas", "services", "licence"],
    words: "advance",
    says: /\b(?:annual(?:ly)?|yearly|each (?:contract )?year)\b[^.;]{0,60}\bin advance\b|\bin advance\b[^.;]{0,60}\b(?:annual(?:ly)?|yearly)\b/i,
  },
  {
    id: "non-refundable",
    category: "payment",
    title: "What was paid is not paid back",
    reason: "That holds even where the other side ends the agreement or does not perform.",
    ask: "Fees paid for the time after an end are paid back, unless the customer ended without cause.",
    severity: "info",
    against: "taker",
    words: "non-refundable nonrefundable non refund",
    not: /\b(?:except|other than)\b[^.;]{0,40}\brefund|\bless the\b|\bletter of credit\b|\b(?:has|have) (?:already |previously )?paid\b|\bpreviously\b/i,
    says: /\bnon-?refundable\b|\ball fees (?:paid )?are final\b|\bnot be entitled to (?:any |a )?refunds?\b|\b(?:no|not be|without) (?:any )?refund(?:s|ed|able)?\b/i,
  },
  {
    id: "no-dispute-of-invoices",
    category: "payment",
    title: "Nothing lets an invoice be disputed",
    reason: "Who holds back a sum that is in dispute is in default.",
    ask: "The customer may withhold what it disputes in good faith, if it says why within thirty days.",
    severity: "info",
    against: "taker",
    kinds: ["saas", "services", "supply", "distribution", "marketing"],
    words: "pay payable",
    says: /\b(?:shall|will|must|agrees to) pay\b[^.;]{0,80}\binvoices?\b|\binvoices?\b[^.;]{0,60}\b(?:are|is|shall be|will be) (?:due|payable|paid)\b/i,
    not: /\bup-?front\b|\baudit|\bmilestone|\binvestigation/i,
    answered:
      /\bundisputed\b|\b(?:disput|contest)\w*\b[^.;]{0,120}\b(?:invoices?|amounts?|charges?|fees?|payments?|sums?)\b|\b(?:invoices?|amounts?|charges?|fees?)\b[^.;]{0,80}\b(?:disput|contest|object)/i,
  },
  {
    id: "no-set-off",
    category: "payment",
    title: "Set-off is excluded",
    reason: "Claims of one's own cannot be held against an invoice.",
    ask: "A party may set off claims that are undisputed or decided.",
    severity: "info",
    against: "taker",
    kinds: [...TRADE, "lease"],
    words: "set-off setoff offset set deduction",
    says: /\bpa(?:y|id|yable|yments?)\b[^.;]{0,160}\bwithout\b[^.;]{0,60}\b(?:set-?off|offset|deduction|counterclaim)/i,
    not: /\bother than\b|\bexcept\b|\bpermitted\b|\btax|\bwithh/i,
  },
  {
    id: "paid-when-paid",
    category: "payment",
    title: "Payment waits for somebody else's payment",
    reason: "The risk that the owner or client does not pay falls on who did the work.",
    ask: "Payment is due within thirty days of the invoice, whether or not others have paid.",
    severity: "major",
    against: "payee",
    kinds: ["services", "construction", "supply", "other"],
    words: "receipt receiv condition paid",
    says: /\b(?:condition precedent|only (?:if|when|after|upon|to the extent)|contingent (?:up)?on|conditioned (?:up)?on|(?:days|day) (?:of|after|following))\b[^.;]{0,80}\b(?:receipt|receives?|received|receiving)\b[^.;]{0,60}\b(?:payments?|funds?|monies|paid)\b[^.;]{0,40}\b(?:from|by)\b\s(?:the\s)?(?:Owner|owner|OWNER|end[- ](?:customer|client)|prime|upstream)|\breceipt of payment from (?:the )?(?:Owner|owner|OWNER|client|end[- ]customer)\b[^.;]{0,80}\bcondition precedent\b/,
  },
  {
    id: "retainage",
    category: "payment",
    title: "A large share is held back",
    reason: "What is held back is the profit, and it waits for others to finish.",
    ask: "At most five per cent is held back, and it is paid within thirty days of the completion of the subcontractor's own work.",
    severity: "minor",
    against: "giver",
    words: "retain retention withhold",
    kinds: ["services", "construction", "supply", "other"],
    says: /(?:\bretainage\b|\bretention\b|\b(?:retain|withhold|hold back)\b(?=[^.;]{0,160}\b(?:payments?|invoices?|amounts? due|progress)\b))[^.;]{0,100}?\b(?:\w+\s)?(?:percent\s)?\(?(\d{1,2})\s?(?:%|per ?cent)/i,
    not: /\btax|\bpercent(?:\s\(\d+\s?%\))? complete/i,
    look: (_, match) =>
      Number(match[1]) >= HIGH_RETAINAGE && Number(match[1]) <= 2 * HIGH_RETAINAGE
        ? { title: `${match[1]} % is held back` }
        : undefined,
  },
  {
    id: "minimum-at-all-events",
    category: "minimum-commitment",
    title: "A minimum must be bought or paid at all events",
    reason: "It holds when demand falls, and when the other side cannot deliver.",
    ask: "The minimum is a target; missing it lets the other party end exclusivity, and it is lowered as far as the other party does not deliver.",
    severity: "minor",
    against: "taker",
    words: "minimum take-or-pay",
    says: /\b(?:shall|will|must|agrees? to|commits? to)\b[^.;]{0,100}\b(?:purchase|buy|order|pay|sell)\b[^.;]{0,40}\bminimum\s(?:\w+\s){0,2}(?:of|purchase|quantit|royalt|amount|commitment|volume|number|annual|guarantee|payment|fee)|\bminimum\b[^.;]{0,60}\b(?:purchase|royalt|quantit|commitment|annual|order|volume|payment|sales)\w*\b[^.;]{0,60}\b(?:(?:shall|will|must) (?:be|equal|amount)\b|of (?:at least )?[$\d[])|\btake[- ]or[- ]pay\b/i,
    not: /\b(?:keep|retain|maintain|preserve)\b[^.;]{0,60}\bexclusiv|\bunion\b|\bguild\b|\bshares\b|\bcredit[- ]card|\bsubscri|\blead time\b|\binsur|\bmutually agree|\bminimum (?:advertis|of .{0,40}(?:days|hours|notice))/i,
    look: ({ paragraph }) =>
      /\bregardless\b|\bwhether or not\b|\bmaterial breach\b|\bterminat|\bshortfall\b|\btake[- ]or[- ]pay\b|\bbreach\b/i.test(
        paragraph,
      )
        ? { severity: "major" }
        : {},
  },
  {
    id: "price-climbs",
    category: "price-restrictions",
    title: "The price climbs every year",
    reason: "The increases add up, whatever costs do.",
    ask: "Increases follow the consumer price index and are at most [3] % a year.",
    severity: "info",
    against: "taker",
    kinds: [...TRADE, "lease"],
    words: "increase adjust escalat",
    says: /\b(?:increase|adjust|escalat|rise)\w*\b[^.;]{0,100}\b(?:annual(?:ly)?|each (?:year|anniversary|renewal)|every year|per year|per annum|on (?:each|every) anniversary|upon (?:each )?renewal)\b[^.;]{0,80}\d\s?(?:%|per ?cent)|\b\d{1,2}\s?(?:%|per ?cent)\)?[^.;]{0,40}\b(?:increase|escalat)\w*[^.;]{0,40}\b(?:annual(?:ly)?|each year|per year|renewal)|\b(?:annual(?:ly)?|each (?:year|anniversary)|every year)\b[^.;]{0,60}\b(?:increase|adjust|escalat)\w*\b[^.;]{0,80}\d\s?(?:%|per ?cent)/i,
    not: /\bbase salary\b|\bsales\b|\bquota\b/i,
  },
  {
    id: "extra-fees",
    category: "payment",
    title: "Further fees may come, and nothing says how much",
    reason: "What they are and when they fall due is not agreed.",
    ask: "Further fees need a change order that both sign.",
    severity: "minor",
    against: "taker",
    words: "additional extra further",
    says: /\b(?:additional|extra|further)\b[^.;]{0,20}\b(?:fees?|charges?|costs?)\b[^.;]{0,40}\bmay (?:apply|be (?:charged|billed|incurred|due|assessed|payable))\b/i,
    not: /\bchange order\b|\bapprov|\bagree/i,
  },
  {
    id: "pay-slowly",
    category: "payment",
    title: "Payment comes late",
    reason: "The supplier finances the customer for that time.",
    ask: "Invoices are paid within thirty (30) days.",
    severity: "info",
    against: "giver",
    fact: "payment-period",
    words: "invoice payment net",
    says: new RegExp(
      `\\b(?:pay\\w*|invoices?)\\b[^.;]{0,120}\\bwithin\\s${N}\\s(?:calendar\\s|business\\s)?days\\b[^.;]{0,60}\\b(?:receipt|invoice|date)|\\bnet[-\\s]${N}(?!\\w)`,
      "i",
    ),
    not: /\bterminat|\bnotice\b|\b(?:vendor|supplier|provider|contractor|seller|licensor) (?:shall|will|must) pay\b/i,
    look: (_, match) =>
      (countOf(match[1] ?? match[2]) ?? 0) >= SLOW
        ? { title: `Payment comes after ${match[1] ?? match[2]} days` }
        : undefined,
  },
  {
    id: "no-interest-on-delay",
    category: "late-payment",
    title: "Late payment costs nothing",
    reason: "Who pays late borrows from the supplier for nothing.",
    ask: "Sums that are late bear interest at [1] % a month, and the supplier may stop work until they are paid.",
    severity: "info",
    against: "giver",
    kinds: ["services", "supply", "construction", "marketing", "licence"],
    words: "interest penalt",
    says: /\bno (?:interest|penalt(?:y|ies)|late fees?)\b[^.;]{0,80}\b(?:accrue|apply|applies|be (?:due|payable|charged))\b[^.;]{0,60}\b(?:delayed|overdue|late)|\bnot be (?:subject to|liable for)\b[^.;]{0,40}\binterest\b[^.;]{0,60}\b(?:unless|late|delay\w*|overdue)?/i,
    not: /\bdeposit\b|\bretain\w*\b|\bescrow\b/i,
  },
  {
    id: "short-time-to-dispute",
    category: "payment",
    title: "An invoice must be disputed within days",
    reason: "Who checks it in the usual run of things is too late, and has to pay.",
    ask: "An invoice may be disputed until it is due, and what was overlooked for a year.",
    severity: "info",
    against: "taker",
    kinds: ["saas", "services", "supply", "distribution", "marketing", "licence"],
    words: "dispute object",
    says: new RegExp(
      `\\b(?:disput\\w+|object\\w*)\\b[^.;]{0,140}\\bwithin\\s${N}\\s(?:calendar\\s|business\\s)?days\\b[^.;]{0,30}\\b(?:invoice|receipt|bill)`,
      "i",
    ),
    not: /\barbitrat|\bmediat/i,
    look: ({ sentence }, match) =>
      (countOf(match[1]) ?? 99) <= FEW_DAYS &&
      /\b(?:invoices?|bill|statement|charges?|amounts?|fees?|payments?)\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "fee-for-leaving",
    category: "effect-of-termination",
    title: "Leaving early costs a fee",
    reason: "It is owed also where the other side changed its price or its terms.",
    ask: "No fee is owed after the first year, nor where the other side changed its price, its terms or its service.",
    severity: "minor",
    against: "taker",
    kinds: ["saas", "services", "licence", "supply", "distribution", "marketing"],
    words: "terminat cancel early",
    says: /\b(?:early[- ])?(?:termination|cancellation) (?:fee|charge|penalty)\b[^.;]{0,80}\b(?:equal|of|in the amount)\b|\b(?:terminate|cancel)\b[^.;]{0,120}\bpayment of (?:a |an )?(?:\w+ )?(?:fee|penalty)\b/i,
    not: /\bunits?\b|\borders?\b|\bno (?:early )?(?:termination|cancellation) (?:fee|charge|penalty)|\bwithout (?:any )?(?:\w+ )?(?:fee|penalty)\b|\b(?:supplier|vendor|provider|licensor|company) (?:shall|will|must) pay\b/i,
  },
  {
    id: "pay-first",
    category: "payment",
    title: "What is disputed must be paid first",
    reason: "The money is gone before anybody looks at the complaint.",
    ask: "What is disputed in good faith need not be paid until it is settled; the rest is.",
    severity: "minor",
    against: "taker",
    kinds: ["saas", "services", "supply", "distribution", "marketing", "licence"],
    words: "disput",
    says: /\bdisputed\b[^.;]{0,60}\b(?:must|shall|will) be paid\b|\bmay not withhold\b[^.;]{0,80}\bdisput/i,
    not: /\bundisputed\b|\bnot (?:so |in |being )?disputed\b|\bnot be paid\b|\bresolv|\bsettle/i,
  },
];
