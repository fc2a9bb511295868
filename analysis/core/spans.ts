/** Stretches of a text that are taken, asked for as often as there are matches: the answer takes the same time however many there are. */

/** So many characters share a bucket. */
const BUCKET = 64;

export class Spans {
  readonly #buckets = new Map<number, { start: number; end: number }[]>();

  /** Takes a stretch, end exclusive. */
  add(start: number, end: number): void {
    for (let bucket = Math.floor(start / BUCKET); bucket * BUCKET < end; bucket++) {
      const spans = this.#buckets.get(bucket);
      if (spans) spans.push({ start, end });
      else this.#buckets.set(bucket, [{ start, end }]);
    }
  }

  /** Whether any taken stretch shares a character with this one. */
  overlaps(start: number, end: number): boolean {
    for (let bucket = Math.floor(start / BUCKET); bucket * BUCKET < end; bucket++)
      if (this.#buckets.get(bucket)?.some((span) => span.start < end && start < span.end)) return true;
    return false;
  }

  /** Whether one taken stretch holds all of this one. */
  covers(start: number, end: number): boolean {
    return (
      this.#buckets.get(Math.floor(start / BUCKET))?.some((span) => span.start <= start && end <= span.end) ?? false
    );
  }
}
