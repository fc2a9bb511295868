/** Parties by the quoted words for them: `"Harbour", "we" and "us"`. */
import { matchesOf } from "../core/matches.ts";
import type { PartyMark } from "./model.ts";
import { NOT_A_PARTY } from "./party-names.ts";

/** Words that stand for a party without naming it. */
const PRONOUN = /^(?:we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i;
/** How a paper calls who writes it. */
export const OURSELVES = /^(?:we|us)$/i;
const QUOTED = /"([^"]{1,40}?),?"/g;

/** A party; its own name is no short name. */
export const party = (name: string, aliases: string[], paragraph: number, start: number, end: number): PartyMark => ({
  name,
  aliases: aliases.filter((alias) => alias.toLowerCase() !== name.toLowerCase()),
  paragraph,
  start,
  end,
});

const quotedIn = (words: string): string[] =>
  matchesOf(words, QUOTED).map(([, word = ""]) => word.trim().replace(/^the\s/i, ""));

/** Whether any of the quoted words fits. */
export const someQuoted = (words: string, pattern: RegExp): boolean =>
  quotedIn(words).some((word) => pattern.test(word));

/** The short names among quoted words, each once; of pronouns only "we" and "us". */
export function shortNames(words: string): string[] {
  const seen = new Set<string>();
  return quotedIn(words).filter((word) => {
    const key = word.toLowerCase();
    const usable = (PRONOUN.test(word) ? OURSELVES.test(word) : !NOT_A_PARTY.test(word)) && !seen.has(key);
    seen.add(key);
    return usable;
  });
}
