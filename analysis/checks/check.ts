/** What a check is given and what it gives back. */
import type { Severity } from "../../shared/findings.ts";
import type { Place } from "../core/anchors.ts";
import type { DocumentIndex } from "../structure/document-index.ts";

/** A finding before it has its anchors, id and section. */
export interface Draft {
  /** The words it is about, first the one to go to. */
  places: Place[];
  title: string;
  explanation: string;
  related?: { label: string; place: Place }[];
  fix?: DraftFix;
  /** When it is graver or lighter than the check's default. */
  severity?: Severity;
  /** 0 to 1; 0.9 unless told. */
  confidence?: number;
  /** What makes the problem itself, wherever it stands (the term, the pair of words). Absent: the words at the first place and their neighbours. */
  key?: string;
}

export type DraftFix =
  | { kind: "comment"; text: string }
  | { kind: "replace"; options: { label: string; edits: { place: Place; replacement: string }[] }[] };

/** One check: a pure function over the indexed document. */
export interface Check {
  /** As in code, settings and documentation: "broken-reference". */
  id: string;
  /** For people: "Broken reference". */
  label: string;
  /** One sentence: what it finds. */
  description: string;
  defaultSeverity: Severity;
  run(document: DocumentIndex): Draft[];
}
