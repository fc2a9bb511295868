/** Reports that contracts are filed with, files in letters, other papers' words, lists of terms for several papers, and what a capacity or a proviso explains. */
import { describe, expect, it } from "vitest";
import { findingsOf, OPENING } from "./helpers.ts";

const titlesOf = (check: string, ...paragraphs: string[]) => findingsOf(check, paragraphs).map(({ title }) => title);
const undefinedIn = (...paragraphs: string[]) => titlesOf("undefined-term", ...paragraphs);

const REPORT = [
  "UNITED STATES",
  "SECURITIES AND EXCHANGE COMMISSION",
  "Washington, D.C. 20549",
  "FORM 8-K",
  "(State or Other Jurisdiction",
  "On May 3, 2031 the Registrant signed a lease. The Registrant pays the rent. The Registrant may end it.",
  "Pursuant to the requirements of the Securities Exchange Act of 1934, the Registrant has duly caused this report to be signed.",
  "NORTHWIND INC.",
  "Date: May 4, 2031",
];
const SIGNERS = ["By: A. Reed", "Name: A. Reed", "Title: President", "Its President", "(Signature)", "*", "1", "2"];

describe("a report to the Commission", () => {
  it("is no contract", () => {
    expect(findingsOf("undefined-term", REPORT)).toEqual([]);
    expect(findingsOf("unbalanced-mark", REPORT)).toEqual([]);
  });
  it("ends with its signatures, and the contract behind it is read", () => {
    expect(
      undefinedIn(
        ...REPORT,
        ...SIGNERS,
        OPENING,
        "The Supplier keeps the Delivery Schedule. Each Delivery Schedule is approved by the Buyer, and no Delivery Schedule is changed.",
      ).join(" "),
    ).toMatch(/Delivery Schedule/);
  });
  it("is not begun by a contract that only names the Commission", () => {
    expect(
      undefinedIn(
        OPENING,
        "The report is filed with the Securities and Exchange Commission on Form 8-K.",
        "The Supplier keeps the Delivery Schedule. Each Delivery Schedule is approved by the Buyer, and no Delivery Schedule is changed.",
      ).join(" "),
    ).toMatch(/Delivery Schedule/);
  });
});

describe("a file in letters", () => {
  it("has no definitions", () => {
    const letters =
      'M)5!$1BTQ+C,-)>+CS],-"C,U(#`@;V)J#3P\\(`TO3&EN96%R:7IE9"`Q(`TO M3R`S-R`-+T@@6R`Q,#0P(#,Q,R!=(`TO3"`V,S,R-2`-';
    expect(
      findingsOf("unused-definition", [OPENING, `<PDF> begin 644 ex.pdf ${letters} ${letters} ${letters}`]),
    ).toEqual([]);
  });
});

describe("unused-definition", () => {
  const tagged = (from: number) =>
    Array.from(
      { length: 6 },
      (_, i) =>
        `"Item ${"ABCDEFGHIJKL"[from + i]} Price" means the price of it. [${["CA", "LLCA, EPC", "ASA"][i % 3]}]`,
    );
  it("leaves a list of terms alone that tells which papers use them", () => {
    expect(findingsOf("unused-definition", [OPENING, ...tagged(0), ...tagged(6)])).toEqual([]);
  });
  it("still finds those of a list without such marks", () => {
    expect(titlesOf("unused-definition", OPENING, '"Item Price" means the price of it.')).toEqual([
      "“Item Price” is defined but never used",
    ]);
  });
  it("counts a use of the longer of two names that are defined together", () => {
    expect(
      findingsOf("unused-definition", [
        OPENING,
        '"Pro Rata and Pro Rata Part" mean the share of a Party in the price.',
        "Each Party pays its Pro Rata Part.",
      ]),
    ).toEqual([]);
  });
  it("takes no reference to another paper's words for a definition", () => {
    expect(
      findingsOf("unused-definition", [
        OPENING,
        'Each reference in Article III of the Lease to an "Other Paper" shall be deemed to include this Agreement.',
      ]),
    ).toEqual([]);
  });
});

