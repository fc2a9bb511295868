/**
 * Learns which words are ordinary English of contracts: `tsx tests/eval/train-lexicon.ts --corpus DIR [--words FILE]`.
 * A word is common when at least four contracts write it in lower case, or when it is in the word list (one a line; the
 * committed weights used SCOWL sizes 10 to 50, see THIRD-PARTY in docs/model-card.md). Writes analysis/core/lexicon-weights.ts.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bloomPositions } from "../../analysis/core/lexicon.ts";

const { values } = parseArgs({ options: { corpus: { type: "string" }, words: { type: "string" } } });
const corpus = values.corpus ?? "../shared/corpora/train";
const folder = join(corpus, "cuad", "contracts");
const contracts = new Map<string, number>();
for (const file of readdirSync(folder)) {
  const words = new Set(readFileSync(join(folder, file), "utf8").match(/(?<![\w'-])[a-z]{2,}(?![\w])/g) ?? []);
  for (const word of words) contracts.set(word, (contracts.get(word) ?? 0) + 1);
}
const listed = values.words ? readFileSync(values.words, "utf8").split(/\s+/).filter(Boolean) : [];
const common = [...new Set([...[...contracts].filter(([, n]) => n >= 4).map(([word]) => word), ...listed])];
const hashes = 7;
const size = Math.ceil((common.length * 11) / 8) * 8;
const bits = new Uint8Array(size / 8);
for (const word of common) {
  for (const p of bloomPositions(word, size, hashes)) bits[p >> 3] = (bits[p >> 3] ?? 0) | (1 << (p & 7));
}
const base64 = Buffer.from(bits).toString("base64");
const code = `/** Learned by tests/eval/train-lexicon.ts from CUAD v1 (The Atticus Project, CC BY 4.0) and from SCOWL (Copyright 2000-2016 by Kevin Atkinson; notice in docs/model-card.md); do not edit. */
export const LEXICON = {
  size: ${size},
  hashes: ${hashes},
  words: ${common.length},
  // biome-ignore format: one long string
  bits: "${base64}",
};
`;
writeFileSync(new URL("../../analysis/core/lexicon-weights.ts", import.meta.url), code);
console.log(`${common.length} words, ${bits.length} bytes`);
