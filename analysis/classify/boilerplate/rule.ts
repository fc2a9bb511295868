/** What the rule of a usual clause is, and how it is written down. */

/** How a usual clause is known. All patterns read lower-case text whose white space has been made single spaces. */
export interface Rule {
  id: string;
  label: string;
  /** Beginnings of words of which the sentence has one; the patterns are only looked for in such sentences. */
  words: string;
  /** The title that such a clause stands under, without its number. */
  heading: RegExp;
  /** Says it, whatever it stands under. */
  says: RegExp;
  /** What the sentence must have besides. */
  also?: RegExp;
  /** What the sentences under the heading speak of. */
  under: RegExp;
  /** Looks like it and is something else. */
  not?: RegExp;
}

/** One pattern out of several. */
export const either = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join("|"));
