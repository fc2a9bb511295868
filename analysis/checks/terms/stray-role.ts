/** "The Licensee shall …" in a contract between a Provider and a Customer: a role that nobody has, left over from another contract. */
import type { Place } from "../../core/anchors.ts";
import { listOf, plural, quoted } from "../../core/flatten.ts";
import { matchesOf } from "../../core/matches.ts";
import type { DocumentIndex } from "../../structure/document-index.ts";
import { termKey } from "../../structure/terms.ts";
import type { Draft } from "../check.ts";

/** What parties are called by what they do. */
const ROLES = [
  "Acquirer|Advertiser|Adviser|Advisor|Borrower|Buyer|Client|Consultant|Contractor|Customer|Discloser|Distributor|Employee",
  "Employer|Endorser|Executive|Franchisee|Franchisor|Grantee|Grantor|Guarantor|Landlord|Lender|Lessee|Lessor|Licensee|Licensor",
  "Manufacturer|Merchant|Mortgagee|Mortgagor|Patron|Pledgee|Pledgor|Provider|Publisher|Purchaser|Recipient|Reseller|Seller",
  "Sponsor|Sublicensee|Subscriber|Supplier|Tenant|Vendor",
].join("|");
/** What is a party only where it has no article: "the Carrier" may be whoever insures. */
const BY_NAME_ONLY =
  "Agent|Assignee|Assignor|Carrier|Company|Corporation|Dealer|Debtor|Developer|Exhibitor|Investor|Manager|Obligor|Operator|Owner|Producer|Promoter|Shipper|Transferee|Transferor";
/** It does something, or has to: "Licensee shall", "the Licensee agrees"; or it is somebody in particular: "to the Licensee". */
const SOMEBODY = new RegExp(
  `(?<![\\w'/&-])(?:(?<=\\b(?:the|The)\\s)(${ROLES})(?=[,.;:)']|\\s(?:shall|will|may|must|to|for|in|of|under|and|or|with|from|by|at|on|that|which|who|if|is|has|was|does|agrees)\\b)|(${ROLES})(?=\\s(?:shall|will|may|must|agrees|acknowledges|represents|warrants|covenants|undertakes|hereby|is\\s(?:responsible|liable|entitled|not)|has\\sthe)\\b))`,
  "g",
);
/** "An employee of Corporation", "requested by Corporation, …", "at Corporation's expense": by its role as by a name. */
const BY_NAME = new RegExp(
  `(?<=\\b(?:of|by|to|from|with|for|upon|against|on|at|between)\\s)(${ROLES}|${BY_NAME_ONLY})(?=(?:'s\\s[a-z]|(?:'s)?(?:[,.;:)]|$)|\\s(?:\\(|(?:shall|will|may|must|to|for|in|of|under|and|or|with|from|by|at|on|that|which|who|if|is|has|was|does|as|upon|such|hereunder|prior|without|pursuant|where|when|are|be|do|did|have|had|not|the|an?|any|all|its)\\b)))(?!\\sand\\s[A-Z])`,
  "g",
);
/** Not the one of a name or of many: "Alder Customer", "each Customer", "such Licensee". */
const ONE_OF_MANY =
  /(?:\b(?:an?|any|each|every|no|such|that|this|which|whose|another|other|one|prospective|potential|new|former|said)|\b(?!(?:The|And|If|When|Unless|Where|Provided|In|Upon|That)\b)[A-Z][\w&'-]*|-)\s?$/;
const SAID =
  /(?:^|[.;:)\u201d"]\s*(?:\d[\d.]*\s*)?|\b(?:the|The|and|that|if|when|unless|provided|which|case|then)\s|,\s)$/;
/** A role that stands more often is one that the document means, whatever it forgot to say. */
const RARE = 3;

/** Roles that stand for somebody in the body, once to three times, and are no party's nor a term. A finding for each. */
export function strayRoles(document: DocumentIndex): Draft[] {
  const { parties, zones, amendment, borrowsTerms } = document.structure;
  const named = [...new Set(parties.flatMap(({ aliases }) => aliases))].filter((alias) => /^[A-Z]/.test(alias));
  if (named.length < 2 || amendment || borrowsTerms) return [];
  const found = new Map<string, number>();
  // "Borrower, as Landlord, and Lender, as Tenant", "Contractor: Birch Builders, Inc.": somebody all the same.
  const elsewhere = new Map<string, boolean>();
  const introduced = (role: string) => {
    let is = elsewhere.get(role);
    if (is === undefined) {
      const caption = new RegExp(`\\bas ${role}\\b|\\b${role}:\\s[A-Z]`);
      is = document.paras.some(({ flat }) => caption.test(flat));
      elsewhere.set(role, is);
    }
    return is;
  };
  for (const { flat, index } of document.paras) {
    if (document.role(index) !== "text" || (zones[index] ?? 0) !== 0) continue;
    const said = matchesOf(flat, SOMEBODY).filter(({ index: start }) => {
      const before = flat.slice(Math.max(0, start - 30), start);
      return SAID.test(before) && !ONE_OF_MANY.test(before);
    });
    const byName = matchesOf(flat, BY_NAME).filter(({ 0: role, index: start }) => !isTitle(flat, start, role.length));
    for (const { 1: one, 2: other, index: start } of [...said, ...byName]) {
      const role = one ?? other ?? "";
      if (document.known.has(termKey(role)) || introduced(role)) continue;
      // "The Landlord thereunder shall have given notice": another paper's.
      if (/^[^.;]{0,40}\bthere(?:under|of|in)\b/.test(flat.slice(start, start + 60))) continue;
      // "Provider (as defined under the Transition Agreement)".
      if (
        /^'?s?\s?\(?as (?:each )?(?:such term is )?defined (?:in|under|by)\b/.test(
          flat.slice(start + role.length, start + role.length + 50),
        )
      )
        elsewhere.set(role, true);
      found.set(role, (found.get(role) ?? 0) + 1);
    }
  }
  return [...found].flatMap(([role, sure]) => {
    const places = introduced(role) || sure > RARE ? [] : placesOf(document, role);
    return places.length === 0 || places.length > 2 * RARE ? [] : [draftFor(role, places, named)];
  });
}

/** "11.12 Appointment of Agent. Each Borrower …". */
const isTitle = (flat: string, start: number, length: number) =>
  /[A-Z]\w*\s\w+\s$/.test(flat.slice(Math.max(0, start - 40), start)) &&
  /^\.(?:\s|$)|^$/.test(flat.slice(start + length));

/** Everywhere in the body. */
function placesOf({ paras, structure, role: roleOf }: DocumentIndex, role: string): Place[] {
  const word = new RegExp(`(?<![\\w-])${role}(?![\\w-])`, "g");
  return paras.flatMap(({ flat, index }) =>
    roleOf(index) !== "text" || (structure.zones[index] ?? 0) !== 0
      ? []
      : matchesOf(flat, word).map(({ index: start }) => ({ paragraph: index, start, end: start + role.length })),
  );
}

function draftFor(role: string, places: Place[], named: readonly string[]): Draft {
  return {
    places,
    title: `${quoted(role)} is nobody in this document`,
    explanation: `${quoted(role)} stands for somebody in ${plural(places.length, "place")}, and the parties are called ${listOf(named.slice(0, 4).map((name) => quoted(name)))}. It may be left over from another contract.`,
    fix: { kind: "comment", text: `Nobody is called ${role} here. Which party is meant?` },
    severity: "major",
    confidence: 0.85,
    key: `role ${role}`,
  };
}
