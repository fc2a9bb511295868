/** Errors with numbers, dates, brackets, blanks and doubled words, planted by the rules of the seeded corpus as far as they can be told from it. */
import { type Plant, replaceAt, type Spot, spotsOf } from "./plant-places.ts";
import type { Chance } from "./plant-random.ts";

const WORDS: Record<string, number> = {
  three: 3,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const DATE = new RegExp(`(?<![A-Za-z],? )(${MONTHS}) (\\d{1,2}), ((?:19|20)\\d\\d)`, "g");
const NUMBER = new RegExp(`\\b(${Object.keys(WORDS).join("|")}) \\((\\d{1,2})\\)`, "g");
const REFERENCE =
  /\b(Section|Article|Clause|Paragraph|section|clause|paragraph) (\d{1,2}(?:\.\d{1,2}){0,2})(?![\d.]*\d)/g;

interface Match extends Spot {
  groups: (string | undefined)[];
}

function matches(paragraphs: readonly string[], pattern: RegExp): Match[] {
  return paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(pattern)].map((m) => ({ paragraph, start: m.index, end: m.index + m[0].length, groups: [...m] })),
  );
}

/** The numbers at the heads of paragraphs and behind a full stop. */
function headsOf(paragraphs: readonly string[]): Set<string> {
  const heads = new Set<string>();
  for (const text of paragraphs) {
    for (const m of text.matchAll(
      /(?:^|[.;:] )(?:section |article |clause )?(\d{1,2}(?:\.\d{1,2}){0,3})\.?(?= ["A-Z(\u201c]|$)/gi,
    )) {
      const parts = (m[1] ?? "").split(".").map(Number);
      for (let i = 1; i <= parts.length; i++) heads.add(parts.slice(0, i).join("."));
    }
  }
  return heads;
}

/** A reference to a section that is there, pointed past the last one. */
export function brokenReference(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const heads = headsOf(paragraphs);
  const tops = [...heads].filter((h) => !h.includes(".")).map(Number);
  // The numbering must be there to be broken: no more than one in four missing below the highest.
  const sorted = tops.filter((t) => t < 60).sort((a, b) => a - b);
  const highest = sorted.findLast((t, i) => i + 1 >= 0.75 * t) ?? 0;
  if (highest < 3) return undefined;
  const whole = paragraphs.join("\n");
  for (const spot of random.shuffle(matches(paragraphs, REFERENCE))) {
    const [, word = "", number = ""] = spot.groups;
    const parts = number.split(".").map(Number);
    if (!heads.has(parts.join("."))) continue;
    const tail = (paragraphs[spot.paragraph] ?? "").slice(spot.end, spot.end + 60);
    if (
      /^(?:\s?\([\w]{1,4}\))*,? ?(?:(?:of|to|under) (?:the |that |such |said )?["'(\u201c\d]?[A-Z\d]|of the |in the )|\. \./.test(
        tail,
      ) ||
      spot.start < 3
    )
      continue;
    const parent = parts.slice(0, -1).join(".");
    const siblings = [...heads]
      .filter((h) => parts.length > 1 && h.startsWith(`${parent}.`) && h.split(".").length === parts.length)
      .map((h) => Number(h.split(".").pop()));
    const target =
      parts.length > 1 && siblings.length >= 2 && random.below(2) === 0
        ? [...parts.slice(0, -1), Math.max(...siblings) + 4 + random.below(5)]
        : [Math.max(highest, ...sorted) + 4 + random.below(10), ...parts.slice(1)];
    const label = target.join(".");
    if (new RegExp(`(?<![\\d.])${label.replaceAll(".", "\\.")}(?!\\d)`).test(whole)) continue;
    return replaceAt(paragraphs, spot, `${word} ${label}`, `${word} ${number} pointed to ${label}`);
  }
  return undefined;
}

/** "thirty (30)" with another figure. */
export function numberMismatch(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const spot = random.pick(matches(paragraphs, NUMBER).filter((m) => WORDS[m.groups[1] ?? ""] === Number(m.groups[2])));
  if (!spot) return undefined;
  const value = Number(spot.groups[2]);
  const other = random.pick([value + 1, value + 15, value * 10, value * 2]) ?? value + 1;
  return replaceAt(paragraphs, spot, `${spot.groups[1]} (${other})`, `${value} became ${other}`);
}

/** A blank where a date, a period, an amount or a state stood, or a drafting note. */
export function placeholder(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const forms: [RegExp, string[]][] = [
    [DATE, ["[insert date]", "[DATE]", "________ __, 20__", "[to be confirmed]", "TBD"]],
    [NUMBER, ["[\u25cf]", "____", "TBD", "[XX]", "[number]"]],
    [/\$\d{1,3}(?:,\d{3})+(?:\.\d\d)?/g, ["[insert amount]", "$TBD", "$[amount]"]],
    [/\b(?:Delaware|California|Illinois|New York|Texas|Florida|Nevada)\b/g, ["[insert jurisdiction]", "[STATE]"]],
    [
      /(?<=[a-z]{3}\.)$/g,
      [" [NTD: confirm with client]", " [Note to Draft: subject to review]", " [Drafting note: check]"],
    ],
  ];
  for (const [pattern, blanks] of random.shuffle(forms)) {
    const spot = random.pick(matches(paragraphs, pattern));
    const blank = random.pick(blanks);
    if (spot && blank) return replaceAt(paragraphs, spot, blank, `${blank.trim()} for "${spot.groups[0]}"`);
  }
  return undefined;
}

/** A word of a sentence written twice. */
export function repeatedWord(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const spots = matches(paragraphs, /(?<=[a-z,] )[a-z]+(?= [a-z]+ [a-z]+)/g).filter(
    ({ groups: [word = ""] }) => !/^(?:that|had)$/.test(word) && word !== "i",
  );
  const spot = random.pick(spots);
  const word = spot?.groups[0] ?? "";
  return spot && replaceAt(paragraphs, spot, `${word} ${word}`, `"${word}" twice`);
}

/** A bracket or quotation mark taken out or put in. */
export function unbalanced(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const spot = random.pick(
    matches(paragraphs, /\([^()"\u201c\u201d]{4,90}\)|(?<=[ (])"[A-Z][^"()]{2,40}"/g).filter(
      ({ groups: [all = ""], paragraph }) =>
        !/^\((?:[a-z\d]{1,4}|seal)\)$/i.test(all) && (paragraphs[paragraph]?.match(/"/g)?.length ?? 0) % 2 === 0,
    ),
  );
  if (!spot) return undefined;
  const [all = ""] = spot.groups;
  const kind = random.below(3);
  if (kind === 0) return replaceAt(paragraphs, spot, all.slice(1), `no opening mark: ${all}`);
  if (kind === 1 || all.startsWith('"'))
    return replaceAt(paragraphs, spot, all.slice(0, -1), `no closing mark: ${all}`);
  return replaceAt(paragraphs, spot, `${all})`, `one bracket more: ${all}`);
}

/** A day that no month has, or the wrong day of the week. */
export function badDate(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const spot = random.pick(matches(paragraphs, DATE));
  if (!spot) return undefined;
  const [all = "", month = "", day = "", year = ""] = spot.groups;
  if (random.below(3) > 0)
    return replaceAt(
      paragraphs,
      spot,
      random.pick([`February 31, ${year}`, `${month} ${31 + 1 + random.below(3)}, ${year}`, `June 31, ${year}`]) ?? all,
      `${all} became impossible`,
    );
  const right = new Date(Date.UTC(Number(year), MONTHS.split("|").indexOf(month), Number(day))).getUTCDay();
  return replaceAt(paragraphs, spot, `${DAYS[(right + 1 + random.below(6)) % 7]}, ${all}`, `wrong weekday for ${all}`);
}

/** A number left out of a numbering: its paragraph taken out, or its heading given the next number. */
export function skippedNumber(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const lead = paragraphs.map((text) => /^(\d{1,2}(?:\.\d{1,2})?)(?=\.? ["A-Z]|\.$)/.exec(text)?.[1]);
  const at = new Map(lead.flatMap((label, i) => (label ? [[label, i] as const] : [])));
  const whole = paragraphs.join("\n");
  for (const [label, index] of random.shuffle([...at])) {
    const parts = label.split(".").map(Number);
    const near = (by: number) => [...parts.slice(0, -1), (parts[parts.length - 1] ?? 0) + by].join(".");
    const before = [at.get(near(-1)), at.get(near(-2))];
    if (before.some((i) => i === undefined || i >= index)) continue;
    if (lead.filter((l) => l === label || l === near(-1)).length !== 2) continue;
    const next = at.get(near(1));
    if (next !== undefined && next === index + 1) {
      if (lead.filter((l) => l === near(1)).length > 1 || headInside(whole, label)) continue;
      return {
        paragraphs: paragraphs.filter((_, i) => i !== index),
        paragraph: index,
        start: 0,
        end: near(1).length,
        note: `paragraph ${label} taken out`,
      };
    }
    if (next === undefined && spotsOf(paragraphs, near(1)).length === 0)
      return replaceAt(
        paragraphs,
        { paragraph: index, start: 0, end: label.length },
        near(1),
        `${label} became ${near(1)}`,
      );
  }
  return undefined;
}

function headInside(whole: string, label: string): boolean {
  return new RegExp(`[.;:] ${label.replaceAll(".", "\\.")}\\.? [A-Z]`).test(whole);
}
