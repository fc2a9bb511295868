/** Where a run of capitalised words stands: in a heading, among capitals, at the start of a sentence. */
import { matchesOf } from "../../core/matches.ts";
import { sentenceAt } from "../../core/sentences.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import { isCapital, isSmallLetter, type Token } from "../../structure/terms.ts";

/** Most of the words around have capitals: a heading or a title in the middle of a text that lost its lines. */
export function amidCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  const around = [...tokens.slice(Math.max(0, from - 6), from), ...tokens.slice(to + 1, to + 7)].filter(
    (t) => t.text.length > 3,
  );
  return around.length >= 5 && around.filter((t) => /^[A-Z]/.test(t.text)).length / around.length > 0.65;
}

/** Headings inside a paragraph: from a number to the first stop, when most words have capitals. */
export function headingSpans(document: DocumentIndex, index: number): { start: number; end: number }[] {
  const flat = document.paras[index]?.flat ?? "";
  const starts = (document.numbersAt.get(index) ?? []).map((n) => n.end);
  if (starts[0] !== 0) starts.unshift(0);
  const spans: { start: number; end: number }[] = [];
  for (const start of starts) {
    const match = /^[.):\s-]{0,6}([^.:;]{2,140}?)(?:[.:;]|\s-\s|\s-{2,})/.exec(flat.slice(start, start + 150));
    const words = (match?.[1] ?? "").split(/[\s/]+/).filter((w) => w.length > 3 || /^[A-Z]/.test(w));
    if (!match || words.length === 0) continue;
    const capital = words.filter((w) => /^["'(]?[A-Z]/.test(w)).length;
    if (capital / words.length >= 0.7 && !/\b(?:shall|will|is|are|has|have|agrees?|may|means?)\b/.test(match[1] ?? ""))
      spans.push({ start, end: start + match[0].length + restOfHeading(flat.slice(start + match[0].length - 1)) });
  }
  return spans;
}

/** How much of a heading follows its semicolon: "Non-Exclusivity; Other Plans. Nothing in …". */
function restOfHeading(rest: string): number {
  const [, words = ""] = /^;\s([^.:;]{2,80})\./.exec(rest.slice(0, 90)) ?? [];
  const long = words.split(/\s+/).filter((w) => w.length > 3 || /^[A-Z]/.test(w));
  return long.length > 0 && long.every((w) => /^[A-Z]/.test(w)) ? words.length + 2 : 0;
}

const LEGEND =
  /\b(?:omitted|redacted|excluded|marked)\b[^.]{0,160}\b(?:filed separately|separately filed|confidential treatment|competitive harm)\b|\bconfidential treatment (?:has been |was )?request|\brequest for confidential treatment\b|\bcompetitive harm\b|\bgeneral release does not extend to claims\b/gi;

/** The sentences by which a filer says what was left out, and the one of California's Civil Code that releases set out: nothing of the contract's own. */
export function legendSpans(flat: string): { start: number; end: number }[] {
  if (!/confidential|separately|competitive|general release/i.test(flat)) return [];
  return matchesOf(flat, LEGEND).map((match) => sentenceAt(flat, match.index));
}

const DRAFTING_NOTE = /\[\s?(?:drafting|drafter'?s|draft)\snotes?\b/i;
/** Notes that go on for longer are not looked for. */
const NOTE_LENGTH = 2000;

/** In a note between drafters ("[Drafting note: fill in the Key Terms]"), which will not be part of the contract. */
export function inDraftingNote(flat: string, at: number): boolean {
  const before = flat.slice(Math.max(0, at - NOTE_LENGTH), at);
  return DRAFTING_NOTE.test(before.slice(before.lastIndexOf("]") + 1));
}

/** A sentence in quotation marks: a legend to be printed, words to be said. Its capitals are not the contract's. */
const SPOKEN = /"(?:This|These|The|All|No|Any|You|Your|Copyright|Unauthorized|Portions|Use)\s[^"]{40,1200}[.!]"/g;

/** The legends and forms of words in quotation marks. */
export function spokenSpans(flat: string): { start: number; end: number }[] {
  if (!flat.includes('."') && !flat.includes('!"')) return [];
  return matchesOf(flat, SPOKEN).map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** "In the Event that", "Report to Shareholders", "$1,000,000 Each Occurrence": words of the language and of insurers, whatever their capitals. */
const IDIOM =
  /\bReports? to (?:Share|Stock)holders\b|\b(?:[Ee]ach|[Pp]er|[Aa]ny [Oo]ne) (?:Occurrence|Accident|Claim|Employee)\b(?=[^a-z]{0,12}$)|\b[Ii]n (?:the Event(?=\s(?:that|of)\b)|(?:no|any) Event\b|Event of\b)|\b[Oo]f the Essence\b|\b(?:Software|Platform|Infrastructure)[- ]as[- ]a[- ]Service\b/g;

const IDIOMATIC = /[ -](?:Service|Event|Essence|Shareholders|Stockholders|Occurrence|Accident|Claim|Employee)\b/;

/** What Word prints where a field has lost its target. */
const WORD_ERROR = /\bError! [A-Z][^.!]{0,60}\./g;

/** The ways of speaking that only look like terms, and Word's errors. */
export function idiomSpans(flat: string): { start: number; end: number }[] {
  const errors = flat.includes("Error! ") ? matchesOf(flat, WORD_ERROR) : [];
  const idioms = IDIOMATIC.test(flat) ? matchesOf(flat, IDIOM) : [];
  return [...errors, ...idioms].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** A capital and small letters. */
export function isTitleCase(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token.text) && isSmallLetter(token.text.slice(1, 2));
}

/** Only white space, a possessive or a hyphen between the two. */
export function adjacent(flat: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  // Nearly always one space.
  if (b.start === a.end + 1 && flat[a.end] === " ") return true;
  return /^(?:'s?)?[\s]{1,3}$|^-$/.test(flat.slice(a.end, b.start));
}

/** A sentence, a heading or a point of a list begins here. */
export function beginsSentence(flat: string, at: number): boolean {
  const before = flat.slice(Math.max(0, at - 16), at);
  // "The (i) Patents, (ii) Marks, and (iii) Domain Names": a list in the middle of a sentence.
  if (/[a-z](?:,|,?\s(?:and|or))\s\([ivx]{1,4}\)\s$/.test(before)) return false;
  return (
    /^\s*$/.test(before) ||
    /[.:;?!\u00b7*]["')\]]{0,2}\s+["'(]?$|\d\.?\)?\s{1,6}["']?$|(?<!(?:teen|ty|th|st|nd|rd|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)\((?!\d{1,2}(?:th|st|nd|rd)\))\w{1,4}\)\s{1,4}["']?$|\s-\s$|\b[a-zA-Z]\)\s+$/.test(
      before,
    )
  );
}
