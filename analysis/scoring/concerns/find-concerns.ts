/** Hard terms: what a careful lawyer of one side would ask to change, whatever the playbook says. */
import type { Severity } from "../../../shared/findings.ts";
import { clauseUnits, type Unit } from "../../classify/units.ts";
import type { Place } from "../../core/anchors.ts";
import { squeeze } from "../../core/flatten.ts";
import { matchesOf } from "../../core/matches.ts";
import { kindOf, TRADE } from "../../kinds.ts";
import type { Structure } from "../../structure/model.ts";
import type { Para } from "../../structure/paragraphs.ts";
import type { Bearing, BearingReader } from "../bearing.ts";
import { type Actor, GIVERS, TAKERS } from "../sides.ts";
import { BORROWERS_TERMS } from "./borrowers.ts";
import { BUILDING_TERMS } from "./building.ts";
import { type Against, type ConcernRule, READ, type Setting } from "./concern.ts";
import { CUSTOMERS_CONTROL } from "./customers-control.ts";
import { CUSTOMERS_PAPER } from "./customers-paper.ts";
import { EMPLOYEES_TERMS } from "./employees.ts";
import { EMPLOYEES_BANS } from "./employees-bans.ts";
import { EMPLOYERS_TERMS } from "./employers.ts";
import { ENDING } from "./ending.ts";
import { homeForum } from "./home-forum.ts";
import { HOSTED_TERMS } from "./hosted.ts";
import { LANDLORDS_TERMS } from "./landlords.ts";
import { LIABILITY } from "./liability.ts";
import { MONEY } from "./money.ts";
import { NDA_TERMS } from "./nda.ts";
import { ONE_SIDED } from "./one-sided.ts";
import { ONLINE_TERMS } from "./online-terms.ts";
import { OTHERS } from "./others.ts";
import { PROMISES } from "./promises.ts";
import { SECRECY } from "./secrecy.ts";
import { SUPPLY } from "./supply.ts";
import { TENANTS_TERMS } from "./tenants.ts";
import { TENANTS_PLACE } from "./tenants-place.ts";
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
  ...EMPLOYERS_TERMS,
  ...HOSTED_TERMS,
  ...BORROWERS_TERMS,
  ...ONE_SIDED,
  ...TENANTS_TERMS,
  ...TENANTS_PLACE,
  ...LANDLORDS_TERMS,
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

/** Where the law or the lender sets the courts. */
const NO_HOME = ["finance", "amendment"];
/** A definition is no term of the deal. */
const DEFINES =
  /^\W{0,4}(?:\(?[\w.]{1,8}\)?\s)?(?:"[^"]{1,80}"\s[^.;]{0,40}\b(?:means?|is defined|has the meaning|refers?,?\s(?:\w+,\s)?to)|[A-Z][\w -]{1,60}\s(?:shall mean|means))\b/;
/** Guidance of a template, which is no term: "The first option preserves renewal". */
const GUIDES =
  /<!--|\{\w+_\w+\}|^\W*(?:the|this|each) (?:first|second|third|fourth|last|other) option\b|\b(?:drafting|drafter's) note\b|^\W*(?:use|select|choose|check) (?:this|the|one)\b/i;
/** With fewer words nothing is agreed. */
const WORDS = 4;
/** A heading that is no longer says nothing but what comes. */
const HEADING = 80;
/** "47. Waiver of Jury Trial." names what comes. */
const TITLE =
  /^\W*[\d.]{1,8}\)?\s(?:[A-Z][\w'’-]*|of|and|or|the|to|in|for|by|on|a|an|with|[,&/])(?:\s?,?\s(?:[A-Z][\w'’-]*|of|and|or|the|to|in|for|by|on|a|an|with|[&/]))*[.:]?$/;
/** So many sentences behind one that ends with a colon belong to it. */
const LIST = 10;

