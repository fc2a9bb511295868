/** Where comments stand in the text. */
import { nameOf } from "../../shared/ooxml/xml.ts";
import type { WordDocument } from "./document.ts";
import type { Place } from "./range.ts";

/** The places of a comment's marks; its reference's paragraph when it has no marks. */
export function placeOfComment(document: WordDocument, id: string): { start: Place; end: Place } | undefined {
  let start: Place | undefined;
  for (const paragraph of document.paragraphs()) {
    for (const mark of document.text(paragraph).marks) {
      if (mark.id !== id) continue;
      if (mark.edge === "start") start ??= { paragraph, offset: mark.offset };
      else return { start: start ?? { paragraph, offset: mark.offset }, end: { paragraph, offset: mark.offset } };
    }
  }
  const reference = document.comments.marks(id)[0];
  const paragraph = reference && paragraphAround(reference);
  if (paragraph) start ??= { paragraph, offset: document.text(paragraph).length };
  return start && { start, end: start };
}

/** The paragraph an element stands in. */
export function paragraphAround(node: Element): Element | undefined {
  for (let at: Node | null = node; at?.nodeType === 1; at = at.parentNode) {
    if (nameOf(at as Element) === "w:p") return at as Element;
  }
  return undefined;
}
