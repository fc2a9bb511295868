/** A capitalised term used as a defined one, and defined nowhere. */
import { plural, quoted } from "../core/flatten.ts";
import { isCommonWord } from "../core/lexicon.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { capitalisedRuns } from "./capitalised-runs.ts";
import type { Check, Draft } from "./check.ts";
import { isClass, isConventional } from "./conventional-capitals.ts";
import { explainedWords, isExplained } from "./explained-words.ts";
import { resembles } from "./resembling.ts";
import type { Sighting } from "./run-sighting.ts";
import { CORE, isPartyWord, isWeak } from "./term-evidence.ts";
import { GENERIC, HEAD, NOT_A_NOUN, ROLE } from "./term-or-name.ts";

/** Words that convention capitalises, but that a contract must define when it lives by them. */
const BODIES = /^(?:Law|Rule|Regulation|Bank|Agency|Committee|Receiver|Securities|Trademark|Patent|Copyright|Note)s?$/;

/** First words that mark out some of a class: which ones, only a definition can say. */
const MARKED_OUT =
  /^(?:Permitted|Approved|Authori[sz]ed|Designated|Eligible|Qualified|Qualifying|Excluded|Restricted|Retained|Assumed|Acquired|Covered|Prohibited|Competing|Affected|Relevant|Applicable|Required)$/;

export const undefinedTerm: Check = {
  id: "undefined-term",
  label: "Undefined term",
  description: "A capitalised term that is used as a defined one and defined nowhere in the document.",
  defaultSeverity: "major",
  run(document) {
    const drafts: Draft[] = [];
    const borrowed: Draft[] = [];
    const explained = explainedWords(document);
    // An amendment's terms are those of the agreement that it changes.
    const borrows = document.structure.borrowsTerms || document.structure.amendment;
    for (const [key, places] of capitalisedRuns(document)) {
      if (document.known.has(key) || isExplained(explained, key, places[0]?.words ?? "")) continue;
      const draft = judge(document, key, places, false);
      // Where terms are borrowed from another document, only what resembles a term of this one is a finding by itself.
      if (draft && (!borrows || (draft.places.length <= 2 && resembles(document, key)))) drafts.push(draft);
      else if (borrows) borrowed.push(...[draft ?? judge(document, key, places, true)].filter((d) => d !== undefined));
    }
    if (borrowed.length > 0) drafts.push(together(document, borrowed));
    return drafts.sort((a, b) => (a.places[0]?.paragraph ?? 0) - (b.places[0]?.paragraph ?? 0));
  },
};

/** Seen once or twice, a run of capitals is a title or a name more often than a term, unless it differs from a term in one word. */
function isTooRare(
  document: DocumentIndex,
  key: string,
  best: Sighting,
  strong: readonly Sighting[],
  count: number,
): boolean {
  if (count > 2) return false;
  const words = best.words.split(" ");
  const lower = document.lowerCaseWords.get(key) ?? 0;
  if (words.length === 1) {
    const role = ROLE.test(best.words);
    return count < 2 && !role && (lower > 0 || best.introduced);
  }
  if (resembles(document, key)) return count < 2 && (lower > 0 || best.introduced);
  if (count === 2 && MARKED_OUT.test(words[0] ?? "")) return false;
  if (best.introduced || /^(?:First|Second|Third|Fourth)$/.test(words[0] ?? "")) return true;
  const core = CORE.test(words[words.length - 1] ?? "") && lower === 0;
  return count < 2 || (!core && !strong.some((p) => p.ofAClass));
}

/** Whether the places of a run of words make it an undefined term. */
function judge(
  document: DocumentIndex,
  key: string,
  places: readonly Sighting[],
  /** For a note that gathers many, words seen once are enough. */
  lenient: boolean,
): Draft | undefined {
  const inside = places.filter((p) => p.inside);
  const words = (inside[0]?.words ?? "").split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  const single = words.length === 1;
  const role = single && ROLE.test(words[0] ?? "");
  const like = resembles(document, key);
  const lower = document.lowerCaseWords.get(key) ?? 0;
  const first = words[0] ?? "";
  const end = words[words.length - 1] ?? "";
  const strong = places.filter((p) => {
    // Behind a known proper name ("Northwind Poker") only what is spoken of like a thing: "the Northwind Site".
    if (p.fresh !== p.words && !isCommonWord(first)) return p.determined && p.alone;
    if (single) return (p.determined || (p.governed && role)) && (role || p.alone);
    return p.determined || (like !== undefined && p.governed);
  });
  const [best] = strong;
  if (!best || words.length > 6) return undefined;
  // "The Arbitration Committee" names one; "any Governmental Authority" speaks of a class that ought to be defined.
  const aClass = isClass(best.words) && strong.filter((p) => p.ofAClass).length >= 2;
  // "The Laws", again and again, are some laws in particular.
  const always = single && BODIES.test(first) && strong.length >= 4 && lower <= strong.length / 2;
  if (isConventional(best.words) && !aClass && !always) return undefined;
  const fresh = best.fresh.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  const familiar = (w: string) => (w.length > 2 && isCommonWord(w)) || /^(?:of|in|to)$/.test(w) || like?.includes(w);
  if (!fresh.every(familiar)) return undefined;
  if (single && isPartyWord(document, first)) return undefined;
  const named = best.fresh !== best.words && !isCommonWord(first);
  if (named && !(HEAD.test(end) || GENERIC.test(end) || (like && strong.length === 1)) && strong.length < 4)
    return undefined;
  if (
    named &&
    /^(?:Corporation|Technologies|Technology|Systems|Company|Magazine|Group|Market|Channel|Network|Center|Centre|Search)$/.test(
      end,
    )
  )
    return undefined;
  if (single && strong.length < 2 && ((lower > 3 && !role) || NOT_A_NOUN.test(best.words))) return undefined;
  if (!lenient && isTooRare(document, key, best, strong, inside.length)) return undefined;
  if (!lenient && isWeak(document, places, best, like, lower)) return undefined;
  const name = quoted(best.words);
  const shown = [...strong, ...inside.filter((p) => !strong.includes(p))];
  const many = inside.length;
  const certain = Math.min(0.95, 0.6 + 0.07 * strong.length + (single ? 0 : 0.1) + (like ? 0.1 : 0));
  return {
    places: shown.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    title: `${name} is used but never defined`,
    explanation: `${name} is written with capitals like a defined term in ${plural(many, "place")}, and the document does not define it. ${like ? `${quoted(like)} is defined and may be what is meant.` : "Its meaning is open to argument."}`,
    fix: {
      kind: "comment",
      text: like
        ? `${name} is not defined. Is ${quoted(like)} meant?`
        : `${name} is not defined. Define it, or use the defined term that is meant.`,
    },
    severity: many >= 3 && strong.length >= 2 ? "major" : "minor",
    confidence: Math.round(certain * 100) / 100,
    key,
  };
}

/** One note for all the terms whose meaning the document takes from another one. */
function together(document: DocumentIndex, drafts: readonly Draft[]): Draft {
  const first = drafts.flatMap((d) => d.places.slice(0, 1));
  const names = first.slice(0, 6).map((place) => quoted(document.words(place)));
  return {
    places: first,
    title: `${plural(drafts.length, "capitalised term is", "capitalised terms are")} not defined here`,
    explanation: `The document says that terms it does not define have their meaning from another document. Check that ${names.join(", ")}${drafts.length > 6 ? " and the others" : ""} ${drafts.length === 1 ? "is" : "are"} defined there.`,
    severity: "info",
    confidence: 0.85,
    key: "borrowed terms",
  };
}
