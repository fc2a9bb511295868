/** Names of states, provinces and countries whose laws contracts choose. */
import { matchesOf } from "./matches.ts";

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
  argentinian: "Argentina",
  british: "United Kingdom",
  chilean: "Chile",
  czech: "Czech Republic",
  greek: "Greece",
  hungarian: "Hungary",
  "new zealand": "New Zealand",
  portuguese: "Portugal",
  romanian: "Romania",
  singaporean: "Singapore",
  "south african": "South Africa",
  "south korean": "South Korea",
  turkish: "Turkey",
  ukrainian: "Ukraine",
  welsh: "Wales",
};

/** One pattern for all names, the longest first, as a pattern this long for each use would be too much to compile. */
const HERE = new RegExp(
  `(?:${[...NAMES]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(" ", "\\s{1,3}"))
    .join("|")})\\b`,
  "iy",
);
const WORD = /[A-Za-z]+/g;
/** The longest names have so many words. */
const MOST_WORDS = 5;

/** A place with a law of its own, as it is named in a text. */
export interface NamedPlace {
  /** As `jurisdictionOf` writes it. */
  name: string;
  start: number;
  end: number;
}

/** The place that is named from `at` on. */
export function placeAt(text: string, at: number): NamedPlace | undefined {
  HERE.lastIndex = at;
  const words = HERE.exec(text)?.[0];
  const name = words === undefined ? undefined : jurisdictionOf(words);
  return words === undefined || name === undefined ? undefined : { name, start: at, end: at + words.length };
}

/** Every place that a text names, whatever its capitals; meant for a sentence, not for a document. */
export function placesIn(text: string): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (const { index } of matchesOf(text, WORD)) {
    if (index < (found[found.length - 1]?.end ?? 0) || /\w/.test(text[index - 1] ?? "")) continue;
    const place = placeAt(text, index);
    if (place) found.push(place);
  }
  return found;
}

/** The place that a text ends with, by its name or as what belongs to it ("English"). */
export function placeAtEnd(text: string): string | undefined {
  const words = text.trim().split(/\s+/).slice(-MOST_WORDS);
  for (let from = 0; from < words.length; from++) {
    const name = jurisdictionOf(words.slice(from).join(" ").replace(/^\W+/, ""));
    if (name) return name;
  }
  return undefined;
}

/** A place's name as it is written here ("NEW  YORK" is "New York", "English" is "England"); undefined when it is none. */
export function jurisdictionOf(words: string): string | undefined {
  const key = words.replace(/\s+/g, " ").trim().toLowerCase();
  return ADJECTIVES[key] ?? BY_KEY.get(key);
}
