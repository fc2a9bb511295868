/** Attachments that are forms to be filled in another time: their blanks are meant to stay. */
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";

type Attachments = DocumentIndex["structure"]["attachments"];

const FORM_TITLE = /\b(?:forms?|specimen|template|sample|pro forma)\b/i;
/** Papers that a loan agreement has the borrower give another time. */
const GIVEN_LATER =
  /\b(?:notices? of (?:borrowing|conversion|continuation|drawing|prepayment|assignment)|(?:compliance|borrowing base|closing|solvency) certificate|(?:borrowing|advance|draw|conversion|continuation)(?:\/\w+)? (?:notice|request)|requests? for (?:an? )?(?:advance|borrowing|loan|draw|extension of credit|letter of credit)|assignment and (?:acceptance|assumption)|joinder agreement|(?:drawing|draw) certificate|sight draft|notice of transfer|waiver and release of lien|irrevocable (?:standby )?letter of credit|report of (?:the )?chief financial officer)\b/i;
/** What an attachment of a long contract by such a title is: a paper that somebody gives when the time comes. */
const PAPER_TO_COME =
  /\b(?:requests?|certificates?(?! of (?:incorporation|formation|designations?|insurance|amendment|merger|occupancy))|notice of|joinder|supplement)\b/i;
/** So many paragraphs make a contract long. */
const LONG = 100;
/** The line of a list of attachments that calls one a form: "Exhibit E - Form of Request", "Exhibit 2.08 Form of Notice". */
const LISTED_AS_FORM =
  /\b(exhibit|schedule|annex|annexure|appendix|attachment)\s["']?([a-z]{1,2}|\d{1,2}|[ivx]{1,4}|\d{1,2}\.\d{1,2}(?:\([a-z\d]\))?)["']?[\s.:\u2013-]{1,6}(?:(?:\([^()]{1,30}\)|\d{1,2}\.\d{1,2}(?:\([a-z\d]\))?)[\s.:\u2013-]{1,5})?\[?forms? of\b/gi;
/** The caption of a part of an attachment: "ANNEX I TO EXHIBIT C", "Schedule I to Assignment and Acceptance". */
const PART_OF_ONE =
  /^\W{0,3}to\s(?:the\s)?(?!(?:this |the )?(?:credit |loan )?(?:agreement|contract)\b)(?:exhibit|annex|appendix|schedule|[A-Z])/i;
/** "in the form attached hereto as Exhibit B", "substantially in the form of Annex 2". */
const IN_THE_FORM =
  /\bforms?\s(?:of\s|attached\s|annexed\s|set forth\s|set out\s|contained\s|appended\s|hereto\s|to this agreement\s|as\s|in\s|at\s|the\s){1,6}(exhibit|schedule|annex|annexure|appendix|attachment)\s["']?([a-z]{1,2}|\d{1,2}|[ivx]{1,4})(?:[-.]\d{1,2})?\b/gi;

/** "This Assignment is made this ___ day of ____": a paper that is signed another time. */
const UNDATED =
  /\b(?:made|entered into|is dated|between)\b[^.;]{0,80}(?:_{2,}|\[[_\s\u00b7.]*\]|\[(?:the )?(?:name|insert)\b)/i;
/** So many paragraphs at its beginning may say so. */
const OPENING = 6;
/** An attachment that begins before this paragraph is all there is. */
const FIRST = 3;

/** So many captions, one at most so many paragraphs behind the other, are a list of attachments. */
const LIST = 3;
const NEAR = 2;
/** A line of it is at most so long, with what stands under it. */
const LINE = 300;
/** An attachment is so many times as long as the line that lists it behind it. */
const MORE = 4;
/** A list of what is attached stands in this part of a document at most. */
const FRONT = 0.2;
/** No form takes up so much of a document. */
const MOST_OF_IT = 0.4;

const known = new WeakMap<DocumentIndex, ReadonlySet<number>>();

/** The zones of a document that hold a form. */
export function formZones(document: DocumentIndex): ReadonlySet<number> {
  const before = known.get(document);
  if (before) return before;
  const zones = findForms(document);
  known.set(document, zones);
  return zones;
}

function findForms({ structure, paras, role }: DocumentIndex): Set<number> {
  const zones = new Set<number>();
  if (structure.attachments.length === 0) return zones;
  const lengths = lengthsOf({ structure, paras });
  const lengthOf = (zone: number) => lengths.get(zone) ?? 0;
  const whole = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const asked = new Set<string>();
  const listed = listLines(structure.attachments, lengthOf);
  for (const { flat, index } of paras) {
    if (!/\bform/i.test(flat) || role(index) === "noise") continue;
    for (const match of [...matchesOf(flat, IN_THE_FORM), ...matchesOf(flat, LISTED_AS_FORM)])
      asked.add(`${(match[1] ?? "").toLowerCase().replace("annexure", "annex")} ${(match[2] ?? "").toLowerCase()}`);
  }
  for (const { paragraph, word, label, title, zone } of structure.attachments) {
    // A schedule filed alone is the document itself.
    if (paragraph < FIRST) continue;
    // "Schedule I to Assignment and Acceptance" is a part of the form before it, and so is an "Exhibit II" behind an "Exhibit H".
    const rest =
      title ||
      paras
        .slice(paragraph + 1, paragraph + 3)
        .map(({ flat }) => flat.trim())
        .join(" ");
    if (
      zones.has(zone - 1) &&
      ((PART_OF_ONE.test(rest) && !isNext(structure.attachments, zone)) ||
        isNested(structure.attachments, zone) ||
        isBetween(structure.attachments, zone))
    ) {
      zones.add(zone);
      continue;
    }
    if (listed.has(zone)) continue;
    // The same caption again further down, or over more: this one is a line of a list of attachments at the front or at the end.
    if (
      structure.attachments.some(
        (a) =>
          a.word === word &&
          a.label === label &&
          a.zone !== zone &&
          !listed.has(a.zone) &&
          lengthOf(a.zone) <= whole * MOST_OF_IT &&
          (a.zone > zone
            ? paragraph < paras.length * FRONT || lengthOf(zone) < LINE
            : a.paragraph >= paras.length * FRONT && lengthOf(a.zone) > lengthOf(zone) * MORE),
      )
    )
      continue;
    // What follows the last line of a list is the contract itself.
    if (lengthOf(zone) > whole * MOST_OF_IT) continue;
    // A caption alone has its title in the paragraph behind it.
    const heading = titleUnder(paras, paragraph, title);
    const undated =
      lengthOf(zone) < lengthOf(0) &&
      paras
        .slice(paragraph, paragraph + OPENING)
        .some(({ flat, index }) => structure.zones[index] === zone && UNDATED.test(flat));
    if (
      asked.has(`${word} ${label}`) ||
      FORM_TITLE.test(heading) ||
      /\[date\]|^\W{0,3}(?:[A-Z][a-z]+\s)?_{2,},?\s(?:19|20)/i.test(heading) ||
      (paras.length >= LONG && /^(?:exhibit|annex|attachment)$/.test(word) && PAPER_TO_COME.test(heading)) ||
      GIVEN_LATER.test(heading) ||
      undated
    )
      zones.add(zone);
  }
  return zones;
}

/** What an attachment is called: behind its caption, under it, or under the line that says whose it is ("to the Sale Agreement"). */
function titleUnder(paras: DocumentIndex["paras"], paragraph: number, title: string): string {
  if (title.length > 3 && !/^to\s/i.test(title)) return title;
  const [first = "", second = ""] = paras.slice(paragraph + 1, paragraph + 3).map(({ flat }) => flat.slice(0, 100));
  return /^\s*to\s/i.test(first) ? second : first;
}

/** "Exhibit C to the Sale Agreement" behind an "Exhibit B" is the next one. */
function isNext(attachments: Attachments, zone: number): boolean {
  const own = attachments.find((a) => a.zone === zone);
  const before = attachments.find((a) => a.zone === zone - 1);
  return own?.word === before?.word && (own?.label ?? "") > (before?.label ?? "");
}

/** Numbered in Roman numerals behind one that has a letter: "Exhibit II" is no successor of "Exhibit H". */
function isNested(attachments: Attachments, zone: number): boolean {
  const own = attachments.find((a) => a.zone === zone);
  const before = attachments.find((a) => a.zone === zone - 1);
  return /^[ivx]{2,4}$/.test(own?.label ?? "") && /^[a-z]$/.test(before?.label ?? "");
}

/** "Schedule 1" behind the form that is Exhibit A and before Exhibit B. */
function isBetween(attachments: Attachments, zone: number): boolean {
  const [before, own, after] = [zone - 1, zone, zone + 1].map((z) => attachments.find((a) => a.zone === z));
  return (
    own !== undefined &&
    own.word !== before?.word &&
    before?.word === after?.word &&
    /^[a-z]$/.test(before?.label ?? "") &&
    (after?.label ?? "") > (before?.label ?? "")
  );
}

/** The captions that are lines of a list of attachments. */
function listLines(attachments: Attachments, lengthOf: (zone: number) => number): Set<number> {
  const lines = new Set<number>();
  let run: number[] = [];
  attachments.forEach(({ paragraph, zone }, i) => {
    const next = attachments[i + 1];
    run.push(zone);
    if (next && next.paragraph - paragraph <= NEAR) return;
    // What more than a line follows is the last one's own, and an attachment in one paragraph is no line.
    if (run.length > 0 && lengthOf(zone) > LINE) run.pop();
    if (run.length >= LIST) for (const line of run) if (lengthOf(line) <= LINE) lines.add(line);
    run = [];
  });
  return lines;
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
