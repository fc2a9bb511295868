/** What readings of software licences, building contracts, loans and employment agreements, none of them seen before, showed to be no error. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const SECTIONS = [
  "1. The Supplier sells the goods.",
  "2. The Buyer pays for them.",
  "3. Either may end this Agreement.",
  "4. Notices are sent by post.",
  "5. The law of Ireland applies.",
];

describe("broken-reference", () => {
  it("leaves the Exchange Act, commercial codes and the sections of specifications alone", () => {
    none(
      "broken-reference",
      ...SECTIONS,
      "The Buyer has filed all reports required by Section 13 or 15(d) for the year before.",
      "The drawings are listed in Specification Group B, Section 050, of the yard.",
      'Goods (as "equipment" and "inventory" are defined for purposes of Article 9) and what replaces them.',
      "THE BUYER KEEPS THE PLANT AS SECTION 48 OF THE INTERNAL REVENUE CODE REQUIRES.",
    );
    expect(quotes("broken-reference", OPENING, ...SECTIONS, "The Buyer pays as Section 13 requires.")).toEqual([
      "Section 13",
    ]);
  });
  it("reads an amendment's references as those of the agreement that it changes", () => {
    const amendment = (words: string) =>
      quotes(
        "broken-reference",
        "FIRST AMENDMENT TO SUPPLY AGREEMENT",
        OPENING.replace("This Supply Agreement", "This First Amendment to Supply Agreement"),
        ...SECTIONS,
        words,
      );
    expect(amendment("The provisions of Sections 11, 14 and 18 survive the end of the Agreement.")).toEqual([]);
    expect(amendment("The fee is set out in Section 14 of this Amendment.")).toEqual(["Section 14"]);
  });
  it("takes a number for another document's where the paragraph says so", () => {
    none(
      "broken-reference",
      ...SECTIONS,
      "Article 12 of the Purchase Agreement applies here. Where Article 12 speaks of a seller it means the Supplier.",
      "A breach of Section 7.3(a), 7.9 or 7.13, in each case of the Incorporated Covenants, is a breach of this Agreement.",
    );
  });
});

describe("missing-attachment", () => {
  it("leaves dates, tables of contents, amended and federal attachments alone", () => {
    none(
      "missing-attachment",
      "S4.1 Framing Details 8/3/98 M5.0 Equipment Schedule 5/1/98 E1.0 Site Plan 5/1/98",
      "Article XXV Guarantees 32 Article XXVI Preliminary Production Schedule 32 Article XXVII Miscellaneous 33",
      "A feature that is left out in Appendix D of the SOW is no part of the goods.",
      "A site on the list in 40 C.F.R. Part 300 Appendix B is no place to store goods.",
    );
    expect(
      quotes(
        "missing-attachment",
        "AMENDMENT NO. 2 TO SUPPLY AGREEMENT",
        OPENING,
        "1. Amendment to Exhibit B. The last sentence of Exhibit B is amended and restated as follows:",
        "2. Exhibit D of the Agreement is deleted.",
      ),
    ).toEqual([]);
  });
  it("names an attachment without the marks of its letter", () => {
    const [finding] = findingsOf("missing-attachment", [OPENING, 'The plot is described in Exhibit "B."']);
    expect(finding?.title).toBe("\u201cExhibit B\u201d is not in the document");
  });
});

describe("placeholder", () => {
  it("leaves what a notary writes in, initials, pages and the explanation of a mark alone", () => {
    none(
      "placeholder",
      "He is personally known to me or produced ____________ as identification and did not take an oath.",
      "Initial here if the machine should be looked after by its maker. ________ (Price not included above.)",
      "Plan of the harbour, Page 1 of __",
      "XXX - CONFIDENTIAL TREATMENT REQUESTED",
      "XX PATENTS, TRADEMARKS AND COPYRIGHTS",
    );
    expect(quotes("placeholder", OPENING, "The goods are delivered within ____ days of the order.")).toHaveLength(1);
  });
});

describe("unbalanced-mark and numbers", () => {
  it("leaves the frame of a notary's certificate alone", () => {
    none("unbalanced-mark", "STATE OF MICHIGAN) ) ss COUNTY OF WAYNE )");
  });
  it("pairs a bracket that opens a paragraph with one that closes further down", () => {
    none(
      "unbalanced-mark",
      "(Where the Buyer keeps back a part of the price beyond what the Supplier's share provides in",
      "the paragraph below, say here how much it keeps when the work reaches a certain state.)",
    );
  });
  it("takes no half of a number for the whole, and no word's end for a conjunction", () => {
    none("number-mismatch", "The Buyer pays a fee of Twenty", "Thousand Dollars ($20,000) for each day.");
    none(
      "numbering-gap",
      "VIII. Quality: 1. Grade: superior 2. The Buyer opens the site and shows the plan before work begins. 3. The Supplier keeps to the plan and clears the site when the work is done.",
    );
    none(
      "numbering-gap",
      "8. Claims. Each party tells the other of claims.",
      "9. Limits. OTHER THAN LIABILITY UNDER SECTION 12 AND LIABILITY UNDER SECTION 8, NEITHER PARTY IS LIABLE TO THE OTHER.",
      "10. Law. The law of Ireland applies.",
    );
  });
});

describe("term-case", () => {
  const twice =
    "The Supplier delivers. The Supplier invoices. The Supplier repairs. The Supplier insures. The Buyer pays.";
  it("leaves alone what somebody is, whoever else, and the agent of another agreement", () => {
    const licence = (words: string) =>
      quotes(
        "term-case",
        'This Licence Agreement (the "Agreement") is made between Northwind Harbour Ltd (the "Owner") and Birch Lane Foods Limited (the "Licensee").',
        "The Owner lets the Licensee use the marks. The Owner keeps the marks. The Owner may inspect. The Owner may warn. The Licensee pays the Owner.",
        "The Licensee reports to the Owner. The Licensee tells the Owner of claims. The Licensee and the Owner meet each year.",
        words,
      );
    expect(licence("The Owner is the owner of certain land on the shore.")).toEqual([]);
    expect(licence("The marks serve uses for the benefit of licensees and others.")).toEqual([]);
    expect(licence("The Licensee pays a part of the costs to the owner.")).toEqual(["owner"]);
  });
  it("leaves the name of an insurance alone", () => {
    none(
      "term-case",
      twice,
      "The Buyer insures against fire, suppliers and contractors protective liability and theft.",
    );
  });
});

describe("unused-definition", () => {
  it("reads possessives in capitals, signs and short forms inside a term", () => {
    none(
      "unused-definition",
      'A contract between the Buyer and its affiliates (an "AFFILIATE\'S CONTRACT") can be ended at any time.',
      "The Buyer makes no Affiliate's Contract that costs more.",
      '"HarbourView(TM) Technology" means the lenses in Schedule 1.',
      "The Supplier explains the HarbourView Technology to the Buyer.",
      '"Intellectual Property (IP) Rights" means patents and marks.',
      "The Buyer respects the Intellectual Property Rights.",
    );
  });
  it("leaves a name that a company takes, a list that is used where it stands, and an amendment's additions alone", () => {
    none(
      "unused-definition",
      'The Supplier merges into Shore Ltd (which will thereafter be known as "Northwind Shore Ltd").',
      'The code is given to the Buyer upon one of the following "Release Events", defined as (i) the end of the Supplier or (ii) its breach.',
      'Reasonable help by telephone ("Hotline" support) is free.',
    );
    expect(
      quotes(
        "unused-definition",
        "AMENDMENT NO. 1 TO SUPPLY AGREEMENT",
        OPENING.replace("This Supply Agreement", "This Amendment No. 1 to Supply Agreement"),
        '"Late Margin" shall mean two percent a year.',
      ),
    ).toEqual([]);
  });
});

describe("duplicate-definition", () => {
  it("leaves alone what points at the first page, makes a newcomer a party, or quotes a statute", () => {
    none(
      "duplicate-definition",
      'The term "Supplier" shall mean the Supplier named in the first paragraph of this Agreement.',
      'A company that joins shall be a "Buyer" for all purposes of this Agreement.',
      'Where "the Supplier" or "Buyer" consists of several, notice to one is notice to all.',
      'Materials defined as a "hazardous waste" pursuant to one act, and those defined as "hazardous waste" pursuant to another.',
      '"Agreement" means this document with its appendices.',
    );
  });
});

describe("undefined-term", () => {
  const named = (...paragraphs: string[]) =>
    findingsOf("undefined-term", [OPENING, ...paragraphs])
      .map((f) => `${f.title} ${f.explanation}`)
      .join(" ");
  it("reads what forms, glossaries and sentences in passing explain", () => {
    const text = named(
      "BETWEEN the Owner: Northwind Harbour Ltd (name and address) 1 Quay Street",
      "The Surveyor is: Birch Lane Surveys, 4 Mill Lane",
      "The Works Documents consist of this Agreement, the drawings and the plan. The Owner keeps the Works Documents. The Surveyor may see the Works Documents.",
      "Affiliate of any Person means a company that controls that Person. The Supplier may transfer this Agreement to an Affiliate.",
      "The Escrow Agent shall be Northwind Harbour's General Counsel. The Supplier gives the code to the Escrow Agent, and the Escrow Agent keeps it.",
      "The code is kept under the Escrow Agreement which forms Schedule 6.",
      "5. Commencement Date of this Licence: 1 July 2024. The fee is due on the Commencement Date.",
      "Time is of the Essence.",
    );
    for (const words of [
      "Owner\u201d",
      "Surveyor",
      "Works Documents",
      "Affiliate",
      "Escrow",
      "Commencement",
      "Essence",
    ])
      expect(text).not.toContain(words);
  });
  it("takes the terms of standard conditions for theirs", () => {
    const findings = findingsOf("undefined-term", [
      OPENING,
      "The General Conditions of AIA Document A201 form part of this Agreement.",
      "The Contractor performs the Work with care. The Owner pays for the Work. The Architect inspects the Work.",
      "The Contractor corrects the Work. The Contract Sum is paid for the Work.",
    ]);
    expect(findings.map((f) => f.severity)).toEqual(["info"]);
  });
  it("names unlikely terms behind the likely ones", () => {
    const findings = findingsOf("undefined-term", [
      OPENING,
      "The Supplier performs the Work with care. The Buyer pays for the Work. The Supplier corrects the Work at once.",
      "The Supplier ships to the Pacific Terminal Annexe and reports to Harbour Conference.",
      "The Buyer pays the Handling Charges. The Handling Charges are due each month.",
    ]);
    const note = findings.find((f) => f.severity === "info");
    if (note) expect(note.explanation.indexOf("more likely")).not.toBe(0);
    expect(findings.length).toBeGreaterThan(0);
  });
  it("leaves the capitals of a legend in quotation marks alone", () => {
    expect(
      named(
        'Each copy says: "This Product may be used only under the terms of an Agreement that limits copies. No title to this Product is transferred."',
      ),
    ).not.toContain("Product");
  });
});
