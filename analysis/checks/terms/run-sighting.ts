/** A run of capitalised words at one place: whether it can be a term there, and what stands around it. */
import type { Place } from "../../core/anchors.ts";
import { isCommonWord } from "../../core/lexicon.ts";
import type { Token } from "../../structure/terms.ts";
import { adjacent, beginsSentence, isTitleCase } from "./run-context.ts";
import { GOVERNING, NOUN_ENDS, partOfName } from "./term-or-name.ts";

/** A place where a run of capitalised words stands. */
export interface Sighting extends Place {
  words: string;
  /** "the", "any", … before it, in the middle of a sentence. */
  determined: boolean;
  /** Not at the start of a sentence, in a heading or in brackets. */
  inside: boolean;
  /** No other noun follows: "the Draft party" says nothing about a Draft. */
  alone: boolean;
  /** A small word goes before it: "by Reseller", "under Applicable Law". */
  governed: boolean;
  /** "A", "any", "each", … before it: one of a class, not the name of something. */
  ofAClass: boolean;
  /** "A" or "an" before it: it may be spoken of for the first time. */
  introduced: boolean;
  /** Joined by "and", "or" or a comma to a capitalised word that no known term covers: one of a row of names or titles. */
  listed: boolean;
  /** "In the form of", "attached", "described in" follows: the text says where to find it. */
  pointed: boolean;
  /** What stands around it makes it a part of a name, or of something longer. */
  doubtful: boolean;
  /** It is made of known terms side by side: "Customer Gas". */
  composed: boolean;
  /** It stands in a heading inside the paragraph. */
  heading: boolean;
  /** A known term follows and belongs to it: "Initial Services". */
  extends: boolean;
  /** A sentence begins with it and goes on to tell what it is. */
  described: boolean;
  /** "Inc.", "LLC" or the like follows somewhere near: the name of a company. */
  corporate: boolean;
  /** "As defined in", "set forth above" follows. */
  referred: boolean;
  /** Its words that no known term explains ("Plan" of "Harbour Plan"). */
  fresh: string;
}

const DETERMINER =
  /^(?:the|any|such|each|all|its|their|his|her|your|our|no|this|that|these|those|said|every|either|other|another|an|a|applicable|relevant|additional|new)$/i;
const OF_A_CLASS = /^(?:an?|any|each|such|every|no|either|other|another)$/i;
export const STARTER =
  /^(?:The|Any|Such|Each|All|Its|Their|No|This|That|These|Those|If|In|On|Upon|Where|When|For|Such|As|By|To|From|With|Without|Neither|Either|Every|Both|Other|An|A|Except|During|After|Before|Subject|Unless|Until|Notwithstanding|However|Further|And|Or|But|Provided|Whereas|Now|Therefore|It|Is|Not|Only|Also|At|Of|Under|Within|Following|Pursuant|Said|Certain|Should|Once|While|Since|Because|Although|Than|Whether|Then|Who|Which|What|How|May|Shall|Will|Must|Can|Has|Have|Are|Was|Were|Be|Been|Do|Does|Our|Your|We|You|I|He|She|They|His|Her|Here|There|So|Per|Via|More|Most|Many|Few|Some|Please|See|Note|Including|Throughout|About|Between|Among|Into|Through|Over|Out|Up|Down|Off|Yes|Vs)$/;

/** What follows where the text says what or where the thing is. */
const POINTED =
  /^,?\s(?:(?:as|which is|are|is)\s)?(?:further\s)?(?:described|set forth|set out|outlined|attached|annexed|in the form)\b/;

/** A sentence that tells what the words before it are. */
const DESCRIBED =
  /^\s(?:is|are|was|were|consists?|comprises?|includes?|(?:shall|will) (?:automatically )?(?:be|mean|have|consist|include|commence|begin|start|renew))\b/;

const CORPORATE =
  /^(?:\s[A-Z][\w&]*){0,3},?\s(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|L\.L\.C|LP|L\.P|Co|GmbH|AG|S\.A|B\.V|N\.V|PLC|plc)\b/;
