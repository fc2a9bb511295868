/** Mutual non-disclosure agreement, in the playbook format (docs/checks/playbooks.md). */
import { COMPELLED, EXCEPTIONS, NO_LICENCE, RETURN, TERM } from "./nda-wordings.ts";

export default `
id: mutual-nda
label: Mutual non-disclosure agreement
description: Both sides disclose, both sides are bound.
documentKinds: [nda]
positions:
  - id: mutuality
    label: Mutual obligations
    rule: required
    severity: major
    find: { phrases: ["each party", "either party", "receiving party", "the other party", "mutual*"] }
    reason: In a mutual agreement both sides must be bound by the same duties.
    fallback:
      - Separate confidentiality terms for each side with the same length and exceptions.
  - id: term-of-confidentiality
    label: Term of confidentiality
    rule: required
    severity: major
${TERM}
    expect:
      - { fact: confidentiality-term, atLeast: 1 year, atMost: 5 years }
    reason: A term that is too short exposes what is still valuable; one that is too long cannot be managed.
    fallback:
      - Up to seven years, with trade secrets protected while they stay secret.
    language: >-
      The obligations in this Agreement continue for three (3) years after each disclosure, and for trade secrets as long as they remain secret under applicable law.
  - id: standard-exceptions
    label: Exceptions from confidentiality
    rule: required
    severity: major
${EXCEPTIONS}
    reason: Without the usual exceptions the recipient answers for information that is public, that it already had or that it developed itself.
    fallback:
      - Exceptions for public information and for information already known, each to be shown by written records.
    language: >-
      Confidential Information does not include information that (a) is or becomes public other than by breach of this Agreement, (b) the recipient already knew without a duty of confidence, (c) a third party lawfully gave it, or (d) it developed independently.
  - id: compelled-disclosure
    label: Disclosure required by law
    rule: required
    severity: minor
${COMPELLED}
    reason: A recipient that must disclose by law needs leave to do so, and the discloser needs the chance to object.
    language: >-
      The recipient may disclose Confidential Information where law or a court requires it, if it gives the discloser prompt written notice, where lawful, and discloses no more than is required.
  - id: return-or-destruction
    label: Return or destruction
    rule: required
    severity: minor
${RETURN}
    reason: Information that stays with the recipient after the talks end is hard to control.
    language: >-
      On request the recipient returns or destroys all Confidential Information and confirms this in writing. It may keep copies that law or automatic backup requires, which remain confidential.
  - id: non-solicitation
    label: Non-solicitation in an NDA
    rule: forbidden
    severity: major
    find: { clauses: [no-solicit-of-employees, no-solicit-of-customers] }
    reason: A confidentiality agreement should not restrict hiring or trading; such terms need a deal of their own.
    fallback:
      - No targeted solicitation of named employees met in the course of the project, for at most twelve months.
  - id: non-compete
    label: Non-compete in an NDA
    rule: forbidden
    severity: critical
    find: { clauses: [non-compete], phrases: ["shall not compete", "will not compete", "must not compete", "not to compete"] }
    reason: A duty not to compete goes far beyond protecting information.
    fallback:
      - The use of Confidential Information to compete is prohibited; competing without it is not.
  - id: governing-law
    label: Governing law
    rule: required
    severity: minor
    find: { clauses: [governing-law], phrases: ["governed by", "governing law"] }
    reason: Without a choice of law it is open which rules decide a dispute.
    language: >-
      This Agreement and any dispute about it are governed by the laws of [the agreed jurisdiction], without regard to its rules on conflict of laws.
  - id: no-licence
    label: No licence
    rule: preferred
    severity: minor
${NO_LICENCE}
    reason: It should be plain that disclosure gives no rights in what is disclosed.
    language: >-
      Disclosure gives the recipient no licence or other right in the Confidential Information except to use it for the Purpose.
  - id: equitable-relief
    label: Injunctive relief
    rule: preferred
    severity: minor
    find: { clauses: [equitable-relief], phrases: ["injunctive relief", "equitable relief", "specific performance"] }
    reason: Damages rarely make good a leak, so a court should be able to stop it.
    language: >-
      Damages may not be enough for a breach of this Agreement, and the discloser may ask a court for an injunction.
`;
