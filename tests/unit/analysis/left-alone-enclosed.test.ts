/** What reading long loan and building contracts with all that they enclose showed to be no error, each beside the error it resembles. */
import { describe, expect, it } from "vitest";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

const SECTIONS = [
  "1. The Supplier sells the goods.",
  "2. The Buyer pays for them.",
  "3. Either may end this Agreement.",
];
const BODY = Array.from(
  { length: 30 },
  (_, i) => `${i + 1}. The Supplier sells the goods of kind ${i + 1} and the Buyer pays for them within thirty days.`,
);
/** Titles that say what the exhibit is, over a blank. */
const enclosed = (...captions: string[]) => [...BODY, ...captions, "The sum of [●] is paid on the day that it names."];

describe("enclosed forms", () => {
  it("are known by the line of a list that calls them so, wherever the list stands", () => {
    const exhibit = enclosed("EXHIBIT C", "REQUEST OF THE YARD");
    none("placeholder", "Exhibit C - Form of Request of the Yard", ...exhibit);
    none("placeholder", ...exhibit, "EXHIBITS", "Exhibit C. Form of Request", "Exhibit D. Prices", "Exhibit E. Days");
    expect(quotes("placeholder", OPENING, "Exhibit C - Request of the Yard", ...exhibit)).toEqual(["[●]"]);
  });
  it("are known by what they are, by the mark of their page and by a day that is to come", () => {
    none("placeholder", ...enclosed("EXHIBIT B", "ASSIGNMENT AND ACCEPTANCE"));
    none("placeholder", ...enclosed("<PAGE> 59 EXHIBIT B", "COMPLIANCE CERTIFICATE"));
    none("placeholder", ...enclosed("Exhibit B to Sale and Purchase Agreement", "COMPLIANCE CERTIFICATE"));
    none(
      "placeholder",
      ...enclosed("EXHIBIT B", "This Paper is dated as of ______ and names the goods that the Buyer wants."),
    );
    expect(quotes("placeholder", OPENING, ...enclosed("<PAGE> 59 EXHIBIT B", "PRICES OF THE GOODS"))).toEqual(["[●]"]);
  });
  it("hold what is a part of them, and do not end with a page", () => {
    none("placeholder", ...enclosed("EXHIBIT A", "FORM OF ORDER", "It is sent.", "Annex I to Exhibit A"));
    none("placeholder", ...enclosed("EXHIBIT A", "FORM OF ORDER", "It is sent.", "Exhibit A - Page 2"));
    none("placeholder", ...enclosed("EXHIBIT H", "FORM OF ORDER", "It is sent.", "EXHIBIT II", "CONSENT"));
    expect(
      quotes("placeholder", OPENING, ...enclosed("EXHIBIT A", "FORM OF ORDER", "It is sent.", "EXHIBIT B", "PRICES")),
    ).toEqual(["[●]"]);
  });
  it("have attachments and names of their own", () => {
    const form = (line: string) => [...BODY, "EXHIBIT A", "FORM OF CERTIFICATE", line];
    none("missing-attachment", ...form("Attached hereto as Attachment 2 are the sums of the quarter."));
    none("missing-attachment", "The officer shall further certify that attached hereto as Exhibit C are the bylaws.");
    none("duplicate-definition", '"Assignee" means a buyer of goods.', ...form('Birch Ltd (the "Assignee") buys.'));
    expect(quotes("missing-attachment", OPENING, ...BODY, "The sums are in Attachment 2.")).toEqual(["Attachment 2"]);
  });
});

