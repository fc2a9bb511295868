import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentSnapshotSchema } from "../../../shared/document.ts";
import { readDocx } from "../../../shared/ooxml/node.ts";
import { compareLabels, hasLibreOffice } from "../../eval/docx-labels.ts";

const CORPUS = join(import.meta.dirname, "../../../../shared/corpora/train/docx");
const present = existsSync(CORPUS);
const libreOffice = present && (await hasLibreOffice());

describe("real documents", () => {
  it.skipIf(!present)(`are all read${present ? "" : " (skipped: ../shared/corpora is not here)"}`, () => {
    const files = readdirSync(CORPUS).filter((name) => name.endsWith(".docx"));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const snapshot = documentSnapshotSchema.parse(readDocx(readFileSync(join(CORPUS, file)), file));
      expect(snapshot.paragraphs.length, file).toBeGreaterThan(0);
    }
  });

  it.skipIf(!libreOffice)(
    `show the numbers LibreOffice shows${libreOffice ? "" : " (skipped: needs soffice and ../shared/corpora)"}`,
    async () => {
      const figures = await compareLabels(CORPUS);
      expect(figures.failures).toEqual([]);
      expect(figures.labelsAgree / figures.numberedParagraphs).toBeGreaterThanOrEqual(0.99);
    },
    300_000,
  );
});
