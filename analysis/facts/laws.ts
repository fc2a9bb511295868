/** The law that governs, and the courts that decide. */

import { squeeze } from "../core/flatten.ts";
import { type NamedPlace, placeAt, placeAtEnd, placesIn } from "../core/jurisdictions.ts";
import { matchesOf } from "../core/matches.ts";
import { sentenceAt } from "../core/sentences.ts";
import type { FactMark } from "./fact.ts";

/** A choice of law: what says that a law governs, up to the word "law". Sentences may run over full stops of abbreviations. */
const CHOICE =
  /\b(?:govern(?:ed|s)?|constru(?:ed|ction)|interpret(?:ed|ation)|enforced|controlled|determined|appl(?:y|ies|icable)|subject|made under|accordance)\b[^;]{0,200}?\b(?:laws?|legislation)\b/gi;
/** "the law of the State of New York shall govern": what stands before the place and after it. */
const LAW_OF = /\b(?:laws?|legislation)\s(?:of|in force in)\s(?:the\s)?/gi;
const PART_OF = /[\w']+\sof\s(?:the\s)?/iy;
const SHALL_GOVERN =
  /^[^.;]{0,120}?\b(?:(?:shall|will) (?:govern|control|apply)|governs?|controls?|appl(?:y|ies) to)\b/i;
const BEFORE_LAW = /\s(?:(?:substantive|domestic|state|general)\s)?$/i;
/** What follows names the conflict rules of a place or laws of another kind, not the chosen law. */
const BUT =
  /\b(?:without|regardless|irrespective|excluding|exclusive of|except|other than|notwithstanding|conflicts?|choice|provided|and (?:the )?(?:parties|venue|jurisdiction|courts?|any)|courts?|executed|entered|made|performed|applied|applicable to|resid)\b/i;
/** Laws that rule one matter ("the copyright laws of the United States"). */
const ONE_MATTER =
  /\b(?:copyright|patent|trademark|trade mark|securities|bankruptcy|insolvency|tax|export|immigration|labou?r|employment|corporate|corporation|franchise|antitrust|banking|anti-\w+|privacy|usury|customs|environmental|partnership|insurance|intellectual property|applicable|common|criminal|health|safety|all|such|any|local|no|by|under)\s(?:and\s\w+\s)?(?:laws?|legislation)$/i;
/** The sentence is about the agreement, not about what else a law says. */
const GOVERNS =
  /\b(?:govern|constru|interpret|controlled by|determined in accordance|(?:apply|applies) to (?:this|any|all)|dispute\b[^.;]{0,120}\bresolved in accordance|made under|subject to (?:the )?(?:[\w']+ ){0,3}laws?\b[^.;]{0,60}(?:governed|without)|agreement (?:shall be|is) subject to (?:the )?[\w']+ laws?\.)/i;

const PLACE_NAME = "((?:[A-Z][a-zA-Z]+)(?:,?\\s(?:[A-Z][a-zA-Z]+|and Wales|of America|of Columbia))*)";
const COURTS = new RegExp(
  `\\b(?:jurisdiction|venue)\\b[^.;]{0,120}?\\bcourts?\\b[^.;]{0,80}?\\b(?:of|in|for)\\s(?:the\\s)?(?:(?:State|City|County|Province|Commonwealth|Republic|Kingdom)\\s(?:and\\s(?:State|County|City)\\s)?of\\s)?${PLACE_NAME}|\\bcourts?\\s(?:located\\s|sitting\\s|situated\\s)?(?:of|in)\\s(?:the\\s)?(?:(?:State|City|County|Province|Republic|Kingdom)\\sof\\s)?${PLACE_NAME}[^.;]{0,100}?\\bjurisdiction\\b`,
  "g",
);

/** "The English courts": what stands before the courts may name their place. */
const OF_PLACE = /\b((?:[A-Z][a-z]+\s){1,3})[Cc]ourts?\b(?!\sof\s)/g;
const DECIDE = /\bjurisdiction\b|\bsubmits?\b/;

/** Where disputes are brought: words of forum, then the court, then its place. */
const FORUM =
  /\b(?:jurisdiction|venue|brought|litigated|commenced|instituted|filed|adjudicated|settled|resolved|decided|heard|tried|submit(?:s|ted)?)\b/g;
const COURT = /\b[Cc]ourts?\b/g;
/** A county, or a city with its state, right before the state's name. */
const SEAT =
  /\b(?:((?:[A-Z][a-z]+\s){1,2}County)|(?:City of\s|in\s|County of\s)((?:[A-Z][a-z]+\s?){1,2}))(?:,\s|\sin\s)(?:the\s)?(?:[Ss]tate\sof\s)?$/;
/** How far the court stands behind the words of forum, and its place behind the court. */
const AWAY = { court: 200, place: 90 };

/** `Applicable Laws: the laws of England and any other …`: what a word means, and no choice. */
const DEFINES =
  /^\W{0,3}(?!Governing|GOVERNING)(?:[A-Z][\w-]+\s){0,4}(?:Laws?|Legislation|Requirements?)\W{0,3}?(?:\s(?:means?|has)\b|\s?:\s(?=[a-z]))/;

/** The governing law and the jurisdiction that a paragraph names. */
export function lawsAndCourts(flat: string, paragraph: number): FactMark[] {
  if (!/\b(?:laws?|courts?|legislation)\b/i.test(flat) || DEFINES.test(flat.slice(0, 80))) return [];
  const found: FactMark[] = [];
  const add = (kind: string, value: string | undefined, start: number, end: number) => {
    // A blank to be filled in: "the laws of [State of choice]".
    if (/\[[^\]]*$/.test(flat.slice(Math.max(0, end - 120), end))) return;
    // "the Northern District" alone says too little.
    if (value && value.length > 2 && !/^\w+ District$/.test(value)) found.push({ kind, value, paragraph, start, end });
  };
  for (const m of matchesOf(flat, CHOICE)) {
    const end = m.index + m[0].length;
    const chosen = chosenLaw(flat, m.index, end);
    if (chosen) add("governing-law", chosen.value, m.index, chosen.end);
  }
  for (const m of matchesOf(flat, LAW_OF)) {
    const place = placeOfLaw(flat, m.index + m[0].length);
    const says = place && SHALL_GOVERN.exec(flat.slice(place.end, place.end + 140));
    if (says) add("governing-law", place.name, m.index, place.end + says[0].length);
  }
  for (const m of matchesOf(flat, ADJECTIVE_LAW))
    add("governing-law", placeAtEnd(m[1] ?? ""), m.index, m.index + m[0].length);
  for (const m of matchesOf(flat, COURTS))
    add("jurisdiction", placeName(m[1] ?? m[2] ?? ""), m.index, m.index + m[0].length);
  if (!found.some(({ kind }) => kind === "jurisdiction"))
    for (const { value, start, end } of forums(flat)) add("jurisdiction", value, start, end);
  if (!found.some(({ kind }) => kind === "jurisdiction") && DECIDE.test(flat))
    for (const { 0: words, 1: before = "", index } of matchesOf(flat, OF_PLACE)) {
      const sentence = sentenceAt(flat, index);
      if (DECIDE.test(flat.slice(sentence.start, sentence.end)))
        add("jurisdiction", placeAtEnd(before), index, index + words.length);
    }
  return found;
}

/** "English law shall govern this agreement": the adjective before the law. */
const ADJECTIVE_LAW =
  /\b((?:[A-Z][a-z]+\s){0,2}[A-Z][a-z]+) laws? (?:(?:shall|will) (?:govern|apply)|governs?|applies)\b/g;

/** The place whose law is named: right there, or behind "the State of". */
function placeOfLaw(flat: string, at: number): NamedPlace | undefined {
  PART_OF.lastIndex = at;
  const part = PART_OF.exec(flat)?.[0].length;
  return (part === undefined ? undefined : placeAt(flat, at + part)) ?? placeAt(flat, at);
}

/** Where disputes are brought, as far as it is told by a place with a law of its own. */
function forums(flat: string): { value: string; start: number; end: number }[] {
  const found: { value: string; start: number; end: number }[] = [];
  let from = 0;
  for (const { index: start, 0: word } of matchesOf(flat, FORUM)) {
    if (start < from) continue;
    const reach = start + word.length + AWAY.court;
    for (const court of matchesOf(flat.slice(start, reach + 10), COURT)) {
      const at = start + court.index;
      if (at > reach || /;|[a-z)]\.\s+[A-Z]/.test(flat.slice(start, at))) break;
      const behind = at + court[0].length;
      const seated = seatBehind(flat, behind);
      if (!seated) continue;
      found.push({ ...seated, start });
      from = seated.end;
      break;
    }
  }
  return found;
}

/** The first place behind a court, with its county or city. */
function seatBehind(flat: string, from: number): { value: string; end: number } | undefined {
  const room = flat.slice(from, from + 2 * AWAY.place);
  const [first, second] = placesIn(room).filter(({ start }) => /[A-Z]/.test(room[start] ?? ""));
  if (!first || room.slice(0, first.start).includes(";")) return undefined;
  const seatOf = ({ start }: NamedPlace) => SEAT.exec(room.slice(0, start));
  // "The City of New York, New York": the first is the seat of the second.
  const further = second && seatOf(second);
  const [place, seat] = further && further.index < first.start ? [second, further] : [first, seatOf(first)];
  if ((seat?.index ?? place.start) > AWAY.place) return undefined;
  const name = squeeze(seat?.[1] ?? seat?.[2] ?? "").trim();
  return { value: name ? `${name}, ${place.name}` : place.name, end: from + place.end };
}

/** The place whose law is chosen by words that end in "law" or "laws", and where its name ends. */
function chosenLaw(flat: string, start: number, end: number): { value: string; end: number } | undefined {
  const said = flat.slice(start, end);
  if (ONE_MATTER.test(said) && !/\bby(?: the)?(?: internal| substantive)? laws?$/i.test(said)) return undefined;
  const sentence = sentenceAt(flat, start);
  const whole = flat.slice(Math.max(sentence.start, start - 300), Math.max(end, Math.min(sentence.end, end + 80)));
  if (!GOVERNS.test(whole)) return undefined;
  const adjective = placeAtEnd(said.replace(/\b(?:laws?|legislation)$/i, "").replace(BEFORE_LAW, ""));
  if (adjective) return { value: adjective, end };
  // Not beyond the sentence; full stops of abbreviations end none.
  const rest = flat.slice(end, end + 160).replace(/\.\s+[A-Z][a-z]*\s+[a-z].*$/s, "");
  if (/^\s(?:thereof|of (?:that|such|said) (?:state|jurisdiction|province|country))/i.test(rest)) {
    // "made in the State of California and governed by the laws thereof".
    const value = placesIn(flat.slice(Math.max(sentence.start, start - 300), end)).pop()?.name;
    return value ? { value, end } : undefined;
  }
  const cut = BUT.exec(
    rest.replace(
      /^,?\s(?:(?:other than|excluding|except|without|and not)[^,]{0,80},|\((?:other than|excluding|except|without|and not)[^)]{0,80}\))/i,
      (words) => " ".repeat(words.length),
    ),
  );
  const room = rest.slice(0, cut?.index ?? rest.length);
  const places = placesIn(room);
  // "of the United States of America and of the Commonwealth of Pennsylvania": the state's law is the one that is chosen.
  const chosen = places.find(({ name }) => !name.startsWith("United States")) ?? places[0];
  if (chosen) return { value: chosen.name, end: end + chosen.end };
  const other =
    /^\s(?:of|in force in)\s(?:the\s)?((?:[A-Z][a-zA-Z']+)(?:\s(?:of\s(?:the\s)?)?[A-Z][a-zA-Z']+){0,3})/.exec(room);
  const name = other?.[1] && placeName(other[1]);
  return other &&
    name &&
    /^[A-Z][a-z]/.test(name) &&
    !/^(?:Governing|Applicable|State|Country|Commonwealth|Province|Jurisdiction|Franchise|Territory|Company|Fund|Party|Seller|Buyer|Act|Member)\b/.test(
      name,
    )
    ? { value: name, end: end + other[0].length }
    : undefined;
}

function placeName(name: string): string {
  return squeeze(name)
    .replace(
      /,?\s(?:United States(?: of America)?|USA|U\.S\.A\.?|Without|Except|Applicable|Any|The|This|Each|All|And(?! Wales))\b.*$/i,
      "",
    )
    .replace(/^(?:State|Commonwealth|Province|Republic|Kingdom) of /i, "");
}
