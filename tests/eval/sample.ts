/** Draws findings at random from a corpus's contracts, to be read and judged: `tsx tests/eval/sample.ts --corpus DIR --seed N --count N [--context N] [--only held|others]`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkDocument } from "../../analysis/checks/checking.ts";
import { readParagraphs } from "../../analysis/structure/paragraphs.ts";
import { structureOf } from "../../analysis/structure/structure.ts";
import { snapshotFromParagraphs } from "../../analysis/text.ts";
import type { Finding } from "../../shared/findings.ts";
import { halfOf, paragraphsOf, usedContracts } from "./plant.ts";
import { spotsOf } from "./plant-places.ts";
import { chance } from "./plant-random.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpora/train" },
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "200" },
    only: { type: "string" },
    context: { type: "string", default: "350" },
  },
});

const folder = join(values.corpus, "cuad", "contracts");
const shown: { file: string; paragraphs: string[]; finding: Finding }[] = [];
let words = 0;
const used = usedContracts(values.corpus);
for (const file of readdirSync(folder).sort()) {
  // Held: neither a source of the seeded files nor in the half that was looked at.
  const held = !used.has(file) && halfOf(file) === "held";
  if ((values.only === "held" && !held) || (values.only === "others" && held)) continue;
  const paragraphs = paragraphsOf(readFileSync(join(folder, file), "utf8"));
  const length = paragraphs.reduce((sum, p) => sum + p.length, 0);
  if (paragraphs.length < 8 || length < 3000 || length > 160_000) continue;
  const snapshot = snapshotFromParagraphs(paragraphs, file);
  words += paragraphs.reduce((sum, p) => sum + p.split(" ").length, 0);
  const { findings } = checkDocument(snapshot, structureOf(readParagraphs(snapshot)), {}, () => {});
  for (const finding of findings) shown.push({ file, paragraphs, finding });
}
const major = shown.filter(({ finding: f }) => f.severity === "major" || f.severity === "critical").length;
console.log(`${shown.length} findings, ${major} of them major, in ${words} words`);

const drawn = chance(Number(values.seed)).shuffle(shown).slice(0, Number(values.count));
drawn.forEach(({ file, paragraphs, finding }, i) => {
  const [first, ...more] = finding.anchors;
  const text = paragraphs[first?.paragraph ?? 0] ?? "";
  const reach = Number(values.context);
  const start = first?.start ?? 0;
  const end = first?.end ?? 0;
  console.log(`\n#${i + 1} | ${finding.check} | ${finding.severity} | ${finding.id} | ${file}`);
  console.log(`${finding.title} — ${finding.explanation}`);
  console.log(
    `  …${text.slice(Math.max(0, start - reach), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + reach)}…`,
  );
  for (const other of [...more.slice(0, 2), ...finding.related.slice(0, 1).map((r) => r.anchor)])
    console.log(`  also …${(paragraphs[other.paragraph] ?? "").slice(Math.max(0, other.start - 90), other.end + 90)}…`);
  if (!/definition|term/.test(finding.check)) return;
  const elsewhere = spotsOf(paragraphs, text.slice(start, end)).filter((s) => s.paragraph !== first?.paragraph);
  for (const s of elsewhere.slice(0, 3))
    console.log(`  search …${(paragraphs[s.paragraph] ?? "").slice(Math.max(0, s.start - 70), s.end + 70)}…`);
});
