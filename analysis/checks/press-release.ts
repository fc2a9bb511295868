/** Press releases that a contract encloses: written for the public, with names and capitals of their own. */
import type { DocumentIndex } from "../structure/document-index.ts";

const ANNOUNCES = /\b(?:today announced|announced today)\b|\bFOR IMMEDIATE RELEASE\b|^[^a-z]{0,40}\bPRESS RELEASE\b/;

const known = new WeakMap<DocumentIndex, ReadonlySet<number>>();

/** Where a document is nothing but one, it announces in its first paragraphs, and hardly numbers its sections. */
const FIRST = 12;
const MOST_SECTIONS = 2;

/** The attachments that hold one, by their zones; an announcement in the contract's own body tells nothing. */
export function pressReleases(document: DocumentIndex): ReadonlySet<number> {
  const before = known.get(document);
  if (before) return before;
  const zones = new Set<number>();
  const numbered = document.structure.sections.filter(({ label }) => label !== "").length;
  for (const { flat, index } of document.paras) {
    const zone = document.structure.zones[index] ?? 0;
    if ((zone > 0 || (index < FIRST && numbered <= MOST_SECTIONS)) && ANNOUNCES.test(flat.slice(0, 4000)))
      zones.add(zone);
  }
  known.set(document, zones);
  return zones;
}
