/** What a letter or an agreement of employment asks of whoever is employed. */
import { type ConcernRule, countOf, EMPLOYMENT, N } from "./concern.ts";

/** Whoever is employed, and whoever employs, as the text calls them. */
export const EMPLOYED = "(?:employee|executive|officer|consultant|you|i|he|she)";
export const EMPLOYER = "(?:company|employer|corporation|bank|firm|we)";
/** What somebody gets for his work. */
const PAY = "(?:salary|wages|pay|compensation|remuneration|bonus(?:es)?|final paycheck|severance)";
/** Longer than this, a ban on approaching customers or hiring colleagues is more than usual. */
export const USUAL_BAN_MONTHS = 12;
/** Inventions of one's own time are kept out. */
const OWN_TIME =
  /\bown time\b|\bwithout (?:the )?us(?:e|ing)\b[^.;]{0,80}\b(?:equipment|supplies|facilities|materials|resources)\b|\bsection 2870\b|\b(?:does|do|shall|will) not apply to\b[^.;]{0,80}\binvention/i;

/** It is somebody's employment that is at will. */
const AT_WILL =
  /\bemployment\b|\bat[- ]will\W{1,3}employ|\bemployees?[\s-]{1,2}\W?at[- ]will\b|\bemployee\b[^.;]{0,30}\bterminat/i;

/** "(c) by the Executive, at will": it is he who may end it. */
const BY_THE_EMPLOYED = new RegExp(`\\bby (?:the )?${EMPLOYED},? at[- ]will\\b`, "i");

