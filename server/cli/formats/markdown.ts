/** For a ticket or a mail. */
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

const escapeMarkdown = (text: string) => text.replace(/([\\`*_[\]<>|#])/g, "\\$1").replace(/\s+/g, " ");

export function toMarkdown(result: ReviewResult, context: FormatContext): string {
  const out = [`# ${escapeMarkdown(result.document.name)}`, "", documentLine(result), "", `**${countLine(result)}**`];
  const since = sinceLine(context);
  if (since) out.push("", since);
  const overall = overallLine(result);
  if (overall) out.push("", escapeMarkdown(overall));
  for (const group of bySeverity(result)) {
    out.push("", `## ${group.title}`);
    for (const f of group.findings) {
      const { before, quote, after } = contextOf(f);
      out.push(
        "",
        `### ${escapeMarkdown(f.title)}`,
        "",
        `${markOf(f, context) && "New · "}${placeOf(f)} · \`${f.check}\``,
        "",
      );
      out.push(
        `> … ${escapeMarkdown(before)}**${escapeMarkdown(quote)}**${escapeMarkdown(after)} …`,
        "",
        escapeMarkdown(f.explanation),
      );
      for (const line of fixLines(f)) out.push("", `Fix: ${escapeMarkdown(line)}`);
    }
  }
  const resolved = context.comparison?.resolved ?? [];
  if (resolved.length > 0)
    out.push("", "## Resolved", "", ...resolved.map((f) => `- ${escapeMarkdown(f.title)} · \`${f.check}\``));
  if (result.gaps.length > 0)
    out.push(
      "",
      "## Missing",
      "",
      ...result.gaps.map((g) => `- **${escapeMarkdown(g.label)}**: ${escapeMarkdown(g.reason)}`),
    );
  if (result.positions.length > 0) {
    out.push("", "## Playbook", "", "| Position | Outcome | Why |", "| --- | --- | --- |");
    for (const p of result.positions)
      out.push(`| ${escapeMarkdown(p.label)} | ${p.outcome} | ${escapeMarkdown(p.reason)} |`);
  }
  const weighed = weighedClauses(result);
  const absent = absentLine(result);
  if (weighed.length > 0 || absent) out.push("", "## Clauses", "");
  for (const { label, risk, reason, place } of weighed)
    out.push(`- **${escapeMarkdown(label)}**, ${place}, ${risk}: ${escapeMarkdown(reason)}`);
  if (absent) out.push(...(weighed.length > 0 ? [""] : []), escapeMarkdown(absent));
  const facts = factLines(result);
  if (facts.length > 0) out.push("", "## Facts", "");
  for (const { label, values } of facts) out.push(`- **${escapeMarkdown(label)}**: ${escapeMarkdown(values)}`);
  return `${out.join("\n")}\n`;
}
