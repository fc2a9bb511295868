/** What a document of a kind should have and does not, with language to put in. */
import type { Gap } from "../../shared/review.ts";
import { BOILERPLATE } from "../classify/boilerplate.ts";
import type { Classified } from "../classify/classifying.ts";
import { findPhrase } from "../playbooks/phrases.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";
import { COMPANIES } from "./expected/companies.ts";
import { DATA_PROCESSING } from "./expected/data-processing.ts";
import { FOR_TAKERS } from "./expected/for-takers.ts";
import { OWNERS } from "./expected/owners.ts";
import { PREMISES_AND_LOANS } from "./expected/premises-and-loans.ts";
import { USUAL } from "./expected/usual.ts";
import { VENTURE } from "./expected/venture.ts";
import { GIVERS, TAKERS } from "./sides.ts";

/** In the order they are shown. */
const EXPECTED = [
  ...USUAL,
  ...DATA_PROCESSING,
  ...VENTURE,
  ...FOR_TAKERS,
  ...PREMISES_AND_LOANS,
  ...COMPANIES,
  ...OWNERS,
];

/** How much of a paragraph is searched for a sentence. */
const READ = 4000;

const BY_WORDS = new Set(BOILERPLATE.map((c) => c.id));

/** "This SOW incorporates the Agreement", "this Order Form is governed by the Framework Terms": the rest stands in another paper. */
const UNDER_ANOTHER =
  /\bthis (?:order form|order|SOW|statement of work|work order|task order|purchase order|call-?off)\b[^.;]{0,120}?\b(?:incorporates|is (?:governed by|subject to|made under|issued under|part of|entered into (?:under|pursuant to))|forms (?:a )?part of)\s(?:and is governed by\s)?(?:the|that|our)\b(?!\s(?:terms|conditions)(?:\sand\sconditions)?\s(?:below|above|herein|that follow|set (?:out|forth)))|\bthe terms of the (?:standard|general|framework|master)\b[^.;]{0,60}?\bare incorporated\b/i;
/** What is no contract, or only changes one, is not asked for what a contract has. */
const NO_GAPS = ["amendment", "paper"];

/** The gaps of a document: expected, and neither there by the classifier nor worded anywhere. Nothing is said about very short texts, about what is no contract, and about an order under another agreement. */
export function findGaps(
  kind: string,
  side: string | undefined,
  paras: readonly Para[],
  structure: Structure,
  { clauses, present }: Classified,
): Gap[] {
  const text = paras.filter((p) => structure.roles[p.index] !== "noise" && structure.roles[p.index] !== "toc");
  const length = text.reduce((sum, p) => sum + p.flat.length, 0);
  if (NO_GAPS.includes(kind) || length < 1500) return [];
  if (text.some(({ flat }) => UNDER_ANOTHER.test(flat.slice(0, 2000)))) return [];
  // The document as a whole tells better than its single sentences; boilerplate is known by its sentences only.
  const there = new Set([
    ...present,
    ...clauses.filter((c) => BY_WORDS.has(c.category) && c.confidence >= 0.4).map((c) => c.category),
  ]);
  const says = (pattern: RegExp) => text.some(({ flat }) => pattern.test(flat.slice(0, READ)));
  return EXPECTED.filter(({ kinds, taker, giver, where, unless, clauses: ids, phrases, says: sentence }) => {
    if (kinds ? !kinds.includes(kind) : kind === "dpa") return false;
    if (taker && !(side && TAKERS.includes(side))) return false;
    if (giver && !(side && GIVERS.includes(side))) return false;
    if (
      ids.some((id) => there.has(id)) ||
      (where && !says(where)) ||
      (unless && says(unless)) ||
      (sentence && says(sentence))
    )
      return false;
    return !phrases.some((phrase) => text.some((p) => findPhrase(p.flat, phrase)));
  }).map(({ id, label, severity, reason, language }) => ({ id, label, severity, reason, language }));
}
