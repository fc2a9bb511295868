/** From an anchor to a range in Word. */
import type { Anchor } from "../../shared/findings.ts";
import { findAnchor, occurrenceAt, type Place } from "./find-anchor.ts";

/** The words of an anchor are no longer in the document. */
export class TextChanged extends Error {
  override name = "TextChanged";
}

/** Word's search takes no more; longer quotes are found by their ends. */
const MAX_SEARCH = 255;
const END_LENGTH = 120;

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
      place: { paragraph: anchor.paragraph, start, end: start },
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
  if (searchText(words).length <= MAX_SEARCH) return searchFor(context, paragraph, text, start, words);
  const first = await searchFor(context, paragraph, text, start, words.slice(0, END_LENGTH));
  const last = await searchFor(context, paragraph, text, end - END_LENGTH, words.slice(-END_LENGTH));
  return first.expandTo(last);
}

async function searchFor(
  context: Word.RequestContext,
  paragraph: Word.Paragraph,
  text: string,
  start: number,
  words: string,
): Promise<Word.Range> {
  const found = paragraph.search(searchText(words), { matchCase: true });
  found.load("items/text");
  await context.sync();
  const wanted = found.items[occurrenceAt(text, words, start)];
  if (!wanted || wanted.text !== words) throw new TextChanged();
  return wanted;
}

/** In Word's search `^` starts a code: it is written twice; a tab and a line break have codes of their own. */
function searchText(words: string): string {
  return words.replaceAll("^", "^^").replaceAll("\t", "^t").replaceAll("\n", "^l").replaceAll("\v", "^l");
}
