/** What is paid, when, and who bears taxes and costs. */
import { either, type Rule } from "./rule.ts";

export const MONEY: readonly Rule[] = [
  {
    id: "payment",
    label: "Payment",
    words: "pay paid invoic fee price charge remit interest",
    heading: /^(?:fees|payments?|compensation|price|pricing|invoic|charges|consideration|terms of payment|billing)\b/,
    says: either(
      /\b(?:shall|will|agrees? to|must|is to|are to)\b(?: \w+){0,4}? (?:pay|remit|reimburse)\b.{0,200}(?:\b(?:within|invoices?|fees?|amounts?|sums?|charges?|price|compensation|royalt\w+|payments?|dollars|per (?:month|year|annum)|monthly|quarterly|rate|salary)\b|[$£€])/,
      /\binvoices?\b.{0,140}\b(?:payable|due|paid|pay|payment|monthly|quarterly|days?|setting forth)\b|\b(?:shall|will|may|must)\b.{0,20}\binvoice\b/,
      /\b(?:payments?|amounts?|sums?|fees?|charges?|balance|instal+ments?)\b.{0,100}\b(?:(?:is|are|be|becomes?|falls?|fall) (?:due|payable)|due and payable|due within|payable (?:within|on|in|monthly|quarterly|by|upon|at|to))\b/,
      /\b(?:overdue|late|past[- ]due|unpaid|not paid|fails? to pay|delinquent)\b.{0,140}\binterest\b|\binterest\b.{0,140}\b(?:overdue|late|past[- ]due|unpaid|delinquent)\b/,
      /\bpayment terms\b.{0,30}\b(?:are|shall be|net|is)\b|\bnet (?:\w+ \()?(?:30|45|60|thirty|forty)\b|\bpayments?\b.{0,80}\b(?:shall|will|must|to) be made\b|\bmake (?:all )?payments?\b.{0,80}\b(?:wire|che(?:ck|que)|transfer)\b|\b(?:shall|will) be paid\b.{0,80}\b(?:quarterly|monthly|annually|within|days)\b/,
      /\bin consideration (?:of|for)\b.{0,200}\bshall pay\b|\bfail(?:s|ure)? to pay on time\b/,
    ),
    under: /\b(?:pa(?:y|id)|invoic|fee|interest|amount|due|price|charge)/,
    not: /\bindemnif|\bharmless\b|\bdefend\b|\bterminat\w+ this agreement\b|\baward(?:ed)?\b|\barbitrat|\bliability\b.{0,160}\bexceed/,
  },
  {
    id: "taxes",
    label: "Taxes",
    words: "tax dut vat gst levies levy withh value",
    heading: /^(?:sales |withholding )?tax(?:es)?\b|^vat\b|^withholding/,
    says: either(
      /\btax(?:es)?\b.{0,160}\b(?:responsib\w+|borne|bear|payable|paid|pay|exclusive|exclud\w+|with(?:hold\w*|held)|deduct\w*|reimburs\w+|liable|imposed|inclusive|account|assessed|levied)\b/,
      /\b(?:responsib\w+|bear|pay|remit|exclusive|exclud\w+|with(?:hold\w*|held)|deduct\w*|net|inclusive|liable|free|includ\w+|gross)\b.{0,100}\b(?:tax(?:es)?|(?:customs|import|export|excise) duties|vat|value[- ]added(?! reseller)|gst|levies)\b/,
    ),
    under: /\b(?:tax|dut|withh|vat)/,
    not: /\bindemnif|\brepresents and warrants\b|\btax returns?\b.{0,80}\b(?:filed|examin)|\b(?:gross|net) (?:sales|revenues?|receipts)\b/,
  },
  {
    id: "costs",
    label: "Costs and expenses",
    words: "cost expense fees attorney prevail",
    heading: /^(?:costs|expenses|fees and expenses|costs and expenses|attorneys?'?s?'? fees|legal fees)\b/,
    says: either(
      /\b(?:each|either) (?:party|of the parties)\b.{0,80}\b(?:bear|pay|responsible for)\b.{0,60}\b(?:own|its)\b.{0,60}\b(?:costs|expenses|fees)\b/,
      /\b(?:shall|will|must|agrees? to)\b.{0,40}\b(?:bear|pay|reimburse|be (?:solely )?responsible for|be borne by)\b.{0,100}\b(?:costs|expenses|expenditures)\b|\b(?:costs|expenses)\b.{0,100}\b(?:shall|will) be (?:borne|paid|reimbursed|shared)\b/,
      /\b(?:attorneys?'?s?'?|legal|counsel'?s?)\b.{0,40}\b(?:fees|costs|expenses)\b.{0,160}\b(?:prevail\w+|successful party|entitled to recover)\b|\bprevailing party\b/,
    ),
    under: /\b(?:cost|expense|fees)/,
    not: /\bindemnif|\bharmless\b|\bdefend\b|\b(?:settlements?|judgments?|brib\w+|rebates?)\b/,
  },
];
