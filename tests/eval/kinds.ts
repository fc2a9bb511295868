/** Kinds of document against the names that CUAD's lawyers gave the contracts. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readParagraphs } from "../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import { readLines } from "./corpus.ts";
import { type Part, partOf } from "./facts.ts";
import { paragraphsOf } from "./plant.ts";
import { round } from "./seeded.ts";

interface Named {
  file: string;
  categories: Record<string, { answer?: string } | undefined>;
}

/** What a contract of a name may be taken for; the first that fits counts. A name that fits none is left out. */
const NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/amendment|addendum/i, ["amendment"]],
  [/joint filing/i, ["collaboration", "other"]],
  [/capital maintenance|loan|credit|security/i, ["finance"]],
  [/non-?disclosure|confidentiality/i, ["nda"]],
  [/non-?compet|non-?solicit/i, ["other", "employment", "nda"]],
  [/sponsorship|endorsement|promotion|marketing|co-?brand|advertis|affiliate|co-?host|link/i, ["marketing"]],
  [/distribut|resell|agency|franchise|dealer/i, ["distribution"]],
  [/development|research/i, ["collaboration", "services", "licence", "other"]],
  [/licen[sc]e|intellectual property/i, ["licence"]],
  [/transportation/i, ["services", "supply"]],
  [/supply|manufactur|purchase|procure/i, ["supply"]],
  [/hosting/i, ["saas", "services"]],
  [/service|consult|outsourc|maintenance|support/i, ["services", "saas"]],
  [/alliance|joint venture|collaborat|cooperat/i, ["collaboration"]],
  [/employment/i, ["employment"]],
];

/** How many contracts are taken for what their name says; undefined without a corpus. */
export function evaluateKinds(
  corpus: string,
  part: Part,
  tell: (file: string, name: string, kind: string) => void = () => {},
): { contracts: number; right: number; share: number } | undefined {
  let contracts = 0;
  let right = 0;
  for (const { file, categories } of readLines<Named>(join(corpus, "cuad", "clauses.jsonl"))) {
    const path = join(corpus, "cuad", "contracts", file);
    if (!existsSync(path) || (part !== "all" && partOf(file) !== part)) continue;
    const name = categories["Document Name"]?.answer || file;
    const kinds = NAMES.find(([pattern]) => pattern.test(name))?.[1];
    if (!kinds) continue;
    const { id } = structureOf(
      readParagraphs(snapshotFromParagraphs(paragraphsOf(readFileSync(path, "utf8")), file)),
    ).kind;
    contracts++;
    if (kinds.includes(id)) right++;
    else tell(file, name, id);
  }
  return contracts > 0 ? { contracts, right, share: round(right / contracts) } : undefined;
}
