/** The document as the engine sees it: paragraphs of current text with what Word shows beside them. */
import { z } from "zod";

/** The largest document the server takes; the pane checks the same figures before it sends anything. */
export const DOCUMENT_LIMITS = { bytes: 5_000_000, paragraphs: 20_000, paragraphCharacters: 200_000 } as const;

/** A stretch of a paragraph's text: UTF-16 offsets, `end` exclusive. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof spanSchema>;

/** The automatic number of a paragraph, as Word prints it ("7.2", "(a)", "Article IV"); never part of `text`. */
export const listLabelSchema = z.object({
  label: z.string().max(200),
  /** 0-based list level. */
  level: z.int().min(0).max(8),
  /** Which list it belongs to (w:numId), so that two lists are not mistaken for one. */
  list: z.string().max(40),
  /** True for a bullet: it has no number that anybody could refer to. */
  bullet: z.boolean().optional(),
});
export type ListLabel = z.infer<typeof listLabelSchema>;

export const fieldSchema = spanSchema.extend({
  /** The field's name in capitals: REF, PAGEREF, NOTEREF, SEQ, TOC, HYPERLINK, … */
  kind: z.string().max(40),
  /** The bookmark a REF-like field points to. */
  target: z.string().max(200).optional(),
});

export const revisionSchema = spanSchema.extend({
  /** An insertion covers its text; a deletion is empty and sits where the words were. */
  kind: z.enum(["insertion", "deletion", "move"]),
  author: z.string().max(200).optional(),
});

/** Where a paragraph stands. Body paragraphs come first, in Word's own order (`body.paragraphs`); the rest follow them. */
export const paragraphPartSchema = z.enum(["body", "textbox", "footnote", "endnote", "header", "footer"]);

export const paragraphSchema = z.object({
  /** Position in `paragraphs`. For part "body" also the index in Word's `body.paragraphs`. */
  index: z.int().min(0),
  /** Current text: tracked insertions in, deletions out; tabs and line breaks as \t and \n; no automatic number. */
  text: z.string().max(DOCUMENT_LIMITS.paragraphCharacters),
  part: paragraphPartSchema.default("body"),
  style: z.string().max(200).optional(),
  /** 0 for Heading 1 … 8 for Heading 9; absent for body text. */
  outlineLevel: z.int().min(0).max(8).optional(),
  list: listLabelSchema.optional(),
  table: z.object({ table: z.int().min(0), row: z.int().min(0), column: z.int().min(0) }).optional(),
  bold: z.array(spanSchema).max(2000).optional(),
  italic: z.array(spanSchema).max(2000).optional(),
  underline: z.array(spanSchema).max(2000).optional(),
  highlights: z
    .array(spanSchema.extend({ color: z.string().max(40) }))
    .max(2000)
    .optional(),
  fields: z.array(fieldSchema).max(2000).optional(),
  bookmarks: z.array(z.string().max(200)).max(500).optional(),
  revisions: z.array(revisionSchema).max(5000).optional(),
  /** Comments on words of this paragraph. */
  comments: z
    .array(spanSchema.extend({ id: z.string().max(40), resolved: z.boolean().optional() }))
    .max(1000)
    .optional(),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

export const documentSnapshotSchema = z.object({
  schemaVersion: z.literal(1),
  /** Which reader made it. "paragraphs" (the fallback without OOXML) and "text" know no automatic numbers. */
  source: z.enum(["ooxml", "paragraphs", "text"]),
  /** The title or the file's name, for people. */
  name: z.string().max(300),
  paragraphs: z.array(paragraphSchema).max(DOCUMENT_LIMITS.paragraphs, {
    error: `A document may have at most ${DOCUMENT_LIMITS.paragraphs.toLocaleString("en")} paragraphs.`,
  }),
  /** What the reader met and could not read, by kind ("chart": 2), so that the result can say so. */
  unread: z.record(z.string().max(60), z.int().min(1)).default({}),
});
export type DocumentSnapshot = z.infer<typeof documentSnapshotSchema>;

const RUN = /\S+/g;
const PLAIN = /[A-Za-z\d]/;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** Words of a text: runs of characters between white space that hold a letter or a digit. Linear in the text's length. */
export function countWords(text: string): number {
  let words = 0;
  for (const [run] of text.matchAll(RUN)) if (PLAIN.test(run) || LETTER_OR_NUMBER.test(run)) words++;
  return words;
}
