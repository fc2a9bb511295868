/** Builds small WordprocessingML documents for the tests of the reader. */
import { strToU8, zipSync } from "fflate";
import type { DocumentSnapshot } from "../../../shared/document.ts";
import { readDocx } from "../../../shared/ooxml/node.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NS = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(" ");

/** Inner XML of the parts of a document; only the body is needed. */
export interface DocumentParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  commentsExtended?: string;
  header?: string;
  footer?: string;
}

const ROOTS: Record<keyof DocumentParts, string> = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  comments: "w:comments",
  commentsExtended: "w15:commentsEx",
  header: "w:hdr",
  footer: "w:ftr",
};

/** A .docx with this body. */
export function docx(body: string, parts: DocumentParts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "_rels/.rels": strToU8(relationships([["officeDocument", "word/document.xml"]])),
    "word/document.xml": strToU8(`<w:document ${NS}><w:body>${body}</w:body></w:document>`),
  };
  const links: [string, string][] = [];
  for (const [name, content] of Object.entries(parts) as [keyof DocumentParts, string][]) {
    files[`word/${name}.xml`] = strToU8(`<${ROOTS[name]} ${NS}>${content}</${ROOTS[name]}>`);
    links.push([name, `${name}.xml`]);
  }
  files["word/_rels/document.xml.rels"] = strToU8(relationships(links));
  return zipSync(files);
}

function relationships(links: [string, string][]): string {
  const entries = links.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

/** Reads a document with this body. */
export function read(body: string, parts: DocumentParts = {}): DocumentSnapshot {
  return readDocx(docx(body, parts), "test");
}

/** A run. */
export function r(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; text without markup becomes a run. */
export function p(content: string, properties = ""): string {
  const inner = content === "" || content.startsWith("<") ? content : r(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, list = 1, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A list level. */
export function level(at: number, format: string, text: string, extra = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A definition with these levels, and list 1 that uses it. */
export function numbering(levels: string, more = ""): string {
  return `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${more}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
}

/** The labels of the paragraphs, "-" for none. */
export function labels(snapshot: DocumentSnapshot): string[] {
  return snapshot.paragraphs.map((paragraph) => paragraph.list?.label ?? "-");
}