describe("missing-attachment", () => {
  it("reads tables of contents that ran together and captions at the end of a heading", () => {
    none("missing-attachment", "13.7 Facts 57 13.8 Recitals and Exhibits 58 13.9 Consultants 58 13.10 Costs 58");
    none("missing-attachment", "The prices are in Exhibit 8.", "TARGET PRICE 15 May 2031 EXHIBIT 8");
    none("missing-attachment", "It is set forth in Annex I to the applicable Notice of Increase.");
  });
  it("finds the caption of a part, and what an amendment has only in the words that it quotes", () => {
    none("missing-attachment", "The sums are listed on Schedule 5(d).", ...BODY, "Schedule 5(d)", "SUMS");
    const quoted = ["AMENDMENT NO. 2 TO SUPPLY AGREEMENT", '"(c) will go on (as defined in Schedule A hereto)."'];
    expect(quotes("missing-attachment", ...quoted)).toEqual([]);
    expect(
      quotes("missing-attachment", quoted[0] ?? "", '"(c) will sign the form attached hereto as Schedule A."'),
    ).toEqual(["Schedule A"]);
  });
});

describe("duplicate-definition", () => {
  it("tells a letter from an article", () => {
    const pair = ['"A Advance" means a sum lent at once.', '"B Advance" means a sum lent later.'];
    none("duplicate-definition", ...pair, '"Advance" means an A Advance or a B Advance.');
    expect(
      quotes(
        "duplicate-definition",
        OPENING,
        '"An Advance" means a sum lent at once.',
        '"Advance" means any sum owed.',
      ),
    ).toEqual(["Advance"]);
  });
  it("leaves what adds a case, holds for some purposes or speaks of a definition", () => {
    const fee = 'The Buyer pays a fee (a "Yard Fee") at once.';
    none("duplicate-definition", fee, 'Each year a fee (also, a "Yard Fee") is added.');
    none("duplicate-definition", '"Rate" means 3 %.', 'For these purposes, "Rate" shall mean the rate of that day.');
    none(
      "duplicate-definition",
      '"Books" means the books as kept.',
      'The Books count; provided that with respect to the limits of Section 6.27, "Books" means the books of today.',
    );
    none(
      "duplicate-definition",
      '"Law" means the law of Kent.',
      'The Law counts, provided that, if a lien is governed by the law of another county, "Law" means that law.',
    );
    none(
      "duplicate-definition",
      '"Owner" means who owns the yard.',
      'No Owner may agree to amend the definitions of "Buyer" or "Owner" whereby the Buyer would be free.',
    );
    none(
      "duplicate-definition",
      '"Board" is the Yard Board referred to in Section 33.5.',
      'Each may ask the Yard Board (the "Board") to decide.',
    );
  });
});

describe("numbering-gap", () => {
  it("leaves pages before the lines of a table of contents, and schedules that speak of some sections", () => {
    none("numbering-gap", "35 Section 7.01 Reports", "36 Section 7.02 Debts", "38 Section 7.03 Rights");
    none(
      "numbering-gap",
      ...["4.1", "4.2", "4.3", "4.4"].map((n) => `${n} The goods of this kind are sold as they are.`),
      "DISCLOSURE SCHEDULE A",
      "SCHEDULE A EXCEPTIONS",
      "Section 4.1 Gas None. Section 4.2 Debts None. Section 4.4 Suits None.",
    );
    expect(
      quotes("numbering-gap", OPENING, ...["4.1", "4.2", "4.4"].map((n) => `${n} The goods of this kind are sold.`)),
    ).toHaveLength(1);
  });
});

