/** Confidentiality, data and security. */
import { ANY, type ConcernRule, countOf, N } from "./concern.ts";

/** A line that is no longer is a heading. */
const SHORT_LINE = 80;
const SLOW_NOTICE = 48;
const SAYS_HOW_SOON =
  /\b(?:breach|incident)\b[^.]{0,240}\b(?:hours|days?)\b|\b(?:hours|days?)\b[^.]{0,160}\b(?:breach|incident)/i;
const DATA = ["saas", "services", "dpa", "licence", "other", "marketing"];

const YEARS = `${N}\\s(?:years?|months?)\\b`;
/** "The duties survive for three years", "shall keep it secret for three years", "for three years the Recipient shall not disclose". */
const SECRET_FOR = [
  `\\b(?:confiden\\w*|obligations?|secre\\w*|non-?disclosure|covenants?)\\b[^.;]{0,240}\\b(?:surviv\\w+|continues?|remains? in|lasts?|expires?|binding|be in effect)\\b[^.;]{0,120}?\\b${YEARS}`,
  `\\b(?:keep|hold|maintain|protect|treat|not (?:use or )?(?:disclose|divulge))\\b[^.;]{0,200}\\b(?:for|period of)\\s(?:a\\s)?(?:period\\sof\\s)?${YEARS}`,
  `\\b(?:for|period of)\\s(?:a\\s)?(?:period\\sof\\s)?${YEARS}[^.;]{0,160}\\b(?:shall|will|agrees?)\\b[^.;]{0,60}\\b(?:confiden|secre|not (?:use or )?disclose)`,
].join("|");

