/** Whom clauses bind and whom they serve, and how that weighs for the side reviewed for; the names are invented. */
import { describe, expect, it } from "vitest";
import { review } from "../../../analysis/review.ts";
import { BearingReader } from "../../../analysis/scoring/bearing.ts";
import { actorsOf, placeOnSides } from "../../../analysis/scoring/sides.ts";
import { readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";

const ACTORS = [
  { names: ["Supplier", "Northwind Harbour Ltd"], side: undefined },
  { names: ["Buyer", "Birch"], side: undefined },
];

describe("whom a clause binds", () => {
  const reader = new BearingReader(ACTORS);
  const read = (category: string, words: string, before = "") => {
    const bearing = reader.read(category, words, before);
    if (!bearing) return "unknown";
    return bearing.who === "both" ? "both" : `${bearing.effect} ${bearing.who.names[0]}`;
  };
  it.each([
    [
      "non-compete",
      "During the Term, the Supplier shall not sell competing goods in the Territory.",
      "burdens Supplier",
    ],
    ["non-compete", "THE SUPPLIER SHALL NOT, DIRECTLY OR INDIRECTLY, COMPETE WITH BIRCH.", "burdens Supplier"],
    [
      "indemnification",
      "The Buyer agrees to indemnify and hold the Supplier harmless from all claims.",
      "burdens Buyer",
    ],
    ["indemnification", "The Supplier shall be indemnified by the Buyer against all claims.", "benefits Supplier"],
    ["indemnification", "The Supplier and the Buyer shall each indemnify the other.", "both"],
    ["termination-for-convenience", "Birch may terminate this Agreement on thirty days' notice.", "benefits Buyer"],
    ["termination-for-convenience", "This Agreement may be terminated at any time by the Buyer.", "benefits Buyer"],
    ["termination-for-convenience", "The Supplier or the Buyer may terminate this Agreement for any reason.", "both"],
    ["termination-for-convenience", "Either party shall have the right to terminate this Agreement.", "both"],
    ["anti-assignment", "This Agreement may not be assigned by the Supplier without consent.", "burdens Supplier"],
    ["anti-assignment", "This Agreement is not assignable by the Supplier.", "burdens Supplier"],
    ["anti-assignment", "The Buyer shall not have the right to assign this Agreement.", "burdens Buyer"],
    ["anti-assignment", "None of the Parties may assign any of its rights.", "both"],
    ["anti-assignment", "Neither this Agreement nor any right under it shall be assigned by either Party.", "both"],
    ["audit-rights", "The Supplier shall permit the Buyer to inspect its books.", "burdens Supplier"],
    ["audit-rights", "The Buyer shall, once a year, have the right to audit the Supplier.", "benefits Buyer"],
    [
      "cap-on-liability",
      "The Buyer agrees that the Supplier's total liability shall not exceed the fees.",
      "benefits Supplier",
    ],
    [
      "cap-on-liability",
      "IN NO EVENT SHALL THE SUPPLIER BE LIABLE TO THE BUYER FOR LOST PROFITS.",
      "benefits Supplier",
    ],
    ["cap-on-liability", "THE LIABILITY OF EITHER PARTY IS LIMITED TO THE FEES PAID BY THE BUYER.", "both"],
    [
      "limitation-of-damages",
      "In no event will the Supplier be liable to the Buyer nor will the Buyer be liable to the Supplier for indirect damages.",
      "both",
    ],
    [
      "limitation-of-damages",
      "Without limiting any right the Buyer may have under statute, neither party shall be liable for indirect damages.",
      "both",
    ],
    [
      "limitation-of-damages",
      "Neither the Supplier, nor any of its officers or agents, shall have any liability for indirect damages.",
      "benefits Supplier",
    ],
    [
      "cap-on-liability",
      "Repair is the Supplier's only duty and the Buyer's sole and exclusive remedy.",
      "burdens Buyer",
    ],
    ["cap-on-liability", "Liability under this agreement shall be limited to the fees.", "both"],
    ["disclaimer", "The Supplier makes no warranty of fitness for a purpose.", "benefits Supplier"],
    ["disclaimer", "Except as agreed by the Buyer, the Supplier gives no warranties.", "benefits Supplier"],
    [
      "anti-assignment",
      "This Agreement may not be assigned by the Supplier; the Buyer shall consent to an assignment within its group.",
      "burdens Supplier",
    ],
    ["disclaimer", "The Supplier and the Buyer hereby disclaim all other warranties.", "both"],
    ["ip-ownership-assignment", "The Supplier hereby assigns all right and title in the works.", "burdens Supplier"],
    [
      "ip-ownership-assignment",
      "The works shall be the sole property of Birch. If they are not, the Supplier assigns them.",
      "benefits Buyer",
    ],
    ["confidentiality", "The Receiving Party shall not disclose the Confidential Information.", "both"],
    ["confidentiality", "The Supplier agrees that it will keep all of it in confidence.", "burdens Supplier"],
    [
      "liquidated-damages",
      "If the Buyer ends this Agreement early, the Supplier shall refund the fee.",
      "burdens Supplier",
    ],
    [
      "irrevocable-license",
      "Except as the parties may agree in writing, the Supplier hereby grants to the Buyer a perpetual licence.",
      "burdens Supplier",
    ],
    ["insurance", "The Supplier  shall,  at its own cost,  maintain insurance.", "burdens Supplier"],
    ["price-restrictions", "The Supplier may raise its prices once a year by no more than 5 %.", "burdens Supplier"],
    ["confidentiality", "The Buyer may only use the Confidential Information for the Project.", "burdens Buyer"],
    ["confidentiality", "The Buyer may disclose it solely to those who need to know it.", "burdens Buyer"],
    ["confidentiality", "The Buyer may disclose it to its affiliates.", "benefits Buyer"],
    ["confidentiality", "The Buyer may disclose it, but only to the extent the law requires.", "benefits Buyer"],
    ["anti-assignment", "The Supplier may assign this Agreement only with the Buyer's consent.", "burdens Supplier"],
    ["exclusivity", "The Buyer may purchase such goods exclusively from the Supplier.", "burdens Buyer"],
    ["audit-rights", "The Buyer may audit only once a year.", "benefits Buyer"],
    ["exclusivity", "The best efforts of all concerned are wanted.", "unknown"],
  ])("%s: %s", (category, words, expected) => expect(read(category, words)).toBe(expected));

  it("is told by what leads an item in", () => {
    expect(read("non-compete", "(b) sell competing goods; or", "During the term the Supplier shall not:")).toBe(
      "burdens Supplier",
    );
    expect(read("exclusivity", "Sell competing goods.", "The Supplier shall not:")).toBe("unknown");
  });
});

describe("the sides of the parties", () => {
  const sides = (kind: string, side: string, ...paragraphs: string[]) => {
    const paras = readParagraphs(snapshotFromParagraphs(paragraphs, "x"));
    const actors = actorsOf(paras, structureOf(paras));
    placeOnSides(actors, paras, kind, side);
    return Object.fromEntries(actors.map(({ names, side: own }) => [names[0], own]));
  };
  it("are told by what they are called", () => {
    expect(
      sides(
        "supply",
        "vendor",
        'This Agreement is made between Northwind Harbour Ltd (the "Supplier") and Birch Lane Foods Limited (the "Buyer").',
      ),
    ).toEqual({ Supplier: "vendor", Buyer: "customer" });
  });
  it("are told of the parties to a secrecy agreement, and of a borrower without a name", () => {
    expect(
      sides(
        "nda",
        "recipient",
        'This Agreement is entered into between: Northwind Corp, a Delaware corporation ("Disclosing Party"), and Birch Lane LLC, a California LLC ("Receiving Party").',
      ),
    ).toEqual({ "Disclosing Party": "discloser", "Receiving Party": "recipient" });
    expect(
      sides(
        "finance",
        "customer",
        'This Loan Agreement is between Northwind Funding LLC ("Lender") and the undersigned borrower ("Borrower").',
        "Lender agrees to lend. Borrower shall repay.",
      ),
    ).toEqual({ Lender: "vendor", Borrower: "customer" });
  });
  it("are told by “you”, and by initials", () => {
    expect(
      sides(
        "services",
        "vendor",
        "This Agreement is made between Northwind Harbour Pilots, Inc. and the customer named above.",
        "You shall keep to the terms. You shall pay the fees. You shall notify NHP. NHP will provide the Services. NHP shall perform them. NHP shall maintain them.",
      ),
    ).toMatchObject({ You: "customer" });
    expect(
      sides(
        "employment",
        "employee",
        'This letter is from Northwind Harbour Ltd (the "Company").',
        "You shall use your time for the Company. You shall notify it of absences. You will perform your duties. The Company shall pay a salary.",
      ),
    ).toMatchObject({ Company: "employer", You: "employee" });
    const actors = sides(
      "supply",
      "vendor",
      "This Agreement is made between Northwind Harbour Pilots, Inc. and Birch Lane Foods Limited.",
      "NHP shall supply the Products. NHP shall deliver them. NHP will provide advice. BLF shall pay. BLF shall purchase. BLF will keep them.",
    );
    expect(actors).toEqual({ NHP: "vendor", BLF: "customer" });
  });
  it("are told by what they have to do, where they are called by their names", () => {
    expect(
      sides(
        "distribution",
        "customer",
        'This Agreement is made between Northwind Harbour Ltd ("Northwind") and Birch Lane Foods Limited ("Birch").',
        "Northwind hereby appoints Birch for the Territory. Northwind shall supply the Products. Northwind shall deliver them in time.",
        "Birch shall purchase the Products. Birch shall promote the Products. Birch will pay within thirty days.",
      ),
    ).toEqual({ Northwind: "vendor", Birch: "customer" });
  });
  it("are those of whoever acts, where nobody is introduced", () => {
    const found = sides(
      "services",
      "customer",
      ...["provide the Services", "keep records", "notify the Trust", "perform each order"].map(
        (duty) => `Alder shall ${duty}.`,
      ),
      ...["pay the fees", "pay the taxes", "notify Alder", "provide access"].map((duty) => `The Trust shall ${duty}.`),
    );
    expect(found).toEqual({ Alder: "vendor", Trust: "customer" });
  });
  it("are none where both do the same", () => {
    expect(
      sides(
        "licence",
        "licensor",
        'This Agreement is made between Alder Ltd ("Alder") and Birch Ltd ("Birch").',
        "Alder hereby grants to Birch a licence. Birch hereby grants to Alder a licence.",
      ),
    ).toEqual({ Alder: undefined, Birch: undefined });
  });
});

describe("the risk of a clause", () => {
  const paragraphs = [
    "SUPPLY AGREEMENT",
    'This Supply Agreement (the "Agreement") is made on 3 March 2025 between Northwind Harbour Ltd ("Northwind") and Birch Lane Foods Limited ("Birch").',
    "1. Supply. Northwind shall supply the flour and deliver it to the mill. Birch shall purchase the flour and pay for it within thirty days.",
    "2. Indemnity. Northwind shall indemnify, defend and hold Birch harmless from and against all third party claims that arise out of defects of the flour.",
    "3. Indemnity. Birch shall indemnify, defend and hold Northwind harmless from and against all third party claims that arise out of its use of the flour.",
    "4. Competition. During the term and for two years after it, Northwind shall not compete with Birch or engage in any business that competes with the business of Birch.",
  ];
  const risks = (category: string, side?: string) =>
    review(snapshotFromParagraphs(paragraphs, "x"), {
      documentKind: "supply",
      ...(side ? { side } : {}),
    }).clauses.filter((clause) => clause.category === category);
  it("names whom it is against", () => {
    const [ban] = risks("non-compete", "vendor");
    expect(ban).toMatchObject({
      risk: "aggressive",
      reason: expect.stringMatching(
        /^It restricts competition at the expense of \u201cNorthwind\u201d, and so only against your side\. The ban on competition outlasts/,
      ),
    });
    expect(risks("non-compete", "customer")[0]?.risk).toBe("standard");
  });
  it("is less where the other side is bound alike by another clause", () => {
    for (const side of ["vendor", "customer"])
      expect(risks("indemnification", side).map(({ risk }) => risk)).toEqual(["standard", "standard"]);
    expect(risks("indemnification", "vendor")[0]?.reason).toBe(
      "It promises an indemnity at the expense of \u201cNorthwind\u201d; another clause does so for the other side.",
    );
  });
  it("is open until a side is chosen, and says who is bound", () => {
    expect(risks("non-compete")[0]).toMatchObject({
      risk: "cautious",
      reason: expect.stringMatching(
        /^It restricts competition at the expense of \u201cNorthwind\u201d alone\. For \u201cNorthwind\u201d: The ban on competition outlasts/,
      ),
    });
    expect(risks("indemnification").map(({ reason }) => reason)).toEqual(
      ["Northwind", "Birch"].map(
        (who) =>
          `It promises an indemnity at the expense of \u201c${who}\u201d; another clause does so for the other party.`,
      ),
    );
  });
  it("is not told of sentences that bind nobody by themselves", () => {
    const { clauses } = review(
      snapshotFromParagraphs(
        [
          ...paragraphs,
          "5. Confidentiality. Each party shall keep the Confidential Information of the other in confidence.",
          "5.1 Confidential Information does not include what is or becomes generally known to the public.",
          "6. Claims. The indemnified party shall give the indemnifying party prompt notice of the claim.",
        ],
        "x",
      ),
      { documentKind: "supply" },
    );
    const of = (category: string, paragraph: number) =>
      clauses.find((clause) => clause.category === category && clause.anchor.paragraph === paragraph);
    expect(of("confidentiality", 6)?.risk).toBe("standard");
    expect(of("confidentiality", 7)).toMatchObject({
      risk: "unknown",
      reason: "It says what is confidential and what is not, not who keeps it.",
    });
    expect(of("indemnification", 8)).toMatchObject({
      risk: "unknown",
      reason: "It says how an indemnity is claimed, not who promises it.",
    });
  });
  it("is no more than usual where liability is open only by law", () => {
    const open = (words: string) =>
      review(snapshotFromParagraphs([...paragraphs, "5. Liability", words], "x"), {
        documentKind: "supply",
      }).clauses.find((clause) => clause.category === "uncapped-liability");
    expect(
      open("5.1 Nothing in this Agreement limits either party's liability for death or personal injury or for fraud."),
    ).toMatchObject({
      risk: "standard",
      reason: "It leaves open only what the law in many places lets nobody limit.",
    });
    expect(
      open("5.1 Nothing in this Agreement limits either party's liability for death, fraud or under its indemnities."),
    ).toMatchObject({ risk: "cautious" });
  });
});
