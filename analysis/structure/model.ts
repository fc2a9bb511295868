/** What the structuring stage finds: plain data, so that it can be stored between two stages. */
import type { Place } from "../core/anchors.ts";

/** How a number is written: "4.1", "IV", "iv", "A", "a". */
export type NumberForm = "decimal" | "ROMAN" | "roman" | "ALPHA" | "alpha";

/** A number that names a place of the document: typed or automatic. */
export interface NumberMark extends Place {
  /** As it is written, without brackets and full stop: "7.2", "a", "IV". */
  label: string;
  /** The word before it, in lower case, when there is one: "section", "article", "schedule", … */
  word?: string;
  form: NumberForm;
  /** The value of each component: [7, 2]. */
  parts: number[];
  /** Word computed it: the words are not in the text. `start` and `end` are then 0. */
  auto: boolean;
  /** It stands inside the paragraph, not at its start (sections run together in one paragraph). */
  inline: boolean;
  /** In brackets or followed by a bracket: "(a)", "a)". */
  bracketed: boolean;
  /** The automatic list it belongs to. */
  list?: string;
  /** Which attachment it stands in: 0 for the body, 1 for the first schedule, … */
  zone: number;
}

/** A schedule, exhibit, annex, appendix or attachment that is there. */
export interface Attachment extends Place {
  /** In lower case: "schedule", "exhibit", "annex", "appendix", "attachment". */
  word: string;
  /** "1", "a", "c-1"; empty when it has no number. */
  label: string;
  title: string;
  zone: number;
}

/** How a term was defined. */
export type DefinitionForm = "bracketed" | "means" | "called" | "table" | "bold" | "mention";

export interface DefinitionMark extends Place {
  term: string;
  form: DefinitionForm;
  /** The words of the definition, for comparing two of them: the rest of the sentence for "means", what stands before the brackets otherwise. */
  body: Place;
  /** "has the meaning given in Section 2.1": it points to another definition. */
  byReference: boolean;
}

export interface SectionMark {
  label: string;
  title: string;
  level: number;
  from: number;
  to: number;
  kind: "section" | "schedule" | "recitals" | "preamble" | "signature";
  /** Where the heading's words stand. */
  heading: Place;
}

export interface PartyMark extends Place {
  name: string;
  aliases: string[];
}

/** Why a paragraph is passed over by the checks. */
export type ParagraphRole = "text" | "heading" | "noise" | "toc" | "signature" | "table" | "address";

export interface Structure {
  roles: ParagraphRole[];
  /** For each paragraph the attachment it stands in; 0 is the body. */
  zones: number[];
  numbers: NumberMark[];
  attachments: Attachment[];
  definitions: DefinitionMark[];
  sections: SectionMark[];
  parties: PartyMark[];
  /** The document changes another one: its references and terms are often the other's. */
  amendment: boolean;
  /** "The Agreement" is this document, not one it speaks about. */
  ownAgreement: boolean;
  /** It says that terms not defined in it have their meaning from another document. */
  borrowsTerms: boolean;
  kind: { id: string; confidence: number };
}
