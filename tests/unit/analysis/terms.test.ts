/** What the checks of terms find and leave alone, beside the cases of checks.test.ts. */
import { describe, expect, it } from "vitest";
import { findingsOf, OPENING, quotes } from "./helpers.ts";

const FOUR_USES =
  "The Supplier pays the Transition-out Fee. The Transition-out Fee is due at once. The Transition-out Fee is paid in full. The Buyer keeps the Transition-out Fee.";

describe("undefined-term", () => {
  it("reads a term together with the defined word before it", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        '"Development" means the making of the goods. The Development takes a year.',
        "Within ten days the parties agree in writing upon the Development Plan. Each of them follows what is said in the Development Plan, unless both of them agree to change any part of the Development Plan.",
      ),
    ).toEqual(["Development Plan"]);
  });
  it("is not misled by a term of one letter", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        'Class "A" means the first class of goods. The Supplier delivers Class A first.',
        "The Buyer pays the Standby Fee. The Supplier keeps the Standby Fee unless the Standby Fee was not due.",
      ),
    ).toEqual(["Standby Fee"]);
  });
  it("finds one word exchanged in a term that holds a small word", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        '"Statement of Work" means what the parties sign. The Supplier keeps to each Statement of Work.',
        "The Buyer signs the Statement of Task before work begins.",
      ),
    ).toEqual(["Statement of Task"]);
  });
  it("finds a class of bodies that nothing defines", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        "The Supplier shall obey any Governmental Authority and shall report to each Governmental Authority that asks.",
      ),
    ).toEqual(["Governmental Authority"]);
  });
  it("finds one word exchanged in a term with a short form", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        '"ABC Signing Date" means the first day of May. The Supplier begins on the ABC Signing Date.',
        "The Buyer pays the price on the ABC Signing Day and leaves.",
      ),
    ).toEqual(["ABC Signing Day"]);
  });
  it("leaves alone what a sentence explains, and names of pages and devices", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        "The Upkeep Fee shall be the sum of all costs of a year. The Buyer pays the Upkeep Fee. Without the Upkeep Fee nothing is kept up.",
        "The Buyer opens the Garden Page. The Supplier keeps the Garden Page up to date and pays for the Garden Page.",
      ),
    ).toEqual([]);
  });
  it.each([
    [
      "an amount or a time",
      "The Buyer pays a Standby Fee of $1,000 and waits for a Trial Period of two months. The Standby Fee is due when the Trial Period ends. The Supplier keeps the Standby Fee and may cut the Trial Period short.",
    ],
    [
      "a name without quotation marks",
      "The Supplier and the Buyer are individually referred to as a Member and meet monthly. Each Member votes, and no Member may be voted down.",
    ],
    [
      "a sentence about the class",
      "The Supplier may ask any Allied Firm. An Allied Firm is any company that the Supplier owns. Each Allied Firm is bound by this.",
    ],
    [
      "a definition whose quotation mark is missing",
      'The Supplier keeps all Harbour Records. "Harbour Records: includes lists, maps and logs. The Buyer may read the Harbour Records.',
    ],
    [
      "what a filer says was left out",
      "Certain parts have been omitted pursuant to a request for confidential treatment and filed separately with the Commission.",
    ],
  ])("leaves alone what is told by %s", (_what, text) => {
    expect(quotes("undefined-term", OPENING, text)).toEqual([]);
  });
  it("points at each form of the words that its note names", () => {
    const found = findingsOf("undefined-term", [
      OPENING,
      "The Supplier follows the Garden Rota and the Buyer may ask for Repair Visits on any day of the week.",
      "The Supplier keeps a Spare List. The Buyer reads the Spare Lists. Each of them signs the Repair Visit sheet.",
      "The Buyer shall pay the Reserve Sum to the Supplier, and the Supplier shall keep all Reserve Sums safe.",
    ]);
    const [note] = found.filter((f) => f.severity === "info");
    const anchors = note?.anchors.map((a) => a.quote) ?? [];
    // What the title names stands first, wherever less likely words stand in the document.
    expect(note?.title).toContain(anchors[0]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.length).toBeGreaterThan(Number(/^\d+/.exec(note?.title ?? "")?.[0] ?? 1));
  });
  it("reads words that are written together as one run", () => {
    const found = findingsOf("undefined-term", [
      OPENING,
      "The Supplier shall follow each Scope of Work. The Buyer signs the Scope of Work before any work begins.",
      "The Buyer approves the Look and Feel of the boats. The Supplier may not change the Look and Feel.",
      "If the parties differ, the Scope of Work counts, and the Look and Feel is left as it was.",
    ]);
    const quoted = found.flatMap((f) => f.anchors.map((a) => a.quote));
    expect(quoted).toContain("Scope of Work");
    expect(quoted).not.toContain("Scope");
    expect(quoted).not.toContain("Look");
  });
  it("takes a quotation in small letters for no definition", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        'The law of some places calls a day like this the "effective date" of a contract.',
        "The Supplier delivers after the Effective Date. The Effective Date counts for the Buyer as well.",
      ),
    ).toEqual(["Effective Date"]);
  });
  it("gathers what may be a term or a name in one note", () => {
    const found = findingsOf("undefined-term", [
      OPENING,
      "The Supplier follows the Garden Rota and the Buyer may ask for a Repair Visit on any day of the week.",
      "The Supplier keeps a Spare List. The Buyer reads the Spare List. Each of them signs the Repair Visit sheet.",
      "The Buyer shall pay the Reserve Sum to the Supplier, and the Supplier shall keep the Reserve Sum safe.",
    ]);
    const notes = found.filter((f) => f.severity === "info");
    expect(notes).toHaveLength(1);
    expect(notes[0]?.anchors.map((a) => a.quote)).toContain("Spare List");
  });
  it.each([
    [
      "a closing mark of another kind",
      "The Buyer gives its pictures (\"Buyer Content') to the Supplier.",
      "Buyer Content",
    ],
    ["no opening mark", 'The Buyer gives its pictures (the Buyer Content") to the Supplier.', "Buyer Content"],
    [
      "no opening mark behind a small word",
      'The Buyer gives its pictures (collectively, the Buyer Content") to the Supplier.',
      "Buyer Content",
    ],
    ["marks that were lost", "The Buyer gives its pictures (?Buyer Content?) to the Supplier.", "Buyer Content"],
    ["the number right before it", '1.6"Buyer Content" shall mean the Buyer\'s pictures.', "Buyer Content"],
  ])("reads a definition with %s", (_what, definition, term) => {
    expect(
      quotes("undefined-term", OPENING, definition, `The Supplier keeps the ${term} safe and returns the ${term}.`),
    ).toEqual([]);
  });
  it("takes captions of a signature block for no definition", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        "The Buyer shall pay the Reseller within ten days. The Reseller shall deliver.",
        '"BUYER" "RESELLER"',
      ),
    ).toEqual(["Reseller"]);
  });
  it("finds a contractor that nobody is", () => {
    expect(
      quotes("undefined-term", OPENING, "The Buyer shall pay the Contractor within ten days of the invoice."),
    ).toEqual(["Contractor"]);
  });
  it.each([
    [
      "an entry of a schedule",
      "Schedule 1 - Fee Schedule.",
      "The Buyer pays by the Fee Schedule. The Fee Schedule may change. The Fee Schedule is final.",
    ],
    [
      "a term of another agreement",
      "",
      "After the Closing Day (as defined in the Share Purchase Agreement) the Buyer pays. On the Closing Day the Supplier delivers. The Closing Day is near.",
    ],
    [
      "a definition without marks",
      "1.7 Spare Part shall mean a part of the goods.",
      "The Supplier keeps each Spare Part. The Buyer orders any Spare Part. A Spare Part costs little.",
    ],
    ["a run seen once", "", "The Buyer sends the Incident Report to the Supplier by post."],
    ["a form", "", "The Buyer signs our form of Lease Agreement and the Supplier keeps the form of Lease Agreement."],
    ["a list", "", "The Supplier insures its Directors, Officers and Employees against the usual risks."],
    [
      "shares of a class",
      "",
      "The Buyer holds the Preferred Shares and sells the Preferred Shares and keeps the Preferred Shares.",
    ],
  ])("leaves %s alone", (_what, before, text) => {
    expect(quotes("undefined-term", OPENING, ...(before ? [before] : []), text)).toEqual([]);
  });
  it("takes the terms of an amendment for those of the agreement it changes", () => {
    const found = findingsOf("undefined-term", [
      "AMENDMENT NO. 2 TO SUPPLY AGREEMENT",
      OPENING,
      "The Supplier shall keep to the Quality Plan. The Quality Plan is extended and the Quality Plan stays in force.",
    ]);
    expect(found.map((f) => f.severity)).toEqual(["info"]);
  });
});

