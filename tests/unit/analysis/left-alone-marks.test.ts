import { describe, expect, it } from "vitest";
import { none, OPENING, quotes } from "./helpers.ts";

describe("unbalanced-mark", () => {
  const none = (...paragraphs: string[]) => expect(quotes("unbalanced-mark", OPENING, ...paragraphs)).toEqual([]);
  it("leaves a quotation inside another one alone", () => {
    none(
      '6.1 A new clause: "there is a change in the owner. For this clause, "Control" means half of the votes, and words of the City Code have the same meaning here."',
      'Parts of this exhibit marked by"[*]" have been left out at the request of the Supplier.',
    );
    expect(
      quotes("unbalanced-mark", OPENING, 'The words "hereof, "herein" and "hereunder" mean this Agreement as a whole.'),
    ).toHaveLength(1);
  });
  it("leaves provisions alone that are quoted for another agreement", () => {
    none(
      "4. Section 2.2 of the Existing Contract shall be deleted and replaced by the following:",
      "2.2 Changes. The Supplier shall tell the Buyer before it changes the process.",
      'The Buyer may object within a week of the notice."',
    );
  });
  it("leaves the brackets of a signature block and the signs of a form alone", () => {
    none(
      "SIGNED by ADA MOOR )",
      "duly authorised for and on behalf of ) Northwind Harbour Ltd )",
      "Contact Name ( Mobile",
    );
    none("The Buyer agrees to pay [ ** ] percent ([ *\u2217 ]%]) of its sales.");
  });
  it("pairs a bracket that ends with a section number on the next page", () => {
    none("The Buyer pays (except to the extent of what it paid", "under Section 6.7), and the Supplier thanks it.");
  });
  it("tells a bracket that ends in another shape once", () => {
    expect(
      quotes(
        "unbalanced-mark",
        OPENING,
        "The Supplier may use the mark in Schedule A (the Harbour Logo} for its goods.",
      ),
    ).toEqual(["(the Harbour Logo} for"]);
  });
  it("leaves a scanned document alone that is full of loose marks", () => {
    const line = 'The Suppher shall keep the goods" in good order and the Buyer shall pay for them in time.';
    none(...Array.from({ length: 12 }, () => line));
  });
});

describe("missing-attachment", () => {
  const clause = "The Supplier renders the services set out in Schedule 1 and pays the fees in Schedule 2.";
  it("finds an attachment that ran into the paragraph before it", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        clause,
        "This part would be harmful if publicly disclosed. Schedule 1 Launch and Support To help the Buyer, the Supplier sends a team.",
        "The fee is $1,500 for each day (excluding travel) SCHEDULE 2",
      ),
    ).toEqual([]);
    expect(
      quotes("missing-attachment", OPENING, clause, "The fees are in part 9 SCHEDULE 1 - Services SCHEDULE 2 - Fees"),
    ).toEqual(["Schedule 1", "Schedule 2"]);
  });
  it("finds one behind a page's header, and one that speaks of itself", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        "The Supplier renders the services set out in Schedule 1 and pays the fees in Schedule 2.",
        "Northwind Group SCHEDULE 1",
        "The services are repair and care.",
        "The fee under Section 4 of this Schedule 2 is due at once.",
      ),
    ).toEqual([]);
  });
  it("finds one that stands under its own title", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        "The Supplier keeps to the times in Schedule 5 (Service Level Terms).",
        "SERVICE LEVEL TERMS",
        "The Supplier answers within an hour.",
      ),
    ).toEqual([]);
  });
  it("leaves the attachments of other documents and the forms of the authorities alone", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        "The patents are in Exhibit A of the NTH Transfer Agreement. The code is in Schedule 1.96 to the AZ License, and Directive 2001/83 has it in Section 4 of Annex I. Those listed on Schedule B thereto and any Schedule TO or Schedules K-1 do not count.",
        "1. Amendment to Exhibit C to Services Agreement. The list is replaced.",
      ),
    ).toEqual([]);
  });
});