const REFERRED =
  /^,?\s?\(?(?:as|each as|which is|is|are)?\s?(?:such terms? (?:is|are) |that term is )?(?:further |hereinafter |otherwise )?(?:defined|described|specified|set forth|set out|shown|listed|identified|provided for)\s(?:in|below|above|on|under|herein|by)\b/;

/** What a party does in one breath with another: "represents and Warrants", "agrees, Covenants". */
const VERB = /^(?:Warrants?|Agrees?|Covenants?|Represents?|Acknowledges?|Undertakes?)$/;
const ANOTHER_VERB =
  /\b(?:warrants?|agrees?|covenants?|represents?|acknowledges?|undertakes?)(?:,|,?\sand|,?\sor)\s(?:hereby\s)?$/i;

/** The rest of a statute's name. */
const ACT_OF_A_YEAR =
  /^(?:\s(?:\([A-Z][^()]{2,60}\)|[A-Z][\w-]*|of|the|and|for|to|in|on|with),?){1,14}?\s(?:Act|Regulations|Order|Rules)\s(?:of\s)?(?:19|20)\d{2}\b/;

/** One run of capitalised words, with what its neighbours tell of it. */
export function runAt(
  flat: string,
  tokens: readonly Token[],
  covered: Uint32Array,
  from: number,
  fresh: number,
  to: number,
): { key: string; sighting: Omit<Sighting, "paragraph" | "heading" | "composed"> } | undefined {
  let first = from;
  const starts = beginsSentence(flat, tokens[first]?.start ?? 0);
  let determined = false;
  while (first <= to && STARTER.test(tokens[first]?.text ?? "")) {
    // "No Waiver." is a heading.
    determined = DETERMINER.test(tokens[first]?.text ?? "") && !(starts && tokens[first]?.text === "No");
    first++;
  }
  while (to > first && STARTER.test(tokens[to]?.text ?? "")) to--;
  const head = tokens[first];
  let last = tokens[to];
  let lastIndex = to;
  if (!head || !last || first > to) return undefined;
  // "Contractor represents and Warrants to the Company that": a verb with a capital.
  if (first === to && VERB.test(head.text) && ANOTHER_VERB.test(flat.slice(Math.max(0, head.start - 40), head.start)))
    return undefined;
  const stripped = first > from;
  const previous = tokens[first - 1];
  const next = tokens[to + 1];
  let doubtful = partOfName(
    flat.slice(last.end, last.end + 120),
    flat.slice(Math.max(0, head.start - 60), head.start),
    flat.slice(head.start, last.end),
  );
  // "Section 8.2 [No Sale without Our Prior Consent]" gives the section's title.
  doubtful ||= /\b(?:Sections?|Articles?)\s[\d.()a-z]{1,12}\s\[[^\]]*$/.test(
    flat.slice(Math.max(0, head.start - 120), head.start),
  );
  // "the Controlling the Assault of Non-Solicited Marketing Act of 2003".
  doubtful ||= ACT_OF_A_YEAR.test(flat.slice(last.end, last.end + 140));
  let extended = false;
  // "the Services Agreement" where "Agreement" alone is the known term: the whole is the candidate, unless it is this document's name.
  if (next && adjacent(flat, last, next) && covered[to + 1] && /^[A-Z]/.test(next.text)) {
    if (/^this$/i.test(previous?.text ?? "")) return undefined;
    lastIndex = (covered[to + 1] ?? 0) - 1;
    const known = tokens[lastIndex] ?? next;
    const beyond = tokens[lastIndex + 1];
    if (beyond && adjacent(flat, known, beyond) && /^[A-Z]/.test(beyond.text)) return undefined;
    extended = true;
    doubtful ||= stripped || partOfName(flat.slice(known.end, known.end + 120), "", "");
    last = known;
  }
  // A capitalised neighbour that is known or strange makes the run part of a name ("Harbour Holdings Group").
  doubtful ||=
    previous !== undefined &&
    first === from &&
    !starts &&
    adjacent(flat, previous, head) &&
    /^[A-Z\d]/.test(previous.text) &&
    !DETERMINER.test(previous.text) &&
    !covered[first - 1];
  doubtful ||=
    next !== undefined && adjacent(flat, last, next) && /^(?:[A-Z]{2,}|\d)/.test(next.text) && !covered[to + 1];
  doubtful ||= next !== undefined && /^(?:Inc|Corp|Ltd|LLC|LP|Co|GmbH|Limited)$/.test(next.text);
  // "/s/ Ada Moor Date: November 2": a name and the caption behind it.
  if (last !== head && /^(?:Date|Title|Name|By|Attention|Phone|Fax|Email)$/.test(last.text) && flat[last.end] === ":")
    return undefined;
  // "Date Date": the captions of two columns.
  if (last !== head && tokens.slice(first, lastIndex + 1).every(({ text }) => text === head.text)) return undefined;
  const words = flat.slice(head.start, last.end);
  const stems = tokens.slice(first, lastIndex + 1).map((t) => t.stem);
  if (!stripped && previous && !starts)
    determined =
      DETERMINER.test(previous.text) &&
      previous.text !== "No" &&
      /^\s{1,3}["']?$/.test(flat.slice(previous.end, head.start));
  // "the Buyer's Premises", but not "Northwind's Annual Report".
  if (
    !stripped &&
    previous &&
    stems.length === 1 &&
    isCommonWord(previous.text) &&
    /^[A-Z]/.test(previous.text) &&
    /^'s?\s{1,2}$/.test(flat.slice(previous.end, head.start))
  )
    determined = true;
  const governed =
    !stripped &&
    previous !== undefined &&
    !starts &&
    GOVERNING.test(previous.text) &&
    /^\s{1,3}$/.test(flat.slice(previous.end, head.start));
  const before = flat.slice(Math.max(0, head.start - 3), head.start);
  const after = flat.slice(last.end, last.end + 24);
  const inside =
    (!starts || stripped) && !/["(\u00b7]\s?$/.test(before) && !/^["]|^\s?[.:]\s?-(?!\s?\d{1,3}\s?-)/.test(after);
  return {
    key: stems.join(" "),
    sighting: {
      start: head.start,
      end: last.end,
      words,
      determined: determined && inside,
      inside,
      governed: governed && inside,
      ofAClass: !stripped && determined && inside && OF_A_CLASS.test(previous?.text ?? ""),
      introduced: !stripped && /^an?$/i.test(previous?.text ?? ""),
      fresh: flat.slice(tokens[Math.max(first, fresh)]?.start ?? head.start, last.end),
      alone: NOUN_ENDS.test(after),
      listed: isListed(flat, tokens, covered, first, lastIndex),
      pointed: POINTED.test(flat.slice(last.end, last.end + 40)),
      doubtful,
      corporate: CORPORATE.test(flat.slice(last.end, last.end + 60)),
      referred: REFERRED.test(flat.slice(last.end, last.end + 60)),
      extends: extended,
      described: starts && DESCRIBED.test(flat.slice(last.end, last.end + 40)),
    },
  };
}

/** "The Gardens and Terraces sections": a comma, "and" or "or", and a strange word with a capital on the other side. */
function isListed(flat: string, tokens: readonly Token[], covered: Uint32Array, first: number, last: number): boolean {
  const joins = (from: number, to: number) => {
    const a = tokens[from];
    const b = tokens[to];
    const between = a && b ? flat.slice(a.end, b.start) : "";
    return /^(?:,\s{1,2}|\s{1,2}&\s{1,2}|\s?\/\s?)$/.test(between);
  };
  const strange = (i: number) => isTitleCase(tokens[i]) && !covered[i] && !STARTER.test(tokens[i]?.text ?? "");
  const small = (i: number) => /^(?:and|or)$/.test(tokens[i]?.text ?? "");
  return (
    (strange(first - 1) && joins(first - 1, first)) ||
    (small(first - 1) && strange(first - 2)) ||
    (strange(last + 1) && joins(last, last + 1)) ||
    (small(last + 1) && strange(last + 2))
  );
}
