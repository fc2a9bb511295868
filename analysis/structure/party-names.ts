/** Names of parties: where one begins and ends in the words before its short name, and what is no party's name. */

import { jurisdictionOf } from "../core/jurisdictions.ts";
import { matchesOf } from "../core/matches.ts";
import { sentenceAt } from "../core/sentences.ts";

const COMPANY_END =
  "(?:(?:Co|CO)\\.,?\\s(?:Limited|LIMITED|Ltd\\.?|LTD\\.?|Inc\\.?)|Incorporated|Inc\\.?|INC\\.?|Corporation|CORPORATION|Corp\\.?|CORP\\.?|ULC|DAC|L\\.?L\\.?C\\.?|Limited|LIMITED|Ltd\\.?|LTD\\.?|L\\.?L\\.?P\\.?|L\\.P\\.|LP|N\\.?V\\.?|B\\.?V\\.?|S\\.?A\\.?|A\\.?G\\.?|GmbH|GMBH|KG|SARL|S\\.?L\\.?U\\.?|S\\.L\\.|S\\.?[Rr]\\.?[Ll]\\.?|SAS|ApS|A\\/S|Oyj?|K\\.K\\.|PLC|plc|Plc|S\\.?p\\.?A\\.?|Company|COMPANY|Co\\.|CO\\.|Trust|TRUST|Bank|BANK|Partners|PARTNERS|Fund|FUND|University|Association|ASSOCIATION|Partnership|PARTNERSHIP|N\\.A\\.|Foundation|Holdings|HOLDINGS|Group|GROUP)";
const NAME_WORD =
  "(?:[A-Z0-9][\\w&.'\\u00c0-\\u024f/!-]*|\\((?:[A-Z]{2,4}|Pty|Pvt|Private|Proprietary|International|Europe|Ireland|India|Australia|Canada|Asia|Singapore|China)\\)|&|of|the|and|de|la|del|y|und|von|van|du|des|et)";

/** A company's name by its ending. */
export const COMPANY = new RegExp(
  `(?:[A-Z0-9][\\w&.'\\u00c0-\\u024f/!-]*)(?:,?\\s{1,3}${NAME_WORD}){0,9}?,?\\s{1,3}${COMPANY_END}(?![\\w])`,
  "g",
);
/** A company's name over the line where somebody signs for it. */
export const SIGNING = new RegExp(
  `((?:[A-Z0-9\\u00c0-\\u00de&][\\w\\u00c0-\\u024f&.,'/()-]*\\s){1,9}?${COMPANY_END})\\W{0,3}\\s+(?=(?:By|BY):|\\/s\\/)`,
  "g",
);
/** Says of a name that it is a company's. */
export const LOOKS_LIKE_COMPANY = new RegExp(`\\s${COMPANY_END}\\W*$`);
/** A line that is a company's name and nothing else. */
export const COMPANY_LINE = new RegExp(
  `^\\W{0,3}([A-Z0-9\\u00c0-\\u00de][\\w&.,'\\u00c0-\\u024f/!() -]{1,80}?,?\\s{1,3}${COMPANY_END})(?![\\w])[\\s,.;]*$`,
);

/** Short names that name the document, a date, a thing or the parties together, and never one party. */
export const NOT_A_PARTY =
  /\b(?:Agreement|Amendment|Addendum|Contract|Date|Parties|(?<!\b(?:Disclosing|Receiving|Providing)\s)Party(?!\s[A-Z\d]\b)|Term|Lease|Note|Plan|Exhibit|Schedule|Deed|Letter|Effective|Act|Services?(?!\s(?:Provider|Recipient|Company|Agent|Bureau))|Products?|Program|Territor(?:y|ies)|Execution|Closing|MOU|Memorandum|Transaction|Merger|Business|Offering|Fees?|Shares?|Stock|Committee|Law|Laws|Marks?|Signage|Website|Index|Notice|Warrants?|By-Laws|Confirmation|Property|Patents?|Technology|Software|Affiliates|Holders?)\b/i;

