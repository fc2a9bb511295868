/** Attachments that are forms to be filled in another time: their blanks are meant to stay. */
import type { DocumentIndex } from "../structure/document-index.ts";

const FORM_TITLE = /\b(?:forms?|specimen|template|sample|pro forma)\b/i;
/** Papers that a loan agreement has the borrower give another time. */
const GIVEN_LATER =
  /\b(?:notice of (?:borrowing|conversion|continuation|drawing|prepayment)|(?:compliance|borrowing base) certificate|(?:borrowing|advance|draw) (?:notice|request)|report of (?:the )?chief financial officer)\b/i;
/** "in the form attached hereto as Exhibit B", "substantially in the form of Annex 2". */
const IN_THE_FORM =
  /\bforms?\s(?:of\s|attached\s|annexed\s|set forth\s|set out\s|contained\s|appended\s|hereto\s|to this agreement\s|as\s|in\s|at\s|the\s){1,6}(exhibit|schedule|annex|annexure|appendix|attachment)\s["']?([a-z]{1,2}|\d{1,2}|[ivx]{1,4})(?:[-.]\d{1,2})?\b/gi;

/** "This Assignment is made this ___ day of ____": a paper that is signed another time. */
const UNDATED = /\b(?:made|entered into)\b[^.;]{0,80}(?:_{2,}|\[[_\s\u25cf\u2022.]*\])/i;
/** So many paragraphs at its beginning may say so. */
const OPENING = 6;
/** An attachment that begins before this paragraph is all there is. */
const FIRST = 3;

/** The zones of a document that hold a form. */
export function formZones({ structure, paras, role }: DocumentIndex): Set<number> {
  const zones = new Set<number>();
  if (structure.attachments.length === 0) return zones;
  const lengths = lengthsOf({ structure, paras });
  const lengthOf = (zone: number) => lengths.get(zone) ?? 0;
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
    const undated =
      lengthOf(zone) < lengthOf(0) &&
      paras
        .slice(paragraph, paragraph + OPENING)
        .some(({ flat, index }) => structure.zones[index] === zone && UNDATED.test(flat));
    if (asked.has(`${word} ${label}`) || FORM_TITLE.test(heading) || GIVEN_LATER.test(heading) || undated)
      zones.add(zone);
  }
  return zones;
}

/** Characters by part of the document. */
function lengthsOf({ structure, paras }: Pick<DocumentIndex, "structure" | "paras">): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const { flat, index } of paras) {
    const zone = structure.zones[index] ?? 0;
    lengths.set(zone, (lengths.get(zone) ?? 0) + flat.length);
  }
  return lengths;
}

/** So many blanks, one in every so many characters, make a form of an attachment where the document's body has hardly any. */
const BLANKS = 8;
const EVERY = 600;
const IN_THE_BODY = 1;

/** Attachments that are told to be forms by their blanks alone: these stand at the places given. */
export function formsByBlanks(
  { structure, paras }: DocumentIndex,
  places: readonly { paragraph: number }[],
): Set<number> {
  const zoneOf = (paragraph: number) => structure.zones[paragraph] ?? 0;
  const blanks = new Map<number, number>();
  for (const { paragraph } of places) blanks.set(zoneOf(paragraph), (blanks.get(zoneOf(paragraph)) ?? 0) + 1);
  if ((blanks.get(0) ?? 0) > IN_THE_BODY) return new Set();
  const lengths = lengthsOf({ structure, paras });
  const many = [...blanks].filter(
    ([zone, count]) =>
      zone > 0 &&
      count >= BLANKS &&
      count * EVERY >= (lengths.get(zone) ?? 0) &&
      (lengths.get(0) ?? 0) > (lengths.get(zone) ?? 0),
  );
  return new Set(many.map(([zone]) => zone));
}
