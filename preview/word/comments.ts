/** Comments: their part, their marks in the text, replies and the "resolved" flag (ECMA-376 part 1, 17.13.4; [MS-DOCX] 2.5.4). */
import { attribute, child, children, childrenNamed, nameOf } from "../../shared/ooxml/xml.ts";
import { make, splitAt } from "./edit.ts";
import type { WordFile } from "./file.ts";
import { readParagraph } from "./text.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
const WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A comment as people see it. */
export interface CommentInfo {
  id: string;
  author: string;
  date: string;
  text: string;
  resolved: boolean;
  /** Id of the comment this one answers. */
  parent: string | undefined;
}

/** The comments of a document. */
export class Comments {
  readonly #file: WordFile;

  constructor(file: WordFile) {
    this.#file = file;
  }

  /** All comments, replies too, in the part's order. */
  list(): CommentInfo[] {
    const entries = new Map(
      childrenNamed(this.#extended(), "w15:commentEx").map((entry) => [attribute(entry, "w15:paraId"), entry]),
    );
    const byParagraph = new Map(this.#elements().map((element) => [paragraphId(element), attribute(element, "w:id")]));
    return this.#elements().map((element) => {
      const entry = entries.get(paragraphId(element) ?? "");
      const parent = attribute(entry, "w15:paraIdParent");
      return {
        id: attribute(element, "w:id") ?? "",
        author: attribute(element, "w:author") ?? "",
        date: attribute(element, "w:date") ?? "",
        text: childrenNamed(element, "w:p").map(textOf).join("\n"),
        resolved: /^(1|true)$/.test(attribute(entry, "w15:done") ?? ""),
        parent: parent === undefined ? undefined : byParagraph.get(parent),
      };
    });
  }

  get(id: string): CommentInfo | undefined {
    return this.list().find((comment) => comment.id === id);
  }

  /** Puts a comment on the words between two places. */
  add(
    start: { paragraph: Element; offset: number },
    end: { paragraph: Element; offset: number },
    text: string,
    author: string,
    date: string,
  ): string {
    const id = this.#write(text, author, date, undefined);
    const endMark = make(end.paragraph, "commentRangeEnd", { id });
    this.#place(end.paragraph, end.offset, endMark, "end");
    this.#place(start.paragraph, start.offset, make(start.paragraph, "commentRangeStart", { id }), "start");
    const reference = make(end.paragraph, "r");
    reference.appendChild(make(end.paragraph, "commentReference", { id }));
    endMark.parentNode!.insertBefore(reference, endMark.nextSibling);
    return id;
  }

  /** Answers a comment. The reply's marks stand beside its parent's, as Word writes them. */
  reply(id: string, text: string, author: string, date: string): string {
    const parent = this.#elements().find((element) => attribute(element, "w:id") === id);
    const replyId = this.#write(text, author, date, parent);
    for (const mark of this.marks(id)) {
      const name = nameOf(mark);
      const copy = mark.cloneNode(true) as Element;
      const target = name === "w:r" ? child(copy, "w:commentReference")! : copy;
      target.setAttributeNS(target.namespaceURI, "w:id", replyId);
      mark.parentNode!.insertBefore(copy, mark.nextSibling);
    }
    return replyId;
  }

  /** Changes a comment's words. */
  setText(id: string, text: string): void {
    const element = this.#elements().find((each) => attribute(each, "w:id") === id);
    if (!element) return;
    const last = childrenNamed(element, "w:p").at(-1);
    for (const block of children(element)) if (block !== last) element.removeChild(block);
    if (last) for (const part of children(last)) if (nameOf(part) !== "w:pPr") last.removeChild(part);
    if (last) fill(last, text);
    this.#changed();
  }

  setResolved(id: string, resolved: boolean): void {
    const element = this.#elements().find((each) => attribute(each, "w:id") === id);
    if (element) this.#entry(element).setAttributeNS(W15, "w15:done", resolved ? "1" : "0");
  }

