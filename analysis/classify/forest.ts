/** Boosted decision trees: reading the packed form and adding up a candidate's leaves. */

/** One tree as rows of nodes; the first is the root. */
export interface Tree {
  /** The column that is looked at. */
  feature: number[];
  /** What it is compared with or, at a leaf, what the tree adds. */
  value: number[];
  /** The node for values up to `value`; the next one is for those above. 0 at a leaf. */
  left: number[];
}

/** A forest as it is trained. */
export interface Trees {
  bias: number;
  trees: readonly Tree[];
}

/** A forest as it is used: the nodes of all trees one after the other. */
export interface Forest {
  bias: number;
  roots: Int32Array;
  feature: Uint8Array;
  left: Int32Array;
  value: Float32Array;
}

const row = new Float32Array(256);

/** The log-odds that a forest gives to a row. */
export function grow({ bias, roots, feature, left, value }: Forest, x: readonly number[]): number {
  row.set(x);
  let sum = bias;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] as number;
    for (let next = left[node] as number; next > 0; next = left[node] as number)
      node = (row[feature[node] as number] as number) > (value[node] as number) ? next + 1 : next;
    sum += value[node] as number;
  }
  return sum;
}

/** Base64 of: the bias (float32), the number of trees (uint16); for each its nodes (uint8) and for each node column, left (uint8 each) and value (float32). */
export function packForest({ bias, trees }: Trees): string {
  const size = trees.reduce((sum, tree) => sum + 1 + 6 * tree.left.length, 6);
  const view = new DataView(new ArrayBuffer(size));
  view.setFloat32(0, bias, true);
  view.setUint16(4, trees.length, true);
  let at = 6;
  for (const tree of trees) {
    view.setUint8(at++, tree.left.length);
    tree.left.forEach((left, node) => {
      view.setUint8(at, tree.feature[node] ?? 0);
      view.setUint8(at + 1, left);
      view.setFloat32(at + 2, tree.value[node] ?? 0, true);
      at += 6;
    });
  }
  let binary = "";
  for (let i = 0; i < size; i++) binary += String.fromCharCode(view.getUint8(i));
  return btoa(binary);
}

/** Undoes `packForest`. */
export function unpackForest(base64: string): Forest {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const count = view.getUint16(4, true);
  const roots = new Int32Array(count);
  const feature: number[] = [];
  const lefts: number[] = [];
  const value: number[] = [];
  let at = 6;
  for (let t = 0; t < count; t++) {
    const root = feature.length;
    roots[t] = root;
    const nodes = view.getUint8(at++);
    for (let node = 0; node < nodes; node++, at += 6) {
      const left = view.getUint8(at + 1);
      feature.push(view.getUint8(at));
      lefts.push(left === 0 ? 0 : root + left);
      value.push(view.getFloat32(at + 2, true));
    }
  }
  return {
    bias: view.getFloat32(0, true),
    roots,
    feature: Uint8Array.from(feature),
    left: Int32Array.from(lefts),
    value: Float32Array.from(value),
  };
}
