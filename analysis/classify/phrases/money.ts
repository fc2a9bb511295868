/** How revenue, prices, volumes, audits, insurance and penalties are written. */
import { either, type Phrases } from "./phrase.ts";

export const MONEY: Readonly<Record<string, Phrases>> = {
  "revenue-sharing": {
    words: "royalt commission revenue profit net proceeds gross receipts percent share sharing",
    core: either(
      /\b(?:pay|paid|payable|receive|entitled|remit|owe|royalt\w+|commissions?|fees?|shares?|retain|compensat\w+|allocated|split)\b.{0,160}(?:%|\bpercent|\bportion).{0,60}\bof\b.{0,60}\b(?:net|gross|revenues?|profits?|proceeds|receipts|sales|income|margin|premiums?|fees|commissions?|amounts?)\b/,
      /\broyalt(?:y|ies)\b.{0,60}\b(?:of|equal to|at (?:the|a) rate|on net sales|based on|rate)\b|\b(?:pay|paid|receive|earn)\b.{0,60}\b(?:a |the )?(?:\w+ )?(?:royalt(?:y|ies)|commissions?)\b/,
      /\b(?:revenue|profit)[- ]shar(?:e|ing)\b|\bshare\b.{0,40}\b(?:revenues?|profits?|net sales|proceeds|net income)\b|\b(?:revenues?|profits?)\b.{0,60}\b(?:shared|split|divided|allocated)\b/,
    ),
    sure: /(?:\broyalt|\bcommission|\bpercent|%|\bshare).{0,80}\bof\b.{0,60}\b(?:net|gross|revenues?|profits?|proceeds|receipts|sales)\b/i,
    likely:
      /\broyalt(?:y|ies)\b|(?:\bshare|\bpercent|\bportion|\bsplit|%).{0,80}\b(?:revenues?|profits?|net sales|gross|proceeds|net income|receipts|sales)\b|\bcommissions?\b|\brevenue[- ]shar|\bprofit[- ]shar/i,
    part: /(?:%|\bpercent)|\bper unit\b|\bnet sales\b|\bfor each (?:sale|unit|package)\b|\btiers?\b/i,
    contra: either(
      /\badvertis\w*\b.{0,80}(?:%|\bpercent)|(?:%|\bpercent).{0,80}\badvertis|\bunderwrit|\binterest\b|\bunderpa|\bunderstat|\boverpa|\baudit|\bwithhold|\btax(?:es)?\b|\bshares\b|\bcommission (?:rule|staff|file)|\bsecurities and exchange\b/,
      /["”’] (?:means|shall mean|is defined)|\bproceeds (?:from|of) (?:the )?(?:sale|offering|insurance)|\broyalty-? ?free\b|\bdefinition of\b|\bminimum royalt|\bexpenditures?\b|\breport(?:s|ing)?\b|\bnot\b.{0,30}\broyalt/,
    ),
  },
  "price-restrictions": {
    words: "price pricing fee rate charge cpi increase adjust",
    core: either(
      /\b(?:prices?|pricing|fees?|rates?|charges?)\b.{0,100}\b(?:increase|raise|adjust|chang|modif)\w*\b.{0,160}\b(?:exceed|more than|no more|once (?:per|each|every|a|during)|greater than|lesser of|consumer price|cpi|mutual)/,
      /\b(?:increase|raise|adjust|chang)\w*\b.{0,60}\b(?:prices?|pricing|fees?|rates?|charges?)\b.{0,160}\b(?:exceed|more than|no more|once (?:per|each|every|a|during)|consumer price|cpi|without)/,
      /\b(?:increases?|adjustments?|escalat\w+)\b.{0,60}\bnot (?:to )?exceed\b.{0,30}(?:%|\bpercent)/,
      /\b(?:not|no)\b.{0,60}\b(?:increase[sd]?|raised?)\b.{0,60}\b(?:prices?|pricing|fees?|rates?|charges?)\b|\b(?:prices?|pricing|fees?|rates?|charges?)\b.{0,60}\b(?:shall|will|may) (?:not|remain|only)\b.{0,40}\b(?:increase|raised?|change|fixed|firm|adjust)/,
    ),
    sure: /\b(?:prices?|pricing|fees?|rates?)\b.{0,80}\b(?:not (?:be )?(?:increase|exceed|raise)\w*|no more than)|\bnot\b.{0,40}\b(?:increase|raise)\b.{0,40}\b(?:prices?|pricing|fees?|rates?)\b/i,
    likely:
      /\b(?:prices?|pricing|fees?|rates?|charges?)\b.{0,120}\b(?:not (?:be )?(?:increase|exceed|raise|change)\w*|no more than|maximum|ceiling|once (?:per|each|every|a)|fixed|firm)\b|\b(?:increase|raise|reduce|lower|adjust)\w*\b.{0,40}\b(?:prices?|pricing|fees?|rates?)\b|\bresale price|\bconsumer price index\b|\bcpi\b/i,
    contra:
      /\binterest\b|\bliable\b|\bcounsel\b|\bpurchase price\b|\blate\b|\bunderwrit|\bdividend|\bshares\b|\battorneys?\b|\bproducer price\b.{0,10}["”]/i,
  },
  "minimum-commitment": {
    words: "minimum least fewer less guarante take commit quota",
    core: either(
      /\b(?:shall|agrees?|must|will|required|commits?|obligat\w+)\b.{0,80}\b(?:purchase|order|buy|pay|sell|spend|provide|deliver|make|place|ship|fund|generate|use|take)\b.{0,100}\b(?:at least|minimum|not less than|no less than|no fewer than|not fewer than)\b/,
      /\bminimum (?:\w+ ){0,2}(?:purchase|order|quantit|commitment|payment|royalt|guarantee|volume|sales|fee|revenue|amount|number)\w*\b.{0,160}(?:\d|\b(?:shall|must|will|of|is|equal)\b)/,
      /\b(?:guaranteed|annual|monthly|quarterly|yearly) minimum|\bminimum (?:guarantee|annual|monthly|quarterly)|\btake[- ]or[- ]pay\b/,
      /\bfail\w*\b.{0,60}\b(?:meet|achieve|purchase|satisfy|reach)\b.{0,60}\bminimum/,
    ),
    sure: /\bminimum\b.{0,40}\b(?:purchase|order|quantit|commitment|payment|royalt|guarantee|volume|sales)\w*|\b(?:guaranteed|annual) minimum|\b(?:shall|agrees? to|must|will)\b.{0,40}\b(?:purchase|order|buy|pay|sell)\b.{0,60}\b(?:at least|minimum|not less than|no (?:less|fewer) than)\b|\btake[- ]or[- ]pay\b/i,
    likely:
      /\bminimums?\b.{0,80}\b(?:purchas|order|quantit|commitment|payment|royalt|fees?|guarantee|volume|amount|number|sales|requirement|annual|spend)|\b(?:guaranteed|annual|quarterly|monthly) minimum|\bat least\b.{0,60}\b(?:units|per (?:year|month|quarter)|dollars|\$|purchas)|\bno(?:t)? (?:be )?(?:less|fewer) than\b|\ba minimum of\b|\btake[- ]or[- ]pay\b|\bcommits? to\b|\bquotas?\b|\bguaranteed (?:number|amount|impressions|quantit)/i,
    part: /\bshortfall\b|\bfail\w* to (?:meet|achieve|purchase)\b|\bbinding forecast\b|\brequirements\b|\bper (?:year|annum|month|quarter)\b|\bimpressions\b/i,
    contra:
      /\bat least (?:\S{1,16} ){0,2}(?:calendar |business )?(?:days?|months?|hours?|years?|annually|once)\b|\binsur|\bcoverage\b|\bat a minimum\b|\bminimum (?:wage|shelf|specification|standard|operating|efficiency|requirements? for|qualif)|\boffering\b|\bshares\b|\bnotice\b|\bcommittee\b|\brecoup|["”’] (?:means|shall mean)/i,
  },
  "volume-restriction": {
    words: "exceed excess maximum up limited additional more",
    core: either(
      /\b(?:not (?:to )?exceed|exceeds?|exceeding|in excess of|up to|maximum(?: of)?|no(?:t)? more than|limited to|not larger than)\b.{0,40}(?:\d|\[|\b(?:one|two|three|four|five|six|eight|ten|twelve)\b).{0,40}\b(?:units?|users?|copies|hours?|gallons|barrels|tons?|impressions|seats?|appearances?|requests?|sessions?|calls|servers?|titles?|times|inserts?|persons?|locations?|products?|releases|appearance|machines|cards|visits|pages?|transactions|accounts)\b/,
      /\badditional (?:fee|charge|cost)s?\b.{0,120}\b(?:excess|exceed\w*|over|more than|beyond)\b|\b(?:in excess of|exceed\w*|beyond|over)\b.{0,80}\b(?:additional|surcharge|overage|extra) (?:fee|charge|cost)?/,
      /\bmaximum (?:\w+ ){0,2}(?:number|quantity|volume|capacity|amount) (?:of|that|which|shall)\b|\bnot be (?:obligated|required) to (?:supply|deliver|provide|accept|manufacture)\b.{0,120}\b(?:excess|exceed|more than|greater)\b/,
    ),
    sure: /\b(?:not (?:to )?exceed|exceeds?|in excess of|up to|maximum of|no(?:t)? more than|limited to)\b.{0,60}\d.{0,60}\b(?:units?|users?|copies|hours?|gallons|tons?|impressions|seats?|pages?|minutes|visits|servers?|times)\b|\bmaximum (?:number|quantity|volume|capacity)\b/i,
    likely:
      /\b(?:not (?:to )?exceed|exceed(?:s|ing|ed)?|in excess|up to|maximum|no(?:t)? more than|more than|limited to|limit)\b.{0,120}\b(?:units?|users?|copies|hours?|number|quantit\w+|volume|capacity|times|licen\w+|pages?|persons?|gallons|tons?|impressions|seats?|employees|products?|minutes|visits|appearances?)\b/i,
    contra:
      /\b(?:days|months|years)\b.{0,30}\b(?:after|of|from|prior|notice|delay)|\bnotice\b|\bcure\b|\bpublication|\bliab|\bdamages\b|\bmeetings?\b|\bmediat|\binsurance\b|\binterest\b|\bforecast\b|\bparticipat\w+\b.{0,20}\bpercent|\bbusiness days\b|\bpenalt|\bbreach|\bdepositions?\b|\boutages?\b|\binterruption/i,
  },
  "audit-rights": {
    words: "audit inspect examin books records",
    core: either(
      /\b(?:right|may|entitled|permit|allow|shall have|can)\w*\b.{0,140}\b(?:audits?|inspect\w*|examin\w+|review)\b.{0,140}\b(?:books|records|accounts|facilit\w+|premises|documents?|documentation|operations|offices|statements)\b/,
      /\b(?:books|records|accounts|facilit\w+|premises)\b.{0,140}\b(?:available|open|subject|access)\b.{0,80}\b(?:inspect\w*|audit\w*|examin\w+|review)\b/,
      /\b(?:audits?|inspections?|examinations?)\b.{0,60}\b(?:discloses?|reveals?|shows?|determines?|at (?:its|the|their) (?:own |sole )?(?:cost|expense)|conducted|normal business hours|reasonable notice|prior (?:written )?notice)\b/,
      /\b(?:keep|maintain|retain|preserve)\b.{0,80}\b(?:books|records)\b.{0,160}\b(?:inspect|audit|examin|years?|available)/,
      /\b(?:cost|expense)s? of (?:the|such|any|an|said) (?:audit|inspection|examination)\b/,
    ),
    sure: /\b(?:right|may|entitled|permit|allow)\w*\b.{0,80}\b(?:audit|inspect|examine)\b|\b(?:books|records)\b.{0,80}\b(?:audit|inspect|examin)|\baudit (?:right|the|such)/i,
    likely:
      /\baudit(?:s|ed|or|ors|ing)?\b|\b(?:inspect|examine|review|copy|access)\w*\b.{0,80}\b(?:books|records|premises|facilit\w+|accounts)\b|\b(?:books|records|accounts)\b.{0,100}\b(?:inspect|examin|audit|access|available)/i,
    part: /\b(?:such|any|the) (?:audit|inspection|examination)s?\b|\b(?:under|over)pa(?:id|yment)\b|\bindependent (?:certified )?public accountant|\bnormal business hours\b|\b(?:complete|accurate) (?:and \w+ )?(?:books|records)\b/i,
    contra:
      /\binspect\w*\b.{0,60}\b(?:products?|goods|shipments?|units?|materials|defect)|\baudit committee\b|\baudited (?:financial|consolidated)|\bindependent registered\b|\bgenerally accepted\b|\bprospectus\b|\bsecurities act\b|\bregulatory authorit|\bnon-?conform/i,
  },
  "liquidated-damages": {
    words: "liquidated penalt termination cancellation exit buyout genuine damages fee delay late",
    core: either(
      /\b(?:pay|paid|payable|payment|owe|entitled|receive|charge|recover)\w*\b.{0,160}\b(?:liquidated damages|(?:early )?termination (?:fee|charge|payment|penalty)|cancell?ation (?:fee|charge)|penalt(?:y|ies)|exit fee|break-?up fee|buy-?out (?:payment|amount|fee))\b/,
      /\b(?:as|constitute|deemed|be)\b.{0,30}\bliquidated damages\b|\bliquidated damages\b.{0,120}\b(?:not|reasonable|estimate|penalty|amount|equal)\b|\bnot (?:as )?a penalty\b|\bgenuine pre-?estimate\b/,
      /\b(?:liquidated damages|(?:early )?termination (?:fee|charge|payment|penalty)|cancell?ation (?:fee|charge)|penalt(?:y|ies))\b.{0,80}(?:\$|%|\bequal to\b|\bpercent\b|\bof \d)/,
      /\b(?:pay|paid|credit\w*|deduct\w*|charge\w*|reduc\w+)\b.{0,120}\b(?:for each|for every|per) (?:\w+ ){0,2}(?:day|week|month|hour)\b.{0,80}\b(?:delay|late|fails?|failure|missed)/,
    ),
    sure: /\bliquidated damages\b|\b(?:early )?termination (?:fee|charge|payment|penalty)\b|\bcancell?ation (?:fee|charge)|\bnot (?:as )?a penalty\b/i,
    likely:
      /\bliquidated damages\b|\b(?:termination|cancel\w+|early|break-?up|kill) (?:\w+ )?(?:fee|charge|payment|penalt)|\b(?:exit|buy-?out) (?:fee|payment|amount|option)|(?:%|\bpercent)\W.{0,60}\b(?:delay|late)\b|\bpenalt(?:y|ies)\b|\bgenuine pre-?estimate\b|\bnot (?:as )?a penalty\b/i,
    contra:
      /\bwithout (?:the )?(?:payment|penalty|any penalty|liability or penalty)|\bno penalty\b|\btermination fee schedule\b|["”’] (?:has the meaning|means)|\brebate\b|\bpenalties? of perjury|\b(?:fines?|taxes|interest),? (?:and |or )?penalt|\bpenalties,? (?:fines|interest)|\bcivil\b|\bcriminal\b|^.{0,50}\bliquidated damages\W{0,6}(?:on \w+)?\W{0,3}$/i,
  },
  insurance: {
    words: "insur underwriter coverage polic occurrence deductible",
    core: either(
      /\b(?:shall|will|must|agrees?|required)\b.{0,80}\b(?:maintain|procure|carry|obtain|keep|purchase|have|provide|effect|secure)\w*\b.{0,120}\b(?:insurance|coverage|insured)\b/,
      /\b(?:additional|named) insureds?\b|\bcertificates? (?:of insurance|evidencing)|\b(?:per|each) occurrence\b|\bA\.? ?M\.? best\b|\bbest['’]?s? rating\b/,
      /\b(?:commercial|comprehensive|general|public|products?|professional|employer['’]?s?|automobile|umbrella|excess|workers?['’]? ?compensation|property|errors and omissions|business interruption|clinical trial)\b.{0,20}\b(?:liability )?(?:insurance|coverage)\b/,
      /\b(?:insurance|polic(?:y|ies)|insurer|coverage)\b.{0,100}\b(?:cancell?\w*|endors\w+|deductible|limits?|primary|subrogation|not less than|minimum)\b/,
    ),
    sure: /\b(?:maintain|procure|carry|obtain|keep)\w*\b.{0,100}\binsurance\b|\badditional insured|\bcertificates? of insurance\b|\binsurance\b.{0,60}\b(?:polic(?:y|ies)|coverage|limits?)\b/i,
    likely:
      /\b(?:maintain|procure|carry|obtain|provide|keep|purchase|effect)\w*\b.{0,120}\binsurance\b|\binsurance\b.{0,120}\b(?:coverage|polic\w+|certificate|limits?|maintain\w*|carrier|additional insured|amount)\b|\badditional insureds?\b|\bcertificates? of insurance\b/i,
    part: /\bpolic(?:y|ies)\b|\bcoverage\b|\binsurers?\b|\bdeductible|\boccurrence\b|\baggregate\b|\bworkers?['’]? compensation\b/i,
    contra:
      /\binsured by\b|\bfdic\b|\binsurance (?:agency|agent|cent(?:er|re)|business|products?|carriers? to|company separate|commission|regulat|laws?)\b|\bannuit|\bproceeds\b|\brepresent(?:s|ation)|\bpolicy fees?\b|\bpremiums? (?:collected|written)|\bpolicyholder|\btitle insurance\b|\blife insurance\b|\bindemnif|\bliability under\b|\breinsur/i,
  },
};
