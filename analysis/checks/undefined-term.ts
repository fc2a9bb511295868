/** A capitalised term used as a defined one, and defined nowhere. */
import type { Place } from "../core/anchors.ts";
import { listOf, plural, quoted } from "../core/flatten.ts";
import { isCommonWord } from "../core/lexicon.ts";
import { lacksItsCover } from "../structure/borrowing.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { termKey } from "../structure/terms.ts";
import type { Check, Draft } from "./check.ts";
import { misspellings } from "./term-variant.ts";
import { danglingPointers } from "./terms/dangling-pointer.ts";
import { unexplainedShortForms } from "./terms/short-form.ts";
import { strayRoles } from "./terms/stray-role.ts";
import { type Candidate, candidates, isComposed, weigh } from "./terms/term-model.ts";
import { learnedPriors } from "./terms/term-priors.ts";

/** Log-odds from which a term is a finding of its own. */
const CLEAR = 1.3;
/** Log-odds from which it is named first in the note that gathers the rest. */
const LIKELY = -0.5;
/** The same where none is as likely as that. */
const POSSIBLE = -1;
/** The note is worth reading when so many of its words are terms, by the odds of those from `COUNTED`, which also count as terms of another document. */
const WORTH = 0.4;
const COUNTED = -2;
/** Log-odds from which that note names it behind the others, as more likely a name. */
const UNLIKELY = -3;
/** The same where the document takes terms from another one: the list says where to look, not what is wrong. */
const BORROWED = -3;
/** Several words that stand once and resemble no term must be so likely to be worth a note: under it, most were names. */
const WORTH_ONCE = 0.25;
/** Words that keep coming back behind "the" or "such" are worth a note when they are so likely, whatever else there is. */
const STEADY = -1;
const STEADY_PLACES = 3;
/** One of them at least must be so likely. */
const WORTH_LOOKING = -2;
/** So many are named in that note, and so many with the unlikely ones. */
const MOST = 20;
/** From this on, by the log-odds of the contracts that were learned from, words are defined wherever they stand. */
const OF_ART = 1.5;
const MOST_WITH_UNLIKELY = 30;
/** Defined terms side by side may only be said of each other: so much less likely are they one term. */
const SIDE_BY_SIDE = 1.5;

export const undefinedTerm: Check = {
  id: "undefined-term",
  label: "Undefined term",
  description: "A capitalised term that is used as a defined one and defined nowhere in the document.",
  defaultSeverity: "major",
  run(document) {
    const drafts: Draft[] = unexplainedShortForms(document);
    const roles = strayRoles(document);
    drafts.push(...roles);
    const dangling = danglingPointers(document);
    drafts.push(...dangling);
    const possible: Possible[] = [];
    // An amendment's terms are those of the agreement that it changes.
    const borrows = document.structure.borrowsTerms || document.structure.amendment;
    const scored = candidates(document, learnedPriors()).map((candidate) => ({ candidate, score: weigh(candidate) }));
    // Where more is borrowed than defined, even what resembles a term of this document is one of the other.
    const defined = [...document.known.values()].filter(({ definitions }) => definitions.length > 0).length;
    const mostly =
      borrows && (lacksItsCover(document.paras) || scored.filter(({ score }) => score >= COUNTED).length > defined);
    const misspelt = misspellings(document);
    for (const { candidate, score } of scored) {
      // "Equitty Interest": the slip is told by term-variant, and the word that is meant has its definition.
      if (candidate.places.every((place) => misspelt.some((slip) => isAt(place, slip)))) continue;
      if (roles.some(({ places: [role] }) => role && candidate.places[0]?.words === document.words(role))) continue;
      if (dangling.some(({ places: [named] }) => named && candidate.places[0]?.words === document.words(named)))
        continue;
      if (score < (borrows ? BORROWED : UNLIKELY)) continue;
      // "Customer Content" may be the content of the customer, both of them defined: a place to look at, not a finding of its own.
      if (isComposed(candidate)) {
        const less = score - SIDE_BY_SIDE;
        if (!borrows && less >= LIKELY && !isOfSomebody(document, candidate))
          possible.push({
            candidate: isSibling(candidate) ? candidate : { ...candidate, like: undefined },
            score: less,
          });
        continue;
      }
      // "The parties have executed the Amendment": the paper itself.
      if (document.structure.amendment && ITSELF.test(candidate.places[0]?.words ?? "")) continue;
      // "Peter von Gal", "Agreement and Plan of Merger": parts of names, whoever defines the terms.
      if (borrows && score < LIKELY && !candidate.like && candidate.places.every(({ doubtful }) => doubtful)) continue;
      // Where terms are borrowed from another document, only what resembles a term of this one is a finding by itself; an
      // amendment names terms of the agreement that it changes, and those resemble each other.
      const own =
        !borrows ||
        (!document.structure.amendment && !mostly && candidate.places.length <= 2 && candidate.like !== undefined);
      if (own && (score >= CLEAR || isTermOfArt(candidate, score))) drafts.push(alone(candidate, score));
      else if (
        borrows ||
        ((!STATUTE.test(candidate.places[0]?.words ?? "") || isShortLaw(candidate)) &&
          (candidate.like !== undefined || !(isStrange(candidate) || isUsual(candidate))))
      )
        possible.push({ candidate, score });
    }
    if (borrows) {
      if (possible.some(({ score }) => score >= WORTH_LOOKING)) drafts.push(borrowed(document, possible));
    } else {
      const bar = possible.some(({ score }) => score >= LIKELY) ? LIKELY : POSSIBLE;
      const likely = possible.filter(({ score }) => score >= bar);
      const expected = possible.reduce((sum, { score }) => sum + (score >= COUNTED ? chance(score) : 0), 0);
      const steady = possible.filter(isSteady);
      if ((expected >= WORTH && likely.some(isWorthNote)) || steady.length > 0) {
        const first = likely.length > 0 ? likely : steady;
        drafts.push(
          gathered(
            first,
            possible.filter((one) => !first.includes(one)),
          ),
        );
      }
    }
    return drafts.sort((a, b) => (a.places[0]?.paragraph ?? 0) - (b.places[0]?.paragraph ?? 0));
  },
};

