/** Which defined term a run of words may be meant for. */
import type { DocumentIndex } from "../../structure/document-index.ts";

/** A defined term of as many words that differs in one of two or more. `key` holds the stems of the words. */
export function resembles(document: DocumentIndex, key: string): string | undefined {
  const stems = key.split(" ");
  if (stems.length < 2) return undefined;
  for (let i = 0; i < stems.length; i++) {
    const pattern = [...stems.slice(0, i), "*", ...stems.slice(i + 1)].join(" ");
    const term = document.patterns.get(pattern);
    if (term) return term;
  }
  return undefined;
}
