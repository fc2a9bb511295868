/** The parties as the text calls them, and the side on which each of them stands. */
import { matchesOf } from "../core/matches.ts";
import { BY_ORDER } from "../kinds.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";
import { LOOKS_LIKE_COMPANY } from "../structure/party-names.ts";

/** Somebody whom the document binds. */
export interface Actor {
  /** How the text calls it; the first is the one to show. */
  names: string[];
  /** A side of the kind of document, where it could be told. */
  side: string | undefined;
}

/** The sides of those who take and pay, and of those who give. */
export const TAKERS: readonly string[] = ["customer", "licensee"];
export const GIVERS: readonly string[] = ["vendor", "licensor"];

const SUBCONTRACTOR = /\bsub-?contractor\b/i;
const CONTRACTOR = /(?<!sub-?)\bcontractor\b/i;

/** By what a side is known: how it is called, and what it has to do. */
interface Sign {
  role: RegExp;
  does: RegExp;
  /** How it is called where nobody has such a role. */
  orElse?: RegExp;
}

const BUYS = /^(?:purchase|buy|order|pay|engage|retain|reimburse|accept|subscribe|remit)/;
const SELLS =
  /^(?:sell|supply|provide|perform|deliver|manufacture|ship|develop|host|render|furnish|invoice|support|install|produce|assign)/;
const CUSTOMER = /\b(?:customer|client|buyer|purchaser|subscriber|owner|recipient|end user)\b/i;
const SUPPLIER =
  /\b(?:vendor|supplier|provider|(?:sub-?)?contractor|consultant|seller|manufacturer|developer|licensor|servicer|host|agent|outsourcer)\b/i;

const ACQUIRER = /\b(?:buyers?|purchasers?|acquir[eo]rs?|acquiring|bidder|transferees?|assignees?|investors?)\b/i;
/** Of a seller that has a parent, the parent sells as well. */
const PARENT = /\b(?:parent|merger ?sub|newco|acquisition (?:co|corp|sub))\b/i;
const TARGET =
  /\b(?:sellers?|vendors?|target|company|stockholders?|shareholders?|members?|transferors?|assignors?|founders?|owners?|principals?|warrantors?)\b/i;

