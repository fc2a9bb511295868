/** What the planter needs of a contract: where its terms are defined and used. It reads by itself, so that it does not inherit the engine's blind spots. */

/** A stretch of a paragraph, in UTF-16 units. */
export interface Spot {
  paragraph: number;
  start: number;
  end: number;
}

/** A term with its only definition and its uses. */
export interface PlantTerm {
  term: string;
  form: "paren" | "means";
  /** The brackets, or the whole defining paragraph. */
  definition: Spot;
  /** The term inside its definition. */
  quoted: Spot;
  /** Uses with the term's capitals outside the definition. */
  uses: Spot[];
}

/** A contract with an error in it, in UTF-16 units. */
export interface Plant extends Spot {
  paragraphs: string[];
  note: string;
  uses?: Spot[];
}

const TERM = "[A-Z][\\w&/-]*(?: (?:of |and |or )?[A-Z][\\w&/-]*){0,4}";
const PAREN = new RegExp(
  `\\((?:the |an? |this |each,? an? |each |collectively,? (?:the )?|hereinafter (?:referred to as )?(?:the )?)?["\\u201c](${TERM})["\\u201d]\\)`,
  "g",
);
const MEANS = new RegExp(
  `^(?:\\(?[\\da-z]{1,2}(?:\\.\\d{1,2})*[.)]? ?)?["\\u201c](${TERM})["\\u201d],? (?:shall )?means? `,
);

/** Every place where the exact words stand by themselves. */
export function spotsOf(paragraphs: readonly string[], words: string): Spot[] {
  const found: Spot[] = [];
  paragraphs.forEach((text, paragraph) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      if (/\w$/.test(text.slice(0, at).slice(-1)) || /^\w/.test(text.slice(end, end + 1))) continue;
      found.push({ paragraph, start: at, end });
    }
  });
  return found;
}

/** The terms that stand in quotation marks exactly once, where they are defined. */
export function termsOf(paragraphs: readonly string[]): PlantTerm[] {
  const found: PlantTerm[] = [];
  const add = (term: string, form: PlantTerm["form"], definition: Spot) => {
    if (!/[a-z]{3}/.test(term) || /^(?:Agreement|Part(?:y|ies)|Exhibit|Schedule|Section)$/.test(term)) return;
    const spots = spotsOf(paragraphs, term);
    const quoted = spots.filter((s) => isQuoted(paragraphs, s));
    const [only] = quoted;
    if (quoted.length !== 1 || !only) return;
    const uses = spots.filter(
      (s) =>
        s !== only && !(s.paragraph === definition.paragraph && s.start >= definition.start && s.end <= definition.end),
    );
    found.push({ term, form, definition, quoted: only, uses });
  };
  paragraphs.forEach((text, paragraph) => {
    for (const match of text.matchAll(PAREN))
      add(match[1] ?? "", "paren", { paragraph, start: match.index, end: match.index + match[0].length });
    const means = MEANS.exec(text);
    if (means) add(means[1] ?? "", "means", { paragraph, start: 0, end: text.length });
  });
  return found;
}

function isQuoted(paragraphs: readonly string[], { paragraph, start, end }: Spot): boolean {
  const text = paragraphs[paragraph] ?? "";
  return /["\u201c]/.test(text[start - 1] ?? "") && /[,.]?["\u201d]/.test(text.slice(end, end + 2));
}

/** The word before a place, in the same paragraph. */
export function wordBefore(paragraphs: readonly string[], { paragraph, start }: Spot): string {
  return /(\S+) $/.exec((paragraphs[paragraph] ?? "").slice(Math.max(0, start - 40), start))?.[1] ?? "";
}

/** What follows a place. */
export function after(paragraphs: readonly string[], { paragraph, end }: Spot): string {
  return (paragraphs[paragraph] ?? "").slice(end, end + 40);
}

/** The contract with one stretch replaced; the plant is the replacement. */
export function replaceAt(paragraphs: readonly string[], spot: Spot, words: string, note: string): Plant {
  const text = paragraphs[spot.paragraph] ?? "";
  const changed = [...paragraphs];
  changed[spot.paragraph] = text.slice(0, spot.start) + words + text.slice(spot.end);
  return { paragraphs: changed, paragraph: spot.paragraph, start: spot.start, end: spot.start + words.length, note };
}
