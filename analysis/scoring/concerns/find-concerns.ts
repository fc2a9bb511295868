/** Hard terms: what a careful lawyer of one side would ask to change, whatever the playbook says. */
import type { Severity } from "../../../shared/findings.ts";
import { clauseUnits, type Unit } from "../../classify/units.ts";
import type { Place } from "../../core/anchors.ts";
import { squeeze } from "../../core/flatten.ts";
import { DEALS_IN_COMPANIES, kindOf, TRADE } from "../../kinds.ts";
import type { Structure } from "../../structure/model.ts";
import type { Para } from "../../structure/paragraphs.ts";
import type { Bearing, BearingReader } from "../bearing.ts";
import { type Actor, GIVERS, TAKERS } from "../sides.ts";
import { BORROWERS_TERMS } from "./borrowers.ts";
import { BUILDING_TERMS } from "./building.ts";
import { BUYERS_OF_COMPANIES } from "./buyers-of-companies.ts";
import { type Against, type ConcernRule, HEADING, READ, type Setting } from "./concern.ts";
import { CUSTOMERS_CONTROL } from "./customers-control.ts";
import { CUSTOMERS_PAPER } from "./customers-paper.ts";
import { DEALERS_TERMS } from "./dealers.ts";
import { DocumentWords } from "./document-words.ts";
import { EMPLOYEES_TERMS } from "./employees.ts";
import { EMPLOYEES_BANS } from "./employees-bans.ts";
import { EMPLOYEES_RIGHTS } from "./employees-rights.ts";
import { EMPLOYERS_TERMS } from "./employers.ts";
import { ENDING } from "./ending.ts";
import { FOUNDERS_TERMS } from "./founders.ts";
import { homeForum } from "./home-forum.ts";
import { HOSTED_TERMS } from "./hosted.ts";
import { INTENTIONS } from "./intentions.ts";
import { INVESTORS_TERMS } from "./investors.ts";
import { LANDLORDS_TERMS } from "./landlords.ts";
import { leadsOf, MARK } from "./lead-ins.ts";
import { LIABILITY } from "./liability.ts";
import { MONEY } from "./money.ts";
import { NDA_TERMS } from "./nda.ts";
import { ONE_SIDED } from "./one-sided.ts";
import { ONLINE_TERMS } from "./online-terms.ts";
import { OTHERS } from "./others.ts";
import { PROCESSORS_TERMS } from "./processors.ts";
import { PROMISES } from "./promises.ts";
import { SECRECY } from "./secrecy.ts";
import { SELLERS_OF_COMPANIES } from "./sellers-of-companies.ts";
import { SELLERS_PRICE } from "./sellers-price.ts";
import { SUPPLY } from "./supply.ts";
import { TENANTS_TERMS } from "./tenants.ts";
import { TENANTS_ENDING } from "./tenants-ending.ts";
import { TENANTS_MONEY } from "./tenants-money.ts";
import { TENANTS_PLACE } from "./tenants-place.ts";
import { VENTURES_TERMS } from "./ventures.ts";
import { WORKS } from "./works.ts";

const RULES: readonly (ConcernRule & { hasWord: RegExp })[] = [
  ...LIABILITY,
  ...PROMISES,
  ...WORKS,
  ...MONEY,
  ...SUPPLY,
  ...ENDING,
  ...SECRECY,
  ...OTHERS,
  ...NDA_TERMS,
  ...BUILDING_TERMS,
  ...CUSTOMERS_PAPER,
  ...CUSTOMERS_CONTROL,
  ...ONLINE_TERMS,
  ...EMPLOYEES_TERMS,
  ...EMPLOYEES_BANS,
  ...EMPLOYEES_RIGHTS,
  ...EMPLOYERS_TERMS,
  ...HOSTED_TERMS,
  ...BORROWERS_TERMS,
  ...ONE_SIDED,
  ...TENANTS_TERMS,
  ...TENANTS_MONEY,
  ...TENANTS_PLACE,
  ...TENANTS_ENDING,
  ...LANDLORDS_TERMS,
  ...PROCESSORS_TERMS,
  ...VENTURES_TERMS,
  ...DEALERS_TERMS,
  ...BUYERS_OF_COMPANIES,
  ...SELLERS_OF_COMPANIES,
  ...SELLERS_PRICE,
  ...INTENTIONS,
  ...FOUNDERS_TERMS,
  ...INVESTORS_TERMS,
].map((rule) => ({
  ...rule,
  hasWord: new RegExp(`(?<![a-z])(?:${rule.words.replaceAll(".", "\\.").replaceAll(" ", "|")})`, "i"),
}));

