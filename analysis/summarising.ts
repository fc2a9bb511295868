/** The summarising stage: one result out of what the others left. */
import type { DocumentSnapshot } from "../shared/document.ts";
import type { Finding } from "../shared/findings.ts";
import type { Definition, ReviewOptions, ReviewResult } from "../shared/review.ts";
import { CHECKS } from "./checks/catalogue.ts";
import { sortFindings } from "./checks/run-checks.ts";
import { CUAD_CATEGORIES } from "./classify/categories.ts";
import { AnchorMaker } from "./core/anchors.ts";
import { kindOf } from "./kinds.ts";
import { withPlaybookChecks } from "./playbooks/chosen.ts";
import type { ReadingArtifact } from "./reading.ts";
import type { ScoringArtifact } from "./scoring/scoring.ts";
import { indexDocument } from "./structure/document-index.ts";
import type { Structure } from "./structure/model.ts";
import { ENGINE_VERSION } from "./version.ts";

interface Parts {
  reading: ReadingArtifact;
  structure: Structure;
  present: readonly string[];
  findings: readonly Finding[];
  scoring: ScoringArtifact;
}

/** Puts the result together. */
export function summarise(snapshot: DocumentSnapshot, options: ReviewOptions, parts: Parts): ReviewResult {
  const { reading, structure, scoring } = parts;
  const anchors = new AnchorMaker(snapshot.paragraphs.map((p) => p.text));
  const findings = sortFindings([...parts.findings, ...scoring.findings]);
  const kind = kindOf(options.documentKind ?? structure.kind.id);
  return {
    schemaVersion: 1,
    engine: { name: "countersign", version: ENGINE_VERSION },
    document: {
      name: snapshot.name,
      words: reading.words,
      paragraphs: reading.paragraphs,
      kind: {
        id: kind.id,
        label: kind.label,
        confidence: options.documentKind ? 1 : Math.round(structure.kind.confidence * 100) / 100,
      },
      source: snapshot.source,
      unread: snapshot.unread,
    },
    structure: {
      sections: structure.sections.map(({ label, title, level, from, to, kind: sectionKind }) => ({
        label,
        title,
        level,
        from,
        to,
        kind: sectionKind,
      })),
      definitions: definitionsOf(snapshot, structure, anchors),
      parties: structure.parties.map((p) => ({ name: p.name, aliases: p.aliases, anchor: anchors.at(p) })),
    },
    clauses: scoring.clauses,
    categories: CUAD_CATEGORIES.filter(({ task }) => task).map(({ id, label }) => ({
      id,
      label,
      present: parts.present.includes(id),
    })),
    facts: scoring.facts,
    positions: scoring.positions,
    gaps: scoring.gaps,
    score: scoring.score,
    findings,
    checks: CHECKS.filter(({ id }) => withPlaybookChecks(options).checks?.[id] !== "off").map(({ id, label }) => ({
      id,
      label,
      findings: findings.filter((f) => f.check === id).length,
    })),
  };
}

/** Each term once, at its first definition, with the places that use it. */
function definitionsOf(snapshot: DocumentSnapshot, structure: Structure, anchors: AnchorMaker): Definition[] {
  const document = indexDocument(snapshot, structure);
  const definitions: Definition[] = [];
  for (const known of document.known.values()) {
    const [first] = known.definitions;
    if (!first) continue;
    const uses = (document.usesOf.get(known.key) ?? []).filter((u) => !u.defining && u.case === "upper").length;
    definitions.push({ term: first.term, anchor: anchors.at(first), uses });
  }
  return definitions;
}
