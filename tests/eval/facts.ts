/** Facts against the answers that CUAD's lawyers wrote for whole contracts: parties, dates, terms, notices, laws. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDates } from "../../analysis/core/dates.ts";
import { hash32 } from "../../analysis/core/hash.ts";
import type { FactMark } from "../../analysis/facts/fact.ts";
import { distinctFacts, everyFact } from "../../analysis/facts/facts.ts";
import { readParagraphs } from "../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import { readLines } from "./corpus.ts";
import { paragraphsOf } from "./plant.ts";
import { round } from "./seeded.ts";

interface Answers {
  file: string;
  categories: Record<string, { answer?: string; spans: { text: string }[] } | undefined>;
}

/** Of one kind of fact: how many answers there are and are found, how many facts are shown, and how many of them are an answer. */
export interface FactScore {
  answers: number;
  found: number;
  shown: number;
  right: number;
  recall: number;
  precision: number;
}

/** Three quarters of the contracts were looked at while the rules were made, one was not. */
export type Part = "seen" | "unseen" | "all";
export const partOf = (file: string): Part => (hash32(file) % 4 === 3 ? "unseen" : "seen");

/** What a contract is asked for: the kind of fact, what to look for, and how to tell. */
interface Question {
  kind: string;
  answer: string;
  fits: (fact: FactMark) => boolean;
}

/** Told of every answer that is not found and every fact that is none. */
export type Tell = (what: "missed" | "wrong", file: string, kind: string, text: string) => void;

/** The kinds that are measured; a kind that a contract has no answer for should have no fact there. */
const ASKED: Record<string, string> = {
  party: "Parties",
  "agreement-date": "Agreement Date",
  "effective-date": "Effective Date",
  "expiry-date": "Expiration Date",
  term: "Expiration Date",
  renewal: "Renewal Term",
  "renewal-notice": "Notice Period To Terminate Renewal",
  "governing-law": "Governing Law",
};

/**
 * Recall and precision by kind of fact. Answers that cannot be compared (blanks, "perpetual", no figures) are left out, and so are the
 * facts of that kind in the same contract. The term counts where the answer is a date that no words give, and lies a whole number of
 * months after the effective date's.
 */
export function evaluateFacts(
  corpus: string,
  part: Part,
  tell: Tell = () => {},
): Record<string, FactScore> | undefined {
  const scores: Record<string, FactScore> = {};
  for (const kind of Object.keys(ASKED))
    scores[kind] = { answers: 0, found: 0, shown: 0, right: 0, recall: 0, precision: 0 };
  let read = 0;
  for (const { file, categories } of readLines<Answers>(join(corpus, "cuad", "clauses.jsonl"))) {
    const path = join(corpus, "cuad", "contracts", file);
    if (!existsSync(path) || (part !== "all" && partOf(file) !== part)) continue;
    read++;
    const paras = readParagraphs(snapshotFromParagraphs(paragraphsOf(readFileSync(path, "utf8")), file));
    const facts = distinctFacts(everyFact(paras, structureOf(paras)));
    for (const [kind, category] of Object.entries(ASKED)) {
      const score = scores[kind];
      const questions = questionsOf(kind, categories);
      if (!score || !questions) continue;
      const shown = facts.filter((fact) => fact.kind === kind);
      for (const { answer, fits } of questions) {
        score.answers++;
        if (shown.some(fits)) score.found++;
        else
          tell(
            "missed",
            file,
            kind,
            `${answer} (shown: ${shown.map(({ value }) => value).join(" | ")}) ${wordsOf(categories[category])}`,
          );
      }
      for (const fact of shown) {
        score.shown++;
        if (questions.some(({ fits }) => fits(fact))) score.right++;
        else
          tell(
            "wrong",
            file,
            kind,
            `${fact.value} (asked: ${questions.map(({ answer }) => answer).join(" | ")}) …${(paras[fact.paragraph]?.flat ?? "").slice(Math.max(0, fact.start - 100), fact.end + 60)}…`,
          );
      }
    }
  }
  if (read === 0) return undefined;
  for (const score of Object.values(scores)) {
    score.recall = round(score.found / Math.max(1, score.answers));
    score.precision = round(score.right / Math.max(1, score.shown));
  }
  return scores;
}

const wordsOf = (category: Answers["categories"][string]) =>
  `«${(category?.spans ?? []).map(({ text }) => text.replace(/\s+/g, " ").slice(0, 260)).join(" // ")}»`;

/** The questions of a kind; undefined when the answer says nothing that could be compared. */
function questionsOf(kind: string, categories: Answers["categories"]): Question[] | undefined {
  const category = categories[ASKED[kind] ?? ""];
  const answer = category?.answer?.trim();
  if (category === undefined) return kind === "party" ? undefined : [];
  if (!answer) return undefined;
  if (kind === "party") return partyQuestions(answer);
  if (kind === "governing-law") return [lawQuestion(answer)];
  if (kind === "renewal" || kind === "renewal-notice") return periodQuestions(kind, answer);
  const days = answer.split(/[;,]/).flatMap((part) => dayOf(part) ?? []);
  if (days.length === 0) return undefined;
  if (kind !== "expiry-date" && kind !== "term") return [dateQuestion(kind, answer, days)];
  const said = category.spans.some(({ text }) =>
    findDates(text.replace(/\s+/g, " ")).some((d) => days.includes(shown(d))),
  );
  if (kind === "expiry-date") return said ? [dateQuestion(kind, answer, days)] : undefined;
  const start = dayOf(categories["Effective Date"]?.answer ?? "");
  const months = start && days[0] && !said ? monthsBetween(start, days[0]) : undefined;
  return months ? [{ kind, answer: `${months} months`, fits: (fact) => monthsOf(fact) === months }] : undefined;
}

