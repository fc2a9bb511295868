/** Slips that planting errors anew in contracts showed to be missed, in wording of our own. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const FILLER = [
  "1. Works. The Supplier works.",
  "2. Pay. The Buyer pays.",
  "3. End. It ends.",
  "4. Law. Irish law applies.",
];

describe("unbalanced-mark", () => {
  const open = "5. Relief. The Buyer may seek (without posting a bond relief of any kind. It may also wait.";
  it("does not pair halves of two sentences in paragraphs far from each other", () => {
    const later = "9. Notes. The notes) are kept. The Supplier keeps them.";
    expect(quotes("unbalanced-mark", OPENING, open, ...FILLER, later)).toEqual([
      "(without posting a bond",
      "9. Notes. The notes)",
    ]);
  });
  it("pairs what goes on behind a page break, and whole paragraphs in brackets", () => {
    none("unbalanced-mark", "5. Sites. It keeps the sites (including the shops", "Page 2", "3", "and the yards) open.");
    none(
      "unbalanced-mark",
      "(If this is so, the Buyer pays.",
      "The Supplier waits.",
      "It asks.",
      "Nothing else is due.)",
    );
  });
  it.each([
    [
      "a letter that begins an item",
      "5. Price. The list (attached. B) All orders are final.",
      "(attached. B) All orders",
    ],
    [
      "a short name that ends with a digit",
      'Northwind Two, Inc., a Delaware corporation (Wind2"), works.',
      'a Delaware corporation (Wind2"',
    ],
    ["initials", "Write to the Supplier, Attention: Ada Moor, P.C.) and to the Buyer.", "Attention: Ada Moor, P.C.)"],
    [
      "three side by side",
      "It is kept (but not by the board (of the yard (here)))) for a year.",
      "(of the yard (here))))",
    ],
    ["a week", "Pay $10 (Week 2). Pay $10 Week 12). Pay the rest.", "Pay $10 Week 12)"],
    [
      "what is kept secret behind a quotation mark",
      '5. Terms. "Launch Day shall mean the day [***]. It is near.',
      '"Launch Day shall mean',
    ],
  ])("finds one beside %s", (_, text, quote) => {
    expect(quotes("unbalanced-mark", OPENING, text)).toEqual([quote]);
  });
  it("shows both brackets that may be one too many", () => {
    const text = "It is void (if used (wrongly)) by staff or by others), or lost.";
    const [finding] = findingsOf("unbalanced-mark", [OPENING, text]);
    expect(finding?.anchors.map((a) => a.quote)).toEqual(["staff or by others)", "void (if used (wrongly))"]);
    expect(finding?.explanation).toContain("the second of the two after");
  });
  it("leaves inches and speeches alone", () => {
    none("unbalanced-mark", 'It installs 12x12" tiles and a 24"x36" board.');
    none(
      "unbalanced-mark",
      'Ada Moor stated: "We are glad. It is done.',
      "It took a year.",
      "We go on.",
      'All is well." She left.',
    );
  });
});

describe("undefined-term", () => {
  it("finds a renamed term that begins with a known word", () => {
    const terms =
      '"Supplier Developed Work Product" means what the Supplier makes. The Supplier Developed Work Product is theirs.';
    const text = "The Buyer takes all title in the Supplier Developed Work Outcome without delay.";
    expect(quotes("undefined-term", OPENING, terms, text)).toContain("Supplier Developed Work Outcome");
  });
  it("finds a party by a name of another contract, without an article", () => {
    for (const text of [
      "It is done at the request of Corporation and for its use.",
      "The staff of Adviser, if any, may enter.",
      "It acts at Licensee's expense.",
    ])
      expect(quotes("undefined-term", OPENING, text)).toHaveLength(1);
    none("undefined-term", "11. Appointment of Agent. The Buyer appoints nobody.", "The bank's Agent pays an agent.");
  });
  it("names terms side by side in its note", () => {
    const words = [
      OPENING,
      '"Indemnified Party" means who is held harmless.',
      '"Agent" means who acts for the Buyer.',
      "2. Losses. The Supplier pays what any Agent Indemnified Party has lost, and what such Agent Indemnified Party has paid.",
      "3. Notice. Each Agent Indemnified Party gives notice of a loss to the Supplier.",
    ];
    const [note] = findingsOf("undefined-term", words);
    expect(note?.title).toBe("“Agent Indemnified Party” may need a definition");
    expect(note?.severity).toBe("info");
    const theirs = [
      '"Affiliate" means whom a party controls.',
      "2. Use. Any Agent Affiliate may do so, and such Agent Affiliate tells the Buyer of it.",
    ];
    none("undefined-term", words[2] ?? "", ...theirs);
  });
  it("finds what is said to be defined and is not", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        "5. It keeps to the Quality Protocol (as defined below).",
        "6. The Quality Protocol binds both.",
      ),
    ).toEqual(["Quality Protocol"]);
    expect(
      quotes(
        "undefined-term",
        OPENING,
        "5. Words. Sale Protocol has the meaning given in clause 9. Trial Stage shall have the meaning ascribed thereto in Section 8 [Trials].",
        "8. Trials. The Buyer tries what it buys. The Sale Protocol binds both.",
      ),
    ).toEqual(["Sale Protocol", "Trial Stage"]);
    const pointer = '5. Words. "Firm Forecast" shall have the meaning given to such term in Section 3.2.';
    const [finding] = findingsOf("undefined-term", [
      OPENING,
      pointer,
      "3.2 Orders. The Buyer orders and keeps to each Firm Forecast.",
    ]);
    expect(finding?.title).toBe("“Firm Forecast” is said to be defined, and is not");
    expect(finding?.severity).toBe("major");
  });
  it.each([
    ["defined further down", "6. The Quality Protocol means the paper that both sign."],
    ["the title of a section", "6. Quality Protocol. Both keep it."],
    ["in quotation marks", '6. Both sign a paper (the "Quality Protocol").'],
    ["one of its last words", "6. A Protocol shall mean a paper that both sign."],
  ])("leaves alone what is %s", (_, text) => {
    none("undefined-term", "5. It keeps to the Quality Protocol (as defined below).", text);
  });
  it("does not take an address for a definition", () => {
    const notices =
      "9. Notices. If to the Developer: Contact: Ada Moor Company: Birch Ltd Street: Quay 1 Town: Galway Post: 1. Write at once.";
    const uses = [
      "The Developer shall work. The Developer may rest.",
      "Each fee of the Developer is due to the Developer.",
    ];
    expect(quotes("undefined-term", OPENING, ...uses, notices)).toContain("Developer");
  });
});

describe("party-mismatch and term-variant", () => {
  const signed = "Signed for Larkmoor Sparks, LLC by its manager on the day above.";
  it("finds another legal form on the front page and in the opening", () => {
    const opening =
      'This Agreement is between Birch Lane ("Owner") and Larkmoor Sparks, LLC ("Builder"). Builder works for Owner.';
    expect(
      quotes("party-mismatch", "SERVICES AGREEMENT Between Larkmoor Sparks, Inc. and Birch Lane", opening, signed),
    ).toEqual(["Larkmoor Sparks, Inc."]);
    expect(
      quotes(
        "party-mismatch",
        "SERVICES AGREEMENT Between Larkmoor Sparks, LLC and Birch Lane",
        opening.replace("LLC", "Inc."),
        signed,
      ),
    ).toEqual(["Larkmoor Sparks, Inc."]);
  });
  it("points at the name alone where a title runs into it, whatever its legal form", () => {
    const title = (form: string) => `Software License Larkmoor Works, ${form} and Maintenance Agreement`;
    const opening =
      'This Agreement is between Larkmoor Works, Limited ("Builder") and Birch Lane ("Owner"). Builder works.';
    expect(
      quotes("party-mismatch", title("Limited"), opening, title("LLC"), "Larkmoor Works, Limited is paid by the day."),
    ).toEqual(["Larkmoor Works, LLC"]);
  });
  it("finds a description with capitals behind a short name", () => {
    const text = 'It is made with Larkmoor.com, LLC. ("LM") , a Delaware Corporation, for its use.';
    expect(quotes("party-mismatch", text)).toHaveLength(1);
  });
  it("finds a slip in a company's name where people are named too", () => {
    expect(
      quotes(
        "term-variant",
        'Larkmoor Corporation (the "Owner") is Larkmoor.',
        "Company Name: Larkmoro Corp. Street: Quay 1",
      ),
    ).toEqual(["Larkmoro"]);
  });
});

describe("broken-reference, placeholder and repeated-word", () => {
  const sections = [1, 2, 3, 4, 5, 6].map((n) => `${n}. Title. The Supplier works for the Buyer, and the Buyer pays.`);
  it("reads the letter behind a number", () => {
    expect(
      quotes("broken-reference", OPENING, ...sections, "7. Terms. It is paid by paragraph 23b of this Agreement."),
    ).toEqual(["paragraph 23b"]);
    none(
      "broken-reference",
      ...sections,
      "7. Terms. It is paid by paragraph 5b of this Agreement, and under Section 80a-1.",
    );
  });
  it("is not turned away by what is kept secret, nor by an agreement that is amended", () => {
    expect(
      quotes(
        "broken-reference",
        OPENING,
        ...sections,
        "7. Reports are due according to Section 26, in each of the [*] days.",
      ),
    ).toEqual(["Section 26"]);
    expect(
      quotes("broken-reference", OPENING, ...sections, "7. The Article 25 stays when this agreement is amended."),
    ).toEqual(["Article 25"]);
  });
  it("finds a drafting note at the foot of a page", () => {
    expect(
      quotes("placeholder", OPENING, "Remainder of Page Intentionally Left Blank. [Note to Draft: to be read]"),
    ).toEqual(["[Note to Draft: to be read]"]);
  });
  it("finds small words twice", () => {
    expect(
      quotes("repeated-word", OPENING, "They will have no no power.", "It came from a person who who had it."),
    ).toEqual(["no no", "who who"]);
  });
});

describe("term-case", () => {
  it("knows how a term is written that its glossary has in capitals", () => {
    const glossary = '"ORDER FORM" means the form by which the Buyer orders goods from the Supplier.';
    const uses = [
      "The Buyer sends an Order Form. The Supplier signs each Order Form within a day of it.",
      "The prices stand in the Order Form. No Order Form is changed without the Supplier.",
    ];
    const [finding] = findingsOf("term-case", [
      OPENING,
      glossary,
      ...uses,
      "All goods that are not named otherwise in the order form are paid by their weight.",
    ]);
    expect(finding?.anchors[0]?.quote).toBe("order form");
    expect(finding?.explanation).toContain("“Order Form” is defined");
  });
});

describe("duplicate-definition", () => {
  const second = (sentence: string) =>
    quotes(
      "duplicate-definition",
      OPENING,
      '"Policy" means the paper of 3 May. The Policy stays. The Policy binds.',
      sentence,
    );
  it("tells a second definition from what a verb's or a list's words before it say", () => {
    expect(
      second('As used in this Agreement, the term "Policy" shall mean the policy as set out in a letter.'),
    ).toHaveLength(1);
    expect(
      second(
        'When used as a verb, "store" means to keep goods. "Policy" shall mean the policy as described in a letter.',
      ),
    ).toHaveLength(1);
    expect(
      second('The Supplier does the following services; "Policy" shall mean the policy as described in a letter.'),
    ).toHaveLength(1);
    expect(second('As used in this Agreement, "Policy" means this policy.')).toHaveLength(0);
  });
  it("knows a name that is given in a capacity", () => {
    const first =
      '5. Secrets. What a Party (in such capacity, "Discloser") tells the other stays secret. The Discloser decides.';
    const again = 'As used in this Agreement, the term "Discloser" shall mean the discloser as set out in a letter.';
    expect(quotes("duplicate-definition", OPENING, first, again)).toEqual(["Discloser"]);
  });
});

describe("a supplemental agreement", () => {
  const sections = [1, 2, 3, 4, 5, 6].map((n) => `${n}. Title. The Supplier works for the Buyer, and the Buyer pays.`);
  const broken = (...rest: string[]) =>
    quotes(
      "broken-reference",
      "SUPPLEMENTAL AGREEMENT",
      OPENING,
      ...sections,
      "7. Terms. It is subject to clause 27 hereof.",
      ...rest,
    );
  it("is one of its own where it changes nothing", () => {
    expect(broken()).toEqual(["clause 27"]);
    expect(broken("8. Changes. Clause 4 of the Supply Contract is hereby amended to read as set out below.")).toEqual(
      [],
    );
  });
  it("speaks of another one by several numbers together", () => {
    none(
      "broken-reference",
      ...sections,
      "7. Terms. Sections 7 through 12, inclusive, in the Employment Agreement stay as they are.",
    );
  });
});
