/** Field instructions: the name and, for references, the bookmark (ECMA-376 part 1, 17.16). */

const BOOKMARK_FIRST = new Set(["REF", "PAGEREF", "NOTEREF"]);

/**
 * What an instruction such as ` REF _Ref123 \r \h ` says. A lone bookmark name is a REF too (17.16.5.51). A switch may
 * follow without a space, as in `PAGEREF a1023600\# "'clause '" \h`, by which English precedents print the word before a number.
 */
export function readInstruction(instruction: string): { kind: string; target?: string } {
  const words = instruction.match(/"[^"]*"|\\\S|[^\s\\"]+/g) ?? [];
  const kind = (words[0] ?? "").toUpperCase().slice(0, 40);
  if (BOOKMARK_FIRST.has(kind)) return withTarget(kind, words[1]?.startsWith("\\") ? undefined : words[1]);
  if (kind === "HYPERLINK") {
    const local = words.findIndex((word) => word.toLowerCase() === "\\l");
    return withTarget(kind, local < 0 ? undefined : words[local + 1]);
  }
  return { kind: kind || "UNKNOWN" };
}

function withTarget(kind: string, word: string | undefined): { kind: string; target?: string } {
  const target = word?.replace(/^"|"$/g, "").slice(0, 200);
  return target ? { kind, target } : { kind };
}

interface OpenField {
  instruction: string;
  /** True after the separator: what follows is the result, which is text. */
  inResult: boolean;
  /** Offset of the result in the paragraph being read. */
  start: number;
  /** Inside a tracked deletion: not part of the current text. */
  deleted: boolean;
}

/** One field whose result lies in the paragraph being read. */
export interface FoundField {
  kind: string;
  target?: string;
  start: number;
  end: number;
}

/** Complex fields nest and may run over many paragraphs (a table of contents does): this keeps the stack. */
export class FieldStack {
  #open: OpenField[] = [];

  /** False inside an instruction, where nothing is text. */
  get showsText(): boolean {
    return this.#open.every((field) => field.inResult);
  }

  /** A `w:fldChar` at this offset. At "end" answers the field when it was one of the current text. */
  mark(type: string | undefined, offset: number, deleted: boolean): FoundField | undefined {
    if (type === "begin") this.#open.push({ instruction: "", inResult: false, start: offset, deleted });
    const top = this.#open.at(-1);
    if (type === "separate" && top) {
      top.inResult = true;
      top.start = offset;
    }
    if (type !== "end" || !top) return undefined;
    this.#open.pop();
    if (top.deleted || !this.showsText) return undefined;
    return { ...readInstruction(top.instruction), start: top.start, end: offset };
  }

  /** Text of an instruction. */
  instruct(text: string): void {
    const top = this.#open.at(-1);
    if (top && !top.inResult && top.instruction.length < 2000) top.instruction += text;
  }

  /** The paragraph ends here: fields still open cover its rest, and start anew in the next paragraph. */
  breakParagraph(offset: number): FoundField[] {
    const found: FoundField[] = [];
    for (const field of this.#open) {
      if (!field.inResult) break;
      if (!field.deleted) found.push({ ...readInstruction(field.instruction), start: field.start, end: offset });
      field.start = 0;
    }
    return found;
  }

  /** A story ended: fields that never closed are forgotten. */
  reset(): void {
    this.#open = [];
  }
}
