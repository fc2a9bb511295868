/** What kind of word stands beside a noun, in the order in which it makes a defined thing likelier. */

/** A noun or adjective beside the words: they are part of something longer. */
export const COMPOUND = 1;

/** From here on what stands before points at something: "its", "all", "such", "the". */
export const POINTING = 9;

const BEFORE: readonly RegExp[] = [
  /(?:\b(?:an?|any|another|other|own|similar|certain|some|various|additional|new|different|several|many|more)\s{1,3}|\b(?:types?|kinds?|forms?|numbers?|amounts?) of\s{1,3})$/i,
  // COMPOUND is what nothing else fits.
  /^\b$/,
  /\b[A-Z][\w-]*\s{1,3}$/,
  /[\d%$]\)?\s{1,3}$/,
  /(?:[,(]|\b(?:and|or|nor|but|and\/or))\s{0,3}$/i,
  /\b(?:in|on|with|for|from|after|before|as|at|upon|against|during|within|than|if|when|where|until|unless|because|between|through|into|per|without|about|regarding)\s{1,3}$/i,
  /\b(?:is|are|was|were|be|been|has|have|had|shall|will|may|must|not|that|which|who)\s{1,3}$/i,
  /\b(?:of|to|by|under)\s{1,3}$/i,
  /(?:^|[.;:)]\s{0,3}|["'(]\s?)$/,
  /(?:\b(?:its|their|our|your|his|her|my)|'s?)\s{1,3}$/i,
  /\b(?:all|each|every|no|either|both|applicable|respective)\s{1,3}$/i,
  /\b(?:that|those|these|said|any such|all such)\s{1,3}$/i,
  /\bsuch\s{1,3}$/i,
  /\bthis\s{1,3}$/i,
  /\bthe\s{1,3}$/i,
];

const AFTER: readonly RegExp[] = [
  /^-|^\((?:s|es|ies)\)/,
  // COMPOUND is what nothing else fits.
  /^\b$/,
  /^\s[A-Z]/,
  /^,\s(?:\(\w{1,3}\)\s)?(?:and|or)?\s?[a-z]/,
  /^\s(?:and|or|and\/or)\b/,
  /^\sof\b/,
  /^\s(?:under|in|on|for|by|with|as|at|from|to|upon|during|between|within|after|before|against|through|without|than|per|into|if|when|where|until|unless|because|pursuant|prior|subject)\b/,
  /^\s(?:that|which|who|whom|whose|not|only|so|then|the|an?|such|any|it|this)\b/,
  /^(?:\s{0,2}[.,;:)\]]|\s*$)/,
  /^\s(?:is|are|was|were|be|been|has|have|had|does|do|did)\b/,
  /^\s(?:shall|will|may|must|can|cannot|should|would|could|agrees?|acknowledges?|represents?|warrants?|covenants?)\b/,
  /^\s(?:here|there)\w+\b/,
  /^(?:'s\b|s?'\s)/,
];

/** Any other word behind a noun that is no noun itself. */
const VERBAL = /^\s[a-z]+(?:ed|ing|ly|en)\b/;

/** The class of what stands before a place, by its number in the list. */
export function wordBefore(before: string): number {
  const found = BEFORE.findLastIndex((pattern) => pattern.test(before));
  return found >= 0 ? found : COMPOUND;
}

/** The class of what stands behind it. */
export function wordAfter(after: string): number {
  const found = AFTER.findLastIndex((pattern) => pattern.test(after));
  if (found >= 0) return found;
  return VERBAL.test(after) ? 7 : COMPOUND;
}
