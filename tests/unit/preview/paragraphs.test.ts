import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../shared/ooxml/node.ts";
import { openFile, textOf } from "./support.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CORPUS = join(ROOT, "../shared/corpora/train/docx");
const documents = [join(ROOT, "samples"), CORPUS].filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".docx"))
    .map((name) => join(folder, name)),
);

/** Word's signs for special hyphens, breaks and symbols are not the snapshot's. */
const comparable = (text: string) =>
  text
    .replaceAll("\u001e", "\u2011")
    .replaceAll("\u001f", "")
    .replace(/[\v\f]/g, "\n")
    .replace(/[(\p{So}\uFFFD]/gu, "?");

describe("paragraphs of real documents", () => {
  it.each(documents)("are the same in Word's collection and in the snapshot: %s", (path) => {
    const bytes = readFileSync(path);
    const host = openFile(bytes);
    const snapshot = readDocx(bytes, "x").paragraphs.filter((paragraph) => paragraph.part === "body");
    const texts = host.document.paragraphs().map((_, index) => comparable(textOf(host, "without", index)));
    expect(texts).toEqual(snapshot.map((paragraph) => comparable(paragraph.text)));
  });
});
