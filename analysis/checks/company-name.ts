/** "Pinehurst Advisory LLC" that signs as "Pinehurst Advisors LLC": a party whose name differs in the ending of one word. */
import type { Place } from "../core/anchors.ts";
import { quoted } from "../core/flatten.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Draft } from "./check.ts";

/** A place of a company's name with its legal form. */
export interface CompanyMention extends Place {
  form: string;
  /** Without the legal form, as it is written. */
  name: string;
}

/** So many letters the two words have in common at least, and so many may follow in each. */
const STEM = 5;
const ENDING = 3;
/** So often another name may stand: a company that is named more often is one of its own. */
const RARE = 2;

/** Company names of one legal form that differ from a party's by the ending of one word; `isPair` tells two companies on purpose. */
export function nearlyNamed(
  document: DocumentIndex,
  companies: readonly (readonly CompanyMention[])[],
  isPair: (rights: readonly [CompanyMention, ...CompanyMention[]], wrong: readonly CompanyMention[]) => boolean,
): Draft[] {
  const drafts: Draft[] = [];
  const introduced = new Set(document.structure.parties.map(({ paragraph }) => paragraph));
  const isParty = (mentions: readonly CompanyMention[]) => mentions.some(({ paragraph }) => introduced.has(paragraph));
  const parties = companies.filter(isParty);
  for (const wrong of companies) {
    const [first] = wrong;
    if (!first || wrong.length > RARE || isParty(wrong)) continue;
    for (const [right, ...others] of parties) {
      if (right?.form !== first.form || !isNearly(right.name, first.name)) continue;
      if (isPair([right, ...others], wrong)) continue;
      drafts.push(draftFor(document, right, wrong));
    }
  }
  return drafts;
}

const wordsOf = (name: string) => name.toLowerCase().split(/[\s,]+/);

/** As many words, all the same but one, and that one only by its ending. */
function isNearly(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  const [at] = differing;
  if (a.length !== b.length || a.length < 2 || at === undefined || differing.length > 1) return false;
  const [x = "", y = ""] = [a[at], b[at]];
  if (!/^[a-z]+$/.test(x + y)) return false;
  let same = 0;
  while (same < x.length && x[same] === y[same]) same++;
  if (same >= STEM - 1 && (x === `${y}s` || y === `${x}s`)) return true;
  return same >= STEM && x.length - same <= ENDING && y.length - same <= ENDING;
}

function draftFor(document: DocumentIndex, right: CompanyMention, wrong: readonly CompanyMention[]): Draft {
  const place = ({ paragraph, start, end }: Place) => ({ paragraph, start, end });
  const [first = right] = wrong;
  const here = document.words(place(first));
  const there = document.words(place(right));
  return {
    places: wrong.map(place),
    title: `${quoted(here)} is elsewhere ${quoted(there)}`,
    explanation: `The names ${quoted(here)} and ${quoted(there)} differ in one word. If the party that signs is not the party that is bound, the contract may not bind it.`,
    related: [{ label: "Named here as", place: place(right) }],
    fix: { kind: "comment", text: `Is ${quoted(here)} or ${quoted(there)} right? Use one name throughout.` },
    confidence: 0.85,
    key: `${here}|${there}`,
  };
}