/** A role, or a kind of company: no name by itself, nor behind the place where it was founded. */
const ROLE =
  /^(?:an?\s|the\s|each\s|any\s|said\s|such\s)?(.*?)\s?\b(?:company|corporation|limited liability company|liability company|limited partnership|partnership|fund|agent|bank|trust|group|holding company|limited|individual|person|undersigned|offering|plan|party(?: [A-Z\d])?|parties|consultant|licensee|licensor|franchisee|franchisor|distributor|reseller|supplier|customer|client|seller|buyer|purchaser|university|association|manufacturer|vendor|provider|executive|employee)$/i;
const BESIDE_ROLE =
  /^(?:holding|service|exclusive|selling|limited|private|public|joint stock|professional|business|parent|associated|affiliated|group|certain|franchise|master|local)?$/i;

function isOnlyRole(words: string): boolean {
  // "Founder and the Company", "SOW. Company".
  const last = /(?:\band (?:the )?|^\w+\.\s)(\w+)$/.exec(words)?.[1];
  if (last && /^(?:company|employee|employer|consultant|contractor|customer|client|provider|recipient)$/i.test(last))
    return true;
  const beside = ROLE.exec(words)?.[1];
  return beside !== undefined && (BESIDE_ROLE.test(beside) || jurisdictionOf(beside) !== undefined);
}
const A_BODY =
  /\b(?:Commission|Administration|(?:Protection|Security|Revenue|Space|Energy|Atomic|Intelligence|Investigation|Development|Finance|Federal|National|State|Housing|Government|Environment|Health|Tax)\s(?:\w+\s)?Agency|Exchange|Reserve|Department|Committee|Bureau|Insurance Fund|Clearing Corporation|Medicines Agency|Authority|Authority, Inc\.|Arbitration\b.*)\W*$/;
/** What stands before a name that only says where a party is, whose it is, or what it was called. */
const BESIDE =
  /\b(?:located (?:at|in)|offices? (?:at|of|located at)|business (?:at|of)|subsidiar(?:y|ies) of|division of|affiliates? of|parent of|trustees? of|pursuant to|c\/o|d\/b\/a|dba|f\/k\/a|formerly(?: known as)?|form of|via|laws of|licensed by|behalf of|publicly traded company|known as|products? of)\s(?:the\s|publicly traded company\s)?$/i;

