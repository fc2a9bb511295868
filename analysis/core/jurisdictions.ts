/** Names of states, provinces and countries whose laws contracts choose. */

const STATES =
  "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming District_of_Columbia Puerto_Rico";
const PROVINCES =
  "Ontario Quebec British_Columbia Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland_and_Labrador Newfoundland Prince_Edward_Island Yukon New_South_Wales Victoria Queensland Western_Australia South_Australia Tasmania";
const COUNTRIES =
  "United_States_of_America United_States England_and_Wales England Wales Scotland Northern_Ireland United_Kingdom Great_Britain Ireland France Germany Italy Spain Portugal Netherlands Belgium Luxembourg Switzerland Austria Denmark Sweden Norway Finland Iceland Poland Hungary Romania Bulgaria Greece Cyprus Malta Turkey Russian_Federation Russia Ukraine Kazakhstan Estonia Latvia Lithuania Slovakia Slovenia Croatia Serbia Liechtenstein Monaco Gibraltar Jersey Guernsey Isle_of_Man Israel Egypt South_Africa Nigeria Kenya Ghana Morocco Mauritius United_Arab_Emirates Dubai Saudi_Arabia Qatar Bahrain Kuwait Jordan Lebanon India Pakistan Bangladesh Sri_Lanka Singapore Malaysia Indonesia Thailand Vietnam Philippines Hong_Kong Macau Taiwan Republic_of_China People's_Republic_of_China PRC China Japan Republic_of_Korea South_Korea Korea Australia New_Zealand Papua_New_Guinea Canada Mexico Brazil Argentina Chile Colombia Peru Ecuador Uruguay Venezuela Panama Costa_Rica Guatemala Jamaica Bahamas Barbados Bermuda Cayman_Islands British_Virgin_Islands Virgin_Islands Marshall_Islands Belize Curacao Nevis Anguilla";

const NAMES = `${STATES} ${PROVINCES} ${COUNTRIES}`.split(" ").map((name) => name.replaceAll("_", " "));
const BY_KEY = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** "English law", "PRC laws": what they are the law of. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  american: "United States",
  english: "England",
  scottish: "Scotland",
  scots: "Scotland",
  irish: "Ireland",
  french: "France",
  german: "Germany",
  italian: "Italy",
  spanish: "Spain",
  dutch: "Netherlands",
  belgian: "Belgium",
  swiss: "Switzerland",
  austrian: "Austria",
  danish: "Denmark",
  swedish: "Sweden",
  norwegian: "Norway",
  finnish: "Finland",
  polish: "Poland",
  russian: "Russia",
  israeli: "Israel",
  indian: "India",
  japanese: "Japan",
  korean: "Korea",
  chinese: "China",
  australian: "Australia",
  canadian: "Canada",
  mexican: "Mexico",
  brazilian: "Brazil",
  colombian: "Colombia",
};

const pattern = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(" ", "\\s{1,3}"))
    .join("|");

/** Alternatives for a pattern that ignores case: names of places with a law of their own, the longest first. */
export const JURISDICTION = pattern(NAMES);
/** The same for what stands before "law". */
export const LAW_OF = pattern([...NAMES, ...Object.keys(ADJECTIVES)]);

/** A place's name as it is written here ("NEW  YORK" is "New York", "English" is "England"); undefined when it is none. */
export function jurisdictionOf(words: string): string | undefined {
  const key = words.replace(/\s+/g, " ").trim().toLowerCase();
  return ADJECTIVES[key] ?? BY_KEY.get(key);
}
