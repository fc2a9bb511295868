import { describe, expect, it } from "vitest";
import { isCategory } from "../../../analysis/classify/classifying.ts";
import { compareResults } from "../../../analysis/compare.ts";
import { review } from "../../../analysis/review.ts";
import { detectKind } from "../../../analysis/structure/document-kind.ts";
import { snapshotFromParagraphs, snapshotFromText } from "../../../analysis/text.ts";
import { OPENING } from "./helpers.ts";

const paragraphs = [
  "SUPPLY AGREEMENT",
  OPENING,
  "1. Sale. The Supplier shall deliver the the goods within thirty (45) days.",
  "2. Risk. The Supplier shall insure each Insured Peril and shall report any Insured Peril.",
  "3. Law. This Agreement is governed by the laws of the State of New York.",
  "4. Term. This Agreement remains in effect for two (2) years. Either party may terminate this Agreement at any time upon sixty (60) days written notice.",
];
const result = (texts: string[]) => review(snapshotFromParagraphs(texts, "x"), {});

describe("finding ids", () => {
  it("stay the same when the document is edited elsewhere", () => {
    const before = result(paragraphs);
    const after = result([
      "DRAFT",
      ...paragraphs.slice(0, 2),
      "A new paragraph with nothing wrong in it.",
      ...paragraphs.slice(2),
    ]);
    expect(after.findings.map((f) => f.id)).toEqual(before.findings.map((f) => f.id));
  });
  it("tell what was resolved, what is new and what stayed", () => {
    const edited = paragraphs.map((p) => p.replace("the the", "the"));
    edited.push("5. Price. The Buyer pays [insert amount].");
    const { resolved, added, unchanged } = compareResults(result(paragraphs), result(edited));
    expect(resolved.map((f) => f.check)).toEqual(["repeated-word"]);
    expect(added.map((f) => f.check)).toEqual(["placeholder"]);
    expect(unchanged.map((f) => f.check)).toContain("number-mismatch");
  });
});

describe("structure", () => {
  const { structure } = result([...paragraphs, "SCHEDULE 1", "The goods: flour, oats."]);
  it("finds parties with their short names", () => {
    expect(structure.parties.map(({ name, aliases }) => [name, aliases])).toEqual([
      ["Northwind Harbour Ltd", ["Supplier"]],
      ["Birch Lane Foods Limited", ["Buyer"]],
    ]);
  });
  it("finds sections and attachments", () => {
    expect(structure.sections.map((s) => s.label)).toEqual(["", "1", "2", "3", "4", "Schedule 1"]);
    expect(structure.sections[1]?.title).toBe("Sale");
  });
  it("knows automatic numbers", () => {
    const snapshot = snapshotFromParagraphs(
      ["Sale", "The Supplier sells. See Section 2.1 and Section 2.7.", "Price", "Amount", "Payment"],
      "x",
      "ooxml",
    );
    const label = (index: number, text: string, level: number) => {
      snapshot.paragraphs[index] = {
        ...snapshot.paragraphs[index]!,
        list: { label: text, level, list: "1" },
        outlineLevel: level,
      };
    };
    label(0, "1.", 0);
    label(2, "2.", 0);
    label(3, "2.1", 1);
    label(4, "2.2", 1);
    const { structure: own } = review(snapshot, {});
    expect(own.sections.map((s) => `${s.label} ${s.title}`)).toEqual([
      "1 Sale",
      "2 Price",
      "2.1 Amount",
      "2.2 Payment",
    ]);
  });
  it.each([
    ['the services (the "Services")', "Services"],
    ["the services (the \u201cServices\u201d)", "Services"],
    ["the services (hereinafter referred to as 'Services')", "Services"],
    ['"Services" shall mean all work.', "Services"],
    ['The term "Net Sales" means money.', "Net Sales"],
    ['(each, a "Party" and together the "Parties")', "Party"],
    ["Services means all work done.", "Services"],
    ['"Affiliate" has the meaning given in Section 2.1.', "Affiliate"],
  ])("reads the definition in %s", (text, term) => {
    expect(result([text]).structure.definitions.map((d) => d.term)).toContain(term);
  });
});

describe("plain text", () => {
  it("joins wrapped lines and a sentence that a page break cut in two", () => {
    const text =
      "1. SALE\n\nThe Supplier shall deliver the goods to the Buyer at the place\nthat the Buyer names and at the time that both have agreed, at its\n\n- 3 -\n\nown cost and risk.\n\n2. PRICE\n";
    expect(snapshotFromText(text, "x").paragraphs.map((p) => p.text)).toEqual([
      "1. SALE",
      "The Supplier shall deliver the goods to the Buyer at the place that the Buyer names and at the time that both have agreed, at its own cost and risk.",
      "2. PRICE",
    ]);
  });
});

