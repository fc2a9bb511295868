/** Whom a clause binds and whom it serves, read from its words. */
import { squeeze } from "../core/flatten.ts";
import { matchesOf } from "../core/matches.ts";
import { type Actor, namesPattern } from "./sides.ts";

/** Somebody, or all parties alike, and what the clause does to them. */
export interface Bearing {
  who: Actor | "both";
  effect: "burdens" | "benefits";
}

/** The parties whichever they are: "each party", "the Receiving Party". */
const EITHER =
  "(?:[Ee]ach|EACH|[Ee]ither|EITHER|[Nn]either|NEITHER|[Bb]oth|BOTH|[Nn]o|NO|[Aa]ny|ANY|[Oo]ne)(?:\\sof)?(?:\\s(?:the|THE|us))?\\s(?:[Pp]art(?:y|ies)|PART(?:Y|IES)|[Mm]embers?|[Ss]ides?)(?:\\shereto)?|[Nn]one of the [Pp]arties|NONE OF THE PARTIES|(?:[Ss]uch|[Tt]hat)\\s[Pp]arty|SUCH\\sPARTY|[Tt]he\\sparty|[Tt]he\\s[Pp]arties(?:\\shereto)?|[Pp]arties\\shereto|THE\\sPARTIES|[Aa]\\s[Pp]arty|A\\sPARTY|[Nn]either\\sof\\sthem|[Tt]he\\s(?:[Dd]isclosing|[Rr]eceiving|[Ii]ndemnif(?:ying|ied)|[Oo]wning|[Bb]reaching|[Dd]efaulting|[Tt]erminating|[Nn]on-?\\s?[a-z]+|[Aa]ffected|[Oo]ther|[Aa]ssigning)\\s[Pp]arty";

/** Alternatives for words as they are and in capitals. */
const cased = (words: string) =>
  words
    .split(" ")
    .flatMap((word) => [word, word.toUpperCase()])
    .join("|");
const MODAL = cased(
  "shall will may must cannot can agrees agree covenants undertakes hereby grants grant assigns appoints disclaims makes make gives give warrants represents reserves reserve waives waive forfeits forfeit has have is are does",
);

/** It is not the subject behind these: "to the Buyer". */
const BEHIND = /\b(?:of|to|by|with|from|for|against|between|upon|than|among|in favou?r of)\s(?:the\s|any\s|each\s)?$/i;
/** "The Buyer agrees that …": what it agrees to comes behind. */
const AGREES_THAT =
  /^(?:agrees?|acknowledges?)\s(?:and (?:agrees|acknowledges)\s)?that\b(?!\s(?:he|she|it|they|neither|no)\b)/i;
/** "If the Buyer terminates …, the Seller shall": what comes first is only the case in which it is so. */
const IN_CASE =
  /(?:^|[.;:]|\d\.?\s|\))\W{0,4}(?:except|if|upon|when|whenever|unless|where|in the event|to the extent|after|until|before|should|as|provided that|so long as|notwithstanding|subject to)\b[^,.;:]*$/i;

const NOT =
  /^(?:(?:shall|will|must|may|can|does|is|are)\s(?:not|never|neither)\b|cannot|(?:shall|will)\s(?:in no event|under no circumstances|have no (?:right|authority|power)|refrain|cease))/i;
const NOT_BOUND =
  /^(?:(?:shall|will|may|is|are|does)\s(?:not|never|in no event|under no circumstances)\b.{0,30}?\b(?:liable|responsible|obligat\w+|required|bound|warrant)|(?:shall|will)\shave\s(?:no|neither)\s(?:\w+\s)?(?:liability|obligation|responsibility|duty))/i;
const RIGHT =
  /^(?:may\b|can\b|reserves?\b|(?:has|have)\s(?:the\s|a\s)?(?:sole\s|full\s|absolute\s|exclusive\s)?(?:right|discretion)\b|hereby reserves|disclaims?\b|hereby disclaims?|(?:makes?|gives?)\sno\b|(?:shall|will)\s(?:at all times\s|(?!not\b)\w+\s)?(?:have|retain|own|receive|be entitled|be indemnified|be the (?:sole |exclusive )*owner|be permitted|be named)\b|(?:is|are)\s(?:hereby\s)?(?:entitled|permitted|authori[sz]ed|the (?:sole |exclusive )*owner))/i;
const DUTY =
  /^(?:shall|will|must|agrees?|covenants?|undertakes?|hereby|grants?|assigns?|appoints?|waives?|forfeits?|warrants?|represents?|(?:is|are)\s(?:responsible|liable|required|obligated|prohibited))\b/i;