describe("term-case", () => {
  const USED = "The Net Worth counts. The Net Worth is told. The Net Worth is high. The Net Worth falls.";
  it("leaves the words for somebody else's, and for a thing of the kind", () => {
    const worth = ['"Net Worth" means the worth of the Buyer.', USED];
    none("term-case", ...worth, "It may not exceed a tenth of such person's net worth at any time.");
    none("term-case", ...worth, "A guaranty is also a promise to maintain the net worth or capital of another.");
    none("term-case", '"Agreement" means this agreement as amended.', "The Agreement binds. The Agreement ends.");
    expect(quotes("term-case", OPENING, ...worth, "The Buyer reports the net worth each month.")).toEqual([
      "net worth",
    ]);
  });
  it("leaves the parties of other papers and what a bank calls its own rate", () => {
    const lender = ['"Lender" means Birch Bank plc.', "The Lender lends. The Lender waits. The Lender is paid."];
    const more = ["The Lender signs. The Lender asks. The Lender acts. The Lender gives. The Lender takes."];
    none("term-case", ...lender, ...more, "It does not release the interest of the lender in the Hybrid Facility.");
    none("term-case", ...lender, ...more, "No debt of which the Buyer constitutes the lender shall be made.");
    expect(quotes("term-case", OPENING, ...lender, ...more, "The Buyer pays the lender at once.")).toEqual(["lender"]);
  });
});

describe("term-variant", () => {
  const person = (line: string) =>
    quotes("term-variant", OPENING, "Attention: Kim Hansen", "/s/ Kim Hansen", "Mr. Kim Hansen signs.", line);
  it("knows people with names alike, salts and pages of quotations", () => {
    expect(person("Attention: Liz Hanson")).toEqual([]);
    expect(person("Attention: Kim Hanson")).toEqual(["Hanson"]);
    none("term-variant", "Sulfite is sold. Sulfite is weighed. Sulfite is kept.", "Sulfate (in grams) is noted.");
  });
  it("tells a slip once, not as an undefined term as well", () => {
    const words = ['"Yard Interest" means a share of the yard.', "Each Yard Interest is sold with a Yard Interest."];
    const all = [OPENING, ...words, "No Yard Intrest may be pledged without the Yard Interest."];
    expect(findingsOf("term-variant", all).map((f) => f.anchors[0]?.quote)).toEqual(["Intrest"]);
    expect(findingsOf("undefined-term", all)).toEqual([]);
  });
});

describe("undefined-term", () => {
  const undefinedHere = (...lines: string[]) => findingsOf("undefined-term", [OPENING, ...lines]).map((f) => f.title);
  it("knows glossaries whose lines ran together, and terms that lost their spaces", () => {
    const entries = ["Assessor", "Crane Plan", "Dock Fee", "Jetty Share", "Mooring Right", "Quay Rate"];
    const glossary = entries.map((e) => `${e}: Whatever is said of it by the yard.`).join(" ");
    const use =
      "The Buyer pays the Dock Fee and the Quay Rate to the Assessor. The Dock Fee and the Quay Rate are due.";
    expect(undefinedHere(`These are the words used here. ${glossary}`, use)).toEqual([]);
    expect(undefinedHere(use)).not.toEqual([]);
    const due = "The Buyer acts in the Usual Course of Trade. Nothing beside the Usual Course of Trade is done.";
    expect(undefinedHere('"UsualCourseofTrade" means what the yard has always done.', due)).toEqual([]);
  });
  it("takes a list that another part of the paper has for borrowed, but not what a form at its end borrows", () => {
    const uses = ["Each Dock Fee is due on the Quay Day.", "No Dock Fee is owed before the Quay Day."];
    const notes = (line: string) => findingsOf("undefined-term", [OPENING, line, ...uses]).map((f) => f.severity);
    expect(
      notes("Capitalized terms used in this Agreement shall have the meanings specified on Schedule 1.1."),
    ).toEqual(["info"]);
    expect(
      undefinedHere(
        "All capitalized terms used herein without definition shall have the meanings defined in Section 3.1 hereof.",
        ...uses,
      ),
    ).not.toContain("2 capitalised terms are not defined here");
  });
  it("names the likeliest word of its note first", () => {
    const note = findingsOf("undefined-term", [
      OPENING,
      "The Compensation Committee is told of it.",
      "The Company keeps an Incentive Plan.",
    ]).find((f) => f.severity === "info");
    expect(note?.explanation ?? "").not.toMatch(/Compensation Committee|Incentive Plan/);
  });
});