export const EMPLOYEES_TERMS: readonly ConcernRule[] = [
  {
    id: "employer-may-change",
    category: "compensation",
    title: "Pay or duties may be changed by the employer alone",
    reason: "What was agreed holds only until the employer says otherwise.",
    ask: "Changes to pay, place or duties need the employee's consent.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "modif change amend reduc alter adjust",
    says: /\b(?:company|employer)\b[^.;]{0,40}\b(?:may|reserves? the right to)\b[^.;]{0,40}\b(?:modify|change|amend|reduce|alter|adjust)\b[^.;]{0,80}\b(?:salary|compensation|duties|title|position|pay|bonus|benefits|location|responsibilities)\b/i,
    not: /\bincrease\b|\bpolic(?:y|ies)\b|\bplans?\b/i,
  },
  {
    id: "bonus-by-grace",
    category: "compensation",
    title: "The bonus is at the employer's discretion",
    reason: "Nothing can be claimed, however good the year was.",
    ask: "The bonus follows targets set in writing by [31 January], and is paid pro rata on leaving.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "bonus incentive",
    not: /\badjust|\breview/i,
    says: /\b(?:bonus|incentive)\b[^.;]{0,160}\b(?:sole |absolute |complete )?discretion/i,
  },
  {
    id: "inventions-of-own-time",
    category: "ip-ownership-assignment",
    title: "What is invented outside work goes to the employer as well",
    reason: "It includes what has nothing to do with the job and was made at home.",
    ask: "What the employee makes in own time, without the employer's means and outside its business, stays the employee's.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "invention intellectual work development discover improvement idea",
    says: /\b(?:inventions?|intellectual property|work product|works|developments?|discover(?:y|ies)|improvements?|ideas?)\b[^.;]{0,400}\b(?:(?:whether or not|regardless of whether)\b[^.;]{0,80}\b(?:hours|working time)|whether\b[^.;]{0,40}\bhours\b[^.;]{0,20}\b(?:or|and) (?:on|at|during|outside|after)|(?:whether or not|regardless of whether|even if)\b[^.;]{0,60}\brelated)\b/i,
    answered: OWN_TIME,
    inDefinitions: true,
    look: ({ paragraph }) =>
      !/\b(?:whether or not|regardless of whether|even if)\b[^.;]{0,120}\brelated\b|\bunrelated\b/i.test(paragraph) &&
      /\b(?:relat\w+|pertain\w*|applicab\w+|useful|connect\w+|suggested|resulting|in the course|within the scope)\b/i.test(
        paragraph,
      )
        ? undefined
        : {},
  },
  {
    id: "inventions-after-the-end",
    category: "ip-ownership-assignment",
    title: "What is invented after the end may be the employer's too",
    reason: "A new employer will not want work that somebody else may claim.",
    ask: "Only what was conceived during the employment, or rests on the employer's confidential information, is the employer's.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "invention patent conceived work discover",
    says: new RegExp(
      `\\b(?:inventions?|conceived|discover\\w*|work product|developments?)\\b[^.;]{0,300}\\b(?:term|during|employment)\\b[^.;]{0,40}\\band for (?:a period of\\s)?${N}\\s(?:calendar\\s)?(?:months?|years?)\\s(?:thereafter|after|following)\\b|\\b(?:inventions?|patent applications?|conceived|conceives?|discover\\w*|work product|developments?)\\b[^.;]{0,300}\\bwithin\\s(?:a period of\\s)?${N}\\s(?:calendar\\s)?(?:months?|years?)\\b[^.;]{0,40}\\b(?:after|following|of)\\b[^.;]{0,60}\\b(?:terminat\\w*|cessation|end|employment|engagement)\\b|\\bwithin\\s(?:a period of\\s)?${N}\\s(?:calendar\\s)?(?:months?|years?)\\s(?:after|following)\\b[^.;]{0,120}\\b(?:terminat\\w*|employment|engagement)\\b[^.;]{0,160}\\b(?:inventions?|conceived|patent)\\b`,
      "i",
    ),
    not: /\bnot to (?:compete|solicit)\b|\bassist|\bconfidential information\b|\btrade secrets?\b/i,
  },
  {
    id: "taken-from-pay",
    category: "compensation",
    title: "What is owed may be taken from the pay",
    reason: "The employer decides what is owed, and has the money already.",
    ask: "Only undisputed sums are deducted, with a month's notice, and no more than the law allows.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "deduct set offset withhold",
    says: new RegExp(
      `\\b${EMPLOYER}\\b[^.;]{0,80}\\b(?:may|right|entitled|authori[sz]ed?|will|shall)\\b[^.;]{0,80}\\b(?:deduct|set[- ]?off|offset|withhold)\\b[^.;]{0,200}\\b(?:owed|owes?|owing|indebted\\w*|debts?|due (?:from|by) (?:the )?${EMPLOYED})\\b|\\bdeduct\\b[^.;]{0,40}\\bfrom (?:your|the ${EMPLOYED}'s|his|her|my)\\s(?:\\w+\\s)?${PAY}\\b[^.;]{0,160}\\b(?:owe|owed|owing|loss|damage|excess|overpa\\w+)\\b`,
      "i",
    ),
    not: /\bno (?:right of )?(?:set-?off|offset)\b|\bwithout (?:any )?(?:set-?off|offset|deduction)\b|\bshall not\b/i,
  },
  {
    id: "paid-back-on-leaving",
    category: "compensation",
    title: "Who leaves early pays it back",
    reason: "It is owed in full and before tax, whatever the reason for leaving.",
    ask: "What is paid back falls by a twelfth each month, after tax, and not where the employer ends the employment without cause.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "repay reimburse refund return",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,120}\\b(?:repay|reimburse|refund|return|pay back)\\b[^.;]{0,200}\\b(?:bonus|relocation|training|tuition|moving|monies|course|visa)\\b`,
      "i",
    ),
    not: /\b(?:company|employer|corporation|bank|we) (?:shall|will|agrees? to) (?:\w+ )?(?:reimburse|repay|refund)|\bexcise\b|\bclaw|\brestate|\bindemnif|\bexcess payment\b|\bpro[- ]?rat|\bfraction\b|\bnumerator\b|\bportion\b/i,
    look: ({ paragraph }) =>
      /\b(?:resign|leav|voluntar|terminat|depart)\w*/i.test(paragraph) &&
      !/\bpro[- ]?rat|\bfraction\b|\bnumerator\b/i.test(paragraph)
        ? {}
        : undefined,
  },
  {
    id: "bonus-only-if-there",
    category: "compensation",
    title: "Who has left by the day of payment gets no bonus",
    reason: "A year's work can be lost by a few weeks, also where the employer ends the employment.",
    ask: "On leaving, the bonus of the year is paid pro rata, unless the employer ended the employment for cause.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "bonus incentive",
    says: /\b(?:must|shall|should|only if|provided|unless|condition\w*|requires?|required)\b[^.;]{0,120}\b(?:employed|employment|in (?:the )?employ)\b[^.;]{0,80}\b(?:on|at|through|as of|until)\s(?:the\s|such\s)?(?:date|time|day|payment)\b[^.;]{0,60}\b(?:paid|pays?|payment|payable|distribut\w+)\b/i,
    look: ({ sentence, paragraph }) =>
      /\bbonus|\bincentive/i.test(sentence) && !/(?<!\bno\b[^.;]{0,30})\bpro[- ]?rat/i.test(paragraph) ? {} : undefined,
  },
  {
    id: "no-notice-no-severance",
    category: "termination-for-convenience",
    title: "It may end at any time, and nothing is owed then",
    reason: "The employer needs no reason and gives no time to find something else.",
    ask: "The employer gives three months' notice, or pays the salary of three months where there is no cause.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "will terminat severance",
    not: /\bsubject (?:only )?to the\b/i,
    says: /\bat[- ]will\b|\bterminate\b[^.;]{0,60}\b(?:employee|executive)(?:'s)?(?: services?)?\b[^.;]{0,20}\bat any time\b[^.;]{0,80}\b(?:with or without|for any reason|without (?:cause|(?:prior )?notice))|\bno severance\b[^.;]{0,60}\b(?:pay|payment|package|paid)\b|\bnot (?:be )?entitled to (?:any )?severance\b|\bterminate\w*\b[^.;]{0,80}\bemployment\b[^.;]{0,60}\bat any time\b[^.;]{0,80}\b(?:with or without|for any reason|without (?:cause|notice))/i,
    answered:
      /(?<!\bno |\bto any |\bto )\bseverance\b(?! (?:pay|package)[^.;]{0,60}\b(?:not|no)\b)|(?<!\b(?:no|or salary|or pay)\b[^.;]{0,60})\bin lieu of notice\b|\b(?:days|weeks|months)['’]?\s(?:prior |advance |written |prior written |advance written )?notice\b|\bcontinu\w+ to (?:pay|receive)\b[^.;]{0,60}\bsalary\b|\bsalary continuation\b|\btermination (?:pay|benefits?|payment)\b/i,
    // "Elliott may proceed at will": nobody's employment is.
    look: ({ sentence }) =>
      (AT_WILL.test(sentence) ||
        /\bno severance\b|\bentitled to (?:any )?severance\b|\b(?:employee|executive)'s services?\b/i.test(sentence)) &&
      !BY_THE_EMPLOYED.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "cause-by-opinion",
    category: "termination-for-cause",
    title: "What is cause is for the employer to say",
    reason: "Severance and awards are lost where it says so.",
    ask: "Cause is a material breach that was not cured within thirty days of written notice, or a crime; whether there is cause is for a court to say.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "cause",
    inDefinitions: true,
    says: /\b"?(?:just )?cause"?\s\(?(?:which\s)?(?:means|shall (?:mean|include)|includes?|exists?|is defined)\b[^.]{0,600}\b(?:sole (?:and absolute )?(?:opinion|discretion|judgment|determination)|(?:company|board|employer)'s (?:sole (?:and absolute )?)?(?:opinion|discretion|judgment)|in the (?:opinion|judgment) of (?:the )?(?:company|board|employer)|as determined by (?:the )?(?:company|board|employer)\b(?! in good faith))/i,
    not: /\breasonabl[ey]\b|\bgood faith\b/i,
  },
  {
    id: "no-other-work",
    category: "exclusivity",
    title: "No other work is allowed",
    reason: "Teaching, a seat on a board or a business of one's own needs the employer's leave.",
    ask: "Other work is allowed where it does not compete and does not get in the way; charities, teaching and the employee's own investments need no consent.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "other outside additional",
    says: /\b(?:shall|will|may|agrees?|must)\snot\b[^.;]{0,140}\b(?:any other|other|outside|additional)\s(?:\w+\s){0,2}(?:employment|business(?:es)?|jobs?|occupations?|employer|trade|profession)\b/i,
    not: /\bmitigat\w+|\bseek(?:ing)?\b|\buse\b|\bcompet\w+|\bconflict|\binterfer|\bmaterially|\bdetract|\bfollowing\b|\bafter\b|\bsolicit|\bdisclos/i,
    answered:
      /\bcharit|\bcivic\b|\bpassive|\bpersonal investments?\b|\b(?:serve|serving|service) on\b[^.;]{0,40}\bboards?\b/i,
  },
  {
    id: "work-elsewhere",
    category: "compensation",
    title: "The place of work may be changed",
    reason: "A move can be asked for without a say and without its costs.",
    ask: "A place more than thirty miles away needs the employee's consent; the employer pays for the move.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "relocat transfer location place",
    says: new RegExp(
      `\\b${EMPLOYER}\\b[^.;]{0,40}\\b(?:may|reserves? the right)\\b[^.;]{0,80}\\b(?:require|relocate|transfer|assign|change)\\b[^.;]{0,100}\\b(?:location|place of work|workplace|office|elsewhere)\\b`,
      "i",
    ),
    not: /\bconsent\b|\bagree|\bwithin\b[^.;]{0,20}\bmiles\b|\bgood reason\b|\bshall not\b|\bmay not\b/i,
  },
  {
    id: "hours-unpaid",
    category: "compensation",
    title: "Further hours are not paid",
    reason: "How many they may be is left open.",
    ask: "Hours over [45] a week are paid or given back as time off.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "hours overtime additional",
    says: /\b(?:no|not|without)\b[^.;]{0,60}\b(?:additional|extra|further|overtime)\s(?:pay|payment|remuneration|compensation)\b[^.;]{0,120}\bhours\b|\bhours\b[^.;]{0,160}\b(?:no|not|without)\b[^.;]{0,60}\b(?:additional|extra|further|overtime)\s(?:pay|payment|remuneration|compensation)\b/i,
  },
  {
    id: "long-ban-on-customers",
    category: "no-solicit-of-customers",
    title: "Customers may not be approached for a long time",
    reason: "Half of what a person knows in a trade is out of use meanwhile.",
    ask: "It holds for six months, and for customers with whom the employee dealt in the last year.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    fact: "restriction-term",
    words: "solicit",
    says: new RegExp(
      `\\b${N}\\s(?:calendar\\s)?(months?|years?)\\b[^.]{0,400}\\bsolicit\\w*\\b[^.]{0,200}\\b(?:customers?|clients?|accounts)\\b|\\bsolicit\\w*\\b[^.]{0,200}\\b(?:customers?|clients?|accounts)\\b[^.]{0,400}\\b${N}\\s(?:calendar\\s)?(months?|years?)\\s(?:after|following|thereafter)\\b`,
      "i",
    ),
    look: ({ sentence }, match) => {
      const count = countOf(match[1] ?? match[3]) ?? 0;
      const months = /year/i.test(match[2] ?? match[4] ?? "") ? count * 12 : count;
      return months > USUAL_BAN_MONTHS &&
        /\bnot\b/i.test(sentence) &&
        /\b(?:after|following|thereafter)\b/i.test(sentence)
        ? { title: `Customers may not be approached for ${match[1] ?? match[3]} ${match[2] ?? match[4]}` }
        : undefined;
    },
  },
  {
    id: "costs-of-enforcement",
    category: "dispute-resolution",
    title: "The employee pays for enforcement",
    reason: "A dispute with the employer cannot be afforded, whoever is right.",
    ask: "Each side bears its own costs, or the one who loses bears both.",
    severity: "minor",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "attorney legal",
    says: new RegExp(
      `\\b${EMPLOYED}\\b[^.;]{0,60}\\b(?:shall|will|agrees? to|must)\\b[^.;]{0,40}\\b(?:pay|reimburse|bear|be (?:liable|responsible) for)\\b[^.;]{0,160}\\b(?:attorneys?|legal)\\W{0,3}\\s?(?:fees|costs|expenses)\\b`,
      "i",
    ),
    not: /\bprevail|\bsuccessful|\bnot prevail|\b(?:its|his|her|their|your) own\b|\beach\b|\bboth\b|\bindemnif|\badvance|\b(?:company|employer|corporation|bank) (?:shall|will)\b/i,
  },
  {
    id: "only-one-speaks-well",
    category: "non-disparagement",
    title: "Only the employee must not speak ill of the other",
    reason: "What is said of the employee to a next employer is left open.",
    ask: "The employer's directors and officers do not speak ill of the employee either, and references are neutral.",
    severity: "info",
    against: "employee",
    kinds: EMPLOYMENT,
    words: "disparag",
    says: new RegExp(`\\b${EMPLOYED}\\b[^.;]{0,160}\\b(?:not|never)\\b[^.;]{0,160}\\bdisparag`, "i"),
    answered:
      /\b(?:company|employer|corporation|bank|we|its (?:officers|directors))\b[^.;]{0,160}\bnot\b[^.;]{0,200}\bdisparag|\bmutual\w*\b[^.;]{0,80}\bdisparag|\b(?:each|neither) party\b[^.;]{0,160}\bdisparag/i,
  },
];
