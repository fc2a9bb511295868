/** Keeps first-stage scores that no fold had seen in a file, so that what comes after can be trained without training the first stage again. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import type { LabelledContract } from "./contracts.ts";
import type { ScoredContract } from "./train-second.ts";

/** Writes, as float32: for each contract, in the order of their names, its fold, its number of sentences, and the scores of the sentence model, the clause model and the network. */
export function keepScores(path: string, scored: readonly ScoredContract[]): void {
  const parts = scored.flatMap(({ contract, first, fold }) => [
    Float32Array.of(fold, contract.units.length),
    ...first.sentence,
    ...first.clause,
    ...first.network,
  ]);
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}

/** Reads them again; undefined when there is no such file or it belongs to other contracts. */
export function readScores(path: string, contracts: readonly LabelledContract[]): ScoredContract[] | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  let at = 0;
  const scored: ScoredContract[] = [];
  for (const contract of [...contracts].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const [fold = 0, count] = all.subarray(at, at + 2);
    if (count !== contract.units.length) return undefined;
    at += 2;
    const rows = () =>
      CUAD_CATEGORIES.map(() => {
        at += count;
        return all.subarray(at - count, at);
      });
    scored.push({ contract, first: { sentence: rows(), clause: rows(), network: rows() }, fold });
  }
  return at === all.length ? scored : undefined;
}
