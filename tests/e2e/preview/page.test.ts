/** What a person sees and does in the preview's page. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../shared/ooxml/node.ts";
import { docx, p } from "../../unit/ooxml/support.ts";
import { asked, inPane, libreOffice, page, pane, server } from "./support.ts";

describe("the page", () => {
  it("lets a person edit a paragraph, so that the pane's words are stale", async () => {
    await page.locator(".paragraph", { hasText: "thirty (45)" }).dblclick();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" More.");
    await page.keyboard.press("Enter");
    expect((await asked<string[]>("paragraphs()"))[1]).toMatch(/days\. More\.$/);
    expect(await asked("revisions()")).toHaveLength(1);
  });

  it("keeps the open document when another cannot be read", async () => {
    await page.evaluate("window.countersignPreview.open(new TextEncoder().encode('no'), 'broken.docx')");
    expect(await page.locator("#notice").textContent()).toBe("broken.docx: This is not a Word document (.docx).");
    expect(await asked("paragraphs()")).toHaveLength(4);
  });

  it.each(["light", "dark", "contrast"])("has nothing that axe finds fault with in the %s theme", async (theme) => {
    await asked("open('/samples/services-agreement.docx')");
    await page.selectOption("#theme", theme);
    await page.locator(".comment").waitFor();
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const found = (await page.evaluate(
      "axe.run(document, { iframes: false }).then((result) => result.violations.map((each) => each.id + ': ' + each.nodes.map((node) => node.html.slice(0, 80)).join(' | ')))",
    )) as string[];
    expect(found).toEqual([]);
  });

  it("fits a narrow window without scrolling sideways", async () => {
    await page.setViewportSize({ width: 600, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await page.evaluate("desk.scrollWidth <= desk.clientWidth")).toBe(true);
  });

  it("accepts and rejects all changes", async () => {
    await page.click("#reject");
    expect((await asked<string[]>("paragraphs()"))[2]).toBe("Words once kept here.");
    expect(await asked("revisions()")).toEqual([]);
  });

  it("shows a 200-page document at once and scrolls to words at its end", async () => {
    const long = Array.from({ length: 4000 }, (_, at) =>
      p(`Clause ${at}: ${"words of a long agreement ".repeat(6)}`),
    ).join("");
    server.put("/samples/long.docx", docx(long));
    const started = Date.now();
    await asked("open('/samples/long.docx')");
    await page.waitForSelector(".paragraph");
    expect(Date.now() - started).toBeLessThan(5000);
    await pane();
    await inPane(async (context) => {
      context.document.body.search("Clause 3990:").getFirst().select();
      await context.sync();
    });
    await page.locator(".selected").waitFor();
    await expect
      .poll(() =>
        page.locator(".selected").evaluate((element) => {
          const box = element.getBoundingClientRect();
          return box.top > 0 && box.bottom < innerHeight;
        }),
      )
      .toBe(true);
  });

  it.skipIf(!libreOffice)(
    `saves a .docx that LibreOffice opens with its comments and tracked changes${libreOffice ? "" : " (skipped: needs soffice)"}`,
    async () => {
      await asked("open('/samples/mutual-nda.docx')");
      await inPane(async (context) => {
        context.document.changeTrackingMode = "TrackAll";
        const hit = context.document.body.search("thirty (45)").getFirst();
        hit.insertComment("Which number?");
        hit.insertText("forty-five (45)", "Replace");
        await context.sync();
      });
      const saved = Uint8Array.from((await page.evaluate("[...window.countersignPreview.save()]")) as number[]);
      const snapshot = readDocx(saved, "saved");
      const changed = snapshot.paragraphs.find((paragraph) => paragraph.comments);
      expect(changed?.text).toContain("not less than forty-five (45) days");
      expect(changed?.revisions).toMatchObject([{ kind: "deletion" }, { kind: "insertion" }]);

      const folder = mkdtempSync(join(tmpdir(), "saved-"));
      try {
        writeFileSync(join(folder, "saved.docx"), saved);
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
        execFileSync("soffice", [
          profile,
          "--headless",
          "--convert-to",
          "odt",
          "--outdir",
          folder,
          join(folder, "saved.docx"),
        ]);
        const content = strFromU8(unzipSync(readFileSync(join(folder, "saved.odt")))["content.xml"]!);
        expect(content).toContain("Which number?");
        expect(content.match(/<text:(insertion|deletion)>/g)?.sort()).toEqual(["<text:deletion>", "<text:insertion>"]);
        expect(content).toContain("Preview user");
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
