/** The smallest change between two wordings. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, type Hunk } from "../../../addin/office/redline.ts";

/** Applies the hunks as the pane does: from the end to the start, each over exactly the words it names. */
function apply(text: string, hunks: Hunk[]): string {
  return [...hunks].reverse().reduce((now, h) => {
    expect(now.slice(h.start, h.start + h.before.length)).toBe(h.before);
    return now.slice(0, h.start) + h.after + now.slice(h.start + h.before.length);
  }, text);
}

const word = fc.constantFrom(
  "the",
  "Supplier",
  "shall",
  "thirty",
  "(30)",
  "days",
  "café",
  "party’s",
  "—",
  "“Goods”",
  "7.2",
  "𝔘",
);
const space = fc.constantFrom(" ", " ", " ", "  ", "\t", "\n", "");
const wording = fc.array(fc.tuple(word, space), { maxLength: 25 }).map((pairs) => pairs.flat().join(""));
const anything = fc.oneof(
  wording,
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

describe("the hunks between two wordings", () => {
  it("give the new text when they are applied", () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(apply(a, diffWords(a, b))).toBe(b);
      }),
      { numRuns: 500 },
    );
  });

  it("are none for the same text, and never change nothing", () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(diffWords(a, a)).toEqual([]);
        for (const h of diffWords(a, b)) expect(h.before).not.toBe(h.after);
      }),
    );
  });

  it("stand in the order of the text and do not overlap", () => {
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        let end = -1;
        for (const h of diffWords(a, b)) {
          expect(h.start).toBeGreaterThan(end);
          end = h.start + h.before.length;
        }
      }),
    );
  });

  it("touch one word when one word was changed, added or taken away, wherever it stands", () => {
    const plain = fc.array(fc.constantFrom<string>("a", "b", "c", "d", "e", "f"), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(plain, fc.nat(), (words, n) => {
        const at = n % words.length;
        const changed = words.with(at, "NEW").join(" ");
        expect(diffWords(words.join(" "), changed)).toMatchObject([{ before: words[at], after: "NEW" }]);
        const added = words.toSpliced(at, 0, "NEW").join(" ");
        const hunks = diffWords(words.join(" "), added);
        expect(hunks.map((h) => [h.before, h.after.trim()])).toEqual([["", "NEW"]]);
        const removed = diffWords(added, words.join(" "));
        expect(removed.map((h) => [h.before.trim(), h.after])).toEqual([["NEW", ""]]);
      }),
    );
  });

  it("leave everything outside the first and the last difference alone", () => {
    fc.assert(
      fc.property(wording, wording, wording, wording, (head, tail, x, y) => {
        const [a, b] = [`${head} | ${x} | ${tail}`, `${head} | ${y} | ${tail}`];
        for (const h of diffWords(a, b)) {
          expect(h.start).toBeGreaterThanOrEqual(head.length);
          expect(h.start + h.before.length).toBeLessThanOrEqual(a.length - tail.length);
        }
      }),
    );
  });

  it("keep a number mismatch to its number, and do not cut a word in two", () => {
    expect(diffWords("within thirty (45) days", "within thirty (30) days")).toEqual([
      { start: 15, before: "45", after: "30" },
    ]);
    expect(diffWords("the Supplier’s duty", "the Supplier's duty")).toEqual([
      { start: 4, before: "Supplier’s", after: "Supplier's" },
    ]);
    expect(diffWords("disclosed", "undisclosed")).toEqual([{ start: 0, before: "disclosed", after: "undisclosed" }]);
  });

  it("join two changes with only a space between them", () => {
    expect(diffWords("may terminate this now", "shall end this now")).toEqual([
      { start: 0, before: "may terminate", after: "shall end" },
    ]);
  });

  it("come quickly for two long texts that share nothing", () => {
    const [a, b] = ["a", "b"].map((w) => Array.from({ length: 20_000 }, (_, i) => `${w}${i}`).join(" ")) as [
      string,
      string,
    ];
    const began = performance.now();
    expect(apply(a, diffWords(a, b))).toBe(b);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