/** What the words of a duty, a right or a ban do to whom they speak of. */
function effectOf(said: string, before: string): Bearing["effect"] | undefined {
  if (NOT_BOUND.test(said)) return "benefits";
  if (/\b(?:in no event|under no circumstances|neither)\b[^.;]{0,40}$/i.test(before)) return denied(said);
  if (NOT.test(said)) return "burdens";
  if (RIGHT.test(said)) return "benefits";
  return DUTY.test(said) ? "burdens" : undefined;
}

/** The same of what nobody shall or may. */
const denied = (said: string): Bearing["effect"] => (ABOUT_BEING_LIABLE.test(said) ? "benefits" : "burdens");
const ABOUT_BEING_LIABLE = /\b(?:liable|responsible|liability)\b/i;

/** The words of each kind of clause, by which its own sentence is told from others beside it. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  "anti-assignment": /\bassign|\btransfer|\bdelegat/i,
  "termination-for-convenience": /\bterminat|\bcancel|\bend this/i,
  indemnification: /\bindemn|\bhold harmless|\bdefend/i,
  "audit-rights": /\baudit|\binspect|\bexamin|\baccess|\brecords|\bbooks/i,
  insurance: /\binsur/i,
  confidentiality: /\bconfiden|\bdisclos|\bsecre/i,
  "non-compete": /\bcompet|\bengage|\bsell|\bmarket|\brepresent|\bpromote/i,
  exclusivity: /\bexclusiv|\bsole|\bonly|\bother/i,
  "covenant-not-to-sue": /\bcontest|\bchalleng|\bsue\b|\battack|\bclaim|\bdispute/i,
  "ip-ownership-assignment": /\bassign|\bown|\btitle|\bproperty|\bvest/i,
  disclaimer: /\bwarrant|\bdisclaim|\bas is\b/i,
};

const ABOUT_LIABILITY = new Set(["cap-on-liability", "limitation-of-damages"]);
const EXEMPT = new Set([...ABOUT_LIABILITY, "uncapped-liability", "disclaimer"]);

/** A duty, a right or a ban with whom it speaks of. */
interface Said extends Bearing {
  words: string;
  at: number;
  /** It stands in the condition of a sentence, or says only that somebody agrees to what follows. */
  inCase: boolean;
}

/** "May raise the price by no more than five percent": a right with a limit, which is what such a clause is about. */
const LIMITS = new Set(["price-restrictions", "volume-restriction"]);
const LIMITED = /\b(?:no(?:t)? more than|not exceed|only|at most|up to|maximum|once)\b/i;

/** "May only use it for the Purpose", "may disclose it solely to its advisers": what is allowed is the exception. */
const RESTRAINTS = new Set(["confidentiality", "non-compete", "exclusivity", "anti-assignment"]);
const ALLOWED_ONLY =
  /^(?:may|can)\s(?:(?:\w+ly\s)?(?:only|solely|exclusively)\b|[^.;]{0,120}?\b(?:only|solely|exclusively)\s(?:to|for|from|through|in|within|with|as|if|on|upon|where|when|by|those|such|after)\b(?!\sthe extent\b))/i;

/** Limits of volume say nothing of their own of whom they bind. */
const BY_ITSELF = new Set(["volume-restriction"]);

/** "Shall, once a year, have": what is put in behind the verb. */
const ASIDE =
  /\b(shall|will|may|must),\s(?:in|at|once|upon|as|during|by|without|directly|with|on|under|for|to|if|from|where|when)\b[^,.;]{0,80},/gi;

/** How much of a clause is read, and of what leads it in. */
const READ = 1200;
const LEAD = 300;

// Before a clause is read, every party's name is made its number («0»): so the patterns are the same for all documents.
const WHO = `(?:[Tt]he\\s|THE\\s)?((?:\u00ab\\d+\u00bb|${EITHER})(?:(?:\\s(?:${cased("and or nor")})\\s|\\s?/\\s?)(?:the\\s|THE\\s)?\u00ab\\d+\u00bb)?)[sS]?(?![\\w-])`;
const SHALL = `(?:${cased("shall will may")})`;
const MENTION = /\u00ab\d+\u00bb/;

