/** "the the": a word written twice in a row. */

import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import type { Para } from "../structure/paragraphs.ts";
import type { Check, Draft } from "./check.ts";
import { repeatedSentences } from "./repeated-sentence.ts";

const REPEATED = /(?<![\w'$.,/&-])([A-Za-z][A-Za-z']*)\s{1,20}\1(?![\w'/&-])/gi;
/** Words that English or a form doubles on purpose. */
const MAY_REPEAT =
  /^(?:that|had|is|bis|ha|bye|so|very|no|yes|x|xx|i|ii|v|a|b|c|d|e|n|s|p|st|by|title|name|date|tba|tbd|na|blah|cha|walla|pago|bora|new)$/i;

const IN_A_SENTENCE =
  /\b(?:the|of|to|and|in|shall|for|by|be|is|that|with|any|this|or)\b.*\b(?:the|of|to|and|in|shall|for|by|be|is|that|with|any|this|or)\b/i;

/** The captions of several columns run together: "Amount of Amount of Amount of". */
const COLUMNS = /\b([A-Za-z]{2,20} [a-z]{2,20}) \1 \1\b/;

/** Verbs that take "in" to themselves. */
const ENGAGED = /\b(?:engag|participat|deal|trad|invest|indulg)(?:e|es|ed|t|ing|s)?\s$/i;

export const repeatedWord: Check = {
  id: "repeated-word",
  label: "Repeated word",
  description: "A word written twice in a row, or a sentence twice in a paragraph.",
  defaultSeverity: "minor",
  run(document) {
    const { paras, role } = document;
    const drafts: Draft[] = repeatedSentences(document);
    for (const para of paras) {
      if (role(para.index) === "noise" || role(para.index) === "signature") continue;
      // A table drawn with rules: the cells of two columns stand side by side. A heading has one rule under it.
      const rule = RULE.exec(para.flat);
      if (/<(?:CAPTION|TABLE)>/.test(para.flat) || (rule && para.flat.includes("---", rule.index + rule[0].length)))
        continue;
      const found = repeated(para);
      if (found.length < 2 || !rule) drafts.push(...found);
    }
    return drafts;
  },
};

/** A long rule. */
const RULE = /-{40,}/;

/** The words written twice in one paragraph. */
function repeated({ flat, index, text }: Para): Draft[] {
  const drafts: Draft[] = [];
  let columns: boolean | undefined;
  for (const match of matchesOf(flat, REPEATED)) {
    const word = match[1] ?? "";
    const start = match.index;
    const end = start + match[0].length;
    const second = match[0].slice(match[0].length - word.length);
    if (
      MAY_REPEAT.test(word) &&
      !/^(?:by|so|is|no|a|very|that)$/.test(word) &&
      !(
        /^(?:date|name|title)$/.test(word) &&
        /\b(?:the|such|each|any|a)\s$/.test(flat.slice(Math.max(0, start - 8), start))
      )
    )
      continue;
    if (/^(?:that|had)$/i.test(word)) continue;
    columns ??= COLUMNS.test(flat);
    if (columns) continue;
    // "Transactions engaged in in the ordinary course": each has its own.
    if (/^in$/i.test(word) && ENGAGED.test(flat.slice(Math.max(0, start - 20), start))) continue;
    // Two columns of places to sign: "Its Its ------".
    if (/^\s*[-_]{5}/.test(flat.slice(end, end + 10))) continue;
    // "Licensee licensee" is a heading run into its text, and "Term. Term" never matches: only the same letters count.
    if (word !== second && !(word.toLowerCase() === second && /^[A-Z][a-z]*$/.test(word) && isFunctionWord(word)))
      continue;
    if (word === word.toUpperCase() && word.length < 4 && word !== "A") continue;
    if (word.length < 3 && !isFunctionWord(word)) continue;
    if (/^x+$/i.test(word) || (/^[A-Z]/.test(word) && word === second && !isFunctionWord(word))) continue;
    // Lists of search words and cells of a table repeat freely; sentences have small words.
    if (
      !isFunctionWord(word) &&
      !IN_A_SENTENCE.test(flat.slice(Math.max(0, start - 80), end + 80).replace(match[0], " "))
    )
      continue;
    drafts.push({
      places: [{ paragraph: index, start, end }],
      title: `${quoted(word)} is written twice`,
      explanation: `The text reads ${quoted(text.slice(Math.max(0, flat.lastIndexOf(" ", Math.max(0, start - 18))), Math.min(text.length, end + 20)))}: one ${quoted(word)} is too many.`,
      fix: {
        kind: "replace",
        options: [
          {
            label: `Keep one ${quoted(word)}`,
            edits: [{ place: { paragraph: index, start: start + word.length, end }, replacement: "" }],
          },
        ],
      },
      confidence: 0.95,
    });
  }
  return drafts;
}

function isFunctionWord(word: string): boolean {
  return /^(?:the|of|to|and|or|in|for|by|with|on|a|an|from|at|as|be|is|if|we|he|will|shall|this|any|such|it|its|not|no|who|which|their|our|your|has|have|are|was|were|may|must|would|each|under|upon|than|but)$/i.test(
    word,
  );
}
