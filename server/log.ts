/** Structured logs. Fields are ids, counts and names of errors; contract text, tokens and addresses with queries never get here. */
import { type Logger, pino } from "pino";
import type { Config } from "./config.ts";

export type { Logger };

export function createLogger(
  config: Pick<Config, "logLevel" | "production">,
  destination?: NodeJS.WritableStream,
): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    redact: {
      paths: ["authorization", "token", "text", "quote", "document", "*.authorization", "*.token", "*.text", "*.quote"],
      remove: true,
    },
    // An error's message can quote its input: the log gets its name, code and where it was thrown.
    serializers: { err: safeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? error : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code: (error as { code?: unknown }).code,
    at: frames.slice(0, 6).map((line) => line.trim()),
  };
}
