/** A defined term written without its capitals where it means the defined thing. */
import { plural, quoted } from "../core/flatten.ts";
import { isCommonWord } from "../core/lexicon.ts";
import type { DocumentIndex, KnownTerm, KnownUse } from "../structure/document-index.ts";
import type { Check, Draft } from "./check.ts";
import { isPlainHere } from "./plain-words.ts";

const DETERMINER =
  /(?:^|[\s(])(?:the|such|this|said|each|any|its|their|our|your|these|those|all|of|to|by|under|no|every|either|applicable|'s)\s{1,3}$/i;
/** Before several words: what points at a particular thing. "Any" and adjectives make it any thing of the kind. */
const SPECIFIC =
  /(?:^|[.;:(]\s{0,3}|\b(?:the|such|this|said|each|its|their|our|your|these|those|all|of|to|by|under|every|non-))\s{1,3}$|'s?\s{1,3}$|^\W*$/i;
/** Small words and stops: what goes before is no adjective. */
const JOINED =
  /(?:^|[.;:,(]\s{0,3}|\b(?:the|such|this|said|each|of|to|by|under|in|on|with|from|for|after|before|that|if|when|where|which|until|unless|than|as|because|upon|against|therefore|desire|authorizes?|disclose|received?|use)\s{1,3})$/i;
/** What may follow a noun that stands by itself. Anything else may be the second half of a compound ("product liability"). */
const NOUN_ENDS =
  /^(?:'s\b|s'|'|(?:[\s]{0,2}[.,;:()\]]|\s{1,3}(?:of|is|are|was|were|shall|will|may|must|to|and|or|in|on|for|by|with|as|at|from|has|have|had|hereunder|hereof|herein|that|which|who|if|upon|under|during|when|until|unless|within|after|before|against|between|means|not|agrees?|provided|pursuant|set|described|specified|listed|than|without|through|should|does|do|can|cannot|into|the|a|an|such|any|it|associated|made|used|sold|owned|held|created|developed|licensed|supplied|delivered|seeks|needs|wants|fails|elects|makes|gives|receives|[a-z]+ly)\b|\s*$))/;
/** Single words that contracts use in their plain sense beside the defined one. */
const PLAIN_TOO =
  /^(?:term|party|notice|agreement|contract|title|form|letter|field|law|person|loss|claim|cost|fee|right|obligation|business|order|change|event|act|use|work|state|payment|tax|date|action|control|cause|service|day|month|year|quarter|property|information|data|document|material|account|report|option|interest|share|stock|note|bank|company|member|member|section|exhibit|board|schedule|subject|default|period|price|amount|sale|part|plan|website|site|user|customer|law|record|issue|asset|expense|liability|damage|judgment|government|individual|affiliate|subsidiary|employee|third party|applicable law|and|other|disability|retirement|resignation|death|compensation|employment)$/;

/** So many small letters and no capital in an attachment are its way of writing. */
const SEVERAL = 3;

export const termCase: Check = {
  id: "term-case",
  label: "Defined term without capitals",
  description: "A defined term written in lower case where it means the defined thing.",
  defaultSeverity: "minor",
  run(document) {
    const drafts: Draft[] = [];
    for (const known of document.known.values()) {
      const [definition] = known.definitions;
      if (!definition || !/[a-z]/.test(known.term) || /^[a-z]/.test(known.term) || known.key.length < 4) continue;
      const all = document.usesOf.get(known.key) ?? [];
      const upper = all.filter((u) => u.case === "upper" && !u.defining).length;
      const lower = all.filter((u) => u.case === "lower" && !u.defining && counts(document, u));
      const meant = lower.filter(
        (u) => isMeant(document, known, u, lower.length, upper) && !isPlainInZone(document, u, lower, all),
      );
      for (const use of meant) drafts.push(draftFor(document, known, use, upper));
    }
    return drafts;
  },
};

/** Somebody's rules or a form that is attached has its own "owners" and "contractors" and never writes them large. */
function isPlainInZone(
  { structure }: DocumentIndex,
  { paragraph }: KnownUse,
  lower: readonly KnownUse[],
  all: readonly KnownUse[],
): boolean {
  const zone = structure.zones[paragraph] ?? 0;
  if (zone === 0) return false;
  const here = (uses: readonly KnownUse[]) => uses.filter((u) => structure.zones[u.paragraph] === zone).length;
  return here(lower) >= SEVERAL && here(all.filter((u) => u.case === "upper")) === 0;
}

/** Lower-case words that could be the term at all: in running text, outside quotations. */
function counts(document: DocumentIndex, use: KnownUse): boolean {
  const role = document.role(use.paragraph);
  return role === "text" || role === "table";
}

function isMeant(document: DocumentIndex, known: KnownTerm, use: KnownUse, lower: number, upper: number): boolean {
  const flat = document.paras[use.paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, use.start - 24), use.start);
  const after = flat.slice(use.end, use.end + 40);
  const words = known.key.split(" ").length;
  // Inside its own definition, in quotation marks, hyphenated into another word.
  if (
    known.definitions.some(
      (d) =>
        d.paragraph === use.paragraph &&
        d.body.start <= use.start &&
        // "(account no. 12)" ends no sentence.
        (use.start < d.body.end + 1 ||
          (d.form === "means" && d.start < 12 && /\b(?:no|nos|No|Nos)\.$/.test(flat.slice(0, d.body.end).trimEnd()))),
    )
  )
    return false;
  if (/["'-]$/.test(before) || /^(?:["-]|\((?:ies|e?s)\))/.test(after)) return false;
  // "Any third party's rights" are no "Third Party Rights".
  if (/'s?\s/.test(flat.slice(use.start, use.end)) && !/'/.test(known.term)) return false;
  if (
    /\b(?:an?|other|another|own|similar|certain|some|various|additional|new|any such other|type of|kind of)\s{1,3}$/i.test(
      before,
    )
  )
    return false;
  // "effective date of termination" is another date.
  if (
    /(?:date|period|term|time|day|year)s?$/.test(known.key) &&
    /^\s(?:of|for|thereof|on which)(?:\s|$)/.test(after) &&
    !/^\s(?:of|for)\s(?:this|the) (?:agreement|contract)/i.test(after)
  )
    return false;
  if (isPlain(before, after, words > 1, known.party)) return false;
  // "The parties to the Harbour Memorandum" are others; so is one publisher beside "the Publishers".
  if (
    / part(?:y|ies|i)$|^part(?:y|ies|i)$/.test(known.key) &&
    /^\sto\s(?!this\b|the (?:Agreement|Contract)\b)/.test(after)
  )
    return false;
  if (words === 1 && known.party && /[^s]s$/.test(known.term) && !/s$/i.test(flat.slice(use.start, use.end)))
    return false;
  // "The Landlord is the owner of the Land", "is the licensee of certain programs": what somebody is, not who.
  if (
    /\b(?:is|are|was|were|be|been|as|remains?|becomes?)\s(?:and\s\w+\s)?(?:the|an?)\s(?:[a-z]+\s){0,2}$/.test(before) &&
    /^\s(?:of|or licensees? of|and operator of)\b/.test(after)
  )
    return false;
  // "Owners and contractors protective liability" is the name of an insurance.
  if (/s$/.test(flat.slice(use.start, use.end)) && /^\sand\s\w+s'?\s(?:protective|liability)\b/.test(after))
    return false;
  // "The agent under the Existing Loan Agreement" is that one's, "in the event of default" a way of speaking.
  if (
    /^(?:\sand\s\w+)?\sunder (?:the|that|its|their) (?:\d{4}\s)?(?!Agreement\b|Contract\b)(?:[A-Z][\w-]*\s){1,5}(?:Agreement|Contract|Lease|Indenture|Plan|Facility)\b/.test(
      after,
    )
  )
    return false;
  // "Conditioned upon the amendment of the Employment Agreement", "the borrower of such Mezzanine Loan".
  if (
    /^(?:amendment|modification|supplement|waiver|release)$/.test(known.key) &&
    /^(?:\s(?:of|to)\s(?:the|such|any|its)|\s(?:or|and)\s(?:amendment|modification|supplement|waiver|restatement|extension)\b|,?\s(?:if any,?\s)?thereto)\b/.test(
      after,
    )
  )
    return false;
  // "The sales agents or other staff": any of the kind.
  if (words > 1 && /s$/.test(flat.slice(use.start, use.end)) && /^\s(?:and|or)\sother\s[a-z]/.test(after)) return false;
  if (known.party && /^(?:'s?\s\w+)?\sof\ssuch\s[A-Z]/.test(after)) return false;
  // "Between the Borrower, as borrower, and others", "the effective date specified in each Assignment".
  if (/,\sas\s$/.test(before) && /^,/.test(after)) return false;
  if (
    /date$/.test(known.key) &&
    /^\s(?:specified|set forth|stated|named)\sin\s(?:each|any|such|the\s[A-Z])/.test(after)
  )
    return false;
  // "The representatives of the Buyer designated by it" are some of them.
  if (/^\sof\s(?:the\s)?[A-Z][\w-]*\s(?:so\s)?(?:designated|appointed|named|identified|listed)\b/.test(after))
    return false;
  // `"Tender" means the offer to purchase all shares` says in plain words what another term is.
  if (words > 1 && /"\s(?:shall\s)?means?\s(?:an?|the|any)\s$/.test(before) && /^\s[a-z]/.test(after)) return false;
  // `"Agreement" means this credit agreement`, and `the "parent"` in small letters in the same paragraph.
  if (/"\s(?:shall\s)?means?\sthis\s$/.test(before) || flat.includes(`"${flat.slice(use.start, use.end)}"`))
    return false;
  // Several "deeds of trust" where the term is "that certain Deed of Trust dated …".
  if (words > 1 && /s\b/.test(flat.slice(use.start, use.end)) && !/s\b/.test(known.term) && isOneThing(document, known))
    return false;
  // "The intellectual property rights to build": the law's word, not the list that the contract calls so.
  if (known.key === "intellectual property" && /^\srights?\b/.test(after)) return false;
  // "At the interest rate per annum equal to the Interest Rate" tells what it is.
  if (/^\s(?:per annum|equal to)\b/.test(after)) return false;
  // "The lenders from time to time parties thereto" are another paper's.
  if (
    /^(?:\sand\s\w+)?\s(?:from time to time\s)?(?:(?:part(?:y|ies)|named|listed|identified|referred to)\sthere(?:to|in)|thereunder)\b/.test(
      after,
    )
  )
    return false;
  if (known.key === "event of default" && /\bin the\s{1,3}$/i.test(before)) return false;
  // "The events of default enumerated in any of the other Loan Documents", "each borrower, guarantor or grantor".
  if (/^\s[a-z]+\s(?:in|under)\s(?:any|each|the)\s(?:of\sthe\s)?other\s/.test(after)) return false;
  if (/\beach\s$/.test(before) && /^,\s[a-z]+(?:,\s[a-z]+)*,?\s(?:or|and)\s[a-z]/.test(after)) return false;
  // "Excluding such actual costs": those just spoken of. "To act as its agent", "the consolidated company's shares": whoever is.
  if (words > 1 && /s$/.test(flat.slice(use.start, use.end)) && !/s$/.test(known.term) && /\bsuch\s{1,3}$/.test(before))
    return false;
  if (/\b(?:act|acts|acting|serve|serves) as (?:its|their|his|her|our)\s$/.test(before)) return false;
  if (known.party && /\b(?:merged|consolidated|reorgani[sz]ed|surviving|resulting|acquiring|acquired)\s$/.test(before))
    return false;
  // "Announced from time to time as Harbour Bank's base rate": its own name for it.
  if (
    /\srate$/.test(known.key) &&
    (/\bas\s(?:its|[A-Z]\S+(?:'s)?|[A-Z]\S+\s[A-Z]\S+(?:'s)?)\s$/.test(before) ||
      /\b(?:added to|subtracted from)\s(?:or\s\w+\s\w+\s)?such\s$/.test(before))
  )
    return false;
  // "The lender in the Hybrid Facility", "the interests of the lender in the Collateral under the Hybrid Agreement".
  if (
    /^(?:lender|borrower|guarantor|agent)$/.test(known.key) &&
    /^(?:\sin\sthe\s[A-Z]\w+)?\s(?:in|under)\sthe\s(?!Credit\b|Loan\b)(?:[A-Z][\w-]*\s){1,3}(?:Facility|Agreement)\b/.test(
      flat.slice(use.end, use.end + 80),
    )
  )
    return false;
  // "Or (iii) constitutes the lender", "to maintain the net worth or solvency of the primary obligor": whoever, whatever.
  if (
    /^(?:lender|borrower|guarantor|agent)$/.test(known.key) &&
    /\b(?:constitutes?|becomes?|acts? as)\s(?:the|an?)\s{1,3}$/.test(before)
  )
    return false;
  if (/\bmaintain(?:s|ing)?\s(?:the\s)?$/.test(before) && /\bnet worth|working capital|solvency/.test(known.key))
    return false;
  // "The consolidated net income (or loss) of Harbour, Inc.": how accounts write it.
  if (/^\s\(or (?:loss|deficit)\)/.test(after)) return false;
  // "A form of prospectus": those of other things.
  if (/\bforms? of\s{1,3}$/i.test(before) || /^\s(?:substantially )?in the form\b/.test(after)) return false;
  // "The receiving party … the other party": the two of this sentence.
  if (/ part(?:y|ies|i)$/.test(known.key) && !known.party && /^[^.;]{0,80}\bother party\b/.test(flat.slice(use.end)))
    return false;
  // "The field of medicine", "the use of marks": the word in its plain sense.
  if (words === 1 && !known.party && /^\sof(?!\s(?:the|this|such)\b)\b/.test(after)) return false;
  // "Transaction fees" beside a term "Transaction Fee" are fees of some kind, unless they are pointed at.
  const plural = /[^s]s$/.test(flat.slice(use.start, use.end)) && !/s$/.test(known.term);
  if (plural && !known.party && !/\b(?:the|such|these|those|all)\s{1,3}$/i.test(before)) return false;
  if (isPlainHere(document, known, use, lower === 1)) return false;
  // In an address of mail or the web.
  if (/[@/._\\-]$/.test(before) || /^[@/_\\]|^\.\w/.test(after)) return false;
  // The only place of the whole document without capitals is a slip more often than not.
  const lone = lower === 1;
  if (lone && known.party && upper >= 3 && !isCommonWord(known.key) && (DETERMINER.test(before) || JOINED.test(before)))
    return true;
  // "For the benefit of customers", "submitted by the contractor or vendor": whoever they are.
  if (
    known.party &&
    ((/[^s]s$/.test(flat.slice(use.start, use.end)) &&
      !/s$/.test(known.term) &&
      !/\b(?:the|such|these|those|said)\s{1,3}$/i.test(before)) ||
      /^\s(?:or|and\/or)\s(?!any|its|the|their|an?\b|such|other|each|by|to|in|if|on|from|as|at|under|otherwise|with)[a-z]{4,}\b/.test(
        after,
      ))
  )
    return false;
  if (lone && known.party && upper >= 6 && NOUN_ENDS.test(after) && JOINED.test(before)) return true;
  if (lone && words >= 2 && upper >= 8 && JOINED.test(before)) return true;
  // Somebody else's: "confidential information of any third party".
  if (
    /^(?:\s(?:or|and)\s[a-z\s]{2,30}?)?\s(?:of|from|relating to|belonging to)\s(?:any|an?|others|third|such third|(?:its|their|the) (?:\w+ )?(?:customers?|clients?|suppliers?|employees|visitors)\b|such (?:\w+ )?(?:agreement|contract|document)|another|prior|former|other)\b/.test(
      after,
    )
  )
    return false;
  if (words >= 2)
    return (
      upper >= (PLAIN_TOO.test(known.key) ? 20 : 2) &&
      lower <= Math.max(2, upper * 0.34) &&
      SPECIFIC.test(before) &&
      !/^\s(?:periods?|provisions?|activit(?:y|ies)|rights?|claims?|agreements?|laws?|liabilit\w+|insurance|plans?|protections?)\b/.test(
        after,
      ) &&
      !/^(?:reasonable|commercially)\b/.test(known.key)
    );
  if (known.party && (/(?:any|its)\s{1,3}$/i.test(before) || /[^s]s$/.test(flat.slice(use.start, use.end))))
    return false;
  if (known.party)
    return (
      upper >= 4 &&
      lower <= Math.max(1, upper * 0.05) &&
      NOUN_ENDS.test(after) &&
      (DETERMINER.test(before) || /^'s?/.test(after))
    );
  if (PLAIN_TOO.test(known.key) || /ings?$/.test(use.key))
    return (
      upper >= 12 &&
      lower <= 1 + upper * 0.02 &&
      /\b(?:the|such|this|said)\s{1,3}$/i.test(before) &&
      NOUN_ENDS.test(after)
    );
  return upper >= 3 && lower <= Math.max(1, upper * 0.1) && DETERMINER.test(before) && NOUN_ENDS.test(after);
}

/** `"Deed of Trust" means that certain Deed of Trust of even date`: the term is the name of one thing. */
function isOneThing(document: DocumentIndex, { definitions }: KnownTerm): boolean {
  return definitions.some((d) =>
    /^["\s:]*(?:shall\s)?means?\sthat certain\b/.test(document.words(d.body).replace(/[\u201c\u201d]/g, '"')),
  );
}

/** The words around show that no thing in particular is meant. */
function isPlain(before: string, after: string, several: boolean, party: boolean): boolean {
  // "Copyrights and corresponding rights in confidential information": all there is of the kind.
  if (/\brights (?:in|to|of)\s{1,3}$/i.test(before)) return true;
  // "Acts as the agent" tells a function, "the definition of goods" speaks of the word.
  if (/\bas (?:the|an?)\s{1,3}$|\b(?:definition|meaning) of\s{1,3}$/i.test(before)) return true;
  if (!several && !party && /\bany\s{1,3}$/i.test(before)) return true;
  if (!several && /\bapplicable\s{1,3}$/i.test(before)) return true;
  // "Any corporation, company, partnership": in the middle of a row of plain words, whoever is called so.
  if (/[a-z],\s{1,3}$/.test(before) && /^,\s[a-z]/.test(after)) return true;
  if (/[a-z],\s(?:[a-z]+\s){0,3}[a-z]+,\s{1,3}$/.test(before) && /^\s(?:and|or)\s[a-z]/.test(after)) return true;
  // "Goodwill, confidential information and customer loyalty".
  if (several && /[a-z],\s{1,3}$/.test(before) && /^\s(?:and|or)\s[a-z]+\s[a-z]+\b/.test(after)) return true;
  // "Its source code", "such party's intellectual property", "any person's net worth": what each one has of the kind, but not
  // "the Disclosing Party's".
  if (
    several &&
    /\b(?:[Ii]ts|[Tt]heir|[Oo]ur|[Yy]our|(?:part(?:y|ie)|person|entit(?:y|ie)|compan(?:y|ie)|corporation|individual)'?s'?)\s{1,3}$/.test(
      before,
    )
  )
    return true;
  // In a row of plain words: "trade secrets, know-how, designs", "all applicable laws and regulations".
  const row = /^(?:,\s[a-z]+|\s(?:and|or)\s[a-z]+s\b)/.test(after);
  return (
    row && !party && /(?:[a-z],\s{1,3}|\b(?:all|in|any|with|no|through|(?:through|by) their)\s{1,3})$/i.test(before)
  );
}

function draftFor(document: DocumentIndex, known: KnownTerm, use: KnownUse, upper: number): Draft {
  const place = { paragraph: use.paragraph, start: use.start, end: use.end };
  const written = document.paras[use.paragraph]?.text.slice(use.start, use.end) ?? "";
  const replacement = capitalise(written, known.term);
  const [definition] = known.definitions;
  return {
    places: [place],
    title: `${quoted(written)} is written without the capitals of the defined term`,
    explanation: `${quoted(known.term)} is defined and used with capitals in ${plural(upper, "other place")}. In lower case it may be read as something else.`,
    related: definition
      ? [
          {
            label: `Definition of ${quoted(known.term)}`,
            place: { paragraph: definition.paragraph, start: definition.start, end: definition.end },
          },
        ]
      : [],
    fix: { kind: "replace", options: [{ label: `Write ${quoted(replacement)}`, edits: [{ place, replacement }] }] },
    confidence: known.key.includes(" ") ? 0.85 : 0.75,
  };
}

/** The words as written with the term's capitals, so that a plural stays a plural. */
function capitalise(written: string, term: string): string {
  const model = term.split(/(?<=[\s-])/);
  return written
    .split(/(?<=[\s-])/)
    .map((word, i) => (/^[A-Z]/.test(model[i] ?? "A") ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join("");
}
