/** Definitions in running text, in brackets, in tables and in bold. */
import { matchesOf } from "../core/matches.ts";
import { sentenceAt } from "../core/sentences.ts";
import { glossaryTerms } from "./glossaries.ts";
import { isSpokenOf } from "./mentions.ts";
import type { DefinitionForm, DefinitionMark, ParagraphRole } from "./model.ts";
import { coverTerm, listedInPassing, namedInPassing } from "./named-terms.ts";
import type { Para } from "./paragraphs.ts";

/** A term between quotation marks. The opening mark never follows a letter or a stop. */
const QUOTED =
  /(?<![A-Za-z_.,;)%]|(?<![.])\d)"\s?([A-Za-z0-9$&][^"]{0,90}?)[,.;]?\s?"(?!\w)|(?<![\w.,;)'])'(?:the\s|an?\s)?([A-Z][^'"]{1,60}(?:'s [A-Z][^'"]{1,40})?)[,.]?'(?!\w)/g;
const MEANS =
  /^\s{0,3}(?:\([^()]{0,120}\)\s?)?,?\s?(?:(?:and|or|and\/or)\s(?:the\s|a\s|an\s)?"[^"]{1,80}",?\s?){0,4}(?:,?\s?(?:when|as|where|wherever|whenever|in|for|with)\s[^.;"]{1,120}?,?\s)?(?:(?:shall|will|is|are|has|have|used|herein)\s(?:also\s|only\s|be\s|each\s|collectively\s|both\s|either\s){0,2})?(?:means?\b|mean and include|hav(?:e|ing) the (?:same |respective )?meanings?|the meanings?|defined (?:as|to|in|herein|above|below)|refers? to|referring to|refer\b|includes?\b|included?\b|consists? of|deemed to|meaning\b|understood|constitutes?\b|signif(?:y|ies)|denotes?\b|stands? for|comprises?\b)/;
const IS =
  /^\s{0,3}(?:is|are|shall be)\s(?!determined\b|deemed\b|paid\b)(?:the|a|an|any|all|those|that|defined|[a-z]+ed\b)/;
const COLON = /^\s?(?::|-|=)\s/;
const BY_REFERENCE =
  /(?:meaning|meanings|defined|definition)s?\s(?:\w+\s){0,6}?(?:(?:in|by|under|to (?:it|such term|them|that term) in|forth in|at)\s|(?:herein)?above\b)|identified as such in the (?:heading|preamble|introduction|opening|first)|(?:described|identified|listed|specified|designated|set (?:forth|out)|shown|named) (?:in|on) (?:the|an?|each|such|any)?\s?(?:applicable |relevant )?(?:[A-Z]|cover|order|schedule|exhibit)/;
const CALLED =
  /\b(?:hereinafter|hereafter|herein|hereby|thereafter|sometimes|collectively|individually|jointly|together|referred to|(?<!so[\s-])called|known|defined|designated|described|being|each|as|or|and|the terms?|the words?|the phrases?|the expressions?|entitled|abbreviated)[,:]?\s+(?:(?:to\s)?as\s)?(?:collectively\s)?(?:the\s|a\s|an\s|this\s|these\s)?$/i;
