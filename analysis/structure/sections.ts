/** Sections: headings and numbered paragraphs with the stretch of paragraphs under each. */
import type { Attachment, NumberMark, ParagraphRole, SectionMark } from "./model.ts";
import type { Para } from "./paragraphs.ts";

/** The sections in reading order. `to` is the last paragraph before the next section of the same or a higher level. */
export function findSections(
  paras: readonly Para[],
  roles: readonly ParagraphRole[],
  numbers: readonly NumberMark[],
  attachments: readonly Attachment[],
): SectionMark[] {
  const lead = new Map<number, NumberMark>();
  for (const mark of numbers) if (!mark.inline && !lead.has(mark.paragraph)) lead.set(mark.paragraph, mark);
  const attachmentAt = new Map(attachments.map((a) => [a.paragraph, a]));
  const sections: SectionMark[] = [];
  for (const { index, flat, source } of paras) {
    const role = roles[index];
    if (role === "noise" || role === "toc" || role === "signature") continue;
    const attachment = attachmentAt.get(index);
    if (attachment) {
      const word = attachment.word.charAt(0).toUpperCase() + attachment.word.slice(1);
      sections.push(
        section(
          `${word}${attachment.label ? ` ${attachment.label.toUpperCase()}` : ""}`,
          attachment.title,
          0,
          index,
          "schedule",
          attachment,
        ),
      );
      continue;
    }
    const mark = lead.get(index);
    if (
      mark &&
      !mark.bracketed &&
      (mark.form === "decimal" || mark.form === "ROMAN" || mark.word || source.outlineLevel !== undefined)
    ) {
      const title = titleOf(flat, mark.end, role === "heading");
      const level =
        source.outlineLevel ??
        (mark.word === "article"
          ? 0
          : mark.form === "decimal"
            ? mark.parts.filter((part, i) => i === 0 || part !== 0).length - 1
            : 0);
      const label =
        mark.word && mark.word !== "section"
          ? `${mark.word.charAt(0).toUpperCase()}${mark.word.slice(1)} ${mark.label}`
          : mark.label;
      sections.push(
        section(label, title.text, level, index, "section", { paragraph: index, start: title.start, end: title.end }),
      );
      continue;
    }
    if (role !== "heading") continue;
    const text = flat.trim().replace(/[.:]$/, "");
    if (
      sections.length === 0 &&
      source.outlineLevel === undefined &&
      index < 12 &&
      !/recital|background|witness/i.test(text)
    )
      continue;
    const kind = /^(?:recitals?|background|whereas|preliminary statements?|w ?i ?t ?n ?e ?s ?s ?e ?t ?h)\b/i.test(text)
      ? "recitals"
      : "section";
    const start = flat.indexOf(text);
    sections.push(
      section("", text, source.outlineLevel ?? 0, index, kind, { paragraph: index, start, end: start + text.length }),
    );
  }
  const firstSignature = signatureStart(paras, roles);
  if (firstSignature !== undefined)
    sections.push(
      section("", "Signatures", 0, firstSignature, "signature", { paragraph: firstSignature, start: 0, end: 0 }),
    );
  sections.sort((a, b) => a.from - b.from);
  const first = sections[0]?.from ?? paras.length;
  if (first > 0 && paras.length > 0)
    sections.unshift(section("", "", 0, 0, "preamble", { paragraph: 0, start: 0, end: 0 }));
  closeSections(sections, paras.length - 1);
  return sections;
}

function section(
  label: string,
  title: string,
  level: number,
  from: number,
  kind: SectionMark["kind"],
  heading: SectionMark["heading"],
): SectionMark {
  return {
    label,
    title,
    level: Math.max(0, level),
    from,
    to: from,
    kind,
    heading: { paragraph: heading.paragraph, start: heading.start, end: heading.end },
  };
}

/** The heading behind a number: the whole paragraph when it is one, or the words up to the first stop when they look like a title. */
function titleOf(flat: string, after: number, heading: boolean): { text: string; start: number; end: number } {
  const rest = flat.slice(after, after + 160);
  const skip = /^[\s.:)-]*/.exec(rest)?.[0].length ?? 0;
  const start = after + skip;
  if (heading) {
    const text = flat.slice(start).trim().replace(/[.:]$/, "");
    return { text, start, end: start + text.length };
  }
  const match =
    /^((?:[A-Z][\w'/&-]*|"[^"]{1,40}")(?:[\s,;/-]+(?:[A-Z][\w'/&-]*|of|and|or|the|to|in|for|by|with|on|a|an|from|at|as|no|not|&)){0,11})\s?(?:[.:]|-\s)/.exec(
      rest.slice(skip),
    );
  const text = match?.[1] ?? "";
  return { text, start, end: start + text.length };
}

/** Where the signatures of the agreement itself begin. */
function signatureStart(paras: readonly Para[], roles: readonly ParagraphRole[]): number | undefined {
  const witness = paras.find((p) => /^\s*IN WITNESS (?:WHEREOF|OF)\b/i.test(p.flat))?.index;
  if (witness !== undefined) return witness;
  const at = roles.findIndex((role, i) => role === "signature" && i > roles.length * 0.4);
  return at >= 0 ? at : undefined;
}

function closeSections(sections: SectionMark[], last: number): void {
  const open: SectionMark[] = [];
  for (const current of sections) {
    while (open.length > 0) {
      const top = open[open.length - 1];
      if (!top || top.level < current.level) break;
      top.to = Math.max(top.from, current.from - 1);
      open.pop();
    }
    open.push(current);
  }
  for (const rest of open) rest.to = Math.max(rest.from, last);
}
