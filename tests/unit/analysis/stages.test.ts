import { describe, expect, it } from "vitest";
import { review } from "../../../analysis/review.ts";
import { type Artifacts, artifactsNeeded, describeStage, runStage } from "../../../analysis/stages.ts";
import { snapshotFromParagraphs } from "../../../analysis/text.ts";
import { WORKING_STAGES } from "../../../shared/progress.ts";
import { reviewResultSchema } from "../../../shared/review.ts";

const contract = snapshotFromParagraphs(
  [
    "SERVICES AGREEMENT",
    'This Services Agreement (the "Agreement") is made on 3 March 2025 between Northwind Harbour Ltd, a company registered in England ("Supplier") and Birch Lane Foods Limited ("Customer").',
    '1. Services. Supplier shall provide the services described in Schedule 1 (the "Services") to to Customer.',
    "2. Payment. Customer shall pay each invoice within thirty (45) days after receipt.",
    "3. Liability. Nothing in Section 9 limits liability for fraud. Supplier shall insure against any Insured Peril and shall notify Customer of each Insured Peril.",
    '4. Term. The Agreement runs until [insert date] (the "Long Stop Date").',
  ],
  "services.txt",
);

describe("the stages of a review", () => {
  it("give the same result one by one, with artifacts that went through JSON, as in one call", () => {
    const artifacts: Artifacts = {};
    for (const stage of WORKING_STAGES) {
      const loaded: Artifacts = {};
      for (const name of artifactsNeeded[stage])
        Object.assign(loaded, { [name]: JSON.parse(JSON.stringify(artifacts[name])) });
      const artifact = runStage(stage, { snapshot: contract, options: {}, artifacts: loaded });
      expect(Object.values(describeStage(stage, artifact)).every((n) => Number.isFinite(n))).toBe(true);
      Object.assign(artifacts, { [stage]: artifact });
    }
    expect(artifacts.summarising).toEqual(review(contract, {}));
  });

  it("give a result that the schema accepts", () => {
    expect(reviewResultSchema.safeParse(review(contract, {})).error).toBeUndefined();
  });

  it("report progress that never goes back and ends at the total", () => {
    const seen = new Map<string, [number, number][]>();
    review(contract, {}, (stage, done, total) => seen.set(stage, [...(seen.get(stage) ?? []), [done, total]]));
    for (const calls of seen.values()) {
      expect(calls.length).toBeLessThan(120);
      calls.reduce((last, [done]) => {
        expect(done).toBeGreaterThanOrEqual(last);
        return done;
      }, 0);
      const end = calls[calls.length - 1];
      expect(end?.[0]).toBe(end?.[1]);
    }
  });

  it("refuse to run without the artifact they need", () => {
    expect(() => runStage("checking", { snapshot: contract, options: {}, artifacts: {} })).toThrow(/structuring/);
  });

  it("find the planted problems of a small contract", () => {
    const found = review(contract, {}).findings.map((f) => f.check);
    for (const check of [
      "undefined-term",
      "unused-definition",
      "number-mismatch",
      "placeholder",
      "repeated-word",
      "broken-reference",
    ]) {
      expect(found).toContain(check);
    }
  });

  it("leave out a check that is off, and give another its own severity", () => {
    const { findings, checks } = review(contract, { checks: { placeholder: "off", "repeated-word": "info" } });
    expect(findings.some((f) => f.check === "placeholder")).toBe(false);
    expect(checks.some((c) => c.id === "placeholder")).toBe(false);
    expect(findings.find((f) => f.check === "repeated-word")?.severity).toBe("info");
  });
});
