/** Finding a finding's words again in the document as it is now: the same words or none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAnchor, occurrenceAt } from "../../../addin/office/find-anchor.ts";
import { anchorAt } from "./support.ts";

const TEXTS = [
  "1. Payment",
  "The Customer shall pay within thirty (45) days after the invoice.",
  "The Supplier shall deliver the Goods, and the Customer shall accept the Goods in writing.",
  "2. Term",
  "This Agreement ends after two years.",
];
const goods = () => anchorAt(TEXTS, 2, TEXTS[2]?.lastIndexOf("Goods") ?? 0, (TEXTS[2]?.lastIndexOf("Goods") ?? 0) + 5);

describe("an anchor", () => {
  it("is found where it was when nothing has changed, for any words of any text", () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (all, p, s, l) => {
        const paragraph = p % all.length;
        const text = all[paragraph] ?? "";
        const start = s % text.length;
        const end = Math.min(text.length, start + 1 + (l % 12));
        expect(findAnchor(all, anchorAt(all, paragraph, start, end))).toEqual({ paragraph, start, end, exact: true });
      }),
    );
  });

  it("points at its own words wherever it is found: never something else", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(text, { maxLength: 5 }),
        fc.nat(),
        (old, now, n) => {
          const source = old[0] ?? "";
          const start = source.length ? n % source.length : 0;
          const anchor = anchorAt(old, 0, start, Math.min(source.length, start + 4));
          const place = findAnchor(now, anchor);
          if (place?.exact) expect(now[place.paragraph]?.slice(place.start, place.end)).toBe(anchor.quote);
          else if (!place && anchor.quote.length >= 12) expect(now.join("\n")).not.toContain(anchor.quote);
        },
      ),
    );
  });

  it("keeps to the second of two equal words", () => {
    expect(findAnchor(TEXTS, goods())).toMatchObject({ paragraph: 2, start: TEXTS[2]?.lastIndexOf("Goods") });
  });

  it("moves with its words when text before them changes in the paragraph", () => {
    const now = TEXTS.with(2, `At its own cost, ${TEXTS[2]}`);
    expect(findAnchor(now, goods())).toMatchObject({ paragraph: 2, start: now[2]?.lastIndexOf("Goods") });
  });

  it("follows its paragraph when others come before it, near and far", () => {
    for (const n of [1, 5, 200]) {
      const now = [...Array.from({ length: n }, (_, i) => `New paragraph ${i} of another kind.`), ...TEXTS];
      expect(findAnchor(now, goods())).toMatchObject({ paragraph: 2 + n, start: TEXTS[2]?.lastIndexOf("Goods") });
    }
  });

  // Known defect: one character of shared surroundings (a space) is enough for a short quote to stay in the old paragraph. Drop `.fails` with its fix.
  it("follows its paragraph when the one that took its place has the same short word", () => {
    const now = [...Array.from({ length: 5 }, (_, i) => `New paragraph ${i} about other Goods.`), ...TEXTS];
    expect(findAnchor(now, goods())).toMatchObject({ paragraph: 7, start: TEXTS[2]?.lastIndexOf("Goods") });
  });

  it("selects the whole stretch, not to be edited, when other words stand between its own", () => {
    const start = TEXTS[1]?.indexOf("pay within") ?? 0;
    const anchor = anchorAt(TEXTS, 1, start, start + "pay within thirty (45) days".length);
    const now = TEXTS.with(1, "The Customer shall pay within sixty thirty (45) days after the invoice.");
    const place = findAnchor(now, anchor);
    expect(place).toMatchObject({ paragraph: 1, exact: false });
    expect(now[1]?.slice(place?.start, place?.end)).toBe("pay within sixty thirty (45) days");
  });

  it("is not found when its words are gone, or there is no text, or it quotes nothing", () => {
    expect(findAnchor(TEXTS.with(2, "The Supplier shall deliver."), goods())).toBeUndefined();
    expect(findAnchor([], goods())).toBeUndefined();
    expect(findAnchor(TEXTS, { ...goods(), quote: "" })).toBeUndefined();
  });
});

describe("the number of an occurrence", () => {
  it("counts as a search does: from 0, without overlaps", () => {
    expect(occurrenceAt("the the the", "the", 0)).toBe(0);
    expect(occurrenceAt("the the the", "the", 8)).toBe(2);
    expect(occurrenceAt("aaaa", "aa", 2)).toBe(1);
  });
});
