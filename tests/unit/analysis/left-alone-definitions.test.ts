/** What unused-definition leaves alone. */
import { describe, expect, it } from "vitest";
import { OPENING, quotes } from "./helpers.ts";

describe("unused-definition", () => {
  it("counts a use that a list's quotation marks or double spaces set apart", () => {
    expect(
      quotes(
        "unused-definition",
        'This agreement is made between Northwind Grill Ltd and Ada Moor (the "Franchisee").',
        'Any dispute between the Franchisee, its owners and staff (collectively,  the  "Franchisee  Parties")  and the others goes to three arbitrators.  The Franchisee  Parties  appoint one of them.',
      ),
    ).not.toContain("Franchisee  Parties");
  });
  it("counts a use that is only quoted", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Buyer may leave when the Supplier undergoes a "change in control". "Change in control" shall mean the sale of most of its shares.',
      ),
    ).toEqual([]);
  });
  it("finds the words where a scan lost or added a space", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Buyer pays on 1 May 2025 ("DeliveryDate"). The Supplier delivers the goods on the Delivery Date.',
        'The Supplier owns a trading programme (the "Harbour Trading Platform"). The Buyer may use the Harbour Trading Plat- form.',
        'The Supplier makes three films ("Live Ads"). The first to be shown is a Live Ad.',
      ),
    ).toEqual([]);
  });
  it("leaves another name for the same thing alone when one of them is used", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        '"Packaging" or "Package" means the box, and "Good Storage Practices" or "cGSP(s)" means clean storage.',
        "The Supplier owns the Packaging and keeps to cGSP.",
      ),
    ).toEqual([]);
  });
  it("leaves a long name alone when its short form or the one with a mark is used", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        '"Daily Delivery Duty (DDD)" means 40 crates. The Supplier may miss the DDD once a year.',
        'The Buyer pays on the day after the order date ("Order Date plus One" or "OD+1"). No interest runs before OD+1.',
      ),
    ).toEqual([]);
  });
  it("leaves alone what a page, a class of shares or a status is called", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Buyer may use all the shop can do (including, without limitation, "Quick Basket" functionality) and the part of it identified as "Sea Novels".',
        'The time runs from the status "Sent" in Harbour Desk. The revision (abbreviated "Rev.") is on the label. Some shares are designated as "Series A Harbour Shares".',
      ),
    ).toEqual([]);
  });
  it("leaves the term of another document alone", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Buyer is no part of a group under the bylaws (for purposes of the term "Outstanding Berths" as defined therein).',
      ),
    ).toEqual([]);
  });
  it("leaves alone what is named in passing", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Supplier gives help, known in the trade as a "Long Lift", and pays under Section 4 ("Handling Fees"). The Buyer may use any nickname (including "Old Birch").',
        'The law known as the "Clean Harbour Act", the drug referred to in the Birch Licence as "BL-7" and the office of Gale Services (formerly, "Gale Mediation Services") matter to both.',
        'The guests come in by the northern gate (currently referred to as "Tower Gate").',
      ),
    ).toEqual([]);
  });
  it("leaves a schedule's descriptions alone", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        "The Supplier grants the Buyer what Schedule 1 lists.",
        "SCHEDULE 1 TECHNOLOGY",
        "Noise Reduction means software that lowers the noise of a room.",
      ),
    ).toEqual([]);
  });
  it("still finds one that stands in no other place", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        '"Lead Time" means ten days, and "Rush Order" or "Fast Order" means an order for the same week.',
      ),
      // The two names of the second are one matter.
    ).toEqual(["Lead Time", "Rush Order"]);
  });
});
