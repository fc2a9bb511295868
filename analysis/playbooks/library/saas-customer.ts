/** SaaS, as customer, in the playbook format (docs/checks/playbooks.md). */
export default `
id: saas-customer
label: SaaS, as customer
description: We buy a hosted service; secure data, service and exit.
documentKinds: [saas]
side: customer
positions:
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
  - id: uptime
    label: Availability
    rule: required
    severity: major
    find: { clauses: [service-levels], phrases: ["uptime", "availability of * service", "available * %", "service level*"] }
    expect:
      - { fact: uptime, atLeast: 99.5 % }
    reason: A service that may be down without consequence is no service.
    fallback:
      - 99 % a month with service credits from the first shortfall.
    language: >-
      The service is available at least 99.9 % of each calendar month. For every full 0.1 % below, the customer receives a credit of 5 % of that month's fees.
  - id: data-protection
    label: Data protection
    rule: required
    severity: critical
    find: { clauses: [data-protection], phrases: ["personal data", "data protection", "data processing"] }
    reason: The customer stays responsible for the personal data it hands over.
    fallback:
      - A reference to the vendor's data processing terms, if they bind it as a processor.
    language: >-
      The vendor processes personal data only on the customer's instructions and under the data processing terms attached to this Agreement.
  - id: security-incident
    label: Notice of security incidents
    rule: required
    severity: major
    find: { phrases: ["security incident*", "security breach*", "data breach*", "notif* * unauthori* access", "inform* * unauthori* access", "unauthori* access * notif*"] }
    reason: The customer has hours, not weeks, to tell authorities and people.
    fallback:
      - Notice without undue delay and within seventy-two hours.
    language: >-
      The vendor tells the customer of any security incident that concerns its data without undue delay and within forty-eight (48) hours.
  - id: data-ownership
    label: Ownership of customer data
    rule: required
    severity: major
    find: { phrases: ["customer data", "customer * owns", "retains all right* * data", "ownership of * data", "client data", "subscriber data", "licensee data", "user data", "interest in * data", "your data", "you retain * ownership", "you own * content", "customer content * property", "customer * owns * content", "interest in * customer content", "own* your content", "claim no ownership", "remain* yours"] }
    reason: The data must stay the customer's, and usable without the vendor.
    language: >-
      The customer owns its data. The vendor may use it only to provide the service.
  - id: data-return
    label: Return of data at the end
    rule: required
    severity: major
    find: { phrases: ["return * data", "export * data", "retrieve * data", "delete * data", "transition assistance", "copy of * data", "copy of your * content*", "export * content", "delet* * customer content", "content * * deleted"] }
    reason: Without a right to its data at the end the customer is locked in.
    language: >-
      For sixty (60) days after the end of this Agreement the customer may export its data in a common format. The vendor then deletes it and confirms the deletion.
  - id: renewal
    label: Automatic renewal
    rule: preferred
    severity: minor
    find: { clauses: [renewal-term], phrases: ["automatically renew*", "auto-renew*", "successive * terms", "renew* automatically"] }
    expect:
      - { fact: renewal-notice, atMost: 60 days }
    reason: A renewal that nobody notices costs another year.
    fallback:
      - Renewal for one year at most, with a reminder sixty days before.
  - id: price-increase
    label: Price increases
    rule: preferred
    severity: minor
    find: { clauses: [price-restrictions], phrases: ["increase * fees", "increase * price*", "fees * increase*", "price increase*"] }
    reason: Prices that may rise freely cannot be planned.
    fallback:
      - At most the change in the consumer price index, once a year.
    language: >-
      The vendor may raise fees once a year, on ninety (90) days' notice, by no more than three per cent.
  - id: ip-indemnity
    label: Indemnity for intellectual property claims
    rule: required
    severity: major
    find: { clauses: [indemnification], phrases: ["claim* * infring*", "alleg* * infring*", "infringement claim*"] }
    expect:
      - { says: ["infringes", "infringe", "infringed", "infringing", "claim* * infringement", "alleg* * infringement", "infringement claim*", "misappropriat*"] }
    reason: The customer should not pay for rights that the vendor did not clear.
    fallback:
      - Defence and damages finally awarded.
    language: >-
      The vendor defends the customer against claims that the service infringes rights of third parties, and pays what is awarded or settled.
  - id: suspension
    label: Suspension of the service
    rule: preferred
    severity: minor
    find: { phrases: ["suspend* * service*", "suspend* * access", "suspend* * account"] }
    expect:
      - { never: ["without notice", "with or without * notice", "without prior notice", "without any notice", "without cause or notice"] }
      - { says: ["notice", "days", "opportunity to cure"] }
    reason: Suspension stops the customer's business at once and needs notice.
    fallback:
      - Ten days' notice, save for an immediate threat to security.
  - id: vendor-convenience
    label: Vendor's termination for convenience
    rule: forbidden
    severity: major
    find: { phrases: ["vendor may terminate * convenience", "provider may terminate * convenience", "vendor may terminate * for any reason", "provider may terminate * for any reason", "company may terminate * without cause", "provider may terminate * without cause", "we may terminate * for any reason", "we may terminate * without cause", "terminate your access * * without cause", "terminate your account * * for any reason", "terminate your account * * without cause", "right to * terminate * * for any reason", "terminate * access * * at any time with or without cause"] }
    reason: A vendor that may leave at will leaves the customer without a service.
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
