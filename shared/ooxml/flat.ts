/** Reads the flat package that Word's `body.getOoxml()` answers into a DocumentSnapshot. */
import type { DocumentSnapshot } from "../document.ts";
import { UnreadableDocument } from "./errors.ts";
import type { Parts } from "./package.ts";
import { readPackage } from "./reader.ts";
import { attribute, child, children, childrenNamed, nameOf, type ParseXml, parseXmlInBrowser } from "./xml.ts";

/**
 * Reads a flat package (`pkg:package`: one XML file that holds all parts). In Node call `readFlatOpc` of `node.ts`, or pass its parser.
 *
 * @param name the title or file name, for people
 * @throws UnreadableDocument when it is not such a package
 */
export function snapshotFromFlatOpc(
  xml: string,
  name: string,
  parseXml: ParseXml = parseXmlInBrowser,
): DocumentSnapshot {
  return readPackage(flatParts(xml, parseXml), name);
}

/** The parts of a flat package. */
export function flatParts(xml: string, parseXml: ParseXml = parseXmlInBrowser): Parts {
  const parts = new Map<string, Element>();
  const root = parseRoot(xml, parseXml);
  if (nameOf(root) !== "pkg:package") throw new UnreadableDocument("not-a-docx");
  for (const part of childrenNamed(root, "pkg:part")) {
    const data = child(part, "pkg:xmlData");
    const content = data && children(data)[0];
    if (content) parts.set((attribute(part, "pkg:name") ?? "").replace(/^\//, ""), content);
  }
  return { names: () => parts.keys(), root: (part) => parts.get(part) };
}

function parseRoot(xml: string, parseXml: ParseXml): Element {
  try {
    return parseXml(xml).documentElement;
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument("damaged", error);
  }
}
