/** What agreements on the sale of companies say all the time, and is no slip. The wording is that of real clauses, the names are invented. */
import { describe, expect, it } from "vitest";
import { none, OPENING, quotes } from "./helpers.ts";

const EFFECT = '"Material Adverse Effect" means any change that is materially adverse to the Business.';

describe("agreements on the sale of a company", () => {
  it("speak of a term in brackets without defining it anew", () => {
    none(
      "duplicate-definition",
      OPENING,
      EFFECT,
      'For this Article any "Material Adverse Effect" and similar qualifiers shall be disregarded (or, in the case of "Material Adverse Effect", be read as "adverse effect") for the amount of Losses.',
      'Losses are reckoned without regard to any qualification as to "material" or "Material Adverse Effect" contained in the warranties, or to any limitation as to "Material Adverse Effect" or similar qualifiers.',
      'No qualification (however it may be phrased and including the term "Material Adverse Effect") shall be taken into account. A Material Adverse Effect counts.',
    );
  });
  it("quote plain words in brackets", () => {
    none(
      "duplicate-definition",
      OPENING,
      'There has been no pending action (including any "cease and desist" letter or invitation to take a licence) against the Supplier.',
      'The Supplier has not asserted any claim (including any "cease and desist" letter) against anybody.',
    );
  });
  it("point at the section of a disclosure schedule that has the number of their own", () => {
    none(
      "self-reference",
      OPENING,
      "2. Warranties.",
      "2.4 The accounts are right.",
      "2.5 Changes. Except as set forth in Section 2.5 of the Company Disclosure Schedule, nothing has changed.",
    );
  });

  it("leave their disclosure schedules to another paper, which is one note", () => {
    const words = ["2.1", "2.3", "2.4", "2.6", "2.9"].map(
      (number) => `${number} The contracts of the Supplier are listed in Schedule ${number}.`,
    );
    expect(quotes("missing-attachment", OPENING, "2. Warranties.", ...words)).toEqual(["Schedule 2.1"]);
    expect(quotes("missing-attachment", OPENING, "2. Warranties.", ...words.slice(0, 2))).toHaveLength(2);
  });

  it("speak of terms in references, purposes and qualifications", () => {
    none(
      "duplicate-definition",
      OPENING,
      'The Supplier has a commitment for the loan that it needs (the "Financing"). "Business Day" means a day on which banks are open. The Financing is ready on any Business Day.',
      'After a change each reference therein to the "Financing" shall be deemed to be a reference to the new loan.',
      'A day ends at midnight (including for purposes of "Business Day").',
      EFFECT,
      'The warranties are right (without giving effect to any materiality or "Material Adverse Effect" qualifications contained in them).',
    );
  });
  it("name sections of the Exchange Act without its name", () => {
    none(
      "broken-reference",
      OPENING,
      "The reports under the Exchange Act were filed in time.",
      "5. Covenants.",
      "5.1 The Supplier shall see to the exemption of its Section 16 officers under Section 16(b), and file what Section 13(d) asks for.",
      "5.2 The mergers have the effects set forth in Section 31D-11-1107 of the Business Corporation Act.",
    );
  });
  it("leave claims against lenders to the law of the loan", () => {
    none(
      "conflicting-term",
      OPENING,
      "9.1 This Agreement shall be governed by the laws of the State of Delaware.",
      "9.8 Claims against the Debt Financing Sources under the Commitment Letter are governed by the laws of the State of New York.",
    );
  });

  it("read neither the number of a page nor a schedule of the disclosure letter as their own", () => {
    const sections = ["5. Covenants.", "5.9 Suits are settled with leave.", "5.10 So are claims."];
    none("broken-reference", OPENING, ...sections, "5.11 Other suits are addressed in Section 5.09; 36");
    none(
      "missing-attachment",
      OPENING,
      "2.8 The level is the one set forth on Schedule 2.8(a)(ii) of the Company Disclosure Letter.",
    );
  });
  it("quote what an amendment defines anew", () => {
    none(
      "duplicate-definition",
      OPENING,
      '"Exchange Ratio" means 0.6710. The Exchange Ratio is fixed.',
      'It is amended by restating the definition of "Exchange Ratio" in its entirety as follows: "Exchange Ratio" means 0.6720.',
    );
  });
});
