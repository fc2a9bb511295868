import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readDocx } from "../../../shared/ooxml/node.ts";
import { hasLibreOffice } from "../../eval/docx-labels.ts";
import { docx, p, r } from "../../unit/ooxml/support.ts";
import { launchChromium } from "./browser.ts";
import { type PreviewServer, servePreview } from "./serve.ts";

let server: PreviewServer;
let browser: Browser;
let page: Page;
const libreOffice = await hasLibreOffice();

/** The functions run in the pane, where Office.js lives; types are Microsoft's own. */
const inPane = async <T>(work: (context: Word.RequestContext) => Promise<T>): Promise<T> => {
  const frame = await pane();
  // The function travels as text, so it may use nothing from outside itself.
  return frame.evaluate(`Word.run(${work.toString()})`) as Promise<T>;
};

async function pane(): Promise<Frame> {
  const handle = await page.waitForSelector("#pane iframe");
  const frame = (await handle.contentFrame())!;
  await frame.waitForFunction("window.ready !== undefined");
  return frame;
}

const asked = <T>(expression: string) => page.evaluate(`window.countersignPreview.${expression}`) as Promise<T>;
const failure = (work: (context: Word.RequestContext) => Promise<unknown>) =>
  inPane(work).then(
    () => "no failure",
    (error: Error) => error.message,
  );

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const BODY = [
  p("Definitions", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  p(`${r("The ")}${r("Supplier", "<w:b/>")}${r(" shall pay the supplier within thirty (45) days.")}`),
  p(`${r("Words ")}<w:del w:id="5" w:author="Ann"><w:r><w:delText>once </w:delText></w:r></w:del>${r("kept here.")}`),
  p("Last paragraph."),
].join("");

beforeAll(async () => {
  server = await servePreview();
  server.put("/samples/test.docx", docx(BODY, { numbering: NUMBERING }));
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1300, height: 850 } });
  await page.goto(`${server.origin}/preview`);
  await page.waitForFunction("window.countersignPreview?.paragraphs().length > 100");
  await asked("open('/samples/test.docx')");
  await pane();
});

