/**
 * Makes the sample contracts in samples/ from the readable text in samples/source/. Run: npx tsx scripts/make-samples.ts
 *
 * A line is `kind: text`; kinds are those of PARAGRAPH below. `2#name:` puts a bookmark on a clause and `{ref:name}` a
 * cross-reference field to it; `**bold**`, `==highlight==`, `[[ins:Author:words]]`, `[[del:Author:words]]` and
 * `[[comment:Author:comment:words]]` do what they say; `| a | b` is a table row, and `sig: a | b` a signature block.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import {
  CONTENT_TYPES,
  DOCUMENT_RELATIONSHIPS,
  footer,
  NAMESPACE,
  numbering,
  ROOT_RELATIONSHIPS,
  STYLES,
} from "./samples/parts.ts";

const SAMPLES = join(import.meta.dirname, "../samples");
const DATE = "2026-03-09T10:00:00Z";
/** Paragraph style by kind of line. */
const PARAGRAPH: Record<string, string> = {
  title: "Title",
  letter: "Title",
  date: "Subtitle",
  p: "BodyText",
  p2: "ClauseText",
  s: "Subheading",
  party: "Party",
  recital: "Recital",
  def: "Definition",
  h: "ScheduleHeading",
  hs: "ScheduleTitle",
  n: "ScheduleItem",
  "1": "Heading1",
  "2": "Clause2",
  "3": "Clause3",
};

interface Line {
  kind: string;
  bookmark: string | undefined;
  text: string;
}

/** Builds one document: counts clauses for the references, schedules for their lists, and ids for marks. */
class SampleWriter {
  readonly #labels = new Map<string, string>();
  readonly #comments: string[] = [];
  #nextId = 1;
  schedules = 0;

  constructor(lines: Line[]) {
    let [section, clause, item] = [0, 0, 0];
    for (const { kind, bookmark } of lines) {
      if (kind === "1") [section, clause, item] = [section + 1, 0, 0];
      if (kind === "2") [clause, item] = [clause + 1, 0];
      if (kind === "3") item += 1;
      if (!bookmark) continue;
      const letter = kind === "3" ? `(${String.fromCharCode(96 + item)})` : "";
      this.#labels.set(bookmark, kind === "1" ? `${section}` : `${section}.${clause}${letter}`);
    }
  }

  get commentsPart(): string {
    return `<w:comments ${NAMESPACE}>${this.#comments.join("")}</w:comments>`;
  }

