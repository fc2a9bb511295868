/** Tracked changes as the pane sees them: `Word.TrackedChange` and its collection (WordApi 1.6). */
import { attribute } from "../../shared/ooxml/xml.ts";
import { itemNotFound } from "../host/errors.ts";
import type { HostCollection, HostObject, Members } from "../host/objects.ts";
import type { LiveRange } from "../word/range.ts";
import type { ModelContext } from "./context.ts";

/** One tracked change: a `w:ins`, `w:del` or move in a paragraph. */
export class TrackedChangeObject implements HostObject {
  readonly members = changeMembers as Members<never>;
  readonly context: ModelContext;
  readonly paragraph: Element;
  readonly holder: Element;

  constructor(context: ModelContext, paragraph: Element, holder: Element) {
    this.context = context;
    this.paragraph = paragraph;
    this.holder = holder;
  }

  get segments() {
    return this.context.document
      .text(this.paragraph)
      .segments.filter((segment) => segment.run.parentNode === this.holder);
  }

  check(): void {
    if (this.segments.length === 0) throw itemNotFound();
  }

  range(): LiveRange {
    const { segments, paragraph } = this;
    const last = segments.at(-1)!;
    return this.context.document.range(
      { paragraph, offset: segments[0]!.start },
      { paragraph, offset: last.start + last.text.length },
    );
  }

  resolve(accept: boolean): void {
    if (this.segments.length > 0) this.context.document.resolve(this.paragraph, this.holder, accept);
  }
}

const changeMembers: Members<TrackedChangeObject> = {
  type: "TrackedChange",
  read: {
    Author: (self) => attribute(self.holder, "w:author") ?? "",
    Date: (self) => attribute(self.holder, "w:date") ?? "",
    Text: (self) => self.segments.map((segment) => segment.text).join(""),
    Type: (self) => (self.segments[0]?.change?.gone ? "Deleted" : "Added"),
  },
  call: {
    Accept: (self) => self.resolve(true),
    Reject: (self) => self.resolve(false),
    GetRange: (self) => self.context.range(self.range()),
  },
};

/** The changes in a range, in order. */
export class TrackedChangeCollectionObject implements HostCollection {
  readonly members = collectionMembers as Members<never>;
  readonly #context: ModelContext;
  readonly #range: LiveRange;

  constructor(context: ModelContext, range: LiveRange) {
    this.#context = context;
    this.#range = range;
  }

  items(): TrackedChangeObject[] {
    const { document } = this.#context;
    return document.pieces(this.#range).flatMap(({ paragraph, from, to }) => {
      const inside = document
        .text(paragraph)
        .segments.filter(({ change, start, text }) => change && start < to && start + text.length > from);
      const holders = new Set(inside.map((segment) => segment.run.parentNode as Element));
      return [...holders].map((holder) => new TrackedChangeObject(this.#context, paragraph, holder));
    });
  }
}

const resolveAll = (self: TrackedChangeCollectionObject, accept: boolean) => {
  for (const change of self.items()) change.resolve(accept);
};
const collectionMembers: Members<TrackedChangeCollectionObject> = {
  type: "TrackedChangeCollection",
  call: { AcceptAll: (self) => resolveAll(self, true), RejectAll: (self) => resolveAll(self, false) },
};
