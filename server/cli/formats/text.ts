/** For a terminal. */
import type { ReviewResult } from "../../../shared/review.ts";
import {
  absentLine,
  bySeverity,
  contextOf,
  countLine,
  documentLine,
  type FormatContext,
  factLines,
  fixLines,
  markOf,
  overallLine,
  placeOf,
  sinceLine,
  weighedClauses,
} from "./report.ts";

export function toText(result: ReviewResult, context: FormatContext): string {
  const out = [result.document.name, documentLine(result), "", countLine(result)];
  const since = sinceLine(context);
  if (since) out.push(since);
  const overall = overallLine(result);
  if (overall) out.push(overall);
  for (const group of bySeverity(result)) {
    out.push("", group.title.toUpperCase());
    for (const f of group.findings) {
      const { before, quote, after } = contextOf(f);
      out.push(
        "",
        `  ${f.title}${markOf(f, context) && " (new)"}`,
        `    ${placeOf(f)} (${f.check})`,
        `    … ${before}[${quote}]${after} …`.replace(/\s+/g, " ").replace(/^/, "   "),
      );
      out.push(`    ${f.explanation}`, ...fixLines(f).map((l) => `    Fix: ${l}`));
    }
  }
  const resolved = context.comparison?.resolved ?? [];
  if (resolved.length > 0) out.push("", "RESOLVED", ...resolved.map((f) => `  ${f.title} (${f.check})`));
  for (const gap of result.gaps) out.push("", `MISSING  ${gap.label}`, `    ${gap.reason}`);
  if (result.positions.length > 0)
    out.push("", "PLAYBOOK", ...result.positions.map((p) => `  ${p.outcome.padEnd(9)} ${p.label}: ${p.reason}`));
  const weighed = weighedClauses(result);
  const absent = absentLine(result);
  if (weighed.length > 0 || absent) out.push("", "CLAUSES");
  for (const { label, risk, reason, place } of weighed) out.push(`  ${risk.padEnd(10)} ${label}, ${place}: ${reason}`);
  if (absent) out.push(`  ${absent}`);
  const facts = factLines(result);
  if (facts.length > 0) out.push("", "FACTS", ...facts.map(({ label, values }) => `  ${label}: ${values}`));
  return `${out.join("\n")}\n`;
}
