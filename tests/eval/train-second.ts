/** Training of the second stage on first-stage scores that no fold had seen, and its figures by the same folds. */
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { packForest, type Trees, unpackForest } from "../../analysis/classify/forest.ts";
import { type PresenceModel, presenceColumns } from "../../analysis/classify/presence.ts";
import { candidates, type FirstStage, secondStage } from "../../analysis/classify/second.ts";
import type { LabelledContract } from "./contracts.ts";
import { averagePrecision, bestF1, precisionAtRecall, strictF1 } from "./linear.ts";
import { fitLogistic } from "./logistic.ts";
import { fitForest } from "./train-forest.ts";
import { trainPresence } from "./train-presence.ts";

/** A contract with the scores of a first stage that has not seen it. */
export interface ScoredContract {
  contract: LabelledContract;
  first: FirstStage;
  fold: number;
}

type Scored = { score: number; positive: boolean }[];

export interface Calibration {
  slope: number;
  offset: number;
  threshold: number;
}

/** What comes out of the training. */
export interface Second {
  forest: Trees;
  calibration: Calibration[];
  presenceForest: Trees;
  presence: PresenceModel;
}

const OPTIONS = { trees: 200, leaves: 31, rate: 0.06, l2: 10, least: 5, drawn: true };

interface Row {
  x: readonly number[];
  positive: boolean;
  /** Whether its contract has the category. */
  has: boolean;
}

function rowsOf({ contract, first }: ScoredContract): Row[] {
  return candidates(contract.units, first).flatMap((found, label) =>
    found.map(({ unit, x }) => ({
      x,
      positive: contract.labels[unit]?.includes(label) ?? false,
      has: contract.has.has(label),
    })),
  );
}

/** One forest for all categories. */
const fitSecond = (rows: readonly Row[]): Trees =>
  fitForest(
    rows.map((row) => row.x),
    rows.map((row) => row.positive),
    OPTIONS,
  );

/** The forest of presence learns from labelled sentences and those of contracts that do not have the category. */
const fitPresenceForest = (rows: readonly Row[]): Trees => fitSecond(rows.filter((row) => row.positive || !row.has));

/** A forest for each fold, grown on the other folds' rows, and one on all; `rows` are those of each contract. */
function forestsWithout(
  scored: readonly ScoredContract[],
  rows: readonly Row[][],
  folds: number,
  train: (rows: readonly Row[]) => Trees,
) {
  const of = (fold: number) => rows.filter((_, i) => scored[i]?.fold !== fold).flat();
  // What ships is packed, so what is measured is as well.
  const unseen = Array.from({ length: folds }, (_, fold) => unpackForest(packForest(train(of(fold)))));
  return { unseen, whole: train(rows.flat()) };
}

/** Fits the second stage, measures it on contracts that neither stage had seen and prints the figures. */
export function trainSecond(scored: readonly ScoredContract[]): Second {
  const folds = 1 + Math.max(...scored.map(({ fold }) => fold));
  const rows = scored.map(rowsOf);
  const second = forestsWithout(scored, rows, folds, fitSecond);
  const presence = forestsWithout(scored, rows, folds, fitPresenceForest);
  const unseen = scored.map(({ contract, first, fold }) => {
    const [forest, meaning] = [second.unseen[fold], presence.unseen[fold]];
    if (!forest || !meaning) return { scores: [], columns: [] };
    const { scores, leading } = secondStage(contract.units, first, forest);
    return { scores, columns: leading.map((found) => presenceColumns(found, meaning)) };
  });
  const sums = { plain: 0, ap: 0, p80: 0, f1: 0, whole: 0, strict: 0 };
  const calibration = CUAD_CATEGORIES.map(({ id, task }, label) => {
    if (!task) return { slope: 1, offset: 0, threshold: 99 };
    const plain: Scored = [];
    const both: Scored = [];
    const whole: Scored[] = Array.from({ length: folds }, () => []);
    scored.forEach(({ contract, first, fold }, i) => {
      let top = -99;
      unseen[i]?.scores[label]?.forEach((score, unit) => {
        const positive = contract.labels[unit]?.includes(label) ?? false;
        top = Math.max(top, score);
        both.push({ score, positive });
        plain.push({ score: first.sentence[label]?.[unit] ?? -9, positive });
      });
      whole[fold]?.push({ score: top, positive: contract.has.has(label) });
    });
    const likely = both.filter((s) => s.score > -12);
    const [slope = 1, offset = 0] = fitLogistic(likely.map((s) => ({ x: [s.score], y: s.positive ? 1 : 0 })));
    const best = bestF1(both);
    const figures = {
      plain: averagePrecision(plain),
      ap: averagePrecision(both),
      p80: precisionAtRecall(both, 0.8),
      f1: best.f1,
      whole: bestF1(whole.flat()).f1,
      strict: strictF1(whole),
    };
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += figures[key];
    console.log(
      `${id.padEnd(36)} ap ${figures.plain.toFixed(3)} → ${figures.ap.toFixed(3)}  p80 ${figures.p80.toFixed(3)}  f1 ${figures.f1.toFixed(3)}  contracts ${figures.whole.toFixed(3)}`,
    );
    return { slope, offset, threshold: best.threshold };
  });
  const n = CUAD_CATEGORIES.filter((c) => c.task).length;
  const mean = (key: keyof typeof sums) => (sums[key] / n).toFixed(4);
  console.log(
    `average precision ${mean("plain")}, second stage ${mean("ap")}; precision at 80 % recall ${mean("p80")}; F1 ${mean("f1")}; contract-level F1 ${mean("whole")}, thresholds from the other folds ${mean("strict")}`,
  );
  const model = trainPresence(
    scored.map(({ contract: { has }, fold }, i) => ({ has, fold, columns: unseen[i]?.columns ?? [] })),
    folds,
  );
  return { forest: second.whole, calibration, presenceForest: presence.whole, presence: model };
}
