/** Facts in the wording of English agreements, and times to cure and to pay in further wordings; the names are invented. */
import { describe, expect, it } from "vitest";
import { factsOfKind as ofKind, shownFacts } from "./helpers.ts";

describe("parties under a heading of their own", () => {
  it("are read with the short names behind them, without quotation marks", () => {
    expect(
      ofKind(
        "party",
        "SOFTWARE LICENCE",
        "Dated 1 September 2025",
        "PARTIES",
        "(1) ALDER & WREN SYSTEMS LIMITED, incorporated in England with company number 7, whose registered office is at 4 Foundry Row, Leeds (the Licensor); and",
        "(2) Rosa Birch of 14 Elm Grove, Derby (the Customer).",
        "BACKGROUND",
        "(A) The Licensor has developed a program.",
      ),
    ).toEqual(["ALDER & WREN SYSTEMS LIMITED (Licensor)", "Rosa Birch (Customer)"]);
  });
  it("are people with an address, also one with a full stop in it", () => {
    expect(
      ofKind(
        "party",
        "EMPLOYMENT AGREEMENT",
        "This agreement is made on the 15th day of February of 2024.",
        "Between:",
        '(1) Alder Harbour Ireland Limited, a company registered in Ireland, whose registered office is at 25 Mill Place, Dublin 2, D02 AY86, Ireland ("Alder"); and',
        '(2) Rosa Birch of St. James\'s Gate, Dublin 8, D08 VF8H, Ireland ("Employee" or "You").',
        "It is hereby agreed as follows:",
      ),
    ).toEqual(["Alder Harbour Ireland Limited (Alder)", "Rosa Birch (Employee, You)"]);
  });
  it("are companies by the forms of other countries, in capitals as well", () => {
    expect(
      ofKind(
        "party",
        "DISTRIBUTION AGREEMENT",
        "This Agreement is dated 3 June 2024 and made between:",
        '(1) FENWICK LANTERNS GMBH, a company organised under the laws of Germany with its seat in Bremen ("Manufacturer"); and',
        '(2) Caldera Maison SAS, a company organised under the laws of France ("Distributor").',
      ),
    ).toEqual(["FENWICK LANTERNS GMBH (Manufacturer)", "Caldera Maison SAS (Distributor)"]);
  });
});

describe("drafts and terms of English suppliers", () => {
  it("have parties whose names are still to be filled in, each of its own", () => {
    expect(
      ofKind(
        "party",
        "This agreement is dated [DATE]",
        "Parties",
        "(1) [FULL COMPANY NAME] incorporated and registered in England and Wales with company number [NUMBER] whose registered office is at [ADDRESS] (the Supplier)",
        "(2) [FULL COMPANY NAME] incorporated and registered in England and Wales with company number [NUMBER] whose registered office is at [ADDRESS] (the Customer)",
        "BACKGROUND",
      ),
    ).toEqual(["[FULL COMPANY NAME] (Supplier)", "[FULL COMPANY NAME] (Customer)"]);
  });
  it("have the parties that a cover page names beside their roles", () => {
    expect(
      ofKind(
        "party",
        "MASTER SERVICES AGREEMENT",
        "Name of Customer:",
        "BIRCH LANE FOODS LTD",
        "Supplier: Northwind Harbour Limited (No. 01234567)",
        "Effective Date: 7 October 2025",
        "1. The Supplier shall do what the Customer orders.",
      ),
    ).toEqual(["BIRCH LANE FOODS LTD (Customer)", "Northwind Harbour Limited (Supplier)"]);
    expect(ofKind("party", "ORDER", "Customer:", "Supplier:", "1. The Supplier shall deliver.")).toEqual([]);
  });
  it("have no party in whoever signs for one", () => {
    expect(
      ofKind(
        "party",
        "1.1 These are the terms of the contract between Northwind Harbour Limited and the Customer. Nothing is valid unless signed by a Director of Northwind Harbour Limited.",
      ),
    ).toEqual(["Northwind Harbour Limited"]);
  });
  it.each([
    ["This Agreement shall be subject to English law.", ["England"]],
    ["The English laws will govern this Agreement.", ["England"]],
    ["New Mexico law governs this agreement.", ["New Mexico"]],
    ["Applicable Laws: the laws of England and Wales and any other laws which apply to the Services.", []],
    ["The Clauses shall be governed by the law of the Member State in which the exporter is established.", []],
  ])("name their law: %s", (sentence, law) => {
    expect(ofKind("governing-law", sentence)).toEqual(law);
  });
  it.each([
    "It shall tell the Customer of the absence of its staff (other than for short-term absences of two weeks or less).",
    "Each party shall keep it secret for the duration of this Agreement and for an additional period of 5 years.",
  ])("have no term in %s", (sentence) => {
    expect(ofKind("term", sentence)).toEqual([]);
  });
});

