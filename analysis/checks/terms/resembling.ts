/** Which defined term a run of words may be meant for. */
import type { DocumentIndex } from "../../structure/document-index.ts";

/** A defined term that differs from other words in one of its own. */
export interface Resemblance {
  term: string;
  /** Which word differs. */
  at: number;
}

/** A defined term of as many words that differs in one of two or more. `key` holds the stems of the words. */
export function resembles(document: DocumentIndex, key: string): Resemblance | undefined {
  const stems = key.split(" ");
  if (stems.length < 2) return undefined;
  for (let at = 0; at < stems.length; at++) {
    const term = document.patterns.get([...stems.slice(0, at), "*", ...stems.slice(at + 1)].join(" "));
    if (term) return { term, at };
  }
  return undefined;
}
