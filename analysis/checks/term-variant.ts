/** A near miss of a defined term or a party's name: one slip of the keyboard away. */
import { plural, quoted } from "../core/flatten.ts";
import { isCommonWord } from "../core/lexicon.ts";
import { oneSlipApart, slips } from "../core/spelling.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { isCapital, type Token, tokenize } from "../structure/terms.ts";
import type { Check, Draft } from "./check.ts";

/** A word as it is written in the document, with its places. */
interface Written {
  count: number;
  places: { paragraph: number; token: Token }[];
}

export const termVariant: Check = {
  id: "term-variant",
  label: "Misspelt term",
  description: "A word one letter away from a defined term or a party's name.",
  defaultSeverity: "minor",
  run: (document) =>
    misspellings(document)
      .map(({ paragraph, token, name, term, uses, usual }) =>
        draftFor(document, paragraph, token, name, term, uses, usual),
      )
      .sort((a, b) => (a.places[0]?.paragraph ?? 0) - (b.places[0]?.paragraph ?? 0)),
};

/** A word at one place with the one that is probably meant, in small letters, and the term that it belongs to. */
interface Misspelling {
  paragraph: number;
  token: Token;
  name: string;
  term: string;
  /** How often the right word stands in the document, and how it is written there. */
  uses: number;
  usual: string;
}

const found = new WeakMap<DocumentIndex, Misspelling[]>();

/** Every misspelt word of a term or a name. */
export function misspellings(document: DocumentIndex): readonly Misspelling[] {
  const before = found.get(document);
  if (before) return before;
  const written = wordsAsWritten(document);
  const names = termWords(document, written);
  const neighbours = neighboursOf(document);
  const bySlip = new Map<string, string[]>();
  for (const name of names.keys())
    for (const slip of slips(name)) bySlip.set(slip, [...(bySlip.get(slip) ?? []), name]);
  const all: Misspelling[] = [];
  for (const [word, { count, places }] of written) {
    if (word.length < 4 || (names.has(word) && names.get(word) !== "") || count > 3 || word.includes("'")) continue;
    const name = nearest(word, bySlip, written, count, names, neighbours);
    const term = name === undefined ? undefined : names.get(name);
    if (name === undefined || term === undefined) continue;
    const right = written.get(name);
    for (const { paragraph, token } of places)
      if (isFree(document, paragraph, token, name))
        all.push({
          ...{ paragraph, token, name, term },
          ...{ uses: right?.count ?? 0, usual: right?.places[0]?.token.text ?? name },
        });
  }
  found.set(document, all);
  return all;
}

