import { describe, expect, it } from "vitest";
import { BUCKETS } from "../../../analysis/classify/features.ts";
import { readLessons } from "../../eval/lessons.ts";
import { score, trainLabel } from "../../eval/linear.ts";
import { fitLogistic } from "../../eval/logistic.ts";
import { writtenReadings } from "../../eval/train-readings.ts";

describe("sentences written for the training", () => {
  const lessons = readLessons();
  const labels = [...new Set(lessons.map(({ label }) => label))];

  it("say their category and nearly say it, never one twice", () => {
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) {
      const own = lessons.filter((lesson) => lesson.label === label);
      expect(own.filter(({ says }) => says).length).toBeGreaterThan(10);
      expect(own.filter(({ says }) => !says).length).toBeGreaterThan(10);
      expect(new Set(own.map(({ text }) => text.toLowerCase())).size).toBe(own.length);
    }
  });
  it("tell their own category alone", () => {
    const row = (bucket: number) => ({ buckets: Int32Array.of(bucket), values: Float32Array.of(1) });
    const data = { rows: [row(1), row(2), row(3)], labels: [[0], [], [1]], only: [undefined, undefined, 1] };
    const [zero, one] = [0, 1].map((label) => trainLabel(data, label));
    expect(zero && score(zero, row(3))).toBeCloseTo(zero?.bias ?? Number.NaN, 5);
    expect(one && score(one, row(3))).toBeGreaterThan(one?.bias ?? 0);
    expect(zero?.weights.length).toBe(BUCKETS);
  });
  it("are read by the network one by one, each far from the next", () => {
    const readings = writtenReadings(new Int32Array(BUCKETS), 64);
    const told = readings.flatMap(({ only = [] }) => only.filter((about) => about >= 0));
    expect(told.sort()).toEqual(lessons.map(({ label }) => label).sort());
    for (const { units, labels: own, only = [] } of readings) {
      expect(new Set([units.length, own.length, only.length]).size).toBe(1);
      expect(units.length).toBeLessThanOrEqual(64);
      for (const [i, about] of only.entries()) expect(about === -1).toBe(i % 4 !== 0);
    }
  });
});

it("a regression starts from log-odds that are there", () => {
  const samples = [-1, 0, 2].flatMap((base) => [0, 1].map((y) => ({ x: [], y, base })));
  const [offset = 0] = fitLogistic(samples, 0);
  const expected = samples.reduce((sum, { base }) => sum + 1 / (1 + Math.exp(-(base + offset))), 0);
  expect(expected).toBeCloseTo(3, 5);
});
