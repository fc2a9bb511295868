/** Kinds of document: what they are called, and who stands on which side of them. */

/** A kind of document and the sides a reviewer may stand on. */
export interface DocumentKind {
  id: string;
  label: string;
  sides: readonly { id: string; label: string }[];
}

/** Where the parties have no roles, they are told apart by the order in which the text names them. */
export const BY_ORDER = [
  { id: "first", label: "Party named first" },
  { id: "second", label: "Party named second" },
];

/** Every kind the engine knows, in the order of the picker. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  {
    id: "nda",
    label: "Non-disclosure agreement",
    sides: [
      { id: "discloser", label: "Discloser" },
      { id: "recipient", label: "Recipient" },
    ],
  },
  {
    id: "saas",
    label: "Software as a service agreement",
    sides: [
      { id: "customer", label: "Customer" },
      { id: "vendor", label: "Vendor" },
    ],
  },
  {
    id: "services",
    label: "Services agreement",
    sides: [
      { id: "customer", label: "Customer" },
      { id: "vendor", label: "Supplier" },
    ],
  },
  {
    id: "employment",
    label: "Employment agreement",
    sides: [
      { id: "employer", label: "Employer" },
      { id: "employee", label: "Employee" },
    ],
  },
  {
    id: "licence",
    label: "Licence agreement",
    sides: [
      { id: "licensor", label: "Licensor" },
      { id: "licensee", label: "Licensee" },
    ],
  },
  {
    id: "distribution",
    label: "Distribution or reseller agreement",
    sides: [
      { id: "vendor", label: "Supplier" },
      { id: "customer", label: "Distributor" },
    ],
  },
  {
    id: "supply",
    label: "Supply or manufacturing agreement",
    sides: [
      { id: "customer", label: "Buyer" },
      { id: "vendor", label: "Supplier" },
    ],
  },
  {
    id: "marketing",
    label: "Marketing or sponsorship agreement",
    sides: [
      { id: "customer", label: "Sponsor" },
      { id: "vendor", label: "Promoter" },
    ],
  },
  {
    id: "construction",
    label: "Construction contract or subcontract",
    sides: [
      { id: "customer", label: "Owner or main contractor" },
      { id: "vendor", label: "Contractor or subcontractor" },
    ],
  },
  { id: "collaboration", label: "Collaboration or joint venture agreement", sides: BY_ORDER },
  {
    id: "dpa",
    label: "Data processing agreement",
    sides: [
      { id: "customer", label: "Controller" },
      { id: "vendor", label: "Processor" },
    ],
  },
  {
    id: "lease",
    label: "Lease",
    sides: [
      { id: "customer", label: "Tenant" },
      { id: "vendor", label: "Landlord" },
    ],
  },
  {
    id: "finance",
    label: "Loan or security agreement",
    sides: [
      { id: "customer", label: "Borrower" },
      { id: "vendor", label: "Lender" },
    ],
  },
  {
    id: "sale",
    label: "Sale of a company or business",
    sides: [
      { id: "customer", label: "Buyer" },
      { id: "vendor", label: "Seller" },
    ],
  },
  {
    id: "intent",
    label: "Letter of intent or term sheet",
    sides: [
      { id: "customer", label: "Buyer or investor" },
      { id: "vendor", label: "Seller or company" },
    ],
  },
  {
    id: "investment",
    label: "Investment or shareholders’ agreement",
    sides: [
      { id: "customer", label: "Investor" },
      { id: "vendor", label: "Company or founder" },
    ],
  },
  { id: "amendment", label: "Amendment", sides: [] },
  { id: "paper", label: "Policy or other paper", sides: [] },
  { id: "other", label: "Other agreement", sides: BY_ORDER },
];

/** Kinds of document in which goods, works, rights or services are traded. */
export const TRADE: readonly string[] = [
  "saas",
  "services",
  "licence",
  "distribution",
  "supply",
  "marketing",
  "construction",
  "collaboration",
  "other",
];

/** Kinds of document by which companies, businesses and shares in them change hands, or are about to. */
export const DEALS_IN_COMPANIES: readonly string[] = ["sale", "intent", "investment"];

/** The kind with an id, or "other". */
export function kindOf(id: string): DocumentKind {
  const other = DOCUMENT_KINDS[DOCUMENT_KINDS.length - 1] ?? { id: "other", label: "Other agreement", sides: [] };
  return DOCUMENT_KINDS.find((kind) => kind.id === id) ?? other;
}
