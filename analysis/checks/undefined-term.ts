/** A capitalised term used as a defined one, and defined nowhere. */

import type { Place } from "../core/anchors.ts";
import { plural, quoted } from "../core/flatten.ts";
import { isCommonWord } from "../core/lexicon.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Token } from "../structure/terms.ts";
import type { Check, Draft } from "./check.ts";
import { isConventional } from "./conventional-capitals.ts";
import { GENERIC, GOVERNING, HEAD, NOT_A_NOUN, NOUN_ENDS, partOfName, ROLE } from "./term-or-name.ts";

/** A place where a run of capitalised words stands. */
interface Sighting extends Place {
  words: string;
  /** "the", "any", … before it, in the middle of a sentence. */
  determined: boolean;
  /** Not at the start of a sentence, in a heading or in brackets. */
  inside: boolean;
  /** No other noun follows: "the Draft party" says nothing about a Draft. */
  alone: boolean;
  /** A small word goes before it: "by Reseller", "under Applicable Law". */
  governed: boolean;
}

const DETERMINER =
  /^(?:the|any|such|each|all|its|their|his|her|your|our|no|this|that|these|those|said|every|either|other|another|an|a|applicable|relevant|additional|new)$/i;
const STARTER =
  /^(?:The|Any|Such|Each|All|Its|Their|No|This|That|These|Those|If|In|On|Upon|Where|When|For|Such|As|By|To|From|With|Without|Neither|Either|Every|Both|Other|An|A|Except|During|After|Before|Subject|Unless|Until|Notwithstanding|However|Further|And|Or|But|Provided|Whereas|Now|Therefore|It|Is|Not|Only|Also|At|Of|Under|Within|Following|Pursuant|Said|Certain|Should|Once|While|Since|Because|Although|Than|Whether|Then|Who|Which|What|How|May|Shall|Will|Must|Can|Has|Have|Are|Was|Were|Be|Been|Do|Does|Our|Your|We|You|I|He|She|They|His|Her|Here|There|So|Per|Via|More|Most|Many|Few|Some|Please|See|Note|Including|Throughout|About|Between|Among|Into|Through|Over|Out|Up|Down|Off|Yes|Vs)$/;

export const undefinedTerm: Check = {
  id: "undefined-term",
  label: "Undefined term",
  description: "A capitalised term that is used as a defined one and defined nowhere in the document.",
  defaultSeverity: "major",
  run(document) {
    const sightings = new Map<string, Sighting[]>();
    for (const para of document.paras) {
      for (const { key, sighting } of candidates(document, para.index)) {
        const list = sightings.get(key);
        if (list) list.push(sighting);
        else sightings.set(key, [sighting]);
      }
    }
    const drafts: Draft[] = [];
    const borrowed: Draft[] = [];
    for (const [key, places] of sightings) {
      const draft = judge(document, key, places);
      if (!draft) continue;
      // Where terms are borrowed from another document, only what resembles a term of this one is a finding by itself.
      if (document.structure.borrowsTerms && !(draft.places.length <= 2 && resembles(document, key)))
        borrowed.push(draft);
      else drafts.push(draft);
    }
    if (borrowed.length > 0) drafts.push(together(document, borrowed));
    return drafts.sort((a, b) => (a.places[0]?.paragraph ?? 0) - (b.places[0]?.paragraph ?? 0));
  },
};

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
    if (use.case === "lower") continue;
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
    const run = amidCapitals(tokens, i, to) ? undefined : runAt(flat, tokens, covered, i, to);
    if (run && !headings.some((h) => h.start <= run.sighting.start && run.sighting.start < h.end))
      found.push({ key: run.key, sighting: { ...run.sighting, paragraph: index } });
    i = to + 1;
  }
  return found;
}

function runAt(
  flat: string,
  tokens: readonly Token[],
  covered: Uint8Array,
  from: number,
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
    if (
      !GENERIC.test(next.text) ||
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
  // "the Harbour Premises", where "Harbour" is a party.
  if (!stripped && previous && covered[first - 1] && adjacent(flat, previous, head)) {
    let back = first - 1;
    while (back > 0 && covered[back - 1]) back--;
    determined = DETERMINER.test(tokens[back - 1]?.text ?? "") && !/^this$/i.test(tokens[back - 1]?.text ?? "");
  }
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
      alone: NOUN_ENDS.test(after),
    },
  };
}

