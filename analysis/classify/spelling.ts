/**
 * British spellings as the American ones that the classifier has learned from. Only words that its contracts, nearly all of them
 * American, hardly ever spell the British way: what they spell both ways (“cancelled”, “endeavour”) it knows as it is.
 */
import { hash32 } from "../core/hash.ts";

/** Beginnings that go on with -ise, -isation and the like in British spelling, with -ize, -ization in American. */
const WITH_Z =
  "author unauthor organ reorgan recogn real util minim maxim capital commercial custom standard summar final formal item jeopard special subsid categor central digit equal general initial legal local mobil modern monet national neutral penal personal priorit privat public rational scrutin securit stabil synchron amort";
const AFTER_Z = ["e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations"];

/** Beginnings of other words, British and American, and what they go on with. */
const OTHERS =
  "favour-favor labour-labor honour-honor colour-color harbour-harbor instalment-installment judgement-judgment fulfil-fulfill enrol-enroll wilful-willful";
const ENDINGS = ["", "s", "ed", "ing", "able", "ment", "ments", "ly", "er", "ers", "ite", "ites"];
/** Whole words. */
const WHOLE =
  "licence-license licences-licenses licenced-licensed sublicence-sublicense sublicences-sublicenses defence-defense defences-defenses centre-center centres-centers programme-program programmes-programs cheque-check cheques-checks catalogue-catalog catalogues-catalogs whilst-while amongst-among";

const pairs = (list: string) => list.split(" ").map((pair) => pair.split("-") as [string, string]);

function spellings(): Map<number, number> {
  const found = new Map<number, number>();
  const add = (british: string, american: string) => found.set(hash32(british), hash32(american));
  for (const beginning of WITH_Z.split(" "))
    for (const ending of AFTER_Z) add(`${beginning}is${ending}`, `${beginning}iz${ending}`);
  for (const [british, american] of pairs(OTHERS))
    for (const ending of ENDINGS) add(british + ending, american + ending);
  for (const [british, american] of pairs(WHOLE)) add(british, american);
  return found;
}

const SPELLINGS = spellings();

/** The hash of a word's American spelling, from the hash of the word in lower case. */
export const americanHash = (hash: number): number => SPELLINGS.get(hash) ?? hash;
