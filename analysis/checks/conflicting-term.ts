/** Two different rules for one thing: governing laws, terms, notice and payment periods. */

import { quoted } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import { NUMBER_WORD, wordsToNumber } from "../core/numerals.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Check, Draft } from "./check.ts";

interface Rule {
  value: string;
  paragraph: number;
  start: number;
  end: number;
}

// Whether all its words are a number is seen when it is read.
const COUNT = `(?:((?=${NUMBER_WORD}\\b)[a-z]+(?:[\\s-][a-z]+){0,3}?)\\s?\\(?\\s?(?:\\d{1,3})?\\s?\\)?|\\(?(\\d{1,3})\\)?)`;
const LAW =
  /\b(?:(?:governed by|governed,? (?:interpreted|construed)[^.;]{0,60}by|construed (?:and enforced )?(?:in accordance with|under))[^.;]{0,90}?|in accordance with,? (?:the )?(?:internal |substantive )?)\blaws? of (?:the )?(?:State |Commonwealth |Province )?(?:of )?((?:[A-Z][a-z]+)(?:\s(?:[A-Z][a-z]+|and Wales|of America))*)/g;
const LENDERS =
  /\bFinancing (?:Sources?|Part(?:y|ies)|Entit(?:y|ies)|Persons?|Related)\b|\bCommitment Letters?\b|\bDebt Financing\b|\b[Ff]ee [Ll]etters?\b/;
const INITIAL_TERM = new RegExp(
  `\\binitial term (?:of this agreement )?(?:shall be|is|of|will be)(?: for)?(?: a period of)? ${COUNT}\\s(years?|months?)`,
  "gi",
);
const INVOICE = new RegExp(
  `\\bwithin ${COUNT}\\s(?:calendar\\s|business\\s)?days?\\s(?:of|after|from|following)\\s(?:the\\s)?(?:date of\\s|receipt of\\s|its receipt of\\s)?(?:the\\s|an\\s|each\\s|such\\s|any\\s)?(?:(?:undisputed|correct|valid|applicable)\\s)?invoices?\\b`,
  "gi",
);
const CONVENIENCE = new RegExp(
  `\\beither party may terminate this agreement (?:at any time )?(?:without cause|for convenience|for any reason)[^.;]{0,60}?${COUNT}\\s(?:calendar\\s|business\\s)?(days?|months?)'? (?:prior |advance )?(?:written )?notice`,
  "gi",
);

export const conflictingTerm: Check = {
  id: "conflicting-term",
  label: "Conflicting terms",
  description: "Two different governing laws, initial terms, payment periods or notice periods for the same thing.",
  defaultSeverity: "major",
  run(document) {
    return [
      ...conflict(
        document,
        "governing law",
        "Governing law",
        find(document, LAW, (m) => normalLaw(m[1] ?? "")),
      ),
      ...conflict(
        document,
        "initial term",
        "Initial term",
        find(document, INITIAL_TERM, (m) => `${count(m[1], m[2])} ${(m[3] ?? "").replace(/s$/, "")}`),
      ),
      ...conflict(
        document,
        "time to pay an invoice",
        "Payment",
        find(document, INVOICE, (m) => `${count(m[1], m[2])} days`),
      ),
      ...conflict(
        document,
        "notice to terminate without cause",
        "Notice",
        find(document, CONVENIENCE, (m) => `${count(m[1], m[2])} ${(m[3] ?? "").replace(/s$/, "")}`),
      ),
    ];
  },
};

function find(
  { paras, role, structure }: DocumentIndex,
  pattern: RegExp,
  value: (match: RegExpExecArray) => string,
): Rule[] {
  const rules: Rule[] = [];
  for (const { flat, index } of paras) {
    // An attachment may be an agreement with rules of its own.
    if (role(index) === "noise" || (structure.zones[index] ?? 0) !== 0) continue;
    for (const match of matchesOf(flat, pattern)) {
      if (
        /\b(?:organi[sz]ed|incorporated|existing|formed|qualified|doing business)\b[^.;]{0,60}$/i.test(
          flat.slice(Math.max(0, match.index - 60), match.index + 40),
        )
      )
        continue;
      // "The Surviving Corporation shall continue to be governed by the laws of Maryland": the law of the company.
      if (/\bcontinues? to be\s$/.test(flat.slice(Math.max(0, match.index - 20), match.index))) continue;
      // An opinion "limited to matters governed by the laws of Tennessee" is no choice of law.
      if (
        /\b(?:matters?|questions?|issues?|limited to)\s(?:\w+\s){0,4}$/i.test(
          flat.slice(Math.max(0, match.index - 40), match.index),
        )
      )
        continue;
      // Claims against who lends the money for a sale follow the law of the loan.
      if (pattern === LAW && LENDERS.test(flat.slice(Math.max(0, match.index - 1500), match.index))) continue;
      // "Tell of what it disputes within fifteen days of the invoice" is no time to pay.
      if (
        pattern === INVOICE &&
        /\b(?:notif|disput|object|contest|question|complain)\w*\b[^.;]{0,160}$/i.test(
          flat.slice(Math.max(0, match.index - 200), match.index),
        )
      )
        continue;
      rules.push({ value: value(match), paragraph: index, start: match.index, end: match.index + match[0].length });
    }
  }
  // "The law of the State" is that of the state named elsewhere.
  return rules.filter(
    (r) =>
      !/^(?:state|commonwealth|province|country|jurisdiction|district|premises)?$/.test(r.value) &&
      !r.value.startsWith("NaN"),
  );
}

function conflict(document: DocumentIndex, what: string, label: string, rules: readonly Rule[]): Draft[] {
  const [first] = rules;
  const other = rules.find(
    (r) => r.value !== first?.value && !r.value.includes(first?.value ?? "") && !(first?.value ?? "").includes(r.value),
  );
  if (!first || !other) return [];
  // One sentence that names both has settled which applies when.
  if (first.paragraph === other.paragraph && Math.abs(first.start - other.start) < 500) return [];
  return [
    {
      places: [first, other].map(({ paragraph, start, end }) => ({ paragraph, start, end })),
      title: `The document gives two rules for the ${what}`,
      explanation: `It says ${quoted(document.words(first), 110)} and elsewhere ${quoted(document.words(other), 110)}. Nothing says which prevails.`,
      related: [{ label, place: { paragraph: other.paragraph, start: other.start, end: other.end } }],
      fix: { kind: "comment", text: `There are two rules for the ${what}. Which one applies?` },
      confidence: 0.75,
      key: what,
    },
  ];
}

function count(words: string | undefined, figure: string | undefined): number {
  return words ? (wordsToNumber(words) ?? Number.NaN) : Number(figure);
}

function normalLaw(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:state|commonwealth|province) of /, "")
    .replace(/^united states$|^united states of america$/, "");
}
