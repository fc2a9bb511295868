/** Which kind of document a text is, by its title and its words. */

/** What is sold where a company or a business is. */
const SOLD =
  "(?:SHARES?|STOCK|ASSETS?|EQUITY|(?:MEMBERSHIP|PARTNERSHIP|LLC|COMPANY|EQUITY) INTERESTS?|UNITS?|BUSINESS|QUOTAS?)";

const SIGNS: readonly { id: string; title: RegExp; body: RegExp }[] = [
  {
    id: "dpa",
    title:
      /\bDATA (?:PROCESSING|PROTECTION)(?: AND SECURITY)? (?:AGREEMENT|ADDENDUM|TERMS|EXHIBIT|SCHEDULE|ANNEX)\b|^DPA$/im,
    body: /\b(?:controllers?|(?:sub-?)?processors?|personal data|data subjects?|data processing)\b/gi,
  },
  {
    id: "amendment",
    title:
      /\bAMENDMENT\b|\bADDENDUM\b|\bDEED OF VARIATION\b|\bVARIATION AGREEMENT\b|\bSUPPLEMENT(?:AL)? (?:NO|AGREEMENT)|\bAMENDING\b/i,
    body: /\b(?:is|are) (?:hereby )?amended\b|\bas amended hereby\b|\bremains? in full force and effect\b/gi,
  },
  {
    id: "nda",
    title:
      /NON-? ?DISCLOSURE|\bNDA\b|^(?:MUTUAL )?CONFIDENTIALITY\b|CONFIDENTIALITY (?:AND NON|AGREEMENT|UNDERTAKING)/i,
    body: /\b(?:disclosing party|receiving party|discloser|recipient|confidential information)\b/gi,
  },
  {
    id: "intent",
    title:
      /\bLETTERS? OF INTENT\b|\bTERM SHEET\b|\bTERMS (?:FOR|OF) (?:THE )?(?:PROPOSED )?(?:PRIVATE PLACEMENT|INVESTMENT|ACQUISITION|FINANCING)\b|\bHEADS OF (?:TERMS|AGREEMENT)\b|\bINDICATION OF INTEREST\b|\bNON-?BINDING (?:OFFER|PROPOSAL)\b|\b(?:SUMMARY|OUTLINE) OF (?:(?:PROPOSED|PRINCIPAL|KEY) )?TERMS\b/i,
    body: /\b(?:definitive agreements?|due diligence|non-?binding|proposed (?:transaction|acquisition|investment))\b/gi,
  },
  {
    id: "sale",
    title: new RegExp(
      `\\bPLAN (?:AND AGREEMENT )?OF (?:MERGER|REORGANI[SZ]ATION|SHARE EXCHANGE|ACQUISITION)\\b|\\b(?:MERGER|BUSINESS COMBINATION|(?:SHARE|STOCK) EXCHANGE|TAKEOVER BID|(?<!ELECTRONIC\\s)TRANSACTION|EARN-?\\s?OUT) AGREEMENT\\b|\\b(?<!\\b(?:LAND|PROPERTY|ESTATE)\\s)ACQUISITION AGREEMENT\\b|\\b${SOLD}(?:[,/]| AND)?(?: (?!DATA\\b|MATERIALS?\\b|TECHNOLOGY\\b)\\w+){0,3} (?:PURCHASE|SALE|ACQUISITION|TRANSFER)(?: (?:AND|&) (?:SALE|PURCHASE|ASSUMPTION|TRANSFER))? (?:AGREEMENT|CONTRACT|DEED)\\b|\\b(?:SALE|PURCHASE|ACQUISITION)(?: AGREEMENT)? (?:OF|FOR)(?: \\w+){0,4} ${SOLD}\\b`,
      "i",
    ),
    body: /\b(?:closing date|purchase price|(?:purchased|acquired|transferred) (?:assets|shares)|excluded (?:assets|liabilities)|assumed liabilities|disclosure (?:schedules?|letter)|merger sub|working capital|material adverse effect|earn-?out)\b/gi,
  },
  {
    id: "investment",
    title:
      /\b(?:SHARE|STOCK|UNIT)?HOLDERS['’]?S?['’]? (?:RIGHTS )?(?:AGREEMENT|DEED)\b|\bINVEST(?:MENT|OR|ORS['’]?) (?:RIGHTS )?AGREEMENT\b|\bSUBSCRIPTION (?:AND \w+ )?(?:AGREEMENT|DEED)\b|\bVOTING AGREEMENT\b|\bSERIES (?:[A-F](?:-\d)?|SEED) (?:(?:CONVERTIBLE|PREFERRED|COMMON|STOCK|SHARES?) )*(?:PURCHASE|FINANCING|SUBSCRIPTION|INVESTMENT|TERM SHEET)\b|\bPREFERRED (?:STOCK|SHARES?) (?:PURCHASE|SUBSCRIPTION|INVESTMENT)\b|\bREGISTRATION RIGHTS\b|\bFIRST REFUSAL AND CO-?SALE\b|\bFUTURE (?:EQUITY|TOKENS?)\b|(?:^|\n)\(?(?:SAFE|KISS)\)?(?=\n|$)|\bFOUNDERS?['’]?S?['’]? (?:ACCORD|AGREEMENT)\b|(?<!\bAND )\bOPERATING AGREEMENT\b|\b(?:LIMITED LIABILITY COMPANY|LLC) AGREEMENT\b|\bCONVERTIBLE (?:PROMISSORY )?NOTES?\b|\bCO-?FOUNDERS?['’]?\b|\bRESTRICTED STOCK (?:PURCHASE|AWARD)\b/i,
    body: /\b(?:shareholders?|stockholders?|investors?|preferred (?:stock|shares?)|drag-?along|tag-?along|pre-?emptive|liquidation preference|founders?|conversion price)\b/gi,
  },
  {
    id: "employment",
    title: /\bEMPLOYMENT\b|\bOFFER LETTER\b|\bEXECUTIVE (?:SERVICE|AGREEMENT)/i,
    body: /\b(?:employee|employer|employment|base salary|severance|paid time off|vacation)\b/gi,
  },
  {
    id: "construction",
    title:
      /\bSUB-?CONTRACT\b|\bCONSTRUCTION (?:AGENCY|AGREEMENT|CONTRACT|SERVICES)|\bBUILDING CONTRACT\b|\bDESIGN[- ]BUILD\b/i,
    body: /\b(?:sub-?contractors?|substantial completion|architect|change orders?|retainage|contract documents|the work|punch ?list)\b/gi,
  },
  {
    id: "saas",
    title:
      /SOFTWARE[- ]AS[- ]A[- ]SERVICE|\bSAAS\b|CLOUD SERVICES?|SUBSCRIPTION (?:SERVICES? )?AGREEMENT|HOSTING AGREEMENT|HOSTED|\bTERMS (?:OF|AND CONDITIONS OF) (?:SERVICE|USE)\b|\bUSER AGREEMENT\b/i,
    body: /\b(?:cloud service|saas|subscription (?:term|period|fees?)|uptime|authori[sz]ed users?|customer data|hosted service)\b/gi,
  },
  { id: "lease", title: /\bLEASE\b|\bTENANCY\b/i, body: /\b(?:landlord|tenant|lessor|lessee|premises|rent)\b/gi },
  {
    id: "finance",
    title:
      /\b(?:LOAN|CREDIT|(?<!\b(?:CYBER|DATA|INFORMATION|IT|NETWORK|SOCIAL)[\s-])SECURITY(?!\s(?:SERVICES?|MEASURES|POLICY|REQUIREMENTS|MONITORING))|GUARANTY|GUARANTEE|PLEDGE|PROMISSORY|NOTE PURCHASE|CAPITAL MAINTENANCE)\b/i,
    body: /\b(?:borrower|lender|loan|collateral|principal amount|guarantor)\b/gi,
  },
  {
    id: "licence",
    title: /\bLICEN[CS](?:E|ING)\b|\bEULA\b|INTELLECTUAL PROPERTY AGREEMENT/i,
    body: /\b(?:licensor|licensee|licensed (?:products?|marks?|technology|patents?|software)|royalt(?:y|ies)|sublicense)\b/gi,
  },
  {
    id: "distribution",
    title: /\bDISTRIBUT(?:OR|ION)\b|\bRESELLER\b|(?<!\bCONSTRUCTION )\bAGENCY\b|\bFRANCHISE\b|\bREMARKETER\b/i,
    body: /\b(?:distributor|reseller|agent|franchisee|franchisor|territory)\b/gi,
  },
  {
    id: "supply",
    title:
      /\bSUPPLY\b(?! OF (?:\w+ )?SERVICES\b)|\bMANUFACTUR|(?<!\b(?:SHARES?|STOCK|ASSETS?|UNITS?|NOTES?|SECURITIES|INTERESTS?|EQUITY|BUSINESS)\s(?:SALE AND\s)?)\bPURCHASE AGREEMENT\b/i,
    // Who supplies services is a supplier as well.
    body: /\b(?:manufacturer|purchase orders?|buyer|delivery|specifications|goods)\b/gi,
  },
  {
    id: "marketing",
    title: /\bMARKETING\b|\bSPONSORSHIP\b|\bENDORSEMENT\b|\bPROMOTION\b|\bADVERTIS|CO-?BRANDING\b|\bAFFILIATE\b/i,
    body: /\b(?:sponsor|promotion(?:al)?|advertis\w+|endorsement|marketing)\b/gi,
  },
  {
    id: "collaboration",
    title:
      /\bJOINT VENTURE\b|\bCOLLABORATION\b|\bDEVELOPMENT AGREEMENT\b|\bALLIANCE\b|\bCOOPERATION\b|\bPARTNERSHIP\b|JOINT FILING/i,
    body: /\b(?:joint venture|collaboration|steering committee|joint development)\b/gi,
  },
  {
    id: "services",
    title:
      /(?<!\bTERMS OF )\bSERVICES?\b|\bCONSULT(?:ING|ANCY|ANT)\b|\bCONTRACTOR\b|\bMAINTENANCE\b|\bSTATEMENT OF WORK\b|\bSERVICING\b|\bOUTSOURCING\b|\bTRANSPORTATION\b/i,
    body: /\b(?:services|deliverables|consultant|contractor|statement of work|service provider)\b/gi,
  },
];

/** "TERM SHEET FOR SERIES A PREFERRED STOCK" is a term sheet, whatever it leads up to. */
const LED_UP_TO: readonly string[] = ["sale", "investment"];
/** Names of agreements that are none of the kinds: words of their text, such as "agent" or "purchaser", say no more. */
const OF_ITS_OWN =
  /\b(?:ESCROW|SETTLEMENT|INDEMNI(?:TY|FICATION)|STANDSTILL|LOCK-?UP|UNDERWRITING|TRUST|ROLLOVER|CONTRIBUTION) (?:AGREEMENT|DEED)\b|\bBILL OF SALE\b|\bASSIGNMENT AND ASSUMPTION\b/i;

/** What a name in the title is worth against the words of the text, which are worth five at most. */
const BY_TITLE = 6;
/** What a title names first is what the agreement is for: "Licence and Maintenance Agreement". */
const NAMED_FIRST = 1;
/** "AMENDMENT NO. 2 TO SERVICES AGREEMENT" is an amendment, whatever it amends. */
const AMENDS =
  /^(?:(?:\w+\s){0,4})?(?:AMENDMENT|ADDENDUM)\b(?:\s(?:NO|NUMBER|TO|OF|AND|#))|^(?:THIS\s)?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH)\sAMENDMENT\b|^DEED OF VARIATION\b/im;
/** Every contract has a clause on confidential information, many one on personal data: without a title such words make no agreement on it. */
const UNTITLED: Readonly<Record<string, number>> = {
  nda: 2.5,
  amendment: 1,
  dpa: 2.5,
  construction: 2.5,
  intent: 4,
  sale: 2.5,
  investment: 2.5,
};
/** A subcontractor builds, or renders services: so many words of building say which. */
const SUBCONTRACTOR = /\bSUB-?CONTRACTOR\b/i;
const BUILDS =
  /\b(?:substantial completion|architect|change orders?|retainage|contract documents|punch ?list|liens?)\b/gi;
const BUILDING = 5;

const NO_CONTRACT = /\b(?:consent|resolutions?|checklist|request list|certificate|minutes)\b/i;
/** What a company publishes or writes to itself: nobody agrees to it. An insurance policy is a contract. */
const PAPER =
  /\b(?<!\binsurance )polic(?:y|ies)$|\b(?:privacy|cookies?|data protection)\b.{0,30}\b(?:polic(?:y|ies)|notice|statement)\b|\bguidelines\b|\bcode of (?:conduct|ethics)\b|\b(?:handbook|questionnaire|frequently asked questions|FAQs?)\b|^(?:a |the )?guide to\b|\buser guide\b/i;
/** "CONTRACT REVIEW CHECKLIST" speaks of contracts and is none. */
const BY_NAME = /\b(?:guide|checklist|handbook|playbook|questionnaire)$/i;
/** What a company is made by. */
const CHARTER =
  /^(?:the )?(?:(?:first|second|third|fourth|amended|restated|and|&) )*(?:certificate|articles|memorandum) of (?:(?:amended|restated|and) )*(?:incorporation|association|organi[sz]ation|formation)\b|^(?:(?:amended|restated|and) )*by-?laws\b/i;
const CONTRACT = /\b(?:agreement|contract|deed|lease|licen[cs]e|terms|amendment)\b/i;
/** The title of a paper is one of the first lines; in later ones a contract names what it has, such as a policy on leave. */
const TITLE_LINES = 2;

/** Papers that are no contracts, by their title lines: policies, guidelines, consents, resolutions, checklists and the like. */
function isNoContract(titles: readonly string[]): boolean {
  const first = titles.slice(0, TITLE_LINES).map((title) => title.trim());
  if (first.some((title) => BY_NAME.test(title) || CHARTER.test(title))) return true;
  const paper = titles.some((title) => NO_CONTRACT.test(title)) || first.some((title) => PAPER.test(title));
  return paper && !titles.some((title) => CONTRACT.test(title));
}

/** Finds the kind from the title lines and the words of the text. Confidence is the share of the evidence that speaks for it. */
export function detectKind(titles: readonly string[], text: string): { id: string; confidence: number } {
  if (isNoContract(titles)) return { id: "paper", confidence: 0.7 };
  const title = titles.join("\n");
  const amends = AMENDS.test(title);
  const builds = SUBCONTRACTOR.test(title) && (text.match(BUILDS)?.length ?? 0) >= BUILDING;
  const places = SIGNS.map(({ id, title: inTitle }) =>
    title.search(builds && id === "construction" ? SUBCONTRACTOR : inTitle),
  );
  const intends = (places[SIGNS.findIndex(({ id }) => id === "intent")] ?? -1) >= 0;
  SIGNS.forEach(({ id }, order) => {
    if (intends && LED_UP_TO.includes(id)) places[order] = -1;
  });
  if (places.every((at) => at < 0) && OF_ITS_OWN.test(title)) return { id: "other", confidence: 0.5 };
  const first = Math.min(...places.filter((at) => at >= 0));
  const scores = SIGNS.map(({ id, body }, order) => {
    const hits = Math.min(text.match(body)?.length ?? 0, 60);
    const said = Math.log2(1 + (hits * 4000) / Math.max(text.length, 6000));
    const at = places[order] ?? -1;
    if (at < 0) return { id, score: said - (UNTITLED[id] ?? 0) };
    const more = (at === first ? NAMED_FIRST : 0) + (id === "amendment" && amends ? BY_TITLE : 0);
    return { id, score: BY_TITLE - order * 0.05 + said + more };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < 1.2) return { id: "other", confidence: 0.5 };
  const rest = Math.max(0, second?.score ?? 0);
  return { id: best.id, confidence: Math.min(0.98, Math.max(0.3, best.score / (best.score + rest))) };
}