/** "Confidential Information" is a defined term in nearly every contract that has it: it needs no more evidence than to stand in a sentence. */
const isTermOfArt = ({ key, places }: Candidate, score: number) =>
  score >= COUNTED &&
  key.includes(" ") &&
  !places[0]?.doubtful &&
  !STATUTE.test(places[0]?.words ?? "") &&
  learnedPriors().whole(key) >= OF_ART;

const ITSELF = /^(?:Amendment|Addendum|Supplement|Modification)(?: Agreement)?$/;

const isAt = (place: Place, { paragraph, token }: ReturnType<typeof misspellings>[number]) =>
  place.paragraph === paragraph && place.start <= token.start && token.end <= place.end;

/** Words that no dictionary and no other contract knows are names ("Harburn"), unless they differ from a term in one word. */
function isStrange({ places }: Candidate): boolean {
  const words = places[0]?.words.split(/[^\p{L}\p{N}']+/u) ?? [];
  return words.some((word) => word.length > 3 && !isCommonWord(word));
}

/** What companies have and contracts name without defining it. */
const USUAL =
  /^(?:(?:Compensation|Audit|Nominating|Governance|Remuneration|Human Resources|Benefits|Executive|Personnel)(?: (?:and|or) (?:Compensation|Audit|Nominating|Governance|Benefits|Personnel))? Committees?|(?:\S+ )*(?:Incentive|Pension|Retirement|Savings|Stock Option|Stock Purchase|Bonus|Severance|Welfare|Deferred Compensation) Plans?|(?:Supervisory|Management|Executive|Advisory) Boards?|Charter|By-?[Ll]aws|(?:Assistant )?(?:Treasurer|Secretary|Controller))$/;

/** "Enemy Act", "Bankruptcy Code": parts of the names of laws. */
const STATUTE = /\S (?:Acts?|Code|Statutes?)$|^(?:Stark|Tax|Anti-?Kickback|Anti-?Bribery|Sunshine|Blue Sky) Laws?$/;

/** "The Exchange Act", again and again: the short name of a law, which nobody introduced. */
const isShortLaw = ({ places, key }: Candidate) =>
  places.filter(({ determined, doubtful }) => determined && !doubtful).length >= 2 && key.split(" ").length === 2;

const isUsual = ({ places }: Candidate) => USUAL.test(places[0]?.words ?? "");

/** "Sonora Marks" where "Harbour Marks" are a term: what resembles it is of the same sort. */
const isSibling = ({ key, like }: Candidate) =>
  termKey(like ?? "")
    .split(" ")
    .pop() === key.split(" ").pop();

/** "Sonora Marks", where "Sonora" is a party and nobody else's marks are a term; "Sonora Affiliates": what each party has. */
function isOfSomebody({ known }: DocumentIndex, candidate: Candidate): boolean {
  const [first = ""] = candidate.places[0]?.words.split(" ") ?? [];
  if (/ (?:affiliate|subsidiary)$/.test(candidate.key)) return true;
  return known.get(termKey(first))?.party === true && !isCommonWord(first) && !isSibling(candidate);
}

const isWorthNote = ({ candidate: { key, places, like }, score }: Possible) =>
  score >= WORTH_ONCE || places.length > 1 || like !== undefined || !key.includes(" ");

/** "The Garden Page": pages and devices have names. */
const PAGE = /\b(?:Page|Site|Website|Screen|Portal|Device)s?$/;

const isSteady = ({ candidate: { places }, score }: Possible) =>
  score >= STEADY &&
  !PAGE.test(places[0]?.words ?? "") &&
  places.length >= STEADY_PLACES &&
  places.filter(({ determined, doubtful }) => determined && !doubtful).length >= STEADY_PLACES - 1;

const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/** A finding of its own. */
function alone({ key, places, like }: Candidate, score: number): Draft {
  const name = quoted(places[0]?.words ?? "");
  const many = places.length;
  return {
    places: places.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    title: `${name} is used but never defined`,
    explanation: `${name} is written with capitals like a defined term in ${plural(many, "place")}, and the document does not define it. ${like ? `${quoted(like)} is defined and may be what is meant.` : "Its meaning is open to argument."}`,
    fix: {
      kind: "comment",
      text: like
        ? `${name} is not defined. Is ${quoted(like)} meant?`
        : `${name} is not defined. Define it, or use the defined term that is meant.`,
    },
    // Who the parties are is plain, even where nobody wrote it down.
    severity: many >= 3 && !/^part(?:y|ies)$/i.test(places[0]?.words ?? "") ? "major" : "minor",
    confidence: Math.round(100 * chance(score)) / 100,
    key,
  };
}

/** A run of capitalised words with its log-odds. */
interface Possible {
  candidate: Candidate;
  score: number;
}

/** One note for the capitalised words that may be terms or only names: to be looked through, not to be believed one by one. */
function gathered(likely: readonly Possible[], unlikely: readonly Possible[]): Draft {
  const first = named(likely, MOST);
  const second = named(unlikely, MOST_WITH_UNLIKELY - first.length);
  const names = first.map(({ name }) => name);
  const [only] = names;
  const tail =
    second.length > 0
      ? ` Without a definition as well, but more likely ${second.length === 1 ? "a name or a title" : "names or titles"}: ${listOf(second.map(({ hint }) => hint))}.`
      : "";
  return {
    // The likeliest first: where the finding stands, and what it shows of the text.
    places: [...first, ...second]
      .flatMap(({ forms }) => forms)
      .map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    title:
      only && names.length === 1
        ? `${only} may need a definition`
        : `${names.length} possible terms have no definition`,
    explanation: `${listOf(first.map(({ hint }) => hint))} ${names.length === 1 ? "is written with capitals like a defined term" : "are written with capitals like defined terms"}, and no definition was found. A name needs none; a term does.${tail}`,
    severity: "info",
    confidence: 0.5,
    key: "possible terms",
  };
}

/** The most likely ones, the likeliest first, each with its forms and the defined term that may be meant. */
function named(possible: readonly Possible[], most: number) {
  return [...possible]
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate: { like, places } }) => {
      const forms = formsOf(places);
      const name = quoted(forms[0]?.words ?? "");
      return { forms, name, hint: like ? `${name} (${quoted(like)} is defined)` : name };
    });
}

