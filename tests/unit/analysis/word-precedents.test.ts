/** What English solicitors' precedents are made of in Word: fields that print "clause", styles, options in square brackets. */
import { describe, expect, it } from "vitest";
import { review } from "../../../analysis/review.ts";
import { paragraphRoles, readParagraphs } from "../../../analysis/structure/paragraphs.ts";
import type { DocumentSnapshot, Paragraph } from "../../../shared/document.ts";
import type { ReviewOptions } from "../../../shared/review.ts";
import { findingsOf, none, OPENING, quotes } from "./helpers.ts";

type Given = Partial<Paragraph> & { text: string };

const document = (...paragraphs: (Given | string)[]): DocumentSnapshot => ({
  schemaVersion: 1,
  unread: {},
  source: "ooxml",
  name: "x",
  paragraphs: paragraphs.map((given, index) => ({
    index,
    part: "body",
    ...(typeof given === "string" ? { text: given } : given),
  })),
});
const found = (check: string, snapshot: DocumentSnapshot, options: ReviewOptions = {}) =>
  review(snapshot, options).findings.filter((f) => f.check === check);
const item = (label: string, text: string, more: Partial<Paragraph> = {}): Given => ({
  text,
  list: { label, level: label.split(".").length - 1, list: "1" },
  ...more,
});

describe("fields of a precedent", () => {
  const word = { kind: "PAGEREF", target: "a10", start: 16, end: 23 };
  const number = { kind: "REF", target: "a10", start: 23, end: 26 };

  it("are no table of contents where they print a word", () => {
    const text = "As set out under clause 3.1, each of them shall pay:";
    const printed = { ...word, start: 17, end: 24 };
    const line = { text: "Confidentiality 12", fields: [{ kind: "PAGEREF", target: "_Toc1", start: 16, end: 18 }] };
    const paras = readParagraphs(document({ text, fields: [printed] }, line));
    expect(paragraphRoles(paras)).toEqual(["text", "toc"]);
  });

  it("point to bookmarks whatever their capitals, and are one finding where both halves are lost", () => {
    const target = item("3.1", "The fee is due within ten days.", { bookmarks: ["A10"] });
    const pointing = { text: "It is due under clause 3.1 at once.", fields: [word, number] };
    const opening = item("3.", "Fees and payment", { bookmarks: ["other"] });
    expect(found("broken-reference", document(OPENING, opening, target, pointing))).toEqual([]);
    const lost = found("broken-reference", document(OPENING, opening, { ...target, bookmarks: ["b"] }, pointing));
    expect(lost.map((f) => f.anchors[0]?.quote)).toEqual(["clause 3.1"]);
  });

  it("are told once where Word prints its error", () => {
    const error = "Error! Bookmark not defined.";
    const text = `Subject to ${error}3.1, the fee is due.`;
    const fields = [
      { kind: "PAGEREF", target: "gone", start: 11, end: 11 + error.length },
      { kind: "REF", target: "gone", start: 11 + error.length, end: 14 + error.length },
    ];
    const snapshot = document(OPENING, item("3.", "Fees", { bookmarks: ["x"] }), item("3.1", "It is due."), {
      text,
      fields,
    });
    expect(found("broken-reference", snapshot).map((f) => f.anchors[0]?.quote)).toEqual([error]);
    expect(found("undefined-term", snapshot)).toEqual([]);
  });
});

describe("sub-clauses whose style has the level of a heading", () => {
  const text = (label: string, words: string) => item(label, words, { outlineLevel: 1, style: "Untitled subclause 1" });

  it("are text where they read as text", () => {
    const role = (words: string) => paragraphRoles(readParagraphs(document(text("1.1", words))))[0];
    for (const words of [
      "This agreement constitutes the entire agreement between the parties.",
      "the Applicable Laws; and",
      "The Supplier shall:",
      "[Nothing in this clause shall limit or exclude any liability for fraud.]",
    ])
      expect(role(words), words).toBe("text");
    for (const words of ["Commencement and duration", "Limitation of liability.", "What happens if you are late"])
      expect(role(words), words).toBe("heading");
  });

  it("are no headings without text", () => {
    const paragraphs = [
      item("1.", "Interpretation", { outlineLevel: 0 }),
      text("1.1", "A reference to writing excludes fax [and email OR but not email]."),
      text("1.2", "Supplier's Project Manager: [NAME]."),
      text("1.3", "[ANY ADDITIONAL TERMS THAT APPLY]"),
      text("1.4", "YOUR ATTENTION IS DRAWN TO THIS CLAUSE."),
      item("2.", "Term", { outlineLevel: 0 }),
      text("2.1", "It runs for a year."),
    ];
    expect(found("orphan-heading", document(OPENING, ...paragraphs))).toEqual([]);
  });
});

