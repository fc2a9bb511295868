/**
 * Thresholds on log-odds that hold on other rows. The place of the best balanced accuracy jumps with single rows, and some tasks
 * have a few dozen. So each row counts as much as it is clearly on one side, and what all tasks have in common counts like rows.
 */

export type Scored = readonly { score: number; positive: boolean }[];

/** How far from a threshold, in log-odds, a row is clearly on one side. */
const REACH = 0.2;
/** For how many rows of a task's own the mean of all tasks counts. */
const COMMON = 200;
const PLACES = Array.from({ length: 91 }, (_, i) => i / 10 - 6);

/**
 * A threshold for each task; 0 for one without rows.
 *
 * @example
 * const [threshold] = steadyThresholds([[{ score: 1, positive: true }, { score: -4, positive: false }]]);
 */
export function steadyThresholds(tasks: readonly Scored[]): number[] {
  const curves = tasks.map((rows) => (rows.length ? PLACES.map((place) => softAccuracy(rows, place)) : undefined));
  const known = curves.filter((curve) => curve !== undefined);
  const mean = PLACES.map((_, i) => known.reduce((sum, curve) => sum + (curve[i] ?? 0), 0) / known.length);
  return curves.map((curve, task) => {
    if (!curve) return 0;
    const rows = tasks[task]?.length ?? 0;
    const both = curve.map((accuracy, i) => rows * accuracy + COMMON * (mean[i] ?? 0));
    return PLACES[both.indexOf(Math.max(...both))] ?? 0;
  });
}

/** The share of each side's rows that is right, on the mean of both sides, where rows near the threshold are right in part. */
function softAccuracy(rows: Scored, threshold: number): number {
  return accuracyBy(rows, ({ score }) => 1 / (1 + Math.exp((threshold - score) / REACH)));
}

/** Balanced accuracy, where an answer is a degree of yes. */
export function accuracyBy<Row extends Scored[number]>(rows: readonly Row[], yes: (row: Row) => number): number {
  const sides = [true, false].map((positive) => {
    const own = rows.filter((row) => row.positive === positive);
    const right = own.reduce((sum, row) => sum + (positive ? yes(row) : 1 - yes(row)), 0);
    return right / Math.max(1, own.length);
  });
  return sides.reduce((a, b) => a + b, 0) / sides.length;
}
