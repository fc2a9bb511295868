/** The sides that a contract can be reviewed for. */
import type { PaneState } from "./state.ts";

type Options = PaneState["options"];

/** The sides to choose from, the one that is chosen, and the one that a playbook written for one side reviews for. */
export function sidesFor(catalogue: PaneState["catalogue"], options: Options, kind: string | undefined) {
  const playbook = catalogue?.playbooks.find(({ id }) => id === options.playbook);
  const sides = playbook?.sides ?? catalogue?.documentKinds.find(({ id }) => id === kind)?.sides ?? [];
  const own = playbook && sides.length === 1 ? sides[0]?.id : undefined;
  const side = options.side ?? own;
  return { sides, own, side, label: sides.find(({ id }) => id === side)?.label };
}
