/** The phrases by which clauses are written: each category has them, and looking only where a word calls them up loses none. */
import { describe, expect, it } from "vitest";
import { CUAD_CATEGORIES } from "../../../analysis/classify/categories.ts";
import { PHRASES } from "../../../analysis/classify/phrases/all.ts";
import type { Unit } from "../../../analysis/classify/units.ts";
import { CONTRA, CORE, LIKELY, PART, phrasesIn, phrasesOf, SURE, TOPIC } from "../../../analysis/classify/wording.ts";

/** A sentence that nearly says the category, for each of them. */
const SENTENCES: Readonly<Record<string, string>> = {
  "effective-date": "This Agreement is effective as of 1 March 2021.",
  "expiration-date": "The term of this Agreement begins on the date hereof and shall continue for five years.",
  "renewal-term": "It renews automatically for successive periods of one year.",
  "notice-to-terminate-renewal": "It is extended by a year unless either party gives notice sixty days before its end.",
  "governing-law": "This Agreement is governed by the laws of Ireland.",
  "most-favoured-nation": "The terms shall be no less favorable than those given to other customers.",
  "non-compete": "The Seller shall not compete with the Business.",
  exclusivity: "Buyer shall purchase the Products exclusively from Supplier.",
  "no-solicit-of-customers": "The Agent shall not solicit any customers of the Company.",
  "competitive-restriction-exception": "Nothing herein restricts holding shares of a competing company.",
  "no-solicit-of-employees": "Neither party shall solicit or hire employees of the other.",
  "non-disparagement": "The parties shall not disparage each other.",
  "termination-for-convenience": "Either party may terminate this Agreement for any reason upon notice.",
  "first-refusal": "The Licensee has a right of first refusal.",
  "change-of-control": "Upon a Change of Control this Agreement ends.",
  "anti-assignment": "Neither party may assign this Agreement without consent.",
  "revenue-sharing": "Licensee shall pay a royalty of 5% of Net Sales.",
  "price-restrictions": "The prices shall not be increased by more than the index.",
  "minimum-commitment": "The minimum order is ten.",
  "volume-restriction": "The number of seats shall not exceed 50 users.",
  "ip-ownership-assignment": "The Contractor hereby assigns all right, title and interest.",
  "joint-ip-ownership": "Improvements are jointly owned.",
  "license-grant": "Licensor grants to Licensee a limited licence.",
  "non-transferable-license": "The licence is non-transferable.",
  "affiliate-license-licensor": "Licensor and its Affiliates hereby grant a licence.",
  "affiliate-license-licensee": "Licensor grants to Licensee and its Affiliates a licence.",
  "unlimited-license": "The licence covers unlimited users.",
  "irrevocable-license": "A perpetual licence is granted.",
  "source-code-escrow": "The source code is placed in escrow.",
  "post-termination-services": "After termination the Distributor may sell its inventory.",
  "audit-rights": "The Licensor may audit the records.",
  "uncapped-liability": "The limit of liability shall not apply to fraud.",
  "cap-on-liability": "Its liability shall not exceed the fees paid.",
  "liquidated-damages": "The sum is payable as liquidated damages.",
  "warranty-duration": "The Products are warranted for 12 months.",
  insurance: "The Tenant shall maintain insurance.",
  "covenant-not-to-sue": "Licensee shall not contest the validity of the Marks.",
  "third-party-beneficiary": "The Affiliates are third-party beneficiaries.",
};

/** For some categories a sentence that says it, and one that looks like it. */
const SAID: Readonly<Record<string, [said: string, other: string]>> = {
  "effective-date": [
    "This Lease Agreement shall be effective as of 3 May 2020.",
    "The registration statement became effective on 3 May 2020.",
  ],
  "expiration-date": [
    "The term of this Agreement shall be three years.",
    "The duty of confidentiality continues for three years after the term of this Agreement ends.",
  ],
  "renewal-term": [
    "The Contract shall renew for a further two years.",
    "Any time limit is automatically extended by the days of the delay.",
  ],
  "termination-for-convenience": [
    "The Customer may terminate this Agreement at any time without cause.",
    "The Customer may terminate this Agreement at any time upon the Supplier's breach.",
  ],
  "post-termination-services": [
    "Upon termination of this Agreement the Dealer may sell its remaining inventory.",
    "Either side may terminate this Agreement if the other fails to pay.",
  ],
  "non-compete": [
    "The Seller shall not own or operate a competing business in Ireland.",
    "Disputes shall not be brought before any other court of competent jurisdiction.",
  ],
  exclusivity: [
    "The Producer grants the Dealer an exclusive right to sell the Goods.",
    "The Producer grants the Dealer a non-exclusive right to sell the Goods.",
  ],
  "no-solicit-of-employees": [
    "Neither side shall hire any employee of the other.",
    "Nothing makes either side, or its employees, agents of the other; they are independent contractors.",
  ],
  "non-disparagement": [
    "The Talent shall not do anything that harms the reputation of the Sponsor.",
    "Without derogating from its other rights, the Sponsor may withhold payment.",
  ],
  "covenant-not-to-sue": [
    "The Licensee shall never challenge the validity of the Patents.",
    "The Buyer shall pay the invoice unless it is in good-faith dispute.",
  ],
  "governing-law": [
    "This Agreement shall be interpreted in accordance with the laws of Kenya.",
    "The Company is duly incorporated under the laws of Kenya.",
  ],
  "first-refusal": [
    "The Tenant shall have a right of first refusal to buy the Premises.",
    "The Owner has the first right to prosecute the Patents.",
  ],
  "anti-assignment": [
    "The Agent may not transfer this Agreement to anyone.",
    "The Author hereby assigns all right, title and interest in the Works.",
  ],
  "third-party-beneficiary": [
    "Each Lender is an intended third-party beneficiary of this Agreement.",
    "There are no third-party beneficiaries.",
  ],
  "joint-ip-ownership": ["The parties shall jointly own the Results.", "The joint venture's expenses are shared."],
  "irrevocable-license": [
    "The Author grants an irrevocable right to use the Photographs.",
    "Each side irrevocably waives trial by jury.",
  ],
  "source-code-escrow": [
    "The source code shall be deposited with an escrow agent.",
    "The purchase price is paid out of escrow.",
  ],
  "revenue-sharing": [
    "The Licensee shall pay 7% of net revenues.",
    "The Franchisee shall spend 2% of gross sales on advertising.",
  ],
  "minimum-commitment": [
    "The Buyer shall purchase at least 500 units a year.",
    "The Buyer shall give notice at least 30 days before delivery.",
  ],
  "audit-rights": [
    "The Owner may inspect the books and records of the Operator.",
    "The audited financial statements follow generally accepted accounting principles.",
  ],
  "liquidated-damages": [
    "The Supplier shall pay liquidated damages of 1% a week.",
    "The Customer may cancel without penalty.",
  ],
  insurance: [
    "The Carrier shall maintain commercial general liability insurance.",
    "The insurance agency collects the premiums.",
  ],
  "cap-on-liability": [
    "Neither party shall be liable for indirect or consequential damages.",
    "The Buyer shall indemnify the Seller from all damages and liabilities.",
  ],
};

