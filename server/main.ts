/** The server's process: reads the configuration, starts, says where to look, and stops on a signal. */
import { loadEnvFile } from "node:process";
import { ConfigurationError, readConfig } from "./config.ts";
import { createLogger } from "./log.ts";
import { VERSION } from "./paths.ts";
import { startServer } from "./start.ts";
import { keepStandardOutputClean } from "./stdout.ts";
import { FolderInUse } from "./store/folder-lock.ts";

async function main(): Promise<void> {
  keepStandardOutputClean();
  try {
    loadEnvFile();
  } catch {
    // No .env file: the environment and the defaults are enough.
  }
  const config = readConfig(process.env);
  const log = createLogger(config);
  const server = await startServer({ config, log, keepWarm: true });
  const stop = (signal: string) => {
    log.info({ signal }, "stopping");
    void server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", () => stop("SIGINT"));
  process.once("SIGTERM", () => stop("SIGTERM"));

  const ms = Math.round(process.uptime() * 1000);
  const lines = [
    "",
    `Countersign ${VERSION} is ready (${ms} ms).`,
    ...(config.preview ? [`  Try it without Word   ${config.publicUrl}/preview/`] : []),
    `  Sideload into Word    manifest.xml here, or ${config.publicUrl}/manifest.xml (README, "Sideloading")`,
    `  API                   ${config.publicUrl}/api/docs`,
    ...(server.certificate?.file
      ? [`  Certificate           ${server.certificate.file} (trust it once, README, "Sideloading")`]
      : []),
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigurationError || error instanceof FolderInUse;
  const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  if (inUse) console.error("The port is in use by another program. Stop it, or set PORT to another one.");
  else console.error(known ? (error as Error).message : error);
  process.exit(1);
});
