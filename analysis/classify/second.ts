/**
 * The second stage: what the scores of a sentence, of its neighbours, its paragraph, its heading and its document say together.
 * Only sentences that the first stage does not rule out get there, so it costs little. Shared by training and use.
 */
import { CUAD_CATEGORIES } from "./categories.ts";
import { distances, type Flow, flowOf } from "./flow.ts";
import { type Forest, grow } from "./forest.ts";
import { nearMarked } from "./near.ts";
import { levelAt, phraseColumns, type Said, saidIn } from "./said.ts";
import type { Unit } from "./units.ts";
import { CONTRA, CORE } from "./wording.ts";

/** Sentences under these scores of the sentence model and the network are ruled out, but for a document's best few and those near a likely one. */
const CANDIDATE = -0.95;
const BY_NETWORK = -6;
const KEPT = 3;

/** The network's log-odds under this, and those of sentences that are not there. */
const LEAST = -12;

/** Sentences over these scores of the sentence model or the network are near enough for others to go on with. */
const STRONG = { sentence: -0.4, network: -1.5 };

/** Scores of the first stage: for each category one for each sentence. */
export interface FirstStage {
  /** Seen with its surroundings. */
  sentence: readonly Float32Array[];
  /** Seen alone. */
  clause: readonly Float32Array[];
  /** The word network's log-odds. */
  network: readonly Float32Array[];
}

/** A sentence that may belong to a category, with what the second stage sees of it. */
export interface Candidate {
  unit: number;
  x: number[];
}

