/** The words and endings by which undefined-term tells a term from a name. */
import type { DocumentIndex } from "../../structure/document-index.ts";

/** Words for a person or company that a contract gives a role. */
export const ROLE =
  /^(?!(?:Letter|Transfer|Number|Center|Matter|Offer|Paper|Order|Power|Server|Computer|Quarter|Water|Chapter|Register|Cover|Charter|Error|Labor|Color|Floor|Door|Employee)s?$).*(?:[^aeiou](?:er|or)|ee|ant|ser|ver)s?$|^(?:Company|Client|Patron|Sponsor|Agency|Partner|Bank|Affiliate|Associate|Owner|Buyer|Recipient|Agent|Client|Merchant|Subscriber|Council|Executive|Broker|Adviser|Advisor|Acquirer|Franchisee|Reseller|Dealer|Deliverable|Material|Good)s?$/;

/** Words that go before a noun without an article. */
export const GOVERNING =
  /^(?:by|of|to|under|with|for|from|between|against|and|or|that|if|as|upon|on|in|than|nor|when|where|which|unless|because|while|provided)$/;

/** The last word of many terms, often a term of its own. */
export const GENERIC =
  /^(?:Agreement|Contract|Order|Notice|Plan|Date|Period|Term|Fee|Fees|Services?|Products?|Materials?|Information|Rights?|Site|Event|Amount|Territory|Party|Parties|Software|License|Program)s?$/;

