import { describe, expect, it } from "vitest";
import { CHECKS } from "../../../analysis/checks/catalogue.ts";
import { review } from "../../../analysis/review.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { findingsOf, OPENING, quotes } from "./helpers.ts";

describe("undefined-term", () => {
  it("finds a capitalised term that nothing defines, in every place", () => {
    const [finding] = findingsOf("undefined-term", [
      OPENING,
      "The Supplier shall insure the goods and shall tell the Buyer of the Effective Date. The Effective Date counts.",
    ]);
    expect(finding?.title).toBe("\u201cEffective Date\u201d is used but never defined");
    expect(finding?.anchors.map((a) => a.quote)).toEqual(["Effective Date", "Effective Date"]);
  });
  it("finds a role that nobody has", () => {
    expect(
      quotes("undefined-term", OPENING, "The Buyer shall return all goods to the Reseller within a week of receipt."),
    ).toEqual(["Reseller"]);
  });
  it("names the defined term that may be meant", () => {
    const [finding] = findingsOf("undefined-term", [
      OPENING,
      '"Purchase Order" means an order the Buyer sends to the Supplier.',
      "The Supplier shall accept each Purchase Order. The Buyer may cancel the Acquisition Order.",
    ]);
    expect(finding?.explanation).toContain("\u201cPurchase Order\u201d");
  });
  it("leaves offices, courts, statutes and headings alone", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        "1. No Waiver. A notice to the Chief Executive Officer counts. The High Court and the Companies Act apply to the Supplier and the Buyer in the State of New York.",
      ),
    ).toEqual([]);
  });
  it("gathers terms that another document defines in one note", () => {
    const found = findingsOf("undefined-term", [
      OPENING,
      "Capitalised terms not defined herein have the meanings given to them in the Master Agreement.",
      "The Supplier shall deliver the Spare Parts by the Longstop Day and the Buyer shall inspect the Spare Parts.",
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe("info");
  });
});

describe("unused-definition", () => {
  it("finds a definition that nothing uses", () => {
    expect(
      quotes("unused-definition", OPENING, 'The Supplier shall deliver within ten days (the "Delivery Window").'),
    ).toEqual(["Delivery Window"]);
  });
  it("counts a use inside a longer term, and a plural", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        '"Good" means what the Supplier sells. "Spare Part" means a part.',
        "The Supplier sells Goods and Spare Parts to the Buyer.",
      ),
    ).toEqual([]);
  });
  it("takes two names of one thing for one matter", () => {
    const [finding, ...others] = findingsOf("unused-definition", [
      OPENING,
      'The Supplier shall deliver within ten days (the "Delivery Window" or the "Window of Grace").',
    ]);
    expect(others).toEqual([]);
    expect(finding?.anchors.map((a) => a.quote)).toEqual(["Delivery Window", "Window of Grace"]);
    expect(finding?.title).toBe("“Delivery Window” or “Window of Grace” is defined but never used");
  });
});

describe("duplicate-definition", () => {
  it("finds two definitions with different wording", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '"Goods" means the machines in the list. The Buyer buys the Goods.',
        'The Supplier sells Goods. As used in this Agreement, the term "Goods" shall mean anything that the Supplier makes.',
      ),
    ).toEqual(["Goods"]);
  });
  it("accepts a definition for one section only", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '"Goods" means the machines in the list.',
        'For the purposes of this Section, "Goods" means spare parts. The Goods are sold.',
      ),
    ).toEqual([]);
  });
});

describe("term-case", () => {
  it("finds a defined term without its capitals, and offers them", () => {
    const [finding] = findingsOf("term-case", [
      OPENING,
      '"Delivery Plan" means the plan agreed each month. The Supplier follows the Delivery Plan. The Buyer may change the Delivery Plan.',
      "The Supplier shall keep to the delivery plan at its own cost.",
    ]);
    expect(finding?.anchors[0]?.quote).toBe("delivery plan");
    expect(finding?.fix).toMatchObject({ kind: "replace", options: [{ edits: [{ replacement: "Delivery Plan" }] }] });
  });
});

describe("term-variant and party-mismatch", () => {
  it("find a misspelt short name", () => {
    expect(
      quotes(
        "term-variant",
        'This is made between Zandotti Mills Inc. ("Zandotti") and Birch Lane Foods Limited ("Birch").',
        "Zandotti sells to Birch. Zandotti delivers. Birch pays Zandottti. Birch may return goods to Zandotti.",
      ),
    ).toEqual(["Zandottti"]);
  });
  it("find a party with another legal form", () => {
    expect(
      quotes(
        "party-mismatch",
        'Made between Harbour Mills, Inc. ("Harbour") and Birch Lane Foods Limited ("Birch").',
        "Harbour sells to Birch. Harbour Mills, Inc. delivers to Birch in time and in full at its own cost and risk.",
        "Signed by Harbour Mills, LLC",
      ),
    ).toEqual(["Harbour Mills, LLC"]);
  });
});

