/** What who rents and who borrows should ask for. */
import type { Expected } from "./expected.ts";

/** In the order they are shown. The language was written for this project. */
export const PREMISES_AND_LOANS: readonly Expected[] = [
  {
    id: "quiet-enjoyment",
    label: "Quiet enjoyment",
    severity: "minor",
    kinds: ["lease"],
    taker: true,
    clauses: [],
    phrases: ["quiet enjoyment", "quiet possession"],
    says: /\b(?:quiet(?:ly)?|peaceabl[ey]|peaceful(?:ly)?)\b[^.]{0,80}\b(?:enjoy\w*|hold|possess\w*|occup\w*|have)\b/i,
    reason: "Nothing promises that the tenant may use the premises undisturbed while it keeps to the lease.",
    language:
      "While the tenant pays the rent and keeps to this lease, it may use the premises without disturbance by the landlord or anybody who claims through it.",
  },
  {
    id: "landlords-repairs",
    label: "The landlord's repairs",
    severity: "minor",
    kinds: ["lease"],
    taker: true,
    clauses: [],
    phrases: [],
    says: /\b(?:landlord|lessor|owner|management|university|corporation)\b[^.]{0,160}\b(?:shall|will|must|agrees? to|is responsible|be responsible|responsible for)\b[^.]{0,160}\b(?:repairs?|maintain\w*|maintenance|keep|replace\w*|restor\w*)\b|\b(?:repairs?|maintenance|maintained)\b[^.]{0,120}\b(?:by|of) (?:the )?(?:landlord|lessor|owner)\b|\b(?:landlord|lessor)['’]s (?:repair|maintenance|obligation)/i,
    reason: "Nothing says that the landlord keeps the structure, the roof and the building's systems in repair.",
    language:
      "The landlord keeps the structure, the roof, the outside and the systems of the building in good repair, and replaces them where they are worn out.",
  },
  {
    id: "damage-to-premises",
    label: "Damage to the premises",
    severity: "minor",
    kinds: ["lease"],
    taker: true,
    clauses: [],
    phrases: [
      "casualty",
      "fire or other",
      "damage or destruction",
      "destroyed by",
      "insured risk*",
      "uninhabitable",
      "untenantable",
    ],
    says: /\b(?:destroyed|destruction|casualty|damaged)\b[^.]{0,300}\b(?:abat\w+|terminat\w+|rebuil\w+|restor\w+|rent)\b/i,
    reason: "Rent may be owed for premises that burned down.",
    language:
      "While the premises cannot be used after damage that the tenant did not cause, no rent is owed for them; if they are not restored in [180] days, either party may end this lease.",
  },
  {
    id: "return-of-deposit",
    label: "When the deposit comes back",
    severity: "minor",
    kinds: ["lease"],
    taker: true,
    where: /\bsecurity deposit\b|\bdeposit\b[^.]{0,60}\b(?:landlord|lessor)\b/i,
    clauses: [],
    phrases: [],
    says: /\bdeposit\b[^;]{0,700}\b(?:return\w*|refund\w*|repa(?:y|id)\w*|credited|paid back|give back)\b|\b(?:return\w*|refund\w*|repay\w*)\b[^.;]{0,160}\bdeposit\b/i,
    reason: "Nothing says that it is paid back, or by when.",
    language:
      "The landlord pays the deposit back within thirty days of the end, with a list of what it has taken from it.",
  },
  {
    id: "time-to-cure-rent",
    label: "Time to put a default right",
    severity: "minor",
    kinds: ["lease", "finance"],
    taker: true,
    where: /\bdefault\b|\bbreach\b/i,
    clauses: [],
    phrases: ["cure*", "remedied", "grace period", "put right"],
    says: /\b(?:days|business days|months?)\b[^.;]{0,120}\b(?:after|of|following|from)\b[^.;]{0,40}\b(?:notice|due|demand)\b|\bnotice\b[^.;]{0,120}\b(?:days|months?)\b/i,
    reason: "One payment that went astray may be enough to lose everything.",
    language:
      "It is a default if a payment is still not made ten days after a written notice, or another breach is not put right in thirty days.",
  },
  {
    id: "release-of-security",
    label: "Release of the security",
    severity: "minor",
    kinds: ["finance"],
    taker: true,
    where:
      /\b(?:borrower|debtor|grantor|company|pledgor|obligor|maker)\b[^.;]{0,80}\b(?:hereby (?:grants|pledges|assigns|mortgages)|grants)\b[^.;]{0,160}\b(?:security interest|lien|mortgage|charge)\b/i,
    clauses: [],
    phrases: ["termination statement*", "reconvey*"],
    says: /\b(?:releas\w+|discharg\w+|terminat\w+|satisf\w+|reassign\w*)\b[^.]{0,160}\b(?:liens?|security interests?|collateral|mortgage|security|pledge|deed of trust)\b|\b(?:liens?|security interests?|collateral|mortgage|security|pledge)\b[^.]{0,160}\b(?:released?|discharged?|terminates?|reassigned)\b/i,
    reason: "What was pledged stays pledged in the registers after everything was paid.",
    language:
      "When everything was paid, the lender releases the security within ten days, at its cost, and signs what the registers ask for.",
  },
  {
    id: "early-payment",
    label: "Paying early",
    severity: "info",
    kinds: ["finance"],
    taker: true,
    clauses: [],
    phrases: ["prepay*", "pre-pay*", "early repayment", "repay early", "voluntary reduction"],
    says: /\b(?:repay|pay)\b[^.;]{0,60}\b(?:before|prior to|in advance of)\b[^.;]{0,40}\b(?:maturity|due)/i,
    reason: "Whether a cheaper loan may be taken instead is left open.",
    language: "The borrower may pay the loan back early, in whole or in part, on ten days' notice and without a fee.",
  },
];
