/** Which findings the list shows, in what order and under which headings. */
import { describe, expect, it } from "vitest";
import { groupFindings, NO_FILTER, openCounts } from "../../../addin/taskpane/model/findings-view.ts";
import type { ReviewResult } from "../../../shared/review.ts";
import { anchorAt, findingOf } from "./support.ts";

const TEXTS = ["Preamble words", "1. Payment", "Pay soon.", "2. Term", "Ends never.", "(a) not at all"];
const at = (paragraph: number, start = 0) => anchorAt(TEXTS, paragraph, start, start + 3);

const RESULT = {
  findings: [
    findingOf("late", at(4), { severity: "info", title: "Never ends", check: "cross-check" }),
    findingOf("second", at(2, 4), { severity: "minor" }),
    findingOf("first", at(2, 0), { severity: "critical", explanation: "A Zebra clause." }),
    findingOf("inner", at(5), { severity: "minor", check: "playbook" }),
    findingOf("before", at(0), { severity: "major" }),
  ],
  structure: {
    sections: [
      { label: "1.", title: "Payment", level: 0, from: 1, to: 2, kind: "section" },
      { label: "2.", title: "Term", level: 0, from: 3, to: 5, kind: "section" },
      { label: "(a)", title: "", level: 1, from: 5, to: 5, kind: "section" },
    ],
  },
  checks: [
    { id: "undefined-term", label: "Undefined terms", findings: 3 },
    { id: "cross-check", label: "Cross checks", findings: 1 },
  ],
} as unknown as ReviewResult;

const shown = (...[states = {}, filter = {}, here]: [object?, object?, Set<string>?]) =>
  groupFindings(RESULT, states as never, { ...NO_FILTER, ...filter }, here);
const ids = (groups: ReturnType<typeof shown>) => groups.flatMap((g) => g.findings.map((f) => f.id));

describe("the list of findings", () => {
  it("follows the document, under its outermost sections", () => {
    expect(shown().map((g) => [g.title, g.findings.map((f) => f.id)])).toEqual([
      ["Beginning", ["before"]],
      ["1 Payment", ["first", "second"]],
      ["2 Term", ["late", "inner"]],
    ]);
  });

  it("goes from critical to notes when it is grouped by severity", () => {
    expect(shown({}, { group: "severity" }).map((g) => [g.title, g.findings.map((f) => f.id)])).toEqual([
      ["Critical", ["first"]],
      ["Major", ["before"]],
      ["Minor", ["second", "inner"]],
      ["Note", ["late"]],
    ]);
  });

  it("is headed by the checks' names when it is grouped by check", () => {
    expect(shown({}, { group: "check" }).map((g) => g.title)).toEqual(["Undefined terms", "Cross checks", "Playbook"]);
  });

  it("hides what is settled, unless it is asked for or was settled just now", () => {
    const states = { first: { status: "dismissed" }, late: { status: "resolved" }, second: { status: "open" } };
    expect(ids(shown(states))).toEqual(["before", "second", "inner"]);
    expect(ids(shown(states, { showSettled: true }))).toHaveLength(5);
    expect(ids(shown(states, {}, new Set(["first"])))).toEqual(["before", "first", "second", "inner"]);
  });

  it("shows only the severities that are switched on, and all when none is", () => {
    expect(ids(shown({}, { severities: new Set(["minor"]) }))).toEqual(["second", "inner"]);
    expect(ids(shown({}, { severities: new Set() }))).toHaveLength(5);
  });

  it("searches titles, explanations and quotes, in any case, and ignores spaces around", () => {
    expect(ids(shown({}, { search: "  zebra " }))).toEqual(["first"]);
    expect(ids(shown({}, { search: "NEVER ENDS" }))).toEqual(["late"]);
    expect(ids(shown({}, { search: TEXTS[0]?.slice(0, 3) }))).toEqual(["before"]);
    expect(shown({}, { search: "nothing like it" })).toEqual([]);
  });

  it("does not reorder the result it was given", () => {
    const before = RESULT.findings.map((f) => f.id);
    shown({}, { group: "severity" });
    expect(RESULT.findings.map((f) => f.id)).toEqual(before);
  });
});

it("open findings are counted by severity", () => {
  expect(openCounts(RESULT, {})).toEqual({ critical: 1, major: 1, minor: 2, info: 1 });
  expect(openCounts(RESULT, { second: { status: "resolved" }, first: { status: "open" } })).toEqual({
    critical: 1,
    major: 1,
    minor: 1,
    info: 1,
  });
});
