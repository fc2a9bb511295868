/** Recall on errors planted anew: which of them the checks find, by kind. */
import { ALL_CHECKS } from "../../analysis/checks/catalogue.ts";
import { checkDocument } from "../../analysis/checks/checking.ts";
import { readParagraphs } from "../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import type { Finding } from "../../shared/findings.ts";
import type { SeededContract } from "./corpus.ts";
import { type Half, PLANTERS, plant, unusedContracts } from "./plant.ts";
import { FITTING, isFound, round, type SeededScore } from "./seeded.ts";

/** Recall by kind over one half of the unused contracts, `rounds` errors of each kind in each of them. */
export function evaluatePlanted(
  corpus: string,
  half: Half,
  rounds: number,
  missed?: (contract: SeededContract, findings: Finding[]) => void,
  only?: string,
): Record<string, SeededScore> {
  const contracts = unusedContracts(corpus).filter((c) => c.half === half);
  const scores: Record<string, SeededScore> = {};
  for (const kind of Object.keys(PLANTERS)) {
    if (only && kind !== only) continue;
    const checks = Object.fromEntries(
      ALL_CHECKS.filter(({ id }) => !FITTING[kind]?.includes(id)).map(({ id }) => [id, "off" as const]),
    );
    let n = 0;
    let found = 0;
    for (const contract of contracts) {
      const seen = new Set<string>();
      for (let i = 0; i < rounds; i++) {
        const planted = plant(contract, kind, i);
        const at = planted?.injected;
        if (!planted || !at || seen.has(`${at.note}|${at.paragraph}|${at.start}`)) continue;
        seen.add(`${at.note}|${at.paragraph}|${at.start}`);
        const snapshot = snapshotFromParagraphs(planted.paragraphs, planted.id);
        const { findings } = checkDocument(snapshot, structureOf(readParagraphs(snapshot)), { checks }, () => {});
        n++;
        if (isFound(planted, kind, findings)) found++;
        else missed?.(planted, findings);
      }
    }
    scores[kind] = { n, found, recall: n ? round(found / n) : 0 };
  }
  return scores;
}
