/** Terms that change with an event or stand for another paper, as loan and employment agreements write them: no errors. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const SECTIONS = [
  "1. The Supplier sells the goods.",
  "2. The Buyer pays for them.",
  "3. Either may end this Agreement.",
];

describe("duplicate-definition", () => {
  const RATE = '"Rate" means the rate that the bank names. The Rate is fixed.';
  it("leaves alone what a term is to mean if something happens, and what it is to mean as well", () => {
    none(
      "duplicate-definition",
      RATE,
      'If no such rate is named on that page, "Rate" shall mean the mean of three rates.',
    );
    none("duplicate-definition", RATE, 'However, until somebody joins the bank, "Rate" shall mean four percent.');
    none("duplicate-definition", RATE, '"Rate" shall also mean the rate of a successor.');
    expect(quotes("duplicate-definition", OPENING, RATE, '"Rate" shall mean the mean of three rates.')).not.toEqual([]);
  });
  it("leaves alone a company together with its successor, and a term that is taken for known", () => {
    none(
      "duplicate-definition",
      'Northwind Yard Ltd (the "Yard") builds. The Yard works.',
      'As used here, "Yard" shall mean both the Yard as defined above and any successor that takes this over.',
    );
    none(
      "duplicate-definition",
      '"Subsidiary" means a company that another owns. Each Subsidiary signs.',
      'Unless it says so, the term "Subsidiary" means a Subsidiary of the Buyer.',
    );
    none(
      "duplicate-definition",
      '"Cause" means theft. He leaves for Cause.',
      '"Cause" shall be determined by a vote of the board.',
    );
  });
});

describe("other checks", () => {
  it("read whose section and whose millions they are", () => {
    none(
      "broken-reference",
      ...SECTIONS,
      "A default stands under Section 10.2 of Article X (Defaults) of the Harbour Credit Agreement.",
    );
    none("number-mismatch", "Its $5 million ($5,000,000.00) line of credit is left alone.");
    expect(
      quotes("number-mismatch", OPENING, "Its five million ($6,000,000.00) line of credit is left alone."),
    ).toHaveLength(1);
  });
  it("let an amendment leave a section out", () => {
    const reserved = (title: string) =>
      findingsOf("orphan-heading", [
        title,
        OPENING,
        ...SECTIONS,
        "Section 3.6 is replaced.",
        "3.6 [Reserved.]",
        "3.7 Costs. They are shared.",
      ]);
    expect(reserved("FIRST AMENDMENT TO SUPPLY AGREEMENT")).toEqual([]);
    expect(reserved("SUPPLY AGREEMENT")).toHaveLength(1);
  });
  it("leave an amendment, if any, thereto in small letters", () => {
    none(
      "term-case",
      'This amendment (the "Amendment") changes the lease. The Amendment is final. The Amendment prevails. The Amendment ends.',
      "It lists each paper and each amendment, if any, thereto.",
    );
  });
});
