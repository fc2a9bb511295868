/** Assignment, disputes, and the governance of a venture. */

import { TRADE } from "../../kinds.ts";
import { ANY, type ConcernRule } from "./concern.ts";

export const OTHERS: readonly ConcernRule[] = [
  {
    id: "only-we-may-not-assign",
    category: "anti-assignment",
    title: "Only “«who»” may not assign",
    reason: "The other side may pass the agreement on to a stranger, a competitor included.",
    ask: "Neither party may assign without the other's consent, except to a successor to its whole business.",
    severity: "minor",
    against: "who",
    oneSided: true,
    effect: "burdens",
    kinds: [...TRADE, "dpa", "nda"],
    words: "assign transfer",
    says: /\b(?:shall|may|will|must|can)(?: |n)not\b[^.;]{0,60}\b(?:assign|transfer)\b[^.;]{0,140}\b(?:this (?:agreement|lease|contract|subcontract)|its rights|(?:any|all)(?: or (?:any|all))? (?:of its )?rights|rights or obligations)\b|\b(?:assign|transfer)\b[^.;]{0,60}\bthis (?:agreement|subcontract)\b[^.;]{0,60}\bwithout\b[^.;]{0,60}\bconsent/i,
    not: /\bunreasonably withhold\b|\b(?:and|nor)\s[A-Z«][^.;]{0,30}\b(?:shall|may|will) not assign|\bthe other party\b|\bneither\b|\beither\b|\bno party\b|\bnor\b|\beach party\b|\ba party\b|\bparties\b/i,
    look: ({ says }) =>
      says(/\b(?:neither|no) party\b[^.;]{0,60}\bassign|\bneither this agreement\b[^.;]{0,120}\bassign/i)
        ? undefined
        : says(
              /\bmay (?:freely |at any time )?assign\b[^.;]{0,160}\b(?:without|at any time|freely)\b|\bmay at any time assign\b/i,
            )
          ? { severity: "major" }
          : {},
  },
  {
    id: "they-may-assign",
    category: "anti-assignment",
    title: "“«who»” may assign freely",
    reason: "The agreement may go to a stranger, a competitor included.",
    ask: "Neither party may assign without the other's consent, except to a successor to its whole business.",
    severity: "minor",
    against: "who",
    effect: "benefits",
    oneSided: true,
    saidBy: "only-we-may-not-assign",
    kinds: [...ANY, "nda"],
    words: "assign",
    says: /\bmay\b[^.;]{0,20}\bassign\b[^.;]{0,120}\b(?:without (?:the )?(?:prior )?(?:written )?consent|sole discretion|freely|at any time)\b|\bmay (?:freely|at any time) assign\b/i,
    not: /\bmay not\b|\bwith the (?:prior )?(?:written )?consent\b|\brepresentative of\b|\baffiliate|\bsuccessor|\bmerger|\bsubstantially all\b|\beither\b|\beach party\b|\bsubsidiar/i,
  },
  {
    id: "no-assignment-to-successor",
    category: "anti-assignment",
    title: "A successor to the business may not take the agreement over",
    reason: "A sale or reorganisation needs the other side's consent.",
    ask: "Consent is not needed for an affiliate or a successor to the whole business, and is otherwise not unreasonably withheld.",
    severity: "info",
    against: "anyone",
    look: ({ paragraph }) => (/\bunreasonabl|\bsuccessor|\bmerger/i.test(paragraph) ? undefined : {}),
    words: "assign",
    says: /\b(?:neither|no) party\b[^.;]{0,60}\bassign\b[^.;]{0,120}\bconsent\b/i,
    not: /\baffiliate|\bsuccessor|\bmerger|\bacqui|\bsubstantially all\b|\bchange (?:of|in) control\b|\bunreasonabl/i,
    answered:
      /\bassign\b[^.;]{0,300}\b(?:affiliate|successor|merger|acquisition|acquirer|substantially all)|\b(?:affiliate|successor|merger|acquisition|substantially all)\b[^.;]{0,200}\bassign/i,
  },
  {
    id: "arbitration",
    category: "dispute-resolution",
    title: "Disputes go to arbitration",
    reason: "There is no appeal, and courts cannot help at once unless the clause says so.",
    ask: "Claims under [amount] go to the courts, and either party may ask a court for an injunction.",
    severity: "info",
    against: "anyone",
    kinds: ANY,
    words: "arbitrat",
    says: /\b(?:binding arbitration|(?:resolved|settled|decided|determined|submitted)\b[^.;]{0,60}\b(?:by|to|in|through)\b[^.;]{0,20}\barbitration)\b/i,
    not: /\bmay\b[^.;]{0,20}\b(?:elect|agree|refer)\b|\b(?:fair )?market (?:[A-Za-z]+ ){0,2}(?:rent|value|rate)\b/i,
    look: ({ says }) =>
      says(/\b(?:injuncti\w+|equitable relief|interim relief|provisional (?:relief|remed))/i) ? undefined : {},
  },
  {
    id: "no-way-out-of-deadlock",
    category: "governance",
    title: "Decisions need both, and nothing breaks a deadlock",
    reason: "Either side can stop the venture, and nobody can start it again.",
    ask: "A deadlock goes to the chief executives, then to an expert; after sixty days either party may offer to buy the other out.",
    severity: "major",
    against: "anyone",
    kinds: ["collaboration", "other"],
    words: "unanim both approv consent",
    says: /\bdecisions?\b[^.]{0,260}\b(?:shall|will|must|requires?)\b[^.]{0,80}\b(?:unanim\w+|(?:consent|approval|agreement) of (?:both|all|each))|\bunanim\w+\b[^.;]{0,80}\bdecisions?\b/i,
    not: /\bdissol|\bwind(?:ing)? up\b|\bamend|\bassign\b|\bterminat|\barbitrat|\bunanimous consent of the board\b/i,
    answered:
      /\b(?:deadlock|impasse)\b[^.]{0,160}\b(?:shall|will|may|refer|escalat|resol|mediat|buy)|\b(?:casting|tie-?breaking|deciding) vote\b|\b(?:refer|escalat)\w*\b[^.;]{0,80}\b(?:chief executive|senior (?:executive|management|officer))[^.]{0,80}\b(?:deadlock|disagree|unable to agree)|\b(?:unanimity|agreement|consensus)\b[^.;]{0,30}\b(?:cannot|can not|is not|not)\b[^.;]{0,12}\b(?:reached|achieved|obtained)|\babsence of such unanimity|\bstatus quo\b|\b(?:unable to|cannot|can not|fail\w* to|does not|do not) (?:agree|reach)\b|\bfinal (?:say|decision)|\bescalat/i,
    look: ({ sentence }) => (/\bdecisions?\b|\bvot(?:e|es|ing)\b|\bresolutions?\b/i.test(sentence) ? {} : undefined),
  },
  {
    id: "shares-fixed",
    category: "governance",
    title: "Shares are fixed, whoever puts in more",
    reason: "What is paid in is not what is paid out.",
    ask: "Profits and losses follow the capital that each party has put in.",
    severity: "minor",
    against: "anyone",
    kinds: ["collaboration", "other"],
    words: "regardless irrespective",
    says: /\b(?:profits?|loss(?:es)?|distributions?|proceeds)\b[^.]{0,240}\b(?:regardless|irrespective) of\b[^.;]{0,60}\bcontribut/i,
  },
  {
    id: "diluted",
    category: "governance",
    title: "Who does not pay in is diluted",
    reason: "A call for money at a bad time moves the ownership.",
    ask: "No party has to pay in more than agreed; a shortfall may be lent by the other, and dilution follows a fair valuation.",
    severity: "minor",
    against: "anyone",
    kinds: ["collaboration", "other"],
    words: "dilut",
    says: /\b(?:fail\w*|does not|default\w*)\b[^.;]{0,160}\bdilut|\bdilut\w*\b[^.;]{0,120}\b(?:fail|default)/i,
    not: /\binfring|\btrademark|\bmarks?\b|\banti-?dilut/i,
  },
];
