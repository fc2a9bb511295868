/** Telling English from other languages that contracts stand in beside it, by the small words of each. */
import { matchesOf } from "./matches.ts";

const ENGLISH = /\b(?:the|of|and|to|or|for|by|any|shall|this|with|is|be|at|that|such|will|from|not)\b/gi;
/** Small words of Spanish, French, German, Italian, Portuguese and Dutch that English hardly has; in capitals they are names and states. */
const OTHERS =
  /\b(?:de|la|el|los|las|del|que|en|por|para|con|una|se|su|le|les|des|du|et|une|dans|est|sont|pour|aux|der|das|und|ist|nicht|mit|von|den|dem|zu|auf|eine|oder|wird|een|het|van|voor|wordt|di|il|che|della|delle|nel|da|dos|das|uma|ou|pelo|ao)\b/g;
/** So much of a paragraph is looked at. */
const READ = 800;
/** So many small words it takes, so many times the English ones, and one in so many of all words. */
const ENOUGH = { words: 5, times: 4, oneIn: 8 };
/** Where more than this is in another language, the document is. */
const MOSTLY = 0.6;

/** Whether a paragraph is in another language than English; short ones do not tell. */
export function isForeign(flat: string): boolean {
  const words = flat.slice(0, READ);
  const others = matchesOf(words, OTHERS).length;
  return (
    others >= ENOUGH.words &&
    others >= ENOUGH.times * matchesOf(words, ENGLISH).length &&
    others * ENOUGH.oneIn >= words.trim().split(/\s+/).length
  );
}

/** For each paragraph of a bilingual contract whether it is the one in another language; none where hardly anything is English. */
export function foreignIn(paragraphs: readonly { flat: string }[]): boolean[] {
  const foreign = paragraphs.map(({ flat }) => isForeign(flat));
  const length = (those: (i: number) => boolean) =>
    paragraphs.reduce((sum, { flat }, i) => sum + (those(i) ? flat.length : 0), 0);
  return length((i) => foreign[i] ?? false) > MOSTLY * length(() => true) ? foreign.map(() => false) : foreign;
}
