/** Paragraphs, ranges and the body as the pane sees them: the text members of Word's object model. */
import { attribute, child, childValue, integer } from "../../shared/ooxml/xml.ts";
import { invalidArgument, itemNotFound, RichApiError } from "../host/errors.ts";
import { BagObject, type HostCollection, type HostObject, type Members } from "../host/objects.ts";
import type { LiveRange } from "../word/range.ts";
import { findIn, LONGEST_SEARCH, type SearchOptions, searchExpression } from "../word/search.ts";
import { CommentCollectionObject, CommentObject } from "./comments.ts";
import type { ModelContext } from "./context.ts";
import { TrackedChangeCollectionObject } from "./tracked-changes.ts";

/** A list of objects of one type, taken when it was asked for. */
export class ListObject implements HostCollection {
  readonly members: Members<never>;
  readonly #items: HostObject[];

  constructor(type: string, items: HostObject[]) {
    this.members = { type };
    this.#items = items;
  }

  items(): HostObject[] {
    return this.#items;
  }
}

/** What Body, Paragraph and Range have in common. */
abstract class TextObject implements HostObject {
  abstract readonly members: Members<never>;
  readonly context: ModelContext;

  constructor(context: ModelContext) {
    this.context = context;
  }

  /** The words, without the last paragraph's mark. */
  abstract content(): LiveRange;
}

/** A `Word.Range`. */
export class RangeObject extends TextObject {
  readonly members = rangeMembers as Members<never>;
  readonly range: LiveRange;

  constructor(context: ModelContext, range: LiveRange) {
    super(context);
    this.range = range;
  }

  content(): LiveRange {
    return this.range;
  }

  check(): void {
    const { document } = this.context;
    for (const { paragraph } of [this.range.start, this.range.end]) {
      if (document.indexOf(paragraph) === undefined) throw itemNotFound();
    }
  }
}

/** A `Word.Paragraph`. */
export class ParagraphObject extends TextObject {
  readonly members = paragraphMembers as Members<never>;
  readonly element: Element;

  constructor(context: ModelContext, element: Element) {
    super(context);
    this.element = element;
  }

  content(): LiveRange {
    return this.context.document.contentOf(this.element);
  }

  check(): void {
    if (this.context.document.indexOf(this.element) === undefined) throw itemNotFound();
  }
}

/** The document's `Word.Body`. */
export class BodyObject extends TextObject {
  readonly members = bodyMembers as Members<never>;

  content(): LiveRange {
    const { document } = this.context;
    const paragraphs = document.paragraphs();
    const last = paragraphs.at(-1)!;
    return document.range(
      { paragraph: paragraphs[0]!, offset: 0 },
      { paragraph: last, offset: document.text(last).length },
    );
  }
}

const asRange = (self: TextObject, range: LiveRange) => new RangeObject(self.context, range);

/** `getRange(location)`: the words, their edges, or all with the mark. */
function edge(self: TextObject, location: unknown): RangeObject {
  const { document } = self.context;
  const { start, end } = self.content();
  switch (location ?? "Whole") {
    case "Whole":
    case "Content":
      return asRange(self, document.range(start, end));
    case "Start":
    case "Before":
      return asRange(self, document.range(start, start));
    case "End":
    case "After":
      return asRange(self, document.range(end, end));
    default:
      throw invalidArgument(`rangeLocation ${String(location)}`);
  }
}

function search(self: TextObject, text: unknown, options: unknown): ListObject {
  if (typeof text !== "string" || text === "" || text.length > LONGEST_SEARCH) {
    throw new RichApiError(
      "SearchStringInvalidOrTooLong",
      `The search string is empty or longer than ${LONGEST_SEARCH} characters.`,
    );
  }
  const chosen = (options instanceof BagObject ? options.values : (options ?? {})) as SearchOptions;
  let expression: RegExp;
  try {
    expression = searchExpression(text, normalise(chosen));
  } catch {
    throw invalidArgument("searchText");
  }
  const { document } = self.context;
  const found = document
    .pieces(self.content())
    .flatMap(({ paragraph, from, to }) =>
      findIn(document.text(paragraph), expression, from, to).map(({ start, end }) =>
        asRange(self, document.range({ paragraph, offset: start }, { paragraph, offset: end })),
      ),
    );
  return new ListObject("RangeCollection", found);
}

/** Options come with capitals when they are given as a plain object on the wire. */
function normalise(options: object): SearchOptions {
  return Object.fromEntries(
    Object.entries(options).map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value]),
  );
}

