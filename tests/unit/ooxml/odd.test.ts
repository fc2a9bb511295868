import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { documentSnapshotSchema } from "../../../shared/document.ts";
import { UnreadableDocument } from "../../../shared/ooxml/errors.ts";
import { readDocx } from "../../../shared/ooxml/node.ts";

const SAMPLE = unzipSync(readFileSync(join(import.meta.dirname, "../../../samples/services-agreement.docx")));
const PARTS = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/comments.xml"];

/** Renames, empties or drops what a seed picks, keeping the XML well-formed. */
function spoil(xml: string, picks: number[]): string {
  return picks.reduce((text, pick, round) => {
    const names = [
      "w:r",
      "w:t",
      "w:pPr",
      "w:ins",
      "w:numId",
      "w:lvl",
      "w:val",
      "w:ilvl",
      "w:style",
      "w:fldChar",
      "w:tc",
      "w:id",
      "w:num",
    ];
    const name = names[pick % names.length]!;
    const places = [...text.matchAll(new RegExp(`${name}="[^"]*"`, "g"))];
    const place = places[pick % (places.length || 1)];
    if (place) {
      const value = ["", "-1", "99999999999", "NaN", "\u2028"][round % 5];
      return `${text.slice(0, place.index)}${name}="${value}"${text.slice(place.index + place[0].length)}`;
    }
    return text
      .replaceAll(`<${name}>`, "<w:odd>")
      .replaceAll(`<${name} `, "<w:odd ")
      .replaceAll(`</${name}>`, "</w:odd>");
  }, xml);
}

describe("a spoilt document", () => {
  it("is read or refused with a code, and what is read fits the schema", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), fc.array(fc.nat(5000), { minLength: 1, maxLength: 5 }), (part, picks) => {
        const files = { ...SAMPLE, [part]: strToU8(spoil(strFromU8(SAMPLE[part]!), picks)) };
        const snapshot = readDocx(zipSync(files, { level: 0 }), "x");
        expect(documentSnapshotSchema.safeParse(snapshot).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it("never fails but with its own error when bytes are changed", () => {
    const whole = zipSync(SAMPLE);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          try {
            readDocx(bytes, "x");
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableDocument);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
