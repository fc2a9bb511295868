/** A headless Chromium: PLAYWRIGHT_CHROMIUM, else one that is installed, else the one in @sparticuz/chromium. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Nothing that phones home: these machines may have no network. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchBrowser(): Promise<Browser> {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  const installed = given ?? INSTALLED.find((path) => existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: ARGS });
  const { default: packaged } = await import("@sparticuz/chromium");
  // Its own arguments are for Lambda: one process for everything, which ends with the first page that is closed, and no web security.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ARGS });
}
