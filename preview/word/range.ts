/** A stretch of the document that moves with the edits around it, as Word's ranges do. */

/** A place between two characters; offsets count struck-out words too. */
export interface Place {
  readonly paragraph: Element;
  readonly offset: number;
}

export class LiveRange {
  start: Place;
  end: Place;

  constructor(start: Place, end: Place) {
    this.start = start;
    this.end = end;
  }

  /** Text of that length was put in. What is inserted at an edge stays outside. */
  shiftForInsertion(paragraph: Element, at: number, length: number): void {
    const collapsed = this.start.paragraph === this.end.paragraph && this.start.offset === this.end.offset;
    if (this.start.paragraph === paragraph && (this.start.offset > at || (this.start.offset === at && !collapsed))) {
      this.start = { paragraph, offset: this.start.offset + length };
    }
    if (this.end.paragraph === paragraph && this.end.offset > at) {
      this.end = { paragraph, offset: this.end.offset + length };
    }
  }

  /** The characters between two offsets are gone. */
  shiftForRemoval(paragraph: Element, from: number, to: number): void {
    const move = (place: Place): Place => {
      if (place.paragraph !== paragraph || place.offset <= from) return place;
      return { paragraph, offset: place.offset >= to ? place.offset - (to - from) : from };
    };
    this.start = move(this.start);
    this.end = move(this.end);
  }

  /** Keeps the offsets within the paragraphs' lengths. */
  clamp(lengthOf: (paragraph: Element) => number): void {
    const within = (place: Place): Place => ({
      paragraph: place.paragraph,
      offset: Math.min(place.offset, lengthOf(place.paragraph)),
    });
    this.start = within(this.start);
    this.end = within(this.end);
  }
}

/** So many ranges are kept before those that nobody holds any more are cleared away. */
const SWEEP_AT = 4096;

/** The ranges that are still held by somebody, to be moved with every edit. */
export class LiveRanges {
  #ranges: WeakRef<LiveRange>[] = [];
  #sweepAt = SWEEP_AT;

  /** A new range that will move along. */
  add(start: Place, end: Place): LiveRange {
    const range = new LiveRange(start, end);
    this.#ranges.push(new WeakRef(range));
    if (this.#ranges.length > this.#sweepAt) {
      this.#ranges = this.#ranges.filter((each) => each.deref());
      this.#sweepAt = Math.max(SWEEP_AT, this.#ranges.length * 2);
    }
    return range;
  }

  *[Symbol.iterator](): Generator<LiveRange> {
    for (const reference of this.#ranges) {
      const range = reference.deref();
      if (range) yield range;
    }
  }
}
