/** Draws one paragraph: its number, its words with formatting, tracked changes, comments and the selection. */
import { effectiveFormat, readRunFormat } from "../../shared/ooxml/styles.ts";
import { child, childValue } from "../../shared/ooxml/xml.ts";
import type { ModelContext } from "../model/context.ts";
import type { Segment } from "../word/text.ts";
import type { ParagraphLayout } from "./layout.ts";

/** A stretch of the paragraph to mark as selected; equal ends draw a caret. */
export interface SelectedStretch {
  from: number;
  to: number;
}

/** Word's highlight names that CSS calls otherwise. */
const HIGHLIGHTS: Record<string, string> = {
  darkYellow: "#808000",
  darkBlue: "navy",
  darkRed: "maroon",
  darkGreen: "green",
  darkCyan: "teal",
  darkMagenta: "purple",
  darkGray: "gray",
};

/** Fills the element with the paragraph's present content. */
export function drawParagraph(
  target: HTMLElement,
  paragraph: Element,
  context: ModelContext,
  layout: ParagraphLayout,
  selected: SelectedStretch | undefined,
): void {
  const { document } = context;
  const style = context.styleOf(paragraph);
  const text = document.text(paragraph);
  const label = context.labelOf(paragraph);
  target.className = "paragraph";
  target.dataset.align = layout.align;
  target.classList.toggle("page-break", layout.pageBreakBefore);
  const outline = style.outlineLevel;
  if (outline !== undefined && outline < 6 && text.length > 0) {
    target.setAttribute("role", "heading");
    target.setAttribute("aria-level", String(outline + 1));
  } else target.removeAttribute("role");
  const indent = layout.indent || (label ? 36 * (label.level + 1) : 0);
  target.style.setProperty("--indent", `${Math.min(indent, 220)}pt`);
  target.style.setProperty("--hanging", `${Math.min(layout.hanging ?? 36, indent)}pt`);
  target.style.setProperty("--size", layout.size === undefined ? "" : `${layout.size}pt`);
  target.style.marginBlock = `${layout.before}pt ${layout.after || 6}pt`;

  const content: Node[] = [];
  if (label) {
    const number = span("number", label.label);
    number.style.fontWeight = style.run.bold ? "bold" : "";
    content.push(number);
  }
  const words = globalThis.document.createElement("span");
  words.className = "words";
  const cuts = cutsOf(
    text.marks.map((mark) => mark.offset),
    selected,
  );
  const open = new Set<string>();
  for (const segment of text.segments) {
    const format = formatOf(context, paragraph, segment);
    for (const [from, to] of pieces(segment, cuts)) {
      for (const mark of text.marks) {
        if (mark.offset > from) continue;
        if (mark.edge === "start" && !ended(text.marks, mark.id, from)) open.add(mark.id);
        else if (mark.edge === "end") open.delete(mark.id);
      }
      const piece = drawPiece(segment, from, to, format);
      if (open.size > 0) {
        piece.classList.add("commented");
        piece.dataset.comments = [...open].join(" ");
      }
      if (selected && selected.from < selected.to && from >= selected.from && to <= selected.to)
        piece.classList.add("selected");
      if (selected && selected.from === selected.to && selected.from === from) words.append(span("caret", ""));
      words.append(piece);
    }
  }
  if (selected && selected.from === selected.to && selected.from >= text.length) words.append(span("caret", ""));
  if (words.childNodes.length === 0) words.append(globalThis.document.createElement("br"));
  content.push(words);
  target.replaceChildren(...content);
}

function ended(marks: { id: string; edge: string; offset: number }[], id: string, at: number): boolean {
  return marks.some((mark) => mark.id === id && mark.edge === "end" && mark.offset <= at);
}

function cutsOf(marks: number[], selected: SelectedStretch | undefined): number[] {
  return [...marks, ...(selected ? [selected.from, selected.to] : [])];
}

function pieces(segment: Segment, cuts: number[]): [number, number][] {
  const end = segment.start + segment.text.length;
  const inside = cuts.filter((cut) => cut > segment.start && cut < end);
  const edges = [...new Set([segment.start, ...inside, end])].sort((a, b) => a - b);
  return edges.slice(1).map((to, at) => [edges[at]!, to]);
}

function formatOf(context: ModelContext, paragraph: Element, segment: Segment) {
  const properties = child(segment.run, "w:rPr");
  const character = context.styles.run(childValue(properties, "w:rStyle"));
  return effectiveFormat(context.styleOf(paragraph).run, character, readRunFormat(properties));
}

function drawPiece(segment: Segment, from: number, to: number, format: ReturnType<typeof formatOf>): HTMLElement {
  const words = segment.text.slice(from - segment.start, to - segment.start);
  const { change } = segment;
  const tag = change ? (change.gone ? "del" : "ins") : "span";
  const piece = globalThis.document.createElement(tag);
  piece.dataset.offset = String(from);
  if (change) {
    piece.title = `${change.gone ? "Deleted" : "Inserted"} by ${change.author || "somebody"}`;
    piece.dataset.author = change.author;
  }
  piece.textContent = words
    .replaceAll("\u001e", "\u2011")
    .replaceAll("\u001f", "\u00ad")
    .replace(/[\v\f]/g, "\n");
  if (format.bold) piece.style.fontWeight = "bold";
  if (format.italic) piece.style.fontStyle = "italic";
  if (format.underline && !change) piece.style.textDecoration = "underline";
  if (format.highlight && format.highlight !== "none") {
    piece.classList.add("highlight");
    piece.style.setProperty("--highlight", HIGHLIGHTS[format.highlight] ?? format.highlight);
  }
  if (format.hidden) piece.classList.add("hidden-text");
  return piece;
}

function span(className: string, text: string): HTMLElement {
  const element = globalThis.document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
