/** What is expected of a kind of document. */
import type { Gap } from "../../../shared/review.ts";

export interface Expected {
  id: string;
  label: string;
  severity: Gap["severity"];
  /** Kinds that should have it; absent: every kind but amendments and data processing agreements. */
  kinds?: readonly string[];
  /** Only for those who take and pay: the customer, the licensee, the buyer. */
  taker?: true;
  /** Only for those who give: who sells a company. */
  giver?: true;
  /** Only where the text says this somewhere. */
  where?: RegExp;
  /** Not where the text says this anywhere. */
  unless?: RegExp;
  clauses: readonly string[];
  phrases: readonly string[];
  /** A sentence like this is as good as a phrase. */
  says?: RegExp;
  reason: string;
  language: string;
}