/** Where a name ends: at the description of who that is. */
const DESCRIPTION =
  /,?\s(?:an?\s(?!A\b)(?=[\w\s.,'&-]{0,60}\b(?:corporation|company|compan|partnership|individual|organi[sz]ation|entity|association|trust|university|bank|institut|limited|citizen|resident|person|non-?profit|not-for|subsidiary|division|business|municipal|body|firm|joint|public|private))|having\b|whose\b|located\b|with (?:its|an?|offices?|registered|principal|place|address|headquarters)\b|together with\b|organi[sz]ed\b|incorporated (?:under|in)\b|existing\b|acting\b|on behalf of\b|for itself\b|d\/b\/a\b|dba\b|t\/a\b|trading as\b|doing business\b|f\/k\/a\b|formerly\b|by and through\b|of \d|of (?=[A-Z][^()]{3,140}\b[A-Z]{1,2}\d[\dA-Z]?\s?[A-Z\d]{3,4}\b)|at \d|residing\b|which\b|the (?:registered|principal)\b|its\b|as (?:the|an?|licen|agent|trustee|seller|buyer)|hereinafter\b|\((?!(?:[A-Z][a-z]+|UK|PNG|HK|PRC|USA|US|Pty|PTY)\)\s?[A-Z])|\[|c\/o\b)|[;:]|,\s(?:the|both|each|all|in|at|duly|under|Room|Suite|No\.)\s|\s\d{1,5}\s[A-Z][a-z]+\s/;

/** Words that names write small. */
const SMALL =
  /^(?:of|and|the|for|de|in|on|y|e|von|van|der|la|du|et|al|da|di|do|dos|inc|ltd|plc|llc|doing|d\/b\/a|[a-z]{1,5}[A-Z]\w*|i\d\w*|\w+\.com)\W*$/;

/** True for words that may be the name of a party. */
export function isName(words: string): boolean {
  return (
    words.length > 2 &&
    words.length < 100 &&
    /^(?:[A-Z0-9\u00c0-\u00de]|\w+\.com\b|[a-z]{1,5}[A-Z]|i\d)/.test(words) &&
    words.split(/\s+/).every((word) => !/^[a-z]/.test(word) || SMALL.test(word)) &&
    !/^(?:BETWEEN|AND|AMONG|PARTIES|PARTY)$/.test(words) &&
    words.split(/\s+/).length <= 14 &&
    !isOnlyRole(words) &&
    !/\bof the (?:Company|Corporation|Employer|Bank|Fund|Partnership)\.?$/.test(words) &&
    !/\b(?:and|of|the|for|&)$|^[A-Z]\.\s?\w{0,3}$/.test(words) &&
    !/^(?:the\s|The\s)?(?:Contract|Agreement|Company|Employee|Employer|Executive|Consultant|Contractor|Licensee|Licensor|Franchisor|Franchisee|Distributor|Party \w|Disclosing|Receiving|Recipient|Seller|Buyer|Purchaser|Parent|Client|Customer)\b(?=,| and | or )/.test(
      words,
    ) &&
    jurisdictionOf(words) === undefined &&
    // "A California LLC" is what somebody is.
    jurisdictionOf(words.replace(/\s(?:LLC|L\.L\.C\.|LLP|LP|Inc\.?|Corp\.?|PLLC|PC)$/, "")) === undefined &&
    !A_BODY.test(words) &&
    !/^(?:INCLUDING|Including|This|The (?:Agreement|Parties)|State|WHEREAS|Whereas|Should|In|If|Each|It|Any|All|As)\b/.test(
      words,
    ) &&
    !/\b\d{5}\b|\b(?:Suite|Street|Avenue|Parkway|Boulevard|Floor|Room)\b|\b(?:shall|will|hereby|agrees?|means?)\b/.test(
      words,
    )
  );
}

/** Takes the words around a name away: "BETWEEN:", "(1)", a comma, a quotation mark. */
const trimmed = (words: string) => words.replace(/^[\s,:;."'-]+/, "").replace(/[\s,:;"'-]+$/, "");

/** A name in a text, and where it begins. */
export interface FoundName {
  text: string;
  at: number;
}

/** The name at the beginning of a stretch, up to the description of who that is. */
export function nameAt(text: string, from: number): FoundName | undefined {
  const lead =
    /^[\s,;:.)"'-]*(?:(?:and|AND|And|by|with|WITH)[:,]?\s+)?(?:\(?(?:\d{1,2}|[a-zA-Z]|i{1,3}|iv)[).]\s+)?(?:(?:PARTY|Party) [A-Z1-9]\s?[:\u2014-]?\s+)?(?:Messrs?\.|Mr\.?|Ms\.?|Mrs\.?)?\s*/.exec(
      text.slice(from),
    );
  const start = from + (lead?.[0].length ?? 0);
  const rest = text.slice(start, start + 260);
  const end = DESCRIPTION.exec(rest)?.index ?? rest.length;
  const words = trimmed(rest.slice(0, end));
  return isName(words) ? { text: words, at: start + rest.indexOf(words) } : undefined;
}

/** The name that a short name in brackets stands behind: after the last "between" or, for those that follow, after the one before. */
export function nameBefore(lead: string, first: boolean): FoundName | undefined {
  const opening = [
    ...matchesOf(
      lead,
      /\b(?:between|among|amongst|entered into (?:by|with)|made by|is by)\b(?:\sand\s(?:between|among)|\sthe\s(?:following\s)?parties|\sand with)?[:,]?\s/gi,
    ),
  ].pop();
  if (opening) return nameNear(lead, opening.index + opening[0].length) ?? companyBefore(lead);
  if (first) return companyBefore(lead);
  return nameAt(lead, 0) ?? afterAnd(lead) ?? companyBefore(lead);
}

/** The name at a place, or behind a word or two that say what it is ("between professional golfer, TOM WATSON"). */
export function nameNear(lead: string, from: number): FoundName | undefined {
  const comma = lead.indexOf(", ", from);
  return nameAt(lead, from) ?? (comma > 0 && comma - from < 40 ? nameAt(lead, comma) : undefined);
}

/**
 * The name of another party between one name and the next short name, or behind the last short name: "…, and BETA LLC, a …". Only what
 * is written like a company's name, as whatever follows "and" may be anything.
 */
export function companyAfterAnd(text: string): FoundName | undefined {
  const name = afterAnd(text.slice(0, 400));
  return name && LOOKS_LIKE_COMPANY.test(name.text) && !BESIDE.test(text.slice(Math.max(0, name.at - 40), name.at))
    ? name
    : undefined;
}

/** The name behind the description of the party before it: "…"), a Delaware corporation with offices in …, and BETA LLC". */
function afterAnd(lead: string): FoundName | undefined {
  for (const pattern of [/[,;)]\s?(?:-+\s)?(?:and|AND)[:,]?\s/g, /\s(?:and|AND)[:,]?\s/g]) {
    for (const m of matchesOf(lead, pattern).reverse()) {
      const name = nameAt(lead, m.index + m[0].length);
      if (name) return name;
    }
  }
  return undefined;
}

/** Two names with "and" between them, from a place on: "between IXIA, a California corporation, and CATAPULT CORPORATION". */
export function twoNames(text: string, from: number): FoundName[] {
  const first = nameNear(text, from);
  if (!first) return [];
  const end = first.at + first.text.length;
  const rest = text.slice(end, end + 500);
  const second = /^,?\s(?:and|AND)[:,]?\s/.test(rest) ? nameAt(rest, 0) : companyAfterAnd(rest);
  return second ? [first, { text: second.text, at: end + second.at }] : [];
}

const COUPLE =
  /^\W*(?:[A-Z]\w+\s)?[A-Z]\w+\s?:\s{0,3}((?:[A-Z][\w.'-]+\s){2,4}and(?:\s[A-Z][\w.'-]+){2,4})\s?[("]{1,3}$/;

/** The company or the person named before a bracket, by the look of names alone. */
export function companyBefore(lead: string): FoundName | undefined {
  const companies = matchesOf(lead, COMPANY).filter(
    (m) => isName(cleanedCompany(m[0])) && !BESIDE.test(lead.slice(Math.max(0, m.index - 60), m.index)),
  );
  const company =
    companies[0] &&
    companies.length > 1 &&
    !/^\s*(?:,|\(|and|a\b)/.test(lead.slice(companies[0].index + companies[0][0].length))
      ? companies[companies.length - 1]
      : lastAfterAnd(lead, companies);
  if (company) {
    const text = cleanedCompany(company[0]);
    return { text, at: (company.index ?? 0) + company[0].lastIndexOf(text) };
  }
  // `TENANT: Ada Birch and Rosa Birch ("Tenant")`: together they are one party.
  const couple = COUPLE.exec(lead);
  if (couple?.[1] && isName(couple[1])) return { text: couple[1], at: couple.index + couple[0].indexOf(couple[1]) };
  const person =
    /(?:between|among|and|by|with|BETWEEN|AND|:|;|^\(?\d{1,2}[).]|^)\s{0,3}(?:Mr\.?|Ms\.?|Mrs\.?|Dr\.?)?\s{0,2}([A-Z][\w.'-]+(?:\s[A-Z][\w.'-]*){1,4})(?=\s?[,(]|\s(?:an?|with|of|whose|residing)\b|\s*\(?\s*$)/g;
  let last: RegExpExecArray | undefined;
  for (const m of matchesOf(lead, person)) last = m;
  const text = last?.[1];
  if (!last || !text || NOT_A_PARTY.test(text) || !isName(text)) return undefined;
  return { text, at: last.index + last[0].lastIndexOf(text) };
}

/** "Compensation Committee of": who acts for a company is not named by it. */
const FOR_COMPANY =
  /^.*\b(?:Officer|President|Director|Directors|Chairman|Secretary|Treasurer|Committee|Counsel)\s(?:of|for)\s(?:the\s)?/;

/** "Partner and": whoever a role is, is no part of the other's name. */
const BESIDE_COMPANY =
  /^(?:[Tt]he )?(?:Partner|Customer|Client|Company|Licensee|Licensor|Distributor|Contractor|Consultant|Executive|Employee|Participant|Member|Developer|User)s? and (?:the )?/;

/** A name never runs over the end of a sentence, nor over an address. */
export const cleanedCompany = (words: string) =>
  words
    .replace(/^.*[a-z]\.\s+(?=[A-Z])/, "")
    .replace(/^.*\b\d{4,6},?\s+(?:and|AND)\s+/, "")
    .replace(/^I{2,3}\.\s|^I[V.]\.?\s/, "")
    .replace(FOR_COMPANY, "")
    .replace(BESIDE_COMPANY, "")
    .replace(/^(?:BETWEEN|AND|Between|And|AMONG|By|BY|WITH|With)[:,]?\s+/, "")
    .replace(/,$/, "");

function lastAfterAnd(lead: string, companies: readonly RegExpMatchArray[]): RegExpMatchArray | undefined {
  // "X, Inc., a wholly owned subsidiary of Y Corp." is X: the first name after the last "between" or "and".
  const starts = matchesOf(lead, /\b(?:between|among|and|by)\b[:,]?\s/gi).map((m) => m.index + m[0].length);
  for (const start of starts.reverse()) {
    const hit = companies.find((m) => (m.index ?? 0) >= start - 1 && (m.index ?? 0) < start + 40);
    if (hit) return hit;
  }
  return companies[0];
}

/** So far behind the words that lead to it a name may stand. */
const NEAR = 80;

/** A name without the full stop of its sentence: "Inc." has one of its own. */
const ended = (name: string): string =>
  name.replace(/(?<!\b(?:Inc|Corp|Co|Ltd|Bros|[A-Z]\.[A-Z]|L\.L\.C|S\.L\.U|S\.p\.A))\.$/i, "");

/** The companies named from a place on, the first of them near; else the name that stands right there. */
export function namesFrom(flat: string, from: number, to = sentenceAt(flat, from).end): FoundName[] {
  const rest = flat.slice(from, Math.min(to, from + 300));
  const companies = matchesOf(rest, COMPANY).flatMap((m) => {
    const own = cleanedCompany(m[0]);
    const at = from + m.index + m[0].lastIndexOf(own);
    // "Alder Group, Inc.": the name may go on behind its first ending.
    const whole = nameAt(flat.slice(0, to), at)?.text;
    const text = ended(whole?.startsWith(own) ? whole : own);
    return isName(text.replace(/\.$/, "")) && !/[<>]/.test(text) ? [{ text, at }] : [];
  });
  const [first, next] = companies;
  if (first && first.at - from < NEAR) {
    // "X Ltd and Y Inc." are both; what is named after other words is somebody else.
    const between = next && flat.slice(first.at + first.text.length, next.at);
    return next && between !== undefined && /^,?\s(?:and|or)\s$/.test(between) ? [first, next] : [first];
  }
  const name = nameAt(flat.slice(0, to), from);
  return name && name.at - from < 5 ? [{ ...name, text: ended(name.text) }] : [];
}