describe("further wordings of facts", () => {
  it.each([
    [
      "Each party's total liability in any twelve months shall not exceed the Charges paid or payable in them.",
      "liability-cap: the charges paid",
    ],
    [
      "Each party's total liability in any twelve months shall not exceed the Charges paid or payable in that period.",
      "liability-cap-months: 12 months",
    ],
    ["The Supplier's total liability shall be limited to 125% of the Charges.", "liability-cap: 125% of the charges"],
    [
      "It may charge interest at a rate of four percent (4%) a year above the base rate of the bank.",
      "interest-rate: 4 % above the base rate",
    ],
    ["The English courts have exclusive jurisdiction.", "jurisdiction: England"],
    [
      "The courts of England and Wales shall have exclusive jurisdiction to settle any dispute.",
      "jurisdiction: England and Wales",
    ],
    [
      "The total liability of the Licensor shall in no circumstances exceed a sum equal to 150% of the Fee.",
      "liability-cap: 150% of the fee",
    ],
    [
      "It shall pay interest on the overdue amount at the rate of 4% per annum above Alder Bank plc's base rate.",
      "interest-rate: 4 % above the base rate",
    ],
    [
      "The notice required from you or us to terminate your employment shall be three months.",
      "termination-notice: 3 months",
    ],
    [
      "You shall not for nine months after it be involved with any business which competes with the Employer.",
      "restriction-term: 9 months",
    ],
    ["The parties submit to the jurisdiction of the California courts.", "jurisdiction: California"],
    ["Any dispute shall be settled by the courts located in the State of California.", "jurisdiction: California"],
    ["This Agreement continues for an initial period of three years.", "term: 3 years"],
    ["The Employee shall not for six months after it solicit any client.", "restriction-term: 6 months"],
    ["If the other does not remedy it within twenty (20) Working Days, it may leave.", "cure-period: 20 working days"],
    ["Either party may end it for a breach which remains uncured for a period of 30 days.", "cure-period: 30 days"],
    ["The other party shall have sixty (60) days after written notice to cure such default.", "cure-period: 60 days"],
    ["The breach must be corrected within 90 (ninety) days of the other's notice.", "cure-period: 90 days"],
    [
      "Either party may leave upon forty (40) days' notice of a breach, unless it is cured within such notice period.",
      "cure-period: 40 days",
    ],
    [
      "Birch may terminate this Agreement upon a prior notice of termination of not less than six (6) months.",
      "termination-notice: 6 months",
    ],
    ["Payment will be made no later than thirty (30) days after receipt of the invoice.", "payment-period: 30 days"],
    ["Within 15 days of its receipt of an invoice, the Buyer shall remit the amount.", "payment-period: 15 days"],
  ])("are read: %s", (text, fact) => {
    expect(shownFacts(text)).toContain(fact);
  });

  it("leave alone what is no notice to terminate and no time to pay", () => {
    expect(
      ofKind("termination-notice", "The insurer shall not terminate it without written notice of at least 20 days."),
    ).toEqual([]);
    expect(
      ofKind(
        "payment-period",
        "It may leave without payment of a fee by written notice no later than 30 days after the date of the order.",
      ),
    ).toEqual([]);
  });
});

describe("a salary", () => {
  it("is a sum with the time it is for", () => {
    const salary = (words: string) => ofKind("salary", words);
    expect(salary("You are paid a gross annual salary of EUR 90,000 per annum in arrears.")).toEqual([
      "EUR 90,000 per year",
    ]);
    expect(salary("The base salary shall be at the rate of $7,500 per month.")).toEqual(["$7,500 per month"]);
    expect(salary("The salary is \u00a335,000, reviewed each year.")).toEqual(["\u00a335,000"]);
    expect(salary("The fee is $7,500 per month.")).toEqual([]);
    expect(ofKind("amount", "The salary is AUD 90,000 and the car is worth ZAR 200,000.")).toEqual([
      "AUD 90,000",
      "ZAR 200,000",
    ]);
  });
});
