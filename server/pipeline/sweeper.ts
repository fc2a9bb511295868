/** Sends again what was stored and not sent (or not begun), and deletes what is past its time. */
import type { Logger } from "../log.ts";
import type { Housekeeping, OutboxEvent } from "../store/housekeeping.ts";

export type SweeperOptions = {
  housekeeping: Housekeeping;
  send(event: OutboxEvent): Promise<void>;
  retentionDays: number;
  log: Logger;
  intervalMs?: number;
};

/** How long a request has to send its own event before the sweeper does. */
const OWN_TIME_MS = 5_000;
/** How long an event may lie with Inngest before it is sent again. */
const PICK_UP_MS = 120_000;
const DAY = 86_400_000;

export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private lastExpiry = 0;
  private running = false;

  constructor(private readonly o: SweeperOptions) {}

  start(): void {
    void this.sweep(0);
    this.timer = setInterval(() => void this.sweep(OWN_TIME_MS), this.o.intervalMs ?? 5_000);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** One round. Never throws: the next round tries again. */
  async sweep(ownTimeMs = OWN_TIME_MS, now = Date.now()): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const { housekeeping } = this.o;
      const late = await housekeeping.unsent(new Date(now - ownTimeMs));
      const idle = await housekeeping.notPickedUp(new Date(now - PICK_UP_MS));
      for (const event of [...late, ...idle]) {
        await this.o.send(event);
        await housekeeping.markSent([event.id]);
        this.o.log.info({ analysisId: event.analysisId }, "event sent by the sweeper");
      }
      if (now - this.lastExpiry > 3_600_000) {
        this.lastExpiry = now;
        const gone = await housekeeping.deleteExpired(new Date(now - this.o.retentionDays * DAY), new Date(now));
        if (gone > 0) this.o.log.info({ analyses: gone }, "analyses past their retention deleted");
      }
    } catch (error) {
      this.o.log.warn({ err: error }, "sweep not finished");
    } finally {
      this.running = false;
    }
  }
}
