/** The parties: names in the preamble with the short names that stand for them. */
import { matchesOf } from "../core/matches.ts";
import { sentences } from "../core/sentences.ts";
import { inAddress } from "./addressed-parties.ts";
import { inUndertaking } from "./letter-parties.ts";
import type { DefinitionMark, ParagraphRole, PartyMark } from "./model.ts";
import type { Para } from "./paragraphs.ts";
import { inCaptions } from "./party-captions.ts";
import {
  COMPANY,
  COMPANY_LINE,
  cleanedCompany,
  companyAfterAnd,
  type FoundName,
  isName,
  NOT_A_PARTY,
  nameAt,
  nameBefore,
  SIGNING,
  twoNames,
} from "./party-names.ts";

/** So many parties are kept. */
const MOST = 12;
/** And so many of those who only sign. */
const MOST_SIGNERS = 40;
/** The longest blank for a name. */
const BLANK = 60;
/** How far into a document its preamble may begin, behind a cover and a table of contents. */
const COVER = 400;

/** Says that what follows are the parties. */
const BETWEEN =
  /\b(?:between|among|amongst|entered into (?:by|with)|made by|is by|(?:following|the) parties|parties (?:below|hereto|to this)|part(?:y|ies):|party of the first)\b/i;
const OF_THE_AGREEMENT =
  /\b(?:agreement|contract|deed|amendment|addendum|lease|memorandum|entered|made|executed|dated|effective|parties)\b/i;
/** "No agency or partnership between". */
const RELATION = /\b(?:partnership|joint venture|relationship|agency|agency relationship)\b[^.]{0,60}\bbetween\b/i;
/** Nothing but words that lead to a second short name. */
const SAME_PARTY =
  /^(?:\W|\b(?:or|and|also|sometimes|hereinafter|herein|collectively|individually|together|referred|to|as|the|each|an?|known|called|by|reference|in|this|agreement|simply)\b)*$/i;
/** A sentence that goes on with them. */
const GOES_ON = /^\W*(?:and|with|\(?\d{1,2}[).]|\(?[a-z][).]|part(?:y|ies)\b|between|to|from)\b/i;
const RECITALS =
  /^\s*(?:whereas|recitals?|background|preliminary statement|now,? therefore|w ?i ?t ?n ?e ?s ?s ?e ?t ?h)\b/i;

/** The parties of a document: by their short names in the preamble, else by the lines and the sentence that name them. */
export function findParties(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  definitions: readonly DefinitionMark[],
): PartyMark[] {
  const opening = openingOf(paras, roles);
  const windows = [opening, preambleBehindCover(paras, roles, opening)].filter((w) => w.length > 0);
  const found = windows.map((window) => merge(paras, named(paras, definitions, window)));
  const best = found.reduce<PartyMark[]>((most, some) => (some.length > most.length ? some : most), []);
  if (best.length > 1) return best;
  const described = windows.map((window) => merge(paras, inParagraphs(paras, window))).find((some) => some.length > 1);
  if (described) return described;
  const lines = windows.map((window) => merge(paras, inLines(paras, window))).find((some) => some.length > 1);
  if (lines) return lines;
  const loose = merge(
    paras,
    windows.flatMap((window) => inUndertaking(paras, definitions, window)),
  );
  const addressed = merge(paras, inAddress(paras, roles, best.length > 0 ? best : loose));
  if (addressed.length > 1) return withAliases(addressed, [...best, ...loose]);
  const captions = inCaptions(paras, roles);
  if (captions.length > 1) return merge(paras, captions);
  if (best.length > 0) return merge(paras, [...best, ...captions]);
  for (const window of windows) {
    const said = merge(paras, inSentence(paras, window));
    if (said.length > 0) return said;
  }
  if (loose.length > 0) return loose;
  if (addressed.length > 0) return addressed;
  return captions.length > 0 ? captions : merge(paras, bySignature(paras));
}

