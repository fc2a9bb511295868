/** What the word network reads in its training: contracts, and the sentences written for it. */
import { contextFeatures, rawFeatures, type Sparse } from "../../analysis/classify/features.ts";
import { type NetworkUnit, type Words, wordsOf } from "../../analysis/classify/network.ts";
import type { LabelledContract } from "./contracts.ts";
import { readLessons } from "./lessons.ts";

/** Raw features of a document's sentences and of the headings over them. */
export interface RawDocument {
  own: Sparse[];
  heading: Sparse[];
}

const NOTHING: Sparse = { buckets: new Int32Array(), values: new Float32Array() };

/** Reads a contract for the network; headings that are the same share their features. */
export function readForNetwork({ units }: LabelledContract): RawDocument {
  const headings = new Map<string | undefined, Sparse>();
  for (const { context } of units)
    if (!headings.has(context.heading))
      headings.set(context.heading, contextFeatures({ heading: context.heading ?? "" }));
  return {
    own: units.map((unit) => rawFeatures(unit.text)),
    heading: units.map((unit) => headings.get(unit.context.heading) ?? NOTHING),
  };
}

/** What a network with this index sees of a contract. */
export function networkUnits(index: Int32Array, { units }: LabelledContract, raw: RawDocument): NetworkUnit[] {
  const headings = new Map<Sparse, Words>();
  return units.map((unit, i) => {
    const title = raw.heading[i] ?? NOTHING;
    const heading = headings.get(title) ?? wordsOf(index, title);
    headings.set(title, heading);
    return {
      own: wordsOf(index, raw.own[i] ?? NOTHING),
      heading,
      position: unit.context.position ?? 0,
      characters: unit.text.length,
    };
  });
}

/** A document with its labels; `only` names for each sentence the one category that it tells of, -1 for none. Without it all tell of all. */
export interface Reading {
  units: NetworkUnit[];
  labels: readonly (readonly number[])[];
  only?: readonly number[];
}

/** How far apart written sentences stand, so that none is another's neighbour. */
const APART = 4;

/** The sentences written for the training as documents of so many sentences, of all categories mixed, with nothing between one and the next. */
export function writtenReadings(index: Int32Array, size: number): Reading[] {
  const lessons = readLessons();
  const each = size / APART;
  const nothing = wordsOf(index, NOTHING);
  const empty: NetworkUnit = { own: nothing, heading: nothing, position: 0.5, characters: 0 };
  const count = Math.ceil(lessons.length / each);
  return Array.from({ length: count }, (_, which) => {
    const own = lessons.filter((_, i) => i % count === which);
    return {
      units: own.flatMap(({ text }) => [
        { ...empty, own: wordsOf(index, rawFeatures(text)), characters: text.length },
        ...new Array<NetworkUnit>(APART - 1).fill(empty),
      ]),
      labels: own.flatMap(({ label, says }) => [says ? [label] : [], ...new Array<number[]>(APART - 1).fill([])]),
      only: own.flatMap(({ label }) => [label, ...new Array<number>(APART - 1).fill(-1)]),
    };
  });
}