/** What may follow a noun that stands by itself. */
export const NOUN_ENDS =
  /^(?:'s|s'|')?(?:\(s\))?(?:\s{0,2}[.,;:)\]"]|\s{1,3}(?:of|is|are|was|were|shall|will|may|must|to|and|or|in|on|for|by|with|as|at|from|has|have|had|here\w+|there\w*|that|which|who|if|upon|under|during|when|until|unless|within|after|before|against|between|not|agrees?|provided|pursuant|set|described|specified|listed|than|without|through|should|does|do|can|cannot|into|the|an?|such|any|it|its|would|could|made|used|sold|means|only|nor|but|per|via|so|[a-z]+ed|[a-z]+ing|[A-Z]\w*)\b|\s*$)/;

/** Last words of terms that contracts define. */
export const HEAD =
  /^(?:Date|Day|Period|Term|Year|Quarter|Fee|Agreement|Contract|Party|Partie|Partner|Service|Product|Information|Material|Notice|Event|Amount|Price|Payment|Rate|Account|Report|Plan|Schedule|Territory|Property|Right|Technology|Software|Documentation|Data|Policy|Share|Unit|Stock|Interest|Expense|Cost|Claim|Losse|Liabilitie|Liability|Obligation|Purpose|Person|Affiliate|Customer|Client|User|Work|Deliverable|Order|Request|Site|Content|Mark|Trademark|Trade Mark|License|Licence|Law|Statute|Advice|Charge|Charges|Asset|Asset|Note|Loan|Debt|Document|Instrument|Certificate|Policies|Provision|Clause|Condition|Criteria|Requirement|Specification|Standard|Procedure|Program|Programme|Project|System|Equipment|Facility|Facilitie|Premise|Location|Area|Zone|Field|Market|Channel|Business|Transaction|Sale|Purchase|Option|Warrant|Bonus|Bonuse|Commission|Royalty|Royaltie|Revenue|Profit|Income|Tax|Taxe|Budget|Forecast|Target|Milestone|Phase|Default|Breach|Termination|Renewal|Release|Delivery|Acceptance|Warranty|Warrantie|Guarantee|Indemnity|Insurance|Coverage|Team|Member|Holder|Owner|Employee|Personnel|Representative|Agent|Manager|Officer|Investor|Lender|Borrower|Seller|Buyer|Supplier|Distributor|Consultant|Contractor|Licensee|Licensor|Sponsor|Patent|Invention|Improvement|Result|Record|Publication|Restriction|Limitation|Authority|Authoritie|Approval|Consent|Permit|Advantage|Jurisdiction|Currency|Beneficiary|Withdrawal|Adjustment|Commitment|Volume|Quantity|Quantitie|Minimum|Maximum|Cap|Limit|Threshold|Percentage|Ratio|Formula|Method|Process|Activity|Activitie|Task|Function|Feature|Component|Part|Version|Update|Upgrade|Support|Maintenance|Assignment|Transfer|Closing|Completion|Commencement|Occasion|Incident|Occurrence)s?$/;

/** Last words of what contracts nearly always define, and seldom name anything by. */
export const CORE =
  /^(?:Date|Day|Period|Term|Year|Party|Parties|Target|Event|Price|Amount|Beneficiary|Share|Affiliate|Information|Product|Service|Right|Mark|Premise|Territory|Fee|Quantity|Quantitie|Criteria|Recipient|Deliverable|Liabilitie|Losse|Expense)s?$/;

/** Last words of what has a title or a name of its own: pages and papers, bodies. */
export const TITLED =
  /^(?:Specification|Guide|Guideline|Manual|Memorandum|Handbook|Brochure|Channel|Page|Meeting|Group|Project)s?$/;

/** First words that mark out some of a class: which ones, only a definition can say. */
export const MARKED_OUT =
  /^(?:Permitted|Approved|Authori[sz]ed|Designated|Eligible|Qualified|Qualifying|Excluded|Restricted|Retained|Assumed|Acquired|Covered|Prohibited|Competing|Affected|Relevant|Applicable|Required)$/;

/** The names by which parties are known, cut out of their full names. */
export function partyWords(document: DocumentIndex): Set<string> {
  return new Set(
    document.structure.parties.map(({ name }) => name.split(/[\s,]+/, 1)[0] ?? "").filter((w) => !ROLE.test(w)),
  );
}

/** Endings and words that no defined term of one word has. */
export const NOT_A_NOUN =
  /(?:ly|ed|ous|ful|ive|ble)$|^(?:First|Second|Third|Fourth|Fifth|Last|Next|Initial|Final|Annual|Quarterly|Monthly|General|Special|Total|Full|Main|Public|Private|Mutual|Joint|Valid|Free|Due|Early|Major|Minor|Non|Sub|Pre|Post|Power|Food|Wall|City|Old|Great|Like|Same)$/;

/** What follows or goes before shows that the words belong to the name of a thing: a statute, another document, an office. */
export function partOfName(after: string, before: string, words: string): boolean {
  if (
    /^(?:'s)?,?\s(?:and|of|for|&|or|on|in|to|with)\s(?:the\s)?(?!(?:Company|Bank|Group|Agency|Trust|Fund|University)\b(?!\s[A-Z]))(?:[A-Z][\w-]*,?\s(?:and\s|of\s|for\s|&\s|the\s)?){0,6}(?:Agreement|Act|Attorney|Administration|Code|Commission|Association|Department|Committee|Board|Authority|Agency|University|Office|Law|Rules|Plan|Contract|Policy|Company|Trust|Fund|Bank|Group|Institute|Standards?|Regulations?|Court|Program|Manual|Guidelines|Procedures)\b/.test(
      after,
    )
  )
    return true;
  if (/^,\s(?:[A-Z][\w-]*,?\s(?:and\s)?){1,5}(?:Agreement|Act|Administration|Commission|Department)\b/.test(after))
    return true;
  if (/^\s(?:\([A-Z][^()]{3,60}\)\s)?(?:Act|Code|Regulations?|Ordinance|Directive|Rules)\b/.test(after)) return true;
  // "The Code on Harbours and Docks", a page with its address.
  if (/\b(?:Code|Act|Law|Convention|Rules|Treaty) on (?:the )?[\w\s-]{0,30}$/.test(before)) return true;
  if (/^\s?\((?:https?:|www\.)/.test(after)) return true;
  // "File Transfer Protocol (FTP)", trade marks, a date given on the spot.
  if (/^(?:'s)?\s?(?:\([A-Z]{2,}s?\)|\u00ae|\(R\)|\(TM\))/.test(after)) return true;
  if (
    /^\s(?:of|is|shall be|will be)\s(?:January|February|March|April|May|June|July|August|September|October|November|December|\d)/.test(
      after,
    )
  )
    return true;
  // One word of a longer name: "Certificate of Incorporation", "Change in Control".
  if (!words.includes(" ") && !ROLE.test(words) && /^\s(?:of|in|for|to)\s(?:the\s)?[A-Z]/.test(after)) return true;
  if (/^\sof\s[A-Z][a-z]+\s\(/.test(after)) return true;
  // The last of a list: "its Directors, Officers and Employees", "the Implementation and Training Schedule".
  if (
    !words.includes(" ") &&
    /\b[A-Z][\w-]+,?\s(?:and|or)\s$/.test(before) &&
    /,\s[A-Z][\w-]+,?\s(?:and|or)\s$/.test(before)
  )
    return true;
  if (/^\s(?:and|or)\s[A-Z][\w-]+\s(?:Schedule|Plan|Policy|Committee|Regulations?|Services?|Program)\b/.test(after))
    return true;
  // "Harbour Products, LLC", "our form of Lease Agreement", a line across the page.
  if (
    /^,?\s(?:Inc|LLC|L\.L\.C|Ltd|Corp|LP|GmbH)\b/.test(after) ||
    /\b(?:forms? of|certain)\s(?:the\s)?$/.test(before) ||
    /^\s?-{3}/.test(after) ||
    /[A-Za-z]-$/.test(before)
  )
    return true;
  // "The financial institutions parties thereto, as Committed Lenders": what they are in another paper.
  if (/\b(?:thereto|thereunder),\sas\s(?:the\s|an?\s)?$/.test(before)) return true;
  // "Absence of an Event of" at the end of a line that was cut.
  if (/^\s(?:of|in|for|to|and|or)\s*$/.test(after)) return true;
  // "Peter von Gal".
  if (/^\s(?:von|van|de|der|della|du|zu|bin)\s(?:(?:der|den|la|las|los)\s)?[A-Z]/.test(after)) return true;
  // "The Change of Control Severance Agreement", "the 'Money Rates' section of a newspaper".
  if (/^Change (?:of|in) Control$/.test(words) && /^\s(?:[A-Z]\w+\s){0,2}(?:Agreement|Plan|Policy)\b/.test(after))
    return true;
  if (/^'?\s(?:section|column|page) of\s(?:the|a)\b/i.test(after)) return true;
  // "(a) The Competitive Bid Option. In addition to …" is a heading.
  if (/(?:^|[.;]\s{1,2})\(\w{1,3}\)\s(?:The\s)?$/.test(before) && /^\.\s[A-Z]/.test(after)) return true;
  // "Attached hereto as Appendix I", "The Royal Bank of Scotland".
  if (
    /^,?\s(?:a (?:copy|form) of which is\s)?attached (?:hereto )?as\s(?:Exhibit|Schedule|Annex|Appendix|Attachment)\b/.test(
      after,
    )
  )
    return true;
  if (/\bBank$/.test(words) && /^\sof\s[A-Z][a-z]+/.test(after)) return true;
  // "The Lenders party thereto" are another paper's.
  if (/^\s(?:from time to time )?part(?:y|ies) thereto\b/.test(after)) return true;
  // In brackets as a caption, or the end of a name in brackets.
  if (/\[(?:[A-Z][\w-]*,?\s(?:and\s)?){0,4}$/.test(before) && /^\]/.test(after)) return true;
  if (/^\(s\)\s(?:of|in|for)\s[A-Z]|^\s(?:and|&)\sConditions\b/.test(after)) return true;
  // It gets its short name right here.
  if (/^,?\s?\([^()"]{0,60}"/.test(after)) return true;
  if (/\b[A-Z][\w-]+,?\s(?:and|&)\s$/.test(before) && /Agreement$/.test(words)) return true;
  if (/\b[A-Z][\w-]+\sof\s$/.test(before)) return true;
  if (/^\s(?:or|and)\s[A-Z]\w+\s?\(as (?:such|those|each) term/.test(after)) return true;
  if (/^\s?[/&]|^\s[A-Z]\b(?!\w)/.test(after)) return true;
  // Named with its date or parties, or defined elsewhere by its own words.
  if (/^,?\s?(?:dated|made|entered|executed|by and (?:between|among)|between|among|effective as of)\b/.test(after))
    return true;
  if (/^(?:'s)?\s?\((?:as (?:such term is )?(?:that term is )?defined|as described|which term|the meaning)/.test(after))
    return true;
  if (/^,?\s(?:each\s)?as (?:such terms? (?:is|are) |that term is )?defined in\b/.test(after)) return true;
  if (
    /\b(?:Amendment|Agreement|Contract|Lease|Deed|Addendum|Memorandum|Schedule|Exhibit|Confirmation|Warrant|Action|Supplement|Order|Annex|Appendix|Statement|Certificate|Letter|Note|Policy|Plan|Guaranty|Release)$/.test(
      words,
    ) &&
    /\b[Tt]his\s$/.test(before)
  )
    return true;
  return (
    /\b(?:County|City|State|Borough|Township|Parish|Village|Port) of\s$/.test(before) ||
    /^\s(?:of|de)\s[A-Z][a-z]+(?:,|\.)/.test(after)
  );
}
