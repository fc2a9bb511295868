import { describe, expect, it } from "vitest";
import { none, OPENING, quotes } from "./helpers.ts";

describe("term-variant", () => {
  const charges =
    '"Network Charges" means what the Supplier asks. The Charges are due. All Charges and Network Charges are fixed.';
  it("leaves the names of people to call alone", () => {
    none("term-variant", charges, "Manager Charles Blair 416 555 2324 or cblair@example.com answers.");
    none("term-variant", charges, "A copy goes to Attention: Charles Weir, at the office of the Supplier.");
    expect(quotes("term-variant", OPENING, charges, "The Buyer pays the Network Chargse at once.")).toEqual([
      "Chargse",
    ]);
  });
  it("leaves other endings, other languages and accents alone", () => {
    none(
      "term-variant",
      '"Net Merchandise" means goods. The Merchandise is sold. All Merchandise and Net Merchandise is new.',
      "The schedule names the Merchandiser of the shop.",
    );
    none(
      "term-variant",
      "Northwind Mexico sells in Mexico and for Mexico.",
      "It has an office in the Estado de M\u00e9xico.",
    );
    none(
      "term-variant",
      "Harbour Americas Inc. and Harbour Americas are one. Harbour Americas signs.",
      "The rules of the American Arbitration Association apply.",
    );
  });
});

describe("repeated-word", () => {
  it("leaves two columns alone", () => {
    none("repeated-word", "Its Its ------------ ------------");
    none(
      "repeated-word",
      `The twist is of the kind to accept accept and to be in in the range ${"-".repeat(60)} of the test and of the tape.`,
    );
  });
});

describe("number-mismatch", () => {
  it("knows percent and a half, and cents", () => {
    none(
      "number-mismatch",
      "The Buyer pays a fee of one percent and one-half (1.5%) and sixteen and one-half cents ($0.165) for each card.",
    );
  });
});

describe("party-mismatch", () => {
  it("knows a fund and its general partner", () => {
    none(
      "party-mismatch",
      "Gale Capital, L.P. holds shares. Notices to Gale Capital, L.P. go to London.",
      "The Supplier signs first.",
      "Gale Capital, LLC signs for the group.",
    );
  });
});

describe("self-reference", () => {
  it("leaves the term that a reference gives alone, and the sections of a schedule", () => {
    none(
      "self-reference",
      "2.8 End Users. The Supplier helps the end users of the Buyer.",
      '6.1 Term. This Agreement lasts for five years or until it ends under Section 2.8 ("Initial Term"). The Initial Term is fixed, and after the Initial Term the Buyer may go.',
    );
    none(
      "self-reference",
      "Section 5.6 and ARTICLE 6 (Payments) survive the end of this Agreement.",
      "SCHEDULE 1 SAFETY",
      "6. Audit. The Supplier may look at the books of the Buyer.",
    );
  });
});

describe("broken-reference and numbering-gap", () => {
  const sections = ["1. Goods", "2. Price", "3. Delivery", "4. Risk", "5. Notices"].flatMap((heading) => [
    heading,
    "The Supplier and the Buyer agree on this point as the list says.",
  ]);
  it("leaves statutes, land, tables of contents and lists of another agreement's sections alone", () => {
    none(
      "broken-reference",
      ...sections,
      "The rule holds only so far as Sections 23A and 23B of the Harbour Reserve Act allow, and 41 CFR \u00a760-300.5 and \u00a760-741.5(a) apply.",
      "The Buyer owns property at Section 71 and a well.",
      "The Supplier keeps to the conditions of Section 9, (d)(i) and (e) of the Harbour Transfer Agreement, and other provisions, including Sections 5 and 6, shall be amended accordingly.",
    );
    none("broken-reference", ...sections, "Section 4 Risk 31 Section 7.08 Claims by Others 35 Section 7.09 Secrets 35");
    expect(
      quotes("broken-reference", OPENING, ...sections, "The Buyer pays as Section 12 says, and keeps to clause 28D."),
    ).toEqual(["Section 12", "clause 28"]);
  });
  it("takes no page number for a step, and finds numbers that stand there in another form", () => {
    none(
      "numbering-gap",
      "1. GOODS",
      "2 Confidential material left out at the request of the Supplier",
      "4. PRICE",
      "5. RISK",
    );
    none(
      "numbering-gap",
      "2.11.1 watch the use of the machines;",
      "2.11.2 report on the use of the machines;",
      "2.11.3measure the use of the machines;",
      "2.11.4 ask for more of the machines;",
    );
    none(
      "numbering-gap",
      "1 Scope",
      "2 Duties",
      "3 Training",
      "4.1 The Supplier trains its people.",
      "5 Records",
      "6 Audit",
    );
    expect(quotes("numbering-gap", OPENING, "1. GOODS", "2. PRICE", "4. RISK", "5. NOTICES")).toEqual(["4."]);
  });
});
