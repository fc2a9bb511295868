/** Reads a playbook from YAML or JSON, with errors that name the line and the field. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { BOILERPLATE } from "../classify/boilerplate.ts";
import { CUAD_CATEGORIES } from "../classify/categories.ts";
import { FACT_LABELS } from "../facts/facts.ts";
import { type Playbook, playbookSchema } from "./schema.ts";

/** What is wrong and where. Lines count from 1. */
export interface PlaybookError {
  line: number;
  /** "positions[2].severity"; empty when the text itself cannot be read. */
  field: string;
  message: string;
}

export type ParsedPlaybook =
  | { playbook: Playbook; errors?: undefined }
  | { playbook?: undefined; errors: PlaybookError[] };

const CLAUSES = new Set([...CUAD_CATEGORIES, ...BOILERPLATE].map((c) => c.id));

/**
 * Parses and validates a playbook. JSON is read as well, being YAML.
 *
 * @example
 * const { playbook, errors } = parsePlaybook("id: my-nda\nlabel: My NDA\n…");
 */
export function parsePlaybook(source: string): ParsedPlaybook {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, maxAliasCount: 20 } as Parameters<
    typeof parseDocument
  >[1]);
  if (document.errors.length > 0) {
    return {
      errors: document.errors.map((e) => ({
        line: lines.linePos(e.pos[0]).line,
        field: "",
        message: e.message.split("\n")[0] ?? "This is not YAML.",
      })),
    };
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    const node = nodeAt(document.contents, path);
    return node?.range ? lines.linePos(node.range[0]).line : 1;
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return { errors: [{ line: 1, field: "", message: error instanceof Error ? error.message : "This is not YAML." }] };
  }
  const parsed = playbookSchema.safeParse(value);
  if (!parsed.success) {
    return {
      errors: parsed.error.issues.map((issue) => ({
        line: lineOf(issue.path),
        field: fieldName(issue.path),
        message: issue.message,
      })),
    };
  }
  const errors = meaningErrors(parsed.data).map(({ path, message }) => ({
    line: lineOf(path),
    field: fieldName(path),
    message,
  }));
  return errors.length > 0 ? { errors } : { playbook: parsed.data };
}

/** What the schema cannot say: names that exist, positions that can be found, ids that differ. */
function meaningErrors({ positions }: Playbook): { path: PropertyKey[]; message: string }[] {
  const errors: { path: PropertyKey[]; message: string }[] = [];
  const seen = new Set<string>();
  positions.forEach((position, i) => {
    if (seen.has(position.id))
      errors.push({ path: ["positions", i, "id"], message: `The id "${position.id}" is used twice.` });
    seen.add(position.id);
    const { clauses = [], headings = [], phrases = [] } = position.find;
    if (clauses.length + headings.length + phrases.length === 0)
      errors.push({ path: ["positions", i, "find"], message: "Say where to look: clauses, headings or phrases." });
    clauses.forEach((id, k) => {
      if (!CLAUSES.has(id))
        errors.push({ path: ["positions", i, "find", "clauses", k], message: `There is no clause category "${id}".` });
    });
    position.expect?.forEach((condition, k) => {
      const at = ["positions", i, "expect", k];
      if (condition.fact !== undefined && !(condition.fact in FACT_LABELS))
        errors.push({
          path: [...at, "fact"],
          message: `There is no kind of fact "${condition.fact}". Known: ${Object.keys(FACT_LABELS).join(", ")}.`,
        });
      if (condition.fact === undefined && (condition.atLeast ?? condition.atMost ?? condition.oneOf) !== undefined)
        errors.push({ path: at, message: "atLeast, atMost and oneOf need a fact." });
      if (
        condition.fact !== undefined &&
        condition.atLeast === undefined &&
        condition.atMost === undefined &&
        condition.oneOf === undefined
      )
        errors.push({ path: at, message: "A fact needs atLeast, atMost or oneOf." });
    });
  });
  return errors;
}

function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | undefined {
  let node: Node | null | undefined = root;
  for (const key of path) {
    let next: Node | null | undefined;
    if (isMap(node))
      next = node.items.find((item) => isScalar(item.key) && item.key.value === key)?.value as Node | null | undefined;
    else if (isSeq(node)) next = node.items[Number(key)] as Node | undefined;
    if (!next) break;
    node = next;
  }
  return node ?? undefined;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((key, i) => (typeof key === "number" ? `[${key}]` : `${i ? "." : ""}${String(key)}`)).join("");
}
