/** Runs of capitalised words that no known term covers: what undefined-term judges. */
import type { DocumentIndex } from "../../structure/document-index.ts";
import { isCapital, type Token } from "../../structure/terms.ts";
import { reportParagraphs } from "../filed-report.ts";
import { pressReleases } from "../press-release.ts";
import { resembles } from "./resembling.ts";
import {
  adjacent,
  amidCapitals,
  headingSpans,
  idiomSpans,
  inDraftingNote,
  isTitleCase,
  legendSpans,
  spokenSpans,
} from "./run-context.ts";
import { runAt, type Sighting, STARTER } from "./run-sighting.ts";
import { learnedPriors } from "./term-priors.ts";

/** A paragraph of so many characters is a sentence, or the first half of one. */
const LINE = 100;
/** So many words may two joined runs have together. */
const MOST_JOINED = 6;
/** So many words may known terms side by side have. */
const MOST_COMPOSED = 5;

/** "Three Hundred Twenty-Five Thousand": an amount in words. */
const AMOUNT =
  /^(?:(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety|Hundred|Thousand|Million|Billion|Dollars?)[\s-]?){2,}$/;

/** Also "Thirty percent (30%)", "Sixty (60) days". */
function isAmount(flat: string, { words, end }: Pick<Sighting, "words" | "end">): boolean {
  return (
    AMOUNT.test(words) ||
    (AMOUNT.test(`${words} ${words}`) &&
      /^(?:\s(?:percent|per cent|days?|months?|years?))?\s?\(?\d|^\s(?:percent|per cent)\b/.test(
        flat.slice(end, end + 20),
      ))
  );
}

/** Every such run of the document, by the stems of its words. */
export function capitalisedRuns(document: DocumentIndex): Map<string, Sighting[]> {
  const sightings = new Map<string, Sighting[]>();
  const joined = joinedRuns(document);
  for (const para of document.paras) {
    for (const { key, sighting } of candidates(document, para.index, joined)) {
      const list = sightings.get(key);
      if (list) list.push(sighting);
      else sightings.set(key, [sighting]);
    }
  }
  return sightings;
}

/** Runs of capitalised words of a paragraph that no known term covers, or that are made of known terms side by side. */
function candidates(
  document: DocumentIndex,
  index: number,
  joined: ReadonlySet<string>,
): { key: string; sighting: Sighting }[] {
  const role = document.role(index);
  const flat = document.paras[index]?.flat ?? "";
  if (role !== "text" && role !== "table") return [];
  if (pressReleases(document).has(document.structure.zones[index] ?? 0)) return [];
  if (reportParagraphs(document).has(index) || /<(?:CAPTION|TABLE)>/.test(flat)) return [];
  const tokens = document.tokens[index] ?? [];
  const capitalised = tokens.filter((t) => isCapital(t.text)).length;
  if (tokens.length < 4 || capitalised / tokens.length > 0.62) return [];
  const covered = new Uint32Array(tokens.length);
  const headings = headingSpans(document, index);
  const legends = [...legendSpans(flat), ...spokenSpans(flat), ...idiomSpans(flat)];
  for (const use of document.uses[index] ?? []) {
    // "a" is no use of a term "A".
    if (use.case === "lower" || !/[A-Z]/.test(flat.slice(use.start, use.end))) continue;
    for (let i = use.from; i <= use.to; i++) covered[i] = use.to + 1;
  }
  const found: { key: string; sighting: Sighting }[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (covered[i] || !isTitleCase(tokens[i])) {
      i++;
      continue;
    }
    let to = i;
    while (
      to + 1 < tokens.length &&
      !covered[to + 1] &&
      isTitleCase(tokens[to + 1]) &&
      adjacent(flat, tokens[to], tokens[to + 1])
    )
      to++;
    to = throughSmallWord(document, flat, tokens, i, to);
    to = throughJoint(flat, tokens, covered, i, to, joined);
    const short = withShortForm(document, flat, tokens, covered, i, to);
    to = short.to;
    const from = Math.min(
      knownWordsBefore(flat, tokens, covered, short.from, to),
      meantBefore(document, flat, tokens, short.from, to) ?? short.from,
    );
    const run = runAt(flat, tokens, covered, from, short.from, to);
    const start = run?.sighting.start ?? 0;
    // "By the terms of the Credit" at the end of a line that was cut from the next one.
    const goesOn = /^(?:[A-Z]|of\b|and\s[A-Z])/.test(nextWords(document, index));
    if (
      run &&
      goesOn &&
      flat.length > LINE &&
      flat.slice(run.sighting.end).trim() === "" &&
      !run.sighting.words.includes(" ")
    ) {
      i = to + 1;
      continue;
    }
    if (
      run &&
      !isAmount(flat, run.sighting) &&
      !legends.some((l) => l.start <= start && start < l.end) &&
      !inDraftingNote(flat, start)
    ) {
      const { sighting } = run;
      const heading = headings.some((h) => h.start <= sighting.start && sighting.start < h.end);
      const doubtful = sighting.doubtful || heading || amidCapitals(tokens, i, to);
      found.push({ key: run.key, sighting: { ...sighting, doubtful, heading, composed: false, paragraph: index } });
    }
    i = to + 1;
  }
  for (const { from, to } of composedRuns(document, flat, index)) {
    const run = runAt(flat, tokens, covered, from, from, to);
    if (!run || legends.some((l) => l.start <= run.sighting.start && run.sighting.start < l.end)) continue;
    const { sighting } = run;
    const heading = headings.some((h) => h.start <= sighting.start && sighting.start < h.end);
    const doubtful = sighting.doubtful || heading || amidCapitals(tokens, from, to);
    found.push({ key: run.key, sighting: { ...sighting, doubtful, heading, composed: true, paragraph: index } });
  }
  return found;
}

/** "Customer Gas" where "Customer" and "Gas" are known: known terms side by side, each with its capital, and no other capital beside them. */
function composedRuns(document: DocumentIndex, flat: string, index: number): { from: number; to: number }[] {
  const tokens = document.tokens[index] ?? [];
  const uses = (document.uses[index] ?? []).filter(
    (use) => use.case === "upper" && !use.defining && /^[A-Z]/.test(flat.slice(use.start, use.end)),
  );
  const next = (from: number) => {
    const here = tokens[from];
    const behind = tokens[from + 1];
    return here && behind && /^\s{1,2}$/.test(flat.slice(here.end, behind.start)) ? behind : undefined;
  };
  const found: { from: number; to: number }[] = [];
  for (let i = 0; i < uses.length; i++) {
    const first = uses[i];
    if (!first) continue;
    let last = first;
    while (uses[i + 1]?.from === last.to + 1 && next(last.to)) last = uses[++i] ?? last;
    if (last === first || last.to - first.from >= MOST_COMPOSED) continue;
    if (
      /^[A-Z\d]/.test(next(last.to)?.text ?? "") ||
      (next(first.from - 1) && isTitleCase(tokens[first.from - 1]) && !STARTER.test(tokens[first.from - 1]?.text ?? ""))
    )
      continue;
    found.push({ from: first.from, to: last.to });
  }
  return found;
}

/** The paragraph behind one, marks and numbers of pages left out. */
function nextWords(document: DocumentIndex, index: number): string {
  let next = index + 1;
  while (next < index + 4 && document.role(next) === "noise") next++;
  return (document.paras[next]?.flat ?? "").replace(/^<PAGE>[\s\d]*/, "");
}

/** The last token of the run of capitals that begins at `from`. */
function runEnd(flat: string, tokens: readonly Token[], from: number): number {
  let to = from;
  while (isTitleCase(tokens[to + 1]) && adjacent(flat, tokens[to], tokens[to + 1])) to++;
  return to;
}

/** "Scope of Work", "Look and Feel": runs that the document writes together, twice or more, and hardly ever apart. By their stems. */
function joinedRuns(document: DocumentIndex): Set<string> {
  const together = new Map<string, { count: number; halves: [string, string]; and: boolean }>();
  const apart = new Map<string, number>();
  for (const { flat, index } of document.paras) {
    const tokens = document.tokens[index] ?? [];
    const stems = (from: number, to: number) => stemsOf(tokens, from, to);
    for (let i = 0; i < tokens.length; i++) {
      if (!isTitleCase(tokens[i]) || STARTER.test(tokens[i]?.text ?? "")) continue;
      const to = runEnd(flat, tokens, i);
      const next = to + 2;
      const end = isJoint(flat, tokens, to) ? runEnd(flat, tokens, next) : to;
      if (end > to && end - i < MOST_JOINED) {
        const key = stems(i, end);
        const entry = together.get(key) ?? {
          count: 0,
          halves: [stems(i, to), stems(next, end)],
          and: tokens[to + 1]?.text === "and",
        };
        entry.count++;
        together.set(key, entry);
        i = end;
      } else {
        apart.set(stems(i, to), (apart.get(stems(i, to)) ?? 0) + 1);
        i = to;
      }
    }
  }
  const found = new Set<string>();
  for (const [key, { count, halves, and }] of together) {
    const [first = 0, second = 0] = halves.map((half) => apart.get(half) ?? 0);
    if (count >= 2 && (and ? first + second === 0 : first < count)) found.add(key);
  }
  return found;
}

/** "Of" or "and" follows, and then another word with a capital. */
function isJoint(flat: string, tokens: readonly Token[], to: number): boolean {
  return (
    (/^(?:of|and)$/.test(tokens[to + 1]?.text ?? "") || isChangeOfControl(tokens, to)) &&
    isTitleCase(tokens[to + 2]) &&
    !STARTER.test(tokens[to + 2]?.text ?? "") &&
    adjacent(flat, tokens[to], tokens[to + 1]) &&
    adjacent(flat, tokens[to + 1], tokens[to + 2])
  );
}

/** "Change in Control" and "Change of Control" are one term, however often they stand. */
function isChangeOfControl(tokens: readonly Token[], to: number): boolean {
  return /^Change (?:in|of) Control$/.test([to, to + 1, to + 2].map((i) => tokens[i]?.text).join(" "));
}

function stemsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map((t) => t.stem)
    .join(" ");
}

