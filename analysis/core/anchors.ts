/** Anchors: exact words of the snapshot, with what is needed to find them again. */
import type { Anchor } from "../../shared/findings.ts";

/** A stretch of one paragraph, in UTF-16 offsets. */
export interface Place {
  paragraph: number;
  start: number;
  end: number;
}

/** Makes anchors over a document's paragraphs; counts occurrences once for each quote and paragraph. */
export class AnchorMaker {
  readonly #texts: readonly string[];
  readonly #places = new Map<string, number[]>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** The anchor of a place. Offsets outside the paragraph are clamped. */
  at({ paragraph, start, end }: Place): Anchor {
    const text = this.#texts[paragraph] ?? "";
    const from = Math.max(0, Math.min(start, text.length));
    const to = Math.max(from, Math.min(end, text.length));
    const quote = text.slice(from, to);
    return {
      paragraph,
      start: from,
      end: to,
      quote,
      occurrence: quote === "" ? 0 : this.#occurrence(paragraph, quote, from),
      before: wholeCharacters(text.slice(Math.max(0, from - 40), from)),
      after: wholeCharacters(text.slice(to, to + 40)),
    };
  }

  #occurrence(paragraph: number, quote: string, start: number): number {
    const key = `${paragraph}:${quote}`;
    let places = this.#places.get(key);
    if (!places) {
      places = [];
      const text = this.#texts[paragraph] ?? "";
      for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
      this.#places.set(key, places);
    }
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Drops half a surrogate pair at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, "").replace(/[\ud800-\udbff]$/, "");
}
