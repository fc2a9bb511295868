/** Reads a .docx file into a DocumentSnapshot. */
import type { DocumentSnapshot } from "../document.ts";
import { UnreadableDocument } from "./errors.ts";
import type { Parts } from "./package.ts";
import { readPackage } from "./reader.ts";
import { type ParseXml, parseXmlInBrowser } from "./xml.ts";
import { decodePart, unpack } from "./zip.ts";

/**
 * Reads a .docx. In Node call `readDocx` of `node.ts`, or pass its parser.
 *
 * @param name the title or file name, for people
 * @throws UnreadableDocument when the file as a whole cannot be read; odd content inside never throws and is counted in `unread`
 * @example const snapshot = snapshotFromDocx(new Uint8Array(await file.arrayBuffer()), file.name);
 */
export function snapshotFromDocx(
  bytes: Uint8Array,
  name: string,
  parseXml: ParseXml = parseXmlInBrowser,
): DocumentSnapshot {
  return readPackage(docxParts(bytes, parseXml), name);
}

/** The XML parts of a .docx, parsed when first asked for. */
export function docxParts(bytes: Uint8Array, parseXml: ParseXml = parseXmlInBrowser): Parts {
  const files = unpack(bytes, (part) => /\.(xml|rels)$/i.test(part) && !/^(customXml|word\/theme)\//.test(part));
  const parsed = new Map<string, Element | undefined>();
  return {
    names: () => Object.keys(files),
    root: (part) => {
      if (!parsed.has(part)) parsed.set(part, parsePart(files[part], parseXml));
      return parsed.get(part);
    },
  };
}

function parsePart(file: Uint8Array | undefined, parseXml: ParseXml): Element | undefined {
  if (!file) return undefined;
  try {
    return parseXml(decodePart(file)).documentElement ?? undefined;
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument("damaged", error);
  }
}
