/** The playbook a reviewer chose, and what it makes of the checks. */
import type { ReviewOptions } from "../../shared/review.ts";
import { playbookById } from "./catalogue.ts";
import { parsePlaybook } from "./parse.ts";
import type { Playbook } from "./schema.ts";

/** The reviewer's own playbook, the one with the id, or none. One that is wrong counts as none: the API refuses it before. */
export function chosenPlaybook(options: ReviewOptions): Playbook | undefined {
  if (options.playbookSource !== undefined) return parsePlaybook(options.playbookSource).playbook;
  return options.playbook === undefined ? undefined : playbookById(options.playbook);
}

/** The options with the playbook's settings for checks; the reviewer's own settings go before them. */
export function withPlaybookChecks(options: ReviewOptions): ReviewOptions {
  const checks = chosenPlaybook(options)?.checks;
  return checks ? { ...options, checks: { ...checks, ...options.checks } } : options;
}