describe("duplicate-definition", () => {
  it("leaves alone what a note calls its own parties, what is added to a term, and rules for reading", () => {
    expect(
      findingsOf("duplicate-definition", [
        OPENING,
        '"Borrower" means Northwind Harbour Ltd, and "Work" means what the Supplier does.',
        'The term "Work" shall include all that was done before. The words "include" and "includes" shall be deemed to be followed by "without limitation".',
        'FOR VALUE RECEIVED, the undersigned (the "Borrower") promises to pay to the order of Birch Lane Foods Limited the sum of it.',
        'The word "includes" shall be deemed to be followed by the words "without limitation". The Borrower pays for the Work.',
      ]),
    ).toEqual([]);
  });
  it("leaves alone how another paper's words are to be read", () => {
    expect(
      findingsOf("duplicate-definition", [
        OPENING,
        '"Lenders" means the banks, and "Advance" means a loan.',
        'All references in Article V of the Harbour Agreement to (a) the "Lenders" shall be deemed to be references to the Lenders here, and (b) an "Advance" shall be deemed to be references to an Advance here.',
        "The Lenders make each Advance.",
      ]),
    ).toEqual([]);
  });
  it("still finds a term that is defined again", () => {
    expect(
      titlesOf(
        "duplicate-definition",
        OPENING,
        '"Work" means what the Supplier does.',
        'As used in this Agreement, the term "Work" shall mean the goods that the Buyer orders. The Work is paid.',
      ),
    ).toEqual(["“Work” is defined twice"]);
  });
  const first = '"Swap Agreement" means an agreement on swaps, and "Term Loan" means a loan for one year.';
  it("leaves a proviso and an example alone", () => {
    expect(
      findingsOf("duplicate-definition", [
        OPENING,
        first,
        'However, no savings plan of the Supplier for its employees shall be a "Swap Agreement".',
        'Loans may be called by their class (e.g., a "Term Loan"). The Buyer ends each Swap Agreement and each Term Loan.',
      ]),
    ).toEqual([]);
  });
});

describe("undefined-term", () => {
  it("knows an agent whom the paper names in that capacity", () => {
    expect(
      undefinedIn(
        OPENING,
        "The banks are NORTHWIND BANK, N.A., as Syndication Agent, and others.",
        "The Syndication Agent has no duties. No Syndication Agent is liable. The Syndication Agent may resign.",
      ),
    ).toEqual([]);
  });
  it("leaves the words of a statute and a heading with an article alone", () => {
    expect(
      undefinedIn(
        OPENING,
        "A general release does not extend to claims which the Creditor does not know or suspect to exist at the time of executing the Release.",
        "(a) The Money Market Option. In addition to what is said above, the Buyer may ask for offers.",
      ),
    ).toEqual([]);
    expect(
      undefinedIn(
        OPENING,
        "The Supplier keeps the Delivery Schedule, and no Delivery Schedule is changed. A general release does not extend to claims which the Creditor does not know. Each Delivery Schedule is approved by the Buyer.",
      ).join(" "),
    ).toMatch(/Delivery Schedule/);
  });
  it("knows several terms that have the meanings of another paper", () => {
    expect(
      undefinedIn(
        OPENING,
        "The terms Holder, Rights Holder and Control Group shall have the same definitions given them in the Rights Agreement.",
        "The Control Group votes. No Control Group may sell. Each Rights Holder of the Control Group is told.",
      ).join(" "),
    ).not.toMatch(/Holder|Control Group/);
  });
  it("knows whom a form names below, and those who are listed behind numbers", () => {
    expect(
      undefinedIn(
        OPENING,
        "The Assignor named below sells its rights. The Assignor is paid by the Buyer, and the Assignor leaves.",
        "(c) The Released Parties are (i) the Buyer and (ii) its owners. No claim is made against the Released Parties.",
      ),
    ).toEqual([]);
  });
  it("knows the entries of a glossary in capitals, and a date that a sentence or an entry tells", () => {
    expect(
      undefinedIn(
        OPENING,
        ...[
          "ADVANCE. Any payment.",
          "ARCHITECT. Whoever plans.",
          "BUDGET. What it costs.",
          "CLOSING. The end.",
          "DRAW. A request.",
        ],
        ...[
          "FINAL DAY. Three days later.",
          "GRACE PERIOD. Ten days.",
          "MAJORITY HOLDERS. As of any date, most of them.",
        ],
        "The Majority Holders vote. Each Final Day is told to the Majority Holders, and no Final Day is moved by the Majority Holders.",
        "The Expiration Date shall initially be the fifth day of it. After the Expiration Date all ends. The Expiration Date is written down.",
      ),
    ).toEqual([]);
  });
  it("looks beyond the mark of a page for the rest of a name", () => {
    expect(
      undefinedIn(
        OPENING,
        "The Supplier is not liable to the Buyer for what it has done or left undone under or in connection with the Credit",
        "<PAGE>   43",
        "Documents, except for gross negligence.",
      ),
    ).toEqual([]);
  });
  it("leaves an amendment's own name and a press release alone", () => {
    expect(
      undefinedIn("AMENDMENT NO. 2 TO SUPPLY AGREEMENT", "The parties have executed the Amendment today."),
    ).toEqual([]);
    expect(
      undefinedIn(
        "PORTLAND, July 19, 2031 -- Northwind Inc. today announced that its Board has elected a chairman. The Board meets.",
      ),
    ).toEqual([]);
  });
});

