/** What all places of a defined term have in common: how often it is written large and small, where, and between which words. */
import type { DocumentIndex, KnownTerm, KnownUse } from "../../structure/document-index.ts";

/** How a document writes its terms. */
export interface CaseSurvey {
  document: DocumentIndex;
  /** Places with capitals outside definitions, by term. */
  upperOf: ReadonlyMap<string, number>;
  /** The share of small letters among all places of defined terms. */
  smallShare: number;
}

/** What all places of a term have in common. */
export interface TermCase extends CaseSurvey {
  known: KnownTerm;
  /** Places with the term's capitals outside its definitions, and those in small letters that count. */
  upper: number;
  lower: number;
  /** The same by attachment; 0 is the body. */
  upperIn: ReadonlyMap<number, number>;
  lowerIn: ReadonlyMap<number, number>;
  /** Paragraphs that write it with capitals, in order, with its first and last place there. */
  paragraphs: readonly { paragraph: number; first: number; last: number }[];
  /** How often it stands with capitals behind and before a word, and which two words it stands between. */
  behind: ReadonlyMap<string, number>;
  before: ReadonlyMap<string, number>;
  between: ReadonlySet<string>;
}

/** Reads a document once for all its terms. */
export function surveyCases(document: DocumentIndex): CaseSurvey {
  const upperOf = new Map<string, number>();
  let upper = 0;
  let lower = 0;
  for (const { key, definitions, term } of document.known.values()) {
    const uses = document.usesOf.get(key) ?? [];
    upperOf.set(key, uses.filter(isLarge).length);
    if (definitions.length === 0 || !/^[A-Z].*[a-z]/.test(term)) continue;
    upper += uses.filter((u) => u.case === "upper").length;
    lower += uses.filter((u) => u.case === "lower").length;
  }
  return { document, upperOf, smallShare: lower / (lower + upper + 1) };
}

/** A place with the term's capitals, outside definitions. */
export const isLarge = (use: KnownUse) => use.case === "upper" && !use.defining;

/** Gathers what is common to a term's places. `lower` are those that count. */
export function termCaseOf(survey: CaseSurvey, known: KnownTerm, lower: readonly KnownUse[]): TermCase {
  const { document } = survey;
  const upper = (document.usesOf.get(known.key) ?? []).filter(isLarge);
  const behind = new Map<string, number>();
  const before = new Map<string, number>();
  const between = new Set<string>();
  const paragraphs: { paragraph: number; first: number; last: number }[] = [];
  for (const use of upper) {
    const [previous, next] = neighbours(document, use);
    count(behind, previous);
    count(before, next);
    between.add(`${previous} ${next}`);
    const last = paragraphs[paragraphs.length - 1];
    if (last?.paragraph === use.paragraph) last.last = use.start;
    else paragraphs.push({ paragraph: use.paragraph, first: use.start, last: use.start });
  }
  return {
    ...survey,
    known,
    upper: upper.length,
    lower: lower.length,
    upperIn: byZone(document, upper),
    lowerIn: byZone(document, lower),
    paragraphs,
    behind,
    before,
    between,
  };
}

function byZone({ structure }: DocumentIndex, uses: readonly KnownUse[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { paragraph } of uses) count(counts, structure.zones[paragraph] ?? 0);
  return counts;
}

/** The stems of the words on both sides, "." where a stop, a mark or the end is between. */
export function neighbours(document: DocumentIndex, use: KnownUse): [string, string] {
  const flat = document.paras[use.paragraph]?.flat ?? "";
  const tokens = document.tokens[use.paragraph] ?? [];
  const previous = tokens[use.from - 1];
  const next = tokens[use.to + 1];
  return [
    previous && /^(?:'[sS]?)?\s{1,3}$/.test(flat.slice(previous.end, use.start)) ? previous.stem : ".",
    next && /^(?:'[sS]?)?\s{1,3}$/.test(flat.slice(use.end, next.start)) ? next.stem : ".",
  ];
}

const count = <T>(counts: Map<T, number>, key: T) => counts.set(key, (counts.get(key) ?? 0) + 1);
