/** What is known of a place where a defined term's words stand in small letters, in numbers: what the model of term-case weighs. */
import { isCommonWord } from "../../core/lexicon.ts";
import { sentenceAt } from "../../core/sentences.ts";
import { firstOf, type KnownUse, usesBetween } from "../../structure/document-index.ts";
import { looseSense } from "./other-sense.ts";
import { isPlainHere, isPlainInZone } from "./plain-words.ts";
import { neighbours, type TermCase } from "./term-case-survey.ts";
import { COMPOUND, wordAfter, wordBefore } from "./word-class.ts";

/** "Licensor and its licensors". */
const OWN = /\b(?:its|their|his|her|our|your|other|another)\s(?:[a-z]+\s)?$/i;
/** How far back an earlier place in small letters is looked for. */
const BACK = 600;
/** A term with so many places is really used. */
const SEVERAL = 5;

/** How often contracts that define a term also write it small: the share of its places, drawn towards the usual one where few define it. */
export interface CasePriors {
  whole(key: string): number;
  head(stem: string): number;
}

/** The evidence for one place in small letters: log counts, shares and flags. */
export function caseEvidence(term: TermCase, use: KnownUse, priors: CasePriors) {
  const { document, known, upper, lower } = term;
  const flat = document.paras[use.paragraph]?.flat ?? "";
  const tokens = document.tokens[use.paragraph] ?? [];
  const before = flat.slice(Math.max(0, use.start - 60), use.start);
  const after = flat.slice(use.end, use.end + 90);
  const written = flat.slice(use.start, use.end);
  const sentence = sentenceAt(flat, use.start);
  const stems = known.key.split(" ");
  const head = stems[stems.length - 1] ?? "";
  const [previous, next] = neighbours(document, use);
  const zoneOf = (paragraph: number) => document.structure.zones[paragraph] ?? 0;
  const zone = zoneOf(use.paragraph);
  const [definition] = known.definitions;
  const at = firstOf(term.paragraphs, ({ paragraph }) => paragraph >= use.paragraph);
  const here = term.paragraphs[at]?.paragraph === use.paragraph ? term.paragraphs[at] : undefined;
  const nearest = Math.min(
    (term.paragraphs[at]?.paragraph ?? 9999) - use.paragraph,
    use.paragraph - (term.paragraphs[at - 1]?.paragraph ?? -9999),
  );
  const others = usesBetween(document, use.paragraph, sentence.start, sentence.end).filter(
    (u) => u.start !== use.start,
  );
  const small = others.filter((u) => u.case === "lower" && u.key !== use.key);
  const earlier = usesBetween(document, use.paragraph, use.start - BACK, use.start).filter(
    (u) => u.key === use.key && u.case === "lower" && u.start < use.start,
  );
  const plural = /[^s]s$/.test(written);
  const pluralTerm = /[^s]s$/.test(known.term);
  const left = wordBefore(before);
  const right = wordAfter(after);
  const beforeToken = tokens[use.from - 1];
  const afterToken = tokens[use.to + 1];
  return {
    // How the document writes the term.
    upper: log(upper),
    lower: log(lower),
    lowerShare: lower / (lower + upper + 1),
    lone: flag(lower === 1),
    upperInZone: log(term.upperIn.get(zone) ?? 0),
    lowerInZone: log(term.lowerIn.get(zone) ?? 0),
    annexed: flag(zone > 0),
    definedHere: flag(known.definitions.some((d) => zoneOf(d.paragraph) === zone)),
    nearest: log(nearest),
    upperInSentence: others.filter((u) => u.key === use.key && u.case === "upper").length,
    upperBefore: flag(here !== undefined && here.first < use.start),
    upperAfter: flag(here !== undefined && here.last > use.start),
    // Its definition.
    definitions: known.definitions.length,
    means: flag(definition?.form === "means"),
    bracketed: flag(definition?.form === "bracketed"),
    called: flag(definition?.form === "called"),
    byReference: flag(known.definitions.some((d) => d.byReference)),
    party: flag(known.party),
    fromDefinition: definition
      ? Math.sign(use.paragraph - definition.paragraph) * log(Math.abs(use.paragraph - definition.paragraph))
      : 0,
    sameAsDefinition: flag(known.definitions.some((d) => d.paragraph === use.paragraph)),
    beforeDefinition: flag(
      definition !== undefined && definition.paragraph === use.paragraph && use.start < definition.start,
    ),
    inBody: flag(
      known.definitions.some(
        (d) => d.body.paragraph === use.paragraph && d.body.start <= use.start && use.end <= d.body.end,
      ),
    ),
    // Whether the term stands between the same words elsewhere.
    sameBefore: (term.behind.get(previous) ?? 0) / (upper + 1),
    sameAfter: (term.before.get(next) ?? 0) / (upper + 1),
    seenBefore: log(term.behind.get(previous) ?? 0),
    seenAfter: log(term.before.get(next) ?? 0),
    between: flag(term.between.has(`${previous} ${next}`)),
    // The words beside it.
    left,
    right,
    rightNoun: flag(right === COMPOUND),
    leftCommon: log(beforeToken && left === COMPOUND ? (document.lowerCaseWords.get(beforeToken.stem) ?? 0) : 0),
    beforeCapital: flag(/^[A-Z]/.test(beforeToken?.text ?? "")),
    afterCapital: flag(/^[A-Z]/.test(afterToken?.text ?? "")),
    hyphen: flag(/-$/.test(before) || /^-/.test(after)),
    row:
      flag(/[a-z],\s(?:and\s|or\s)?$/.test(before)) +
      flag(/^,\s[a-z]/.test(after) || /^,?\s(?:and|or)\s[a-z]/.test(after)),
    article: flag(/\b(?:an?|another|any other|other)\s(?:[\w.'-]+\s){0,2}$/i.test(before)),
    earlier: log(earlier.length),
    earlierWithArticle: flag(
      earlier.some((u) =>
        /\b(?:an?|another|any|other)\s(?:[\w.'-]+\s){0,3}$/i.test(flat.slice(Math.max(0, u.start - 40), u.start)),
      ),
    ),
    ofSomebody: flag(
      /^\s(?:of|from|under|between|with)\s(?:any|an?|another|others?|third|such other|each|its|their)\b/.test(after),
    ),
    ofThis: flag(/^\s(?:of|to|under|by)\s(?:this|the)\b/.test(after)),
    notThis: flag(/^[^.;]{0,50}\b(?:under|in|of|to)\s(?:the|such|its|that)\s(?!Agreement\b)[A-Z]\w+/.test(after)),
    // The sentence and the paragraph.
    smallTerms: small.filter(({ key }) => (term.upperOf.get(key) ?? 0) >= SEVERAL).length,
    capitalTerms: others.filter((u) => u.case === "upper").length,
    sentence: log(sentence.end - sentence.start),
    into: (use.start - sentence.start) / Math.max(1, sentence.end - sentence.start),
    table: flag(document.role(use.paragraph) === "table"),
    place: use.paragraph / Math.max(1, document.paras.length),
    quoted: flag((flat.slice(sentence.start, use.start).match(/"/g)?.length ?? 0) % 2 === 1),
    capitals: capitalShare(flat.slice(sentence.start, sentence.end)),
    smallInDocument: term.smallShare,
    // Whose it is, and whether it may be a verb.
    ownOne: flag(
      OWN.test(before) &&
        others.some((u) => u.key === use.key && u.case === "upper" && u.end < use.start && use.start - u.end < 40),
    ),
    // "The Disclosing Party's confidential information".
    termOwns: flag(
      /'s?\s$/.test(before) && others.some((u) => u.case === "upper" && use.start - u.end < 4 && u.end < use.start),
    ),
    owned: flag(/\b(?:its|their|his|her|our|your|whose)\s(?:[a-z]+\s)?$/i.test(before)),
    toVerb: flag(
      /\b(?:to|shall|will|may|must|not|can|would|and|or)\s$/.test(before) &&
        /^\s(?:the|an?|any|all|such|its|their|this|each|individual|certain)\b/.test(after),
    ),
    bare: flag(
      /\b(?:by|to|from|of|with|for|between|that|if|and|or)\s{1,3}$/.test(before) && !plural && stems.length === 1,
    ),
    usuallyThe: (term.behind.get("the") ?? 0) / (upper + 1),
    someName: flag(/\b[A-Z][a-z]+(?:\s[A-Z][a-z]+)*,?\s(?:and|or)\s(?:its|their|his|her)\s$/.test(before)),
    // The words themselves.
    words: stems.length,
    length: known.key.length,
    plural: flag(plural && !pluralTerm),
    bothPlural: flag(plural && pluralTerm),
    single: flag(!plural && pluralTerm),
    doer: flag(/(?:or|er|ee|ant|ent)$/.test(head)),
    doing: flag(/ing$/.test(head)),
    abstract: flag(/(?:ment|[ts]ion|ity|ance|ence)$/.test(head)),
    common: flag(isCommonWord(known.key)),
    headSmall: log(Math.max(0, (document.lowerCaseWords.get(head) ?? 0) - lower)),
    priorWhole: priors.whole(known.key),
    priorHead: priors.head(head),
    // "The receiving party … the other party": the two of this sentence.
    otherParty: flag(/ part(?:y|ies|i)$/.test(known.key) && /^[^.;]{0,80}\bother party\b/.test(after)),
    // What rules say of the words around.
    loose: looseSense(document, known, use),
    plain: flag(isPlainHere(term, use)),
    plainInZone: flag(isPlainInZone(term, use)),
  };
}

const log = (n: number) => Math.log1p(n);
const flag = (b: boolean) => (b ? 1 : 0);

function capitalShare(text: string): number {
  const words = text.match(/[A-Za-z]{3,}/g) ?? [];
  return words.length === 0 ? 0 : words.filter((w) => /^[A-Z]/.test(w)).length / words.length;
}