/** Words and marks that tell clauses apart. */
const CUES: readonly RegExp[] = [
  /\bshall\b|\bwill\b|\bmust\b|\bagrees?\b/i,
  /\bmay\b/i,
  /\bnot\b|\bno\b|\bneither\b|\bnor\b/i,
  /[$\u00a4\u20ac\u00a3]\s?\d|\bdollars\b|\bUSD\b/i,
  /%|\bpercent/i,
  /\b(?:days?|months?|years?)\b/i,
  /\b(?:19|20)\d\d\b/,
  /["\u201c][^"\u201d]{1,60}["\u201d]\s?(?:\)|means|shall mean)/,
  /^[\s"\u201c(]{0,5}\d|^\s{0,5}\([a-z]{1,5}\)/i,
  /\bprovided\b|\bexcept\b|\bunless\b|\bsubject to\b|\bnotwithstanding\b/i,
  /\baffiliates?\b|\bsubsidiar/i,
  /\bterminat|\bexpir/i,
];

/** Categories in the second stage; the others are left to the structure and the facts. */
export const SECOND_STAGE: readonly boolean[] = CUAD_CATEGORIES.map((c) => c.task !== undefined);

/** What is the same for all categories: the marks of each sentence and its best scores. */
interface Shared {
  /** For each sentence the number of its paragraph and of its heading. */
  paragraph: Int32Array;
  heading: Int32Array;
  cues: (number[] | undefined)[];
  sentence: Leaders;
  likely: Float32Array;
  /** The best two of the network's log-odds of each sentence, and whose the best is. */
  network: Leaders;
  said: Said;
  flow: Flow;
}

/** The best category of each sentence, and the best two scores. */
interface Leaders {
  leader: Int32Array;
  best: Float32Array;
  second: Float32Array;
}

/** How much of a sentence is read for its cues. */
const READ = 1200;

/** Reads a document's sentences once. */
function shareable(units: readonly Unit[], { sentence, network }: FirstStage): Shared {
  const likely = new Float32Array(units.length);
  sentence.forEach((row, label) => {
    if (!SECOND_STAGE[label]) return;
    for (let i = 0; i < row.length; i++) if ((row[i] as number) > -0.6) likely[i] = (likely[i] as number) + 1;
  });
  const cues = new Array<number[] | undefined>(units.length);
  const paragraph = numbered(units, (unit) => unit.paragraph);
  const heading = numbered(units, (unit) => unit.context.heading ?? "");
  const flow = flowOf(units, heading);
  return {
    ...{ paragraph, heading, cues, likely },
    ...{ said: saidIn(units, flow, heading), flow },
    sentence: leadersOf(sentence, units.length, -9),
    network: leadersOf(network, units.length, LEAST),
  };
}

function leadersOf(scores: readonly Float32Array[], count: number, least: number): Leaders {
  const leader = new Int32Array(count).fill(-1);
  const best = new Float32Array(count).fill(least);
  const second = new Float32Array(count).fill(least);
  scores.forEach((row, label) => {
    if (!SECOND_STAGE[label]) return;
    for (let i = 0; i < row.length; i++) {
      const value = row[i] as number;
      if (value > (best[i] as number)) {
        second[i] = best[i] as number;
        best[i] = value;
        leader[i] = label;
      } else if (value > (second[i] as number)) second[i] = value;
    }
  });
  return { leader, best, second };
}

/** The best score of a sentence in other categories. */
const bestOfOthers = ({ leader, best, second }: Leaders, i: number, label: number): number =>
  (leader[i] === label ? second[i] : best[i]) as number;

/** Numbers things that are the same alike, from 0 on. */
function numbered(units: readonly Unit[], of: (unit: Unit) => number | string): Int32Array {
  const seen = new Map<number | string, number>();
  return Int32Array.from(units, (unit) => {
    const key = of(unit);
    const number = seen.get(key) ?? seen.size;
    seen.set(key, number);
    return number;
  });
}

/** Length, capitals and cues of a sentence. */
function cuesOf(text: string): number[] {
  const start = text.slice(0, READ);
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < start.length; i++) {
    const code = start.charCodeAt(i);
    if (code >= 65 && code <= 90) capitals++;
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++;
  }
  return [Math.log(1 + text.length), capitals / Math.max(1, letters), ...CUES.map((cue) => (cue.test(start) ? 1 : 0))];
}

/** How many of the ascending values are above one. */
function above(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

/** What the network says of a sentence: its log-odds there, around, in the paragraph, the document and other categories. */
function networkColumns({ network }: FirstStage, shared: Shared, label: number): (i: number) => number[] {
  const row = network[label] ?? new Float32Array();
  const at = (i: number) => Math.max(LEAST, row[i] ?? LEAST);
  const sorted = Float32Array.from(row).sort();
  const top = sorted[sorted.length - 1] ?? LEAST;
  const paragraphs = new Float32Array(row.length).fill(LEAST);
  for (let i = 0; i < row.length; i++) {
    const value = row[i] as number;
    const p = shared.paragraph[i] as number;
    if (value > (paragraphs[p] as number)) paragraphs[p] = value;
  }
  return (i) => {
    const own = at(i);
    const others = bestOfOthers(shared.network, i, label);
    return [
      ...[own, at(i - 1), at(i + 1), Math.max(at(i - 2), at(i - 1), at(i + 1), at(i + 2))],
      ...[top, top - own, Math.min(50, above(sorted, own))],
      ...[others, own - others, paragraphs[shared.paragraph[i] ?? 0] ?? own],
    ];
  };
}

/** What goes on around a sentence: the scores of what leads it in, the network's under its heading, and how far the nearest strong sentence is. */
function flowColumns({ sentence, network }: FirstStage, shared: Shared, label: number): (i: number) => number[] {
  const own = sentence[label] ?? new Float32Array();
  const words = network[label] ?? new Float32Array();
  const { flow, heading, said } = shared;
  const best = new Float32Array(own.length).fill(LEAST);
  const sum = new Float32Array(own.length);
  const strong = new Uint8Array(own.length);
  for (let i = 0; i < own.length; i++) {
    const h = heading[i] as number;
    const logOdds = words[i] ?? LEAST;
    if (logOdds > (best[h] as number)) best[h] = logOdds;
    sum[h] = (sum[h] as number) + 1 / (1 + Math.exp(-logOdds));
    if (logOdds > STRONG.network || (own[i] as number) > STRONG.sentence) strong[i] = 1;
  }
  const since = distances(strong, false);
  const until = distances(strong, true);
  return (i) => {
    const lead = flow.lead[i] as number;
    const h = heading[i] as number;
    return [
      ...flow.marks(i),
      ...[own[lead] ?? -4, words[lead] ?? LEAST, levelAt(said, lead, label)],
      ...[best[h] as number, sum[h] as number, since[i] as number, until[i] as number],
    ];
  };
}

/** Marks the sentences that likely belong to a category: by a score of the first stage, or because they say it. */
function markedIn({ sentence, network }: FirstStage, { said }: Shared, label: number): Uint8Array {
  const own = sentence[label] ?? new Float32Array();
  const words = network[label] ?? new Float32Array();
  const marked = new Uint8Array(own.length);
  for (let i = 0; i < own.length; i++) {
    const level = said.phrases.own[i]?.[label] as number;
    const says = (level & (CORE | CONTRA)) === CORE;
    if (says || (own[i] as number) > STRONG.sentence || (words[i] ?? LEAST) > STRONG.network) marked[i] = 1;
  }
  return marked;
}

/** The candidates of one category in a document. */
function candidatesOf(units: readonly Unit[], first: FirstStage, shared: Shared, label: number): Candidate[] {
  const own = first.sentence[label] ?? new Float32Array();
  const alone = first.clause[label] ?? new Float32Array();
  const words = first.network[label] ?? new Float32Array();
  const found: Candidate[] = [];
  if (!SECOND_STAGE[label] || own.length === 0) return found;
  const sorted = Float32Array.from(own).sort();
  const count = own.length;
  const best = new Float32Array(count).fill(-4);
  const sum = new Float64Array(count);
  const headed = new Float32Array(count).fill(-4);
  let bestAlone = -9;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const value = own[i] ?? 0;
    const p = shared.paragraph[i] ?? 0;
    const h = shared.heading[i] ?? 0;
    total += value;
    if (value > (best[p] ?? 0)) best[p] = value;
    if (value > -0.7) sum[p] = (sum[p] ?? 0) + value + 0.7;
    if (value > (headed[h] ?? 0)) headed[h] = value;
    if ((alone[i] ?? -9) > bestAlone) bestAlone = alone[i] ?? -9;
  }
  const byWords = networkColumns(first, shared, label);
  const byPhrases = phraseColumns(shared.said, shared, label);
  const byFlow = flowColumns(first, shared, label);
  const mean = total / count;
  const over = above(sorted, -0.5);
  const top = [sorted[count - 1] ?? -2, sorted[count - 2] ?? -2, sorted[count - 3] ?? -2];
  const near = nearMarked(markedIn(first, shared, label), shared.paragraph, shared.heading);
  const floor = Math.min(CANDIDATE, sorted[Math.max(0, count - KEPT)] ?? CANDIDATE);
  for (let i = 0; i < count; i++) {
    const s = own[i] ?? -9;
    const unit = units[i];
    if (!unit || (s < floor && (words[i] ?? LEAST) < BY_NETWORK && !near[i])) continue;
    const k = alone[i] ?? -2;
    const p = shared.paragraph[i] ?? 0;
    const cues = shared.cues[i] ?? cuesOf(unit.text);
    shared.cues[i] = cues;
    found.push({
      unit: i,
      x: [
        ...[s, k, s + k],
        ...[own[i - 1] ?? -2, own[i + 1] ?? -2, own[i - 2] ?? -2, own[i + 2] ?? -2],
        ...[alone[i - 1] ?? -2, alone[i + 1] ?? -2],
        ...[best[p] ?? s, sum[p] ?? 0, headed[shared.heading[i] ?? 0] ?? s],
        ...[...top, (top[0] ?? s) - s, bestAlone, bestAlone - k],
        ...[above(sorted, s), over, mean],
        bestOfOthers(shared.sentence, i, label),
        shared.likely[i] ?? 0,
        ...[i / units.length, units.length],
        ...cues,
        ...byWords(i),
        ...byPhrases(i),
        ...byFlow(i),
      ],
    });
  }
  return found;
}

/** The candidates of every category. */
export function candidates(units: readonly Unit[], first: FirstStage): Candidate[][] {
  const shared = shareable(units, first);
  return CUAD_CATEGORIES.map((_, label) => candidatesOf(units, first, shared, label));
}

/** What comes out of the second stage. */
export interface SecondStage {
  /** For each category the log-odds of every sentence; what the first stage rules out comes far below. */
  scores: Float32Array[];
  /** For each category its likeliest candidates, the best first. */
  leading: Candidate[][];
}

/** How many candidates of a category lead. */
const LEADING = 5;

/** Scores every sentence. The forest is not told the category: with a few dozen positives each, trees that know it learn the contracts by heart. */
export function secondStage(units: readonly Unit[], first: FirstStage, forest: Forest): SecondStage {
  const leading: Candidate[][] = [];
  const scores = candidates(units, first).map((found, label) => {
    const row = (first.sentence[label] ?? new Float32Array()).map((score) => score - 20);
    for (const { unit, x } of found) row[unit] = grow(forest, x);
    const at = ({ unit }: Candidate) => row[unit] as number;
    leading.push(found.sort((a, b) => at(b) - at(a)).slice(0, LEADING));
    return row;
  });
  return { scores, leading };
}
