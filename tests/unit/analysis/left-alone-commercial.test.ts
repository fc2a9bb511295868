/** What commercial contracts read once more taught: numbers behind "Licensor.", terms explained by "is", headers of pages, forms of a paragraph. */
import { describe, expect, it } from "vitest";
import { findingsOf, OPENING, quotes } from "./helpers.ts";

const titles = (check: string, ...paragraphs: string[]) =>
  findingsOf(check, paragraphs).map(({ title, explanation }) => `${title} ${explanation}`);

describe("numbers inside a paragraph", () => {
  const text = [
    "1. Rights",
    "1.1 Grant. The Buyer may use the marks as long as it likes, and all goodwill is the Licensor. 1.2 Reservation. Nothing else is granted by the Distributor. 1.3 Change of Control. A change of control of the Contractor. 1.4 Waiver. There is none.",
    "2. Survival",
    "2.1 What survives. Section 1.2, Section 1.3 and Section 1.4 survive.",
    "3. Law",
    "3.1 Forum. The courts of the place decide.",
  ];
  it("are read behind a word that ends in “or” or “to”", () => {
    expect(quotes("broken-reference", OPENING, ...text)).toEqual([]);
    expect(quotes("numbering-gap", OPENING, ...text)).toEqual([]);
  });
  it("are still missed where they do not stand", () => {
    expect(
      quotes("broken-reference", OPENING, ...text, "3.2 More. Section 1.9 applies to whoever is the Licensor."),
    ).toEqual(["Section 1.9"]);
  });
  it("may stand behind a comma that should be a full stop, or hold one", () => {
    expect(
      quotes(
        "numbering-gap",
        OPENING,
        "4.1. Entire Agreement. This is all there is. The Agreement goes before any order, 4.2. Amendment. It is made in writing by the Parties hereto. 4.3. Waiver. There is none.",
        "5.1 One. This is the first. 5,2 Two. This is the second. 5.3 Three. This is the third.",
      ),
    ).toEqual([]);
  });
});

describe("references to laws", () => {
  it("are no references where a space stands behind the hyphen", () => {
    expect(
      quotes(
        "broken-reference",
        OPENING,
        ...["1. Law", "2. Division", "3. Waiver", "4. Notices"],
        "Notwithstanding Section 18- 217 of the Limited Liability Company Act, the Buyer shall not divide.",
        "The clause found at 41 C.F. R. § 60- 741.4 applies.",
      ),
    ).toEqual([]);
  });
});

describe("definitions of other kinds", () => {
  const list = [
    "1. DEFINITIONS",
    "Documentation means the manuals of the Products.",
    "End User is the final purchaser who has acquired Products for its own use.",
    "Territory is comprised of the countries in Exhibit A.",
    "Update means a correction of the Software.",
  ];
  it("are read in a list whose other entries say “means”", () => {
    const found = titles(
      "undefined-term",
      OPENING,
      ...list,
      "The Supplier sells to each End User in the Territory. An End User outside the Territory is none. The End User pays the Supplier, and every End User gets the Documentation and each Update.",
    );
    expect(found.join(" ")).not.toMatch(/End User|Territory/);
  });
  it("are not taken from a sentence alone", () => {
    expect(
      titles(
        "undefined-term",
        OPENING,
        "End User is the word of the day.",
        "The Supplier sells to each End User. An End User outside is none. The End User pays the Supplier, and every End User gets one.",
      ).join(" "),
    ).toContain("End User");
  });
  it("are read in “a reference to … shall be deemed to mean”, “defined as”, “as such terms are defined in” and behind half a mark", () => {
    const found = titles(
      "undefined-term",
      OPENING,
      "Any reference to a Third Party shall be deemed to mean a person who is neither the Buyer nor the Supplier. Each Third Party is bound, no Third Party pays, and the Third Party leaves.",
      "The share refers to Net Revenue, defined as gross revenue less credits. The Net Revenue is told each month, and such Net Revenue is shared.",
      "The Buyer shall cause its Affiliates and Associates (as such terms are defined in Rule 12b-2) to agree. Each of the Affiliates agrees, and all Associates agree.",
      'It lasts for one year (the *Initial Term"). The Initial Term ends, and the Initial Term may be renewed.',
    );
    expect(found).toEqual([]);
  });
});

