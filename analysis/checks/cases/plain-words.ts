/** Signs that small letters are right although the words are a defined term's. None is certain; the model of term-case weighs them. */
import { sentenceAt } from "../../core/sentences.ts";
import { type DocumentIndex, type KnownTerm, type KnownUse, usesBetween } from "../../structure/document-index.ts";
import type { DefinitionMark } from "../../structure/model.ts";
import { termKey } from "../../structure/terms.ts";
import type { TermCase } from "./term-case-survey.ts";

/** How far before its own definition or quotation a term is still being described. */
const NEAR = 250;
/** A quotation is no longer than this. */
const FAR = 5000;
/** How far the words around are looked at for other places of the term. */
const REACH = 600;
/** How far back the thing may be named that "such …" points at. */
const BACK = 300;

/** Words for the parts of a contract. "The exhibits and schedules" are written small by everybody. */
const PARTS = /^(?:exhibit|schedule|section|article|annex|appendix|attachment|clause|paragraph|recital)$/;
/** Words that point at a particular thing. Without one of them, small letters that come more than once are the plain word. */
const POINTED = /(?:\b(?:the|such|this|said|each|these|those|every|no|their|its|your|our)|'s?)\s{1,3}$/i;
/** So many small letters and no capital in an attachment are its way of writing. */
const WAY_OF_WRITING = 3;
/** One of several: "another Harbour franchise owner". */
const ANOTHER = /\b(?:another|any other)\s(?:[\w.'-]+\s{1,2}){0,4}$/i;
const QUANTITY = /\b(?:numbers?|amounts?|quantit(?:y|ies)|volumes?|types?|kinds?|sorts?) of\s{1,3}$/i;
/** A small word, a verb or an adverb behind the noun. Any other word makes a compound of it ("purchase order volume"). */
const NOT_COMPOUND =
  /^\s(?:of|is|are|was|were|shall|will|may|must|to|and|or|in|on|for|by|with|as|at|from|has|have|had|that|which|who|whom|whose|if|upon|under|during|when|where|until|unless|within|after|before|against|between|means|not|than|without|through|throughout|should|would|could|does|do|did|can|cannot|into|onto|the|a|an|such|any|all|each|it|its|their|be|been|being|because|prior|subject|due|then|there\w+|here\w+|so|but|nor|per|via|over|about|among|regarding|except|only|used|made|sold|set|held|given|paid|shown|taken|kept|begins?|ends?|includes?|applies|apply|remains?|becomes?|occurs?|expires?|commences?|constitutes?|contains?|requires?|provides?|agrees?|receives?|delivers?|[a-z]+(?:ed|ing|ly|en))\b/;

/** Whether something around the words says that no defined thing is meant, or that it is only being described. */
export function isPlainHere(term: TermCase, use: KnownUse): boolean {
  const { document, known } = term;
  // The only place without capitals: a compound or a quotation alone is no reason to doubt that it is a slip.
  const lone = term.lower === 1;
  if (PARTS.test(known.key) && known.key === use.key) return true;
  const flat = document.paras[use.paragraph]?.flat ?? "";
  const before = flat.slice(Math.max(0, use.start - 40), use.start);
  const words = known.key.split(" ").length;
  const after = flat.slice(use.end, use.end + 40);
  // `"Land" shall mean the real property described in …`, "you (borrower(s))".
  if (
    /^\(e?s\)/.test(after) ||
    (/\bmeans?\s(?:(?:the|all|any|that|those|certain)\s){0,3}$/.test(before) &&
      /^\s(?:\w+ly\s)?(?:described|located|situated|listed|identified|known)\b/.test(after))
  )
    return true;
  if (
    known.party &&
    (isPairOfRoles(document, after) || /\b(?:that|relationship|relation) of\s(?:an?\s)?$/.test(before))
  )
    return true;
  // "Builder's risk" and "workers' compensation" are insurances.
  if (
    /^'?s?'?\s(?:all[\s-])?(?:risks?|loss payable|compensation|protective|errors and omissions)\b/.test(after) &&
    /'s?/.test(after.slice(0, 2))
  )
    return true;
  // "Any corporation, partnership or other Person".
  if (/\b(?:any|an?|each)\s(?:\w+,\s){1,6}$/.test(before) && /^\s(?:or|and)\s(?:any\s)?other\b/.test(after))
    return true;
  // "The lien created under section 302(f) of ERISA", "the rate charged under such Existing Credit Agreement".
  const rest = flat.slice(use.end, use.end + 160);
  if (
    /^\s(?:\w+\s){0,4}(?:under|by|in)\s[Ss]ections?\s[\w().]+(?:\s(?:and|or)\s[\w().]+)?\sof\s(?:the\s)?(?:ERISA|Code|U\.?S\.?C|[A-Z]\w+(?:\s[A-Z]\w+){0,4}\s(?:Act|Code))\b/.test(
      rest,
    ) ||
    /^[^.;]{0,100}\bunder\s(?:the|such|its|that|their|any)\s(?:[A-Z][\w-]*\s)?(?:Existing|Original|Prior|Previous|Former|Senior|Mezzanine|Other|Underlying|Mortgage Loan)\s[A-Z]/.test(
      rest,
    )
  )
    return true;
  // "The equipment loans provided for under the Original Credit Agreement".
  if (/^\s(?:\w+\s){0,3}(?:under|in|pursuant to)\sthe\s(?:Original|Existing|Prior|Previous|Former)\b/.test(after))
    return true;
  if (QUANTITY.test(before) || (!lone && ANOTHER.test(before))) return true;
  // "All computer systems" beside a term "Computer System" are any of them.
  if (
    !lone &&
    /\ball\s{1,3}$/i.test(before) &&
    !known.party &&
    /[^s]s$/.test(flat.slice(use.start, use.end)) &&
    !/s$/.test(known.term)
  )
    return true;
  // "The amendments made by this Amendment" are its changes.
  if (/^(?:agreement|amendment|contract)$/.test(known.key) && /s$/.test(flat.slice(use.start, use.end))) return true;
  if (words >= 2 && isCompound(before, after) && (!lone || !POINTED.test(before))) return true;
  return (
    isDescribed(document, known, use) ||
    isNamedBefore(document, known, use, before) ||
    (!lone && isInPlainStyle(term, use)) ||
    (!lone && !POINTED.test(before) && !known.party) ||
    isPluralOfName(document, known, use) ||
    isOfAnotherPart(term, use) ||
    (!lone && isInQuotation(flat, use.start))
  );
}

/** "The relation of borrower and lender": what two people are to each other. */
function isPairOfRoles({ known }: DocumentIndex, after: string): boolean {
  const [, other] = /^\s(?:and|or|to|or a|and a)\s([a-z]+)\b/.exec(after) ?? [];
  const term = other === undefined ? undefined : known.get(termKey(other));
  return term !== undefined && (term.party || /(?:or|er|ee)$/.test(term.key));
}

/** "Purchase order volume", "of third party payers"; but "the payment shares represent a risk" has a verb. */
function isCompound(before: string, after: string): boolean {
  if (!/^\s[a-z]/.test(after) || NOT_COMPOUND.test(after)) return false;
  return !(/^\s[a-z]+s\b/.test(after) && /\b(?:the|this|such|said|each)\s{1,3}$/i.test(before));
}

/** A sentence that writes a party small as well speaks of everybody's, as a statute would: "the franchise agreement with the franchisor". */
function isInPlainStyle({ document, upperOf }: TermCase, use: KnownUse): boolean {
  const sentence = sentenceAt(document.paras[use.paragraph]?.flat ?? "", use.start);
  return usesBetween(document, use.paragraph, sentence.start, sentence.end).some(
    ({ key, case: written }) =>
      written === "lower" &&
      key !== use.key &&
      (document.known.get(key)?.party === true || /^\w+(?:or|er|ee)$/.test(key)) &&
      (upperOf.get(key) ?? 0) >= 5,
  );
}

/** The term is quoted just behind these words, defined further down, or set forth in the very section that they stand in. */
function isDescribed(document: DocumentIndex, known: KnownTerm, use: KnownUse): boolean {
  const flat = document.paras[use.paragraph]?.flat ?? "";
  const rest = flat.length - use.end;
  const near = usesBetween(document, use.paragraph, use.start - REACH, use.end + REACH).filter(
    (u) => u.key === known.key,
  );
  const next = usesBetween(document, use.paragraph + 1, 0, REACH).filter((u) => u.key === known.key);
  const quotedSoon = [...near, ...next].some(
    (u) =>
      u.defining &&
      ((u.paragraph === use.paragraph && u.start > use.start && u.start - use.end < NEAR) ||
        // `"Capital Payments" The capital payments made by the Members …`: the definition begins with its own words.
        (u.paragraph === use.paragraph &&
          u.end <= use.start &&
          /^"[^.;\w]{0,4}(?:The|A|An)\s$/i.test(flat.slice(u.end, use.start))) ||
        // A page break took the sentence apart.
        (u.paragraph === use.paragraph + 1 && !/[.;:]\s*$/.test(flat) && rest + u.start < NEAR)),
  );
  if (quotedSoon) return true;
  const short = known.definitions.every((d) => d.form === "bracketed" || d.form === "called");
  const first = known.definitions[0];
  if (short && first && !known.party && isJustBefore(use, first)) return true;
  // "Confidential Information includes … confidential information given before".
  return near.some(
    (u) =>
      u.case === "upper" &&
      u.end < use.start &&
      /^"?\s[^.;]{0,60}\b(?:includes?|means?|consists? of)\b[^.]*$/.test(flat.slice(u.end, use.start)),
  );
}

/** The thing is spoken of, and one or two paragraphs later it gets its name. */
function isJustBefore(use: KnownUse, { paragraph, start }: DefinitionMark): boolean {
  return paragraph === use.paragraph ? use.start < start : paragraph > use.paragraph && paragraph - use.paragraph <= 2;
}

/** "has the meaning set forth in Section 14.2", and the use stands in 14.2. */
export function pointsTo(document: DocumentIndex, definition: DefinitionMark, use: KnownUse): boolean {
  const number = /\b(?:[Ss]ections?|[Aa]rticles?|[Cc]lauses?)\s(\d+(?:\.\d+)*)/.exec(
    document.words(definition.body),
  )?.[1];
  const own = (document.numbersAt.get(use.paragraph) ?? [])
    .filter((m) => m.form === "decimal" && !m.bracketed && m.start <= use.start)
    .at(-1);
  return number !== undefined && own?.parts.join(".") === number;
}

/** "An adequately trained representative … the representative", "information as confidential … such information". */
function isNamedBefore(document: DocumentIndex, known: KnownTerm, use: KnownUse, before: string): boolean {
  const flat = document.paras[use.paragraph]?.flat ?? "";
  const such = /\b(?:such|that|those)\s{1,3}$/i.test(before);
  const earlier = usesBetween(document, use.paragraph, use.start - REACH, use.start).filter(
    (u) => u.key === use.key && u.case === "lower",
  );
  if (such && earlier.length > 0) return true;
  // "May be amended … such amendment": the noun of the verb before.
  const [stem] = /^\w{5}/.exec(use.key) ?? [];
  if (
    such &&
    stem !== undefined &&
    /(?:ment|[ts]ion|al|ance)$/.test(use.key) &&
    new RegExp(`\\b${stem}\\w*(?:ed|es|ing|e)\\b`).test(flat.slice(Math.max(0, use.start - BACK), use.start))
  )
    return true;
  // Its article, with an adjective or two between them.
  if (
    earlier.some((u) =>
      /\b(?:an?|another|any|other)\s(?:[\w.'-]+\s){0,4}$/i.test(flat.slice(Math.max(0, u.start - 50), u.start)),
    )
  )
    return true;
  if (!such || known.party) return false;
  const stems = known.key.split(" ");
  const near = (document.tokens[use.paragraph] ?? []).filter(
    (t) => /^[a-z]/.test(t.text) && t.end <= use.start && use.start - t.end < BACK,
  );
  return [stems[0], stems[stems.length - 1]].every((stem) => near.some((t) => t.stem === stem));
}

/** `Securities and Exchange Commission ("Commission")` has no plural: commissions are money. */
function isPluralOfName(document: DocumentIndex, known: KnownTerm, use: KnownUse): boolean {
  const written = document.paras[use.paragraph]?.flat.slice(use.start, use.end) ?? "";
  if (!/[^s]s$/.test(written) || /s$/.test(known.term)) return false;
  return known.definitions.every(({ form, paragraph, start }) => {
    const lead = (document.paras[paragraph]?.flat ?? "").slice(Math.max(0, start - 80), start);
    return (
      form === "bracketed" &&
      /[A-Z][\w&'-]*(?:\s(?:and|of|for|the))*\s[A-Z][\w&'-]*\s?\((?:the\s|each,?\s(?:an?\s)?)?"$/.test(lead)
    );
  });
}

/** A schedule with its own way of writing: defined elsewhere, and never with capitals in this part. */
function isOfAnotherPart({ document, known, upperIn }: TermCase, use: KnownUse): boolean {
  if (known.party) return false;
  const zone = (paragraph: number) => document.structure.zones[paragraph] ?? 0;
  const here = zone(use.paragraph);
  if (known.definitions.some((d) => zone(d.paragraph) === here)) return false;
  const capitals = upperIn.get(here) ?? 0;
  return here > 0 ? capitals === 0 : capitals < 3;
}

/** Inside quotation marks that opened earlier in the paragraph and close behind the words: a legend, a form of words. */
function isInQuotation(flat: string, at: number): boolean {
  let open = false;
  for (let i = flat.indexOf('"', Math.max(0, at - FAR)); i >= 0 && i < at; i = flat.indexOf('"', i + 1)) {
    if (/[\s([]/.test(flat[i - 1] ?? " ") && !/\s/.test(flat[i + 1] ?? " ")) open = true;
    else open = false;
  }
  // The paragraph begins with the mark: all of it is quoted, terms and all.
  return (open && flat.indexOf('"', at) >= 0) || /^\s*"[A-Z][a-z]+\s(?!["(])[a-z]/.test(flat);
}

/** Somebody's rules or a form that is attached has its own "owners" and "contractors" and never writes them large. */
export function isPlainInZone({ document, lowerIn, upperIn }: TermCase, { paragraph }: KnownUse): boolean {
  const zone = document.structure.zones[paragraph] ?? 0;
  return zone > 0 && (lowerIn.get(zone) ?? 0) >= WAY_OF_WRITING && (upperIn.get(zone) ?? 0) === 0;
}