/** Somebody, and what he shall or may do. */
const OPERATIVE = new RegExp(
  `(?<![\\w'-])${WHO}(?:,[^.;:]{0,80}?,|\\s\\([^)]{0,60}\\))?(?:\\s(?!(?:${MODAL})\\b)[a-zA-Z'-]{1,20}){0,4}?\\s(?=((?:${MODAL})\\b[^.;]{0,200}))`,
  "g",
);
/** "In no event shall the Seller be liable". */
const INVERTED = new RegExp(
  `\\b(?:[Ii]n no event|IN NO EVENT|[Uu]nder no circumstances|UNDER NO CIRCUMSTANCES|${cased("nor neither")})\\b[^.;]{0,60}?\\b${SHALL},?\\s${WHO}`,
  "g",
);
/** "Neither the Seller nor its agents shall". */
const NEITHER = new RegExp(`\\b(?:Neither|${cased("neither")})\\s${WHO}[^.;]{0,200}?\\b${SHALL}\\b[^.;]{0,120}`, "g");
/** "May not be terminated by the Buyer": the modal, its denial and the verb come first. */
const BY_WHOM = new RegExp(
  `\\b(${cased("may shall will is are")})\\s((?:${cased("not")})\\s)?(?:(?:${cased("be")})\\s)?(?:\\w+ly\\s)?([a-zA-Z]+(?:${cased("ed en able ible")}))\\b[^.;]{0,80}?\\b(?:${cased("by")})\\s${WHO}`,
  "g",
);
/** "The Buyer's sole remedy". */
const REMEDY = new RegExp(
  `${WHO}'?[sS]?\\s(?:${cased("sole exclusive only")})\\b[^.;\u00ab]{0,40}?\\b(?:${cased("remedy remedies")})\\b`,
  "g",
);
/** "The property of the Buyer". */
const OWNED = new RegExp(
  `\\b(?:property of|owned (?:exclusively |solely )?by|belongs? (?:exclusively |solely )?to|vests? in|title[^.;]{0,60}?\\sin|owner of)\\s${WHO}`,
  "gi",
);
/** "The Seller's liability", "the liability of the Seller", "the Seller shall be liable". */
const LIABILITY = [
  `${WHO}'?[sS]?\\s(?:[\\w/-]+\\s){0,6}?(?:Liability|${cased("liability")})\\b`,
  `\\b(?:Liability|${cased("liability liabilities")})\\s(?:${cased("of")})\\s${WHO}`,
  // "You agree that we shall not be liable": it is who is named last before.
  `${WHO}[^.;,\u00ab]{0,60}?\\s(?:${MODAL})\\b[^.;,\u00ab]{0,60}?\\b(?:responsible for any|${cased("liable")})\\b`,
].map((source) => new RegExp(source, "g"));

/** "The Seller's indemnification obligations". */
const INDEMNITY = new RegExp(
  `${WHO}'?[sS]?\\s(?:[\\w/-]+\\s){0,4}?(?:${cased("indemnity indemnities indemnification")})\\b`,
  "g",
);

/** "The indemnification obligations of the Seller". */
const INDEMNITY_OF = new RegExp(`\\b(?:[Ii]ndemnity|[Ii]ndemnification)(?:\\s[a-z]+){0,2}\\s(?:of|by)\\s${WHO}`, "g");

/** "Our liability" is that of somebody. */
const OWNING = /^(?:our|your)$/;
/** Words for whichever party among those found. */
const WHICHEVER = /part(?:y|ies)|member|side/i;

/** Reads clauses for whom they bind. Made once for a document. */
export class BearingReader {
  readonly #actors: readonly Actor[];
  readonly #names: RegExp;

  constructor(actors: readonly Actor[]) {
    this.#actors = actors;
    const names = namesPattern(actors.flatMap((actor) => actor.names)) || "(?!)";
    this.#names = new RegExp(`(?<![\\w'-])(?:${names})(?=[sS]?(?![\\w-]))`, "g");
  }

  /** Whom a clause binds or serves; `before` is what stands before it, for clauses that go on with a sentence. Undefined where the words do not tell. */
  read(category: string, words: string, before: string): Bearing | undefined {
    const text = this.#numbered(words.slice(0, READ)).replace(ASIDE, "$1");
    const own = this.#of(category, text);
    if (own) return own;
    // "(a) assign this Agreement": who may not stands before.
    if (!BY_ITSELF.has(category) && /^\W{0,4}(?:\(?[a-zA-Z]{1,4}[.)]\s|[a-z])/.test(text)) {
      const lead = this.#numbered(before.slice(-LEAD));
      const whole = this.#of(category, `${lead.slice(lead.lastIndexOf(". ") + 1)} ${text}`);
      if (whole) return whole;
    }
    // Nobody is named: it is so for all.
    return EXEMPT.has(category) && !MENTION.test(text) ? { who: "both", effect: "benefits" } : undefined;
  }

