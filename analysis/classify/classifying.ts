/** The classifying stage: which sentence is which clause, with a calibrated confidence. */
import type { DocumentSnapshot } from "../../shared/document.ts";
import type { Place } from "../core/anchors.ts";
import { chunks } from "../core/progress.ts";
import type { Structure } from "../structure/model.ts";
import { readParagraphs } from "../structure/paragraphs.ts";
import { aloneColumns, aloneScore, cluesOf } from "./alone.ts";
import { boilerplateOf } from "./boilerplate.ts";
import { CUAD_CATEGORIES } from "./categories.ts";
import { type Forest, unpackForest } from "./forest.ts";
import { scoreClause, scoreFirst } from "./model.ts";
import { presentCategories } from "./presence.ts";
import { type FirstStage, type SecondStage, secondStage } from "./second.ts";
import { clauseUnits, type Unit } from "./units.ts";
import { CALIBRATION, CLAUSE_STEP, CLAUSE_THRESHOLDS, PRESENCE, PRESENCE_FOREST, SECOND_FOREST } from "./weights.ts";

/** A clause before it has its anchor. */
export interface ClauseMark extends Place {
  category: string;
  confidence: number;
}

/** What the stage leaves. */
export interface Classified {
  clauses: ClauseMark[];
  /** CUAD's categories that the document as a whole has, whichever sentence it is. */
  present: string[];
}

/** Log-odds of a sentence without a score. */
const LEAST = -9;

/** Classifies the sentences of a document: CUAD's categories by the trained model, the rest by their words. */
export function classifyDocument(
  snapshot: DocumentSnapshot,
  structure: Structure,
  progress: (done: number, total: number) => void,
): Classified {
  const units = clauseUnits(readParagraphs(snapshot), structure);
  const { scores, leading } = scoreStages(units, chunks(units.length, progress)).second;
  const clauses: ClauseMark[] = [];
  const add = (unit: Unit, category: string, confidence: number) => {
    const last = clauses[clauses.length - 1];
    // Sentences of one clause that follow each other are one mark.
    if (last?.category === category && last.paragraph === unit.paragraph && unit.start - last.end < 4) {
      last.end = unit.end;
      last.confidence = Math.max(last.confidence, confidence);
    } else clauses.push({ category, confidence, paragraph: unit.paragraph, start: unit.start, end: unit.end });
  };
  const has = presentIn(leading);
  CUAD_CATEGORIES.forEach(({ id }, label) => {
    // What is shown agrees with what is said of the whole: of a category that is not there, nothing; of one that is, its likeliest
    // sentence at least. What the structure and the facts tell better (names, parties, dates) is never there.
    if (!has[label]) return;
    const scoreOf = (unit: number) => scores[label]?.[unit] ?? LEAST;
    const threshold = CALIBRATION[label]?.threshold ?? 0;
    const shown = [...units.keys()].filter((unit) => scoreOf(unit) >= threshold);
    const [likeliest] = leading[label] ?? [];
    if (shown.length === 0 && likeliest) shown.push(likeliest.unit);
    for (const at of shown) {
      const unit = units[at];
      if (unit) add(unit, id, confidenceOf(scoreOf(at), label));
    }
  });
  const boilerplate = units.map((unit) => boilerplateOf(unit));
  for (const category of new Set(boilerplate.flatMap((found) => found.map((f) => f.category)))) {
    units.forEach((unit, i) => {
      const hit = boilerplate[i]?.find((f) => f.category === category);
      if (hit) add(unit, category, hit.confidence);
    });
  }
  if (units.length === 0) progress(1, 1);
  return {
    clauses: clauses.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start),
    present: CUAD_CATEGORIES.filter((_, label) => has[label]).map(({ id }) => id),
  };
}

let forest: Forest | undefined;
let presenceForest: Forest | undefined;

/** Scores of both stages. */
export interface Stages {
  first: FirstStage;
  second: SecondStage;
}

/** For each category whether a document with these candidates has it. */
export function presentIn(leading: SecondStage["leading"]): boolean[] {
  presenceForest ??= unpackForest(PRESENCE_FOREST);
  return presentCategories(leading, presenceForest, PRESENCE);
}

/** Scores all sentences of a document. */
export function scoreStages(units: readonly Unit[], step: (done: number) => void = () => {}): Stages {
  forest ??= unpackForest(SECOND_FOREST);
  const first = scoreFirst(units, step);
  return { first, second: secondStage(units, first, forest) };
}

/** The probability that a sentence with this score belongs to the category. */
function confidenceOf(score: number, label: number): number {
  const { slope = 1, offset = 0 } = CALIBRATION[label] ?? {};
  const probability = 1 / (1 + Math.exp(-(slope * score + offset)));
  return Math.round(Math.min(0.99, Math.max(0.05, probability)) * 100) / 100;
}

/** Whether a clause standing alone belongs to a category of CUAD: the question of the LegalBench tasks. */
export function isCategory(text: string, category: string): boolean {
  const label = CUAD_CATEGORIES.findIndex((c) => c.id === category);
  const weights = CLAUSE_STEP[label];
  if (!weights?.length) return false;
  const columns = aloneColumns(cluesOf(scoreClause(text), text), label);
  return aloneScore(columns, weights) >= (CLAUSE_THRESHOLDS[label] ?? 0);
}
