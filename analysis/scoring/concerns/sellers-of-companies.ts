/** What the sale of a company or business asks of whoever sells. */
import { namesPattern } from "../sides.ts";
import { type ConcernRule, countOf, monthsOf, N } from "./concern.ts";
import { BUYER, BUYERS, LISTED, OF_THE_BUYER, SALES, SELLERS } from "./sales.ts";

/** From here on it is long, or much. */
const LONG = { banYears: 5, survivalYears: 3 };

const A_SELLER = new RegExp(`\\b${SELLERS}\\b`, "i");

/** Warranties for which the seller answers too long. */
const LASTING = {
  category: "warranties",
  reason: "Claims may come when nobody remembers, and the price is long spent.",
  ask: "They end eighteen months after the closing, but for title, taxes and fraud.",
  severity: "minor",
  against: "giver",
  kinds: SALES,
  words: "surviv",
} as const;

export const SELLERS_OF_COMPANIES: readonly ConcernRule[] = [
  {
    id: "walks-away-free",
    category: "condition",
    title: "The buyer may walk away and owes nothing",
    reason: "The seller has waited, and told its people and customers, for nothing.",
    ask: "A fee of [4] % of the price where the buyer does not close though it has to, also when its bank fails.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "liability fee penalty obligation",
    says: new RegExp(
      `\\bno (?:break-?\\s?up|reverse termination|reverse break-?\\s?up)\\b[^.;]{0,60}\\bpayable\\b|\\bfinancing\\b[^.;]{0,60}\\b(?:fails?|not (?:obtained|available|funded))\\b[^.;]{0,120}\\b(?:terminate|no liability|without liability)\\b|\\b${BUYER}\\b[^.;]{0,40}\\bmay (?:terminate|withdraw)\\b[^.;]{0,80}\\b(?:no|without(?: any)?) (?:liability|penalty|obligation)\\b`,
      "i",
    ),
    not: /\beither party\b|\bneither party\b|\beach party\b|\bnon-?binding\b/i,
  },
  {
    id: "prospects-count",
    category: "change",
    title: "The buyer may step back when prospects turn worse",
    reason: "What has not happened yet is a matter of opinion.",
    ask: "Delete “prospects”; a change counts where it has lasted and is material to the whole business.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "prospects",
    inDefinitions: true,
    says: /\bmaterial(?:ly)? adverse (?:effect|change)\b[^.]{0,400}\bprospects\b|\b(?:materially )?adverse\b[^.]{0,160}\bprospects\b/i,
    not: /\bdo(?:es)? not include\b[^.]{0,40}\bprospects\b/i,
    look: ({ sentence }) =>
      /\bhas been no\b|\bnot (?:have )?been any\b|\bshall (?:not )?have occurred\b|\bmeans?\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "any-change-counts",
    category: "change",
    title: "A change that hits everybody lets the buyer step back",
    reason: "A weak economy, a new law or the news of the sale itself would be reason enough.",
    ask: "What hits the whole economy or trade, changes of law and accounting, and what follows from the sale itself do not count.",
    severity: "minor",
    against: "giver",
    kinds: ["sale"],
    words: "adverse",
    inDefinitions: true,
    says: /"\s?(?:(?:company|seller|business|target) )?material adverse (?:effect|change)\s?"[^.]{0,30}\b(?:means?|shall mean|is)\b/i,
    look: ({ sentence, paragraph, says }) =>
      // What a page cuts off may say what does not count.
      !/[.;]\W*$/.test(paragraph) ||
      /\b(?:except|exclud|other than|none of|not (?:be )?(?:include|deemed|taken|constitut)|provided|without|disregard)/i.test(
        `${sentence} ${paragraph}`,
      ) ||
      says(
        /\b(?:none of the following|shall not (?:be deemed to )?(?:include|constitute))\b[^.]{0,200}\b(?:general|economic|industry)/i,
      )
        ? undefined
        : {},
  },
  {
    id: "each-seller-for-all",
    category: "indemnification",
    title: "Each seller answers for all of them",
    reason: "Who has a small share may be asked to pay the whole.",
    ask: "Each seller answers for its own share, and alone for its own title and promises.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "joint",
    says: new RegExp(
      `\\b${SELLERS}\\b[^.;]{0,120}\\bjoint(?:ly)? and severa(?:lly|l)\\b|\\bjoint(?:ly)? and severa(?:lly|l)\\b[^.;]{0,120}\\b${SELLERS}\\b`,
      "i",
    ),
    not: new RegExp(
      `\\bnot joint|\\bbuying parties\\b[^.;]{0,60}\\bjoint|\\b${BUYERS}\\b(?![^.;]{0,60}\\b(?:harmless|from|against)\\b)[^.;]{0,60}\\bjoint(?:ly)? and several`,
      "i",
    ),
    look: ({ sentence }) => (/\bindemn|\bliab|\bwarrant|\bobligat/i.test(sentence) ? {} : undefined),
  },
  {
    id: "money-not-there",
    category: "condition",
    title: "The buyer need not buy unless it is lent the money",
    reason: "The seller carries the risk of the buyer's bank.",
    ask: "Delete the condition; the buyer shows its commitment letters, and pays [5] % of the price if it cannot close.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "financing",
    says: new RegExp(
      `\\b(?:obligations?|closing|purchase|transactions?|offer|acquisition)\\b[^.;]{0,120}\\b(?:is|are|shall be)\\b[^.;]{0,30}\\b(?:subject to|conditional|conditioned|contingent)\\b[^.;]{0,100}\\b(?:obtain\\w*|receipt|receiv\\w+|secur\\w+)\\b[^.;]{0,60}\\bfinancing\\b|\\b${BUYERS}\\b[^.;]{0,40}\\bshall have (?:obtained|received|secured)\\b[^.;]{0,80}\\b(?:financing|loan)\\b`,
      "i",
    ),
    not: /\bnot (?:a|be|in any|subject|condition|contingent)|\bno (?:financing )?(?:condition|contingency)|\bneither\b|\bwithout\b[^.;]{0,30}\bcondition|\bseries [a-f]\b|\bfinancing sources\b|\bcommitment letters?\b|\bside letters?\b/i,
  },
  {
    id: "content-with-what-it-finds",
    category: "condition",
    title: "The buyer may step back when it is not content",
    reason: "It has an option, and the seller is bound.",
    ask: "The buyer's look into the business ends before the signing, or by [date], after which it no longer counts.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "diligence investigation review inspection satisf",
    says: new RegExp(
      `\\b(?:due diligence|investigation|inspection|review)\\b[^.;]{0,260}\\b(?:satisf\\w+|acceptable)\\b[^.;]{0,100}\\bin (?:its|their|the) (?:sole|absolute)|\\b(?:satisf\\w+|acceptable)\\b[^.;]{0,60}\\b(?:to|of) (?:the )?${BUYERS}\\b[^.;]{0,60}\\bsole\\b[^.;]{0,200}\\b(?:due diligence|investigation|inspection|review)\\b|\\bsatisf\\w+\\b[^.;]{0,40}\\bin (?:its|their|${BUYERS}['’]s?) sole\\b[^.;]{0,60}\\bdiscretion\\b[^.;]{0,60}\\bdue diligence\\b|\\bsatisfactory due diligence\\b[^.;]{0,30}\\bin ${BUYERS}['’]s sole\\b`,
      "i",
    ),
  },
  {
    id: "materiality-does-not-count",
    category: "indemnification",
    title: "“Material” does not count when losses are claimed",
    reason: "Every trifle is a breach, though the warranties were given on what matters only.",
    ask: "It is left out of the reckoning of losses only, not of whether a warranty was broken.",
    severity: "info",
    against: "giver",
    kinds: SALES,
    words: "materiality material",
    says: /\b(?:without (?:giving effect to|regard to|taking into account|reference to)|disregard\w*|determined as if)\b[^.;]{0,140}\bmaterial(?:ity)?\b/i,
    not: /\btrue and correct\b|\bbeing? true\b|\bconditions?\b|\bbut not\b[^.;]{0,30}\b(?:existence|whether|occurrence)\b/i,
    look: ({ sentence }) => (/\bindemn|\bloss|\bdamages\b|\bbreach/i.test(sentence) ? {} : undefined),
  },
  {
    id: "paid-from-the-first-dollar",
    category: "indemnification",
    title: "Small claims count from the first dollar",
    reason: "Once they add up, the threshold protects nobody.",
    ask: "Only what is above the threshold is paid.",
    severity: "info",
    against: "giver",
    kinds: SALES,
    words: "first full entire whole all",
    says: /\b(?:from|to) the first dollar\b|\bfirst[- ]dollar\b|\bdollar one\b|\b(?:full|entire|whole|total|all)\b[^.;]{0,60}\b(?:amount|losses|damages)\b[^.;]{0,60}\b(?:and )?not (?:just|only|merely|simply)\b[^.;]{0,40}\bexcess\b/i,
    not: new RegExp(
      `\\b${BUYERS}\\b[^.;]{0,40}\\b(?:shall|will)\\b[^.;]{0,40}\\b(?:liable|required|obligated)\\b`,
      "i",
    ),
  },
  {
    id: "claims-though-known",
    category: "indemnification",
    title: "The buyer may claim what it knew",
    reason: "It can sign, close and sue for what was in the data room.",
    ask: "What was disclosed, or what the buyer knew at the signing, cannot be claimed.",
    severity: "info",
    against: "giver",
    kinds: SALES,
    words: "knowledge investigation knew",
    says: /\b(?:not be|nor shall|nor be|shall not)\b[^.;]{0,80}\b(?:affect|limit|waiv|diminish|impair|reduc)\w*\b[^.;]{0,200}\b(?:investigation|knowledge|knew|known)\b|\b(?:notwithstanding|regardless of|irrespective of)\b[^.;]{0,40}\b(?:investigation|knowledge|inquiry)\b/i,
    look: ({ sentence }) =>
      /\b(?:buyer|purchaser|parent|acquir[eo]r|indemni\w+)\b/i.test(sentence) &&
      /\b(?:representation|warrant|indemn|right|remed)/i.test(sentence) &&
      /\bnot be (?:\w+ )?(?:affect|limit|waiv|diminish|impair|reduc|deemed)|\bnor\b|\bregardless\b|\bnotwithstanding\b/i.test(
        sentence,
      )
        ? {}
        : undefined,
  },
  {
    id: "lost-multiples-count",
    category: "limitation-of-damages",
    title: "Losses are reckoned by a multiple, or with what follows from them",
    reason: "A lost customer is claimed at many times what it brought in.",
    ask: "Losses are what was paid out, without lost profits, a fall in value or multiples.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "diminution multiple consequential",
    inDefinitions: true,
    says: /\b(?:losses|damages)\b[^.]{0,400}\b(?:includ\w+|and)\b[^.]{0,200}\b(?:diminution (?:in|of) value|multiples?|consequential (?:damages|loss))/i,
    not: /\b(?:exclud\w+|not include|other than|shall not|except|no event|neither|without|but not|waive)/i,
  },
  {
    id: "barred-for-long",
    category: "non-compete",
    title: "The seller may not compete for long",
    reason: "It closes the trade that it knows.",
    ask: "The ban is for two or three years, in the places and the business that were sold.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "compet engage",
    says: new RegExp(
      `\\b(?:period of|for|until|within|during the)\\b[^.;]{0,40}?\\b${N}[\\s-](years?|year anniversary)\\b[^.;]{0,400}\\b(?:compet\\w*|engage in)\\b|\\b(?:compet\\w*|engage in)\\b[^.;]{0,400}\\b(?:period of|for|until)\\b[^.;]{0,40}?\\b${N}[\\s-](years?)\\b`,
      "i",
    ),
    not: /\bexperience\b|\bsurviv|\brecords\b/i,
    look: (_, match) => {
      const count = countOf(match[1] ?? match[3]);
      return count !== undefined && count >= LONG.banYears
        ? { title: `The seller may not compete for ${match[1] ?? match[3]} years` }
        : undefined;
    },
  },
  {
    id: "barred-everywhere",
    category: "non-compete",
    title: "The seller may compete nowhere",
    reason: "The ban reaches places where the business never sold anything.",
    ask: "The ban holds where the business that was sold is active at the closing.",
    severity: "minor",
    against: "giver",
    kinds: SALES,
    words: "world worldwide anywhere globally",
    says: /\bcompet\w*\b[^.]{0,400}\b(?:anywhere in the (?:world|universe)|throughout the world|world-?wide|in the world|globally|any part of the world)\b|\b(?:anywhere in the (?:world|universe)|throughout the world|world-?wide|in the world|globally|any part of the world)\b[^.]{0,300}\bcompet/i,
    not: /\bnon-competition or other\b|\bcontains? restrictions\b|\bprohibits? or (?:otherwise )?restricts?\b|\bpurports? to\b/i,
    look: ({ sentence }) =>
      /\b(?:shall|will|agrees?|covenants?)\b[^.;]{0,60}\b(?:not|refrain)\b/i.test(sentence) ? {} : undefined,
  },
  {
    id: "release-of-everything",
    category: "covenant-not-to-sue",
    title: "“«who»” gives up all claims against the company",
    reason: "Also those for salary, loans and the protection of its directors, and it gets nothing in return.",
    ask: "Except what this agreement gives, pay for the current month, and the indemnity of directors; the company releases the seller as well.",
    severity: "info",
    against: "who",
    effect: "burdens",
    oneSided: true,
    kinds: ["sale"],
    words: "releas",
    says: /\b(?:hereby|irrevocably|unconditionally|forever|fully)\b[^.;]{0,60}\breleases?\b[^.;]{0,260}\b(?:any and all|all|from any)\b[^.;]{0,80}\b(?:claims|liabilities|demands|causes of action)\b/i,
    not: /\bescrow\b[^.;]{0,60}\breleas|\bliens?\b|\bpress release/i,
    // The company itself lets the sellers off as often as they let it off.
    look: ({ spoken }) => (spoken.some((name) => A_SELLER.test(name)) ? {} : undefined),
  },
  {
    id: "fee-if-it-fails",
    category: "liquidated-damages",
    title: "“«who»” pays a fee when the deal fails",
    reason: "It is owed whatever the failure cost, and keeps better offers away.",
    ask: "The fee is at most [3] % of the price, is owed by either side that breaks the deal, and is then all that it owes.",
    severity: "minor",
    against: "who",
    effect: "burdens",
    oneSided: true,
    kinds: SALES,
    words: "fee",
    says: /\bpay\b[^.;]{0,160}\b(?:termination|break-?\s?up|breakup|topping|walk-?away) fee\b/i,
    not: /\bno event\b|\bmore than once\b|\bnot (?:be )?(?:required|obligat)|\bfail\w* (?:promptly |timely )*(?:to )?(?:promptly |timely )*(?:to )?pay\b|\bif (?:parent|buyer|company|seller)\b[^.;]{0,40}\bfails\b/i,
    // "If the Buyer ends it, then the Seller shall pay": whose fee it is stands before "pay".
    look: ({ says, sentence, ours }) =>
      ours.length > 0 &&
      !new RegExp(
        `(?:${namesPattern(ours)})(?:,[^,;]{0,80},)?\\s(?:shall|will|must|agrees to|is required to)\\b[^.;]{0,60}\\bpay\\b`,
      ).test(sentence)
        ? undefined
        : says(LISTED)
          ? { severity: "info" }
          : {},
  },
  {
    ...LASTING,
    id: "warranties-for-years",
    title: "The seller's warranties last for years",
    says: new RegExp(
      `\\b(?:all|the) (?:of the )?(?:representations|warranties)\\b[^.;]{0,160}\\bsurviv\\w+\\b[^.;]{0,80}?\\b${N}\\s(months|years)\\b`,
      "i",
    ),
    not: /\bfundamental\b|\bsections?\s\d|\bexcept\b|\bother than\b|\btax|\btitle\b|\benvironmental\b/i,
    look: ({ sentence }, match) => {
      if (OF_THE_BUYER.test(sentence)) return undefined;
      const count = countOf(match[1]);
      return count !== undefined && monthsOf(count, match[2] ?? "") >= LONG.survivalYears * 12
        ? { title: `The seller's warranties last for ${match[1]} ${match[2]}` }
        : undefined;
    },
  },
  {
    ...LASTING,
    id: "warranties-for-long",
    title: "The seller's warranties never end",
    says: /\b(?:all |the |of the )*(?:representations|warranties)\b[^.;]{0,200}\bsurviv\w+\b[^.;]{0,100}\b(?:indefinitely|forever|without limit|perpetu\w+|(?:the |any )?(?:applicable )?statutes? of limitations?)/i,
    not: /\bfundamental\b|\bsections?\s\d|\bexcept\b|\bother than\b|\bfraud|\btax|\btitle\b|\benvironmental\b|\bmonths\b|\byears?\b/i,
    look: ({ sentence }) => (OF_THE_BUYER.test(sentence) ? undefined : {}),
  },
];