function insert(self: TextObject, text: unknown, location: unknown, allowed: string[]): RangeObject {
  if (typeof text !== "string") throw invalidArgument("text");
  if (!allowed.includes(String(location))) throw invalidArgument(`insertLocation ${String(location)}`);
  const { document } = self.context;
  const { start, end } = self.content();
  if (location === "Replace") return asRange(self, document.replace(document.range(start, end), text));
  const atStart = location === "Start" || location === "Before";
  return asRange(self, document.insert(atStart ? start : end, text, atStart ? "after" : "before"));
}

function select(self: TextObject, mode: unknown): null {
  const { document } = self.context;
  const { start, end } = self.content();
  if (mode === "Start") document.select(document.range(start, start));
  else if (mode === "End") document.select(document.range(end, end));
  else document.select(document.range(start, end));
  return null;
}

/** Comments whose range touches these words. */
function commentsIn(self: TextObject): CommentCollectionObject {
  const { document } = self.context;
  const { start, end } = self.content();
  return new CommentCollectionObject(self.context, (id) => {
    const range = document.rangeOfComment(id);
    return range !== undefined && document.compare(range.end, start) >= 0 && document.compare(range.start, end) <= 0;
  });
}

function reviewedText(self: TextObject, version: unknown): string {
  return self.context.document.textOf(self.content(), version === "Original" ? "original" : "without");
}

function paragraphsOf(self: TextObject): ListObject {
  const { document } = self.context;
  const found = document.pieces(self.content()).map(({ paragraph }) => self.context.paragraph(paragraph));
  return new ListObject("ParagraphCollection", found);
}

const textCalls = {
  Search: (self: TextObject, [text, options]: unknown[]) => search(self, text, options),
  Select: (self: TextObject, [mode]: unknown[]) => select(self, mode),
  GetRange: (self: TextObject, [location]: unknown[]) => edge(self, location),
  GetComments: (self: TextObject) => commentsIn(self),
  GetTrackedChanges: (self: TextObject) => new TrackedChangeCollectionObject(self.context, self.content()),
  GetReviewedText: (self: TextObject, [version]: unknown[]) => reviewedText(self, version),
  GetOoxml: (self: TextObject) => {
    const { document } = self.context;
    return document.file.flat(document.pieces(self.content()).map(({ paragraph }) => paragraph));
  },
};

const text = (self: TextObject) =>
  self.context.document.textOf(self.content(), self.context.deletionsInText ? "with" : "without");
const styleOf = (self: TextObject) => self.context.styleOf(self.content().start.paragraph).name;
const builtIn = (self: TextObject) => {
  const name = styleOf(self).replace(/[^A-Za-z0-9]/g, "");
  return /^(Normal|Heading[1-9]|Title|Subtitle|Footer|Header|Toc[1-9]|ListParagraph)$/i.test(name) ? name : "Other";
};

const rangeMembers: Members<RangeObject> = {
  type: "Range",
  navigate: { Paragraphs: paragraphsOf },
  read: {
    Text: text,
    Style: styleOf,
    StyleBuiltIn: builtIn,
    IsEmpty: (self) => text(self) === "",
    Hyperlink: () => "",
  },
  call: {
    ...textCalls,
    InsertText: (self, [words, location]) =>
      insert(self, words, location, ["Replace", "Start", "End", "Before", "After"]),
    InsertComment: (self, [words]) => {
      if (typeof words !== "string" || words === "") throw invalidArgument("commentText");
      return new CommentObject(self.context, self.context.document.comment(self.range, words));
    },
    Delete: (self) => self.context.document.delete(self.range),
    Clear: (self) => self.context.document.delete(self.range),
    ExpandTo: (self, [other]) => expand(self, other),
    ExpandToOrNullObject: (self, [other]) => expand(self, other),
    CompareLocationWith: (self, [other]) => compareLocation(self, other),
    IntersectWithOrNullObject: (self, [other]) => intersect(self, other),
    IntersectWith: (self, [other]) => {
      const shared = intersect(self, other);
      if (!shared) throw itemNotFound();
      return shared;
    },
  },
};

function expand(self: RangeObject, other: unknown): RangeObject {
  if (!(other instanceof RangeObject)) throw invalidArgument("range");
  const { document } = self.context;
  const start = document.compare(self.range.start, other.range.start) <= 0 ? self.range.start : other.range.start;
  const end = document.compare(self.range.end, other.range.end) >= 0 ? self.range.end : other.range.end;
  return asRange(self, document.range(start, end));
}

