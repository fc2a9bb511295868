/** The usual clauses that CUAD does not label, found by the words that make them. */
import type { ClauseCategory } from "./categories.ts";
import type { Unit } from "./units.ts";

interface Boilerplate extends ClauseCategory {
  heading: RegExp;
  words: RegExp;
}

const rule = (id: string, label: string, heading: RegExp, words: RegExp): Boilerplate => ({
  id,
  label,
  heading,
  words,
});

/** Either the heading together with any sentence under it, or the words alone. */
const RULES: readonly Boilerplate[] = [
  rule(
    "confidentiality",
    "Confidentiality",
    /^(?:mutual )?(?:confidential|non-?disclosure|proprietary information)/i,
    /\b(?:shall|will|agrees? to|must)\b.{0,120}\b(?:keep|hold|maintain|treat)\b.{0,60}\b(?:confidence|confidential|secret)|\b(?:shall|will|may) not\b.{0,60}\bdisclose\b.{0,80}\bconfidential/i,
  ),
  rule(
    "indemnification",
    "Indemnity",
    /^(?:mutual )?indemni/i,
    /\b(?:shall|will|agrees? to|hereby)\b.{0,80}\bindemnif(?:y|ies)\b|\bindemnify,? (?:defend|and)\b|\bhold harmless\b/i,
  ),
  rule(
    "limitation-of-damages",
    "Exclusion of damages",
    /^(?:limitation|exclusion)s? (?:of|on) (?:liability|damages)|^consequential damages/i,
    /\b(?:in no event|neither party|no party|under no circumstances)\b.{0,160}\b(?:indirect|incidental|consequential|special|punitive)\b/i,
  ),
  rule(
    "warranties",
    "Warranties",
    /^(?:mutual |limited )?(?:representations|warrant)/i,
    /\b(?:represents and warrants|warrants and represents|hereby warrants|warrants that)\b/i,
  ),
  rule(
    "disclaimer",
    "Disclaimer of warranties",
    /^(?:warranty )?disclaimer/i,
    /\b(?:disclaims?|makes? no (?:other )?(?:warrant|representation)|"?as is"?)\b.{0,200}\b(?:warrant|merchantab|fitness|implied)/i,
  ),
  rule(
    "payment",
    "Payment",
    /^(?:fees|payments?|compensation|price|pricing|invoic|charges|consideration)\b/i,
    /\b(?:shall|will|agrees? to|must)\s(?:\w+\s){0,3}pay\b.{0,120}\b(?:within|invoice|fees?|amounts?)\b|\binvoices?\b.{0,80}\b(?:payable|due|paid)\b/i,
  ),
  rule(
    "taxes",
    "Taxes",
    /^(?:sales )?tax(?:es)?\b/i,
    /\b(?:exclusive of|responsible for|pay)\b.{0,60}\b(?:taxes|duties|VAT|sales tax)\b/i,
  ),
  rule(
    "termination-for-cause",
    "Termination for cause",
    /^termination\b.{0,20}\b(?:cause|breach|default)/i,
    /\bterminat\w+\b.{0,120}\b(?:material(?:ly)? breach|default|insolven|bankrupt)|\b(?:material(?:ly)? breach|default)\w*\b.{0,160}\bterminat/i,
  ),
  rule(
    "effect-of-termination",
    "Effect of termination",
    /^(?:effects?|consequences) of (?:expiration|termination|expiry)/i,
    /\b(?:upon|following|on)\s(?:any\s|the\s)?(?:expiration|termination|expiry)\b.{0,120}\b(?:return|destroy|cease|survive|pay)\b/i,
  ),
  rule("survival", "Survival", /^surviv/i, /\b(?:shall|will)\ssurvive\b.{0,60}\b(?:termination|expiration|expiry)/i),
  rule(
    "dispute-resolution",
    "Dispute resolution",
    /^(?:dispute|arbitration|mediation)/i,
    /\b(?:settled|resolved|determined|submitted|referred)\b.{0,60}\b(?:arbitration|mediation)\b|\bbinding arbitration\b/i,
  ),
  rule(
    "jurisdiction",
    "Jurisdiction",
    /^(?:jurisdiction|venue|forum|consent to jurisdiction)/i,
    /\b(?:exclusive|non-exclusive|personal)\sjurisdiction\b|\bsubmits? to the jurisdiction\b|\bcourts? (?:of|located in|sitting in)\b.{0,80}\bjurisdiction\b/i,
  ),
  rule(
    "force-majeure",
    "Force majeure",
    /^force majeure|^excusable delay|^acts? of god/i,
    /\bforce majeure\b|\bacts? of god\b|\bcauses? beyond (?:its|the|their) (?:reasonable )?control\b/i,
  ),
  rule(
    "entire-agreement",
    "Entire agreement",
    /^(?:entire|complete|whole) (?:agreement|understanding)|^integration|^merger$/i,
    /\b(?:entire|complete|whole)\s(?:and \w+ )?(?:agreement|understanding)\b.{0,100}\b(?:parties|subject matter|supersed)/i,
  ),
  rule(
    "amendment",
    "Amendment in writing",
    /^(?:amendments?|modifications?|variation)\b/i,
    /\b(?:amended|modified|varied|changed|supplemented)\b.{0,80}\b(?:in writing|written (?:instrument|agreement|amendment))\b/i,
  ),
  rule(
    "waiver",
    "Waiver",
    /^(?:no )?(?:implied )?waivers?\b/i,
    /\b(?:no waiver|failure (?:of|by|to)\b.{0,80}\b(?:enforce|exercise|insist))\b/i,
  ),
  rule(
    "severability",
    "Severability",
    /^severab|^invalidity|^partial invalidity/i,
    /\b(?:provisions?|terms?|part)\b.{0,100}\b(?:invalid|illegal|unenforceable)\b.{0,160}\b(?:remain|remaining|sever|affect)/i,
  ),
  rule(
    "notices",
    "Notices",
    /^notices?\b/i,
    /\bnotices?\b.{0,120}\b(?:in writing|written)\b.{0,200}\b(?:deliver|mail|courier|address|email|facsimile)/i,
  ),
  rule(
    "counterparts",
    "Counterparts",
    /^counterparts?\b|^execution$/i,
    /\b(?:executed|signed)\b.{0,40}\bcounterparts?\b/i,
  ),
  rule(
    "relationship",
    "Relationship of the parties",
    /^(?:relationship|independent contractors?|no (?:partnership|agency|joint venture))/i,
    /\bindependent contractors?\b|\bnothing\b.{0,80}\b(?:partnership|joint venture|agency|employment)\b/i,
  ),
  rule(
    "data-protection",
    "Data protection",
    /^(?:data (?:protection|privacy|security|processing)|privacy|personal data|security)\b/i,
    /\b(?:personal (?:data|information)|data protection|GDPR|data processing agreement|security (?:breach|incident))\b/i,
  ),
  rule(
    "service-levels",
    "Service levels",
    /^(?:service levels?|SLA|availability|uptime|support)\b/i,
    /\b(?:service levels?|uptime|availability of (?:at least )?\d|service credits?)\b/i,
  ),
  rule(
    "acceptance",
    "Acceptance",
    /^acceptance\b|^inspection/i,
    /\b(?:acceptance (?:criteria|tests?|testing)|deemed (?:to be )?accepted|reject(?:ed|ion) of (?:the )?deliverables?)\b/i,
  ),
  rule(
    "compliance",
    "Compliance with laws",
    /^compliance|^anti-?(?:bribery|corruption)|^export/i,
    /\bcompl(?:y|iance) with (?:all )?(?:applicable )?(?:laws?|regulations|export|anti-?corruption)/i,
  ),
  rule(
    "equitable-relief",
    "Injunctive relief",
    /^(?:equitable|injunctive) relief|^remedies$/i,
    /\b(?:injunctive|equitable) relief\b|\bspecific performance\b/i,
  ),
  rule(
    "subcontracting",
    "Subcontracting",
    /^subcontract/i,
    /\b(?:subcontract(?:ors?)?)\b.{0,80}\b(?:consent|responsible|liable|engage|use)\b/i,
  ),
];

/** For listing beside CUAD's categories. */
export const BOILERPLATE: readonly ClauseCategory[] = RULES.map(({ id, label }) => ({ id, label }));

/** The boilerplate a sentence belongs to, with how sure that is. */
export function boilerplateOf(unit: Unit): { category: string; confidence: number }[] {
  const text = unit.text.slice(0, 1200);
  const heading = (unit.context.heading ?? "").replace(/^[\d.\s()]+/, "");
  const found: { category: string; confidence: number }[] = [];
  for (const { id, heading: title, words } of RULES) {
    const says = words.test(text);
    const headed = title.test(heading);
    if (says) found.push({ category: id, confidence: headed ? 0.95 : 0.75 });
    else if (headed && text.length > 60 && title.test(text.replace(/^[\d.\s()]+/, "")))
      found.push({ category: id, confidence: 0.6 });
  }
  return found;
}
