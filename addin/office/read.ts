/** Reads the document: one `getOoxml`, parsed with its real numbers; the paragraphs API where that fails. */
import type { DocumentSnapshot, Paragraph } from "../../shared/document.ts";
import { countWords, DOCUMENT_LIMITS } from "../../shared/document.ts";
import { snapshotFromFlatOpc } from "../../shared/ooxml/flat.ts";

/** What the ready screen shows before anything is read in earnest. */
export type DocumentGlance = { name: string; words: number };

export async function glance(): Promise<DocumentGlance> {
  return Word.run(async (context) => {
    const { body, properties } = context.document;
    body.load("text");
    properties.load("title");
    await context.sync();
    return { name: documentName(properties.title), words: countWords(body.text) };
  });
}

/** The whole document as the engine needs it. */
export async function readDocument(): Promise<DocumentSnapshot> {
  return Word.run(async (context) => {
    const { body, properties } = context.document;
    properties.load("title");
    const ooxml = body.getOoxml();
    try {
      await context.sync();
    } catch {
      return readParagraphs(); // Word could not give the package: some very large or protected documents
    }
    return { ...snapshotFromFlatOpc(ooxml.value, documentName(properties.title)) };
  });
}

/** Without OOXML there are no automatic numbers; the snapshot says so, and the engine leaves out what would need them. */
async function readParagraphs(): Promise<DocumentSnapshot> {
  return Word.run(async (context) => {
    const { body, properties } = context.document;
    properties.load("title");
    body.paragraphs.load("items/text,items/style,items/outlineLevel");
    await context.sync();
    const paragraphs = body.paragraphs.items.slice(0, DOCUMENT_LIMITS.paragraphs).map(
      (p, index): Paragraph => ({
        index,
        text: p.text,
        part: "body",
        style: p.style,
        ...(p.outlineLevel >= 1 && p.outlineLevel <= 9 ? { outlineLevel: p.outlineLevel - 1 } : {}),
      }),
    );
    return { schemaVersion: 1, source: "paragraphs", name: documentName(properties.title), paragraphs, unread: {} };
  });
}

/** The title in the properties, else the file's name, else what Word would say. */
function documentName(title: string): string {
  const own = title.trim();
  if (own) return own.slice(0, 300);
  const url = Office.context.document.url ?? "";
  const file =
    url
      .split(/[\\/]/)
      .at(-1)
      ?.split("?")[0]
      ?.replace(/\.docx?$/i, "") ?? "";
  return (safeDecode(file) || "Untitled document").slice(0, 300);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
