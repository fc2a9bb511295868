/** Lists: an item says what it says together with what leads it in. */
import { LEADING, LIST } from "../../classify/flow.ts";
import type { Unit } from "../../classify/units.ts";
import { squeeze } from "../../core/flatten.ts";
import type { Structure } from "../../structure/model.ts";

/** What stands before the words of an item: "(a)", "ii.", a bullet. */
export const MARK = /^\W{0,4}(?:\(?[a-zA-Z\d]{1,4}[.)]\s?)?\s?/;
/** An item of a list, and what leads one in, of which so much is read. */
const ITEM = /^\s*(?:\(?(?:[a-z]{1,4}|\d{1,2})[.)]\s|[\u2022\u25cf\u00b7*-]\s|[a-z])/;
const LEAD_READ = 400;
/** "This shall not prevent the Employee from:" leads in what is allowed. */
const LETS_OUT =
  /\b(?:nothing|(?:not|never)\s(?:\w+\s)?(?:apply|prohibit|prevent|restrict|preclude|include)\w*|except\w*|exclu\w+|other than|unless|if|conditions?)\b[^:]{0,120}[:\u2014]\s*$/i;

/** "The Company shall not: (a) merge; (b) …": the first item stands with what leads it in. */
const WITH_FIRST = /^(.{15,400}?[:\u2014])\s?(\(?(?:a|A|i|1)[.)])\s/s;
/** What the marks of one list have in common: "(a)" and "(b)", but not "7.". */
const shapeOf = (text: string) =>
  /^\s*(?:(?:and\/or|and|or)\s)?(\(?)(?:(\d)|[a-zA-Z])\w{0,3}([.)])/.exec(text)?.slice(1).join("|").replace(/\d/, "1");

/** What leads a list in, white space single, and which sentence it is. */
export interface Lead {
  words: string;
  unit: number;
}

/** For each sentence that is an item of a list what leads the list in; undefined for all others. */
export function leadsOf(units: readonly Unit[], { numbers }: Structure): (Lead | undefined)[] {
  const items = new Set(numbers.filter((n) => n.auto && n.parts.length === 1 && n.bracketed).map((n) => n.paragraph));
  let last: Lead | undefined;
  // A list that begins within a paragraph ends with it.
  let within: { paragraph: number; shape: string | undefined } | undefined;
  return units.map(({ text, context, paragraph, start }, i) => {
    if (last && (i - last.unit > LIST || units[last.unit]?.context.heading !== context.heading)) last = undefined;
    if (within && within.paragraph !== paragraph) last = within = undefined;
    const isItem = ITEM.test(text.slice(0, 12)) || (start === 0 && items.has(paragraph));
    const lead = isItem && (!within || shapeOf(text.slice(0, 16)) === within.shape) ? last : undefined;
    if (LEADING.test(text.slice(-4)) && !lead && !LETS_OUT.test(text.slice(-LEAD_READ))) {
      last = { words: squeeze(text.slice(-LEAD_READ)).replace(LEADING, ""), unit: i };
      within = undefined;
    }
    const [, first = "", mark = ""] = lead ? [] : (WITH_FIRST.exec(text.slice(0, 2 * LEAD_READ)) ?? []);
    if (first && !LETS_OUT.test(first)) {
      last = { words: squeeze(first).replace(LEADING, ""), unit: i };
      within = { paragraph, shape: shapeOf(mark) };
    }
    return lead;
  });
}
