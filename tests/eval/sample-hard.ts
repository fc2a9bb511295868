/**
 * Draws hard terms at random from a corpus's contracts, to be read and judged, each contract reviewed for one side of its kind, drawn by a
 * hash of its name: `tsx tests/eval/sample-hard.ts --corpus DIR --seed N --count N [--most N] [--only held|others] [--rule ID] [--severity S]`. `--folder`: plain texts from elsewhere. `--most`:
 * so many of one rule at most.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hash32 } from "../../analysis/core/hash.ts";
import { kindOf } from "../../analysis/kinds.ts";
import { BearingReader } from "../../analysis/scoring/bearing.ts";
import { type Concern, findConcerns } from "../../analysis/scoring/concerns/find-concerns.ts";
import { actorsOf, placeOnSides } from "../../analysis/scoring/sides.ts";
import { readParagraphs } from "../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import { halfOf, paragraphsOf, usedContracts } from "./plant.ts";
import { chance } from "./plant-random.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpora/train" },
    folder: { type: "string" },
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "100" },
    most: { type: "string", default: "5" },
    only: { type: "string" },
    rule: { type: "string" },
    severity: { type: "string" },
    context: { type: "string", default: "300" },
  },
});

interface Shown {
  file: string;
  kind: string;
  side: string;
  text: string;
  concern: Concern;
}

const folder = values.folder ?? join(values.corpus, "cuad", "contracts");
const used = values.folder ? new Set<string>() : usedContracts(values.corpus);
const shown: Shown[] = [];
const counts = new Map<string, number>();
let words = 0;
let contracts = 0;
for (const file of readdirSync(folder).sort()) {
  const held = !used.has(file) && halfOf(file) === "held";
  if (!file.endsWith(".txt")) continue;
  if ((values.only === "held" && !held) || (values.only === "others" && held)) continue;
  const paras = readParagraphs(snapshotFromParagraphs(paragraphsOf(readFileSync(join(folder, file), "utf8")), file));
  const structure = structureOf(paras);
  const kind = structure.kind.id;
  const { sides } = kindOf(kind);
  const side = sides[hash32(file) % Math.max(1, sides.length)]?.id;
  if (!side) continue;
  const actors = actorsOf(paras, structure);
  placeOnSides(actors, paras, kind, side);
  contracts++;
  words += paras.reduce((sum, { flat }) => sum + flat.split(" ").length, 0);
  const reader = new BearingReader(actors);
  for (const concern of findConcerns({ paras, actors, reader, structure, kind, side })) {
    counts.set(concern.rule, (counts.get(concern.rule) ?? 0) + 1);
    shown.push({ file, kind, side, text: paras[concern.place.paragraph]?.flat ?? "", concern });
  }
}
const major = shown.filter(({ concern }) => concern.severity === "major").length;
console.log(`${shown.length} hard terms, ${major} of them major, in ${contracts} contracts of ${words} words`);
for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(count).padStart(4)} ${rule}`);

const perRule = new Map<string, number>();
const drawn = chance(Number(values.seed))
  .shuffle(shown.filter(({ concern }) => !values.severity || values.severity === concern.severity))
  .filter(({ concern: { rule } }) => {
    const before = perRule.get(rule) ?? 0;
    perRule.set(rule, before + 1);
    return before < Number(values.most) && (!values.rule || values.rule === rule);
  })
  .slice(0, Number(values.count));
drawn.forEach(({ file, kind, side, text, concern: { rule, severity, title, reason, place } }, i) => {
  const reach = Number(values.context);
  console.log(`\n#${i + 1} | ${rule} | ${severity} | ${kind}/${side} | ${file}`);
  console.log(`${title}. ${reason}`);
  const { start, end } = place;
  console.log(
    `  …${text.slice(Math.max(0, start - reach), start)}⟦${text.slice(start, Math.min(end, start + 1200))}⟧${text.slice(end, end + reach / 2)}…`,
  );
});
