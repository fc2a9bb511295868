/** What two more readings of filed contracts, mostly loans and building contracts, showed to be no error, each beside the error it resembles. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const SECTIONS = [
  "1. The Supplier sells the goods.",
  "2. The Buyer pays for them.",
  "3. Either may end this Agreement.",
];

describe("duplicate-definition", () => {
  const LOANS = 'The Buyer lends the sums agreed in writing (the "Loans") to the Supplier.';
  it("reads a pointer to the section that defines", () => {
    none("duplicate-definition", LOANS, '"Loans" - see Section 2.1.', "The Loans bear interest.");
    none("duplicate-definition", LOANS, '"Loans" means the Loans made under Section 2.1.', "The Loans bear interest.");
    none(
      "duplicate-definition",
      'Goods are counted on each of those days (a "Count Date").',
      '"Count Date" means each of those dates determined in accordance with Section 2.10(b).',
      "No goods leave on a Count Date.",
    );
    expect(
      quotes("duplicate-definition", LOANS, '"Loans" means every sum owed to a bank.', "The Loans bear interest."),
    ).not.toEqual([]);
  });
  it("leaves alone a list of words that annexes define, and what references in another paper are to mean", () => {
    none(
      "duplicate-definition",
      '"Drawings" means the drawings of the yard.',
      'The annexes may, in part, define the "Works" to be performed, the "Drawings", and so on. The Drawings prevail.',
    );
    none(
      "duplicate-definition",
      '"Final Date" means May 1, 2031.',
      'Any and all references in the Indenture to the term "Final Date" shall mean the Final Date of both notes.',
    );
  });
});

describe("term-case", () => {
  const BORROWER = [
    'Northwind Ltd (the "Borrower") and Birch Bank plc (the "Lender") agree on a loan.',
    "The Borrower asks, the Lender pays. The Borrower repays the Lender. The Lender may assign, the Borrower may not.",
    "The Borrower keeps books, which the Lender may read. The Borrower insures what the Lender asks.",
  ];
  it("leaves what two people are to each other alone, and finds the party", () => {
    none("term-case", ...BORROWER, "Their relation is solely that of borrower and lender.");
    expect(quotes("term-case", ...BORROWER, "A copy goes to the lender within ten days.")).toEqual(["lender"]);
  });
  it("leaves alone the noun of the verb before, others' things and what an older agreement made", () => {
    const amendment =
      'This amendment (the "Amendment") changes the lease. The Amendment is final. The Amendment prevails.';
    none("term-case", amendment, "It may be amended only by the party against whom such amendment is enforced.");
    const loan = '"Term Loan" means the loan of this year. The Term Loan is due. The Term Loan bears interest.';
    none("term-case", loan, "The term loan provided for under the Original Credit Agreement has been paid.");
  });
});

describe("other checks", () => {
  it("read what follows a number, a label and a blank", () => {
    none(
      "number-mismatch",
      "The price is ten ($0.10) cents a piece.",
      "From twelve (1200) o'clock the rent is halved.",
    );
    expect(quotes("number-mismatch", OPENING, "The price is ten ($0.20) cents a piece.")).not.toEqual([]);
    none(
      "missing-attachment",
      ...SECTIONS,
      "Exhibit A Prices",
      "WHETHER BY NOTICE, ATTACHMENT IN AID OF EXECUTION OR OTHERWISE.",
    );
    none(
      "missing-attachment",
      "Exhibit C Intentionally Deleted and Exhibit D Intentionally Omitted are left so on purpose.",
    );
    none("missing-attachment", "The Buyer files its annual report, with the Schedule B attached thereto.");
    none("placeholder", "The Supplier employs her as ____Chief Financial Officer ____ of the yard.");
    expect(quotes("placeholder", OPENING, "The Supplier employs her as ____ of the yard.")).not.toEqual([]);
  });
  it("read sections of said agreements and of the land", () => {
    none("broken-reference", ...SECTIONS, "The covenant in Section 8 of said Agreement goes on.");
    none("broken-reference", ...SECTIONS, "Township 1 North, Range 53 West Section 29: NE/4 is the land.");
    expect(quotes("broken-reference", OPENING, ...SECTIONS, "The covenant in Section 8 goes on.")).toEqual([
      "Section 8",
    ]);
  });
  it("take one law's short name for itself and one amount in two currencies for one", () => {
    none(
      "conflicting-term",
      'This Agreement is governed by the laws of Iowa (the "State").',
      "An arbitrator decides in accordance with the substantive law of the State.",
    );
    none("currency-mix", "The price rises by HK$ 40,000/ USD 5,128.");
    none("term-variant", "EBITDA is counted yearly. EBITDA grows. EBITDA falls. EBITDA means EBITDAR less rents.");
    none("unused-definition", 'It is insured by the so-called "Builder\'s Completed Value Form" of the trade.');
  });
  it("know amendments behind page marks, orders of changes and what they put in", () => {
    const change = (title: string) =>
      findingsOf("broken-reference", [title, ...SECTIONS, "The terms of Section 14 of this Agreement go on."]);
    for (const title of [
      "<PAGE> 1 EXHIBIT 10.13 AMENDMENT NO. 3 TO CREDIT AGREEMENT",
      "CHANGE ORDER NO. 1",
      "THIRD MODIFICATION OF AMENDED AND RESTATED DEED",
    ])
      expect(change(title), title).toEqual([]);
    expect(change("CREDIT AGREEMENT")).toHaveLength(1);
    const unused = (title: string) =>
      quotes("unused-definition", title, OPENING, "“Clause 4. He serves until May 1, 2031 (the “End Day”).”");
    expect(unused("FIRST AMENDMENT TO SUPPLY AGREEMENT")).toEqual([]);
    expect(unused("SUPPLY AGREEMENT")).toEqual(["End Day"]);
  });
});

describe("papers that lost something on their way into text", () => {
  it("know places that say they are reserved, and numbers that nothing counts any more", () => {
    none("broken-reference", ...SECTIONS, "Section 3.4 Powers 16 Section 3.5 [Reserved] 17 Section 3.6 [Reserved] 17");
    const lost = [
      "All insurance policies required under this Article XV must be in writing.",
      "Copies of those required under this Article XV are given to the Buyer, as Section 15.02 says.",
    ];
    none("broken-reference", ...SECTIONS, ...lost);
    const stray = ["This is subject to this Section 11.9.", "What is provided under this Section 23 is free."];
    expect(quotes("broken-reference", OPENING, ...SECTIONS, ...stray)).toEqual(["Section 11.9", "Section 23"]);
    expect(quotes("broken-reference", OPENING, ...SECTIONS, "Copies are given as Section 15.02 says.")).toEqual([
      "Section 15.02",
    ]);
    none("broken-reference", ...SECTIONS, "Awards vest whatever Section 14 of the Supplier's 2024 Equity Plan says.");
  });
  it("find the other half of a bracket behind a page break", () => {
    none(
      "unbalanced-mark",
      "The Supplier pays the Buyer (or if it is wound up, the",
      "creditor named in paragraph 11) a sum of money.",
    );
    expect(
      quotes("unbalanced-mark", OPENING, "The Supplier pays the Buyer (or if it is wound up, the creditor."),
    ).toHaveLength(1);
  });
  it("leave alone in an amendment the numbers of what it changes", () => {
    const steps = [
      "2. Section 4 of the Agreement is amended to read as follows.",
      "4. Salary. It is paid monthly.",
      "5. Bonus. It is paid yearly.",
    ];
    const gaps = (title: string) => quotes("numbering-gap", title, OPENING, "1. Terms are used as there.", ...steps);
    expect(gaps("FIRST AMENDMENT TO SUPPLY AGREEMENT")).toEqual([]);
    expect(gaps("SUPPLY AGREEMENT")).toHaveLength(1);
    expect(
      findingsOf("undefined-term", [
        "AMENDMENT FIVE TO AMENDED AND RESTATED CREDIT AGREEMENT",
        OPENING,
        "Each Guarantor agrees. The Guarantor pays. A Guarantor may end it. The Guarantor gives notice to the Guarantor.",
      ]).filter((f) => f.severity !== "info"),
    ).toEqual([]);
  });
  it("know a term that changes with time, headings of another paper, insurances and subsidiaries", () => {
    none(
      "duplicate-definition",
      '"Count Date" means the last day of each month, until after the notes are issued, and then "Count Date" means the last day of each quarter. No goods leave on a Count Date.',
    );
    none(
      "unused-definition",
      'What stands in the report under the headings "Rules of the Trade" and "Risks," in each case insofar as it constitutes a summary, is true.',
    );
    const builder = [
      'Northwind Yard Ltd (the "Builder") builds the ship.',
      "The Builder works. The Builder insures. The Builder delivers. The Builder is paid. The Builder stops. The Builder ends.",
    ];
    none("term-case", ...builder, "The yard takes out builder's risk insurance.");
    expect(quotes("term-case", ...builder, "The ship leaves the builder in May.")).toEqual(["builder"]);
    none(
      "party-mismatch",
      "Made by Harbour Lane Technologies, Inc. for itself.",
      "Harbour Lane Technologies, Inc. pays.",
      "Harbour Lane Technologies Limited, a foreign Subsidiary of it, does not.",
    );
  });
});

describe("what a last reading showed", () => {
  it("names a party defined in the preamble and in the list as the same", () => {
    const [finding] = findingsOf("duplicate-definition", [
      'Birch Bank plc, a bank of Ireland (the "Lender"), lends to Northwind Ltd (the "Borrower").',
      '"Lender" means Birch Bank plc, together with its successors. The Lender pays the Borrower.',
    ]);
    expect(finding?.severity).toBe("minor");
    expect(finding?.explanation).toContain("name the same");
  });
  it("leaves alone what is defined below, what references therein mean and what is qualified", () => {
    none(
      "duplicate-definition",
      'He resigns on account of a sale as defined under Section 5(c) below ("Good Cause").',
      '"Good Cause" means a sale of the yard. He resigns for Good Cause.',
    );
    none(
      "duplicate-definition",
      '"Notes" means the notes of this year. The Notes are due.',
      'There references therein to the term "Notes" shall be deemed to refer to the Notes hereunder, and the definition of the term "Notes" shall be deemed wide.',
      'Each statement (except one that is qualified as to "materiality" or "Notes") shall be true.',
    );
    none(
      "duplicate-definition",
      '"Base Margin" means two percent. The Base Margin is fixed.',
      'Until then, the "Base Margin", the "Other Margin" and the "Base" shall be as described there.',
    );
  });
  it("reads letters for figures, plurals in brackets, twins and a column of companies", () => {
    none(
      "numbering-gap",
      "3.11. Rules. They hold.",
      "3.12. Taxes. They are paid.",
      "3.l3. Papers. They are kept.",
      "3.14. Plans. They are drawn.",
      "3.15. End. It is near.",
    );
    none(
      "unused-definition",
      '"Letter(s) of Credit" means any letter of a bank.',
      "The Buyer opens each Letter of Credit.",
    );
    none("unused-definition", '"Solvent" and "Solvency" mean that debts are paid.', "The Buyer is Solvent.");
    none(
      "party-mismatch",
      "Harbour Lane Wines, Inc. signs. Harbour Lane Wines, Inc. pays.",
      "BIRCH CORPORATION NWS, INC. NWS-BAY, LLC BAY STATES, INC. HARBOUR LANE WINES, LLC",
    );
    expect(
      quotes(
        "party-mismatch",
        OPENING,
        "Harbour Lane Wines, Inc. signs. Harbour Lane Wines, Inc. pays.",
        "Harbour Lane Wines, LLC delivers.",
      ),
    ).toHaveLength(1);
  });
  it("leaves an exhibit of the reader's own agreement alone, and a term's description in its own definition", () => {
    none("missing-attachment", ...SECTIONS, "The months stand in the chart on Exhibit 1 of your Employment Agreement.");
    none(
      "term-case",
      '"Operating Accounts" means (a) the operating account (account no. 12) of the Buyer and (b) the operating account (account no. 13) of the Supplier.',
      "The Operating Accounts are free. The Operating Accounts bear interest.",
    );
  });
  it("leaves alone another paper's people, rows of plain words and what is so defined there", () => {
    const lenders = [
      'Birch Bank plc and others (the "Lenders") lend to Northwind Ltd (the "Borrower").',
      "The Lenders pay. The Lenders meet. The Lenders vote. The Lenders may assign to other Lenders. The Lenders agree.",
    ];
    none(
      "term-case",
      ...lenders,
      "The older agreement was made among Harbour Ltd and the lenders from time to time parties thereto.",
    );
    const pledge =
      '"Security Agreement" means the pledge of May 1, 2031. The Security Agreement is signed. The Security Agreement prevails.';
    none("term-case", pledge, "It signs every mortgage, deed of trust, security agreement and financing statement.");
    expect(
      findingsOf("undefined-term", [
        OPENING,
        "A swap ends upon an event of default or any Closing Event (as so defined) under that swap.",
      ])
        .map((f) => f.title + f.explanation)
        .join(),
    ).not.toContain("Closing Event");
  });
  it("leaves alone successors, everyone else, and a term without its person", () => {
    none(
      "duplicate-definition",
      '"Agent" means Birch Bank plc. The Agent acts for the others.',
      'The successor takes up its rights, and the term "Agent" shall mean such successor agent.',
    );
    none(
      "duplicate-definition",
      'Birch Bank plc (the "Lender") lends.',
      '"Lender" means each of Lender and any other person that becomes one. The Lender pays.',
    );
    none(
      "unused-definition",
      '"Net Worth of any Person" means its assets less its debts.',
      "The Buyer keeps a Net Worth of one million dollars.",
    );
  });
  it("knows the sections of a code and of covenants elsewhere, attachments thereto and words put in", () => {
    none(
      "broken-reference",
      ...SECTIONS,
      "The Buyer waives the Texas Business and Commerce Code, Chapter 17, Subtitle E, Sections 17.41-17.63.",
    );
    none(
      "broken-reference",
      ...SECTIONS,
      "A breach of Section 7.2, 7.3(a), 7.9, or 8.1 through 8.9, inclusive of the Incorporated Covenants, is one of this.",
    );
    none("missing-attachment", ...SECTIONS, "They made the Hiring Agreement, including Attachments A and B thereto.");
    expect(
      quotes(
        "unbalanced-mark",
        "FIRST AMENDMENT TO SUPPLY AGREEMENT",
        OPENING,
        'Section 2 is amended by inserting after the words "paid on such date)" the words "in full".',
      ),
    ).toEqual([]);
  });
  it("reads a glossary of titled entries", () => {
    const glossary = [
      "Bank: Birch Bank plc.",
      "Closing Day: May 8, 2031.",
      "Final Day: May 8, 2034.",
      "Loan: the sum lent.",
      "Note: the note of this year.",
      "Year: twelve months.",
    ];
    const found = findingsOf("undefined-term", [
      OPENING,
      ...glossary,
      "It is due from the Closing Day to the Final Day. The Closing Day is agreed. The Closing Day is near.",
    ]);
    expect(found.map((f) => f.title + f.explanation).join()).not.toContain("Closing Day");
  });
  it("reads an index of terms, captions of sections, footnotes and the first words of a page", () => {
    none(
      "duplicate-definition",
      'The Buyer pays the sum that was agreed (the "Price").',
      '"Costs" - 1.4 "Price" - 2.3 "Taxes" - 1.4',
      '"Price": See Section 2.3 hereof. The Price is due at once.',
    );
    none(
      "duplicate-definition",
      '"Yard" shall mean the Yard as hereinbefore defined and any successor of it.',
      'Northwind Yard Ltd (the "Yard") builds. The Yard works.',
    );
    none("unused-definition", 'All ends but Sections 15 ("Costs of the Yard") and 18 ("Rival Yards") of that paper.');
    none("unused-definition", 'He is paid unless it ends for "Cause1" or he leaves. Cause is theft.');
    none(
      "broken-reference",
      ...SECTIONS,
      "It is so agreed. <PAGE> 12 Section 7.09 Governing Law. The law of Ireland applies.",
    );
    none("number-mismatch", "It owns seven one-hundredths (0.07) of the ship.");
    expect(quotes("number-mismatch", OPENING, "It owns seven one-hundredths (0.08) of the ship.")).toHaveLength(1);
  });
});