describe("term-case", () => {
  it.each([
    ["a function", "The Supplier acts as the delivery agent for others."],
    ["the word itself", "This falls under the definition of delivery agent in the law."],
    ["one of a row", "The Buyer may use couriers, delivery agent, carriers and the like."],
    ["what each party has", "Each of them pays its delivery agent."],
  ])("leaves %s alone", (_, text) => {
    const uses = "The Delivery Agent is paid. The Buyer trusts the Delivery Agent. The Delivery Agent reports.";
    expect(quotes("term-case", OPENING, `"Delivery Agent" means Northwind. ${uses} ${uses} ${uses}`, text)).toEqual([]);
  });
  it("knows a term that is not capitalised throughout", () => {
    expect(
      quotes(
        "term-case",
        OPENING,
        '"Transition-out Fee" means the sum paid at the end.',
        FOUR_USES,
        "Nothing is owed beside the transition-out fee.",
      ),
    ).toEqual(["transition-out fee"]);
  });
  it.each([
    "The goods are used in the field of medicine.",
    "The Supplier protects trade secrets and confidential field notes.",
  ])("leaves the plain sense of a word alone: %s", (text) => {
    expect(
      quotes(
        "term-case",
        OPENING,
        '"Field" means human medicine.',
        "The Supplier works in the Field. The Buyer works in the Field. The Field is wide. The Field may grow.",
        text,
      ),
    ).toEqual([]);
  });
});

