/** What printed sales of companies say all the time and is no slip. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

describe("duplicate-definition in a sale", () => {
  const letter =
    '4.1 Money. The Buyer has handed over a signed letter (the "Bank Letter") by which a bank lends it the price (the "Bank Money").';
  it("leaves alone what a term goes on to mean", () => {
    for (const more of [
      'After any such change the terms "Bank Letter" and "Bank Money" shall mean the Bank Letter and the Bank Money as so amended.',
      'References to the "Bank Money" and to the "Bank Letter" shall include the loan and the paper that take their place.',
      'The terms "Bank Letter" and "Bank Money" shall refer to such documents as permitted by this Section.',
    ])
      none("duplicate-definition", letter, `5.9 Change. The Buyer may change the Bank Letter. ${more}`);
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        letter,
        '"Bank Letter" means the letter of the second of May, and the Bank Money is what it says.',
      ),
    ).toContain("Bank Letter");
  });
  it("leaves alone another case of one date and the words of a law", () => {
    none(
      "duplicate-definition",
      'Either party may end this Agreement if the sale has not been made by May 2 (the "Last Day"); provided that, if a permit is still missing by then and each party has done what it can to obtain it from whoever gives it, the Last Day is extended to June 2, and such date, as so extended, shall be the "Last Day".',
    );
    none(
      "duplicate-definition",
      'The parties mean the sale to qualify as a "reorganization" within the meaning of Section 368(a) of the Code.',
      "The parties file all returns in keeping with this, and none of them does anything that would stand in its way before or after the sale.",
      'If the sale does not qualify as a "reorganization" described in Section 368(a) of the Code, the parties talk about it.',
    );
  });
});

describe("numbering-gap in a sale", () => {
  it("sees another list begin behind a preposition", () => {
    none(
      "numbering-gap",
      "The Supplier causes (i) each plan to be ended and (ii) each member to leave it. Nothing here is meant to (i) keep anybody in work, (ii) give anybody a right to it, or (iii) change a plan.",
      "(t) (i) Nobody has told the Supplier that he leaves it (i) as this sale is made or (ii) for another reason, (ii) nobody has sued it, and (iii) nobody will.",
      "The list has (i) one, (ii) two, (iii) three, (iv) four, (v) five, (vi) six, (vii) seven and (viii) eight that would (x) harm the Buyer or (y) delay it.",
    );
    expect(
      quotes(
        "numbering-gap",
        OPENING,
        "The Buyer: (a) orders goods; (b) pays for them; (b) keeps them; and (c) uses them.",
      ),
    ).toHaveLength(1);
  });
  it("reads a number that came apart, and a title that begins with a figure", () => {
    none(
      "numbering-gap",
      "3.11    Staff. The Supplier has ten people.",
      "3 . 1 2       Reports. The Supplier has filed all of its reports.",
      "3.13    Permits. The Supplier has what permits it needs.",
    );
    none(
      "numbering-gap",
      "Section 6.06.    Share of Clients. The parties reckon it. Section 6.07.    280G Reckoning. The Supplier reckons what it owes. Section 6.08.    Dividend. The Supplier pays one.",
    );
  });
});

describe("references and names in a sale", () => {
  const sections = [
    "1. Sale. The Supplier sells.",
    "2. Price. The Buyer pays.",
    "3. End. Either party may end this Agreement.",
  ];
  it("leaves alone what is another paper's, a law's or the foot of a page", () => {
    none(
      "broken-reference",
      ...sections,
      "4. Rest. Tax is what article 69-B of the Tax Code says. It keeps to Sections 23A and 23B and to Article XI of the Company's restated certificate of incorporation.",
      "5. More. The refunds are those of Sections 15.5(a) and 15.5(b) of that certain Plan of Sale. The Buyer may do only what is said in clauses   49",
    );
    expect(
      quotes("broken-reference", OPENING, ...sections, "4. Rest. The Buyer keeps to Section 9.4 of this Agreement."),
    ).toHaveLength(1);
  });
  it("leaves alone what a company was called and will be called", () => {
    none(
      "party-mismatch",
      'Its name shall be "Northwind, LLC" from then on.',
      "It holds shares under the Harbour, LLC 2005 Option Plan.",
    );
  });
  it("reads an index of terms as one, and finds an annex behind the number of a page", () => {
    const index =
      "Bank Letter   4.1(b) Closing   2.3 Closing Date   2.3 Company   Preamble Consent   3.6 Disclosure Schedule   9.12(a) Last Day   8.1(b)(i) Merger   Recitals Permits   3.20 Price   2.7(a)";
    none("missing-attachment", index);
    none(
      "missing-attachment",
      "The by-laws are those of ANNEX D.",
      ...sections,
      "Nobody else is bound by the by-laws of the Corporation.   C-2     ANNEX D Form of Amended By-Laws",
    );
  });
});

describe("term-case in a sale", () => {
  it("leaves plain words of a deal alone", () => {
    none(
      "term-case",
      '"Debt Financing" means what the bank lends to the Buyer. "Surviving Company" means the Supplier after the sale. "Tax Return" means what is filed on taxes.',
      "The Debt Financing is for the price. The Surviving Company stays where it is. Each Tax Return was filed. The Debt Financing, the Surviving Company and each Tax Return are in order.",
      "The bank has agreed to provide the debt financing described therein. The Supplier shall be the surviving company in the merger. Nobody files a consolidated federal income tax return.",
    );
  });
});

describe("terms in a sale", () => {
  const use = [
    "2. Sale. The Supplier sells the Mill, and the Buyer pays the Closing Sum before each Closing Sum Report. The Closing Sum is in dollars, and such Closing Sum Report says so.",
    "3. End. If the Closing Sum is not paid, the Supplier keeps the Mill. The Closing Sum bears no interest.",
  ];
  const titles = (pointer: string) =>
    findingsOf("undefined-term", [OPENING, pointer, '"Mill" means the mill at the river.', ...use]).map((f) => f.title);
  it("takes none from a place of its own", () => {
    for (const pointer of [
      "Capitalized terms used but not otherwise defined herein have the meanings ascribed to them in Article I.",
      "Certain defined terms used but not otherwise defined herein shall have the meanings set forth in Section 1.1.",
      "1.2 More. The following capitalized terms have the respective meanings given to them in the respective Sections of this Agreement set forth opposite each of them.",
    ])
      expect(titles(pointer)).toEqual(["2 possible terms have no definition"]);
    expect(
      titles(
        "Capitalized terms used but not defined herein have the meanings given to them in the Master Sale Agreement.",
      ),
    ).toEqual([expect.stringMatching(/not defined here$/)]);
    // The annex with its list is not there.
    expect(titles("Capitalized terms used but not defined herein have the meanings given in Annex I.")).toEqual([
      expect.stringMatching(/not defined here$/),
    ]);
  });
  it("leaves alone whom another paper names", () => {
    const told = findingsOf("undefined-term", [
      OPENING,
      "The Supplier gives notice to Provider (as defined under the Service Agreement of the second of May), and Provider shall answer it.",
    ]);
    expect(told.filter(({ title }) => /nobody/.test(title))).toEqual([]);
  });
});
