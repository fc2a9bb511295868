/** The phrases by which clauses are written: each category has them, and looking only where a word calls them up loses none. */
import { describe, expect, it } from "vitest";
import { CUAD_CATEGORIES } from "../../../analysis/classify/categories.ts";
import { PHRASES } from "../../../analysis/classify/phrases.ts";
import type { Unit } from "../../../analysis/classify/units.ts";
import { LIKELY, phrasesIn, phrasesOf, SURE, TOPIC } from "../../../analysis/classify/wording.ts";

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

const labelOf = (id: string) => CUAD_CATEGORIES.findIndex((category) => category.id === id);

describe("the phrases of the categories", () => {
  it("are there for each category of the second stage", () => {
    const wanted = CUAD_CATEGORIES.filter(({ task }) => task).map(({ id }) => id);
    expect(Object.keys(PHRASES).sort()).toEqual([...wanted].sort());
  });

  it.each(Object.entries(SENTENCES))("know %s", (id, sentence) => {
    expect((phrasesIn(sentence)[labelOf(id)] ?? 0) & SURE).toBe(SURE);
  });

  it("are all found although only those are looked for that a word calls up", () => {
    for (const text of Object.values(SENTENCES))
      for (const [id, { sure, likely, topic }] of Object.entries(PHRASES)) {
        const level = (sure.test(text) ? SURE : 0) + (likely.test(text) ? LIKELY : 0) + (topic.test(text) ? TOPIC : 0);
        expect(phrasesIn(text)[labelOf(id)]).toBe(level);
      }
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
