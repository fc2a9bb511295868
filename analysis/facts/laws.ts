/** The law that governs, and the courts that decide. */
import { squeeze } from "../core/flatten.ts";
import { JURISDICTION, jurisdictionOf, LAW_OF } from "../core/jurisdictions.ts";
import { sentenceAt } from "../core/sentences.ts";
import type { FactMark } from "./fact.ts";

/** A choice of law: what says that a law governs, up to the word "law". Sentences may run over full stops of abbreviations. */
const CHOICE =
  /\b(?:govern(?:ed|s)?|constru(?:ed|ction)|interpret(?:ed|ation)|enforced|controlled|determined|appl(?:y|ies|icable)|subject|made under|accordance)\b[^;]{0,200}?\b(?:laws?|legislation)\b/gi;
/** "the law of the State of New York shall govern". */
const LAW_FIRST = new RegExp(
  `\\b(?:laws?|legislation)\\s(?:of|in force in)\\s(?:the\\s)?(?:[\\w']+\\sof\\s(?:the\\s)?)?(${JURISDICTION})\\b[^.;]{0,120}?\\b(?:(?:shall|will) (?:govern|control|apply)|governs?|controls?|appl(?:y|ies) to)\\b`,
  "gi",
);
const PLACE = new RegExp(`\\b(${JURISDICTION})\\b`, "gi");
const PLACE_BEFORE = new RegExp(`\\b(${LAW_OF})\\s(?:substantive\\s|domestic\\s|state\\s|general\\s)?$`, "i");
/** What follows names the conflict rules of a place or laws of another kind, not the chosen law. */
const BUT =
  /\b(?:without|regardless|irrespective|excluding|exclusive of|except|other than|notwithstanding|conflicts?|choice|provided|and (?:the )?(?:parties|venue|jurisdiction|courts?|any)|courts?|executed|entered|made|performed|applied|applicable to|resid)\b/i;
/** Laws that rule one matter ("the copyright laws of the United States"). */
const ONE_MATTER =
  /\b(?:copyright|patent|trademark|trade mark|securities|bankruptcy|insolvency|tax|export|immigration|labou?r|employment|corporate|corporation|franchise|antitrust|banking|anti-\w+|privacy|usury|customs|environmental|partnership|insurance|intellectual property|applicable|common|criminal|health|safety|all|such|any|local|no|by|under)\s(?:and\s\w+\s)?(?:laws?|legislation)$/i;
