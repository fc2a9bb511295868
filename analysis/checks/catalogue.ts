/** Every check, in the order they run and are shown. */
import type { Severity } from "../../shared/findings.ts";
import { brokenReference } from "./broken-reference.ts";
import type { Check } from "./check.ts";
import { duplicateDefinition } from "./duplicate-definition.ts";
import { invalidDate } from "./invalid-date.ts";
import { numberMismatch } from "./number-mismatch.ts";
import { numberingGap } from "./numbering-gap.ts";
import { partyMismatch } from "./party-mismatch.ts";
import { placeholder } from "./placeholder.ts";
import { repeatedWord } from "./repeated-word.ts";
import { termCase } from "./term-case.ts";
import { termVariant } from "./term-variant.ts";
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
  numberingGap,
  numberMismatch,
  invalidDate,
  placeholder,
  repeatedWord,
  unbalancedMark,
];

/** What settings and documentation need to know of a check. */
export interface CheckInfo {
  id: string;
  label: string;
  description: string;
  defaultSeverity: Severity;
}

/** The checks for settings, documentation and the API. */
export const CHECKS: readonly CheckInfo[] = ALL_CHECKS.map(({ id, label, description, defaultSeverity }) => ({
  id,
  label,
  description,
  defaultSeverity,
}));
