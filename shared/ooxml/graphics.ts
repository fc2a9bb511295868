/** Drawings: the text boxes in them are read, and what is only a picture is counted. */
import { child, children, nameOf } from "./xml.ts";

const DEEPEST = 150;
/** Elements that say what a drawing holds besides text. */
const KINDS: Record<string, string> = {
  "pic:pic": "picture",
  "v:imagedata": "picture",
  "c:chart": "chart",
  "dgm:relIds": "diagram",
  "o:OLEObject": "embedded object",
};

/** The branch of an mc:AlternateContent to read: the first choice, else the fallback; never both (ECMA-376 part 3). */
export function alternative(element: Element): Element | undefined {
  return child(element, "mc:Choice") ?? child(element, "mc:Fallback");
}

/** Collects the text boxes of a `w:drawing`, `w:pict` or `w:object`, and counts what cannot be read, once a kind. */
export function readGraphic(element: Element, into: { textBoxes: Element[]; unread(kind: string): void }): void {
  const kinds = new Set<string>();
  const visit = (container: Element, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const part of children(container)) {
      const name = nameOf(part);
      if (name === "w:txbxContent") into.textBoxes.push(part);
      else if (name === "mc:AlternateContent") {
        const chosen = alternative(part);
        if (chosen) visit(chosen, depth + 1);
      } else {
        const kind = KINDS[name];
        if (kind) kinds.add(kind);
        visit(part, depth + 1);
      }
    }
  };
  visit(element, 0);
  for (const kind of kinds) into.unread(kind);
}
