/** Errors with terms and names, planted by the rules of the seeded corpus as far as they can be told from it. */
import { isCommonWord } from "../../analysis/core/lexicon.ts";
import { after, type Plant, replaceAt, type Spot, spotsOf, termsOf, wordBefore } from "./plant-places.ts";
import type { Chance } from "./plant-random.ts";

/** What a word of a term is exchanged for. */
const SYNONYMS: Record<string, string> = Object.fromEntries(
  (
    "Distributor:Reseller Agreement:Contract Information:Materials Affiliates:Associates Affiliate:Associate Losses:Detriments Licensee:Franchisee Licensor:Grantor " +
    "Sponsor:Patron Services:Deliverables Service:Deliverable Notice:Advice Law:Statute Laws:Statutes Purchase:Acquisition Site:Premises Date:Day Property:Asset " +
    "Event:Occasion Board:Council Purchaser:Acquirer Buyer:Acquirer Consultant:Adviser Products:Merchandise Product:Merchandise Fees:Charges Fee:Charge " +
    "Content:Material Customer:Patron Customers:Patrons Client:Customer Supplier:Vendor Seller:Vendor Territory:Region Period:Interval Payment:Remittance Software:Application " +
    "Closing:Completion Equipment:Apparatus Employee:Worker Report:Statement Reports:Statements Manager:Supervisor Provider:Contractor Goods:Wares Price:Cost " +
    "Project:Undertaking Executive:Officer Facility:Plant Program:Scheme Term:Duration Shares:Units Trademarks:Emblems Marks:Emblems Users:Visitors User:Visitor " +
    "Work:Task Amount:Sum Plan:Scheme Effective:Commencement Contractor:Workman Agent:Deputy Investor:Financier Company:Corporation Business:Enterprise"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const LOWERED = /^(?:the|such|this|of|all|to|by)$/;
const RENAMED = /^(?:the|any|its|by|of|this|such|each)$/;
const COMPANY =
  /([A-Z][\w&'.-]*(?: (?:[A-Z&][\w&'.-]*|and|of)){0,5}),? (Inc\b|LLC\b|Ltd\b|Limited\b|Corp\b|Corporation\b|LIMITED\b|INC\b|CORPORATION\b)/g;
const SUFFIXES: Record<string, string> = { Inc: "LLC", LLC: "Inc.", Ltd: "Inc.", Corp: "LLC" };

