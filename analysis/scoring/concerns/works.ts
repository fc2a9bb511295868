/** Works and rights: who owns them, from when, and what may be done with them. */
import { TAKERS } from "../sides.ts";
import type { ConcernRule } from "./concern.ts";

/** Words of a present assignment, beside which work for hire is only a second string. */
const ASSIGNS =
  /\b(?:hereby|does|do)\b[^.;]{0,60}\bassigns?\b|\bassigns?\b[^.;]{0,30}\b(?:to|over)\b[^.;]{0,120}\b(?:right|title|interest|copyright)|\b(?:shall|will|agrees? to)\b[^.;]{0,40}\bassign\b[^.;]{0,160}\b(?:right|title|interest|copyright|ownership|invention|work)/i;

export const WORKS: readonly ConcernRule[] = [
  {
    id: "work-for-hire-alone",
    category: "ip-ownership-assignment",
    title: "Ownership rests on “work for hire” alone",
    reason:
      "In the United States a contractor's work is work for hire only in a few listed cases; otherwise nothing here moves the copyright.",
    ask: "As far as it is not a work made for hire, the contractor hereby assigns all right, title and interest in it to the customer, from its creation.",
    severity: "major",
    against: "taker",
    words: "work works",
    says: /\bworks?(?: |-)(?:made(?: |-))?for(?: |-)hire\b/i,
    not: /\bnot (?:be (?:deemed |considered )?|an? |constitute )?(?:an? )?["“]?works?(?: |-)(?:made|for)|\b(?:trade-?)?marks?\b|\blogos?\b/i,
    answered: ASSIGNS,
  },
  {
    id: "ownership-on-payment",
    category: "ip-ownership-assignment",
    title: "Ownership passes only on payment",
    reason: "Until every invoice is paid, a disputed one included, the works are not the customer's to use.",
    ask: "Ownership passes as each work is created; the supplier keeps its claim for what is owed.",
    severity: "minor",
    against: "taker",
    kinds: ["services", "saas", "marketing", "other"],
    words: "payment paid",
    says: /\b(?:owns|owned|ownership|shall own|will own|title|assign\w*|vest\w*|property|transfer\w*)\b[^.;]{0,160}\b(?:up)?on\b[^.;]{0,30}\b(?:full|final|complete|receipt of)?\s?payment\b|\b(?:upon|after|following|subject to|conditioned (?:up)?on|contingent (?:up)?on)\b[^.;]{0,40}\b(?:full |final |complete )?payment\b[^.;]{0,160}\b(?:owns|owned|ownership|shall own|will own|title|assign\w*|vest\w*|property of)\b/i,
    not: /\bleases?\b|\bstock\b|\baudit|\brisk of loss\b|\bgoods\b|\bequipment\b|\bproducts?\b|\bshares?\b|\bsecurity interest\b/i,
  },
  {
    id: "improvements-go-over",
    category: "ip-ownership-assignment",
    title: "Improvements go to “«gains»”",
    reason: "What the other party develops at its own cost is not its own.",
    ask: "Each party owns the improvements that it makes; it licenses the other to use them with what they improve.",
    severity: "major",
    against: "who",
    words: "improvement modification enhancement derivative adaptation",
    says: /\b(?:improvements?|modifications?|enhancements?|derivative works?|adaptations?)\b[^.;]{0,200}\b(?:made|developed|created|conceived|produced|discovered|generated|prepared)\b[^.;]{0,40}\bby\b[^.;]{0,200}\b(?:owned by|property of|belongs? to|vests? in|assigns?|(?<!\b(?:its|their|his|our) )owns?)\b|\b(?:hereby assigns?|assigns?|shall own)\b[^.;]{0,200}\b(?:improvements?|modifications?|enhancements?|derivative works?|adaptations?)\b[^.;]{0,120}\b(?:made|developed|created|conceived|produced|discovered|generated|prepared)\b[^.;]{0,20}\bby\b/i,
    not: /\beach party\b|\bjoint(?:ly)?\b|\bemployee|\bsole(?:ly)? by\b|\bby (?:or on behalf of )?(?:the )?((?!the\b|or\b)\w+)\b[^.;]{0,200}\b(?:property of|owned by|belongs? to|vests? in) (?:the )?\1\b/i,
  },
  {
    id: "licence-as-part-only",
    category: "license-grant",
    title: "What is built in may be used only as part of the works",
    reason:
      "The works cannot be changed, moved or given to affiliates and other suppliers if what they rest on stays behind.",
    ask: "The licence is perpetual, worldwide and irrevocable, allows to change what is built in, and extends to affiliates, contractors and successors.",
    severity: "minor",
    against: "taker",
    kinds: ["services", "saas", "marketing", "supply", "other"],
    words: "solely only",
    says: /\blicen[cs]e\b[^.;]{0,200}\b(?:solely|only)\b[^.;]{0,30}\b(?:as (?:a )?(?:part of|incorporated|embedded|integrated)|in connection with|to the extent)\b[^.;]{0,60}\b(?:deliverables?|work product|works?)\b/i,
  },
  {
    id: "drafts-stay",
    category: "ip-ownership-assignment",
    title: "Drafts and unused work stay with “«who»”",
    reason: "Work that was paid for, and not chosen in the end, may be sold to others.",
    ask: "All work made under this Agreement is the customer's, drafts and unused work included.",
    severity: "minor",
    against: "taker",
    kinds: ["services", "marketing", "other"],
    words: "preliminary draft concept sketch unused rejected final",
    says: /\b(?:preliminary|drafts?|sketches|unused|rejected|unselected)\b[^.;]{0,200}\b(?:remains?|retains?|retained|stays?|belongs? to)\b|\bown(?:s|ership)?\b[^.;]{0,80}\b(?:in|of)\b[^.;]{0,20}\bfinal\b[^.;]{0,20}\b(?:deliverables?|works?|versions?)\b/i,
    look: (_, match) =>
      /^own/i.test(match[0])
        ? {
            title: "Only final works pass",
            reason: "Drafts and what was not chosen in the end stay with the supplier.",
          }
        : {},
  },
  {
    id: "feedback",
    category: "ip-ownership-assignment",
    title: "Feedback is given away",
    reason: "Suggestions may hold the customer's own plans and know-how.",
    ask: "The vendor may use feedback that identifies neither the customer nor its confidential information.",
    severity: "info",
    against: "taker",
    words: "feedback suggestion",
    says: /\b(?:feedback|suggestions?)\b[^.;]{0,240}\b(?:own(?:s|ed)?|assigns?|perpetual|irrevocable|freely|without (?:any )?(?:obligation|restriction|compensation)|royalty-free|property of)\b|\b(?:owns?|perpetual|irrevocable|royalty-free)\b[^.;]{0,160}\b(?:feedback|suggestions?)\b/i,
    not: /\bperformance review|\bemployee\b|\bnot own\b|\bown (?:experience|\w+ and (?:the )?experience)\b/i,
  },
  {
    id: "data-for-own-ends",
    category: "data-protection",
    title: "“«who»” may use the customer's data for its own ends",
    reason:
      "Data that is aggregated or said to be anonymous leaves the customer's control, and may be traced back to it.",
    ask: "The vendor uses customer data only to provide the service to the customer.",
    severity: "minor",
    against: "taker",
    kinds: ["saas", "services", "dpa", "licence", "marketing", "other"],
    words: "aggregate anonymi anonymous deidentified de-identified usage data content",
    says: /\b(?:may|right to|owns?|licen[cs]e to|shall own|entitled to)\b[^.;]{0,160}\b(?:aggregated?|anonymi[sz]ed|anonymous|de-?identified|usage|statistical)\b[^.;]{0,40}\b(?:data|information|statistics)\b|\b(?:aggregated?|anonymi[sz]ed|anonymous|de-?identified|usage|statistical)\b[^.;]{0,40}\b(?:data|information|statistics)\b[^.;]{0,120}\b(?:may|owned by|property of|for (?:its|any) (?:own )?(?:business )?purposes?|improve|benchmark)|\bmay\b[^.;]{0,20}\buse\b[^.;]{0,10}\b(?:customer|client|user|subscriber|your)(?:[\u2019']s)? (?:data|content)\b[^.;]{0,120}\b(?:train\w*|machine learning|product improvement|any (?:business |commercial )?purpose|improve|develop\w*)\b|\b(?:perpetual|irrevocable)\b[^.;]{0,120}\b(?:licen[cs]e|right)\b[^.;]{0,120}\b(?:all data|(?:customer|client|user|your)(?:[\u2019']s)? (?:data|content))\b/i,
    not: /\b(?:may|shall) not\b|\breport to\b|\bconfidential information (?:does|shall) not\b/i,
    look: ({ sentence }) =>
      /\busage (?:data|information|statistics)\b/i.test(sentence) &&
      !/\b(?:customer|client|user|subscriber|licensee|your)(?:['’]s)? (?:data|content|information|materials)\b/i.test(
        sentence,
      )
        ? { title: "“«who»” may use what it learns of the customer's use for its own ends", severity: "info" }
        : {},
  },
  {
    id: "joint-rights-locked",
    category: "joint-ip-ownership",
    title: "Joint rights cannot be used without the other owner",
    reason: "Each owner can keep the other from licensing or selling what both made.",
    ask: "Each owner may use and license the joint rights without the other's consent and without accounting, in its own field where fields are agreed.",
    severity: "minor",
    against: "anyone",
    words: "neither no not",
    says: /\b(?:neither|no|not)\b[^.;]{0,160}\b(?:licen[cs]e|transfer|assign|exploit|encumber|commerciali[sz]e)\b[^.;]{0,160}\b(?:without|unless)\b[^.;]{0,60}\bconsent\b/i,
    look: ({ paragraph }) =>
      /\b(?:joint(?:ly)?|co-?)[- ]?own|\bowned? (?:jointly|by (?:both|the parties))|\bjoint (?:ip|intellectual|invention|propert|works?|foreground)/i.test(
        paragraph,
      )
        ? {}
        : undefined,
  },
  {
    id: "name-in-public",
    category: "publicity",
    title: "“«who»” may show the work or use the name in public",
    reason: "Customers, plans and campaigns become known when the other side likes.",
    ask: "Neither party uses the other's name or shows the work without consent in each case.",
    severity: "info",
    against: "taker",
    kinds: ["saas", "services", "supply"],
    words: "portfolio publicity reference press logo case",
    says: /\b(?:may|right to|permission to|grants?|entitled to|agrees? that)\b[^.;]{0,120}\b(?:portfolio|customer list|list of customers|reference customer|case stud(?:y|ies)|press releases?|marketing materials|promotional materials|website)\b/i,
    not: /\bdischarges?\b|\b(?:shall|may|will) not\b|\bneither\b|\bprior (?:written )?(?:consent|approval)\b|\b(?:customer|client|licensee|reseller|distributor) may\b/i,
    look: ({ sentence }) =>
      /\b(?:name|logo|mark|identif|portfolio|display|deliverable|refer)/i.test(sentence) ? {} : undefined,
  },
  {
    id: "own-use-only",
    category: "affiliate-license-licensee",
    title: "Only the customer itself may use it",
    reason: "Affiliates, contractors and outsourcing partners are left out.",
    ask: "Affiliates and contractors who work for the customer may use it as well.",
    severity: "info",
    against: "taker",
    kinds: ["saas", "licence"],
    words: "benefit internal",
    says: /\bfor the benefit of (?:any|a) third part|\b(?:solely|only)\b[^.;]{0,60}\bfor (?:its|licensee's|customer's|client's) (?:own )?internal\b/i,
    not: /\bthis agreement is\b|\bmade for\b|\baffiliates?\b|\bthird[- ]party beneficiar/i,
  },
  {
    id: "no-transfer-of-licence",
    category: "non-transferable-license",
    title: "The licence cannot be passed on",
    reason: "Affiliates, contractors and a buyer of the business have no rights of their own.",
    ask: "The licence extends to affiliates and contractors, and passes to a successor to the business.",
    severity: "info",
    against: "taker",
    kinds: ["saas", "licence", "services"],
    words: "non-transferable nontransferable sublicen sub-licen",
    says: /\blicen[cs]e\b[^.;]{0,200}\bnon-?transferable\b|\bnon-?transferable\b[^.;]{0,120}\b(?:licen[cs]e|right)\b|\bmay (?:not )?(?:grant )?sub-?licen[cs]e\w*\b[^.;]{0,80}\bconsent\b/i,
    not: /\bkeys?\b|\bwhereas\b|\bmay grant (?:to )?an?\b|\bunreasonabl|\bnon-?transferable\b[^.;]{0,60}\bexcept\b|\baffiliates?\b/i,
    look: ({ sentence }) => (/\btrade ?marks?\b|\bmarks?\b|\bnames?\b|\btitles?\b/i.test(sentence) ? undefined : {}),
  },
  {
    id: "results-stay-with-supplier",
    category: "ip-ownership-assignment",
    title: "“«who»” keeps what is made for the customer",
    reason: "The customer pays for it and may only use it.",
    ask: "What is made for the customer is the customer's; what the supplier brought is licensed for as long as it is needed.",
    severity: "minor",
    against: "who",
    effect: "benefits",
    kinds: ["services"],
    words: "remain property",
    says: /\b(?:work product|deliverables|intellectual property|source code|methodologies|materials)\b[^.;]{0,160}\b(?:developed|created|produced|made)\b[^.;]{0,100}\b(?:remains?|be|is|are)\b[^.;]{0,40}\bproperty of (?:the )?(?:service )?(?:provider|supplier|vendor|consultant|contractor|developer|agency|company)\b|\b(?:all )?(?:source code|work product|deliverables)\b[^.;]{0,20}\bremains?\b[^.;]{0,30}\bproperty of (?!(?:the )?(?:client|customer|buyer))/i,
    not: /\bproprietary\b|\b(?:client|customer|buyer|purchaser|company's own|prior to|before|pre-?existing|background)\b[^.;]{0,40}\bproperty\b|\bpre-?existing\b|\bfurnished by (?:the )?(?:client|customer|company)/i,
    look: ({ side }) => (side === undefined || TAKERS.includes(side) ? {} : undefined),
  },
];