/** The hard terms of a document for the side reviewed for; without a side, those of every side. In the order of the document. */
export function findConcerns(input: ConcernInput): Concern[] {
  const { paras, structure, actors, kind, side } = input;
  const units = clauseUnits(paras, structure);
  const document = new Words(units, input);
  const rules = RULES.filter(({ kinds = TRADE }) => kinds.includes(kind));
  const found: Concern[] = [];
  const doing = new Map<string, Set<Actor>>();
  const leads = leadsOf(units, structure);
  const told = new Set<string>();
  units.forEach((unit, i) => {
    const sentence = squeeze(unit.text.slice(0, READ.sentence));
    if (sentence.split(" ").length < WORDS) return;
    if (sentence.length < HEADING && structure.roles[unit.paragraph] === "heading") return;
    if (GUIDES.test(sentence) || (sentence.length < HEADING && TITLE.test(sentence))) return;
    // "The Company may terminate: (a) …; (b) at any time": an item says what it says together with what leads it in.
    const lead = leads[i];
    const defines = DEFINES.test(sentence) || (lead !== undefined && DEFINES.test(lead.words));
    const whole = lead && `${lead.words} ${sentence.replace(MARK, "")}`;
    for (const rule of rules) {
      if (defines && !rule.inDefinitions) continue;
      let words = sentence;
      let match = said(rule, sentence);
      if (!match && whole && !told.has(`${lead.unit}|${rule.id}`)) {
        words = whole;
        match = said(rule, whole);
      }
      if (!match || (rule.answered && document.says(rule.answered))) continue;
      const read = words === sentence ? unit.text : words;
      const bearing = input.reader.read(rule.reads ?? rule.category, read, unit.context.previous ?? "");
      const who = bearing && bearing.who !== "both" ? bearing.who : undefined;
      if (rule.oneSided && who && (!rule.effect || rule.effect === bearing?.effect))
        doing.set(rule.id, (doing.get(rule.id) ?? new Set()).add(who));
      const hard = hardOn(rule, bearing, input);
      if (!hard) continue;
      const says = rule.look ? rule.look(settingOf(unit, words, who?.names ?? [], document, input), match) : {};
      if (!says) continue;
      told.add(`${i}|${rule.id}`);
      found.push({
        rule: rule.id,
        category: rule.category,
        place: { paragraph: unit.paragraph, start: unit.start, end: unit.end },
        title: named(says.title ?? rule.title, rule, bearing, input),
        reason: named(says.reason ?? rule.reason, rule, bearing, input),
        ask: says.ask ?? rule.ask,
        severity: says.severity ?? rule.severity,
        fact: rule.fact,
        on: hard.on,
      });
    }
  });
  if (!NO_HOME.includes(kind)) found.push(...homeForum(units, paras, structure, actors, side));
  const oneSided = found.filter(({ rule }) => (doing.get(rule)?.size ?? 0) < 2);
  const saidRules = new Set(oneSided.map(({ rule }) => rule));
  const saidAlready = new Set(rules.filter(({ saidBy = "" }) => saidRules.has(saidBy)).map(({ id }) => id));
  return onceEach(oneSided.filter(({ rule }) => !saidAlready.has(rule)));
}

/** What a rule finds in a sentence, its near misses left out. */
function said({ hasWord, says, not }: (typeof RULES)[number], sentence: string): RegExpExecArray | undefined {
  if (!hasWord.test(sentence)) return undefined;
  const match = says.exec(sentence);
  return match && !not?.test(sentence) ? match : undefined;
}

/** What stands before the words of an item: "(a)", "ii.", a bullet. */
const MARK = /^\W{0,4}(?:\(?[a-zA-Z\d]{1,4}[.)]\s?)?\s?/;
/** An item of a list, and what leads one in, of which so much is read. */
const ITEM = /^\s*(?:\(?(?:[a-z]{1,4}|\d{1,2})[.)]\s|[\u2022\u25cf\u00b7*-]\s|[a-z])/;
const LEADS_IN = /[:\u2014]\s*$/;
const LEAD_READ = 400;
/** "This shall not prevent the Employee from:" leads in what is allowed. */
const LETS_OUT =
  /\b(?:nothing|(?:not|never)\s(?:\w+\s)?(?:apply|prohibit|prevent|restrict|preclude|include)\w*|except\w*|exclu\w+|other than|unless)\b[^:]{0,120}[:\u2014]\s*$/i;