  #of(category: string, text: string): Bearing | undefined {
    if (ABOUT_LIABILITY.has(category)) {
      const liable =
        this.#together([INVERTED, NEITHER, ...LIABILITY].flatMap((pattern) => this.#found(pattern, text))) ??
        this.#operatives(text).find(({ who }) => who === "both")?.who;
      if (liable) return { who: liable, effect: "benefits" };
      const [without] = this.#found(REMEDY, text);
      return without && { who: without, effect: "burdens" };
    }
    if (category === "uncapped-liability") {
      const liable = this.#together(
        [...LIABILITY, INDEMNITY, INDEMNITY_OF].flatMap((pattern) => this.#found(pattern, text)),
      );
      return liable && { who: liable, effect: "burdens" };
    }
    // "The works are the property of the Buyer; if they are not, the Seller assigns them": whose they are comes first.
    const [owner] = this.#found(OWNED, text);
    if (owner && category === "ip-ownership-assignment") return { who: owner, effect: "benefits" };
    const every = this.#operatives(text);
    const main = every.filter(({ inCase }) => !inCase);
    const said = main.length > 0 ? main : every;
    const about = ABOUT[category];
    const [first] = about ? [...said.filter(({ words }) => about.test(words)), ...said] : said;
    if (first) {
      const same = said.filter(
        ({ effect, words }) =>
          effect === first.effect && NOT.test(words) === NOT.test(first.words) && (!about || about.test(words)),
      );
      const who = EXEMPT.has(category) || about ? (this.#together(same.map((s) => s.who)) ?? first.who) : first.who;
      const limited =
        (LIMITS.has(category) && LIMITED.test(first.words)) ||
        (RESTRAINTS.has(category) && ALLOWED_ONLY.test(first.words));
      return { who, effect: limited ? "burdens" : first.effect };
    }
    return owner && { who: owner, effect: "benefits" };
  }

  /** Whom duties, rights and bans speak of, in order. */
  #operatives(text: string): Said[] {
    const found: Said[] = [];
    for (const { 1: name = "", 2: words = "", index } of matchesOf(text, OPERATIVE)) {
      const before = text.slice(Math.max(0, index - 60), index);
      if (BEHIND.test(before)) continue;
      // "Neither party shall be liable" says that it shall not.
      const effect = /^(?:neither|no|none)\b/i.test(name) ? denied(words) : effectOf(words, before);
      const inCase = AGREES_THAT.test(words) || IN_CASE.test(text.slice(Math.max(0, index - LEAD), index));
      if (effect) found.push({ who: this.#who(name), effect, words, at: index, inCase });
    }
    for (const { 1: modal = "", 2: not, 3: verb = "", 4: name = "", 0: words, index } of matchesOf(text, BY_WHOM)) {
      const right = !not && (/^may$/i.test(modal) || /^(?:owned|retained|held|determined)$/i.test(verb));
      found.push({ who: this.#who(name), effect: right ? "benefits" : "burdens", words, at: index, inCase: false });
    }
    for (const { 1: name = "", index } of matchesOf(text, INVERTED)) {
      const words = text.slice(index, index + 200);
      found.push({ who: this.#who(name), effect: denied(words), words, at: index, inCase: false });
    }
    for (const { 1: name = "", 0: words, index } of matchesOf(text, NEITHER)) {
      found.push({ who: this.#who(name), effect: denied(words), words, at: index, inCase: false });
    }
    return found.sort((a, b) => a.at - b.at);
  }

  #found(pattern: RegExp, text: string): Bearing["who"][] {
    return matchesOf(text, pattern).map((match) => this.#who(match[1] ?? ""));
  }

  /** The one that several are, or both where they are not one. */
  #together(all: readonly Bearing["who"][]): Bearing["who"] | undefined {
    const [first] = all;
    return all.every((who) => who === first) ? first : "both";
  }

  /** A text with its white space single, and every party's name made its number. */
  #numbered(text: string): string {
    return squeeze(text).replace(this.#names, (name) => {
      const plain = name.toLowerCase();
      const number = this.#actors.findIndex(({ names }) => names.some((n) => squeeze(n).toLowerCase() === plain));
      return `\u00ab${number}\u00bb${OWNING.test(plain) ? "'s" : ""}`;
    });
  }

  /** Whom words mean: somebody by his number; both where they name two, or whichever party. */
  #who(words: string): Bearing["who"] {
    const [first, ...others] = words.match(/\d+/g) ?? [];
    const whole = first !== undefined && others.every((other) => other === first);
    return (whole && !WHICHEVER.test(words) ? this.#actors[Number(first)] : undefined) ?? "both";
  }
}