/** Not in an address of mail or the web, no half of a double name, no word of another language, no person to call. */
function isFree(document: DocumentIndex, paragraph: number, { start, end }: Token, name: string): boolean {
  const flat = document.paras[paragraph]?.flat ?? "";
  if (FOREIGN.test(flat.slice(Math.max(0, start - 6), start))) return false;
  // "A GREEMENT", "T HIS": small capitals torn from their first letter.
  const first = flat.slice(Math.max(0, start - 2), start);
  if (/^[A-Z]\s$/.test(first) && `${first[0]}${flat.slice(start, end)}`.toLowerCase() === name) return false;
  // "LA. REV. STAT. § 9:2780".
  if (/^\.?\s(?:Ann\.?\s|ANN\.?\s)?(?:\u00a7|Sec\b|tit\b)/.test(flat.slice(end, end + 10))) return false;
  // "The Reuters Screen LIBO Page" has that name.
  if (
    /^\s(?:Screen|Page)\b/i.test(flat.slice(end, end + 8)) ||
    /\b(?:Screen|Page|Reuters|Telerate)\s$/.test(flat.slice(Math.max(0, start - 10), start))
  )
    return false;
  // "Michael J. Maier" is no "Maker".
  if (isCommonWord(name) && /\b[A-Z][a-z]+\s[A-Z]\.\s$/.test(flat.slice(Math.max(0, start - 24), start))) return false;
  // "Bolsa Mexicana de Valores"; "W. Matthew Strock".
  if (/^\s(?:de|del|de la|des|du)\s[A-Z]/.test(flat.slice(end, end + 10))) return false;
  if (isCommonWord(name) && /(?:^|[\s:;,])[A-Z]\.\s[A-Z][a-z]+\s$/.test(flat.slice(Math.max(0, start - 24), start)))
    return false;
  // "Erika" is no "ERISA".
  if (LAWS.test(name) && /[a-z]/.test(flat.slice(start, end))) return false;
  // "Jason I. Spark" is another person than Jayson.
  if (/^\s[A-Z]\.\s[A-Z][a-z]/.test(flat.slice(end, end + 8))) return false;
  // "Herman Gettel Charles Stiv Herbert White": a list of people.
  if (
    isCommonWord(name) &&
    PEOPLE.test(flat.slice(Math.max(0, start - 30), start)) &&
    PEOPLE_AFTER.test(flat.slice(end, end + 40))
  )
    return false;
  if (isCommonWord(name) && isContact(flat, start, end)) return false;
  if (
    SIGNED_NAME.test(flat.slice(Math.max(0, start - 12), start)) &&
    /^\s[A-Z](?!orp\b|nc\b|td\b|LC\b|imited\b)/.test(flat.slice(end, end + 9))
  )
    return false;
  // "Attention: Lena Hanson" where the others are Kim Hansen: two people.
  if (
    isPerson(flat, start) &&
    !/\b(?:[A-Z]{2}|[A-Z]\.)$/.test(first) &&
    !sharesFirstName(document, paragraph, start, name)
  )
    return false;
  // "Harbour Brasil Holdings Ltda.": a company abroad writes its country its own way.
  if (
    /^(?:\s[A-Z][\w&-]*){0,3},?\s(?:Ltda|S\.?A\.?|S\.?r\.?l|GmbH|N\.?V\.?|B\.?V\.?|S\.?p\.?A|A\.?S|AB|Oy|K\.?K)\b/.test(
      flat.slice(end, end + 60),
    )
  )
    return false;
  return (
    !/[@.\\_-]$/.test(flat.slice(Math.max(0, start - 1), start)) &&
    !/^(?:[@\\_]|\.\w|\s(?:Street|Road|Avenue|Ave|Blvd|Boulevard|Lane|Ltda|St)\b)/.test(flat.slice(end, end + 11))
  );
}

/** Laws that are called by their letters. */
const LAWS = /^(?:erisa|hipaa|cobra|fatca|gdpr|ccpa)$/;

/** "Name: Erica Dowd", "/s/ Erica Dowd": a first name where somebody signs. */
const SIGNED_NAME = /(?:\bName\s?:|\/s\/)\s{0,3}$/;

/** Words in capitals and small letters on both sides, and nothing between them. */
const PEOPLE = /(?:^|\s)[A-Z][a-z]+\s[A-Z][a-z]+\s$/;
const PEOPLE_AFTER = /^\s[A-Z][a-z]+\s[A-Z][a-z]+\s[A-Z][a-z]+(?=\s|$)/;

/** Behind "Attention:", "/s/" or "Mr." and a first name. */
const PERSON = /(?:\b(?:Attention|Attn|Contact|cc)\s?[:.]|\/s\/|\b(?:Mr|Mrs|Ms|Dr)\.)\s?([A-Z][\w.]*)\s(?:[A-Z]\.\s)?$/;

const isPerson = (flat: string, start: number) => PERSON.test(flat.slice(Math.max(0, start - 50), start));

/** The other spelling stands behind the same first name somewhere. */
function sharesFirstName(document: DocumentIndex, paragraph: number, start: number, name: string): boolean {
  const flat = document.paras[paragraph]?.flat ?? "";
  const [, first = ""] = PERSON.exec(flat.slice(Math.max(0, start - 50), start)) ?? [];
  return firstNamesOf(document, name).has(first.toLowerCase());
}

const firstNames = new WeakMap<DocumentIndex, Map<string, Set<string>>>();

/** The words before each place of a surname, initials left out, in small letters. */
function firstNamesOf(document: DocumentIndex, surname: string): ReadonlySet<string> {
  let all = firstNames.get(document);
  if (!all) {
    all = new Map();
    for (const tokens of document.tokens) {
      let before = "";
      for (const { text } of tokens) {
        const word = text.toLowerCase();
        const set = all.get(word);
        if (set) set.add(before);
        else all.set(word, new Set([before]));
        if (word.length > 1) before = word;
      }
    }
    firstNames.set(document, all);
  }
  return all.get(surname) ?? new Set();
}

