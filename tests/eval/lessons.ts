/**
 * Sentences written for the training of the first stage, a file of them for a category: each says it, or shares its words and is
 * something else. They tell nothing of other categories. Taken from no contract; the rare categories have only a few dozen sentences
 * in those that are trained on. docs/model-card.md says how they were written.
 */
import { readdirSync, readFileSync } from "node:fs";
import { CUAD_CATEGORIES } from "../../analysis/classify/categories.ts";

/** A sentence with the only category that it is about. */
export interface Lesson {
  text: string;
  label: number;
  says: boolean;
}

const FOLDER = new URL("./lessons/", import.meta.url);

/** All of them. A line begins with "+ " where the sentence says the category and with "- " where it does not; throws on any other line. */
export function readLessons(): Lesson[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const label = CUAD_CATEGORIES.findIndex(({ id }) => `${id}.txt` === file);
      if (label < 0) throw new Error(`${file} is not named after a category`);
      return readFileSync(new URL(file, FOLDER), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line, i) => {
          if (!/^[+-] \S/.test(line)) throw new Error(`${file}, line ${i + 1}: begins with neither "+ " nor "- "`);
          return { text: line.slice(2), label, says: line.startsWith("+") };
        });
    });
}