describe("number-mismatch", () => {
  it.each([
    ["within thirty (45) days", "thirty (45)"],
    ["a fee of five percent (6%) of sales", "five percent (6%)"],
    ["USD 1,000 (ten thousand) a year", "USD 1,000 (ten thousand)"],
    ["for twenty-five (35) years", "twenty-five (35)"],
  ])("finds %s", (text, quote) => {
    expect(quotes("number-mismatch", `The Buyer pays ${text}.`)).toEqual([quote]);
  });
  it.each([
    "thirty (30) days",
    "one hundred and ten (110) units",
    "one and one-half percent (1.5%)",
    "two million dollars ($2,000,000)",
    "$4 million (four million dollars)",
    "one third (33%)",
    "Section two (ii)",
  ])("accepts %s", (text) => {
    expect(quotes("number-mismatch", `The Buyer pays ${text} each year.`)).toEqual([]);
  });
});

describe("invalid-date", () => {
  it("finds impossible days and wrong weekdays", () => {
    expect(
      quotes(
        "invalid-date",
        "Signed on 30 February 2024, from Monday, 4 June 2025 on.",
        "The term runs from 1 May 2024 to 30 April 2023.",
      ),
    ).toEqual(["30 February 2024", "Monday, 4 June 2025", "1 May 2024 to 30 April 2023"]);
  });
  it("accepts a leap day and a right weekday", () => {
    expect(quotes("invalid-date", "Signed on 29 February 2024 and on Tuesday, June 3, 2025.")).toEqual([]);
  });
});

describe("placeholder", () => {
  it.each([
    "[\u25cf]",
    "[insert date]",
    "[NTD: check with finance]",
    "TBD",
    "[XX]",
    "[Company Name]",
    "{customer_name}",
  ])("finds %s", (text) => {
    expect(
      quotes(
        "placeholder",
        `The Supplier shall deliver the goods to the Buyer no later than ${text} in each year of the term.`,
      ),
    ).toEqual([text]);
  });
  it("leaves redactions and signature lines alone", () => {
    expect(
      quotes(
        "placeholder",
        "The price is [***] for each unit.",
        "By: ______________ Name: ____________ Title: ___________",
      ),
    ).toEqual([]);
  });
});

describe("repeated-word, unbalanced-mark", () => {
  it("find a doubled word and keep one", () => {
    const [finding] = findingsOf("repeated-word", ["The Supplier shall deliver the the goods to the Buyer."]);
    expect(finding?.fix).toMatchObject({ options: [{ edits: [{ replacement: "" }] }] });
  });
  it("accept words that English doubles", () => {
    expect(quotes("repeated-word", "The Buyer knows that that had had no effect on the price of the goods.")).toEqual(
      [],
    );
  });
  it("find a bracket and a quotation mark without their halves", () => {
    expect(
      quotes(
        "unbalanced-mark",
        "The Supplier (being the seller shall deliver the goods.",
        "The parties agree as follows: (a) the Supplier sells; b) the Buyer pays.",
        'The term "Goods means what is sold.',
      ),
    ).toHaveLength(2);
  });
});

describe("what only a Word file shows", () => {
  it("finds tracked changes and open comments, and is stricter when the document calls itself final", () => {
    const snapshot = snapshotFromParagraphs([OPENING, "The Supplier sells."], "Supply agreement final.docx", "ooxml");
    snapshot.paragraphs[1] = {
      ...snapshot.paragraphs[1]!,
      revisions: [{ kind: "insertion", start: 0, end: 3 }],
      comments: [{ id: "1", start: 4, end: 12 }],
    };
    const found = review(snapshot, {}).findings.filter((f) => f.check === "track-residue");
    expect(found.map((f) => f.severity)).toEqual(["major", "major"]);
  });
  it("finds highlighted words, and a heading with nothing under it", () => {
    const snapshot = snapshotFromParagraphs(["Delivery", "Price", "The Buyer pays."], "x.docx", "ooxml");
    const label = (n: string) => ({ label: n, level: 0, list: "1" });
    snapshot.paragraphs = [
      { ...snapshot.paragraphs[0]!, outlineLevel: 0, list: label("1.") },
      { ...snapshot.paragraphs[1]!, outlineLevel: 0, list: label("2.") },
      { ...snapshot.paragraphs[2]!, highlights: [{ start: 4, end: 9, color: "yellow" }] },
    ];
    const checks = review(snapshot, {}).findings.map((f) => f.check);
    expect(checks).toEqual(["orphan-heading", "placeholder"]);
  });
});

it("every check has its id, label and description", () => {
  expect(CHECKS.map((c) => c.id)).toHaveLength(20);
  for (const { id, label, description } of CHECKS) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(label.length).toBeGreaterThan(4);
    expect(description).toMatch(/\.$/);
  }
});
