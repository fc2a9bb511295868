/** Clauses found in whole contracts, sentence by sentence. */
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { presentIn, scoreStages } from "../../analysis/classify/classifying.ts";
import { CALIBRATION } from "../../analysis/classify/weights.ts";
import { readContracts } from "./contracts.ts";
import { averagePrecision, precisionAtRecall } from "./linear.ts";
import { round } from "./seeded.ts";

export interface Clauses {
  macroAveragePrecision: number;
  macroPrecisionAt80Recall: number;
  contractF1: number;
  categories: Record<
    string,
    {
      positives: number;
      averagePrecision: number;
      precisionAt80Recall: number;
      precision: number;
      recall: number;
      f1: number;
      contractF1: number;
    }
  >;
}

/** Macro figures over the categories that LegalBench has tasks for. */
export function evaluateClauses(corpus: string): Clauses | undefined {
  const contracts = readContracts(corpus);
  if (contracts.length === 0) return undefined;
  const scored = contracts.map((contract) => {
    const { scores, leading } = scoreStages(contract.units).second;
    return { contract, scores, present: presentIn(leading) };
  });
  const categories: Clauses["categories"] = {};
  CUAD_CATEGORIES.forEach(({ id, task }, label) => {
    if (!task) return;
    const threshold = CALIBRATION[label]?.threshold ?? 0;
    const rows: { score: number; positive: boolean }[] = [];
    const whole = { hit: 0, said: 0, are: 0 };
    for (const { contract, scores, present } of scored) {
      const row = scores[label] ?? new Float32Array();
      row.forEach((score, i) => {
        rows.push({ score, positive: contract.labels[i]?.includes(label) ?? false });
      });
      const said = present[label] ?? false;
      if (said) whole.said++;
      if (contract.has.has(label)) whole.are++;
      if (said && contract.has.has(label)) whole.hit++;
    }
    const positives = rows.filter((r) => r.positive).length;
    const said = rows.filter((r) => r.score >= threshold);
    const hit = said.filter((r) => r.positive).length;
    if (positives === 0) return;
    categories[id] = {
      positives,
      averagePrecision: round(averagePrecision(rows)),
      precisionAt80Recall: round(precisionAtRecall(rows, 0.8)),
      precision: round(hit / Math.max(1, said.length)),
      recall: round(hit / positives),
      f1: round((2 * hit) / (said.length + positives)),
      contractF1: round((2 * whole.hit) / Math.max(1, whole.said + whole.are)),
    };
  });
  const all = Object.values(categories);
  const mean = (of: (c: (typeof all)[number]) => number) =>
    round(all.reduce((sum, c) => sum + of(c), 0) / Math.max(1, all.length));
  return {
    macroAveragePrecision: mean((c) => c.averagePrecision),
    macroPrecisionAt80Recall: mean((c) => c.precisionAt80Recall),
    contractF1: mean((c) => c.contractF1),
    categories,
  };
}
