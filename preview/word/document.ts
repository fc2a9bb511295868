/** The open document as Word's object model needs it: paragraphs, live ranges, selection, tracked edits, comments, undo. */
import { child, children, nameOf } from "../../shared/ooxml/xml.ts";
import { paragraphAround, placeOfComment } from "./comment-places.ts";
import { Comments } from "./comments.ts";
import { deleteText, type EditMode, insertText, make, markParagraph } from "./edit.ts";
import type { WordFile } from "./file.ts";
import { History } from "./history.ts";
import { LiveRange, LiveRanges, type Place } from "./range.ts";
import { resolveChange, resolveChanges } from "./resolve.ts";
import { highestRevisionId, type Revision, revisionsOf } from "./revisions.ts";
import { type ParagraphText, readParagraph, sliceText } from "./text.ts";

/** Word's three tracking modes. */
export type TrackingMode = "Off" | "TrackAll" | "TrackMineOnly";

/** What a listener is told. "text": these paragraphs changed; "blocks": paragraphs came or went. */
export type DocumentChange =
  | { kind: "text"; paragraphs: Element[] }
  | { kind: "blocks" }
  | { kind: "comments" }
  | { kind: "selection" }
  | { kind: "tracking" };

/** Who edits, and when. */
export interface Person {
  author: string;
  now(): Date;
}

/** One open document. */
export class WordDocument {
  readonly file: WordFile;
  readonly comments: Comments;
  readonly person: Person;
  trackingMode: TrackingMode = "Off";
  selection: LiveRange;
  #paragraphs: Element[] | undefined;
  #indexes: Map<Element, number> | undefined;
  readonly #texts = new WeakMap<Element, ParagraphText>();
  readonly #ids = new Map<string, Element>();
  readonly #idOf = new WeakMap<Element, string>();
  readonly #live = new LiveRanges();
  readonly #history = new History();
  #revisionId: number | undefined;
  readonly #listeners = new Set<(change: DocumentChange) => void>();

  constructor(file: WordFile, person: Person = { author: "Preview user", now: () => new Date() }) {
    this.file = file;
    this.person = person;
    this.comments = new Comments(file);
    const first = this.paragraphs()[0] ?? this.file.body.appendChild(make(this.file.body, "p"));
    this.#forget();
    this.selection = this.range({ paragraph: first, offset: 0 }, { paragraph: first, offset: 0 });
  }