/** To the end of the other half, where the document writes the two together. */
function throughJoint(
  flat: string,
  tokens: readonly Token[],
  covered: Uint32Array,
  from: number,
  to: number,
  joined: ReadonlySet<string>,
): number {
  if (!isJoint(flat, tokens, to)) return to;
  const end = runEnd(flat, tokens, to + 2);
  if (isChangeOfControl(tokens, to)) return covered[to + 2] ? to : to + 2;
  let first = from;
  while (STARTER.test(tokens[first]?.text ?? "") && first < to) first++;
  const key = stemsOf(tokens, first, end);
  // "Statement of Work" where "Work" is known: only what other contracts define in these words.
  return joined.has(key) && (!covered[to + 2] || learnedPriors().whole(key) > 0) ? end : to;
}

/** "ABC Signing Day" and "Final ABC Statement" are runs where "ABC Signing Date" and "Final ABC Report" are terms. */
function withShortForm(
  document: DocumentIndex,
  flat: string,
  tokens: readonly Token[],
  covered: Uint32Array,
  from: number,
  to: number,
): { from: number; to: number } {
  const isShort = (i: number) => !covered[i] && /^[A-Z]{2,6}$/.test(tokens[i]?.text ?? "");
  const same = { from, to };
  let first = from;
  let last = to;
  if (isShort(from - 1) && adjacent(flat, tokens[from - 1], tokens[from])) first--;
  if (isShort(to + 1) && adjacent(flat, tokens[to], tokens[to + 1])) last++;
  if (first === from && last === to) return same;
  while (
    last > to &&
    isTitleCase(tokens[last + 1]) &&
    !covered[last + 1] &&
    adjacent(flat, tokens[last], tokens[last + 1])
  )
    last++;
  while (STARTER.test(tokens[first]?.text ?? "") && first < from + 1) first++;
  const key = tokens
    .slice(first, last + 1)
    .map((t) => t.stem)
    .join(" ");
  return resembles(document, key) ? { from: first, to: last } : same;
}

