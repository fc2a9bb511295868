/** Logistic regression by Newton's method on few features. */

/** A row with its class, how much it counts (1 unless given), and log-odds that it has anyway (0 unless given). */
export interface Sample {
  x: readonly number[];
  y: number;
  weight?: number;
  base?: number;
}

const ROUNDS = 25;
const CLOSE = 1e-5;

/**
 * Returns the weights and, last, the offset. `ridge` holds them back: one number for all, or one for each column and the offset.
 *
 * @example
 * const [slope, offset] = fitLogistic([{ x: [2], y: 1 }, { x: [-1], y: 0 }], 0.1);
 */
export function fitLogistic(samples: readonly Sample[], ridge: number | readonly number[] = 1e-3): number[] {
  const d = (samples[0]?.x.length ?? 0) + 1;
  const held = Float64Array.from({ length: d }, (_, i) => (typeof ridge === "number" ? ridge : (ridge[i] ?? 0)));
  const rows = samples.map(({ x }) => Float64Array.from([...x, 1]));
  const w = new Float64Array(d);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(d);
    const hessian = new Float64Array(d * d);
    rows.forEach((row, n) => {
      const { y, weight = 1, base = 0 } = samples[n] as Sample;
      let z = base;
      for (let i = 0; i < d; i++) z += (row[i] as number) * (w[i] as number);
      const p = 1 / (1 + Math.exp(-z));
      addRow(row, weight * (y - p), Math.max(weight * p * (1 - p), 1e-6), gradient, hessian);
    });
    for (let i = 0; i < d; i++) {
      gradient[i] = (gradient[i] as number) - (held[i] as number) * (w[i] as number);
      hessian[i * d + i] = (hessian[i * d + i] as number) + (held[i] as number);
    }
    const step = solved(hessian, gradient);
    for (let i = 0; i < d; i++) w[i] = (w[i] as number) + (step[i] as number);
    if (step.every((s) => Math.abs(s) < CLOSE)) break;
  }
  return [...w];
}

/** Adds a row's error to the gradient and its curvature to the lower half of the Hessian. */
function addRow(row: Float64Array, error: number, curvature: number, gradient: Float64Array, hessian: Float64Array) {
  const d = row.length;
  for (let i = 0; i < d; i++) {
    const value = row[i] as number;
    if (value === 0) continue;
    gradient[i] = (gradient[i] as number) + error * value;
    const scaled = curvature * value;
    for (let j = 0; j <= i; j++) hessian[i * d + j] = (hessian[i * d + j] as number) + scaled * (row[j] as number);
  }
}

/** Solves a symmetric positive system, given by its lower half, by Cholesky's method; overwrites it. */
function solved(a: Float64Array, b: Float64Array): Float64Array {
  const d = b.length;
  const at = (i: number, j: number) => a[i * d + j] as number;
  const x = new Float64Array(d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      a[i * d + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] as number);
    x[i] = sum / at(i, i);
  }
  for (let i = d - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < d; k++) sum -= at(k, i) * (x[k] as number);
    x[i] = sum / at(i, i);
  }
  return x;
}
