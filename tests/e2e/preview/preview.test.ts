/** Microsoft's own Office.js against the preview, and that the preview is no kinder than Word. */
import { describe, expect, it } from "vitest";
import { asked, failure, inPane, page, pane, server } from "./support.ts";

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