describe("the real Office.js in the preview", () => {
  it("boots as Word on the web, with the sets claimed and the theme", async () => {
    const frame = await pane();
    expect(
      await frame.evaluate(`({
        ready, url: Office.context.document.url, theme: Office.context.officeTheme.bodyBackgroundColor,
        sets: ["1.3", "1.4", "1.6", "1.7"].map((version) => Office.context.requirements.isSetSupported("WordApi", version)),
      })`),
    ).toMatchObject({
      ready: { host: "Word", platform: "OfficeOnline" },
      url: `${server.origin}/documents/test.docx`,
      theme: "#ffffff",
      sets: [true, true, true, false],
    });
  });

  it("reads the document as OOXML and as paragraphs, in the same order", async () => {
    const [xml, texts, title] = await inPane(async (context) => {
      const ooxml = context.document.body.getOoxml();
      const { paragraphs } = context.document.body;
      paragraphs.load("text");
      context.document.properties.load("title");
      await context.sync();
      return [
        ooxml.value,
        paragraphs.items.map((paragraph) => paragraph.text),
        context.document.properties.title,
      ] as const;
    });
    expect(texts).toEqual([
      "Definitions",
      "The Supplier shall pay the supplier within thirty (45) days.",
      "Words kept here.",
      "Last paragraph.",
    ]);
    const { readFlatOpc } = await import("../../../shared/ooxml/node.ts");
    const snapshot = readFlatOpc(xml, "test");
    expect(snapshot.paragraphs.map((paragraph) => paragraph.text)).toEqual(texts);
    expect(snapshot.paragraphs[0]?.list?.label).toBe("1.");
    expect(title).toBe("");
  });

  it("searches, selects, expands and tells the page", async () => {
    const texts = await inPane(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("text");
      await context.sync();
      const second = paragraphs.items[1]!;
      const exact = second.search("supplier", { matchCase: true });
      const any = second.search("supplier");
      const last = second.search("days").getFirst();
      exact.load("text");
      any.load("text");
      await context.sync();
      const whole = any.items[0]!.getRange("Start").expandTo(last.getRange("End"));
      whole.load("text");
      whole.select();
      await context.sync();
      const selection = context.document.getSelection();
      selection.load("text");
      await context.sync();
      return [exact.items.map((each) => each.text), any.items.map((each) => each.text), whole.text, selection.text];
    });
    const words = "Supplier shall pay the supplier within thirty (45) days";
    expect(texts).toEqual([["supplier"], ["Supplier", "supplier"], words, words]);
    expect(await asked("selectionText()")).toBe(words);
    expect(await page.locator(".selected").first().textContent()).toBe("Supplier");
  });

  it("replaces words as a tracked change that keeps their formatting, and undoes it", async () => {
    const result = await inPane(async (context) => {
      context.document.load("changeTrackingMode");
      await context.sync();
      const before = context.document.changeTrackingMode;
      context.document.changeTrackingMode = "TrackAll";
      const hit = context.document.body.search("Supplier", { matchCase: true }).getFirst();
      hit.insertText("Vendor", "Replace").insertText("!", "After");
      context.document.changeTrackingMode = before;
      context.document.load("changeTrackingMode");
      const reviewed = context.document.body.getReviewedText("Current");
      const original = context.document.body.getReviewedText("Original");
      await context.sync();
      return [before, context.document.changeTrackingMode, reviewed.value, original.value];
    });
    expect(result.slice(0, 2)).toEqual(["Off", "Off"]);
    expect(result[2]).toContain("The Vendor! shall pay");
    expect(result[3]).toContain("The Supplier shall pay");
    expect(await asked("revisions()")).toMatchObject([
      { kind: "deletion", text: "Supplier", author: "Preview user", paragraph: 1 },
      { kind: "insertion", text: "Vendor", author: "Preview user", paragraph: 1 },
      { kind: "insertion", text: "!", paragraph: 1 },
      { kind: "deletion", text: "once ", author: "Ann", paragraph: 2 },
    ]);
    expect(
      await page
        .locator(".paper ins")
        .first()
        .evaluate((element) => element.style.fontWeight),
    ).toBe("bold");
    expect(await page.locator(".paper del").first().textContent()).toBe("Supplier");

    const undone = await inPane(async (context) => {
      const document = context.document as Word.Document & {
        undo(times: number): OfficeExtension.ClientResult<boolean>;
      };
      const done = document.undo(1);
      await context.sync();
      return done.value;
    });
    expect(undone).toBe(true);
    expect(await asked("revisions()")).toHaveLength(1);
  });

  it("lists tracked changes and rejects one", async () => {
    const seen = await inPane(async (context) => {
      context.document.changeTrackingMode = "TrackAll";
      const paragraph = context.document.body.paragraphs.getFirst().getNext();
      paragraph.search("thirty").getFirst().insertText("forty-five", "Replace");
      const changes = paragraph.getRange("Content").getTrackedChanges();
      changes.load("items/text,items/type,items/author");
      await context.sync();
      const listed = changes.items.map((change) => `${change.type} ${change.text} by ${change.author}`);
      changes.items[0]!.reject();
      await context.sync();
      paragraph.getRange().getTrackedChanges().getFirst().reject();
      paragraph.load("text");
      const none = paragraph.getRange().getTrackedChanges().getFirstOrNullObject();
      none.load("text");
      await context.sync();
      return [listed, paragraph.text, none.isNullObject];
    });
    expect(seen).toEqual([
      ["Deleted thirty by Preview user", "Added forty-five by Preview user"],
      "The Supplier shall pay the supplier within thirty (45) days.",
      true,
    ]);
  });

  it("inserts before and after, and deletes, with ranges that move along", async () => {
    const text = await inPane(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst().getNext();
      const number = paragraph.search("thirty (45)").getFirst();
      const days = paragraph.search("days").getFirst();
      number.insertText("about ", "Before");
      number.insertText(" calendar", "After");
      days.insertText("working ", "Start");
      paragraph.search("shall ").getFirst().delete();
      days.load("text");
      paragraph.load("text");
      await context.sync();
      return [paragraph.text, days.text];
    });
    expect(text).toEqual(["The Supplier pay the supplier within about thirty (45) calendar working days.", "days"]);
  });

  it("comments, answers, resolves and deletes", async () => {
    const seen = await inPane(async (context) => {
      const comment = context.document.body.search("thirty (45)").getFirst().insertComment("Which number?");
      comment.load("id,content,authorName,resolved");
      await context.sync();
      comment.reply("Thirty.");
      comment.resolved = true;
      const comments = context.document.body.getComments();
      comments.load("items/content,items/resolved,items/replies/items/content");
      const range = comment.getRange();
      range.load("text");
      await context.sync();
      return [
        comment.id,
        comment.content,
        comment.authorName,
        comments.items.length,
        comments.items[0]!.resolved,
        range.text,
      ];
    });
    expect(seen).toEqual(["0", "Which number?", "Preview user", 1, true, "thirty (45)"]);
    expect(await asked("comments()")).toMatchObject([
      { text: "Which number?", resolved: true },
      { text: "Thirty.", parent: "0" },
    ]);
    await expect.poll(() => page.locator(".comment").textContent()).toContain("Thirty.");
    await inPane(async (context) => {
      context.document.body.getComments().getFirst().delete();
      await context.sync();
    });
    expect(await asked("comments()")).toEqual([]);
    await expect.poll(() => page.locator(".commented").count()).toBe(0);
  });

  it("finds a paragraph by its unique local id", async () => {
    const texts = await inPane(async (context) => {
      const last = context.document.body.paragraphs.getLast() as Word.Paragraph & { uniqueLocalId: string };
      last.load("uniqueLocalId");
      await context.sync();
      const again = context.document.getParagraphByUniqueLocalId(last.uniqueLocalId);
      const range = again.getRange("Content");
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(texts).toBe("Last paragraph.");
  });

  it("keeps settings and tells the pane of selections", async () => {
    const frame = await pane();
    const saved = await frame.evaluate(`new Promise((resolve) => {
      Office.context.document.settings.set("review", { id: 7 });
      Office.context.document.settings.saveAsync((result) => resolve(result.status));
    })`);
    expect(saved).toBe("succeeded");
    await frame.evaluate(`new Promise((resolve) => {
      window.selections = 0;
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => { window.selections += 1; }, resolve);
    })`);
    await inPane(async (context) => {
      context.document.body.paragraphs.getLast().select("Start");
      await context.sync();
    });
    await frame.waitForFunction("window.selections === 1");
    await page.selectOption("#theme", "dark");
    const again = await pane();
    expect(await again.evaluate('Office.context.document.settings.get("review")')).toEqual({ id: 7 });
    expect(await again.evaluate("Office.context.officeTheme.bodyBackgroundColor")).toBe("#292929");
  });

  it("opens a dialog that can talk to the pane", async () => {
    const frame = await pane();
    const popup = page.waitForEvent("popup");
    const status = await frame.evaluate(`new Promise((resolve) => Office.context.ui.displayDialogAsync(
      location.origin + "/preview/pane?dialog", { height: 30, width: 20, promptBeforeOpen: false }, (result) => {
        result.value?.addEventHandler(Office.EventType.DialogMessageReceived, (event) => { window.heard = event.message; });
        resolve(result.status);
      }))`);
    expect(status).toBe("succeeded");
    const dialog = await popup;
    await dialog.waitForFunction("window.ready !== undefined");
    await dialog.evaluate("Office.context.ui.messageParent('signed in')");
    await frame.waitForFunction("window.heard === 'signed in'");
  });

  it("gives references back when a run ends", async () => {
    for (let round = 0; round < 5; round += 1) {
      await inPane(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load("text");
        await context.sync();
      });
    }
    expect(await asked<number>("references()")).toBeLessThan(20);
  });
});

