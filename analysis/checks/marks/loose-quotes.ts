/** Quotation marks of a paragraph without their other half. */
import { matchesOf } from "../../core/matches.ts";
import type { Loose } from "./loose.ts";

/** The loose quotation marks of a paragraph: `flat` with straight marks, `text` as it is written. */
export function looseQuotes(flat: string, text: string, paragraph: number): Loose[] {
  // A paragraph that begins with a quoted number or term is a provision for another agreement.
  if (!flat.includes('"') || /^\s*(?:""|"\d)/.test(flat)) return [];
  const loose: Loose[] = [];
  let open: number | undefined;
  for (let at = flat.indexOf('"'); at >= 0; at = flat.indexOf('"', at + 1)) {
    const before = flat[at - 1] ?? " ";
    const after = flat[at + 1] ?? " ";
    const canOpen = /[\s([/-]/.test(before) && !/[\s),.;:]/.test(after);
    // `1.7"Lead Time"` and `)"Term"`: no space before, and a word begins.
    const canClose = !/[\s([]/.test(before) && !(open === undefined && /[A-Z]/.test(after) && !/[a-z]/.test(before));
    if (before === '"') continue;
    // A single letter in quotation marks inside a name.
    if (/[A-Z]/.test(after) && flat[at + 2] === '"') {
      at += 2;
      continue;
    }
    // 8 1/2" and 5" are inches.
    if (open === undefined && canClose && !canOpen && isInches(flat, at)) continue;
    if (open === undefined) {
      if (canClose && !canOpen) loose.push({ paragraph, at, mark: '"', opens: false });
      else open = at;
    } else if (canOpen && !canClose) {
      loose.push({ paragraph, at: open, mark: '"', opens: true });
      open = at;
    } else open = undefined;
  }
  if (open !== undefined) loose.push({ paragraph, at: open, mark: '"', opens: true });
  // An even number of marks is one quotation inside another, or a space that was lost; one that is missing leaves an odd one.
  const weak = (flat.match(/"/g)?.length ?? 0) % 2 === 0;
  const nested = loose.length > 0 ? looseCurly(text, paragraph) : undefined;
  return (nested && nested.length < loose.length ? nested : loose).map((mark) => ({ ...mark, weak }));
}

/** `8 1/2"` and `5"` are inches, `Severity Level 4"` is not. */
function isInches(flat: string, at: number): boolean {
  return (
    /(?:^|[^A-Za-z\d]|\d["']?\s?x)\d{1,3}(?:[./]\d+)?'?$/i.test(flat.slice(Math.max(0, at - 11), at)) &&
    !/\b(?:Level|Phase|Tier|Class|Stage|Schedule|Exhibit|Annex|Appendix|Section|Article|Part|Series|Milestone|Tranche)\s\d{1,2}$/.test(
      flat.slice(Math.max(0, at - 16), at),
    )
  );
}

/** The same where curly marks tell which of them open, so that a term may be defined inside a quotation; nothing where any is straight. */
function looseCurly(text: string, paragraph: number): Loose[] | undefined {
  if (/["\u201e\u201f]/.test(text)) return undefined;
  const open: Loose[] = [];
  const loose: Loose[] = [];
  for (const { 0: mark, index: at } of matchesOf(text, /[\u201c\u201d]/g)) {
    if (mark === "\u201c") open.push({ paragraph, at, mark: '"', opens: true });
    else if (!open.pop()) loose.push({ paragraph, at, mark: '"', opens: false });
  }
  return [...loose, ...open];
}
