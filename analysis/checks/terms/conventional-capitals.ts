/** Words that English or the law writes with a capital without defining them. */

/** Single words, in lower case. */
export const CONVENTIONAL: ReadonlySet<string> = new Set(
  (
    "agreement agreements contract party parties section sections article articles clause clauses paragraph paragraphs subparagraph subparagraphs subclause subclauses subcommittee subcommittees exhibit exhibits schedule schedules annex annexes " +
    "appendix appendices attachment attachments addendum amendment amendments recital recitals introduction background part chapter title subsection table figure item page preamble " +
    "state states federal government governmental united kingdom republic commonwealth county city town province district nation country europe european american " +
    "court courts act acts code law laws rule rules regulation regulations treaty convention directive ordinance protocol " +
    "board boards director directors chairman chairperson chair president vice secretary treasurer officer officers chief senior general counsel " +
    "commissioner commission congress senate ministry minister department bureau authority committee judge justice arbitrator arbitration mediator " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "internet web website email north south east west northern southern eastern western central pacific atlantic " +
    "god essence christmas easter english french german spanish chinese japanese bar road street avenue suite floor building university college institute association society " +
    "one two three four five six seven eight nine ten hundred thousand million definitions mr mrs ms dr sir madam dear sincerely whereas witness witnesseth attest notary seal signature name date day year inc corp corporation llc bank " +
    "standard time dollars dollar euro euros sterling currency treasury stock exchange securities commerce trade patent trademark copyright register registrar " +
    "gross net form no number yes left blank intentionally omitted reserved confidential redacted page signed dated force majeure pro rata bona fide prima facie bylaws trustee trustees charter constitution master login waiver waivers disclaimer disclaimers series accountant accountants receiver controversy independent public certified joint venture fiscal calendar treas"
  ).split(" "),
);

const PHRASES: readonly RegExp[] = [
  // Officers, courts, bodies and statutes.
  /\b(?:Officers?|President|Secretary|Treasurer|Director|Directors|Chairman|Counsel|Controller|Court|Courts|Act|Code|Rules?|Regulations?|Department|Commission|Congress|Administration|Agency|Bureau|Ministry|Association|Institute|University|Committee|Exchange|Convention|Treaty|Directive|Register|Office|Government|Standards?|Principles|Arbitration|Division|Authority|Board)$/,
  /^(?:United|General Counsel|Chief|Senior|Vice|Executive Vice|Supreme|District|Circuit|Superior|High|Federal|State|National|International|European|American|World|New|North|South|East|West|Internal Revenue|Independent Contractors?$|Certified Public|Wall Street|Common Stock$|Preferred Stock$|Force Majeure$|Pro Rata|Bona Fide)\b/,
  // References to places of the document by name, and times.
  /^(?:Section|Article|Clause|Paragraph|Exhibit|Schedule|Annex|Appendix|Attachment|Recital|Part|Chapter)s?\b/,
  /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) (?:Schedule|Annex|Appendix|Exhibit|Attachment|Amendment|Addendum)s?$/,
  /\b(?:Standard|Daylight|Eastern|Central|Pacific|Mountain|Greenwich|Local) Time(?: Zone)?$/,
  /\b(?:Common|Preferred|Capital|Ordinary) (?:Stock|Shares?)$/,
  /^(?:Bankruptcy Laws?|Rabbi Trusts?|Preliminary Statements?|Administration Order|Managing Member|Managing Partner|Competent Authorit(?:y|ies)|Initial Public Offering|Middle East|Far East|General Terms|(?:Personal|Real) Property|Annual Meetings?)$/,
  /^(?:Internet|World Wide Web|Web|Intellectual Property Rights Act|Social Security|Armed Forces|Worker'?s'? Compensation|Christmas|Easter|Thanksgiving|Independence|Labor)\b/,
];

/** The committees that every company's board has. */
const OF_A_BOARD = /^(?:Compensation|Audit|Nominating|Governance|Remuneration|Human Resources|Benefits) Committee$/;
const DOCUMENT = /^(?:Agreement|Contract|Law|Notice|Code|Order|Date|Day)s?$/;
const YEAR = /^(?!Fiscal|Calendar|Gregorian|Leap)\w+ (?:Year|Month|Quarter|Week)s?$/;
const CLASS =
  /^(?!United|State|Federal|Supreme|High|Superior|National|European)[\w-]+ (?:Committee|Authorit(?:y|ies)|Officer|Director|Standards?|Court|Agency|Regulations?)$/;

/** True for words that carry capitals by convention. */
export function isConventional(words: string): boolean {
  const parts = words.split(/[^A-Za-z']+/).filter((word) => !/^(?:of|and|the|to|in|for)$/.test(word));
  if (parts.length > 1 && PHRASES.some((phrase) => phrase.test(words))) return true;
  // "Agency Contract" is made of two such words and may well be a term.
  return (
    parts.every((word) => CONVENTIONAL.has(word.toLowerCase())) &&
    !(parts.length > 1 && (DOCUMENT.test(parts[parts.length - 1] ?? "") || YEAR.test(words)))
  );
}

/** True for words by which contracts call a class of bodies or rules ("Governmental Authority"), as well as some one of them. */
export function isClass(words: string): boolean {
  return CLASS.test(words) && !OF_A_BOARD.test(words);
}
