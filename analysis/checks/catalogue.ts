/** Every check, in the order they run and are shown. */
import type { Severity } from "../../shared/findings.ts";
import { HARD_TERM } from "../scoring/concerns/hard-terms.ts";
import { brokenReference } from "./broken-reference.ts";
import type { Check } from "./check.ts";
import { conflictingTerm } from "./conflicting-term.ts";
import { currencyMix } from "./currency-mix.ts";
import { duplicateDefinition } from "./duplicate-definition.ts";
import { invalidDate } from "./invalid-date.ts";
import { missingAttachment } from "./missing-attachment.ts";
import { numberMismatch } from "./number-mismatch.ts";
import { numberingGap } from "./numbering-gap.ts";
import { orphanHeading } from "./orphan-heading.ts";
import { partyMismatch } from "./party-mismatch.ts";
import { placeholder } from "./placeholder.ts";
import { repeatedWord } from "./repeated-word.ts";
import { selfReference } from "./self-reference.ts";
import { termCase } from "./term-case.ts";
import { termVariant } from "./term-variant.ts";
import { trackResidue } from "./track-residue.ts";
import { unbalancedMark } from "./unbalanced-mark.ts";
import { undefinedTerm } from "./undefined-term.ts";
import { unusedDefinition } from "./unused-definition.ts";

/** The checks themselves. */
export const ALL_CHECKS: readonly Check[] = [
  undefinedTerm,
  unusedDefinition,
  duplicateDefinition,
  termCase,
  termVariant,
  partyMismatch,
  brokenReference,
  selfReference,
  missingAttachment,
  numberingGap,
  numberMismatch,
  invalidDate,
  placeholder,
  repeatedWord,
  unbalancedMark,
  conflictingTerm,
  currencyMix,
  orphanHeading,
  trackResidue,
];

/** What settings and documentation need to know of a check. */
export interface CheckInfo {
  id: string;
  label: string;
  description: string;
  defaultSeverity: Severity;
}

/** The checks for settings, documentation and the API, with the one that runs with the scoring. */
export const CHECKS: readonly CheckInfo[] = [
  ...ALL_CHECKS.map(({ id, label, description, defaultSeverity }) => ({ id, label, description, defaultSeverity })),
  HARD_TERM,
];
