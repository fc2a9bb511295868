/**
 * Measures the engine against a corpus folder:
 * `tsx tests/eval/run.ts --corpus DIR [--json FILE] [--only seeded,facts,positions,usual,legalbench,clauses,docx,speed] [--missed KIND]`.
 * `--only planted [--half dev|held] [--rounds N]` plants errors anew in contracts that the seeded files did not use.
 */
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Finding } from "../../shared/findings.ts";
import { evaluateClauses } from "./clauses.ts";
import type { SeededContract } from "./corpus.ts";
import { evaluateDocx } from "./docx.ts";
import { evaluateFacts, type Tell } from "./facts.ts";
import { evaluateKinds } from "./kinds.ts";
import { evaluateLegalBench } from "./legalbench.ts";
import { evaluatePlanted } from "./planted.ts";
import { evaluatePositions } from "./positions.ts";
import { evaluateClean, evaluateSeeded, type SeededScore } from "./seeded.ts";
import { evaluateSpeed } from "./speed.ts";
import { evaluateUsual, meanOf } from "./usual-clauses.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    json: { type: "string" },
    only: { type: "string" },
    missed: { type: "string" },
    half: { type: "string" },
    rounds: { type: "string" },
  },
});
const corpus = values.corpus ?? "../shared/corpora/train";
if (!existsSync(corpus)) {
  console.error(`There is no corpus at ${corpus}. Give a folder with --corpus DIR.`);
  process.exit(2);
}
const parts = new Set((values.only ?? "seeded,facts,positions,usual,legalbench,clauses,docx,speed").split(","));
const report: Record<string, unknown> = {};

const only = values.missed && values.missed !== "all" ? values.missed : undefined;
function tellMissed({ id, kind, injected, paragraphs }: SeededContract, findings: readonly Finding[]): void {
  if (values.missed !== kind && values.missed !== "all") return;
  const [paragraph, start, end] =
    injected?.text === "" && injected.uses?.[0]
      ? injected.uses[0]
      : [injected?.paragraph ?? 0, injected?.start ?? 0, injected?.end ?? 0];
  const text = paragraphs[paragraph] ?? "";
  console.log(
    `MISSED ${id}: ${injected?.note}\n   …${text.slice(Math.max(0, start - 80), end + 60)}…  (${findings.length} findings)`,
  );
}
function tellRecall(scores: Record<string, SeededScore>): void {
  for (const [kind, score] of Object.entries(scores))
    console.log(`${kind.padEnd(22)} ${score.found}/${score.n}  ${score.recall.toFixed(3)}`);
}

