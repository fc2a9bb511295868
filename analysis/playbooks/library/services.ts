/** Services agreement, in the playbook format (docs/checks/playbooks.md). */
export default `
id: services
label: Services agreement
description: Professional services, for the customer.
documentKinds: [services, supply, marketing]
side: customer
positions:
  - id: scope
    label: Statement of work
    rule: required
    severity: major
    find: { phrases: ["statement of work", "scope of work", "scope of services", "description of * services", "services described", "services set forth", "work order*", '"Services"'] }
    reason: What is not described cannot be demanded.
    language: >-
      The services, deliverables, dates and fees are described in statements of work signed by both parties.
  - id: acceptance
    label: Acceptance
    rule: preferred
    severity: minor
    find: { clauses: [acceptance], phrases: ["acceptance", "accept or reject", "acceptance criteria"] }
    reason: Payment should follow work that does what was agreed.
    language: >-
      The customer may test each deliverable for fifteen (15) business days and reject it, with reasons, if it does not meet the statement of work.
  - id: ip-assignment
    label: Ownership of deliverables
    rule: required
    severity: critical
    find: { clauses: [ip-ownership-assignment], phrases: ["work made for hire", "work product", "hereby assign*", "shall own all", "ownership of deliverables", "assigns to the", "vest* in the"] }
    reason: Without an assignment the supplier keeps what the customer paid for.
    fallback:
      - A perpetual, worldwide licence to everything that is not made for the customer alone.
    language: >-
      The supplier assigns to the customer, as they arise, all rights in the deliverables, except in tools it had before, for which it grants a perpetual licence as far as the deliverables need them.
  - id: warranty
    label: Warranty of the services
    rule: required
    severity: major
    find: { clauses: [warranties, warranty-duration], phrases: ["professional and workmanlike", "workmanlike manner", "skill and care", "warrants that"] }
    reason: The customer needs a standard to hold the work to.
    fallback:
      - Re-performance within thirty days.
    language: >-
      The supplier performs the services with skill and care, by qualified people, and corrects at its cost what does not meet the statement of work.
  - id: liability-cap
    label: Cap on the vendor's liability
    rule: required
    severity: critical
    find: { clauses: [cap-on-liability], phrases: ["aggregate liability", "total liability", "liability * shall not exceed", "liability * not exceed", "liability * limited to"] }
    expect:
      - { fact: liability-cap-months, atLeast: 12 months }
    reason: A cap below a year of fees leaves the customer with most of its loss.
    fallback:
      - Twelve months of fees, twice that for breach of data protection and confidentiality.
    language: >-
      Each party's total liability in a contract year is limited to the greater of twice the fees for that year and [amount]. The limit does not apply to death or injury, fraud, breach of confidentiality or data protection, or indemnities.
  - id: convenience
    label: Termination for convenience by the customer
    rule: preferred
    severity: major
    find: { clauses: [termination-for-convenience], phrases: ["terminate * for convenience", "terminate * without cause", "terminate * at any time"] }
    expect:
      - { fact: termination-notice, atMost: 60 days }
    reason: Projects end for reasons that are nobody's fault.
    fallback:
      - Sixty days' notice and payment for work done.
    language: >-
      The customer may terminate a statement of work at any time on thirty (30) days' notice and pays for the work done.
  - id: indemnity
    label: Indemnity
    rule: required
    severity: major
    find: { clauses: [indemnification] }
    reason: Claims of third parties should fall on the side that caused them.
    language: >-
      The supplier indemnifies the customer against claims of third parties that the deliverables infringe their rights or that its people caused injury or damage.
  - id: insurance
    label: Insurance
    rule: preferred
    severity: minor
    find: { clauses: [insurance], phrases: ["shall maintain * insurance", "insurance"] }
    reason: A promise to pay is worth what stands behind it.
    language: >-
      The supplier keeps professional and general liability insurance of at least [amount] per claim and shows certificates on request.
  - id: payment
    label: Time to pay
    rule: preferred
    severity: minor
    find: { clauses: [payment], phrases: ["invoice*"] }
    expect:
      - { fact: payment-period, atLeast: 30 days }
    reason: The customer needs time to check what it is billed for.
    fallback:
      - Thirty days.
  - id: subcontracting
    label: Subcontracting
    rule: preferred
    severity: minor
    find: { clauses: [subcontracting, anti-assignment], phrases: ["subcontract*"] }
    reason: The customer chose this supplier, not another.
    language: >-
      The supplier may use subcontractors with the customer's prior written consent and answers for them.
  - id: independence
    label: Independent contractor
    rule: preferred
    severity: info
    find: { clauses: [relationship], phrases: ["independent contractor*"] }
    reason: It should be plain that nobody becomes an employee.
    language: >-
      The supplier is an independent contractor. Nothing makes its people employees of the customer.
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
