/** The playbooks that ship. */
import { kindOf } from "../kinds.ts";
import employment from "./library/employment.ts";
import mutualNda from "./library/mutual-nda.ts";
import oneWayNdaDiscloser from "./library/one-way-nda-discloser.ts";
import oneWayNdaRecipient from "./library/one-way-nda-recipient.ts";
import saasCustomer from "./library/saas-customer.ts";
import saasVendor from "./library/saas-vendor.ts";
import services from "./library/services.ts";
import { parsePlaybook } from "./parse.ts";
import type { Playbook } from "./schema.ts";

const SOURCES: readonly string[] = [
  mutualNda,
  oneWayNdaDiscloser,
  oneWayNdaRecipient,
  saasCustomer,
  saasVendor,
  services,
  employment,
];

let parsed: readonly Playbook[] | undefined;

/** Every playbook that ships, parsed once. Throws an Error when one of ours is wrong: a test keeps that from happening. */
export function shippedPlaybooks(): readonly Playbook[] {
  parsed ??= SOURCES.map((source) => {
    const { playbook, errors } = parsePlaybook(source);
    if (!playbook)
      throw new Error(
        `A playbook that ships is wrong: ${errors?.map((e) => `line ${e.line}, ${e.field}: ${e.message}`).join("; ")}`,
      );
    return playbook;
  });
  return parsed;
}

/** The playbook with an id; undefined when none ships under it. */
export function playbookById(id: string): Playbook | undefined {
  return shippedPlaybooks().find((playbook) => playbook.id === id);
}

/** What the pickers show. */
export interface PlaybookInfo {
  id: string;
  label: string;
  description: string;
  documentKinds: readonly string[];
  sides: readonly { id: string; label: string }[];
}

/** The playbooks for the pane's picker and the API. `sides` holds the side a playbook is written for, or every side of its kinds. */
export const PLAYBOOKS: readonly PlaybookInfo[] = shippedPlaybooks().map(
  ({ id, label, description = "", documentKinds, side }) => {
    const sides = documentKinds.flatMap((kind) => kindOf(kind).sides);
    const unique = sides.filter((s, i) => sides.findIndex((other) => other.id === s.id) === i);
    return { id, label, description, documentKinds, sides: side ? unique.filter((s) => s.id === side) : unique };
  },
);
