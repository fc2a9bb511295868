/** The little languages of the protocol. */
import { describe, expect, it } from "vitest";
import { compile, duration, evaluate, matchesName } from "../../../inngest/embedded/language.ts";

describe("a duration", () => {
  it.each([
    ["1s", 1000],
    ["2h30m", 9_000_000],
    ["1.5s", 1500],
    ["250ms", 250],
    ["1w1d", 691_200_000],
    ["2026-01-01T00:00:10.000Z", 10_000],
    ["2020-01-01T00:00:00.000Z", 0],
  ])("%s is %i ms", (text, ms) => {
    expect(duration(text, Date.parse("2026-01-01T00:00:00.000Z"))).toBe(ms);
  });
  it.each(["", "soon", "1", "1 s", "-1s", "2026-99-99T00:00:00Z"])("%j is refused", (text) => {
    expect(() => duration(text, 0)).toThrow(RangeError);
  });
});

describe("an expression", () => {
  const variables = { event: { data: { tenant: "a", n: 3 } }, async: { data: { tenant: "a" } } };
  it("compares the events", () => {
    expect(evaluate("event.data.tenant == async.data.tenant", variables)).toBe(true);
    expect(evaluate("event.data.n > 5", variables)).toBe(false);
    expect(evaluate("event.data.tenant", variables)).toBe("a");
  });
  it("does not hold when the data does not fit it, and never throws for data", () => {
    for (const e of ["event.data.missing.deeper == 1", "async.data.n > 2", "event.data.tenant > 5", "nothing.at.all"]) {
      expect(evaluate(e, variables)).toBeUndefined();
    }
  });
  it("is refused when it is none", () => {
    expect(() => compile("event.data.(")).toThrow();
    expect(() => evaluate("event.data.(", variables)).toThrow();
  });
});

it("a name matches itself, or by a prefix with a star", () => {
  expect(matchesName("a/b", "a/b")).toBe(true);
  expect(matchesName("a/*", "a/b")).toBe(true);
  expect(matchesName("a/b", "a/bc")).toBe(false);
  expect(matchesName("a/*", "b/a")).toBe(false);
});