/** For each kind of document that has sides, what tells them. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, Sign>>>> = {
  nda: {
    discloser: { role: /\bdisclos(?:ing|er|ers)\b|\bowner\b/i, does: /^disclose/ },
    recipient: {
      role: /\breceiving\b|\brecipient\b|\breceiver\b/i,
      does: /^(?:keep|hold|protect|return|maintain|safeguard)/,
    },
  },
  saas: { customer: { role: CUSTOMER, does: BUYS }, vendor: { role: SUPPLIER, does: SELLS } },
  services: { customer: { role: CUSTOMER, does: BUYS }, vendor: { role: SUPPLIER, does: SELLS } },
  supply: { customer: { role: CUSTOMER, does: BUYS }, vendor: { role: SUPPLIER, does: SELLS } },
  employment: {
    employer: {
      role: /\b(?:employer|company|corporation|bank|firm)\b/i,
      does: /^(?:pay|provide|employ|reimburse|grant|furnish)/,
    },
    employee: {
      role: /\b(?:employee|executive|officer|consultant|you)\b/i,
      does: /^(?:devote|serve|perform|report|render|return|execute|resign)/,
    },
  },
  licence: {
    licensor: { role: /\b(?:licensor|owner)\b/i, does: /^(?:grant|licen[cs]e|own|retain|deliver|provide)/ },
    licensee: {
      role: /\b(?:sub)?licen[cs]ee\b/i,
      does: /^(?:pay|use|market|sell|manufacture|sublicen[cs]e|report|exploit|promote)/,
    },
  },
  distribution: {
    vendor: {
      role: /\b(?:supplier|manufacturer|vendor|franchisor|principal|licensor|producer|company)\b/i,
      does: /^(?:sell|supply|ship|deliver|appoint|grant|manufacture|provide|train|fill|furnish)/,
    },
    customer: {
      role: /\b(?:distributor|reseller|dealer|agent|franchisee|remarketer|representative|retailer|customer)\b/i,
      does: /^(?:purchase|buy|order|pay|promote|market|resell|distribute|solicit|advertise|stock|remit)/,
    },
  },
  marketing: {
    customer: {
      role: /\b(?:sponsor|advertiser|client|company)\b/i,
      does: /^(?:pay|sponsor|reimburse|furnish|purchase|compensate)/,
    },
    vendor: {
      role: /\b(?:promoter|publisher|consultant|endorser|talent|team|athlete|agency|affiliate|network|spokesperson)\b/i,
      does: /^(?:promote|display|perform|appear|endorse|host|include|place|wear|advertise|market|post|produce|grant)/,
    },
  },
  construction: {
    customer: {
      role: /\b(?:owner|employer|client|customer)\b/i,
      does: /^(?:pay|furnish|approve|accept|retain|withhold)/,
    },
    vendor: {
      role: /\b(?:sub-?contractor|builder|contractor|design-?builder)\b/i,
      does: /^(?:furnish|perform|provide|complete|commence|supply|construct|execute|submit|maintain)/,
    },
  },
  dpa: {
    customer: { role: /\b(?:controller|customer|client|company)\b/i, does: /^(?:instruct|determine|engage|ensure)/ },
    vendor: {
      role: /\b(?:processor|provider|vendor|supplier|contractor)\b/i,
      does: /^(?:process|assist|notify|delete|return|implement|maintain|inform)/,
    },
  },
  lease: {
    customer: { role: /\b(?:tenant|lessee|subtenant)\b/i, does: /^(?:pay|occupy|use|vacate|surrender|repair)/ },
    vendor: { role: /\b(?:landlord|lessor|sublandlord)\b/i, does: /^(?:lease|deliver|let|maintain|provide)/ },
  },
  sale: { customer: { role: ACQUIRER, does: BUYS, orElse: PARENT }, vendor: { role: TARGET, does: SELLS } },
  intent: { customer: { role: ACQUIRER, does: BUYS, orElse: PARENT }, vendor: { role: TARGET, does: SELLS } },
  investment: {
    customer: {
      role: /\b(?:investors?|purchasers?|subscribers?|holders?|lenders?|minority)\b/i,
      does: /^(?:invest|purchase|subscribe|pay|buy)/,
    },
    vendor: {
      role: /\b(?:company|corporation|issuer|founders?|promoters?|key holders?|majority|borrower)\b/i,
      does: /^(?:issue|sell|deliver|furnish|maintain|reserve|register)/,
    },
  },
  finance: {
    customer: {
      role: /\b(?:borrower|obligor|issuer|guarantor|debtor|pledgor|grantor|company)\b/i,
      does: /^(?:pay|repay|borrow|maintain|furnish|deliver)/,
    },
    vendor: {
      role: /\b(?:lender|bank|secured party|holder|purchaser|agent)\b/i,
      does: /^(?:make|lend|advance|loan|fund|exercise)/,
    },
  },
};

/** A role in the name says more than what somebody has to do. */
const BY_ROLE = 4;
/** So much must speak for one side rather than the other. */
const MARGIN = 1;

const WORD = "[A-Z][\\w&.-]{0,30}";
/** Who agrees, pays and notifies is somebody: no paper and no product does. */
const ACTING = new RegExp(
  `((?:${WORD}\\s){0,2}${WORD}),?\\s(?:agrees|acknowledges|represents|covenants|undertakes|hereby (?:grants?|agrees?|appoints?|assigns?|waives?|acknowledges?)|(?:shall|will|must|may) (?:not |also |promptly )?(?:pay|provide|notify|use|indemnify|deliver|give|make|keep|purchase|sell|supply|perform|have the right|obtain|comply|defend|promote|furnish|terminate|disclose|assign|maintain)\\b)`,
  "g",
);
const LEAD =
  /^(?:The|If|Upon|When|Where|That|This|Such|Each|Any|As|In|For|After|Before|Unless|Until|While|And|Or|But|Provided|However|Once|Whenever|Since|Also|Thereafter|Accordingly|Further|Furthermore|Additionally|Notwithstanding)\s/;
