/** Training of the word network: cross entropy over all categories by Adam, with words and hidden units left out at random. Deterministic. */
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";
import { BUCKETS } from "../../analysis/classify/features.ts";
import {
  FURTHER,
  fillInputs,
  inputsOf,
  type Means,
  meansOf,
  type Shape,
  type Words,
} from "../../analysis/classify/network.ts";
import type { LabelledContract } from "./contracts.ts";
import { type Parameter, parameter, step } from "./train-adam.ts";
import { packTrained } from "./train-network-pack.ts";
import { networkUnits, type RawDocument, type Reading, writtenReadings } from "./train-readings.ts";
import { vectorsOf } from "./train-vectors.ts";

const SHAPE: Shape = { dimensions: 32, means: 3, hidden: 64 };
/** Words and pairs with a vector, the most frequent ones; and in how many sentences they must be. */
const ROWS = 24_000;
const LEAST = 5;
const EPOCHS = 12;
const RATE = 0.004;
/** The share of words, and of hidden units, that is left out in each step. */
const WORDS_OUT = 0.4;
const HIDDEN_OUT = 0.3;
const DECAY = 1e-5;
/** Sentences of a document that are learned from in one step. */
const BATCH = 64;
const LABELS = CUAD_CATEGORIES.length;

/** Numbers from 0 to 1, always the same ones. */
function randomNumbers(): () => number {
  let state = 7919;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Everything that is learned, and the sizes. */
interface Learner extends Shape {
  vectors: Parameter;
  /** Logarithms of the attention. */
  attention: Parameter;
  inner: Parameter;
  innerOffsets: Parameter;
  outer: Parameter;
  outerOffsets: Parameter;
}

/**
 * Trains a network on contracts and on the sentences written for the training, and returns it packed for the weights' file; its
 * vectors begin with what the contracts' sentences tell of their words.
 */
export function trainNetwork(contracts: readonly LabelledContract[], raws: readonly RawDocument[]): string {
  const random = randomNumbers();
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
  const frequency = new Float32Array(BUCKETS);
  let sentences = 0;
  for (const { own, heading } of raws) {
    sentences += own.length;
    for (const raw of [...own, ...heading])
      for (const bucket of raw.buckets) frequency[bucket] = (frequency[bucket] as number) + 1;
  }
  const often = (bucket: number) => frequency[bucket] as number;
  const buckets = [...frequency.keys()]
    .filter((bucket) => often(bucket) >= LEAST)
    .sort((a, b) => often(b) - often(a) || a - b)
    .slice(0, ROWS)
    .sort((a, b) => a - b);
  const index = new Int32Array(BUCKETS).fill(-1);
  buckets.forEach((bucket, row) => {
    index[bucket] = row;
  });
  const { dimensions, means, hidden } = SHAPE;
  const inputs = inputsOf(SHAPE);
  const known = vectorsOf(
    raws.flatMap(({ own }) => own.map((raw) => raw.buckets)),
    dimensions,
  );
  const begun = (i: number) => {
    const start = known.get(buckets[Math.floor(i / dimensions)] ?? -1);
    return start ? (start[i % dimensions] as number) + 0.1 * normal() : 0.3 * normal();
  };
  // Rare words count for more from the beginning, as they do in the linear models.
  const rarity = (row: number) => Math.log(Math.log(1 + sentences / often(buckets[row] ?? 0)) / 4);
  const learner: Learner = {
    ...SHAPE,
    vectors: parameter(buckets.length * dimensions, begun),
    attention: parameter(buckets.length * means, (i) => rarity(Math.floor(i / means)) + 0.1 * normal(), true),
    inner: parameter(hidden * inputs, () => normal() * Math.sqrt(2 / inputs)),
    innerOffsets: parameter(hidden, () => 0),
    outer: parameter(LABELS * hidden, () => normal() / Math.sqrt(hidden)),
    outerOffsets: parameter(LABELS, () => -4),
  };
  const readings = contracts.map((contract, i): Reading => {
    const raw = raws[i] ?? { own: [], heading: [] };
    return { units: networkUnits(index, contract, raw), labels: contract.labels };
  });
  readings.push(...writtenReadings(index, BATCH));
  const steps = EPOCHS * readings.reduce((sum, { units }) => sum + Math.ceil(units.length / BATCH), 0);
  let taken = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const which of shuffled(readings.length, random)) {
      const reading = readings[which];
      if (!reading) continue;
      for (const batch of shuffled(Math.ceil(reading.units.length / BATCH), random)) {
        const from = batch * BATCH;
        const to = Math.min(reading.units.length, from + BATCH);
        const touched = learn(learner, reading, from, to, random);
        taken++;
        const rate = RATE * Math.min(1, taken / 100) * (1 - (0.95 * taken) / steps);
        const how = { rate, taken, size: to - from };
        step(learner.vectors, { ...how, decay: DECAY }, touched, dimensions);
        step(learner.attention, { ...how, decay: 0 }, touched, means);
        step(learner.inner, { ...how, decay: DECAY });
        step(learner.outer, { ...how, decay: DECAY });
        step(learner.innerOffsets, { ...how, decay: 0 });
        step(learner.outerOffsets, { ...how, decay: 0 });
      }
    }
  }
  return packTrained({
    ...SHAPE,
    buckets,
    vectors: learner.vectors.value,
    attention: learner.attention.value,
    inner: learner.inner.value,
    innerOffsets: learner.innerOffsets.value,
    outer: learner.outer.value,
    outerOffsets: learner.outerOffsets.value,
  });
}

