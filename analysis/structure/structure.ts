/** The structuring stage: what is where in the document. */
import type { DocumentSnapshot } from "../../shared/document.ts";
import { borrowsTerms } from "./borrowing.ts";
import { findDefinitions } from "./definitions.ts";
import { detectKind } from "./document-kind.ts";
import type { DefinitionMark, Structure } from "./model.ts";
import { findAttachments, findNumbers, zonesOf } from "./numbering.ts";
import { type Para, paragraphRoles, readParagraphs } from "./paragraphs.ts";
import { findParties } from "./parties.ts";
import { findSections } from "./sections.ts";

const AMENDS =
  /\bAMENDMENT\b|\bADDENDUM\b|\bAMENDING AGREEMENT\b|\bDEED OF (?:VARIATION|AMENDMENT)\b|\bCHANGE ORDER (?:NO\b|#|\d)|\bMODIFICATION (?:OF|TO|AGREEMENT|NO)\b/i;
/** It may change another agreement or stand beside it; what it says tells. */
const SUPPLEMENTAL = /\bSUPPLEMENTAL AGREEMENT\b/i;
const IS_CHANGED =
  /\b(?:hereby|shall be|is|are) (?:hereby )?(?:amended|varied|modified|deleted|replaced|supplemented)\b|\bamended (?:as follows|to read)\b/;
/** Names of what changes another paper, even one that was restated. */
const CHANGES =
  /\b(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH) (?:AMENDMENT|MODIFICATION)\b|\bCHANGE ORDER (?:NO\b|#|\d)/i;
const RESTATED =
  /(?<!\bAMENDMENT (?:NO\.? ?\d{1,2} |[A-Z]+ )?(?:TO|OF) (?:THE )?(?:[A-Z]+ ){0,2})\bAMENDED (?:AND|&) RESTATED\b/i;

/** "THIRD AMENDMENT AND RESTATEMENT (this "Third Amendment") …": a paper that changes another one calls itself so. */
const CALLS_ITSELF =
  /^\W{0,3}(?:THIS )?(?:[A-Z\d]+ ){0,4}(?:AMENDMENT|ADDENDUM)\b[^("]{0,60}\((?:this|the)\s"(?:[A-Z][\w.]*\s){0,4}(?:Amendment|Addendum)\b/;

/** "This letter hereby amends the Employment Agreement as follows:". */
const LETTER_AMENDS =
  /\b[Tt]his letter (?:agreement )?(?:hereby )?(?:amends|will amend|shall amend|is to amend)\b|\bhereby amends? (?:the|your|our|that certain) (?:[A-Z]\w+ ){1,4}as follows\b/;

/** Structures a document. Linear in its length. */
export function structureOf(paras: readonly Para[]): Structure {
  const roles = paragraphRoles(paras);
  const attachments = findAttachments(paras, roles);
  const zones = zonesOf(paras.length, attachments);
  const numbers = findNumbers(paras, roles, zones);
  const definitions = findDefinitions(paras, roles);
  const titles = titleLines(paras);
  const opening = titles.join(" ");
  const amendment =
    (AMENDS.test(opening) && (!RESTATED.test(opening) || CHANGES.test(opening))) ||
    (SUPPLEMENTAL.test(opening) && paras.some(({ flat }) => IS_CHANGED.test(flat))) ||
    paras
      .slice(0, 40)
      .some(({ flat }) => CALLS_ITSELF.test(flat.slice(0, 300)) || LETTER_AMENDS.test(flat.slice(0, 600)));
  return {
    roles,
    zones,
    attachments,
    numbers,
    definitions,
    sections: findSections(paras, roles, numbers, attachments),
    parties: findParties(paras, roles, definitions),
    amendment,
    ownAgreement: !amendment && definesItself(paras, definitions),
    borrowsTerms: borrowsTerms(
      paras,
      opening,
      definitions.filter((d) => d.form === "means" || d.form === "table").map((d) => d.paragraph),
    ),
    kind: detectKind(
      [...titles, ...namesItself(paras)],
      paras
        .map((p) => p.flat.slice(0, 5000))
        .join("\n")
        .slice(0, 200_000),
    ),
  };
}

/** `this agreement (the "Agreement")`, or no other agreement of that name. */
function definesItself(paras: readonly Para[], definitions: readonly DefinitionMark[]): boolean {
  const own = definitions.filter((d) => /^(?:Agreement|Contract)$/i.test(d.term) && d.form !== "mention");
  if (own.length === 0) return true;
  return own.some((d) => /\bthis\b/i.test((paras[d.paragraph]?.flat ?? "").slice(Math.max(0, d.start - 250), d.start)));
}

/** What a filer writes over a contract of which parts are left out. */
const LEGEND =
  /\bconfidential (?:treatment|information|portions?|materials?)\b|\b(?:omitted|excluded|redacted|competitive(?:ly)? harm)\b|\bexecution (?:version|copy)\b|\bnot been (?:and will not be )?registered\b|\bSecurities Act of 1933\b/i;
/** What stands before the title in its own line: the mark of a page, the filing's number, "EXECUTION VERSION", "[AMENDED AND RESTATED]". */
const BEFORE_TITLE =
  /^(?:(?:<PAGE>\s*\d*\s*|exhibit [\d.()a-z-]+(?:\s+[-\u2013]\s+|\s+|$)|page \d+ of \d+(?:\s+|$)|(?:confidential\s+)?execution (?:version|copy)(?:\s+|$)|conformed copy(?:\s+|$)|\[[A-Z][^\]]{2,60}\]\s+(?=[A-Z])))+/i;
/** So many paragraphs of remarks are read over for the title below. */
const REMARKS = 2;
/** "This Development Agreement", "THIS STRATEGIC ALLIANCE AGREEMENT": the name that a document gives itself. */
const ITSELF =
  /\bthis\s((?:(?:[A-Z][\w&/'.-]*|and|of|for|the|to|&|No\.? ?\d+),?\s){1,12}?(?:Agreement|AGREEMENT|Contract|CONTRACT|Lease|LEASE|Amendment|AMENDMENT|Addendum|ADDENDUM|Deed|DEED))\b/i;
/** How far into a document it is looked for. */
const OPENING = 6000;

/** The name that a document gives itself in its first sentences. */
function namesItself(paras: readonly Para[]): string[] {
  let read = 0;
  for (const { flat } of paras.slice(0, 60)) {
    const name = ITSELF.exec(flat.slice(0, 1500))?.[1];
    if (name && /^[A-Z]/.test(name) && !/^(?:Agreement|Contract)$/i.test(name)) return [name];
    read += flat.length;
    if (read > OPENING) break;
  }
  return [];
}

/** "[Name of the company]": to be filled in. */
const BLANK_NAME = /^\[[^\]]{1,60}\]$/;

/** The lines that may hold the title: short ones of the first page and the beginning of the first long one. */
function titleLines(paras: readonly Para[]): string[] {
  const lines: string[] = [];
  let remarks = 0;
  for (const { flat, source } of paras.slice(0, 15)) {
    if (source.part !== "body") continue;
    const trimmed = flat.trim().replace(BEFORE_TITLE, "");
    // "1 (5)" is the number of a page, "[Name of the company]" is still to come.
    if (!/[A-Za-z]{2}/.test(trimmed) || BLANK_NAME.test(trimmed)) continue;
    if (LEGEND.test(trimmed)) {
      // The title may stand in the same paragraph.
      const name = /[A-Z][A-Z\s,&'()-]{6,100}?\b(?:AGREEMENT|CONTRACT|LEASE|AMENDMENT)\b/.exec(trimmed)?.[0];
      if (name && !LEGEND.test(name)) lines.push(name);
      continue;
    }
    // "A. OWNER AGREEMENT B. LEASE ADDENDUM": what is enclosed.
    if (/^A\.\s.{3,60}\sB\.\s/.test(trimmed)) continue;
    if (trimmed.length < 140 && /^(?:\(?[A-Z]|\d(?:st|nd|rd|th)\b)/.test(trimmed)) lines.push(trimmed);
    // A page mark or a reference of the filer above the title.
    else if (trimmed.length < (/\s/.test(trimmed) ? 80 : 40) && trimmed !== flat.trim()) continue;
    else if (trimmed.length < 40 && !/\s/.test(trimmed)) continue;
    // "21 Cornmarket, Bristol", "12 May 2025": over a letter.
    else if (/^\d{1,4}[\w-]{0,3}\s[A-Z]/.test(trimmed) && trimmed.length < 60 && !/[.;:]$/.test(trimmed)) continue;
    else if (trimmed.length > 0) {
      const name =
        /^[A-Z][A-Z\s,&'()\d.#-]{8,200}/.exec(trimmed)?.[0] ?? /^(?:THIS|This)\s[^,("]{5,120}/.exec(trimmed)?.[0] ?? "";
      // "[Disclaimer: this document is a starting point only …]".
      if (name === "" && lines.length === 0 && remarks++ < REMARKS) continue;
      lines.push(name);
      break;
    }
  }
  return lines.filter(Boolean).slice(0, 8);
}

/** The structuring stage. */
export function structureDocument(
  snapshot: DocumentSnapshot,
  progress: (done: number, total: number) => void,
): Structure {
  progress(0, 2);
  const paras = readParagraphs(snapshot);
  progress(1, 2);
  const structure = structureOf(paras);
  progress(2, 2);
  return structure;
}