describe("borrowed terms", () => {
  it("are not those of an enclosed paper with a name of its own, nor a rule about singular and plural", () => {
    const filler = Array.from({ length: 8 }, (_, i) => `The Supplier sends the Buyer copy ${i + 1} of each report.`);
    expect(
      titles(
        "undefined-term",
        "SUPPLY AGREEMENT",
        OPENING,
        "Terms defined in the singular shall have a comparable meaning when used in the plural.",
        "The Supplier keeps the Specifications. The Specifications are secret, and no Specifications leave the Supplier.",
        ...filler,
        "Capitalized terms used in this Bill of Sale and not otherwise defined in this Bill of Sale shall have the respective meanings assigned to them in the Agreement.",
      ).filter((title) => /not defined here/.test(title)),
    ).toEqual([]);
  });
});

describe("attachments", () => {
  it("are found behind the header of a page, and their forms keep their blanks", () => {
    const page = (text: string) => `Harbour Study Group ${text}`;
    const text = [
      OPENING,
      page("The Buyer shall pay the fee of Schedule 1 in the form of Annex 1."),
      page("It is paid each quarter."),
      page("SCHEDULE 1"),
      "The fee is one hundred.",
      page("Annex 1 - Form of the Letter"),
      "The fee for the [•] quarter of 20[•] is [•].",
    ];
    expect(quotes("missing-attachment", ...text)).toEqual([]);
    expect(quotes("placeholder", ...text)).toEqual([]);
  });
  it("are forms in one paragraph, too, one behind the other", () => {
    const long = "The parties agree to everything that the Agreement says about the matter. ".repeat(6);
    expect(
      quotes(
        "placeholder",
        OPENING,
        ...Array.from({ length: 40 }, (_, i) => `${i + 1}. The Supplier delivers lot ${i + 1} to the Buyer.`),
        `EXHIBIT A FORM OF JOINDER AGREEMENT This Joinder is made by the undersigned. ${long} Transferee: [INSERT NAME]`,
        "EXHIBIT B OPERATING AGREEMENT [Attached]",
        "EXHIBIT C WARRANT [Attached]",
        "EXHIBIT D INDEMNITY [Attached]",
      ),
    ).toEqual([]);
  });
  it("are there behind the line that a court puts over a page", () => {
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        "The budget is attached as Exhibit 3.1(c) hereto.",
        "Case 18-10248- MFW Doc 632-1 Filed 04/18/18 Page 53 of 60 Exhibit 3.1(c) Wind Down Budget",
      ),
    ).toEqual([]);
  });
});

describe("what is not the contract's own", () => {
  it("is an enclosed press release", () => {
    expect(
      titles(
        "undefined-term",
        OPENING,
        "The press release is attached as Exhibit A.",
        "EXHIBIT A",
        "Northwind Harbour Ltd today announced that the Committee will be comprised of four members. The Committee reports to the market, and the Committee meets twice.",
      ),
    ).toEqual([]);
  });
  it("is a schedule between two forms, and a line of a list of contents", () => {
    const filler = Array.from({ length: 30 }, (_, i) => `${i + 1}. The Supplier delivers lot ${i + 1} to the Buyer.`);
    expect(
      quotes(
        "placeholder",
        OPENING,
        ...filler,
        "EXHIBIT A",
        "Form of Tender Notice",
        "The undersigned gives notice to the Supplier.",
        "SCHEDULE 1",
        "This notice must be delivered to [●] by mail. Phone: [●]",
        "EXHIBIT B",
        "Form of Release",
        "The undersigned gives notice.",
      ),
    ).toEqual([]);
    expect(
      quotes(
        "missing-attachment",
        OPENING,
        "Schedules A: Equipment List 42 B: Service Levels 45 C: Pricing Schedule 50 D: Sample Form 51 and no more of them.",
      ),
    ).toEqual([]);
  });
  it("is a press release to small letters, too", () => {
    expect(
      quotes(
        "term-case",
        OPENING,
        'The "New Directors" are elected by the Buyer. The New Directors report to the Buyer, and the New Directors meet twice. No New Directors resign.',
        "EXHIBIT A",
        "The Buyer today announced changes. The Buyer looks forward to working with the new directors.",
      ),
    ).toEqual([]);
  });
  it("is a way of speaking", () => {
    expect(titles("undefined-term", OPENING, "Time is of the Essence for all that the Supplier does.")).toEqual([]);
  });
});

