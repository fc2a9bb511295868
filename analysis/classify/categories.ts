/** CUAD's 41 categories and the usual boilerplate beside them. */

export interface ClauseCategory {
  id: string;
  label: string;
  /** The category's name in CUAD; absent for boilerplate that CUAD does not label. */
  cuad?: string;
  /** The LegalBench task over it. */
  task?: string;
}

const CUAD: readonly [id: string, label: string, cuad: string, task?: string][] = [
  ["document-name", "Document name", "Document Name"],
  ["parties", "Parties", "Parties"],
  ["agreement-date", "Agreement date", "Agreement Date"],
  ["effective-date", "Effective date", "Effective Date", "cuad_effective_date"],
  ["expiration-date", "Expiry", "Expiration Date", "cuad_expiration_date"],
  ["renewal-term", "Renewal", "Renewal Term", "cuad_renewal_term"],
  [
    "notice-to-terminate-renewal",
    "Notice to stop renewal",
    "Notice Period To Terminate Renewal",
    "cuad_notice_period_to_terminate_renewal",
  ],
  ["governing-law", "Governing law", "Governing Law", "cuad_governing_law"],
  ["most-favoured-nation", "Most favoured nation", "Most Favored Nation", "cuad_most_favored_nation"],
  ["non-compete", "Non-compete", "Non-Compete", "cuad_non-compete"],
  ["exclusivity", "Exclusivity", "Exclusivity", "cuad_exclusivity"],
  [
    "no-solicit-of-customers",
    "No solicitation of customers",
    "No-Solicit Of Customers",
    "cuad_no-solicit_of_customers",
  ],
  [
    "competitive-restriction-exception",
    "Exception to a competitive restriction",
    "Competitive Restriction Exception",
    "cuad_competitive_restriction_exception",
  ],
  [
    "no-solicit-of-employees",
    "No solicitation of employees",
    "No-Solicit Of Employees",
    "cuad_no-solicit_of_employees",
  ],
  ["non-disparagement", "Non-disparagement", "Non-Disparagement", "cuad_non-disparagement"],
  [
    "termination-for-convenience",
    "Termination for convenience",
    "Termination For Convenience",
    "cuad_termination_for_convenience",
  ],
  ["first-refusal", "Right of first refusal, offer or negotiation", "Rofr/Rofo/Rofn", "cuad_rofr-rofo-rofn"],
  ["change-of-control", "Change of control", "Change Of Control", "cuad_change_of_control"],
  ["anti-assignment", "Assignment", "Anti-Assignment", "cuad_anti-assignment"],
  ["revenue-sharing", "Revenue or profit sharing", "Revenue/Profit Sharing", "cuad_revenue-profit_sharing"],
  ["price-restrictions", "Price restrictions", "Price Restrictions", "cuad_price_restrictions"],
  ["minimum-commitment", "Minimum commitment", "Minimum Commitment", "cuad_minimum_commitment"],
  ["volume-restriction", "Volume restriction", "Volume Restriction", "cuad_volume_restriction"],
  [
    "ip-ownership-assignment",
    "Assignment of intellectual property",
    "Ip Ownership Assignment",
    "cuad_ip_ownership_assignment",
  ],
  ["joint-ip-ownership", "Joint ownership of intellectual property", "Joint Ip Ownership", "cuad_joint_ip_ownership"],
  ["license-grant", "Licence", "License Grant", "cuad_license_grant"],
  ["non-transferable-license", "Non-transferable licence", "Non-Transferable License", "cuad_non-transferable_license"],
  [
    "affiliate-license-licensor",
    "Licence by affiliates of the licensor",
    "Affiliate License-Licensor",
    "cuad_affiliate_license-licensor",
  ],
  [
    "affiliate-license-licensee",
    "Licence to affiliates of the licensee",
    "Affiliate License-Licensee",
    "cuad_affiliate_license-licensee",
  ],
  [
    "unlimited-license",
    "Unlimited licence",
    "Unlimited/All-You-Can-Eat-License",
    "cuad_unlimited-all-you-can-eat-license",
  ],
  [
    "irrevocable-license",
    "Irrevocable or perpetual licence",
    "Irrevocable Or Perpetual License",
    "cuad_irrevocable_or_perpetual_license",
  ],
  ["source-code-escrow", "Source code escrow", "Source Code Escrow", "cuad_source_code_escrow"],
  [
    "post-termination-services",
    "Services after termination",
    "Post-Termination Services",
    "cuad_post-termination_services",
  ],
  ["audit-rights", "Audit rights", "Audit Rights", "cuad_audit_rights"],
  ["uncapped-liability", "Uncapped liability", "Uncapped Liability", "cuad_uncapped_liability"],
  ["cap-on-liability", "Cap on liability", "Cap On Liability", "cuad_cap_on_liability"],
  ["liquidated-damages", "Liquidated damages", "Liquidated Damages", "cuad_liquidated_damages"],
  ["warranty-duration", "Warranty period", "Warranty Duration", "cuad_warranty_duration"],
  ["insurance", "Insurance", "Insurance", "cuad_insurance"],
  ["covenant-not-to-sue", "Covenant not to sue", "Covenant Not To Sue", "cuad_covenant_not_to_sue"],
  ["third-party-beneficiary", "Third-party beneficiary", "Third Party Beneficiary", "cuad_third_party_beneficiary"],
];

/** CUAD's categories, in the order of the weights. */
export const CUAD_CATEGORIES: readonly ClauseCategory[] = CUAD.map(([id, label, cuad, task]) => ({
  id,
  label,
  cuad,
  ...(task ? { task } : {}),
}));