function intersect(self: RangeObject, other: unknown): RangeObject | null {
  if (!(other instanceof RangeObject)) throw invalidArgument("range");
  const { document } = self.context;
  const start = document.compare(self.range.start, other.range.start) >= 0 ? self.range.start : other.range.start;
  const end = document.compare(self.range.end, other.range.end) <= 0 ? self.range.end : other.range.end;
  return document.compare(start, end) > 0 ? null : asRange(self, document.range(start, end));
}

/** Word.LocationRelation. */
function compareLocation(self: RangeObject, other: unknown): string {
  if (!(other instanceof RangeObject)) throw invalidArgument("range");
  const { document } = self.context;
  const starts = document.compare(self.range.start, other.range.start);
  const ends = document.compare(self.range.end, other.range.end);
  if (starts === 0 && ends === 0) return "Equal";
  const before = document.compare(self.range.end, other.range.start);
  if (before < 0) return "Before";
  if (before === 0) return "AdjacentBefore";
  const after = document.compare(self.range.start, other.range.end);
  if (after > 0) return "After";
  if (after === 0) return "AdjacentAfter";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  if (starts <= 0 && ends >= 0) return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}

const neighbour = (self: ParagraphObject, step: number): ParagraphObject | null => {
  const { document } = self.context;
  const paragraph = document.paragraphs()[document.indexOf(self.element)! + step];
  return paragraph ? self.context.paragraph(paragraph) : null;
};
const required = (paragraph: ParagraphObject | null): ParagraphObject => {
  if (!paragraph) throw itemNotFound();
  return paragraph;
};
const points = (self: ParagraphObject, group: string, name: string): number => {
  const value = integer(attribute(child(child(self.element, "w:pPr"), `w:${group}`), `w:${name}`));
  return (value ?? 0) / 20;
};

const paragraphMembers: Members<ParagraphObject> = {
  type: "Paragraph",
  read: {
    Text: text,
    Style: styleOf,
    StyleBuiltIn: builtIn,
    UniqueLocalId: (self) => self.context.document.idOf(self.element),
    OutlineLevel: (self) => (self.context.styleOf(self.element).outlineLevel ?? 9) + 1,
    IsListItem: (self) => self.context.labelOf(self.element) !== undefined,
    IsLastParagraph: (self) => neighbour(self, 1) === null,
    TableNestingLevel: (self) => {
      let level = 0;
      for (let node = self.element.parentNode; node; node = node.parentNode)
        if (node.nodeName.endsWith("tbl")) level += 1;
      return level;
    },
    Alignment: (self) => {
      const value = childValue(child(self.element, "w:pPr"), "w:jc") ?? "left";
      return { center: "Centered", right: "Right", end: "Right", both: "Justified" }[value] ?? "Left";
    },
    LeftIndent: (self) => points(self, "ind", "left"),
    RightIndent: (self) => points(self, "ind", "right"),
    FirstLineIndent: (self) => points(self, "ind", "firstLine") - points(self, "ind", "hanging"),
    SpaceBefore: (self) => points(self, "spacing", "before"),
    SpaceAfter: (self) => points(self, "spacing", "after"),
  },
  call: {
    ...textCalls,
    InsertText: (self, [words, location]) => insert(self, words, location, ["Replace", "Start", "End"]),
    InsertParagraph: (self, [words, location]) => {
      if (location !== "Before" && location !== "After") throw invalidArgument("insertLocation");
      return self.context.paragraph(self.context.document.insertParagraph(self.element, location, String(words ?? "")));
    },
    Delete: (self) => self.context.document.delete(self.content()),
    Clear: (self) => self.context.document.delete(self.content()),
    GetNext: (self) => required(neighbour(self, 1)),
    GetNextOrNullObject: (self) => neighbour(self, 1),
    GetPrevious: (self) => required(neighbour(self, -1)),
    GetPreviousOrNullObject: (self) => neighbour(self, -1),
  },
};

const bodyMembers: Members<BodyObject> = {
  type: "Body",
  navigate: { Paragraphs: (self) => self.context.allParagraphs() },
  read: { Text: text, Type: () => "MainDoc", Style: styleOf, StyleBuiltIn: builtIn },
  call: {
    ...textCalls,
    GetOoxml: (self) => self.context.document.file.flat(),
    InsertText: (self, [words, location]) => insert(self, words, location, ["Replace", "Start", "End"]),
    InsertParagraph: (self, [words, location]) => {
      if (location !== "Start" && location !== "End") throw invalidArgument("insertLocation");
      const paragraphs = self.context.document.paragraphs();
      const beside = location === "Start" ? paragraphs[0]! : paragraphs.at(-1)!;
      const where = location === "Start" ? "Before" : "After";
      return self.context.paragraph(self.context.document.insertParagraph(beside, where, String(words ?? "")));
    },
  },
};