/** "Estado de México", "Distribuidora de Tecnologias". */
const FOREIGN = /\b(?:de|di|da|do|du|del|der|des|dos|das|la|le|el|y|et)\s$/i;

/** A person with a telephone number or an address: "Attention: Marc Weir", "/s/ Joyce Chang", "Charles Blair 416 756 2324". */
function isContact(flat: string, start: number, end: number): boolean {
  const after = flat.slice(end, end + 120);
  return (
    /(?:\b(?:Attention|Attn|Name|By|cc)\s?[:.]|\/s\/|\b(?:Mr|Mrs|Ms|Dr)\.)\s?(?:[A-Z][\w.]*\s){0,2}$/i.test(
      flat.slice(Math.max(0, start - 40), start),
    ) || /^(?:\s[A-Z][\w.]*){1,2},?\s[^a-z]{0,4}(?:\(?\d{3}\)?[\s.-]\d{3}|[\w.]+@)/.test(after)
  );
}

/** Words with a capital, in lower case, with their places. */
function wordsAsWritten({ tokens, role }: DocumentIndex): Map<string, Written> {
  const written = new Map<string, Written>();
  tokens.forEach((list, paragraph) => {
    if (role(paragraph) === "noise" || role(paragraph) === "toc") return;
    for (const token of list) {
      if (!isCapital(token.text) || /[\d$]/.test(token.text)) continue;
      const key = token.text.toLowerCase();
      const entry = written.get(key) ?? { count: 0, places: [] };
      entry.count++;
      if (entry.places.length < 4) entry.places.push({ paragraph, token });
      written.set(key, entry);
    }
  });
  return written;
}

/** The words that stand beside each capitalised word, on either side. */
function neighboursOf({ tokens }: DocumentIndex): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  for (const list of tokens) {
    list.forEach((token, i) => {
      if (!isCapital(token.text)) return;
      const key = token.text.toLowerCase();
      const set = beside.get(key) ?? new Set();
      const next = list[i + 1];
      const previous = list[i - 1];
      if (next && isCapital(next.text)) set.add(`>${next.stem}`);
      if (previous && isCapital(previous.text)) set.add(`<${previous.stem}`);
      beside.set(key, set);
    });
  }
  return beside;
}

/** The words of terms and names that stand often enough to be sure of their spelling, with the term. */
function termWords({ known }: DocumentIndex, written: ReadonlyMap<string, Written>): Map<string, string> {
  const words = new Map<string, string>();
  for (const { term, definitions, party } of known.values()) {
    if (definitions.length === 0 && !party) continue;
    for (const { text } of tokenize(term)) {
      const word = text.toLowerCase();
      if (word.length >= 5 && /^[A-Z]/.test(text) && (written.get(word)?.count ?? 0) >= 2) words.set(word, term);
    }
  }
  // Names that are no term: a strange word that keeps coming back, or any that comes back beside the same neighbour.
  for (const [word, { count }] of written) {
    if (!words.has(word) && word.length >= 5 && count >= 2) words.set(word, "");
  }
  return words;
}

function share(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((word) => b.has(word));
}

function nearest(
  word: string,
  bySlip: ReadonlyMap<string, string[]>,
  written: ReadonlyMap<string, Written>,
  count: number,
  names: ReadonlyMap<string, string>,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^x+$/.test(word)) return undefined;
  // "Sulfate" and "Sulfite" are two substances.
  const salt = /^(.{3,})(?:ate|ite|ide)s?$/.exec(word)?.[1];
  // A dictionary word is what it says ("License" is no slip for "Licensee").
  if (isCommonWord(word) || isInflected(word)) return undefined;
  for (const slip of slips(word)) {
    for (const name of bySlip.get(slip) ?? []) {
      if (!oneSlipApart(word, name) || (written.get(name)?.count ?? 0) < count * 2) continue;
      if (bare(word) === bare(name) || isEnding(word, name) || isAnotherHouse(word, name, neighbours)) continue;
      if (salt !== undefined && /^(.{3,})(?:ate|ite|ide)s?$/.exec(name)?.[1] === salt) continue;
      // "EBITDAR" is no slip for "EBITDA", nor "BUOYSTM" for "BUOYTM".
      if (isAcronym(written, word) && isAcronym(written, name) && (word.startsWith(name) || name.startsWith(word)))
        continue;
      if (word.replace(/s?(tm|r)$/, "$1") === name.replace(/s?(tm|r)$/, "$1") && /tm$/.test(name)) continue;
      // "Israeli" and "Israel", "German" and "Germany".
      if ([`${name}i`, `${name}n`, `${name}y`].includes(word) || (word.endsWith("a") && name === `${word}n`)) continue;
      if (names.get(name) === "" && [`${word}i`, `${word}n`, `${word}y`, `${word}e`].includes(name)) continue;
      // Plural, possessive and the like are the same word, and short ones are too easily one letter apart.
      if (word === `${name}s` || name === `${word}s`) continue;
      // Of two names that begin with another letter, each is somebody's.
      if (word[0] !== name[0] && (name.length < 6 || names.get(name) === "")) continue;
      if (
        names.get(name) === "" &&
        !(name.length >= 6 && !isCommonWord(name) && (written.get(name)?.count ?? 0) >= 3) &&
        !share(neighbours.get(word), neighbours.get(name))
      )
        continue;
      return name;
    }
  }
  return undefined;
}

