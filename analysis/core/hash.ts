/** A small non-cryptographic hash for finding ids. */

/** 53-bit hash of a text as 14 hexadecimal digits (cyrb53, public domain): the same on every machine. */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (2097151 & b).toString(16).padStart(6, "0") + (a >>> 0).toString(16).padStart(8, "0");
}

/** Where a 32-bit FNV-1a begins. */
export const HASH_START = 0x811c9dc5;

/** Takes one more character into a 32-bit FNV-1a; `>>> 0` makes a whole number of what comes out last. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** 32-bit FNV-1a of a text: the bucket of a feature. */
export function hash32(text: string, seed = HASH_START): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = hashStep(h, text.charCodeAt(i));
  return h >>> 0;
}