/** Whether the places of a run of words make it an undefined term. */
function judge(document: DocumentIndex, key: string, places: readonly Sighting[]): Draft | undefined {
  const inside = places.filter((p) => p.inside);
  const words = (inside[0]?.words ?? "").split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  const single = words.length === 1;
  const role = single && ROLE.test(words[0] ?? "");
  const like = resembles(document, key);
  const strong = places.filter(
    (p) =>
      (p.determined || (single ? p.governed && role : p.inside && like !== undefined)) &&
      !(single && !role && !p.alone),
  );
  const [best] = strong;
  if (!best || words.length > 6 || isConventional(best.words)) return undefined;
  if (!words.every((w) => w.length > 2 && isCommonWord(w))) return undefined;
  const lower = document.lowerCaseWords.get(key) ?? 0;
  if (single && strong.length < 2 && ((lower > 3 && !role) || NOT_A_NOUN.test(best.words))) return undefined;
  // Seen once and like nothing else: only words that terms are made of, not the name of a game or a team.
  if (!single && inside.length < 2 && !like && (words.length > 3 || !HEAD.test(words[words.length - 1] ?? "")))
    return undefined;
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

/** A defined term of as many words that differs in one of two or more. */
function resembles(document: DocumentIndex, key: string): string | undefined {
  const stems = key.split(" ");
  if (stems.length < 2) return undefined;
  for (let i = 0; i < stems.length; i++) {
    const pattern = [...stems.slice(0, i), "*", ...stems.slice(i + 1)].join(" ");
    const term = document.patterns.get(pattern);
    if (term) return term;
  }
  return undefined;
}

/** Most of the words around have capitals: a heading or a title in the middle of a text that lost its lines. */
function amidCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  const around = [...tokens.slice(Math.max(0, from - 6), from), ...tokens.slice(to + 1, to + 7)].filter(
    (t) => t.text.length > 3,
  );
  return around.length >= 5 && around.filter((t) => /^[A-Z]/.test(t.text)).length / around.length > 0.65;
}

/** Headings inside a paragraph: from a number to the first stop, when most words have capitals. */
function headingSpans(document: DocumentIndex, index: number): { start: number; end: number }[] {
  const flat = document.paras[index]?.flat ?? "";
  const starts = (document.numbersAt.get(index) ?? []).map((n) => n.end);
  if (starts[0] !== 0) starts.unshift(0);
  const spans: { start: number; end: number }[] = [];
  for (const start of starts) {
    const match = /^[.):\s-]{0,6}([^.:;]{2,140}?)(?:[.:;]|\s-\s|\s-{2,})/.exec(flat.slice(start, start + 150));
    const words = (match?.[1] ?? "").split(/[\s/]+/).filter((w) => w.length > 3 || /^[A-Z]/.test(w));
    if (!match || words.length === 0) continue;
    const capital = words.filter((w) => /^["'(]?[A-Z]/.test(w)).length;
    if (capital / words.length >= 0.7 && !/\b(?:shall|will|is|are|has|have|agrees?|may|means?)\b/.test(match[1] ?? ""))
      spans.push({ start, end: start + match[0].length });
  }
  return spans;
}

function isTitleCase(token: Token | undefined): boolean {
  return token !== undefined && /^[A-Z][a-z]/.test(token.text);
}

function adjacent(flat: string, a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && /^(?:'s?)?[\s]{1,3}$|^-$/.test(flat.slice(a.end, b.start));
}

function beginsSentence(flat: string, at: number): boolean {
  const before = flat.slice(Math.max(0, at - 12), at);
  return (
    /^\s*$/.test(before) ||
    /[.:;?!\u2022\u00b7*]["')\]]{0,2}\s+["'(]?$|\d\.?\)?\s{1,6}["']?$|\(\w{1,4}\)\s{1,4}["']?$|\s-\s$|\b[a-zA-Z]\)\s+$/.test(
      before,
    )
  );
}
