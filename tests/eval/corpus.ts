/** Reads a corpus folder in the layout of the corpora's README. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One contract of the seeded corpus. */
export interface SeededContract {
  id: string;
  kind?: string;
  paragraphs: string[];
  injected?: {
    paragraph: number;
    /** Code points, as all offsets of the corpus. */
    start: number;
    end: number;
    text: string;
    note?: string;
    uses?: [number, number, number][];
    first_use?: [number, number, number];
    first_definition?: [number, number, number];
  };
}

/** The lines of a JSON-lines file; none when it is not there. */
export function readLines<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** The kinds of planted errors, by file. */
export function seededKinds(corpus: string): string[] {
  const folder = join(corpus, "seeded");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl") && file !== "clean.jsonl")
    .map((file) => file.slice(0, -".jsonl".length))
    .sort();
}

/** UTF-16 offset of a code point offset. */
export function utf16(text: string, codePoints: number): number {
  let at = 0;
  for (let i = 0; i < codePoints && at < text.length; i++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
