/** The Inngest client. One of the few files that know `@inngest/realtime` (see ARCHITECTURE.md, "Moving to Inngest v4"). */
import { realtimeMiddleware } from "@inngest/realtime/middleware";
import { Inngest } from "inngest";
import { eventSchemas } from "./events.ts";

/** Where Inngest is and how we prove who we are. Comes from `server/config.ts`; nothing here reads the environment. */
export type InngestClientOptions = {
  /** True only against Inngest's dev server: requests are then unsigned in both directions. */
  isDev: boolean;
  /** Base of Inngest's API and event endpoints. */
  baseUrl?: string;
  eventKey?: string;
  /** The embedded engine passes the app's own `fetch`, so that no socket lies between SDK and engine. */
  fetch?: typeof fetch;
  logger?: {
    info(...a: unknown[]): void;
    warn(...a: unknown[]): void;
    error(...a: unknown[]): void;
    debug(...a: unknown[]): void;
  };
  appVersion?: string;
};

/** Makes the client, with `publish` injected into every function by `realtimeMiddleware()`. */
export function createInngestClient(options: InngestClientOptions) {
  return new Inngest({
    id: "countersign",
    schemas: eventSchemas,
    middleware: [realtimeMiddleware()],
    ...options,
  });
}

export type InngestClient = ReturnType<typeof createInngestClient>;
