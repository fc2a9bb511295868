/** How liability is capped or left open, and how long things are warranted. */
import { either, type Phrases } from "./phrase.ts";

export const LIABILITY: Readonly<Record<string, Phrases>> = {
  "uncapped-liability": {
    words: "liab willful wilful gross limitation limitations limit",
    core: either(
      /\b(?:limit\w*|exclu\w+|section|foregoing|cap|disclaimer|provisions?|this)\b.{0,100}\bnot (?:apply|limit|affect|extend|exclude)\b.{0,200}\b(?:indemni\w+|gross(?:ly)? neglig\w+|wil?lful|fraud\w*|confidential\w*|death|bodily|infring\w+|breach)\b/,
      /\b(?:except|other than|exception|unless|save)\b.{0,260}\b(?:in no event|neither party|no party|either party\b.{0,40}\bliab\w+|under no circumstances?|aggregate liability|total liability|liability (?:\w+ ){0,8}(?:exceed|limited))\b/,
      /\b(?:in no event|neither party|liabilit\w+)\b.{0,300}\b(?:except (?:for|in|to|with|as|where)|other than|exclu\w+|unless)\b.{0,160}\b(?:indemni\w+|gross(?:ly)? neglig\w+|wil?lful|fraud\w*|confidential\w*|death|section|article|breach)\b/,
      /\bunlimited liabilit|\bwithout limit\b|\bnothing\b.{0,80}\b(?:limits?|excludes?|restricts?)\b.{0,60}\bliabilit/,
    ),
    sure: /^(?=.*\b(?:except|other than|notwithstanding|exclu|not apply|not limit|save|exception)\b)(?=.*\b(?:liable|liability|damages)\b).*\b(?:indemnif|gross(?:ly)? neglig|wil?lful|fraud|breach of confidential|confidentiality|death|bodily)/i,
    likely: either(
      /^(?=.*\b(?:except|other than|notwithstanding|exclu|nothing|not apply|not limit|unless)\b)(?=.*\b(?:liab|damages|limit)).*\b(?:indemni|gross(?:ly)? neglig|wil?lful|fraud|confidential|misconduct|death|personal injury|infring)/,
      /\bunlimited liabilit|\bwithout limit(?:ation)? (?:as to )?(?:amount|liab)|\bexcept\b.{0,200}\b(?:liable|liability)\b/,
    ),
    contra:
      /\bindemnif(?:ied|ying) (?:part|person)|\bhold\b.{0,40}\bharmless\b|\bdefend\b|\bsettlement\b|\bforce majeure\b|\binjuncti|\bequitable relief\b|\bin the performance of (?:its|his|their) duties\b|\bterminat/i,
  },
  "cap-on-liability": {
    words: "liab damages remed action actions claim",
    core: either(
      /\b(?:no event|no circumstances?|neither party|no party|not|nor|neither)\b.{0,160}\b(?:liable|responsible|liability|damages)\b.{0,240}\b(?:indirect|consequential|special|incidental|punitive|exemplary|exceed|greater than|lost profits|loss of (?:profit|business|revenue))\b/,
      /\b(?:aggregate|total|entire|maximum|cumulative|overall|combined)\b.{0,40}\bliabilit\w+\b/,
      /\bliabilit\w+\b.{0,200}\b(?:not exceed|limited to|exceed the|in excess of|greater of|not be greater)\b/,
      /\b(?:indirect|consequential|special|incidental|punitive|exemplary)\b.{0,20}\b(?:indirect|consequential|special|incidental|punitive|exemplary)\b.{0,20}\b(?:damages|loss)/,
      /\b(?:action|claim|suit)s?\b.{0,200}\b(?:more than|within|later than)\b.{0,40}\b(?:years?|months?)\b.{0,40}\b(?:after|from|following|of)\b/,
    ),
    sure: /\bliab\w+\b.{0,200}\b(?:not exceed|exceed|limited to)\b|\bno event\b.{0,160}\bliable\b|\b(?:not|neither)\b.{0,80}\bliable\b.{0,160}\b(?:indirect|consequential|special|incidental|punitive)|\b(?:sole|exclusive) (?:and exclusive )?(?:remed(?:y|ies)|liability|obligation)\b/i,
    likely:
      /\b(?:liab\w+|damages|claims?)\b.{0,240}\b(?:exceed|limited to|maximum|aggregate)\b|\b(?:in )?no event\b.{0,160}\b(?:liab|damages|exceed)|\b(?:indirect|consequential|incidental|punitive|special|exemplary)\b.{0,60}\bdamages\b|\bneither\b.{0,80}\bliable\b|\blimitation of liability\b/i,
    contra:
      /\bindemnif\w+|\bhold\b.{0,40}\bharmless\b|\bforce majeure\b|\bcounsel\b|\bliens?\b|\btax(?:es)?\b|\binsurance\b|\bdelays?\b|\barbitrator|\btrustee\b|\bassum\w+\b.{0,30}\bliabilit|\bbeyond (?:its|the|their) (?:\w+ )?control\b/i,
  },
  "warranty-duration": {
    words: "warrant defect workmanship accept reject conform nonconform return",
    core: either(
      /\bwarrant\w*\b.{0,260}\b(?:for (?:a |the )?(?:period|term)|during|for (?:\w+ )?\(?\d|until|within)\b.{0,60}\b(?:days?|months?|years?|period)\b/,
      /\b(?:free (?:from|of)|defects? in|workmanship|conform\w*)\b.{0,200}\b(?:days?|months?|years?)\b/,
      /\b(?:days?|months?|years?|\])\b.{0,60}\b(?:from|after|following)\b.{0,60}\b(?:delivery|shipment|acceptance|purchase|installation|receipt|sale)\b.{0,160}\bwarrant/,
      /\bwarranty (?:period|term)["'”’]? (?:means|shall|is|will|for|of)\b|\b(?:day|month|year)s?['’]? (?:limited )?warranty\b/,
      /\bdefect\w*\b.{0,80}\bwithin\b.{0,40}\b(?:days|months|years?)\b.{0,40}\b(?:delivery|receipt|shipment|acceptance|installation)\b/,
    ),
    sure: /\bwarrant\w*\b.{0,120}\b(?:for a period|for (?:\w+ )?\(?\d|\d+\)? (?:days?|months?|years?))|\bwarranty period\b|\bwithin\b.{0,40}\b(?:days|months)\b.{0,80}\b(?:receipt|delivery)\b.{0,120}\b(?:shortages?|defect\w*|non-?conform\w*|reject\w*)\b/i,
    likely:
      /\bwarrant\w*\b.{0,200}\b(?:days?|months?|years?|period)\b|\bwarranty (?:period|term)\b|\b(?:days?|months?|years?)\b.{0,80}\bwarrant/i,
    part: /\bdeemed (?:to (?:have|be) )?(?:been )?accepted\b|\b(?:reject\w*|accept\w*|defects?|non-?conform\w*)\b.{0,120}\b(?:days?|months?)\b|\b(?:days?|months?)\b.{0,120}\b(?:reject\w*|accepted|defects?|non-?conform\w*)\b|\breplace(?:ment)?\b/i,
    contra:
      /\brepresents? and warrants?\b|\bsurviv|\bconfidential|\bindemnif|\bcure\b|\bwarrant(?:s|y)? (?:shares|holder|agreement)|\bthereafter\b.{0,60}\b(?:other|third)\b|\binvoice|\bterminat/i,
  },
};
