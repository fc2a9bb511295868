/** Reports to the Securities and Exchange Commission, with which contracts are filed: papers with words and rules of their own. */
import type { DocumentIndex } from "../structure/document-index.ts";

/** A line of the cover with nothing else, but for the name of the file and the place. */
const COMMISSION =
  /^\W{0,4}(?:[\w.-]{1,40}\.html?\s)?(?:U(?:NITED STATES|\.S\.)\s(?:OF AMERICA\s)?)?SECURITIES AND EXCHANGE COMMISSION(?:\W{1,3}WASHINGTON\b.{0,30})?\W{0,4}$/i;
/** "FORM 8-K", "Form 10-K/A", "CURRENT REPORT PURSUANT TO SECTION 13": what the cover is of. */
const FORM =
  /\b(?:FORM|Form)\s(?:8-K|10-[KQ]|10-KSB|10-QSB|20-F|40-F|6-K|11-K|S-\d{1,2}|F-\d{1,2})\b|\b(?:CURRENT|ANNUAL|QUARTERLY|Current|Annual|Quarterly) (?:REPORT|Report)\b/;
const SIGNED =
  /\b(?:registrant|company)\b[^.]{0,40}\b(?:has )?duly caused this (?:\w+\s){0,3}(?:report|statement|registration|amendment)\b/i;
/** So many paragraphs of a cover name the form behind the Commission. */
const COVER = 12;
/** So many stand under the sentence of the signatures: the company, date, names and titles. */
const SIGNATURES = 8;
/** A year's or a quarter's report has no contract behind it. */
const LONG = /\b(?:FORM|Form)\s(?:10-[KQ]|10-KSB|10-QSB|20-F|40-F)\b/;
/** So far on the signatures of another report are looked for. */
const REACH = 400;
/** So much is another report's where nobody has signed. */
const UNSIGNED = 60;

const known = new WeakMap<DocumentIndex, ReadonlySet<number>>();

/** The paragraphs that belong to such a report, from its cover to its signatures; a contract may follow. */
export function reportParagraphs(document: DocumentIndex): ReadonlySet<number> {
  const before = known.get(document);
  if (before) return before;
  const found = new Set<number>();
  const { paras } = document;
  for (let i = 0; i < paras.length; i++) {
    if (!COMMISSION.test(paras[i]?.flat ?? "") || !isCover(document, i)) continue;
    const end = endOf(document, i);
    for (; i < end; i++) found.add(i);
  }
  known.set(document, found);
  return found;
}

const isCover = ({ paras }: DocumentIndex, at: number) =>
  paras.slice(at, at + COVER).some(({ flat }) => flat.length < 300 && FORM.test(flat));

/** Behind the last paragraph of the report whose cover stands at `from`. */
function endOf({ paras, structure: { zones } }: DocumentIndex, from: number): number {
  const long = paras.slice(from, from + COVER).some(({ flat }) => LONG.test(flat));
  const last = long ? paras.length : Math.min(paras.length, from + REACH);
  let at = from;
  for (; at < last && zones[at] === zones[from]; at++)
    if (!long && SIGNED.test(paras[at]?.flat ?? "")) return Math.min(paras.length, at + 1 + SIGNATURES);
  return long ? at : Math.min(at, from + UNSIGNED);
}