describe("term-case", () => {
  it("leaves the kind of a longer term and an executive officer alone", () => {
    expect(
      findingsOf("term-case", [
        'This Employment Agreement (the "Agreement") is made between Northwind Harbour Ltd (the "Company") and A. Reed (the "Executive"). The Credit Agreement of 2030 (the "Credit Agreement") stays.',
        '"Commitment" means the duty to lend. "LC Commitment" means, for each bank, the commitment of it to issue letters.',
        "The Executive is the executive vice president of the Company. The Executive and the Company keep the Credit Agreement, the Commitment and the LC Commitment.",
      ]),
    ).toEqual([]);
  });
});

describe("other checks", () => {
  it("leave alone what only looks like their case", () => {
    const page = [
      OPENING,
      "Transactions engaged in in the ordinary course are allowed.",
      "The quarter of SECTION 36, TOWNSHIP 9 NORTH, RANGE 15 WEST is sold, see Regulation S-T (§ 232.405 of this chapter).",
      "A default under Section 3.13 in each of the Fleet Mortgage and the Dock Mortgage counts.",
      "The lien is subject only to those Schedule B exceptions that the Buyer approves.",
      "SOLAR STAR XX, LLC signs.",
      "The files are in Attachments R-01 through R-08 to Exhibit R of the Equipment Contract.",
      "Amount of Amount of Amount of price of of sale",
    ];
    for (const check of ["repeated-word", "broken-reference", "missing-attachment", "placeholder"])
      expect(findingsOf(check, page)).toEqual([]);
  });
  it("leave a bracket alone that a page closes with its first word", () => {
    expect(
      findingsOf("unbalanced-mark", [
        OPENING,
        "The Buyer may assign its rights (including the notes held by",
        "53",
        "it) upon notice to the Supplier.",
      ]),
    ).toEqual([]);
  });
  it("take a reference that a page breaks for no number of its own", () => {
    expect(
      findingsOf("numbering-gap", [
        OPENING,
        "1.1 Price. The Buyer pays.",
        "1.2 Changes. No one may change the words of this Section",
        "1.2 or the definition of the price.",
        "1.3 Notices. They are written.",
      ]),
    ).toEqual([]);
  });
  it("leave a predecessor and a product's limited warranty alone", () => {
    expect(
      findingsOf("party-mismatch", [
        'This Agreement is between Northwind Marine, LLC ("Seller") and Birch Corporation ("Buyer").',
        "Northwind Marine, LLC sells. Birch Corporation buys. The ships came from Northwind Marine, Inc. (predecessor to the Seller).",
        "The Birch Limited Product and Power Warranty is attached.",
      ]),
    ).toEqual([]);
  });
});
