/** Glossaries without quotation marks, as English agreements have them: "Business Day: a day other than …", one paragraph each. */
import type { DefinitionMark, ParagraphRole } from "./model.ts";
import type { Para } from "./paragraphs.ts";

/** A term, a colon, and what goes on in small letters. */
const ENTRY =
  /^\s{0,3}((?:[A-Z][\w'&/-]*)(?:\s(?:[A-Z][\w'&/-]*|of|and|or|the|to|for|in)){0,5})\s?:\s{1,3}(?=[a-z(]|VAT\b|[A-Z][a-z]+\s(?:Limited|Ltd|plc)\b)/;
/** What goes on behind a term in bold, which may be anything, or nothing where items follow. */
const BEHIND = /^\s?:(?:\s{1,3}|$)/;
/** The paragraph style of a defined term, by whatever name a house has for it: "Defined Term Para", "Definition". */
const STYLED = /\bdefin(?:ed|itions?)\b/i;
/** "Goods the articles which the Buyer agrees to buy", where a heading says that these are definitions. */
const WITHOUT_COLON = /^\s{0,3}([A-Z][\w'&/-]*(?:\s[A-Z][\w'&/-]*){0,3})\s(?=means?\s|(?:the|an?|any)\s[a-z])/;
const DEFINITIONS = /^\s*(?:\d{1,2}\.?\s{0,3})?(?:definitions?|interpretation|definitions and interpretation)\W*$/i;
/** What stands over a glossary. */
const LEADS_IN =
  /\bdefinitions?\b|\bdefined terms?\b|\bfollowing (?:terms?|words?|expressions?|meanings?)\b|\bhave the meanings?\b|\binterpretation\b/i;
/** So many entries make one. */
const LEAST = 4;
/** So many paragraphs may stand between two entries: the items of a definition. */
const BETWEEN = 8;
/** So far above its first entry the lead-in may stand. */
const ABOVE = 3;
/** So many of the entries may stand out of the order of the alphabet. */
const STRAY = 0.15;

interface Entry {
  paragraph: number;
  term: string;
  end: number;
}

/** The entries of every glossary that `found` does not have; those of a list that is in no alphabetical order are left alone. */
export function glossaryTerms(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  found: readonly DefinitionMark[],
): DefinitionMark[] {
  const known = new Set(found.filter((d) => d.form !== "mention" && d.start < 12).map(({ paragraph }) => paragraph));
  return glossaries(paras, roles).flatMap((entries) =>
    entries.flatMap(({ paragraph, term, end }) => {
      const { flat = "" } = paras[paragraph] ?? {};
      if (known.has(paragraph)) return [];
      const start = flat.indexOf(term);
      return [
        {
          term,
          paragraph,
          start,
          end: start + term.length,
          form: "bold" as const,
          body: { paragraph, start: end, end: flat.length },
          byReference: /^(?:has|have|the meaning|as defined)\b/.test(flat.slice(end).trim()),
        },
      ];
    }),
  );
}

function glossaries(paras: readonly Para[], roles: readonly ParagraphRole[]): Entry[][] {
  const lists: Entry[][] = [];
  let list: Entry[] = [];
  for (const para of paras) {
    if (roles[para.index] === "noise" || roles[para.index] === "toc") continue;
    const entry = entryOf(para);
    const last = list[list.length - 1];
    if (last && para.index - last.paragraph > BETWEEN) list = [];
    if (!entry) continue;
    if (list.length === 0) lists.push(list);
    list.push(entry);
  }
  return [...lists, ...withoutColons(paras)].filter((entries) => isGlossary(entries, paras));
}

/** The paragraphs right under a heading "Definitions", as far as they are entries in alphabetical order. */
function withoutColons(paras: readonly Para[]): Entry[][] {
  return paras.flatMap(({ flat: heading }, at) => {
    if (heading.length > 60 || !DEFINITIONS.test(heading)) return [];
    const entries: Entry[] = [];
    for (const { flat, index } of paras.slice(at + 1)) {
      if (flat.trim() === "") continue;
      const match = WITHOUT_COLON.exec(flat.slice(0, 120));
      if (!match?.[1] || match[1].toLowerCase() < (entries.at(-1)?.term ?? "").toLowerCase()) break;
      entries.push({ paragraph: index, term: match[1], end: match[0].length });
    }
    return entries.length > 0 ? [entries] : [];
  });
}

function entryOf({ flat, index, source }: Para): Entry | undefined {
  const match = ENTRY.exec(flat.slice(0, 120));
  if (match?.[1]) return { paragraph: index, term: match[1], end: match[0].length };
  // "**Excluded Causes**:" over a list, "[**Warranty Period**: [NUMBER] months]".
  const [bold] = source.bold ?? [];
  if (!bold || bold.start > 1 || source.table) return undefined;
  const written = flat.slice(bold.start, bold.end);
  const [, term, plural = ""] = /^\[?([A-Z][^:;.,"()[\]]{1,60}?)(\(e?s\))?\s?:?\s?$/.exec(written) ?? [];
  if (term === undefined) return undefined;
  const end = bold.start + written.indexOf(term) + term.length + plural.length;
  return BEHIND.test(flat.slice(end)) ? { paragraph: index, term, end: end + 1 } : undefined;
}

function isGlossary(entries: readonly Entry[], paras: readonly Para[]): boolean {
  const first = entries[0]?.paragraph ?? 0;
  if (entries.length < LEAST) return false;
  if (entries.every(({ paragraph }) => STYLED.test(paras[paragraph]?.source.style ?? ""))) return true;
  const stray = entries.filter(({ term }, i) => term.toLowerCase() < (entries[i - 1]?.term ?? "").toLowerCase()).length;
  return (
    stray <= entries.length * STRAY &&
    paras.slice(Math.max(0, first - ABOVE), first).some(({ flat }) => flat.length < 300 && LEADS_IN.test(flat))
  );
}
