/** What every readable form says: headings, counts and places, so that they say the same. */
import { type Finding, SEVERITIES, SEVERITY_LABELS, type Severity, severityCount } from "../../../shared/findings.ts";
import { LIKELY_CLAUSE, notFound, type ReviewResult } from "../../../shared/review.ts";

/** What a form knows beside the result. */
export type FormatContext = {
  file: string;
  /** Against an earlier result: which findings are new, and what was resolved since. */
  comparison?: { added: ReadonlySet<string>; resolved: readonly Finding[]; unchanged: number };
};

/** "New" for a finding that an earlier result did not have. */
export function markOf(f: Finding, { comparison }: FormatContext): string {
  return comparison?.added.has(f.id) ? "New" : "";
}

/** "Since the earlier review: 2 new, 1 resolved, 8 unchanged". */
export function sinceLine({ comparison }: FormatContext): string | undefined {
  if (!comparison) return undefined;
  return `Since the earlier review: ${comparison.added.size} new, ${comparison.resolved.length} resolved, ${comparison.unchanged} unchanged`;
}

export type ReportGroup = { severity: Severity; title: string; findings: Finding[] };

/** Findings by severity, worst first, in document order. */
export function bySeverity(result: ReviewResult): ReportGroup[] {
  return SEVERITIES.map((s) => ({
    severity: s,
    title: SEVERITY_LABELS[s],
    findings: result.findings.filter((f) => f.severity === s),
  })).filter((g) => g.findings.length > 0);
}

/** "12 findings: 2 critical, 4 major, 6 minor". */
export function countLine(result: ReviewResult): string {
  const n = result.findings.length;
  if (n === 0)
    return `No findings. ${result.checks.length} checks ran over ${result.document.paragraphs.toLocaleString("en")} paragraphs.`;
  const parts = bySeverity(result).map((g) => severityCount(g.findings.length, g.severity));
  return `${n} ${n === 1 ? "finding" : "findings"}: ${parts.join(", ")}`;
}

/** "Mutual NDA · 3,412 words · 120 paragraphs". */
export function documentLine(result: ReviewResult): string {
  const { kind, words, paragraphs } = result.document;
  return `${kind.label} · ${words.toLocaleString("en")} words · ${paragraphs.toLocaleString("en")} paragraphs`;
}

/** "§ 7.2, paragraph 31, 3 places". */
export function placeOf(f: Finding): string {
  const label = f.section?.label ? `§ ${f.section.label.replace(/\.$/, "")}, ` : "";
  const places = f.anchors.length > 1 ? `, ${f.anchors.length} places` : "";
  return `${label}paragraph ${(f.anchors[0]?.paragraph ?? 0) + 1}${places}`;
}

/** "Overall cautious: Cap on liability: worth a second look."; undefined where the document could not be scored. */
export function overallLine({ score }: ReviewResult): string | undefined {
  return score.overall === "unknown" ? undefined : `Overall ${score.overall}: ${score.reasons.join(" ")}`;
}

export type WeighedClause = { label: string; risk: string; reason: string; place: string };

/** The likely clauses that are not as usual, the gravest first. */
export function weighedClauses({ clauses }: ReviewResult): WeighedClause[] {
  return ["aggressive", "cautious"].flatMap((risk) =>
    clauses
      .filter((c) => c.risk === risk && c.confidence >= LIKELY_CLAUSE)
      .map((c) => ({ label: c.label, risk, reason: c.reason ?? "", place: `paragraph ${c.anchor.paragraph + 1}` })),
  );
}

/** The kinds of clause that were looked for and not found; undefined where nothing was looked for or all were found. */
export function absentLine(result: ReviewResult): string | undefined {
  const absent = notFound(result);
  return absent.length > 0 ? `Looked for and not found: ${absent.join("; ")}.` : undefined;
}

/** So many values of one kind are shown, of amounts the first in the document. */
const MOST_VALUES = 6;

/** What the document says of its parties, dates, periods and sums: for each kind its values. */
export function factLines({ facts }: ReviewResult): { label: string; values: string }[] {
  return [...new Set(facts.map(({ label }) => label))].map((label) => {
    const values = facts.filter((fact) => fact.label === label).map(({ value }) => value);
    const more = values.length - MOST_VALUES;
    return { label, values: values.slice(0, MOST_VALUES).join("; ") + (more > 0 ? `; and ${more} more` : "") };
  });
}

/** The words in their surroundings, in three parts. */
export function contextOf(f: Finding): { before: string; quote: string; after: string } {
  const anchor = f.anchors[0];
  return { before: anchor?.before ?? "", quote: anchor?.quote ?? "", after: anchor?.after ?? "" };
}

/** What the fix would do, a line an option. */
export function fixLines(f: Finding): string[] {
  if (f.fix?.kind !== "replace") return [];
  return f.fix.options.map((o) => o.label);
}
