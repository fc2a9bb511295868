/** Words per second of the whole engine, and the memory it takes. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getHeapStatistics } from "node:v8";
import { review } from "../../analysis/review.ts";
import { snapshotFromText } from "../../analysis/text.ts";
import { round } from "./seeded.ts";

export interface Speed {
  wordsPerSecond: number;
  peakMb: number;
  /** Seconds for 100,000 words made of whole contracts one after the other. */
  secondsPer100kWords: number;
  /** Time of 100,000 words divided by the time of 10,000, both the better of two. */
  growth: number;
  /** Compiled code: over 16 MB of it, V8 no longer optimises patterns. */
  compiledMb: number;
}

/** Reviews about 10,000 and about 100,000 words, after one warm-up; the speed is that of the first time. In a process of its own, so that its memory is the engine's and not that of what was measured before. */
export function evaluateSpeed(corpus: string): Speed | undefined {
  const folder = join(corpus, "cuad", "contracts");
  if (!existsSync(folder)) return undefined;
  return JSON.parse(execFileSync(process.execPath, [...process.execArgv, OWN_FILE, folder], { encoding: "utf8" }));
}

const OWN_FILE = fileURLToPath(import.meta.url);
if (process.argv[1] === OWN_FILE) console.log(JSON.stringify(measure(process.argv[2] ?? "")));

function measure(folder: string): Speed {
  const files = readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
  const small = take(files, 10_000);
  const large = take(files, 100_000);
  time(small);
  const tens = [time(small), time(small)];
  const hundred = time(large);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const perWord = (runs: readonly { seconds: number; words: number }[]) =>
    Math.min(...runs.map(({ seconds, words }) => seconds / words));
  return {
    wordsPerSecond: Math.round(hundred.words / hundred.seconds),
    peakMb,
    secondsPer100kWords: round((hundred.seconds / hundred.words) * 100_000),
    compiledMb: Math.round(getHeapStatistics().total_heap_size_executable / 2 ** 20),
    growth: round((10 * perWord([hundred, time(large)])) / perWord(tens)),
  };
}

function take(files: readonly string[], words: number): string {
  let text = "";
  for (const file of files) {
    text += `${readFileSync(file, "utf8")}\n\n`;
    if (text.length > words * 6.3) break;
  }
  return text.slice(0, words * 6.3);
}

function time(text: string): { seconds: number; words: number } {
  const snapshot = snapshotFromText(text, "speed.txt");
  const start = performance.now();
  const result = review(snapshot, {});
  return { seconds: (performance.now() - start) / 1000, words: result.document.words };
}
