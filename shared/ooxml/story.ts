/** Reads one story (body, text box, note, header): blocks into paragraphs, runs into current text. ECMA-376 part 1, 17.2–17.13. */
import type { Paragraph } from "../document.ts";
import { FieldStack, readInstruction } from "./fields.ts";
import { alternative, readGraphic } from "./graphics.ts";
import { ListCounter, type Numbering } from "./numbering.ts";
import { type OpenRevision, ParagraphBuilder } from "./paragraph-builder.ts";
import { textOf } from "./run-text.ts";
import { effectiveFormat, type RunFormat, readListReference, readRunFormat, type Styles } from "./styles.ts";
import { attribute, child, children, childrenNamed, childValue, integer, nameOf } from "./xml.ts";

/** What the stories of one document share. */
export interface ReaderContext {
  styles: Styles;
  numbering: Numbering;
  resolvedComments: ReadonlySet<string>;
  nextTable(): number;
  unread(kind: string): void;
  /** Text boxes met on the way: their content is read after the story. */
  textBoxes: Element[];
}

type Part = Paragraph["part"];
type TablePosition = NonNullable<Paragraph["table"]>;

/** How far nested elements are followed; deeper ones are no document. */
const DEEPEST = 150;
/** Elements whose children are read as if they stood in their place. */
const TRANSPARENT = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
  "w:ruby",
  "w:rubyBase",
  "m:oMathPara",
  "m:oMath",
]);

/** Reads the blocks of a story. Word's own paragraph order: tables row by row, content controls in place. */
export class StoryReader {
  readonly paragraphs: Omit<Paragraph, "index">[] = [];
  readonly #context: ReaderContext;
  readonly #part: Part;
  readonly #counter: ListCounter;
  readonly #fields = new FieldStack();
  /** Comment ids whose range is open, with where they start in the paragraph being read. */
  readonly #comments = new Map<string, number>();
  readonly #seenComments = new Set<string>();
  #pendingBookmarks: string[] = [];
  /** A paragraph whose mark is deleted runs into the next one and shows that one's number. */
  #numberWaits: Omit<Paragraph, "index"> | undefined;

  constructor(context: ReaderContext, part: Part) {
    this.#context = context;
    this.#part = part;
    this.#counter = new ListCounter(context.numbering);
  }

  /** Reads the children of a body, cell, note or content control. */
  readBlocks(container: Element, table?: TablePosition, revision?: OpenRevision, depth = 0): void {
    if (this.#tooDeep(depth)) return;
    for (const element of children(container)) {
      const name = nameOf(element);
      if (name === "w:p") this.#readParagraph(element, table, revision);
      else if (name === "w:tbl") this.#readTable(element, revision, depth + 1);
      else if (name === "w:sdt") {
        const content = child(element, "w:sdtContent");
        if (content) this.readBlocks(content, table, revision, depth + 1);
      } else if (name === "mc:AlternateContent") {
        const chosen = alternative(element);
        if (chosen) this.readBlocks(chosen, table, revision, depth + 1);
      } else if (name === "w:bookmarkStart") this.#pendingBookmarks.push(attribute(element, "w:name") ?? "");
      else if (name === "w:commentRangeStart") this.#comments.set(attribute(element, "w:id") ?? "", 0);
      else if (name === "w:commentRangeEnd") this.#comments.delete(attribute(element, "w:id") ?? "");
      else if (name === "w:altChunk") this.#context.unread("imported file");
      else if (name === "w:subDoc") this.#context.unread("subdocument");
      else if (TRANSPARENT.has(name) || revisionOf(element, name)) {
        this.readBlocks(element, table, revisionOf(element, name) ?? revision, depth + 1);
      }
    }
  }

  #readTable(element: Element, revision: OpenRevision | undefined, depth: number): void {
    const table = this.#context.nextTable();
    let row = 0;
    const readRows = (container: Element, inside: OpenRevision | undefined, level: number): void => {
      if (this.#tooDeep(level)) return;
      for (const part of children(container)) {
        const name = nameOf(part);
        if (name === "w:tr") {
          const properties = child(part, "w:trPr");
          const removed = child(properties, "w:del");
          const own = removed ? revisionOf(removed, "w:del") : inside;
          this.#readCells(
            part,
            { table, row, column: integer(childValue(properties, "w:gridBefore")) ?? 0 },
            own,
            depth,
          );
          row += 1;
        } else if (name === "w:sdt") readRows(child(part, "w:sdtContent") ?? part, inside, level + 1);
        else if (name === "w:bookmarkStart") this.#pendingBookmarks.push(attribute(part, "w:name") ?? "");
        else if (TRANSPARENT.has(name) || revisionOf(part, name)) {
          readRows(part, revisionOf(part, name) ?? inside, level + 1);
        }
      }
    };
    readRows(element, revision, depth);
  }