const labelOf = (id: string) => CUAD_CATEGORIES.findIndex((category) => category.id === id);

describe("the phrases of the categories", () => {
  it("are there for each category of the second stage", () => {
    const wanted = CUAD_CATEGORIES.filter(({ task }) => task).map(({ id }) => id);
    expect(Object.keys(PHRASES).sort()).toEqual([...wanted].sort());
  });

  it.each(Object.entries(SENTENCES))("know %s", (id, sentence) => {
    expect((phrasesIn(sentence)[labelOf(id)] ?? 0) & SURE).toBe(SURE);
  });

  it("are looked for where a word speaks of the category, and nowhere else", () => {
    for (const text of Object.values(SENTENCES))
      for (const [id, { words, core, sure, likely, part, contra }] of Object.entries(PHRASES)) {
        const speaks = new RegExp(`\\b(?:${words.replaceAll(" ", "|")})`, "i").test(text);
        const level =
          (core.test(text) ? CORE : 0) +
          (sure.test(text) ? SURE : 0) +
          (likely.test(text) ? LIKELY : 0) +
          (part?.test(text) ? PART : 0);
        const against = level > 0 && contra.test(text) ? CONTRA : 0;
        expect(phrasesIn(text)[labelOf(id)], `${id}: ${text}`).toBe(speaks ? TOPIC + level + against : 0);
      }
  });

  it.each(Object.entries(SAID))("tell %s from what only looks like it", (id, [said, other]) => {
    const level = (text: string) => phrasesIn(text)[labelOf(id)] ?? 0;
    expect(level(said) & CORE).toBe(CORE);
    expect(level(said) & CONTRA).toBe(0);
    const looksLike = level(other);
    expect((looksLike & CORE) === 0 || (looksLike & CONTRA) !== 0).toBe(true);
  });

  it("know what a clause goes on with", () => {
    const level = (id: string, text: string) => phrasesIn(text)[labelOf(id)] ?? 0;
    expect(level("non-compete", "(b) engage in any similar trade;") & PART).toBe(PART);
    expect(level("insurance", "The deductible shall be borne by the Tenant.") & PART).toBe(PART);
    expect(level("anti-assignment", "The assignee assumes all duties, and any such transfer is notified.") & PART).toBe(
      PART,
    );
  });

  it("do not mind line breaks and runs of spaces", () => {
    const id = labelOf("governing-law");
    const broken = "This Agreement shall be governed\n   by the laws\r\n\tof Ireland.";
    expect(phrasesIn(broken)[id]).toBe(phrasesIn(broken.replace(/\s+/g, " "))[id]);
    expect((phrasesIn(broken)[id] ?? 0) & CORE).toBe(CORE);
  });

  it("leave other sentences alone", () => {
    expect([...phrasesIn("The weather in Dublin was fine.")].every((level) => level === 0)).toBe(true);
  });

  it("stay quick on a long sentence without an end", () => {
    const long = "shall not except the damages and compete with notice days renew ".repeat(400);
    const before = process.cpuUsage().user;
    for (let i = 0; i < 20; i++) phrasesIn(long);
    expect((process.cpuUsage().user - before) / 20).toBeLessThan(50_000);
  });

  it("are read in a document's sentences and in the headings over them", () => {
    const unit = (text: string, heading: string): Unit => ({
      paragraph: 0,
      start: 0,
      end: 1,
      text,
      context: { heading },
    });
    const { own, heading } = phrasesOf([unit("It shall be so.", "Insurance"), unit("Carry insurance.", "Insurance")]);
    const label = labelOf("insurance");
    expect(own[0]?.[label]).toBe(0);
    expect((own[1]?.[label] ?? 0) & SURE).toBe(SURE);
    expect(heading[0]?.[label]).toBe(TOPIC);
    expect(heading[1]).toBe(heading[0]);
  });
});