  body(lines: Line[]): string {
    let xml = "";
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at]!;
      if (line.kind === "|") {
        const rows: string[][] = [];
        while (lines[at]?.kind === "|") rows.push(cells(lines[at++]!.text));
        at -= 1;
        xml += this.#table(rows);
      } else if (line.kind === "sig") xml += this.#signatures(cells(line.text));
      else xml += this.#paragraph(line);
    }
    return xml;
  }

  #paragraph({ kind, bookmark, text }: Line): string {
    const style = PARAGRAPH[kind];
    if (!style) throw new Error(`Unknown kind of line: ${kind}`);
    if (kind === "h") this.schedules += 1;
    // Each schedule has a list of its own that starts at 1: numbering lists 10, 11, …
    const list = kind === "n" ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${9 + this.schedules}"/></w:numPr>` : "";
    const id = this.#nextId++;
    const mark = bookmark ? `<w:bookmarkStart w:id="${id}" w:name="_Ref_${bookmark}"/>` : "";
    const end = bookmark ? `<w:bookmarkEnd w:id="${id}"/>` : "";
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${list}</w:pPr>${mark}${this.#inline(text, "")}${end}</w:p>`;
  }

  #inline(text: string, properties: string, deleted = false): string {
    const pattern =
      /\*\*(.+?)\*\*|==(.+?)==|\{ref:(\w+)\}|\[\[(ins|del):([^:]+):((?:(?!\[\[).)*?)\]\]|\[\[comment:([^:]+):([^:]+):((?:\[\[.*?\]\]|[^\]])+)\]\]/g;
    let xml = "";
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      xml += run(text.slice(from, match.index), properties, deleted);
      from = match.index + match[0].length;
      const [, bold, highlight, reference, change, author, words, commentAuthor, comment, about] = match;
      if (bold !== undefined) xml += this.#inline(bold, `${properties}<w:b/>`);
      else if (highlight !== undefined) xml += this.#inline(highlight, `${properties}<w:highlight w:val="yellow"/>`);
      else if (reference !== undefined) xml += this.#reference(reference);
      else if (change !== undefined) {
        const inner = run(words ?? "", properties, change === "del");
        xml += `<w:${change} w:id="${this.#nextId++}" w:author="${author}" w:date="${DATE}">${inner}</w:${change}>`;
      } else xml += this.#comment(commentAuthor ?? "", comment ?? "", about ?? "");
    }
    return xml + run(text.slice(from), properties, deleted);
  }

  #reference(name: string): string {
    const label = this.#labels.get(name);
    if (!label) throw new Error(`Reference to an unknown clause: ${name}`);
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = `<w:r><w:instrText xml:space="preserve"> REF _Ref_${name} \\w \\h </w:instrText></w:r>`;
    return char("begin") + instruction + char("separate") + run(label, "") + char("end");
  }

  #comment(author: string, comment: string, about: string): string {
    const id = this.#comments.length;
    const initials = author.replace(/[^A-Z]/g, "");
    this.#comments.push(
      `<w:comment w:id="${id}" w:author="${author}" w:date="${DATE}" w:initials="${initials}"><w:p>${run(comment, "")}</w:p></w:comment>`,
    );
    const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    return `<w:commentRangeStart w:id="${id}"/>${this.#inline(about, "")}<w:commentRangeEnd w:id="${id}"/>${reference}`;
  }

  #table(rows: string[][]): string {
    const columns = Math.max(...rows.map((row) => row.length));
    const grid = `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(9000 / columns)}"/>`.repeat(columns)}</w:tblGrid>`;
    const body = rows.map((row, at) => {
      const tint = at === 0 ? '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EDEBE9"/></w:tcPr>' : "";
      const filled = row.map((text) => {
        const content = this.#inline(at === 0 ? `**${text}**` : text, "");
        return `<w:tc>${tint}<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>${content}</w:p></w:tc>`;
      });
      return `<w:tr>${at === 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${filled.join("")}</w:tr>`;
    });
    const properties = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>';
    return `<w:tbl>${properties}${grid}${body.join("")}</w:tbl><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>`;
  }

  #signatures(blocks: string[]): string {
    const line = (text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="SignatureText"/></w:pPr>${this.#inline(text, "")}</w:p>`;
    const filled = blocks.map((block) => `<w:tc>${line(block)}${line("")}${line("\t")}${line("Name and date")}</w:tc>`);
    const grid = `<w:tblGrid>${'<w:gridCol w:w="4500"/>'.repeat(blocks.length)}</w:tblGrid>`;
    return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr>${grid}<w:tr><w:trPr><w:cantSplit/></w:trPr>${filled.join("")}</w:tr></w:tbl><w:p/>`;
  }
}

function cells(text: string): string[] {
  return text.split("|").map((cell) => cell.trim());
}

function run(text: string, properties: string, deleted = false): string {
  if (text === "") return "";
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const tag = deleted ? "w:delText" : "w:t";
  const content = escaped === "\t" ? "<w:tab/>" : `<${tag} xml:space="preserve">${escaped}</${tag}>`;
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

function parse(source: string): Line[] {
  return source
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      if (line.startsWith("|")) return { kind: "|", bookmark: undefined, text: line.slice(1) };
      const match = /^(\w+)(?:#(\w+))?: (.*)$/.exec(line);
      if (!match) throw new Error(`Not a line of a sample: ${line.slice(0, 60)}`);
      return { kind: match[1]!, bookmark: match[2], text: match[3]! };
    });
}

for (const file of readdirSync(join(SAMPLES, "source"))) {
  const lines = parse(readFileSync(join(SAMPLES, "source", file), "utf8"));
  const writer = new SampleWriter(lines);
  const body = writer.body(lines);
  const title = (lines[0]?.text ?? "").replace(/&/g, "&amp;");
  const section =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  const parts: Record<string, string> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": ROOT_RELATIONSHIPS,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    "word/document.xml": `<w:document ${NAMESPACE}><w:body>${body}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
    "word/styles.xml": STYLES,
    "word/numbering.xml": numbering(writer.schedules),
    "word/footer1.xml": footer(title),
    "word/comments.xml": writer.commentsPart,
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]));
  // A fixed date makes the same source give the same bytes.
  writeFileSync(join(SAMPLES, file.replace(/\.txt$/, ".docx")), zipSync(files, { mtime: "2026-01-01T00:00:00" }));
}
