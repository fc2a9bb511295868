/** A whole package into a DocumentSnapshot: the body first, then text boxes, notes, headers and footers. */
import type { DocumentSnapshot, Paragraph } from "../document.ts";
import { UnreadableDocument } from "./errors.ts";
import { Numbering } from "./numbering.ts";
import { mainPart, type Parts, type Relationship, relationshipsOf } from "./package.ts";
import { type ReaderContext, StoryReader } from "./story.ts";
import { Styles } from "./styles.ts";
import { attribute, child, children, childrenNamed, nameOf } from "./xml.ts";

/**
 * Reads a package. Body paragraphs come first and in the order of Word's `body.paragraphs`.
 *
 * @throws UnreadableDocument when there is no document in it
 */
export function readPackage(parts: Parts, name: string): DocumentSnapshot {
  const main = mainPart(parts);
  const root = parts.root(main);
  const body = child(root, "w:body");
  if (!body) throw new UnreadableDocument("no-document");
  const relationships = [...relationshipsOf(parts, main).values()];
  const unread: Record<string, number> = {};
  const context = contextOf(parts, relationships, unread);
  const paragraphs: Omit<Paragraph, "index">[] = [];
  const read = (part: Paragraph["part"], containers: Element[]): void => {
    const story = new StoryReader(context, part);
    for (const container of containers) story.readBlocks(container);
    for (const paragraph of story.paragraphs) paragraphs.push(paragraph);
  };
  const readBoxes = (): void => {
    // A text box may hold another; each round takes those found in the one before.
    while (context.textBoxes.length > 0) read("textbox", context.textBoxes.splice(0));
  };

  read("body", [body]);
  readBoxes();
  read("footnote", notesOf(rootOf(parts, relationships, "footnotes"), "w:footnote"));
  read("endnote", notesOf(rootOf(parts, relationships, "endnotes"), "w:endnote"));
  for (const kind of ["header", "footer"] as const) {
    for (const target of new Set(relationships.filter((each) => each.type === kind).map((each) => each.target))) {
      const story = parts.root(target);
      if (story) read(kind, [story]);
    }
  }
  readBoxes();
  return {
    schemaVersion: 1,
    source: "ooxml",
    name: name.slice(0, 300),
    paragraphs: paragraphs.map((paragraph, index) => ({ index, ...paragraph })),
    unread,
  };
}

function contextOf(parts: Parts, relationships: Relationship[], unread: Record<string, number>): ReaderContext {
  const styles = new Styles(rootOf(parts, relationships, "styles"));
  let tables = 0;
  return {
    styles,
    numbering: new Numbering(rootOf(parts, relationships, "numbering"), (style) => styles.listOfNumberingStyle(style)),
    resolvedComments: resolvedComments(
      rootOf(parts, relationships, "comments"),
      rootOf(parts, relationships, "commentsExtended"),
    ),
    textBoxes: [],
    nextTable: () => tables++,
    unread: (kind) => {
      unread[kind] = (unread[kind] ?? 0) + 1;
    },
  };
}

function rootOf(parts: Parts, relationships: Relationship[], type: string): Element | undefined {
  const relationship = relationships.find((each) => each.type === type);
  return relationship && parts.root(relationship.target);
}

/** The notes people wrote; separators are notes too, of another type (17.11.10). */
function notesOf(root: Element | undefined, name: string): Element[] {
  return childrenNamed(root, name).filter((note) => (attribute(note, "w:type") ?? "normal") === "normal");
}

/** Ids of comments marked as done: the extended part names them by their last paragraph ([MS-DOCX] 2.5.4.4). */
function resolvedComments(comments: Element | undefined, extended: Element | undefined): Set<string> {
  const done = new Set<string>();
  for (const entry of childrenNamed(extended, "w15:commentEx")) {
    if (/^(1|true|on)$/.test(attribute(entry, "w15:done") ?? "")) done.add(attribute(entry, "w15:paraId") ?? "");
  }
  const ids = new Set<string>();
  for (const comment of childrenNamed(comments, "w:comment")) {
    const last = children(comment)
      .filter((block) => nameOf(block) === "w:p")
      .at(-1);
    if (done.has(attribute(last, "w14:paraId") ?? " ")) ids.add(attribute(comment, "w:id") ?? "");
  }
  return ids;
}
