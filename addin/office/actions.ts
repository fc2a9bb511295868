/** What a click does in the document: go to words, comment on them, apply a fix as a tracked change, and take it back. */
import type { Anchor, Edit } from "../../shared/findings.ts";
import { locate, rangeOf, TextChanged } from "./locate.ts";
import { diffWords } from "./redline.ts";

/** One action at a time: Word gets confused by overlapping batches, and hangs on undo after four comments in one. */
let queue: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work);
  queue = next.catch(() => undefined);
  return next;
}

/** Selects the words and scrolls to them. */
export function goTo(anchor: Anchor): Promise<void> {
  return inTurn(() =>
    Word.run(async (context) => {
      const { range } = await locate(context, anchor);
      range.select();
      await context.sync();
    }),
  );
}

/** Puts a comment on the words; returns its id, to take it back with. */
export function comment(anchor: Anchor, text: string): Promise<string> {
  return inTurn(() =>
    Word.run(async (context) => {
      const { range, paragraph } = await locate(context, anchor);
      const made = (anchor.quote ? range : paragraph.getRange("Content")).insertComment(text);
      made.load("id");
      await context.sync();
      return made.id;
    }),
  );
}

/** Deletes a comment we made. False: somebody already did. */
export function removeComment(id: string): Promise<boolean> {
  return inTurn(() =>
    Word.run(async (context) => {
      const comments = context.document.body.getComments();
      comments.load("items/id");
      await context.sync();
      const own = comments.items.find((c) => c.id === id);
      own?.delete();
      await context.sync();
      return own !== undefined;
    }),
  );
}

/**
 * Applies edits as the smallest tracked changes: tracking is turned on, and put back as it was, also when something fails.
 * All words are found before the first is changed, so that a fix is made whole or not at all.
 * @throws TextChanged when the words of an edit are gone.
 */
export function applyEdits(edits: readonly Edit[]): Promise<void> {
  return inTurn(() =>
    Word.run(async (context) => {
      const changes: { range: Word.Range; before: string; after: string; where: "replace" | "after" | "before" }[] = [];
      for (const edit of edits) {
        const { paragraph, text, place } = await locate(context, edit.anchor);
        if (!place.exact) throw new TextChanged();
        // From the end to the start: what is changed first does not move what comes later.
        for (const hunk of diffWords(edit.anchor.quote, edit.replacement).reverse()) {
          const start = place.start + hunk.start;
          if (hunk.before) {
            const range = await rangeOf(context, paragraph, text, start, start + hunk.before.length);
            changes.push({ range, before: hunk.before, after: hunk.after, where: "replace" });
          } else if (start > 0) {
            const range = await rangeOf(context, paragraph, text, wordStart(text, start), start);
            changes.push({ range, before: "", after: hunk.after, where: "after" });
          } else {
            changes.push({ range: paragraph.getRange("Start"), before: "", after: hunk.after, where: "before" });
          }
        }
      }
      await tracked(context, async () => {
        for (const { range, after, where } of changes) {
          if (where === "replace" && !after) range.delete();
          else range.insertText(after, where === "replace" ? "Replace" : where === "after" ? "End" : "Start");
        }
        await context.sync();
      });
    }),
  );
}

/** Rejects the tracked changes in the paragraphs the edits touched that are exactly what we made. False: they are no longer there. */
export function takeBackEdits(edits: readonly Edit[]): Promise<boolean> {
  return inTurn(() =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("items/text");
      await context.sync();
      let rejected = 0;
      for (const edit of edits) {
        const hunks = diffWords(edit.anchor.quote, edit.replacement);
        const ours = new Set(hunks.flatMap((h) => [h.before, h.after]).filter(Boolean));
        const paragraph = paragraphs.items[edit.anchor.paragraph];
        if (!paragraph) continue;
        // The paragraph's own changes only: over the body this call hangs Word on some documents.
        const changes = paragraph.getRange("Content").getTrackedChanges();
        changes.load("items/text,items/type");
        await context.sync();
        for (const change of changes.items) {
          if (!ours.has(change.text)) continue;
          change.reject();
          rejected++;
        }
        await context.sync();
      }
      return rejected > 0;
    }),
  );
}

/** Inserts language as a paragraph of its own below the one with the cursor, as a tracked change, and selects it. */
export function insertLanguage(text: string): Promise<void> {
  return inTurn(() =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.getSelection();
      paragraphs.load("items");
      await context.sync();
      const beside = paragraphs.items.at(-1);
      if (!beside) throw new TextChanged();
      await tracked(context, async () => {
        beside.insertParagraph(text, "After").select();
        await context.sync();
      });
    }),
  );
}

async function tracked(context: Word.RequestContext, work: () => Promise<void>): Promise<void> {
  const { document } = context;
  document.load("changeTrackingMode");
  await context.sync();
  const before = document.changeTrackingMode;
  document.changeTrackingMode = "TrackAll";
  await context.sync();
  try {
    await work();
  } finally {
    document.changeTrackingMode = before;
    await context.sync();
  }
}

/** Start of the piece of text that ends at `end`: something to insert after. */
function wordStart(text: string, end: number): number {
  const piece = /(?:[\p{L}\p{N}]+|\s+|.)$/u.exec(text.slice(0, end))?.[0] ?? "";
  return end - Math.max(1, piece.length);
}

export { TextChanged };
