/** Forms that a contract encloses, and other things that long contracts hold: no errors. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const BODY = Array.from(
  { length: 30 },
  (_, i) => `${i + 1}. The Supplier sells the goods of kind ${i + 1} and the Buyer pays for them within thirty days.`,
);
const EXHIBIT = ["EXHIBIT A", "TRIAL AGREEMENT"];

describe("placeholder", () => {
  it("gathers the places of a blank that has a name", () => {
    const found = findingsOf("placeholder", [
      OPENING,
      "[Customer] pays on [date].",
      "It is sent to [Customer].",
      "On [●] it ends, and on [●] it begins.",
    ]);
    expect(found.map((f) => [f.anchors[0]?.quote, f.anchors.length])).toEqual([
      ["[Customer]", 2],
      ["[date]", 1],
      ["[●]", 1],
      ["[●]", 1],
    ]);
    expect(found[0]?.explanation).toContain("2 places");
  });
  it("leaves an exhibit alone that is full of blanks where the contract has none", () => {
    const form = Array.from({ length: 10 }, (_, i) => `${i + 1}. [Party] will plant and [Party] will harvest.`);
    none("placeholder", ...BODY, ...EXHIBIT, ...form, "EXHIBIT B", "PACKING SLIP", "It goes to [Party] at once.");
    expect(
      quotes("placeholder", OPENING, ...BODY, "[Party] pays.", "On [●] it ends.", ...EXHIBIT, ...form),
    ).toHaveLength(2);
  });
  it("leaves a notice and a certificate alone that the borrower gives another time", () => {
    const exhibit = (title: string) => [...BODY, "EXHIBIT A", title, "The sum of [●] is lent to the Buyer."];
    none("placeholder", ...exhibit("NOTICE OF CONTINUATION/CONVERSION"));
    none("placeholder", ...exhibit("COMPLIANCE CERTIFICATE"));
    expect(quotes("placeholder", OPENING, ...exhibit("LIST OF SUMS"))).toHaveLength(1);
  });
  it("leaves an exhibit alone that is to be made another day", () => {
    const signed = (date: string) => [
      `This Trial Agreement is made and entered into on ${date} by the two of them.`,
      "They trade at a price of [●] each.",
    ];
    none("placeholder", ...BODY, ...EXHIBIT, ...signed("the ___ day of _____"));
    expect(quotes("placeholder", OPENING, ...BODY, ...EXHIBIT, ...signed("3 May 2025"))).toEqual(["[●]"]);
  });
});

describe("other checks", () => {
  it("tell the letter of a list from a bracket", () => {
    none("unbalanced-mark", "All prices (see 1 a) above) are fixed.");
    none("unbalanced-mark", "The rate (it is defined in Section 1.b)ii) of Appendix 1) is fixed.");
    expect(quotes("unbalanced-mark", OPENING, "All prices (see list a above are fixed.")).toHaveLength(1);
  });
  it("know the articles of a code, of a law and of a related agreement", () => {
    const sections = ["1. Goods are sold.", "2. They are paid.", "3. It ends."];
    none("broken-reference", ...sections, "It complies with article 47 of the petroleum code as amended.");
    none("broken-reference", ...sections, "Instead, in article 43 the Law rules on guarantees.");
    none(
      "broken-reference",
      ...sections,
      "It is sold under Section 4.6 or 4.7, respectively, of the applicable Harbour Transfer Agreement.",
    );
  });
  it("take the mention of a definition for none", () => {
    const PART = '"Key Part" means a wheel. The Key Part turns.';
    none("duplicate-definition", PART, 'In clause (b) of Section 1.3 ("Key Part" definition), a wheel turns.');
    none("duplicate-definition", PART, 'It is designated as a "Key Part" in the plan.');
  });
  it("know reports by their forms, papers on the web and people by their initials", () => {
    const REPORT = "The Quarterly Report on Form 10-Q is filed. The Quarterly Report on Form 10-Q tells it.";
    expect(findingsOf("undefined-term", [OPENING, REPORT])).toEqual([]);
    none("missing-attachment", "It complies with Appendix BA, available at www.northwind.example and kept there.");
    none("term-variant", "Jayson Weir sells. Jayson Weir pays. Jayson Weir signs.", "Media contact: Jason I. Spark");
    none("missing-attachment", "CLAUSE 22 SANCTIONS FOR THE TRANSPORT SCHEDULE 33 CLAUSE 23 LITIGATION 34");
  });
});
