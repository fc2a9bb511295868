/** What the trainings of the checks' models share: the contracts, their verdicts, and forests grown without a part of the contracts each. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Trees } from "../../analysis/classify/forest.ts";
import { hash32 } from "../../analysis/core/hash.ts";
import { type DocumentIndex, indexDocument } from "../../analysis/structure/document-index.ts";
import { readParagraphs } from "../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import { readLines, type SeededContract } from "./corpus.ts";
import { halfOf, paragraphsOf, unusedContracts } from "./plant.ts";
import { type ForestOptions, fitForest } from "./train-forest.ts";

/** A row of a training, of one contract. */
export interface TrainingRow {
  x: number[];
  positive: boolean;
  file: string;
  /** Of the same planted error. */
  plant?: string;
  verdict?: string;
}

export interface Contract {
  file: string;
  paragraphs: string[];
}

/** The contracts of the corpus that have the seeded corpus's lengths. */
export function trainingContracts(corpus: string, withoutHeld: boolean): Contract[] {
  const found = new Map<string, string[]>();
  for (const { file, half, paragraphs } of unusedContracts(corpus))
    if (half === "dev" || !withoutHeld) found.set(file, paragraphs);
  const clean = readLines<SeededContract & { source_file: string }>(join(corpus, "seeded", "clean.jsonl"));
  for (const { source_file, paragraphs } of clean) found.set(source_file, paragraphs);
  return [...found].map(([file, paragraphs]) => ({ file, paragraphs }));
}

/** The longest and the shortest contracts too. */
export function allContracts(corpus: string, withoutHeld: boolean): Contract[] {
  const found = new Map(trainingContracts(corpus, withoutHeld).map(({ file, paragraphs }) => [file, paragraphs]));
  const unused = new Set(unusedContracts(corpus).map(({ file }) => file));
  const folder = join(corpus, "cuad", "contracts");
  for (const file of readdirSync(folder)) {
    if (found.has(file) || (withoutHeld && unused.has(file) && halfOf(file) === "held")) continue;
    found.set(file, paragraphsOf(readFileSync(join(folder, file), "utf8")));
  }
  return [...found].map(([file, paragraphs]) => ({ file, paragraphs }));
}

/** The index of a document of plain paragraphs. */
export function readIndex(paragraphs: readonly string[], id: string): DocumentIndex {
  const snapshot = snapshotFromParagraphs(paragraphs, id);
  return indexDocument(snapshot, structureOf(readParagraphs(snapshot)));
}

/** The verdicts on a check's findings in the files named, by `contract|finding`; the number behind a repeated id is left out. */
export function verdictsOf(check: string, names: readonly string[]): Map<string, string> {
  const verdicts = new Map<string, string>();
  const row = new RegExp(`${check},(?:\\w+,)?([0-9a-f]{14})(?:-\\d+)?,(right|wrong),"?(.+?)"?$`);
  for (const name of names) {
    for (const line of readFileSync(new URL(name, import.meta.url), "utf8").split("\n")) {
      const [, finding, verdict = "", contract] = row.exec(line) ?? [];
      if (finding) verdicts.set(`${contract}|${finding}`, verdict);
    }
  }
  return verdicts;
}

/** The mean of several forests, each without one part of the contracts: one alone hangs on a few of them. */
export function bagged(rows: readonly TrainingRow[], bags: number, options: ForestOptions): Trees {
  const forests = Array.from({ length: bags }, (_, bag) => rows.filter(({ file }) => hash32(file) % bags !== bag)).map(
    (bag) =>
      fitForest(
        bag.map(({ x }) => x),
        bag.map(({ positive }) => positive),
        options,
      ),
  );
  return {
    bias: forests.reduce((sum, { bias }) => sum + bias, 0) / bags,
    trees: forests.flatMap(({ trees }) =>
      trees.map((tree) => ({ ...tree, value: tree.value.map((v, i) => (tree.left[i] === 0 ? v / bags : v)) })),
    ),
  };
}

/** Recall of the planted errors of some kinds from a score on, "kind 0.912"; a planted error has the best score of its rows. */
export function plantedRecall(
  rows: readonly TrainingRow[],
  scores: ReadonlyMap<TrainingRow, number>,
  kinds: readonly string[],
  threshold: number,
): string {
  const best = new Map<string, number>();
  for (const row of rows)
    if (row.plant) best.set(row.plant, Math.max(best.get(row.plant) ?? -99, scores.get(row) ?? -99));
  return kinds
    .map((kind) => {
      const plants = [...best].filter(([name]) => name.startsWith(`${kind}|`));
      return `${kind} ${(plants.filter(([, score]) => score >= threshold).length / plants.length).toFixed(3)}`;
    })
    .join(", ");
}