/** "Alpha, Inc. ("Alpha"); Beta Ltd." by name; what only says what the parties are called is left out. */
function partyQuestions(answer: string): Question[] | undefined {
  const names = answer
    .split(/;/)
    .map((part) =>
      part
        .replace(/\([^)]*\)?/g, " ")
        .replace(/["“”]/g, "")
        .trim(),
    )
    .filter((name) => !/^\S+(?: \S+)? and \S+(?: \S+)?$/.test(name) || /\b(?:Inc|LLC|Ltd|Co|Company|Corp)\b/.test(name))
    .filter(
      (name) =>
        /^[A-Z0-9]/.test(name) &&
        name.length > 3 &&
        !/^(?:Each|The parties|collectively)\b|\bParty\b.*\bParties\b|\[/i.test(name),
    );
  if (names.length === 0) return undefined;
  return names.map((name) => ({
    kind: "party",
    answer: name,
    fits: ({ value }) => sameName(value.replace(/\s\([^)]*\)$/, ""), name),
  }));
}

const bare = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9 ]+/g, " ")
    .replace(
      /\b(?:the|inc|incorporated|corp|corporation|company|co|ltd|limited|llc|l l c|lp|l p|llp|plc|gmbh|ag|sa|s a|bv|b v|nv|n v|na|n a|mr|ms|mrs|dr)\b/g,
      " ",
    )
    .replace(/\s+/g, "");

function sameName(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  // Some answers are misspelt.
  if (Math.min(one.length, other.length) > 9 && distance(one, other) < 3) return true;
  return (
    one !== "" &&
    other !== "" &&
    (one === other || (Math.min(one.length, other.length) > 4 && (one.includes(other) || other.includes(one))))
  );
}

/** How many letters must be changed, put in or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** "England; Wales", "Ontario, Canada", "People's Republic of China". */
function lawQuestion(answer: string): Question {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/\b(?:the|state|province|commonwealth|kingdom|republic|people'?s|federal|laws?|of)\b/g, " ")
      .replace(/\bprc\b/g, "china")
      .replace(/\benglish\b/g, "england")
      .replace(/[^a-z]+/g, " ")
      .trim();
  const places = answer
    .split(/[;,]/)
    .map(plain)
    .filter((place) => place.length > 2);
  return {
    kind: "governing-law",
    answer,
    fits: ({ value }) =>
      places.some((place) => plain(value).includes(place) || (plain(value).length > 3 && place.includes(plain(value)))),
  };
}

function periodQuestions(kind: string, answer: string): Question[] | undefined {
  const m = /(\d+(?:\.\d+)?)\)?\s*(day|week|month|year)/i.exec(answer.replace(/^\d+\s+(?=successive)/i, ""));
  if (!m) return undefined;
  const amount = Number(m[1]);
  const days = /day|week/i.test(m[2] ?? "") ? amount * (/week/i.test(m[2] ?? "") ? 7 : 1) : undefined;
  const months = days === undefined ? amount * (/year/i.test(m[2] ?? "") ? 12 : 1) : undefined;
  return [
    {
      kind,
      answer,
      fits: ({ number }) =>
        number?.unit === "days" ? number.amount === days : number?.unit === "months" && number.amount === months,
    },
  ];
}

function dateQuestion(kind: string, answer: string, days: readonly string[]): Question {
  return { kind, answer, fits: ({ value }) => findDates(value).some((date) => days.includes(shown(date))) };
}

const shown = ({ year, month, day }: { year: number; month: number; day: number }) => `${year}-${month}-${day}`;

/** "3/20/20" or "3/20/2020" as year, month and day. */
function dayOf(text: string): string | undefined {
  const m = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\s*$/.exec(text);
  if (!m) return undefined;
  const year = Number(m[3]);
  return `${year < 100 ? year + (year < 50 ? 2000 : 1900) : year}-${Number(m[1])}-${Number(m[2])}`;
}

/** Whole months from one day to another, where the second is the same day of a month or the one before it. */
function monthsBetween(from: string, to: string): number | undefined {
  const [y = 0, m = 0, d = 0] = from.split("-").map(Number);
  const end = new Date(
    Date.UTC(
      ...(to
        .split("-")
        .map(Number)
        .map((n, i) => (i === 1 ? n - 1 : n)) as [number, number, number]),
    ),
  );
  for (const late of [0, 1]) {
    const day = new Date(end.getTime() + late * 86_400_000);
    if (day.getUTCDate() !== d) continue;
    const months = (day.getUTCFullYear() - y) * 12 + day.getUTCMonth() + 1 - m;
    if (months > 0) return months;
  }
  return undefined;
}

const monthsOf = ({ number }: FactMark) =>
  number?.unit === "months"
    ? number.amount
    : number?.unit === "days" && number.amount % 365 === 0
      ? (number.amount / 365) * 12
      : undefined;
