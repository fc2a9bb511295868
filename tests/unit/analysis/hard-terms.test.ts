/**
 * Hard terms: what a lawyer of one side would ask to change, and what is left alone. The clauses are in `hard-terms/`, a line each: kind and
 * side, and "you" for terms that speak to their reader; the words of the title, and the clause; ¶ begins a paragraph. The wording is that of real clauses, the names are invented.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { review } from "../../../analysis/review.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";

/** Two parties who act as such; nothing in it is hard. */
const PARTIES = {
  customer: [
    'This Agreement is made on 3 March 2025 between Northwind Harbour Ltd (the "Supplier") and Birch Lane Foods Limited (the "Customer").',
    "The Supplier shall provide the Services. The Supplier shall deliver the Products. The Customer shall pay the price and shall purchase the Products.",
  ],
  licensee: [
    'This Agreement is made on 3 March 2025 between Northwind Harbour Ltd (the "Licensor") and Birch Lane Foods Limited (the "Licensee").',
    "The Licensor grants the Licensee a licence. The Licensee shall pay royalties and shall use the Licensed Works.",
  ],
  you: [
    "TERMS OF SERVICE",
    'These Terms of Service (the "Terms") are an agreement between you and Northwind Harbour, Inc. ("Northwind", "we" or "us").',
    "You may use the service if you keep to the Terms. You shall pay the fees. You are told what you owe, and you pay it by your card.",
  ],
  nobody: ["TERMS OF SERVICE", "We provide the service. You agree to these terms by using it."],
  roles: [
    "Services Agreement between Northwind Harbour Group and Birch Lane Systems.",
    "Customer shall pay all invoices. Supplier shall perform the services.",
  ],
  letter: [
    "Dear Rosa Birch,",
    'We offer you an engagement with Northwind Harbour Ltd (the "Company"). You tell us by Friday whether you take it.',
    "You shall provide the Services. You shall perform your work with care. The Company shall pay your fees.",
  ],
  tenant: [
    'This Lease is made on 3 March 2025 between Northwind Harbour Ltd (the "Landlord") and Birch Lane Foods Limited (the "Tenant").',
    "The Landlord leases the Premises to the Tenant. The Tenant shall pay the rent and shall use the Premises as an office.",
  ],
  borrower: [
    'This Loan Agreement is made on 3 March 2025 between Northwind Harbour Bank (the "Lender") and Birch Lane Foods Limited (the "Borrower").',
    "The Lender lends the Loan. The Borrower shall repay it and shall pay interest.",
  ],
  buyer: [
    'This Share Purchase Agreement is made on 3 March 2025 between Northwind Harbour Ltd (the "Seller") and Birch Lane Foods Limited (the "Buyer").',
    "The Seller shall sell the Shares to the Buyer. The Buyer shall purchase the Shares and shall pay the Purchase Price at the Closing.",
  ],
  investor: [
    'This Shareholders\' Agreement is made on 3 March 2025 between Northwind Harbour, Inc. (the "Company"), Ada Birch (the "Founder") and Birch Lane Capital LP (the "Investor").',
    "The Company shall issue the Shares. The Investor shall purchase the Shares and shall pay for them at the Closing.",
  ],
  employee: [
    'This Employment Agreement is made on 3 March 2025 between Northwind Harbour Ltd (the "Company") and Ada Birch (the "Employee").',
    "The Employee shall devote her time to the Company. The Company shall pay the Employee a salary.",
  ],
};

const between = (parties: string) =>
  PARTIES[parties === "employer" ? "employee" : (parties as keyof typeof PARTIES)] ?? PARTIES.customer;
const hard = (kind: string, side: string, parties: string, ...words: string[]) =>
  review(snapshotFromParagraphs([...between(parties), ...words], "x"), { documentKind: kind, side }).findings.filter(
    ({ check }) => check === "hard-term",
  );

/** The lines of a file of clauses. */
const clauses = (file: string) =>
  readFileSync(join(import.meta.dirname, "hard-terms", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [where = "", title = "", words = ""] = line.split(" | ");
      const [kind = "", side = "", parties = side] = where.split("/");
      return {
        where,
        title,
        found: () => hard(kind, side, parties, ...words.split(" \u00b6 ")).map((finding) => finding.title),
      };
    });

describe("a hard term", () => {
  it.each(clauses("found.txt"))("for $where: $title", ({ title, found }) => {
    expect(found()).toEqual(expect.arrayContaining([expect.stringMatching(startingWith(title))]));
  });
});

const startingWith = (words: string) => new RegExp(`^${words.replace(/[.()]/g, "\\$&")}`);