/** The words behind which the seeded files have no term in lower case, though people write one there. */
const LOWERED_ELSEWHERE = /^(?!(?:the|such|this|of|all|to|by)$)["'(]?[a-z]/i;

/** A term that is always capitalised, in lower case once, behind other words than the seeded files have before it. */
export const lowercaseElsewhere = (paragraphs: readonly string[], random: Chance) =>
  lowercaseTerm(paragraphs, random, LOWERED_ELSEWHERE);

/** A term that is always capitalised, in lower case once. */
export function lowercaseTerm(
  paragraphs: readonly string[],
  random: Chance,
  behind: RegExp = LOWERED,
): Plant | undefined {
  for (const { term, uses } of random.shuffle(termsOf(paragraphs))) {
    const lower = term.toLowerCase();
    if (uses.length < 4 || !isOrdinary(term) || spotsOf(paragraphs, lower).length > 0) continue;
    const spot = random.pick(uses.filter((u) => behind.test(wordBefore(paragraphs, u)) && free(paragraphs, u)));
    if (spot) return replaceAt(paragraphs, spot, lower, `"${term}" in lower case`);
  }
  return undefined;
}

/** A word of a term exchanged for another one at one place. */
export function undefinedTerm(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const whole = paragraphs.join("\n").toLowerCase();
  for (const { term, uses } of random.shuffle(termsOf(paragraphs))) {
    if (uses.length < 3) continue;
    const words = term.split(" ");
    const at = random.pick(words.map((_, i) => i).filter((i) => SYNONYMS[words[i] ?? ""] !== undefined));
    if (at === undefined) continue;
    const renamed = words.map((word, i) => (i === at ? SYNONYMS[word] : word)).join(" ");
    if (whole.includes(renamed.toLowerCase())) continue;
    const spot = random.pick(uses.filter((u) => RENAMED.test(wordBefore(paragraphs, u)) && free(paragraphs, u)));
    if (spot) return replaceAt(paragraphs, spot, renamed, `"${term}" renamed to "${renamed}"`);
  }
  return undefined;
}

/** A definition taken out while the term is still used. */
export function missingDefinition(paragraphs: readonly string[], random: Chance): Plant | undefined {
  for (const { term, form, definition, uses } of random.shuffle(termsOf(paragraphs))) {
    if (uses.length < 2 || !isOrdinary(term) || (form === "means" && definition.end > 2000)) continue;
    const note = `definition of "${term}" taken out (${form}); ${uses.length} uses`;
    if (form === "means") {
      const rest = paragraphs.filter((_, i) => i !== definition.paragraph);
      const left = uses
        .filter((u) => u.paragraph !== definition.paragraph)
        .map((u) => ({ ...u, paragraph: u.paragraph - (u.paragraph > definition.paragraph ? 1 : 0) }));
      if (left.length < 2) continue;
      return { paragraphs: rest, paragraph: definition.paragraph, start: 0, end: 0, note, uses: left };
    }
    const text = paragraphs[definition.paragraph] ?? "";
    const start = text[definition.start - 1] === " " ? definition.start - 1 : definition.start;
    const cut = definition.end - start;
    const left = uses.map((u) =>
      u.paragraph === definition.paragraph && u.start > definition.start
        ? { ...u, start: u.start - cut, end: u.end - cut }
        : u,
    );
    return { ...replaceAt(paragraphs, { ...definition, start }, "", note), uses: left };
  }
  return undefined;
}

/** A term given a second definition at the end of a later paragraph. */
export function duplicateDefinition(paragraphs: readonly string[], random: Chance): Plant | undefined {
  for (const { term, form, quoted } of random.shuffle(termsOf(paragraphs))) {
    const later = paragraphs
      .map((text, i) => ({ text, i }))
      .filter(
        ({ text, i }) =>
          i > quoted.paragraph + 1 && i <= paragraphs.length * 0.8 && text.length > 60 && /[.;]$/.test(text),
      );
    const place = random.pick(later);
    if (!place) continue;
    const tail = random.pick([
      "together with its successors, subsidiaries and permitted transferees.",
      "as set out in the most recent written schedule exchanged between the parties.",
      "as designated in writing by the board of directors from time to time.",
      "as amended, supplemented or replaced from time to time, and anything ancillary thereto.",
    ]);
    const words =
      form === "paren"
        ? `As used in this Agreement, the term "${term}" shall mean the ${term.toLowerCase()} ${tail}`
        : `"${term}" shall mean the ${term} as described in the most recent written notice between the parties, but excluding anything that was in the public domain at the date of disclosure.`;
    const start = place.text.length + 1;
    const spot = { paragraph: place.i, start: place.text.length, end: place.text.length };
    const plant = replaceAt(paragraphs, spot, ` ${words}`, `second definition of "${term}"`);
    return { ...plant, start, end: start + words.length };
  }
  return undefined;
}

/** A definition of something that nothing uses. */
export function unusedDefinition(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const whole = paragraphs.join("\n");
  const term = random.pick(
    ["Inspection Log", "Standby Facility", "Handover Protocol", "Priority Queue", "Retained Sample"].filter(
      (t) => !whole.includes(t),
    ),
  );
  if (!term) return undefined;
  const note = `definition of "${term}" put in`;
  if (random.below(2) === 0) {
    const at = 1 + random.below(Math.max(1, paragraphs.length - 2));
    const text = `"${term}" means the one that is recorded in the most recent written notice between the parties.`;
    const changed = [...paragraphs.slice(0, at), text, ...paragraphs.slice(at)];
    return { paragraphs: changed, paragraph: at, start: 0, end: text.length, note };
  }
  const spots = ["written notice", "applicable law", "business days", "written consent"].flatMap((w) =>
    spotsOf(paragraphs, w),
  );
  const spot = random.pick(spots);
  if (!spot) return undefined;
  const words = ` (the "${term}")`;
  const plant = replaceAt(paragraphs, { ...spot, start: spot.end }, words, note);
  return { ...plant, start: plant.start + 1 };
}

/** A party's name misspelt once, or with another legal form. */
export function partyName(paragraphs: readonly string[], random: Chance): Plant | undefined {
  const opening = paragraphs.join("\n").slice(0, 3000);
  const names = new Map<string, string>();
  for (const match of opening.matchAll(COMPANY)) {
    const name = (match[1] ?? "").replace(/^.*\b(?:between|and|among|by|BETWEEN|AND) /, "");
    if (/^(?:This|THIS|The|State)\b/.test(name)) continue;
    names.set(name, match[2] ?? "");
    const alias = new RegExp(`\\((?:the )?["\\u201c](${name.split(" ")[0]?.replace(/[^\w]/g, ".")})["\\u201d]`).exec(
      opening,
    );
    if (alias?.[1]) names.set(alias[1], "");
  }
  for (const [name, form] of random.shuffle([...names])) {
    const spots = spotsOf(paragraphs, name);
    const words = name.split(" ").filter((word) => /^[A-Za-z]{6,}$/.test(word));
    const spot = random.pick(spots);
    if (spots.length < 3 || !spot) continue;
    const other = SUFFIXES[form];
    const full = spotsOf(paragraphs, `${name}, ${form}`);
    const place = random.pick(full);
    if (other && full.length >= 3 && place && random.below(3) === 0)
      return replaceAt(paragraphs, place, `${name}, ${other}`, `"${name}, ${form}" written as ${other}`);
    const word = random.pick(words);
    if (!word) continue;
    const wrong = name.replace(word, slip(word, random));
    if (wrong !== name) return replaceAt(paragraphs, spot, wrong, `"${name}" (${spots.length} uses) as "${wrong}"`);
  }
  return undefined;
}

/** A letter doubled, left out, or two exchanged. */
function slip(word: string, random: Chance): string {
  const at = 1 + random.below(word.length - 2);
  const kind = random.below(3);
  if (kind === 0) return word.slice(0, at) + (word[at] ?? "") + word.slice(at);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}

/** Made of dictionary words: no proper name. */
function isOrdinary(term: string): boolean {
  return term.split(/[^A-Za-z]+/).every((word) => word === "" || isCommonWord(word));
}

/** Not the first half of something longer. */
function free(paragraphs: readonly string[], spot: Spot): boolean {
  return /^(?:'s|\u2019s)?(?:[.,;:)]| [a-z(]|$)/.test(after(paragraphs, spot));
}
