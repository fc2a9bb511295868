/** Slips of drafting that stand in signed contracts: letters left out, names that sign and short forms that nobody explained. */
import { describe, expect, it } from "vitest";
import { strayRoles } from "../../../analysis/checks/terms/stray-role.ts";
import { actorsOf, placeOnSides } from "../../../analysis/scoring/sides.ts";
import { indexDocument } from "../../../analysis/structure/document-index.ts";
import { readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { none, OPENING, quotes } from "./helpers.ts";

describe("letters of lists", () => {
  const gaps = (...paragraphs: string[]) => quotes("numbering-gap", OPENING, ...paragraphs);
  it("are missed within a paragraph", () => {
    expect(gaps("The Supplier shall (a) deliver on time; (b) keep records; and (d) permit audits.")).toEqual(["(d)"]);
    expect(gaps("It shall not (i) sell, (ii) lease, (iv) pledge or (v) assign the Goods.")).toEqual(["(iv)"]);
  });
  it("are missed over several paragraphs", () => {
    const list = ["The Buyer shall:", "(a) pay;", "(b) collect the Goods;", "(d) keep them dry."];
    expect(gaps(...list)).toEqual(["(d)"]);
    expect(
      gaps("The Buyer shall:", "(a) pay;", "(b) collect:", "(i) the Goods;", "(ii) the papers;", "(c) go."),
    ).toEqual([]);
  });
  it("are told when they are given twice", () => {
    expect(gaps("The order is (i) this Agreement, (ii) the Order; (ii) the Policy; and (iii) the Manual.")).toEqual([
      "(ii)",
    ]);
  });
  it.each([
    ["a reference", "The duties in paragraphs (a), (b) and (d) of Section 4 survive."],
    ["a letter in another form", "The Buyer shall (a) pay; (b) collect; c) store; and (d) keep dry."],
    ["a letter that a scan read as a figure", "It may (i) buy, (j) sell, (k) lease, (1) rent, and (m) lend."],
    ["what was left out on purpose", "It may (a) buy; (b) sell; [Reserved]; and (d) lend."],
    ["one that is spoken of", "It may (a) buy, or (b) sell, as clause (b) or clause (b) above says, and (c) lend."],
    ["the second list", "It may (a) buy and (b) sell. It shall not (a) lend or (b) lease."],
  ])("are let alone: %s", (_, text) => expect(gaps(text)).toEqual([]));
  it("go on behind a list within the paragraph before", () => {
    expect(gaps("(a) pay (i) the price;", "(ii) the tax; and", "(b) collect.")).toEqual([]);
    // Broken lines: "clause" and "(c) of Section 7".
    expect(
      gaps("(a) liens;", "(b) liens;", "(c) liens permitted in clause", "(c) of Section 7;", "(d) others."),
    ).toEqual([]);
  });
});

describe("names of companies", () => {
  const names = (...paragraphs: string[]) => quotes("party-mismatch", ...paragraphs);
  const preamble =
    'This Agreement is made between Larkmoor Analytics, Inc. (the "Client") and Pinehurst Advisory LLC (the "Consultant").';
  it("are compared with those that sign", () => {
    const signed = (name: string) => names(preamble, "The Consultant advises.", `By: ${name}`);
    expect(signed("PINEHURST ADVISORS LLC")).toEqual(["PINEHURST ADVISORS LLC"]);
    expect(signed("PINEHURST ADVISORY LLC")).toEqual([]);
    expect(signed("PINEHURST CAPITAL LLC")).toEqual([]);
    expect(signed("PINEHURST ADVISORY GROUP LLC")).toEqual([]);
  });
  it("are two where the other one is introduced", () => {
    expect(
      names(preamble, "The Services are for the affiliate Pinehurst Advisors LLC, a company of its own.", "It pays."),
    ).toEqual([]);
  });
  it("fit their description", () => {
    expect(
      names(
        'This Agreement is made between Birch, Inc. and Pinehurst Advisory LLC, a New York limited liability corporation (the "Consultant").',
      ),
    ).toEqual(["Pinehurst Advisory LLC, a New York limited liability corporation"]);
  });
});

describe("short forms", () => {
  const terms = (...paragraphs: string[]) => quotes("undefined-term", OPENING, ...paragraphs);
  const definition = '1. "Statement of Work" means a document signed by both parties.';
  const use = "2. The services are described in each Statement of Work.";
  it("are told where nothing explains them", () => {
    expect(terms(definition, use, "3. Fees stand in the SOW.")).toEqual(["SOW"]);
  });
  it.each([
    ["explained in brackets", 'The first Statement of Work ("SOW") is attached.'],
    ["explained elsewhere", "SOW means a Statement of Work."],
    ["a word among capitals", "THE SOW AND HER PIGLETS ARE SOLD."],
    ["a part of a number", "Form SOW-17 is used."],
    ["a code", "Write to SOW 4711."],
  ])("are let alone: %s", (_, text) =>
    expect(terms(definition, use, text, "3. Fees stand in the Statement of Work.")).not.toContain("SOW"),
  );
});

describe("roles that nobody has", () => {
  const preamble =
    'This Agreement is made between Larkmoor Systems, Inc. (the "Provider") and Merrow Hospitals, Inc. (the "Customer").';
  const roles = (...paragraphs: string[]) => {
    const snapshot = snapshotFromParagraphs(paragraphs, "x");
    const document = indexDocument(snapshot, structureOf(readParagraphs(snapshot)));
    return strayRoles(document).flatMap(({ places: [place] }) => (place ? [document.words(place)] : []));
  };
  it("are left over from another contract", () => {
    expect(roles(preamble, "2. Users. Licensee is responsible for the acts of its users.")).toEqual(["Licensee"]);
    expect(roles(preamble, "2. It replaces all agreements between the Provider and the Employee.")).toEqual([
      "Employee",
    ]);
    expect(quotes("undefined-term", preamble, "2. Users. Licensee is responsible for its users.")).toEqual([
      "Licensee",
    ]);
  });
  it.each([
    ["a party's", "2. The Customer shall pay."],
    ["one of many", "2. Each Licensee shall pay. Any Subscriber may cancel."],
    ["a part of a name", "2. The Licensee Portal is open. Alder Licensee shall pay."],
    ["another paper's", "2. The Landlord thereunder shall have given notice."],
    ["defined", '2. The Licensee shall pay. "Licensee" means whoever has a licence.'],
    [
      "used throughout",
      "2. The Licensee shall pay. The Licensee shall go. The Licensee may stay. The Licensee will rest.",
    ],
  ])("are let alone: %s", (_, text) => {
    expect(roles(preamble, text, "3. The Provider shall supply it.")).toEqual([]);
    // Where the parties have no such names, nothing is left over.
    expect(roles(text)).toEqual([]);
  });
});

describe("rates and periods", () => {
  it("a rate for a month and for a year agree", () => {
    const rates = (text: string) => quotes("number-mismatch", text);
    expect(rates("Late payments bear interest at 1.5% per month (12% per year).")).toEqual([
      "1.5% per month (12% per year)",
    ]);
    expect(rates("Interest is 1.5% per month (18% per annum).")).toEqual([]);
    expect(rates("Interest is 1% per month (12.68% per annum).")).toEqual([]);
    expect(rates("Interest is 1.5% per month or 12% per year, whichever is less.")).toEqual([]);
  });
  it("a period is as long as its dates", () => {
    const dates = (text: string) => quotes("invalid-date", text);
    expect(
      dates("The term is three (3) years, commencing on January 1, 2024 and ending on December 31, 2025."),
    ).toEqual(["three (3) years, commencing on January 1, 2024 and ending on December 31, 2025"]);
    expect(dates("The term is two years, commencing on January 1, 2024 and ending on December 31, 2025.")).toEqual([]);
    expect(dates("It runs for 18 months from 1 May 2024 to 31 October 2025.")).toEqual([]);
    expect(dates("It runs for 18 months from 1 May 2024 to 31 October 2024.")).toEqual([
      "18 months from 1 May 2024 to 31 October 2024",
    ]);
  });
});

describe("references", () => {
  const sections = ["1. Sale. So.", "2. Price. So.", "3. Delivery. So.", "4. Term. So.", "5. Law. So."];
  it("are read to the end of a list", () => {
    expect(quotes("broken-reference", OPENING, ...sections, "6. Survival. Sections 2, 3 and 14 survive.")).toEqual([
      "14",
    ]);
  });
  it("say “this” only of where they stand", () => {
    const own = (text: string) => quotes("self-reference", OPENING, "6. Secrecy", "6.1 It is kept.", text);
    expect(own("6.2 Nothing in this clause 7 limits the law.")).toEqual(["clause 7"]);
    expect(own("6.2 Nothing in this clause 6 limits the law.")).toEqual([]);
    expect(own("6.2 Nothing in this clause 6.0 limits the law.")).toEqual([]);
    expect(own("6.2 Nothing in this Section 62 limits the law.")).toEqual([]);
    const whole = (text: string) => quotes("self-reference", OPENING, ...sections, text, "7. Other. So.");
    expect(whole("6. Warranty. EXCEPT AS SET OUT IN THIS SECTION 7, nothing is warranted.")).toEqual(["SECTION 7"]);
    expect(whole("6. Warranty. Except as set out in this Section 6, nothing is warranted.")).toEqual([]);
    expect(whole("6. Warranty. The covenants in this Sections 7 and 6 are fair.")).toEqual([]);
  });
});

describe("items of sections", () => {
  const sections = [
    "1. Sale",
    "1.1 The Supplier sells.",
    "1.2 The Buyer shall: (a) pay; (b) collect; and (c) insure the Goods.",
    "2. Price",
    "2.1 It is fixed.",
    "2.2 It is paid.",
    "3. Term",
    "3.1 It is a year.",
    "3.2 It is renewed.",
    "4. Law. The law governs this.",
    "5. Courts",
    "5.1 They decide.",
    "5.2 They sit.",
  ];
  const broken = (text: string) => quotes("broken-reference", OPENING, ...sections, `5.3 ${text}`);
  it("are looked for where a reference names them", () => {
    expect(broken("A breach of Section 1.2(d) ends this Agreement.")).toEqual(["Section 1.2(d)"]);
    expect(broken("A breach of Section 1.2(c) ends this Agreement.")).toEqual([]);
    expect(broken("A breach of Section 1.1(d) ends this Agreement.")).toEqual([]);
    expect(broken("Section 1.2(d) or (e) of the Guaranty applies.")).toEqual([]);
  });
  it("are numbers that an undivided section has not", () => {
    expect(broken("This is subject to Section 4.2.")).toEqual(["Section 4.2"]);
    expect(broken("This is subject to Section 4.")).toEqual([]);
    // The numbers of one more section than this would have to show that sections are divided.
    expect(
      quotes("broken-reference", OPENING, ...sections.slice(6), "6. Other. This is subject to Section 4.2."),
    ).toEqual([]);
  });
});

describe("words that were pasted twice", () => {
  const twice = (...paragraphs: string[]) => quotes("repeated-word", OPENING, ...paragraphs);
  const sentence = "Neither party is liable for the indirect damages of the other.";
  it("are told in one paragraph and in two that follow each other", () => {
    expect(twice(`8. ${sentence} The cap is the price. ${sentence}`)).toEqual([sentence]);
    expect(twice(`(a) ${sentence}`, `(b) ${sentence}`)).toEqual([]);
    expect(twice(sentence, sentence)).toEqual([sentence]);
  });
  it.each([
    ["short", "It is paid. The price is fixed. It is paid."],
    ["with blanks", "It pays [***] to the Seller on the first day. So. It pays [***] to the Seller on the first day."],
    ["far from each other", `${sentence} ${"The Supplier delivers what is ordered and more. ".repeat(40)} ${sentence}`],
  ])("are let alone where they are %s", (_, text) => expect(twice(text)).not.toContain(sentence));
});

it("a term that contracts define wherever it stands needs one place", () => {
  const text = "5. Each party shall protect the other's Confidential Information with care.";
  expect(quotes("undefined-term", OPENING, text)).toEqual(["Confidential Information"]);
  expect(quotes("undefined-term", OPENING, text, '"Confidential Information" means what is secret.')).toEqual([]);
  expect(quotes("undefined-term", OPENING, "5. The rules under the Exchange Act apply.")).toEqual([]);
});

describe("attachments that nothing refers to", () => {
  const body = Array.from({ length: 8 }, (_, i) => `${i + 1}. The Supplier delivers what is ordered.`);
  const loose = (...paragraphs: string[]) =>
    quotes(
      "missing-attachment",
      OPENING,
      ...body,
      ...paragraphs,
      "EXHIBIT A",
      "Prices",
      "EXHIBIT B",
      "Security Policies",
    );
  it("are named in a note", () => {
    expect(loose("9. Prices stand in Exhibit A.")).toEqual(["EXHIBIT B"]);
  });
  it.each([
    ["in a list", "9. Exhibits A and B are part of this."],
    ["in a range", "9. Exhibits A through B are part of this."],
    ["all together", "9. Prices stand in Exhibit A. All exhibits are part of this."],
    ["by its title", "9. Prices stand in Exhibit A. The Security Policies apply."],
    ["none at all", "9. Prices stand in the list."],
    ["two of the same label", "9. Prices stand in Exhibit C. So.", "EXHIBIT B", "Notes", "EXHIBIT A", "Prices"],
  ])("are let alone when they are named: %s", (_, ...text) =>
    expect(loose(...text).filter((words) => words.startsWith("EXHIBIT "))).toEqual([]),
  );
});

describe("what was never written", () => {
  it("is a list to be attached, or its description alone in a paragraph", () => {
    expect(
      quotes(
        "placeholder",
        OPENING,
        "EXHIBIT A",
        "[Product list to be attached]",
        "EXHIBIT B",
        "[Categories of personal data processed]",
        "EXHIBIT C",
        "The goods [see Exhibit A for details of them] are flour.",
      ),
    ).toEqual(["[Product list to be attached]", "[Categories of personal data processed]"]);
  });
  it("is an article that is only reserved", () => {
    const articles = ["ARTICLE 7 - TERM", "7.1 It runs for a year.", "ARTICLE 8 - DEADLOCK", "8.1 [Reserved]"];
    expect(quotes("orphan-heading", OPENING, ...articles, "ARTICLE 9 - LAW", "9.1 English law applies.")).toEqual([
      "DEADLOCK",
    ]);
    expect(
      quotes(
        "orphan-heading",
        OPENING,
        ...articles,
        "8.2 A deadlock goes to the boards.",
        "ARTICLE 9 - LAW",
        "9.1 So.",
      ),
    ).toEqual([]);
  });
  it("is no second time to pay where only a dispute is told of", () => {
    none(
      "conflicting-term",
      "4.1 The Buyer shall pay within thirty (30) days of the invoice.",
      "4.2 The Buyer shall notify the Supplier of disputed amounts within fifteen (15) days of invoice receipt.",
    );
  });
});

describe("parties without a role", () => {
  const paras = readParagraphs(
    snapshotFromParagraphs(
      [
        "JOINT VENTURE AGREEMENT",
        "This Joint Venture Agreement is entered into on 3 March 2025 by and between:",
        'Northwind Harbour Corp., a Delaware corporation ("Party A"); and',
        'Birch Lane LLC, a California limited liability company ("Party B").',
      ],
      "x",
    ),
  );
  it("are known as Party A and Party B, and stand on sides in their order", () => {
    const structure = structureOf(paras);
    expect(structure.parties.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ["Northwind Harbour Corp.", "Party A"],
      ["Birch Lane LLC", "Party B"],
    ]);
    const actors = actorsOf(paras, structure);
    placeOnSides(actors, paras, "collaboration", "second");
    expect(actors.map(({ side }) => side)).toEqual(["first", "second"]);
  });
});
