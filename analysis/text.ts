/** Snapshots of plain text: contracts as filed, with page furniture and broken lines. */
import { DOCUMENT_LIMITS, type DocumentSnapshot } from "../shared/document.ts";

const NUMBERED =
  /^\s*(?:\(?[a-z]{1,4}\)|\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s|(?:article|section|schedule|exhibit|annex|appendix|clause)\s+[\dIVXLA-Z]+|[\u2022\u00b7*-]\s)/i;
const FURNITURE = /^\s*(?:source:.*|-?\s*\d{1,4}\s*-?|page \d+(?: of \d+)?|<page>|[ivxlc]{1,6})\s*$/i;

/**
 * Makes a snapshot of a text. Blank lines separate paragraphs; hard-wrapped lines are joined; a sentence that a page break cut
 * in two is put together again.
 */
export function snapshotFromText(text: string, name: string): DocumentSnapshot {
  const paragraphs: string[] = [];
  let furniture: string[] = [];
  for (const block of text
    .replace(/\r\n?/g, "\n")
    .replace(/\f/g, "\n\n")
    .split(/\n[ \t\u00a0]*\n/)) {
    for (const paragraph of unwrap(block)) {
      if (FURNITURE.test(paragraph)) {
        furniture.push(paragraph);
        continue;
      }
      const last = paragraphs[paragraphs.length - 1];
      const joins = furniture.length > 0 || (last !== undefined && last.length > 60);
      if (last !== undefined && joins && isCut(last, paragraph)) {
        paragraphs[paragraphs.length - 1] = `${last} ${paragraph}`;
        furniture = [];
        continue;
      }
      paragraphs.push(...furniture, paragraph);
      furniture = [];
    }
  }
  return snapshotFromParagraphs([...paragraphs, ...furniture], name, "text");
}

/** Makes a snapshot of paragraphs that are known. What is over the document limits is cut. */
export function snapshotFromParagraphs(
  paragraphs: readonly string[],
  name: string,
  source: DocumentSnapshot["source"] = "text",
): DocumentSnapshot {
  return {
    schemaVersion: 1,
    source,
    name: name.slice(0, 300),
    paragraphs: paragraphs.slice(0, DOCUMENT_LIMITS.paragraphs).map((text, index) => ({
      index,
      text: text.slice(0, DOCUMENT_LIMITS.paragraphCharacters),
      part: "body" as const,
    })),
    unread: {},
  };
}

/** The paragraphs of a block of lines: wrapped lines joined, numbered and short ones kept apart. */
function unwrap(block: string): string[] {
  const lines = block.split("\n").filter((line) => /\S/.test(line));
  if (lines.length <= 1) return lines.map(tidy);
  const longest = Math.max(...lines.slice(0, 2000).map((line) => line.trim().length));
  const result: string[] = [];
  let open = false;
  for (const line of lines) {
    const trimmed = tidy(line);
    const wrapped = open && !NUMBERED.test(line) && !FURNITURE.test(line);
    if (wrapped && result.length > 0) result[result.length - 1] = `${result[result.length - 1]} ${trimmed}`;
    else result.push(trimmed);
    // A line that is much shorter than the longest ends its paragraph, and so does one that is very long.
    open = longest <= 140 && line.trim().length > longest * 0.6;
    if (longest > 140) open = false;
  }
  return result;
}

function tidy(line: string): string {
  return line.trim().replace(/[ \u00a0]{4,}/g, (run) => " ".repeat(Math.min(run.length, 4)));
}

/** The first ends in the middle of a sentence and the second goes on in lower case. */
function isCut(first: string, second: string): boolean {
  return /[a-z,]$/.test(first) && /^[a-z]{2,}[ ,;]/.test(second) && !NUMBERED.test(second);
}