describe("other checks", () => {
  it("know a word of two letters from the letter of a list, inches and what was left out", () => {
    none("unbalanced-mark", "It is paid (but only so long", "as the Supplier is able to do so), and no longer.");
    none("unbalanced-mark", "The building has a clear height of 33'-8\" throughout.");
    none("unbalanced-mark", "The pumps (which are expected to be *** are not part of this promise.");
    none("unbalanced-mark", "[THE REMAINDER OF THIS PAGE IS EMPTY");
    expect(quotes("unbalanced-mark", OPENING, "The pumps (which are new are not part of it.")).toHaveLength(1);
  });
  it("know thirds that are cut off, signs of another font and another paper's sections", () => {
    none("number-mismatch", "It takes sixty-six and two-thirds percent (66.66%) of the votes.");
    expect(quotes("number-mismatch", OPENING, "It takes sixty-six percent (67%) of the votes.")).toHaveLength(1);
    none("currency-mix", "The rate is £ 2 for each quarter.", "The sum is US$5,000,000.");
    none(
      "broken-reference",
      ...SECTIONS,
      "The sums received under Article XII of the Agreement and Plan of Union count.",
    );
    none("broken-reference", ...SECTIONS, "Section 7.b (iv) of the Employment Agreement is left as it is.");
    none("party-mismatch", "Harbour Limited Partnership signs.", "By: Harbour Corp. Its General Partner");
  });
  it("find the last step of a list that is referred to", () => {
    const steps =
      "18.1 Completion. 18.1.1 It is built; 18.1.2 It is tested; 18.1.3 It is paid; and 18.1.4 It is handed over.";
    none("broken-reference", ...SECTIONS, steps, "All of Sections 18.1.1 through 18.1.4 apply.");
  });
  it("find the heading that a table of contents or the section itself names", () => {
    const sections = ["10.1 The goods are sold.", "10.2 They are paid.", "10.3 It ends."];
    none("broken-reference", ...SECTIONS, ...sections, "SECTION 10.5. Buyers 65", "It follows Section 10.5 in all.");
    none(
      "numbering-gap",
      ...sections,
      "10.5 It begins again.",
      "For the purposes of this Section 10.4 it never ended.",
    );
  });
  it("leave a notary's lines, passages to be taken or left, and names in single quotation marks", () => {
    none("placeholder", "I, ______, a notary public, do certify that ______, as ______ of ______, signed before me.");
    none("unbalanced-mark", "[If the Buyer has a bank:", ...SECTIONS, ...BODY.slice(0, 15), "It pays through it.]");
    const hereafter = "Birch Bank N.V., hereinafter referred to as 'the Lender', lends the sum.";
    none("undefined-term", hereafter, "The Lender may wait. The Lender is paid by the Buyer. Each Lender signs.");
    none("unused-definition", '"Pledgor[s]" means Northwind and Birch.', "Each Pledgor signs.");
  });
  it("leave a person's role, what was just spoken of and the board of another body", () => {
    const agent = '"Agent" means Birch Bank plc.';
    const uses =
      "The Agent acts. The Agent waits. The Agent is paid. The Agent asks. The Agent gives. The Agent takes.";
    none("term-case", agent, uses, "The Buyer authorizes the Agent to act as its agent under the papers.");
    const costs = [
      '"Dock Cost" means what is paid for a dock.',
      "The Dock Cost is due. A Dock Cost is told. Each Dock Cost is low.",
    ];
    none("term-case", ...costs, "Costs of docks are paid, but such dock costs as are late are not.");
    expect(quotes("term-case", OPENING, ...costs, "The Buyer bears the dock cost of the year.")).toEqual(["dock cost"]);
    none(
      "duplicate-definition",
      '"Closing Day" means the day on which a sale occurs.',
      'Anything to the contrary notwithstanding, if a sale is agreed on but not made, then for all purposes of this Agreement, the "Closing Day" shall mean the day of the promise.',
    );
  });
});
