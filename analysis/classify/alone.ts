/**
 * The second step for a clause standing alone: what its scores in all categories and its cues say together. An exception to a
 * restriction scores as the restriction does, and a clause that scores high elsewhere seldom belongs here too. Shared by
 * training and use.
 */
import { CUAD_CATEGORIES } from "./categories.ts";

/** Words that tell clauses apart beside their scores: exceptions first, then restrictions, then figures, then rights and duties. */
const CUES: readonly RegExp[] = [
  /\bexcept|\bother than\b|\bexcluding\b|\bsave\b/i,
  /\bnotwithstanding\b|\bregardless\b/i,
  /\bprovided,? (?:that|however|further)/i,
  /\bunless\b/i,
  /\b(?:does|do|shall|will) not (?:apply|include|extend|be (?:deemed|construed|considered))\b/i,
  /\b(?:not|nothing)\b.{0,60}\b(?:prevent|prohibit|restrict|preclude|limit|impair)/is,
  /\bnothing (?:in|herein|contained)\b|\bforegoing\b/i,
  /\bmay (?:continue|own|acquire|engage|sell|market|purchase)\b|\b(?:free|permitted|entitled) to\b/i,
  /\bcompet/i,
  /\bsolicit/i,
  /\bexclusiv/i,
  /\bnon-?\s?exclusiv/i,
  /\bsole(?:ly)?\b/i,
  /\bpassive|\bsecurities\b|\bpublicly/i,
  /\b(?:shall|will|may|agrees?) not\b|\bneither\b|\bno party\b/i,
  /[$\u00a4\u20ac\u00a3]\s?\d|\bdollars\b/i,
  /%|\bpercent/i,
  /\b(?:days?|months?)\b/i,
  /\byears?\b/i,
  /\b(?:19|20)\d\d\b/,
  /\bmay (?:\w+ )?terminate\b|\bterminate this\b/i,
  /\b(?:upon|after|following)\b.{0,40}\b(?:terminat|expir)/is,
  /\bassign/i,
  /\bconsent\b|\bapproval\b/i,
  /\baffiliate|\bsubsidiar/i,
  /\bperpetual|\birrevocabl/i,
  /\bmay\b/i,
  /\bshall\b|\bmust\b|\bagrees?\b/i,
];

/** How much of a clause is read for its cues. */
const READ = 4000;

/** What the step sees of a clause, whichever the category: its scores in all of them, its cues, and its length. */
export function cluesOf(scores: ArrayLike<number>, text: string): number[] {
  const start = text.length > READ ? text.slice(0, READ) : text;
  return [...Array.from(scores), ...CUES.map((cue) => (cue.test(start) ? 1 : 0)), Math.log(1 + text.length) / 2];
}

/** The columns of one category: the clues, and the best score in other categories. */
export const aloneColumns = (clues: readonly number[], label: number): number[] => [
  ...clues,
  bestOfOthers(clues, label),
];

function bestOfOthers(clues: readonly number[], label: number): number {
  let best = Number.NEGATIVE_INFINITY;
  CUAD_CATEGORIES.forEach(({ task }, other) => {
    const score = clues[other] as number;
    if (task && other !== label && score > best) best = score;
  });
  return best;
}

/** The log-odds that a clause belongs to a category, from its columns; the offset is the last of the weights. */
export const aloneScore = (columns: readonly number[], weights: readonly number[]): number =>
  columns.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[columns.length] ?? 0);
