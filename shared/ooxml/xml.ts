/** Small helpers over the DOM, so that the readers can say "w:p" whatever prefix or edition of the namespace a file uses. */
import { UnreadableDocument } from "./errors.ts";

/** Turns XML text into a DOM document; throws when it is not well-formed. The browser's own by default, xmldom in Node (`node.ts`). */
export type ParseXml = (xml: string) => Document;

const W_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Namespaces by the prefix this code calls them; several editions (transitional first, then strict: ECMA-376 parts 1 and 4). */
export const NAMESPACES: Record<string, readonly string[]> = {
  w: [W_TRANSITIONAL, "http://purl.oclc.org/ooxml/wordprocessingml/main"],
  r: [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  rel: ["http://schemas.openxmlformats.org/package/2006/relationships"],
  pkg: ["http://schemas.microsoft.com/office/2006/xmlPackage"],
  mc: ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
  m: ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"],
  a: ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  pic: ["http://schemas.openxmlformats.org/drawingml/2006/picture", "http://purl.oclc.org/ooxml/drawingml/picture"],
  c: ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  dgm: ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram"],
  v: ["urn:schemas-microsoft-com:vml"],
  o: ["urn:schemas-microsoft-com:office:office"],
  w14: ["http://schemas.microsoft.com/office/word/2010/wordml"],
  w15: ["http://schemas.microsoft.com/office/word/2012/wordml"],
};

const PREFIX_OF = new Map(
  Object.entries(NAMESPACES).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
);

/** The element's name with this code's prefix: "w:p". Unknown namespaces keep the file's own prefix. */
export function nameOf(element: Element): string {
  const prefix = PREFIX_OF.get(element.namespaceURI ?? "");
  return prefix === undefined ? element.nodeName : `${prefix}:${element.localName}`;
}

/** The element children, in order. */
export function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  for (let node = element?.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && nameOf(node as Element) === name) return node as Element;
  }
  return undefined;
}

/** All children of that name. */
export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element ? children(element).filter((candidate) => nameOf(candidate) === name) : [];
}

/** An attribute such as "w:val"; undefined when absent. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const direct = element.getAttribute(name);
  if (direct) return direct;
  const colon = name.indexOf(":");
  if (colon < 0) return direct ?? undefined;
  for (const uri of NAMESPACES[name.slice(0, colon)] ?? []) {
    const value = element.getAttributeNS(uri, name.slice(colon + 1));
    if (value) return value;
  }
  return element.hasAttribute(name) ? "" : undefined;
}

/** `w:val` of the child of that name. */
export function childValue(element: Element | undefined, name: string): string | undefined {
  return attribute(child(element, name), "w:val");
}

/** An on/off property (ECMA-376 part 1, 17.17.4): present without a value is on; undefined when absent. */
export function onOff(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  const value = attribute(found, "w:val");
  return value === undefined || value === "" || value === "1" || value === "true" || value === "on";
}

/** A whole number, or undefined when the text is none. */
export function integer(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d{1,9}\s*$/.test(text)) return undefined;
  return Number.parseInt(text, 10);
}

/** The browser's parser. Refuses document type declarations (ECMA-376 part 2 forbids them, and entities can be bombs). */
export const parseXmlInBrowser: ParseXml = (xml) => {
  refuseDoctype(xml);
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0) throw new UnreadableDocument("damaged");
  return parsed;
};

/** Throws on a document type declaration. */
export function refuseDoctype(xml: string): void {
  if (/<!DOCTYPE/i.test(xml.slice(0, 4096))) throw new UnreadableDocument("damaged");
}