describe("terms that are nearly defined", () => {
  it("have one mark, a caption in a table that ran together, or another paper that defines them", () => {
    expect(
      titles(
        "undefined-term",
        OPENING,
        '"Proprietary information includes, without limitation, all drawings. The Buyer keeps the Proprietary Information, and no Proprietary Information leaves the Buyer. All Proprietary Information is returned.',
        "WARRANT Company: Birch Inc. Holder: Ada Moor Shares: 1,000 shares Class: Common",
        "The Holder may sell. The Holder pays for the Shares, and the Holder gets the Shares.",
        "The Buyer subscribes at the Subscription Price per Share (as defined in the Subscription Agreement) for 100 shares.",
      ),
    ).toEqual([]);
  });
  it("stand in brackets without marks, on a cover, or as half of two", () => {
    expect(
      titles(
        "undefined-term",
        "SPONSOR: Name: Ada Moor Phone: 760 602 3611",
        OPENING,
        "The Supplier gives each Sponsor two seats. The Sponsor pays, and the Sponsor agrees.",
        "All that the parties tell each other is secret (collective, Private Information). Each keeps the Private Information, and no Private Information is told.",
        'What the Supplier has forbidden is not sold ("Prohibited Products and Services"). The Buyer sells no Prohibited Products or Services, and all Prohibited Products or Services are returned.',
        "The debt is subordinated by the Subordination Agreement bearing even date herewith.",
        "By: /s/ Ada Mikul Date: November 2, 2019 and so the parties agree to all of it.",
      ),
    ).toEqual([]);
  });
  it("are not borrowed by exhibits from the document itself", () => {
    expect(
      titles(
        "undefined-term",
        OPENING,
        "Any capitalized terms used in any Exhibit but not otherwise defined therein, shall have the meaning as defined in this Agreement.",
        "The Supplier keeps the Specifications. The Specifications are secret, and no Specifications leave the Supplier.",
      ).join(" "),
    ).not.toContain("not defined here");
  });
  it("are not borrowed from the body of the same document", () => {
    expect(
      titles(
        "undefined-term",
        OPENING,
        "Other terms defined in the body of the Agreement shall have the meanings so given.",
        "The Supplier keeps the Specifications. The Specifications are secret, and no Specifications leave the Supplier.",
      ).join(" "),
    ).not.toContain("not defined here");
  });
});

describe("other checks", () => {
  it("leave the terms of a list for several papers unused", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        "The terms of Appendix A apply.",
        "APPENDIX A",
        "The following rules apply to this Appendix and any document that incorporates this Appendix:",
        '"Review Notice" has the meaning stated in the Review Agreement.',
      ),
    ).toEqual([]);
  });
  it("know a scanner's “lndemnitees”", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Buyer shall indemnify the Supplier and its agents (the "Supplier lndemnitees"). No Supplier Indemnitee pays.',
      ),
    ).toEqual([]);
  });
  it("know an abbreviation and a definition for each side", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        '"Good Manufacturing Practices" (abbreviated "GMPs" or "cGMPs") shall mean the standards of the trade.',
        "The Supplier keeps all GMPs.",
      ),
    ).toEqual([]);
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '"Affiliate" means, in relation to the Buyer, any company that the Buyer controls.',
        '"Affiliate" means, in relation to the Supplier, any enterprise that is owned by the Supplier.',
        "Each Affiliate is bound.",
      ),
    ).toEqual([]);
  });
  it("take no opinion's limits for a choice of law", () => {
    expect(
      quotes(
        "conflicting-term",
        OPENING,
        "The opinion shall be limited to matters governed by the laws of the State of Tennessee.",
        "This Agreement shall be construed in accordance with the laws of the State of New York.",
      ),
    ).toEqual([]);
  });
  it("leave the words of a notice and of an endorsement to be filled in", () => {
    expect(
      quotes(
        "placeholder",
        OPENING,
        "Any copy must bear the notice: © Harbour Inc., [YEAR]. All rights reserved.",
        "The policies are endorsed in the name and for the benefit of: “[NAME OF OTHER PARTY], its parent and affiliates”.",
      ),
    ).toEqual([]);
  });
  it("leave a company abroad its own spelling and a verb its capital", () => {
    expect(
      quotes(
        "term-variant",
        OPENING,
        "The Buyer sells in Brazil. Brazil pays, Brazil waits and Brazil agrees.",
        "Harbour Brasil Holdings Ltda. is a company.",
      ),
    ).toEqual([]);
    expect(
      titles("undefined-term", OPENING, "The Supplier hereby represents and Warrants to the Buyer that it may sell."),
    ).toEqual([]);
  });
  it("leave an act with a year its name", () => {
    expect(
      titles(
        "undefined-term",
        OPENING,
        "The Supplier keeps any laws on mail including the Controlling the Assault of Unwanted Marketing Act of 2003.",
      ),
    ).toEqual([]);
  });
});