/** Adds up the gradients of the sentences `from` up to `to` of a document; returns the rows that have any. */
function learn(
  learner: Learner,
  { units, labels, only }: Reading,
  from: number,
  to: number,
  random: () => number,
): number[] {
  const { dimensions, means, hidden, inner, innerOffsets, outer, outerOffsets } = learner;
  const size = means * dimensions;
  const inputs = inputsOf(learner);
  const thinned = ({ rows, values }: Words): Words => ({
    rows,
    values: values.map((value) => (random() < WORDS_OUT ? 0 : value)),
  });
  // The sentences themselves and the neighbours that they see.
  const low = Math.max(0, from - 3);
  const high = Math.min(units.length, to + 3);
  const near = units.slice(low, high).map((unit) => ({ ...unit, own: thinned(unit.own) }));
  const headings = near.map((unit) => thinned(unit.heading));
  const used = {
    dimensions,
    means,
    hidden,
    step: 1,
    vectors: learner.vectors.value,
    attention: learner.attention.exponent,
  };
  const own = new Float32Array(near.length * size);
  const sums = new Float32Array(near.length * means);
  const heading = new Float32Array(near.length * dimensions);
  const headingSums = new Float32Array(near.length);
  near.forEach((unit, i) => {
    meansOf(used, unit.own, means, own, i * size, sums, i * means);
    meansOf(used, headings[i] as Words, 1, heading, i * dimensions, headingSums, i);
  });
  const ownGradient = new Float32Array(own.length);
  const headingGradient = new Float32Array(heading.length);
  const x = new Float64Array(inputs);
  const xGradient = new Float32Array(inputs);
  const h = new Float32Array(hidden);
  const hGradient = new Float32Array(hidden);
  const kept = new Float32Array(hidden);
  const all: Means = { own, heading };
  for (let unit = from; unit < to; unit++) {
    const i = unit - low;
    const about = only?.[unit];
    if (about === -1) continue;
    fillInputs(x, learner, all, near, i);
    for (let k = 0; k < hidden; k++) {
      kept[k] = random() < HIDDEN_OUT ? 0 : 1 / (1 - HIDDEN_OUT);
      h[k] = 0;
      if (kept[k] === 0) continue;
      let sum = innerOffsets.value[k] as number;
      for (let j = 0; j < inputs; j++) sum += (inner.value[k * inputs + j] as number) * (x[j] as number);
      h[k] = Math.max(0, sum) * (kept[k] as number);
    }
    hGradient.fill(0);
    const right = labels[unit] ?? [];
    CUAD_CATEGORIES.forEach(({ task }, label) => {
      if (!task || (about !== undefined && about !== label)) return;
      let sum = outerOffsets.value[label] as number;
      for (let k = 0; k < hidden; k++) sum += (outer.value[label * hidden + k] as number) * (h[k] as number);
      const error = 1 / (1 + Math.exp(-sum)) - (right.includes(label) ? 1 : 0);
      if (Math.abs(error) < 1e-4) return;
      outerOffsets.gradient[label] = (outerOffsets.gradient[label] as number) + error;
      for (let k = 0; k < hidden; k++) {
        if (h[k] === 0) continue;
        const at = label * hidden + k;
        outer.gradient[at] = (outer.gradient[at] as number) + error * (h[k] as number);
        hGradient[k] = (hGradient[k] as number) + error * (outer.value[at] as number);
      }
    });
    xGradient.fill(0);
    for (let k = 0; k < hidden; k++) {
      const g = (hGradient[k] as number) * (kept[k] as number);
      if ((h[k] as number) <= 0 || g === 0) continue;
      innerOffsets.gradient[k] = (innerOffsets.gradient[k] as number) + g;
      for (let j = 0; j < inputs; j++) {
        const at = k * inputs + j;
        inner.gradient[at] = (inner.gradient[at] as number) + g * (x[j] as number);
        xGradient[j] = (xGradient[j] as number) + g * (inner.value[at] as number);
      }
    }
    const pass = (other: number, at: number, count: number, scale: number) => {
      if (other < 0 || other >= near.length) return;
      for (let j = 0; j < count; j++) {
        const to = other * size + j;
        ownGradient[to] = (ownGradient[to] as number) + scale * (xGradient[at + j] as number);
      }
    };
    pass(i, 0, size, 1);
    pass(i - 1, size, dimensions, 1);
    pass(i + 1, size + dimensions, dimensions, 1);
    for (const way of FURTHER) pass(i + way, size + 2 * dimensions, dimensions, 1 / FURTHER.length);
    for (let j = 0; j < dimensions; j++)
      headingGradient[i * dimensions + j] = xGradient[size + 3 * dimensions + j] as number;
  }
  const touched = new Uint8Array(learner.vectors.value.length / dimensions);
  near.forEach((unit, i) => {
    for (let mean = 0; mean < means; mean++) {
      const at = (i * means + mean) * dimensions;
      passBack(learner, unit.own, mean, sums[i * means + mean] as number, own, ownGradient, at, touched);
    }
    passBack(
      learner,
      headings[i] as Words,
      0,
      headingSums[i] as number,
      heading,
      headingGradient,
      i * dimensions,
      touched,
    );
  });
  return [...touched.keys()].filter((row) => touched[row] !== 0);
}

/** Passes the gradient of a mean on to the vectors and the attention of its words. */
function passBack(
  { dimensions, means, vectors, attention }: Learner,
  { rows, values }: Words,
  mean: number,
  sum: number,
  out: Float32Array,
  gradient: Float32Array,
  at: number,
  touched: Uint8Array,
): void {
  let base = 0;
  let some = false;
  for (let j = 0; j < dimensions; j++) {
    base += (gradient[at + j] as number) * (out[at + j] as number);
    if (gradient[at + j] !== 0) some = true;
  }
  if (!some) return;
  for (let i = 0; i < rows.length; i++) {
    const value = values[i] as number;
    if (value === 0) continue;
    const row = rows[i] as number;
    const share = (value * (attention.exponent[row * means + mean] as number)) / sum;
    const from = row * dimensions;
    let dot = 0;
    for (let j = 0; j < dimensions; j++) {
      const g = gradient[at + j] as number;
      vectors.gradient[from + j] = (vectors.gradient[from + j] as number) + share * g;
      dot += g * (vectors.value[from + j] as number);
    }
    const to = row * means + mean;
    attention.gradient[to] = (attention.gradient[to] as number) + share * (dot - base);
    touched[row] = 1;
  }
}
