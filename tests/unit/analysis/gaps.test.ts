/** What a document of a kind should have and does not, and which papers are not asked for it. */
import { describe, expect, it } from "vitest";
import { review } from "../../../analysis/review.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";

/** Enough text to be judged, about nothing that is looked for. */
const WORK = Array.from(
  { length: 24 },
  (_, i) => `${i + 1}. The Supplier shall paint room ${i + 1} of the mill in white, twice, and leave it clean.`,
);
const gaps = (kind: string | undefined, ...paragraphs: string[]) =>
  review(snapshotFromParagraphs([...paragraphs, ...WORK], "x"), kind ? { documentKind: kind } : {}).gaps.map(
    ({ id }) => id,
  );

describe("what is missing", () => {
  it("is told of an agreement", () => {
    expect(gaps("services", "SERVICES AGREEMENT", "Northwind Ltd and Birch Ltd agree as follows.")).toEqual(
      expect.arrayContaining(["governing-law", "liability", "severability"]),
    );
  });

  it("is not asked of an order under another agreement", () => {
    const head = ["STATEMENT OF WORK", "Northwind Ltd and Birch Ltd agree as follows."];
    expect(gaps("services", ...head, "This Statement of Work incorporates the Agreement of 3 March 2025.")).toEqual([]);
    expect(gaps("services", ...head, "This Order Form is governed by the Framework Terms.")).toEqual([]);
    expect(gaps("services", ...head, "This SOW incorporates the Terms below.")).toContain("severability");
  });

  it("is not asked of what is no contract", () => {
    const asked = (...paragraphs: string[]) => gaps(undefined, ...paragraphs);
    expect(asked("ACTION BY WRITTEN CONSENT OF THE BOARD", "The directors resolve as follows.")).toEqual([]);
    expect(asked("Harbour Privacy Notice", "We tell you what we do with your data.")).toEqual([]);
    expect(asked("Acceptable Use Policies", "You may not do as follows.")).toEqual([]);
    expect(asked("Guidelines for legal requests of user data", "We answer as follows.")).toEqual([]);
    expect(asked("SERVICES AGREEMENT", "The parties agree.", "Leave Policy")).toContain("governing-law");
    expect(asked("INSURANCE POLICY", "We insure you as follows.")).toContain("governing-law");
    // What the reviewer says it is counts.
    expect(gaps("services", "Harbour Privacy Policy", "We tell you what we do.")).toContain("governing-law");
    expect(gaps("other", "CONSENT AGREEMENT", "The parties agree as follows.")).toContain("governing-law");
  });

  it("is not what plain words say", () => {
    const plain = [
      "25. The Supplier works with reasonable skill and care.",
      "26. A change to this Agreement is effective only if it is in writing and signed by both.",
      "27. This Agreement is the whole agreement of the parties about its subject.",
      "28. Neither party is liable for a delay caused by events outside its reasonable control.",
      "29. If a provision is held to be unenforceable, the rest is not affected.",
      "30. Notices must be sent to the registered office of the recipient.",
    ];
    const found = gaps("services", "SERVICES AGREEMENT", ...plain);
    for (const id of ["warranty", "amendment", "entire-agreement", "force-majeure", "severability", "notices"])
      expect(found).not.toContain(id);
  });

  it("does not ask at-will employment how it ends", () => {
    expect(
      gaps("employment", "OFFER LETTER", "Employment is at-will, and either may end it at any time."),
    ).not.toContain("termination");
  });

  const forSide = (kind: string, side: string | undefined, ...paragraphs: string[]) =>
    review(snapshotFromParagraphs([...paragraphs, ...WORK], "x"), {
      documentKind: kind,
      ...(side ? { side } : {}),
    }).gaps.map(({ id }) => id);

  it("depends on the side", () => {
    const asked = ["infringement-indemnity", "personal-data", "insurance"];
    expect(forSide("services", "customer")).toEqual(expect.arrayContaining(asked));
    for (const side of ["vendor", undefined])
      for (const id of asked) expect(forSide("services", side)).not.toContain(id);
    const there = [
      "The Supplier shall maintain liability insurance of five million pounds.",
      "The Supplier indemnifies the Customer against claims that the work infringes rights of others.",
      "Each party keeps to the laws on personal data.",
    ];
    for (const id of asked) expect(forSide("services", "customer", ...there)).not.toContain(id);
    expect(forSide("services", "customer", "Freight and insurance are paid by the Customer.")).toContain("insurance");
    expect(forSide("services", "customer", ...there)).toContain("cyber-insurance");
  });

  it("is told of a venture, and not of joint research", () => {
    const venture = "Each party shall make a capital contribution of one million dollars.";
    expect(forSide("collaboration", "second", venture)).toEqual(
      expect.arrayContaining(["way-out", "venture-reports", "venture-control"]),
    );
    expect(forSide("collaboration", "second", "The parties shall work together on research.")).not.toContain("way-out");
    expect(forSide("collaboration", "second", venture, "A party may withdraw at fair value.")).not.toContain("way-out");
  });

  it("of a data processing agreement is what the law asks for, and nothing that its main agreement has", () => {
    const found = forSide("dpa", "customer", "DATA PROCESSING AGREEMENT");
    expect(found).toEqual(expect.arrayContaining(["dpa-instructions", "dpa-subprocessors", "dpa-breach", "dpa-audit"]));
    for (const id of ["payment", "warranty", "ip", "term"]) expect(found).not.toContain(id);
    expect(
      forSide(
        "dpa",
        "customer",
        "The Processor acts only on documented instructions and uses the sub-processors in Annex 3.",
      ),
    ).not.toEqual(expect.arrayContaining(["dpa-instructions"]));
  });

  it("is what who rents and who borrows should ask for", () => {
    const asked = (kind: string, ...words: string[]) =>
      review(snapshotFromParagraphs([...words, ...WORK], "x"), { documentKind: kind, side: "customer" }).gaps.map(
        ({ id }) => id,
      );
    const lease = ["LEASE", 'Northwind Ltd (the "Landlord") lets the Premises to Birch Ltd (the "Tenant").'];
    const loan = ["LOAN AGREEMENT", 'Northwind Bank (the "Lender") lends to Birch Ltd (the "Borrower").'];
    expect(asked("lease", ...lease, "The Tenant pays the Landlord a security deposit.")).toEqual(
      expect.arrayContaining(["quiet-enjoyment", "landlords-repairs", "damage-to-premises", "return-of-deposit"]),
    );
    const there = asked(
      "lease",
      ...lease,
      "The Tenant may quietly enjoy the Premises. The Landlord shall keep the roof in repair.",
      "If the Premises are damaged by fire, the rent abates. The security deposit is returned in thirty days.",
    );
    for (const id of ["quiet-enjoyment", "landlords-repairs", "damage-to-premises", "return-of-deposit"])
      expect(there).not.toContain(id);
    expect(
      asked("finance", ...loan, "The Borrower hereby grants the Lender a security interest in all goods."),
    ).toEqual(expect.arrayContaining(["release-of-security", "early-payment"]));
    expect(asked("finance", ...loan, "A late payment is a default.")).toContain("time-to-cure-rent");
    expect(asked("finance", ...loan, "The Borrower shall grant no security interest.")).not.toContain(
      "release-of-security",
    );
  });

  it("is what who buys and who sells a company should ask for", () => {
    const asked = (kind: string, side: string, ...words: string[]) =>
      review(snapshotFromParagraphs([...words, ...WORK], "x"), { documentKind: kind, side }).gaps.map(({ id }) => id);
    const sale = [
      "SHARE PURCHASE AGREEMENT",
      'Northwind Ltd (the "Seller") sells the Shares to Birch Ltd (the "Buyer"). The Seller warrants that it owns the Shares.',
      "Until the Closing the Seller keeps the Company's books. An earn-out is paid after two years.",
    ];
    expect(asked("sale", "customer", ...sale)).toEqual(
      expect.arrayContaining([
        "sellers-indemnity",
        "conduct-until-closing",
        "sellers-stay-away",
        "taxes-until-closing",
      ]),
    );
    expect(asked("sale", "vendor", ...sale)).toEqual(
      expect.arrayContaining(["limit-of-sellers-liability", "end-of-warranties", "earn-out-protected"]),
    );
    const there = asked(
      "sale",
      "vendor",
      ...sale,
      "The Seller's liability shall not exceed ten per cent of the price. The warranties survive the Closing by a year.",
      "The Buyer does nothing in order to avoid the earn-out and keeps separate books.",
    );
    for (const id of ["limit-of-sellers-liability", "end-of-warranties", "earn-out-protected", "sellers-indemnity"])
      expect(there).not.toContain(id);
    // Nobody answers to the buyer of a company that was listed.
    expect(asked("sale", "customer", ...sale, "The Company SEC Reports are complete.")).not.toContain(
      "sellers-indemnity",
    );
  });
});
