/** Facts as contracts word them, each with what it is read as; the names are invented. */
import { describe, expect, it } from "vitest";
import { factsIn, factsOfKind as ofKind, shownFacts as shown } from "./helpers.ts";

describe("facts of single sentences", () => {
  it.each([
    [
      "This Agreement is governed by and construed in accordance with the laws of the State of New York.",
      "governing-law: New York",
    ],
    ["The parties submit to the exclusive jurisdiction of the courts of England.", "jurisdiction: England"],
    ["The initial term of this Agreement is three (3) years.", "term: 3 years"],
    [
      "Either party may terminate this Agreement upon thirty (30) days' prior written notice.",
      "termination-notice: 30 days",
    ],
    ["Customer shall pay each invoice within forty-five (45) days.", "payment-period: 45 days"],
    [
      "Supplier's total liability shall not exceed the fees paid in the twelve (12) months before the claim.",
      "liability-cap-months: 12 months",
    ],
    ["The aggregate liability of either party is limited to $500,000.", "liability-cap: $500,000"],
    ["The aggregate liability of either party is limited to \u20ac500,000.", "liability-cap: \u20ac500,000"],
    ["Invoices are due within thirty (30)days.", "payment-period: 30 days"],
    [
      "An action may be brought only in a federal court in the Borough of Manhattan, the City of New York, New York.",
      "jurisdiction: New York, New York",
    ],
    [
      "Recipient shall keep Confidential Information confidential for a period of five (5) years.",
      "confidentiality-term: 5 years",
    ],
    ["The breach is not cured within ten (10) days of notice.", "cure-period: 10 days"],
    ["The service has an uptime of 99.9% each month.", "uptime: 99.9 %"],
    ["Overdue amounts bear interest at 1.5% per month.", "interest-rate: 1.5 % per month"],
    [
      "THIS AGREEMENT SHALL BE GOVERNED BY AND CONSTRUED IN ACCORDANCE WITH THE LAWS OF THE STATE OF NEW JERSEY.",
      "governing-law: New Jersey",
    ],
    [
      "This Agreement is governed by the laws of the United States of America and of the Commonwealth of Pennsylvania.",
      "governing-law: Pennsylvania",
    ],
    ["This Agreement was made in the State of Nevada and is governed by the laws thereof.", "governing-law: Nevada"],
    [
      "The laws of the State of New York (excluding its conflict rules) govern all matters arising out of this Agreement.",
      "governing-law: New York",
    ],
    [
      "This Agreement shall be governed by the internal laws, and not by the laws of conflicts, of the State of Ohio.",
      "governing-law: Ohio",
    ],
    ["The interpretation of this Contract shall be governed by PRC law.", "governing-law: PRC"],
    ["This Agreement is governed by English law.", "governing-law: England"],
    [
      "Any dispute shall be brought in the District Court of Hale County, Texas, and nowhere else.",
      "jurisdiction: Hale County, Texas",
    ],
    [
      "In no event shall Vendor's liability under this Agreement exceed the amounts actually paid by Customer.",
      "liability-cap: the amounts actually paid",
    ],
    [
      "During the Term and for three (3) years thereafter, each party shall hold the other's information in strict confidence.",
      "confidentiality-term: 3 years",
    ],
    [
      "Consultant shall not solicit any employee of the Company for a period of one (1) year after the end of this Agreement.",
      "restriction-term: 1 year",
    ],
    [
      "The term of this Agreement begins on the Effective Date and continues for a period of five (5) years.",
      "term: 5 years",
    ],
    ["This Agreement shall continue until the fourth (4th) anniversary of the Effective Date.", "term: 4 years"],
    ["This Agreement shall terminate three (3) years from the Effective Date.", "term: 3 years"],
    ["This Agreement shall renew for successive one (1) year terms unless a party objects.", "renewal: 1 year"],
    ["Thereafter this Agreement shall be renewed automatically from year to year.", "renewal: 1 year"],
    [
      "The Agreement renews automatically unless either party gives notice of its intention not to renew at least sixty (60) days before the end of the current term.",
      "renewal-notice: 60 days",
    ],
    ["The term of this Agreement shall expire on 31 December 2027.", "expiry-date: 31 December 2027"],
    ['"Expiration Date" means March 31, 2026.', "expiry-date: 31 March 2026"],
  ])("reads %s", (text, fact) => {
    expect(shown(text)).toContain(fact);
  });

  it.each([
    [
      "term",
      "During the term of this Agreement and for a period of two (2) years thereafter, Agent shall keep records.",
    ],
    [
      "term",
      "The Supplier shall keep its insurance in force for the term of this Agreement and for six years after it.",
    ],
    ["renewal", '"Contract Year" means each successive period of twelve (12) months from the Effective Date.'],
    ["renewal", "The Supplier shall name the Buyer as an additional insured within ten (10) days."],
    ["renewal-notice", "Insurance may be cancelled or not renewed only upon thirty (30) days' prior written notice."],
    ["expiry-date", "The warrants may be exercised until 30 June 2027."],
    ["expiry-date", 'The first "Contract Year" of the Term ends on 31 December 2025.'],
    ["governing-law", "The Product must comply with the copyright laws of the United States."],
    ["confidentiality-term", "For three (3) years after the Closing the Company shall furnish its reports."],
  ])("takes no %s from %s", (kind, text) => {
    expect(ofKind(kind, text)).toEqual([]);
  });
});

