/** The parties of letters and undertakings, which say nowhere between whom they are. */
import { isCommonWord } from "../core/lexicon.ts";
import { matchesOf } from "../core/matches.ts";
import type { DefinitionMark, PartyMark } from "./model.ts";
import type { Para } from "./paragraphs.ts";
import { companyBefore, LOOKS_LIKE_COMPANY, NOT_A_PARTY, namesFrom } from "./party-names.ts";
import { party, shortNames } from "./short-names.ts";

/** So many paragraphs hold the address of a letter and what it is about, and so much of each is read. */
const OPENING = 15;
const READ = 6000;
const DEAR =
  /^Dear\s(?!(?:Sirs?|Madam|Colleagues?|Candidate|Employee|Customers?|Ladies|Team|All|Friends?)\b)((?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,3})\s?[,:]?\s*$/;
/** Leads to who writes. */
const WRITES =
  /\b(?:to\sjoin|(?:employment|position|role|engagement|job)\s(?:with|at|by)|employed\sby|work\s(?:for|at)|separation\sfrom|on\sbehalf\sof|between\syou\sand)\s(?:the\s)?/gi;

const LETTER_ROLE =
  /^(?:company|corporation|employer|employee|executive|consultant|bank|fund|trust|recipient|provider|discloser|purchaser|buyer|seller|owner|parent|licensor|licensee|you|we|us)$/i;

/** Who has a role or a short name in brackets: "my employment with ALPHA, Inc. (the "Company")". */
export function inUndertaking(
  paras: readonly Para[],
  definitions: readonly DefinitionMark[],
  window: readonly number[],
): PartyMark[] {
  const parties: PartyMark[] = [];
  for (const definition of definitions) {
    const { paragraph, term, form } = definition;
    if (!window.includes(paragraph) || form !== "bracketed" || parties.length >= 4) continue;
    if (term.length > 50 || NOT_A_PARTY.test(term)) continue;
    const flat = paras[paragraph]?.flat ?? "";
    const from = Math.max(0, definition.start - 160);
    const name = companyBefore(flat.slice(from, definition.start));
    // "the American Arbitration Association ("AAA")" is no party: the short name must be a role or begin as the name does.
    const own =
      LETTER_ROLE.test(term) ||
      (name && term.length > 2 && name.text.toLowerCase().startsWith(term.toLowerCase().slice(0, 4)));
    if (!name || !own || /[.;]\s/.test(flat.slice(from + name.at + name.text.length, definition.start))) continue;
    const start = from + name.at;
    parties.push({ name: name.text, aliases: [term], paragraph, start, end: start + name.text.length });
  }
  return parties;
}

/**
 * "Dear Rosa Birch, we are delighted to invite you to join Alder Ltd": who writes, and to whom; none where that is no letter to somebody by
 * name. `others` are the parties found by other signs: of them is who writes where the letter does not name its writer beside what is offered.
 */
export function inLetter(paras: readonly Para[], others: readonly PartyMark[]): PartyMark[] {
  const opening = paras.slice(0, OPENING);
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
