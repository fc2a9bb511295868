/** Courts and arbitrators at the home of the other side, and places far from everybody. */
import type { Unit } from "../../classify/units.ts";
import { squeeze } from "../../core/flatten.ts";
import { matchesOf } from "../../core/matches.ts";
import type { Structure } from "../../structure/model.ts";
import type { Para } from "../../structure/paragraphs.ts";
import type { Actor } from "../sides.ts";
import { READ } from "./concern.ts";
import type { Concern } from "./find-concerns.ts";

/** How much behind a party's name says where it is. */
const DESCRIBED = 400;
const FORUM =
  /\b(?:courts?(?!\scosts)|venue|jurisdiction|arbitrat\w+|mediation|hearings?|seat)\b[^.;]{0,160}?\b(?:in|of|located in|within|at)\s(?:the\s)?(?:courts? of\s(?:the\s)?)?((?:State of |County of |City of |Commonwealth of )?[A-Z][a-zA-Z]+(?:\s[A-Z][a-zA-Z]+){0,2}(?:,\s[A-Z][a-zA-Z]+(?:\s[A-Z][a-zA-Z]+){0,2})?)/g;
/** "A Delaware corporation", "organised under the laws of Nevada": no home. */
const ORGANISED =
  /\b(?:a|an)\s(?:[A-Z]\w+\s){1,3}(?:limited liability company|limited partnership|corporation|company|partnership|LLC)|\b(?:organi[sz]ed|incorporated|existing|registered|formed)\b[^.;]{0,40}?\b(?:laws of|in)\s(?:the\s)?(?:State of\s)?[A-Z]\w+(?:\s[A-Z]\w+)?/g;
const NO_PLACE =
  /^(?:the|this|that|any|such|State|Federal|Agreement|American|International|Commercial|Rules|Arbitration|Association|London Court|Section|Article|Party|Parties)$|\b(?:Arbitration|Association|Rules|Court|Chamber|Agreement|Act|Code)\b/;
/** Places whose law and courts hardly any trade knows, and where none of the usual parties is. */
const OFFSHORE =
  /\b(?:Cayman Islands|British Virgin Islands|Bermuda|Isle of Man|Guernsey|Bahamas|Seychelles|Marshall Islands|Belize|Anguilla|Nevis|Curacao)\b/;

/** Words of a place that tell it from others: "Travis County, Texas" is "Travis" and "Texas". */
const wordsOf = (place: string) =>
  place
    .replace(/\b(?:State|County|City|Commonwealth) of\b|\bCounty\b/g, "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part.length > 3 && !NO_PLACE.test(part));

/** Behind a comma or "in" a place stands in an address, and not in a name. */
const has = (text: string, words: string) =>
  new RegExp(
    `(?:,|\\b(?:in|at|of))\\s(?:the\\s)?(?:(?:State|City|County) of\\s)?${words.replace(/[^\w\s]/g, "")}\\b`,
  ).test(text);
const ADDRESS = /,\s[A-Z][a-z]+|\b(?:in|of|at)\s(?:the\s)?(?:State of\s)?[A-Z][a-z]+/;

/** Where disputes are decided, if that is where the other side is and this one is not, or far from both. */
export function homeForum(
  units: readonly Unit[],
  paras: readonly Para[],
  structure: Structure,
  actors: readonly Actor[],
  side: string | undefined,
): Concern[] {
  const homes = new Map<Actor, string>();
  for (const party of structure.parties) {
    const actor = actors.find(({ names }) => names.includes(party.name));
    const flat = paras[party.paragraph]?.flat ?? "";
    const next = structure.parties
      .filter((other) => other.paragraph === party.paragraph && other.start > party.start)
      .reduce((least, { start }) => Math.min(least, start), party.start + DESCRIBED);
    if (actor) homes.set(actor, `${homes.get(actor) ?? ""} ${flat.slice(party.end, next).replace(ORGANISED, "")}`);
  }
  const ours = actors.filter((actor) => side && actor.side === side).map((actor) => homes.get(actor) ?? "");
  const theirs = actors.filter((actor) => side && actor.side !== undefined && actor.side !== side && homes.has(actor));
  const everywhere = [...homes.values()].join(" ");
  for (const unit of units) {
    const sentence = squeeze(unit.text.slice(0, READ.sentence));
    for (const [, place = ""] of matchesOf(sentence, FORUM)) {
      const words = wordsOf(place).filter((part) => !actors.some(({ names }) => names.includes(part)));
      const found = theirs.find((actor) => words.some((part) => has(homes.get(actor) ?? "", part)));
      const base = {
        rule: "home-forum",
        category: "jurisdiction",
        place: { paragraph: unit.paragraph, start: unit.start, end: unit.end },
        ask: "The courts of the defendant's home decide, or those of a place where neither party is.",
        severity: "info" as const,
        on: undefined,
      };
      // Without an address of one's own nothing is known of the way there.
      if (
        found &&
        ours.some((home) => ADDRESS.test(home)) &&
        !words.some((part) => ours.some((home) => has(home, part)))
      )
        return [
          {
            ...base,
            title: `Disputes are decided where “${found.names[0]}” is`,
            reason: "The way there and counsel there are the cost of the other side.",
          },
        ];
      const far = OFFSHORE.exec(place)?.[0].replace(/^(?=.*(?:Islands|Isle|Bahamas))/, "the ");
      if (far && !has(everywhere, far.replace("the ", "")))
        return [
          {
            ...base,
            title: `Disputes are decided in ${far}, where neither party is`,
            reason: "Few know its law, and every step there costs.",
          },
        ];
    }
  }
  return [];
}