/** "Invoiced", "Selling": the lexicon takes a letter salad for a word now and then, so the stem must have another ending as well. */
function isInflected(word: string): boolean {
  const [, stem, ending] = /^(.+?)(s|ed|ing|ly)$/.exec(word) ?? [];
  // "Hoding" is no form of "hod", nor "Suply" of "sup".
  if (stem === undefined || stem.length < 4) return false;
  return (
    isCommonWord(stem) && (ending === "s" || [`${stem}s`, `${stem}es`, `${stem}ing`, `${stem}e`].some(isCommonWord))
  );
}

/** "Harbanc Capital Markets" beside "Harbank National Association": every word that goes with the one is another. */
function isAnotherHouse(word: string, name: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const beside = [...(neighbours.get(word) ?? [])];
  return (
    !isCommonWord(name) &&
    beside.some((next) =>
      /^>(?:capital|market|security|holding|financial|partner|venture|international|company)$/.test(next),
    ) &&
    !beside.some((next) => next.startsWith(">") && neighbours.get(name)?.has(next))
  );
}

/** A short word in capitals throughout. */
function isAcronym(written: ReadonlyMap<string, Written>, word: string): boolean {
  const text = written.get(word)?.places.map(({ token }) => token.text) ?? [];
  return word.length <= 7 && text.length > 0 && text.every((t) => t === t.toUpperCase());
}

/** Without accents: "México" is no slip for "Mexico". */
function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Another ending makes another word of an ordinary one ("Merchandiser", "Pointe"), and of a country's name ("American", "Americas"). */
function isEnding(word: string, name: string): boolean {
  const same = word.length === name.length;
  const stem = same ? word.slice(0, -1) : word.length < name.length ? word : name;
  if (!word.startsWith(stem) || !name.startsWith(stem)) return false;
  return isCommonWord(name) || (same && /[insye]$/.test(word) && /[insye]$/.test(name));
}

function draftFor(
  document: DocumentIndex,
  paragraph: number,
  token: Token,
  name: string,
  term: string,
  uses: number,
  usual: string,
): Draft {
  const place = { paragraph, start: token.start, end: token.end };
  const right = asWritten(token.text, name, term || usual);
  return {
    places: [place],
    title: `${quoted(token.text)} is probably ${quoted(right)}`,
    explanation: `The document writes ${quoted(right)} in ${plural(uses, "place")}${right === term || term === "" ? "" : ` (in ${quoted(term)} among others)`}, and ${quoted(token.text)} only here. Misspelt, a term or name is not the one that was defined.`,
    fix: { kind: "replace", options: [{ label: `Write ${quoted(right)}`, edits: [{ place, replacement: right }] }] },
    confidence: 0.88,
    key: `${token.text}|${document.words({ paragraph, start: token.start - 30, end: token.end + 30 })}`,
  };
}

/** The name in the capitals of the place. */
function asWritten(here: string, name: string, term: string): string {
  if (here === here.toUpperCase()) return name.toUpperCase();
  const inTerm = tokenize(term).find((t) => t.text.toLowerCase() === name)?.text ?? name;
  return inTerm === inTerm.toUpperCase() && here !== here.toUpperCase()
    ? name.charAt(0).toUpperCase() + name.slice(1)
    : inTerm;
}