export const SECRECY: readonly ConcernRule[] = [
  {
    id: "trade-secrets-end",
    category: "confidentiality",
    title: "Secrecy ends after some years, for trade secrets too",
    reason: "What is no longer kept secret is no trade secret any more.",
    ask: "For trade secrets the duties last as long as they are trade secrets under the law.",
    severity: "minor",
    against: "discloser",
    kinds: [...ANY, "nda"],
    words: "year month",
    says: new RegExp(SECRET_FOR, "i"),
    not: /\bprotect(?:ive|ion) order\b|\brecords\b|\binsur|\bnon\W?confidential\b/i,
    answered:
      /\bnot (?:a )?trade secrets?\b|\btrade secrets?\b[^.;]{0,160}\b(?:ceases?|as long as|so long as|for so long|remains?|indefinite|continues?|until|perpetu)|\b(?:as long as|so long as|perpetu\w+|indefinite\w*)\b[^.;]{0,80}\btrade secret/i,
    look: ({ paragraph, sentence }) =>
      /\bconfiden|\bsecre|\bnon-?disclosure/i.test(`${sentence} ${paragraph}`) && !/\bcompet|\bsolicit/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "residuals",
    category: "confidentiality",
    title: "What stays in memory is free",
    reason: "It is hard to prove that something was not only remembered.",
    ask: "Delete the clause on residual knowledge.",
    severity: "major",
    against: "discloser",
    kinds: [...ANY, "nda"],
    words: "residual unaided memory memories",
    says: /\bresiduals\b|\bresidual (?:knowledge|information)\b|\bunaided memor/i,
    not: /\bno residual/i,
    look: ({ sentence }) =>
      sentence.length > SHORT_LINE &&
      /\b(?:may|free(?:ly)?|entitled|not (?:be )?(?:restrict|prohibit|includ|prevent|limit))/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "secret-for-ever",
    category: "confidentiality",
    title: "Secrecy never ends",
    reason: "Duties without an end are hard to keep, and old information is of no use to anybody.",
    ask: "The duties end three years after disclosure; for trade secrets they last as long as the law protects them.",
    severity: "info",
    against: "recipient",
    kinds: ["nda"],
    words: "perpetu indefinite without",
    says: /\b(?:in perpetuity|perpetual(?:ly)?|indefinitely|without limit(?:ation)? (?:in|of) time)\b/i,
    not: /\btrade secret|\blicen[cs]e\b|\bpersonal (?:data|information)\b/i,
  },
  {
    id: "vague-security",
    category: "data-protection",
    title: "How data is secured is not said",
    reason: "“Reasonable” or “appropriate” measures name nothing that could be checked.",
    ask: "The supplier keeps to ISO 27001 or SOC 2, encrypts data at rest and in transit, and shows the report each year.",
    severity: "minor",
    against: "taker",
    kinds: DATA,
    words: "secur safeguard technical",
    says: /\b(?:reasonabl[ey]|appropriate|adequate|suitable|commercially reasonable|industry[- ]standard)\b[^.;]{0,80}\b(?:security|technical|organi[sz]ational|administrative|safeguards?)\b[^.;]{0,80}\b(?:measures|safeguards|controls|procedures|practices|protect)/i,
    not: /\btransfer|\bISO\b|\bSOC\b|\bNIST\b|\bencrypt|\bPCI\b|\bHIPAA\b|\bconfidential information of\b/i,
    look: ({ paragraph, kind }) => {
      if (!/\bdata\b/i.test(paragraph) || /\bISO\s?\d|\bSOC\s?\d|\bencrypt|\bNIST\b/i.test(paragraph)) return undefined;
      return kind === "dpa" ? { severity: "major" } : {};
    },
  },
  {
    id: "slow-breach-notice",
    category: "data-protection",
    title: "Notice of a data breach may come late",
    reason: "The customer has duties of its own to tell authorities and people, within 72 hours under the GDPR.",
    ask: "The supplier tells of a breach without undue delay and within 24 hours of learning of it.",
    severity: "info",
    against: "taker",
    kinds: DATA,
    words: "breach incident",
    says: /\b(?:notif|inform|report|notice)\w*\b[^.;]{0,160}\b(?:data|security|privacy)\b[^.;]{0,40}\b(?:breach|incident)|\b(?:data|security|privacy)\b[^.;]{0,40}\b(?:breach|incident)\w*\b[^.;]{0,200}\b(?:notif|inform|report|notice)\w*/i,
    not: /\binsur|\b(?:reporting|response|request) systems?\b/i,
    look: ({ sentence, says }) => {
      const found = new RegExp(`${N}\\s(hours?|(?:business\\s)?days?)\\b`, "i").exec(sentence);
      const count = countOf(found?.[1]);
      if (count === undefined)
        return says(SAYS_HOW_SOON) ? undefined : { title: "Nothing says how soon notice of a data breach comes" };
      const hours = /hour/i.test(found?.[2] ?? "") ? count : count * 24;
      return hours > SLOW_NOTICE
        ? { title: `Notice of a data breach comes after up to ${found?.[1]} ${found?.[2]}` }
        : undefined;
    },
  },
  {
    id: "any-subprocessor",
    category: "subcontracting",
    title: "Others may process the data under a general consent",
    reason: "The customer learns of a change and can hardly stop it.",
    ask: "New sub-processors are announced thirty days before; if the customer objects for good reason, they are not used or it may end the agreement.",
    severity: "minor",
    against: "taker",
    kinds: DATA,
    words: "sub-processor subprocessor sub",
    says: /\bgeneral\b[^.;]{0,30}\b(?:authori[sz]ation|consent|permission)\b[^.]{0,120}\bsub-?processors?\b|\bsub-?processors?\b[^.]{0,120}\bgeneral\b[^.;]{0,30}\b(?:authori[sz]ation|consent)|\bmay\b[^.;]{0,30}\b(?:engage|use|appoint)\b[^.;]{0,30}\bsub-?processors?\b/i,
    not: /\bnot\b[^.;]{0,30}\b(?:engage|use|appoint)\b|\bspecific\b|\bwithout\b[^.;]{0,40}\b(?:prior )?(?:written )?consent\b/i,
  },
  {
    id: "audits-at-own-cost",
    category: "audit-rights",
    title: "Audits are at the customer's cost",
    reason: "That holds even where an audit shows a breach.",
    ask: "The supplier bears the cost of an audit that shows a breach, and shows its own reports for nothing.",
    severity: "info",
    against: "taker",
    kinds: DATA,
    words: "audit inspect",
    says: /\b(?:audits?|inspections?)\b[^.;]{0,200}\b(?:at|bear|cost|expense)\b[^.;]{0,40}\b(?:controller|customer|client|company)(?:'s)?\b[^.;]{0,30}(?:\b(?:cost|expense)|[.;]|$)|\b(?:controller|customer|client)\b[^.;]{0,20}\b(?:shall |will )?bears?\b[^.;]{0,40}\b(?:costs?|expenses?)\b[^.;]{0,40}\baudit/i,
    not: /\bunless\b|\bexcept\b/i,
  },
  {
    id: "deletion-without-date",
    category: "data-protection",
    title: "Nothing says by when data is deleted",
    reason: "Copies may stay for as long as the processor likes.",
    ask: "Data is returned or deleted within thirty days of the end, and the deletion is certified.",
    severity: "minor",
    against: "taker",
    kinds: ["dpa", "saas"],
    words: "delet destroy return eras",
    says: /\b(?:delet\w*|destroy\w*|return\w*|eras\w*)\b[^.;]{0,80}\b(?:personal data|customer data|data)\b|\b(?:personal|customer) data\b[^.;]{0,80}\b(?:deleted|destroyed|returned|erased)\b/i,
    not: /\bwithin\b[^.;]{0,60}\b(?:days?|months?)|\bdays?\b|\bhours?\b|\bmonths?\b|\bimmediately\b|\bpromptly\b|\bsubject(?:s|'s)? (?:request|right)|\brights? (?:of|to)\b/i,
    look: ({ sentence }) => (/\bterminat|\bexpir|\bend\b|\bcompletion\b|\bcease/i.test(sentence) ? {} : undefined),
  },
  {
    id: "terms-on-data-later",
    category: "data-protection",
    title: "Terms on personal data are only promised",
    reason: "The law asks for them before the first data is processed.",
    ask: "The data processing terms in the schedule are part of this Agreement.",
    severity: "minor",
    against: "taker",
    kinds: ["saas", "services", "licence"],
    words: "data dpa",
    says: /\b(?:upon|on|at|if|may)\b[^.;]{0,60}\b(?:request|require\w*|enter into|execute)\b[^.;]{0,60}\b(?:data processing (?:agreement|addendum|terms)|DPA)\b|\b(?:data processing (?:agreement|addendum)|DPA)\b[^.;]{0,60}\b(?:upon|on) (?:\w+\s){0,2}request\b/i,
  },
];
