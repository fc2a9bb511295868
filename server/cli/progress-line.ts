/** A live progress bar on a terminal; on anything else one line a stage. */
const WIDTH = 24;

export class ProgressLine {
  private last = "";
  constructor(
    private readonly out: NodeJS.WriteStream,
    private readonly enabled: boolean,
  ) {}

  show(percent: number, label: string): void {
    if (!this.enabled) return;
    if (!this.out.isTTY) {
      if (label !== this.last) this.out.write(`${String(Math.round(percent)).padStart(3)}%  ${label}\n`);
      this.last = label;
      return;
    }
    const filled = Math.round((percent / 100) * WIDTH);
    const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    this.out.write(`\r\u001b[2K${bar} ${String(Math.round(percent)).padStart(3)}%  ${label}`);
  }

  /** Clears the bar: the result follows. */
  end(): void {
    if (this.enabled && this.out.isTTY) this.out.write("\r\u001b[2K");
  }
}
