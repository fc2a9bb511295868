/** "SOW" for a defined "Statement of Work", where nothing says so. */
import type { Place } from "../../core/anchors.ts";
import { plural, quoted } from "../../core/flatten.ts";
import { matchesOf } from "../../core/matches.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import type { Draft } from "../check.ts";

const CAPITALS = /(?<![\w.&/$-])([A-Z]{3,6})(s?)(?![\w&/]|\.[A-Z]|-\w)/g;
/** Known to everybody. */
const KNOWN = new Set([
  "AAA",
  "CFR",
  "EBITDA",
  "FDA",
  "GAAP",
  "IFRS",
  "IRS",
  "ISO",
  "LIBOR",
  "SEC",
  "UCC",
  "USC",
  "VAT",
]);
/** Words of a term that its short form may leave out. */
const SMALL = /^(?:of|and|the|for|to|in|or|a|an|on|by|with)$/i;

/** Short forms of defined terms that stand in the text and are explained nowhere. A minor finding for each, with the term as its fix. */
export function unexplainedShortForms(document: DocumentIndex): Draft[] {
  const meant = shortForms(document);
  if (meant.size === 0) return [];
  const found = new Map<string, { place: Place; many: boolean }[]>();
  const explained = new Set<string>();
  for (const { flat, index } of document.paras) {
    const role = document.role(index);
    if (role === "noise" || role === "toc") continue;
    for (const { 0: words, 1: short = "", 2: plural, index: start } of matchesOf(flat, CAPITALS)) {
      if (!meant.has(short)) continue;
      const end = start + words.length;
      if (isExplained(flat, start, end)) explained.add(short);
      // "CONSOLIDATED NET WORTH": among capitals no word is a short form.
      if (
        /[A-Z]{2}["'\u201d)]?\s$/.test(flat.slice(Math.max(0, start - 4), start)) ||
        /^\s["'\u201c(]?[A-Z]{2}/.test(flat.slice(end, end + 4)) ||
        // "MAC N9305-031": a code. "Contractor EHS Compliance Program": a part of a name.
        /^\s[#:]?\s?[A-Z]?\d/.test(flat.slice(end, end + 5)) ||
        (/\b[A-Z][a-z]+\s$/.test(flat.slice(Math.max(0, start - 20), start)) &&
          /^\s[A-Z][a-z]/.test(flat.slice(end, end + 3)))
      )
        continue;
      const places = found.get(short) ?? [];
      places.push({ place: { paragraph: index, start, end }, many: plural !== "" });
      found.set(short, places);
    }
  }
  return [...found].flatMap(([short, places]) => {
    const term = meant.get(short);
    return term === undefined || explained.has(short) ? [] : [draftFor(short, term, places)];
  });
}

/** In brackets, in quotation marks, or said to mean something. */
function isExplained(flat: string, start: number, end: number): boolean {
  return (
    /["'\u2018\u2019\u201c\u201d([]\s?$/.test(flat.slice(Math.max(0, start - 2), start)) ||
    /^\s?(?:["'\u2019\u201d)\]]|=|\bmeans\b|\bstands for\b|\brefers to\b|:)/.test(flat.slice(end, end + 12))
  );
}

/** The first letters of each defined term of several words, with and without its small words; those of two terms are left out. */
function shortForms({ known, usesOf }: DocumentIndex): Map<string, string> {
  const forms = new Map<string, string>();
  const twice = new Set<string>();
  for (const { key, term, definitions } of known.values()) {
    if (definitions.length === 0 || (usesOf.get(key)?.length ?? 0) < 2) continue;
    const words = term.split(/[\s-]+/).filter((word) => /^[A-Za-z]/.test(word));
    const initials = (some: readonly string[]) => some.map((word) => word.charAt(0).toUpperCase()).join("");
    const own = new Set([initials(words), initials(words.filter((word) => !SMALL.test(word)))]);
    for (const form of own) {
      if (form.length < 3 || KNOWN.has(form) || known.has(form.toLowerCase())) continue;
      if (forms.has(form) && forms.get(form) !== term) twice.add(form);
      forms.set(form, term);
    }
  }
  for (const form of twice) forms.delete(form);
  return forms;
}

function draftFor(short: string, term: string, places: readonly { place: Place; many: boolean }[]): Draft {
  const full = (many: boolean) => (many ? pluralOf(term) : term);
  return {
    places: places.map(({ place }) => place),
    title: `${quoted(short)} is used but never defined`,
    explanation: `${quoted(short)} stands in ${plural(places.length, "place")}, and the document does not say what it is short for. Its letters are those of ${quoted(term)}, which is defined.`,
    fix: {
      kind: "replace",
      options: [
        {
          label: `Write ${quoted(term)}`,
          edits: places.map(({ place, many }) => ({ place, replacement: full(many) })),
        },
      ],
    },
    severity: "minor",
    confidence: 0.85,
    key: short,
  };
}

/** "Statements of Work", "Service Level Agreements". */
function pluralOf(term: string): string {
  const [, head = term, rest = ""] = /^(\S+)(\s(?:of|for|to|in)\s.*)$/.exec(term) ?? [];
  return `${/(?:s|x|ch|sh)$/.test(head) ? `${head}es` : head.replace(/([^aeiou])y$/, "$1ie")}${/(?:s|x|ch|sh)$/.test(head) ? "" : "s"}${rest}`;
}
