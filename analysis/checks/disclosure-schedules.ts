/** "Schedule 3.4", "Schedule 5.11": what a seller discloses against the warranties of these sections, which is mostly kept apart. */
import { plural, quoted } from "../core/flatten.ts";
import type { Draft } from "./check.ts";

/** A schedule that a document refers to and does not have. */
export interface MissingSchedule {
  /** "schedule 3.4". */
  key: string;
  words: string;
  places: Draft["places"];
}

/** The number of a section. */
const OF_A_SECTION = /^schedule \d{1,2}\.\d{1,2}$/;
/** So many of them are told together; fewer may just be forgotten. */
const TOGETHER = 4;
const NAMED = 3;

/** The schedules that are numbered as sections, in one note where there are several, and those that are left for a finding each. */
export function disclosureSchedules(missing: readonly MissingSchedule[]): { note: Draft[]; others: MissingSchedule[] } {
  const own = missing.filter(({ key }) => OF_A_SECTION.test(key));
  if (own.length < TOGETHER) return { note: [], others: [...missing] };
  const [first, ...rest] = own.slice(0, NAMED).map(({ words }) => quoted(words.replace(/["'\u201c\u201d]/g, "")));
  const count = plural(own.length, "schedule");
  return {
    note: [
      {
        places: own.flatMap(({ places }) => places.slice(0, 1)),
        title: `${count} with the numbers of sections are not in the document`,
        explanation: `The text refers to ${[first, ...rest].join(", ")}${own.length > NAMED ? " and others" : ""}. Such schedules are mostly disclosures, which are delivered apart from the agreement. Make sure that they are there, and complete, before signature.`,
        severity: "minor",
        fix: { kind: "comment", text: `${count} that the text refers to are not attached. Are they delivered apart?` },
        confidence: 0.8,
        key: "disclosure-schedules",
      },
    ],
    others: missing.filter((entry) => !own.includes(entry)),
  };
}