describe("placeholder", () => {
  const form = [
    "The Buyer orders by a notice substantially in the form attached hereto as Exhibit A.",
    "The Supplier delivers the goods to the warehouse of the Buyer.",
    "EXHIBIT A",
    "The Buyer orders ____ machines for the price of $[\u25cf] on [date].",
  ];
  it("leaves the blanks of a form that is attached alone", () => {
    expect(quotes("placeholder", OPENING, ...form)).toEqual([]);
    expect(quotes("placeholder", OPENING, ...form.slice(1))).toHaveLength(3);
    expect(
      quotes(
        "placeholder",
        OPENING,
        "The Buyer pays.",
        "It pays at once.",
        "EXHIBIT B FORM OF NOTICE",
        "The notice is dated [date] and names [\u25cf].",
      ),
    ).toEqual([]);
  });
  it("still finds a blank of the contract where a list names the form before", () => {
    expect(
      quotes(
        "placeholder",
        OPENING,
        "Exhibit A Form of Notice",
        "The Supplier pays $[\u25cf] on the first day of the month.",
        "Exhibit A Form of Notice",
        "The notice is dated [date].",
      ),
    ).toEqual(["$[\u25cf]"]);
  });
  it("leaves Roman numerals, headings in capitals, initials and places to sign alone", () => {
    expect(
      quotes(
        "placeholder",
        OPENING,
        "The Buyer may sell under Paragraphs XVIII and XX and under Paragraph XX, and is paid as Section 3.01 [AMOUNT] says.",
        "Confidential. Supplier Initials ___ Buyer Initials ___ A-1 of the plan.",
        "SIGNED by [NAME] A. MOOR for Northwind Harbour Ltd",
        `The Buyer pays [XXXX] in cash, plus [${"X".repeat(3)}] of its sales.`,
      ),
    ).toEqual([]);
  });
});

describe("what a reading of contracts not seen before showed", () => {
  it("numbering-gap finds the last step of a list in the middle of a paragraph", () => {
    none(
      "numbering-gap",
      "6.5 Keep the goods dry;",
      "6.6 Train its customers; and 6.7 Refrain from making claims.",
      "6.8 The Buyer may leave.",
    );
  });
  it("self-reference lets a subparagraph point back at its section", () => {
    none(
      "self-reference",
      "6.1 Registration. (a) The Supplier shall register the shares. (c) The Supplier need not act pursuant to Section 6.1 unless all holders ask.",
    );
  });
  it("number-mismatch reads a figure that stands before its millions", () => {
    expect(
      quotes("number-mismatch", OPENING, "The Buyer pays at most three (3) million dollars ($3,000,000)."),
    ).toEqual([]);
  });
  it("missing-attachment knows captions in the middle of a text, forms of the authorities and tables of contents", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        "8 Changes to the prior version 7 9 Attachments 7",
        "The Supplier files Form NW, Part II, Schedule H each year. Schedule H of Part II of Form NW is public.",
        "ARTICLE 6 - OBLIGATIONS OF THE BUYER SCHEDULE 6.1 Upon signing, the Buyer names a manager.",
        "Northwind Contract No.: NW-1100 Appendix 1:",
      ),
    ).toEqual([]);
  });
  it("missing-attachment finds one by the term that its form is called", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        'The Buyer signs a note in the form attached hereto as Exhibit 3.20(b) (the "Harbour Note") and keeps to it.',
        "HARBOUR NOTE",
        "For value received, the Buyer promises to pay the Supplier.",
      ),
    ).toEqual([]);
  });
  it("unbalanced-mark leaves the torn lines of two signature columns alone", () => {
    expect(quotes("unbalanced-mark", OPENING, "person in block letters) person in block letters)")).toEqual([]);
  });
  it("orphan-heading leaves the table of contents alone", () => {
    expect(
      quotes(
        "orphan-heading",
        OPENING,
        "Section 2.14 Permits 17 Section 2.15 Intentionally deleted 17 Section 2.16 Standards 17",
        "2.14 Permits. The Supplier gets all permits.",
        "2.15 Intentionally deleted.",
        "2.16 Standards. The Supplier keeps to all standards.",
      ),
    ).toEqual([]);
  });
  it("conflicting-term takes no rule to be obeyed for the governing law", () => {
    expect(
      quotes(
        "conflicting-term",
        OPENING,
        "The Supplier acts in accordance with the Plan, the rules and the applicable laws of Utah. This Agreement is construed in accordance with the laws of Ohio.",
      ),
    ).toEqual([]);
  });
  it("number-mismatch knows how long a sum is paid for", () => {
    none("number-mismatch", "The Buyer pays $2,000,000 (Per Year)/$4,000,000 (Two Years) in all.");
  });
  it("missing-attachment leaves the annexes of a directive alone", () => {
    none(
      "missing-attachment",
      "Schedule 1",
      "A Serious Incident is defined in Section 5 of Annex III of the IVD Directive.",
    );
  });
  it("unbalanced-mark leaves braces to the templates they belong to", () => {
    none("unbalanced-mark", "The Supplier installs door hardware (pulls and } knobs) on each door.");
  });
});
