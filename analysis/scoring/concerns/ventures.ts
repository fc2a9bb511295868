/** Ventures and research together: who decides, who owns, who may leave. */
import { type ConcernRule, countOf, VENTURES } from "./concern.ts";

const COUNT = "((?:[a-z]+\\s?\\(\\d{1,2}\\))|\\d{1,2}|one|two|three|four|five|six|seven|eight)";

/** Said of who gives them away, or of who has them. */
const RESULTS_OF_ONE = {
  category: "ip-ownership-assignment",
  reason: "Whoever helped to make it may use it, if at all, by leave of the other.",
  ask: "Each party owns what it made; what both made belongs to both, and each may use it without asking.",
  severity: "major",
  against: "who",
  oneSided: true,
  kinds: ["collaboration"],
} as const;

export const VENTURES_TERMS: readonly ConcernRule[] = [
  {
    ...RESULTS_OF_ONE,
    id: "results-of-one-side",
    title: "What is made together belongs to “«gains»” alone",
    effect: "burdens",
    words: "assign",
    says: /\bassigns?\b[^.;]{0,40}\b(?:all|any|the entire)\b[^.;]{0,40}\b(?:intellectual property|results|inventions|foreground|rights)\b/i,
    not: /\bnot assign|\bin the event\b|\bdeemed\b|\bpublication\b|\beach party\b|\bemployees\b|\bconsent\b|\brespective\b/i,
  },
  {
    ...RESULTS_OF_ONE,
    id: "owned-by-the-other",
    title: "What is made together belongs to “«who»” alone",
    effect: "benefits",
    reads: "exclusivity",
    words: "owned property",
    says: /\ball (?:intellectual property|ip|results|inventions|jointly developed \w+|project \w+)\b[^.;]{0,100}\b(?:shall be|is|are|will be|shall remain|remains?)\b[^.;]{0,30}\b(?:owned|(?:sole |exclusive )*property)\b/i,
    not: /\bsolely\b|\bprior to this\b|\bjointly owned\b|\bboth parties\b|\beach party\b|\brespective\b|\bcontributing party\b|\bowning party\b/i,
  },
  {
    id: "outvoted",
    category: "governance",
    title: "The other side has the majority of the committee",
    reason: "Budgets and plans can be decided against whoever has fewer seats.",
    ask: "Each side has as many members, and decisions are unanimous; what cannot be agreed goes to the chief executives.",
    severity: "major",
    against: "anyone",
    kinds: VENTURES,
    words: "committee board council",
    says: new RegExp(
      `\\b(?:committee|board|council)\\b[^.;]{0,80}\\b${COUNT}\\s(?:representatives|members|directors|managers)\\b[^.;]{0,60}?\\band\\s${COUNT}\\b`,
      "i",
    ),
    look: ({ paragraph, sentence, ours }, match) => {
      const [one, other] = [countOf(match[1]), countOf(match[2])];
      if (one === undefined || other === undefined || one === other || !/\bmajority\b/i.test(paragraph))
        return undefined;
      // "Four from the Buyer and two from the Seller": who has the four is not outvoted.
      const second = match.index + match[0].length;
      const more = one > other ? match[0] : sentence.slice(second).split(/[.;]/)[0];
      if (ours.some((name) => more?.includes(name))) return undefined;
      return {
        title: `The seats of the committee are ${Math.max(one, other)} to ${Math.min(one, other)}, and the majority decides`,
      };
    },
  },
  {
    id: "may-not-publish",
    category: "confidentiality",
    title: "Nothing may be published without leave",
    reason: "Research that cannot be published is worth little to those who did it, and leave may never come.",
    ask: "Drafts are shown thirty days before; the other party may have its secrets taken out, and a patent filed within sixty days, and no more.",
    severity: "major",
    against: "who",
    effect: "burdens",
    oneSided: true,
    kinds: ["collaboration", "services"],
    words: "publish publication",
    says: /\b(?:not|no)\b[^.;]{0,40}\b(?:publish|publication|disseminate|present)\b[^.;]{0,60}\b(?:research|results?|findings|outcomes|papers?|manuscripts?)\b[^.;]{0,60}\bwithout\b[^.;]{0,60}\b(?:approval|consent|permission)\b/i,
    not: /\bunreasonabl|\bpress release|\bpublicity\b|\bname\b|\bconfidential information\b/i,
    look: ({ says }) => (says(/\bresearch\b|\bstud(?:y|ies)\b|\buniversity\b/i) ? {} : undefined),
  },
  {
    id: "no-way-to-settle",
    category: "governance",
    title: "Nothing settles it when both cannot agree",
    reason: "The business stands still until one gives in.",
    ask: "What cannot be agreed in thirty days goes to mediation, then to an expert or a buy-out at a fair price.",
    severity: "major",
    against: "anyone",
    kinds: VENTURES,
    words: "mechanism procedure",
    says: /\b(?:no|not)\b[^.;]{0,20}\b(?:mechanism|procedure|process|provision)\b[^.;]{0,40}\b(?:resolv\w+|settl\w+|break\w*)\b[^.;]{0,40}\b(?:disagreements?|deadlocks?|disputes?|impasse)/i,
  },
  {
    id: "no-duty-of-loyalty",
    category: "governance",
    title: "The duties of loyalty are waived",
    reason: "A partner may take the venture's chances for itself, and need not say so.",
    ask: "Delete the waiver; other businesses are named, and chances in the venture's field are offered to it first.",
    severity: "minor",
    against: "anyone",
    kinds: VENTURES,
    words: "fiduciary",
    says: /\b(?:waives?|disclaims?|eliminat\w+)\b[^.;]{0,60}\bfiduciary\b|\bno (?:partner|member|party|manager)\b[^.;]{0,60}\bfiduciary dut/i,
    not: /\bno (?:joint venture|partnership|agency)\b|\bnot (?:be )?(?:deemed|construed)\b|\bindependent contractors?\b|\bnothing\b/i,
  },
  {
    id: "no-way-to-buy-out",
    category: "governance",
    title: "Nobody buys out a partner who leaves or dies",
    reason: "The other goes on with heirs whom it did not choose, and who leaves is not paid.",
    ask: "The others may buy the share at a fair value that an expert sets, payable over [three] years.",
    severity: "minor",
    against: "anyone",
    kinds: VENTURES,
    words: "obligation right",
    says: /\bno (?:obligation|right)\b[^.;]{0,60}\b(?:acquire|buy|purchase|redeem)\b[^.;]{0,40}\b(?:interest|share|stake)\b/i,
  },
];
