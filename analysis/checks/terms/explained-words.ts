/** Capitalised words that the document explains without quotation marks: nothing to be called undefined. */
import { matchesOf } from "../../core/matches.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import { termKey, tokenize } from "../../structure/terms.ts";
import { OF_ANOTHER } from "./another-paper.ts";
import { coverTerms } from "./cover-page.ts";
import { addRuns } from "./term-features.ts";

/** "End User shall mean …", "Closing Date (as defined in the Purchase Agreement)". */
const EXPLAINED =
  /((?:[A-Z][\w'&/-]{0,30}(?:\(e?s\))?[@"]?\s{1,2}){1,5})(?:(?:(?:of the|per) [A-Z]\w{0,30} )?\(?,?\s?as (?:such term is |that term is |each is )?(?:hereinafter )?defined (?:in|by|under) (?:the|that|such|its|an?) (?!section|article|part|preamble|recital)|\(as (?:so|therein|there) defined\b|as defined (?:and \w+ )?therein\b|\(?as defined in (?:Annex|Appendix|Attachment|Exhibit|Schedule)\s[\dA-Z]|as set forth in the (?:[A-Z]\w{0,30} ){1,4}(?:Agreement|Contract|Plan|Indenture)\b|bearing even date herewith\b|named (?:(?:there|here)?in|below|above)\b|\((?:which|being)\smeans?\b|being (?:an?|any) (?:day|person|company|date|period)\b|(?:identified|listed|named) (?:in|on) (?:Appendix|Exhibit|Schedule|Annex|Attachment)\b|(?:named|set forth) on the (?:reverse|face|front|first|cover|signature)\b|(?:is|are) (?:identified|described|listed|set forth|defined) in (?:Section|Article|Paragraph|Exhibit|Schedule)\b|(?:shall|will) mean\b|(?:shall|will) consist of [^.;]{0,40}\bdefined as\b|consisting of (?:the|an?|certain)\b|(?:(?:shall|will) )?consists? of (?:the (?:following|entire|area|whole)|this)\b|(?:is|are) those\b|of this [A-Z]\w{1,20}: |(?:shall|will) be (?:[A-Z][\w&.]{0,30}\s){0,3}[A-Z][\w&.]{0,30}'s\s[A-Z]|(?:shall|will) be:\s*$|(?:shall|will) (?:(?:initially )?be the (?:sum|first|second|third|fourth|fifth|product|lesser|greater|total|amount|period|date)|(?:be )?equal)\b|means?\b|(?:of [A-Z][\w.]{0,30}, )?which,? for (?:the )?purposes of this Agreement\b|,? which (?:begins|commences|means|is the)\b|(?:shall|will) be considered (?:to be |as )?(?:the|an?|any|all)\b|(?:shall|will|is|are) [^.;]{0,30}(?:defined as\b|defined (?:on|in) (?:the )?(?:Exhibit|Schedule|Annex|Appendix|Attachment|cover)\b)|\(defined as\b|(?:set forth|stated|specified|shown) (?:above|below|on the (?:[Cc]over|[Ff]irst))\b|(?:shall|will)? ?ha(?:s|ve) the meaning)/g;
/** "Hereinafter called the Closing Day", "each a Party", "shall have a Trial Period of": what is named here is explained here. */
const NAMED =
  /\b(?:(?:herein(?:after)?|hereafter) (?:called|referred to as|known as|the)(?: the)?|(?:referred to|known)(?: herein| hereinafter| individually| collectively| in (?:the|this) [A-Z]\w{1,20}(?: [A-Z]\w{1,20})?){0,2} as (?:an?|the)|each,? an?|(?:shall|will) (?:have|be for|last for|continue for) an?) ((?:[A-Z][\w'&/-]{0,30}\s?){1,5})(?=[,.;)]|of\b|and\b)/g;
/** "A Signing Fee of $1,000 is due", "for a Trial Period of two months": an amount and a time tell what they are. */
const MEASURED =
  /\b[Aa]n? ((?:[A-Z][\w'&/-]{0,30}\s){1,5})(?:of|equal to|in the amount of) (?:US|USD|\$|\d|\w+ \(?\$?\d|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Ff]ifteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Nn]inety)\b)/g;
/** "The parties shall enter into a Quality Agreement": a paper that is to be made. */
const TO_BE_MADE =
  /\b(?:enter(?:ed)?|execute|conclude|negotiate|sign|prepare|establish|deliver)\s(?:into\s|and deliver\s)?(?:\w+\s){0,3}?an?\s(?:(?:separate|written|definitive|mutually|agreed|acceptable)\s){0,3}((?:[A-Z][\w'&/-]{0,30}\s){1,4}(?:Agreement|Contract|Plan|Protocol))\b/g;
/** "An Allied Firm is any company that …", "The Shore Parties are Northwind, Birch and …", "The Term of this Agreement shall begin …". */
const TOLD =
  /(?:^|[.;:)]\s{1,2})(?:(?:\(?[\da-z]{1,3}[.)]){1,4}\s{1,3})?(?:An? ((?:[A-Z][\w'&/-]{0,30}\s){1,5})(?:is|are) (?:an?|the|any|all|one|each|defined|\()|The ((?:[A-Z][\w'&/-]{0,30}\s){1,5})are (?=\((?:i|a|1)\)|[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3},)|The (Parties )to this [A-Z]\w+ [^.;]{0,40}?\bare\b|((?:[A-Z][\w'&/-]{0,30}\s){1,3}Date)\.\s(?=The (?:date|day) )|(Effective Date)[.:]\s(?:This|The) Agreement (?:is|shall be|becomes|shall become|will be) effective\b|The ((?:(?:Initial|Original|Base|Primary|Renewal|Extended) )?Term )(?:of (?:this|the) [A-Z]\w+ )?(?:(?:shall|will) (?:be|commence|begin|start|run|continue)|begins|commences|starts|runs)\b|The ((?:[A-Z][\w'&/-]{0,30}\s){1,3}Date )(?:of (?:this|the) [A-Z]\w+ (?:No\. ?\d+ )?)?(?:is|(?:shall|will) be) (?:the \d|the date\b|[A-Z][a-z]+ \d{1,2}\b|\d{1,2}\b))/g;
/** "Between the Owner: Northwind Ltd", "The Project is: (name and address)": the fields of a form. */
const FIELD =
  /(?:^|\b(?:between|BETWEEN|and|AND)\s)[Tt]he ((?:[A-Z][\w'&/-]{0,30}\s){0,3}[A-Z][\w'&/-]{0,30})\s?:\s{1,2}\(?[A-Z]|(?:^|[.;:)]\s)[Tt]he ((?:[A-Z][\w'&/-]{0,30}\s){1,4})(?:is\s?:\s{1,2}\(?[A-Z]|(?:[^.;:]{0,60}\s)?(?:is|are) as follows\b)/g;
/** "The Escrow Agreement which forms Schedule 6", "the Warrant Agreement, which shall be in the form attached": it is there to be read. */
const ENCLOSED =
  /((?:[A-Z][\w'&/-]{0,30}\s){1,4})?((?:[A-Z][\w'&/-]{0,30}\s)(?:Agreement|Certificate|Note|Guaranty|Plan|Policy|Form|Letter|Lease|Warrant|Bond)),?\s(?:each of )?which\s(?:(?:forms?|(?:is|are) (?:attached|annexed|set forth) (?:hereto )?as) (?:Schedule|Exhibit|Annex|Appendix|Attachment)|(?:shall be|will be|is|are) (?:substantially )?in the form)|((?:[A-Z][\w'&/-]{0,30}\s){1,4}Agreement)\s(?:with\s[^.;,]{2,60}?\s)?(?:that is\s|which is\s)?(?:set forth|attached|annexed) (?:hereto )?(?:in|as|at) (?:Schedule|Exhibit|Annex|Appendix|Attachment)\b/g;
/** "1.3 Manual. Printed matter about …": an entry of a numbered glossary; only several in the order of the alphabet are one. */
const NUMBERED_ENTRY =
  /(?:^|[.;]\s{1,2})(\d{1,2})\.\d{1,3}\.?\s{1,3}([A-Z][\w-]{1,30}(?:\s(?:of|and|or|in|to|for|[A-Z][\w-]{1,30})){0,5})\.\s[A-Z\d]/g;
/** "Holder. Any person that …": an entry of a glossary without quotation marks, where several follow each other in the order of the alphabet. */
const ENTRY =
  /(?:^|[.;]\s{1,2})(?:(?:\(?\d{1,2}(?:\.\d{1,3}){0,3}\)?\.?|\([a-z]{1,2}\))\s{1,3})?([A-Z][\w-]{1,30}(?:\s(?:of|and|or|in|to|for|[A-Z][\w-]{1,30})){0,5})[.:]\s(?:Any|All|A|An|The|This term|That certain|Those|Each|With respect to|In relation to)\s(?!parties\b|party\b)/g;
/** "Such Secrecy Agreements as may be required", "any Sale Memorandum or similar document": whichever there may be. */
const WHICHEVER =
  /\b[Ss]uch\s((?:[A-Z][\w'&/-]{0,30}\s){1,5})as\s(?:may|shall|are|is|the|it|they)\b|\bany\s((?:[A-Z][\w'&/-]{0,30}\s){1,5})or\s(?:other\s)?similar\s/g;
const IS_ENCLOSED = /\swhich\s|attached|annexed|set forth/;
/** "The Quarterly Report on Form 10-Q", "the Statement on Schedule 13D": papers that the authorities know. */
const ON_FORM = /((?:[A-Z][\w'&/-]{0,30}\s){1,3})on\s(?:Form|Schedule)\s\d/g;
const NAMES_FORM = /\son\s(?:Form|Schedule)\s\d/;
/** "Also incorporated herein is the Code of Conduct": another paper, which each side has. */
const INCORPORATED =
  /\b(?:incorporated (?:herein|by reference)|made a part of this Agreement)\s(?:(?:herein|and|made|a part|of this Agreement|hereof)\s){0,4}(?:is|are)\sthe\s((?:[A-Z][\w'&/-]{0,30}\s(?:(?:and|of|on)\s)?){0,6}[A-Z][\w'&/-]{0,30})/g;
/** "A Waiver and Release, as defined in the Severance Plan". */
const BORROWED =
  /((?:[A-Z][\w'&/-]{0,30}\s(?:(?:and|of|for)\s)?){0,4}[A-Z][\w'&/-]{0,30})(?:\sor\s[A-Z][\w'&/-]{0,30}(?:\s[A-Z][\w'&/-]{0,30}){0,3})?,\s(?:each )?as (?:such term is |that term is )?defined (?:in|by|under) (?:[A-Z]{3,}\b|(?:the|that|such|its|an?) (?!section|article|part|preamble|recital|paragraph))/g;
/** "Amendment to Employment Agreement": what is amended. */
const NAMED_PAPER =
  /\b(?:[Aa]mendment|AMENDMENT|[Aa]ddendum|ADDENDUM|[Mm]odification)(?:\s[Nn]o\.?\s?\d+|"\))?(?:\s[Dd]ated\s(?:as of\s)?[A-Z][a-z]+\s\d{1,2},\s\d{4})?\s(?:to|of|TO|OF)\s(?:the\s|THE\s|that certain\s)?((?:Amended and Restated\s)?(?:[A-Z][\w'&/-]{0,30}\s){1,4}(?:Agreement|AGREEMENT))\b/g;
/** "This Third Amendment to the Lease", "First Amendment of it": the paper itself, or one before it. */
const ORDINAL_PAPER =
  /\b((?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth)\s(?:Amendment|Modification|Supplement))\s(?:to|of|thereto|dated)\s/g;
/** "Closing Day: May 8, 2031." at the beginning of a paragraph: an entry of a glossary, where several stand in the order of the alphabet. */
const TITLED_ENTRY = /^\s{0,3}([A-Z][\w'-]{1,30}(?:\s(?:of|and|or|in|to|for|[A-Z][\w'-]{1,30})){0,5}):\s\S/;
/** "MATURITY DATE. Three years from the Closing Date": an entry of a glossary in capitals, where several stand in the order of the alphabet. */
const CAPITAL_ENTRY =
  /^\s{0,3}((?:[A-Z][A-Z\d'/-]{1,30})(?:\s(?:OF|AND|OR|IN|TO|FOR|[A-Z&][A-Z\d'/-]{0,30})){0,6})\.\s[A-Z(]/;
const SEVERAL = 6;
/** So much of a numbered glossary stands in the order of the alphabet; short names come where they please. */
const IN_ORDER = 0.85;
/** "The terms Holder, Rights Holder and Person have the same definitions given them in the Rights Agreement". */
const SEVERAL_TERMS =
  /\bthe terms ((?:[A-Z][\w'&/-]{0,30}(?:\s[A-Z][\w'&/-]{0,30}){0,4}(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)){1,12}[A-Z][\w'&/-]{0,30}(?:\s[A-Z][\w'&/-]{0,30}){0,4})\s(?:shall |will )?(?:each )?have the (?:same |respective )?(?:definitions?|meanings?)\b/g;
const BETWEEN_TERMS = /,\s(?:and\s|or\s)?|\s(?:and|or)\s/;
const CHANGE_OF = /\bChange (?:in|of) Control\b/;
/** Words run into one. */
const GLUED = /^[A-Z][a-z]+\S*[a-z][A-Z][a-z]\S*$/;
/** Last words of what a document may be. */
const DOCUMENT = /(?:Agreement|Contract|Warrant|Note|Lease|Amendment|Addendum|Deed|Policy|Guaranty|Order)s?$/;
/** "Consultants: Third party experts …. Contract: As defined …": an entry of a glossary whose lines ran together. */
const RUN_IN_ENTRY = /[.;:]\s{1,2}([A-Z][\w'-]{1,30}(?:\s(?:of|and|or|in|to|for|[A-Z][\w'-]{1,30})){0,5}):\s(?=[A-Z])/g;
/** "Designates Birch Bank as Documentation Agent": who it is. */
const DESIGNATED =
  /\b(?:designates?|appoints?|names?)\s(?:[A-Z][\w&.,'-]*\s(?:of\s|and\s)?){1,8}as\s(?:the\s|its\s)?((?:[A-Z][\w'&/-]{0,30}\s?){1,4})/g;
/** "The Board of Governors of the Federal Reserve System … such Board". */
const GOVERNORS =
  /\b(Board) of Governors\b(?=[^.;]{0,400}\bsuch Board\b)|\bFederal Reserve (System)\b(?=.{0,400}\bsuch System\b)/g;
/** "Page 3750 of the Telerate Service … such Service": a supplier of quotations. */
const QUOTATIONS = /\b(?:Telerate|Reuters?|Dow Jones|Bloomberg|Moneyline|Bridge)\b[^.;]{0,60}\b(Service)\b/g;
/** "3.1 Base Salary. The Executive's base salary will be $100,000": a section that tells what its title is. */
const TOLD_BELOW =
  /(?:^|[.;]\s{1,2})(?:\(?[\da-z]{1,3}(?:\.\d{1,3})*[.)]?\s{1,3}){0,2}([A-Z][a-z]+(?:\s[A-Z][a-z]+){1,3})\.\s([^.;]{0,80})/g;
/** "The President, the Controller or the chief financial officer", "the Office of the Comptroller of the Currency": posts. */
const POSTS =
  /\b(Comptroller|Controller)(?:\s(?:of the Currency|(?:or|and)\s(?:the\s)?(?:chief|[Tt]reasurer|[Pp]resident|[Ss]ecretary|Chief|Vice))\b|,?\s(?:and attested|Treasurer))|\b(?:President|Treasurer|Secretary|Officer),?\s(?:(?:or|and)\s)?(?:the\s|its\s)?(Comptroller|Controller)\b|\bBureau of the (Census)\b|\b(Council)\s(?:Regulation|Directive|of the European)\b/g;
/** "The Purchase Agreement by and between Birch Inc., a Delaware corporation, as the Buyer, and others": who is what there. */
const CAPACITY =
  /\b(?:between|among)\s[^;]{3,160}?,\sas\s(?:the\s)?([A-Z][a-z]+)(?=,\sand\b|\sand\b)(?:[^;]{3,200}?,\sas\s(?:the\s)?([A-Z][a-z]+))?/g;
/** "NORTHWIND BANK, N.A., as Syndication Agent": whoever the opening or a signature names in that capacity. */
const AGENT = /(?:[A-Z]{2}|[A-Z]\.[A-Z])[.,]{1,3}\sas\s(?:the\s)?((?:[A-Z][a-z]+-?\s?){1,3}Agent)s?\b/g;
/** "Any of the following will be deemed an Event of Default by Programmer". */
const DEEMED =
  /\b(?:be deemed|be considered|constitutes?|shall be|will be|is|are)\s(?:to be\s)?(?:an?\s)?(?:"\s?)?(Events? of Default)\b/g;
/** Patterns with the words without which they are not looked for. */
const RARE: readonly (readonly [RegExp, RegExp])[] = [
  [/designat|appoint|\bnames?\b/, DESIGNATED],
  [/ Service\b/, QUOTATIONS],
  [/\bCom?[pn]troller\b|\bCensus\b|\bCouncil\b/, POSTS],
  [/\bEvents? of Default\b/, DEEMED],
  [/, as (?:the )?[A-Z][a-z]+,? and\b/, CAPACITY],
  [/, as (?:the )?[A-Z][\w-]*(?: [A-Z]\w+)? Agent/, AGENT],
  [/ such (?:Board|System)\b/, GOVERNORS],
];
const PATTERNS = [...RARE, ...OF_ANOTHER];
/** A line of so many characters may be the title of an attachment. */
const TITLE = 100;
/** So many paragraphs may hold the document's title. */
const FIRST = 6;
/** Names of papers, which an attachment's title explains. */
const PAPER =
  /(?:Schedule|Provision|Policy|Policie|Guideline|Form|Procedure|Addendum|List|Table|Manual|Statement|Guarantee|Guaranty)s?$/;
const SMALL = /^(?:The|A|An|Any|Each|Such|All|This|That|For|In|If|As|Of|To|By|On|When|Where|Which|And|Or)$/;
const OF_IT = /\b(?:of|in|for|to|under|from|by|with)\s(?:the\s|an?\s|any\s|such\s|each\s|its\s)?$/;
const SAYS = /^(?:shall|will|means?|is|are)\b/;
const ATTACHED = /^\W{0,4}(?:schedule|exhibit|attachment|appendix|annex)\b/i;

/** What the document explains in passing and in its titles. */
export interface Explained {
  /** Stems of runs of words that a sentence explains. */
  keys: ReadonlySet<string>;
  /** Every run of stems in the titles of attachments. */
  titles: ReadonlySet<string>;
  /** The stems of the first paragraphs, one of which may be the document's title. */
  title: readonly string[];
  /** Defined terms that lost the spaces between their words ("OrdinaryCourse"), in small letters. */
  glued: ReadonlySet<string>;
}

/** Gathers both, in one pass. */
export function explainedWords(document: DocumentIndex): Explained {
  const keys = new Set<string>();
  const titles = new Set<string>();
  const entries: string[] = [];
  const titled: string[] = [];
  const runIn: string[] = [];
  const capital: string[] = [];
  const numbered = new Map<string, string[]>();
  // A caption alone has its title in the next line.
  const attachments = new Set(
    document.structure.attachments.flatMap(({ paragraph, title }) =>
      title === "" && (document.paras[paragraph + 1]?.flat.length ?? TITLE) < TITLE
        ? [paragraph, paragraph + 1]
        : [paragraph],
    ),
  );
  for (const { flat, index } of document.paras) {
    const role = document.role(index);
    if (role === "noise" || role === "toc") continue;
    if (attachments.has(index) || ATTACHED.test(flat.slice(0, 16)))
      addRuns(titles, termKey(flat.slice(0, 160)).split(" "));
    const [, entry] = TITLED_ENTRY.exec(flat) ?? [];
    if (entry) titled.push(termKey(entry));
    const [, inCapitals] = CAPITAL_ENTRY.exec(flat) ?? [];
    if (inCapitals) capital.push(termKey(inCapitals));
    for (const match of matchesOf(flat, ENTRY)) entries.push(termKey(match[1] ?? ""));
    for (const [, title = "", sentence = ""] of matchesOf(flat, TOLD_BELOW))
      if (tellsAmount(sentence, title)) keys.add(termKey(title));
    if (flat.includes(": ")) for (const match of matchesOf(flat, RUN_IN_ENTRY)) runIn.push(termKey(match[1] ?? ""));
    for (const [word, pattern] of PATTERNS)
      if (word.test(flat))
        for (const [, ...named] of matchesOf(flat, pattern))
          for (const name of named) if (name) keys.add(termKey(name));
    for (const [, parent = "", term = ""] of matchesOf(flat, NUMBERED_ENTRY))
      numbered.set(parent, [...(numbered.get(parent) ?? []), termKey(term)]);
    for (const match of matchesOf(flat, FIELD)) keys.add(termKey(match[1] ?? match[2] ?? ""));
    if (IS_ENCLOSED.test(flat))
      for (const match of matchesOf(flat, ENCLOSED))
        keys.add(termKey(match[3] ?? `${match[1] ?? ""}${match[2] ?? ""}`));
    if (flat.includes("the terms "))
      for (const [, terms = ""] of matchesOf(flat, SEVERAL_TERMS))
        for (const term of terms.split(BETWEEN_TERMS)) keys.add(termKey(term));
    for (const match of matchesOf(flat, WHICHEVER)) keys.add(termKey(match[1] ?? match[2] ?? ""));
    for (const match of matchesOf(flat, ORDINAL_PAPER)) keys.add(termKey(match[1] ?? ""));
    if (document.structure.amendment || document.structure.borrowsTerms)
      for (const match of matchesOf(flat, NAMED_PAPER)) keys.add(termKey(match[1] ?? ""));
    if (NAMES_FORM.test(flat))
      for (const match of matchesOf(flat, ON_FORM))
        keys.add(termKey((match[1] ?? "").replace(/^(?:The|An?|Its|Our)\s/, "")));
    for (const match of matchesOf(flat, INCORPORATED)) keys.add(termKey(match[1] ?? ""));
    if (flat.includes(" defined ")) for (const match of matchesOf(flat, BORROWED)) keys.add(termKey(match[1] ?? ""));
    for (const match of matchesOf(flat, NAMED)) keys.add(termKey(match[1] ?? ""));
    for (const match of matchesOf(flat, MEASURED)) keys.add(termKey(match[1] ?? ""));
    for (const match of matchesOf(flat, TO_BE_MADE)) keys.add(termKey(match[1] ?? ""));
    for (const match of matchesOf(flat, TOLD)) keys.add(termKey(match.slice(1).find((g) => g !== undefined) ?? ""));
    for (const match of matchesOf(flat, EXPLAINED)) {
      const tokens = tokenize(match[1] ?? "");
      while (SMALL.test(tokens[0]?.text ?? "")) tokens.shift();
      // "A Change in Control of the Parent shall mean".
      const [change] = CHANGE_OF.exec(flat.slice(Math.max(0, match.index - 10), match.index + 8)) ?? [];
      if (change) keys.add(termKey(change));
      // "The value of the Shares shall be …" tells of the value.
      if (
        OF_IT.test(flat.slice(Math.max(0, match.index - 12), match.index)) &&
        SAYS.test(match[0].slice(match[1]?.length ?? 0))
      )
        continue;
      // "The Agency will be considered …" says nothing of what an Agency is.
      if (tokens.length < 2 && /considered/.test(match[0])) continue;
      keys.add(tokens.map((t) => t.stem).join(" "));
      // "Harbour's Emblems (defined as …)" explains the Emblems.
      const [, owned] = /'s?\s+([^']+)$/.exec(match[1] ?? "") ?? [];
      if (owned) keys.add(termKey(owned));
    }
  }
  for (const term of coverTerms(document)) keys.add(termKey(term));
  for (const key of [
    ...alphabetical(entries),
    ...alphabetical(titled),
    ...alphabetical(runIn),
    ...alphabetical(capital),
  ])
    keys.add(key);
  for (const list of numbered.values()) {
    const inOrder = list.filter((key, i) => key >= (list[i - 1] ?? "")).length;
    if (list.length >= SEVERAL && inOrder >= list.length * IN_ORDER) for (const key of list) keys.add(key);
  }
  const glued = new Set(
    document.structure.definitions.filter(({ term }) => GLUED.test(term)).map(({ term }) => term.toLowerCase()),
  );
  const title = document.paras
    .slice(0, FIRST)
    .map(({ flat }) => termKey(flat.slice(0, 160).replace(/^\W*exhibit\s[\d.]+/i, "")));
  return { keys, titles, title, glued };
}

/** True for words that need no definition here. */
export function isExplained({ keys, titles, title, glued }: Explained, key: string, words: string): boolean {
  return (
    keys.has(key) ||
    (PAPER.test(words) && titles.has(key)) ||
    // "The Contract" of a paper that is called an employment contract.
    (DOCUMENT.test(words) && title.some((line) => line === key || (!key.includes(" ") && line.endsWith(` ${key}`)))) ||
    (glued.size > 0 && glued.has(words.replace(/\s/g, "").toLowerCase()))
  );
}

/** "The Executive's base salary as of today will be …" behind the title "Base Salary". */
function tellsAmount(sentence: string, title: string): boolean {
  const at = sentence.indexOf(title.toLowerCase());
  return at >= 0 && at < 40 && /^(?:\s\S+){0,7}?\s(?:shall|will|is|are)\s/.test(sentence.slice(at + title.length));
}

/** The entries that stand in alphabetical order, several in a row and at most one in four out of it; headings do not. */
function alphabetical(entries: readonly string[]): string[] {
  const found: string[] = [];
  let run: string[] = [];
  let last = "";
  let stray = 0;
  for (const entry of [...entries, ""]) {
    const follows = entry >= last;
    if (entry !== "" && (follows || (run.length >= 4 && (stray + 1) * 4 <= run.length))) {
      run.push(entry);
      if (follows) last = entry;
      else stray++;
      continue;
    }
    if (run.length >= SEVERAL) found.push(...run);
    run = [entry];
    last = entry;
    stray = 0;
  }
  return found;
}
