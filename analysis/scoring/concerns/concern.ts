/** What a rule on hard terms is made of. */
import type { Severity } from "../../../shared/findings.ts";
import { DEALS_IN_COMPANIES, TRADE } from "../../kinds.ts";

/**
 * Whom a term is hard on: who takes and pays (`taker`: customer, licensee, …) or who gives (`giver`), one of the roles of an employment or
 * secrecy agreement, `anyone`; `weaker`: who takes, or is employed; `maker`: who gives, or is employed; `protected`: whoever is not
 * protected by it, and who takes where it protects both; `payee`: who is not named as paying, and who gives where nobody is; `bound`: whom it
 * binds, and anyone where it binds both or nobody by name; `who`: whom the words themselves bind, and nobody where they bind both alike.
 */
export type Against =
  | "taker"
  | "giver"
  | "employee"
  | "employer"
  | "discloser"
  | "recipient"
  | "anyone"
  | "weaker"
  | "maker"
  | "protected"
  | "bound"
  | "payee"
  | "who";

/** What a rule is told of the place it is asked about. */
export interface Setting {
  /** The sentence, white space single. */
  sentence: string;
  /** Its whole paragraph. */
  paragraph: string;
  /** The kind of document and the side reviewed for. */
  kind: string;
  side: string | undefined;
  /** What the text calls whom the sentence speaks of; empty where it speaks of both or of nobody. */
  spoken: readonly string[];
  /** What the text calls those on the side reviewed for, and those on the other; empty where that is not known. */
  ours: readonly string[];
  theirs: readonly string[];
  /** Whether the words stand anywhere in the document. */
  says(pattern: RegExp): boolean;
  /** Whether a word, in small letters, stands anywhere in it, also far down in a long definition. */
  mentions(word: string): boolean;
  /** What is excepted from limits of liability, all in one; undefined where that is a list that nobody filled in. */
  exceptions(): string | undefined;
}

/** What a rule says in a certain case; what is absent is as in the rule. */
export interface Told {
  title?: string;
  reason?: string;
  ask?: string;
  severity?: Severity;
}

/** A term that a careful lawyer of one side would ask to change. */
export interface ConcernRule {
  /** "cap-without-exceptions". */
  id: string;
  /** The clauses that it is about: "cap-on-liability". */
  category: string;
  /** For people; “«who»” becomes the name of whom the words speak, “«gains»” of whom they serve. */
  title: string;
  /** Why it is hard, in one sentence. */
  reason: string;
  /** What to ask for; written for this project. */
  ask: string;
  severity: Severity;
  against: Against;
  /** With `who`: it is a concern only where it binds him, or only where it serves him. */
  effect?: "burdens" | "benefits";
  /** The kind of clause as which the words are read for whom they bind; absent: `category`. */
  reads?: string;
  /** The fact that it is a question of, as facts are called: "uptime". What a playbook accepts of it is accepted. */
  fact?: string;
  /** Where the document lets both sides do so, it is no concern. */
  oneSided?: true;
  /** The rule that, where it is told, has said this one already: "Only “Supplier” may not assign" that its customer may. */
  saidBy?: string;
  /** Kinds of document it is looked for in; absent: those that trade goods, works, rights or services. */
  kinds?: readonly string[];
  /** Beginnings of words, in small letters, one of which stands in every such sentence. */
  words: string;
  /** It is looked for in definitions as well, which are no terms of the deal for other rules. */
  inDefinitions?: true;
  says: RegExp;
  not?: RegExp;
  /** Anywhere in the document this answers it. */
  answered?: RegExp;
  /** A closer look: undefined where it is no concern after all. */
  look?(setting: Setting, match: RegExpExecArray): Told | undefined;
}

/** Software that somebody else runs, whatever the paper is called. */
export const HOSTED =
  /\buptime\b|\bhosted\b|\bsubscription (?:fees?|term|services?)\b|\bcloud\b|\bsoftware as a service\b/i;
/** What is supplied against money: in a venture nobody is the customer. */
export const SUPPLY = TRADE.filter((kind) => kind !== "collaboration");
/** Those who own or run something together. */
export const VENTURES = ["collaboration", "investment", "other"];
export const EMPLOYMENT = ["employment"];
/** Any kind of contract but secrecy agreements. */
export const ANY = [...TRADE, "dpa", "employment", "lease", "finance"];
/** The same and sales of companies, letters of intent and investments, whose secrets are the business itself. */
export const EVERY = [...ANY, ...DEALS_IN_COMPANIES];

const COUNT: Readonly<Record<string, number>> = Object.fromEntries(
  "one two three four five six seven eight nine ten eleven twelve fifteen fourteen eighteen twenty twenty-four thirty thirty-six forty-five sixty ninety"
    .split(" ")
    .map((word, i) => [word, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 14, 18, 20, 24, 30, 36, 45, 60, 90][i] ?? 0]),
);

/** The number a figure or a word like "twelve (12)" means; undefined for other words. */
export function countOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const figure = /\d{1,4}/.exec(words)?.[0];
  return figure === undefined ? COUNT[words.trim().toLowerCase()] : Number(figure);
}

/** So many months are so many days, months or years, as the unit begins. */
export function monthsOf(count: number, unit: string): number {
  if (/^day/i.test(unit)) return count / 30;
  return /^year/i.test(unit) ? count * 12 : count;
}

/** A count for a title: as it is written, or its figure where only the end of its words was read: "eighty (180)". */
export function countWritten(words: string): string {
  const figure = /\((\d{1,4})\)/.exec(words)?.[1];
  const spelled = COUNT[words.replace(/\(.*/, "").trim().toLowerCase()];
  return figure !== undefined && spelled !== Number(figure) ? figure : words;
}

/** "May", "reserves the right to", "has the right to", for patterns. */
export const MAY = "(?:\\bmay\\b|\\breserves?\\b[^.;]{0,60}\\bright\\b|\\b(?:has|have) the right\\b)";

/** What a court may do at once. */
export const INTERIM_RELIEF = /\b(?:injuncti\w+|equitable relief|interim relief|provisional (?:relief|remed))/i;

/** A count as contracts write it, for patterns: one group. */
export const N = "((?:[a-z]+(?:-[a-z]+)?\\s?\\(\\d{1,3}\\))|\\d{1,3}(?:\\s?\\([a-z -]{3,20}\\))?|[a-z]+(?:-[a-z]+)?)";

/** A heading that is no longer says nothing but what comes. */
export const HEADING = 80;

/** How much of a sentence, and of its paragraph, is read. */
export const READ = { sentence: 1600, paragraph: 3000 };
