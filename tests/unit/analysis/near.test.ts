/** Which sentences stand by one that likely belongs to a category, and what one says together with what leads it in. */
import { describe, expect, it } from "vitest";
import { CUAD_CATEGORIES } from "../../../analysis/classify/categories.ts";
import { flowOf } from "../../../analysis/classify/flow.ts";
import { nearMarked } from "../../../analysis/classify/near.ts";
import { phraseColumns, saidIn } from "../../../analysis/classify/said.ts";
import type { Unit } from "../../../analysis/classify/units.ts";

const labelOf = (id: string) => CUAD_CATEGORIES.findIndex((c) => c.id === id);

describe("sentences near a likely one", () => {
  it("are the two before and after, in its paragraph or under its heading", () => {
    const marked = Uint8Array.of(0, 0, 0, 1, 0, 0, 0);
    const heading = Int32Array.of(0, 0, 1, 1, 1, 1, 1);
    expect([...nearMarked(marked, Int32Array.of(0, 1, 2, 3, 4, 5, 6), heading)]).toEqual([0, 0, 1, 1, 1, 1, 0]);
    expect([...nearMarked(marked, Int32Array.of(0, 3, 3, 3, 4, 5, 6), heading)]).toEqual([0, 1, 1, 1, 1, 1, 0]);
  });

  it("reach further where there are more likely ones under the heading", () => {
    const marked = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0);
    const same = new Int32Array(8);
    expect([...nearMarked(marked, same, same)]).toEqual([1, 1, 1, 1, 1, 1, 1, 0]);
    expect([...nearMarked(new Uint8Array(8), same, same)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("what a sentence says together with what leads it in", () => {
  const unit = (text: string): Unit => ({ paragraph: 0, start: 0, end: 1, text, context: { heading: "Covenants" } });
  const units = [
    unit("The Seller shall not:"),
    unit("(a) solicit or hire employees of the Buyer;"),
    unit("It is so agreed."),
  ];
  const heading = new Int32Array(units.length);
  const said = saidIn(units, flowOf(units, heading), heading);

  it("is read across the colon, for the items of the list only", () => {
    const label = labelOf("no-solicit-of-employees");
    const columns = phraseColumns(said, { paragraph: heading, heading }, label);
    const together = (i: number) => columns(i).at(-3) as number;
    expect(said.joined[0]).toBeUndefined();
    expect(together(1)).toBeGreaterThan(columns(1)[0] as number);
    expect(together(0)).toBe(0);
  });
});
