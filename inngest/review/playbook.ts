/** Custom playbooks at the edge: what is wrong with one, by line and field. */
import { playbookById } from "../../analysis/playbooks/catalogue.ts";
import { parsePlaybook } from "../../analysis/playbooks/parse.ts";

export type PlaybookProblem = { line: number; field: string; message: string };

/** Everything wrong with a playbook's source; empty when it can be used. */
export function playbookProblems(source: string): PlaybookProblem[] {
  return (parsePlaybook(source).errors ?? []).map(({ line, field, message }) => ({ line, field, message }));
}

/** True for the id of a playbook that ships. */
export function isShippedPlaybook(id: string): boolean {
  return playbookById(id) !== undefined;
}
