/** What becomes of hard terms: the risk of the clauses they stand in, and findings for the side reviewed for. */
import { SEVERITIES } from "../../../shared/findings.ts";
import type { Draft } from "../../checks/check.ts";
import type { ClauseMark } from "../../classify/classifying.ts";
import { CHOOSE, type Judged } from "../risk.ts";
import type { Concern } from "./find-concerns.ts";

/** For settings, documentation and the API; it runs with the scoring, as it needs the side. */
export const HARD_TERM = {
  id: "hard-term",
  label: "Hard terms",
  description:
    "Terms that a careful lawyer on the side reviewed for would ask to change; silent until a side is chosen.",
  defaultSeverity: "minor",
} as const;

const RISK = { critical: "aggressive", major: "aggressive", minor: "cautious", info: "standard" } as const;
const WEIGHT = { unknown: 0, standard: 1, cautious: 2, aggressive: 3 } as const;

/** The risk of each clause with the hard terms in it: the worse of both, and what both say. Without a side nothing is aggressive. */
export function withConcerns(
  judged: readonly Judged[],
  clauses: readonly ClauseMark[],
  concerns: readonly Concern[],
  side: string | undefined,
): Judged[] {
  const said = new Map<number, Concern[]>();
  for (const concern of concerns) {
    const at = clauseOf(concern, clauses);
    if (at !== undefined) said.set(at, [...(said.get(at) ?? []), concern]);
  }
  return judged.map((own, i) => {
    const here = said.get(i);
    if (!here) return own;
    const worst = here.map(({ severity }) => RISK[severity]).reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a));
    const risk = !side && worst === "aggressive" ? "cautious" : worst;
    const told = here.map(({ on, title, reason }) => `${on ? `For ${on}: ` : ""}${title}. ${reason}`.trim());
    const before = own.risk === "unknown" ? [] : [side ? own.reason : own.reason.replace(` ${CHOOSE}`, "")];
    return { risk: WEIGHT[own.risk] > WEIGHT[risk] ? own.risk : risk, reason: [...before, ...told].join(" ") };
  });
}

/** The clause that a hard term is shown with, by its index: one of its kind at its place, or else one that is not scored by itself. */
export function clauseOf({ category, place }: Concern, clauses: readonly ClauseMark[]): number | undefined {
  let other: number | undefined;
  for (const [i, clause] of clauses.entries()) {
    if (clause.paragraph !== place.paragraph || clause.start >= place.end || place.start >= clause.end) continue;
    if (clause.category === category) return i;
    other ??= i;
  }
  return other;
}

/** Kinds of clause that are one subject. */
const FAMILIES: Readonly<Record<string, string>> = {
  "limitation-of-damages": "liability",
  "cap-on-liability": "liability",
  "uncapped-liability": "liability",
};

/** Findings: one for each sentence and subject, the gravest first in it. */
export function concernDrafts(concerns: readonly Concern[]): Draft[] {
  const groups = new Map<string, Concern[]>();
  for (const concern of concerns) {
    const { paragraph, start } = concern.place;
    const key = `${paragraph}|${start}|${FAMILIES[concern.category] ?? concern.category}`;
    groups.set(key, [...(groups.get(key) ?? []), concern]);
  }
  return [...groups.values()].map((group) => {
    const sorted = [...group].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    const [first, ...others] = sorted as [Concern, ...Concern[]];
    const more = others.map(({ title, reason }) => `${title}. ${reason}`.trim());
    const explanation = [first.reason, ...more].filter(Boolean).join(" ");
    return {
      places: [first.place],
      title: first.title,
      explanation,
      severity: first.severity,
      fix: {
        kind: "comment",
        text: [`${first.title}. ${explanation}`, ...sorted.map(({ ask }) => `Proposed: ${ask}`)].join("\n\n"),
      },
      confidence: 0.75,
      key: `${first.rule}|${first.title}`,
    };
  });
}