describe("dates of the agreement", () => {
  const opening = (date: string) =>
    `THIS SERVICES AGREEMENT is made ${date} between Alder Works Inc. ("Alder") and Birch Ltd ("Birch").`;
  it.each([
    ["as of the 4th day of April, 2023", "4 April 2023"],
    ["as of this 14t h day of February 2020", "14 February 2020"],
    ["this first day of July, 2017", "1 July 2017"],
    ["on May 3,2006", "3 May 2006"],
    ["as of 1/27/2020", "27 January 2020"],
  ])("are read as they are written: %s", (written, date) => {
    expect(ofKind("agreement-date", opening(written))).toEqual([date]);
  });

  it("leave a date in figures alone that is two dates to two readers", () => {
    expect(ofKind("agreement-date", opening("as of 4/5/2020"))).toEqual([]);
  });

  it("are both, where the day of the agreement is called its effective date", () => {
    expect(shown(opening('as of March 20, 2020 (the "Effective Date")'))).toEqual(
      expect.arrayContaining(["agreement-date: 20 March 2020", "effective-date: 20 March 2020"]),
    );
  });

  it("are not those of another agreement", () => {
    const recital =
      "WHEREAS, Alder and Birch are parties to that certain Supply Agreement dated as of January 1, 2004;";
    expect(ofKind("agreement-date", opening("as of 9 May 2011"), recital)).toEqual(["9 May 2011"]);
  });

  it("stand at the end where the opening has none; the last to sign makes the agreement", () => {
    const opening = 'This Agreement is between Alder Works Inc. ("Alder") and Birch Ltd ("Birch").';
    expect(
      ofKind(
        "agreement-date",
        opening,
        "Alder pays.",
        "By: A. Roe",
        "Date: 3 May 2021",
        "By: B. Poe",
        "Date: 9 May 2021",
      ),
    ).toEqual(["9 May 2021"]);
    expect(
      ofKind(
        "agreement-date",
        opening,
        "IN WITNESS WHEREOF, the parties have executed this Agreement as of June 2, 2021.",
      ),
    ).toEqual(["2 June 2021"]);
  });

  it("head a letter", () => {
    expect(
      ofKind(
        "agreement-date",
        "Confidential",
        "December 7, 2012",
        "Birch Ltd",
        "12 Quay Street",
        "Ladies and Gentlemen:",
        "You have asked for information.",
      ),
    ).toEqual(["7 December 2012"]);
  });

  it("take effect on the day that the agreement was made, where it says so", () => {
    const facts = factsIn(
      opening("on 9 May 2011"),
      "This Agreement shall become effective as of the date first written above.",
    );
    expect(facts.find((f) => f.kind === "effective-date")).toMatchObject({ value: "9 May 2011", paragraph: 1 });
  });

  it("end where the term ends, not where its first year does", () => {
    const text =
      'This Agreement is effective as of August 1, 2024 (the "Effective Date") and shall terminate on July 31, 2029, unless earlier terminated.';
    expect(shown(text)).toEqual(expect.arrayContaining(["effective-date: 1 August 2024", "expiry-date: 31 July 2029"]));
    expect(ofKind("effective-date", text)).toEqual(["1 August 2024"]);
  });
});

