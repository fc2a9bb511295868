/** Accepting and rejecting tracked changes (ECMA-376 part 1, 17.13.5). */
import { children, nameOf } from "../../shared/ooxml/xml.ts";
import { CHANGES, make, setText } from "./edit.ts";

/** Accepts or rejects every tracked change under an element. */
export function resolveChanges(root: Element, accept: boolean): void {
  for (const element of children(root)) {
    const name = nameOf(element);
    if (name === "w:rPr" || name === "w:pPr" || name === "w:trPr") {
      for (const part of children(element)) {
        if (CHANGES.has(nameOf(part)) || nameOf(part).endsWith("Change")) element.removeChild(part);
      }
    }
    resolveChanges(element, accept);
    if (CHANGES.has(name)) resolveChange(element, accept);
  }
}

/** Accepts or rejects one change: its words stay as plain text, or go. */
export function resolveChange(change: Element, accept: boolean): void {
  const name = nameOf(change);
  const parent = change.parentNode as Element;
  const stays = accept === (name === "w:ins" || name === "w:moveTo");
  while (stays && change.firstChild) {
    const part = change.firstChild;
    if (name === "w:del" && part.nodeType === 1) restore(part as Element);
    parent.insertBefore(part, change);
  }
  parent.removeChild(change);
}

/** Struck-out text becomes text again. */
function restore(run: Element): void {
  for (const node of children(run)) {
    const renamed = { "w:delText": "t", "w:delInstrText": "instrText" }[nameOf(node)];
    if (!renamed) continue;
    const back = make(run, renamed);
    setText(back, node.textContent ?? "");
    run.replaceChild(back, node);
  }
}
