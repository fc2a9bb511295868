/** The .docx files: how many can be read, and whether their list labels are those LibreOffice prints. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { review } from "../../analysis/review.ts";
import { readDocx } from "../../shared/ooxml/node.ts";

export interface Docx {
  files: number;
  read: number;
  numberedParagraphs: number;
  /** Share of numbered paragraphs whose line in LibreOffice's text begins with the same label; absent without LibreOffice. */
  labelsAgree?: number;
  failures: { file: string; message: string }[];
  findings: number;
  words: number;
}

/** Reads and reviews every file of the corpus's docx folder. */
export function evaluateDocx(corpus: string): Docx | undefined {
  const folder = join(corpus, "docx");
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".docx"))
    .sort();
  const result: Docx = { files: files.length, read: 0, numberedParagraphs: 0, failures: [], findings: 0, words: 0 };
  const printed = printedLines(files.map((file) => join(folder, file)));
  let agree = 0;
  let compared = 0;
  for (const file of files) {
    try {
      const snapshot = readDocx(new Uint8Array(readFileSync(join(folder, file))), file);
      const reviewed = review(snapshot, {});
      result.read++;
      result.findings += reviewed.findings.length;
      result.words += reviewed.document.words;
      const numbered = snapshot.paragraphs.filter(
        (p) => p.part === "body" && p.list && !p.list.bullet && p.list.label !== "" && p.text.trim().length > 8,
      );
      result.numberedParagraphs += numbered.length;
      const lines = printed.get(file);
      if (!lines) continue;
      for (const paragraph of numbered) {
        const text = paragraph.text.replace(/\s+/g, " ").trim().slice(0, 30);
        const candidates = lines.filter((line) => line.includes(text));
        if (candidates.length === 0) continue;
        compared++;
        if (candidates.some((line) => line.startsWith(paragraph.list?.label.trim() ?? ""))) agree++;
      }
    } catch (error) {
      result.failures.push({ file, message: error instanceof Error ? error.message : String(error) });
    }
  }
  if (compared > 0) result.labelsAgree = Math.round((agree / compared) * 10_000) / 10_000;
  return result;
}

function libreOffice(): string | undefined {
  for (const name of ["soffice", "libreoffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore", timeout: 20_000 });
      return name;
    } catch {
      // Not installed under this name.
    }
  }
  return undefined;
}

/** The lines of each file as LibreOffice prints them, all converted in one go; none where it is not installed. */
function printedLines(files: readonly string[]): Map<string, string[]> {
  const printed = new Map<string, string[]>();
  const office = libreOffice();
  if (!office) return printed;
  const out = mkdtempSync(join(tmpdir(), "countersign-eval-"));
  try {
    const profile = `-env:UserInstallation=file://${out}/profile`;
    execFileSync(
      office,
      [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", out, ...files],
      { stdio: "ignore", timeout: 300_000 },
    );
    for (const file of readdirSync(out).filter((name) => name.endsWith(".txt"))) {
      const text = readFileSync(join(out, file), "utf8").replace(/^\ufeff/, "");
      printed.set(
        file.replace(/\.txt$/, ".docx"),
        text.split("\n").map((line) => line.replace(/\s+/g, " ").trim()),
      );
    }
  } catch {
    // Without it the labels are not compared.
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return printed;
}