/** The sentence is about the agreement, not about what else a law says. */
const GOVERNS =
  /\b(?:govern|constru|interpret|controlled by|determined in accordance|(?:apply|applies) to (?:this|any|all)|made under|subject to (?:the )?(?:[\w']+ ){0,3}laws?\b[^.;]{0,60}(?:governed|without))/i;

const PLACE_NAME = "((?:[A-Z][a-zA-Z]+)(?:,?\\s(?:[A-Z][a-zA-Z]+|and Wales|of America|of Columbia))*)";
const COURTS = new RegExp(
  `\\b(?:jurisdiction|venue)\\b[^.;]{0,120}?\\bcourts?\\b[^.;]{0,80}?\\b(?:of|in|for)\\s(?:the\\s)?(?:(?:State|City|County|Province|Commonwealth)\\s(?:and\\s(?:State|County|City)\\s)?of\\s)?${PLACE_NAME}|\\bcourts?\\s(?:located\\s|sitting\\s|situated\\s)?(?:of|in)\\s(?:the\\s)?(?:(?:State|City|County|Province)\\sof\\s)?${PLACE_NAME}[^.;]{0,100}?\\bjurisdiction\\b`,
  "g",
);

/** Where disputes are brought: words of forum, then the court, then its place, a county or a city with its state, or the state alone. */
const FORUM = new RegExp(
  `\\b(?:jurisdiction|venue|brought|litigated|commenced|instituted|filed|adjudicated|submit(?:s|ted)?)\\b[^;]{0,200}?\\b[Cc]ourts?\\b[^;]{0,90}?\\b(?:(?:((?:[A-Z][a-z]+\\s){1,2}County)|(?:City of\\s|in\\s|County of\\s)((?:[A-Z][a-z]+\\s?){1,2}))(?:,\\s|\\sin\\s)(?:the\\s)?(?:[Ss]tate\\sof\\s)?)?(${JURISDICTION})\\b`,
  "g",
);

/** The governing law and the jurisdiction that a paragraph names. */
export function lawsAndCourts(flat: string, paragraph: number): FactMark[] {
  if (!/\b(?:laws?|courts?|legislation)\b/i.test(flat)) return [];
  const found: FactMark[] = [];
  const add = (kind: string, value: string | undefined, start: number, end: number) => {
    // "the Northern District" alone says too little.
    if (value && value.length > 2 && !/^\w+ District$/.test(value)) found.push({ kind, value, paragraph, start, end });
  };
  for (const m of flat.matchAll(CHOICE)) {
    const end = m.index + m[0].length;
    const chosen = chosenLaw(flat, m.index, end);
    if (chosen) add("governing-law", chosen.value, m.index, chosen.end);
  }
  for (const m of flat.matchAll(LAW_FIRST))
    add("governing-law", jurisdictionOf(m[1] ?? ""), m.index, m.index + m[0].length);
  for (const m of flat.matchAll(COURTS))
    add("jurisdiction", placeName(m[1] ?? m[2] ?? ""), m.index, m.index + m[0].length);
  if (!found.some(({ kind }) => kind === "jurisdiction")) {
    for (const m of flat.matchAll(FORUM)) {
      const state = jurisdictionOf(m[3] ?? "");
      const seat = squeeze(m[1] ?? m[2] ?? "").trim();
      add("jurisdiction", state && (seat ? `${seat}, ${state}` : state), m.index, m.index + m[0].length);
    }
  }
  return found;
}

/** The place whose law is chosen by words that end in "law" or "laws", and where its name ends. */
function chosenLaw(flat: string, start: number, end: number): { value: string; end: number } | undefined {
  const said = flat.slice(start, end);
  if (ONE_MATTER.test(said) && !/\bby(?: the)?(?: internal| substantive)? laws?$/i.test(said)) return undefined;
  const sentence = sentenceAt(flat, start);
  const whole = flat.slice(Math.max(sentence.start, start - 300), Math.max(end, Math.min(sentence.end, end + 80)));
  if (!GOVERNS.test(whole)) return undefined;
  const adjective = PLACE_BEFORE.exec(said.replace(/\b(?:laws?|legislation)$/i, ""))?.[1];
  if (adjective) {
    const value = jurisdictionOf(adjective);
    return value ? { value, end } : undefined;
  }
  // Not beyond the sentence; full stops of abbreviations end none.
  const rest = flat.slice(end, end + 160).replace(/\.\s+[A-Z][a-z]*\s+[a-z].*$/s, "");
  if (/^\s(?:thereof|of (?:that|such|said) (?:state|jurisdiction|province|country))/i.test(rest)) {
    // "made in the State of California and governed by the laws thereof".
    const named = [...flat.slice(Math.max(sentence.start, start - 300), end).matchAll(PLACE)].pop()?.[1];
    const value = named && jurisdictionOf(named);
    return value ? { value, end } : undefined;
  }
  const cut = BUT.exec(
    rest.replace(
      /^,?\s(?:(?:other than|excluding|except|without|and not)[^,]{0,80},|\((?:other than|excluding|except|without|and not)[^)]{0,80}\))/i,
      (words) => " ".repeat(words.length),
    ),
  );
  const room = rest.slice(0, cut?.index ?? rest.length);
  const places = [...room.matchAll(PLACE)];
  // "of the United States of America and of the Commonwealth of Pennsylvania": the state's law is the one that is chosen.
  const chosen = places.find((m) => !/^united\s+states/i.test(m[0])) ?? places[0];
  if (chosen?.[1] !== undefined) {
    const value = jurisdictionOf(chosen[1]);
    return value ? { value, end: end + chosen.index + chosen[0].length } : undefined;
  }
  const other =
    /^\s(?:of|in force in)\s(?:the\s)?((?:[A-Z][a-zA-Z']+)(?:\s(?:of\s(?:the\s)?)?[A-Z][a-zA-Z']+){0,3})/.exec(room);
  const name = other?.[1] && placeName(other[1]);
  return other &&
    name &&
    /^[A-Z][a-z]/.test(name) &&
    !/^(?:State|Country|Commonwealth|Province|Jurisdiction|Franchise|Territory|Company|Fund|Party|Seller|Buyer|Act)\b/.test(
      name,
    )
    ? { value: name, end: end + other[0].length }
    : undefined;
}

function placeName(name: string): string {
  return squeeze(name)
    .replace(
      /,?\s(?:United States(?: of America)?|USA|U\.S\.A\.?|Without|Except|Applicable|Any|The|This|Each|All|And)\b.*$/i,
      "",
    )
    .replace(/^(?:State|Commonwealth|Province|Republic|Kingdom) of /i, "");
}
