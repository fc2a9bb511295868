/** The samples hold one flaw of most kinds, written into them on purpose: the review finds these and nothing else. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { review } from "../../../analysis/review.ts";
import { readDocx } from "../../../shared/ooxml/node.ts";

const titles = (name: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../samples/${name}.docx`, import.meta.url)));
  return review(readDocx(bytes, name), {})
    .findings.map((f) => f.title)
    .sort();
};

describe("the samples", () => {
  it("a mutual NDA", () => {
    expect(titles("mutual-nda")).toEqual(
      [
        "The bracket before “together the 'Processing Particulars'.” is never closed",
        "“Affiliated Fund” is defined but never used",
        "“Permitted Recipient” is used but never defined",
        "“Processing Particulars” is defined but never used",
        "“HARBOR & FINCH LIMITED” is elsewhere “HARBOUR & FINCH LIMITED”",
        "“Schedule 3” is not in the document",
        "“[insert registered address]” has not been filled in",
        "“[●]” has not been filled in",
        "“confidential information” is written without the capitals of the defined term",
        "“the” is written twice",
        "“thirty (45)”: the words and the figure differ",
        "“Section 14.7” does not exist",
        "“31 June 2028” is not a date",
      ].sort(),
    );
  });
  it("a services agreement", () => {
    expect(titles("services-agreement")).toEqual(
      [
        "1 comment is not resolved",
        "3 tracked changes are still in the document",
        "“Penhallow Food plc” is elsewhere “Penhallow Foods plc”",
        "“Section 12.4” does not exist",
        "“30 February 2028” is not a date",
        "“Acceptance Criteria” is used but never defined",
        "“Schedule 4” is not in the document",
        "“Service Credits” is defined but never used",
        "“[TBC]” has not been filled in",
        "“[name and title to be confirmed]” has not been filled in",
        "“four percent (5%)”: the words and the figure differ",
        "“in” is written twice",
      ].sort(),
    );
  });
  it("a clean letter", () => {
    expect(titles("clean-letter")).toEqual([]);
  });
});
