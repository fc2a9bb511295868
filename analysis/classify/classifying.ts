/** The classifying stage: which clause is which. */
import type { DocumentSnapshot } from "../../shared/document.ts";
import type { Place } from "../core/anchors.ts";
import type { Structure } from "../structure/model.ts";

/** A clause before it has its anchor. */
export interface ClauseMark extends Place {
  category: string;
  confidence: number;
}

/** Classifies the sentences of a document. */
export function classifyDocument(
  _snapshot: DocumentSnapshot,
  _structure: Structure,
  progress: (done: number, total: number) => void,
): { clauses: ClauseMark[] } {
  progress(1, 1);
  return { clauses: [] };
}