/** A hard term with the sentence that it is in. */
export interface Concern {
  rule: string;
  category: string;
  place: Place;
  title: string;
  reason: string;
  ask: string;
  severity: Severity;
  /** The fact that it is a question of, if it is of one. */
  fact?: string | undefined;
  /** For whom it is hard, where no side was chosen and it is not hard on everybody: "the customer". */
  on: string | undefined;
}

/** What the hard terms of a document are read from. */
export interface ConcernInput {
  paras: readonly Para[];
  actors: readonly Actor[];
  reader: BearingReader;
  structure: Structure;
  kind: string;
  side: string | undefined;
}

/** Where the law, the lender or the place where a company was founded sets the courts. */
const NO_HOME = ["finance", "amendment", ...DEALS_IN_COMPANIES];
/** A definition is no term of the deal. */
const DEFINES =
  /^\W{0,4}(?:\(?[\w.]{1,8}\)?\s)?(?:"[^"]{1,80}"\s[^.;]{0,40}\b(?:means?|is defined|has the meaning|refers?,?\s(?:\w+,\s)?to)|[A-Z][\w -]{1,60}\s(?:shall mean|means))\b/;
/** Guidance of a template, which is no term: "The first option preserves renewal". */
const GUIDES =
  /<!--|\{\w+_\w+\}|^\W*(?:the|this|each) (?:first|second|third|fourth|last|other) option\b|\b(?:drafting|drafter's) note\b|^\W*(?:use|select|choose|check) (?:this|the|one)\b/i;
/** Titles of a table of contents with their pages. */
const CONTENTS = /\bSection \d{1,2}\.\d{1,2}\.? [A-Z][^.;]{2,80} \d{1,3} Section \d/;
/** With fewer words nothing is agreed. */
const WORDS = 4;
/** "47. Waiver of Jury Trial." names what comes. */
const TITLE =
  /^\W*(?:[\d.]{1,8}\)?\s|\(?\w{1,4}[.)]\s)?(?:[A-Z][\w'’-]*|of|and|or|the|to|in|for|by|on|a|an|with|[,&/])(?:\s?,?\s(?:[A-Z][\w'’-]*|of|and|or|the|to|in|for|by|on|a|an|with|[&/]))*[.:]?$/;

