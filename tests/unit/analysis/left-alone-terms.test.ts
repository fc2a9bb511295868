import { describe, expect, it } from "vitest";
import { OPENING, quotes } from "./helpers.ts";

describe("term-case", () => {
  const used =
    "The Supplier keeps the Harbour Plan. The Buyer reads the Harbour Plan, and the Harbour Plan binds both.";
  const plan = '"Harbour Plan" has the meaning set forth in Section 9.2.';
  it("still finds the term in small letters", () => {
    expect(quotes("term-case", OPENING, plan, used, "The Supplier shall follow the harbour plan every day.")).toEqual([
      "harbour plan",
    ]);
  });
  it("leaves a thing alone that gets its name just behind", () => {
    expect(
      quotes(
        "term-case",
        OPENING,
        "The Supplier draws up the harbour plan and shows it to the Buyer.",
        'The plan, as the Buyer approves it (the "Harbour Plan"), is binding.',
        used,
      ),
    ).toEqual([]);
  });
  it("leaves the parties to another paper, one of several and what rights are in alone", () => {
    expect(
      quotes(
        "term-case",
        'This agreement is made between Northwind Ltd and Birch Ltd (the "Publishers"; each a "Party", together the "Parties").',
        'The Publishers keep all "Confidential Information", which means what is marked so. The Parties guard Confidential Information. No Party shows Confidential Information to anybody. The Publishers and the Parties agree.',
        "The parties to the Harbour Memorandum have asked both. The journal shows the name of the publisher on its page.",
        "The Publishers own all copyrights and rights in confidential information and other things.",
      ),
    ).toEqual([]);
  });
  it("leaves a row of plain words alone", () => {
    expect(
      quotes(
        "term-case",
        'This agreement is made between Northwind Ltd (the "Company") and Ada Moor (the "Stockholder").',
        'A "Person" means any corporation, company, partnership or trust. The Company pays the Stockholder. The Company names the Stockholder. The Company asks the Stockholder. The Company answers.',
        "The Stockholder may not work as an officer, stockholder, manager or agent of another. The Stockholder tells the Company. The Company tells the Stockholder.",
      ),
    ).toEqual([]);
  });
  it("leaves the section alone to which the definition points", () => {
    expect(
      quotes("term-case", OPENING, plan, used, "9.2 Plan. The Supplier shall write down the harbour plan in detail."),
    ).toEqual([]);
  });
  it("leaves a quantity of things and the parts of the contract alone", () => {
    expect(
      quotes(
        "term-case",
        OPENING,
        '"Added Shares" means the shares in Exhibit A, and "Exhibit" means an exhibit to this Agreement.',
        "The Buyer buys the Added Shares, sells the Added Shares or keeps the Added Shares.",
        "The Exhibit A, the Exhibit B, the Exhibit C and the Exhibit D are binding.",
        "The filing covers an unknown number of added shares of stock. This Agreement with the exhibits is the whole.",
      ),
    ).toEqual([]);
  });
  it("leaves a sentence alone that is written small throughout", () => {
    expect(
      quotes(
        "term-case",
        OPENING,
        'This contract (the "Franchise Contract") is between Gale Ltd (the "Franchisor") and Ada Moor (the "Franchisee").',
        ...Array.from({ length: 8 }, () => "The Franchisor may end the Franchise Contract with the Franchisee."),
        "A statute may supersede the franchise contract in your relations with the franchisor.",
        "Court decisions may supersede the franchise contract with the franchisor too.",
      ),
    ).toEqual([]);
  });
  it("leaves the plural of a body's short name alone", () => {
    expect(
      quotes(
        "term-case",
        OPENING,
        'The Supplier filed with the Harbour and Trade Commission (the "Commission").',
        "The Commission answered. The Commission agreed. The Commission and the Supplier met the Commission.",
        "At closing the Buyer pays the commissions and the fees.",
      ),
    ).toEqual([]);
  });
  it("leaves alone what was spoken of with an article before, and whoever gets a notice", () => {
    expect(
      quotes(
        "term-case",
        'This agreement is between Northwind Ltd (the "Provider") and Birch Ltd (the "Recipient"). The Recipient pays the Provider, the Recipient asks, the Recipient gets help and the Recipient owns it.',
        "A notice counts on the next day if it was sent by e-mail after the business hours of the recipient.",
      ),
    ).toEqual([]);
    expect(
      quotes(
        "term-case",
        OPENING,
        '"Sales Agent" means an agent of the Supplier. Each Sales Agent works for the Supplier. The Buyer pays the Sales Agent.',
        "A call is a visit by a trained sales agent, during which the sales agent shows the goods.",
      ),
    ).toEqual([]);
  });
});

