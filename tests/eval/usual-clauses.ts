/** The usual clauses that CUAD does not label, measured by the titles that contracts give their own sections. */
import { BOILERPLATE, boilerplateOf } from "../../analysis/classify/boilerplate.ts";
import type { Unit } from "../../analysis/classify/units.ts";
import { readContracts } from "./contracts.ts";
import { type Part, partOf } from "./facts.ts";
import { round } from "./seeded.ts";

/** Titles that leave no doubt which clause follows; narrower than what the rules take for a title, and not made from them. */
const TITLES: Readonly<Record<string, RegExp>> = {
  confidentiality:
    /^(?:mutual )?(?:confidentiality(?: (?:obligations?|agreement))?|confidential information|non-?disclosure(?: of confidential information)?)$/i,
  indemnification: /^(?:mutual |general )?(?:indemnit(?:y|ies)|indemnification)(?: (?:by|of) .*)?$/i,
  "limitation-of-damages":
    /^(?:limitations? (?:of|on) (?:liability|damages)|consequential damages|exclusion of (?:consequential )?damages)$/i,
  warranties:
    /^(?:mutual |limited )?(?:representations and warranties|warranties|warranty|representations)(?: (?:by|of) .*)?$/i,
  disclaimer: /^(?:warranty )?disclaimers?(?: of (?:warranties|warranty))?$/i,
  payment: /^(?:payments?|payment terms|terms of payment|fees and payments?|invoices?|invoicing|billing)$/i,
  taxes: /^(?:sales )?tax(?:es)?$/i,
  costs: /^(?:costs?|expenses|costs and expenses|attorneys?'?s? fees|legal fees)$/i,
  "termination-for-cause": /^termination (?:for|upon) (?:cause|breach|default|material breach)$/i,
  "effect-of-termination":
    /^(?:effects?|consequences) of (?:expiration|termination|expiry)(?: or (?:termination|expiration))?$/i,
  survival: /^survival(?: of .*)?$/i,
  "dispute-resolution":
    /^(?:dispute resolution|disputes?|arbitration|mediation|resolution of disputes|settlement of disputes)$/i,
  jurisdiction: /^(?:jurisdiction|venue|consent to jurisdiction|jurisdiction and venue|forum)$/i,
  "force-majeure": /^(?:force majeure|excusable delays?|acts? of god)$/i,
  "entire-agreement": /^(?:entire|complete|whole) (?:agreement|understanding)$|^integration$|^merger$/i,
  amendment: /^(?:amendments?|modifications?|variation|amendments? (?:and|or) modifications?)$/i,
  waiver: /^(?:no |non-?)?waivers?$/i,
  severability: /^severability$|^(?:partial )?invalidity$/i,
  notices: /^notices?$/i,
  counterparts: /^counterparts?$/i,
  relationship:
    /^(?:relationship(?: of (?:the )?parties)?|independent contractors?|no (?:partnership|agency|joint venture)|independent contractor status)$/i,
  "data-protection":
    /^(?:data (?:protection|privacy|security)|privacy|personal (?:data|information)|privacy and data security|data protection and privacy)$/i,
  "service-levels": /^(?:service levels?(?: agreements?)?|sla|availability|uptime)$/i,
  acceptance:
    /^(?:acceptance|acceptance (?:testing|tests|criteria|procedures?)|testing and acceptance|inspection and acceptance|inspection)$/i,
  compliance:
    /^(?:compliance|compliance with (?:applicable )?laws?(?: and regulations)?|anti-?(?:bribery|corruption)|export(?: controls?| compliance)?)$/i,
  "equitable-relief": /^(?:equitable|injunctive) (?:relief|remedies)$|^injunction$|^specific performance$/i,
  subcontracting: /^subcontract(?:ors?|ing)$/i,
  "third-party-rights": /^(?:no )?third[- ]party (?:rights|beneficiar(?:y|ies))$/i,
  publicity: /^(?:publicity|public announcements?|press releases?|announcements?)$/i,
  interpretation: /^(?:interpretation|construction|headings?|captions?|rules of construction)$/i,
  "further-assurance": /^further assurances?$/i,
  "cumulative-remedies": /^(?:remedies cumulative|cumulative remedies|cumulative rights|rights cumulative)$/i,
};

/** Of the sections under such a title: how many, and in how many a sentence is found by its words alone. */
export interface UsualScore {
  sections: number;
  found: number;
}

const bare = (heading = "") => heading.replace(/^[\d.\s()]+|[.:\s]+$/g, "");

/** What the words alone say, without the heading. */
const saidBy = (unit: Unit) =>
  boilerplateOf({ ...unit, context: { ...unit.context, heading: "" } }).map(({ category }) => category);

/**
 * By category, over the contracts of one part. A section that has nothing but its title does not count. `missed` is told of the others
 * that were not found; `outside` of each sentence that was, under another title.
 */
export function evaluateUsual(
  corpus: string,
  part: Exclude<Part, "all">,
  missed: (category: string, file: string, text: string) => void = () => {},
  outside: (category: string, file: string, text: string) => void = () => {},
): Record<string, UsualScore> {
  const scores: Record<string, UsualScore> = {};
  for (const { id } of BOILERPLATE) scores[id] = { sections: 0, found: 0 };
  for (const { file, units } of readContracts(corpus)) {
    if (partOf(file) !== part) continue;
    const said = units.map(saidBy);
    for (let from = 0, to = 0; from < units.length; from = to) {
      const title = bare(units[from]?.context.heading);
      while (to < units.length && bare(units[to]?.context.heading) === title) to++;
      const own = units.slice(from, to);
      for (const { id } of BOILERPLATE) {
        const hits = own.filter((_, i) => said[from + i]?.includes(id));
        const score = scores[id];
        if (!TITLES[id]?.test(title)) for (const { text } of hits) outside(id, file, text);
        else if (score && own.some(({ text }) => text.length > 60)) {
          score.sections++;
          if (hits.length > 0) score.found++;
          else missed(id, file, own.map(({ text }) => text).join(" "));
        }
      }
    }
  }
  return scores;
}

/** The mean over the categories that have sections. */
export function meanOf(scores: Readonly<Record<string, UsualScore>>): number {
  const shares = Object.values(scores).flatMap(({ sections, found }) => (sections > 0 ? [found / sections] : []));
  return round(shares.reduce((a, b) => a + b, 0) / Math.max(1, shares.length));
}