/** The hard terms of a document for the side reviewed for; without a side, those of every side. In the order of the document. */
export function findConcerns(input: ConcernInput): Concern[] {
  const { paras, structure, actors, kind, side } = input;
  const units = clauseUnits(paras, structure);
  const document = new DocumentWords(units, paras, structure);
  const rules = RULES.filter(({ kinds = TRADE }) => kinds.includes(kind));
  const sides = {
    ours: actors.filter((actor) => side && actor.side === side).flatMap(({ names }) => names),
    theirs: actors.filter((actor) => side && actor.side && actor.side !== side).flatMap(({ names }) => names),
  };
  const found: Concern[] = [];
  const doing = new Map<string, Set<Actor>>();
  const leads = leadsOf(units, structure);
  const told = new Set<string>();
  const titles = new Set<Concern>();
  units.forEach((unit, i) => {
    const sentence = withoutDots(squeeze(unit.text.slice(0, READ.sentence)));
    if (sentence.split(" ").length < WORDS) return;
    if (sentence.length < HEADING && structure.roles[unit.paragraph] === "heading") return;
    if (GUIDES.test(sentence) || CONTENTS.test(sentence)) return;
    // "The Company may terminate: (a) …; (b) at any time": an item says what it says together with what leads it in.
    const lead = leads[i];
    const defines = DEFINES.test(sentence) || (lead !== undefined && DEFINES.test(lead.words));
    const whole = lead && `${lead.words} ${sentence.replace(MARK, "")}`;
    for (const rule of rules) {
      if (defines && !rule.inDefinitions) continue;
      let words = sentence;
      let match = matchOf(rule, sentence);
      if (!match && whole && !told.has(`${lead.unit}|${rule.id}`)) {
        words = whole;
        match = matchOf(rule, whole);
      }
      if (!match || (rule.answered && document.says(rule.answered))) continue;
      const read = words === sentence ? unit.text : words;
      const bearing = input.reader.read(rule.reads ?? rule.category, read, unit.context.previous ?? "");
      const who = bearing && bearing.who !== "both" ? bearing.who : undefined;
      if (rule.oneSided && who && (!rule.effect || rule.effect === bearing?.effect))
        doing.set(rule.id, (doing.get(rule.id) ?? new Set()).add(who));
      const hard = hardOn(rule, bearing, input);
      if (!hard) continue;
      const says = rule.look ? rule.look(settingOf(unit, words, who?.names ?? [], document, sides, input), match) : {};
      if (!says) continue;
      told.add(`${i}|${rule.id}`);
      const concern: Concern = {
        rule: rule.id,
        category: rule.category,
        place: { paragraph: unit.paragraph, start: unit.start, end: unit.end },
        title: named(says.title ?? rule.title, rule, bearing, input),
        reason: named(says.reason ?? rule.reason, rule, bearing, input),
        ask: says.ask ?? rule.ask,
        severity: says.severity ?? rule.severity,
        fact: rule.fact,
        on: hard.on,
      };
      found.push(concern);
      if (sentence.length < HEADING && TITLE.test(sentence)) titles.add(concern);
    }
  });
  if (!NO_HOME.includes(kind)) found.push(...homeForum(units, paras, structure, actors, side));
  // A title that says it gives way to the words below it.
  const inWords = new Set(found.filter((concern) => !titles.has(concern)).map(({ rule }) => rule));
  const said = found.filter((concern) => !titles.has(concern) || !inWords.has(concern.rule));
  const oneSided = said.filter(({ rule }) => (doing.get(rule)?.size ?? 0) < 2);
  const saidRules = new Set(oneSided.map(({ rule }) => rule));
  const saidAlready = new Set(rules.filter(({ saidBy = "" }) => saidRules.has(saidBy)).map(({ id }) => id));
  return onceEach(oneSided.filter(({ rule }) => !saidAlready.has(rule)));
}