const NOBODY =
  /^(?:This|That|It|He|She|They|We|I|Who|Which|There|Agreement|Contract|Addendum|Amendment|Exhibit|Schedule|Section|Article|Lease|Note)$|\b(?:Part(?:y|ies)|Agreement|Law|Court|State|Arbitrators?|Both|Either|Neither)\b/;
/** What several parties may be called together or each in turn. */
const ANY_PARTY = /^(?:the )?(?:part(?:y|ies)|each|both|members?|undersigned|agreement)$/i;
/** Acting so often, and so often against who acts most, makes somebody one of those whom the document binds. */
const OFTEN = 3;
const AGAINST_MOST = 0.15;
const SIDES = 2;
/** How a paper that speaks calls who speaks and whom it speaks to. */
const SPOKEN = /^(?:we|us|you)$/i;
const WE = ["we", "us", "our"];
const YOU = ["you", "your"];
/** So many parties, and so many names of each, are read. */
const MOST = { parties: 12, names: 4 };

/** The parties of a document, by every name that its text calls them. */
export function actorsOf(paras: readonly Para[], { parties, roles }: Structure): Actor[] {
  const actors: Actor[] = [];
  for (const { name, aliases } of parties.slice(0, MOST.parties)) {
    const short = aliases.filter((alias) => !ANY_PARTY.test(alias) && !SPOKEN.test(alias));
    // Whom a paper calls "you" is "You", whatever else it is called.
    const called = /^you$/i.test(name) ? [name, ...short] : [...short, name];
    // "We refer to Alder Ltd and Alder Inc. as “Alder”": to the text they are one.
    const same = actors.find(({ names }) => short.some((alias) => names.includes(alias)));
    if (same) {
      same.names.push(name);
      continue;
    }
    actors.push({ names: [...called.slice(0, MOST.names), ...pronounsOf([name, ...aliases])], side: undefined });
  }
  const acting = new Map<string, number>();
  for (const { flat, index } of paras) {
    if (roles[index] === "noise" || roles[index] === "toc") continue;
    for (const [, words = ""] of matchesOf(flat, ACTING)) {
      // "A. You agree": the item's letter, or the sentence before.
      let name = words.slice(words.lastIndexOf(". ") + 1).trim();
      while (LEAD.test(name)) name = name.replace(LEAD, "");
      if (!NOBODY.test(name)) acting.set(name, (acting.get(name) ?? 0) + 1);
    }
  }
  const byCount = [...acting].sort((a, b) => b[1] - a[1]);
  const enough = Math.max(OFTEN, (byCount[0]?.[1] ?? 0) * AGAINST_MOST);
  const often = byCount.filter(
    ([name, count]) => count >= enough || (count >= OFTEN && actors.some(({ names }) => names.some(isShortFor(name)))),
  );
  for (const [name] of often) {
    const same = (other: string) => other.toLowerCase() === name.toLowerCase();
    if (actors.some(({ names }) => names.some(same))) continue;
    // "Birch" or "BLF" for "Birch Lane Foods, Inc.".
    const isShort = isShortFor(name);
    const [whole, ...others] = actors.filter(({ names }) =>
      names.some((other) => beginsWith(other, name) || isShort(other)),
    );
    if (whole) {
      // "Each Partner" of Partner A and Partner B is neither of them.
      if (others.length === 0) whole.names.unshift(name);
    } else if (actors.length < MOST.parties) actors.push({ names: [name], side: undefined });
  }
  if (actors.length < SIDES) addRoles(actors, [...byCount.map(([name]) => name), ...rolesIn(paras)]);
  if (actors.length === 0) addSpeakers(actors, paras);
  return actors;
}

