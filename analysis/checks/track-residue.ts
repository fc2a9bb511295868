/** Tracked changes and open comments that are still in the document. */
import { plural } from "../core/flatten.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Check, Draft } from "./check.ts";

const FINAL = /\b(?:final|execution (?:copy|version)|executed|conformed|signed|clean)\b/i;

export const trackResidue: Check = {
  id: "track-residue",
  label: "Tracked changes left",
  description: "Unresolved comments and tracked changes left in the document.",
  defaultSeverity: "info",
  run(document) {
    const final = calledFinal(document);
    const changes: Draft["places"] = [];
    const comments: Draft["places"] = [];
    for (const { index, source } of document.paras) {
      for (const { start, end } of source.revisions ?? []) changes.push({ paragraph: index, start, end });
      for (const { start, end, resolved } of source.comments ?? [])
        if (!resolved) comments.push({ paragraph: index, start, end });
    }
    const drafts: Draft[] = [];
    if (changes.length > 0) {
      drafts.push({
        places: changes,
        title: `${plural(changes.length, "tracked change")} ${changes.length === 1 ? "is" : "are"} still in the document`,
        explanation: final
          ? "The document calls itself final, and its text is still open: whoever signs it may have read another version."
          : "Until they are accepted or rejected, it is open which words are agreed. This review reads the text as if they were accepted.",
        severity: final ? "major" : "info",
        confidence: 0.95,
        key: "tracked changes",
      });
    }
    if (comments.length > 0) {
      drafts.push({
        places: comments,
        title: `${plural(comments.length, "comment")} ${comments.length === 1 ? "is" : "are"} not resolved`,
        explanation: final
          ? "The document calls itself final. Open comments may show the other side what was discussed."
          : "Settle them before the document leaves the house; they may show the other side what was discussed.",
        severity: final ? "major" : "info",
        confidence: 0.95,
        key: "open comments",
      });
    }
    return drafts;
  },
};

/** By its name or by a line of its first page. */
function calledFinal({ snapshot, paras }: DocumentIndex): boolean {
  return (
    FINAL.test(snapshot.name) ||
    paras
      .slice(0, 6)
      .some((p) => p.flat.length < 60 && /\b(?:execution (?:copy|version)|final version)\b/i.test(p.flat))
  );
}
