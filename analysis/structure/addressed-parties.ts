/** Papers that speak to "you": terms of a service, licences that are clicked on, letters. Who "we" and "you" are. */
import { isCommonWord } from "../core/lexicon.ts";
import { matchesOf } from "../core/matches.ts";
import { sentenceAt } from "../core/sentences.ts";
import type { ParagraphRole, PartyMark } from "./model.ts";
import type { Para } from "./paragraphs.ts";
import {
  COMPANY,
  cleanedCompany,
  companyBefore,
  type FoundName,
  isName,
  LOOKS_LIKE_COMPANY,
  NOT_A_PARTY,
  nameAt,
} from "./party-names.ts";

/** Words that stand for a party without naming it. */
const PRONOUN = /^(?:we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i;
const OURSELVES = /^(?:we|us)$/i;
const YOURSELVES = /^you$/i;

/** In so many paragraphs such papers say who they are between, and a letter whom it is written to. */
const OPENING = { terms: 120, letter: 15 };
/** And so much of each is read. */
const READ = 6000;
/** So often a paper says "you" that it speaks to somebody; and so few words there are to each. */
const SPEAKS = { times: 5, words: 200 };
/** What may arise between two is no agreement. */
const ARISES = /\b(?:aris\w+|disputes?|claims?|controvers\w+)\b[^.;]{0,60}$/i;
/** So far behind the words that lead to it a name may stand. */
const NEAR = 80;
/** So much is read before a bracket, and before "between". */
const LEAD = 300;
const BEFORE = 240;
/** So many companies may speak as "we". */
const MOST = 4;

/** `"Harbour", "we" and "us"`. */
const LIST = '"[^"]{1,40}"(?:[\\s,;(]{0,3}(?:(?:and|or|the|a)\\s)?"[^"]{1,40}"){0,7}';
const QUOTED = /"([^"]{1,40}?),?"/g;
/** `"We" and "us" refer to`, `When we say "we" in these Terms, we are referring to`. */
const MEANS = new RegExp(
  `(${LIST})\\)?,?\\s(?:in\\s(?:this|these)\\s[\\w\\s]{1,40}?,?\\s)?(?:we\\s)?(?:are|is|means?|refers?|shall\\smean|will\\smean)\\b(?:\\sreferring)?(?:\\sto)?:?\\s(?:the\\s)?`,
  "gi",
);
/** `We refer to Alder Ltd and Birch Inc. as "Alder" or "we"`. */
const CALLED = new RegExp(
  `\\brefer\\sto\\s([^;"]{3,200}?)\\s(?:(?:collectively|together|jointly)\\s)?as\\s(${LIST})`,
  "gi",
);
/** `Alder Limited ("Alder", "we", "us")`. */
const BRACKETED = /\(([^()]{0,200}"(?:we|us),?"[^()]{0,200})\)/gi;
/** "A legal agreement between you (an individual or an entity) and". */
const BETWEEN = /\bbetween\s/gi;
const YOU_AND = /^(?:"?you"?)(?:\s?\(((?:[^()]|\([^()]{0,80}\)){0,400})\))?,?\sand\s/i;
const AND_YOU = /^(.{3,200}?),?\sand\s(?:"?you"?)(?![\w'-])/i;
/** What stands before: the paper says of itself that it is an agreement, and not of disputes or earlier agreements. */
const OF_THIS_PAPER =
  /\b(?:is|are|as|constitutes?|forms?|this|these|entered|made)\b[^.;]{0,100}\b(?<!entire\s)(?:agreement|contract|terms|licen[cs]e|eula|conditions)\b[^.;]{0,100}$/i;
/** "Your agreement is with Birch Ltd". */
const WITH =
  /\b(?:your (?:agreement|contract)|you) (?:is|are) (?:made |contracting |entering into (?:an |this )?(?:agreement|contract) )?with\s/gi;
/** `"Alder" means Alder, Inc., its affiliates`: a short name that is the name's beginning. */
const SHORT_FOR = /"([A-Z][\w.&'-]{2,30})"\s(?:means|is|refers\sto)\s(?:the\s)?(?=\1\b)/g;
/** Whoever a word for the other side stands for. */
const SOMEBODY = /^[^.]{0,160}\b(?:individual|person|company|organi[sz]ation|entity|employee)\b/i;
/** `"Customer" means the company that has entered into this Agreement`: they are told by what they did. */
const WHO_ACCEPTS =
  /"(Customer|Client|Subscriber|User|Licensee|Member|Developer|Partner)"\s(?:means|is|refers\sto)\b[^.]{0,160}\b(?:company|organi[sz]ation|entity|individual|person)\b[^.]{0,120}\b(?:enter(?:s|ed|ing)?\sinto|accept(?:s|ed|ing)?|agree[sd]?|enrol\w*|regist\w+|click\w*|sign(?:s|ed|ing)?)\b/g;

const DEAR =
  /^Dear\s(?!(?:Sirs?|Madam|Colleagues?|Candidate|Employee|Customers?|Ladies|Team|All|Friends?)\b)((?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,3})\s?[,:]?\s*$/;
/** Leads to who writes. */
const WRITES =
  /\b(?:to\sjoin|(?:employment|position|role|engagement|job)\s(?:with|at|by)|employed\sby|work\s(?:for|at)|separation\sfrom|on\sbehalf\sof|between\syou\sand)\s(?:the\s)?/gi;

/**
 * The parties of a paper that speaks to somebody; none where it does not say who speaks. `others` are those found by other signs: of them is
 * who writes a letter that does not name its writer beside what is offered.
 */
export function inAddress(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  others: readonly PartyMark[],
): PartyMark[] {
  const opening = paras
    .filter(({ index }) => roles[index] !== "noise" && roles[index] !== "toc")
    .slice(0, OPENING.terms);
  const count = (pattern: RegExp) => opening.reduce((sum, { flat }) => sum + matchesOf(flat, pattern).length, 0);
  const spoken = count(/\byour?\b/gi);
  const letter = spoken < SPEAKS.times ? [] : inLetter(opening.slice(0, OPENING.letter), others);
  if (letter.length > 1) return letter;
  const us: PartyMark[] = [];
  let you: PartyMark | undefined;
  for (const { flat: whole, index } of opening) {
    const flat = whole.slice(0, READ);
    if (!flat.includes('"') && !/\byou\b/i.test(flat)) continue;
    const both = betweenYouAnd(flat);
    for (const { names, called } of [...whoSpeaks(flat), ...(both ? [both.us] : [])])
      for (const { text, at } of names)
        if (us.length < MOST) us.push(party(text, shortNames(called), index, at, at + text.length));
    const said = both?.you ?? whoIsSpokenTo(flat);
    if (said) you ??= party("You", shortNames(said.called), index, said.start, said.end);
  }
  if (us.length === 0) return letter;
  if (!you && spoken >= SPEAKS.times && spoken * SPEAKS.words > count(/\S+/g)) you = firstYou(opening);
  const them = you ? [you] : whoAccepts(opening);
  return [...withoutShorter(us), ...them];
}

/** Names with the quoted words by which they are called. */
interface Called {
  names: readonly FoundName[];
  called: string;
}
/** Where "you" stands, with the quoted words by which you are called. */
interface Spoken {
  called: string;
  start: number;
  end: number;
}

/** What a paragraph says of who "we" are. */
function whoSpeaks(flat: string): Called[] {
  const found: Called[] = [];
  for (const { 0: said, 1: called = "", index } of matchesOf(flat, MEANS))
    if (some(called, OURSELVES)) found.push({ names: namesFrom(flat, index + said.length), called });
  for (const { 0: said, 1: names = "", 2: called = "", index } of matchesOf(flat, CALLED))
    if (some(called, OURSELVES))
      found.push({ names: namesFrom(flat, index + said.indexOf(names), index + said.length), called });
  for (const { 1: called = "", index } of matchesOf(flat, BRACKETED)) {
    const from = Math.max(0, index - LEAD);
    const name = companyBefore(flat.slice(from, index));
    if (name) found.push({ names: [{ text: name.text, at: from + name.at }], called });
  }
  for (const { 0: said, index } of matchesOf(flat, WITH))
    found.push({ names: namesFrom(flat, index + said.length), called: "" });
  for (const { 0: said, 1: alias = "", index } of matchesOf(flat, SHORT_FOR)) {
    const names = namesFrom(flat, index + said.length).filter(({ text }) => LOOKS_LIKE_COMPANY.test(text));
    found.push({ names, called: `"${alias}"` });
  }
  return found;
}

/** `The "User", "You" and "Your" refer to the individual or the company that …`. */
function whoIsSpokenTo(flat: string): Spoken | undefined {
  for (const { 0: said, 1: called = "", index } of matchesOf(flat, MEANS))
    if (some(called, YOURSELVES) && SOMEBODY.test(flat.slice(index + said.length)))
      return { called, start: index, end: index + called.length };
  return undefined;
}

/** "This is an agreement between you and Alder": the name with what stands in brackets behind it, and where "you" stands. */
function betweenYouAnd(flat: string): { us: Called; you: Spoken } | undefined {
  for (const { 0: said, index } of matchesOf(flat, BETWEEN)) {
    const before = flat.slice(Math.max(0, index - BEFORE), index);
    const both = OF_THIS_PAPER.test(before) && !ARISES.test(before) ? youAndName(flat, index + said.length) : undefined;
    if (!both) continue;
    const { name, you, aliases } = both;
    const called = /^[^(]{0,120}\(([^()]{1,400})\)/.exec(flat.slice(name.at + name.text.length))?.[1] ?? "";
    return { us: { names: [name], called }, you: { called: aliases, start: you, end: you + 3 } };
  }
  return undefined;
}

/** "Alder" beside "Alder, Inc.": one party, of which the shorter is a short name. */
function withoutShorter(parties: readonly PartyMark[]): PartyMark[] {
  const isShorter = (name: string, other: string) =>
    other.length > name.length &&
    other.toLowerCase().startsWith(name.toLowerCase()) &&
    /\W/.test(other[name.length] ?? "");
  return parties.flatMap((one) => {
    if (parties.some(({ name }) => isShorter(one.name, name))) return [];
    const shorter = parties.filter(({ name }) => isShorter(name, one.name));
    const more = shorter.flatMap(({ name, aliases }) => [name, ...aliases]);
    return [{ ...one, aliases: [...new Set([...one.aliases, ...more])] }];
  });
}

/** A name without the full stop of its sentence: "Inc." has one of its own. */
const ended = (name: string): string =>
  name.replace(/(?<!\b(?:Inc|Corp|Co|Ltd|Bros|[A-Z]\.[A-Z]|L\.L\.C|S\.L\.U|S\.p\.A))\.$/i, "");

const party = (name: string, aliases: string[], paragraph: number, start: number, end: number): PartyMark => ({
  name,
  aliases: aliases.filter((alias) => alias.toLowerCase() !== name.toLowerCase()),
  paragraph,
  start,
  end,
});

const quotedIn = (words: string): string[] =>
  matchesOf(words, QUOTED).map(([, word = ""]) => word.trim().replace(/^the\s/i, ""));
const some = (words: string, pattern: RegExp): boolean => quotedIn(words).some((word) => pattern.test(word));

/** The short names among quoted words, each once; of pronouns only "we" and "us". */
function shortNames(words: string): string[] {
  const seen = new Set<string>();
  return quotedIn(words).filter((word) => {
    const key = word.toLowerCase();
    const usable = (PRONOUN.test(word) ? OURSELVES.test(word) : !NOT_A_PARTY.test(word)) && !seen.has(key);
    seen.add(key);
    return usable;
  });
}

/** The companies named from a place on, the first of them near; else the name that stands right there. */
function namesFrom(flat: string, from: number, to = sentenceAt(flat, from).end): FoundName[] {
  const rest = flat.slice(from, Math.min(to, from + 300));
  const companies = matchesOf(rest, COMPANY).flatMap((m) => {
    const own = cleanedCompany(m[0]);
    const at = from + m.index + m[0].lastIndexOf(own);
    // "Alder Group, Inc.": the name may go on behind its first ending.
    const whole = nameAt(flat.slice(0, to), at)?.text;
    const text = ended(whole?.startsWith(own) ? whole : own);
    return isName(text.replace(/\.$/, "")) && !/[<>]/.test(text) ? [{ text, at }] : [];
  });
  const [first, next] = companies;
  if (first && first.at - from < NEAR) {
    // "X Ltd and Y Inc." are both; what is named after other words is somebody else.
    const between = next && flat.slice(first.at + first.text.length, next.at);
    return next && between !== undefined && /^,?\s(?:and|or)\s$/.test(between) ? [first, next] : [first];
  }
  const name = nameAt(flat.slice(0, to), from);
  return name && name.at - from < 5 ? [{ ...name, text: ended(name.text) }] : [];
}

/** "you (…) and Alder", "Alder Ltd and you": the name, where "you" stands, and what else "you" is called. */
function youAndName(flat: string, from: number): { name: FoundName; you: number; aliases: string } | undefined {
  const rest = flat.slice(from, from + 700);
  const first = YOU_AND.exec(rest);
  if (first) {
    const [name] = namesFrom(flat, from + first[0].length, from + 700);
    return name && { name, you: from + first[0].search(/you/i), aliases: first[1] ?? "" };
  }
  const last = AND_YOU.exec(rest);
  const name = last && nameAt(last[1] ?? "", 0);
  return name
    ? { name: { text: name.text, at: from + name.at }, you: from + last[0].length - 3, aliases: "" }
    : undefined;
}

function firstYou(opening: readonly Para[]): PartyMark | undefined {
  for (const { flat, index } of opening) {
    const at = flat.search(/\byou\b/i);
    if (at >= 0) return party("You", [], index, at, at + 3);
  }
  return undefined;
}

function whoAccepts(opening: readonly Para[]): PartyMark[] {
  for (const { flat, index } of opening) {
    const [found] = matchesOf(flat, WHO_ACCEPTS);
    const name = found?.[1];
    if (found && name) return [party(name, [], index, found.index + 1, found.index + 1 + name.length)];
  }
  return [];
}

/** "Dear Rosa Birch, we are delighted to invite you to join Alder Ltd": who writes, and to whom. */
function inLetter(opening: readonly Para[], others: readonly PartyMark[]): PartyMark[] {
  const at = opening.findIndex(({ flat }) => DEAR.test(flat.trim()));
  const line = opening[at];
  const name = line && DEAR.exec(line.flat.trim())?.[1];
  if (!line || !name) return [];
  const start = line.flat.indexOf(name);
  const reader = party(name, ["you"], line.index, start, start + name.length);
  const writers = opening.slice(at + 1).flatMap(({ flat, index }) =>
    matchesOf(flat.slice(0, READ), WRITES).flatMap(({ 0: said, index: from }) => {
      const [writer] = namesFrom(flat, from + said.length);
      if (!writer) return [];
      const end = writer.at + writer.text.length;
      const aliases = shortNames(/^[^(]{0,60}\(([^()]{1,120})\)/.exec(flat.slice(end))?.[1] ?? "");
      return [party(writer.text, aliases, index, writer.at, end)];
    }),
  );
  const writer = writers.find((one) => LOOKS_LIKE_COMPANY.test(` ${one.name}`)) ?? others[0] ?? writers.find(isOwnName);
  return writer ? [writer, reader] : [];
}

/** A name that is no word of the language: "Alderwrights", not "Will". */
const isOwnName = ({ name }: PartyMark): boolean => name.split(/\s+/).some((word) => !isCommonWord(word));
