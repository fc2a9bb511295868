/** Runs of capitalised words that no known term covers: what undefined-term judges. */
import type { Place } from "../core/anchors.ts";
import { isCommonWord } from "../core/lexicon.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Token } from "../structure/terms.ts";
import { resembles } from "./resembling.ts";
import { adjacent, amidCapitals, beginsSentence, headingSpans, isTitleCase } from "./run-context.ts";
import { GENERIC, GOVERNING, NOUN_ENDS, partOfName } from "./term-or-name.ts";

/** A place where a run of capitalised words stands. */
export interface Sighting extends Place {
  words: string;
  /** "the", "any", … before it, in the middle of a sentence. */
  determined: boolean;
  /** Not at the start of a sentence, in a heading or in brackets. */
  inside: boolean;
  /** No other noun follows: "the Draft party" says nothing about a Draft. */
  alone: boolean;
  /** A small word goes before it: "by Reseller", "under Applicable Law". */
  governed: boolean;
  /** "A", "any", "each", … before it: one of a class, not the name of something. */
  ofAClass: boolean;
  /** "A" or "an" before it: it may be spoken of for the first time. */
  introduced: boolean;
  /** Its words that no known term explains ("Plan" of "Harbour Plan"). */
  fresh: string;
}

const DETERMINER =
  /^(?:the|any|such|each|all|its|their|his|her|your|our|no|this|that|these|those|said|every|either|other|another|an|a|applicable|relevant|additional|new)$/i;
const OF_A_CLASS = /^(?:an?|any|each|such|every|no|either|other|another)$/i;
const STARTER =
  /^(?:The|Any|Such|Each|All|Its|Their|No|This|That|These|Those|If|In|On|Upon|Where|When|For|Such|As|By|To|From|With|Without|Neither|Either|Every|Both|Other|An|A|Except|During|After|Before|Subject|Unless|Until|Notwithstanding|However|Further|And|Or|But|Provided|Whereas|Now|Therefore|It|Is|Not|Only|Also|At|Of|Under|Within|Following|Pursuant|Said|Certain|Should|Once|While|Since|Because|Although|Than|Whether|Then|Who|Which|What|How|May|Shall|Will|Must|Can|Has|Have|Are|Was|Were|Be|Been|Do|Does|Our|Your|We|You|I|He|She|They|His|Her|Here|There|So|Per|Via|More|Most|Many|Few|Some|Please|See|Note|Including|Throughout|About|Between|Among|Into|Through|Over|Out|Up|Down|Off|Yes|Vs)$/;

/** Every such run of the document, by the stems of its words. */
export function capitalisedRuns(document: DocumentIndex): Map<string, Sighting[]> {
  const sightings = new Map<string, Sighting[]>();
  for (const para of document.paras) {
    for (const { key, sighting } of candidates(document, para.index)) {
      const list = sightings.get(key);
      if (list) list.push(sighting);
      else sightings.set(key, [sighting]);
    }
  }
  return sightings;
}

/** Runs of capitalised words of a paragraph that no known term covers. */
function candidates(document: DocumentIndex, index: number): { key: string; sighting: Sighting }[] {
  const role = document.role(index);
  const flat = document.paras[index]?.flat ?? "";
  if (role !== "text" && role !== "table") return [];
  const tokens = document.tokens[index] ?? [];
  const capitalised = tokens.filter((t) => /^[A-Z]/.test(t.text)).length;
  if (tokens.length < 4 || capitalised / tokens.length > 0.62) return [];
  const covered = new Uint8Array(tokens.length);
  const headings = headingSpans(document, index);
  for (const use of document.uses[index] ?? []) {
    // "a" is no use of a term "A".
    if (use.case === "lower" || !/[A-Z]/.test(flat.slice(use.start, use.end))) continue;
    for (let i = use.from; i <= use.to; i++) covered[i] = 1;
  }
  const found: { key: string; sighting: Sighting }[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (covered[i] || !isTitleCase(tokens[i])) {
      i++;
      continue;
    }
    let to = i;
    while (
      to + 1 < tokens.length &&
      !covered[to + 1] &&
      isTitleCase(tokens[to + 1]) &&
      adjacent(flat, tokens[to], tokens[to + 1])
    )
      to++;
    to = throughSmallWord(document, flat, tokens, i, to);
    const from = knownWordsBefore(flat, tokens, covered, i, to);
    const run = amidCapitals(tokens, i, to) ? undefined : runAt(document, flat, tokens, covered, from, i, to);
    if (run && !headings.some((h) => h.start <= run.sighting.start && run.sighting.start < h.end))
      found.push({ key: run.key, sighting: { ...run.sighting, paragraph: index } });
    i = to + 1;
  }
  return found;
}

/** "Statement of Tasks" is one run where "Statement of Work" is a term. */
function throughSmallWord(
  document: DocumentIndex,
  flat: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): number {
  const small = tokens[to + 1];
  const next = tokens[to + 2];
  if (!small || !isTitleCase(next) || !/^(?:of|and|for|in|to)$/.test(small.text)) return to;
  if (!adjacent(flat, tokens[to], small) || !adjacent(flat, small, next)) return to;
  const key = tokens
    .slice(from, to + 3)
    .map((t) => t.stem)
    .join(" ");
  return resembles(document, key) ? to + 2 : to;
}

