import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatten } from "../../../analysis/core/flatten.ts";
import { DOCUMENT_KINDS } from "../../../analysis/kinds.ts";
import { parsePlaybook } from "../../../analysis/playbooks/parse.ts";
import { findPhrase } from "../../../analysis/playbooks/phrases.ts";
import { review } from "../../../analysis/review.ts";
import { snapshotFromParagraphs, snapshotFromText } from "../../../analysis/text.ts";
import type { DocumentSnapshot } from "../../../shared/document.ts";
import type { Anchor } from "../../../shared/findings.ts";
import { type ReviewResult, reviewResultSchema } from "../../../shared/review.ts";
import { OPENING } from "./helpers.ts";

const WORDS = [
  "the",
  "Supplier",
  "shall",
  "(the",
  '"Goods")',
  "means",
  "Section",
  "4.2",
  "(a)",
  "thirty (45)",
  "\u201cFee\u201d",
  "30 February 2024",
  "[\u25cf]",
  "____",
  "Inc.",
  "and",
  ",",
  ".",
  ";",
  "\u00a0",
  "\u2009",
  "\t",
  "\n",
  "\u2028",
  "\ud83d\ude80",
  "\u0301",
  "\ud800",
  "Schedule 1",
  "ARTICLE IV",
  "1.",
  "USD 5,000",
  "either party may terminate",
  "governed by the laws of",
];
const paragraph = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" "));
const anything = fc.oneof(paragraph, fc.string({ maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 100 }));

function anchorsOf(result: ReviewResult): Anchor[] {
  return [
    ...result.findings.flatMap((f) => [
      ...f.anchors,
      ...f.related.map((r) => r.anchor),
      ...(f.fix?.kind === "replace" ? f.fix.options.flatMap((o) => o.edits.map((e) => e.anchor)) : []),
    ]),
    ...result.clauses.map((c) => c.anchor),
    ...result.facts.map((f) => f.anchor),
    ...result.positions.flatMap((p) => p.anchors),
    ...result.structure.definitions.map((d) => d.anchor),
    ...result.structure.parties.map((p) => p.anchor),
  ];
}

/** The whole contract of a result: it fits the schema, its anchors point at the words they quote, its ids are distinct. */
function expectSound(snapshot: DocumentSnapshot, result: ReviewResult): void {
  expect(reviewResultSchema.safeParse(result).error).toBeUndefined();
  for (const { paragraph: index, start, end, quote, occurrence, before } of anchorsOf(result)) {
    const text = snapshot.paragraphs[index]?.text ?? "";
    expect(text.slice(start, end)).toBe(quote);
    expect(text.slice(0, start).endsWith(before)).toBe(true);
    if (quote === "") continue;
    let at = -1;
    for (let i = 0; i <= occurrence; i++) at = text.indexOf(quote, at + 1);
    expect(at).toBe(start);
  }
  expect(new Set(result.findings.map((f) => f.id)).size).toBe(result.findings.length);
}

describe("the engine, whatever it is given", () => {
  it("never throws, and its anchors point at the quoted words", () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 25 }),
        fc.constantFrom(undefined, "mutual-nda", "saas-vendor"),
        (paragraphs, playbook) => {
          const snapshot = snapshotFromParagraphs(paragraphs, "x");
          expectSound(snapshot, review(snapshot, { playbook }));
        },
      ),
      { numRuns: 120 },
    );
  });

  it("finds hard terms in any order of their clauses, at the words that it quotes", () => {
    const clauses = readFileSync("tests/unit/analysis/hard-terms/found.txt", "utf8")
      .split("\n")
      .map((line) => line.split(" | ")[2] ?? "")
      .filter(Boolean);
    const kinds = DOCUMENT_KINDS.flatMap(({ id, sides }) => sides.map((side) => ({ documentKind: id, side: side.id })));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...clauses), anything), { maxLength: 30 }),
        fc.constantFrom(...kinds),
        (paragraphs, options) => {
          const snapshot = snapshotFromParagraphs([OPENING, ...paragraphs], "x");
          expectSound(snapshot, review(snapshot, options));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("reads any plain text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        const snapshot = snapshotFromText(text, "x");
        expectSound(snapshot, review(snapshot, {}));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the length of every text it flattens", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => flatten(text).length === text.length));
  });

  it("gives the same result twice", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 10 }), (paragraphs) => {
        const snapshot = snapshotFromParagraphs(paragraphs, "x");
        expect(review(snapshot, {})).toEqual(review(snapshot, {}));
      }),
      { numRuns: 20 },
    );
  });

  it("takes no playbook for more than it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { playbook, errors } = parsePlaybook(text);
        expect(playbook === undefined).toBe(errors !== undefined);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 40 }), fc.string(), (phrase, text) => {
        findPhrase(text, phrase);
      }),
    );
  });
});

