/** Words around a defined term's words by which small letters are right for certain: another paper's thing, any of the kind, a way of speaking. */
import { type DocumentIndex, type KnownTerm, type KnownUse, usesBetween } from "../../structure/document-index.ts";
import { pointsTo } from "./plain-words.ts";
import { COMPOUND, POINTING, wordAfter, wordBefore } from "./word-class.ts";

/** Who sends and gets a message: in a clause on notices these are whoever does. */
const MESSAGE_ROLE = /^(?:recipient|sender|addressee|receiver)$/;
const MESSAGE = /\b(?:notices?|sent|mail(?:ed|ing)?|e-?mail|facsimile|fax|courier|communications?)\b/i;

/** A term and the beginning of what it means. */
const LONGER = /"([^"]{2,60})"\s(?:shall |will )?means?\b[^.;"]{0,80}$/;

/** What goes on with the sentence: brackets, "any", "either directly or", a verb with its object ("ceases to act", "totals 500"). */
const NO_PART =
  /^\s(?:\(|(?:all|any|each|no|either|neither|both|also)\b|[a-z]{3,}s\s(?:to\s[a-z]|the\b|an?\b|any\b|its\b|\d))/;

/** Whether the words around say for certain that small letters are right. `firstLarge` is the first place with capitals outside definitions. */
export function isOtherSense(
  document: DocumentIndex,
  known: KnownTerm,
  use: KnownUse,
  firstLarge: KnownUse | undefined,
): boolean {
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
    return true;
  // Its definition points to this very section, which says what it is.
  if (known.definitions.some((d) => d.byReference && pointsTo(document, d, use))) return true;
  // "Draws up a plan", and the next words give it its name: (the "Plan").
  const [named] = known.definitions;
  if (
    named?.form === "bracketed" &&
    known.definitions.length === 1 &&
    (named.paragraph === use.paragraph ? use.start < named.start : named.paragraph === use.paragraph + 1) &&
    !(firstLarge && (firstLarge.paragraph - use.paragraph || firstLarge.start - use.start) < 0)
  )
    return true;
  // "Means our acceptable use policy" in the paragraph below the term.
  if (/^\s*means\b/i.test(flat) && known.definitions.some((d) => d.paragraph === use.paragraph - 1)) return true;
  // `"LC Commitment" means, for each Bank, the commitment of it`: what kind of thing a longer term is.
  const longer = LONGER.exec(flat.slice(Math.max(0, use.start - 160), use.start))?.[1] ?? "";
  if (longer.toLowerCase().endsWith(` ${flat.slice(use.start, use.end).toLowerCase()}`)) return true;
  if (/["'-]$/.test(before) || /^(?:["-]|\((?:ies|e?s)\))/.test(after)) return true;
  // "Any third party's rights" are no "Third Party Rights".
  if (/'s?\s/.test(flat.slice(use.start, use.end)) && !/'/.test(known.term)) return true;
  if (
    /\b(?:other|another|own(?:\s[a-z]+)?|similar|certain|some|various|additional|new|type of|kind of)\s{1,3}$/i.test(
      before,
    )
  )
    return true;
  // "It takes the same care of confidential information of a similar nature".
  if (/^\sof\s(?:a\s)?(?:similar|like|the same)\b/.test(after)) return true;
  // "effective date of termination" is another date.
  if (
    /(?:date|period|term|time|day|year)s?$/.test(known.key) &&
    /^\s(?:of|for|thereof|on which)(?:\s|$)/.test(after) &&
    !/^\s(?:of|for)\s(?:this|the) (?:agreement|contract)/i.test(after)
  )
    return true;
  // "The board of directors of such Credit Party" is not the Borrower's.
  if (
    / (?:director|officer|manager|trustee|stockholder|shareholder)$/.test(known.key) &&
    /^\sof\s(?:(?:such|each|any|every)\s|(?:the\s)?[A-Z])/.test(after)
  )
    return true;
  if (isOfADeal(known.key, flat.slice(use.start, use.end), before, after)) return true;
  // "Any debt financing sources (including the Debt Financing Sources)", "financing sources or potential financing sources".
  if (
    new RegExp(`^\\s\\(including (?:the )?${known.term.replace(/[^\w ]/g, ".")}\\b`).test(
      flat.slice(use.end, use.end + 100),
    )
  )
    return true;
  if (/^\sor (?:potential|prospective)\s/.test(after)) return true;
  // "Limited liability company, bank or other organization" is no "Company Bank".
  if (/,/.test(flat.slice(use.start, use.end)) && !/,/.test(known.term)) return true;
  // "Concerning the processing of personal data": the name of a law.
  if (/\bconcerning the (?:processing|protection) of\s$/.test(flat.slice(Math.max(0, use.start - 40), use.start)))
    return true;
  // "The parties to the Harbour Memorandum" are others; so is one publisher beside "the Publishers".
  if (
    / part(?:y|ies|i)$|^part(?:y|ies|i)$/.test(known.key) &&
    /^\sto\s(?:(?:the|an?|any|such|that|those|each|either|its|their|certain)\s(?!Agreement\b|Contract\b|other\b)|[A-Z])/.test(
      after,
    )
  )
    return true;
  if (words === 1 && known.party && /[^s]s$/.test(known.term) && !/s$/i.test(flat.slice(use.start, use.end)))
    return true;
  // "The commitment of such Bank to make Loans": to do what, it says itself.
  if (
    known.key === "commitment" &&
    /^\sof\s(?:such|each|any|the)\s[^.;,]{1,40}\sto\s[a-z]/.test(flat.slice(use.end, use.end + 60))
  )
    return true;
  // "The executive vice president".
  if (
    known.key === "executive" &&
    /^\s(?:vice president|officers?|director|assistant|chairman|committee)\b/.test(after)
  )
    return true;
  // "Acceptable to the owner thereof".
  if (words === 1 && /^\sthereof\b/.test(after)) return true;
  // "The Landlord is the owner of the Land", "is the licensee of certain programs": what somebody is, not who.
  if (
    /\b(?:is|are|was|were|be|been|as|remains?|becomes?)\s(?:and\s\w+\s)?(?:the|an?)\s(?:[a-z]+\s){0,2}$/.test(before) &&
    /^\s(?:of|or licensees? of|and operator of)\b/.test(after)
  )
    return true;
  // "Software updates", "a tenant improvement allowance", "paid to owner operators": a part of something longer, unless "the", "its" and the like point.
  if (words === 1 && wordAfter(after) === COMPOUND && wordBefore(before) < POINTING && !NO_PART.test(after))
    return true;
  // "Any corporation, company, partnership": in the middle of a row of plain words, whoever is called so.
  if (/[a-z],\s{1,3}$/.test(before) && /^,\s[a-z]/.test(after)) return true;
  // "Goodwill, confidential information and customer loyalty".
  if (words > 1 && /[a-z],\s{1,3}$/.test(before) && /^\s(?:and|or)\s[a-z]+\s[a-z]+\b/.test(after)) return true;
  // "Acts as the agent" tells a function, "the definition of goods" speaks of the word, "its delivery agent" is whoever each has.
  if (/\bas (?:the|an?)\s{1,3}$|\b(?:definition|meaning) of\s{1,3}$/i.test(before)) return true;
  if (words > 1 && /\b(?:its|their)\s{1,3}$/i.test(before)) return true;
  // "An unknown number of shares", "that of borrower and lender".
  if (words < 3 && /\b(?:numbers?|amounts?|quantity|quantities) of\s{1,3}$/i.test(before)) return true;
  if (words === 1 && /\bthat of (?:an? )?(?:[a-z]+ and (?:an? )?)?$/.test(before) && /^(?:\sand\s|[.,;])/.test(after))
    return true;
  // "Is an advertising agency": what somebody is.
  if (words === 1 && /\b(?:is|are|be|as)\s(?:an?\s)(?:[a-z]+\s)?$/.test(before)) return true;
  if (/\bindependent\s$/i.test(before) && / ?contractor$/.test(known.key)) return true;
  // "Confidential information belonging to any prior employer".
  if (
    words > 1 &&
    /^\s(?:of|belonging to|owned by|obtained from)\s(?:any|an?|others?\b)?\s?(?:third|other|prior|former|previous|another)\b/.test(
      after,
    )
  )
    return true;
  // "Builder's risk insurance".
  if (/^'s?\s(?:all[ -])?risks?\b/.test(after)) return true;
  // "Owners and contractors protective liability" is the name of an insurance.
  if (/s$/.test(flat.slice(use.start, use.end)) && /^\sand\s\w+s'?\s(?:protective|liability)\b/.test(after))
    return true;
  // "The agent under the Existing Loan Agreement" is that one's, "in the event of default" a way of speaking.
  if (
    /^(?:\sand\s\w+)?\sunder (?:the|that|its|their) (?:\d{4}\s)?(?!Agreement\b|Contract\b)(?:[A-Z][\w-]*\s){1,5}(?:Agreement|Contract|Lease|Indenture|Plan|Facility)\b/.test(
      after,
    )
  )
    return true;
  // "Conditioned upon the amendment of the Employment Agreement", "the borrower of such Mezzanine Loan".
  if (
    /^(?:amendment|modification|supplement|waiver|release)$/.test(known.key) &&
    /^(?:\s(?:of|to)\s(?:the|such|any|its)|\s(?:or|and)\s(?:amendment|modification|supplement|waiver|restatement|extension)\b|,?\s(?:if any,?\s)?thereto)\b/.test(
      after,
    )
  )
    return true;
  // "The sales agents or other staff": any of the kind.
  if (words > 1 && /s$/.test(flat.slice(use.start, use.end)) && /^\s(?:and|or)\sother\s[a-z]/.test(after)) return true;
  if (known.party && /^(?:'s?\s\w+)?\sof\ssuch\s[A-Z]/.test(after)) return true;
  // "Between the Borrower, as borrower, and others", "the effective date specified in each Assignment".
  if (/,\sas\s$/.test(before) && /^,/.test(after)) return true;
  if (
    /date$/.test(known.key) &&
    /^\s(?:specified|set forth|stated|named)\sin\s(?:each|any|such|the\s[A-Z])/.test(after)
  )
    return true;
  // "The representatives of the Buyer designated by it" are some of them.
  if (/^\sof\s(?:the\s)?[A-Z][\w-]*\s(?:so\s)?(?:designated|appointed|named|identified|listed)\b/.test(after))
    return true;
  // `"Tender" means the offer to purchase all shares` says in plain words what another term is.
  if (words > 1 && /"\s(?:shall\s)?means?\s(?:an?|the|any)\s$/.test(before) && /^\s[a-z]/.test(after)) return true;
  // `"Agreement" means this credit agreement`, and `the "parent"` in small letters in the same paragraph.
  if (/"\s(?:shall\s)?means?\sthis\s$/.test(before) || flat.includes(`"${flat.slice(use.start, use.end)}"`))
    return true;
  // Several "deeds of trust" where the term is "that certain Deed of Trust dated …".
  if (words > 1 && /s\b/.test(flat.slice(use.start, use.end)) && !/s\b/.test(known.term) && isOneThing(document, known))
    return true;
  // "The intellectual property rights to build": the law's word, not the list that the contract calls so.
  if (known.key === "intellectual property" && /^\srights?\b/.test(after)) return true;
  // "At the interest rate per annum equal to the Interest Rate" tells what it is.
  if (/^\s(?:per annum|equal to)\b/.test(after)) return true;
  // "The lenders from time to time parties thereto" are another paper's.
  if (
    /^(?:\sand\s\w+)?\s(?:from time to time\s)?(?:(?:part(?:y|ies)|named|listed|identified|referred to)\sthere(?:to|in)|thereunder)\b/.test(
      after,
    )
  )
    return true;
  if (known.key === "event of default" && /\bin the\s{1,3}$/i.test(before)) return true;
  // "The events of default enumerated in any of the other Loan Documents", "each borrower, guarantor or grantor".
  if (/^\s[a-z]+\s(?:in|under)\s(?:any|each|the)\s(?:of\sthe\s)?other\s/.test(after)) return true;
  if (/\beach\s$/.test(before) && /^,\s[a-z]+(?:,\s[a-z]+)*,?\s(?:or|and)\s[a-z]/.test(after)) return true;
  // "Excluding such actual costs": those just spoken of. "To act as its agent", "the consolidated company's shares": whoever is.
  if (words > 1 && /s$/.test(flat.slice(use.start, use.end)) && !/s$/.test(known.term) && /\bsuch\s{1,3}$/.test(before))
    return true;
  if (/\b(?:act|acts|acting|serve|serves) as (?:its|their|his|her|our)\s$/.test(before)) return true;
  if (known.party && /\b(?:merged|consolidated|reorgani[sz]ed|surviving|resulting|acquiring|acquired)\s$/.test(before))
    return true;
  // "Announced from time to time as Harbour Bank's base rate": its own name for it.
  if (
    /\srate$/.test(known.key) &&
    (/\bas\s(?:its|[A-Z]\S+(?:'s)?|[A-Z]\S+\s[A-Z]\S+(?:'s)?)\s$/.test(before) ||
      /\b(?:added to|subtracted from)\s(?:or\s\w+\s\w+\s)?such\s$/.test(before))
  )
    return true;
  // "The lender in the Hybrid Facility", "the interests of the lender in the Collateral under the Hybrid Agreement".
  if (
    /^(?:lender|borrower|guarantor|agent)$/.test(known.key) &&
    /^(?:\sin\sthe\s[A-Z]\w+)?\s(?:in|under)\sthe\s(?!Credit\b|Loan\b)(?:[A-Z][\w-]*\s){1,3}(?:Facility|Agreement)\b/.test(
      flat.slice(use.end, use.end + 80),
    )
  )
    return true;
  // "Or (iii) constitutes the lender", "to maintain the net worth or solvency of the primary obligor": whoever, whatever.
  if (
    /^(?:lender|borrower|guarantor|agent)$/.test(known.key) &&
    /\b(?:constitutes?|becomes?|acts? as)\s(?:the|an?)\s{1,3}$/.test(before)
  )
    return true;
  if (/\bmaintain(?:s|ing)?\s(?:the\s)?$/.test(before) && /\bnet worth|working capital|solvency/.test(known.key))
    return true;
  // "The consolidated net income (or loss) of Harbour, Inc.": how accounts write it.
  if (/^\s\(or (?:loss|deficit)\)/.test(after)) return true;
  // "A form of prospectus": those of other things.
  if (/\bforms? of\s{1,3}$/i.test(before) || /^\s(?:substantially )?in the form\b/.test(after)) return true;
  if (MESSAGE_ROLE.test(known.key) && MESSAGE.test(flat.slice(Math.max(0, use.start - 200), use.end + 100)))
    return true;
  if (isOfLongerTerm(document, use)) return true;
  return false;
}

/** Plain words of sales and loans: "the debt financing described therein", "being the surviving corporation in the merger", "federal income tax return". */
const isOfADeal = (key: string, written: string, before: string, after: string): boolean =>
  (/\bfinancing(?: commitment)?$/.test(key) &&
    /^\s(?:described|contemplated|provided for|in (?:the|an)(?: aggregate)? (?:principal )?amounts?)\b/.test(after)) ||
  (/^surviving /.test(key) && /^\s(?:in|of|or)\s/.test(after)) ||
  (/^tax return$/.test(key) && /\b(?:income|federal|state|consolidated)\s{1,3}$/i.test(before)) ||
  (/ amount$/.test(key) && /^maximum|^minimum|^total|^aggregate/.test(written) && /^\sof\s/.test(after));

/** What speaks for the words' plain sense without settling it, by number: 0 is nothing. */
export function looseSense(document: DocumentIndex, known: KnownTerm, use: KnownUse): number {
  const flat = document.paras[use.paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, use.start - 24), use.start);
  const after = flat.slice(use.end, use.end + 40);
  const words = known.key.split(" ").length;
  // "A force majeure event": one of the kind, or one of those defined.
  if (/\ban?\s{1,3}$/i.test(before)) return 1;
  if (isPlain(before, after, words > 1, known.party)) return 2;
  // "The field of medicine", "the use of marks": the word in its plain sense.
  if (words === 1 && !known.party && /^\sof(?!\s(?:the|this|such)\b)\b/.test(after)) return 3;
  // "Transaction fees" beside a term "Transaction Fee" are fees of some kind, unless they are pointed at.
  const plural = /[^s]s$/.test(flat.slice(use.start, use.end)) && !/s$/.test(known.term);
  if (plural && !known.party && !/\b(?:the|such|these|those|all)\s{1,3}$/i.test(before)) return 4;
  return 0;
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
  if (!several && !party && /\bany\s{1,3}$/i.test(before)) return true;
  if (!several && /\bapplicable\s{1,3}$/i.test(before)) return true;
  if (/[a-z],\s(?:[a-z]+\s){0,3}[a-z]+,\s{1,3}$/.test(before) && /^\s(?:and|or)\s[a-z]/.test(after)) return true;
  // "Our source code", "such party's intellectual property", "any person's net worth": what each one has of the kind, but not
  // "the Disclosing Party's".
  if (
    several &&
    /\b(?:[Oo]ur|[Yy]our|(?:part(?:y|ie)|person|entit(?:y|ie)|compan(?:y|ie)|corporation|individual)'?s'?)\s{1,3}$/.test(
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

/** `"Works Committee" means the committee that …`: the last word of a longer term, in its definition. */
function isOfLongerTerm(document: DocumentIndex, use: KnownUse): boolean {
  return usesBetween(document, use.paragraph, use.start - 140, use.start).some(
    (u) =>
      u.defining &&
      use.start - u.end < 40 &&
      u.key.endsWith(` ${use.key}`) &&
      /\bmeans?\s(?:the|an?|any|each|that)\s$/i.test(
        (document.paras[use.paragraph]?.flat ?? "").slice(u.end, use.start),
      ),
  );
}