describe("it is not kinder than Word", () => {
  it("refuses properties that were not loaded", async () => {
    expect(
      await failure(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        await context.sync();
        return first.text;
      }),
    ).toContain("PropertyNotLoaded");
  });

  it("refuses searches that are empty or longer than 255 characters", async () => {
    for (const length of [0, 256]) {
      const frame = await pane();
      const code = await frame.evaluate(
        `Word.run(async (context) => { context.document.body.search("x".repeat(${length})).load("text"); await context.sync(); }).catch((error) => error.code)`,
      );
      expect(code).toBe("SearchStringInvalidOrTooLong");
    }
  });

  it("does not find words across a deletion or a paragraph's end, nor struck-out ones", async () => {
    const counts = await inPane(async (context) => {
      const found = ["Words kept", "kept here", "once", "here.^pLast", "days.^p"].map((text) =>
        context.document.body.search(text),
      );
      for (const each of found) each.load("text");
      await context.sync();
      return found.map((each) => each.items.length);
    });
    expect(counts).toEqual([0, 1, 0, 0, 0]);
  });

  it("fails on a fourth comment in one batch", async () => {
    const comment = (count: number) =>
      `Word.run(async (context) => {
        const range = context.document.body.paragraphs.getFirst().getRange();
        for (let at = 0; at < ${count}; at += 1) range.insertComment("note " + at);
        await context.sync();
        return "done";
      }).catch((error) => error.code)`;
    const frame = await pane();
    expect(await frame.evaluate(comment(3))).toBe("done");
    expect(await frame.evaluate(comment(4))).toBe("GeneralException");
  });

  it("answers ApiNotFound for members it does not have, and ItemNotFound for what is gone", async () => {
    const frame = await pane();
    const codes = await frame.evaluate(`Promise.all([
      Word.run(async (context) => { context.document.body.insertBreak("Page", "End"); await context.sync(); }),
      Word.run(async (context) => { context.document.getParagraphByUniqueLocalId("nothing").load("text"); await context.sync(); }),
      Word.run(async (context) => { context.document.body.paragraphs.getFirst().insertText("x", "Before"); await context.sync(); }),
      Word.run(async (context) => { context.document.body.search("no such words").getFirst().load("text"); await context.sync(); }),
    ].map((each) => each.then(() => "no failure", (error) => error.code)))`);
    expect(codes).toEqual(["ApiNotFound", "ItemNotFound", "InvalidArgument", "ItemNotFound"]);
    const empty = await inPane(async (context) => {
      const none = context.document.body.search("no such words").getFirstOrNullObject();
      none.load("text");
      await context.sync();
      return none.isNullObject;
    });
    expect(empty).toBe(true);
  });
});

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
