/** What is known of a run of capitalised words, in numbers: what the model of undefined terms weighs. */
import { isCommonWord } from "../../core/lexicon.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import { isCapital, isSmallLetter, termKey } from "../../structure/terms.ts";
import { CONVENTIONAL, isClass, isConventional } from "./conventional-capitals.ts";
import type { Resemblance } from "./resembling.ts";
import type { Sighting } from "./run-sighting.ts";
import { CORE, GENERIC, HEAD, MARKED_OUT, NOT_A_NOUN, partyWords, ROLE, TITLED } from "./term-or-name.ts";
import type { TermPriors } from "./term-priors.ts";

/** How often one or two words stand in small letters, with their capitals, and wholly in capitals. */
interface Written {
  lower: number;
  upper: number;
  capitals: number;
}

const NEVER: Readonly<Written> = { lower: 0, upper: 0, capitals: 0 };

/** What the features of every run share. */
export interface Survey {
  document: DocumentIndex;
  /** Every run of stems inside the headings. */
  headings: ReadonlySet<string>;
  /** Defined terms by their last and first stem. */
  heads: ReadonlyMap<string, number>;
  firsts: ReadonlyMap<string, number>;
  /** Stems of defined terms and parties of one word. */
  singles: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  /** The stems of the sections' titles, and every run of stems inside them. */
  sectionTitles: ReadonlySet<string>;
  inSectionTitles: ReadonlySet<string>;
  /** The words by which parties are called. */
  partyWords: ReadonlySet<string>;
  /** How the runs' first two stems, or their only one, are written throughout. */
  written: ReadonlyMap<string, Written>;
}

const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

/** Runs of more words are never asked for. */
const LONGEST_RUN = 6;

/** Adds every run of a few stems. */
export function addRuns(runs: Set<string>, stems: readonly string[]): void {
  for (let from = 0; from < stems.length; from++)
    for (let to = from + 1; to <= Math.min(stems.length, from + LONGEST_RUN); to++)
      runs.add(stems.slice(from, to).join(" "));
}

/** Reads once what all runs of a document are measured by; `keys` are those of the runs. */
export function survey(document: DocumentIndex, keys: Iterable<string>): Survey {
  const headings = new Set<string>();
  for (const { index } of document.paras) {
    if (document.role(index) === "heading")
      addRuns(
        headings,
        (document.tokens[index] ?? []).map((t) => t.stem),
      );
  }
  const heads = new Map<string, number>();
  const firsts = new Map<string, number>();
  const singles = new Set<string>();
  const suffixes = new Set<string>();
  for (const { key, definitions, party } of document.known.values()) {
    if (definitions.length === 0 && !party) continue;
    const stems = key.split(" ");
    count(heads, stems[stems.length - 1] ?? "");
    count(firsts, stems[0] ?? "");
    if (stems.length === 1) singles.add(key);
    for (let i = 1; i < stems.length; i++) suffixes.add(stems.slice(i).join(" "));
  }
  const titles = document.structure.sections.map(({ title }) => termKey(title));
  const inSectionTitles = new Set<string>();
  for (const title of titles) addRuns(inSectionTitles, title.split(" "));
  return {
    document,
    sectionTitles: new Set(titles),
    inSectionTitles,
    partyWords: partyWords(document),
    written: countWritten(document, keys),
    headings,
    heads,
    firsts,
    singles,
    suffixes,
  };
}

/** Counts how the first two stems of each key, or its only one, are written: one pass over the words. */
function countWritten({ tokens }: DocumentIndex, keys: Iterable<string>): Map<string, Written> {
  const counts = new Map<string, Written>();
  // By the first stem, and by the one behind it; none is the first alone.
  const wanted = new Map<string, Map<string, Written>>();
  for (const key of keys) {
    const two = beginningOf(key);
    if (counts.has(two)) continue;
    const own = { ...NEVER };
    counts.set(two, own);
    const [first = "", second = ""] = two.split(" ");
    const under = wanted.get(first) ?? new Map<string, Written>();
    wanted.set(first, under.set(second, own));
  }
  for (const here of tokens) {
    here.forEach(({ text, stem }, i) => {
      const under = wanted.get(stem);
      if (!under) return;
      const next = here[i + 1];
      const alone = under.get("");
      const both = next && under.get(next.stem);
      if (isSmallLetter(text)) {
        if (alone) alone.lower++;
        if (both && isSmallLetter(next.text)) both.lower++;
      } else if (isCapital(text)) {
        const how = text.length > 2 && text === text.toUpperCase() ? "capitals" : "upper";
        if (alone) alone[how]++;
        if (both && isCapital(next.text)) both[how]++;
      }
    });
  }
  return counts;
}

/** The first two stems of a key, or its only one. */
const beginningOf = (key: string) => key.split(" ", 2).join(" ");

