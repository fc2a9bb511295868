/** Changes to a paragraph's XML: text in, text out, tracked or not, keeping the run properties (ECMA-376 part 1, 17.13.5). */
import { attribute, child, children, nameOf } from "../../shared/ooxml/xml.ts";
import { readParagraph } from "./text.ts";

/** How changes are made. `author` undefined: not tracked. */
export interface EditMode {
  author: string | undefined;
  date: string;
  /** A fresh w:id for a revision. */
  nextId(): string;
}

/** Elements that stand for a tracked change of text. */
export const CHANGES: ReadonlySet<string> = new Set(["w:ins", "w:del", "w:moveTo", "w:moveFrom"]);

/** Makes an element of WordprocessingML in the paragraph's own edition of the namespace. */
export function make(like: Element, name: string, attributes: Record<string, string> = {}): Element {
  const namespace = like.namespaceURI!;
  const element = like.ownerDocument.createElementNS(namespace, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(namespace, `w:${key}`, value);
  return element;
}

/** Splits runs so that one of them starts at the offset. */
export function splitAt(paragraph: Element, offset: number): void {
  for (const { node, run, start, text } of readParagraph(paragraph).segments) {
    if (offset < start || offset >= start + text.length) continue;
    if (offset > start) {
      const rest = node.cloneNode(false) as Element;
      setText(rest, text.slice(offset - start));
      setText(node, text.slice(0, offset - start));
      run.insertBefore(rest, node.nextSibling);
      splitRun(run, rest);
    } else if (children(run).find((each) => nameOf(each) !== "w:rPr") !== node) splitRun(run, node);
    return;
  }
}

/** Gives a text element its words; spaces at the edges are kept. */
export function setText(node: Element, text: string): void {
  while (node.firstChild) node.removeChild(node.firstChild);
  node.appendChild(node.ownerDocument.createTextNode(text));
  node.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
}

/** Moves `from` and what follows it into a run of its own with the same properties. */
function splitRun(run: Element, from: Node): Element {
  const second = run.cloneNode(false) as Element;
  const properties = child(run, "w:rPr");
  if (properties) second.appendChild(properties.cloneNode(true));
  for (let node: Node | null = from; node; ) {
    const next: Node | null = node.nextSibling;
    second.appendChild(node);
    node = next;
  }
  run.parentNode!.insertBefore(second, run.nextSibling);
  return second;
}

/** Inserts text before the character at `offset`; `like` says whose formatting it takes. Answers the new run. */
export function insertText(
  paragraph: Element,
  offset: number,
  text: string,
  mode: EditMode,
  like: "before" | "after" = "before",
): void {
  if (text === "") return;
  splitAt(paragraph, offset);
  const { segments } = readParagraph(paragraph);
  const before = segments.findLast((segment) => segment.start < offset)?.run;
  const after = segments.find((segment) => segment.start >= offset)?.run;
  const model = (like === "before" ? (before ?? after) : (after ?? before)) ?? undefined;

  const run = make(paragraph, "r");
  const properties = child(model, "w:rPr") ?? (model ? undefined : markProperties(paragraph));
  if (properties) run.appendChild(properties.cloneNode(true));
  for (const piece of text.split(/(\t|\r\n|[\r\n\v])/)) {
    if (piece === "\t") run.appendChild(make(paragraph, "tab"));
    else if (/^[\r\n\v]/.test(piece)) run.appendChild(make(paragraph, "br"));
    else if (piece !== "") {
      const node = make(paragraph, "t");
      setText(node, piece);
      run.appendChild(node);
    }
  }
  const inserted = mode.author === undefined ? run : wrapNew(paragraph, "ins", run, mode, mode.author);
  if (before) placeAfter(before, inserted);
  else if (after) placeBefore(after, inserted);
  else paragraph.appendChild(inserted);
}

/** The paragraph mark's formatting, less the marks of its own revisions. */
function markProperties(paragraph: Element): Element | undefined {
  const properties = child(child(paragraph, "w:pPr"), "w:rPr")?.cloneNode(true) as Element | undefined;
  if (!properties) return undefined;
  for (const part of children(properties)) if (CHANGES.has(nameOf(part))) properties.removeChild(part);
  return properties;
}

function wrapNew(paragraph: Element, kind: "ins" | "del", run: Element, mode: EditMode, author: string): Element {
  const change = make(paragraph, kind, { id: mode.nextId(), author, date: mode.date });
  change.appendChild(run);
  return change;
}

/** Puts a node after a run, out of any tracked change the run is in: the change is split where needed. */
function placeAfter(run: Element, node: Element): void {
  let anchor: Element = run;
  while (anchor.parentNode && CHANGES.has(nameOf(anchor.parentNode as Element))) {
    const change = anchor.parentNode as Element;
    if (anchor.nextSibling) {
      const rest = change.cloneNode(false) as Element;
      while (anchor.nextSibling) rest.appendChild(anchor.nextSibling);
      change.parentNode!.insertBefore(rest, change.nextSibling);
    }
    anchor = change;
  }
  anchor.parentNode!.insertBefore(node, anchor.nextSibling);
}

function placeBefore(run: Element, node: Element): void {
  let anchor: Element = run;
  while (anchor.parentNode && CHANGES.has(nameOf(anchor.parentNode as Element))) {
    const change = anchor.parentNode as Element;
    if (anchor.previousSibling) {
      const head = change.cloneNode(false) as Element;
      while (change.firstChild && change.firstChild !== anchor) head.appendChild(change.firstChild);
      change.parentNode!.insertBefore(head, change);
    }
    anchor = change;
  }
  anchor.parentNode!.insertBefore(node, anchor);
}

/**
 * Deletes the characters from `from` up to `to`. Tracked: they are struck out, but an author's own insertion simply goes, as in Word.
 * Answers the stretches that are gone from the XML, last first, so that ranges can be moved.
 */
export function deleteText(
  paragraph: Element,
  from: number,
  to: number,
  mode: EditMode,
): { from: number; to: number }[] {
  if (from >= to) return [];
  splitAt(paragraph, from);
  splitAt(paragraph, to);
  const removed: { from: number; to: number }[] = [];
  const { segments } = readParagraph(paragraph);
  const inside = segments.filter((segment) => segment.start >= from && segment.start + segment.text.length <= to);
  for (const run of fieldRunsBetween(
    paragraph,
    inside.map((segment) => segment.run),
    mode,
  ))
    strike(run, mode);
  for (const { run, node, start, text, change } of inside.reverse()) {
    if (change?.gone) continue;
    const own = change !== undefined && change.author === mode.author;
    if (mode.author !== undefined && !own) {
      if (nameOf(run.parentNode as Element) !== "w:del") strike(run, mode);
      continue;
    }
    run.removeChild(node);
    if (!children(run).some((each) => nameOf(each) !== "w:rPr")) prune(run);
    removed.push({ from: start, to: start + text.length });
  }
  return removed;
}

/** Runs of field characters whose whole field lies among the runs to delete. */
function fieldRunsBetween(paragraph: Element, runs: Element[], mode: EditMode): Element[] {
  if (mode.author === undefined || runs.length === 0) return [];
  const all = [...paragraph.getElementsByTagNameNS(paragraph.namespaceURI!, "r")];
  const first = all.indexOf(runs[0]!);
  const last = all.indexOf(runs.at(-1)!);
  const between = all.slice(first, last + 1).filter((run) => !runs.includes(run));
  const marks = between.filter((run) => child(run, "w:fldChar") || child(run, "w:instrText"));
  const depth = marks.reduce((sum, run) => {
    const type = attribute(child(run, "w:fldChar"), "w:fldCharType");
    return sum + (type === "begin" ? 1 : type === "end" ? -1 : 0);
  }, 0);
  return depth === 0 ? marks.filter((run) => !isGone(run)) : [];
}

function isGone(run: Element): boolean {
  for (let node = run.parentNode; node?.nodeType === 1; node = node.parentNode) {
    if (nameOf(node as Element) === "w:del") return true;
  }
  return false;
}

function strike(run: Element, mode: EditMode): void {
  if (mode.author === undefined) return;
  const change = make(run, "del", { id: mode.nextId(), author: mode.author, date: mode.date });
  run.parentNode!.insertBefore(change, run);
  change.appendChild(run);
  for (const node of children(run)) {
    const renamed = { "w:t": "delText", "w:instrText": "delInstrText" }[nameOf(node)];
    if (!renamed) continue;
    const gone = make(run, renamed);
    setText(gone, node.textContent ?? "");
    run.replaceChild(gone, node);
  }
}

function prune(run: Element): void {
  const parent = run.parentNode as Element;
  parent.removeChild(run);
  if (CHANGES.has(nameOf(parent)) && !parent.firstChild) parent.parentNode?.removeChild(parent);
}

/** Strikes out, or inserts, a paragraph's mark. */
export function markParagraph(paragraph: Element, kind: "ins" | "del", mode: EditMode): void {
  if (mode.author === undefined) return;
  let properties = child(paragraph, "w:pPr");
  if (!properties) {
    properties = make(paragraph, "pPr");
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  let mark = child(properties, "w:rPr");
  if (!mark) {
    mark = make(paragraph, "rPr");
    const after = children(properties).find((part) => ["w:sectPr", "w:pPrChange"].includes(nameOf(part)));
    properties.insertBefore(mark, after ?? null);
  }
  if (child(mark, `w:${kind}`)) return;
  mark.insertBefore(
    make(paragraph, kind, { id: mode.nextId(), author: mode.author, date: mode.date }),
    mark.firstChild,
  );
}
