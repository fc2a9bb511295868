/** `npm run review`: the same pipeline from a terminal. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { reviewResultSchema } from "../../shared/review.ts";
import { temporaryFolder } from "../support/process.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const NDA = "samples/mutual-nda.docx";

function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", "server/cli/review.ts", ...args], { cwd: ROOT });
    let [out, err] = ["", ""];
    child.stdout.on("data", (d) => (out += d));
    child.stderr.on("data", (d) => (err += d));
    child.on("close", (code) => done({ code, out, err }));
  });
}

describe("the command line", () => {
  it("prints a result that fits the schema, and nothing else, on standard output", async () => {
    const { code, out, err } = await run(NDA, "--format", "json");
    const result = reviewResultSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(result.findings.length).toBeGreaterThan(5);
    expect(err).toContain("100%  Review complete");
  });

  it("gives the same result with and without the pipeline", async () => {
    const [piped, direct] = await Promise.all([
      run(NDA, "--format", "json", "--quiet"),
      run(NDA, "--format", "json", "--quiet", "--direct"),
    ]);
    expect(JSON.parse(direct.out)).toEqual(JSON.parse(piped.out));
    expect(direct.err).toBe("");
  });

  it("exits with 1 when there is a finding at or above --fail-on, and with 0 when there is none", async () => {
    expect((await run(NDA, "--direct", "--fail-on", "major")).code).toBe(1);
    expect((await run("samples/clean-letter.docx", "--direct", "--fail-on", "minor")).code).toBe(0);
  });

  it("tells what is new and what was resolved since an earlier result", async () => {
    const folder = temporaryFolder();
    const earlier = join(folder, "earlier.json");
    const result = reviewResultSchema.parse(
      JSON.parse((await run(NDA, "--direct", "--quiet", "--format", "json")).out),
    );
    const [first, second, ...rest] = result.findings;
    if (!first || !second) throw new Error("the sample has findings");
    // As if the first were not there yet, and something else had been.
    const gone = { ...second, id: "00000000000000", title: "Something that was mended", check: "placeholder" };
    writeFileSync(earlier, JSON.stringify({ ...result, findings: [second, ...rest, gone] }));
    const text = await run(NDA, "--direct", "--quiet", "--compare", earlier);
    expect(text.out).toContain(`1 new, 1 resolved, ${rest.length + 1} unchanged`);
    expect(text.out).toContain(`${first.title} (new)`);
    expect(text.out).toMatch(/Looked for and not found: .*Most favoured nation/);
    expect(text.out).toContain("RESOLVED\n  Something that was mended (placeholder)");
    const sarif = JSON.parse((await run(NDA, "--direct", "--quiet", "--compare", earlier, "--format", "sarif")).out);
    const states = sarif.runs[0].results.map((r: { baselineState: string }) => r.baselineState);
    expect(states.filter((state: string) => state !== "unchanged")).toEqual(["new", "absent"]);
    // Only what is new counts for --fail-on.
    writeFileSync(earlier, JSON.stringify(result));
    expect((await run(NDA, "--direct", "--quiet", "--compare", earlier, "--fail-on", "minor")).code).toBe(0);
  });

  it.each([
    ["something else than an earlier result", [NDA, "--compare", "package.json"], /package\.json is not a result of a/],
    ["a file that is not there", ["missing.docx"], /missing\.docx cannot be read/],
    [
      "a file of another kind",
      ["package-lock.json"],
      /package-lock\.json is not a document snapshot:\n {2}schemaVersion/,
    ],
    ["an unknown ending", ["LICENSE.pdf"], /cannot be read|only \.docx/],
    ["an unknown format", [NDA, "--format", "pdf"], /--format must be one of text, json/],
    ["an unknown option", [NDA, "--fast"], /--fast/],
    ["an unknown playbook", [NDA, "--playbook", "nothing"], /neither a playbook that ships nor a file/],
    ["no file", [], /Name one file/],
  ])("exits with 2 for %s, and says what is wrong", async (_name, args, message) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });

  it("exits with 2 for a damaged document", async () => {
    const file = join(temporaryFolder(), "damaged.docx");
    writeFileSync(file, readFileSync(join(ROOT, NDA)).subarray(0, 2000));
    const { code, err } = await run(file);
    expect(code).toBe(2);
    expect(err).toMatch(/damaged\.docx: /);
  });

  it("names line and field of a playbook that cannot be used", async () => {
    const file = join(temporaryFolder(), "own.yaml");
    writeFileSync(file, "id: own\nlabel: Own\nposition: []\n");
    const { code, err } = await run(NDA, "--direct", "--playbook", file);
    expect(code).toBe(2);
    expect(err).toMatch(/line \d+, \S*: /);
  });

  it("says how the document stands to the side reviewed for, and what it says of sums, dates and laws", async () => {
    const { out } = await run("samples/services-agreement.docx", "--direct", "--quiet", "--side", "vendor");
    expect(out).toMatch(/\nOverall (?:standard|cautious|aggressive): /);
    expect(out).toMatch(/\nCLAUSES\n {2}cautious {3}\S/);
    expect(out).toContain("only against your side");
    expect(out).toMatch(/\nFACTS\n {2}Party: /);
  });

  it("writes Markdown, HTML and SARIF", async () => {
    const folder = temporaryFolder();
    const [markdown, html, sarif] = await Promise.all(
      ["markdown", "html", "sarif"].map(async (format) => {
        const file = join(folder, format);
        expect((await run(NDA, "--direct", "--quiet", "--format", format, "--out", file)).code).toBe(0);
        return readFileSync(file, "utf8");
      }),
    );
    expect(markdown).toMatch(/^# mutual-nda\n/);
    expect(markdown).toContain("## Facts\n\n- **Party**: ");
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain("<h2>Facts</h2>");
    expect(html).not.toMatch(/<script|https?:\/\//);
    const log = JSON.parse(sarif ?? "") as { version: string; runs: { results: { ruleIndex: number }[] }[] };
    expect(log.version).toBe("2.1.0");
    expect(log.runs[0]?.results.every((r) => r.ruleIndex >= 0)).toBe(true);
  });
});