if (parts.has("planted")) {
  const half = values.half === "held" ? "held" : "dev";
  const planted = evaluatePlanted(corpus, half, Number(values.rounds ?? 1), tellMissed, only);
  report.planted = { [half]: planted };
  console.log(`Planted anew, ${half} half:`);
  tellRecall(planted);
}
if (parts.has("seeded")) {
  const seeded = evaluateSeeded(corpus, tellMissed, only);
  report.seeded = seeded;
  tellRecall(seeded);
  if (!values.missed) {
    const clean = evaluateClean(corpus);
    report.clean = clean;
    console.log(
      `\nClean contracts: ${clean.words} words, ${clean.perThousandWords} findings and ${clean.majorPerThousandWords} major ones per 1,000 words`,
    );
    for (const [check, n] of Object.entries(clean.findings).sort((a, b) => b[1] - a[1])) {
      console.log(
        `${check.padEnd(22)} ${String(n).padStart(6)}  ${((n / clean.words) * 1000).toFixed(3)} per 1,000 words`,
      );
    }
  }
}
if (parts.has("facts")) {
  // Only of the contracts that were looked at: the others are there to measure with.
  const tell: Tell = (what, file, kind, text) => {
    if (values.missed === kind) console.log(`${what.toUpperCase()} ${file}: ${text}`);
  };
  const facts = { seen: evaluateFacts(corpus, "seen", tell), unseen: evaluateFacts(corpus, "unseen") };
  const kinds = {
    seen: evaluateKinds(corpus, "seen", (file, name, kind) => {
      if (values.missed === "kind") console.log(`MISSED ${file}: ${name} taken for ${kind}`);
    }),
    unseen: evaluateKinds(corpus, "unseen"),
  };
  report.facts = facts;
  report.kinds = kinds;
  for (const [part, scores] of Object.entries(facts)) {
    if (!scores) continue;
    console.log(`\nFacts, contracts ${part === "seen" ? "looked at" : "not looked at"} while the rules were made:`);
    for (const [kind, { answers, found, shown, right, recall, precision }] of Object.entries(scores))
      console.log(
        `${kind.padEnd(22)} recall ${recall.toFixed(3)} (${found} of ${answers})  precision ${precision.toFixed(3)} (${right} of ${shown})`,
      );
    const kind = kinds[part as keyof typeof kinds];
    if (kind) console.log(`kind of document       ${kind.share.toFixed(3)} (${kind.right} of ${kind.contracts})`);
  }
}
if (parts.has("positions")) {
  const positions = { seen: evaluatePositions(corpus, "seen"), unseen: evaluatePositions(corpus, "unseen") };
  report.positions = positions;
  for (const [part, scores] of Object.entries(positions)) {
    if (scores)
      console.log(`\nPositions in confidentiality agreements ${part === "seen" ? "looked at" : "not looked at"}:`);
    for (const [id, { there, found, recall, absent, claimed }] of Object.entries(scores ?? {}))
      console.log(
        `${id.padEnd(24)} found ${recall.toFixed(3)} (${found} of ${there}), where it is not ${claimed} of ${absent}`,
      );
  }
}
if (parts.has("usual")) {
  const usual = {
    seen: evaluateUsual(corpus, "seen", (category, file, text) => {
      if (values.missed === category) console.log(`MISSED ${file}: ${text.slice(0, 300)}`);
    }),
    unseen: evaluateUsual(corpus, "unseen"),
  };
  report.usual = usual;
  console.log(
    `\nUsual clauses found by their words under their own title: ${meanOf(usual.seen).toFixed(3)} in contracts looked at, ${meanOf(usual.unseen).toFixed(3)} in those not looked at`,
  );
  for (const [id, { sections, found }] of Object.entries(usual.unseen))
    console.log(
      `${id.padEnd(24)} ${found} of ${sections}, looked at ${usual.seen[id]?.found} of ${usual.seen[id]?.sections}`,
    );
}
if (parts.has("legalbench")) {
  const bench = evaluateLegalBench(corpus);
  report.legalbench = bench;
  if (bench) {
    console.log(
      `\nLegalBench: mean balanced accuracy ${bench.meanBalancedAccuracy.toFixed(4)}, ${bench.microsecondsPerClause.toFixed(0)} µs a clause, weights ${(bench.weightsBytes / 1e6).toFixed(2)} MB`,
    );
    for (const [task, { rows, balancedAccuracy }] of Object.entries(bench.tasks))
      console.log(`${task.padEnd(44)} ${String(rows).padStart(4)} rows  ${balancedAccuracy.toFixed(3)}`);
  }
}
if (parts.has("clauses")) {
  const clauses = evaluateClauses(corpus);
  report.clauses = clauses;
  if (clauses) {
    console.log(
      `\nClauses in whole contracts: average precision ${clauses.macroAveragePrecision.toFixed(3)}, precision at 80 % recall ${clauses.macroPrecisionAt80Recall.toFixed(3)}, contract F1 ${clauses.contractF1.toFixed(3)}`,
    );
    for (const [id, c] of Object.entries(clauses.categories))
      console.log(
        `${id.padEnd(36)} ap ${c.averagePrecision.toFixed(3)}  precision ${c.precision.toFixed(3)}  recall ${c.recall.toFixed(3)}  f1 ${c.f1.toFixed(3)}`,
      );
  }
}
if (parts.has("docx")) {
  const docx = evaluateDocx(corpus);
  report.docx = docx;
  if (docx) {
    const labels =
      docx.labelsAgree === undefined
        ? "labels not compared (LibreOffice is not installed)"
        : `${(docx.labelsAgree * 100).toFixed(2)} % of labels agree with LibreOffice`;
    console.log(
      `\nWord files: ${docx.read} of ${docx.files} read, ${docx.numberedParagraphs} numbered paragraphs, ${labels}; ${docx.findings} findings in ${docx.words} words`,
    );
    for (const { file, message } of docx.failures) console.log(`  ${file}: ${message}`);
  }
}
if (parts.has("speed")) {
  const speed = evaluateSpeed(corpus);
  report.speed = speed;
  if (speed)
    console.log(
      `\nSpeed: ${speed.wordsPerSecond} words per second, 100,000 words in ${speed.secondsPer100kWords.toFixed(2)} s, growth ${speed.growth}, peak ${speed.peakMb} MB, ${speed.compiledMb} MB of compiled code`,
    );
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
