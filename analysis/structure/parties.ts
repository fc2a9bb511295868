/** The parties: names in the preamble with the short names that stand for them. */
import type { DefinitionMark, ParagraphRole, PartyMark } from "./model.ts";
import type { Para } from "./paragraphs.ts";

const COMPANY_END =
  "(?:Incorporated|Inc\\.?|INC\\.?|Corporation|CORPORATION|Corp\\.?|CORP\\.?|L\\.?L\\.?C\\.?|Limited|LIMITED|Ltd\\.?|LTD\\.?|L\\.?L\\.?P\\.?|L\\.P\\.|LP|N\\.?V\\.?|B\\.?V\\.?|S\\.?A\\.?|A\\.?G\\.?|GmbH|PLC|plc|Plc|S\\.?p\\.?A\\.?|Company|COMPANY|Co\\.|CO\\.|Trust|TRUST|Bank|BANK|Partners|PARTNERS|Fund|FUND|University|Association|ASSOCIATION|Partnership|PARTNERSHIP|N\\.A\\.|Foundation|Holdings|HOLDINGS|Group|GROUP)";
const NAME_WORD = "(?:[A-Z0-9][\\w&.'\\u00c0-\\u024f/!-]*|&|of|the|and|de)";
const COMPANY = new RegExp(
  `(?:[A-Z0-9][\\w&.'\\u00c0-\\u024f/!-]*)(?:,?\\s{1,3}${NAME_WORD}){0,9}?,?\\s{1,3}${COMPANY_END}(?![\\w])`,
  "g",
);

/** Terms that name the document, a date or the parties together, and never one party. */
const NOT_A_PARTY =
  /\b(?:Agreement|Amendment|Addendum|Contract|Date|Parties|Party|Term|Lease|Note|Plan|Exhibit|Schedule|Deed|Letter|Effective|Act|Services?|Products?|Program|Territory|Execution|Closing|MOU|Memorandum|Transaction|Merger|Business)\b/i;

