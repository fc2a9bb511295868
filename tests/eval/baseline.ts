/**
 * The plain linear model that the corpora's README describes, on the same contracts and folds as the engine: `tsx tests/eval/baseline.ts
 * --corpus DIR`. It tells how far that README's figures, which come from other contracts, can be compared with ours.
 */
import { parseArgs } from "node:util";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { BUCKETS, type Sparse } from "../../analysis/classify/features.ts";
import { hash32 } from "../../analysis/core/hash.ts";
import { type LabelledContract, readContracts } from "./contracts.ts";
import {
  averagePrecision,
  bestF1,
  precisionAtRecall,
  score,
  strictF1,
  trainLabel,
  trainLogisticLabel,
} from "./linear.ts";

/** Words and, at half their weight, pairs of words side by side. */
function countsOf(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const bucket = hash32(feature) % BUCKETS;
    counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
  };
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  words.forEach((word, i) => {
    add(word, 1);
    if (i > 0) add(`${words[i - 1]} ${word}`, 0.5);
  });
  return counts;
}

/** Weighed by idf, of length one. */
function weighed(counts: Map<number, number>, idf: Float32Array): Sparse {
  const buckets = Int32Array.from(counts.keys());
  const values = Float32Array.from(counts, ([bucket, count]) => count * (idf[bucket] ?? 0));
  const length = Math.hypot(...values) || 1;
  return { buckets, values: values.map((value) => value / length) };
}

/** Labelled sentences, the paragraphs they stand in, and three in ten of the others. */
function trainingTexts(contracts: readonly LabelledContract[]): { text: string; labels: number[] }[] {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  return contracts.flatMap(({ units, labels }) => {
    const sentences = units.map(({ text, paragraph }, i) => ({ text, paragraph, labels: labels[i] ?? [] }));
    const paragraphs = [...new Set(sentences.map((s) => s.paragraph))].map((paragraph) => {
      const own = sentences.filter((s) => s.paragraph === paragraph);
      return { text: own.map((s) => s.text).join(" "), labels: [...new Set(own.flatMap((s) => s.labels))] };
    });
    return [
      ...sentences.filter((s) => s.labels.length > 0),
      ...paragraphs.filter((p) => p.labels.length > 0 || random() < 0.3),
    ];
  });
}

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    folds: { type: "string", default: "4" },
    hinge: { type: "boolean", default: false },
  },
});
const folds = Number(values.folds);
const contracts = readContracts(values.corpus ?? "../shared/corpora/train");
const foldOf = new Map(contracts.map((contract, i) => [contract, (i * 7919) % folds]));
const empty = () =>
  CUAD_CATEGORIES.map(() => Array.from({ length: folds }, () => [] as { score: number; positive: boolean }[]));
const labelled = empty();
const whole = empty();
for (let fold = 0; fold < folds; fold++) {
  const texts = trainingTexts(contracts.filter((contract) => foldOf.get(contract) !== fold));
  const counts = texts.map(({ text }) => countsOf(text));
  const frequency = new Float32Array(BUCKETS);
  for (const row of counts) for (const bucket of row.keys()) frequency[bucket] = (frequency[bucket] ?? 0) + 1;
  const idf = frequency.map((n) => 1 + Math.log((1 + texts.length) / (1 + n)));
  const data = { rows: counts.map((row) => weighed(row, idf)), labels: texts.map(({ labels }) => labels) };
  const unseen = contracts
    .filter((contract) => foldOf.get(contract) === fold)
    .map((contract) => ({ contract, rows: contract.units.map(({ text }) => weighed(countsOf(text), idf)) }));
  CUAD_CATEGORIES.forEach(({ task }, label) => {
    if (!task) return;
    const positives = texts.filter(({ labels }) => labels.includes(label)).length;
    const positiveWeight = (texts.length - positives) / Math.max(1, positives);
    const train = values.hinge ? trainLabel : trainLogisticLabel;
    const model = train(data, label, { c: 16, positiveWeight, epochs: 40 });
    for (const { contract, rows } of unseen) {
      const scores = rows.map((row) => score(model, row));
      scores.forEach((value, i) => {
        labelled[label]?.[fold]?.push({ score: value, positive: contract.labels[i]?.includes(label) ?? false });
      });
      whole[label]?.[fold]?.push({ score: Math.max(-99, ...scores), positive: contract.has.has(label) });
    }
  });
  console.log(`fold ${fold + 1} of ${folds}`);
}
const judged = CUAD_CATEGORIES.flatMap(({ task }, label) => (task ? [label] : []));
const mean = (of: (label: number) => number) =>
  (judged.reduce((sum, label) => sum + of(label), 0) / judged.length).toFixed(3);
const sentences = (label: number) => (labelled[label] ?? []).flat();
const byFold = (label: number) => labelled[label] ?? [];
const documents = (label: number) => whole[label] ?? [];
/** Contract-level F1 where a contract has a category if the threshold for sentences finds one: the best one, or that of the other folds. */
const bySentences = (label: number, strict: boolean) => {
  let hit = 0;
  let either = 0;
  documents(label).forEach((rows, fold) => {
    const others = byFold(label).filter((_, other) => !strict || other !== fold);
    const { threshold } = bestF1(others.flat());
    for (const { score: best, positive } of rows) {
      if (positive) either++;
      if (best >= threshold) either++;
      if (positive && best >= threshold) hit++;
    }
  });
  return (2 * hit) / Math.max(1, either);
};
console.log(`average precision ${mean((l) => averagePrecision(sentences(l)))}
precision at 80 % recall ${mean((l) => precisionAtRecall(sentences(l), 0.8))}
F1 of sentences ${mean((l) => bestF1(sentences(l)).f1)}, thresholds of the other folds ${mean((l) => strictF1(byFold(l)))}
contract-level F1 ${mean((l) => bestF1(documents(l).flat()).f1)}, thresholds of the other folds ${mean((l) => strictF1(documents(l)))}
the same by the thresholds for sentences ${mean((l) => bySentences(l, false))}, of the other folds ${mean((l) => bySentences(l, true))}`);
