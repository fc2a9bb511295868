/** What binds whoever is employed beyond the work itself: bans, causes, courts and rights. */
import { type ConcernRule, countOf, EMPLOYMENT, N } from "./concern.ts";

const EMPLOYED = "(?:employee|executive|officer|consultant|you|i|he|she)";
const EMPLOYER = "(?:company|employer|corporation|bank|firm|we)";
/** Longer than this, a ban on hiring colleagues is more than usual. */
const USUAL_BAN_MONTHS = 12;
/** A ban counted from the end of the employment, in months; undefined where no time is given. */
function banMonths(sentence: string): number | undefined {
  const found = new RegExp(`\\b${N}[\\s-](?:calendar\\s|consecutive\\s)?(months?|years?)\\b`, "i").exec(sentence);
  const count = countOf(found?.[1]);
  return count === undefined ? undefined : /year/i.test(found?.[2] ?? "") ? count * 12 : count;
}

export const EMPLOYEES_BANS: readonly ConcernRule[] = [
  {
    id: "colleagues-long-out-of-reach",
    category: "no-solicit-of-employees",
    title: "Colleagues may not be hired for a long time",
    reason: "It reaches people the employee never worked with, and those who answer an advertisement.",
    ask: "It holds for six months, for those with whom the employee worked, and leaves out general advertisements.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    fact: "restriction-term",
    words: "solicit hire recruit induce entice",
    says: new RegExp(
      `\\b${N}[\\s-](?:calendar\\s|consecutive\\s)?(?:months?|years?)\\b[^.]{0,400}\\b(?:solicit|recruit|hire|induce|entice)\\w*\\b[^.]{0,160}\\b(?:employees?|personnel|staff|workers?)\\b`,
      "i",
    ),
    look: ({ sentence }) =>
      (banMonths(sentence) ?? 0) > USUAL_BAN_MONTHS &&
      /\bnot\b/i.test(sentence) &&
      /\b(?:after|following|thereafter|post)\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "ban-everywhere",
    category: "non-compete",
    title: "The ban on competition holds everywhere",
    reason: "Nobody in the trade could employ the employee, and courts in many places would not enforce it.",
    ask: "It holds where the employee worked for the employer in the last year, and for the products of that work.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "world worldwide anywhere united global",
    says: /\b(?:anywhere|throughout|within|in)\b[^.;]{0,40}\b(?:the world|worldwide|the united states|north america|the universe|the globe)\b|\bworldwide\b/i,
    not: /\blicen[cs]e\b|\broyalty|\bcopyright|\bpatents?\b|\btravel/i,
    look: ({ sentence }) =>
      // Who still works for one may be asked not to work for another.
      /\b(?:after|following|thereafter|subsequent|post)\b/i.test(sentence) &&
      /\b(?:not|non-?compet\w+)\b/i.test(sentence) &&
      /\bcompet\w+|\bengage\b|\bcarry on\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "ban-starts-anew",
    category: "non-compete",
    title: "A ban grows longer by the time of a breach",
    reason: "A dispute that takes two years may double it.",
    ask: "Delete this; the court sets what follows from a breach.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "extend toll",
    says: /\b(?:restrict\w+|covenants?|non-?compet\w+|period|term|duration)\b[^.]{0,200}\b(?:extended|tolled)\b[^.]{0,160}\b(?:breach|violat\w+|non-?compliance|default)\b|\b(?:breach\w*|violat\w+)\b[^.]{0,260}\b(?:period|term|duration)\b[^.]{0,80}\b(?:extended|tolled)\b/i,
    not: /\bnot be (?:extended|tolled)\b|\bcure\b|\bstatute of limitation/i,
  },
  {
    id: "anything-is-cause",
    category: "termination-for-cause",
    title: "Hardly anything is not cause",
    reason: "Pay and severance are lost for a slip.",
    ask: "Cause is a material breach that was not mended within thirty days of written notice, serious misconduct, or a crime.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "cause any",
    inDefinitions: true,
    says: /\bcause"?\s(?:means|shall mean|includes?|exists?|is defined as)\b[^.]{0,600}\bany (?:breach|violation|failure|act or omission)\b(?![^.;]{0,20}\bmaterial)|\bcause"?\s(?:means|shall mean|includes?|exists?)\b[^.]{0,900}\bany (?:other )?(?:reason|conduct|act)\b[^.;]{0,60}\b(?:determines?|deems?|considers?|opinion|discretion)/i,
    not: /\bmaterial(?:ly)?\b|\bgood reason\b|\bcure|\bwil+ful/i,
  },
  {
    id: "leave-is-lost",
    category: "compensation",
    title: "Leave that was not taken is lost",
    reason: "It was earned, and in some places the law would have it paid.",
    ask: "Leave that was earned and not taken is paid when the employment ends.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "vacation pto leave holiday",
    says: /\b(?:vacation|paid time off|PTO|annual leave|holidays?|leave)\b[^.;]{0,160}\b(?:not be (?:paid|compensated|cashed)|forfeit\w*|be lost|no (?:payment|compensation|pay)\b[^.;]{0,40}\b(?:unused|accrued)|not\b[^.;]{0,40}\bpaid out)\b/i,
    not: /\bsick\b|\bunpaid leave\b|\bleave of absence\b/i,
  },
  {
    id: "own-inventions-licensed",
    category: "license-grant",
    title: "The employee's earlier inventions are licensed for ever",
    reason: "What was made before the job goes along with it, for nothing.",
    ask: "What the employee made before is used only with written consent, and under a licence that is not exclusive and ends with the product.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "prior existing incorporat",
    says: /\b(?:prior|pre-?existing|excluded)\s(?:inventions?|works?|developments?|intellectual property)\b[^.]{0,300}\b(?:grants?|licen[cs]e)\b[^.]{0,200}\b(?:perpetual|irrevocable|exclusive)\b/i,
    look: ({ sentence }) =>
      /(?<!non-?\s?)\bexclusive\b/i.test(sentence.replace(/\bnon-?\s?exclusive\b/gi, ""))
        ? { title: "The employee's earlier inventions are licensed exclusively", severity: "minor" }
        : {},
  },
  {
    id: "no-court-for-the-employed",
    category: "dispute-resolution",
    title: "Claims go to arbitrators, not to a court",
    reason: "Claims for discrimination and wages are among them; there is no jury and no appeal.",
    ask: "Arbitration is by choice when the claim is there, the employer pays for it, and claims under the law of employment may go to court.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "arbitrat",
    says: /\b(?:claims?|disputes?|controvers(?:y|ies))\b[^.]{0,500}\b(?:resolved|settled|decided|determined|submitted|subject)\b[^.;]{0,80}\b(?:by|to|in|through)\b[^.;]{0,60}\barbitration\b/i,
    not: /\bmay\b[^.;]{0,20}\b(?:elect|agree|refer)\b|\bif both\b|\bmutual\w* agree to submit\b/i,
    // Told by "arbitration" where nothing is said of interim relief.
    look: ({ says }) =>
      says(/\b(?:injuncti\w+|equitable relief|interim relief|provisional (?:relief|remed))/i) ? {} : undefined,
  },
  {
    id: "jury-given-up",
    category: "dispute-resolution",
    title: "A jury is given up",
    reason: "For whoever is the weaker it is often the better judge.",
    ask: "Delete the waiver.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "jury",
    says: /\bwaiv\w+\b[^.]{0,160}\bjury\b|\bjury\b[^.]{0,80}\bwaiv/i,
  },
  {
    id: "no-joint-claims",
    category: "dispute-resolution",
    title: "Class actions are given up",
    reason: "A claim that is small for one person is not worth bringing alone.",
    ask: "Delete the waiver.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "class collective representative individual",
    says: /\b(?:waiv\w+|not)\b[^.]{0,200}\bclass[ ,-](?:action|wide|collective|member|or|and)|\bclass(?: or \w+)? actions?\b[^.]{0,80}\bwaiv|\bindividual (?:capacity|basis)\b[^.]{0,120}\bclass\b/i,
    not: /\bsecurit(?:y|ies)\b|\bclass [A-Z]\b|\bshares?\b/,
  },
  {
    id: "severance-for-a-release",
    category: "compensation",
    title: "Severance is paid only for a release",
    reason: "Claims that are worth more must be given up for it, in the employer's words.",
    ask: "The release is attached to this agreement, leaves out what is owed and insured, and binds the employer as well.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "release",
    says: new RegExp(
      `\\b(?:execut\\w+|sign\\w*|deliver\\w*)\\b[^.]{0,120}\\b(?:general )?release\\b[^.]{0,160}\\b(?:(?:form (?:acceptable|satisfactory|provided|prescribed)|acceptable to|satisfactory to|form (?:and substance )?determined)\\b[^.;]{0,40}\\b${EMPLOYER}\\b|all claims\\b[^.;]{0,20}\\bin favou?r of (?:the )?${EMPLOYER}\\b)|\\bnon-?mutual\\b[^.;]{0,30}\\brelease\\b`,
      "i",
    ),
    not: /\breasonably (?:acceptable|satisfactory)\b|\battached\b|\bexhibit\b/i,
  },
  {
    id: "damages-set-for-the-employed",
    category: "liquidated-damages",
    title: "A breach costs the employee a set sum",
    reason: "It is owed whether or not anybody was harmed.",
    ask: "Delete the sum; damages are what the employer shows that it lost.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "liquidated penalty",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,160}\\b(?:shall|will|must|agrees? to)\\b[^.;]{0,60}\\b(?:pay|owe|be liable)\\b[^.;]{0,160}\\b(?:liquidated damages|penalty|contractual penalty)\\b`,
      "i",
    ),
    not: /\bexcise\b|\btax\b|\b(?:company|employer) (?:shall|will) pay\b|\bno (?:penalty|liquidated)\b|\bwithout (?:any )?penalty\b/i,
  },
  {
    id: "private-things-searched",
    category: "compliance",
    title: "The employer may watch or search what is private",
    reason: "It reaches a person's own phone, accounts and home.",
    ask: "Only the employer's own systems are looked at, for a reason, and as the law allows.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "monitor search inspect",
    says: new RegExp(
      `\\b${EMPLOYER}\\b[^.;]{0,80}\\b(?:may|right to|reserves?|entitled to)\\b[^.;]{0,60}\\b(?:monitor|search|inspect)\\b[^.;]{0,160}\\b(?:personal|private|home|bags?|vehicles?|social media|own devices?)\\b`,
      "i",
    ),
  },
  {
    id: "long-notice-of-the-employed",
    category: "termination-for-convenience",
    title: "Whoever is employed must give longer notice than the employer",
    reason: "A new post cannot wait so long.",
    ask: "The same notice holds for both.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "resign notice",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,80}\\b(?:resign\\w*|terminate|must (?:provide|give)|shall (?:provide|give))\\b[^.;]{0,120}?\\b${N}\\s(?:calendar\\s)?(days|weeks|months)'?\\b[^.;]{0,40}\\bnotice\\b`,
      "i",
    ),
    look: ({ says }, match) => {
      const per: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30 };
      const days = (countOf(match[1]) ?? 0) * (per[(match[2] ?? "").toLowerCase()] ?? 0);
      return days >= 60 &&
        says(
          /\b(?:company|employer|corporation|bank)\b[^.;]{0,60}\bterminate\b[^.;]{0,80}\b(?:at any time|immediately|without (?:prior )?notice|with or without|(?:[1-9]|1\d|20|30|seven|ten|fourteen|thirty)(?: ?\([^)]{1,12}\))? days)/i,
        )
        ? {}
        : undefined;
    },
  },
  {
    id: "breach-forfeits-pay",
    category: "compensation",
    title: "Any breach costs pay and awards that were earned",
    reason: "What was worked for is lost for a slip, however small.",
    ask: "Only awards not yet vested are lost, and only for a material breach that a court has found.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "forfeit lose",
    says: /\b(?:breach\w*|violat\w+|fails? to comply)\b[^.]{0,200}\b(?:forfeit\w*|lose)\b[^.;]{0,120}\b(?:compensation|pay|salary|bonus(?:es)?|commissions?|equity|awards?|benefits|severance|wages)\b/i,
    not: /\bmaterial(?:ly)?\b/i,
  },
  {
    id: "ban-without-bounds",
    category: "non-compete",
    title: "The ban on competition holds everywhere",
    reason: "Nobody in the trade could employ the employee, and courts in many places would not enforce it.",
    ask: "It holds where the employee worked for the employer in the last year, and for the products of that work.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    saidBy: "ban-everywhere",
    words: "worldwide without",
    says: /\b(?:restrictions?|covenants?|non-?compet\w+)\b[^.;]{0,120}\b(?:worldwide|throughout the world|without (?:geographic|territorial) limit)/i,
    not: /\blicen[cs]e\b/i,
  },
  {
    id: "employee-indemnifies",
    category: "indemnification",
    title: "The employee indemnifies the employer",
    reason: "A mistake at work may cost more than a life's pay.",
    ask: "Delete the indemnity; the employer bears the risk of its business.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "indemnif harmless",
    says: new RegExp(
      `\\b(?:the |an? )?${EMPLOYED}\\b[^.;]{0,40}\\b(?:shall|will|agrees? to|must|hereby)\\b[^.;]{0,60}\\b(?:indemnif\\w+|hold\\b[^.;]{0,20}\\bharmless)[^.;]{0,60}\\b${EMPLOYER}\\b`,
      "i",
    ),
    not: /\bbe indemnified\b|\bsection 409A\b|\btax(?:es)?\b|\bprior employer\b|\beach\b/i,
    saidBy: "indemnity-for-own-fault",
  },
  {
    id: "arbitrators-shared",
    category: "dispute-resolution",
    title: "The employee pays half of the arbitrators",
    reason: "They cost more than a court, which may keep a just claim from being brought.",
    ask: "The employer pays the arbitrators and their institution.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "arbitrat",
    says: /\barbitrat\w+\b[^.]{0,160}\b(?:split|shared?|borne|divided)\b[^.;]{0,40}\b(?:equally|evenly|half)\b|\bone-half\b[^.;]{0,80}\barbitrat/i,
  },
  {
    id: "trade-closed",
    category: "non-compete",
    title: "A whole trade is closed for some time after the end",
    reason: "It is no ban on competing but on working in the trade, and courts in many places would not enforce it.",
    ask: "It holds for named competitors and the work done in the last year, for six months, with pay.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    fact: "restriction-term",
    saidBy: "long-ban",
    words: "entity company business firm person organization organisation",
    says: new RegExp(
      `\\b${N}[\\s-](?:calendar\\s|consecutive\\s)?(?:months?|years?)\\b[^.;]{0,160}\\bnot\\b[^.;]{0,120}\\b(?:work|be employed|employment|engage|consult|perform services|provide services|join)\\b[^.;]{0,160}\\bany (?:other )?(?:entity|company|business|firm|person|organi[sz]ation|enterprise)\\b`,
      "i",
    ),
    not: /\bsolicit\w*\b[^.;]{0,60}\bany (?:entity|person|company)/i,
    look: ({ sentence }) => (/\b(?:after|following|thereafter|subsequent|post)\b/i.test(sentence) ? {} : undefined),
  },
  {
    id: "bond-to-stay",
    category: "compensation",
    title: "Who leaves before some years owes a set sum",
    reason: "It holds people in a job, and is owed whatever the training cost.",
    ask: "Only what was spent on outside training is paid back, less a part for each month worked since.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "pay liable bond",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,40}\\b(?:resigns?|leaves?|departs?|quits?|terminates?)\\b[^.;]{0,160}\\b(?:shall|must|will|agrees? to)\\b[^.;]{0,60}\\b(?:pay|be liable)\\b[^.;]{0,120}(?:\\b(?:sum|damages|bond|penalty|amount)\\b|[$\\u20ac\\u00a3]\\s?\\d)|\\b(?:service|training|employment) bond\\b`,
      "i",
    ),
    not: /\bsign-?on bonus\b|\brelocation\b|\b(?:company|employer|corporation|bank) (?:shall|will) pay\b/i,
  },
  {
    id: "vested-is-lost",
    category: "compensation",
    title: "Shares or options that have vested may be lost",
    reason: "They were earned by work that was done.",
    ask: "Vested awards stay; unvested ones are lost, but not where the employment is ended without cause.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "vested",
    says: /(?<!un)\bvested\b[^.;]{0,100}\b(?:forfeit\w*|cancel\w*|terminat\w+|repurchase[sd]? (?:at|for) (?:par|cost|\$0))/i,
    not: /\bunvested\b[^.;]{0,30}\bforfeit(?![^.;]{0,60}\bvested and)|\bnot (?:be )?forfeit|\bvested (?:options|stock options)\b[^.;]{0,60}\b(?:days|months) (?:after|following)/i,
    look: ({ sentence }) =>
      /\bvested (?:and|or|or not)\b|\b(?:whether or not|all) vested\b/i.test(sentence) ? {} : undefined,
  },
  {
    id: "benched-unpaid",
    category: "compensation",
    title: "The employer may send the employee home unpaid",
    reason: "Neither work nor pay, and no other job may be taken.",
    ask: "Who is sent home is paid, and may be told to stay so for [one month] at most.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "unpaid without",
    says: new RegExp(
      `\\b${EMPLOYER}\\b[^.;]{0,40}\\b(?:may|reserves?|right)\\b[^.;]{0,60}\\b(?:place|put|suspend|send)\\b[^.;]{0,60}\\b(?:unpaid|without pay)\\b`,
      "i",
    ),
    not: /\binvestigat|\bdisciplin/i,
  },
  {
    id: "their-own-arbitrator",
    category: "dispute-resolution",
    title: "The employer chooses the arbitrator",
    reason: "Who is chosen and paid by one side is no judge.",
    ask: "An institution appoints the arbitrator, or both do.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "arbitrator",
    says: new RegExp(
      `\\barbitrators?\\b[^.;]{0,60}\\b(?:appointed|selected|chosen|nominated)\\b[^.;]{0,40}\\bby (?:the )?(?:managing director|chairman|chief|board|${EMPLOYER})`,
      "i",
    ),
    not: /\band (?:the )?(?:employee|executive)\b|\beach\b|\bboth\b|\bmutual/i,
  },
];
