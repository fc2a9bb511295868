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

/** What leads a list in, white space single, and which sentence it is. */
export interface Lead {
  words: string;
  unit: number;
}

/** For each sentence that is an item of a list what leads the list in; undefined for all others. */
export function leadsOf(units: readonly Unit[], { numbers }: Structure): (Lead | undefined)[] {
  const items = new Set(numbers.filter((n) => n.auto && n.parts.length === 1 && n.bracketed).map((n) => n.paragraph));
  let last: Lead | undefined;
  return units.map(({ text, context, paragraph, start }, i) => {
    if (last && (i - last.unit > LIST || units[last.unit]?.context.heading !== context.heading)) last = undefined;
    const lead = ITEM.test(text.slice(0, 12)) || (start === 0 && items.has(paragraph)) ? last : undefined;
    if (LEADING.test(text.slice(-4)) && !lead && !LETS_OUT.test(text.slice(-LEAD_READ)))
      last = { words: squeeze(text.slice(-LEAD_READ)).replace(LEADING, ""), unit: i };
    return lead;
  });
}
