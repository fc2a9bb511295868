/** What the sale of a company or business asks of whoever buys. */
import { type ConcernRule, countOf, monthsOf, N } from "./concern.ts";
import { BUYERS, LISTED, OF_THE_BUYER, SALES, SELLERS } from "./sales.ts";

/** A seller's warranties usually last for a year or more, and its liability reaches a tenth of the price. */
const USUAL = { months: 12, percent: 10 };

export const BUYERS_OF_COMPANIES: readonly ConcernRule[] = [
  {
    id: "warranties-end-at-closing",
    category: "warranties",
    title: "The seller's warranties end at the closing",
    reason: "What comes to light afterwards is the buyer's loss.",
    ask: "The warranties survive the closing by eighteen months, those on title and taxes until claims on them are barred.",
    severity: "major",
    against: "taker",
    kinds: SALES,
    words: "surviv terminate expire",
    says: /\b(?:representations|warranties)\b[^.;]{0,260}\b(?:(?:shall|will|do|does) not survive|(?:shall|will) (?:terminate|expire)(?: and be of no further force or effect)? (?:at|upon|as of|on)|not surviving)\b[^.;]{0,60}\b(?:closing|effective time|completion|consummation)\b|\b(?:none|no) of the\b[^.;]{0,40}\b(?:representations|warranties)\b[^.;]{0,260}\bsurvive\b[^.;]{0,40}\b(?:closing|effective time|completion|consummation)\b/i,
    not: /\bexcept\b|\bother than\b|\buntil\b|\bmonths\b|\byears?\b/i,
    look: ({ says }) => (says(LISTED) ? undefined : {}),
  },
  {
    id: "warranties-end-soon",
    category: "warranties",
    title: "The seller's warranties end soon after the closing",
    reason: "They lapse before a full year of accounts and an audit have shown what was wrong.",
    ask: "The warranties survive the closing by eighteen months, those on title and taxes until claims on them are barred.",
    severity: "minor",
    against: "taker",
    kinds: SALES,
    words: "surviv",
    says: new RegExp(
      `\\b(?:representations|warranties)\\b[^.;]{0,200}\\bsurviv\\w+\\b[^.;]{0,120}?\\b${N}\\s(?:calendar )?(days|months|year)\\b`,
      "i",
    ),
    not: OF_THE_BUYER,
    look: ({ sentence }, match) => {
      // "Sixty days after the time in which claims are barred" is long.
      if (
        /\bstatutes? of limitation/i.test(match[0]) ||
        /^[^.;]{0,40}\bstatutes? of limitation|^\s?(?:after|following|beyond) the (?:expir|appl)/i.test(
          sentence.slice(match.index + match[0].length),
        )
      )
        return undefined;
      const count = countOf(match[1]);
      const months = count === undefined ? USUAL.months : monthsOf(count, match[2] ?? "");
      return months < USUAL.months
        ? { title: `The seller's warranties end ${match[1]} ${match[2]} after the closing` }
        : undefined;
    },
  },
  {
    id: "seller-pays-little",
    category: "cap-on-liability",
    title: "The seller's liability ends at a small part of the price",
    reason: "A wrong balance sheet may cost many times as much.",
    ask: "The limit is [20] % of the price, and the whole price for title, taxes and fraud.",
    severity: "minor",
    against: "taker",
    kinds: SALES,
    words: "exceed limited cap",
    says: /\b(?:aggregate|maximum|total|liab\w+)\b[^.;]{0,260}\b(?:exceed|limited to|capped at|cap of|equal to)\b[^.;]{0,200}?(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|percent|per cent)(?:\s?\(\d{1,2}%\))?\)?[^.;]{0,40}\b(?:purchase price|consideration|proceeds|price|purchase amount)\b/i,
    not: /\bworking capital\b|\bdeposit\b|\badjustment\b/i,
    look: ({ sentence }, match) =>
      Number(match[1]) < USUAL.percent && /\b(?:indemn|liab|loss|damages|claim)/i.test(sentence)
        ? { title: `The seller's liability ends at ${match[1]} % of the price` }
        : undefined,
  },
  {
    id: "small-losses-never",
    category: "cap-on-liability",
    title: "Losses below a sum are never made good",
    reason: "Once claims pass it, only what is above it is paid.",
    ask: "When claims reach [0.5] % of the price, they are paid from the first dollar.",
    severity: "info",
    against: "taker",
    kinds: SALES,
    words: "excess deductible",
    says: /\b(?:only (?:for|to the extent of|with respect to|in respect of)|liable (?:only )?for)\b[^.;]{0,40}\b(?:the )?(?:amount of )?(?:such )?(?:losses |damages |excess |amounts? )(?:in excess|over|above|exceed)|\bonly (?:for|to the extent of|in respect of)\b[^.;]{0,30}\b(?:the|such|that) excess\b|\bonly to the extent (?:that )?(?:such|those|the) (?:losses|damages|amounts?|claims)\b[^.;]{0,20}\bexceed|\b(?:true |")deductible"?\b/i,
    not: /\bfirst dollar\b|\bnot (?:just|only|merely)\b|\binsurance\b|\btax deductible\b|\bretention\b/i,
    look: ({ paragraph }) => (/\b(?:indemn|liab|loss|claim)/i.test(paragraph) ? {} : undefined),
  },
  {
    id: "knowledge-without-inquiry",
    category: "warranties",
    title: "The seller knows only what somebody happens to know",
    reason: "Nobody has to ask the people who run the business, and “to the seller's knowledge” then promises little.",
    ask: "Knowledge is what the named persons know, or would know after asking those who report to them.",
    severity: "minor",
    against: "taker",
    kinds: SALES,
    words: "knowledge aware",
    inDefinitions: true,
    says: /\bactual(?:,? (?:\w+ )?(?:and not|not|but not) constructive,?)? (?:conscious |present |current )?(?:knowledge|awareness)\b[^.]{0,260}\b(?:without (?:any )?(?:duty|obligation|independent|personal|further|inquiry|investigation|(?:the )?requirement)|(?:no|any) (?:duty|obligation) (?:of|to)|not constructive|and not (?:any )?(?:constructive|imputed))/i,
    not: new RegExp(
      `\\b${BUYERS}['’]s? (?:actual )?knowledge\\b|\\bknowledge of (?:the )?${BUYERS}\\b|\\bfraud"? (?:shall )?means?\\b`,
      "i",
    ),
  },
  {
    id: "sold-as-is",
    category: "disclaimer",
    title: "It is sold “as is”",
    reason: "For what is not warranted in so many words nobody answers.",
    ask: "Delete it, or say that it does not touch the warranties of this agreement or fraud.",
    severity: "major",
    against: "taker",
    kinds: SALES,
    words: "as-is as",
    says: /["'“(]as[- ]is\b|\bas[- ]is[,;/ ]+(?:and )?where[- ]is\b|\bas[- ]is["'”]?\s(?:condition|basis|state|with)\b|\bwith all faults\b|\b(?:in its|sold|accepts?|accepted|taken|purchas\w+)\b[^.;]{0,40}\bas[- ]is["'”]?(?=[.,;)]|$)/i,
    look: ({ sentence, paragraph }) =>
      /\b(?:except|other than|subject to|notwithstanding)\b/i.test(`${sentence} ${paragraph}`)
        ? { severity: "minor" }
        : {},
  },
  {
    id: "no-claim-for-fraud",
    category: "cap-on-liability",
    title: "The indemnity is the only remedy, even for fraud",
    reason: "Its limits then hold for a lie as well.",
    ask: "Add: “other than for fraud, wilful breach and orders of a court to perform”.",
    severity: "minor",
    against: "taker",
    kinds: ["sale"],
    words: "sole exclusive",
    says: /\b(?:indemnif\w*|this (?:article|section)|remed(?:y|ies) (?:provided|set forth))\b[^;]{0,300}\b(?:sole|exclusive)(?: and (?:sole|exclusive))? (?:remed(?:y|ies)|recourse)\b|\b(?:sole|exclusive)(?: and (?:sole|exclusive))? (?:remed(?:y|ies)|recourse)\b[^;]{0,300}\b(?:indemnif\w*|this article)\b/i,
    not: /\bfraud|\bwil?lful|\bintentional\b|\bdeceit|\btermination fee\b|\bspecific performance\b[^.;]{0,60}\b(?:sole|exclusive)\b|\binsur|\bthird[- ]party claim/i,
    look: ({ paragraph, sentence, says }) =>
      /\bindemn|\bthis article\b|\bwarrant/i.test(sentence) &&
      !/\bfraud|\bintentional misrep|\bwil?lful/i.test(paragraph) &&
      !says(LISTED)
        ? {}
        : undefined,
  },
  {
    id: "schedules-may-change",
    category: "warranties",
    title: "The seller may put its warranties right before the closing",
    reason: "What it discloses late is excused, and the buyer has paid for something else.",
    ask: "What is disclosed later cures no breach, and the buyer may step back because of it.",
    severity: "major",
    against: "taker",
    kinds: SALES,
    words: "supplement updat amend",
    says: /\b(?:supplement|amend|updat)\w*\b[^.]{0,200}\b(?:schedules?|disclosure letter)\b[^.]{0,500}\b(?:deemed (?:to )?(?:have )?(?:been )?(?:cured?|amend|disclosed|corrected|part of|included|qualif|modif)|(?:shall|will) (?:cure|be cured|qualify|have cured))/i,
    not: /\bnot be deemed\b|\bno (?:such )?(?:supplement|amend|updat|disclosure)|\bno such\b|\bnot (?:cure|affect|be)\b|\bwithout prejudice\b|\bdisregard|\bsolely for\b|\bshall not\b|\bdeemed not to\b/i,
  },
  {
    id: "known-is-not-claimed",
    category: "cap-on-liability",
    title: "What the buyer knew it cannot claim",
    reason: "Every claim starts with a dispute on what somebody had read in the data room.",
    ask: "Claims do not depend on what the buyer knew or could have found out.",
    severity: "minor",
    against: "taker",
    kinds: SALES,
    words: "knew knowledge aware",
    says: new RegExp(
      `\\b(?:not be liable|no liability|not be entitled|no claim|not have (?:any )?liability|deemed to (?:have )?waive\\w*|shall be deemed waived)\\b[^.;]{0,300}\\b${BUYERS}\\b[^.;]{0,120}\\b(?:knew|had (?:actual )?knowledge|was aware|actual knowledge|been aware)\\b|\\bif\\b[^.;]{0,60}\\b${BUYERS}\\b[^.;]{0,60}\\b(?:knew|had (?:actual )?knowledge|was aware)\\b[^.;]{0,300}\\b(?:not be liable|no liability|not be entitled|no claim|waived)\\b|\\b${BUYERS}\\b[^.;]{0,80}\\b(?:not be entitled|no right|no claim|may not)\\b[^.;]{0,200}\\b(?:knew|had (?:actual )?knowledge|was aware|actual knowledge|is aware)\\b`,
      "i",
    ),
    not: /\bnot be (?:affected|limited|deemed)\b|\bregardless\b|\bwhether or not\b/i,
  },
  {
    id: "all-debts-go-over",
    category: "assumption",
    title: "All debts of the business go over to the buyer",
    reason: "Also those that nobody has heard of yet, and suits about what was done before.",
    ask: "The buyer takes over the debts listed in a schedule; all others stay with the seller, who indemnifies for them.",
    severity: "major",
    against: "taker",
    kinds: SALES,
    words: "assum",
    says: new RegExp(
      `\\b${BUYERS}\\b[^.;]{0,120}\\bassumes?\\b[^.;]{0,60}\\b(?:all|any and all)\\b[^.;]{0,60}\\b(?:liabilities|debts)\\b[^.;]{0,160}\\b(?:known or unknown|whether or not|(?:prior to|before),? (?:or|and|on)|(?:prior to|before) (?:and|or) after|of (?:the )?(?:seller|business|company)|of (?:any|every) (?:kind|nature|type))\\b`,
      "i",
    ),
    not: /\bexcept\b|\bother than\b|\bexclud|\bnot assum|\bfirst aris|\bafter the (?:closing|effective)|\bmerger\b|\bsurviving\b/i,
  },
  {
    id: "deposit-is-lost",
    category: "payment",
    title: "The deposit is not paid back",
    reason: "It is lost also where the sale fails for no fault of the buyer.",
    ask: "The deposit comes back unless the buyer breaks the agreement.",
    severity: "minor",
    against: "taker",
    kinds: SALES,
    words: "deposit",
    says: /\bdeposit\b[^.;]{0,160}\b(?:non-?\s?refundable|not (?:be )?refund\w*|forfeit\w*|retained? by (?:the )?(?:seller|vendor))\b|\bnon-?\s?refundable\b[^.;]{0,40}\bdeposit\b/i,
    not: /\b(?:default|breach\w*|fault|failure)\b[^.;]{0,60}\b(?:buyer|purchaser)|\b(?:buyer|purchaser)(?:['’]s)?\b[^.;]{0,60}\b(?:default|breach|fail)|\bunless\b|\blandlord\b|\bif\b|\breal property\b|\bland\b/i,
  },
  {
    id: "said-elsewhere-does-not-count",
    category: "disclaimer",
    title: "The buyer has relied on nothing but the written warranties",
    reason:
      "What was said in the data room, in forecasts or in talks is worth nothing, and hard to sue on even where it was a lie.",
    ask: "Add that this excuses no fraud, and have what matters put among the warranties.",
    severity: "info",
    against: "taker",
    kinds: ["sale"],
    words: "reli relying",
    says: new RegExp(
      `\\b${BUYERS}\\b[^.;]{0,300}\\b(?:(?:has|have|is|are) not (?:relied|relying|rely)|(?:has|have) not[^.;]{0,40}\\brelied|disclaims? (?:any )?reliance|not relied)\\b`,
      "i",
    ),
    not: /\bfraud/i,
    look: ({ says }) => (says(LISTED) ? undefined : {}),
  },
  {
    id: "each-seller-for-itself",
    category: "indemnification",
    title: "Each seller answers for its own part only",
    reason: "The buyer must sue them all, and bears what one of them cannot pay.",
    ask: "The sellers answer jointly and severally, or a part of the price stays in escrow for eighteen months.",
    severity: "info",
    against: "taker",
    kinds: ["sale"],
    words: "several",
    says: new RegExp(
      `\\b${SELLERS}\\b[^.;]{0,160}\\bsevera(?:lly|l)\\b[^.;]{0,30}\\bnot joint(?:ly)?\\b|\\bsevera(?:lly|l)\\b[^.;]{0,30}\\bnot joint(?:ly)?\\b[^.;]{0,160}\\b${SELLERS}\\b`,
      "i",
    ),
    not: /\bagreements of each\b|\b(?:represents?|warrants?)\b[^.;]{0,40}\bto\b/i,
    look: ({ sentence }) => (/\bindemn|\bliab/i.test(sentence) ? {} : undefined),
  },
  {
    id: "escrow-is-all",
    category: "cap-on-liability",
    title: "What is in escrow is all that can be claimed",
    reason: "When it is used up or paid out, the seller answers for nothing.",
    ask: "Beyond the escrow the seller answers up to the limit, and without one for title, taxes and fraud.",
    severity: "minor",
    against: "taker",
    kinds: ["sale"],
    words: "escrow holdback retention insur",
    says: /\b(?:sole|only|exclusive)(?: and exclusive)? (?:source|recourse|remedy|means)\b[^.;]{0,160}\b(?:escrow|holdback|retention (?:fund|amount)|insurance policy|R&?W)|\b(?:solely|only|exclusively)\b[^.;]{0,30}\bfrom\b[^.;]{0,60}\b(?:escrow|holdback|indemnity fund|retention (?:fund|amount)|insurance policy|R&?W)|\brecourse\b[^.;]{0,60}\blimited to\b[^.;]{0,60}\b(?:escrow|holdback|insurance)/i,
    not: /\bfraud|\bwil?lful|\bfundamental\b|\badjustment\b|\bworking capital\b|\bfees and expenses\b|\buntil\b[^.;]{0,60}\b(?:depleted|exhausted)\b|\bfirst\b/i,
  },
  {
    id: "nobody-hit-harder",
    category: "change",
    title: "The business may do far worse than others before the buyer may step back",
    reason: "What hits the whole trade does not count, even where it hits this business most.",
    ask: "It counts as far as the business is hit harder than others in its trade.",
    severity: "minor",
    against: "taker",
    kinds: ["sale"],
    words: "adverse",
    inDefinitions: true,
    says: /\bmaterial adverse (?:effect|change)\b[^.]{0,1200}\b(?:general(?:ly)? (?:economic|business|market|affect)|(?:economic|market|industry) conditions|change in (?:applicable )?(?:law|GAAP)|affect\w* (?:the )?(?:industr|compan))/i,
    look: ({ paragraph, mentions }) =>
      mentions("disproportion") ||
      !/\b(?:except|exclud|other than|none of|not (?:be )?(?:include|deemed|taken)|provided|without)/i.test(paragraph)
        ? undefined
        : {},
  },
];