/** Before a bracket with the title of a section. */
const OF_A_SECTION =
  /\b(?:Section|Article|Paragraph|Clause)s?\s[\d.()a-zA-Z]{1,12}(?:\sof\s(?:the|that)\s(?:[A-Z][\w-]+\s){1,5}|\s)\($/;
/** What may stand between the bracket and the term it defines. */
const SMALL_WORDS =
  /^[\s,;:]*(?:(?:the|this|that|these|those|such|a|an|any|each|every|all|both|and|or|as|is|are|be|being|of|which|with|to|in|it|its|for|purposes|may|shall|will|hereinafter|hereafter|herein|hereof|sometimes|also|individually|collectively|jointly|severally|together|singularly|singly|referred|called|known|defined|designated|described|abbreviated|respectively|case|foregoing|parties|party|either|one|same|agreement|made|attached|hereto|thereof|on|other|hand|entity|company|from|time|amended|including|any|renewal|extension|if|applicable|period|date|amount|term|terms|collective|capacity|thereafter|document|products?|services?|by|them|name|formerly|f\/k\/a|d\/b\/a|doing|business)\b[\s,;:]*|"[^"]*"[\s,;:]*|'[^']*'[\s,;:]*)*$/i;
const NOT_A_DEFINITION =
  /\b(?:qualified (?:as to|by)|as (?:such term is |that term is )?(?:defined|used|described)|meaning(?:s)? (?:of|set|given|ascribed|assigned)|within the meaning|has the meaning|as set forth|pursuant to|entitled|titled|captioned|marked|labeled|legend|words)\b/i;

/** `(or, in the case of "Material Adverse Effect", be read as …)`, `(… and including the term "Material")` speak of a term. */
const SPEAKS_OF = /\b(?:including the (?:terms?|words?|phrases?)|in the case of(?: the| an?)?)\s$/;

/** Behind a comma, with an article: "…, the". */
const BEHIND_A_COMMA = /,\s(?:the|each,? an?|an?|collectively,?(?: the)?)\s$/;

/** A term alone in its cell or on its line, and how the cell or line after it begins. */
const ALONE = /^\s*["'][^"]{1,80}["'][\s:,]*$/;
const BEGINS_TO_MEAN = /^\s*(?:with respect to [^.;]{1,80}?,?\s)?(?:shall\s)?(?:means?\b|has the|have the)/i;

/** Nothing but names in quotation marks: the captions of a signature block, `"Supplier" "BUYER"`. */
const CAPTIONS = /^\s*(?:"[^"]{1,40}"[\s:]*){1,4}$/;

/** Every definition and quoted term of the document, in order. */
export function findDefinitions(paras: readonly Para[], roles: readonly ParagraphRole[]): DefinitionMark[] {
  const found: DefinitionMark[] = [];
  for (const para of paras) {
    const role = roles[para.index];
    if (role === "noise" || role === "toc") continue;
    found.push(
      ...quotedTerms(para, paras[para.index + 1]),
      ...boldTerms(para),
      ...tableTerm(para, paras),
      ...namedInPassing(para, paras.length),
      ...coverTerm(para, role),
    );
  }
  found.push(...glossaryTerms(paras, roles, found));
  return [...found, ...listedInPassing(paras, found)];
}

function quotedTerms({ flat, index }: Para, next: Para | undefined): DefinitionMark[] {
  const found: DefinitionMark[] = [];
  const meant = next && ALONE.test(flat) && BEGINS_TO_MEAN.test(next.flat) ? next : undefined;
  for (const match of matchesOf(flat, QUOTED)) {
    // The article is no part of the term: ("the Publishers").
    const raw = (match[1] ?? match[2] ?? "").replace(/^(?:[Tt]he|[Aa]n?)\s+(?=[A-Z])/, "");
    const start = match.index + match[0].indexOf(raw);
    const term = raw
      .replace(/[\s,.;:]+$/, "")
      .replace(/^([^()]+)\)$/, "$1")
      .replace(/\s?[([](?:s|es|ies)[)\]]$/i, "")
      .replace(/\s?\([A-Z][A-Z\d&-]{1,8}s?\)$/, "")
      .replace(/^((?:\S+\s)*)(\S+)\sor\s\2(?:s|es)$/i, "$1$2")
      .replace(/\s\((?:or|and)\s[^()]*\)$/, "");
    const end = start + term.length;
    if (!looksLikeTerm(term)) continue;
    // `the "Sales Term" as that term is defined in …` only mentions it.
    const borrowed =
      /^[\s,]{0,3}\(?as (?:(?:that|such|the) terms? (?:is|are) (?:used|defined)|defined (?:therein|in the [A-Z][\w-]*(?: [A-Z]\w+){0,3}\)))/.test(
        flat.slice(match.index + match[0].length, match.index + match[0].length + 80),
      );
    const before = flat.slice(Math.max(0, match.index - 300), match.index);
    const after = flat.slice(match.index + match[0].length, match.index + match[0].length + 400);
    // `(including any "cease and desist" letter)` quotes plain words.
    const quotes = /^[a-z]/.test(term) && /\bincluding (?:any|an?|the)\s$/.test(before);
    const form = meant
      ? "table"
      : borrowed || quotes
        ? "mention"
        : formOf(before, after, match.index, match[2] !== undefined);
    if (!form || (form === "mention" && CAPTIONS.test(flat))) continue;
    const sentence = sentenceAt(flat, start);
    const body = meant
      ? { paragraph: meant.index, start: 0, end: meant.flat.length }
      : form === "means"
        ? {
            paragraph: index,
            start: Math.min(match.index + match[0].length, sentence.end),
            end: Math.max(sentence.end, end),
          }
        : { paragraph: index, start: sentence.start, end: match.index };
    found.push({
      term: term.replace(/\s+/g, " "),
      paragraph: index,
      start,
      end,
      form,
      body,
      byReference: meant
        ? BY_REFERENCE.test(meant.flat.slice(0, 90))
        : form === "means" && BY_REFERENCE.test(after.slice(0, 90)),
    });
  }
  return found.flatMap((mark) => [mark, ...halvesOf(mark)]);
}

/** `"Loan or Term Loan" means …` names both. */
function halvesOf(mark: DefinitionMark): DefinitionMark[] {
  const [, first, second] = /^([A-Z][\w&' -]{1,40}) or ([A-Z][\w&' -]{1,40})$/.exec(mark.term) ?? [];
  if (!first || !second || mark.form === "mention") return [];
  return [first, second].map((term) => {
    const start = mark.start + (term === first ? 0 : mark.term.length - second.length);
    return { ...mark, term, start, end: start + term.length, form: "mention" };
  });
}

function formOf(before: string, after: string, at: number, single: boolean): DefinitionForm | undefined {
  if (isSpokenOf(before, after)) return single ? undefined : "mention";
  const open = before.lastIndexOf("(");
  const inside = open >= 0 && open > before.lastIndexOf(")") ? before.slice(open + 1) : undefined;
  if (inside === undefined || inside.length > 60) {
    if (MEANS.test(after)) return "means";
  } else if (MEANS.test(after) && /means|meaning/.test(after.slice(0, 30))) return "means";
  if (inside !== undefined) {
    // `Section 1.31 ("Workflow" definition)` points at it.
    if (NOT_A_DEFINITION.test(inside) || SPEAKS_OF.test(inside) || /^\s?definitions?\)/.test(after)) return "mention";
    // `Section 4.2 of the Sale Agreement ("Quiet Years") is hereby deleted` gives the section's title.
    if (
      OF_A_SECTION.test(before) &&
      (/\b(?:amend|delete|replace|modify|restate)\s(?:[A-Z]\w+\s)?[\w.()]*\s?(?:of\s(?:the\s)?(?:[A-Z]\w+\s){1,4})?\($/.test(
        before,
      ) ||
        /^\)[^.;()]{0,60}?\s(?:is|are|shall be)\s(?:hereby\s)?(?:amended|deleted|replaced|modified|restated)\b/.test(
          after,
        ))
    )
      return "mention";
    if (SMALL_WORDS.test(inside)) return "bracketed";
    if (CALLED.test(inside)) return "bracketed";
    // `(together with any successors to such sites, the "Company Site")`.
    if (BEHIND_A_COMMA.test(inside) && /^\s?\)/.test(after)) return "bracketed";
    return single ? undefined : "mention";
  }
  const atStart = at < 12 || /(?:^|[.;:]\s{0,4}|\)\s{0,3}|\d\.?\s{0,4})$/.test(before.slice(-6));
  if (atStart && (IS.test(after) || COLON.test(after))) return "means";
  // `Annexes which may define the "Work" to be performed, the "Plans", etc.` names terms and defines none.
  if (/\bdefines?\s(?:the\s|an?\s)?"[^.;]{0,120}$/.test(before)) return single ? undefined : "mention";
  // `shall be "Pledged Shares" under the Pledge Agreement` says what it is there.
  if (/\bshall be\s(?:an?\s)?$/.test(before) && /^\s(?:under|for (?:the )?purposes of) the\s[A-Z]/.test(after))
    return single ? undefined : "mention";
  // `replacing the phrase "New York" with the phrase "Los Angeles area"` writes another paper anew.
  if (
    /\b(?:replac|substitut|delet|insert|add|strik)\w+\s[^.;]{0,150}\b(?:phrase|word|term|expression|reference)s?\s(?:to\s)?$/i.test(
      before,
    )
  )
    return single ? undefined : "mention";
  // `the display designated as "Page 1234" on the service` is the service's word.
  if (/\b(?:display|page|screen)s?\s(?:\w+\s){0,2}designated as\s(?:the\s)?$/i.test(before)) return undefined;
  if (
    /(?:hereinafter|hereafter|herein|collectively|individually|jointly|together)\b[^.;()]{0,60}$/i.test(before) &&
    CALLED.test(before)
  )
    return "called";
  if (
    /(?:referred to(?: herein| hereafter)?(?: collectively)? as|(?<!so[\s-])called|known as|shall be|designated as|defined as)\s(?:the\s|a\s|an\s)?$/i.test(
      before,
    )
  )
    return "called";
  // `until then, the "Base Margin", the "Other Margin" and the "Base" shall be as described` speaks of them.
  if (/^,?\s(?:(?:and|or|the)\s){0,2}"[^"]{1,60}"[^.;]{0,160}\b(?:shall|will)\sbe\sas\b/.test(after))
    return single ? undefined : "mention";
  if (BEHIND_A_COMMA.test(before) && /^\s?[,.;)]/.test(after)) return "called";
  return single ? undefined : "mention";
}