describe("a glossary in bold", () => {
  const entry = (text: string): Given => ({ text, bold: [{ start: 0, end: text.indexOf(":") }] });
  const LEAD = item("1.1", "The following definitions apply in this agreement.");

  it("has entries that lead in a list, and terms in the plural", () => {
    const paragraphs = [
      entry("Equipment: the equipment in Schedule 1."),
      entry("Excluded Causes:"),
      item("(a)", "a defect in the design of the Equipment; and"),
      item("(b)", "faulty materials."),
      entry("Fee: £500 a month."),
      entry("Site(s): the places where the Equipment stands."),
    ];
    const use = item("2.1", "The Supplier shall repair the Equipment at the Site for the Fee but for Excluded Causes.");
    const again = item("2.2", "The Fee and the Excluded Causes may be looked at each year at the Site.");
    const snapshot = document(
      OPENING,
      item("1.", "Interpretation"),
      LEAD,
      ...paragraphs,
      item("2.", "Repair"),
      use,
      again,
    );
    expect(found("undefined-term", snapshot)).toEqual([]);
    expect(found("unused-definition", snapshot)).toEqual([]);
  });

  it("has no headings that run on, and no pointers", () => {
    const runIn = entry("Usage Notice: The Supplier agrees to say when the usage grows.");
    const pointer = "The goods (as defined in Section 2(a) below) are flour.";
    const bold = [{ start: 25, end: 37 }];
    const snapshot = document(OPENING, "1. Goods", runIn, { text: pointer, bold }, "2. (a) Flour is a good.");
    expect(found("unused-definition", snapshot)).toEqual([]);
  });
});

describe("options of a draft", () => {
  it("are one finding, with every place", () => {
    const [finding, ...more] = findingsOf("placeholder", [
      OPENING,
      "1. The Supplier shall deliver within a [reasonable] period [or on the agreed date].",
      "2. The fee is due [monthly OR each quarter].",
      "3. [The Buyer shall pay interest on what is late.]",
    ]);
    expect(more).toEqual([]);
    expect(finding?.title).toBe("4 passages in square brackets are still open");
    expect(finding?.severity).toBe("minor");
    expect(finding?.anchors.map((a) => a.quote)).toEqual([
      "[reasonable]",
      "[or on the agreed date]",
      "[monthly OR each quarter]",
      "[The Buyer shall pay interest on what is late.]",
    ]);
  });

  it("may be a single one", () => {
    expect(findingsOf("placeholder", [OPENING, "1. It ends after [not less than] ten days."])[0]?.title).toBe(
      "“[not less than]” is still in square brackets",
    );
  });

  it("are no remarks, redactions or sentences that only stand in brackets", () => {
    none(
      "placeholder",
      "1. The fee is [***] and the [sic] price is [address removed].",
      "[Signature page follows]",
      "[The rest of this page is left blank on purpose and shall stay so.]",
      "2. [This English text is a translation, and the original shall govern.]",
    );
  });

  it("are no blanks", () => {
    const blanks = (...paragraphs: string[]) =>
      findingsOf("placeholder", [OPENING, ...paragraphs])
        .filter((f) => f.severity === "major")
        .map((f) => f.anchors[0]?.quote);
    expect(blanks("1. It ends after 30 [days] on any [open] market.")).toEqual([]);
    expect(blanks("1. It is paid [and in a form to be agreed with the Buyer].")).toEqual([]);
    expect(blanks("[Training: the training as in Schedule 3, to be provided by the Supplier.]")).toEqual([]);
    expect(blanks("1. It stands at [insert] near Leeds.")).toEqual(["[insert]"]);
  });
});

describe("blanks", () => {
  it("end with the bracket that closes them", () => {
    expect(quotes("placeholder", OPENING, "[LIST [AND ATTACH] THE POLICIES HERE]")).toEqual([
      "[LIST [AND ATTACH] THE POLICIES HERE]",
    ]);
  });

  it("for a sum are one finding with all their places", () => {
    const [finding, ...more] = findingsOf("placeholder", [OPENING, "1. It is £[AMOUNT] now and £[AMOUNT] later."]);
    expect(more).toEqual([]);
    expect(finding?.anchors.map((a) => a.quote)).toEqual(["£[AMOUNT]", "£[AMOUNT]"]);
  });

  it("are fields of a program, and no drafting notes", () => {
    expect(findingsOf("placeholder", [OPENING, "Agreement with [Client.Company]"])[0]?.title).toBe(
      "“[Client.Company]” has not been filled in",
    );
  });
});

describe("highlighting", () => {
  const marked = (text: string): Given => ({ text, highlights: [{ start: 8, end: 11, color: "yellow" }] });

  it("is told passage by passage where there is little of it", () => {
    const snapshot = document(OPENING, marked("1. It ends on 4 May."), marked("2. It is ten pounds."));
    expect(found("placeholder", snapshot)).toHaveLength(2);
  });

  it("is one finding where there is much", () => {
    const lines = ["one", "two", "six", "ten", "red"].map((word, i) => marked(`${i + 1}. Pay: ${word} is due.`));
    const [finding, ...more] = found("placeholder", document(OPENING, ...lines));
    expect(more).toEqual([]);
    expect(finding?.title).toBe("5 passages are still highlighted");
    expect(finding?.anchors).toHaveLength(5);
  });
});