describe("clauses, kind and score", () => {
  it.each([
    [
      "governing-law",
      "This Agreement shall be governed by the laws of the State of Delaware without regard to conflict of laws.",
    ],
    [
      "anti-assignment",
      "Neither party may assign this Agreement without the prior written consent of the other party.",
    ],
    ["audit-rights", "Licensor may, on reasonable notice, inspect and audit the books and records of Licensee."],
    ["insurance", "Contractor shall maintain commercial general liability insurance of at least one million dollars."],
  ])("knows a clause of %s, and does not take another for it", (category, text) => {
    expect(isCategory(text, category)).toBe(true);
    expect(isCategory("The parties may sign this Agreement in counterparts.", category)).toBe(false);
  });
  it("shows of each kind what the document as a whole has, and nothing of what it has not", () => {
    const { clauses, categories = [] } = review(
      snapshotFromParagraphs(
        [
          'This Supply Agreement is made on 3 March 2025 between Northwind Harbour Ltd (the "Supplier") and Birch Lane Foods Limited (the "Buyer").',
          "1. Law. This Agreement shall be governed by the laws of the State of Delaware, without regard to conflict of laws.",
          "2. Assignment. Neither party may assign this Agreement without the prior written consent of the other party.",
          "3. Audit. The Buyer may, on reasonable notice, inspect and audit the books and records of the Supplier.",
        ],
        "x",
      ),
      {},
    );
    const present = categories.filter((category) => category.present).map(({ id }) => id);
    expect(categories).toHaveLength(38);
    expect(present).toEqual(expect.arrayContaining(["governing-law", "anti-assignment", "audit-rights"]));
    expect(present).not.toContain("most-favoured-nation");
    const asked = new Set(categories.map(({ id }) => id));
    const shown = new Set(clauses.map(({ category }) => category).filter((category) => asked.has(category)));
    expect([...shown].sort()).toEqual([...present].sort());
  });
  it("tells the kind of document by its title and words", () => {
    expect(detectKind(["MUTUAL NON-DISCLOSURE AGREEMENT"], "Confidential Information of the disclosing party").id).toBe(
      "nda",
    );
    expect(detectKind(["EMPLOYMENT AGREEMENT"], "The Employee receives a base salary").id).toBe("employment");
    expect(
      detectKind(["AMENDMENT NO. 2 TO SERVICES AGREEMENT"], "The services of the consultant. ".repeat(60)).id,
    ).toBe("amendment");
    expect(
      detectKind(["SOFTWARE LICENSE AND MAINTENANCE AGREEMENT"], "The services and the licensed software. ".repeat(4))
        .id,
    ).toBe("licence");
    expect(detectKind(["DEED OF VARIATION"], "The Services Agreement is varied. The services go on.").id).toBe(
      "amendment",
    );
    expect(detectKind(["SUBCONTRACT AGREEMENT"], "The Subcontractor shall perform the Work.").id).toBe("construction");
    expect(
      detectKind(
        ["SUBCONTRACTOR AGREEMENT", "GENERAL CONTRACTOR: Northwind Ltd"],
        "The Subcontractor waives liens. A change order needs notice. Retainage is kept until substantial completion of the Contract Documents' scope.",
      ).id,
    ).toBe("construction");
    expect(
      detectKind(["SUBCONTRACTOR AGREEMENT"], "The Subcontractor renders consulting services. ".repeat(4)).id,
    ).toBe("services");
    expect(detectKind(["DATA PROCESSING ADDENDUM"], "The Processor processes Personal Data.").id).toBe("dpa");
    expect(detectKind(["ADDENDUM NO. 2 TO DATA PROCESSING AGREEMENT"], "It is amended.").id).toBe("amendment");
    expect(detectKind(["TENANCY AGREEMENT"], "The premises are let.").id).toBe("lease");
    expect(detectKind(["PURCHASE AGREEMENT"], "The buyer orders goods.").id).toBe("supply");
    expect(detectKind(["SHARE PURCHASE AGREEMENT"], "The shares are sold.").id).toBe("sale");
    for (const title of [
      "AGREEMENT AND PLAN OF MERGER",
      "ASSET PURCHASE AGREEMENT",
      "AGREEMENT FOR THE SALE AND PURCHASE OF THE ENTIRE ISSUED SHARE CAPITAL OF NORTHWIND LTD",
      "MEMBERSHIP INTEREST PURCHASE AGREEMENT",
      "BUSINESS SALE AGREEMENT",
    ])
      expect(detectKind([title], "The purchase price is paid at the closing."), title).toMatchObject({ id: "sale" });
    for (const title of ["LETTER OF INTENT", "TERM SHEET", "TERMS FOR PRIVATE PLACEMENT OF PREFERRED STOCK"])
      expect(detectKind([title], "A definitive agreement follows."), title).toMatchObject({ id: "intent" });
    for (const title of [
      "SHAREHOLDERS\u2019 AGREEMENT",
      "INVESTORS' RIGHTS AGREEMENT",
      "SERIES A PREFERRED STOCK PURCHASE AGREEMENT",
      "SIMPLE AGREEMENT FOR FUTURE EQUITY",
    ])
      expect(detectKind([title], "The investors hold preferred stock."), title).toMatchObject({ id: "investment" });
    expect(detectKind(["BUSINESS DATA TRANSFER AGREEMENT"], "Data are sent.").id).not.toBe("sale");
    expect(detectKind(["RESTATED CERTIFICATE OF INCORPORATION"], "The shares are voted.").id).toBe("paper");
    expect(detectKind(["CONSTRUCTION AGENCY AGREEMENT"], "The rent is paid.").id).toBe("construction");
    // A clause on confidentiality makes no non-disclosure agreement.
    const services = "The consultant renders the services. ".repeat(6);
    expect(detectKind([], services + "Confidential Information of the Receiving Party. ".repeat(12)).id).toBe(
      "services",
    );
  });
  it("finds the title behind the number of a page and a name that is still to come", () => {
    const words = ["The Borrower repays the Loan to the Lender."];
    for (const above of ["1 (5)", "[Name of the company]"])
      expect(result([above, "CREDIT AGREEMENT", ...words]).document.kind.id, above).toBe("finance");
    for (const before of ["Exhibit 10.2   EXECUTION VERSION   ", "[AMENDED AND RESTATED] ", "Page 1 of 3 "])
      expect(result([`${before}CREDIT AGREEMENT among several banks`, ...words]).document.kind.id, before).toBe(
        "finance",
      );
    for (const remark of [
      "[Disclaimer: this document is a starting point only and should be tailored to the needs of the parties by their own advisers before anybody signs it or relies on it.]",
      "This instrument and the securities issuable upon its conversion have not been registered under the Securities Act of 1933, as amended, and may not be sold without it.",
    ])
      expect(result([remark, "Convertible Note", "It is repaid on the last day."]).document.kind.id, remark).toBe(
        "investment",
      );
  });
  it("tells the kind of a letter by its subject, behind an address", () => {
    const letter = ["Hollis Partners LLP", "21 Cornmarket, Bristol", "12 May 2025", "Dear Dr Wray,"];
    const body = "1. You will keep the Confidential Information secret and use it for the purchase alone.";
    expect(result([...letter, "Project Kestrel: confidentiality undertaking", body]).document.kind.id).toBe("nda");
  });
  it("tells the kind behind a filer's note, and by the name that a document gives itself", () => {
    const kind = (...texts: string[]) => result(texts).document.kind.id;
    const note =
      "[***] Certain confidential information contained in this document, marked by brackets, has been omitted because it is not material and would be harmful if disclosed.";
    expect(kind(note, "SUPPLY AGREEMENT", OPENING)).toBe("supply");
    expect(kind(note, 'This Joint Venture Agreement (the "Agreement") is made between Alder Ltd and Birch Ltd.')).toBe(
      "collaboration",
    );
  });
  it("scores clauses from the chosen side, and says unknown where it does not know", () => {
    const text = [
      "SERVICES AGREEMENT",
      OPENING,
      "1. Competition. The Supplier shall not, during the term and for two years after it, compete with the Buyer or engage in any business that competes with the business of the Buyer.",
    ];
    const risks = (side: string) =>
      review(snapshotFromParagraphs(text, "x"), { side }).clauses.find((c) => c.category === "non-compete")?.risk;
    expect(risks("vendor")).toBe("aggressive");
    expect(risks("customer")).toBe("standard");
    expect(review(snapshotFromParagraphs(["Hello."], "x"), {}).score.overall).toBe("unknown");
  });
  it("says what a document of its kind should have and does not", () => {
    const text = [
      "SERVICES AGREEMENT",
      OPENING,
      ...Array.from(
        { length: 30 },
        (_, i) =>
          `${i + 1}. The Supplier shall deliver lot ${i + 1} of the flour to the mill of the Buyer in the morning of each day.`,
      ),
    ];
    const gaps = review(snapshotFromParagraphs(text, "x"), { documentKind: "services" }).gaps;
    expect(gaps.map((g) => g.id)).toContain("governing-law");
    expect(gaps.every((g) => (g.language ?? "").length > 20)).toBe(true);
    expect(gaps.map((g) => g.id)).toEqual(expect.arrayContaining(["termination", "amendment"]));
    const said = [
      "31. The Supplier ends its duties by notification of termination six months ahead.",
      "32. Any amendments shall be in writing.",
    ];
    const fewer = review(snapshotFromParagraphs([...text, ...said], "x"), { documentKind: "services" }).gaps;
    expect(fewer.map((g) => g.id)).not.toContain("termination");
    expect(fewer.map((g) => g.id)).not.toContain("amendment");
  });
});
