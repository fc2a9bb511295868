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
  it("leaves alone what is named in passing", () => {
    expect(
      quotes(
        "unused-definition",
        OPENING,
        'The Supplier gives help, known in the trade as a "Long Lift", and pays under Section 4 ("Handling Fees"). The Buyer may use any nickname (including "Old Birch").',
        'The guests come in by the northern gate (currently referred to as "Tower Gate").',
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
    ).toEqual(["Lead Time", "Rush Order", "Fast Order"]);
  });
});
