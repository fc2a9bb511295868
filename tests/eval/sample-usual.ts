/**
 * Draws sentences that the words alone make a usual clause, none of them under the clause's own title, to be read:
 * `tsx tests/eval/sample-usual.ts --corpus DIR [--seed N] [--each N] [--part seen|unseen]`.
 */
import { parseArgs } from "node:util";
import { chance } from "./plant-random.ts";
import { evaluateUsual } from "./usual-clauses.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    seed: { type: "string", default: "1" },
    each: { type: "string", default: "9" },
    part: { type: "string", default: "unseen" },
  },
});
const drawn = new Map<string, string[]>();
evaluateUsual(
  values.corpus ?? "../shared/corpora/train",
  values.part === "seen" ? "seen" : "unseen",
  () => {},
  (category, file, text) => {
    drawn.set(category, [...(drawn.get(category) ?? []), `${file.slice(0, 30)}: ${text.replace(/\s+/g, " ")}`]);
  },
);
const { shuffle } = chance(Number(values.seed));
for (const [category, sentences] of drawn)
  for (const sentence of shuffle(sentences).slice(0, Number(values.each)))
    console.log(`${category} | ${sentence.slice(0, 600)}`);
