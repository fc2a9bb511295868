/** What employment, severance and loan agreements as filed say in their own ways, and what they change: no errors. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

describe("undefined-term", () => {
  const undefinedIn = (...paragraphs: string[]) => quotes("undefined-term", OPENING, ...paragraphs).join();
  it("knows a date and a term that a sentence or a heading tells", () => {
    const use =
      "The salary is fixed on the Effective Date and again a year after the Effective Date, and is due from the Effective Date on.";
    expect(undefinedIn(use)).toContain("Effective Date");
    expect(undefinedIn("1. The Effective Date of this Agreement is August 12, 2008.", use)).toBe("");
    expect(undefinedIn("11) Effective Date. This Agreement shall become effective July 1, 2008.", use)).toBe("");
    const term =
      "During the Term he is paid monthly. After the Term he is not paid. The Term may be extended once. Costs of the Term are shared.";
    expect(undefinedIn(term)).toContain("Term");
    expect(undefinedIn("The Term of this Agreement begins today and ends in five years.", term)).toBe("");
  });
  it("knows an area, a first term and another law's words", () => {
    const area = "He sells nothing in the Territory. The Territory is his alone. Nobody else may enter the Territory.";
    expect(undefinedIn(area)).toContain("Territory");
    expect(undefinedIn(area, "The Territory shall consist of the entire State of Delaware.")).toBe("");
    const term = "He is paid in the Initial Term. After the Initial Term he is not. The Initial Term may be extended.";
    expect(undefinedIn(term)).toContain("Initial Term");
    expect(undefinedIn(term, "A. The Initial Term of this Agreement shall commence on the date hereof.")).toBe("");
    const event = "The Buyer tells of any Reportable Event or Prohibited Transaction";
    expect(undefinedIn(`${event} at once, and no Reportable Event is kept secret.`)).toContain("Reportable Event");
    expect(undefinedIn(`${event}, each as defined in ERISA.`)).toBe("");
  });
  it("leaves alone an event with a capital that is none", () => {
    expect(undefinedIn("In the Event that the plant closes, and in no Event later, this agreement ends.")).toBe("");
  });
});

describe("definitions", () => {
  it("are not seen where a bracket only speaks of a term", () => {
    none(
      "duplicate-definition",
      '"Good Reason" shall mean a lower salary. She may leave for Good Reason.',
      'He may be dismissed for neglect (other than any neglect after he has given notice of termination for "Good Reason"), if it goes on.',
    );
    none(
      "duplicate-definition",
      'The term "Supplier," as used in this Agreement, shall mean the Supplier as hereinbefore defined and any successor.',
    );
  });
  it("are not seen where it says what something is under another paper", () => {
    none("unused-definition", 'The new shares shall be "Pledged Shares" under the Harbour Pledge Agreement.');
    expect(quotes("unused-definition", OPENING, 'The new shares (the "Pledged Shares") are kept.')).toHaveLength(1);
  });
});

describe("other checks", () => {
  const SECTIONS = ["Section 1. Sale.", "Section 2. Price.", "Section 3. Costs."];
  it("know an amendment by what it calls itself", () => {
    const broken = (name: string) =>
      findingsOf("broken-reference", [
        "THIRD AMENDED AND RESTATED LOAN AGREEMENT",
        `${name} dated as of 26 April 2021 of the Loan Agreement.`,
        ...SECTIONS,
        "The sums may be reduced pursuant to Section 12.04(b).",
      ]);
    expect(broken('THIRD AMENDMENT AND RESTATEMENT (this "Third Amendment")')).toEqual([]);
    expect(broken('THIRD RESTATEMENT (this "Restatement")')).toHaveLength(1);
  });
  it("know the paragraphs of a printed form", () => {
    none("broken-reference", ...SECTIONS, "It meets the obligations in AIA Document A201 under Paragraph 3.18.");
  });
  it("know a paper that takes its terms from another by more words", () => {
    expect(
      findingsOf("undefined-term", [
        "CONSENT",
        "Except as otherwise defined herein, terms defined in the Existing Loan Agreement are used herein as defined therein.",
        ...Array(4).fill("The Lender agrees with each Loan Party. Any Loan Party may pay the Lender a Commitment Fee."),
      ]).map(({ title }) => title),
    ).toEqual([expect.stringMatching(/not defined here/)]);
  });
  it("look for no attachment of another paper", () => {
    none("missing-attachment", 'The release is also attached to your Employment Agreement as Exhibit "D".');
    expect(quotes("missing-attachment", OPENING, 'The release is attached hereto as Exhibit "D".')).toHaveLength(1);
    expect(
      findingsOf("missing-attachment", [
        "FOURTH AMENDMENT TO LOAN AGREEMENT",
        OPENING,
        'The Loan Agreement is amended by deleting Subsections III(b) and III(f) of Exhibit "A" in their entirety.',
      ]),
    ).toEqual([]);
  });
  it("tell what is to be decided by somebody from what was left open", () => {
    none("placeholder", "TBD by Co-Chairs by grant date");
    expect(quotes("placeholder", OPENING, "The start date is TBD by then.")).toEqual(["TBD"]);
  });
  it("read plain words in a definition and the law's own", () => {
    const offer =
      '"Offer to Purchase" means the paper of 4 May. The Offer to Purchase binds. An Offer to Purchase ends.';
    none("term-case", offer, '"Tender" means the offer to purchase for cash all shares.');
    const rights =
      '"Intellectual Property" means patents and marks. The Intellectual Property is listed. All Intellectual Property stays. No Intellectual Property is sold.';
    none("term-case", rights, "It holds the intellectual property rights to build the plant.");
    expect(quotes("term-case", OPENING, rights, "It sells the intellectual property to the Buyer.")).toHaveLength(1);
  });
});
