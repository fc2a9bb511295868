/** `npm run review -- FILE`: reviews a file through the same pipeline as the pane (server, engine, realtime), and prints the result. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { compareReviews } from "../../inngest/review/compare.ts";
import { documentOfText, reviewDirectly } from "../../inngest/review/direct.ts";
import { isShippedPlaybook, playbookProblems } from "../../inngest/review/playbook.ts";
import { type DocumentSnapshot, documentSnapshotSchema } from "../../shared/document.ts";
import { type Finding, SEVERITIES, type Severity } from "../../shared/findings.ts";
import { UnreadableDocument } from "../../shared/ooxml/errors.ts";
import { readDocx } from "../../shared/ooxml/node.ts";
import { type ReviewOptions, type ReviewResult, reviewResultSchema } from "../../shared/review.ts";
import { fieldsOf } from "../problems.ts";
import { keepStandardOutputClean } from "../stdout.ts";
import { reviewThroughPipeline } from "./follow.ts";
import { FORMATS, type Format } from "./formats/formats.ts";
import { ProgressLine } from "./progress-line.ts";

const USAGE = `Usage: npm run --silent review -- FILE [options]

FILE               a .docx, a .txt, or a document snapshot as .json
--playbook ID      a playbook that ships, or the path of one of your own
--side ID          the side to review for (discloser, customer, …)
--kind ID          the kind of document, when it is not to be detected
--format F         ${Object.keys(FORMATS).join(" | ")}   (text)
--out FILE         write the result there instead of to standard output
--compare FILE     an earlier result (--format json): says what is new and what was resolved since
--fail-on S        exit with 1 when there is a finding of this severity or above, with --compare a new one: ${SEVERITIES.join(" | ")} | none   (none)
--direct           run the engine alone, without the pipeline
--quiet            no progress on standard error

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 unusable input.`;

/** The input cannot be used; the message is for the person at the terminal. */
class Unusable extends Error {
  override name = "Unusable";
}

async function main(): Promise<number> {
  keepStandardOutputClean();
  // Whoever reads has read enough (`| head`): nothing to complain about.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      playbook: { type: "string" },
      side: { type: "string" },
      kind: { type: "string" },
      format: { type: "string", default: "text" },
      out: { type: "string" },
      compare: { type: "string" },
      "fail-on": { type: "string", default: "none" },
      direct: { type: "boolean", default: false },
      quiet: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Unusable(`Name one file.\n\n${USAGE}`);
  const format = oneOf("--format", values.format, Object.keys(FORMATS) as Format[]);
  const failOn = oneOf("--fail-on", values["fail-on"], [...SEVERITIES, "none"] as const);
  const earlier = values.compare === undefined ? undefined : readResult(values.compare);
  const snapshot = readDocument(file);
  const options: ReviewOptions = {
    ...(values.side ? { side: values.side } : {}),
    ...(values.kind ? { documentKind: values.kind } : {}),
    ...(values.playbook ? choosePlaybook(values.playbook) : {}),
  };

  const line = new ProgressLine(process.stderr, !values.quiet);
  const result = values.direct
    ? reviewDirectly(snapshot, options, (percent, label) => line.show(percent, label))
    : await reviewThroughPipeline(snapshot, options, (percent, label) => line.show(percent, label));
  line.end();

  const compared = earlier && compareReviews(earlier, result);
  const comparison = compared && {
    added: new Set(compared.added.map((f) => f.id)),
    resolved: compared.resolved,
    unchanged: compared.unchanged.length,
  };
  const text = FORMATS[format](result, { file: basename(file), ...(comparison ? { comparison } : {}) });
  if (values.out) writeFileSync(values.out, text);
  else await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  return reaches(compared?.added ?? result.findings, failOn) ? 1 : 0;
}

/** An id of a playbook that ships, else a file. */
function choosePlaybook(given: string): Pick<ReviewOptions, "playbook" | "playbookSource"> {
  if (isShippedPlaybook(given)) return { playbook: given };
  let source: string;
  try {
    source = readFileSync(given, "utf8");
  } catch {
    throw new Unusable(`--playbook: ${given} is neither a playbook that ships nor a file that can be read.`);
  }
  const problems = playbookProblems(source);
  if (problems.length === 0) return { playbookSource: source };
  throw new Unusable(
    `${given} cannot be used:\n${problems.map((p) => `  line ${p.line}, ${p.field}: ${p.message}`).join("\n")}`,
  );
}

function readDocument(file: string): DocumentSnapshot {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"}).`);
  }
  const name = basename(file, extname(file));
  switch (extname(file).toLowerCase()) {
    case ".docx":
    case ".docm":
    case ".dotx":
      try {
        return readDocx(new Uint8Array(bytes), name);
      } catch (error) {
        if (error instanceof UnreadableDocument) throw new Unusable(`${file}: ${error.message}`);
        throw error;
      }
    case ".txt":
    case ".text":
    case ".md":
      return documentOfText(bytes.toString("utf8"), name);
    case ".json":
      return readSnapshot(file, bytes.toString("utf8"));
    default:
      throw new Unusable(`${file}: only .docx, .txt and snapshot .json files can be reviewed.`);
  }
}

/** A result as `--format json` printed it. */
function readResult(file: string): ReviewResult {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "this is not valid JSON" : "it cannot be read";
    throw new Unusable(`--compare: ${file}: ${reason}.`);
  }
  const parsed = reviewResultSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = fieldsOf(parsed.error).map((f) => `  ${f.field}: ${f.message}`);
  throw new Unusable(`--compare: ${file} is not a result of a review:\n${fields.join("\n")}`);
}

function readSnapshot(file: string, text: string): DocumentSnapshot {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unusable(`${file}: this is not valid JSON.`);
  }
  const parsed = documentSnapshotSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = fieldsOf(parsed.error).map((f) => `  ${f.field}: ${f.message}`);
  throw new Unusable(`${file} is not a document snapshot:\n${fields.join("\n")}`);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (!found) throw new Unusable(`${option} must be one of ${allowed.join(", ")}.`);
  return found;
}

function reaches(findings: readonly Finding[], failOn: Severity | "none"): boolean {
  if (failOn === "none") return false;
  const limit = SEVERITIES.indexOf(failOn);
  return findings.some((f) => SEVERITIES.indexOf(f.severity) <= limit);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const usage = error instanceof Unusable || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    process.stderr.write(
      `${usage ? (error as Error).message : `The review could not be finished: ${(error as Error).message}`}\n`,
    );
    process.exit(2);
  },
);