describe("duplicate-definition", () => {
  it("finds a second definition for the whole agreement in an attachment", () => {
    expect(
      quotes(
        "duplicate-definition",
        'The Supplier sells the machines in the list (the "Goods") to the Buyer. The Buyer takes the Goods.',
        "EXHIBIT A",
        'As used in this Agreement, the term "Goods" shall mean anything that the Supplier makes. The Goods are new.',
      ),
    ).toEqual(["Goods"]);
  });
  it("reads a short form as general though its sentence speaks of its section", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        'The Supplier does what is set out in this Section (the "Services"). The Buyer pays for the Services.',
        '"Services" means anything else that the Supplier does. The Services are paid each month.',
      ),
    ).toEqual(["Services"]);
  });
  it("finds a term twice in a glossary without quotation marks", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        "The definitions in this clause apply in this agreement.",
        "Business Day: a day other than a Saturday or Sunday.",
        "Charges: the sums payable under clause 4 on each Business Day.",
        "Charges: what the Supplier asks for the Services, payable by the Buyer.",
        "Services: what the Supplier does for the Charges.",
        "Term: the time for which the Services are given.",
        "The Buyer pays the Charges during the Term.",
      ),
    ).toEqual(["Charges"]);
  });
  it("lets a term be defined as a verb too", () => {
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '"Manufacture" means all work on the goods. When used as a verb, "Manufacture" means to do such work.',
        "The Supplier shall Manufacture the goods, and the Manufacture takes a year.",
      ),
    ).toEqual([]);
  });
});

describe("unused-definition, unbalanced-mark and invalid-date", () => {
  it("says nothing of marks amid what a scanner made of a page", () => {
    const page = "Replace the lamps`` in the hall. 'T.:.lamps (see list must be bri3ght and `new.";
    expect(quotes("unbalanced-mark", OPENING, page)).toEqual([]);
    expect(quotes("unbalanced-mark", OPENING, "Replace the lamps in the hall (see list and pay.")).toHaveLength(1);
  });
  it("look for a term with marks in it letter by letter", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Buyer pays one half (the "Section 2(a) Amount").',
        "The Section 2(a) Amount is due at once.",
      ),
    ).toEqual([]);
  });
  it("leave nicknames, names with a letter in quotation marks, and quoted provisions alone", () => {
    expect(quotes("unused-definition", OPENING, 'Signed for the Buyer by Robin ("Bird") Miller this day.')).toEqual([]);
    expect(quotes("unbalanced-mark", OPENING, 'The Supplier sells to Toys "R" Us and to others.')).toEqual([]);
    expect(
      quotes(
        "unbalanced-mark",
        OPENING,
        '"13.12 Technical Agreement. The parties have signed the "Technical Agreement".',
      ),
    ).toEqual([]);
  });
  it("leave the number of a page before a date alone", () => {
    expect(quotes("invalid-date", OPENING, "The parties meet again. Page 38 May 2004")).toEqual([]);
  });
});