/** What parties are called by what they do. */
const ROLE =
  /^(?:client|customer|buyer|purchaser|subscriber|company|vendor|supplier|provider|service provider|contractor|subcontractor|consultant|employee|employer|executive|landlord|tenant|lessor|lessee|licensor|licensee|lender|borrower|seller|distributor|reseller|recipient|discloser|franchisor|franchisee|manufacturer|processor|controller|freelancer|designer|developer|agency|university|institution|disclosing party|receiving party|acquir[eo]r|target|parent|investor|issuer|founder|shareholder|stockholder|member|manager)$/i;

/** So far a paper says who its parties are. */
const OPENING = 15;

/** The roles that the opening puts in brackets behind whoever has them: `the undersigned borrower ("Borrower")`. */
function rolesIn(paras: readonly Para[]): string[] {
  return paras
    .slice(0, OPENING)
    .flatMap(({ flat }) => matchesOf(flat, /\(\s?(?:the\s)?"([A-Z]\w+(?:\s[A-Z]\w+)?)"\s?\)/g).map((m) => m[1] ?? ""));
}

/** Where one party at most is known, whoever acts under the name of a role is another, however seldom. */
function addRoles(actors: Actor[], names: readonly string[]): void {
  // A party that is known by its own name alone may be either of those.
  const most = actors.length + (actors.some(({ names }) => names.some((name) => ROLE.test(name))) ? 1 : SIDES);
  for (const name of names) {
    if (actors.length >= most) return;
    if (!ROLE.test(name) || actors.some(({ names }) => names.some((own) => own.toLowerCase() === name.toLowerCase())))
      continue;
    actors.push({ names: [name], side: undefined });
  }
}

const WE_SAY = /\b(?:We|we)\s(?:may|will|shall|must|can|do|are|have|reserve|collect|provide|grant)\b/;
const TO_YOU = /\b(?:You|you)\s(?:may|will|shall|must|can|agree|are|have|grant|acknowledge)\b/;

/** A paper that names nobody, and says "we" and "you": these are its parties. */
function addSpeakers(actors: Actor[], paras: readonly Para[]): void {
  if (paras.some(({ flat }) => WE_SAY.test(flat)) && paras.some(({ flat }) => TO_YOU.test(flat)))
    actors.push({ names: ["We", ...WE], side: undefined }, { names: ["You", ...YOU], side: undefined });
}

/** The pronouns that stand for a party, if any is among its names. */
function pronounsOf(names: readonly string[]): string[] {
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return some(/^(?:we|us)$/i) ? WE : some(/^you$/i) ? YOU : [];
}

/** Words of a name that have no letter in its initials. */
const LITTLE = /\b(?:of|and|the|for|de|la|&)\b/gi;
/** Whether a word in capitals is made of a name's initials, with those of the company's form or without: "BLF" for "Birch Lane Foods, Inc.". */
function isShortFor(word: string): (name: string) => boolean {
  if (!/^[A-Z]{3,6}$/.test(word)) return () => false;
  return (name) => {
    const words = name.replace(LITTLE, " ").match(/[A-Za-z][\w'’-]*/g) ?? [];
    const initials = words.map((own) => own.charAt(0).toUpperCase()).join("");
    return words.length > 2 && initials.startsWith(word) && initials.length - word.length <= 2;
  };
}

const beginsWith = (name: string, start: string) => name.toLowerCase().startsWith(`${start.toLowerCase()} `);

/** A pattern for any of some names, as they are written, at the beginning of a sentence or in capitals; their own white space may be any. */
export function namesPattern(names: readonly string[]): string {
  const first = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  // "US" in capitals is a country.
  const written = new Set(names.flatMap((name) => [name, first(name), name === "us" ? name : name.toUpperCase()]));
  return [...written]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\s+/g, "\\s{1,3}"))
    .join("|");
}

