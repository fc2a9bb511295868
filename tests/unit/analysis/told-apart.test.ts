/** Slips that stand beside something that looks like a reason to leave them alone, and what only looks like a slip. */
import { describe, expect, it } from "vitest";
import { readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

describe("duplicate-definition", () => {
  it("reads a definition that names an attachment as one", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '1.1 "Marked Names" means the domain names listed on Exhibit A attached hereto. The Buyer uses the Marked Names.',
        '1.2 "Marked Names" shall mean the domain names that the Supplier has registered.',
        "Exhibit A",
        "harbour.example",
      ),
    ).toEqual(["Marked Names"]);
  });

  it("leaves one alone that leads to the attachment where the term is defined", () => {
    none(
      "duplicate-definition",
      '1.1 "Fee Table" means the table of fees set forth in Schedule 1. The Buyer pays by the Fee Table.',
      "Schedule 1",
      'The following rates (the "Fee Table") apply: one euro for each crate.',
    );
  });

  it("is not misled by what the sentence before says of its own section", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '1.1 "Crate Plan" means the plan that the Supplier keeps. The Buyer follows the Crate Plan.',
        '7.1 A recipient accepts duties as strict as those contained in this Section 7. "Crate Plan" shall mean the plan described in the last notice between the parties.',
      ),
    ).toEqual(["Crate Plan"]);
  });

  it("takes “As used in this Agreement” for a beginning, whatever condition stands before it", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        'The Buyer sells sandwiches and drinks (the "Menu Goods"). The Menu Goods are fresh.',
        'The period runs upon expiration of the lease of the shop; As used in this Agreement, the term "Menu Goods" shall mean the goods named in the last list.',
      ),
    ).toEqual(["Menu Goods"]);
  });
});

describe("placeholder", () => {
  it("finds a date to be filled in between others, and TBD at the end of a sentence", () => {
    expect(
      quotes(
        "placeholder",
        OPENING,
        "The Buyer pays in equal parts on 1 January, 2024, ________ __, 20__, and on 1 July, 2024.",
        "The Supplier offers the goods for gross proceeds of up to $TBD. The offer stays open.",
      ),
    ).toEqual(["________ __, 20__", "$TBD"]);
  });
});

describe("repeated-word", () => {
  it("finds short words, and words of forms where an article stands before them", () => {
    expect(
      quotes(
        "repeated-word",
        OPENING,
        "If such default is is capable of being cured, the Supplier shall cure it.",
        "The report covers the time between the date date of the last report and the end of the year.",
        "6. Media. The Supplier will use its -------------------------------------------------- best efforts and assist the Buyer with with public relations.",
      ),
    ).toEqual(["is is", "date date", "with with"]);
  });

  it("leaves the cells of a drawn table alone", () => {
    none(
      "repeated-word",
      "The amount of of goods ------------------------------------------ is in the list ---------- for the year.",
    );
  });
});

describe("unbalanced-mark", () => {
  it("finds half a short name in an amendment", () => {
    expect(
      quotes(
        "unbalanced-mark",
        "FIRST AMENDMENT TO SUPPLY AGREEMENT",
        'This First Amendment to the Supply Agreement ("Amendment) is made on 3 March 2025 between Northwind Harbour Ltd and Birch Lane Foods Limited.',
      ),
    ).toEqual(['"Amendment) is made on']);
    expect(
      quotes(
        "unbalanced-mark",
        "FIRST AMENDMENT TO SUPPLY AGREEMENT",
        "This First Amendment to the Supply Agreement is made on 3 March 2025 between Northwind Harbour Ltd and Birch Lane Foods Limited.",
        'The term is extended. The price (the Price") is one euro.',
      ),
    ).toEqual(['The price (the Price"']);
  });

  it("tells inches from levels, and a numbered article from an item", () => {
    expect(
      quotes(
        "unbalanced-mark",
        OPENING,
        'A problem without loss of use is called Severity Level 4" by the Supplier.',
        "The Supplier grants a perpetual right, transferable subject to ARTICLE VIII), for the goods.",
        'The Supplier delivers pipes of 5" and of 8" in width.',
      ),
    ).toEqual(['called Severity Level 4"', "subject to ARTICLE VIII)"]);
  });
});

describe("party-mismatch", () => {
  it("reads a name in spite of the words that run into it where somebody signs", () => {
    expect(
      quotes(
        "party-mismatch",
        "This Agreement is made between Quillmark, Inc. and Birch Lane Foods Limited.",
        "Quillmark, Inc. delivers the goods. Quillmark, Inc. insures them.",
        "IN WITNESS WHEREOF the parties have signed. By: /s/ Lena Hall President Quillmark, LLC",
      ),
    ).toEqual(["Quillmark, LLC"]);
  });

  it("finds the party whose name in the opening is another than everywhere else", () => {
    expect(
      quotes(
        "party-mismatch",
        'This Agreement is made between Birch Lane Foods Limited and Quillmark Works, Inc. ("Quillmark"), of Dover.',
        "Quillmark Works, LLC delivers the goods.",
        "Quillmark Works, LLC insures them.",
      ),
    ).toEqual(["Quillmark Works, Inc."]);
  });

  it("finds a name that does not go with its description, and not where two columns ran together", () => {
    expect(
      quotes(
        "party-mismatch",
        'Between Quillmark, Inc. (the "Seller"), a Delaware limited liability company, and Birch Lane Foods Limited.',
      ),
    ).toEqual(['Quillmark, Inc. (the "Seller"), a Delaware limited liability company']);
    none(
      "party-mismatch",
      "HARBOUR PARTNERS, LLC, QUILLMARK ASSOCIATES, INC., a Nevada limited liability company, a Nevada corporation",
      "ROWAN RESIDENTIAL, L.P. QUILLMARK BUILDING, INC. a Georgia limited partnership",
    );
  });
});

