/** Holds a playbook against a document: for each position met, deviates, missing or unclear, with the words. */

import type { Draft } from "../checks/check.ts";
import type { ClauseMark } from "../classify/classifying.ts";
import type { Place } from "../core/anchors.ts";
import { listOf, plural, quoted } from "../core/flatten.ts";
import type { FactMark } from "../facts/fact.ts";
import { FACT_LABELS } from "../facts/facts.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";
import { findPhrase } from "./phrases.ts";
import type { Condition, Playbook, Position } from "./schema.ts";

/** What a position is judged on. */
export interface Evidence {
  paras: readonly Para[];
  structure: Structure;
  clauses: readonly ClauseMark[];
  facts: readonly FactMark[];
}

export interface PositionOutcome {
  position: Position;
  outcome: "met" | "deviates" | "missing" | "unclear";
  reason: string;
  places: Place[];
  /** The finding that a deviation makes. */
  draft?: Draft;
}

/** Judges every position of a playbook. */
export function evaluatePlaybook(playbook: Playbook, evidence: Evidence): PositionOutcome[] {
  return playbook.positions.map((position) => judge(position, evidence));
}

function judge(position: Position, evidence: Evidence): PositionOutcome {
  const places = locate(position, evidence);
  if (position.rule === "forbidden") {
    if (places.length === 0) return { position, outcome: "met", reason: "No such words were found.", places };
    const failing = (position.expect ?? []).map((condition) => test(condition, places, evidence));
    // Conditions of a forbidden position say when it is tolerable after all.
    if (failing.length > 0 && failing.every((r) => r.holds === true)) return met(position, places, failing);
    return deviation(position, places, `The document has it: ${quotePlace(evidence, places)}.`);
  }
  if (places.length === 0) return { position, outcome: "missing", reason: "No clause about this was found.", places };
  const results = (position.expect ?? []).map((condition) => test(condition, places, evidence));
  const failed = results.find((r) => r.holds === false);
  if (failed) return deviation(position, failed.places ?? places, failed.reason);
  const unknown = results.find((r) => r.holds === undefined);
  if (unknown) return { position, outcome: "unclear", reason: unknown.reason, places };
  return met(position, places, results);
}

/** A position whose conditions all hold: what shows it comes first. */
function met(position: Position, places: Place[], results: readonly Verdict[]): PositionOutcome {
  const words = results.flatMap(({ says }) => (says === undefined ? [] : [quoted(says)]));
  // "Time to pay" need not be told once more where the position is called so.
  const own = `${position.label}: `;
  const reasons = results.flatMap(({ reason }) => (reason.startsWith(own) ? reason.slice(own.length) : reason) || []);
  if (words.length > 0) reasons.push(`It says ${listOf([...new Set(words)])}.`);
  if (results.length === 0) reasons.push(`Found in ${plural(places.length, "place")}.`);
  const shown = distinct(results.flatMap((r) => r.places ?? []));
  const others = places.filter((place) => !shown.some((piece) => isWithin(piece, place) || isWithin(place, piece)));
  return { position, outcome: "met", reason: [...new Set(reasons)].join(" "), places: [...shown, ...others] };
}

const isWithin = (inner: Place, outer: Place) =>
  inner.paragraph === outer.paragraph && inner.start >= outer.start && inner.end <= outer.end;

/** Without places that stand within another, and without the second of two that are the same. */
const distinct = (places: readonly Place[]): Place[] =>
  places.filter(
    (place, i) => !places.some((other, j) => j !== i && isWithin(place, other) && (j < i || !isWithin(other, place))),
  );

function deviation(position: Position, places: Place[], reason: string): PositionOutcome {
  const advice = position.fallback?.[0];
  return {
    position,
    outcome: "deviates",
    reason,
    places,
    draft: {
      places: places.slice(0, 10),
      title: `${position.label}: ${reason.replace(/\.$/, "")}`.slice(0, 240),
      explanation: position.reason,
      severity: position.rule === "preferred" && position.severity === "critical" ? "major" : position.severity,
      fix: {
        kind: "comment",
        text: [
          position.reason,
          position.language ? `Proposed: ${position.language}` : undefined,
          advice ? `Fallback: ${advice}` : undefined,
        ]
          .filter(Boolean)
          .join("\n\n"),
      },
      confidence: 0.75,
      key: position.id,
    },
  };
}

/** The places a position speaks of: clauses of its categories first, then headings, then phrases. */
function locate({ find }: Position, { paras, structure, clauses }: Evidence): Place[] {
  const places: Place[] = [];
  for (const id of find.clauses ?? []) {
    for (const clause of clauses)
      if (clause.category === id && clause.confidence >= 0.5)
        places.push({ paragraph: clause.paragraph, start: clause.start, end: clause.end });
  }
  for (const phrase of find.headings ?? []) {
    for (const section of structure.sections)
      if (section.title !== "" && findPhrase(section.title, phrase)) places.push(section.heading);
  }
  for (const phrase of find.phrases ?? []) {
    for (const { flat, index } of paras) {
      const role = structure.roles[index];
      if (role === "noise" || role === "toc") continue;
      const at = findPhrase(flat, phrase);
      if (at) places.push({ paragraph: index, ...at });
      if (places.length > 60) return distinct(places);
    }
  }
  return distinct(places);
}

interface Verdict {
  holds: boolean | undefined;
  /** Empty where `says` tells it. */
  reason: string;
  /** The words looked for, as the document has them. */
  says?: string;
  places?: Place[];
}

