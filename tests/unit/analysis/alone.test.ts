/** The second step for a clause standing alone, and the regression that it is trained by. */
import { describe, expect, it } from "vitest";
import { aloneColumns, aloneScore, cluesOf } from "../../../analysis/classify/alone.ts";
import { CUAD_CATEGORIES } from "../../../analysis/classify/categories.ts";
import { isCategory } from "../../../analysis/classify/classifying.ts";
import { CLAUSE_STEP } from "../../../analysis/classify/weights.ts";
import { accuracyBy, steadyThresholds } from "../../eval/bench-threshold.ts";
import { fitLogistic } from "../../eval/logistic.ts";

const labelOf = (id: string) => CUAD_CATEGORIES.findIndex((category) => category.id === id);
const low = () => new Float32Array(CUAD_CATEGORIES.length).fill(-1);

describe("the columns of a clause standing alone", () => {
  it("are as many as its weights, but for the offset", () => {
    const columns = aloneColumns(cluesOf(low(), "Nothing."), labelOf("insurance"));
    CUAD_CATEGORIES.forEach(({ task }, label) => {
      expect(CLAUSE_STEP[label]).toHaveLength(task ? columns.length + 1 : 0);
    });
  });

  it("end with the best score in the other categories that are classified", () => {
    const scores = low();
    scores[labelOf("non-compete")] = 0.5;
    scores[labelOf("exclusivity")] = 0.25;
    scores[labelOf("parties")] = 2;
    const clues = cluesOf(scores, "");
    expect(aloneColumns(clues, labelOf("exclusivity")).at(-1)).toBeCloseTo(0.5);
    expect(aloneColumns(clues, labelOf("non-compete")).at(-1)).toBeCloseTo(0.25);
  });

  it("tell an exception from the restriction itself", () => {
    const marks = (text: string) => cluesOf([], text).slice(0, -1);
    const restriction = marks("Seller shall not compete with the Business.");
    const exception = marks("Nothing herein shall prevent Seller from competing, unless it is paid.");
    expect(exception.filter((mark, i) => mark > (restriction[i] ?? 0)).length).toBeGreaterThan(2);
  });

  it("are read in bounded time, whatever the clause", () => {
    const clues = cluesOf(low(), "not nothing upon ".repeat(50_000));
    expect(clues.every(Number.isFinite)).toBe(true);
  });
});

describe("a clause standing alone", () => {
  const exception =
    "Notwithstanding the foregoing, nothing in this Section shall prevent the Distributor from owning, as a passive investment, up to 5% of the publicly traded securities of a company that competes with the Supplier.";

  it("is known as an exception to a competitive restriction", () => {
    expect(isCategory(exception, "competitive-restriction-exception")).toBe(true);
    expect(
      isCategory("Licensee shall keep books and records for inspection.", "competitive-restriction-exception"),
    ).toBe(false);
  });

  it("is never of a category that is left to the structure, nor of one that does not exist", () => {
    expect(isCategory(exception, "parties")).toBe(false);
    expect(isCategory(exception, "no-such-category")).toBe(false);
  });
});

describe("logistic regression", () => {
  const samples = [-3, -2, -1, 0, 1, 2, 3].map((x) => ({ x: [x, 1 - x], y: x > 0 || x === -1 ? 1 : 0 }));

  it("ranks as the classes do and is held back by the ridge", () => {
    const loose = fitLogistic(samples, 0.1);
    const tight = fitLogistic(samples, 10);
    expect(aloneScore([3, -2], loose)).toBeGreaterThan(aloneScore([-3, 4], loose));
    expect(Math.abs(tight[0] ?? 0)).toBeLessThan(Math.abs(loose[0] ?? 0));
  });

  it("holds back the columns that it is told to", () => {
    const [first = 0, second = 0] = fitLogistic(samples, [0.01, 1000, 0.01]);
    expect(Math.abs(first)).toBeGreaterThan(20 * Math.abs(second));
  });

  it("takes a row's weight for so many rows", () => {
    const twice = fitLogistic([...samples, samples[6]!], 1);
    const weighted = fitLogistic([...samples.slice(0, 6), { ...samples[6]!, weight: 2 }], 1);
    weighted.forEach((w, i) => {
      expect(w).toBeCloseTo(twice[i] ?? 0, 4);
    });
  });
});

describe("steady thresholds", () => {
  const task = (...scores: number[]) => scores.map((score, i) => ({ score, positive: i % 2 === 0 }));

  it("part what can be parted, and are 0 for a task without rows", () => {
    const [own = 0, none] = steadyThresholds([task(1, -3, 2, -4, 1.5, -3.5), []]);
    expect(own).toBeGreaterThan(-3);
    expect(own).toBeLessThan(1);
    expect(none).toBe(0);
  });

  it("follow the other tasks where a task has few rows, and its own where it has many", () => {
    const usual = Array.from({ length: 5 }, () => Array.from({ length: 300 }, () => task(0, -2)).flat());
    const [few = 0] = steadyThresholds([task(3, 1), ...usual]);
    const [many = 0] = steadyThresholds([Array.from({ length: 900 }, () => task(3, 1)).flat(), ...usual]);
    expect(few).toBeLessThan(0);
    expect(many).toBeGreaterThan(1);
  });

  it("take rows on the wrong side for errors", () => {
    expect(accuracyBy(task(1, -1, -1, -1), ({ score }) => (score > 0 ? 1 : 0))).toBe(0.75);
  });
});