/** What leads a list in, white space single, and which sentence it is. */
interface Lead {
  words: string;
  unit: number;
}

/** For each sentence that is an item of a list what leads the list in; undefined for all others. */
function leadsOf(units: readonly Unit[], { numbers }: Structure): (Lead | undefined)[] {
  const items = new Set(numbers.filter((n) => n.auto && n.parts.length === 1 && n.bracketed).map((n) => n.paragraph));
  let last: Lead | undefined;
  return units.map(({ text, context, paragraph, start }, i) => {
    if (last && (i - last.unit > LIST || units[last.unit]?.context.heading !== context.heading)) last = undefined;
    const lead = ITEM.test(text.slice(0, 12)) || (start === 0 && items.has(paragraph)) ? last : undefined;
    if (LEADS_IN.test(text.slice(-4)) && !lead && !LETS_OUT.test(text.slice(-LEAD_READ)))
      last = { words: squeeze(text.slice(-LEAD_READ)).replace(LEADS_IN, ""), unit: i };
    return lead;
  });
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
    // Where both exchange secrets nobody is on a side, and what binds one alone is told by its name.
    if (side && !(kind === "nda" && whom.side === undefined))
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
    if (side && !(kind === "nda" && whom.side === undefined))
      return whom.side !== undefined && (whom.side === side) === own ? { on: undefined } : undefined;
    return { on: own ? `“${whom.names[0]}”` : otherThan(whom, actors) };
  }
  return onSide(against, kind, side);
}

function onSide(against: Against, kind: string, side: string | undefined): { on: string | undefined } | undefined {
  if (against === "anyone" || against === "bound") return { on: undefined };
  const { sides } = kindOf(kind);
  const whose = against === "taker" ? TAKERS : against === "giver" ? GIVERS : [against];
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
  document: Words,
  { paras, kind, side }: ConcernInput,
): Setting {
  return {
    sentence,
    spoken,
    paragraph: squeeze((paras[unit.paragraph]?.flat ?? "").slice(0, READ.paragraph)),
    kind,
    side,
    says: (pattern) => document.says(pattern),
    exceptions: () => document.exceptions(),
  };
}

/** What a limit is, and that something is kept out of it. */
const LIMIT = /\b(?:limit\w*|exclu\w+|cap(?:s|ped)?|liab\w+|damages)\b/i;
const NO_LIMIT = /\bwithout limitation\b|\b(?:but )?not limited to\b/gi;
const KEPT_OUT =
  /\bexcept\b|\bother than\b|\b(?:shall|do|does|will|may) not (?:apply|limit|exclude|restrict|be (?:limited|subject))\b|\bnothing (?:in|contained)\b|\bunlimited\b|\buncapped\b|\bwithout limit\b|\bnotwithstanding\b|\bsubject to\b|\bwithout (?:affecting|limiting|prejudice)\b/gi;

/** Of what stands before these the limit does not hold either. */
const UNLIMITED =
  /\b(?:shall|do|does|will|may) not be (?:limited|subject)\b|\bunlimited\b|\buncapped\b|\bwithout limit\b/i;

