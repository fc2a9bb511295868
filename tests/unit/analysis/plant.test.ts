/** The planter of errors: the same seed plants the same error, where it says it did. */
import { describe, expect, it } from "vitest";
import { PLANTERS, paragraphsOf, plant } from "../../eval/plant.ts";

const CONTRACT = {
  file: "supply.txt",
  paragraphs: [
    'This Supply Agreement (the "Agreement") is made as of March 3, 2025 between Northwind Harbour Inc. (the "Supplier") and Birch Lane Foods LLC (the "Buyer").',
    '1. Goods. The Supplier shall sell the machines that are listed below (the "Products") to the Buyer.',
    "2. Price. The Buyer shall pay for the Products within thirty (30) days, as set out in Section 3. Title to the Products passes with payment.",
    "3. Delivery. The Supplier shall deliver the Products in time (and at its own cost). The Buyer shall inspect the Products.",
    "4. Term. The Buyer may return any of the Products by written notice. Northwind Harbour Inc. and Northwind Harbour Inc. stand for quality.",
  ],
};

describe("the planter", () => {
  it.each(Object.keys(PLANTERS))("plants %s where it says, and the same each time", (kind) => {
    const planted = plant(CONTRACT, kind, 0);
    expect(plant(CONTRACT, kind, 0)).toEqual(planted);
    if (!planted?.injected || planted.injected.text === "") return;
    const { paragraph, start, end, text } = planted.injected;
    expect(
      Array.from(planted.paragraphs[paragraph] ?? "")
        .slice(start, end)
        .join(""),
    ).toBe(text);
    expect(planted.paragraphs).not.toEqual(CONTRACT.paragraphs);
  });
  it("writes a term in lower case only where it never is", () => {
    const text = plant(CONTRACT, "lowercase_term", 1)?.injected?.text ?? "";
    expect(text).toMatch(/^[a-z]+$/);
    expect(CONTRACT.paragraphs.join(" ")).not.toMatch(new RegExp(`\\b${text}\\b`));
  });
  it("cuts a text into blocks and leaves page numbers out", () => {
    expect(paragraphsOf("One\ntwo\n\n- 3 -\n\nPage 4\n\nThree")).toEqual(["One two", "Three"]);
  });
});
