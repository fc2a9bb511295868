/** The pieces that are classified: sentences, with the heading they stand under. */
import { sentences } from "../core/sentences.ts";
import type { NumberMark, Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";
import type { Context } from "./features.ts";

/** A sentence of the document with what surrounds it. */
export interface Unit {
  paragraph: number;
  start: number;
  end: number;
  text: string;
  context: Context;
}

const TITLE =
  /^[.):\s-]{0,6}((?:[A-Z][\w'/&-]*)(?:[\s,;/&-]{1,3}(?:[A-Z][\w'/&-]*|of|and|or|the|to|in|for|by|with|on|a|an|from|at|as|no|not))*)\s?[.:]/;

/** The sentences of a document that are long enough to be a clause, in order. */
export function clauseUnits(paras: readonly Para[], structure: Structure): Unit[] {
  const marks = new Map<number, NumberMark[]>();
  for (const mark of structure.numbers)
    if (!mark.auto && !(mark.bracketed && mark.inline))
      marks.set(mark.paragraph, [...(marks.get(mark.paragraph) ?? []), mark]);
  const starts = new Map(structure.sections.map((s) => [s.from, s.title]));
  const units: Unit[] = [];
  let heading = "";
  for (const { flat, index } of paras) {
    const title = starts.get(index);
    if (title) heading = title;
    const role = structure.roles[index];
    if (role === "noise" || role === "toc") continue;
    const here = marks.get(index) ?? [];
    let next = 0;
    for (const { start, end } of sentences(flat)) {
      while ((here[next]?.end ?? Number.POSITIVE_INFINITY) <= start + 8) {
        const found = TITLE.exec(flat.slice(here[next]?.end ?? 0, (here[next]?.end ?? 0) + 120))?.[1];
        if (found) heading = found;
        next++;
      }
      const text = flat.slice(start, end);
      if (!/[a-zA-Z]{2,}.*\s.*[a-zA-Z]{2,}/.test(text.slice(0, 400))) continue;
      units.push({ paragraph: index, start, end, text, context: { heading, position: 0 } });
    }
  }
  units.forEach((unit, i) => {
    const previous = units[i - 1];
    const following = units[i + 1];
    unit.context.position = i / Math.max(1, units.length);
    if (previous) unit.context.previous = previous.text.slice(-400);
    if (following) unit.context.next = following.text.slice(0, 400);
  });
  return units;
}
