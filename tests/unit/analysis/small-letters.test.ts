import { describe, expect, it } from "vitest";
import { wordAfter, wordBefore } from "../../../analysis/checks/cases/word-class.ts";
import { quotes } from "./helpers.ts";

const OPENED =
  'This Agreement (the "Agreement") is made between Northwind Ltd (the "Employer") and Ada Moor (the "Employee").';
const USED = [
  "The Employer pays the Employee a salary under this Agreement, and the Employee works for the Employer.",
  "Upon termination of this Agreement by the Employer, the Employee shall give back what is the Employer's.",
  "The Employee shall not compete with the Employer during the term of this Agreement and for a year thereafter.",
  "This Agreement binds the Employer and the Employee, and the Employer may assign this Agreement.",
  "The Employer shall reimburse the Employee. The Employee shall report to the Employer each month.",
  "Notices to the Employer and to the Employee under this Agreement shall be in writing.",
];

describe("term-case, as contracts have it", () => {
  it("finds the agreement itself in small letters", () => {
    expect(
      quotes("term-case", OPENED, ...USED, "The term of this agreement shall begin on the first day of May."),
    ).toEqual(["agreement"]);
  });
  it("finds a party in small letters behind a preposition or an article", () => {
    const slip = "Upon termination without cause by employer, the Employee shall be paid.";
    expect(quotes("term-case", OPENED, ...USED, slip, ...USED)).toEqual(["employer"]);
    expect(quotes("term-case", OPENED, ...USED, "The employee shall return all keys on the last day.")).toEqual([
      "employee",
    ]);
  });
  it("finds a party behind a preposition whatever goes on behind it", () => {
    for (const slip of [
      "What is paid for by employer (including all fees) is given back.",
      "What is asked for by employee either directly or through others is kept.",
      "The Employee stays until employer ceases to pay the Employee.",
    ])
      expect(quotes("term-case", OPENED, ...USED, slip, ...USED)).toHaveLength(1);
    const parties = [
      '"Disclosing Party" means whoever tells the other Party of its secrets, and "Other Party" the other.',
      "The Disclosing Party says what is secret. The Disclosing Party owns it. Nobody may ask the Disclosing Party for more.",
      "Whatever is told by the disclosing party to the other Party stays between the two.",
    ];
    expect(quotes("term-case", OPENED, ...USED, ...parties)).toEqual(["disclosing party"]);
  });
  it("leaves compounds, others of the kind and relations between two alone", () => {
    expect(
      quotes(
        "term-case",
        OPENED,
        ...USED,
        "The Employee may take part in any employee benefit plan of the Employer.",
        "The Employee has no duties to a former employer or to any other employer.",
        "Their relation is solely that of employer and employee.",
      ),
    ).toEqual([]);
  });
  it("knows a term defined last in brackets", () => {
    expect(
      quotes(
        "term-case",
        'The Company runs its sites (together with any successors to such sites, the "Company Site").',
        "The Company keeps the Company Site open. Users of the Company Site pay nothing. The Company Site has rules.",
        "The Company shall offer the same service to users coming to the company site from elsewhere.",
      ),
    ).toEqual(["company site"]);
  });
});

describe("term-case behind an article", () => {
  const opened = [
    'This Agreement is made between Northwind Ltd (the "Supplier") and Alder plc (the "Buyer").',
    '"Force Majeure Event" means flood or war that neither the Supplier nor the Buyer brought about.',
    '"Confidential Information" means what the Supplier or the Buyer tells the other in confidence.',
    "If a Force Majeure Event occurs, the Supplier tells the Buyer. A Force Majeure Event excuses delay. The Force Majeure Event is noted.",
    "The Buyer keeps the Confidential Information secret and gives back the Confidential Information. Confidential Information is not copied.",
    "The Supplier ends the delivery when a Force Majeure Event lasts. The Supplier uses Confidential Information for this only.",
  ];
  it("finds a defined event that is spoken of as one of its kind", () => {
    const slip = "Should a force majeure event continue for more than two months, the Buyer may end this Agreement.";
    expect(quotes("term-case", ...opened, slip)).toEqual(["force majeure event"]);
  });
  it("leaves alone what a party is, a part of something longer and others' secrets", () => {
    const contractor =
      'Birch Ltd (the "Contractor") works for the Buyer. The Contractor is paid. The Contractor insures itself. The Contractor reports to the Buyer.';
    expect(
      quotes(
        "term-case",
        ...opened,
        contractor,
        "The Contractor is an independent contractor and no employee of the Buyer.",
        "The Supplier will not use any confidential information belonging to any prior employer.",
        "The Buyer grants a contractor improvement allowance of five thousand pounds.",
      ),
    ).toEqual([]);
  });
});

describe("the words beside a term", () => {
  it("rise from any of the kind to the one thing", () => {
    const classes = ["any ", "guest ", "by ", "its ", "such ", "this ", "the "].map(wordBefore);
    expect(classes).toEqual([...classes].sort((a, b) => a - b));
    expect(new Set(classes).size).toBe(classes.length);
  });
  it("tell a noun behind it from a verb", () => {
    expect(wordAfter(" liability")).toBe(wordAfter(" rate includes"));
    expect(wordAfter(" shall pay")).toBeGreaterThan(wordAfter(" liability"));
    expect(wordAfter(", and")).toBeGreaterThan(wordAfter(" liability"));
  });
});
