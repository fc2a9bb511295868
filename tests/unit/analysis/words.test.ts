/** Flattened text, its words, and the matches of patterns in it: what every check stands on. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseUnits } from "../../../analysis/classify/units.ts";
import { flatten, quoted } from "../../../analysis/core/flatten.ts";
import { matchesOf } from "../../../analysis/core/matches.ts";
import { readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../../analysis/structure/structure.ts";
import { tokenize } from "../../../analysis/structure/terms.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { findingsOf, OPENING, quotes } from "./helpers.ts";

describe("flattened text", () => {
  it("has plain marks where the document has others, each in its place", () => {
    expect(flatten("\u2022 \u201cFee\u201d \u2013 Harbour\u2122\u00a0\u2026 [\u25cf]\u200bx")).toBe(
      '\u00b7 "Fee" - Harbour\u00ae \u00b7 [\u00b7] x',
    );
  });

  it("is the same however long it is and wherever it was cut out", () => {
    const long = `\u201c${"The Supplier delivers the Goods. ".repeat(400)}\u201d`;
    expect(flatten(long)).toBe(long.replace(/[\u201c\u201d]/g, '"'));
    expect(flatten(long.slice(1, 9000))).toBe(long.slice(1, 9000));
    expect(flatten("Der Preis ist h\u00f6her als in \u0141\u00f3d\u017a.")).toBe(
      "Der Preis ist h\u00f6her als in \u0141\u00f3d\u017a.",
    );
  });

  it("shows euros as euros", () => {
    expect(quoted(flatten("a fee of \u20ac5,000"))).toBe("\u201ca fee of \u20ac5,000\u201d");
    const [mixed] = findingsOf("currency-mix", [OPENING, "The fee is \u20ac5,000. The deposit is \u00a32,500."]);
    expect(mixed?.title).toBe("Amounts stand in euros and pounds");
    expect(mixed?.explanation).toContain("\u20ac5,000");
  });

  it("lets a bullet begin a sentence, and a blank be a bullet in brackets", () => {
    const paragraph =
      "The Supplier has these duties. \u25cf Deliver the goods to the port on every working day. \u25cf Keep its books open for audits.";
    const paras = readParagraphs(snapshotFromParagraphs([paragraph], "x"));
    expect(clauseUnits(paras, structureOf(paras)).map(({ start }) => paragraph.slice(start, start + 6))).toEqual([
      "The Su",
      "\u25cf Deli",
      "\u25cf Keep",
    ]);
    expect(quotes("placeholder", OPENING, "The price of each crate is $[\u25cf], paid on delivery.")).toEqual([
      "$[\u25cf]",
    ]);
  });
});

describe("ids of findings", () => {
  it("do not change with the engine, as dismissed findings are remembered by them", () => {
    const paragraph = "\u2022 The price of each crate is \u20ac[\u25cf], paid on delivery \u2026";
    expect(findingsOf("placeholder", [OPENING, paragraph]).map(({ id }) => id)).toEqual(["13eb13f618b980"]);
  });
});

describe("words", () => {
  it("leave out possessives, hyphens and marks", () => {
    const words = tokenize("The Buyer's R&D (US$5) at-will Parties' caf\u00e9 in Caf\u00e9s, 'twas \ud835\udc00b.");
    expect(words.map(({ text }) => text).join(" ")).toBe(
      "The Buyer R&D US $5 at will Parties caf\u00e9 in Caf\u00e9s twas \ud835\udc00b",
    );
    expect(words.map(({ stem }) => stem).join(" ")).toBe(
      "the buyer r&d us $5 at will party caf\u00e9 in caf\u00e9 twa \ud835\udc00b",
    );
  });

  it("are what a pattern would find", () => {
    const word = /[\p{L}\p{N}&$][\p{L}\p{N}&']*/gu;
    const piece = fc.oneof(
      fc.constantFrom("'", "''", "'s", "'S ", "$", "&", "Fee", "-", " ", "\u00e9", "\u00bd", "\ud800", "\ud83d\ude80"),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const flat = pieces.join("");
        const expected = [...flat.matchAll(word)].flatMap(({ 0: found, index: start }) => {
          const text = found.replace(/'[sS]?$/, "");
          return text === "" ? [] : [{ start, end: start + text.length, text }];
        });
        expect(tokenize(flat).map(({ start, end, text }) => ({ start, end, text }))).toEqual(expected);
      }),
    );
  });
});

describe("matches", () => {
  it("are those of matchAll, empty ones as well, and the pattern can be used within", () => {
    const pattern = /b*/g;
    const places = (text: string) => matchesOf(text, pattern).map(({ index, 0: words }) => [index, words]);
    expect(places("abba")).toEqual([..."abba".matchAll(pattern)].map(({ index, 0: words }) => [index, words]));
    expect(matchesOf("ab", pattern).flatMap(() => places("b").length)).toEqual([2, 2, 2]);
  });
});
