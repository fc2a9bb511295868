/** When something is not there: the server, the network, the sign-in, the right Word. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { FLAWED } from "../support/documents.ts";
import { docxOf } from "../support/docx.ts";
import { temporaryFolder } from "../support/process.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { slowRunner } from "../support/slow-runner.ts";
import { openPane } from "./support/pane.ts";

const DOCX = docxOf(FLAWED.paragraphs.map((p) => p.text));

describe("the pane in trouble", () => {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startTestServer({
      environment: { TLS: "auto", DATA_DIR: temporaryFolder() },
      runner: slowRunner(700),
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  const context = () => browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 860 } });

  it("says that the server cannot be reached, and starts when it can", async () => {
    const own = await context();
    await own.route("**/api/config", (route) => route.abort());
    const { pane, page } = await openPane(browser, { url: server.url, bytes: DOCX, name: "Down.docx" }, own);
    await pane.getByText("The Countersign server cannot be reached").waitFor();
    await page.screenshot({ path: "tests/output/9-unreachable.png" });
    await own.unroute("**/api/config");
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByRole("button", { name: "Review", exact: true }).waitFor();
    await own.close();
  });

  it("goes on when the reviewer was offline for a moment", async () => {
    const own = await context();
    const { pane, page } = await openPane(browser, { url: server.url, bytes: DOCX, name: "Offline.docx" }, own);
    await pane.getByRole("button", { name: "Review", exact: true }).click();
    await pane.getByText("Found the structure").waitFor();
    await own.setOffline(true);
    await pane.getByText("You are offline.").waitFor();
    await page.screenshot({ path: "tests/output/9-offline.png" });
    await own.setOffline(false);
    await pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor({ timeout: 40_000 });
    await own.close();
  });

  it("repeats what the server said when it refuses a document, with the request's number", async () => {
    const own = await context();
    await own.route("**/api/analyses", (route) =>
      route.request().method() === "POST"
        ? route.fulfill({
            status: 413,
            contentType: "application/problem+json",
            body: JSON.stringify({
              type: "/",
              title: "The document is too large",
              status: 413,
              detail: "The document is over 5 MB.",
              code: "too-large",
              requestId: "01J",
            }),
          })
        : route.continue(),
    );
    const { pane } = await openPane(browser, { url: server.url, bytes: DOCX, name: "Large.docx" }, own);
    await pane.getByRole("button", { name: "Review", exact: true }).click();
    await pane.getByText("The document is over 5 MB. (Request 01J)").waitFor();
    await pane.getByRole("button", { name: "Try again" }).waitFor();
    await own.close();
  });

  it("signs in anew when the server no longer knows the token", async () => {
    const own = await context();
    let refused = 0;
    await own.route("**/api/catalogue", (route) => {
      refused += 1;
      if (refused > 1) return route.continue();
      return route.fulfill({
        status: 401,
        contentType: "application/problem+json",
        body: JSON.stringify({ type: "/", title: "x", status: 401, code: "unauthenticated" }),
      });
    });
    const { pane } = await openPane(browser, { url: server.url, bytes: DOCX, name: "Token.docx" }, own);
    await pane.getByRole("button", { name: "Review", exact: true }).waitFor();
    expect(refused).toBe(2);
    await own.close();
  });

  it("says so when it is opened outside Word", async () => {
    const own = await context();
    const page = await own.newPage();
    await page.goto(`${server.url}/preview/pane`);
    await page.getByText("Open this in Word").waitFor();
    await own.close();
  });
});
