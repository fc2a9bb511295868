/** Limits of liability: what they leave out, how small they are, and how long a claim may be brought. */
import { listOf } from "../../core/flatten.ts";
import { TRADE } from "../../kinds.ts";
import { type ConcernRule, countOf, EVERY, N, type Setting } from "./concern.ts";

/** What customers except from limits, as it is called and as it is told. */
const EXCEPTIONS: readonly [pattern: RegExp, called: string][] = [
  [/\bconfiden/i, "breach of confidentiality"],
  [/\bdata\b|\bprivacy\b|\bsecurity (?:incident|breach)/i, "breach of data protection"],
  [/\binfring|\bintellectual property\b|\bmisappropriat/i, "infringement"],
  [/\bindemni/i, "indemnities"],
  [/\bgross(?:ly)?\b|\bwil+ful|\bintention|\bdeliberate|\bmisconduct\b|\bfraud/i, "wilful misconduct"],
];
/** So many of them make a limit that is usual. */
const ENOUGH = 4;

/** What a limit does not except, told; undefined where it excepts enough. */
function lacking({ exceptions }: Setting, limit: "cap" | "exclusion") {
  const excepted = exceptions();
  if (excepted === undefined) return undefined;
  const absent = EXCEPTIONS.filter(([pattern]) => !pattern.test(excepted)).map(([, called]) => called);
  if (absent.length <= EXCEPTIONS.length - ENOUGH) return undefined;
  if (absent.length === EXCEPTIONS.length)
    return {
      title:
        limit === "cap"
          ? "Nothing is excepted from the cap on liability"
          : "Nothing is excepted from the exclusion of damages",
      reason: `It covers ${listOf(absent)} as well.`,
    };
  return {
    title: limit === "cap" ? "The cap on liability has few exceptions" : "The exclusion of damages has few exceptions",
    reason: `It covers ${listOf(absent)} as well.`,
    severity: "minor" as const,
  };
}

const SMALL_MONTHS = 12;

/** An amount that liability does not exceed. */
const CAPS =
  /\bliabilities\b[^.;]{0,160}\b(?:shall|will) not exceed\b|\bliab(?:ility|le)\b[^.;]{0,260}?(?:\bexceed\b|(?<!\bnot )\b(?:limited|restricted) to\b|\bcapped at\b|\bgreater than\b|\bmore than\b|\b(?:amount|sum|damages|liability|loss(?:es)?)\sin excess of\b)/i;

/** A sum that is next to nothing: under a thousand. */
const SMALL_SUM =
  /(?:[$\u20ac\u00a3]|\bUSD|\bEUR|\bGBP)\s?\d{1,3}(?:[.\u00b7]\d\d)?(?![\d,.\u00b7]?\d)|\bzero dollars\b/i;

