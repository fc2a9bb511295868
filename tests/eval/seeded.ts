/** Planted errors: which of them a fitting check finds at the right words. */
import { join } from "node:path";
import { review } from "../../analysis/review.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import type { Finding } from "../../shared/findings.ts";
import { readLines, type SeededContract, seededKinds, utf16 } from "./corpus.ts";

/** The checks that may find a planted error of a kind. */
export const FITTING: Record<string, readonly string[]> = {
  undefined_term: ["undefined-term", "term-variant"],
  missing_definition: ["undefined-term"],
  unused_definition: ["unused-definition"],
  duplicate_definition: ["duplicate-definition"],
  broken_xref: ["broken-reference"],
  number_mismatch: ["number-mismatch"],
  placeholder: ["placeholder"],
  repeated_word: ["repeated-word"],
  unbalanced: ["unbalanced-mark"],
  bad_date: ["invalid-date"],
  party_name: ["party-mismatch", "term-variant"],
  skipped_number: ["numbering-gap"],
  lowercase_term: ["term-case"],
};

export interface SeededScore {
  n: number;
  found: number;
  recall: number;
}

/** Recall by kind. `missed` is told of each that was not found. */
export function evaluateSeeded(
  corpus: string,
  missed?: (contract: SeededContract, findings: Finding[]) => void,
  only?: string,
): Record<string, SeededScore> {
  const scores: Record<string, SeededScore> = {};
  for (const kind of seededKinds(corpus)) {
    if (only && kind !== only) continue;
    const contracts = readLines<SeededContract>(join(corpus, "seeded", `${kind}.jsonl`));
    let found = 0;
    for (const contract of contracts) {
      const findings = review(snapshotFromParagraphs(contract.paragraphs, contract.id), {}).findings;
      if (isFound(contract, kind, findings)) found++;
      else missed?.(contract, findings);
    }
    scores[kind] = { n: contracts.length, found, recall: contracts.length ? round(found / contracts.length) : 0 };
  }
  return scores;
}

/** Whether a finding of a fitting check lies on the planted words, or on any use that was left without its definition. */
export function isFound({ injected, paragraphs }: SeededContract, kind: string, findings: readonly Finding[]): boolean {
  if (!injected) return false;
  const places =
    injected.text === "" ? (injected.uses ?? []) : [[injected.paragraph, injected.start, injected.end] as const];
  const fitting = FITTING[kind] ?? [];
  return findings.some(
    (finding) =>
      fitting.includes(finding.check) &&
      finding.anchors.some((anchor) =>
        places.some(([paragraph, start, end]) => {
          const text = paragraphs[paragraph] ?? "";
          return (
            anchor.paragraph === paragraph &&
            anchor.start < utf16(text, end) &&
            utf16(text, start) < Math.max(anchor.end, anchor.start + 1)
          );
        }),
      ),
  );
}

/** What is found on the same contracts without planted errors. */
export function evaluateClean(corpus: string): {
  words: number;
  findings: Record<string, number>;
  perThousandWords: number;
  majorPerThousandWords: number;
} {
  const counts: Record<string, number> = {};
  let words = 0;
  let total = 0;
  let major = 0;
  for (const contract of readLines<SeededContract>(join(corpus, "seeded", "clean.jsonl"))) {
    const result = review(snapshotFromParagraphs(contract.paragraphs, contract.id), {});
    words += result.document.words;
    for (const finding of result.findings) {
      counts[finding.check] = (counts[finding.check] ?? 0) + 1;
      total++;
      if (finding.severity === "major" || finding.severity === "critical") major++;
    }
  }
  const per = (n: number) => (words ? round((n / words) * 1000) : 0);
  return { words, findings: counts, perThousandWords: per(total), majorPerThousandWords: per(major) };
}

/** Four decimals. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
