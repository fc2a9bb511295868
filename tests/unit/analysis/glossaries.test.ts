/** Glossaries without quotation marks, as English agreements have them. */
import { describe, expect, it } from "vitest";
import { readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { findingsOf, OPENING } from "./helpers.ts";

const ENTRIES = [
  "Authorised Users: those employees of the Buyer who may use the Platform.",
  "Business Day: a day other than a Saturday, Sunday or public holiday in England.",
  "Fee: the fee payable under clause 6.",
  "Platform: the ordering service that the Supplier runs.",
];
const BODY = [
  "2. Use",
  "2.1 The Buyer may use the Platform for one year from the first Business Day of May.",
  "2.2 The Buyer shall pay the Fee, and shall pay the Fee again when it renews.",
];
const unused = (...paragraphs: string[]) => findingsOf("unused-definition", paragraphs).map((f) => f.anchors[0]?.quote);

describe("a glossary without quotation marks", () => {
  it("defines its terms", () => {
    expect(unused(OPENING, "1.1 The definitions in this clause apply.", ...ENTRIES, ...BODY)).toEqual([
      "Authorised Users",
    ]);
    const snapshot = snapshotFromParagraphs(
      [OPENING, "1.1 The definitions in this clause apply.", ...ENTRIES, ...BODY],
      "x",
    );
    const { definitions } = structureOf(readParagraphs(snapshot));
    expect(definitions.filter(({ form }) => form === "bold").map(({ term }) => term)).toEqual([
      "Authorised Users",
      "Business Day",
      "Fee",
      "Platform",
    ]);
  });

  it("may have items under its entries", () => {
    expect(
      unused(
        OPENING,
        "1.1 The following definitions apply.",
        "Authorised Users: those employees of the Buyer who:",
        "(a) are over eighteen; and",
        "(b) may use the Platform;",
        ...ENTRIES.slice(1),
        ...BODY,
      ),
    ).toEqual(["Authorised Users"]);
  });

  it("is none without a lead-in, in no order, or of a few lines only", () => {
    expect(unused(OPENING, "1.1 The particulars are these.", ...ENTRIES, ...BODY)).toEqual([]);
    expect(unused(OPENING, "1.1 The following definitions apply.", ...[...ENTRIES].reverse(), ...BODY)).toEqual([]);
    expect(unused(OPENING, "1.1 The following definitions apply.", ...ENTRIES.slice(0, 2), ...BODY)).toEqual([]);
  });

  it("may do without colons right under its heading", () => {
    const entries = [
      "Buyer the person who agrees to buy the Goods.",
      "Goods the articles which the Buyer agrees to buy.",
      "Price the price for the Goods, without VAT.",
      "Seller means Northwind Harbour Ltd.",
    ];
    const body = [
      "2. Sale",
      "2.1 The Seller sells the Goods to the Buyer.",
      "2.2 The Buyer pays the Price to the Seller.",
    ];
    const undefinedTerms = (heading: string) =>
      findingsOf("undefined-term", ["CONDITIONS OF SALE", heading, ...entries, ...body]).map(
        (f) => f.anchors[0]?.quote,
      );
    expect(undefinedTerms("1. Definitions")).toEqual([]);
    expect(undefinedTerms("1. Particulars")).not.toEqual([]);
  });
});
