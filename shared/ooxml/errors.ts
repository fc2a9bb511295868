/** Why a file cannot be read: one typed error, with a stable code for machines and a sentence for people. */

const MESSAGES = {
  "not-a-docx": "This is not a Word document (.docx).",
  protected:
    "This is an old .doc file or a document with a password. Save it as .docx without a password and try again.",
  "too-large": "This document is too large to read.",
  damaged: "This document is damaged and cannot be read. Open it in Word, save it again, and try once more.",
  "no-document": "This file is a package without a Word document in it.",
} as const;

/** Stable codes of {@link UnreadableDocument}. */
export type UnreadableCode = keyof typeof MESSAGES;

/** Thrown when a whole file cannot be read. The message never holds text of the document; the parser's own error is the `cause`. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, cause?: unknown) {
    super(MESSAGES[code], cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
