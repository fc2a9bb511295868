/** Words in square brackets that a precedent offers to keep or to strike, and that only look like a blank. */

/** "[NUMBER] [days]": the unit that goes with a number. */
const UNIT = /^\[(?:days?|weeks?|months?|years?)\]$/;
/** "[and in a form to be agreed with the Customer]": a passage that goes on with the sentence around it. */
const GOES_ON =
  /^\[(?:,\s?)?(?:and|or|but|if|unless|subject to|provided|in|as|by|at|on|for|with|which|where|whether)\s[a-z]/;
/** "[Training: the training as specified in Schedule 3, to be provided by the Supplier.]": a definition to keep or to strike. */
const DEFINITION = /^\[[A-Z][A-Za-z' -]{2,40}:\s(?:the|an?|any|all|each|has|means)\s/;

/** True for an option of the draft: nothing has to be filled in, though it has still to be chosen. */
export function isDraftingOption(flat: string, start: number, end: number): boolean {
  const words = flat.slice(start, end);
  if (GOES_ON.test(words) || DEFINITION.test(words)) return true;
  // "any [open] public database".
  if (words === "[open]") return /[a-z]\s$/.test(flat.slice(0, start)) && /^\s[a-z]/.test(flat.slice(end, end + 2));
  return UNIT.test(words) && /[\d\]]\s$/.test(flat.slice(Math.max(0, start - 2), start));
}
