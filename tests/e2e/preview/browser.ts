/** Starts the browser the tests use. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Chromium from PLAYWRIGHT_CHROMIUM, the system, or the npm package. */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  const system = "/usr/bin/chromium";
  const executablePath =
    named ?? (existsSync(system) ? system : await (await import("@sparticuz/chromium")).default.executablePath());
  return chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--no-first-run"],
  });
}
