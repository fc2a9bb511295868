/** What a cover page or a table of contract details fills in: "Name of Customer: …", "Effective Date | 7 October 2025". */
import type { DocumentIndex } from "../../structure/document-index.ts";
import type { Para } from "../../structure/paragraphs.ts";

/** So many paragraphs may belong to such a page. */
const PAGE = 80;
/** A caption and what stands beside it. */
const CAPTION =
  /^\s{0,3}(?:(?:(?:[Ff]ull |[Ll]egal )?[Nn]ame|[Dd]etails|[Aa]ddress) of (?:the )?)?([A-Z][\w'&/-]*(?:\s(?:[A-Z][\w'&/-]*|of|and)){0,4})\s?:\s{0,3}(.*)$/;
/** A caption in a table, where the value stands in the next cell. */
const CELL = /^\s{0,3}([A-Z][\w'&/-]*(?:\s(?:[A-Z][\w'&/-]*|of|and)){0,4})\s?:?\s*$/;
/** So long may a caption with its value be. */
const LINE = 160;
/** So many captions make a page that is filled in. */
const LEAST = 3;
/** What a clause begins with: the page is over. */
const CLAUSE = /^\s{0,3}(?:1\.?\s|1\.1\b|article\s(?:1|i)\b|section 1\b)/i;

/** The terms that such a page fills in, as written; none where there are fewer than three captions, or in plain text, where headings look the same. */
export function coverTerms({ paras, snapshot }: DocumentIndex): string[] {
  if (snapshot.source === "text") return [];
  const found: string[] = [];
  for (const para of paras.slice(0, PAGE)) {
    if (CLAUSE.test(para.flat) || para.source.list?.label === "1.") break;
    const term = filledIn(para, paras[para.index + 1]);
    if (term !== undefined) found.push(term);
  }
  return found.length >= LEAST ? found : [];
}

function filledIn({ flat, source }: Para, next: Para | undefined): string | undefined {
  if (flat.length > LINE) return undefined;
  const value = next?.flat.trim() ?? "";
  const [, term, beside = ""] = CAPTION.exec(flat) ?? [];
  if (term !== undefined) return beside !== "" || (value !== "" && !CAPTION.test(value)) ? term : undefined;
  const [, cell] = (source.table?.column === 0 && CELL.exec(flat)) || [];
  const isBeside =
    next?.source.table?.table === source.table?.table &&
    next?.source.table?.row === source.table?.row &&
    (next?.source.table?.column ?? 0) === 1;
  return cell !== undefined && isBeside && value !== "" ? cell : undefined;
}
