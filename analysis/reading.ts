/** The reading stage: how much there is. */
import { countWords, type DocumentSnapshot } from "../shared/document.ts";
import { chunks } from "./core/progress.ts";

export interface ReadingArtifact {
  words: number;
  paragraphs: number;
}

/** Counts words, paragraph by paragraph. */
export function readDocument(
  snapshot: DocumentSnapshot,
  progress: (done: number, total: number) => void,
): ReadingArtifact {
  const step = chunks(snapshot.paragraphs.length, progress);
  let words = 0;
  snapshot.paragraphs.forEach((paragraph, i) => {
    words += countWords(paragraph.text);
    step(i + 1);
  });
  return { words, paragraphs: snapshot.paragraphs.length };
}
