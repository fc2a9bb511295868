/** The usual clauses that CUAD does not label, found by the words that make them. */
import { DISPUTES } from "./boilerplate/disputes.ts";
import { ENDING } from "./boilerplate/ending.ts";
import { GENERAL } from "./boilerplate/general.ts";
import { MONEY } from "./boilerplate/money.ts";
import { PROMISES } from "./boilerplate/promises.ts";
import type { Rule } from "./boilerplate/rule.ts";
import type { ClauseCategory } from "./categories.ts";
import type { Unit } from "./units.ts";

const RULES: readonly (Rule & { hasWord: RegExp })[] = [...PROMISES, ...MONEY, ...ENDING, ...DISPUTES, ...GENERAL].map(
  (rule) => ({ ...rule, hasWord: new RegExp(`(?<![a-z])(?:${rule.words.replaceAll(" ", "|")})`) }),
);

/** For listing beside CUAD's categories. */
export const BOILERPLATE: readonly ClauseCategory[] = RULES.map(({ id, label }) => ({ id, label }));

/**
 * How sure it is: by the words and the heading, by the words alone (0.86 of those read were right), and for what only goes on under the
 * heading.
 */
export const SURE_OF_USUAL = { both: 0.95, words: 0.75, heading: 0.6 } as const;

/** How much of a sentence is read. */
const READ = 1600;

/** A definition, and the two terms whose definition is as good as a clause. */
const DEFINES = /^\W{0,4}(?:[\d.]+ )?"([^"]{1,60})"[^.]{0,30}\b(?:means?|meanings?|is defined)\b/;
const OWN_TERMS: Readonly<Record<string, RegExp>> = {
  confidentiality: /^confidential information/,
  "force-majeure": /^force majeure/,
};
/** Lines of a table of contents that ran together. */
const CONTENTS = /(?:\b\d{1,2}\.\d{1,2}\.? [A-Z][^.]{2,60}){4}/;
const TITLE_WORD = "(?:[A-Z][\\w'/&;,-]*|of|and|or|the|to|in|for|by|with|on|an?|from|at|as|not?|upon|under)";
/** A title, and nothing else. */
const TITLE = new RegExp(
  `^[\\W\\d]*(?:(?:Section|Article|Clause) [\\d.]+\\W*)?${TITLE_WORD}(?:[\\s.]{1,3}${TITLE_WORD}){0,11}[\\s.\\d]{0,6}$`,
);

/** A sentence in capitals is longer than a title in capitals. */
const isTitle = (text: string) =>
  text.length < 120 && TITLE.test(text) && (/[a-z]{3}/.test(text) || text.trim().split(" ").length <= 6);

const bare = (text: string) => text.replace(/^[\d.\s()]+|[.:\s]+$/g, "").toLowerCase();

/** The boilerplate a sentence belongs to, with how sure that is: its own words together with the heading, or either of them. */
export function boilerplateOf({ text, context }: Unit): { category: string; confidence: number }[] {
  const flat = text.slice(0, READ).replace(/\s+/g, " ");
  const heading = bare(context.heading ?? "");
  const said = flat.toLowerCase();
  if (bare(flat) === heading || isTitle(flat) || CONTENTS.test(flat)) return [];
  const defined = DEFINES.exec(said)?.[1];
  const found: { category: string; confidence: number }[] = [];
  for (const { id, hasWord, heading: title, says, also, under, not } of RULES) {
    if (defined && !OWN_TERMS[id]?.test(defined)) continue;
    const headed = title.test(heading);
    if (!headed && !hasWord.test(said)) continue;
    if (says.test(said) && !(also && !also.test(said)) && !not?.test(said))
      found.push({ category: id, confidence: headed ? SURE_OF_USUAL.both : SURE_OF_USUAL.words });
    else if (headed && said.length > 60 && under.test(said))
      found.push({ category: id, confidence: SURE_OF_USUAL.heading });
  }
  return found;
}
