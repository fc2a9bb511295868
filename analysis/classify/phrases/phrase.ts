/** What the phrases of a category are, and how they are written down. */

/** The phrases of one category. All are looked for in text whose white space has been made single spaces. */
export interface Phrases {
  /** Beginnings of words that speak of it; the patterns are only looked for in text that has one of them. */
  words: string;
  /** Says it, with who is bound and what is promised. */
  core: RegExp;
  /** Nearly says it. */
  sure: RegExp;
  /** Is often said so. */
  likely: RegExp;
  /** What such a clause goes on with: an item, a condition or a consequence that says little when it stands alone. */
  part?: RegExp;
  /** Looks like it and mostly is something else; only looked for where one of the others is. */
  contra: RegExp;
}

/** One pattern out of several. */
export const either = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join("|"), "i");
