import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../shared/ooxml/node.ts";
import { p, r } from "../ooxml/support.ts";
import { openFile, openHost, rangeOf, textOf, xmlOf } from "./support.ts";

const tracked = (body: string) => {
  const host = openHost(body);
  host.document.setTracking("TrackAll");
  return host;
};

describe("tracked edits", () => {
  it("strike out the old words and put the new ones after them, in their formatting", () => {
    const host = tracked(p(r("The ") + r("old term", "<w:b/>") + r(" ends.")));
    host.document.replace(rangeOf(host, "old"), "new");
    expect(xmlOf(host)).toBe(
      '<w:p><w:r><w:t>The </w:t></w:r><w:del w:id="2" w:author="Me"><w:r><w:rPr><w:b/></w:rPr><w:delText>old</w:delText></w:r></w:del>' +
        '<w:ins w:id="1" w:author="Me"><w:r><w:rPr><w:b/></w:rPr><w:t>new</w:t></w:r></w:ins><w:r><w:rPr><w:b/></w:rPr><w:t> term</w:t></w:r><w:r><w:t> ends.</w:t></w:r></w:p>',
    );
    expect([textOf(host), textOf(host, "original")]).toEqual(["The new term ends.", "The old term ends."]);
  });

  it("simply remove an author's own insertion, and strike out somebody else's inside it", () => {
    const host = tracked(
      p(`<w:ins w:id="1" w:author="Me">${r("mine ")}</w:ins><w:ins w:id="2" w:author="Ann">${r("hers")}</w:ins>`),
    );
    host.document.delete(rangeOf(host, "mine hers"));
    expect(xmlOf(host)).toBe(
      '<w:p><w:ins w:id="2" w:author="Ann"><w:del w:id="3" w:author="Me"><w:r><w:delText>hers</w:delText></w:r></w:del></w:ins></w:p>',
    );
  });

  it("leave a deletion that is there alone, and split it for words put in its middle", () => {
    const host = tracked(p('<w:del w:id="1" w:author="Ann"><w:r><w:delText>gone</w:delText></w:r></w:del>'));
    host.document.insert({ paragraph: host.document.paragraphs()[0]!, offset: 2 }, "X");
    expect(textOf(host, "with")).toBe("goXne");
    expect(xmlOf(host).match(/<w:del .*?<\/w:del>/g)).toHaveLength(2);
    expect(xmlOf(host)).not.toMatch(/<w:del [^>]*>(?:(?!<\/w:del>).)*<w:ins/);
  });

  it("delete a field whole, its instruction too", () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const host = tracked(p(`${r("see ")}${field}${r("4.2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(" there")}`));
    host.document.delete(rangeOf(host, "see 4.2 there"));
    expect(xmlOf(host)).toContain("<w:delInstrText>REF a</w:delInstrText>");
    expect(xmlOf(host).replace(/<w:del .*?<\/w:del>/g, "")).toBe("<w:p></w:p>");
  });

  it("mark the paragraph mark when a deletion runs over it", () => {
    const host = tracked(p("one") + p("two"));
    const [first, second] = host.document.paragraphs() as [Element, Element];
    host.document.delete(host.document.range({ paragraph: first, offset: 1 }, { paragraph: second, offset: 2 }));
    expect([textOf(host), textOf(host, "without", 1)]).toEqual(["o", "o"]);
    expect(xmlOf(host)).toContain('<w:pPr><w:rPr><w:del w:id="3" w:author="Me"/></w:rPr></w:pPr>');
  });
});

describe("edits without tracking", () => {
  it("change the text and leave no trace", () => {
    const host = openHost(p(r("The ") + r("old", "<w:i/>") + r(" term")));
    host.document.replace(rangeOf(host, "old"), "new\tbig");
    expect(xmlOf(host)).toBe(
      "<w:p><w:r><w:t>The </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>new</w:t><w:tab/><w:t>big</w:t></w:r><w:r><w:t> term</w:t></w:r></w:p>",
    );
  });

  it("move the ranges around them", () => {
    const host = openHost(p("one two three"));
    const three = rangeOf(host, "three");
    const two = rangeOf(host, "two");
    host.document.replace(rangeOf(host, "one"), "a longer start");
    host.document.delete(two);
    expect(host.document.textOf(three)).toBe("three");
    expect([host.document.textOf(two), textOf(host)]).toEqual(["", "a longer start  three"]);
  });
});

