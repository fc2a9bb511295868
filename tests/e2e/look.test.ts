/** How the pane looks: nothing scrolls sideways, axe finds nothing, in both widths and all themes. Screenshots go to tests/output. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { temporaryFolder } from "../support/process.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { slowRunner } from "../support/slow-runner.ts";
import { openPane } from "./support/pane.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OUTPUT = resolve(import.meta.dirname, "../output");

type AxeResult = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] };

/** Takes a picture and sees that nothing is cut off and axe finds nothing. */
async function lookAt(page: Page, name: string, theme: string): Promise<void> {
  // Fluent fades popovers in; what axe measures must be what stays.
  await page.waitForTimeout(120);
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
  const frame = page.frames().find((f) => f.url().includes("/preview/pane")) as Frame;
  expect(
    await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    name,
  ).toBe(0);
  expect(
    await frame.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
        .map((e) => e.className),
    ),
    `${name}: beyond the edge`,
  ).toEqual([]);
  // Through the debugger, so that the page's Content-Security-Policy stays as it is.
  await frame.evaluate(AXE);
  // Tabster's focus sentinels are made to be focusable and hidden; in high contrast the system sets the colours, which axe does not see.
  const options = { rules: { region: { enabled: false }, "color-contrast": { enabled: theme !== "contrast" } } };
  const context = { include: [["body"]], exclude: [["[data-tabster-dummy]"]] };
  const { violations } = (await frame.evaluate(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`,
  )) as AxeResult;
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(" ")} ${n.failureSummary}`).join("; ")}`),
    name,
  ).toEqual([]);
}

describe.each(["light", "dark", "contrast"] as const)("in the %s theme", (theme) => {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startTestServer({
      environment: { TLS: "auto", DATA_DIR: temporaryFolder() },
      runner: slowRunner(200),
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each([320, 350] as const)("every screen fits into %d px and is accessible", async (width) => {
    const shown = await openPane(browser, { url: server.url, width, theme, sample: "mutual-nda" });
    const { page, pane } = shown;
    const look = (name: string) => lookAt(page, `${name}-${width}-${theme}`, theme);
    const review = pane.getByRole("button", { name: "Review", exact: true });
    await review.waitFor();
    expect(await pane.locator("[data-theme]").first().getAttribute("data-theme")).toBe(
      theme === "contrast" ? "high-contrast" : theme,
    );
    await look("1-ready");
    await pane.getByRole("combobox", { name: "Playbook" }).click();
    await pane.getByRole("option", { name: "None" }).waitFor();
    expect(await pane.getByRole("heading", { name: "Countersign" }).isVisible()).toBe(true);
    await page.screenshot({ path: join(OUTPUT, `1-ready-open-${width}-${theme}.png`) });
    await pane.getByRole("option", { name: "Mutual" }).first().click();
    await review.click();
    await pane.getByText("Found the structure").waitFor();
    await look("2-reviewing");
    await pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor({ timeout: 30_000 });
    await look("3-result");
    await pane.getByRole("button", { name: /thirty \(45\)/ }).click();
    await pane.getByRole("button", { name: "Go to" }).waitFor();
    await look("4-selected");
    await pane.getByRole("button", { name: "Comment", exact: true }).click();
    await pane.getByText("Comment added").waitFor();
    await pane.getByRole("button", { name: "Fix 1" }).click();
    await pane.getByText("Tracked change made").waitFor();
    await look("5-fixed");
    for (const tab of ["Clauses", "Facts", "Gaps"]) {
      const button = pane.getByRole("tab", { name: tab });
      if ((await button.count()) === 0) continue;
      await button.click();
      await look(`6-${tab.toLowerCase()}`);
    }
    await pane.getByRole("button", { name: "Menu" }).click();
    // A popover covers what it must, and no more.
    const menu = await pane.getByRole("menu").boundingBox();
    expect(menu && menu.height < 200).toBe(true);
    await page.screenshot({ path: join(OUTPUT, `7-menu-${width}-${theme}.png`) });
    await pane.getByRole("menuitem", { name: "Settings" }).click();
    await look("7-settings");
    await pane.getByRole("button", { name: "Back" }).click();
    await review.waitFor();
    await pane.getByText("Last review").waitFor();
    await look("8-ready-again");
    await shown.close();
  });

  it("a side can be chosen when the review is there, and what is hard on it is found", async () => {
    const { page, pane, close } = await openPane(browser, {
      url: server.url,
      width: 320,
      theme,
      sample: "services-agreement",
    });
    await pane.getByRole("button", { name: "Review", exact: true }).click();
    const choose = pane.getByRole("button", { name: "Choose a side to find hard terms" });
    await choose.waitFor({ timeout: 30_000 });
    await lookAt(page, `9-no-side-320-${theme}`, theme);
    await choose.click();
    await pane.getByRole("menuitemradio", { name: "Customer" }).click();
    await pane.getByRole("button", { name: "Reviewed for: Customer" }).waitFor({ timeout: 30_000 });
    await pane.getByRole("button", { name: /The cap on liability has few exceptions/ }).click();
    await pane.getByRole("button", { name: "Go to" }).waitFor();
    await lookAt(page, `9-hard-term-320-${theme}`, theme);
    await close();
  });
});
