/** Papers that speak to "you": terms of a service, licences that are clicked on, letters. Who "we" and "you" are. */
import { matchesOf } from "../core/matches.ts";
import { inLetter } from "./letter-parties.ts";
import type { ParagraphRole, PartyMark } from "./model.ts";
import type { Para } from "./paragraphs.ts";
import { companyBefore, type FoundName, LOOKS_LIKE_COMPANY, nameAt, namesFrom } from "./party-names.ts";
import { OURSELVES, party, shortNames, someQuoted } from "./short-names.ts";

const YOURSELVES = /^you$/i;

/** In so many paragraphs such papers say who they are between, and so much of each is read. */
const OPENING = 120;
const READ = 6000;
/** So often a paper says "you" that it speaks to somebody; and so few words there are to each. */
const SPEAKS = { times: 5, words: 200 };
/** What may arise between two is no agreement. */
const ARISES = /\b(?:aris\w+|disputes?|claims?|controvers\w+)\b[^.;]{0,60}$/i;
/** So much is read before a bracket, and before "between". */
const LEAD = 300;
const BEFORE = 240;
/** So many companies may speak as "we". */
const MOST = 4;

/** `"Harbour", "we" and "us"`. */
const LIST = '"[^"]{1,40}"(?:[\\s,;(]{0,3}(?:(?:and|or|the|a)\\s)?"[^"]{1,40}"){0,7}';
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

/**
 * The parties of a paper that speaks to somebody; none where it does not say who speaks. `others` are those found by other signs
 * (see `inLetter`).
 */
export function inAddress(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  others: readonly PartyMark[],
): PartyMark[] {
  const opening = paras.filter(({ index }) => roles[index] !== "noise" && roles[index] !== "toc").slice(0, OPENING);
  const count = (pattern: RegExp) => opening.reduce((sum, { flat }) => sum + matchesOf(flat, pattern).length, 0);
  const spoken = count(/\byour?\b/gi);
  const letter = spoken < SPEAKS.times ? [] : inLetter(opening, others);
  if (letter.length > 0) return letter;
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
  if (us.length === 0) return [];
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
    if (someQuoted(called, OURSELVES)) found.push({ names: namesFrom(flat, index + said.length), called });
  for (const { 0: said, 1: names = "", 2: called = "", index } of matchesOf(flat, CALLED))
    if (someQuoted(called, OURSELVES))
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
    if (someQuoted(called, YOURSELVES) && SOMEBODY.test(flat.slice(index + said.length)))
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
