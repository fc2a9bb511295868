/** Documents that take terms from others, that only seem to, and amendments with the words of what they change. */
import { describe, expect, it } from "vitest";
import { readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const BODY = Array.from(
  { length: 12 },
  (_, i) => `${i + 1}. The Supplier sells the goods of kind ${i + 1} and the Buyer pays for them within thirty days.`,
);
const borrows = (...paragraphs: string[]) =>
  structureOf(readParagraphs(snapshotFromParagraphs(paragraphs, "borrowing"))).borrowsTerms;

describe("terms of another document", () => {
  it("are taken where a sentence or the title says so", () => {
    const sentence = "Capitalized terms used but not defined herein have the meanings given in the Harbour Agreement.";
    expect(borrows("SUPPLY AGREEMENT", OPENING, sentence, ...BODY)).toBe(true);
    expect(borrows("SUPPLY AGREEMENT", OPENING, ...BODY, sentence)).toBe(true);
    expect(borrows("Schedule B to Harbour Services Agreement", ...BODY)).toBe(true);
    expect(borrows("SUPPLY AGREEMENT", OPENING, ...BODY)).toBe(false);
  });
  it("are not taken from a law, nor by an enclosed form that points back", () => {
    for (const sentence of [
      "Terms not otherwise defined herein and that are defined in the UCC shall have the meanings therein described.",
      "Accounting terms used herein but not defined in this Agreement shall have the meanings given to them under GAAP.",
    ])
      expect(borrows("SUPPLY AGREEMENT", OPENING, sentence, ...BODY)).toBe(false);
    const back = "Unless otherwise defined herein, terms defined in the Supply Agreement shall have the same meanings.";
    expect(borrows("SUPPLY AGREEMENT", OPENING, ...BODY, "EXHIBIT A", "PROMISSORY NOTE", back)).toBe(false);
    expect(borrows("PROMISSORY NOTE", ...BODY, back)).toBe(true);
  });
});

describe("an amendment", () => {
  const clean = (check: string, ...paragraphs: string[]) =>
    expect(quotes(check, ...AMENDMENT, ...paragraphs)).toEqual([]);
  const AMENDMENT = ["SECOND AMENDMENT TO EMPLOYMENT AGREEMENT", "1. Section 2 is amended and restated as follows:"];
  it("puts in words that speak of the agreement's own sections", () => {
    const rest = ["2. The rest stands.", "3. It may be signed in parts."];
    clean("broken-reference", "She receives the amounts set forth in Section 14(c) above.", ...rest);
    expect(
      quotes("broken-reference", ...AMENDMENT, "It is void under Section 14 of this Amendment at once.", ...rest),
    ).toEqual(["Section 14"]);
  });
  it("puts in definitions that are used elsewhere", () => {
    const term = 'The term is renewed for a year each time (each time an "Added Year") unless one of them objects.';
    clean("unused-definition", term, "2. The rest stands.");
    clean("unused-definition", '"2. Term. It runs on.', `${term}"`, "2. The rest stands.");
    expect(quotes("unused-definition", ...AMENDMENT, "It runs on.", `2. ${term}`)).toEqual(["Added Year"]);
  });
  it("puts in words without being called one", () => {
    none(
      "unused-definition",
      'The text of Section 2 shall read as follows: She is paid at once (the "Quick Payment").',
    );
    none(
      "unused-definition",
      'Section 6 is changed by replacing the phrase "Old Town" with the phrase "Birch Quarter".',
    );
    expect(quotes("undefined-term", OPENING, "This Third Amendment to the contract binds the Buyer.")).toEqual([]);
  });
  it("gives the title of a section in brackets", () => {
    clean("unused-definition", '2. Section 4.2 of the Employment Agreement ("Quiet Years") is hereby deleted.');
  });
  it("names people and the papers that it changes", () => {
    const found = findingsOf("undefined-term", [
      "SECOND AMENDMENT TO AMENDED AND RESTATED EMPLOYMENT AGREEMENT",
      'This is made between Harbour Ltd (the "Company") and Peter von Gal (the "Executive"), who is to stay.',
      "1. The First Amendment to the contract stands, and the Amended and Restated Employment Agreement goes on.",
      "2. The yearly pay is Three Hundred Twenty-Five Thousand and 00/100 Dollars, as the Board has found.",
    ]);
    expect(found.map((f) => f.anchors.map((a) => a.quote))).toEqual([["Board"]]);
  });
});

describe("other checks", () => {
  it("know a term with its plural in brackets as defined", () => {
    const uses = ["Each Delivery Day is paid.", "It pays the Delivery Day at once.", "The Delivery Days are due."];
    none("undefined-term", "1.40 DELIVERY DAY(S) shall mean one half for each of them.", ...uses);
    expect(findingsOf("undefined-term", [OPENING, ...uses])).not.toEqual([]);
  });
  it("leave alone what a term means for one purpose, and the page of a news service", () => {
    const means = '"Accounts" means the books that the Supplier keeps as of today.';
    none(
      "duplicate-definition",
      means,
      'It reads them, provided that for purposes of the ratios in Section 5.01(g), "Accounts" shall mean the books of the year before.',
    );
    expect(
      quotes("duplicate-definition", means, "It is sold.", '"Accounts" shall mean the books of the year before.'),
    ).not.toEqual([]);
    none("unused-definition", 'The rate is on the display designated as "Page 1234" on the news service each day.');
  });
  it("leave alone a fraction's line and a state's statutes", () => {
    none("placeholder", "RATE = [ ---------- ] + MARGIN [ 1.00 - SHARE ]");
    none("broken-reference", "1. Goods.", "2. Terms of the code, R.C.W. Section 62A.9-101, count.", "3. It ends.");
  });
  it("leave alone what another year's agreement gave, and the number of an item", () => {
    const pledge = '"Pledge" means what the Buyer gives. The Pledge is small. The Pledge is kept. The Pledge ends.';
    none("term-case", pledge, "They agree that the pledge under the 1992 Harbour Agreement ends.");
    expect(quotes("term-case", OPENING, pledge, "They agree that the pledge is due.")).toEqual(["pledge"]);
    none("unbalanced-mark", 'It is then kept by another (see item "3)" below).');
  });
  it("take a code of conduct that is incorporated for known", () => {
    const text =
      "Also incorporated herein and made a part of this Agreement is the Employee Silence and Non-Disclosure Agreement.";
    none("undefined-term", OPENING, text, "The Employee Silence and Non-Disclosure Agreement binds the Buyer.");
  });
});
