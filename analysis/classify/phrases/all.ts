/**
 * The words by which lawyers write the clauses of each category, from the categories' own descriptions, common drafting and what
 * three quarters of the labelled contracts showed: what a few hundred contracts are too few to teach.
 */
import { CONTROL } from "./control.ts";
import { LIABILITY } from "./liability.ts";
import { MONEY } from "./money.ts";
import type { Phrases } from "./phrase.ts";
import { PROPERTY } from "./property.ts";
import { RESTRICTIONS } from "./restrictions.ts";
import { TERM } from "./term.ts";

/** By the id of the category. */
export const PHRASES: Readonly<Record<string, Phrases>> = {
  ...TERM,
  ...RESTRICTIONS,
  ...CONTROL,
  ...PROPERTY,
  ...MONEY,
  ...LIABILITY,
};
