/** Opens small documents in the preview's host, in Node: xmldom stands in for the browser's DOM. */
import { XMLSerializer } from "@xmldom/xmldom";
import { sliceText } from "../../../preview/word/text.ts";
import { WordHost } from "../../../preview/word-host.ts";
import { parseXmlInNode } from "../../../shared/ooxml/node.ts";
import { type DocumentParts, docx } from "../ooxml/support.ts";

const serializer = new XMLSerializer();

/** Opens a document with this body. */
export function openHost(body: string, options: { strict?: boolean; parts?: DocumentParts } = {}): WordHost {
  return openFile(docx(body, options.parts), options.strict);
}

/** Opens a file. */
export function openFile(bytes: Uint8Array, strict?: boolean): WordHost {
  // xmldom's nodes are the DOM's for what the serializer needs, but its types are its own.
  const serialize = (node: Node) =>
    serializer.serializeToString(node as unknown as Parameters<typeof serializer.serializeToString>[0]);
  return new WordHost(bytes, {
    tools: { parse: parseXmlInNode, serialize },
    person: { author: "Me", now: () => new Date("2026-05-04T10:00:00Z") },
    strict,
  });
}

/** The XML of a paragraph, without namespace declarations. */
export function xmlOf(host: WordHost, index = 0): string {
  const { document } = host;
  return document.file.tools
    .serialize(document.paragraphs()[index]!)
    .replace(/ xmlns:\w+="[^"]*"| xml:space="preserve"| w:date="[^"]*"/g, "");
}

/** A paragraph's text as people read it, or with deletions, or as it was. */
export function textOf(host: WordHost, version: "without" | "with" | "original" = "without", index = 0): string {
  const { document } = host;
  return sliceText(document.text(document.paragraphs()[index]!), 0, Number.POSITIVE_INFINITY, version);
}

/** A range over the first place of these words, struck-out ones too. */
export function rangeOf(host: WordHost, words: string, index = 0) {
  const { document } = host;
  const paragraph = document.paragraphs()[index]!;
  const start = textOf(host, "with", index).indexOf(words);
  if (start < 0) throw new Error(`not in the paragraph: ${words}`);
  return document.range({ paragraph, offset: start }, { paragraph, offset: start + words.length });
}
