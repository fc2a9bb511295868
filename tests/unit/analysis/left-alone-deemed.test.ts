/** Words that a contract explains in passing, enclosed papers that speak of the contract itself, and headers with a full stop. */
import { describe, expect, it } from "vitest";
import { findingsOf, OPENING, quotes } from "./helpers.ts";

const undefinedIn = (...paragraphs: string[]) => findingsOf("undefined-term", paragraphs).map(({ title }) => title);

describe("undefined-term", () => {
  it("takes what is deemed an event of default for one", () => {
    expect(
      undefinedIn(
        OPENING,
        "The occurrence of any of the following will be deemed an Event of Default by the Supplier: it does not pay.",
        "Upon an Event of Default the Buyer may leave. No Event of Default is waived.",
      ),
    ).toEqual([]);
  });
  it("looks no further where an annex is said to define the word", () => {
    expect(
      undefinedIn(
        OPENING,
        "The Launch Order (as defined in Annex 2) is placed by the Buyer. Each Launch Order is paid, and no Launch Order is taken back.",
        "Annex 2",
        "The order is for 100 units.",
      ),
    ).toEqual([]);
  });
  it("leaves an office of the state and an enclosed guarantee alone", () => {
    expect(
      undefinedIn(
        OPENING,
        "The figures of the United States Bureau of the Census decide.",
        "The owner signs the Guarantee attached as Exhibit B.",
        "EXHIBIT B",
        "GUARANTEE, INDEMNIFICATION AND ACKNOWLEDGEMENT",
        "The obligations of the undersigned under this Guarantee last. This Guarantee is signed today.",
      ).join(" "),
    ).not.toMatch(/Census|Guarantee/);
  });
  it("borrows nothing where a form at the end speaks of the agreement before it", () => {
    const filler = Array.from({ length: 8 }, (_, i) => `The Supplier sends the Buyer copy ${i + 1} of each report.`);
    expect(
      undefinedIn(
        'This Outsourcing Agreement (the "Agreement") is made between Northwind Harbour Ltd (the "Supplier") and Birch Lane Foods Limited (the "Buyer").',
        "The Supplier keeps the Specifications. The Specifications are secret, and no Specifications leave the Supplier.",
        ...filler,
        "Capitalized terms used herein shall have the same meaning ascribed to them in the Agreement.",
      ).filter((title) => /not defined here/.test(title)),
    ).toEqual([]);
  });
  it("takes a franchise agreement with a lease addendum among its exhibits for no amendment", () => {
    expect(
      undefinedIn(
        "FRANCHISE AGREEMENT",
        "A. OWNER AGREEMENT B. DESCRIPTION OF AREA C. LEASE ADDENDUM",
        OPENING,
        "The Supplier keeps the Specifications. The Specifications are secret, and no Specifications leave the Supplier.",
      ).filter((title) => /not defined here/.test(title)),
    ).toEqual([]);
  });
});

describe("missing-attachment", () => {
  it("finds a caption behind a header that has a full stop", () => {
    const page = (text: string) => `Confidential Treatment Requested by Harbour, Inc. ${text}`;
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        page("The assay keeps the limits of Exhibit G."),
        page("It is tested each quarter."),
        page("Exhibit G Specifications"),
        "The limits are three and four.",
      ),
    ).toEqual([]);
  });
});

describe("marks, numbers and forms", () => {
  it("takes a term that is defined inside a quotation for no mark without its half", () => {
    const text =
      "“We demand payment because the beneficiary has drawn a draft (the “Draft”) and we were not paid the amount of such Draft.” It is sent by mail.";
    expect(quotes("unbalanced-mark", OPENING, text)).toEqual([]);
    expect(quotes("unbalanced-mark", OPENING, `${text} There is a default under the Agreement.”`)).toHaveLength(1);
  });
  it("reads a fourth of one percent", () => {
    expect(
      quotes("number-mismatch", OPENING, "The fee is one-fourth of one percent (0.25%) per annum of the sum."),
    ).toEqual([]);
  });
  it("leaves the blanks of an opinion to be given alone", () => {
    const filler = Array.from({ length: 30 }, (_, i) => `${i + 1}. The Supplier delivers lot ${i + 1} to the Buyer.`);
    expect(
      quotes(
        "placeholder",
        OPENING,
        ...filler,
        "EXHIBIT E",
        "December __, 1996",
        "We have acted as advisers in [England] to [name of subsidiary] in this matter.",
      ),
    ).toEqual([]);
  });
  it("leaves the articles of a statute and the boards of others alone", () => {
    expect(
      quotes(
        "broken-reference",
        OPENING,
        ...["1. Law", "1.1 One", "1.2 Two", "1.3 Three", "2. Division", "3. Waiver", "4. Notices"],
        "The provisions of Article 1.04, Subtitle 1, Title 79, of the Revised Civil Statutes apply.",
      ),
    ).toEqual([]);
    expect(
      quotes(
        "term-case",
        OPENING,
        '"Board of Directors" means the Board of Directors of the Buyer. The Board of Directors meets. The Board of Directors votes.',
        "Each paper was approved by the board of directors of such guarantor.",
      ),
    ).toEqual([]);
  });
  it("reads a definition by “is used to mean” and one that only goes on", () => {
    expect(
      undefinedIn(
        OPENING,
        "Collateral Documents is used collectively to mean this Agreement and all deeds.",
        "The Supplier signs the Collateral Documents. No Collateral Documents are lost, and all Collateral Documents are kept.",
      ),
    ).toEqual([]);
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '"Business Day" shall mean a day on which banks are open except that, for notices, such day shall be a "Business Day" only if it is also a day for trading.',
        "The Buyer pays on a Business Day.",
      ),
    ).toEqual([]);
  });
});
