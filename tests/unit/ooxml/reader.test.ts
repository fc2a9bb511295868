import { describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS, documentSnapshotSchema } from "../../../shared/document.ts";
import { MOST } from "../../../shared/ooxml/paragraph-builder.ts";
import { p, r, read } from "./support.ts";

const first = (body: string, parts = {}) => read(body, parts).paragraphs[0]!;

describe("current text", () => {
  it("has tracked insertions and not deletions, and says who", () => {
    const body = p(
      `${r("The ")}<w:del w:author="Ann"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:author="Ben">${r("new")}</w:ins>${r(" term")}`,
    );
    expect(first(body)).toMatchObject({
      text: "The new term",
      revisions: [
        { kind: "deletion", author: "Ann", start: 4, end: 4 },
        { kind: "insertion", author: "Ben", start: 4, end: 7 },
      ],
    });
  });

  it("leaves out what was inserted and deleted again, and the old place of a move", () => {
    const body =
      p(`<w:ins w:author="A"><w:del w:author="B"><w:r><w:delText>x</w:delText></w:r></w:del>${r("kept")}</w:ins>`) +
      p(`<w:moveFrom w:author="A">${r("moved")}</w:moveFrom>`) +
      p(`<w:moveTo w:author="A">${r("moved")}</w:moveTo>`);
    expect(read(body).paragraphs.map((paragraph) => paragraph.text)).toEqual(["kept", "", "moved"]);
  });

  it("keeps tabs, breaks and special hyphens", () => {
    expect(
      first(
        p(
          "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t></w:r>",
        ),
      ).text,
    ).toBe("a\tb\nc\u2011d");
  });

  it("knows symbols with a meaning and counts the others", () => {
    const snapshot = read(
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Webdings" w:char="F021"/></w:r>'),
    );
    expect(snapshot.paragraphs[0]?.text).toBe("☑\uFFFD");
    expect(snapshot.unread).toEqual({ symbol: 1 });
  });

  it("reads through content controls, smart tags, hyperlinks and custom XML", () => {
    const body = `<w:sdt><w:sdtContent>${p(
      `<w:smartTag>${r("a")}</w:smartTag><w:sdt><w:sdtContent>${r("b")}</w:sdtContent></w:sdt><w:hyperlink w:anchor="_T">${r("c")}</w:hyperlink><w:customXml>${r("d")}</w:customXml>`,
    )}</w:sdtContent></w:sdt>`;
    expect(first(body)).toMatchObject({
      text: "abcd",
      fields: [{ kind: "HYPERLINK", target: "_T", start: 2, end: 3 }],
    });
  });

  it("leaves hidden text out and says so", () => {
    const snapshot = read(p(r("seen") + r("hidden", "<w:vanish/>")));
    expect(snapshot.paragraphs[0]?.text).toBe("seen");
    expect(snapshot.unread).toEqual({ "hidden text": 1 });
  });
});

describe("fields", () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  it("keeps the result, not the instruction, and the bookmark a reference points to", () => {
    const body = p(
      r("see ") +
        char("begin") +
        instruction(" REF _Ref1 ") +
        instruction("\\r \\h ") +
        char("separate") +
        r("4.2") +
        char("end"),
    );
    expect(first(body)).toMatchObject({
      text: "see 4.2",
      fields: [{ kind: "REF", target: "_Ref1", start: 4, end: 7 }],
    });
  });

  it("knows a switch without a space before it", () => {
    const body = p(
      char("begin") +
        instruction("PAGEREF a1023600\\# \"'clause '\"  \\h") +
        char("separate") +
        r("clause ") +
        char("end"),
    );
    expect(first(body).fields).toEqual([{ kind: "PAGEREF", target: "a1023600", start: 0, end: 7 }]);
  });

  it("reads nested fields and those that run over paragraphs", () => {
    const body =
      p(char("begin") + instruction("TOC \\o") + char("separate") + r("One")) +
      p(
        r("Two ") +
          char("begin") +
          instruction('PAGEREF "_Toc9"') +
          char("separate") +
          r("3") +
          char("end") +
          char("end"),
      ) +
      p(
        char("begin") +
          instruction("IF ") +
          char("begin") +
          instruction("X") +
          char("separate") +
          r("hidden") +
          char("end") +
          char("separate") +
          r("yes") +
          char("end"),
      );
    const [one, two, three] = read(body).paragraphs;
    expect(one).toMatchObject({ text: "One", fields: [{ kind: "TOC", start: 0, end: 3 }] });
    expect(two?.fields).toEqual([
      { kind: "PAGEREF", target: "_Toc9", start: 4, end: 5 },
      { kind: "TOC", start: 0, end: 5 },
    ]);
    expect(three).toMatchObject({ text: "yes", fields: [{ kind: "IF", start: 0, end: 3 }] });
  });

  it("reads simple fields", () => {
    expect(first(p(`<w:fldSimple w:instr=" SEQ Table ">${r("1")}</w:fldSimple>`)).fields).toEqual([
      { kind: "SEQ", start: 0, end: 1 },
    ]);
  });
});

