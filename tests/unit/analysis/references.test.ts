/** References, numbers of sections, attachments, and rules that should be there once. */
import { describe, expect, it } from "vitest";
import { OPENING, quotes } from "./helpers.ts";

describe("broken-reference", () => {
  const sections = [
    "1. Sale. The Supplier sells.",
    "2. Price. The Buyer pays.",
    "3. Delivery. The Supplier delivers.",
    "4. Term. This runs for a year.",
  ];
  it("finds a section that is not there", () => {
    expect(quotes("broken-reference", OPENING, ...sections, "5. Survival. Section 12 and Section 3 survive.")).toEqual([
      "Section 12",
    ]);
  });
  it("leaves other documents and statutes alone", () => {
    expect(
      quotes(
        "broken-reference",
        OPENING,
        ...sections,
        "5. Other. Section 12 of the Lease, Section 409A of the Code and Section 21 of the Companies Act 2006 apply.",
      ),
    ).toEqual([]);
  });
  it("finds Word's own mark of a broken field", () => {
    expect(quotes("broken-reference", OPENING, "As set out in Error! Reference source not found. above.")).toEqual([
      "Error! Reference source not found.",
    ]);
  });
});

describe("numbering-gap", () => {
  it("finds the number between the only two of a section", () => {
    const sections = ["4. Sale", "4.1 The Supplier sells.", "4.3 The Buyer pays."];
    expect(quotes("numbering-gap", ...sections, "5. Term", "5.1 This runs for a year.")).toEqual(["4.3"]);
    // What comes next may be part of another list.
    expect(quotes("numbering-gap", ...sections, "9. Term")).toEqual([]);
    expect(
      quotes("numbering-gap", "4. Sale", "4.1 The Supplier sells. 4.2 So.", "4.3 The Buyer pays.", "5. Term"),
    ).toEqual([]);
  });
  it("finds a number left out", () => {
    expect(
      quotes(
        "numbering-gap",
        "4.1 The Supplier sells.",
        "4.2 The Buyer pays.",
        "4.4 The Supplier delivers.",
        "4.5 The Buyer inspects.",
      ),
    ).toEqual(["4.4"]);
  });
  it("accepts a number inside the paragraph before", () => {
    expect(
      quotes(
        "numbering-gap",
        "4.1 The Supplier sells.",
        "4.2 The Buyer pays. 4.3 The Buyer inspects the goods.",
        "4.4 The Supplier delivers.",
      ),
    ).toEqual([]);
  });
});

describe("references to the wrong place, attachments and rules", () => {
  const body = [
    "1. Sale. The Supplier sells.",
    "2. Price. The Buyer pays.",
    "3. Confidentiality. Both keep secrets.",
    "4. Term. This runs for a year.",
  ];
  it("find a number with another heading", () => {
    expect(quotes("self-reference", OPENING, ...body, "5. Survival. Section 2 (Confidentiality) survives.")).toEqual([
      "Section 2 (Confidentiality)",
    ]);
  });
  it("find an attachment that is not there", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        "The goods are listed in Schedule 2 and priced in Schedule 1.",
        "SCHEDULE 1",
        "Prices of the goods: ten each.",
      ),
    ).toEqual(["Schedule 2"]);
  });
  it("find the only schedule, which has no number", () => {
    const sale = ["The goods are listed in the Schedule.", "The price is set out in the Schedule to this agreement."];
    expect(quotes("missing-attachment", OPENING, ...sale)).toEqual(["Schedule"]);
    expect(quotes("missing-attachment", OPENING, ...sale, "THE SCHEDULE", "Ten machines, ten each.")).toEqual([]);
    expect(quotes("missing-attachment", OPENING, 'The "Schedule" means the Buyer\'s list.', ...sale)).toEqual([]);
    expect(quotes("missing-attachment", OPENING, "Leave is set out in the Schedule to the Act.")).toEqual([]);
  });
  it("find two governing laws", () => {
    expect(
      quotes(
        "conflicting-term",
        OPENING,
        "1. Law. This Agreement is governed by the laws of England.",
        "2. Sale. The Supplier sells.",
        "3. Miscellaneous. This Agreement shall be construed in accordance with the laws of the State of Delaware.",
      ),
    ).toHaveLength(1);
  });
  it("find amounts in two currencies without a rule", () => {
    expect(
      quotes(
        "currency-mix",
        OPENING,
        "The Buyer pays USD 5,000 a month.",
        "The Supplier pays \u00a3300 for each day of delay.",
      ),
    ).toEqual(["USD 5,000"]);
    expect(
      quotes(
        "currency-mix",
        OPENING,
        "The Buyer pays USD 5,000 a month.",
        "The Supplier pays \u00a3300 at the exchange rate of the day.",
      ),
    ).toEqual([]);
  });
});
