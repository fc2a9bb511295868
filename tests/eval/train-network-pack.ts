/** Writing of a trained word network. */
import type { Shape } from "../../analysis/classify/network.ts";

/** A network as it was trained; the attention as logarithms, rows in the order of their buckets. */
export interface TrainedNetwork extends Shape {
  buckets: readonly number[];
  vectors: Float32Array;
  attention: Float32Array;
  inner: Float32Array;
  innerOffsets: Float32Array;
  outer: Float32Array;
  outerOffsets: Float32Array;
}

/** Packs a network; the form is told at `unpackNetwork`. */
export function packTrained(network: TrainedNetwork): string {
  const parts: Uint8Array[] = [];
  const add = (array: Float32Array | Int16Array | Int8Array | Uint16Array | Uint32Array) =>
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const stepped = (values: Float32Array, most: number) => {
    const scale = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0) / most || 1;
    add(Float32Array.of(scale));
    const steps = values.map((value) => Math.round(value / scale));
    add(most === 127 ? Int8Array.from(steps) : Int16Array.from(steps));
  };
  add(Uint16Array.of(network.dimensions, network.means, network.hidden));
  add(Uint32Array.of(network.buckets.length));
  let last = 0;
  const gaps: number[] = [];
  for (const bucket of network.buckets) {
    let gap = bucket - last;
    last = bucket;
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128);
    gaps.push(gap);
  }
  parts.push(Uint8Array.from(gaps));
  stepped(network.vectors, 127);
  stepped(network.attention, 127);
  stepped(network.inner, 32767);
  stepped(network.outer, 32767);
  add(network.innerOffsets);
  add(network.outerOffsets);
  return Buffer.concat(parts).toString("base64");
}
