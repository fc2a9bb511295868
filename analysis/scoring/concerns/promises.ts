/** Warranties, disclaimers and indemnities. */

import { TRADE } from "../../kinds.ts";
import { namesPattern } from "../sides.ts";
import { type ConcernRule, countOf, N } from "./concern.ts";

const SHORT_WARRANTY = { days: 90, months: 3 };

export const PROMISES: readonly ConcernRule[] = [
  {
    id: "warranty-by-knowledge",
    category: "warranties",
    title: "Non-infringement is warranted only as far as it is known",
    reason: "Rights of others that “«who»” does not know of are the risk of the other side.",
    ask: "The supplier warrants, without regard to its knowledge, that what it supplies does not infringe the rights of others, and indemnifies against such claims.",
    severity: "minor",
    against: "protected",
    words: "knowledge aware knowing",
    says: /(?:\bknowledge\b|\bknowing\w*\b)[^.;]{0,200}\b(?:infring|misappropriat|violat\w+[^.;]{0,40}\b(?:rights?|propert))|\b(?:infring|misappropriat)[^.;]{0,120}\b(?:to\b[^.;]{0,30}\bknowledge|knowing)/i,
    not: /\bno (?:third[- ]party|person|other|one)\b[^.;]{0,40}\binfring|\bknowledge\b[^.;]{0,30}\bthreatened\b|\bnotif|\bnotice\b|\bbecom\w+ aware\b|\bobtains?\b|\b(?:customer|licensee|client|buyer|distributor|reseller) (?:represents|warrants)/i,
    look: ({ kind, paragraph }) =>
      /\bwarrant|\brepresent/i.test(paragraph) ? { severity: kind === "licence" ? "major" : "minor" } : undefined,
  },
  {
    id: "as-is",
    category: "disclaimer",
    title: "Warranties are disclaimed",
    reason: "What is not promised in so many words is nobody's duty, fitness for the purpose included.",
    ask: "State what is warranted: that it conforms to its description and specifications, is free from defects for twelve months, and infringes no rights of others.",
    severity: "minor",
    against: "protected",
    words: "as warrant disclaim",
    says: /\b(?:provided|licensed|sold|furnished|delivered|made available|accepts?|supplied)\b[^.;]{0,80}\b["(']?as[- ]is\b(?!\s(?:necessary|reasonabl|required|practic|customary|appropriate|usual|needed|provided|set|permitted|consistent))|\b(?:makes?|gives?|disclaims?|no)\b[^.;]{0,80}\bwarrant(?:y|ies)\b[^;]{0,200}\b(?:merchantab|fitness|of any kind|express or implied|whatsoever|implied)|\bdisclaims?\b[^.;]{0,80}\bwarrant|\bwarrant(?:y|ies)\b[^;]{0,120}\b(?:merchantab|fitness)[^;]{0,120}\b(?:disclaim|exclud)/i,
    not: /\bconcerning such\b|\bon behalf of\b|\bunderstandings\b|\bentire agreement\b|\bbeta\b|\btrial\b|\bevaluation\b|\bfree of charge\b|\bexperimental\b|\bpre-?release\b|^\W*all such\b|\bsamples?\b|\bprototypes?\b|\bidentified\b[^.;]{0,40}\bas\b/i,
    look: ({ sentence }, match) =>
      /\bas[- ]is\b/i.test(match[0]) && !/\bexcept\b|\bother than\b/i.test(sentence)
        ? { title: "It is provided “as is”", severity: "major" }
        : {},
  },
  {
    id: "remedy-of-their-choice",
    category: "warranties",
    title: "The remedy is the other side's choice, and the only one",
    reason: "A defect leaves no more than what “«who»” chooses to do, and no damages.",
    ask: "The customer may ask for repair, replacement or its money back, and its other rights stay as they are.",
    severity: "minor",
    against: "taker",
    words: "sole exclusive option entire",
    says: /\b(?:sole|exclusive|only|entire)\b[^.;]{0,40}\b(?:remed(?:y|ies)|obligation|liability|recourse)\b[^;]{0,300}\b(?:repair|replac|re-?perform|refund|credit|correct)|\b(?:repair|replac|re-?perform|refund|credit|correct)\w*\b[^;]{0,300}\b(?:sole|exclusive|only|entire)\b[^.;]{0,30}\bremed(?:y|ies)\b|\bat (?:its|supplier's|seller's|vendor's|provider's|manufacturer's|licensor's|company's) (?:sole |exclusive )?(?:option|discretion|election)\b[^.;]{0,80}\b(?:repair|replace|re-?perform|refund|credit)/i,
    not: /\binfring|\boverpa(?:id|y)/i,
    look: ({ paragraph, sentence, ours }) =>
      /\bwarrant|\bdefect|\bconform/i.test(paragraph) &&
      !/\b(?:owner|customer|client|buyer|purchaser|licensee)(?:'s)?\b[^.;]{0,30}\boption\b/i.test(sentence) &&
      // "The Company's sole remedy is, at its option": the choice is its own.
      !(
        ours.length > 0 &&
        new RegExp(`(?:${namesPattern(ours)})['’]s? (?:sole|exclusive|only)\\b[^.;]{0,60}\\bits option`).test(sentence)
      )
        ? {}
        : undefined,
  },
  {
    id: "short-warranty",
    category: "warranty-duration",
    title: "The warranty is short",
    reason: "Defects that show later are the risk of who bought.",
    ask: "The warranty lasts twelve (12) months from acceptance.",
    severity: "minor",
    against: "taker",
    words: "warrant",
    says: new RegExp(
      `\\bwarrant\\w*\\b[^.;]{0,260}\\b(?:period of|for)\\s(?:a (?:period|term) of\\s)?${N}\\s(days|months?)\\b`,
      "i",
    ),
    not: /\breimburs|\bprior\b|\bnotice\b|\bcure\b|\bpreceding\b/i,
    look: (_, match) => {
      const count = countOf(match[1]);
      const limit = /day/i.test(match[2] ?? "") ? SHORT_WARRANTY.days : SHORT_WARRANTY.months;
      return count !== undefined && count > 0 && count <= limit
        ? { title: `The warranty ends after ${match[1]} ${match[2]}` }
        : undefined;
    },
  },
  {
    id: "indemnity-by-fault",
    category: "indemnification",
    title: "The indemnity is for gross fault only",
    reason: "“«who»” does not answer to others for ordinary negligence or breach.",
    ask: "The indemnity covers claims from negligence, breach of this Agreement, breach of law and infringement.",
    severity: "minor",
    against: "protected",
    words: "indemnif indemnity harmless",
    says: /\b(?:indemnif\w*|hold\b[^.;]{0,40}\bharmless)\b[^.]{0,400}\b(?:gross(?:ly)? negligen\w+|wil+ful)/i,
    not: /(?<!gross )(?<!grossly )\bnegligen|\bbreach|\bprovided\b|\b(?:shall|will) not\b|\bexcept\b|\bother than\b|\bunless\b|\bextent (?:caused|arising|due)/i,
    // An item of a list is one ground of several.
    look: ({ paragraph }) =>
      /(?<!gross )(?<!grossly )\bnegligen|\bbreach|\bviolation\b|^\W*\(?(?:[a-h]|i{1,3}|iv|\d)[.)]\s[^.]{0,200}\.?$/i.test(
        paragraph,
      )
        ? undefined
        : {},
  },
  {
    id: "indemnity-for-own-fault",
    category: "indemnification",
    title: "The indemnity covers the other side's own fault",
    reason: "“«who»” would pay for what the party that it indemnifies did itself.",
    ask: "The indemnity does not cover loss as far as the indemnified party caused it.",
    severity: "major",
    against: "who",
    effect: "burdens",
    kinds: [...TRADE, "lease", "employment", "finance", "nda"],
    words: "indemnif harmless",
    says: /\b(?:indemnif\w*|harmless)\b[^.]{0,700}\b(?:regardless of|whether (?:or not |caused )|even (?:if|where|though)|irrespective of)\b[^.;]{0,120}\b(?:caused|fault|negligen\w+|circumstances)\b|\b(?:indemnif\w*|harmless)\b[^.]{0,700}\bincluding\b[^.;]{0,60}\bnegligence of (?:the |any |an )?(?:indemnif|indemnitee)|\b(?:indemnif\w*|harmless)\b[^.]{0,700}\bincluding\b[^.;]{0,40}\bcaused\b[^.;]{0,30}\bin part by\b/i,
    not: /\bexcept\b|\bother than\b|\bunless\b|\bto the extent\b|\bnot\b[^.;]{0,20}\b(?:apply|cover|extend|include)\b|\bsole(?:ly)?\b/i,
  },
  {
    id: "indemnity-without-limits",
    category: "indemnification",
    title: "The indemnity of “«who»” is broad",
    reason:
      "It covers every loss in connection with the agreement, whoever is at fault and whether or not a third party claims.",
    ask: "The indemnity covers claims of third parties, as far as the indemnifying party's negligence, breach or infringement caused them.",
    severity: "minor",
    against: "who",
    oneSided: true,
    effect: "burdens",
    kinds: [...TRADE, "lease", "employment"],
    words: "indemnif harmless",
    says: /\b(?:shall|will|must|hereby|agrees? to)\b[^.]{0,100}\b(?:indemnify|hold\b[^.;]{0,60}\bharmless)\b[^.]{0,200}\b(?:any and all|all|any)\b[^.]{0,300}\b(?:arising (?:out of|from)|resulting from|relat\w+ to|in connection with)\b/i,
    not: /\bexcluded from\b|\bliens?\b|\bnotif(?:y|ies)\b|\bcooperates?\b|\bunauthori[sz]ed\b|\bother than\b|\bapproved use|\bmisuse|:\s*(?:$|\(?(?:i|a|1)\))|\b(?:out of|from|with)\b[^.;]{0,40}\bany such\b|\bsuch (?:re-?use|transfer|use|claims?|loss(?:es)?|expenses)\b|\bguarant|\bletters? of credit\b|\btax(?:es)?\b|\binsurance\b|\b(?:furnished|provided|supplied|made|caused) by\b|\bnegligen|\bbreach|\bmisconduct\b|\binfring|\bviolation\b|\bthird[- ]part|\bto the extent\b|\bfault\b|\bmisrepresent|\binaccura|\bfail(?:ure|s)?\b|\bact(?:s)? or omission|\bdefect/i,
  },
];
