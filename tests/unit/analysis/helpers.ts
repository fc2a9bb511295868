/** Short ways to review a few paragraphs in a test. */
import { expect } from "vitest";
import { distinctFacts, everyFact } from "../../../analysis/facts/facts.ts";
import { review } from "../../../analysis/review.ts";
import { readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import type { Finding } from "../../../shared/findings.ts";
import type { ReviewOptions } from "../../../shared/review.ts";

/** An opening that gives the document two parties and defines nothing else. */
export const OPENING =
  'This Supply Agreement (the "Agreement") is made on 3 March 2025 between Northwind Harbour Ltd, a company registered in England (the "Supplier"), and Birch Lane Foods Limited (the "Buyer"). The Supplier and the Buyer agree as follows.';

/** The findings of one check over paragraphs. */
export function findingsOf(check: string, paragraphs: string[], options: ReviewOptions = {}): Finding[] {
  return review(snapshotFromParagraphs(paragraphs, "test.txt"), options).findings.filter((f) => f.check === check);
}

/** The words that the findings of one check point at. */
export function quotes(check: string, ...paragraphs: string[]): string[] {
  return findingsOf(check, paragraphs).map((f) => f.anchors[0]?.quote ?? "");
}

/** Expects a check to find nothing in these paragraphs of a supply agreement. */
export function none(check: string, ...paragraphs: string[]): void {
  expect(quotes(check, OPENING, ...paragraphs)).toEqual([]);
}

/** The facts of paragraphs, each once. */
export const factsIn = (...paragraphs: string[]) => {
  const paras = readParagraphs(snapshotFromParagraphs(paragraphs, "x"));
  return distinctFacts(everyFact(paras, structureOf(paras)));
};

/** The same as "kind: value". */
export const shownFacts = (...paragraphs: string[]) => factsIn(...paragraphs).map((f) => `${f.kind}: ${f.value}`);

/** The values of the facts of one kind. */
export const factsOfKind = (kind: string, ...paragraphs: string[]) =>
  factsIn(...paragraphs)
    .filter((f) => f.kind === kind)
    .map((f) => f.value);