/** "Statement of Tasks" is one run where "Statement of Work" is a term, and "Run-off Interval" where "Run-off Period" is. */
function throughSmallWord(
  document: DocumentIndex,
  flat: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): number {
  const small = tokens[to + 1];
  const next = tokens[to + 2];
  if (!small || !isTitleCase(next) || !/^[a-z]/.test(small.text)) return to;
  const hyphen = flat.slice(tokens[to]?.end, small.start) === "-";
  if (!hyphen && !/^(?:of|and|for|in|to)$/.test(small.text)) return to;
  if (!adjacent(flat, tokens[to], small) || !adjacent(flat, small, next)) return to;
  const key = tokens
    .slice(from, to + 3)
    .map((t) => t.stem)
    .join(" ");
  return resembles(document, key) ? to + 2 : to;
}

/** So many words before a run may belong to it. */
const MOST_BEFORE = 5;

/** "Harbour T&E Report" is one run where "Harbour T&E Plan" is a term, of three words or more: the index of the first, if there is such a term. */
function meantBefore(
  document: DocumentIndex,
  flat: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): number | undefined {
  let found: number | undefined;
  for (let first = from - 1; first >= Math.max(0, from - MOST_BEFORE); first--) {
    const before = tokens[first];
    const here = tokens[first + 1];
    if (!before || !here || !/^[A-Z]/.test(before.text) || !/^\s{1,2}$|^-$/.test(flat.slice(before.end, here.start)))
      break;
    if (to - first >= 2 && resembles(document, stemsOf(tokens, first, to))) found = first;
  }
  return found;
}

/** "Harbour Plan" is one run where "Harbour" is known: the index of the first such word before a run of one or two. */
function knownWordsBefore(
  flat: string,
  tokens: readonly Token[],
  covered: Uint32Array,
  from: number,
  to: number,
): number {
  if (to - from > 1 || STARTER.test(tokens[from]?.text ?? "")) return from;
  let first = from;
  while (first > 0 && from - first < 3 && covered[first - 1]) {
    const before = tokens[first - 1];
    const here = tokens[first];
    if (!before || !here || !/^[A-Z]/.test(before.text) || !/^\s{1,2}$|^-$/.test(flat.slice(before.end, here.start)))
      break;
    first--;
  }
  // "Minimum Goods Quantities" is one run where "Goods" is known.
  while (first < from && from - first < 4 && isUnknownCapital(flat, tokens, covered, first - 1)) first--;
  // More known words than that: too long to be one term.
  return covered[first - 1] && adjacent(flat, tokens[first - 1], tokens[first]) && from - first === 3 ? from : first;
}

/** A word with a capital that no term covers, right before the next one. */
function isUnknownCapital(flat: string, tokens: readonly Token[], covered: Uint32Array, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token !== undefined &&
    next !== undefined &&
    !covered[at] &&
    isTitleCase(token) &&
    !STARTER.test(token.text) &&
    /^\s{1,2}$/.test(flat.slice(token.end, next.start))
  );
}