describe("no hard term", () => {
  it.each(clauses("left-alone.txt"))("for $where: not $title", ({ title, found }) => {
    expect(found().filter((t) => new RegExp(title).test(t))).toEqual([]);
  });

  it("is told until a side is chosen; the clause says for whom it is hard", () => {
    const { findings, clauses } = review(
      snapshotFromParagraphs(
        [
          ...PARTIES.customer,
          "The Supplier's total liability under this Agreement shall not exceed the fees paid in the twelve (12) months before the claim.",
        ],
        "x",
      ),
      { documentKind: "services" },
    );
    expect(findings.filter(({ check }) => check === "hard-term")).toEqual([]);
    const cap = clauses.find(({ category }) => category === "cap-on-liability");
    expect(cap?.risk).toBe("cautious");
    expect(cap?.reason).toContain("For “Customer”: Nothing is excepted from the cap on liability.");
  });

  it("is told where it is switched off, and it takes another severity", () => {
    const words = [...PARTIES.customer, "The Supplier may increase the fees at any time."];
    const severities = (checks: Record<string, "off" | "info">) =>
      review(snapshotFromParagraphs(words, "x"), { documentKind: "services", side: "customer", checks })
        .findings.filter(({ check }) => check === "hard-term")
        .map(({ severity }) => severity);
    expect(severities({ "hard-term": "off" })).toEqual([]);
    expect(severities({ "hard-term": "info" })).toEqual(["info"]);
    expect(severities({})).toEqual(["major"]);
  });
});

it("is left to the playbook where that forbids the same words", () => {
  const words = [
    'This Confidentiality Agreement is made on 3 March 2025 between Northwind Harbour Ltd (the "Disclosing Party") and Birch Lane Foods Limited (the "Receiving Party").',
    "The Receiving Party shall keep the Confidential Information secret.",
    "The Receiving Party shall not compete with the Disclosing Party for two years.",
  ];
  const told = (playbook?: string) =>
    review(snapshotFromParagraphs(words, "x"), {
      documentKind: "nda",
      side: "recipient",
      ...(playbook && { playbook }),
    })
      .findings.filter(({ anchors }) => anchors[0]?.quote.includes("compete"))
      .map(({ check }) => check);
  expect(told()).toEqual(["hard-term"]);
  expect(told("one-way-nda-recipient")).toEqual(["playbook"]);
});

it("is none where the playbook accepts what it is a question of", () => {
  const words = [
    ...PARTIES.customer,
    "The Agreement automatically renews for a further year unless notice is given sixty (60) days before the end of the term.",
  ];
  const told = (playbook?: string) =>
    review(snapshotFromParagraphs(words, "x"), {
      documentKind: "saas",
      side: "customer",
      ...(playbook && { playbook }),
    })
      .findings.map(({ title }) => title)
      .filter((title) => title.startsWith("It renews by itself"));
  expect(told()).toHaveLength(1);
  expect(told("saas-customer")).toEqual([]);
});

it("several hard terms of one sentence are one finding, with what to ask for in its comment", () => {
  const [finding, ...others] = hard(
    "services",
    "customer",
    "customer",
    "Upon full payment of all fees the works made for hire are owned by the Customer.",
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "major", title: "Ownership rests on “work for hire” alone" });
  expect(finding?.explanation).toContain("Ownership passes only on payment.");
  expect(finding?.fix?.kind === "comment" && finding.fix.text.match(/Proposed: /g)).toHaveLength(2);
});

describe("where disputes are decided", () => {
  const parties = [
    'This Agreement is between Northwind Harbour Ltd, a Delaware corporation with its principal place of business at 12 Quay Street, Chicago, Illinois 60601 (the "Supplier"), and Birch Lane Foods Inc., a Nevada corporation at 5 Mill Road, Boston, Massachusetts 02111 (the "Customer").',
    ...PARTIES.customer.slice(1),
  ];
  const told = (side: string, words: string) =>
    review(snapshotFromParagraphs([...parties, words], "x"), { documentKind: "services", side })
      .findings.map(({ title }) => title)
      .filter((title) => title.startsWith("Disputes are decided"));
  it("is told where it is the other side's home", () => {
    const words = "Disputes are decided by the courts located in Cook County, Illinois.";
    expect(told("customer", words)).toEqual(["Disputes are decided where “Supplier” is"]);
    expect(told("vendor", words)).toEqual([]);
  });
  it("is not told of a third place, nor of where a company was formed", () => {
    expect(told("customer", "Disputes are decided by the courts in New York, New York.")).toEqual([]);
    expect(told("customer", "Disputes are decided by the courts located in Wilmington, Delaware.")).toEqual([]);
  });
  it("is told of a place far from both", () => {
    expect(told("customer", "The courts of the Cayman Islands have exclusive jurisdiction.")).toEqual([
      "Disputes are decided in the Cayman Islands, where neither party is",
    ]);
  });
});