describe("term-variant", () => {
  it("finds the slip of a name that stands right in two places, beside the same words", () => {
    expect(
      quotes(
        "term-variant",
        "This Agreement is made between Emerald Harbour Sciennces Inc. and Birch Lane Foods Limited.",
        "Emerald Harbour Sciences Inc. delivers the goods, and Emerald Harbour Sciences Inc. insures them.",
      ),
    ).toEqual(["Sciennces"]);
  });
});

describe("broken-reference", () => {
  const SECTIONS = Array.from(
    { length: 8 },
    (_, i) => `${i + 1}. Goods. The Supplier delivers goods of kind ${i + 1}.`,
  );

  it("reads a number with its letter apart, and one before a year", () => {
    expect(
      quotes(
        "broken-reference",
        OPENING,
        ...SECTIONS,
        "The Buyer follows the plan published in Paragraph 29 (k) of this Agreement.",
        "The Supplier earns the amounts paid under Section 31 in 2001.",
      ),
    ).toEqual(["Paragraph 29 (k)", "Section 31"]);
  });

  it("leaves alone what a document calls clauses where these are another paper's", () => {
    none(
      "broken-reference",
      ...SECTIONS,
      "The transfer follows Clause 13 of the EEA Rules, Clause 14 of the EEA Rules and Clause 15 of the EEA Rules, as Section 3 of this Agreement says.",
      "In Clause 17 the optional language applies.",
    );
  });
});

describe("a definition in another section than its pointer says", () => {
  const ARTICLE = [
    '1.1 Order. "Order" has the meaning given to it in Section 2.3.',
    "1.2 Price. The Buyer pays for each Order.",
    '2.1 Placing. The Buyer sends a written request for crates (an "Order").',
    "2.2 Reply. The Supplier answers within a week.",
    "2.3 Delivery. The Supplier delivers what was ordered.",
  ];

  it("is found, with the number to put in", () => {
    const [finding, ...more] = findingsOf("broken-reference", [OPENING, ...ARTICLE]);
    expect(more).toEqual([]);
    expect(finding?.title).toBe("“Order” is defined in Section 2.1, not in Section 2.3");
    expect(finding?.anchors.map(({ quote }) => quote)).toEqual(["Section 2.3"]);
    expect(finding?.fix?.kind === "replace" && finding.fix.options[0]?.edits[0]?.replacement).toBe("2.1");
  });

  it("is found behind the term itself", () => {
    expect(
      quotes(
        "broken-reference",
        OPENING,
        "1.1 Price. The Buyer pays for each Order (as defined in Section 2.2) in euros.",
        ...ARTICLE.slice(2),
      ),
    ).toEqual(["Section 2.2"]);
  });

  it("is nothing where the numbers come out of order, for another paper's sections, or for a longer name", () => {
    const [first = "", ...rest] = ARTICLE;
    none("broken-reference", first.replace("2.3", "2.3 of the Sale Agreement"), ...rest);
    none("broken-reference", "2.3 Contents. Delivery.", ...ARTICLE);
    none("broken-reference", ...rest, "2.4 Change. The Change of Order (as defined in Section 2.3) is written.");
    none("broken-reference", ...rest, "2.4 Start. The Start Date of this Order (as defined in Section 2.3) is near.");
  });
});

describe("structure", () => {
  it("finds no number in “Sections that survive” and “Party A”", () => {
    const paragraphs = ["1. Survival", "Sections that bind survive.", "Party A pays Party B.", "2. Law"];
    const { numbers } = structureOf(readParagraphs(snapshotFromParagraphs(paragraphs, "test.txt")));
    expect(numbers.map(({ label }) => label)).toEqual(["1", "2"]);
  });
});

describe("drafting notes and covers", () => {
  it("leaves the capitals and small letters of a drafting note alone", () => {
    none(
      "undefined-term",
      "[Drafting note: fill in the Standard Riders here. The Standard Riders are published. Take the Standard Riders of this year.]",
    );
    none(
      "term-case",
      'The Buyer places an order form (the "Order Form"). Each Order Form is binding. The Order Form names the goods.',
      "[Drafting note: delete the second option of this order form.]",
    );
  });

  it("gathers what a cover page that is not there is to say", () => {
    const findings = findingsOf("undefined-term", [
      OPENING,
      "Variables have the meanings or descriptions given on a Cover Page.",
      "If there are Raised Claims, the liability for all Raised Claims is limited to the Raised Cap Amount. The Raised Cap Amount covers all Raised Claims.",
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(["info"]);
  });

  it("gathers there also what resembles a term", () => {
    const findings = findingsOf("undefined-term", [
      'This Mutual Agreement (which incorporates these Standard Terms and the Cover Page (defined below)) (the "MNDA") protects what is told. "Order Form" means a page that both sign.',
      "The MNDA starts on the Order Date and ends with the MNDA Term. The Order Form names the Purpose. What is told for the Purpose is kept secret.",
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(["info"]);
  });
});
