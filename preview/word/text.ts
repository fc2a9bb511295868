/** A paragraph's characters and where each of them stands in the XML. Offsets count deleted words too, so tracked deletions move nothing. */
import { attribute, children, nameOf } from "../../shared/ooxml/xml.ts";

/** Who changed what, for words inside a tracked change. */
export interface TrackedChange {
  kind: "insertion" | "deletion" | "move";
  author: string;
  /** True for words that are struck out. */
  gone: boolean;
  /** True for words that were not there before: inserted, or moved here; struck out again or not. */
  added: boolean;
}

/** One piece of text: a w:t, a tab, a break. */
export interface Segment {
  node: Element;
  run: Element;
  start: number;
  text: string;
  change: TrackedChange | undefined;
}

/** A comment's start or end mark. */
export interface CommentMark {
  id: string;
  edge: "start" | "end";
  offset: number;
  node: Element;
}

/** What a paragraph holds. */
export interface ParagraphText {
  segments: Segment[];
  marks: CommentMark[];
  /** All characters, deleted ones too. */
  length: number;
}

/** Signs that Word's text has for what is no letter. */
const SIGNS: Record<string, string> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:cr": "\v",
  "w:noBreakHyphen": "\u001e",
  "w:softHyphen": "\u001f",
  "w:sym": "(",
};
const INSIDE = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
]);

/** Reads a paragraph. Linear in its length. */
export function readParagraph(paragraph: Element): ParagraphText {
  const text: ParagraphText = { segments: [], marks: [], length: 0 };
  const fields: boolean[] = [];
  const visit = (container: Element, change: TrackedChange | undefined, depth: number): void => {
    if (depth > 150) return;
    for (const element of children(container)) {
      const name = nameOf(element);
      if (name === "w:r") readRun(element, change, text, fields);
      else if (name === "w:commentRangeStart" || name === "w:commentRangeEnd") {
        const edge = name === "w:commentRangeStart" ? "start" : "end";
        text.marks.push({ id: attribute(element, "w:id") ?? "", edge, offset: text.length, node: element });
      } else if (INSIDE.has(name)) visit(element, change, depth + 1);
      else {
        const own = changeOf(element, name);
        if (own) visit(element, nested(change, own), depth + 1);
      }
    }
  };
  visit(paragraph, undefined, 0);
  return text;
}

/** The tracked change an element stands for. */
export function changeOf(element: Element, name = nameOf(element)): TrackedChange | undefined {
  const author = attribute(element, "w:author") ?? "";
  if (name === "w:ins") return { kind: "insertion", author, gone: false, added: true };
  if (name === "w:del") return { kind: "deletion", author, gone: true, added: false };
  if (name === "w:moveTo") return { kind: "move", author, gone: false, added: true };
  if (name === "w:moveFrom") return { kind: "move", author, gone: true, added: false };
  return undefined;
}

/** A change inside another: what is struck out stays so, and what was added was added. */
function nested(outer: TrackedChange | undefined, inner: TrackedChange): TrackedChange {
  if (!outer) return inner;
  return outer.gone ? outer : { ...inner, added: outer.added || inner.added };
}

function readRun(run: Element, change: TrackedChange | undefined, into: ParagraphText, fields: boolean[]): void {
  for (const node of children(run)) {
    const name = nameOf(node);
    if (name === "w:fldChar") {
      const type = attribute(node, "w:fldCharType");
      if (type === "begin") fields.push(false);
      else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = true;
      else if (type === "end") fields.pop();
      continue;
    }
    const text = textOf(node, name);
    if (text === "" || fields.includes(false)) continue;
    into.segments.push({ node, run, start: into.length, text, change });
    into.length += text.length;
  }
}

function textOf(node: Element, name: string): string {
  if (name === "w:t" || name === "w:delText") return node.textContent ?? "";
  if (name === "w:br") return attribute(node, "w:type") === "page" ? "\f" : "\v";
  return SIGNS[name] ?? "";
}

/** The text between two offsets. `deleted` says whether struck-out words belong to it. */
export function sliceText(
  text: ParagraphText,
  from: number,
  to: number,
  deleted: "without" | "with" | "original" = "without",
): string {
  let result = "";
  for (const { start, text: words, change } of text.segments) {
    if (start >= to || start + words.length <= from) continue;
    if (deleted === "without" && change?.gone) continue;
    if (deleted === "original" && change?.added) continue;
    result += words.slice(Math.max(0, from - start), to - start);
  }
  return result;
}
