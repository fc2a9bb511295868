/** How disputes are decided, where, and what a court may order. */
import { either, type Rule } from "./rule.ts";

export const DISPUTES: readonly Rule[] = [
  {
    id: "dispute-resolution",
    label: "Dispute resolution",
    words: "arbitrat mediat disput controvers disagreement",
    heading: /^(?:dispute|arbitration|mediation|(?:resolution|settlement) of disputes)/,
    says: either(
      /\b(?:disputes?|controvers\w+|disagreements?|claims?)\b.{0,280}\b(?:arbitrat\w+|mediat\w+|expert determination)/,
      /\b(?:resolve|settle|refer|submit|escalat|negotiat)\w*\b.{0,100}\b(?:disputes?|controvers\w+|disagreements?)\b/,
      /\b(?:disputes?|controvers\w+|disagreements?)\b.{0,240}\b(?:shall|will|must|may|to) (?:\w+ )?be\b.{0,40}\b(?:resolved|settled|referred|submitted|escalated|decided|determined)\b/,
      /\barbitrat(?:ion|ors?|ed)\b.{0,140}\b(?:rules|association|award|appoint\w*|panel|seat|conducted|held|final|binding|chosen|selected|costs)\b|\b(?:award|decision)\b.{0,40}\barbitrators?\b/,
      /\bmediat(?:ion|or)\b.{0,100}\b(?:rules|costs|fees|conducted|held|appoint\w*|select\w*|before)\b/,
    ),
    under: /\b(?:disput|arbitrat|mediat|controvers|negotiat)/,
    not: /\bpending\b|\bthreatened\b|\bjurisdiction\b.{0,40}\bto (?:settle|hear|determine|resolve)\b|\bindemnif(?:y|ied)|\binvoice|\bdisputed (?:amount|portion|sum)|\bdraft(?:ed|ing|er)\b/,
  },
  {
    id: "jurisdiction",
    label: "Jurisdiction",
    words: "jurisdiction venue forum court",
    heading: /^(?:jurisdiction|venue|forum|(?:consent|submission) to jurisdiction)/,
    says: either(
      /\b(?:exclusive|non-?exclusive|personal|sole)\b.{0,30}\b(?:jurisdiction|venue|forum)\b/,
      /\b(?:submit\w*|consent\w*|attorn\w*|agrees? (?:to|that))\b.{0,80}\bjurisdiction\b|\bconsents?\b.{0,40}\bvenue\b/,
      /\bcourts?\b.{0,100}\b(?:shall|will|to) have\b.{0,40}\bjurisdiction\b|\bcourts? (?:have|has)\b.{0,40}\bjurisdiction\b/,
      /\bvenue\b.{0,80}\b(?:actions?|suits?|proceedings?|litigation|courts?|county)\b|\b(?:jurisdiction and venue|venue and jurisdiction)\b/,
      /\bjurisdiction (?:for|over|of) (?:\w+ ){0,4}?(?:litigation|disputes?|actions?|claims?|proceedings?|suits?|courts?)\b/,
      /\b(?:actions?|suits?|proceedings?|litigation|claims?|disputes?)\b.{0,200}\b(?:brought|commenced|instituted|filed|maintained|litigated|tried|heard)\b.{0,100}\bcourts?\b/,
      /\bforum non conveniens\b|\binconvenient (?:forum|venue)\b/,
    ),
    under: /\b(?:jurisdiction|venue|court|forum)/,
    not: /\bindemnif|\b(?:invalid|unenforceable|illegal)\b|\bjudgment\b.{0,60}\bentered\b|\bservice of process in any jurisdiction\b|\badvertis/,
  },
  {
    id: "equitable-relief",
    label: "Injunctive relief",
    words: "injunct equitable specific irrepar",
    heading: /^(?:equitable|injunctive) (?:relief|remed)|^injunction|^specific performance|^remedies$/,
    says: either(
      /\b(?:injunctive|equitable) (?:(?:and|or|and\/or) (?:other )?\w+ )?(?:relief|remed(?:y|ies))\b|\bspecific performance\b/,
      /\binjunctions?\b.{0,120}\b(?:relief|remed\w+|seek|entitled|restrain\w*|prevent)\b|\b(?:seek|entitled to|obtain|apply for|grant)\b.{0,60}\binjunctions?\b/,
      /\birreparabl[ey]\b.{0,60}\b(?:harm|injur\w+|damage\w*|loss)\b/,
    ),
    under: /\b(?:injunct|equit|remed|irrepar)/,
    not: /\bexpenses?\b.{0,60}\bobtaining\b|\b(?:bankruptcy|insolvency)\b.{0,160}\b(?:general )?(?:principles of equity|equitable principles|availability of)|\benforceab(?:le|ility)\b.{0,200}\b(?:bankruptcy|insolvency)\b/,
  },
];
