/** Which words are ordinary English of contracts: a Bloom filter learned from contracts and from a word list. */
import { hash32 } from "./hash.ts";
import { LEXICON } from "./lexicon-weights.ts";

let bits: Uint8Array | undefined;

/** Positions of a word in a filter of `size` bits. */
export function bloomPositions(word: string, size: number, hashes: number): number[] {
  const a = hash32(word);
  const b = hash32(word, 0x9747b28c) | 1;
  return Array.from({ length: hashes }, (_, i) => (Math.imul(b, i) + a) >>> 0).map((h) => h % size);
}

/**
 * True when the word, in lower case, is one that English dictionaries list or several contracts use without a capital. Names ("Delaware") are not. About
 * one unknown word in two hundred is taken for a common one.
 */
export function isCommonWord(word: string): boolean {
  bits ??= decode(LEXICON.bits);
  const lower = word.toLowerCase();
  for (const position of bloomPositions(lower, LEXICON.size, LEXICON.hashes)) {
    if (!(((bits[position >> 3] ?? 0) >> (position & 7)) & 1)) return false;
  }
  return true;
}

function decode(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
