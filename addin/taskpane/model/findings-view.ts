/** Which findings the list shows, in what order and under what headings. Pure. */
import type { Finding, FindingState, Severity } from "../../../shared/findings.ts";
import { SEVERITIES, SEVERITY_LABELS } from "../../../shared/findings.ts";
import type { ReviewResult } from "../../../shared/review.ts";

export type Grouping = "section" | "severity" | "check";

export type FindingsFilter = {
  /** Severities switched on; empty: all. */
  severities: ReadonlySet<Severity>;
  search: string;
  showSettled: boolean;
  /** Only findings that the review before did not have. */
  onlyNew: boolean;
  group: Grouping;
};

export type FindingGroup = { key: string; title: string; findings: Finding[] };

export const NO_FILTER: FindingsFilter = {
  severities: new Set(),
  search: "",
  showSettled: false,
  onlyNew: false,
  group: "section",
};

/**
 * The groups to show. A finding that was settled while this list is open stays in it (`settledHere`): nothing jumps away under the reader.
 */
export function groupFindings(
  result: ReviewResult,
  states: Readonly<Record<string, FindingState>>,
  filter: FindingsFilter,
  settledHere: ReadonlySet<string> = new Set(),
  added: ReadonlySet<string> = new Set(),
): FindingGroup[] {
  const wanted = result.findings.filter(
    (f) =>
      (filter.severities.size === 0 || filter.severities.has(f.severity)) &&
      (!filter.onlyNew || added.has(f.id)) &&
      (filter.showSettled || isOpen(states[f.id]) || settledHere.has(f.id)) &&
      matches(f, filter.search),
  );
  const groups = new Map<string, FindingGroup>();
  for (const finding of [...wanted].sort(inDocumentOrder)) {
    const { key, title } = headingOf(finding, filter.group, result);
    const group = groups.get(key) ?? { key, title, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  const list = [...groups.values()];
  if (filter.group === "severity")
    list.sort((a, b) => SEVERITIES.indexOf(a.key as Severity) - SEVERITIES.indexOf(b.key as Severity));
  return list;
}

export const isOpen = (state: FindingState | undefined) => !state || state.status === "open";

/** Open findings by severity, for the toggles. */
export function openCounts(
  result: ReviewResult,
  states: Readonly<Record<string, FindingState>>,
): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, major: 0, minor: 0, info: 0 };
  for (const f of result.findings) if (isOpen(states[f.id])) counts[f.severity] += 1;
  return counts;
}

function matches(f: Finding, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  if (!wanted) return true;
  return [
    f.title,
    f.explanation,
    f.section?.title ?? "",
    f.section?.label ?? "",
    ...f.anchors.map((a) => a.quote),
  ].some((t) => t.toLowerCase().includes(wanted));
}

function inDocumentOrder(a: Finding, b: Finding): number {
  const [x, y] = [a.anchors[0], b.anchors[0]];
  return (x?.paragraph ?? 0) - (y?.paragraph ?? 0) || (x?.start ?? 0) - (y?.start ?? 0);
}

function headingOf(f: Finding, group: Grouping, result: ReviewResult): { key: string; title: string } {
  if (group === "severity") return { key: f.severity, title: SEVERITY_LABELS[f.severity] };
  if (group === "check")
    return { key: f.check, title: result.checks.find((c) => c.id === f.check)?.label ?? "Playbook" };
  // The outermost section: "7.2 (a)" stands under 7.
  const paragraph = f.anchors[0]?.paragraph ?? 0;
  const outer = result.structure.sections
    .filter((s) => s.from <= paragraph && paragraph <= s.to)
    .sort((a, b) => a.level - b.level || b.to - b.from - (a.to - a.from))[0];
  const title = outer ? [outer.label.replace(/\.$/, ""), outer.title].filter(Boolean).join(" ") : "";
  return outer ? { key: `${outer.from}`, title: title || "Beginning" } : { key: "beginning", title: "Beginning" };
}
