/** Tracked changes as a list, and the ids they use. */
import { attribute, children } from "../../shared/ooxml/xml.ts";
import type { ParagraphText } from "./text.ts";

/** One tracked change within a paragraph. */
export interface Revision {
  kind: "insertion" | "deletion" | "move";
  author: string;
  text: string;
  /** Index of its paragraph. */
  paragraph: number;
}

/** The tracked changes of a paragraph, in order; runs of one change are one. */
export function revisionsOf(text: ParagraphText, paragraph: number): Revision[] {
  const found: Revision[] = [];
  let before: Node | null | undefined;
  for (const { run, text: words, change } of text.segments) {
    const holder = change ? run.parentNode : undefined;
    const last = found.at(-1);
    if (change && last && before === holder) last.text += words;
    else if (change) found.push({ kind: change.kind, author: change.author, text: words, paragraph });
    before = holder;
  }
  return found;
}

/** The highest w:id in use under an element, so that new ones are new. */
export function highestRevisionId(root: Element): number {
  let highest = 0;
  const visit = (element: Element): void => {
    for (const part of children(element)) {
      const id = Number(attribute(part, "w:id"));
      if (Number.isSafeInteger(id) && id < 2 ** 30) highest = Math.max(highest, id);
      visit(part);
    }
  };
  visit(root);
  return highest;
}
