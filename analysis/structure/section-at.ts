/** Which section a paragraph stands in. */
import type { SectionMark } from "./model.ts";

/** A look-up of the innermost section of a paragraph. Sections must be in reading order. */
export function sectionAt(
  sections: readonly SectionMark[],
): (paragraph: number) => { label: string; title: string } | undefined {
  const starts = sections.map((s) => s.from);
  return (paragraph) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= paragraph) low = middle + 1;
      else high = middle;
    }
    const section = sections[low - 1];
    if (!section || (section.label === "" && section.title === "")) return undefined;
    return { label: section.label, title: section.title };
  };
}