/** Terms have at most ten words, hold a letter and are no sentence. */
function looksLikeTerm(term: string): boolean {
  return (
    /[A-Za-z]{2}|^[A-Z]$/.test(term) &&
    term.split(/\s+/).length <= 10 &&
    !/[.;:?!]\s|[?!]$/.test(term) &&
    !/^(?:as is|as-is|as available|and|or|of|the)$/i.test(term)
  );
}

/** "(as defined in **Section 2(a)** below)" points somewhere. */
const POINTER = /^(?:Sections?|Clauses?|Articles?|Paragraphs?|Schedule|Exhibit|Annex|Appendix)\s?\d/;
/** "**Usage**: The Supplier agrees to …": a heading that its text runs on from. */
const RUN_IN =
  /^\s?:\s+(?:The|An?|Any|All)\s[^.;:]{0,90}?\b(?:shall|will|must|may|agrees?|acknowledges?|undertakes?)\b|^\s?:\s+(?:The|An?|Any|All)\s[^.;:]{0,300}?\b(?:is|are|remains?)\s(?:the\s)?(?:(?:sole|exclusive)\s)?(?:property|owned|protected|provided|subject|governed)\b|^\s?:\s+(?:The|An?|Any|All)\s[^.;:]{0,200}?\bbelongs?\sto\b/;