/** The parties, from the first pages: a name before a short name in brackets, inside the sentence that says "between". */
export function findParties(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  definitions: readonly DefinitionMark[],
): PartyMark[] {
  const parties: PartyMark[] = [];
  const window = preamble(paras, roles);
  for (const index of window.paragraphs) {
    const flat = paras[index]?.flat ?? "";
    const limit = recitalsIn(flat);
    const here = definitions.filter(
      (d) =>
        d.paragraph === index &&
        (d.form === "bracketed" || d.form === "bold" || d.form === "called") &&
        d.start < Math.min(window.limit, limit),
    );
    let from = 0;
    for (const definition of here) {
      const lead = flat.slice(Math.max(from, definition.start - 400), definition.start);
      if (definition.term.length > 50 || NOT_A_PARTY.test(definition.term) || !/^[A-Z]/.test(definition.term)) {
        if (!/\bor\s*["(]*$/.test(lead)) from = definition.end;
        continue;
      }
      const name = nameBefore(lead);
      const previous = parties[parties.length - 1];
      if (name) {
        const start = definition.start - lead.length + name.at;
        parties.push({
          name: name.text,
          aliases: [definition.term],
          paragraph: index,
          start,
          end: start + name.text.length,
        });
      } else if (previous && previous.paragraph === index && definition.start - from < 60 && from > 0) {
        previous.aliases.push(definition.term);
      }
      from = definition.end;
      if (parties.length >= 12) return parties;
    }
  }
  if (parties.length > 0) return merge(parties);
  for (const index of window.paragraphs) {
    const flat = (paras[index]?.flat ?? "").slice(0, 1500);
    if (!/\b(?:between|among)\b/i.test(flat)) continue;
    const from = flat.search(/\b(?:between|among)\b/i);
    for (const match of flat.slice(from).matchAll(COMPANY)) {
      const start = from + match.index;
      parties.push({ name: match[0], aliases: [], paragraph: index, start, end: start + match[0].length });
      if (parties.length >= 4) break;
    }
    if (parties.length > 0) break;
  }
  return merge(parties);
}

/** Where the recitals begin inside a paragraph that runs on into them. */
function recitalsIn(flat: string): number {
  const at = flat.search(/\b(?:WHEREAS|Whereas|RECITALS|BACKGROUND|NOW,? THEREFORE|WITNESSETH)\b/);
  return at > 60 ? at : Number.POSITIVE_INFINITY;
}

/** Paragraphs of the opening: up to the first heading of the body, at most forty and 6,000 characters. */
function preamble(paras: readonly Para[], roles: readonly ParagraphRole[]): { paragraphs: number[]; limit: number } {
  const paragraphs: number[] = [];
  let characters = 0;
  for (const { index, flat } of paras) {
    if (roles[index] === "noise" || roles[index] === "toc") continue;
    if (
      paragraphs.length > 1 &&
      /^\s*(?:whereas|recitals?|background|preliminary statement|now,? therefore|w ?i ?t ?n ?e ?s ?s ?e ?t ?h)\b/i.test(
        flat,
      )
    )
      break;
    paragraphs.push(index);
    characters += Math.min(flat.length, 3000);
    if (characters > 6000 || paragraphs.length >= 40) break;
    if (paragraphs.length > 6 && /^\s*(?:1\.|article\s+(?:1|i)\b|section 1\b)/i.test(flat)) break;
  }
  return { paragraphs, limit: 4000 };
}

/** The name that a bracket stands behind: the words after the last "between", "and" or stop, up to the description. */
function nameBefore(lead: string): { text: string; at: number } | undefined {
  const companies = [...lead.matchAll(COMPANY)].filter(
    (m) => !/^(?:This|The (?:Agreement|Parties)|State)\b/.test(m[0]),
  );
  const company =
    companies[0] &&
    companies.length > 1 &&
    !/^\s*(?:,|\(|and|a\b)/.test(lead.slice(companies[0].index + companies[0][0].length))
      ? companies[companies.length - 1]
      : lastAfterAnd(lead, companies);
  if (company) {
    // A name never runs over the end of a sentence.
    const cleaned = company[0]
      .replace(/^.*[a-z]\.\s+(?=[A-Z])/, "")
      .replace(/^(?:BETWEEN|AND|Between|And|AMONG|By|BY|WITH|With)[:,]?\s+/, "");
    return { text: cleaned.replace(/,$/, ""), at: (company.index ?? 0) + company[0].length - cleaned.length };
  }
  const person =
    /(?:between|among|and|by|with|BETWEEN|AND|:|;|^)\s{0,3}(?:Mr\.?|Ms\.?|Mrs\.?|Dr\.?)?\s{0,2}([A-Z][\w.'-]+(?:\s[A-Z][\w.'-]*){1,4})(?=\s?[,(]|\s(?:an?|with|of|whose|residing)\b|\s*\(?\s*$)/g;
  let last: RegExpExecArray | undefined;
  for (const m of lead.matchAll(person)) last = m;
  const text = last?.[1];
  if (!last || !text || NOT_A_PARTY.test(text)) return undefined;
  return { text, at: last.index + last[0].lastIndexOf(text) };
}

function lastAfterAnd(lead: string, companies: readonly RegExpMatchArray[]): RegExpMatchArray | undefined {
  // "X, Inc., a wholly owned subsidiary of Y Corp." is X: the first name after the last "between" or "and".
  const starts = [...lead.matchAll(/\b(?:between|among|and|by)\b[:,]?\s/gi)].map((m) => m.index + m[0].length);
  for (const start of starts.reverse()) {
    const hit = companies.find((m) => (m.index ?? 0) >= start - 1 && (m.index ?? 0) < start + 40);
    if (hit) return hit;
  }
  return companies[0];
}

function merge(parties: PartyMark[]): PartyMark[] {
  const byName = new Map<string, PartyMark>();
  for (const party of parties) {
    const key = party.name.toLowerCase().replace(/[^a-z0-9]/g, "");
    const known = byName.get(key);
    if (known) known.aliases.push(...party.aliases.filter((a) => !known.aliases.includes(a)));
    else byName.set(key, party);
  }
  return [...byName.values()];
}