/** Whom a letter is written to, by his own name alone: he may be offered work as well as goods. */
const isReader = ({ names }: Actor): boolean => {
  const own = names.filter((name) => !YOU.includes(name));
  return !names.includes("You") && own.length === 1 && own.every((name) => !LOOKS_LIKE_COMPANY.test(` ${name}`));
};

/** What a role is worth that is one side's or the other's. */
const worth = (side: string, ours: readonly string[], theirs: readonly string[]) =>
  ours.includes(side) ? BY_ROLE : theirs.includes(side) ? -BY_ROLE : 0;

/** Tells on which side of the kind of document each actor stands, by its names and by what it has to do. */
export function placeOnSides(actors: readonly Actor[], paras: readonly Para[], kind: string, side: string): void {
  if (BY_ORDER.some(({ id }) => id === side)) {
    BY_ORDER.forEach(({ id }, i) => {
      const actor = actors[i];
      if (actor) actor.side = id;
    });
    return;
  }
  const signs = SIGNS[kind]?.[side] ? SIGNS[kind] : Object.values(SIGNS).find((of) => of[side]);
  const other = signs && Object.keys(signs).find((id) => id !== side);
  if (!signs || !other) return;
  const isSubcontract = actors.some(({ names }) => names.some((name) => SUBCONTRACTOR.test(name)));
  const taking = worth(side, TAKERS, GIVERS);
  // Forms say “you” to who takes and pays, letters of employment to who is employed.
  const working = worth(side, ["employee"], ["employer"]);
  const isCalled = (role: RegExp) => actors.some(({ names }) => names.some((name) => role.test(name)));
  const leaning = actors.map((actor) => {
    // Between a contractor and its subcontractor the contractor is who takes and pays.
    if (isSubcontract && taking !== 0 && CONTRACTOR.test(actor.names.join("\n"))) return taking;
    const verbs = verbsOf(actor, paras);
    const speaks = ({ role, does, orElse }: Sign) =>
      (actor.names.some((name) => role.test(name) || (orElse?.test(name) && !isCalled(role))) ? BY_ROLE : 0) +
      Math.log2(1 + verbs.filter((verb) => does.test(verb)).length);
    const addressed = actor.names.some((name) => /^you$/i.test(name))
      ? isReader(actor)
        ? working
        : taking || working
      : 0;
    return addressed + speaks(signs[side] as Sign) - speaks(signs[other] as Sign);
  });
  // Whoever is the only one that acts, as in a term sheet, stands where its role says.
  const [only] = actors;
  if (only && actors.length === 1) {
    const lean = leaning[0] ?? 0;
    only.side = Math.abs(lean) < BY_ROLE ? undefined : lean > 0 ? side : other;
    return;
  }
  const most = Math.max(...leaning);
  const least = Math.min(...leaning);
  // Of two, one leans more to a side than the other does; of several, each must lean to its own.
  const middle = actors.length === SIDES ? (most + least) / 2 : 0;
  const sides = leaning.map((own) => (Math.abs(own - middle) < MARGIN / 2 ? undefined : own > middle ? side : other));
  // Where all stand on one side, as in an exchange of licences, it is none.
  if (most - least < MARGIN || !sides.includes(side) || !sides.includes(other)) return;
  actors.forEach((actor, i) => {
    actor.side = sides[i];
  });
}

/** The verbs by which the text says what somebody has to do. */
function verbsOf({ names }: Actor, paras: readonly Para[]): string[] {
  const does = new RegExp(
    `(?:${namesPattern(names)}),?\\s(?:(?:shall|will|must|agrees to|hereby)\\s(?:also\\s|promptly\\s|hereby\\s|not\\s)?([a-z]+)|(grants|appoints|sells|engages))`,
    "g",
  );
  return paras.flatMap(({ flat }) => matchesOf(flat, does).map((m) => m[1] ?? m[2] ?? ""));
}