function test(condition: Condition, places: readonly Place[], evidence: Evidence): Verdict {
  if (condition.fact !== undefined) return testFact(condition, places, evidence);
  const text = around(places, evidence);
  if (condition.never) {
    for (const phrase of condition.never) {
      const hit = text.find(({ flat }) => findPhrase(flat, phrase));
      const at = hit && findPhrase(hit.flat, phrase);
      if (hit && at)
        return {
          holds: false,
          reason: `It says ${quoted(evidence.paras[hit.index]?.text.slice(at.start, at.end) ?? "")}.`,
          places: [{ paragraph: hit.index, ...at }],
        };
    }
  }
  if (condition.says) {
    const listed = withLists(text, evidence);
    for (const phrase of condition.says) {
      for (const { flat, index } of listed) {
        const at = findPhrase(flat, phrase);
        if (!at) continue;
        const says = evidence.paras[index]?.text.slice(at.start, at.end) ?? "";
        return { holds: true, reason: "", says, places: [{ paragraph: index, ...at }] };
      }
    }
    return {
      holds: false,
      reason: `It does not say ${condition.says
        .slice(0, 3)
        .map((p) => quoted(p.replace(/\*/g, "…")))
        .join(" or ")}.`,
    };
  }
  return { holds: true, reason: "None of the words to avoid is there." };
}

/** The facts of a kind near the places, or anywhere when there are none near. */
function testFact(condition: Condition, places: readonly Place[], evidence: Evidence): Verdict {
  const kind = condition.fact ?? "";
  const label = FACT_LABELS[kind] ?? kind;
  const near = new Set(around(places, evidence).map((p) => p.index));
  // A cap without a figure ("the fees paid") neither keeps nor breaks a limit.
  const measured = condition.atLeast !== undefined || condition.atMost !== undefined;
  const all = evidence.facts.filter((f) => f.kind === kind && !(measured && f.number === undefined));
  const facts = all.some((f) => near.has(f.paragraph)) ? all.filter((f) => near.has(f.paragraph)) : all;
  const wrong = facts.find((fact) => !within(condition, fact));
  const fact = wrong ?? facts[0];
  if (!fact) return { holds: undefined, reason: `${label}: no figure was found.` };
  return {
    holds: !wrong,
    reason: wrong ? `${label} is ${fact.value}; accepted is ${accepted(condition)}.` : `${label}: ${fact.value}.`,
    places: [{ paragraph: fact.paragraph, start: fact.start, end: fact.end }],
  };
}

function within({ atLeast, atMost, oneOf }: Condition, fact: FactMark): boolean {
  if (oneOf && !oneOf.some((value) => fact.value.toLowerCase().includes(value.toLowerCase()))) return false;
  const amount =
    fact.number === undefined
      ? undefined
      : fact.number.unit === "months"
        ? fact.number.amount * 30.4
        : fact.number.amount;
  if (amount === undefined) return true;
  if (atLeast !== undefined && amount < size(atLeast) * 0.98) return false;
  return !(atMost !== undefined && amount > size(atMost) * 1.02);
}

/** Days for periods, the number itself otherwise. */
function size(quantity: number | string): number {
  const text = String(quantity);
  const value = Number.parseFloat(text);
  if (/year/i.test(text)) return value * 12 * 30.4;
  if (/month/i.test(text)) return value * 30.4;
  return /week/i.test(text) ? value * 7 : value;
}

function accepted({ atLeast, atMost, oneOf }: Condition): string {
  if (oneOf) return oneOf.join(", ");
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${atMost}`;
  return atLeast !== undefined ? `at least ${atLeast}` : `at most ${atMost ?? ""}`;
}

/** The paragraphs of the places with what stands under their headings, up to forty. */
function around(places: readonly Place[], { paras, structure }: Evidence): Para[] {
  const indices = new Set<number>();
  for (const place of places) {
    indices.add(place.paragraph);
    const section = structure.sections.find((s) => s.heading.paragraph === place.paragraph && s.title !== "");
    for (let i = section?.from ?? 0; section && i <= Math.min(section.to, section.from + 12); i++) indices.add(i);
    if (indices.size > 40) break;
  }
  return [...indices].sort((a, b) => a - b).flatMap((i) => paras[i] ?? []);
}

/** How far a list is followed to either side. */
const LIST = 8;
const ITEM = /^\W{0,3}(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]/i;
const GOES_ON = /[;:,]\s*(?:and|or|and\/or)?\s*$|\b(?:and|or|which|that)\s*$/i;

/** The same with the other items of the lists in which they stand: each exception may be a paragraph of its own. */
function withLists(found: readonly Para[], { paras, structure }: Evidence): Para[] {
  const indices = new Set(found.map(({ index }) => index));
  const isItem = (i: number) => {
    const flat = paras[i]?.flat ?? "";
    return structure.roles[i] !== "heading" && (ITEM.test(flat) || GOES_ON.test(flat));
  };
  for (const { index } of found) {
    if (!isItem(index) && !isItem(index - 1)) continue;
    for (let i = index - 1; i >= 0 && i >= index - LIST && isItem(i); i--) indices.add(i);
    // The last item ends with a full stop.
    for (let i = index + 1; i <= index + LIST && (isItem(i) || isItem(i - 1)); i++) indices.add(i);
  }
  return [...indices].sort((a, b) => a - b).flatMap((i) => paras[i] ?? []);
}

function quotePlace({ paras }: Evidence, places: readonly Place[]): string {
  const [first] = places;
  return first ? quoted((paras[first.paragraph]?.text ?? "").slice(first.start, first.end), 120) : "";
}
