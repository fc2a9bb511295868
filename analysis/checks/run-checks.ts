/** The checking stage: runs the checks and turns their drafts into findings with anchors, ids and sections. */
import type { Finding, Fix, Severity } from "../../shared/findings.ts";
import type { ReviewOptions } from "../../shared/review.ts";
import { AnchorMaker, type Place } from "../core/anchors.ts";
import { squeeze, straighten } from "../core/flatten.ts";
import { hash } from "../core/hash.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import { sectionAt } from "../structure/section-at.ts";
import { ALL_CHECKS, type CheckInfo } from "./catalogue.ts";
import type { Draft, DraftFix } from "./check.ts";
import { reportParagraphs } from "./filed-report.ts";

/** More findings of one check than this help nobody, and are cut. */
const MOST_FINDINGS = 300;
/** More places of one finding than this are left out. */
const MOST_PLACES = 60;

/** Runs every check that is not switched off. `progress` is called after each with the number done and the total. */
export function runChecks(
  document: DocumentIndex,
  options: ReviewOptions,
  progress?: (done: number, total: number) => void,
): Finding[] {
  const finish = new Finisher(document);
  const reports = reportParagraphs(document);
  const findings: Finding[] = [];
  let done = 0;
  for (const check of ALL_CHECKS) {
    const setting = options.checks?.[check.id];
    if (setting !== "off") {
      for (const draft of check.run(document).slice(0, MOST_FINDINGS)) {
        if (draft.places.every(({ paragraph }) => reports.has(paragraph))) continue;
        findings.push(finish.ofCheck(check, draft, setting));
      }
    }
    done++;
    progress?.(done, ALL_CHECKS.length);
  }
  return sortFindings(findings);
}

/** Findings in the order of the document. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const at = (f: Finding) => f.anchors[0] ?? { paragraph: 0, start: 0 };
  return [...findings].sort((a, b) => at(a).paragraph - at(b).paragraph || at(a).start - at(b).start);
}

/** Turns drafts into findings; one for a whole review, so that ids stay distinct. */
export class Finisher {
  readonly #document: DocumentIndex;
  readonly #anchors: AnchorMaker;
  readonly #seen = new Map<string, number>();
  readonly #sections: (paragraph: number) => { label: string; title: string } | undefined;

  constructor(document: DocumentIndex) {
    this.#document = document;
    this.#anchors = new AnchorMaker(document.paras.map((p) => p.text));
    this.#sections = sectionAt(document.structure.sections);
  }

  /** The anchor maker over the same paragraphs. */
  get anchors(): AnchorMaker {
    return this.#anchors;
  }

  /** Everything of a finding but its severity and source. */
  finding(check: string, draft: Draft): Omit<Finding, "severity" | "source"> {
    const places = draft.places.slice(0, MOST_PLACES);
    const section = this.#sections(places[0]?.paragraph ?? 0);
    return {
      id: this.#id(check, draft),
      check,
      title: draft.title,
      explanation: draft.explanation,
      anchors: places.map((place) => this.#anchors.at(place)),
      related: (draft.related ?? [])
        .slice(0, 20)
        .map(({ label, place }) => ({ label, anchor: this.#anchors.at(place) })),
      ...(section ? { section } : {}),
      ...(draft.fix ? { fix: this.#fix(draft.fix) } : {}),
      confidence: Math.round((draft.confidence ?? 0.9) * 100) / 100,
    };
  }

  /** A finding of a check, with the severity that is set for it, or its own. */
  ofCheck({ id, defaultSeverity }: CheckInfo, draft: Draft, setting: Severity | undefined): Finding {
    const severity = setting ?? draft.severity ?? defaultSeverity;
    return { ...this.finding(id, draft), severity, source: { kind: "check" } };
  }

  #fix(fix: DraftFix): Fix {
    if (fix.kind === "comment") return fix;
    return {
      kind: "replace",
      options: fix.options.map(({ label, edits }) => ({
        label,
        edits: edits.map(({ place, replacement }) => ({ anchor: this.#anchors.at(place), replacement })),
      })),
    };
  }

  /** The id depends on the words and their neighbours, never on where in the document they stand. */
  #id(check: string, draft: Draft): string {
    const first = draft.places[0];
    const base = findingKey(this.#document, check, draft.key ?? first);
    const count = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}

/** The id of a check's finding at a place or with a key of its own, without the number that a repeated one gets. */
export function findingKey(document: DocumentIndex, check: string, at: string | Place | undefined): string {
  const key = typeof at === "object" ? context(document, at) : (at ?? "");
  return hash(`${check}|${squeeze(key).toLowerCase()}`);
}

function context({ paras }: DocumentIndex, { paragraph, start, end }: Place): string {
  const text = paras[paragraph]?.text ?? "";
  const words = (from: number, to: number) => straighten(text.slice(Math.max(0, from), to));
  const before = squeeze(words(start - 60, start))
    .split(" ")
    .slice(-5)
    .join(" ");
  const after = squeeze(words(end, end + 60))
    .split(" ")
    .slice(0, 5)
    .join(" ");
  return `${before}|${words(start, end)}|${after}`;
}
