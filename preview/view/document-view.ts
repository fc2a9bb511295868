/** The page at the left: draws the document bit by bit, redraws what changed, and keeps the selection in sight. */
import { child, children, childValue, integer, nameOf } from "../../shared/ooxml/xml.ts";
import type { ModelContext } from "../model/context.ts";
import { LayoutReader } from "./layout.ts";
import { drawParagraph, type SelectedStretch } from "./paragraph-view.ts";

/** Blocks drawn at once, then in every further slice of idle time. */
const FIRST = 80;
const SLICE = 150;

export class DocumentView {
  readonly #paper: HTMLElement;
  readonly #context: ModelContext;
  readonly #layout: LayoutReader;
  readonly #elements = new Map<Element, HTMLElement>();
  readonly #paragraphs = new WeakMap<HTMLElement, Element>();
  #pending: { block: Element; into: HTMLElement }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #selected: Element[] = [];
  readonly #stop: () => void;
  readonly #redrawn: () => void;

  /** @param redrawn called whenever something was drawn, so that the comments can be put beside their words */
  constructor(paper: HTMLElement, context: ModelContext, redrawn: () => void) {
    this.#paper = paper;
    this.#context = context;
    this.#redrawn = redrawn;
    const styles = context.document.file.related("styles");
    const { file } = context.document;
    const numbering = file.related("numbering");
    this.#layout = new LayoutReader(
      styles === undefined ? undefined : file.root(styles),
      numbering === undefined ? undefined : file.root(numbering),
    );
    this.#stop = context.document.listen((change) => {
      if (change.kind === "blocks") this.#drawAll();
      else if (change.kind === "text") for (const paragraph of change.paragraphs) this.#redraw(paragraph);
      else if (change.kind === "selection") this.#select();
      this.#redrawn();
    });
    this.#drawAll();
  }

  close(): void {
    this.#stop();
    clearTimeout(this.#timer);
  }

  /** The element that shows a paragraph; draws the rest of the document when it is not there yet. */
  elementOf(paragraph: Element): HTMLElement | undefined {
    if (!this.#elements.has(paragraph)) this.#draw(Number.POSITIVE_INFINITY);
    return this.#elements.get(paragraph);
  }

  /** The paragraph shown around a node of the page. */
  paragraphAround(node: Node | null): Element | undefined {
    const element = (node instanceof HTMLElement ? node : node?.parentElement)?.closest<HTMLElement>(".paragraph");
    return element ? this.#paragraphs.get(element) : undefined;
  }

  #drawAll(): void {
    clearTimeout(this.#timer);
    this.#elements.clear();
    const sheet = document.createElement("div");
    sheet.className = "sheet";
    this.#pending = blocksOf(this.#context.document.file.body).map((block) => ({ block, into: sheet }));
    this.#paper.replaceChildren(sheet);
    this.#draw(FIRST);
  }

  #draw(most: number): void {
    clearTimeout(this.#timer);
    for (const { block, into } of this.#pending.splice(0, most)) into.append(this.#block(block));
    if (this.#pending.length > 0) {
      this.#timer = setTimeout(() => {
        this.#draw(SLICE);
        this.#redrawn();
      });
    }
  }

  #block(block: Element): HTMLElement {
    if (nameOf(block) === "w:tbl") return this.#table(block);
    const element = document.createElement("div");
    this.#elements.set(block, element);
    this.#paragraphs.set(element, block);
    this.#fill(element, block);
    return element;
  }

  #table(block: Element): HTMLElement {
    const table = document.createElement("table");
    for (const row of descendants(block, "w:tr")) {
      const line = table.insertRow();
      for (const cell of descendants(row, "w:tc")) {
        const box = line.insertCell();
        box.colSpan = Math.min(60, Math.max(1, integer(childValue(child(cell, "w:tcPr"), "w:gridSpan")) ?? 1));
        for (const inner of blocksOf(cell)) box.append(this.#block(inner));
      }
    }
    const frame = document.createElement("div");
    const properties = child(block, "w:tblPr");
    frame.className = child(properties, "w:tblStyle") || child(properties, "w:tblBorders") ? "table ruled" : "table";
    frame.append(table);
    return frame;
  }

  #redraw(paragraph: Element): void {
    const element = this.#elements.get(paragraph);
    if (element && !element.querySelector("[contenteditable]")) this.#fill(element, paragraph);
  }

  #fill(element: HTMLElement, paragraph: Element): void {
    drawParagraph(
      element,
      paragraph,
      this.#context,
      this.#layout.layoutOf(paragraph, this.#context.labelOf(paragraph)),
      this.#stretchOf(paragraph),
    );
  }

  #stretchOf(paragraph: Element): SelectedStretch | undefined {
    if (!this.#selected.includes(paragraph)) return undefined;
    const { document: word } = this.#context;
    const piece = word.pieces(word.selection).find((each) => each.paragraph === paragraph);
    return piece && { from: piece.from, to: piece.to };
  }

  /** Marks the selection and brings it into view. */
  #select(): void {
    const { document: word } = this.#context;
    const before = this.#selected;
    this.#selected = word
      .pieces(word.selection)
      .map((piece) => piece.paragraph)
      .slice(0, 500);
    for (const paragraph of new Set([...before, ...this.#selected])) this.#redraw(paragraph);
    const first = this.#selected[0];
    const element = first && this.elementOf(first);
    if (first && element) {
      this.#redraw(first);
      const target = element.querySelector<HTMLElement>(".selected, .caret") ?? element;
      // A second time after layout: blocks that were off the screen have only an estimated height until then.
      target.scrollIntoView({ block: "center" });
      requestAnimationFrame(() => target.isConnected && target.scrollIntoView({ block: "center" }));
    }
  }
}

/** Paragraphs and tables of a container, in order, content controls opened. */
function blocksOf(container: Element): Element[] {
  return children(container).flatMap((element) => {
    const name = nameOf(element);
    if (name === "w:p" || name === "w:tbl") return [element];
    return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(name) ? blocksOf(element) : [];
  });
}

/** Rows of a table or cells of a row, content controls opened. */
function descendants(container: Element, wanted: string): Element[] {
  return children(container).flatMap((element) => {
    const name = nameOf(element);
    if (name === wanted) return [element];
    return ["w:sdt", "w:sdtContent", "w:customXml"].includes(name) ? descendants(element, wanted) : [];
  });
}