/** "Harbour Plan" is one run where "Harbour" is known: the index of the first such word before a run of one or two. */
function knownWordsBefore(
  flat: string,
  tokens: readonly Token[],
  covered: Uint8Array,
  from: number,
  to: number,
): number {
  if (to - from > 1 || STARTER.test(tokens[from]?.text ?? "")) return from;
  let first = from;
  while (first > 0 && from - first < 3 && covered[first - 1]) {
    const before = tokens[first - 1];
    const here = tokens[first];
    if (!before || !here || !/^[A-Z]/.test(before.text) || !/^\s{1,2}$|^-$/.test(flat.slice(before.end, here.start)))
      break;
    first--;
  }
  // More known words than that: too long to be one term.
  return covered[first - 1] && adjacent(flat, tokens[first - 1], tokens[first]) && from - first === 3 ? from : first;
}

function runAt(
  document: DocumentIndex,
  flat: string,
  tokens: readonly Token[],
  covered: Uint8Array,
  from: number,
  fresh: number,
  to: number,
): { key: string; sighting: Omit<Sighting, "paragraph"> } | undefined {
  let first = from;
  const starts = beginsSentence(flat, tokens[first]?.start ?? 0);
  let determined = false;
  while (first <= to && STARTER.test(tokens[first]?.text ?? "")) {
    // "No Waiver." is a heading.
    determined = DETERMINER.test(tokens[first]?.text ?? "") && !(starts && tokens[first]?.text === "No");
    first++;
  }
  while (to > first && STARTER.test(tokens[to]?.text ?? "")) to--;
  const head = tokens[first];
  let last = tokens[to];
  let lastIndex = to;
  if (!head || !last || first > to) return undefined;
  const stripped = first > from;
  const previous = tokens[first - 1];
  const next = tokens[to + 1];
  if (
    partOfName(
      flat.slice(last.end, last.end + 120),
      flat.slice(Math.max(0, head.start - 60), head.start),
      flat.slice(head.start, last.end),
    )
  )
    return undefined;
  // "the Services Agreement" where "Agreement" alone is the known term: the whole is the candidate, unless it is this document's name.
  if (next && adjacent(flat, last, next) && covered[to + 1] && /^[A-Z]/.test(next.text)) {
    const beyond = tokens[to + 2];
    const key = tokens
      .slice(first, to + 2)
      .map((t) => t.stem)
      .join(" ");
    if (
      !(GENERIC.test(next.text) || resembles(document, key)) ||
      /^this$/i.test(previous?.text ?? "") ||
      (stripped && STARTER.test(tokens[from]?.text ?? ""))
    )
      return undefined;
    if (beyond && adjacent(flat, next, beyond) && /^[A-Z]/.test(beyond.text)) return undefined;
    if (partOfName(flat.slice(next.end, next.end + 120), "", "")) return undefined;
    last = next;
    lastIndex = to + 1;
  }
  // A capitalised neighbour that is known or strange makes the run part of a name ("Harbour Holdings Group").
  if (
    previous &&
    first === from &&
    !starts &&
    adjacent(flat, previous, head) &&
    /^[A-Z\d]/.test(previous.text) &&
    !DETERMINER.test(previous.text) &&
    !covered[first - 1]
  )
    return undefined;
  if (next && adjacent(flat, last, next) && /^(?:[A-Z]{2,}|\d)/.test(next.text) && !covered[to + 1]) return undefined;
  if (next && /^(?:Inc|Corp|Ltd|LLC|LP|Co|GmbH|Limited)$/.test(next.text)) return undefined;
  const words = flat.slice(head.start, last.end);
  const stems = tokens.slice(first, lastIndex + 1).map((t) => t.stem);
  if (!stripped && previous && !starts)
    determined = DETERMINER.test(previous.text) && /^\s{1,3}["']?$/.test(flat.slice(previous.end, head.start));
  // "the Buyer's Premises", but not "Northwind's Annual Report".
  if (
    !stripped &&
    previous &&
    stems.length === 1 &&
    isCommonWord(previous.text) &&
    /^[A-Z]/.test(previous.text) &&
    /^'s?\s{1,2}$/.test(flat.slice(previous.end, head.start))
  )
    determined = true;
  const governed =
    !stripped &&
    previous !== undefined &&
    !starts &&
    GOVERNING.test(previous.text) &&
    /^\s{1,3}$/.test(flat.slice(previous.end, head.start));
  const before = flat.slice(Math.max(0, head.start - 3), head.start);
  const after = flat.slice(last.end, last.end + 24);
  const inside = (!starts || stripped) && !/["(\u2022]\s?$/.test(before) && !/^["]|^\s?[.:]\s?-/.test(after);
  return {
    key: stems.join(" "),
    sighting: {
      start: head.start,
      end: last.end,
      words,
      determined: determined && inside,
      inside,
      governed: governed && inside,
      ofAClass: !stripped && determined && inside && OF_A_CLASS.test(previous?.text ?? ""),
      introduced: !stripped && /^an?$/i.test(previous?.text ?? ""),
      fresh: flat.slice(tokens[Math.max(first, fresh)]?.start ?? head.start, last.end),
      alone: NOUN_ENDS.test(after),
    },
  };
}
