import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../shared/ooxml/number-format.ts";
import { item, labels, level, numbering, p, read } from "./support.ts";

const LEGAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)");

describe("list labels", () => {
  it("counts levels and starts deeper ones again", () => {
    const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((at) => item("x", 1, at)).join("");
    expect(labels(read(body, { numbering: numbering(LEGAL) }))).toEqual([
      "1.",
      "1.1",
      "1.2",
      "(a)",
      "(b)",
      "1.3",
      "(a)",
      "2.",
      "2.1",
    ]);
  });

  it("shows the start of a level that was skipped", () => {
    expect(labels(read(item("x", 1, 1) + item("x", 1, 0), { numbering: numbering(LEGAL) }))).toEqual(["1.1", "1."]);
  });

  it("carries on where lists share a definition, and starts anew with a start override", () => {
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
    const body = item("x") + item("x", 2) + item("x", 3) + item("x", 3);
    expect(labels(read(body, { numbering: numbering(LEGAL) + more }))).toEqual(["1.", "2.", "7.", "8."]);
  });

  it("stays in its clause where a style's list is used among another one's, and starts at its own level only", () => {
    // As English precedents are made: clauses count in list 1, the style of their items names list 2, which starts anew.
    const starts = [0, 1, 2]
      .map((at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`)
      .join("");
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="0"/>${starts}</w:num>`;
    const body = [item("x"), item("x", 1, 1), item("x", 1, 1), item("x", 2, 2), item("x", 2, 2), item("x", 1, 1)];
    const later = [item("x", 1), item("x", 2, 1), item("x", 2, 2), item("x", 2), item("x", 2, 1)];
    expect(labels(read([...body, ...later].join(""), { numbering: numbering(LEGAL) + more }))).toEqual([
      ...["1.", "1.1", "1.2", "(a)", "(b)", "1.3"],
      ...["2.", "2.1", "(a)", "3.", "3.1"],
    ]);
  });

  it("obeys a level that an override replaces", () => {
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, "upperRoman", "Article %1")}</w:lvlOverride></w:num>`;
    expect(labels(read(item("x", 2), { numbering: numbering(LEGAL) + more }))).toEqual(["Article I"]);
  });

  it("never restarts with lvlRestart 0, and after the level it names", () => {
    const never = LEGAL.replace('<w:lvlText w:val="(%3)"/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="(%3)"/>');
    const first = LEGAL.replace('<w:lvlText w:val="(%3)"/>', '<w:lvlRestart w:val="1"/><w:lvlText w:val="(%3)"/>');
    const body = [0, 1, 2, 1, 2, 0, 2].map((at) => item("x", 1, at)).join("");
    expect(labels(read(body, { numbering: numbering(never) }))[6]).toBe("(c)");
    expect(labels(read(body, { numbering: numbering(first) }))).toEqual([
      "1.",
      "1.1",
      "(a)",
      "1.2",
      "(b)",
      "2.",
      "(a)",
    ]);
  });

  it("writes legal numbers in digits", () => {
    const levels = level(0, "upperRoman", "Article %1") + level(1, "decimal", "%1.%2", "<w:isLgl/>");
    const body = item("x") + item("x") + item("x", 1, 1);
    expect(labels(read(body, { numbering: numbering(levels) }))).toEqual(["Article I", "Article II", "2.1"]);
  });

  it("keeps the noughts of a legal number that has them", () => {
    const levels = level(0, "upperRoman", "Article %1") + level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>");
    expect(labels(read(item("x") + item("x", 1, 1), { numbering: numbering(levels) }))).toEqual([
      "Article I",
      "Section 1.01",
    ]);
  });

  it("takes the number from the style, at the level that names the style", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="H2"/></w:style>`;
    const levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>');
    const body =
      item("x") +
      p("y", '<w:pStyle w:val="H2"/>') +
      p("z", '<w:pStyle w:val="Sub"/>') +
      p("off", '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const snapshot = read(body, { styles, numbering: numbering(levels) });
    expect(labels(snapshot)).toEqual(["1.", "1.1", "1.2", "-"]);
    expect(snapshot.paragraphs[1]).toMatchObject({ style: "Heading 2", outlineLevel: 1 });
  });

  it("follows a numbering style to its list", () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const more = `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Outline"/></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>`;
    expect(labels(read(item("x", 9, 1), { styles, numbering: numbering(LEGAL, more) }))).toEqual(["1.1"]);
  });

  it("tells bullets from numbers", () => {
    const snapshot = read(item("x"), { numbering: numbering(level(0, "bullet", "\uF0B7")) });
    expect(snapshot.paragraphs[0]?.list).toEqual({ label: "•", level: 0, list: "1", bullet: true });
  });

  it("gives no number to a paragraph that is only a section break", () => {
    const broken = p("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/>');
    expect(labels(read(broken + item("x"), { numbering: numbering(LEGAL) }))).toEqual(["-", "1."]);
  });

  it("gives no number to a deleted paragraph, and one to a paragraph merged by a deleted mark", () => {
    const gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:author="A"/></w:rPr>';
    const removed = p('<w:del w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>', gone);
    const merged = p("first half ", gone);
    const body = item("a") + removed + item("b") + merged + item("second half");
    expect(labels(read(body, { numbering: numbering(LEGAL) }))).toEqual(["1.", "-", "2.", "3.", "-"]);
  });
});

describe("formatNumber", () => {
  it.each([
    [4, "decimalZero", "04"],
    [1994, "upperRoman", "MCMXCIV"],
    [9, "lowerRoman", "ix"],
    [28, "lowerLetter", "bb"],
    [26, "upperLetter", "Z"],
    [22, "ordinal", "22nd"],
    [113, "ordinal", "113th"],
    [42, "cardinalText", "Forty-two"],
    [30, "ordinalText", "Thirtieth"],
    [121, "ordinalText", "One hundred twenty-first"],
    [5, "chicago", "**"],
    [3, "none", ""],
    [3, "decimalEnclosedCircle", "③"],
    [3, "somethingNew", "3"],
  ])("writes %i as %s: %s", (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  it("takes the width of a custom format from its first number", () => {
    expect(formatNumber(7, "custom", "001, 002, 003, ...")).toBe("007");
  });
});