/** Where the number of a paragraph ends at the latest. */
const NUMBER_END = 8;

/** "**Services** means …" and "(the **Services**)": bold terms without quotation marks. */
function boldTerms({ flat, index, source }: Para): DefinitionMark[] {
  const found: DefinitionMark[] = [];
  for (const span of [...(source.bold ?? []), ...(source.underline ?? [])]) {
    const raw = flat.slice(span.start, span.end);
    const term = raw
      .trim()
      .replace(/^["'(]+|["'),.:;]+$/g, "")
      .trim();
    if (term.length < 2 || term.length > 80 || !/^[A-Z0-9]/.test(term) || !looksLikeTerm(term) || raw.includes('"'))
      continue;
    const start = span.start + raw.indexOf(term);
    const end = start + term.length;
    const before = flat.slice(Math.max(0, start - 60), start);
    const after = flat.slice(end, end + 400);
    if (/"$/.test(before) || /^\s?"/.test(after)) continue;
    const open = before.lastIndexOf("(");
    const bracketed =
      !POINTER.test(term) &&
      open > before.lastIndexOf(")") &&
      /^[^()]{0,40}\)/.test(after) &&
      SMALL_WORDS.test(before.slice(open + 1)) &&
      // "(GPL version 2 or later)": what a link underlines.
      (before.slice(open + 1).trim() !== "" || /^["'.,]{0,2}\)/.test(after)) &&
      // "(as defined in the **Terms of Service**)" points to them.
      !NOT_A_DEFINITION.test(before.slice(open + 1));
    const defines =
      before.trim() === "" &&
      (MEANS.test(after) ||
        (COLON.test(after) &&
          source.table === undefined &&
          // "• Unique ID: a number to find it by" is a label of a list.
          !source.list?.bullet &&
          flat.length > end + 20 &&
          /^\s?:\s+(?:the|a|an|any|all)\b/i.test(after) &&
          !RUN_IN.test(after)));
    if (!bracketed && !defines) continue;
    const body = bracketed
      ? { paragraph: index, start: 0, end: start }
      : { paragraph: index, start: end, end: flat.length };
    found.push({
      term,
      paragraph: index,
      start,
      end,
      form: "bold",
      body,
      byReference: BY_REFERENCE.test(after.slice(0, 90)),
    });
  }
  // A bold number is none of the words.
  if (found.length === 0 && !source.bold?.some(({ end }) => end > NUMBER_END)) {
    // Unquoted at the start of a paragraph: "Services means …".
    const match =
      /^\s{0,4}(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|\([a-z]{1,3}\))\s{1,4})?((?:[A-Z][\w&/-]*(?:\(e?s\)|\(E?S\))?)(?:\s(?:[A-Z][\w&/-]*(?:\(e?s\)|\(E?S\))?|of|OF|and|the|to|for)){0,6})(?:,|:|\s-|\sof (?:any|an?|the) [A-Z]\w+)?\s(?:(?:shall\s)?[Mm]eans?|refers to (?=the|a|an|any|all)|is used (?:collectively )?to mean|has the meaning|shall have the meaning)\b/.exec(
        flat.slice(0, 200),
      );
    const written = match?.[1] ?? "";
    // "PRO RATA SHARE(S) shall mean" one or several.
    const term = written.replace(/\(e?s\)/gi, "");
    if (
      match &&
      term.length > 2 &&
      !/^(?:This|That|It|The|Such|Which|These|For|In|As|Section|Clause|Article|Schedule|Exhibit)\b/.test(term)
    ) {
      const start = match[0].indexOf(written);
      const end = start + written.length;
      found.push({
        term,
        paragraph: index,
        start,
        end,
        form: "bold",
        body: { paragraph: index, start: end, end: flat.length },
        byReference: BY_REFERENCE.test(flat.slice(end, end + 90)),
      });
    }
  }
  return found;
}

/** The left cell of a two-column table of definitions. */
function tableTerm(para: Para, paras: readonly Para[]): DefinitionMark[] {
  const { flat, index, source } = para;
  const cell = source.table;
  if (cell?.column !== 0) return [];
  const next = paras[index + 1];
  if (next?.source.table?.table !== cell.table || next.source.table.row !== cell.row || next.source.table.column !== 1)
    return [];
  const term = flat.trim().replace(/^["']|["':.]+$/g, "");
  if (term.length < 2 || term.length > 60 || !/^[A-Z]/.test(term) || !looksLikeTerm(term) || flat.includes('"'))
    return [];
  // "SLA 9.3" names a place.
  if (/\d\.\d|^[A-Z]{2,5}\s\d/.test(term)) return [];
  if (!/^\s*(?:means?|has the meaning|shall mean|the |a |an |any |all |each )/i.test(next.flat)) return [];
  const start = flat.indexOf(term);
  return [
    {
      term,
      paragraph: index,
      start,
      end: start + term.length,
      form: "table",
      body: { paragraph: next.index, start: 0, end: next.flat.length },
      byReference: BY_REFERENCE.test(next.flat.slice(0, 90)),
    },
  ];
}
