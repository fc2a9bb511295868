/** Compares computed list labels with LibreOffice's text export, which numbers lists on its own: an independent oracle. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Paragraph } from "../../shared/document.ts";
import { readDocx } from "../../shared/ooxml/node.ts";

const run = promisify(execFile);

/** One label on which the two readers differ. */
export interface LabelDifference {
  file: string;
  text: string;
  ours: string;
  /** Undefined when the paragraph is not in LibreOffice's text. */
  theirs: string | undefined;
}

/** Figures over a folder of .docx files. */
export interface LabelComparison {
  files: number;
  read: number;
  failures: string[];
  numberedParagraphs: number;
  labelsAgree: number;
  differences: LabelDifference[];
}

/** True when LibreOffice can be called. */
export async function hasLibreOffice(): Promise<boolean> {
  return run("soffice", ["--version"]).then(
    () => true,
    () => false,
  );
}

/** Reads every .docx of a folder and compares the numbers of its body paragraphs (bullets are no numbers). */
export async function compareLabels(folder: string): Promise<LabelComparison> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".docx")).sort();
  const scratch = await mkdtemp(join(tmpdir(), "labels-"));
  const result: LabelComparison = {
    files: names.length,
    read: 0,
    failures: [],
    numberedParagraphs: 0,
    labelsAgree: 0,
    differences: [],
  };
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, "profile"))}`;
    const sources = names.map((name) => join(folder, name));
    await run("soffice", [profile, "--headless", "--convert-to", "txt:Text", "--outdir", scratch, ...sources], {
      timeout: 240_000,
    });
    for (const name of names) {
      let paragraphs: Paragraph[];
      try {
        paragraphs = readDocx(await readFile(join(folder, name)), name).paragraphs;
        result.read += 1;
      } catch {
        result.failures.push(name);
        continue;
      }
      const text = await readFile(join(scratch, name.replace(/\.docx$/, ".txt")), "utf8");
      compareDocument(name, paragraphs, text, result);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return result;
}

function compareDocument(file: string, paragraphs: Paragraph[], exported: string, result: LabelComparison): void {
  const lines = exported
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map(squeeze);
  let cursor = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.part !== "body") continue;
    // LibreOffice writes deleted words too: compare the words before the first of them.
    const deletion = paragraph.revisions?.find((revision) => revision.start === revision.end)?.start;
    const current = paragraph.text.slice(0, deletion);
    const text = squeeze(current.split("\n").find((line) => squeeze(line) !== "") ?? "");
    if (text === "") continue;
    const ends = (line: string) => (deletion === undefined ? line.endsWith(text) : line.includes(text));
    const at = lines.findIndex((line, index) => index >= cursor && index < cursor + 400 && ends(line));
    if (at >= 0) cursor = at + 1;
    if (!paragraph.list || paragraph.list.bullet) continue;
    const theirs = at < 0 ? undefined : squeeze(lines[at]!.slice(0, lines[at]!.lastIndexOf(text)));
    result.numberedParagraphs += 1;
    if (theirs === squeeze(paragraph.list.label)) result.labelsAgree += 1;
    else result.differences.push({ file, text: text.slice(0, 80), ours: paragraph.list.label, theirs });
  }
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00A0]+/g, " ").trim();
}
