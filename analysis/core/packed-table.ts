/** Tables of words with a number, as trained weights are shipped: "effective date=13,term=-2", in steps of a fraction. */

/** The numbers by word; `steps` of them make one. */
export function readTable(packed: string, steps: number): Map<string, number> {
  return new Map(
    packed.split(",").map((entry): [string, number] => {
      const at = entry.lastIndexOf("=");
      return [entry.slice(0, at), Number(entry.slice(at + 1)) / steps];
    }),
  );
}
