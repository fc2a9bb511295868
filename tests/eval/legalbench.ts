/** LegalBench's CUAD tasks: balanced accuracy over the rows that were not drawn twice. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { isCategory } from "../../analysis/classify/classifying.ts";
import { round } from "./seeded.ts";

export interface LegalBench {
  meanBalancedAccuracy: number;
  tasks: Record<string, { rows: number; balancedAccuracy: number }>;
  microsecondsPerClause: number;
  weightsBytes: number;
}

/** Rows with dup=0 of every task that is there. */
export function evaluateLegalBench(corpus: string): LegalBench | undefined {
  const tasks: LegalBench["tasks"] = {};
  let clauses = 0;
  let seconds = 0;
  for (const { id, task } of CUAD_CATEGORIES) {
    const path = join(corpus, "legalbench", `${task}.tsv`);
    if (!task || !existsSync(path)) continue;
    const rows = readFileSync(path, "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"))
      .filter((row) => row[3]?.trim() === "0");
    const hits = { Yes: 0, No: 0 };
    const totals = { Yes: 0, No: 0 };
    isCategory(rows[0]?.[1] ?? "", id);
    const start = performance.now();
    for (const [label, text] of rows) {
      const answer = isCategory(text ?? "", id) ? "Yes" : "No";
      const gold = label === "Yes" ? "Yes" : "No";
      totals[gold]++;
      if (answer === gold) hits[gold]++;
    }
    seconds += (performance.now() - start) / 1000;
    clauses += rows.length;
    if (rows.length > 0)
      tasks[task] = {
        rows: rows.length,
        balancedAccuracy: round((hits.Yes / Math.max(1, totals.Yes) + hits.No / Math.max(1, totals.No)) / 2),
      };
  }
  const all = Object.values(tasks).map((t) => t.balancedAccuracy);
  if (all.length === 0) return undefined;
  return {
    meanBalancedAccuracy: round(all.reduce((a, b) => a + b, 0) / all.length),
    tasks,
    microsecondsPerClause: round((seconds / clauses) * 1e6),
    weightsBytes: statSync(new URL("../../analysis/classify/weights.ts", import.meta.url)).size,
  };
}
