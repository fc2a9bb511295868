/** What a fact is before it has its anchor. */
import type { Place } from "../core/anchors.ts";

/** A fact before it has its anchor. */
export interface FactMark extends Place {
  kind: string;
  value: string;
  /** For conditions: days, months, percent or an amount. */
  number?: { amount: number; unit: "days" | "months" | "percent" | "money" };
}