export const LIABILITY: readonly ConcernRule[] = [
  {
    id: "cap-without-exceptions",
    category: "cap-on-liability",
    title: "Nothing is excepted from the cap on liability",
    reason: "",
    ask: "The limit does not apply to breach of confidentiality or data protection, infringement, indemnities, wilful misconduct or gross negligence.",
    severity: "major",
    against: "protected",
    kinds: [...TRADE, "dpa"],
    words: "liab",
    says: CAPS,
    not: /\bwithout (?:any )?liability\b|\bliquidated damages\b|\bguarant|\bmore than one\b|\bcounsel\b|\binsur(?:ance|er|ed)\b/i,
    look: (setting) => lacking(setting, "cap"),
  },
  {
    id: "cap-small",
    category: "cap-on-liability",
    title: "The cap on liability is low",
    reason: "",
    ask: "The limit is the greater of [amount] and twice the fees paid and payable in the twelve months before the claim.",
    severity: "minor",
    against: "protected",
    kinds: [...TRADE, "dpa", "lease"],
    fact: "liability-cap-months",
    words: "liab",
    says: CAPS,
    not: /\bwithout (?:any )?liability\b|\bliquidated damages\b|\bguarant|\bmore than one\b|\bcounsel\b|\binsur(?:ance|er|ed)\b|\b(?:two|three|four|five|\d)\s?(?:\(\d\)\s?)?(?:times|x)\b|\bgreater of\b|\b(?:1[2-9]\d|[2-9]\d\d) ?(?:%|per ?cent)/i,
    look: ({ sentence, kind }) => {
      const sum = SMALL_SUM.exec(sentence)?.[0];
      if (sum)
        return { reason: `It is ${sum.trim().replace("\u00b7", ".")}, whatever the loss is.`, severity: "major" };
      // What the building is worth is another question.
      if (kind === "lease") return undefined;
      const months = countOf(new RegExp(`${N}[- ]?months?\\b`, "i").exec(sentence)?.[1]);
      if (months !== undefined && months > 0)
        return {
          reason: `It is what was paid in ${months} month${months === 1 ? "" : "s"}, whatever the loss is.`,
          severity: months < SMALL_MONTHS ? "minor" : "info",
        };
      if (
        /\bunder (?:the |such |that |an? )?(?:applicable |relevant |affected )?(?:statement of work|SOW|order|order form|purchase order|work order)/i.test(
          sentence,
        )
      )
        return { reason: "It is the price of one order or statement of work, whatever the loss is." };
      if (/\b(?:fees|amounts?|price|charges|royalties|sums?)\b[^.;]{0,40}\b(?:paid|received|payable)\b/i.test(sentence))
        return { reason: "It is what was paid, which is little at the beginning.", severity: "info" };
      return undefined;
    },
  },
  {
    id: "damages-without-exceptions",
    category: "limitation-of-damages",
    title: "Nothing is excepted from the exclusion of damages",
    reason: "",
    ask: "The exclusion does not apply to breach of confidentiality or data protection, infringement, indemnities, wilful misconduct or gross negligence.",
    severity: "minor",
    against: "protected",
    words: "damages loss",
    says: /\b(?:neither|nor|not|no|exclud\w+)\b[^.;]{0,200}\b(?:indirect|consequential|special|incidental|lost profits|loss of profits?)\b/i,
    not: /\bmay not assert\b|\bliquidated damages\b|\bparticular event\b|\bbeyond (?:its|their|the|his)\b|\brecall\b|\b(?:in connection with|because of|reason of|result of|upon)\s(?:the\s|such\s|any\s)?(?:terminat|expir)|\bnot (?:be )?(?:limited|exclud)|\bnotwithstanding\b|\binsur(?:ance|er)\b|\bincluding,? (?:but not|without)\b[^.;]{0,30}\b(?:indirect|consequential)/i,
    look: (setting) => {
      if (
        /\b(?:shall|will) be (?:liable|responsible)\b[^.;]{0,80}\b(?:direct|indirect)\b/i.test(setting.sentence) &&
        !/\b(?:no event|neither|nor)\b/i.test(setting.sentence)
      )
        return undefined;
      if (!/\bliab|\bresponsib|\brecover|\bentitled\b|\bexclud/i.test(setting.sentence)) return undefined;
      return lacking(setting, "exclusion");
    },
  },
  {
    id: "one-side-protected",
    category: "limitation-of-damages",
    title: "Only “«who»” is protected",
    reason: "The other side answers without any such limit.",
    ask: "Neither party is liable for indirect loss, and each party's liability is limited to the same amount.",
    severity: "minor",
    against: "who",
    oneSided: true,
    effect: "benefits",
    kinds: [...TRADE, "dpa", "nda"],
    words: "liab",
    says: /\bliab(?:ility|le)\b[^.;]{0,260}?(?:\bexceed\b|(?<!\bnot )\b(?:limited|restricted) to\b)|\b(?:no event|neither|not|nor)\b[^.;]{0,200}\b(?:indirect|consequential)\b/i,
    not: /\bliquidated damages\b|\binsur(?:ance|er|ed)\b|\bindemni/i,
    look: ({ says }) =>
      says(/\b(?:neither|either|each) party(?:'s|\s(?:shall|will|is|be))?\b[^.;]{0,80}\bliab/i) ? undefined : {},
  },
  {
    id: "unlimited-liability",
    category: "uncapped-liability",
    title: "Liability is unlimited",
    reason: "No limit holds for “«who»”, whatever a mistake costs.",
    ask: "Each party's total liability is limited to the greater of [amount] and the fees of twelve months.",
    severity: "major",
    against: "who",
    effect: "burdens",
    kinds: [...TRADE, "dpa", "employment"],
    words: "unlimited unrestricted uncapped limit",
    says: /\bliab(?:ility|le)\b[^.;]{0,120}\b(?:(?:is|be|are)\s(?:unlimited|uncapped|not (?:be )?limited(?! to))|not be limited(?! to)|without (?:any )?limit(?:ation)?\b(?!\s(?:the|to)\b))|\bunlimited(?:ly)? liab/i,
    not: /\bincluding,? without limit|\blimited\b[^.;]{0,40}\bby\b|\binsur\w+|\b(?:fraud|death|personal injury)\b/i,
  },
  {
    id: "unlimited-liability-to",
    category: "uncapped-liability",
    title: "Liability to the other side is unlimited",
    reason: "No limit holds, whatever a mistake costs.",
    ask: "Each party's total liability is limited to the greater of [amount] and the fees of twelve months.",
    severity: "major",
    against: "taker",
    words: "unlimited",
    says: /\bunlimited liability to (?:the )?(?:licensor|vendor|supplier|provider|seller|company|manufacturer|consultant|contractor|agency)\b/i,
  },
  {
    id: "time-bar",
    category: "limitation-of-damages",
    title: "Claims end early",
    reason: "A claim is lost after a time that is shorter than the law allows.",
    ask: "Claims may be brought within the time that the law allows.",
    severity: "minor",
    against: "anyone",
    kinds: EVERY,
    words: "action claim suit proceeding",
    says: /\b(?:no|any|all) (?:legal |judicial )?(?:actions?|claims?|suits?|proceedings?|causes? of action)\b[^.;]{0,200}\b(?:more than|later than|within)\s[^.;]{0,24}\b(?:years?|months|days)\b[^.;]{0,60}\b(?:accru|ar[io]se|cause of action|event|discover)|\b(?:actions?|claims?|suits?)\b[^.;]{0,40}\bmust be (?:brought|filed|commenced)\b[^.;]{0,20}\bwithin\b[^.;]{0,20}\b(?:months?|days|one year)\b/i,
    not: /\bindemni|\bnotice of\b|\brespond\b|\bdefend\b|\bthird[- ]party\b|\binsur/i,
    look: ({ sentence }) =>
      /\b(?:three|four|five|six|ten|[3-9]|10)\b[^.;]{0,8}\byears\b/i.test(sentence) ||
      !/\b(?:brought|bring|commenced?|filed?|instituted?|asserted|barred|waived|maintained?|made)\b/i.test(sentence)
        ? undefined
        : {},
  },
];