describe("duplicate-definition", () => {
  const goods = 'The Supplier sells machines (the "Goods") and the Buyer pays for the Goods.';
  const none = (...paragraphs: string[]) => expect(quotes("duplicate-definition", OPENING, ...paragraphs)).toEqual([]);
  it("knows more ways to point at the first definition", () => {
    for (const pointer of ["given to it above", "ascribed thereto on the face page", "provided Section 3.1"])
      none(goods, `(b) "Goods" shall have the meaning ${pointer} and the Buyer accepts the Goods.`);
    none(
      'It is no breach if caused by "force majeure" as hereinafter defined.',
      goods,
      'As used herein, the term "force majeure" shall mean any storm or war.',
    );
    none('"Profits" shall be defined and calculated as follows:', '"Profits" shall mean what the Supplier earns.');
  });
  it("leaves the term alone that is taken up for one case", () => {
    none(
      'The final papers are hereinafter called the "Prospectus", except that if a paper is filed that differs from the one on file when the offer became effective in all its parts, the term "Prospectus" shall refer to the paper filed later.',
    );
    none(
      '"Reasonable Efforts" means honest work towards the end in view.',
      goods,
      'With respect to the sale of boats, "Reasonable Efforts" means two visits a week.',
    );
    none(
      '"Updates" means improvements.',
      goods,
      'The Supplier agrees; provided, however, that "Updates" will only include those of a later owner.',
    );
    none('"Agreement" means this Agreement with all its schedules.');
    none(
      '"Affiliate" means, in relation to the Buyer, a company that it owns; the term "control" meaning half of its votes.',
      '"Owner" means, in relation to the Supplier, whoever holds it; the term "control" meaning half of its votes.',
    );
    none(goods, 'Section 1.1 is replaced with the following: 1.1 "Goods" means the boats of the Supplier.');
  });
  it("leaves alone names that a form gives again and what references are to mean", () => {
    none(
      goods,
      'Gale Agency, LLC ("Gale" or "us") grants a right to Ada Moor ("you"). You run the shop (the "Shop").',
      'Gale Agency, LLC ("Gale" or "us") and Ada Moor ("you") are parties to a contract for the running of a shop at the quay (the "Shop").',
    );
    none(
      '"Harbour Loan" means the loan of the Harbour Bank.',
      'If there is a new lender, references herein to the "Harbour Loan" shall refer to the loan of that lender.',
    );
  });
  it("leaves a list for one paragraph alone, and a schedule with a list of its own", () => {
    none(
      goods,
      "18.3 Definitions. For purposes of this paragraph 18:",
      '18.3.1 "Goods" means what the warehouse holds.',
    );
    none(
      goods,
      '"Territory" means England. The Supplier sells in the Territory.',
      "SCHEDULE A SAFETY",
      '1.1 "Event" means harm to a person.',
      '1.2 "Report" means a report on an Event.',
      '1.3 "Serious" means that it leads to a stay in hospital.',
      '1.4 "Territory" means any place where the machines run.',
    );
  });
});

describe("duplicate-definition, of words with two uses", () => {
  const none = (...paragraphs: string[]) => expect(quotes("duplicate-definition", OPENING, ...paragraphs)).toEqual([]);
  it("knows verbs and nouns", () => {
    none(
      '"Transfer" as a verb means to sell or give away the goods.',
      "The Buyer pays the price within a week of each delivery.",
      '"Transfer" as a noun means any such sale or gift.',
    );
  });
  it("knows what the first page says", () => {
    none(
      'This Agreement ends on 30 November 2031 (the "Initial Term").',
      "The Buyer pays the price within a week of each delivery.",
      '"Initial Term" shall mean the period set forth on the first page of this Agreement.',
    );
  });
  it("knows a short form of the same words", () => {
    none(
      '"HBR" shall mean hull balance ratio.',
      "The Buyer pays the price within a week of each delivery.",
      'The Supplier measures the hull balance ratio ("HBR") of each boat.',
    );
  });
});

describe("term-case, of longer terms", () => {
  const text =
    "The Committee meets weekly. The Committee decides by vote. The Committee may ask the Buyer. The Supplier obeys the Committee.";
  it("leaves the plain word in a longer term's definition alone", () => {
    expect(
      quotes(
        "term-case",
        OPENING,
        'The parties have set up a group of four (the "Committee").',
        '"Works Committee" shall mean the committee that looks after the works.',
        text,
      ),
    ).toEqual([]);
  });
});

describe("terms that a sentence only takes up", () => {
  it("duplicate-definition leaves a reference to a term alone", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '"Least Output" means the output of all engines times eighty percent.',
        "The Buyer pays the price within a week of each delivery.",
        'For this purpose the percentage in "Least Output" shall be deemed to be one hundred percent.',
      ),
    ).toEqual([]);
  });
  it("duplicate-definition leaves alone what a term is to mean after an assignment", () => {
    expect(
      quotes(
        "duplicate-definition",
        'This Agreement is made between Northwind Ltd ("Seller") and Pine Ltd ("Parent").',
        "The Seller pays the price within a week of each delivery.",
        'After any assignment by the Seller or Parent, the term "Seller" or "Parent," as the case may be, shall mean the assignee.',
      ),
    ).not.toContain("Parent");
  });
  it("duplicate-definition leaves a party alone that is named as itself", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        'The goods go to Pine Holdings Ltd (the "Consignee").',
        "The Buyer pays the price within a week of each delivery.",
        'This form is signed by the party specified as the Consignee on Schedule 1 (the "Consignee").',
      ),
    ).toEqual([]);
  });
  it("unused-definition knows a term of two forms by either", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        '"Agency or Agency Office" means any office of the state.',
        "The Supplier tells each Agency Office what it sells.",
      ),
    ).toEqual([]);
  });
  it("undefined-term leaves the title of a section in square brackets alone", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        "The Buyer may sell the goods under Section 8.2 [No Sale without Our Prior Written Consent]. Section 8.2 [No Sale without Our Prior Written Consent] binds the Supplier.",
      ),
    ).toEqual([]);
  });
});