/** "The undersigned": who signs, where nothing else says who the parties are. */
function bySignature(paras: readonly Para[]): PartyMark[] {
  const parties: PartyMark[] = [];
  paras.slice(-200).forEach(({ flat, index }, i, closing) => {
    const signed = /^\W*(?:By|Name|Signature|\/s\/|Its)\b/i.test(closing[i + 1]?.flat ?? "") ? `${flat} By:` : flat;
    if (!/\bBy:|\/s\//i.test(signed)) return;
    for (const m of matchesOf(signed, SIGNING)) {
      const name = (m[1] ?? "").trim();
      const start = flat.indexOf(name, m.index);
      if (start >= 0 && isName(name) && parties.length < MOST_SIGNERS)
        parties.push({ name, aliases: [], paragraph: index, start, end: start + name.length });
    }
  });
  return parties;
}

/** Parties by their short names: a name before a bracket, inside the sentences that say between whom. */
function named(paras: readonly Para[], definitions: readonly DefinitionMark[], window: readonly number[]): PartyMark[] {
  const parties: PartyMark[] = [];
  let begun = false;
  for (const index of window) {
    const flat = paras[index]?.flat ?? "";
    // "BETWEEN" or "Parties" over paragraphs that are one party each.
    if (/\b(?:between|among|parties)\W*$/i.test(flat)) begun = true;
    const limit = Math.min(4000, recitalsIn(flat));
    const spans = sentences(flat.slice(0, limit));
    const here = definitions.filter(
      (d) =>
        d.paragraph === index &&
        (d.form === "bracketed" || d.form === "bold" || d.form === "called") &&
        d.start < limit,
    );
    let from = 0;
    let last = 0;
    let first = true;
    for (const definition of here) {
      const sentence = spans.find(({ end }) => end > definition.start);
      const start = sentence?.start ?? 0;
      const said = flat.slice(start, definition.start);
      const opens =
        (BETWEEN.test(said) &&
          OF_THE_AGREEMENT.test(flat.slice(Math.max(0, start - 200), definition.start)) &&
          !RELATION.test(said)) ||
        BETWEEN.test(flat.slice(0, 60));
      if (opens) begun = true;
      // A full stop of an address ("Ave. San Jose") is no end.
      const near =
        from > 0 && definition.start - from < 450 && /\b(?:and|with)\b/i.test(flat.slice(from, definition.start));
      const goesOn = begun && (GOES_ON.test(said) || start === 0 || from > start || (!first && near));
      const lead = flat.slice(Math.max(from, definition.start - 400), definition.start);
      const previous = parties[parties.length - 1];
      const usable =
        definition.term.length <= 50 &&
        !NOT_A_PARTY.test(definition.term) &&
        /^(?:[a-z]?[A-Z]|you$|we$|us$)/.test(definition.term);
      if (!usable || (!opens && !goesOn)) {
        if (!/\bor\s*["(]*$/.test(lead)) from = definition.end;
        continue;
      }
      // "("SFDC" or "Salesforce")": a second short name of the same party.
      const another = previous && previous.paragraph === index && from > 0 && SAME_PARTY.test(lead);
      const name = another ? undefined : nameBefore(lead, first);
      if (name) {
        const origin = definition.start - lead.length;
        const add = ({ text, at }: FoundName, aliases: string[]) =>
          parties.push({ name: text, aliases, paragraph: index, start: origin + at, end: origin + at + text.length });
        // "between ALPHA, Inc., a …, and BETA LLC ("Beta")": the one before has no short name.
        const rest = name.at + name.text.length;
        const second = companyAfterAnd(lead.slice(rest));
        if (second) {
          add(name, []);
          add({ text: second.text, at: rest + second.at }, [definition.term]);
        } else add(name, [definition.term]);
        first = false;
        last = definition.end;
      } else if (another) previous.aliases.push(definition.term);
      from = definition.end;
      if (parties.length >= MOST) return parties;
    }
    const only =
      parties.length === 1 && parties[0]?.paragraph === index
        ? companyAfterAnd(flat.slice(last, Math.min(limit, last + 400)))
        : undefined;
    if (only)
      parties.push({
        name: only.text,
        aliases: [],
        paragraph: index,
        start: last + only.at,
        end: last + only.at + only.text.length,
      });
  }
  return parties;
}

/** "(1) ALDER LIMITED, incorporated in England with company number 1, whose office is at … (the Licensor); and". */
const DESCRIBED_PARTY =
  /^\W*(?:\(?[\dA-Za-z]{1,2}[).]\s+)?\[{0,2}([A-Z][^,;()]{2,80}?),?\s(?:an?\s|incorporated|registered|company|whose|of\s|with\s|having)[^;]{5,600}?\((?:the\s)?([A-Z][A-Za-z]*(?:\s[A-Z][A-Za-z]*){0,3})\)[;,.]?\s*(?:and)?\W*$/;

/** Parties that have a paragraph of their own under "Parties" or "Between", which ends in a short name without quotation marks. */
function inParagraphs(paras: readonly Para[], window: readonly number[]): PartyMark[] {
  const parties: PartyMark[] = [];
  let begun = false;
  for (const index of window) {
    const flat = paras[index]?.flat ?? "";
    if (/\b(?:between|parties)\W*$/i.test(flat)) begun = true;
    const [, written = "", alias = ""] = (begun && flat.length < 900 && DESCRIBED_PARTY.exec(flat)) || [];
    const name = written.replace(/\]$/, "");
    if (!isName(name) || NOT_A_PARTY.test(alias) || parties.length >= MOST) continue;
    const start = flat.indexOf(name);
    parties.push({ name, aliases: [alias], paragraph: index, start, end: start + name.length });
  }
  return parties;
}

/** Parties that have a line of their own: "Party A: …", or names with "and" between them under "between". */
function inLines(paras: readonly Para[], window: readonly number[]): PartyMark[] {
  const parties: PartyMark[] = [];
  const add = (paragraph: number, name: { text: string; at: number } | undefined, aliases: string[]) => {
    if (name && parties.length < MOST)
      parties.push({ name: name.text, aliases, paragraph, start: name.at, end: name.at + name.text.length });
  };
  let between = false;
  for (const [i, index] of window.entries()) {
    const flat = paras[index]?.flat ?? "";
    const lettered = /^\W*(part(?:y|ies) [A-Z1-9])\s?[:\u2014-]\s/i.exec(flat);
    if (lettered) {
      add(index, nameAt(flat, lettered[0].length), [lettered[1] ?? ""]);
      continue;
    }
    const line = flat.length < 110 ? COMPANY_LINE.exec(flat) : null;
    const next = (paras[window[i + 1] ?? -1]?.flat ?? "").trim();
    const joined = /^\W*(?:and|&)\W*$/i.test(next) || /^\W*(?:and|&)\W*$/i.test(paras[window[i - 1] ?? -1]?.flat ?? "");
    if (/\b(?:between|among)\W*$/i.test(flat)) between = true;
    else if (between || joined) {
      const described = /^\W*(?:and|AND)?\W*([A-Z][A-Z0-9&.,'() -]{3,70}?),\s(?:an?|having|of|with|whose)\s/.exec(flat);
      const words =
        line?.[1] ??
        described?.[1] ??
        (joined && flat.length < 60 && /^[A-Z][A-Z .,'-]+$/.test(flat.trim()) ? flat.trim() : undefined);
      if (words && isName(words)) add(index, { text: words, at: flat.indexOf(words) }, []);
      else if (!/^\W*(?:and|&)?\W*$/i.test(flat) && !/^\W*\(/.test(flat) && parties.length > 1) between = false;
    }
  }
  return parties;
}

/** Parties without short names, in the sentence that says between whom. */
function inSentence(paras: readonly Para[], window: readonly number[]): PartyMark[] {
  const parties: PartyMark[] = [];
  for (const index of window) {
    const flat = (paras[index]?.flat ?? "").slice(0, 1500);
    const from = flat.search(/\b(?:between|among)\b/i);
    if (from < 0) continue;
    const opening = /\b(?:between|among)\b(?:\sand\s(?:between|among))?[:,]?\s/i.exec(flat.slice(from));
    for (const { text, at } of opening ? twoNames(flat, from + opening[0].length) : [])
      parties.push({ name: text, aliases: [], paragraph: index, start: at, end: at + text.length });
    if (parties.length > 0) break;
    for (const match of matchesOf(flat.slice(from), COMPANY)) {
      const name = cleanedCompany(match[0]);
      const start = from + match.index + match[0].lastIndexOf(name);
      if (isName(name) && !/^(?:Director|Officer|Secretary|Manager|Partner|Member)s?\sof\s/.test(name))
        parties.push({ name, aliases: [], paragraph: index, start, end: start + name.length });
      if (parties.length >= 4) break;
    }
    if (parties.length > 0) break;
  }
  return parties;
}

/** Where the recitals begin inside a paragraph that runs on into them. */
export function recitalsIn(flat: string): number {
  const at = flat.search(/\b(?:WHEREAS|Whereas|RECITALS|BACKGROUND|NOW,? THEREFORE|WITNESSETH)\b/);
  return at > 60 ? at : Number.POSITIVE_INFINITY;
}

/** Paragraphs of the opening: up to the first heading of the body, at most forty and 6,000 characters. */
export function openingOf(paras: readonly Para[], roles: readonly ParagraphRole[]): number[] {
  const paragraphs: number[] = [];
  let characters = 0;
  for (const { index, flat } of paras) {
    if (roles[index] === "noise" || roles[index] === "toc") continue;
    if (paragraphs.length > 1 && RECITALS.test(flat)) break;
    paragraphs.push(index);
    characters += Math.min(flat.length, 3000);
    if (characters > 6000 || paragraphs.length >= 40) break;
    if (paragraphs.length > 6 && /^\s*(?:1\.|article\s+(?:1|i)\b|section 1\b)/i.test(flat)) break;
  }
  return paragraphs;
}

/** The preamble where it stands behind a cover and a table of contents: from the sentence that says between whom, up to the recitals. */
function preambleBehindCover(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  opening: readonly number[],
): number[] {
  const last = opening[opening.length - 1] ?? 0;
  const begins = paras.findIndex(
    ({ index, flat }) =>
      index > last &&
      index < COVER &&
      roles[index] !== "toc" &&
      /^\W*(?:this\b|[A-Z][A-Z\s,&-]{5,60}\b)[^.]{0,200}\b(?:agreement|contract|deed|amendment|lease)\b[^;]{0,200}\b(?:between|among)\b/i.test(
        flat.slice(0, 500),
      ) &&
      /\b(?:made|dated|entered|between|executed)\b/.test(flat.slice(0, 500)),
  );
  if (begins < 0) return [];
  const paragraphs: number[] = [];
  for (const { index, flat } of paras.slice(begins, begins + 15)) {
    if (paragraphs.length > 0 && (RECITALS.test(flat) || /^\s*(?:1\.|article\s+(?:1|i)\b|section 1\b)/i.test(flat)))
      break;
    if (roles[index] !== "noise") paragraphs.push(index);
  }
  return paragraphs;
}

/** "[FULL COMPANY NAME] incorporated in …": a name that is still to be filled in is shown as it stands. */
function withBlanks(paras: readonly Para[], parties: readonly PartyMark[]): PartyMark[] {
  return parties.map((party) => {
    const flat = paras[party.paragraph]?.flat ?? "";
    const start = flat[party.start - 1] === "[" ? party.start - 1 : -1;
    const end = start < 0 ? 0 : flat.indexOf("]", start) + 1;
    if (end <= 0 || end - start > BLANK) return party;
    return { ...party, name: flat.slice(start, end), start, end };
  });
}

/** Parties with what others say of them too: their short names, and the name where it is longer there ("Alder Group" of "Alder Group, Inc."). */
function withAliases(parties: readonly PartyMark[], others: readonly PartyMark[]): PartyMark[] {
  return parties.map((party) => {
    const name = party.name.toLowerCase().replace(/\.$/, "");
    const same = others.find(
      (other) => other.name.toLowerCase().startsWith(name) && !/^\w/.test(other.name.slice(name.length)),
    );
    const aliases = [...new Set([...party.aliases, ...(same?.aliases ?? [])])];
    return { ...(same ?? party), aliases };
  });
}

function merge(paras: readonly Para[], parties: readonly PartyMark[]): PartyMark[] {
  const byName = new Map<string, PartyMark>();
  for (const found of withBlanks(paras, parties)) {
    const party = /^you$/i.test(found.name) ? { ...found, name: "You" } : found;
    const blank = party.name.startsWith("[") ? party.aliases.join(" ") : "";
    const key = `${party.name}${blank}`.toLowerCase().replace(/[^a-z0-9]/g, "");
    const known = byName.get(key);
    if (known) known.aliases.push(...party.aliases.filter((a) => !known.aliases.includes(a)));
    else byName.set(key, party);
  }
  return [...byName.values()];
}