/** What speaks for or against a run of capitalised words being a term that somebody forgot to define; a share is of its places. */
export function termEvidence(
  survey: Survey,
  key: string,
  places: readonly Sighting[],
  like: Resemblance | undefined,
  priors: TermPriors,
) {
  const { document } = survey;
  const share = (test: (p: Sighting) => boolean) => places.filter(test).length / places.length;
  const inside = places.filter((p) => p.inside);
  const clean = inside.filter((p) => !p.doubtful);
  const best = clean[0] ?? inside[0] ?? places[0];
  const words = best?.words ?? "";
  const parts = wordsOf(words);
  const stems = key.split(" ");
  const [firstStem = "", lastStem = ""] = [stems[0], stems[stems.length - 1]];
  const [first = "", end = ""] = [parts[0], parts[parts.length - 1]];
  const single = stems.length === 1;
  const two = beginningOf(key);
  const written = survey.written.get(two) ?? NEVER;
  const lower = two === key ? written.lower : 0;
  return {
    inside: log(inside.length),
    all: log(places.length),
    clean: log(clean.length),
    determined: log(clean.filter((p) => p.determined).length),
    determinedShare: share((p) => p.determined),
    strongest: flag(clean.some((p) => p.determined && p.alone)),
    strongestShare: share((p) => p.inside && p.alone && p.determined && !p.listed && !p.doubtful),
    ofAClassShare: share((p) => p.ofAClass),
    governedShare: share((p) => p.governed),
    bareShare: share((p) => p.inside && !p.determined && !p.governed),
    outsideShare: share((p) => !p.inside),
    introducedShare: share((p) => p.introduced),
    aloneShare: share((p) => p.alone),
    listedShare: share((p) => p.listed),
    pointedShare: share((p) => p.pointed),
    introducedAndPointedShare: share((p) => p.pointed && p.introduced),
    referredShare: share((p) => p.referred),
    doubtfulShare: share((p) => p.doubtful),
    describedShare: share((p) => p.described),
    extendsShare: share((p) => p.extends),
    headingShare: share((p) => p.heading),
    corporate: flag(places.some((p) => p.corporate)),
    // Where it stands first.
    firstIntroduced: flag(inside[0]?.introduced ?? false),
    firstDetermined: flag(inside[0]?.determined ?? false),
    firstDescribed: flag(places[0]?.described ?? false),
    // Titles.
    inHeadings: flag(survey.headings.has(key)),
    sectionTitle: flag(survey.sectionTitles.has(key)),
    inSectionTitle: flag(survey.inSectionTitles.has(key)),
    // How its words are written elsewhere.
    lower: log(lower),
    lowerShare: lower / (lower + places.length),
    lowerFirst: log(document.lowerCaseWords.get(firstStem) ?? 0),
    lowerHead: log(document.lowerCaseWords.get(lastStem) ?? 0),
    coverage: places.length / Math.max(places.length, written.upper),
    capitals: log(written.capitals),
    // The terms that are defined.
    like: flag(like !== undefined),
    likeUses: like ? log(document.usesOf.get(termKey(like.term))?.length ?? 0) : 0,
    likeLast: flag(like?.at === stems.length - 1),
    suffixOfTerm: flag(survey.suffixes.has(key)),
    sameHead: log(survey.heads.get(lastStem) ?? 0),
    sameFirst: single ? 0 : log(survey.firsts.get(firstStem) ?? 0),
    headIsTerm: flag(!single && survey.singles.has(lastStem)),
    firstIsTerm: flag(!single && survey.singles.has(firstStem)),
    // What contracts define in general.
    priorWhole: priors.whole(key),
    priorHead: priors.head(lastStem),
    priorFirst: single ? 0 : priors.first(firstStem),
    // The words themselves.
    words: stems.length,
    role: flag(single && ROLE.test(first)),
    core: flag(CORE.test(end)),
    titled: flag(TITLED.test(end)),
    generic: flag(GENERIC.test(end)),
    knownHead: flag(HEAD.test(end)),
    markedOut: flag(MARKED_OUT.test(first)),
    notNoun: flag(single && NOT_A_NOUN.test(words)),
    conventional: flag(isConventional(words)),
    conventionalWord: flag(single && CONVENTIONAL.has(first.toLowerCase())),
    aClass: flag(isClass(words)),
    strange: wordsOf(best?.fresh ?? "").filter((w) => !isOrdinary(w)).length,
    named: flag(best !== undefined && best.fresh !== best.words && !isCommonWord(first)),
    partyWord: flag(survey.partyWords.has(first)),
    mixed: flag(/[a-z][A-Z]|\d/.test(words)),
  };
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
const isOrdinary = (word: string) => (word.length > 2 && isCommonWord(word)) || /^(?:of|in|to|and|for|or)$/.test(word);
const log = (n: number) => Math.log1p(n);
const flag = (b: boolean) => (b ? 1 : 0);
