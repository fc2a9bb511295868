/** Attachments that are forms to be filled in another time: their blanks are meant to stay. */
import type { DocumentIndex } from "../structure/document-index.ts";

const FORM_TITLE = /\b(?:forms?|specimen|template|sample|pro forma)\b/i;
/** "in the form attached hereto as Exhibit B", "substantially in the form of Annex 2". */
const IN_THE_FORM =
  /\bforms?\s(?:of\s|attached\s|annexed\s|set forth\s|set out\s|contained\s|appended\s|hereto\s|to this agreement\s|as\s|in\s|at\s|the\s){1,6}(exhibit|schedule|annex|annexure|appendix|attachment)\s["']?([a-z]{1,2}|\d{1,2}|[ivx]{1,4})(?:[-.]\d{1,2})?\b/gi;

/** An attachment that begins before this paragraph is all there is. */
const FIRST = 3;

/** The zones of a document that hold a form. */
export function formZones({ structure, paras, role }: DocumentIndex): Set<number> {
  const zones = new Set<number>();
  if (structure.attachments.length === 0) return zones;
  const asked = new Set<string>();
  for (const { flat, index } of paras) {
    if (!/\bform/i.test(flat) || role(index) === "noise") continue;
    for (const match of flat.matchAll(IN_THE_FORM))
      asked.add(`${(match[1] ?? "").toLowerCase().replace("annexure", "annex")} ${(match[2] ?? "").toLowerCase()}`);
  }
  for (const { paragraph, word, label, title, zone } of structure.attachments) {
    // A schedule filed alone is the document itself.
    if (paragraph < FIRST) continue;
    // The same caption again further down: this one is a line of the list of attachments, and what follows it is the contract.
    if (structure.attachments.some((a) => a.zone > zone && a.word === word && a.label === label)) continue;
    // A caption alone has its title in the paragraph behind it.
    const heading = title.length > 3 ? title : (paras[paragraph + 1]?.flat ?? "").slice(0, 100);
    if (asked.has(`${word} ${label}`) || FORM_TITLE.test(heading)) zones.add(zone);
  }
  return zones;
}
