/** Plants the seeded corpus's kinds of errors into contracts that it did not use: a check of recall on contracts that nobody tuned on. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hash, hash32 } from "../../analysis/core/hash.ts";
import { readLines, type SeededContract } from "./corpus.ts";
import * as marks from "./plant-marks.ts";
import type { Plant } from "./plant-places.ts";
import { type Chance, chance } from "./plant-random.ts";
import * as terms from "./plant-terms.ts";

/** How each kind is planted. */
export const PLANTERS: Record<string, (paragraphs: readonly string[], random: Chance) => Plant | undefined> = {
  bad_date: marks.badDate,
  broken_xref: marks.brokenReference,
  duplicate_definition: terms.duplicateDefinition,
  lowercase_term: terms.lowercaseTerm,
  missing_definition: terms.missingDefinition,
  number_mismatch: marks.numberMismatch,
  party_name: terms.partyName,
  placeholder: marks.placeholder,
  repeated_word: marks.repeatedWord,
  skipped_number: marks.skippedNumber,
  unbalanced: marks.unbalanced,
  undefined_term: terms.undefinedTerm,
  unused_definition: terms.unusedDefinition,
};

/** "dev" is there to be looked at, "held" to be measured once. */
export type Half = "dev" | "held";

/** A contract as the seeded corpus cuts it: blocks between blank lines, white space collapsed, page numbers left out. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t\u00a0\r]*\n/)
    .map((block) => block.replace(/\s+/g, " ").trim())
    .filter((block) => block !== "" && !/^(?:page )?[-(]?\s?\d{1,3}\s?[-)]?$|^Source: /i.test(block));
}

/** The half a contract belongs to, by its name. */
export function halfOf(file: string): Half {
  return hash32(file) % 2 === 0 ? "dev" : "held";
}

/** The contracts that the seeded files were made from. */
export function usedContracts(corpus: string): Set<string> {
  const clean = readLines<SeededContract & { source_file: string }>(join(corpus, "seeded", "clean.jsonl"));
  return new Set(clean.map((contract) => contract.source_file));
}

/** The contracts of a corpus that its seeded files did not use, of the lengths that they have. */
export function unusedContracts(corpus: string): { file: string; half: Half; paragraphs: string[] }[] {
  const folder = join(corpus, "cuad", "contracts");
  if (!existsSync(folder)) return [];
  const used = usedContracts(corpus);
  return readdirSync(folder)
    .filter((file) => !used.has(file))
    .sort()
    .map((file) => ({ file, half: halfOf(file), paragraphs: paragraphsOf(readFileSync(join(folder, file), "utf8")) }))
    .filter(({ paragraphs }) => {
      const length = paragraphs.reduce((sum, p) => sum + p.length, 0);
      return paragraphs.length >= 8 && length >= 3000 && length <= 160_000;
    });
}

/** One contract with one error of a kind, or nothing where there is no place for it. `round` makes another choice. */
export function plant(
  { file, paragraphs }: { file: string; paragraphs: string[] },
  kind: string,
  round: number,
  planter = PLANTERS[kind],
): SeededContract | undefined {
  const planted = planter?.(paragraphs, chance(Number.parseInt(hash(`${kind}|${round}|${file}`).slice(-8), 16)));
  if (!planted) return undefined;
  const points = (paragraph: number, at: number) =>
    Array.from((planted.paragraphs[paragraph] ?? "").slice(0, at)).length;
  const text = (planted.paragraphs[planted.paragraph] ?? "").slice(planted.start, planted.end);
  return {
    id: `${kind}-${round}-${file}`,
    kind,
    paragraphs: planted.paragraphs,
    injected: {
      paragraph: planted.paragraph,
      start: points(planted.paragraph, planted.start),
      end: points(planted.paragraph, planted.end),
      text: planted.uses ? "" : text,
      note: planted.note,
      ...(planted.uses
        ? {
            uses: planted.uses.map((u): [number, number, number] => [
              u.paragraph,
              points(u.paragraph, u.start),
              points(u.paragraph, u.end),
            ]),
          }
        : {}),
    },
  };
}