/** Numbers of sections and sums of money, whose points end no sentence. */
const POINTED = /(?:\b(?:sections?|clauses?|articles?|paragraphs?)\s|[$\u20ac\u00a3]\s?)\d[\d.,]*\d/gi;
const SHORTENED = /\b(Inc|Ltd|Corp|Co|No|Nos|Rs|Mr|Mrs|Ms|Dr|St|vs|etc)\.(?=\s[\w(])/g;

/** A sentence for patterns that go up to the next full stop: without the stops that are none. */
const withoutDots = (sentence: string) =>
  sentence
    .replace(POINTED, (words) => words.replaceAll(".", "\u00b7"))
    .replace(SHORTENED, "$1")
    .replace(/\bU\.S\.(?:A\.)?/g, "US")
    .replace(/\b(?:e\.g|i\.e)\./g, "that is");

/** What a rule finds in a sentence, its near misses left out. */
function matchOf({ hasWord, says, not }: (typeof RULES)[number], sentence: string): RegExpExecArray | undefined {
  if (!hasWord.test(sentence)) return undefined;
  const match = says.exec(sentence);
  return match && !not?.test(sentence) ? match : undefined;
}

/** Whether a term is hard on the side reviewed for; without a side, on whom it is. */
function hardOn(
  { against, effect }: ConcernRule,
  bearing: Bearing | undefined,
  { kind, side, actors }: ConcernInput,
): { on: string | undefined } | undefined {
  const whom = bearing?.who;
  if (against === "who") {
    if (!bearing || !whom || whom === "both" || (effect && effect !== bearing.effect)) return undefined;
    const own = bearing.effect === "burdens";
    // Who is on neither side of a secrecy agreement is mostly who receives; it is told by name.
    if (side && !(side === "recipient" && whom.side === undefined))
      return whom.side !== undefined && (whom.side === side) === own ? { on: undefined } : undefined;
    return { on: own ? `“${whom.names[0]}”` : otherThan(whom, actors) };
  }
  if (against === "protected") {
    if (!whom || whom === "both") return onSide("taker", kind, side);
    if (side)
      return whom.side !== side && (whom.side !== undefined || TAKERS.includes(side)) ? { on: undefined } : undefined;
    return { on: otherThan(whom, actors) };
  }
  if (against === "payee") {
    if (!side || !whom || whom === "both" || whom.side === undefined) return onSide("giver", kind, side);
    return whom.side !== side ? { on: undefined } : undefined;
  }
  if (against === "bound" && bearing && whom && whom !== "both") {
    const own = bearing.effect === "burdens";
    if (side && !(side === "recipient" && whom.side === undefined))
      return whom.side !== undefined && (whom.side === side) === own ? { on: undefined } : undefined;
    return { on: own ? `“${whom.names[0]}”` : otherThan(whom, actors) };
  }
  return onSide(against, kind, side);
}

/** The roles that a name for several stands for. */
const ROLES_FOR: Partial<Readonly<Record<Against, readonly string[]>>> = {
  taker: TAKERS,
  giver: GIVERS,
  weaker: [...TAKERS, "employee"],
  maker: [...GIVERS, "employee"],
};

function onSide(against: Against, kind: string, side: string | undefined): { on: string | undefined } | undefined {
  if (against === "anyone" || against === "bound") return { on: undefined };
  const { sides } = kindOf(kind);
  const whose = ROLES_FOR[against] ?? [against];
  if (side) {
    // In an exchange of secrets both sides disclose and receive.
    if (against === "discloser" && side !== "recipient") return { on: undefined };
    return whose.includes(side) ? { on: undefined } : undefined;
  }
  const label = sides.find(({ id }) => whose.includes(id))?.label;
  return label ? { on: `the ${label.toLowerCase()}` } : { on: undefined };
}

/** The other of two parties by name. */
function otherThan(who: Actor, actors: readonly Actor[]): string {
  const others = actors.filter((actor) => actor !== who);
  return others.length === 1 ? `“${others[0]?.names[0]}”` : "the other side";
}

/** A text with the names of whom the words speak put in. */
function named(
  text: string,
  { against }: ConcernRule,
  bearing: Bearing | undefined,
  { actors, side }: ConcernInput,
): string {
  if (!text.includes("\u00ab")) return text;
  const across = side ? actors.find((actor) => actor.side !== undefined && actor.side !== side) : undefined;
  const spoken = bearing && bearing.who !== "both" ? bearing.who : undefined;
  const whom = against === "taker" || against === "giver" ? (across ?? spoken) : spoken;
  const who = whom ? `“${whom.names[0]}”` : across ? `“${across.names[0]}”` : "the other side";
  const gains = whom && bearing?.effect === "burdens" ? otherThan(whom, actors) : who;
  const filled = text.replaceAll("“«who»”", who).replaceAll("“«gains»”", gains);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function settingOf(
  unit: Unit,
  sentence: string,
  spoken: readonly string[],
  document: DocumentWords,
  sides: Pick<Setting, "ours" | "theirs">,
  { paras, kind, side }: ConcernInput,
): Setting {
  return {
    sentence,
    spoken,
    ...sides,
    paragraph: squeeze((paras[unit.paragraph]?.flat ?? "").slice(0, READ.paragraph)),
    kind,
    side,
    says: (pattern) => document.says(pattern),
    mentions: (word) => document.mentions(word),
    exceptions: () => document.exceptions(),
  };
}

/** The same said in the same sentence, or of the whole document, is told once: at its first place. */
function onceEach(concerns: readonly Concern[]): Concern[] {
  const seen = new Set<string>();
  return concerns.filter(({ rule, title, reason }) => {
    const key = `${rule}|${title}|${reason}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
