/** Terms that are named without being defined in so many words: in brackets, as captions, with half a pair of quotation marks. */
import { matchesOf } from "../core/matches.ts";
import type { DefinitionMark, ParagraphRole } from "./model.ts";
import type { Para } from "./paragraphs.ts";

const IN_BRACKETS =
  /\(\s?(?:(?:hereinafter|hereafter|collectively|together|each|individually|collective|referred to as|such)[,:]?\s){0,3}(?:an?\s|the\s|each an?\s|this\s)?([A-Z][\w&'-]*(?:\s(?:[A-Z][\w&'-]*|of|and)){0,5})\s?\)/g;

/** One mark is missing or of another kind: ("Licensee Content'), (the Personal Property"), (?Harbour?), @Claim@, "Work: includes … */
const HALF_QUOTED =
  /\(\s?(?:(?:[Tt]he|each|an?|such|(?:collectively|together|hereinafter),?)\s){0,3}(?:["'?@*]{1,2}(?:the\s)?([A-Z][\w&-]*(?:\s(?:[A-Z][\w&'-]*|of|and)){0,5})["'?@*]{0,2}|([A-Z][\w&-]*(?:\s(?:[A-Z][\w&'-]*|of|and)){0,5})["'?@]{1,2})\s?\)|(?<![\w.,;)])(?:"([A-Z][\w&-]*(?:\s[A-Z][\w&-]*){1,4})'|'([A-Z][\w&-]*(?:\s[A-Z][\w&-]*){1,4})"|@([A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,4})@)(?!\w)|(?<=^|[.;]\s{1,2})"([A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,4}):\s/g;

/** "a reference to a Third Party shall be deemed to mean …", "Net Revenue, defined as gross revenue …". */
const SAID_TO_MEAN =
  /\breferences? to (?:an?|any|the) ([A-Z][\w&'-]*(?:\s[A-Z][\w&'-]*){0,4}) (?:shall|will|is|are) (?:be )?(?:deemed to )?(?:mean|be)\b|(?<![\w"])([A-Z][\w&'-]*(?:\s[A-Z][\w&'-]*){0,4}),\s(?:which (?:is|are) |being )?defined as (?!such\b|set\b|provided\b|in\b|follows\b)/g;

/** What each of those has in it. */
const SAYS_MEANING = /references? to |defined as /;

/** "Company: Birch Inc. Holder: Ada Moor Shares: 1,000": so many captions with what they name, in one paragraph, are a table that ran together. */
const FIELD = /(?:^|\s)((?!By\b|Name\b|Title\b|Date\b|Its\b)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?):\s(?=[A-Z\d])/g;
const FIELDS = 4;
/** "If to the Developer: Contact: …" says where the developer is, not who. */
const ADDRESSED = /\b(?:[Ii]f |IF |[Cc]opy )?(?:to|TO)(?:\s(?:the|THE))?$/;

/** The second mark of a term is missing: `"Proprietary information includes, without limitation, …`. */
const OPEN_QUOTED =
  /(?<=^|[.;]\s{1,2}|\d\.?\s{1,2})"([A-Z][\w&-]*(?:\s[\w&-]+){0,3}?)[*'?@]?\s(?:shall mean|means|includes)\b/g;

/** "Affiliates or Associates (as such terms are defined in Rule 12b-2 …)". */
const DEFINED_TOGETHER =
  /((?:[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3}(?:,\s(?:(?:and|or)\s)?|\s(?:and|or)\s)){1,4}[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})\s\((?:in each case,?\s|each\s)?as such terms are (?:used|defined)\b/g;

/** So many paragraphs of a document may be its cover, where "SPONSOR: Name: …" says who is meant. */
const FRONT = 5;

/** "(each a Milestone)", "(the Fund)", "(RFM)" and "Effective Date: …": terms that a reader takes for defined. Never called unused. */
export function namedInPassing({ flat, index }: Para, total: number): DefinitionMark[] {
  const found: DefinitionMark[] = [];
  const add = (term: string, start: number) =>
    found.push({
      term,
      paragraph: index,
      start,
      end: start + term.length,
      form: "mention",
      body: { paragraph: index, start, end: start },
      byReference: false,
    });
  for (const match of matchesOf(flat, IN_BRACKETS)) {
    // A single bare word is a short name on the first pages only; later it is a caption ("Harbour Ltd (Supplier)").
    // Where the sentence goes on with it, it is one further down too: "contributions and other levies (Taxes) … the Taxes".
    if (
      /^\(\s?[A-Z][a-z]+\s?\)$/.test(match[0]) &&
      index > 10 &&
      index > total * 0.15 &&
      !goesOnWith(flat, match[1] ?? "", match.index)
    )
      continue;
    if (/^\(\s?[A-Z]{4,}\s?\)$/.test(match[0]) && index > total * 0.6) continue;
    add(match[1] ?? "", match.index + match[0].lastIndexOf(match[1] ?? ""));
  }
  for (const match of matchesOf(flat, HALF_QUOTED)) {
    const term = match.slice(1).find((g) => g !== undefined) ?? "";
    add(term, match.index + match[0].indexOf(term));
  }
  // Every paragraph of every document comes here: what is rare is looked for only where a word of it stands.
  const fields = (flat.match(/:/g)?.length ?? 0) < FIELDS ? [] : matchesOf(flat, FIELD);
  if (fields.length >= FIELDS)
    for (const { 0: all, 1: caption = "", index: at } of fields) {
      if (ADDRESSED.test(flat.slice(Math.max(0, at - 16), at))) continue;
      // "Ada Moor Shares: 1,000": the caption may be its last word alone.
      add(caption, at + all.indexOf(caption));
      const last = caption.lastIndexOf(" ") + 1;
      if (last > 0) add(caption.slice(last), at + all.indexOf(caption) + last);
    }
  if (flat.includes('"')) for (const match of matchesOf(flat, OPEN_QUOTED)) add(match[1] ?? "", match.index + 1);
  if (flat.includes("such terms are"))
    for (const match of matchesOf(flat, DEFINED_TOGETHER))
      for (const { 0: term, index: at } of matchesOf(match[1] ?? "", /[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3}/g))
        add(term, match.index + at);
  if (SAYS_MEANING.test(flat))
    for (const match of matchesOf(flat, SAID_TO_MEAN)) {
      const term = match[1] ?? match[2] ?? "";
      add(term, match.index + match[0].indexOf(term));
    }
  const label =
    /^\W{0,4}(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?([A-Z][\w/&-]*(?:\s(?:[A-Z][\w/&-]*|of|and|the|to|for)){0,4})(?:\s\((?:[Ff]ull )?[Nn]ame[^()]{0,30}\))?\s?:\s/.exec(
      flat.slice(0, 120),
    );
  // A signature block's "Supplier: ____" names nobody for the rest of the document.
  if (
    label?.[1] &&
    flat.length > label[0].length + 12 &&
    !(index > total * 0.6 && !label[1].includes(" ")) &&
    (index < FRONT || !/_{3}|\/s\/|\b(?:By|Name|Title|Date)\b\s?:/.test(flat.slice(0, 600)))
  )
    add(label[1], label[0].indexOf(label[1]));
  return found;
}

/** "… (Taxes) on payment of the award, … some of the Taxes". */
function goesOnWith(flat: string, term: string, at: number): boolean {
  return (
    /[a-z]{2}\s$/.test(flat.slice(Math.max(0, at - 4), at)) &&
    new RegExp(`\\b(?:the|such|any|those|these|all)\\s${term}\\b`).test(flat.slice(at + term.length, at + 1500))
  );
}

/** A caption of a cover page or a cell of its table ("Effective Date"): where such a page is used, it is what the term means. */
export function coverTerm({ flat, index, source }: Para, role: ParagraphRole | undefined): DefinitionMark[] {
  const term = flat
    .trim()
    // "{if has_cap}Cap Amount": what a template's fields leave.
    .replace(/^(?:\{[^{}]{1,60}\}\s?){1,4}/, "")
    .replace(/(?:\s?\{[^{}]{1,60}\}){1,4}$/, "")
    .replace(/[.:*]+$/, "")
    .replace(/^["'*]+|["'*]+$/g, "");
  const caption = source.table
    ? source.table.column <= 1
    : role === "heading" && (source.style !== undefined || source.bold !== undefined) && !source.list;
  if (
    !caption ||
    term.length < 3 ||
    term.length > 60 ||
    !/^[A-Z][\w'/&-]*(?:\s(?:[A-Z][\w'/&-]*|of|and|or|the|to|for|in|on|by)){0,6}$/.test(term)
  )
    return [];
  const start = flat.indexOf(term);
  return [
    {
      term,
      paragraph: index,
      start,
      end: start + term.length,
      form: "mention",
      body: { paragraph: index, start, end: start },
      byReference: false,
    },
  ];
}

/** "Hardware is the tangible product …", at the beginning of a paragraph. */
const EXPLAINED =
  /^\s{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?\s{1,4})?([A-Z][\w&/-]*(?:\s[A-Z][\w&/-]*){0,4})(?:\(e?s\))?\s(?:is|are)\s(?:the|an?|any|all|those|each|comprised|defined)\b/;
/** So many entries that say "means" within so many paragraphs make a list of terms. */
const ENTRIES = 2;
const AROUND = 4;

/** What a list of terms whose other entries say "means" explains by "is" or "are". Never called unused. */
export function listedInPassing(paras: readonly Para[], found: readonly DefinitionMark[]): DefinitionMark[] {
  const entries = new Set(found.filter((d) => d.form === "bold" && d.start < 12).map(({ paragraph }) => paragraph));
  if (entries.size < ENTRIES) return [];
  return paras.flatMap(({ flat, index }) => {
    const term = EXPLAINED.exec(flat.slice(0, 120))?.[1];
    if (!term || /^(?:This|That|It|The|Such|Which|These|There|Each|If|In|As)\b/.test(term)) return [];
    let near = 0;
    for (let i = index - AROUND; i <= index + AROUND; i++) if (entries.has(i)) near++;
    if (near < ENTRIES) return [];
    const start = flat.indexOf(term);
    const body = { paragraph: index, start, end: start };
    return [
      { term, paragraph: index, start, end: start + term.length, form: "mention" as const, body, byReference: false },
    ];
  });
}
