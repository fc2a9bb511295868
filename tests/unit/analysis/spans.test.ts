import { describe, expect, it } from "vitest";
import { Spans } from "../../../analysis/core/spans.ts";

describe("spans", () => {
  it("overlap where a character is shared, also over the edges of their buckets", () => {
    const spans = new Spans();
    spans.add(60, 200);
    expect(spans.overlaps(199, 210)).toBe(true);
    expect(spans.overlaps(200, 210)).toBe(false);
    expect(spans.overlaps(0, 60)).toBe(false);
    expect(spans.overlaps(0, 61)).toBe(true);
    expect(spans.overlaps(100, 101)).toBe(true);
  });
  it("cover what lies within one of them", () => {
    const spans = new Spans();
    spans.add(10, 20);
    spans.add(20, 30);
    expect(spans.covers(12, 20)).toBe(true);
    expect(spans.covers(12, 25)).toBe(false);
  });
});
