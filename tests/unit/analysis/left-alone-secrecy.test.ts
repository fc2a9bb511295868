/** What confidentiality, severance and loan agreements write on purpose: no errors. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const SECTIONS = [
  "1. The Supplier sells the goods.",
  "2. The Buyer pays for them.",
  "3. Either may end this Agreement.",
];

describe("broken-reference", () => {
  it("leaves the sections of laws alone that are known by an abbreviation or a list", () => {
    none(
      "broken-reference",
      ...SECTIONS,
      "Inside information as defined in § 13 para. 1 of the German Securities Trading Act falls under § 14 WpHG.",
      "Its disclosure is punished (Section 43 BDSG), and the bank must say so under Section 9 (1) KWG.",
      "Witnesses are silent under Sections 94 (2), 98 and 161a of the German Code of Criminal Procedure.",
      "Leave is given under Gen. Laws ch. 149, § 52D, and General Statutes Article 10A, Section 66-57.1.",
    );
    expect(quotes("broken-reference", OPENING, ...SECTIONS, "It is paid under Section 43 (Delivery).")).toHaveLength(1);
  });
  it("takes a number for there that a section gives itself twice, and a paper referred to therein for another", () => {
    none(
      "broken-reference",
      ...SECTIONS,
      "3.1 Goods are sold. 3.2 They are paid. This Section 3.9 binds both, and nothing in this Section 3.9 ends it.",
    );
    none(
      "broken-reference",
      ...SECTIONS,
      "The separation agreement and the papers named therein at Section 7.3 remain.",
    );
    expect(quotes("broken-reference", OPENING, ...SECTIONS, "The papers named at Section 7.3 remain.")).toHaveLength(1);
  });
});

describe("duplicate-definition", () => {
  const SECRETS = '"Secrets" means plans and lists. The Secrets are kept.';
  it("leaves alone what a term leaves out, gathers or is defined as below", () => {
    for (const again of [
      'The term "Secrets" as used herein does not include what is known.',
      '"Secrets" for purposes of this Agreement does not include what the Buyer owned.',
      'The foregoing information shall be "Secrets" however it is kept.',
      'The Buyer learns matters that are defined below (the "Secrets").',
    ])
      none("duplicate-definition", SECRETS, again);
    expect(quotes("duplicate-definition", OPENING, SECRETS, '"Secrets" means recipes.')).toHaveLength(1);
  });
  it("leaves a name alone that is taken to include others", () => {
    none("duplicate-definition", 'Each term "Supplier" and "Buyer" includes, without limitation, its affiliates.');
    none(
      "duplicate-definition",
      'If several sign, the word "Buyer" herein shall be deemed to refer to all such signatories jointly.',
    );
    none("duplicate-definition", '"RR" means "Reserve Rate" and "RB" means "Reserve Base".', '"Reserve Rate": A rate.');
  });
});

describe("term-variant", () => {
  it("leaves small capitals alone that lost their first letter, and America", () => {
    none("term-variant", "The Agreement is long. The Agreement ends. This Agreement binds.", "S UPPLY A GREEMENT");
    none(
      "term-variant",
      "American Harbour Works sells. American Harbour Works pays. American Harbour Works ends.",
      "It is sold in the United States of America.",
    );
    expect(
      quotes("term-variant", OPENING, "The Agreement is long. This Agreement binds.", "The Agrement ends."),
    ).toHaveLength(1);
  });
});

describe("undefined-term", () => {
  const named = (...paragraphs: string[]) =>
    findingsOf("undefined-term", [OPENING, ...paragraphs]).map((f) => f.explanation);
  it("does not ask for papers and policies that the sentence tells apart", () => {
    for (const [term, text] of [
      ["Waiver Paper", "The Buyer signs a Waiver Paper, as defined in the Severance Plan of the Supplier."],
      ["Support Agreement", "A Support Agreement between the Supplier and others is made. The Support Agreement ends."],
      ["Trading Policy", "It keeps the Supplier's Trading Policy on Securities. Such Trading Policy is long."],
      ["Secrecy Papers", "It signs such Secrecy Papers as may be required by others."],
      ["Sale Memorandum", "It returns any Sale Memorandum or similar document at once."],
    ] as const)
      expect(named(text).join(" ")).not.toContain(term);
  });
  it("takes a change in control for one term", () => {
    const found = named(
      "He is paid upon a Change in Control. A Change in Control ends it. No Change in Control is near.",
    );
    expect(found.join(" ")).toContain("Change in Control");
    expect(found.join(" ")).not.toMatch(/\u201cControl\u201d/);
  });
});

describe("other checks", () => {
  it("know an attachment of a law or of another paper, and the line over a filing", () => {
    none("missing-attachment", "It is held as defined by Schedule 13 Companies Act 1985.");
    none("missing-attachment", "It goes to the persons on Exhibit A to the certification of the commission.");
    none("missing-attachment", "EX-10 6 ex10-2.htm EXHIBIT 10 and what follows");
    expect(quotes("missing-attachment", OPENING, "It goes to the persons on Exhibit A.")).toEqual(["Exhibit A"]);
  });
  it("leave a page, a currency and a seal alone", () => {
    none("placeholder", "{Remainder of Page Intentionally Left Blank}");
    none("placeholder", "Interest. NTD: as agreed for each loan; USD: as agreed for each loan.");
    none("unbalanced-mark", "(SEAL (SEAL)");
    expect(quotes("unbalanced-mark", OPENING, "It keeps (b( all papers.")).toHaveLength(1);
    none("currency-mix", "The notes are of \u20ac430 ($556.6 million).");
    none("currency-mix", "The salary is GBP 90,000.", "You are granted RSUs worth USD 100,000 of the parent's stock.");
    expect(quotes("placeholder", OPENING, "It pays {customer_name} today.")).toHaveLength(1);
  });
  it("tell companies of a group apart", () => {
    const PARTY = "Northwind Harbour Ltd sells. Northwind Harbour Ltd delivers.";
    none("party-mismatch", PARTY, "It is fka Northwind Harbour, Inc. today.");
    none("party-mismatch", PARTY, "By: Northwind Harbour, Inc., its Manager");
    none("party-mismatch", PARTY, "He is chief executive officer of Northwind Harbour, Inc. and stays.");
    expect(quotes("party-mismatch", OPENING, PARTY, "Very truly yours, Northwind Harbour, Inc.")).toHaveLength(1);
  });
  it("leave words in small letters alone that mean any of the kind", () => {
    const SECRET = `"Secret Matter" means plans. ${"Secret Matter is kept. ".repeat(9)}`;
    none("term-case", SECRET, "It protects goodwill, secret matter and customer loyalty.");
    expect(quotes("term-case", OPENING, SECRET, "It protects the secret matter.")).toHaveLength(1);
    const AGENTS = `"Agents" means clerks. ${"The Agents work. ".repeat(9)}`;
    none("term-case", AGENTS, "He speaks to the agents of Northwind designated by it.");
  });
  it("know a term for used in the next definition of its sentence, and one that only keeps accounts", () => {
    none(
      "unused-definition",
      'The terms "Ally" and "Friend" have the meanings given by law, and "Helpers" means Allies and Friends.',
      "The Helpers help.",
    );
    none("unused-definition", 'Shares that are carried on its books as "Kept Shares" do not count.');
    none("unused-definition", 'It includes information designated as "Source Codes" (as defined in the Escrow Deed).');
  });
});
