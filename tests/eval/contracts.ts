/** The labelled contracts of CUAD, cut into the engine's own sentences. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { clauseUnits, type Unit } from "../../analysis/classify/units.ts";
import { readParagraphs } from "../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import { readLines, utf16 } from "./corpus.ts";

interface Labels {
  file: string;
  categories: Record<
    string,
    { answer?: string; spans: { start: number; end: number; text: string }[]; ambiguous?: unknown[] }
  >;
}

export interface LabelledContract {
  file: string;
  units: Unit[];
  /** For each unit the indices of the categories it belongs to. */
  labels: number[][];
  /** The labelled stretches themselves, whole. */
  spans: { text: string; label: number }[];
  /** Categories the contract has. */
  has: Set<number>;
}

/** Reads and cuts every contract. A sentence belongs to a category when half of it, or half of the labelled stretch, overlaps. */
export function readContracts(corpus: string): LabelledContract[] {
  const contracts: LabelledContract[] = [];
  for (const entry of readLines<Labels>(join(corpus, "cuad", "clauses.jsonl"))) {
    const path = join(corpus, "cuad", "contracts", entry.file);
    if (!existsSync(path)) continue;
    contracts.push(cut(entry, readFileSync(path, "utf8")));
  }
  return contracts;
}

/**
 * Whether the lawyers found the category in the contract: they marked words, gave an answer, or marked words that stand in several
 * places ("ambiguous"), as a tenth of the effective dates do.
 */
const hasCategory = (own: Labels["categories"][string] | undefined): boolean =>
  own !== undefined &&
  (own.spans.length > 0 || (own.ambiguous ?? []).length > 0 || !/^(?:no|\[\])?$/i.test((own.answer ?? "").trim()));

function cut(entry: Labels, text: string): LabelledContract {
  const blocks: { start: number; text: string }[] = [];
  let at = 0;
  for (const block of text.split(/(\n[ \t\u00a0\r]*\n)/)) {
    if (/\S/.test(block)) blocks.push({ start: at, text: block });
    at += block.length;
  }
  const snapshot = snapshotFromParagraphs(
    blocks.map((b) => b.text),
    entry.file,
  );
  const paras = readParagraphs(snapshot);
  const units = clauseUnits(paras, structureOf(paras));
  const astral = /[\ud800-\udbff]/.test(text);
  const labels: number[][] = units.map(() => []);
  const spans: LabelledContract["spans"] = [];
  const has = new Set<number>();
  const offsets = units.map((u) => ({
    start: (blocks[u.paragraph]?.start ?? 0) + u.start,
    end: (blocks[u.paragraph]?.start ?? 0) + u.end,
  }));
  CUAD_CATEGORIES.forEach((category, label) => {
    const own = entry.categories[category.cuad ?? ""];
    if (hasCategory(own)) has.add(label);
    for (const span of own?.spans ?? []) {
      spans.push({ text: span.text, label });
      const start = astral ? utf16(text, span.start) : span.start;
      const end = astral ? utf16(text, span.end) : span.end;
      offsets.forEach((unit, i) => {
        const overlap = Math.min(end, unit.end) - Math.max(start, unit.start);
        if (overlap > 0 && overlap >= 0.5 * Math.min(end - start, unit.end - unit.start) && !labels[i]?.includes(label))
          labels[i]?.push(label);
      });
    }
  });
  return { file: entry.file, units, labels, spans, has };
}
