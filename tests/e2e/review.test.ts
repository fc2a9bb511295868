/** The whole job in a browser: the unmodified pane, Microsoft's own Office.js, the real server. */
import { desc } from "drizzle-orm";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { analyses } from "../../server/store/schema.ts";
import { launchBrowser } from "../support/browser.ts";
import { FLAWED, longDocument } from "../support/documents.ts";
import { docxOf } from "../support/docx.ts";
import { temporaryFolder } from "../support/process.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { slowRunner } from "../support/slow-runner.ts";
import { until } from "../support/until.ts";
import { ask, type OpenPane, openPane, type PaneOptions } from "./support/pane.ts";

const FLAWED_DOCX = docxOf(FLAWED.paragraphs.map((p) => p.text));

describe("the pane beside a document", () => {
  let browser: Browser;
  let server: TestServer;
  let open: OpenPane | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startTestServer({ environment: { TLS: "auto", DATA_DIR: temporaryFolder() } });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(async () => {
    const { errors = [] } = open ?? {};
    await open?.close();
    open = undefined;
    expect(errors).toEqual([]);
  });
  const show = async (o: Partial<PaneOptions> = {}) => {
    open = await openPane(browser, { url: server.url, bytes: FLAWED_DOCX, name: "Flawed.docx", ...o });
    return open;
  };
  const review = async (o: Partial<PaneOptions> = {}) => {
    const shown = await show(o);
    await shown.pane.getByRole("button", { name: "Review", exact: true }).click();
    await shown.pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor({ timeout: 60_000 });
    return shown;
  };
  const card = (o: OpenPane, title: RegExp) => o.pane.getByRole("button", { name: title, expanded: false });

  it("reviews to 100 % live, and a finding selects its words", async () => {
    const shown = await show({ sample: "mutual-nda", bytes: undefined });
    const seen: string[] = [];
    await shown.page.exposeFunction("noteProgress", (value: string) => void seen.push(value));
    await shown.pane.getByRole("button", { name: "Review", exact: true }).waitFor();
    await shown.page.frames()[1]?.evaluate(() => {
      new MutationObserver(() => {
        const bar = document.querySelector("[role=progressbar]");
        if (bar)
          (window.parent as unknown as { noteProgress(v: string): void }).noteProgress(
            bar.getAttribute("aria-valuenow") ?? "",
          );
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await shown.pane.getByRole("button", { name: "Review", exact: true }).click();
    await shown.pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor();
    const values = seen.filter(Boolean).map(Number);
    expect(Math.max(...values)).toBe(1);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    await card(shown, /thirty \(45\)/).click();
    await until(
      () => ask(shown.page, (p) => p.selectionText()),
      (text) => text.includes("thirty (45)"),
    );
  });

  it("puts a comment on the words and takes it back", async () => {
    const shown = await review();
    await card(shown, /Permitted Recipient/).click();
    await shown.pane.getByRole("button", { name: "Comment", exact: true }).click();
    await shown.pane.getByText("Comment added").waitFor();
    expect(await ask(shown.page, (p) => p.comments().length)).toBe(1);
    await shown.pane.getByRole("button", { name: "Undo" }).click();
    await shown.pane.getByText("Comment removed").waitFor();
    expect(await ask(shown.page, (p) => p.comments().length)).toBe(0);
  });

  it("applies a fix as the smallest tracked change, and puts tracking back as it was", async () => {
    const shown = await review();
    await card(shown, /written twice/).click();
    await shown.pane.getByRole("button", { name: "Fix", exact: true }).click();
    await shown.pane.getByText("Tracked change made").waitFor();
    const revisions = await ask(shown.page, (p) => p.revisions());
    expect(revisions.map((r) => r.text.trim())).toEqual(["the"]);
    expect(await ask(shown.page, (p) => p.trackingMode())).toBe("Off");
    await shown.pane.getByRole("button", { name: "Undo" }).click();
    await shown.pane.getByText("Tracked change taken back").waitFor();
    expect(await ask(shown.page, (p) => p.revisions().length)).toBe(0);
  });

  it("offers a number mismatch either way", async () => {
    const shown = await review();
    await card(shown, /thirty \(45\)/).click();
    await shown.pane.getByRole("button", { name: "Fix 1" }).click();
    await shown.pane.getByText("Tracked change made").waitFor();
    const texts = (await ask(shown.page, (p) => p.revisions())).map((r) => r.text);
    expect(texts.join("|")).toMatch(/45|30|thirty|forty-five/);
  });

  it("dismisses with a reason, keeps the card in its place, and takes it back", async () => {
    const shown = await review();
    const head = card(shown, /Permitted Recipient/);
    await head.click();
    await shown.pane.getByRole("button", { name: "More actions" }).click();
    await shown.pane.getByRole("menuitem", { name: "Dismiss" }).click();
    await shown.pane.getByRole("textbox", { name: "Reason for dismissing" }).fill("Agreed in the term sheet");
    await shown.pane.getByRole("button", { name: "Dismiss", exact: true }).click();
    await shown.pane.getByText("Reason: Agreed in the term sheet").waitFor();
    await shown.pane.getByRole("heading", { name: /1 settled/ }).waitFor();
    await shown.pane.getByRole("button", { name: "Undo" }).click();
    await shown.pane.getByText("Reason: Agreed in the term sheet").waitFor({ state: "detached" });
  });

  it("says so when the words have changed, and selects nothing else", async () => {
    const shown = await review();
    await shown.page.evaluate(() => {
      const preview = (
        globalThis as unknown as { countersignPreview: { paragraphs(): string[]; edit(i: number, t: string): void } }
      ).countersignPreview;
      const at = preview.paragraphs().findIndex((p) => p.includes("thirty (45)"));
      preview.edit(at, "2.1 This clause was rewritten.");
    });
    const before = await ask(shown.page, (p) => p.selectionText());
    await card(shown, /thirty \(45\)/).click();
    await shown.pane.getByText("The text has changed since the review").waitFor();
    expect(await ask(shown.page, (p) => p.selectionText())).toBe(before);
  });

  it.each(["", "&markup=all"])(
    "every finding of a document with tracked changes goes to its own words (%s)",
    async (markup) => {
      const shown = await review({ sample: `services-agreement${markup}`, bytes: undefined });
      const missed: string[] = [];
      const cards = shown.pane.locator("[data-finding]");
      for (let i = 0; i < (await cards.count()); i++) {
        const quote = (await cards.nth(i).locator("mark").first().innerText()).replace(/…$/, "");
        await cards.nth(i).click();
        const selected = await until(
          () => ask(shown.page, (p) => p.selectionText()),
          (text) => text.startsWith(quote.slice(0, 60)),
          3000,
        ).catch(() => undefined);
        if (!selected) missed.push(quote);
      }
      expect(missed).toEqual([]);
    },
  );

  it("shows three places of a clause, and all of them when asked", async () => {
    const shown = await review({ sample: "mutual-nda", bytes: undefined });
    await shown.pane.getByRole("tab", { name: "Clauses" }).click();
    const clause = shown.pane.getByRole("listitem").filter({ hasText: /^Confidentiality · \d+ places/ });
    const places = async () =>
      clause
        .locator("a, button")
        .filter({ hasNotText: /^Show / })
        .count();
    expect(await places()).toBe(3);
    await clause.getByRole("button", { name: /^Show \d+ more$/ }).click();
    expect(await places()).toBeGreaterThan(8);
    await clause.getByRole("button", { name: "Show fewer" }).click();
    expect(await places()).toBe(3);
  });

  it("inserts missing language below the cursor as a tracked change", async () => {
    const shown = await review({ sample: "services-agreement", bytes: undefined });
    const revisions = async () => (await ask(shown.page, (p) => p.revisions())).map((r) => `${r.kind} ${r.text}`);
    // The sample comes with tracked changes of its own.
    const before = new Set(await revisions());
    await shown.pane.getByRole("tab", { name: "Gaps" }).click();
    await shown.pane.getByRole("button", { name: "Insert language for Severability" }).click();
    await shown.pane.getByText("Inserted below the cursor").waitFor();
    const made = (await revisions()).filter((revision) => !before.has(revision)).join("|");
    expect(made).toContain("the parties replace it by a valid one");
    expect(made).not.toMatch(/delete/i);
    expect(await ask(shown.page, (p) => p.trackingMode())).toBe("Off");
  });

  it("says what is new and what is gone when the document is reviewed again", async () => {
    const shown = await review();
    await card(shown, /written twice/).click();
    await shown.pane.getByRole("button", { name: "Fix", exact: true }).click();
    await shown.pane.getByText("Tracked change made").waitFor();
    await shown.pane.getByRole("button", { name: "Review again" }).click();
    await shown.pane.getByRole("button", { name: "1 gone" }).click();
    await shown.pane.getByRole("list", { name: "No longer there" }).getByText("“the” is written twice").waitFor();
  });

  it("works by keyboard alone", async () => {
    const shown = await review();
    const first = shown.pane.locator("[data-finding]").first();
    await first.focus();
    await shown.page.keyboard.press("ArrowDown");
    await shown.page.keyboard.press("Enter");
    await until(
      () => ask(shown.page, (p) => p.selectionText()),
      (text) => text.length > 0,
    );
    await shown.page.keyboard.press("c");
    await shown.pane.getByText("Comment added").waitFor();
    await shown.page.keyboard.press("z");
    await shown.pane.getByText("Comment removed").waitFor();
  });

  it("shows the review that finished while the pane was closed", async () => {
    const name = "Closed.docx";
    const shown = await show({ name });
    await shown.pane.getByRole("button", { name: "Review", exact: true }).click();
    await shown.pane.getByRole("progressbar").waitFor();
    await shown.page.evaluate(() => document.querySelector("iframe")?.remove());
    await until(
      () => server.database.system.select().from(analyses).orderBy(desc(analyses.id)).limit(1),
      ([last]) => last?.documentName === "Closed" && last.status === "complete",
    );
    const again = await openPane(browser, { url: server.url, bytes: FLAWED_DOCX, name }, shown.context);
    await again.pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor();
  });

  it("says that an empty document has nothing to review", async () => {
    const shown = await show({ bytes: docxOf([""]), name: "Empty.docx" });
    await shown.pane.getByRole("button", { name: "Review", exact: true }).click();
    await shown.pane.getByText("This document is empty").waitFor();
  });

  it("says that a corrupt file cannot be opened, and keeps the open one", async () => {
    const shown = await show();
    await shown.page.evaluate(() =>
      (
        globalThis as unknown as { countersignPreview: { open(b: Uint8Array, n: string): Promise<void> } }
      ).countersignPreview.open(new Uint8Array([80, 75, 3, 4, 1, 2, 3]), "Broken.docx"),
    );
    await shown.page.getByText(/^Broken\.docx: /).waitFor();
    await shown.pane.getByRole("button", { name: "Review", exact: true }).waitFor();
  });

  it("reviews a document of 200 pages", async () => {
    const text = longDocument(2400);
    const shown = await review({ bytes: docxOf(text.paragraphs.map((p) => p.text)), name: "Long.docx" });
    await shown.pane
      .getByText(/findings|ran over/)
      .first()
      .waitFor();
  });
});

describe("a review that takes longer", () => {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startTestServer({
      environment: { TLS: "auto", DATA_DIR: temporaryFolder() },
      runner: slowRunner(900),
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  const begin = async (name: string) => {
    const shown = await openPane(browser, { url: server.url, bytes: FLAWED_DOCX, name });
    await shown.pane.getByRole("button", { name: "Review", exact: true }).click();
    await shown.pane.getByText("Finding the structure").waitFor();
    return shown;
  };

  it("can be cancelled, and the document can be reviewed again", async () => {
    const shown = await begin("Cancel.docx");
    await until(
      () => server.hub.size,
      (n) => n > 0,
    );
    await shown.pane.getByRole("button", { name: "Cancel" }).click();
    await shown.pane.getByText("The review was cancelled.").waitFor();
    await shown.pane.getByRole("button", { name: "Review", exact: true }).waitFor();
    await shown.close();
  });

  it("recovers by itself when the socket breaks in the middle", async () => {
    const shown = await begin("Socket.docx");
    await until(
      () => server.hub.size,
      (n) => n > 0,
    );
    server.hub.dropAll();
    await shown.pane.getByText("Reconnecting").waitFor();
    await until(
      () => server.hub.size,
      (n) => n > 0,
    );
    await shown.pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor({ timeout: 30_000 });
    await shown.close();
  });

  it("shows the same in two panes", async () => {
    const one = await begin("Two.docx");
    const two = await openPane(browser, { url: server.url, bytes: FLAWED_DOCX, name: "Two.docx" }, one.context);
    await two.pane.getByRole("progressbar").waitFor();
    await until(
      () => server.hub.size,
      (n) => n === 2,
    );
    await Promise.all(
      [one, two].map((o) => o.pane.getByRole("heading", { name: /^\d+ findings?/ }).waitFor({ timeout: 30_000 })),
    );
    await two.close();
    await one.close();
  });
});
