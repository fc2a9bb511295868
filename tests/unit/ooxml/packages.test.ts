import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UnreadableDocument } from "../../../shared/ooxml/errors.ts";
import { readDocx, readFlatOpc } from "../../../shared/ooxml/node.ts";
import { docx, p } from "./support.ts";

const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
  return "read";
};

describe("files that are no documents", () => {
  it.each<[string, Uint8Array]>([
    ["not-a-docx", strToU8("plain text")],
    ["not-a-docx", new Uint8Array()],
    ["protected", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["damaged", docx(p("x")).subarray(0, 400)],
    ["no-document", zipSync({ "readme.xml": strToU8("<a/>") })],
    ["damaged", zipSync({ "word/document.xml": strToU8("<w:document><w:body>") })],
    ["damaged", zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })],
    ["too-large", zipSync({ "word/document.xml": [new Uint8Array(101_000_000), { level: 1 }] })],
  ])("says %s", (code, bytes) => {
    expect(codeOf(() => readDocx(bytes, "x"))).toBe(code);
  });
});

describe("a flat package", () => {
  const part = (name: string, xml: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part(
    "/_rels/.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )}${part(
    "/word/document.xml",
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body></w:document>',
  )}</pkg:package>`;

  it("is read like a file", () => {
    expect(readFlatOpc(flat, "x").paragraphs).toMatchObject([
      { index: 0, text: "Hello", part: "body", style: "Normal" },
    ]);
  });

  it("is refused when it is something else", () => {
    expect(codeOf(() => readFlatOpc("<a/>", "x"))).toBe("not-a-docx");
    expect(codeOf(() => readFlatOpc("nonsense", "x"))).toBe("damaged");
  });

  it("is read in the strict edition of the namespaces too", () => {
    const strict = flat
      .replaceAll(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
    expect(readFlatOpc(strict, "x").paragraphs[0]?.text).toBe("Hello");
  });
});
