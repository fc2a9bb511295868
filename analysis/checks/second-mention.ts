/** What looks like a second definition and is none: a pointer to the first, or its term taken up again for one case. */
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { DefinitionMark } from "../structure/model.ts";

/** "has the meaning given to it above", "shall have the meaning provided Section 3.1", "as hereinafter defined". */
const POINTER =
  /^(?:\([\w\s]{1,4}\))?["',\s]{0,3}(?:\([^()]{0,120}\)\s?)?(?:(?:,|and|or)\s(?:the\s)?"[^"]{1,80}",?\s){0,3}(?:(?:shall|will)\s)?(?:ha(?:ve|s)\s(?:the\s)?(?:same\s|respective\s)?meanings?\s(?!as follows)(?:[\w"-]+\s){0,9}?(?:above|below|in|on|under|by|[Ss]ection|[Aa]rticle|hereof|herein)\b|\(?as\s(?:(?:hereinafter|hereafter|further|so)\s)?(?:defined|described)\b|(?:is|are|be)\s(?:hereinafter\s|hereafter\s)?defined\s(?:and\s\w+\s)?(?:as\sfollows|above|below|in|under)\b)/;
/** `"Type" - see the definition of Advance`, `"Count Date" means each of those dates determined in accordance with Section 2.10`. */
const SEE =
  /^["',\s]{0,3}(?:(?:or|and)\s"[^"]{1,60}"\s)?(?:[-:]\s?)?(?:\([^()]{0,40}\)\s?)?(?:see\s(?:the\sdefinitions?\sof\b|[Ss]ections?\s|[Aa]rticles?\s)|(?:(?:shall\s)?means?|is|are)\s(?:(?:the|each|any|all|an?|of|those|such)\s){0,3}(?:[\w-]+,?\s){1,7}?(?:defined|determined|established|fixed|identified|referred to|specified|given)\s(?:in|by|under|pursuant to|in accordance with)\s(?:[Ss]ection|[Aa]rticle|SECTION|ARTICLE)[sS]?\s[\d.]+(?:\(\w{1,4}\)){0,3}\s?(?:hereof|of this [A-Z]\w+)?(?:,\sas therein described)?[.;]?\s*(?:$|\d{1,2}\.\d))/;
/** One case in which the term stands for another thing, or for that thing changed. */
const CASE =
  /\b(?:except that|except if|if|in the event|provided|from and after|upon)\b[^.]{1,500},\s(?:then\s)?(?:the\s)?terms?\s["']$/i;
/** `until the notes are issued, and then "Count Date" means …`: a time or an event changes what the term is. */
const THEN =
  /(?:\b(?:and|until|after|event|if)\b[^"]{1,500},?\s)(?:and\s)?(?:then|thereafter),?\s(?:the\s)?(?:terms?\s)?"$/i;
/** `references to a "Party" shall include …`, `the percentage in "Least Output" shall be deemed to be …`. */
const REFERENCE =
  /\breferences?\s(?:herein\s|there(?:in|to)\s|(?:made\s)?in\sthe\s[A-Z][^.;"]{1,60}\s)?to\s(?:the\s|an?\s)?(?:terms?\s)?(?:"[^"]{1,60}"\s(?:or|and)\s)?"$|\breference\s(?:[^.;"]|\.\d){0,80}\bto\s(?:the\s)?(?:"[^"]{1,60}"\s(?:or|and)\s)?"$|\bdefinitions?\sof\s(?:the\s)?(?:terms?\s)?"$|\b(?:percentages?|amounts?|numbers?|dates?|words?)\s(?:in|of)\s(?:the\sdefinition\sof\s)?"$/i;
/** A sentence that defines for the whole agreement. */
const THROUGHOUT = /(?<=[.;]\s{1,3})As used in this [A-Z]\w+,\s/g;
const FOR_SOMETHING =
  /(?:^|[.;:]\s{1,3}|\b(?:and|that|but),?\s)(?:with (?:respect|regard) to|in (?:the case|respect|relation|connection) (?:of|to|with)|as (?:to|applied to)|in relation to|when (?:referring|used|applied)(?:\sto)?)\s(?!this agreement)[^.;"]{3,200},\s(?:the\sterms?\s|an?\s)?"$/i;

/** An entry of an index of terms: `"Taxes" - 1.4`, `"Borrower": See the Preamble hereof`. */
const INDEX_ENTRY =
  /^["',\s]{0,3}[-:\u2013]?\s?(?:(?:[Ss]ee|[Ii]n)\s(?:the\s)?(?:[Ss]ections?|[Aa]rticles?|[Pp]reamble|[Rr]ecitals?|[Ii]ntroduct\w+|[Ff]irst)\b|(?:[Ss]ection\s)?\d{1,2}(?:\.\d{1,2})+(?:\(\w{1,3}\)){0,3}(?=\s"|\s*$)|(?:Preamble|Recitals?)(?=\s"|\s*$))/;
/** `as defined under Section 5(c) below ("Good Cause")`. */
const DEFINED_THERE =
  /\bas (?:such term is |that term is |further )?(?:defined|described|set forth) (?:in|under) (?:[Ss]ection|[Aa]rticle|[Pp]aragraph|[Cc]lause)s?\s[\w.]+(?:\(\w{1,4}\)){0,4}\s?(?:below|above|hereof|of this Agreement)?,?\s?\((?:the\s)?["']$/;

/** It only says where the definition is, or names the term in passing. */
export function pointsElsewhere({ paras }: DocumentIndex, { paragraph, start, end, term }: DefinitionMark): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  return (
    POINTER.test(flat.slice(end, end + 260)) ||
    SEE.test(flat.slice(end, end + 200)) ||
    INDEX_ENTRY.test(flat.slice(end, end + 60)) ||
    /^"?,?"?\s(?:as used (?:herein|in this [A-Z]\w+),?\s)?(?:shall\s)?means?\s(?:both\s)?(?:the\s)?[^.;"]{2,60}\sas\s(?:(?:here(?:in)?|hereto)?(?:before|above|previously|so)?\s?defined\b)/.test(
      flat.slice(end, end + 120),
    ) ||
    DEFINED_THERE.test(flat.slice(Math.max(0, start - 160), start)) ||
    // `confidential matters as defined below ("Secrets")`, `a certain letter agreement of even date ("Letter")`.
    /(?<!\bdate (?:first )?)\b(?:hereinafter |hereafter |further )?(?:defined|described|set forth|specified) (?:below|above|herein(?:after|before|above|below)|elsewhere),?\s\((?:the\s|an?\s|each,?\san?\s)?["']$/.test(
      flat.slice(Math.max(0, start - 60), start),
    ) ||
    isMadeElsewhere(flat.slice(end, end + 160), term) ||
    // `"Margin" means the rate determined in accordance with the Pricing Schedule`, which defines it again.
    /^"?[:\s](?:shall\s)?(?:means?\s)?[^.;"]{0,140}\b(?:in accordance with|specified in|set forth (?:in|on)|in)\sthe\s[Pp]ricing\s(?:[Ss]chedule|[Gg]rid|[Ll]evel)/.test(
      flat.slice(end, end + 220),
    ) ||
    /^"?\s(?:shall\s)?means?\s[^.;"]{0,120}\bon the (?:cover|first|front|signature) page\b/.test(
      flat.slice(end, end + 180),
    ) ||
    /\bincluding\s(?:the\s)?["']$/i.test(flat.slice(Math.max(0, start - 20), start))
  );
}

/** `"Loans" means the Loans made under Section 2.1`. */
function isMadeElsewhere(after: string, term: string): boolean {
  const [, words] =
    /^"?\s(?:shall\s)?means?\s(?:(?:the|any|all|each)\s)?(.{2,60}?)\s(?:(?!(?:amended|adjusted|modified|updated)\s)\w+\s){0,3}(?:under|in|by|pursuant to|in accordance with)\s(?:[Ss]ection|[Aa]rticle)s?\s\d/.exec(
      after,
    ) ?? [];
  return words?.toLowerCase().startsWith(term.replace(/s$/, "").toLowerCase()) === true;
}

/** `except that if it is revised, the term "Prospectus" shall refer to the revised one`, `With respect to boats, "Goods" means …`, `"Agreement" means this Agreement with its schedules`. */
export function isRestated({ paras }: DocumentIndex, { paragraph, start, end, term, form }: DefinitionMark): boolean {
  const flat = paras[paragraph]?.flat ?? "";
  const written = flat.slice(Math.max(0, start - 600), start);
  // "As used in this Agreement" begins anew: what stands before it is no condition.
  const before = written.slice(matchesOf(written, THROUGHOUT).at(-1)?.index ?? 0);
  // `and the term "Agent" shall mean such successor`, `"Lender" means each of Lender and any other Person`.
  if (
    /^"?\s(?:(?:shall|will)\s)?(?:means?|refers?\sto|be\sdeemed\sto\s(?:mean|refer\sto))\s(?:such|the|any)\s(?:successor|replacement|newly?)\b|^"?\s(?:herein\s)?(?:shall|will)\sbe\sdeemed\sto\srefer\sto\sall\ssuch\b/.test(
      flat.slice(end, end + 80),
    ) ||
    (form === "means" &&
      new RegExp(
        `^"?\\s(?:shall\\s)?means?\\s(?:each of\\s)?(?:the\\s)?${term.replace(/[^\w\s]/g, ".")}\\sand\\s(?:any|each|all|every)\\sother\\b`,
      ).test(flat.slice(end, end + 160))) ||
    /\(?\bin which (?:case|event),?\s(?:the\s)?(?:terms?\s)?"$/.test(before)
  )
    return true;
  // `If such rate does not appear, "LIBOR" shall mean …`, `until somebody joins it, "Lenders" shall mean the bank alone`.
  if (
    /(?:(?:^|[.;:]\s{1,2})(?:If|In the event|Should|Where)|\b(?:until|so long as))\b[^."]{3,400},\s(?:then\s)?(?:the\s(?:terms?\s)?)?"$/.test(
      before,
    )
  )
    return true;
  // `the term "Subsidiary" means a Subsidiary of the Borrower` takes the term for known, `shall also mean` adds to it.
  if (
    form === "means" &&
    (/^"?\s(?:shall|will)\salso\smean\b/.test(flat.slice(end, end + 30)) ||
      new RegExp(
        `^"?\\s(?:shall\\s)?(?:means?|refers?\\sto)\\s(?:an?|any|the|each|all\\sof\\sthe)\\s${term.replace(/[^\w\s]/g, ".")}\\s(?:of|under|that|which)\\b`,
      ).test(flat.slice(end, end + 160)))
  )
    return true;
  // `The foregoing information shall be "Secrets" however it is kept` gathers what is Secrets already.
  if (
    /(?:^|[.;]\s{1,2})(?:The|All(?: of)? the|Any of the) foregoing\b[^.;"]{0,80}\b(?:shall|will) be (?:deemed |considered )?(?:to be )?"$/.test(
      before,
    )
  )
    return true;
  // `provided that, if perfection is governed by the law of another state, "UCC" means`.
  if (/\bprovided,?\s(?:that|however)\b,?\s(?:that,?\s)?if\b[^"]{3,500},\s(?:then\s)?(?:the\sterms?\s)?"$/.test(before))
    return true;
  // `Any reference in this Agreement to (i) "Buyer" shall mean each; (ii) "Buyers" shall mean all of them`.
  if (/\breferences? in this [A-Z]\w+ to \(\w{1,3}\)\s"[^.]{0,200}\(\w{1,3}\)\s"$/i.test(before)) return true;
  // `if it arose in connection with a sale, then for all purposes of this Agreement, the "Day" shall mean`.
  if (
    /\bif\b[^"]{3,700},\sthen,?\sfor (?:all )?(?:the )?purposes of this [A-Z]\w+,?\s(?:the\s)?(?:terms?\s)?"$/i.test(
      flat.slice(Math.max(0, start - 800), start),
    )
  )
    return true;
  // The paragraph that begins with "then the term" goes on from the condition before it.
  if (/^(?:\W|\d|Section\s){0,12}then,?\s(?:the\s)?terms?\s"$/.test(flat.slice(0, start))) return true;
  if (CASE.test(before) || THEN.test(before) || FOR_SOMETHING.test(before) || REFERENCE.test(before)) return true;
  // `After an assignment "Buyer" or "Parent," as the case may be, shall mean the assignee`.
  if (/^[",\s]{1,4}as the case may be\b/.test(flat.slice(end, end + 24))) return true;
  // `the party named as the Buyer in Schedule 1 (the "Buyer")` takes up the Buyer.
  if (
    form === "bracketed" &&
    new RegExp(`\\b${term.replace(/[^\w\s]/g, ".")}\\b[^"]{0,100}\\([^()"]{0,20}"$`).test(before.slice(-140))
  )
    return true;
  // `"Lender" means the Lender named in the first paragraph`, `as referenced in the opening paragraph`.
  if (
    /^"?\s(?:shall\s)?means?\s[^.;"]{0,160}\b(?:named|identified|described|referenced|defined|set forth) (?:as \w+ )?in the (?:first|opening|introductory|preceding|above) (?:paragraph|recitals?|preamble)/.test(
      flat.slice(end, end + 240),
    )
  )
    return true;
  // `shall be a "Lender" for all purposes`, `Where "Buyer" consists of several`, `defined as a "hazardous waste" pursuant to`.
  if (
    /\b(?:shall|will) (?:be|become|be deemed)\s(?:(?:to be )?(?:an?|the)\s)?"$/i.test(before) &&
    /^[,.]?"\s(?:for|under|within|hereunder|and shall)\b/.test(flat.slice(end, end + 24))
  )
    return true;
  // `a part that is designated as a "Key Part" in the plan`.
  if (form !== "means" && /\bdesignated\s(?:as|to be)\s(?:an?\s|the\s)?"$/.test(before)) return true;
  if (/\b[Ww]here(?:ver)?\s(?:the\s)?(?:"[^"]{1,40}"\s(?:or|and)\s)?(?:the\s)?"(?:the\s)?$/.test(before.slice(-80)))
    return true;
  if (
    /^[a-z]/.test(term) &&
    (/\b(?:defined|designated|regulated|listed|considered) (?:as|to be) (?:an?\s|the\s)?"$/.test(before) ||
      /^[,.]?"[^.;]{0,30}\b(?:pursuant to|under|within the meaning of)\b/.test(flat.slice(end, end + 50)))
  )
    return true;
  // `subsequent to a merger the term "Board" shall refer to the board of the new company`.
  if (
    /\b(?:subsequent to|following|after|upon)\b[^.]{3,400},\s(?:and\s)?the terms? (?:"[^"]{1,40}" (?:shall|will) refer to [^."]{1,80} and the term )?"$/i.test(
      before,
    )
  )
    return true;
  // `"Affiliate" means …; the term "control" meaning half of the votes`: a word of that definition only.
  if (/^[a-z]/.test(term) && /^\W{0,6}(?:[\d.]{1,6}\s|\(\w{1,3}\)\s)?"[A-Z]/.test(flat)) return true;
  if (
    /^part(?:y|ies)$/i.test(term) &&
    /^"?[^.;]{0,20}\smeans?\s(?:either|each|any|one|a|the|both|all)\b/.test(flat.slice(end, end + 50))
  )
    return true;
  return (
    /^(?:agreement|amendment|contract|addendum|lease|deed|plan|policy|guaranty|indenture|order)$/i.test(term) &&
    /^\s?"?\s?(?:(?:or|and)\s"[^"]{1,40}"\s)?(?:shall\s)?means?\s(?:and includes?\s)?(?:this|these|the(?=\s[A-Z]))\b/.test(
      flat.slice(end, end + 90),
    )
  );
}
