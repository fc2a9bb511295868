/** What speaks against a run of capitalised words being a term that somebody forgot to define. Each rule is one that separated right from wrong findings when they were read. */
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Sighting } from "./run-sighting.ts";
import { ROLE } from "./term-or-name.ts";

/** Last words of what contracts nearly always define, and seldom name anything by. */
export const CORE =
  /^(?:Date|Day|Period|Term|Year|Party|Parties|Target|Event|Price|Amount|Beneficiary|Share|Affiliate|Information|Product|Service|Right|Mark|Premise|Territory|Fee|Quantity|Quantitie|Criteria|Recipient|Deliverable|Liabilitie|Losse|Expense)s?$/;

/** Last words of what has a title or a name of its own: pages and papers, bodies. */
const TITLED =
  /^(?:Specification|Guide|Guideline|Manual|Memorandum|Handbook|Brochure|Channel|Page|Meeting|Group|Project)s?$/;

/** So many places in small letters say that the one with a capital is the slip. */
const MOSTLY_SMALL = 20;

/** The run is too likely a title, a name, or something that the text itself explains. */
export function isWeak(
  document: DocumentIndex,
  places: readonly Sighting[],
  best: Sighting,
  /** The defined term that it differs from in one word. */
  like: string | undefined,
  lower: number,
): boolean {
  const words = best.words.split(/[^\p{L}\p{N}']+/u);
  const head = words[words.length - 1] ?? "";
  const single = words.length === 1;
  const inside = places.filter((p) => p.inside).length;
  const determined = places.filter((p) => p.determined).length;
  const role = single && ROLE.test(best.words);
  const most = (count: number) => count * 3 >= places.length * 2;
  const ofAClass = places.filter((p) => p.ofAClass).length;
  // One of a row of titles or names, wherever it stands.
  if (!role && ofAClass * 2 < places.length && most(places.filter((p) => p.listed).length)) return true;
  if (inside >= 2 && most(places.filter((p) => p.pointed).length)) return true;
  if (inside >= 3 && determined === 0 && !role) return true;
  // "WebSearcher" is a name.
  if (single) return (inside < 2 && lower > MOSTLY_SMALL) || /[a-z][A-Z]/.test(best.words);
  // "By Northwind Partners": what bears a party's name may be called so.
  if (determined === 0 && isPartyWord(document, words[0] ?? "")) return true;
  // "Any Private Agreement" speaks of agreements of a sort.
  if (!like && /^(?:Agreement|Contract)s?$/.test(head) && ofAClass > 0 && ofAClass === determined) return true;
  if (!like && (inside < 2 || TITLED.test(head))) return true;
  const { all, described } = standing(document, best.words);
  if (all >= 3 && described * 4 >= all) return true;
  // Seen once or twice in a sentence and also in a title, a table or a row: it has a place of its own.
  if (like && inside <= 2 && all > inside && (determined === 0 || !CORE.test(head))) return true;
  return like !== undefined && isCut(best.words, like);
}

/** The name by which a party is known, cut out of its full name. */
export function isPartyWord(document: DocumentIndex, word: string): boolean {
  return document.structure.parties.some((party) => party.name.split(/[\s,]+/, 1)[0] === word) && !ROLE.test(word);
}

/** How often the words stand in the document, headings and tables too, and how often a sentence begins by telling what they are. */
function standing({ paras }: DocumentIndex, words: string): { all: number; described: number } {
  let all = 0;
  let described = 0;
  for (const { flat } of paras) {
    for (let at = flat.indexOf(words); at >= 0; at = flat.indexOf(words, at + words.length)) {
      if (/\w/.test(flat[at + words.length] ?? "")) continue;
      all++;
      const before = flat.slice(Math.max(0, at - 12), at);
      const after = flat.slice(at + words.length, at + words.length + 30);
      if (
        /(?:^|[.:;)]\s{1,3}|\d\s{1,3})(?:(?:The|An?|Each|Such|Any)\s)?$/.test(before) &&
        /^\s(?:is|are|was|were|consists?|comprises?|includes?|(?:shall|will) (?:automatically )?(?:be|mean|have|consist|include|commence|begin|start|renew))\b/.test(
          after,
        )
      )
        described++;
    }
  }
  return { all, described };
}

/** The end of a defined term's word is broken off: "Harb our". */
function isCut(words: string, like: string): boolean {
  const whole = like.split(" ");
  return words.split(" ").every((word, i) => word === whole[i] || (word.length > 3 && whole[i]?.startsWith(word)));
}
