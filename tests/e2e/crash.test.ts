/** The server is killed in the middle of a review and started again: the review ends by itself, and so does the pane's progress bar. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { FLAWED } from "../support/documents.ts";
import { docxOf } from "../support/docx.ts";
import { type ServerProcess, spawnServer, temporaryFolder } from "../support/process.ts";
import { openPane } from "./support/pane.ts";

const PORT = 3971;

describe("SIGKILL in the middle of a review", () => {
  let browser: Browser;
  let server: ServerProcess | undefined;
  const environment = { PORT: String(PORT), DATA_DIR: temporaryFolder(), SLOW_MS: "1200" };
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server?.kill("SIGKILL");
  });

  it("is survived: the pane reconnects, signs in anew and shows the result", async () => {
    server = await spawnServer(environment);
    const { page, pane, close } = await openPane(browser, {
      url: server.url,
      bytes: docxOf(FLAWED.paragraphs.map((p) => p.text)),
      name: "Crash.docx",
    });
    await pane.getByRole("button", { name: "Review", exact: true }).click();
    await pane.getByText("Classifying clauses").first().waitFor();
    await pane.getByText("Found the structure").waitFor();
    const percent = async () => Number.parseInt((await pane.getByText(/^\d+%$/).innerText()) || "0", 10);
    const before = await percent();

    await server.kill("SIGKILL");
    await pane.getByText("Reconnecting").waitFor();
    server = await spawnServer(environment);
    const after = await percent().catch(() => 100);
    expect(after).toBeGreaterThanOrEqual(before);
    await pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor({ timeout: 60_000 });
    await page.screenshot();
    await close();
  });
});
