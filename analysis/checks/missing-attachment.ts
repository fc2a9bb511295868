/** Schedules, exhibits and annexes that are referred to and not there. */
import { plural, quoted } from "../core/flatten.ts";
import type { Check, Draft } from "./check.ts";

const REFERENCE =
  /(?<![A-Za-z])(Schedules?|Exhibits?|Annex(?:es)?|Annexures?|Appendix|Appendices|Attachments?|SCHEDULES?|EXHIBITS?|ANNEX|APPENDIX|ATTACHMENTS?)\s{1,3}["']?((?:\d{1,2}|[A-Z]{1,2}|[IVX]{1,4})(?:[-.]\d{1,2}|-[A-Z])?)["']?(?![\w]|\.\d)/g;
const ELSEWHERE =
  /^["')\s,]{0,3}(?:\([^()]{0,80}\)\s?)?(?:to|of|in|under)\s(?:the|that|such|its|his|her|a|an)\s(?!(?:Agreement|Contract)\b(?!\sdated))(?:[A-Z][a-z]+|Form|"|Registration|Company|lease|plan)|^["']?\s(?:to|of)\s(?:Form|Schedule|Exhibit|[A-Z][a-z]+'s)\b|^\s?\([a-z]+ to the/;

export const missingAttachment: Check = {
  id: "missing-attachment",
  label: "Missing attachment",
  description: "A schedule, exhibit or annex that is referred to and not in the document.",
  defaultSeverity: "minor",
  run(document) {
    const there = new Set(document.structure.attachments.map((a) => `${kindOf(a.word)} ${a.label}`));
    const anywhere = new Set(document.structure.attachments.map((a) => a.label));
    const some = document.structure.attachments.length > 0;
    const missing = new Map<string, { words: string; places: Draft["places"] }>();
    for (const { flat, index } of document.paras) {
      const role = document.role(index);
      if (role === "noise" || role === "toc" || role === "heading" || role === "signature") continue;
      for (const match of flat.matchAll(REFERENCE)) {
        const label = (match[2] ?? "").toLowerCase();
        const key = `${kindOf((match[1] ?? "").toLowerCase())} ${label}`;
        if (there.has(key) || anywhere.has(label) || hasParent(there, key)) continue;
        const after = flat.slice(match.index + match[0].length, match.index + match[0].length + 80);
        if (/^OF$/.test(match[2] ?? "") || ELSEWHERE.test(after) || /^13[DG]$|^14A$|^10-/i.test(match[2] ?? ""))
          continue;
        if (
          /\b(?:form of|filed as|Form [\dKQ-]+,?)\s*$/i.test(flat.slice(Math.max(0, match.index - 20), match.index)) &&
          match.index < 200 &&
          index < 3
        )
          continue;
        if (
          /^(?:10|99)\.\d/.test(match[2] ?? "") ||
          /\b(?:this|Subpart|CFR Part \d+)\s$/i.test(flat.slice(Math.max(0, match.index - 14), match.index))
        )
          continue;
        // The filing's own exhibit number, and a line of a table of contents ("20.6. Appendices 21").
        if (
          /^\s(?:under|pursuant to) item\b/i.test(after) ||
          (/^Appendices$/i.test(match[1] ?? "") &&
            /\d\.\s$/.test(flat.slice(Math.max(0, match.index - 3), match.index)))
        )
          continue;
        // A caption that ends a paragraph which ran into it.
        if (
          /^["')\s\d]*$/.test(after) &&
          /(?:^|[.;:\]]\s+|[A-Z][a-z]+\s)$/.test(flat.slice(Math.max(0, match.index - 20), match.index))
        ) {
          there.add(key);
          missing.delete(key);
          continue;
        }
        // A caption at the start of its own paragraph is the attachment, in a form that was not taken for one.
        if (
          /^\W{0,6}$/.test(flat.slice(0, match.index)) ||
          (/\n\s*$|[.;:]\s{2,}$|\d\s{2,}$/.test(flat.slice(Math.max(0, match.index - 4), match.index)) &&
            /^\W{0,4}[A-Z]{2}/.test(after))
        ) {
          there.add(key);
          missing.delete(key);
          continue;
        }
        const entry = missing.get(key) ?? {
          words: document.words({ paragraph: index, start: match.index, end: match.index + match[0].length }),
          places: [],
        };
        entry.places.push({ paragraph: index, start: match.index, end: match.index + match[0].length });
        missing.set(key, entry);
      }
    }
    return [...missing]
      .filter(([key]) => !there.has(key))
      .map(([key, { words, places }]) => draftFor(key, words, places, some));
  },
};

function kindOf(word: string): string {
  return word
    .replace(/^annexures?$|^annexes$/, "annex")
    .replace(/^appendices$/, "appendix")
    .replace(/s$/, "");
}

/** "Exhibit A-1" is there when "Exhibit A" is. */
function hasParent(there: ReadonlySet<string>, key: string): boolean {
  return (
    there.has(key.replace(/[-.]\w+$/, "")) || [...there].some((t) => t.startsWith(`${key}-`) || t.startsWith(`${key}.`))
  );
}

function draftFor(key: string, words: string, places: Draft["places"], some: boolean): Draft {
  return {
    places,
    title: `${quoted(words)} is not in the document`,
    explanation: some
      ? `The text refers to ${quoted(words)} in ${plural(places.length, "place")}. Other attachments are there, this one is not.`
      : `The text refers to ${quoted(words)} in ${plural(places.length, "place")}, and no attachment of that name is in the document. Make sure that it exists and is attached before signature.`,
    severity: some ? "major" : "minor",
    fix: { kind: "comment", text: `${words} is not attached.` },
    confidence: some ? 0.85 : 0.8,
    key,
  };
}
