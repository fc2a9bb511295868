/** How rights over assignment, change of control, first refusal, third parties and the law are written. */
import { either, type Phrases } from "./phrase.ts";

export const CONTROL: Readonly<Record<string, Phrases>> = {
  "governing-law": {
    words: "govern constru law laws interpret",
    core: either(
      /\b(?:govern|constru|interpret|enforc|determin|resolv)\w*\b.{0,100}\b(?:by|under|in accordance with|according to|pursuant to|with)\b.{0,40}\blaws?\b.{0,12}\b(?:of|in)\b/,
      /\blaws? of (?:the )?(?:\w+ ){0,5}(?:\(.{0,80}\) ?)?(?:shall |will )?(?:governs?|appl(?:y|ies)|controls?)\b/,
      /\bwithout (?:regard|reference|giving effect|application|respect)\b.{0,60}\b(?:conflicts?|choice)[- ]of[- ]laws?\b/,
    ),
    sure: /\bgoverned\b.{0,120}\blaws?\b|\bconstrued\b.{0,60}\blaws? of\b/i,
    likely:
      /\bgoverned\b.{0,60}\b(?:by|under|accordance)\b|\bconstrued\b.{0,80}\blaws?\b|\blaws? of (?:the )?(?:state|commonwealth|province|republic|people)\b|\bgoverning law\b|\bapplicable law\W{0,3}$/i,
    contra:
      /\bfranchise (?:law|act|investment)|\b(?:organi[sz]ed|incorporated|existing|formed)\b.{0,30}\bunder the laws\b|\bcompl(?:y|iance) with\b|\bopinion\b|\bextent (?:permitted|required|not governed)\b|\bgoverning bod|\b(?:note|lease|guarant\w+|bill of sale|opinion)\b.{0,30}\bgoverned\b/i,
  },
  "first-refusal": {
    words: "first refusal match rofr rofo rofn preempt bona option negotiat offer last",
    core: either(
      /\bright of (?:first|last) (?:refusal|offer|negotiation|look|opportunity)\b.{20}/,
      /\bfirst (?:right|option|opportunity)\b.{0,40}\b(?:to|of)\b.{0,20}\b(?:purchase|acquire|negotiat|enter|licen|match|lease|buy|participat|discuss|refus|offer|obtain|provide|manufactur|suppl)/,
      /\brof[rno]\b|\bpre-?emptive right|\bmatch\b.{0,30}\b(?:offer|terms|price)\b|\b(?:shall|will|must) first offer\b|\bsame terms(?: and conditions)?\b.{0,80}\b(?:offer|third party)/,
    ),
    sure: /\bright of first\b|\bfirst (?:right|option|opportunity)\b.{0,60}\b(?:to|of)\b|\brof[rno]\b|\bright of last\b/i,
    likely: either(
      /\bright of first\b|\bfirst (?:right|option|opportunity|refusal|offer|negotiation)\b|\bright of last\b|\bmatch\w* (?:right|the|such|any)\b|\brof[rno]\b|\bpre-?emptive right/,
      /\bnegotiat\w*\b.{0,30}\bgood faith\b.{0,120}\b(?:terms|licen|agreement)|\boption\b.{0,60}\b(?:to|of) (?:purchase|acquire|licen|negotiat)|\bbona fide\b.{0,40}\boffer/,
    ),
    part: /\b(?:desires?|intends?|wish(?:es)?|proposes?|elects?|decides?) (?:not )?to (?:sell|transfer|accept|enter|exercise|purchase|offer|dispose|provide|license)\b|\b(?:offer|election|negotiation|rights?|disposition|exercise) (?:notice|period)\b|\bfree to\b|\bexercise (?:its|the|such|this|their) (?:option|right)\b|\boffer\b/i,
    contra:
      /\bfirst right\b.{0,60}\b(?:prepare|file|prosecut|maintain|defend|enforce|control|bring|initiat)|\bsubject to\b.{0,60}\bright of first\b|\bencumbrance|\bfirst commercial|\bpatents?\b|\bfirst (?:\w+ )?(?:year|day|month|business|anniversary|written|set forth|above|payment|quarter)/i,
  },
  "change-of-control": {
    words:
      "change control controlling merge merger merges acquir acquisition consolidat substantially majority transferee",
    core: either(
      /\b(?:terminat|consent|assign|notif|notice|transfer|deemed|accelerat|event)\w*\b.{0,200}\bchange (?:of|in) (?:the |its )?(?:control|ownership|management)\b/,
      /\bchange (?:of|in) (?:the |its )?(?:\w+ )?(?:control|ownership|management)\b.{0,200}\b(?:terminat|consent|assign|notif|notice|deemed|transfer|right|event of default|occur)/,
      /\b(?:merg\w+|consolidat\w+|acquir\w+|acquisition|sale|sells?|transfer) .{0,120}\b(?:all or substantially all|controlling interest|majority|control|50%|fifty percent|another (?:entity|company|corporation)|competitor)\b.{0,160}\b(?:may|right to|shall|option to)?\b.{0,20}\bterminate\b/,
      /\bterminate\b.{0,160}\b(?:acquired by|merges? with|merger|acquisition of|sale of (?:all|substantially)|change of control|controlling interest)\b/,
      /\b(?:merger|consolidation|change of control|transfer of (?:stock|shares|control)|issuance)\b.{0,160}\b(?:deemed|constitute|considered)\b.{0,30}\b(?:assignment|transfer)\b|\b(?:transfer|sale|change)\w*\b.{0,60}\b(?:ownership|voting|equity|controlling) interests?\b.{0,160}\b(?:consent|approv)|\b(?:assignment|transfer)\b.{0,80}\b(?:includes?|deemed|mean)\b.{0,160}\b(?:merger|consolidation|change of control|operation of law|control)\b/,
    ),
    sure: either(
      /\bchange (?:of|in) (?:the )?(?:control|ownership|management)\b|\b(?:control|ownership)\b.{0,40}\bchanged?\b/,
      /^(?=.*\b(?:terminat|consent|assign)).*\b(?:merger|acquired by|acquisition|sale of all|substantially all|controlling interest)\b/,
    ),
    likely:
      /\bchange (?:of|in) (?:the |its )?(?:\w+ )?(?:control|ownership)\b|\b(?:all|substantially)\b.{0,40}\b(?:assets|stock|business)\b|\bcontrolling interest\b|\b(?:majority|fifty percent|50%|more than 50)\b.{0,80}\b(?:voting|stock|shares|equity|securities|ownership)|\bacquired by\b|\bmerge[sdr]?\b.{0,80}\b(?:with|into|consolidat)/i,
    part: /\b(?:proposed |prospective )?transferees?\b|\bnew owner\b|\bowner(?:s|ship)\b.{0,40}\binterests?\b|\bvoting (?:stock|securities|power|rights)\b|\bacquir(?:er|or|ing party)\b/i,
    contra:
      /\bbankrupt|\binsolven|\breceiver|\bconfidential|\bacquires? (?:any|no) (?:right|title|interest)|\bquality control\b|\bbeyond (?:its|the|their|his) (?:\w+ )?control\b|\bwithout\b.{0,30}\bconsent\b.{0,200}\b(?:merger|substantially all)|\bno such consent|^.{0,50}\bchange of control\W{0,3}$|\brepresent(?:s|ation)/i,
  },
  "anti-assignment": {
    words: "assign transfer delegat",
    core: either(
      /\b(?:not|neither|nor|no)\b.{0,100}\b(?:assign\w*|transfer(?:red|able)?|delegated?)\b.{0,140}\b(?:this|rights?|hereunder|agreement|obligations|interest|contract|duties)\b/,
      /\b(?:this|rights?|agreement|obligations|interest|contract|duties)\b.{0,120}\bnot\b.{0,30}\b(?:assign\w*|transferr?(?:ed|able)|delegated)\b/,
      /\bassign\w*\b.{0,120}\b(?:this|rights|agreement|obligations|hereunder)\b.{0,160}\b(?:without|consent|prior written)\b|\bassign\w*\b.{0,40}\bwithout\b.{0,60}\bconsent\b/,
      /\b(?:attempt\w*|purported|any|no|such)\b.{0,30}\b(?:assign\w*|transfer|delegat\w+)\b.{0,160}\b(?:void|invalid|no (?:force|effect)|ineffective)\b/,
      /\b(?:may|right to|entitled to|permitted to|shall)\b.{0,30}\bassign\b.{0,60}\b(?:this|its|all|any|rights)\b/,
    ),
    sure: /\b(?:not|neither|nor|no)\b.{0,120}\bassign\w*\b.{0,200}\b(?:without|consent|except)\b|\bassign\w*\b.{0,120}\bwithout\b.{0,80}\bconsent\b|\bconsent\b.{0,120}\bassign/i,
    likely:
      /\b(?:assign|transfer|delegat|sublicens|convey)\w*\b.{0,160}\b(?:without|consent|written|prohibited|void|permission|approval)\b|\bnot\b.{0,40}\bassign|\bwithout\b.{0,80}\bconsent\b.{0,120}\bassign|\b(?:attempted|purported) (?:assignment|transfer)/i,
    part: /\b(?:such|any|permitted|proposed) (?:assignment|transfer|transferee|assignee)\b|\bassignee\b|\bsuccessors?\b|\bsubcontract|\bpersonal to\b|\baffiliate\b/i,
    contra:
      /\bright,? title\b|\binventions?\b|\bworks?\b|\bpatents?\b|\bcopyrights?\b|\b(?:hereby|irrevocably) assigns?\b|\bassignment for the benefit|\bsublicens|\blease\b|\bconfidential|\bpersonnel\b|\bemployees?\b|\binure\b|\bassigned to (?:perform|work|the)\b|\breceivables?\b|\bshares\b/i,
  },
  "third-party-beneficiary": {
    words: "beneficiar benefit benefits confer",
    core: either(
      /\b(?:is|are|be|as|deemed) (?:an? |the )?(?:\w+ )?(?:intended |express |made )?third[- ]part(?:y|ies)['’]? beneficiar.{0,200}/,
      /\b(?:except|other than|exception)\b.{0,240}\b(?:third[- ]part(?:y|ies)|beneficiar|benefits?)\b/,
      /\bthird[- ]part(?:y|ies)['’]? beneficiar.{0,160}\b(?:except|other than|enforce|entitled|rely)\b/,
    ),
    sure: /^(?=.*\b(?:except|other than|intended|shall be|is an?|are)\b).*\bthird[- ]part(?:y|ies)['’]? beneficiar|\bconfer\b.{0,120}\b(?:other than|except)\b/i,
    likely:
      /\bthird[- ]part(?:y|ies)['’]? beneficiar|\b(?:intended|express|named)\b.{0,20}\bbeneficiar|\bbeneficiar(?:y|ies) of this\b|\bbenefit of\b.{0,60}\b(?:enforce|third)/i,
    contra:
      /\bno third[- ]part|\bthere are no\b|\bnot (?:intended|created?|construed|confer)|\bno (?:intended|person|other)\b|\bnothing\b|\bshall not\b|\binsurance\b/i,
  },
};
