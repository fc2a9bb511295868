/** Adam's steps over flat arrays (Kingma and Ba 2015); rows without a gradient stay as they are. */

/** Numbers that are learned, with their gradient and its running moments. */
export interface Parameter {
  value: Float32Array;
  /** e to the power of each value, where that is what is used. */
  exponent: Float32Array;
  gradient: Float32Array;
  first: Float32Array;
  second: Float32Array;
}

/** How a step is taken: gradients are divided by `size`, `decay` draws values to zero. */
export interface StepOptions {
  rate: number;
  /** Steps taken until now, this one included. */
  taken: number;
  size: number;
  decay: number;
}

/** Numbers to learn, from where they begin; `logarithms` of what is used, or that itself. */
export function parameter(size: number, start: (i: number) => number, logarithms = false): Parameter {
  const value = Float32Array.from({ length: size }, (_, i) => start(i));
  const zeros = () => new Float32Array(size);
  const exponent = logarithms ? value.map(Math.exp) : new Float32Array();
  return { value, exponent, gradient: zeros(), first: zeros(), second: zeros() };
}

/** The options with what corrects the moments for having begun at zero. */
interface Scaled extends StepOptions {
  firstScale: number;
  secondScale: number;
}

/** Takes a step and sets the gradient to zero; with `rows` only in these, each `width` long. */
export function step(p: Parameter, options: StepOptions, rows?: Iterable<number>, width = 0): void {
  const scaled = { ...options, firstScale: 1 - 0.9 ** options.taken, secondScale: 1 - 0.999 ** options.taken };
  if (!rows) {
    stepWithin(p, scaled, 0, p.value.length);
    return;
  }
  for (const row of rows) {
    const from = row * width;
    stepWithin(p, scaled, from, from + width);
    if (p.exponent.length === 0) continue;
    for (let i = from; i < from + width; i++) p.exponent[i] = Math.exp(p.value[i] as number);
  }
}

function stepWithin(
  { value, gradient, first, second }: Parameter,
  { rate, size, decay, firstScale, secondScale }: Scaled,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const g = (gradient[i] as number) / size + decay * (value[i] as number);
    gradient[i] = 0;
    const m = 0.9 * (first[i] as number) + 0.1 * g;
    const v = 0.999 * (second[i] as number) + 0.001 * g * g;
    first[i] = m;
    second[i] = v;
    value[i] = (value[i] as number) - (rate * (m / firstScale)) / (Math.sqrt(v / secondScale) + 1e-8);
  }
}
