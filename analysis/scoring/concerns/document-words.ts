/** The words of a whole document, as rules on hard terms ask about them. */
import { LIST } from "../../classify/flow.ts";
import type { Unit } from "../../classify/units.ts";
import { matchesOf } from "../../core/matches.ts";
import type { Structure } from "../../structure/model.ts";
import type { Para } from "../../structure/paragraphs.ts";
import { HEADING, READ } from "./concern.ts";

/** What a limit is, and that something is kept out of it. */
const LIMIT = /\b(?:limit\w*|exclu\w+|cap(?:s|ped)?|liab\w+|damages)\b/i;
const NO_LIMIT = /\bwithout limitation\b|\b(?:but )?not limited to\b/gi;
const KEPT_OUT =
  /\bexcept\b|\bother than\b|\b(?:shall|do|does|will|may) not (?:apply|limit|exclude|restrict|be (?:limited|subject))\b|\bnothing (?:in|contained)\b|\bunlimited\b|\buncapped\b|\bwithout limit\b|\bnotwithstanding\b|\bsubject to\b|\bwithout (?:affecting|limiting|prejudice)\b/gi;

/** Of what stands before these the limit does not hold either. */
const UNLIMITED =
  /\b(?:shall|do|does|will|may) not be (?:limited|subject)\b|\bunlimited\b|\buncapped\b|\bwithout limit\b/i;

/** What is excepted, up to where the sentence goes on with what is limited: "except for X, neither party is liable for loss of data". */
const exceptedIn = (words: string): string =>
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
export class DocumentWords {
  readonly #units: readonly Unit[];
  readonly #paras: readonly Para[];
  readonly #answers = new Map<RegExp, boolean>();
  readonly #mentioned = new Map<string, boolean>();
  /** The titles of the sections by their numbers. */
  readonly #titles: ReadonlyMap<string, string>;
  #exceptions: { text: string | undefined } | undefined;

  constructor(units: readonly Unit[], paras: readonly Para[], { sections }: Structure) {
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

  mentions(word: string): boolean {
    const known = this.#mentioned.get(word);
    if (known !== undefined) return known;
    const answer = this.#paras.some(({ flat }) => flat.toLowerCase().includes(word));
    this.#mentioned.set(word, answer);
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
