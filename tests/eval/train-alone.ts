/** Training of the second step for a clause standing alone, on scores of a first step that had not seen the clause's contract. */
import { aloneColumns, cluesOf } from "../../analysis/classify/alone.ts";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import type { LabelledContract } from "./contracts.ts";
import { score } from "./linear.ts";
import { fitLogistic } from "./logistic.ts";
import { type Model, vector } from "./train-first.ts";

/** A labelled stretch with what the step sees of it. */
export interface AloneRow {
  clues: number[];
  labels: ReadonlySet<number>;
}

/** How strongly the weights are held back: the category's own score hardly, all others much. */
const RIDGE = { own: 0.01, others: 30, offset: 0.001 };

/** What the step sees of a text whose scores a model gives. */
export function cluesBy(model: Model, text: string): number[] {
  const seen = vector(model, text);
  const scores = model.trained.map((trained) => score(trained, seen));
  return cluesOf(scores, text);
}

/** The labelled stretches of contracts; a stretch that has several labels is one row. */
export function aloneRows(contracts: readonly LabelledContract[], model: Model): AloneRow[] {
  return contracts.flatMap(({ spans }) => {
    const labels = new Map<string, Set<number>>();
    for (const { text, label } of spans) labels.set(text, (labels.get(text) ?? new Set()).add(label));
    return [...labels].map(([text, own]) => ({ clues: cluesBy(model, text), labels: own }));
  });
}

/** For each category its weights, offset last: its own stretches against those of all others, as LegalBench asks. */
export function fitAlone(rows: readonly AloneRow[]): number[][] {
  return CUAD_CATEGORIES.map(({ task }, label) => {
    if (!task) return [];
    const positives = rows.filter(({ labels }) => labels.has(label)).length;
    const weight = Math.sqrt(rows.length / Math.max(1, positives));
    const samples = rows.map(({ clues, labels }) => {
      const x = aloneColumns(clues, label);
      return labels.has(label) ? { x, y: 1, weight } : { x, y: 0 };
    });
    const ridge = [...(samples[0]?.x ?? []).map((_, i) => (i === label ? RIDGE.own : RIDGE.others)), RIDGE.offset];
    return fitLogistic(samples, ridge);
  });
}
