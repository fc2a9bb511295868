/** The .docx files: how many can be read, and whether their list labels are those LibreOffice prints. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { review } from "../../analysis/review.ts";
import { snapshotFromDocx } from "../../shared/ooxml/docx.ts";

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
  const office = libreOffice();
  let agree = 0;
  let compared = 0;
  for (const file of files) {
    try {
      const snapshot = snapshotFromDocx(new Uint8Array(readFileSync(join(folder, file))), file);
      const reviewed = review(snapshot, {});
      result.read++;
      result.findings += reviewed.findings.length;
      result.words += reviewed.document.words;
      const numbered = snapshot.paragraphs.filter(
        (p) => p.part === "body" && p.list && !p.list.bullet && p.list.label !== "" && p.text.trim().length > 8,
      );
      result.numberedParagraphs += numbered.length;
      const lines = office ? plainLines(office, join(folder, file)) : undefined;
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

function plainLines(office: string, file: string): string[] | undefined {
  const out = mkdtempSync(join(tmpdir(), "countersign-eval-"));
  try {
    execFileSync(office, ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", out, file], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const [converted] = readdirSync(out);
    return converted
      ? readFileSync(join(out, converted), "utf8")
          .replace(/^\ufeff/, "")
          .split("\n")
          .map((line) => line.replace(/\s+/g, " ").trim())
      : undefined;
  } catch {
    return undefined;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