describe("formatting", () => {
  it("finds bold, italic, underline and highlights, directly and through styles", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Bold"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
    const body = p(
      r("aa") +
        r("bb", '<w:rStyle w:val="S"/>') +
        r("cc", '<w:i/><w:u w:val="single"/><w:highlight w:val="yellow"/>') +
        r("d", '<w:b w:val="0"/>'),
      '<w:pStyle w:val="B"/>',
    );
    expect(first(body, { styles })).toMatchObject({
      bold: [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ],
      italic: [{ start: 4, end: 6 }],
      underline: [{ start: 4, end: 6 }],
      highlights: [{ start: 4, end: 6, color: "yellow" }],
    });
  });
});

describe("places", () => {
  it("keeps Word's paragraph order through tables and gives grid positions", () => {
    const cell = (content: string, properties = "") => `<w:tc>${properties}${content}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(p("inner"))}</w:tr></w:tbl>`;
    const body = `${p("before")}<w:tbl><w:tr>${cell(p("a"), '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')}${cell(inner + p("b"))}</w:tr><w:tr>${cell(p("c"))}</w:tr></w:tbl>${p("after")}`;
    expect(read(body).paragraphs.map((each) => [each.text, each.table && Object.values(each.table)])).toEqual([
      ["before", undefined],
      ["a", [0, 0, 0]],
      ["inner", [1, 0, 0]],
      ["b", [0, 0, 2]],
      ["c", [0, 1, 0]],
      ["after", undefined],
    ]);
  });

  it("reads a text box once, after the body", () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body =
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("box")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("box")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p("next");
    expect(read(body).paragraphs.map((each) => `${each.part}:${each.text}`)).toEqual([
      "body:",
      "body:next",
      "textbox:box",
    ]);
  });

  it("puts notes, headers and footers after the body", () => {
    const snapshot = read(p("body"), {
      footnotes: `<w:footnote w:type="separator" w:id="0">${p("-")}</w:footnote><w:footnote w:id="2">${p("foot")}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p("end")}</w:endnote>`,
      header: p("head"),
      footer: p("foot of page"),
    });
    expect(snapshot.paragraphs.map((each) => `${each.index} ${each.part}: ${each.text}`)).toEqual([
      "0 body: body",
      "1 footnote: foot",
      "2 endnote: end",
      "3 header: head",
      "4 footer: foot of page",
    ]);
  });

  it("finds bookmarks and comments over paragraphs, resolved ones marked", () => {
    const body =
      p(`<w:bookmarkStart w:id="1" w:name="_Ref7"/>${r("one ")}<w:commentRangeStart w:id="3"/>${r("two")}`) +
      p(`${r("three")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>${r(" four")}`);
    const [one, two] = read(body, {
      comments: '<w:comment w:id="3"><w:p w14:paraId="AA"/></w:comment>',
      commentsExtended: '<w15:commentEx w15:paraId="AA" w15:done="1"/>',
    }).paragraphs;
    expect(one).toMatchObject({ bookmarks: ["_Ref7"], comments: [{ id: "3", start: 4, end: 7, resolved: true }] });
    expect(two).toMatchObject({ comments: [{ id: "3", start: 0, end: 5, resolved: true }] });
  });
});

describe("odd content", () => {
  it("counts what it cannot read", () => {
    const body = `${p("<w:r><w:drawing><c:chart/></w:drawing></w:r>")}<w:altChunk r:id="x"/><w:nonsense/>`;
    expect(read(body).unread).toEqual({ chart: 1, "imported file": 1 });
  });

  it("keeps within the limits of the schema", () => {
    expect(MOST.characters).toBe(DOCUMENT_LIMITS.paragraphCharacters);
    const many = r("a", "<w:b/>") + r("b");
    const snapshot = read(p(many.repeat(2001)) + p("x".repeat(MOST.characters + 1)));
    expect(documentSnapshotSchema.safeParse(snapshot).success).toBe(true);
    expect(snapshot.unread).toEqual({ "marks beyond the limit": 1, "overlong paragraph": 1 });
  });

  it("survives broken references, unclosed fields and absurd nesting", () => {
    const deep = "<w:sdt><w:sdtContent>".repeat(400) + p("x") + "</w:sdtContent></w:sdt>".repeat(400);
    const body =
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`,
        '<w:pStyle w:val="None"/><w:numPr><w:numId w:val="99"/></w:numPr>',
      ) +
      p('<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="end"/></w:r><w:commentRangeEnd w:id="8"/>') +
      `<w:tbl/><w:p/>${deep}`;
    const snapshot = read(body);
    expect(documentSnapshotSchema.parse(snapshot).paragraphs).toHaveLength(3);
    expect(snapshot.unread).toEqual({ "deep nesting": 1 });
  });

  it("reads 20,000 paragraphs in a few seconds", () => {
    const body = p(r("Some words of a ") + r("clause", "<w:b/>") + r(" that goes on for a while.")).repeat(20_000);
    const start = performance.now();
    expect(read(body).paragraphs).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
