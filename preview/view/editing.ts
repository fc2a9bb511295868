/** What a person does in the page: selecting words, and editing a paragraph after a double click. */
import type { ModelContext } from "../model/context.ts";
import type { Place } from "../word/range.ts";
import { sliceText } from "../word/text.ts";
import type { DocumentView } from "./document-view.ts";

/** Lets a person select and edit. Answers a function that ends it. */
export function allowEditing(paper: HTMLElement, context: ModelContext, view: DocumentView): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  paper.addEventListener("mouseup", (event) => event.detail < 2 && takeSelection(context, view), { signal });
  paper.addEventListener("dblclick", (event) => startEditing(event.target as Node, context, view), { signal });
  return () => ending.abort();
}

function takeSelection(context: ModelContext, view: DocumentView): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || document.activeElement?.hasAttribute("contenteditable")) return;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset, context, view);
  const end = placeOf(range.endContainer, range.endOffset, context, view);
  if (!start || !end) return;
  selection.removeAllRanges();
  context.document.select(context.document.range(start, end));
}

function placeOf(node: Node, offset: number, context: ModelContext, view: DocumentView): Place | undefined {
  const paragraph = view.paragraphAround(node);
  if (!paragraph) return undefined;
  const piece = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-offset]");
  if (piece && node.nodeType === Node.TEXT_NODE) return { paragraph, offset: Number(piece.dataset.offset) + offset };
  return { paragraph, offset: offset === 0 ? 0 : context.document.text(paragraph).length };
}

function startEditing(node: Node, context: ModelContext, view: DocumentView): void {
  const paragraph = view.paragraphAround(node);
  const words = paragraph && view.elementOf(paragraph)?.querySelector<HTMLElement>(".words");
  if (!paragraph || !words || words.hasAttribute("contenteditable")) return;
  const before = sliceText(context.document.text(paragraph), 0, Number.POSITIVE_INFINITY);
  words.textContent = before;
  words.setAttribute("contenteditable", "plaintext-only");
  words.setAttribute("role", "textbox");
  words.setAttribute("aria-label", "Paragraph text");
  words.focus();
  const finish = (keep: boolean) => {
    if (!words.hasAttribute("contenteditable")) return;
    words.removeAttribute("contenteditable");
    const after = (words.textContent ?? "").replace(/\n$/, "");
    if (keep) context.document.group(() => changeText(context, paragraph, before, after));
    const place = { paragraph, offset: 0 };
    context.document.select(context.document.range(place, place));
  };
  words.addEventListener("blur", () => finish(true), { once: true });
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    finish(event.key === "Enter");
  });
}

/** Changes only what differs between the two texts. */
export function changeText(context: ModelContext, paragraph: Element, before: string, after: string): void {
  if (before === after) return;
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const { document: word } = context;
  const start = { paragraph, offset: fullOffset(context, paragraph, head) };
  const end = { paragraph, offset: fullOffset(context, paragraph, before.length - tail) };
  word.replace(word.range(start, end), after.slice(head, after.length - tail));
}

/** The offset with struck-out words counted, of one in the current text. */
function fullOffset(context: ModelContext, paragraph: Element, current: number): number {
  let left = current;
  for (const { start, text, change } of context.document.text(paragraph).segments) {
    if (change?.gone) continue;
    if (left <= text.length) return start + left;
    left -= text.length;
  }
  return context.document.text(paragraph).length;
}
