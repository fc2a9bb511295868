/** From an anchor to a range in Word. */
import type { Anchor } from "../../shared/findings.ts";
import { findAnchor, occurrenceAt, type Place } from "./find-anchor.ts";

/** The words of an anchor are no longer in the document. */
export class TextChanged extends Error {
  override name = "TextChanged";
}

/** Word's search takes no more; longer quotes are found by their ends. */
const MAX_SEARCH = 255;
const END_LENGTHS = [120, 60, 30, 15];

export type Located = { range: Word.Range; paragraph: Word.Paragraph; text: string; place: Place };

/**
 * The range of the anchor's words, as they stand now. Two round trips, however long the document.
 * @throws TextChanged when they are gone.
 */
export async function locate(context: Word.RequestContext, anchor: Anchor): Promise<Located> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  const texts = paragraphs.items.map((p) => p.text);

  if (!anchor.quote) {
    // Something is missing here: the paragraph that its neighbours' words name.
    const paragraph = paragraphs.items[anchor.paragraph];
    const text = texts[anchor.paragraph];
    if (!paragraph || text === undefined || !text.includes(anchor.before + anchor.after)) throw new TextChanged();
    const start = text.indexOf(anchor.before + anchor.after) + anchor.before.length;
    return {
      range: paragraph.getRange("Start"),
      paragraph,
      text,
      place: { paragraph: anchor.paragraph, start, end: start, exact: true },
    };
  }
  const place = findAnchor(texts, anchor);
  const paragraph = place && paragraphs.items[place.paragraph];
  const text = place && texts[place.paragraph];
  if (!place || !paragraph || text === undefined) throw new TextChanged();
  const range = await rangeOf(context, paragraph, text, place.start, place.end);
  return { range, paragraph, text, place };
}

/** The range of a stretch of a paragraph's text. */
export async function rangeOf(
  context: Word.RequestContext,
  paragraph: Word.Paragraph,
  text: string,
  start: number,
  end: number,
): Promise<Word.Range> {
  const words = text.slice(start, end);
  if (start === 0 && end === text.length && words.length > 0) return paragraph.getRange("Content");
  if (searchText(words).length <= MAX_SEARCH) {
    const range = await searchFor(context, paragraph, text, start, words);
    if (range) return range;
  }
  // Too long for one search, or Word's search stopped at a deletion or a field inside: the range from its first words to its last.
  for (const length of END_LENGTHS) {
    if (length * 2 > words.length) continue;
    const first = await searchFor(context, paragraph, text, start, words.slice(0, length));
    const last = first && (await searchFor(context, paragraph, text, end - length, words.slice(-length)));
    if (first && last) return first.expandTo(last);
  }
  throw new TextChanged();
}

/** The one of Word's matches that stands at `start`; `undefined` when Word does not find it. */
async function searchFor(
  context: Word.RequestContext,
  paragraph: Word.Paragraph,
  text: string,
  start: number,
  words: string,
): Promise<Word.Range | undefined> {
  const found = paragraph.search(searchText(words), { matchCase: true });
  found.load("items/text");
  await context.sync();
  // Fewer matches than the text has places: one of them is cut by a deletion, and counting would find the wrong one.
  if (found.items.length !== countOf(text, words)) return undefined;
  const wanted = found.items[occurrenceAt(text, words, start)];
  return wanted?.text === words ? wanted : undefined;
}

function countOf(text: string, words: string): number {
  return occurrenceAt(text, words, text.length);
}

/** In Word's search `^` starts a code: it is written twice; a tab and a line break have codes of their own. */
function searchText(words: string): string {
  return words.replaceAll("^", "^^").replaceAll("\t", "^t").replaceAll("\n", "^l").replaceAll("\v", "^l");
}
