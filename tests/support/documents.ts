/** Documents for tests, written for this project. */
import type { DocumentSnapshot } from "../../shared/document.ts";

/** A snapshot of plain paragraphs. */
export function documentOf(paragraphs: string[], name = "Test agreement"): DocumentSnapshot {
  return {
    schemaVersion: 1,
    source: "text",
    name,
    paragraphs: paragraphs.map((text, index) => ({ index, text, part: "body" as const })),
    unread: {},
  };
}

/** A short agreement with one undefined term, a number mismatch, a repeated word and a reference to nowhere. */
export const FLAWED = documentOf([
  "SUPPLY AGREEMENT",
  "This Supply Agreement (the “Agreement”) is made on 1 March 2025 between Harbour Instruments Ltd (the “Supplier”) and Finch Laboratories Inc (the “Customer”).",
  "1. Definitions",
  "1.1 “Goods” means the instruments that the Supplier delivers under this Agreement.",
  "2. Delivery",
  "2.1 The Supplier shall deliver the Goods to the Customer within thirty (45) days.",
  "2.2 The Customer shall inspect the the Goods and may reject them as set out in Section 9.4.",
  "3. Confidentiality",
  "3.1 The Customer shall disclose the Goods to a Permitted Recipient only if the Permitted Recipient has agreed to keep them secret.",
]);

/** An agreement of about `paragraphs` paragraphs, for long reviews. */
export function longDocument(paragraphs: number): DocumentSnapshot {
  const body: string[] = [
    "MASTER AGREEMENT",
    "This Master Agreement (the “Agreement”) is between Harbour Instruments Ltd (the “Supplier”) and Finch Laboratories Inc (the “Customer”).",
  ];
  for (let i = 1; body.length < paragraphs; i++) {
    body.push(
      `${i}. Obligation ${i}`,
      `${i}.1 The Supplier shall perform obligation number ${i} with reasonable care, and shall tell the Customer without delay when it cannot do so within the time agreed in this Agreement.`,
      `${i}.2 The Customer shall pay for obligation number ${i} within thirty (30) days after it has received an invoice that names it.`,
    );
  }
  return documentOf(body.slice(0, paragraphs), "Long agreement");
}
