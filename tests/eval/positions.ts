/** Positions of the playbook for mutual non-disclosure agreements against what ContractNLI's annotators say is in 61 such agreements. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hash32 } from "../../analysis/core/hash.ts";
import { review } from "../../analysis/review.ts";
import { snapshotFromText } from "../../analysis/text.ts";
import { round } from "./seeded.ts";

interface Annotated {
  documents: {
    file_name: string;
    text: string;
    annotation_sets: { annotations: Record<string, { choice: string } | undefined> }[];
  }[];
}

/**
 * The position that speaks of what a hypothesis says. Two hypotheses are narrower than the position: return at the end of the agreement
 * (not on request), and telling the other side of a disclosure required by law (not the exception itself).
 */
const HYPOTHESES: Record<string, string> = {
  "compelled-disclosure": "nda-8",
  "return-or-destruction": "nda-16",
  "no-licence": "nda-15",
  "non-solicitation": "nda-18",
  "standard-exceptions": "nda-12",
};

/**
 * Of the agreements that have it by their annotators: how many, and in how many of them the engine finds it. `absent` counts the
 * agreements that do not mention it, `claimed` those of them in which the engine finds it all the same.
 */
export interface PositionScore {
  there: number;
  found: number;
  recall: number;
  absent: number;
  claimed: number;
}

/**
 * By position. One half of the agreements, by a hash of the name, was looked at while the phrases were mended. For the exceptions the
 * question is whether the engine sees that what is developed independently is excepted, whatever else it misses.
 */
export function evaluatePositions(corpus: string, part: "seen" | "unseen"): Record<string, PositionScore> | undefined {
  const path = join(corpus, "contractnli", "dev.json");
  if (!existsSync(path)) return undefined;
  const { documents } = JSON.parse(readFileSync(path, "utf8")) as Annotated;
  const scores: Record<string, PositionScore> = {};
  for (const id of Object.keys(HYPOTHESES)) scores[id] = { there: 0, found: 0, recall: 0, absent: 0, claimed: 0 };
  for (const { file_name, text, annotation_sets } of documents) {
    if ((hash32(file_name) % 2 === 0 ? "seen" : "unseen") !== part) continue;
    const { positions } = review(snapshotFromText(text, file_name), { playbook: "mutual-nda" });
    for (const { id, outcome, reason } of positions) {
      const score = scores[id];
      const choice = annotation_sets[0]?.annotations[HYPOTHESES[id] ?? ""]?.choice;
      if (!score || choice === "Contradiction" || choice === undefined) continue;
      const found =
        id === "non-solicitation"
          ? outcome === "deviates"
          : outcome !== "missing" &&
            !(outcome === "deviates" && id === "standard-exceptions" && /“independently/.test(reason));
      if (choice === "Entailment") {
        score.there++;
        if (found) score.found++;
      } else {
        score.absent++;
        if (found) score.claimed++;
      }
    }
  }
  for (const score of Object.values(scores)) score.recall = round(score.found / Math.max(1, score.there));
  return scores;
}