describe("hostile input", () => {
  const HOSTILE: Record<string, string> = {
    dots: ".".repeat(60_000),
    spaces: `a${" ".repeat(60_000)}b`,
    "opening brackets": "(".repeat(20_000),
    "closing brackets": ")".repeat(20_000),
    "letters of lists": "x (1 a)((".repeat(12_000),
    "new words": `Section 2 shall read as follows: ${('(the "Quick Thing") ').repeat(3000)}`,
    quotes: '"'.repeat(20_000),
    "quoted words": '"A '.repeat(15_000),
    underscores: "_".repeat(60_000),
    digits: "1".repeat(60_000),
    "dotted numbers": "1.".repeat(30_000),
    "number words": "one hundred thousand ".repeat(3000),
    capitals: "Aa ".repeat(20_000),
    "section words": "Section 1 and 2, ".repeat(4000),
    "open definitions": "(the ".repeat(12_000),
    "square brackets": "[insert ".repeat(8000),
    "legal words": "this Agreement is governed by the laws ".repeat(1500),
    "terms of years": "term of this Agreement for a period of ".repeat(1500),
    liability: "liability fees amounts in the prior ".repeat(1500),
    companies: "Aa Bb Cc Dd Ee Ff, ".repeat(3000),
    "the same definition": '"Alder" means Alder '.repeat(7000),
    "who we are": 'between you and "we" refer to Alder Ltd ("we" '.repeat(3000),
    blanks: "[\u25cf] ".repeat(35_000),
    dates: "31 February 2020 ".repeat(10_000),
    letters: "a".repeat(60_000),
    commas: ", ".repeat(30_000),
    hyphens: "- ".repeat(30_000),
    newlines: "\n".repeat(60_000),
    months: "January ".repeat(8000),
  };
  it.each(Object.keys(HOSTILE))("takes no more than linear time for %s", (name) => {
    const text = HOSTILE[name] ?? "";
    const snapshot = snapshotFromParagraphs([text, `1. ${text}`], "x");
    const start = performance.now();
    review(snapshot, { playbook: "saas-customer" });
    expect(performance.now() - start).toBeLessThan(3000);
  });
  it("takes no more than linear time for a glossary that nobody uses", () => {
    const letters = (i: number) => [...String(i)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const glossary = Array.from({ length: 14_000 }, (_, i) => `"Q${letters(i)}(x) Rate" means any item.`);
    const snapshot = snapshotFromParagraphs(glossary, "x");
    const start = performance.now();
    review(snapshot, {});
    expect(performance.now() - start).toBeLessThan(6000);
  });
  it("takes no more than linear time for words in small letters that get their name behind them", () => {
    const small = `${"They keep the harbour plan and the port. ".repeat(4000)}They name it (the "Harbour Plan").`;
    const snapshot = snapshotFromParagraphs([small, "The Harbour Plan binds. ".repeat(8000)], "x");
    const start = performance.now();
    review(snapshot, {});
    expect(performance.now() - start).toBeLessThan(4000);
  });
  it("takes no more than linear time for captions that each stand behind a header of their own", () => {
    const pages = Array.from({ length: 4000 }, (_, i) => `Harbour Group ${i} SCHEDULE A1 The Supplier sends it.`);
    const snapshot = snapshotFromParagraphs(pages, "x");
    const start = performance.now();
    review(snapshot, {});
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

const CONTRACTS = "../shared/corpora/train/cuad/contracts";
describe.skipIf(!existsSync(CONTRACTS))(
  "real contracts with pieces cut out (skipped where the corpora are not there)",
  () => {
    it("are reviewed soundly", () => {
      const files = readdirSync(CONTRACTS)
        .sort()
        .filter((_, i) => i % 80 === 0);
      for (const [n, file] of files.entries()) {
        const text = readFileSync(`${CONTRACTS}/${file}`, "utf8").slice(0, 30_000);
        const cut = text.slice(0, 3000 + n * 500) + text.slice(3100 + n * 700);
        const snapshot = snapshotFromText(cut, file);
        expectSound(snapshot, review(snapshot, { playbook: "services" }));
      }
    });
  },
);
