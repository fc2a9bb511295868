/** Press releases that a contract encloses: written for the public, with names and capitals of their own. */
import type { DocumentIndex } from "../structure/document-index.ts";

const ANNOUNCES = /\b(?:today announced|announced today)\b|\bFOR IMMEDIATE RELEASE\b|^[^a-z]{0,40}\bPRESS RELEASE\b/;

const known = new WeakMap<DocumentIndex, ReadonlySet<number>>();

/** The attachments that hold one, by their zones; an announcement in the contract's own body tells nothing. */
export function pressReleases(document: DocumentIndex): ReadonlySet<number> {
  const before = known.get(document);
  if (before) return before;
  const zones = new Set<number>();
  for (const { flat, index } of document.paras) {
    const zone = document.structure.zones[index] ?? 0;
    if (zone > 0 && ANNOUNCES.test(flat.slice(0, 4000))) zones.add(zone);
  }
  known.set(document, zones);
  return zones;
}
