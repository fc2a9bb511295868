/** Whether a term stands somewhere else after all, by its letters: as a scan spaced it, without its marks, or in one of its halves. */
import type { DocumentIndex } from "../../structure/document-index.ts";
import type { DefinitionMark } from "../../structure/model.ts";

/** Short forms and terms with marks in them ("TD+1") are looked for letter by letter. */
export function isWrittenAgain(document: DocumentIndex, name: string): boolean {
  return /^[A-Z][A-Z\d&-]+$|[^\w\s'&/.,-]/.test(name) && occurrences(textsOf(document).flat, name) > 1;
}

/** A document's words for looking things up: as they are, in small letters by paragraph, and without white space and hyphens. */
interface Texts {
  flat: string;
  lower: string[];
  letters: string;
}

const texts = new WeakMap<DocumentIndex, Texts>();

function textsOf(document: DocumentIndex): Texts {
  let found = texts.get(document);
  if (!found) {
    const flats = document.paras.map((p) => p.flat);
    found = {
      flat: flats.join("\n"),
      lower: flats.map((flat) => flat.toLowerCase()),
      letters: flats.map(bare).join("\n"),
    };
    texts.set(document, found);
  }
  return found;
}

/**
 * The same letters stand somewhere else, whatever scanning or typesetting did to the spaces between them ("Effective Date"
 * and "EffectiveDate", "Trading Plat- form"). Terms with marks in them ("Rate(x)", "T+1") are looked for letter by letter.
 */
export function standsElsewhere(document: DocumentIndex, definition: DefinitionMark): boolean {
  const { term, form, body } = definition;
  const small = term.toLowerCase();
  const written = (words: string) => textsOf(document).lower.reduce((sum, text) => sum + occurrences(text, words), 0);
  if (/[^\w\s'&/.,-]/.test(term) && written(small) > 1) return true;
  // "Net Worth of any Person" is used without the person.
  // "Cause1" carries the number of a footnote.
  const noted = small.replace(/([a-z])\d$/, "$1");
  if (noted !== small && written(noted) > 1) return true;
  const bareName = small.replace(/ of (?:any|an?) person$/, "");
  if (bareName !== small && written(bareName) > 1) return true;
  // "HarbourView(TM) Technology" and "Intellectual Property (IP) Rights" are written without the brackets as well.
  const plain = term.replace(/\s?\((?:TM|R|SM|[A-Z]{2,8}|e?s)\)(?=\s\S)/g, "");
  if (plain !== term && occurrences(textsOf(document).flat, plain) > 0) return true;
  // A scanner reads "Indemnitees" as "lndemnitees".
  const misread = term.replace(/\bl(?=[a-z])/g, "I").toLowerCase();
  if (misread !== small && written(misread.replace(/s$/, "")) > 0) return true;
  const letters = bare(term).replace(/s$/, "");
  if (letters.length < 6 || term === term.toUpperCase()) return false;
  const own = form === "means" || form === "bold" ? occurrences(bare(document.words(body)), letters) : 0;
  return occurrences(textsOf(document).letters, letters) > 1 + own;
}

/** "Customer/s", "Government or Government Entity": one of the forms stands outside the paragraph that defines both. */
export function isHalfUsed(document: DocumentIndex, { term, paragraph }: DefinitionMark): boolean {
  const halves = term.replace(/\/(?:e?s)$/i, "").split(/\s(?:or|and\/or)\s|\s?\/\s?/);
  // `"Pro Rata and Pro Rata Part" mean …`.
  const [, short, long] = /^(.{4,40}) and (\1 .{2,40})$/i.exec(term) ?? [];
  if (short && long) halves.push(short, long);
  if (halves.length < 2 && halves[0] === term) return false;
  const wanted = halves.filter((half) => half.length > 3).map((half) => half.toLowerCase());
  return textsOf(document).lower.some((text, i) => i !== paragraph && wanted.some((half) => text.includes(half)));
}

function bare(text: string): string {
  return text.replace(/[\s-]+/g, "");
}

function occurrences(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}