  /** Reads the cells and answers the column after the last. Columns are those of the grid: a cell that spans two takes two. */
  #readCells(row: Element, start: TablePosition, revision: OpenRevision | undefined, depth: number): number {
    let column = start.column;
    if (this.#tooDeep(depth)) return column;
    for (const part of children(row)) {
      const name = nameOf(part);
      if (name === "w:tc") {
        this.readBlocks(part, { ...start, column }, revision, depth + 1);
        column += Math.max(1, integer(childValue(child(part, "w:tcPr"), "w:gridSpan")) ?? 1);
      } else if (name === "w:sdt") {
        const content = child(part, "w:sdtContent");
        if (content) column = this.#readCells(content, { ...start, column }, revision, depth + 1);
      } else if (name === "w:bookmarkStart") this.#pendingBookmarks.push(attribute(part, "w:name") ?? "");
      else if (TRANSPARENT.has(name)) column = this.#readCells(part, { ...start, column }, revision, depth + 1);
    }
    return column;
  }

  #readParagraph(element: Element, table: TablePosition | undefined, revision: OpenRevision | undefined): void {
    const properties = child(element, "w:pPr");
    const styleId = childValue(properties, "w:pStyle");
    const style = this.#context.styles.paragraph(styleId);
    const builder = new ParagraphBuilder();
    for (const name of this.#pendingBookmarks) builder.addBookmark(name);
    this.#pendingBookmarks = [];
    this.#readInline(element, builder, style.run, revision, 0);
    for (const field of this.#fields.breakParagraph(builder.length)) builder.addField(field);
    for (const [id, start] of this.#comments) {
      this.#addComment(builder, id, start);
      this.#comments.set(id, 0);
    }

    const paragraph: Omit<Paragraph, "index"> = { ...builder.finish(this.#context.unread), part: this.#part };
    paragraph.style = style.name.slice(0, 200);
    const outline = integer(childValue(properties, "w:outlineLvl")) ?? style.outlineLevel;
    if (outline !== undefined && outline >= 0 && outline <= 8) paragraph.outlineLevel = outline;
    if (table) paragraph.table = table;
    this.#number(paragraph, properties, styleId, revision);
    this.paragraphs.push(paragraph);
  }

  #number(
    paragraph: Omit<Paragraph, "index">,
    properties: Element | undefined,
    styleId: string | undefined,
    revision: OpenRevision | undefined,
  ): void {
    const mark = child(properties, "w:rPr");
    const markGone = isGone(revision) || !!child(mark, "w:del") || !!child(mark, "w:moveFrom");
    if (markGone) {
      if (paragraph.text !== "") this.#numberWaits ??= paragraph;
      return;
    }
    // A paragraph that holds nothing but a section break shows no number, and none is used up for it.
    const onlyBreak = paragraph.text === "" && child(properties, "w:sectPr") !== undefined;
    const label = onlyBreak ? undefined : this.#labelOf(properties, styleId);
    const shownAt = this.#numberWaits ?? paragraph;
    this.#numberWaits = undefined;
    if (label) shownAt.list = label;
  }

  #labelOf(properties: Element | undefined, styleId: string | undefined): Paragraph["list"] {
    const direct = readListReference(child(properties, "w:numPr"));
    const inherited = this.#context.styles.paragraph(styleId).list;
    const numId = direct?.numId ?? inherited?.numId;
    if (numId === undefined || numId === "0") return undefined;
    const byStyle =
      direct?.numId === undefined && inherited
        ? (this.#context.numbering.levelOfStyle(numId, styleId ?? inherited.definedBy) ??
          this.#context.numbering.levelOfStyle(numId, inherited.definedBy))
        : undefined;
    const label = this.#counter.next(numId, direct?.level ?? byStyle ?? inherited?.level ?? 0);
    return label && { ...label, list: label.list.slice(0, 40) };
  }

  #readInline(
    container: Element,
    builder: ParagraphBuilder,
    base: RunFormat,
    revision: OpenRevision | undefined,
    depth: number,
  ): void {
    if (this.#tooDeep(depth)) return;
    for (const element of children(container)) {
      const name = nameOf(element);
      const into = (inner: Element, inside = revision) => this.#readInline(inner, builder, base, inside, depth + 1);
      switch (name) {
        case "w:r":
          this.#readRun(element, builder, base, revision);
          break;
        case "w:sdt": {
          const content = child(element, "w:sdtContent");
          if (content) into(content);
          break;
        }
        case "w:fldSimple": {
          const start = builder.length;
          into(element);
          const found = readInstruction(attribute(element, "w:instr") ?? "");
          if (!isGone(revision)) builder.addField({ ...found, start, end: builder.length });
          break;
        }
        case "w:hyperlink": {
          const start = builder.length;
          into(element);
          const target = attribute(element, "w:anchor")?.slice(0, 200);
          if (builder.length > start) {
            builder.addField({ kind: "HYPERLINK", ...(target ? { target } : {}), start, end: builder.length });
          }
          break;
        }
        case "mc:AlternateContent": {
          const chosen = alternative(element);
          if (chosen) into(chosen);
          break;
        }
        case "w:bookmarkStart":
          builder.addBookmark(attribute(element, "w:name") ?? "");
          break;
        case "w:commentRangeStart":
          this.#comments.set(attribute(element, "w:id") ?? "", builder.length);
          break;
        case "w:commentRangeEnd": {
          const id = attribute(element, "w:id") ?? "";
          const start = this.#comments.get(id);
          if (start !== undefined) this.#addComment(builder, id, start);
          this.#comments.delete(id);
          break;
        }
        case "m:oMath":
          this.#context.unread("equation");
          into(element);
          break;
        case "m:t":
          if (!isGone(revision)) builder.add(element.textContent ?? "", base, revision);
          break;
        case "w:subDoc":
          this.#context.unread("subdocument");
          break;
        default: {
          const own = revisionOf(element, name);
          if (own) into(element, isGone(revision) ? revision : own);
          else if (TRANSPARENT.has(name) || name.startsWith("m:")) into(element);
        }
      }
    }
  }

  #readRun(run: Element, builder: ParagraphBuilder, base: RunFormat, revision: OpenRevision | undefined): void {
    const properties = child(run, "w:rPr");
    const character = this.#context.styles.run(childValue(properties, "w:rStyle"));
    const format = effectiveFormat(base, character, readRunFormat(properties));
    this.#readRunContent(run, builder, format, revision, 0);
  }

  #readRunContent(
    container: Element,
    builder: ParagraphBuilder,
    format: RunFormat,
    revision: OpenRevision | undefined,
    depth: number,
  ): void {
    if (this.#tooDeep(depth)) return;
    for (const element of children(container)) {
      const name = nameOf(element);
      const into = (inner: Element) => this.#readRunContent(inner, builder, format, revision, depth + 1);
      if (name === "w:fldChar") {
        const found = this.#fields.mark(attribute(element, "w:fldCharType"), builder.length, isGone(revision));
        if (found) builder.addField(found);
      } else if (name === "w:instrText" || name === "w:delInstrText") this.#fields.instruct(element.textContent ?? "");
      else if (name === "w:commentReference") {
        const id = attribute(element, "w:id") ?? "";
        if (!this.#seenComments.has(id) && !this.#comments.has(id)) this.#addComment(builder, id, builder.length);
      } else if (name === "mc:AlternateContent") {
        const chosen = alternative(element);
        if (chosen) into(chosen);
      } else if (name === "w:drawing" || name === "w:pict" || name === "w:object") {
        if (!isGone(revision)) readGraphic(element, this.#context);
      } else if (name === "w:ruby") {
        for (const run of childrenNamed(child(element, "w:rubyBase"), "w:r"))
          this.#readRun(run, builder, format, revision);
      } else {
        const text = textOf(element, name, this.#context.unread);
        if (text === "" || !this.#fields.showsText) continue;
        if (isGone(revision)) builder.addDeletion(revision!);
        else if (format.hidden) this.#context.unread("hidden text");
        else builder.add(text, format, revision);
      }
    }
  }

  #tooDeep(depth: number): boolean {
    if (depth > DEEPEST) this.#context.unread("deep nesting");
    return depth > DEEPEST;
  }

  #addComment(builder: ParagraphBuilder, id: string, start: number): void {
    this.#seenComments.add(id);
    const resolved = this.#context.resolvedComments.has(id);
    builder.addComment({ id: id.slice(0, 40), start, end: builder.length, ...(resolved ? { resolved } : {}) });
  }
}

/** Deleted words, and the old place of moved ones, are no current text. */
function isGone(revision: OpenRevision | undefined): boolean {
  return revision?.gone === true;
}

function revisionOf(element: Element, name: string): OpenRevision | undefined {
  const author = attribute(element, "w:author");
  if (name === "w:ins") return { kind: "insertion", author };
  if (name === "w:del") return { kind: "deletion", author, gone: true };
  if (name === "w:moveFrom") return { kind: "move", author, gone: true };
  if (name === "w:moveTo") return { kind: "move", author };
  return undefined;
}
