/** What can be taken back: steps, each a list of ways back. */

/** Older steps are forgotten beyond this many. */
const LONGEST = 200;

export class History {
  #steps: (() => void)[][] = [];
  #open: (() => void)[] | undefined;

  /** Remembers how to take a change back. */
  note(back: () => void): void {
    if (this.#open) this.#open.push(back);
    else this.#steps.push([back]);
    if (this.#steps.length > LONGEST) this.#steps.shift();
  }

  /** What `work` notes becomes one step. */
  group<T>(work: () => T): T {
    if (this.#open) return work();
    this.#open = [];
    try {
      return work();
    } finally {
      if (this.#open.length > 0) this.#steps.push(this.#open);
      this.#open = undefined;
    }
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    const step = this.#steps.pop();
    for (const back of step?.reverse() ?? []) back();
    return step !== undefined;
  }

  clear(): void {
    this.#steps = [];
  }
}
