/** What papers of a hundred pages taught, as they were printed and filed: torn tables, posts, papers with a date, definitions in two columns. */
import { describe, expect, it } from "vitest";
import { review } from "../../../analysis/review.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { OPENING, quotes } from "./helpers.ts";

describe("definitions in two columns", () => {
  const table = [
    "“Banking Day(s)”",
    "shall mean any day on which banks in London are open;",
    "“Agents”",
    "shall have the meaning ascribed thereto in the preamble;",
  ];
  it("are read where the term stands alone and the next line says what it means", () => {
    expect(
      quotes(
        "undefined-term",
        OPENING,
        ...table,
        "The Supplier pays the Buyer on each Banking Day. No Banking Day is left out, and the Agents agree.",
      ),
    ).toEqual([]);
  });
  it("are told when nothing uses them", () => {
    expect(quotes("unused-definition", OPENING, ...table, "The Supplier pays the Buyer and tells the Agents.")).toEqual(
      ["Banking Day"],
    );
  });
  it("leave captions of a signature block alone", () => {
    expect(quotes("unused-definition", OPENING, "The Supplier pays the Buyer.", "“CONSULTANT”", "Ada Moor")).toEqual(
      [],
    );
  });
});

describe("undefined-term", () => {
  const named = (...paragraphs: string[]) =>
    review(snapshotFromParagraphs([OPENING, ...paragraphs], "t"), {})
      .findings.filter((f) => f.check === "undefined-term")
      .map((f) => `${f.title} ${f.explanation}`)
      .join(" ");
  it("leaves posts of a company and of the state alone", () => {
    const text = named(
      "The reports of the Buyer are certified by the Controller or chief financial officer of the Buyer. The Controller or chief financial officer signs each.",
      "The guidelines of the Office of the Comptroller of the Currency apply to the Supplier.",
    );
    expect(text).not.toContain("Controller");
    expect(text).not.toContain("Comptroller");
  });
  it("leaves a term alone that a page's end breaks off", () => {
    expect(
      named(
        '"Notice of Rate Change" means a notice in the form of Annex 1.',
        "The Supplier sends each Notice of Rate Change to the Buyer.",
        "The period begins on the date specified in the applicable Notice of Rate",
        "and ends a month later.",
      ),
    ).not.toContain("“Notice of Rate”");
  });
  it("leaves one or more of a kind alone", () => {
    expect(
      named(
        '"Eligible Transferee" means a bank that the Buyer accepts. The Supplier may name an Eligible Transferee.',
        "The Buyer may choose one or more other Eligible Transferee or Transferees, none of which Transferees is in default.",
      ),
    ).not.toContain("Transferees");
  });
});

describe("unbalanced-mark", () => {
  it("lets a bracket alone on its line close the one before", () => {
    expect(quotes("unbalanced-mark", OPENING, "The purpose of the [", "]", "The Supplier pays the Buyer.")).toEqual([]);
  });
  it("knows brackets of full width", () => {
    expect(
      quotes("unbalanced-mark", OPENING, "The Supplier pays a fair profit\uff08as both sides agree) to the Buyer."),
    ).toEqual([]);
  });
  it("leaves what the columns of a table tore apart alone, and nothing else", () => {
    expect(
      quotes(
        "unbalanced-mark",
        OPENING,
        "<S> <C> Owner to provide a proposal [ (to be agreed to by Owner ] Contractor)",
      ),
    ).toEqual([]);
    expect(
      quotes("unbalanced-mark", OPENING, "The Supplier provides a proposal (to be agreed to by the Buyer."),
    ).toEqual(["(to be agreed to"]);
  });
});

describe("other checks", () => {
  it("term-variant leaves somebody who signs alone", () => {
    const used = "The Erisa Group pays. The Erisa Group and the Buyer agree. Erisa binds the Supplier. Erisa is read.";
    expect(quotes("term-variant", OPENING, used, 'The "Erisa Group" means all of them.', "Name: Erica Dowd")).toEqual(
      [],
    );
  });
  it("duplicate-definition leaves a pointer to the opening alone", () => {
    expect(
      quotes(
        "duplicate-definition",
        'This agreement is made between Northwind Ltd (the "Lender") and Birch Ltd (the "Borrower").',
        'The terms "Borrower" and "Lender" shall have the meaning assigned to them hereinabove.',
        "The Lender lends, and the Borrower borrows.",
      ),
    ).toEqual([]);
  });
  it("placeholder leaves boxes to be ticked alone", () => {
    expect(
      quotes("placeholder", OPENING, "The ratio in line I.A. of the certificate shall not be less. Yes ___ No ___"),
    ).toEqual([]);
  });
});
