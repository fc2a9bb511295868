/** SARIF 2.1.0, for tools that collect findings; against an earlier result with what is new, unchanged and gone. A paragraph is a line (1-based), an offset in it a column. */
import type { Finding, Severity } from "../../../shared/findings.ts";
import type { ReviewResult } from "../../../shared/review.ts";
import type { FormatContext } from "./report.ts";

const LEVELS: Record<Severity, string> = { critical: "error", major: "error", minor: "warning", info: "note" };

export function toSarif(result: ReviewResult, { file, comparison }: FormatContext): string {
  const all = [...result.findings, ...(comparison?.resolved ?? [])];
  const rules = [...new Set([...result.checks.map((c) => c.id), ...all.map((f) => f.check)])];
  const entry = (f: Finding, baselineState?: "new" | "unchanged" | "absent") => ({
    ruleId: f.check,
    ruleIndex: rules.indexOf(f.check),
    level: LEVELS[f.severity],
    message: { text: `${f.title}. ${f.explanation}` },
    ...(baselineState ? { baselineState } : {}),
    partialFingerprints: { "countersign/v1": f.id },
    locations: f.anchors.map((a) => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file) },
        region: {
          startLine: a.paragraph + 1,
          startColumn: a.start + 1,
          endLine: a.paragraph + 1,
          endColumn: a.end + 1,
          snippet: { text: a.quote },
        },
      },
    })),
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Countersign",
            version: result.engine.version,
            rules: rules.map((id) => ({
              id,
              shortDescription: { text: result.checks.find((c) => c.id === id)?.label ?? id },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: [
          ...result.findings.map((f) => entry(f, comparison && (comparison.added.has(f.id) ? "new" : "unchanged"))),
          ...(comparison?.resolved ?? []).map((f) => entry(f, "absent")),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
