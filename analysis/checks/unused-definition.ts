/** Defined, and never used. */
import { quoted } from "../core/flatten.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { DefinitionMark } from "../structure/model.ts";
import type { Check, Draft } from "./check.ts";

/** Short forms that stand in every preamble whether or not they are needed. */
const CUSTOMARY =
  /^(?:part(?:y|ies)|agreement|amendment|contract|addendum|effective date|exhibit [a-z\d]+|schedule [a-z\d]+|annex [a-z\d]+|appendix [a-z\d]+|deed|lease)$/i;

export const unusedDefinition: Check = {
  id: "unused-definition",
  label: "Unused definition",
  description: "A term that is defined and then never used.",
  defaultSeverity: "minor",
  run(document) {
    const used = usedWords(document);
    const drafts: Draft[] = [];
    for (const known of document.known.values()) {
      const [first] = known.definitions;
      if (!first || known.definitions.length > 1 || used.has(known.key) || CUSTOMARY.test(known.term)) continue;
      if (known.key.split(" ").length === 1 && known.key.length < 2) continue;
      // What a sentence merely explains in passing ("includes", "is") defines nothing that must be used.
      if (/^[a-z]/.test(first.term)) continue;
      if (document.role(first.paragraph) === "signature") continue;
      if (isNickname(document, first) || standsTwice(document, first.term)) continue;
      drafts.push({
        places: [{ paragraph: first.paragraph, start: first.start, end: first.end }],
        title: `${quoted(first.term)} is defined but never used`,
        explanation: `The definition has no effect: ${quoted(first.term)} stands nowhere else in the document. Either a clause that needed it is missing, or the definition can go.`,
        fix: {
          kind: "comment",
          text: `${quoted(first.term)} is defined here and never used. Delete the definition, or is a clause missing?`,
        },
        confidence: known.party ? 0.7 : 0.9,
        key: known.key,
      });
    }
    return drafts;
  },
};

/** Keys of every term that stands somewhere besides its own definition, alone or inside a longer term. */
function usedWords(document: DocumentIndex): Set<string> {
  const used = new Set<string>();
  for (const [key, uses] of document.usesOf) {
    const parts = key.split(" ");
    const others = uses.filter((u) => !u.defining && !ownBody(document, key, u.paragraph, u.start));
    if (others.length > 0) used.add(key);
    // A longer term uses the shorter ones inside it, wherever it stands.
    if (parts.length > 1 && parts.length <= 12) {
      for (let i = 0; i < parts.length; i++) {
        for (let j = i + 1; j <= parts.length; j++) if (j - i < parts.length) used.add(parts.slice(i, j).join(" "));
      }
    }
  }
  return used;
}

/** `Robin ("Bird") Miller`. */
function isNickname({ paras }: DocumentIndex, { term, paragraph, end }: DefinitionMark): boolean {
  return /^[A-Z][a-z]+$/.test(term) && /^"\)\s[A-Z][a-z]+\b/.test((paras[paragraph]?.flat ?? "").slice(end, end + 30));
}

/** Terms with marks in them ("Rate(x)", "T+1") are looked for letter by letter. */
function standsTwice({ paras }: DocumentIndex, term: string): boolean {
  if (!/[^\w\s'&/.,-]/.test(term)) return false;
  let count = 0;
  for (const { flat } of paras) {
    for (let at = flat.indexOf(term); at >= 0 && count < 2; at = flat.indexOf(term, at + 1)) count++;
    if (count >= 2) return true;
  }
  return false;
}

/** A definition that mentions its own term is not a use of it. */
function ownBody(document: DocumentIndex, key: string, paragraph: number, at: number): boolean {
  const definitions = document.known.get(key)?.definitions ?? [];
  return definitions.some(
    (d) => d.form === "means" && d.body.paragraph === paragraph && d.body.start <= at && at < d.body.end,
  );
}
