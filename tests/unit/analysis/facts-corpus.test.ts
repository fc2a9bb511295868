/** Facts of contracts that were not looked at while the rules were made. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluateFacts } from "../../eval/facts.ts";

const CORPUS = join(import.meta.dirname, "../../../../shared/corpora/train");
const present = existsSync(CORPUS);

describe("facts of whole contracts", () => {
  it.skipIf(!present)(
    `are mostly found and mostly right${present ? "" : " (skipped: ../shared/corpora is not here)"}`,
    () => {
      const scores = evaluateFacts(CORPUS, "unseen") ?? {};
      expect(Object.keys(scores).length).toBeGreaterThan(0);
      for (const [kind, { recall, precision }] of Object.entries(scores)) {
        expect(recall, `${kind}: recall`).toBeGreaterThan(0.6);
        expect(precision, `${kind}: precision`).toBeGreaterThan(0.7);
      }
    },
    60_000,
  );
});
