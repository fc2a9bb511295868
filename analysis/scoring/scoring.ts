/** The scoring stage: facts, playbook positions, gaps and the score. */
import type { DocumentSnapshot } from "../../shared/document.ts";
import type { Finding } from "../../shared/findings.ts";
import type { Clause, Fact, Gap, PositionResult, ReviewOptions, Score } from "../../shared/review.ts";
import { Finisher } from "../checks/run-checks.ts";
import { BOILERPLATE } from "../classify/boilerplate.ts";
import { CUAD_CATEGORIES } from "../classify/categories.ts";
import type { Classified } from "../classify/classifying.ts";
import { distinctFacts, everyFact, FACT_LABELS } from "../facts/facts.ts";
import { chosenPlaybook, withPlaybookChecks } from "../playbooks/chosen.ts";
import { evaluatePlaybook, type PositionOutcome } from "../playbooks/evaluate.ts";
import { indexDocument } from "../structure/document-index.ts";
import type { Structure } from "../structure/model.ts";
import { BearingReader } from "./bearing.ts";
import { type Concern, findConcerns } from "./concerns/find-concerns.ts";
import { clauseOf, concernDrafts, HARD_TERM, withConcerns } from "./concerns/hard-terms.ts";
import { findGaps } from "./gaps.ts";
import { risksOf, scoreOf } from "./risk.ts";
import { actorsOf, placeOnSides } from "./sides.ts";

export interface ScoringArtifact {
  facts: Fact[];
  clauses: Clause[];
  positions: PositionResult[];
  gaps: Gap[];
  score: Score;
  /** What the playbook found, and the hard terms for the side reviewed for. */
  findings: Finding[];
}

const LABELS = new Map([...CUAD_CATEGORIES, ...BOILERPLATE].map((c) => [c.id, c.label]));

/** Scores a document. An unknown playbook id, or a custom one that is wrong, counts as none: the API refuses them before. */
export function scoreDocument(
  snapshot: DocumentSnapshot,
  structure: Structure,
  { clauses, present }: Classified,
  options: ReviewOptions,
  progress: (done: number, total: number) => void,
): ScoringArtifact {
  const document = indexDocument(snapshot, structure);
  progress(1, 4);
  const { paras } = document;
  const finish = new Finisher(document);
  const facts = everyFact(paras, structure);
  progress(2, 4);
  const playbook = chosenPlaybook(options);
  const side = options.side ?? playbook?.side;
  const kind = options.documentKind ?? structure.kind.id;
  const actors = actorsOf(paras, structure);
  if (side) placeOnSides(actors, paras, kind, side);
  const reader = new BearingReader(actors);
  const outcomes = playbook ? evaluatePlaybook(playbook, { paras, structure, clauses, facts }) : [];
  const concerns = findConcerns({ paras, actors, reader, structure, kind, side }).filter(
    (concern) => !isAccepted(outcomes, concern),
  );
  const judged = risksOf(clauses, paras, reader, side);
  const risks = withConcerns(judged, clauses, concerns, side);
  const scored = clauses.map(
    (clause, i): Clause => ({
      category: clause.category,
      label: LABELS.get(clause.category) ?? clause.category,
      confidence: clause.confidence,
      anchor: finish.anchors.at(clause),
      ...risks[i],
    }),
  );
  progress(3, 4);
  const own = concerns.filter((concern) => !isSaidBy(outcomes, concern));
  const findings = side ? hardTerms(own, finish, withPlaybookChecks(options)) : [];
  const positions = outcomes.map((outcome) => positionResult(outcome, playbook?.id ?? "", finish, findings));
  const gaps = [...playbookGaps(outcomes), ...findGaps(kind, side, paras, structure, { clauses, present })];
  const unique = gaps.filter((gap, i) => gaps.findIndex((other) => other.label === gap.label) === i);
  const score = scoreOf(
    // Without a side, what is hard on one of them says nothing of the whole.
    side ? scored : scored.map((clause, i) => ({ ...clause, ...judged[i] })),
    side ? concerns.filter((concern) => clauseOf(concern, clauses) === undefined) : [],
    outcomes.map((o) => ({ outcome: o.outcome, label: o.position.label, severity: o.position.severity })),
    unique,
    paras,
  );
  progress(4, 4);
  return {
    facts: distinctFacts(facts).map((fact) => ({
      kind: fact.kind,
      label: FACT_LABELS[fact.kind] ?? fact.kind,
      value: fact.value,
      anchor: finish.anchors.at(fact),
    })),
    clauses: scored,
    positions,
    gaps: unique,
    score,
    findings,
  };
}

/** The findings of the hard terms, unless they are switched off. */
function hardTerms(concerns: readonly Concern[], finish: Finisher, { checks }: ReviewOptions): Finding[] {
  const setting = checks?.[HARD_TERM.id];
  return setting === "off" ? [] : concernDrafts(concerns).map((draft) => finish.ofCheck(HARD_TERM, draft, setting));
}

/** Whether the playbook measures what a hard term is a question of. */
const measures = ({ position }: PositionOutcome, { fact }: Concern) =>
  fact !== undefined && (position.expect ?? []).some((condition) => condition.fact === fact);

/** Whether a hard term is within what the playbook accepts: sixty days to stop a renewal, where it asks for at most sixty. */
const isAccepted = (outcomes: readonly PositionOutcome[], concern: Concern): boolean =>
  outcomes.some((outcome) => outcome.outcome === "met" && measures(outcome, concern));

/** Whether a deviation from the playbook speaks of the same words: what it measures or forbids, or has a wish for in clauses of this kind, but for secrecy, of which there is too much to say. */
function isSaidBy(outcomes: readonly PositionOutcome[], concern: Concern): boolean {
  const { category, place } = concern;
  return outcomes.some(
    (outcome) =>
      outcome.outcome === "deviates" &&
      (measures(outcome, concern) ||
        (category !== "confidentiality" &&
          (outcome.position.rule === "forbidden" || outcome.position.find.clauses?.includes(category)))) &&
      outcome.draft?.places.some(
        ({ paragraph, start, end }) => paragraph === place.paragraph && start < place.end && place.start < end,
      ),
  );
}

function positionResult(
  { position, outcome, reason, places, draft }: PositionOutcome,
  playbook: string,
  finish: Finisher,
  findings: Finding[],
): PositionResult {
  let findingId: string | undefined;
  if (draft && draft.places.length > 0) {
    const finding: Finding = {
      ...finish.finding("playbook", { ...draft, key: `${playbook}|${position.id}` }),
      severity: draft.severity ?? position.severity,
      source: { kind: "playbook", playbook, position: position.id },
    };
    findings.push(finding);
    findingId = finding.id;
  }
  return {
    id: position.id,
    label: position.label,
    outcome,
    reason,
    anchors: places.slice(0, 10).map((place) => finish.anchors.at(place)),
    ...(findingId ? { findingId } : {}),
    ...(position.language ? { language: position.language } : {}),
  };
}

/** What the playbook requires and the document does not have. */
function playbookGaps(outcomes: readonly PositionOutcome[]): Gap[] {
  return outcomes
    .filter((o) => o.outcome === "missing")
    .map(({ position }) => ({
      id: `position-${position.id}`,
      label: position.label,
      severity: position.rule === "preferred" && position.severity !== "info" ? ("minor" as const) : position.severity,
      reason: position.reason,
      ...(position.language ? { language: position.language } : {}),
    }));
}
