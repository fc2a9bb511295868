/** What a reviewer may choose from, as the engine of this server knows it. */
import { CHECKS } from "../../analysis/checks/catalogue.ts";
import { DOCUMENT_KINDS } from "../../analysis/kinds.ts";
import { PLAYBOOKS } from "../../analysis/playbooks/catalogue.ts";
import type { Catalogue } from "../../shared/api.ts";

export function catalogue(): Catalogue {
  return {
    checks: CHECKS.map(({ id, label, description, defaultSeverity }) => ({ id, label, description, defaultSeverity })),
    documentKinds: DOCUMENT_KINDS.map(({ id, label, sides }) => ({ id, label, sides: [...sides] })),
    playbooks: PLAYBOOKS.map(({ id, label, documentKinds, sides }) => ({
      id,
      label,
      documentKinds: [...documentKinds],
      sides: [...sides],
    })),
  };
}
