/** Employment agreement, in the playbook format (docs/checks/playbooks.md). */
export default `
id: employment
label: Employment agreement
description: "For the employer: duties, rights and a lawful exit."
documentKinds: [employment]
side: employer
positions:
  - id: compensation
    label: Compensation
    rule: required
    severity: critical
    find: { phrases: ["base salary", "annual salary", "basic salary", "salary is", "salary of", "salary will be", "rate of pay", "compensation", "wage*", "remuneration", "hourly rate"] }
    reason: Pay is the first thing a court looks for.
    language: >-
      The employer pays a salary of [amount] a year in equal monthly instalments, less lawful deductions.
  - id: position
    label: Position and duties
    rule: required
    severity: minor
    find: { phrases: ["duties", "position of", "job title", "responsibilities", "shall serve as", "report to"] }
    reason: The role sets what may be asked of the employee.
    language: >-
      The employee works as [title], reports to [title], and performs the duties usual for that position.
  - id: termination
    label: Termination and notice
    rule: required
    severity: major
    find: { clauses: [termination-for-cause, termination-for-convenience], phrases: ["at-will", "at will", "notice of termination", "terminate * employment", "employment * terminated", "termination of employment"] }
    reason: How employment ends should be plain before it begins.
    fallback:
      - Statutory notice.
    language: >-
      Either party may end the employment on [period] written notice. The employer may end it at once for cause.
  - id: confidentiality
    label: Confidentiality
    rule: required
    severity: critical
    find: { clauses: [confidentiality], phrases: ["confidential information", "proprietary information", "trade secret*"] }
    reason: Employees see what competitors would like to.
    language: >-
      During and after the employment the employee keeps the employer's confidential information secret.
  - id: inventions
    label: Assignment of inventions
    rule: required
    severity: critical
    find: { clauses: [ip-ownership-assignment], phrases: ["inventions", "work made for hire", "works made for hire", "hereby assign*"] }
    reason: What the employee makes at work should belong to the employer without another signature.
    fallback:
      - Assignment of what is made in working time or with the employer's means.
    language: >-
      The employee assigns to the employer all rights in what the employee creates in the course of the employment.
  - id: non-compete
    label: Non-compete
    rule: preferred
    severity: major
    find: { clauses: [non-compete], phrases: ["shall not * compete", "not compete", "non-competition", "compete* with the", "in competition with", "competing business*"] }
    expect:
      - { fact: restriction-term, atMost: 12 months }
    reason: A restriction that is too long or too wide is void in many places.
    fallback:
      - Twelve months, for named competitors in the employee's own field.
      - No non-compete where the law forbids it.
  - id: non-solicit
    label: Non-solicitation
    rule: preferred
    severity: minor
    find: { clauses: [no-solicit-of-employees, no-solicit-of-customers], phrases: ["solicit"] }
    expect:
      - { fact: restriction-term, atMost: 24 months }
    reason: Customers and colleagues are what leaves most easily with an employee.
    fallback:
      - Twelve months, for customers the employee dealt with.
    language: >-
      For twelve (12) months after the employment the employee does not solicit customers or employees of the employer with whom the employee dealt.
  - id: leave
    label: Leave
    rule: preferred
    severity: minor
    find: { phrases: ["vacation*", "annual leave", "paid time off", "PTO", "holiday*", "sick leave"] }
    reason: Leave is fixed by law in many places and should not be left open.
    language: >-
      The employee has [number] days of paid leave a year besides public holidays.
  - id: benefits
    label: Benefits
    rule: preferred
    severity: info
    find: { phrases: ["benefits", "health insurance", "401(k)", "pension", "benefit plan*"] }
    reason: The employee should know which plans apply.
  - id: restrictive-liquidated
    label: Penalties on the employee
    rule: forbidden
    severity: major
    find: { clauses: [liquidated-damages], phrases: ["liquidated damages", "contractual penalty"] }
    reason: Penalties on employees are void or limited in most places.
  - id: return-of-property
    label: Return of property
    rule: preferred
    severity: minor
    find: { phrases: ["return* * property", "return* * all", "return* to the", "company property", "return to the company", "surrender*", "deliver up", "deliver* * all * records", "deliver to the company at"] }
    reason: Devices and documents should come back on the last day.
    language: >-
      At the end of the employment the employee returns all property and documents of the employer.
  - id: governing-law
    label: Governing law
    rule: required
    severity: minor
    find: { clauses: [governing-law], phrases: ["governed by", "governing law"] }
    reason: Without a choice of law it is open which rules decide a dispute.
    language: >-
      This Agreement and any dispute about it are governed by the laws of [the agreed jurisdiction], without regard to its rules on conflict of laws.
`;