describe("undo", () => {
  it("takes back steps, words and comments alike, and keeps ranges valid", () => {
    const host = tracked(p("one two three"));
    const before = xmlOf(host);
    host.document.group(() => {
      host.document.replace(rangeOf(host, "two"), "2");
      host.document.comment(rangeOf(host, "three"), "Why?");
    });
    expect(host.document.comments.list()).toHaveLength(1);
    expect(host.document.undo()).toBe(true);
    expect(xmlOf(host)).toBe(before);
    expect(host.document.comments.list()).toEqual([]);
    expect(host.document.undo()).toBe(false);
  });
});

describe("a saved file", () => {
  it("is read again with its comments, replies and resolved marks", () => {
    const host = openHost(p("one two three"));
    const id = host.document.comment(rangeOf(host, "two"), "First line\nsecond");
    host.document.editComments(id, (comments, date) => {
      comments.reply(id, "Answer", "Ann", date);
      comments.setResolved(id, true);
    });
    const saved = host.document.file.save();
    expect(readDocx(saved, "x").paragraphs[0]?.comments).toEqual([
      { id: "0", start: 4, end: 7, resolved: true },
      { id: "1", start: 4, end: 7 },
    ]);
    const again = openFile(saved);
    expect(again.document.comments.list()).toMatchObject([
      { id: "0", author: "Me", text: "First line\vsecond", resolved: true },
      { id: "1", author: "Ann", text: "Answer", parent: "0" },
    ]);
    again.document.editComments("0", (comments) => comments.remove("0"));
    expect(again.document.comments.list()).toEqual([]);
    expect(xmlOf(again)).not.toContain("comment");
  });
});

describe("any sequence of edits", () => {
  const edit = fc.record({
    from: fc.nat(40),
    length: fc.nat(12),
    text: fc.stringMatching(/^[a-z ]{0,8}$/),
    tracked: fc.boolean(),
  });
  const RUNS = p(
    r("Alpha beta ") +
      r("gamma", "<w:b/>") +
      `<w:ins w:id="1" w:author="Ann">${r(" delta")}</w:ins><w:del w:id="2" w:author="Ann"><w:r><w:delText> gone</w:delText></w:r></w:del>` +
      `<w:hyperlink w:anchor="a">${r(" link")}</w:hyperlink>` +
      "<w:r><w:tab/><w:t>end</w:t></w:r>",
  );

  it("gives the text a plain string would have, in the page, in the file and in the snapshot; tracking keeps the original", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.boolean(), (edits, alwaysTracked) => {
        const host = openHost(RUNS);
        const original = textOf(host, "original");
        const paragraph = host.document.paragraphs()[0]!;
        for (const { from, length, text, tracked: track } of edits) {
          host.document.setTracking(track || alwaysTracked ? "TrackAll" : "Off");
          const all = host.document.text(paragraph);
          const start = Math.min(from, all.length);
          const end = Math.min(start + length, all.length);
          const before = host.document.textOf(
            host.document.range({ paragraph, offset: 0 }, { paragraph, offset: start }),
          );
          const after = host.document.textOf(
            host.document.range({ paragraph, offset: end }, { paragraph, offset: all.length }),
          );
          host.document.replace(host.document.range({ paragraph, offset: start }, { paragraph, offset: end }), text);
          expect(textOf(host)).toBe(before + text + after);
        }
        expect(readDocx(host.document.file.save(), "x").paragraphs[0]?.text).toBe(textOf(host));
        if (alwaysTracked) expect(textOf(host, "original")).toBe(original);
        while (host.document.undo());
        expect(textOf(host, "original")).toBe(original);
      }),
      { numRuns: 300 },
    );
  });
});
