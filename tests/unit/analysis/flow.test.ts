/** How sentences hang together: what leads a list in, and how far the nearest sentence of a kind is. */
import { describe, expect, it } from "vitest";
import { distances, flowOf } from "../../../analysis/classify/flow.ts";
import type { Unit } from "../../../analysis/classify/units.ts";

const unit = (text: string, heading: string): Unit => ({ paragraph: 0, start: 0, end: 1, text, context: { heading } });

describe("the flow of a document", () => {
  const units = [
    unit("The Seller shall not:", "Covenants"),
    unit("(a) open a shop;", "Covenants"),
    unit("(b) hire the staff of the Buyer.", "Covenants"),
    unit("Notices are given in writing.", "Notices"),
  ];
  const flow = flowOf(units, Int32Array.of(0, 0, 0, 1));

  it("gives the items of a list what led them in, and nothing under another heading", () => {
    expect([...flow.lead]).toEqual([-1, 0, 0, -1]);
  });

  it("tells how the sentence before and this one end, and which begin as an item", () => {
    expect(flow.marks(1)).toEqual([2, 1, 1, 1]);
    expect(flow.marks(3)).toEqual([0, 0, 0, 0]);
    expect(flow.marks(0)).toEqual([0, 2, 0, 1]);
  });

  it("ends a list that goes on too long", () => {
    const long = [unit("The Seller shall:", "A"), ...Array.from({ length: 14 }, () => unit("do what is asked;", "A"))];
    const { lead } = flowOf(long, new Int32Array(long.length));
    expect(lead[10]).toBe(0);
    expect(lead[14]).toBe(-1);
  });
});

describe("distances", () => {
  it("count the sentences to the nearest one marked, in either direction", () => {
    const marked = Uint8Array.of(0, 1, 0, 0, 1);
    expect([...distances(marked, false)]).toEqual([9, 9, 1, 2, 3]);
    expect([...distances(marked, true)]).toEqual([1, 3, 2, 1, 9]);
  });
});
