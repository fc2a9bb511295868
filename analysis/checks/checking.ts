/** The checking stage: indexes the document and runs the checks. */
import type { DocumentSnapshot } from "../../shared/document.ts";
import type { Finding } from "../../shared/findings.ts";
import type { ReviewOptions } from "../../shared/review.ts";
import { chunkCount, chunks } from "../core/progress.ts";
import { withPlaybookChecks } from "../playbooks/chosen.ts";
import { indexDocument } from "../structure/document-index.ts";
import type { Structure } from "../structure/model.ts";
import { ALL_CHECKS } from "./catalogue.ts";
import { runChecks } from "./run-checks.ts";

/** Chunks are the paragraphs indexed, then one for each check. */
export function checkDocument(
  snapshot: DocumentSnapshot,
  structure: Structure,
  options: ReviewOptions,
  progress: (done: number, total: number) => void,
): { findings: Finding[] } {
  const paragraphs = snapshot.paragraphs.length;
  const before = chunkCount(paragraphs);
  const document = indexDocument(snapshot, structure, chunks(paragraphs, progress, ALL_CHECKS.length));
  return {
    findings: runChecks(document, withPlaybookChecks(options), (done, total) =>
      progress(before + done, before + total),
    ),
  };
}
