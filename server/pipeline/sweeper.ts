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
/** How long a review may stand still: longer than all retries of a step together take on any server. */
const ABANDONED_MS = 6 * 3_600_000;
const ABANDONED = {
  code: "review-abandoned",
  message: "The review stopped and could not be taken up again. Your document is unchanged; review it again.",
};
const EXPIRY_INTERVAL_MS = 3_600_000;
const DAY = 86_400_000;

export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private lastExpiry = 0;
  private running: Promise<void> | undefined;

  constructor(private readonly o: SweeperOptions) {}

  start(): void {
    void this.sweep(0);
    this.timer = setInterval(() => void this.sweep(OWN_TIME_MS), this.o.intervalMs ?? 5_000);
    this.timer.unref();
  }

  /** Resolves when a round that was on its way is over. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One round. Never throws: the next round tries again. */
  sweep(ownTimeMs = OWN_TIME_MS, now = Date.now()): Promise<void> {
    this.running ??= this.round(ownTimeMs, now)
      .catch((error: unknown) => this.o.log.warn({ err: error }, "sweep not finished"))
      .finally(() => {
        this.running = undefined;
      });
    return this.running;
  }

  private async round(ownTimeMs: number, now: number): Promise<void> {
    const { housekeeping } = this.o;
    const late = await housekeeping.unsent(new Date(now - ownTimeMs));
    const idle = await housekeeping.notPickedUp(new Date(now - PICK_UP_MS));
    for (const event of [...late, ...idle]) await this.resend(event);
    const abandoned = await housekeeping.failAbandoned(new Date(now - ABANDONED_MS), ABANDONED);
    if (abandoned > 0) this.o.log.warn({ analyses: abandoned }, "abandoned reviews failed");
    if (now - this.lastExpiry > EXPIRY_INTERVAL_MS) {
      this.lastExpiry = now;
      const gone = await housekeeping.deleteExpired(new Date(now - this.o.retentionDays * DAY), new Date(now));
      if (gone > 0) this.o.log.info({ analyses: gone }, "analyses past their retention deleted");
    }
  }

  /** One event that cannot be sent does not hold up the others. */
  private async resend(event: OutboxEvent): Promise<void> {
    try {
      await this.o.send(event);
      await this.o.housekeeping.markSent([event.id]);
      this.o.log.info({ analysisId: event.analysisId }, "event sent by the sweeper");
    } catch (error) {
      this.o.log.warn({ analysisId: event.analysisId, err: error }, "event not sent yet");
    }
  }
}