/** The first place of each form of the words ("Purchase Order", "Purchase Orders"), the most frequent form first. */
function formsOf(places: Candidate["places"]): Candidate["places"] {
  const forms = new Map<string, Candidate["places"]>();
  for (const place of places) forms.set(place.words, [...(forms.get(place.words) ?? []), place]);
  return [...forms.values()].sort((a, b) => b.length - a.length).flatMap(([first]) => (first ? [first] : []));
}

/** One note for all the terms whose meaning the document takes from another one. */
function borrowed(document: DocumentIndex, possible: readonly Possible[]): Draft {
  // Named, and shown first, are those most like terms.
  const likeliest = named(possible, 6);
  const names = likeliest.map(({ name }) => name);
  const shown = new Set(likeliest.map(({ forms }) => forms[0]));
  const first = [
    ...likeliest.flatMap(({ forms }) => forms.slice(0, 1)),
    ...possible.flatMap(({ candidate: { places } }) => {
      const [form] = formsOf(places);
      return form && !shown.has(form) ? [form] : [];
    }),
  ];
  return {
    places: first.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    title: `${plural(first.length, "capitalised term is", "capitalised terms are")} not defined here`,
    explanation: `${document.structure.borrowsTerms ? "The document takes the terms that it does not define from another one." : "An amendment takes its terms from the agreement that it changes."} Check that ${names.join(", ")}${first.length > 6 ? " and the others" : ""} ${first.length === 1 ? "is" : "are"} defined there.`,
    severity: "info",
    confidence: 0.85,
    key: "borrowed terms",
  };
}
