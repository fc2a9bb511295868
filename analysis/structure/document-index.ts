/** The structured document with its words and the places of its terms: what the checks read. Rebuilt from the snapshot and the structure, never stored. */
import type { DocumentSnapshot } from "../../shared/document.ts";
import type { Place } from "../core/anchors.ts";
import { squeeze } from "../core/flatten.ts";
import { isCommonWord } from "../core/lexicon.ts";
import type { DefinitionMark, NumberMark, ParagraphRole, Structure } from "./model.ts";
import { type Para, readParagraphs } from "./paragraphs.ts";
import { caseOf, isSmallLetter, TermTrie, type TermUse, type Token, tokenize } from "./terms.ts";

/** A term the document knows: defined, quoted or a party's name. */
export interface KnownTerm {
  key: string;
  /** As first written. */
  term: string;
  /** Real definitions, in order; empty for a term that is only quoted somewhere. */
  definitions: DefinitionMark[];
  /** Names a party. */
  party: boolean;
}

/** A place of a known term with how it is written. */
export interface KnownUse extends TermUse {
  case: "upper" | "lower" | "mixed";
  /** It stands where the term is defined or quoted. */
  defining: boolean;
}

export interface DocumentIndex {
  snapshot: DocumentSnapshot;
  paras: Para[];
  structure: Structure;
  tokens: Token[][];
  known: Map<string, KnownTerm>;
  /** Uses of known terms, by paragraph. */
  uses: KnownUse[][];
  /** The same, by term key. */
  usesOf: Map<string, KnownUse[]>;
  /** Defined terms by their stems with one of them left open: "purchase *" → "Purchase Order". */
  patterns: Map<string, string>;
  /** How often a word stands in lower case, by its stem. */
  lowerCaseWords: Map<string, number>;
  /** Numbers by paragraph. */
  numbersAt: Map<number, NumberMark[]>;
  role(paragraph: number): ParagraphRole;
  /** The words at a place, white space collapsed. */
  words(place: Place): string;
}

/** The last index of each structure: the same structure and snapshot always give the same one, so it is built once in a review. */
const built = new WeakMap<Structure, DocumentIndex>();

/** Indexes a document. `progress` is called with paragraphs done. */
export function indexDocument(
  snapshot: DocumentSnapshot,
  structure: Structure,
  progress?: (done: number) => void,
): DocumentIndex {
  const known = built.get(structure);
  if (known?.snapshot === snapshot) {
    progress?.(snapshot.paragraphs.length);
    return known;
  }
  const index = buildIndex(snapshot, structure, progress);
  built.set(structure, index);
  return index;
}

function buildIndex(
  snapshot: DocumentSnapshot,
  structure: Structure,
  progress?: (done: number) => void,
): DocumentIndex {
  const paras = readParagraphs(snapshot);
  const trie = new TermTrie();
  const known = new Map<string, KnownTerm>();
  const remember = (term: string, definition: DefinitionMark | undefined, party: boolean) => {
    const key = trie.add(term);
    if (key === "") return;
    const entry = known.get(key) ?? { key, term, definitions: [], party: false };
    if (definition && definition.form !== "mention") entry.definitions.push(definition);
    entry.party ||= party;
    known.set(key, entry);
  };
  for (const definition of structure.definitions) {
    // `commonly known as "moral rights"` names nothing that has capitals.
    if (definition.form === "mention" && !/[A-Z]/.test(definition.term)) continue;
    remember(definition.term, definition, false);
  }
  for (const party of structure.parties) {
    // "The Company is …, a corporation": a role is no name.
    if (!/[\s\d&]/.test(party.name) && isCommonWord(party.name)) continue;
    remember(party.name, undefined, true);
    for (const alias of party.aliases) remember(alias, undefined, true);
  }
  const patterns = patternsOf(known);
  const definingAt = new Set(structure.definitions.map((d) => `${d.paragraph}:${d.start}`));
  const tokens: Token[][] = [];
  const uses: KnownUse[][] = [];
  const usesOf = new Map<string, KnownUse[]>();
  const lowerCaseWords = new Map<string, number>();
  for (const para of paras) {
    const here = tokenize(para.flat);
    tokens.push(here);
    countLowerCase(here, lowerCaseWords);
    const found: KnownUse[] = [];
    if (structure.roles[para.index] !== "noise") {
      for (const use of trie.find(here, para.index, para.flat)) {
        const written = para.flat.slice(use.start, use.end);
        const full = {
          ...use,
          // "Phase-out Period" has all the capitals it ever has.
          case: known.get(use.key)?.term === written && /[A-Z]/.test(written) ? ("upper" as const) : caseOf(written),
          defining: definingAt.has(`${use.paragraph}:${use.start}`),
        };
        found.push(full);
        const list = usesOf.get(use.key);
        if (list) list.push(full);
        else usesOf.set(use.key, [full]);
      }
    }
    uses.push(found);
    progress?.(para.index + 1);
  }
  const numbersAt = new Map<number, NumberMark[]>();
  for (const mark of structure.numbers) {
    const list = numbersAt.get(mark.paragraph);
    if (list) list.push(mark);
    else numbersAt.set(mark.paragraph, [mark]);
  }
  return {
    snapshot,
    paras,
    structure,
    tokens,
    known,
    uses,
    usesOf,
    lowerCaseWords,
    patterns,
    numbersAt,
    role: (paragraph) => structure.roles[paragraph] ?? "text",
    words: ({ paragraph, start, end }) => squeeze((paras[paragraph]?.text ?? "").slice(start, end)),
  };
}

/** The uses of known terms that lie between two places of a paragraph. */
export function usesBetween(document: DocumentIndex, paragraph: number, start: number, end: number): KnownUse[] {
  const uses = document.uses[paragraph] ?? [];
  const from = firstOf(uses, (u) => u.start >= start);
  let to = from;
  while (to < uses.length && (uses[to]?.end ?? 0) <= end) to++;
  return uses.slice(from, to);
}

/** The first entry of a sorted list of which something holds, by halving; the list's length if there is none. */
export function firstOf<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function countLowerCase(tokens: readonly Token[], counts: Map<string, number>): void {
  for (const { text, stem } of tokens) if (isSmallLetter(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
}

function patternsOf(known: ReadonlyMap<string, KnownTerm>): Map<string, string> {
  const patterns = new Map<string, string>();
  for (const { key, term, definitions } of known.values()) {
    const stems = key.split(" ");
    if (definitions.length === 0 || stems.length < 2 || stems.length > 8) continue;
    for (let i = 0; i < stems.length; i++)
      patterns.set([...stems.slice(0, i), "*", ...stems.slice(i + 1)].join(" "), term);
  }
  return patterns;
}