describe("a schedule without its agreement", () => {
  const paragraphs = [
    item("Schedule 1", "Service level agreement"),
    "1. Interpretation",
    "1.1 The definitions in this schedule apply in this schedule.",
    "1.2 The Supplier shall repair the Software at the Customer Site within the Term.",
    "1.3 The Supplier shall tell the Customer of each fault of the Software, at the Customer Site too.",
    "1.4 The Customer shall let the Supplier into the Customer Site during the Term, and to the Software.",
  ];

  it("takes its terms from there", () => {
    const findings = found("undefined-term", document(...paragraphs));
    expect(findings.map((f) => f.severity)).toEqual(["info"]);
    expect(findings[0]?.title).toMatch(/not defined here/);
  });
});

describe("lists of labels", () => {
  it("define nothing", () => {
    const label = (text: string): Given => ({
      text,
      list: { label: "•", level: 0, list: "2", bullet: true },
      bold: [{ start: 0, end: text.indexOf(":") }],
    });
    const rows = ["Unique Number: A number to find it by.", "Change Owner: The person who is responsible for it."];
    expect(found("unused-definition", document(OPENING, "1. A request shall have:", ...rows.map(label)))).toEqual([]);
  });
});

describe("statutes with brackets in their names", () => {
  it("are no terms", () => {
    none(
      "undefined-term",
      "1. It bears interest under the Late Payment of Commercial Debts (Interest) Act 1998.",
      "2. The Late Payment of Commercial Debts (Interest) Act 1998 applies to what is late.",
    );
  });
});

describe("a cover page", () => {
  const cell = (row: number, column: number, text: string): Given => ({ text, table: { table: 0, row, column } });
  const body = [
    item("1.", "Fees"),
    item("1.1", "The Customer shall pay from the Go Live Date, and the Customer shall pay each month."),
    item("1.2", "From the Go Live Date on the Customer may ask for more."),
    item("1.3", "The Supplier shall begin on the Go Live Date, and shall tell the Customer of it ten days before."),
    item("1.4", "Until the Go Live Date the Customer may withdraw, and the Supplier shall repay the Customer."),
    item("1.5", "The term of one year begins with the Go Live Date. The Customer may renew it."),
  ];
  const terms = (...cover: Given[]) =>
    found("undefined-term", document(OPENING, ...cover, ...body))
      .map((f) => f.anchors[0]?.quote)
      .filter((quote) => quote === "Customer" || quote === "Go Live Date");

  it("defines what it fills in", () => {
    const filled = [
      { text: "Name of Customer: Birch Lane Foods Limited" },
      cell(0, 0, "Go Live Date"),
      cell(0, 1, "7 October 2025"),
      { text: "Fee: £500 a month" },
    ];
    expect(terms(...filled)).toEqual([]);
  });

  it("defines nothing by a caption or two", () => {
    expect(terms({ text: "Name of Customer: Birch Lane Foods Limited" })).toContain("Customer");
  });
});

describe("pages of the web that became documents", () => {
  it("have lists under headings with letters", () => {
    const heading = (text: string) => ({ text, outlineLevel: 1, style: "Heading 2" });
    const list = [
      item("1.", "Governing law. You agree that these Terms are governed by the laws of Ohio."),
      item("2.", "Assignment. We may assign these Terms to a successor of our business."),
    ];
    const general = [heading("I. Disclaimer"), "The service is provided as is.", heading("J. General"), ...list];
    expect(found("orphan-heading", document(OPENING, ...general))).toEqual([]);
  });
  it("define nothing by what a link underlines or points to", () => {
    const text = "It is licensed under the GPL (GPL version 2 or later), and our API (as defined in the TOS) is ours.";
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const links = { text, underline: [at("GPL version 2")], bold: [at("TOS")] };
    const terms = { text: 'You keep to the Terms of Service (the "TOS"). The TOS prevails.' };
    expect(found("unused-definition", document(OPENING, terms, links))).toEqual([]);
    expect(found("duplicate-definition", document(OPENING, terms, links))).toEqual([]);
  });
  it("have headings that their text runs on from", () => {
    const text =
      "Our Materials: The Services and all designs, text and sounds are the property of Northwind Harbour Ltd.";
    const heading = { text, bold: [{ start: 0, end: 13 }] };
    expect(found("unused-definition", document(OPENING, heading))).toEqual([]);
    expect(
      quotes("undefined-term", OPENING, "You keep to the Event Code of Conduct. The Event Code of Conduct binds you."),
    ).toEqual([]);
  });
  it("explain a word by what it refers to, behind a number in bold", () => {
    const text = "1.2. Software refers to the Harbour application with its documentation.";
    const uses = [
      "The Software is ours.",
      "You may use the Software. You keep the Software secret.",
      "Remove the Software.",
    ];
    const defined = document(OPENING, { text, bold: [{ start: 0, end: 4 }] }, ...uses);
    expect(found("undefined-term", defined).map((f) => f.anchors[0]?.quote)).not.toContain("Software");
  });
});
