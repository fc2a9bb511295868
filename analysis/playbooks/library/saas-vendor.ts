/** SaaS, as vendor, in the playbook format (docs/checks/playbooks.md). */
export default `
id: saas-vendor
label: SaaS, as vendor
description: We provide a hosted service; keep risk in proportion.
documentKinds: [saas]
side: vendor
positions:
  - id: liability-cap
    label: Cap on liability
    rule: required
    severity: critical
    find: { clauses: [cap-on-liability], phrases: ["aggregate liability", "total liability", "liability * shall not exceed", "liability * not exceed", "liability * limited to"] }
    expect:
      - { fact: liability-cap-months, atMost: 12 months }
    reason: Without a cap a claim may be many times what the contract earns.
    fallback:
      - Twenty-four months of fees for breach of confidentiality and data protection.
    language: >-
      The vendor's total liability arising out of this Agreement is limited to the fees paid in the twelve (12) months before the claim.
  - id: indirect-damages
    label: Exclusion of indirect damages
    rule: required
    severity: major
    find: { clauses: [limitation-of-damages], phrases: ["consequential damages", "indirect * damages", "consequential loss"] }
    reason: Indirect loss cannot be foreseen or insured.
    language: >-
      Neither party is liable for loss of profit or for indirect or consequential loss.
  - id: disclaimer
    label: Disclaimer of warranties
    rule: required
    severity: major
    find: { clauses: [disclaimer], phrases: ["as is", "disclaims", "no other warrant*"] }
    reason: What is not promised should not be implied.
    language: >-
      Apart from what this Agreement says, the vendor gives no warranty, and in particular none of fitness for a particular purpose.
  - id: uncapped
    label: Uncapped liability
    rule: forbidden
    severity: critical
    find: { clauses: [uncapped-liability] }
    expect:
      - { says: ["fraud", "gross negligence", "wilful misconduct", "willful misconduct", "death", "personal injury", "confidential*", "indemnif*", "intellectual property"] }
    reason: A carve-out without a limit undoes the cap.
    fallback:
      - A separate, higher limit for data protection.
  - id: mfn
    label: Most favoured customer
    rule: forbidden
    severity: major
    find: { clauses: [most-favoured-nation] }
    reason: A promise of the best price binds every other deal.
  - id: exclusivity
    label: Exclusivity
    rule: forbidden
    severity: major
    find: { clauses: [exclusivity] }
    reason: A vendor of a standard service must stay free to sell it.
    fallback:
      - For a named product and at most twelve months.
  - id: payment
    label: Time to pay
    rule: required
    severity: minor
    find: { clauses: [payment], phrases: ["invoice*", "net 30", "due and payable"] }
    expect:
      - { fact: payment-period, atMost: 45 days }
    reason: Late payment is credit given for nothing.
    fallback:
      - Sixty days for public bodies.
    language: >-
      The customer pays each invoice within thirty (30) days of its date.
  - id: late-interest
    label: Interest on late payment
    rule: preferred
    severity: info
    find: { phrases: ["late payment*", "interest at", "bear* interest", "accrue* interest", "charge* interest", "interest on * past due", "late fee*", "late charge*", "finance charge*", "overdue"] }
    reason: Interest gives a reason to pay on time.
    language: >-
      Overdue amounts bear interest at one per cent a month or the highest lawful rate, whichever is lower.
  - id: acceptable-use
    label: Acceptable use
    rule: required
    severity: minor
    find: { phrases: ["acceptable use", "shall not * reverse engineer", "reverse engineer*", "may not * resell", "unlawful", "restrictions on use"] }
    reason: The vendor must be able to stop misuse of a shared service.
    language: >-
      The customer uses the service lawfully and does not copy, resell or reverse engineer it.
  - id: escrow
    label: Source code escrow
    rule: forbidden
    severity: minor
    find: { clauses: [source-code-escrow] }
    reason: A hosted service cannot be run from a deposit of code; it costs much and helps little.
    fallback:
      - Escrow at the customer's cost, released on insolvency alone.
  - id: audit
    label: Audit by the customer
    rule: preferred
    severity: minor
    find: { clauses: [audit-rights] }
    expect:
      - { says: ["notice", "once", "business hours", "third party report*", "SOC"] }
    reason: Audits on a shared platform touch other customers' data.
    fallback:
      - One audit a year, on thirty days' notice, under confidentiality.
  - id: confidentiality
    label: Confidentiality
    rule: required
    severity: major
    find: { clauses: [confidentiality], headings: ["confidential*"] }
    reason: Both sides will see each other's information.
    language: >-
      Each party keeps the other's Confidential Information secret, uses it only for this Agreement, and gives it only to people who need it and are bound to the same.
  - id: governing-law
    label: Governing law
    rule: required
    severity: minor
    find: { clauses: [governing-law], phrases: ["governed by", "governing law"] }
    reason: Without a choice of law it is open which rules decide a dispute.
    language: >-
      This Agreement and any dispute about it are governed by the laws of [the agreed jurisdiction], without regard to its rules on conflict of laws.
`;