  /** Removes a comment, its replies and all their marks. */
  remove(id: string): void {
    const gone = new Set([
      id,
      ...this.list()
        .filter((comment) => comment.parent === id)
        .map((comment) => comment.id),
    ]);
    for (const each of gone) for (const mark of this.marks(each)) mark.parentNode?.removeChild(mark);
    for (const element of this.#elements()) {
      if (!gone.has(attribute(element, "w:id") ?? "")) continue;
      const paragraph = paragraphId(element);
      for (const entry of childrenNamed(this.#extended(), "w15:commentEx")) {
        if (attribute(entry, "w15:paraId") === paragraph) entry.parentNode!.removeChild(entry);
      }
      element.parentNode!.removeChild(element);
    }
    this.#changed();
  }

  /** The marks of a comment in the body: start, end, reference run. */
  marks(id: string): Element[] {
    const body = this.#file.body;
    const found: Element[] = [];
    for (const name of ["commentRangeStart", "commentRangeEnd", "commentReference"]) {
      for (const element of [...body.getElementsByTagNameNS(body.namespaceURI!, name)]) {
        if (attribute(element, "w:id") === id)
          found.push(name === "commentReference" ? (element.parentNode as Element) : element);
      }
    }
    return found;
  }

  /** Copies of the parts, for undo. */
  snapshot(): () => void {
    const copies = [this.#part(), this.#extended()].map((root) => root?.cloneNode(true));
    return () => {
      [this.#part(), this.#extended()].forEach((root, at) => {
        if (!root) return;
        empty(root);
        const copy = copies[at];
        while (copy?.firstChild) root.appendChild(copy.firstChild);
      });
      this.#changed();
    };
  }

  #place(paragraph: Element, offset: number, mark: Element, edge: "start" | "end"): void {
    splitAt(paragraph, offset);
    const { segments } = readParagraph(paragraph);
    const before = segments.findLast((segment) => segment.start < offset)?.run;
    const after = segments.find((segment) => segment.start >= offset)?.run;
    if (edge === "end" && before) before.parentNode!.insertBefore(mark, before.nextSibling);
    else if (after) after.parentNode!.insertBefore(mark, after);
    else if (before) before.parentNode!.insertBefore(mark, before.nextSibling);
    else paragraph.appendChild(mark);
  }

  #write(text: string, author: string, date: string, parent: Element | undefined): string {
    const part = this.#file.ensure("comments.xml", {
      relationship: "comments",
      contentType: `${WORD_TYPES}.comments+xml`,
      xml: `<w:comments xmlns:w="${W}" xmlns:w14="${W14}"/>`,
    });
    const used = this.#elements().map((element) => Number(attribute(element, "w:id")) || 0);
    const id = String(used.length === 0 ? 0 : Math.max(...used) + 1);
    const initials = author.replace(/(\p{L})\p{L}*\s*/gu, "$1").slice(0, 4);
    const element = make(part, "comment", { id, author, date, initials });
    const paragraph = make(part, "p");
    paragraph.setAttributeNS(W14, "w14:paraId", this.#freshParagraphId());
    fill(paragraph, text);
    element.appendChild(paragraph);
    part.appendChild(element);
    const entry = this.#entry(element);
    if (parent) {
      this.#entry(parent);
      entry.setAttributeNS(W15, "w15:paraIdParent", paragraphId(parent)!);
    }
    return id;
  }

  #entry(comment: Element): Element {
    const root = this.#file.ensure("commentsExtended.xml", {
      relationship: "commentsExtended",
      contentType: `${WORD_TYPES}.commentsExtended+xml`,
      xml: `<w15:commentsEx xmlns:w15="${W15}"/>`,
    });
    let id = paragraphId(comment);
    if (id === undefined) {
      id = this.#freshParagraphId();
      childrenNamed(comment, "w:p").at(-1)?.setAttributeNS(W14, "w14:paraId", id);
      this.#changed();
    }
    const known = childrenNamed(root, "w15:commentEx").find((entry) => attribute(entry, "w15:paraId") === id);
    if (known) return known;
    const entry = root.ownerDocument.createElementNS(W15, "w15:commentEx");
    entry.setAttributeNS(W15, "w15:paraId", id);
    entry.setAttributeNS(W15, "w15:done", "0");
    root.appendChild(entry);
    return entry;
  }

  /** Eight hexadecimal digits below 80000000 ([MS-DOCX] 2.6.2.3). */
  #freshParagraphId(): string {
    const used = new Set(this.#elements().map(paragraphId));
    for (let at = 0x70000001; ; at += 1) {
      const id = at.toString(16).toUpperCase();
      if (!used.has(id)) return id;
    }
  }

  #part(): Element | undefined {
    const name = this.#file.related("comments");
    return name === undefined ? undefined : this.#file.root(name);
  }

  #extended(): Element | undefined {
    const name = this.#file.related("commentsExtended");
    return name === undefined ? undefined : this.#file.root(name);
  }

  #elements(): Element[] {
    return childrenNamed(this.#part(), "w:comment");
  }

  #changed(): void {
    for (const type of ["comments", "commentsExtended"]) {
      const name = this.#file.related(type);
      if (name) this.#file.touch(name);
    }
  }
}

function paragraphId(comment: Element): string | undefined {
  return attribute(childrenNamed(comment, "w:p").at(-1), "w14:paraId");
}

function textOf(paragraph: Element): string {
  return readParagraph(paragraph)
    .segments.map((segment) => segment.text)
    .join("");
}

function fill(paragraph: Element, text: string): void {
  const run = make(paragraph, "r");
  text.split(/\r\n|[\r\n]/).forEach((line, at) => {
    if (at > 0) run.appendChild(make(paragraph, "br"));
    const node = make(paragraph, "t");
    node.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    node.appendChild(paragraph.ownerDocument.createTextNode(line));
    run.appendChild(node);
  });
  paragraph.appendChild(run);
}

function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}