describe("parties", () => {
  it.each([
    [
      "with their short names, whatever stands between",
      [
        'This Agreement is between Alder Corp. ("Alder"), an Ontario corporation with offices at 2 Quay Road, Hull, and 2205 Ontario Limited, with offices at 1 Main Street (the "Reseller").',
      ],
      ["Alder Corp. (Alder)", "2205 Ontario Limited (Reseller)"],
    ],
    [
      "with two short names",
      [
        'This Agreement is made between alder.com, inc., a Delaware corporation ("ADC" or "Alder"), and Birch Harbour LLC ("Birch").',
      ],
      ["alder.com, inc. (ADC, Alder)", "Birch Harbour LLC (Birch)"],
    ],
    [
      "without a short name",
      [
        'This Agreement is dated 1 May 2021 and made by and between Alder Works Inc. ("Alder"), and Birch Harbour LLC, a Texas company.',
      ],
      ["Alder Works Inc. (Alder)", "Birch Harbour LLC"],
    ],
    [
      "as two people who are one party, and behind the name of a role",
      [
        "This Lease is made on 3 March 2025, by and between:",
        'LANDLORD: Northwind Harbour LLC, a Delaware company ("Landlord")',
        'TENANT: Ada Maria Birch and Rosa Elena Birch ("Tenant")',
      ],
      ["Northwind Harbour LLC (Landlord)", "Ada Maria Birch and Rosa Elena Birch (Tenant)"],
    ],
    [
      "as an agency that is no part of a government",
      ['This Agreement is between Northwind Agency ("Client") and Birch Studio ("Contractor").'],
      ["Northwind Agency (Client)", "Birch Studio (Contractor)"],
    ],
    [
      "without any",
      [
        "THIS AGREEMENT is made by and between IXA, a Nevada corporation with offices at 26 Road West, and CATALPA COMMUNICATIONS CORPORATION, a Texas corporation.",
      ],
      ["IXA", "CATALPA COMMUNICATIONS CORPORATION"],
    ],
    [
      "that are people",
      [
        'This Agreement is entered into between professional golfer, TOMAS WELD, (hereinafter referred to as "CONSULTANT") and ALDER GOLF, LTD. (hereinafter referred to as "ALDER").',
      ],
      ["TOMAS WELD (CONSULTANT)", "ALDER GOLF, LTD. (ALDER)"],
    ],
    [
      "in paragraphs of their own",
      [
        'THIS AGREEMENT is made on 14 April 2026 (the "Effective Date")',
        "BETWEEN",
        'ALDER & FINCH LIMITED, a company incorporated in England and Wales, whose registered office is at 12 Quay Court ("Alder & Finch"); and',
        '(2) BIRCH ANALYTICS LIMITED, a company incorporated in Scotland ("Birch").',
      ],
      ["ALDER & FINCH LIMITED (Alder & Finch)", "BIRCH ANALYTICS LIMITED (Birch)"],
    ],
    [
      "on lines of their own",
      ["LICENSE AGREEMENT", "by and between", "ALDER WORKS INC.", "and", "BIRCH HARBOUR LLC", "Dated as of 1 May 2021"],
      ["ALDER WORKS INC.", "BIRCH HARBOUR LLC"],
    ],
    [
      "by letter",
      [
        "COOPERATION AGREEMENT",
        "This Agreement is executed by the parties below:",
        "Party A: Alder (Harbin) Technology Co., Ltd.",
        "Party B: Birch Online Co., Ltd.",
      ],
      ["Alder (Harbin) Technology Co., Ltd. (Party A)", "Birch Online Co., Ltd. (Party B)"],
    ],
    [
      "in an undertaking",
      ['As a condition of my employment with Alder Works, Inc. (the "Company"), I agree as follows.'],
      ["Alder Works, Inc. (Company)"],
    ],
    [
      "who sign together",
      [
        "JOINT FILING AGREEMENT",
        "The undersigned agree to file jointly.",
        "ALDER FUND IV, L.P.",
        "By: A. Roe",
        "BIRCH HOLDINGS LLC",
        "By: B. Poe",
      ],
      ["ALDER FUND IV, L.P.", "BIRCH HOLDINGS LLC"],
    ],
  ])("are found %s", (_, paragraphs, parties) => {
    expect(ofKind("party", ...paragraphs)).toEqual(parties);
  });

  it("are not bodies, roles and defined things that the opening mentions", () => {
    const paragraphs = [
      'This Agreement is made between Alder Works Inc. ("Alder") and Birch Ltd ("Birch"), a wholly owned subsidiary of Catalpa Group.',
      'Alder has filed its report with the Securities and Exchange Commission (the "SEC") under the Securities Act (the "Act").',
      'Alder grants to Birch the right to sell in the countries of Schedule 1 (the "Region").',
    ];
    expect(ofKind("party", ...paragraphs)).toEqual(["Alder Works Inc. (Alder)", "Birch Ltd (Birch)"]);
  });
});

describe("terms of restrictions", () => {
  it.each([
    "During the Term and for twelve (12) months thereafter, Supplier shall not, directly or indirectly, hire any employee of Buyer.",
    "Supplier agrees not to compete with Buyer for a period of twelve months following the end of this Agreement.",
    "For a period of twelve months after this Agreement ends, Supplier will not, anywhere, become employed by a rival.",
  ])("read how long a restriction lasts: %s", (text) => {
    expect(shown(text).filter((f) => f.startsWith("restriction"))).toEqual(["restriction-term: 12 months"]);
  });
  it("read the term of a restriction whose list begins in the next paragraph", () => {
    const opening = "For one year after this Agreement ends, Supplier shall not, alone or with others:";
    expect(shown(opening, "(a) solicit any customer of Buyer; or")).toContain("restriction-term: 1 year");
    expect(shown(opening, "(a) use the name of Buyer; or").join()).not.toContain("restriction");
  });
  it.each([
    "Buyer may not dispute an invoice within sixty days after it was sent for competitive services.",
    "For two years after this Agreement ends, Supplier shall not disclose the Confidential Information.",
  ])("do not take another period for one: %s", (text) => {
    expect(shown(text).join()).not.toContain("restriction");
  });
});
