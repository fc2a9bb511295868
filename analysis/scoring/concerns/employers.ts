/** What an agreement of employment promises that an employer would not. */
import { type ConcernRule, EMPLOYMENT } from "./concern.ts";

export const EMPLOYERS_TERMS: readonly ConcernRule[] = [
  {
    id: "tax-made-up-for",
    category: "compensation",
    title: "Taxes on what is paid are made up for",
    reason: "A gross-up for excise tax can cost more than the severance itself.",
    ask: "Payments are cut back to what is free of excise tax, where that leaves the employee better off.",
    severity: "major",
    against: "employer",
    kinds: EMPLOYMENT,
    words: "gross additional",
    says: /\bgross(?:ed)?[- ]?up\b|\badditional (?:payment|amount)\b[^.;]{0,200}\b(?:excise tax|section 4999)\b/i,
    not: /\bno\b[^.;]{0,40}\bgross(?:ed)?[- ]?up\b|\bnot\b[^.;]{0,60}\bgross|\bwithout\b[^.;]{0,40}\bgross|\brelocation\b|\bmoving\b|\bhousing\b/i,
    look: ({ sentence, says }) =>
      /\b(?:shall|will|entitled|pays?|paid|receives?|right)\b/i.test(sentence) &&
      (/\bexcise|\b4999\b|\b280G\b/i.test(sentence) || says(/\bexcise tax\b|\bsection 4999\b/i))
        ? {}
        : undefined,
  },
  {
    id: "vests-on-sale",
    category: "compensation",
    title: "Awards vest on a sale of the business alone",
    reason: "Nobody has to stay on for them, and a buyer pays for that.",
    ask: "Awards vest in full only if the employment ends without cause within twelve months of the change of control.",
    severity: "minor",
    against: "employer",
    kinds: EMPLOYMENT,
    words: "control",
    says: /\b(?:upon|in the event of|on|immediately (?:prior to|before)|effective upon)\b[^.;]{0,40}\bchange (?:in|of) control\b[^.;]{0,200}\b(?:vest|vested|exercisable)\b|\b(?:vest|vested|exercisable)\b[^.;]{0,80}\b(?:upon|on|in the event of|immediately prior to)\b[^.;]{0,30}\bchange (?:in|of) control\b/i,
    not: /\bexisting vesting\b|\bterminat|\bgood reason\b|\bwithout cause\b|\bnot (?:be )?assum|\bnot continued\b|\bresign/i,
  },
  {
    id: "high-severance",
    category: "compensation",
    title: "The severance is high",
    reason: "It is two years' pay or more.",
    ask: "Twelve months of base salary, paid as it would have been, and no longer than until new employment.",
    severity: "info",
    against: "employer",
    kinds: EMPLOYMENT,
    words: "times years months",
    says: /\b(?:two|three|2|3|2\.\d{1,2}|two and one-half|two and ninety-nine hundredths)\)?\s(?:\(\d(?:\.\d{1,2})?x?\)\s)?times\b[^.;]{0,120}\b(?:salary|compensation|pay)\b|\b(?:twenty-four|thirty-six|24|36)\)?\s(?:\(\d{2}\)\s)?months?\b[^.;]{0,60}\b(?:of )?(?:\w+\s){0,4}(?:base )?salary\b/i,
    look: ({ paragraph, sentence }) =>
      /\bterminat|\bseverance|\bgood reason\b|\bwithout cause\b/i.test(paragraph) &&
      !/\binsurance\b|\b409A\b|\bapproximately\b|\bexceed\b|\blimited to\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "any-change-is-good-reason",
    category: "termination-for-cause",
    title: "Any change is a reason to leave with severance",
    reason: "A new title or a new report would be enough.",
    ask: "Good reason is a material reduction of pay or duties that was told in writing and not cured within thirty days.",
    severity: "minor",
    against: "employer",
    kinds: EMPLOYMENT,
    words: "good",
    inDefinitions: true,
    says: /\bgood reason"?\s(?:means|shall mean|exists?|includes?)\b[^.]{0,400}\bany (?:\w+\s)?(?:change|diminution|reduction|adverse change)\b/i,
    not: /\bmaterial|\bsubstantial|\bsignificant/i,
    answered: /\bcure\w*\b[^.]{0,200}\bgood reason\b|\bgood reason\b[^.]{0,400}\b(?:cure|remed)/i,
  },
  {
    id: "pays-fees-in-any-case",
    category: "dispute-resolution",
    title: "The employer pays the other side's lawyers, whoever wins",
    reason: "It pays for suits against itself that have no ground.",
    ask: "Fees are paid back only as far as the employee wins on a material point.",
    severity: "minor",
    against: "employer",
    kinds: EMPLOYMENT,
    words: "attorney legal",
    says: /\b(?:company|employer|corporation|bank)\b[^.;]{0,60}\b(?:shall|will|agrees? to)\b[^.;]{0,80}\b(?:pay|reimburse)\b[^.;]{0,200}\b(?:legal|attorneys?)\W{0,3}\s?(?:fees|expenses|costs)\b[^.;]{0,300}\b(?:regardless|whether or not|irrespective|any (?:contest|dispute|claim|controversy))\b/i,
    not: /\bprevail|\bsuccess|\bindemnif|\breasonable legal fees[^.;]{0,60}\bnegotiat|\bpreparation\b/i,
  },
  {
    id: "guaranteed-bonus",
    category: "compensation",
    title: "A bonus is guaranteed",
    reason: "It is owed whatever was reached.",
    ask: "The bonus follows targets, and is guaranteed for the first year at most.",
    severity: "info",
    against: "employer",
    kinds: EMPLOYMENT,
    words: "guarantee",
    says: /\bguaranteed?\b[^.;]{0,40}\bbonus|\bbonus\b[^.;]{0,80}\bguaranteed?\b/i,
    not: /\bno\b[^.;]{0,60}\bguaranteed?\b|\bnot guarantee|\bno guarantee|\bnot (?:be )?(?:a )?guaranteed?\b|\bfirst year\b|\bguarantor|\beliminat|\bprior agreement\b|\b(?:19|20)\d\d only\b/i,
  },
];