  /** Calls the listener on every change; answers a function that stops it. */
  listen(listener: (change: DocumentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The body's paragraphs in Word's order, tables and content controls included. */
  paragraphs(): Element[] {
    if (this.#paragraphs) return this.#paragraphs;
    const found: Element[] = [];
    const visit = (container: Element, depth: number): void => {
      if (depth > 150) return;
      for (const element of children(container)) {
        const name = nameOf(element);
        if (name === "w:p") found.push(element);
        else if (name === "mc:AlternateContent") visit(child(element, "mc:Choice") ?? element, depth + 1);
        else if (!["w:pPr", "w:tblPr", "w:tcPr", "w:trPr", "w:sdtPr", "w:sectPr"].includes(name))
          visit(element, depth + 1);
      }
    };
    visit(this.file.body, 0);
    this.#paragraphs = found;
    return found;
  }

  /** Position in {@link paragraphs}; undefined for one that was removed. */
  indexOf(paragraph: Element): number | undefined {
    this.#indexes ??= new Map(this.paragraphs().map((each, at) => [each, at]));
    return this.#indexes.get(paragraph);
  }

  /** A paragraph's characters; cached until it changes. */
  text(paragraph: Element): ParagraphText {
    let text = this.#texts.get(paragraph);
    if (text) return text;
    text = readParagraph(paragraph);
    this.#texts.set(paragraph, text);
    return text;
  }

  /** The unique local id of a paragraph: new with every opening, as in Word. */
  idOf(paragraph: Element): string {
    let id = this.#idOf.get(paragraph);
    if (!id) {
      id = crypto.randomUUID().toUpperCase();
      this.#idOf.set(paragraph, id);
      this.#ids.set(id, paragraph);
    }
    return id;
  }

  byId(id: string): Element | undefined {
    return this.#ids.get(id.replace(/[{}]/g, "").toUpperCase());
  }

  /** A range that moves with the edits. */
  range(start: Place, end: Place): LiveRange {
    return this.#live.add(start, end);
  }

  /** The content of a paragraph as it is now, without its mark; it does not move along. */
  contentOf(paragraph: Element): LiveRange {
    return new LiveRange({ paragraph, offset: 0 }, { paragraph, offset: this.text(paragraph).length });
  }

  /** The stretches of a range, paragraph by paragraph. */
  pieces(range: LiveRange): { paragraph: Element; from: number; to: number }[] {
    const first = this.indexOf(range.start.paragraph) ?? 0;
    const last = this.indexOf(range.end.paragraph) ?? first;
    return this.paragraphs()
      .slice(first, last + 1)
      .map((paragraph, at) => ({
        paragraph,
        from: at === 0 ? range.start.offset : 0,
        to: at === last - first ? range.end.offset : this.text(paragraph).length,
      }));
  }

  /** The current text of a range; paragraphs are divided by a carriage return. */
  textOf(range: LiveRange, deleted: "without" | "with" | "original" = "without"): string {
    return this.pieces(range)
      .map(({ paragraph, from, to }) => sliceText(this.text(paragraph), from, to, deleted))
      .join("\r");
  }

  /** Negative when `a` stands before `b`. */
  compare(a: Place, b: Place): number {
    return (this.indexOf(a.paragraph) ?? 0) - (this.indexOf(b.paragraph) ?? 0) || a.offset - b.offset;
  }

  select(range: LiveRange): void {
    this.selection = this.range(range.start, range.end);
    this.#tell({ kind: "selection" });
  }

  setTracking(mode: TrackingMode): void {
    this.trackingMode = mode;
    this.#tell({ kind: "tracking" });
  }

  /** Inserts text at a place and answers the range it takes. */
  insert(at: Place, text: string, like: "before" | "after" = "before"): LiveRange {
    const { paragraph, offset } = at;
    this.#save(paragraph);
    insertText(paragraph, offset, text, this.#mode(), like);
    this.#refresh(paragraph);
    const length = text.replace(/\r\n/g, "\n").length;
    for (const range of this.#live) range.shiftForInsertion(paragraph, offset, length);
    this.#tell({ kind: "text", paragraphs: [paragraph] });
    return this.range({ paragraph, offset }, { paragraph, offset: offset + length });
  }

  /** Deletes a range: struck out while tracking is on, gone otherwise. */
  delete(range: LiveRange): void {
    const mode = this.#mode();
    const pieces = this.pieces(range);
    for (const { paragraph, from, to } of pieces) {
      this.#save(paragraph);
      const removed = deleteText(paragraph, from, to, mode);
      this.#refresh(paragraph);
      for (const gap of removed) for (const live of this.#live) live.shiftForRemoval(paragraph, gap.from, gap.to);
    }
    for (const { paragraph } of pieces.slice(0, -1))
      if (mode.author !== undefined) markParagraph(paragraph, "del", mode);
    this.#tell({ kind: "text", paragraphs: pieces.map((piece) => piece.paragraph) });
  }

  /** Puts text in the place of a range: new words stand after the struck-out ones, in the formatting of the last of them. */
  replace(range: LiveRange, text: string): LiveRange {
    const end = { ...range.end };
    const collapsed = range.start.paragraph === end.paragraph && range.start.offset === end.offset;
    if (collapsed || range.start.paragraph !== end.paragraph) {
      if (!collapsed) this.delete(range);
      return this.insert(range.start, text, "after");
    }
    const inserted = this.insert(end, text);
    const old = this.range(range.start, end);
    this.delete(old);
    return this.range(inserted.start, inserted.end);
  }

  /** Adds a paragraph beside another, with its paragraph properties. */
  insertParagraph(beside: Element, where: "Before" | "After", text: string): Element {
    const paragraph = make(beside, "p");
    const properties = child(beside, "w:pPr")?.cloneNode(true) as Element | undefined;
    if (properties) {
      for (const part of children(properties))
        if (["w:sectPr", "w:rPr"].includes(nameOf(part))) properties.removeChild(part);
      paragraph.appendChild(properties);
    }
    beside.parentNode!.insertBefore(paragraph, where === "Before" ? beside : beside.nextSibling);
    this.#forget();
    markParagraph(paragraph, "ins", this.#mode());
    this.#history.note(() => {
      paragraph.parentNode?.removeChild(paragraph);
      this.#forget();
    });
    insertText(paragraph, 0, text, this.#mode());
    this.#tell({ kind: "blocks" });
    return paragraph;
  }

  /** Puts a comment on a range. */
  comment(range: LiveRange, text: string): string {
    this.#saveComments([range.start.paragraph, range.end.paragraph]);
    const id = this.comments.add(range.start, range.end, text, this.person.author, this.#date());
    this.#commented([range.start.paragraph, range.end.paragraph]);
    return id;
  }

  /** Changes comments through the callback, as one step of undo. */
  editComments(id: string, change: (comments: Comments, date: string) => void): void {
    const paragraphs = [
      ...new Set(
        this.comments
          .marks(id)
          .map(paragraphAround)
          .filter((each) => each !== undefined),
      ),
    ];
    this.#saveComments(paragraphs);
    change(this.comments, this.#date());
    this.#commented(paragraphs);
  }

  /** Where a comment stands: between its marks, or at its reference when it has none. */
  rangeOfComment(id: string): LiveRange | undefined {
    const place = placeOfComment(this, id);
    return place && this.range(place.start, place.end);
  }

  /** Accepts or rejects all tracked changes. Comments stay. */
  resolveAll(accept: boolean): void {
    resolveChanges(this.file.body, accept);
    this.#history.clear();
    this.#forget();
    for (const paragraph of this.paragraphs()) this.#refresh(paragraph);
    for (const range of this.#live) range.clamp((paragraph) => this.text(paragraph).length);
    this.#tell({ kind: "blocks" });
  }

  /** Accepts or rejects one tracked change, given by its element. */
  resolve(paragraph: Element, change: Element, accept: boolean): void {
    this.#save(paragraph);
    const before = this.text(paragraph);
    const own = before.segments.filter((segment) => segment.run.parentNode === change);
    resolveChange(change, accept);
    this.#refresh(paragraph);
    if (this.text(paragraph).length < before.length) {
      for (const { start, text } of own.reverse()) {
        for (const live of this.#live) live.shiftForRemoval(paragraph, start, start + text.length);
      }
    }
    this.#tell({ kind: "text", paragraphs: [paragraph] });
  }

  /** Groups what `work` changes into one step of undo. */
  group<T>(work: () => T): T {
    return this.#history.group(work);
  }

  /** Takes back the last steps; false when there were not so many. */
  undo(times = 1): boolean {
    for (let at = 0; at < times; at += 1) {
      if (!this.#history.undo()) return false;
      for (const range of this.#live) range.clamp((paragraph) => this.text(paragraph).length);
      this.#tell({ kind: "blocks" });
      this.#tell({ kind: "comments" });
    }
    return true;
  }

  /** Every tracked change in the body. */
  revisions(): Revision[] {
    return this.paragraphs().flatMap((paragraph, index) => revisionsOf(this.text(paragraph), index));
  }

  #mode(): EditMode {
    this.#revisionId ??= highestRevisionId(this.file.body);
    return {
      author: this.trackingMode === "Off" ? undefined : this.person.author,
      date: this.#date(),
      nextId: () => String(++this.#revisionId!),
    };
  }

  #date(): string {
    return this.person
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z");
  }

  #save(paragraph: Element): void {
    const copy = paragraph.cloneNode(true);
    this.#history.note(() => {
      while (paragraph.firstChild) paragraph.removeChild(paragraph.firstChild);
      while (copy.firstChild) paragraph.appendChild(copy.firstChild);
      this.#refresh(paragraph);
    });
  }

  #saveComments(paragraphs: Element[]): void {
    this.group(() => {
      const back = this.comments.snapshot();
      for (const paragraph of new Set(paragraphs)) this.#save(paragraph);
      this.#history.note(back);
    });
  }

  #commented(paragraphs: Element[]): void {
    for (const paragraph of paragraphs) this.#refresh(paragraph);
    this.#tell({ kind: "text", paragraphs: [...new Set(paragraphs)] });
    this.#tell({ kind: "comments" });
  }

  #refresh(paragraph: Element): void {
    this.#texts.delete(paragraph);
  }

  #forget(): void {
    this.#paragraphs = undefined;
    this.#indexes = undefined;
  }

  #tell(change: DocumentChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
