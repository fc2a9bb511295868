/** Parties that a cover page names beside their roles: "Name of Customer: Birch Lane Foods Limited", "Provider | Northwind Ltd". */
import type { ParagraphRole, PartyMark } from "./model.ts";
import type { Para } from "./paragraphs.ts";
import { isName } from "./party-names.ts";

const CAPTION =
  /^\s{0,3}(?:(?:(?:[Ff]ull |[Ll]egal |[Cc]ompany )?[Nn]ame of (?:the )?)?(Customer|Client|Supplier|Service Provider|Provider|Vendor|Licensor|Licensee|Consultant|Contractor|Employer|Employee|Landlord|Tenant|Lessor|Lessee|Buyer|Purchaser|Seller|Distributor|Reseller|Partner|Discloser|Recipient|Lender|Borrower|Franchisor|Franchisee)(?:'s)?(?:\s(?:[Ll]egal |[Cc]ompany |[Ff]ull )?[Nn]ame)?)\s?(?::\s{0,3}(.{0,90}))?$/;
/** So many paragraphs may belong to the page. */
const PAGE = 80;

/** The parties of the captions in the first paragraphs, each role once. */
export function inCaptions(paras: readonly Para[], roles: readonly ParagraphRole[]): PartyMark[] {
  const found = new Map<string, PartyMark>();
  for (const { flat, index } of paras.slice(0, PAGE)) {
    const [, role, beside = ""] = (roles[index] !== "noise" && CAPTION.exec(flat)) || [];
    if (role === undefined || found.has(role)) continue;
    const at = beside === "" ? index + 1 : index;
    const line = paras[at]?.flat ?? "";
    const name = (beside === "" ? line : beside)
      .trim()
      .replace(/[,;]$|\s\((?:[Nn]o\.?|[Cc]ompany|[Rr]egist)[^()]{0,40}\)$/, "");
    const isCaption = beside === "" && CAPTION.test(line);
    if (isCaption || name.length > 80 || !isName(name) || !/\s|^[A-Z]{3,}$/.test(name)) continue;
    const start = line.indexOf(name);
    found.set(role, { name, aliases: [role], paragraph: at, start, end: start + name.length });
  }
  return [...found.values()];
}