/** What is excepted, up to where the sentence goes on with what is limited: "except for X, neither party is liable for loss of data". */
export const exceptedIn = (words: string): string =>
  /^[^;]{0,600}?(?=\b(?:neither|in no event|no party|each party's|the (?:total|aggregate|maximum)|(?:total|aggregate) liability|liable)\b|[;]|$)/i.exec(
    words,
  )?.[0] ?? words;

/** Exceptions that have a name of their own: "does not apply to any Excluded Claims". */
const LISTED =
  /\b(?:Excluded|Unlimited|Uncapped|Increased|Enhanced|Super[- ]?[Cc]ap)\s(?:Claims|Liabilit(?:y|ies)|Losses|Matters|Events)\b/g;

/** "Sections 6.C and 12, 13 or 17". */
const CITED =
  /\b(?:sections?|articles?|clauses?|paragraphs?)\s(\d[\d.]{0,8}(?:\.?[A-Z]\b|\([a-z]{1,3}\))*(?:(?:,\s?(?:and\s|or\s)?|\s(?:and|or|through|to)\s)\d[\d.]{0,8}(?:\.?[A-Z]\b|\([a-z]{1,3}\))*){0,8})/gi;

/** The words of the whole document; each question is answered once. */
class Words {
  readonly #units: readonly Unit[];
  readonly #paras: readonly Para[];
  readonly #answers = new Map<RegExp, boolean>();
  /** The titles of the sections by their numbers. */
  readonly #titles: ReadonlyMap<string, string>;
  #exceptions: { text: string | undefined } | undefined;

  constructor(units: readonly Unit[], { paras, structure: { sections } }: ConcernInput) {
    this.#units = units;
    this.#paras = paras;
    this.#titles = new Map(
      sections.map(({ label, title }) => [/\d[\d.]*/.exec(label)?.[0].replace(/\.$/, "") ?? "", title]),
    );
  }

  says(pattern: RegExp): boolean {
    const known = this.#answers.get(pattern);
    if (known !== undefined) return known;
    const answer = this.#units.some(({ text }) => pattern.test(text.slice(0, READ.sentence)));
    this.#answers.set(pattern, answer);
    return answer;
  }

  /** Every sentence that keeps something out of a limit, with the list that it leads in; undefined where it is a list elsewhere that nobody filled in. */
  exceptions(): string | undefined {
    this.#exceptions ??= { text: this.#readExceptions() };
    return this.#exceptions.text;
  }

  #readExceptions(): string | undefined {
    const said = this.#units
      .flatMap(({ text }, i) => {
        const words = text.slice(0, READ.sentence).replace(NO_LIMIT, " ");
        const kept = LIMIT.test(words) ? matchesOf(words, KEPT_OUT) : [];
        if (kept.length === 0) return [];
        const list = /:\s*$/.test(words)
          ? this.#units.slice(i + 1, i + 1 + LIST).map((unit) => unit.text.slice(0, 400))
          : [];
        const excepted = kept.map(({ index }) => exceptedIn(words.slice(index)));
        return [...(UNLIMITED.test(words) ? [words] : excepted), ...list];
      })
      .join("\n");
    const lists = [...new Set(matchesOf(said, LISTED).map(([name]) => name))].map((name) => this.#listOf(name));
    return lists.includes(undefined) ? undefined : [said, ...lists, this.#citedIn(said)].join("\n");
  }

  /** What a list is of that has a name: "Excluded Claims" means what, or what stands below these words alone. */
  #listOf(name: string): string | undefined {
    const defined = this.#units.find(({ text }) => {
      const at = text.indexOf(name);
      return at >= 0 && /^["”']{0,2}\s(?:means?|shall mean)\b/.test(text.slice(at + name.length));
    });
    if (defined) return defined.text.slice(0, READ.sentence);
    const heading = this.#paras.findIndex(
      ({ flat }) => flat.length < HEADING && flat.replace(/:?\s*$/, "").endsWith(name),
    );
    if (heading < 0) return undefined;
    const list = this.#paras.slice(heading + 1, heading + 1 + LIST).map(({ flat }) => flat.slice(0, 400));
    return list.slice(0, 2).some((words) => /[{[_]/.test(words)) ? undefined : list.join("\n");
  }

  /** What the sections are about that a text cites: "except for breach of Section 9". */
  #citedIn(text: string): string {
    const titles = matchesOf(text, CITED).flatMap(([, numbers = ""]) =>
      (numbers.match(/\d[\d.]*/g) ?? []).flatMap((number) => {
        const whole = number.replace(/\.$/, "");
        return [this.#titles.get(whole), this.#titles.get(whole.split(".")[0] ?? "")];
      }),
    );
    return [...new Set(titles)].filter(Boolean).join("\n");
  }
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
