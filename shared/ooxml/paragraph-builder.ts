/** Collects one paragraph of a snapshot: its text, and the spans of everything that lies over it. */
import type { Paragraph, Span } from "../document.ts";
import type { FoundField } from "./fields.ts";
import type { RunFormat } from "./styles.ts";

/**
 * Limits of the snapshot's schema (shared/document.ts); what is beyond them is counted as unread. They are written out here,
 * and compared by a test, because importing the schema would bring Zod into the task pane.
 */
export const MOST = { characters: 200_000, spans: 2000, bookmarks: 500, revisions: 5000, comments: 1000 } as const;

/** A tracked change the reader is inside of. */
export interface OpenRevision {
  kind: "insertion" | "deletion" | "move";
  author: string | undefined;
  /** True when its words are no longer there: a deletion, or the old place of a move. */
  gone?: boolean;
}

export class ParagraphBuilder {
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #bold: Span[] = [];
  readonly #italic: Span[] = [];
  readonly #underline: Span[] = [];
  readonly #highlights: NonNullable<Paragraph["highlights"]> = [];
  readonly #fields: FoundField[] = [];
  readonly #bookmarks: string[] = [];
  readonly #revisions: NonNullable<Paragraph["revisions"]> = [];
  readonly #comments: NonNullable<Paragraph["comments"]> = [];

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds current text. */
  add(text: string, format: RunFormat, revision: OpenRevision | undefined): void {
    if (text === "") return;
    const span = { start: this.#length, end: this.#length + text.length };
    this.#pieces.push(text);
    this.#length = span.end;
    if (format.bold) extend(this.#bold, span);
    if (format.italic) extend(this.#italic, span);
    if (format.underline) extend(this.#underline, span);
    if (format.highlight && format.highlight !== "none") {
      extend(
        this.#highlights,
        { ...span, color: format.highlight.slice(0, 40) },
        (last) => last.color === format.highlight,
      );
    }
    if (revision && !revision.gone) this.#revise(revision, span);
  }

  /** Notes that words were deleted, or moved away, here. */
  addDeletion(revision: OpenRevision): void {
    this.#revise(revision, { start: this.#length, end: this.#length });
  }

  addField(field: FoundField): void {
    this.#fields.push(field);
  }

  addBookmark(name: string): void {
    if (name !== "" && name !== "_GoBack") this.#bookmarks.push(name.slice(0, 200));
  }

  addComment(comment: NonNullable<Paragraph["comments"]>[number]): void {
    this.#comments.push(comment);
  }

  /** The finished spans and text; counts what did not fit. */
  finish(unread: (kind: string) => void): Omit<Paragraph, "index" | "part"> {
    let text = this.#pieces.join("");
    if (this.#length > MOST.characters) {
      text = text.slice(0, MOST.characters);
      unread("overlong paragraph");
    }
    const keep = <T>(list: T[], most: number): T[] | undefined => {
      if (list.length > most) unread("marks beyond the limit");
      return list.length === 0 ? undefined : list.slice(0, most);
    };
    const paragraph: Omit<Paragraph, "index" | "part"> = { text };
    const extras = {
      bold: keep(this.#bold, MOST.spans),
      italic: keep(this.#italic, MOST.spans),
      underline: keep(this.#underline, MOST.spans),
      highlights: keep(this.#highlights, MOST.spans),
      fields: keep(this.#fields, MOST.spans),
      bookmarks: keep(this.#bookmarks, MOST.bookmarks),
      revisions: keep(this.#revisions, MOST.revisions),
      comments: keep(this.#comments, MOST.comments),
    };
    for (const [key, value] of Object.entries(extras)) if (value) Object.assign(paragraph, { [key]: value });
    return paragraph;
  }

  #revise(revision: OpenRevision, span: Span): void {
    const author = revision.author?.slice(0, 200);
    const entry = { ...span, kind: revision.kind, ...(author ? { author } : {}) };
    extend(this.#revisions, entry, (last) => {
      const alike = last.kind === entry.kind && last.author === entry.author;
      return alike && (last.start === last.end) === (span.start === span.end);
    });
  }
}

/** Adds a span, or lengthens the last one when it touches and is alike. */
function extend<T extends Span>(spans: T[], span: T, alike: (last: T) => boolean = () => true): void {
  const last = spans.at(-1);
  if (last && last.end === span.start && alike(last)) last.end = span.end;
  else spans.push(span);
}
