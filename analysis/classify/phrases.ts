/**
 * The words by which lawyers write the clauses of each category, from the categories' own descriptions and common drafting: what a
 * few hundred labelled contracts are too few to teach.
 */
/** The phrases of one category. */
export interface Phrases {
  /** Beginnings of words, one of which is in every text that any of the patterns matches. */
  words: string;
  /** Nearly says it. */
  sure: RegExp;
  /** Is often said so. */
  likely: RegExp;
  /** Speaks of it. */
  topic: RegExp;
}

/** By the id of the category. */
export const PHRASES: Readonly<Record<string, Phrases>> = {
  "effective-date": {
    words: "effect commenc dated entered force",
    sure: /^(?=.*\b(?:19|20)\d\d\b).*\beffective\b|\beffective\s+date["'”’]?\s?\)|["“]effective\s+date["”]\s+(?:means|shall|is)/is,
    likely:
      /\beffective\s+date["'”’]?\s?\)|\beffective\s+(?:as\s+of|on|from|upon)\b|\beffective\s+date["'”]?\s+(?:means|shall\s+mean|is|of\s+this|shall\s+be)|\b(?:become|becomes|come\s+into|enters?\s+into|take)s?\s+(?:effect|effective|force)\b|\bcommencement\s+date["'”]?\s?\)/i,
    topic: /\beffective\b|\bcommenc|\bdated\b|\bentered\s+into\b/i,
  },
  "expiration-date": {
    words: "term expir end continu remain period year",
    sure: /^(?=.*\b(?:term\b|agreement\b|contract\b))(?=.*\b(?:commenc|begin|effective|date\s+hereof|from\s+the\s+date|as\s+of)).*(?:\b(?:continue|remain|expire|terminate|end)s?\b|\bperiod\s+of\b|\bterm\s+of\b|\byears?\b)/is,
    likely:
      /\b(?:initial|original)\s+term\b|\bterm\s+of\s+(?:this|the)\s+(?:\w+\s+)?(?:agreement|contract|lease|licen[sc]e)\b.{0,80}\b(?:shall|is|will|begin|commence)|\b(?:expire|terminate|end)s?\s+(?:on|upon|at)\b|\b(?:continue|remain)s?\b.{0,40}\b(?:for\s+a|until|through|unless)\b|\bunless\s+(?:earlier|sooner|otherwise)\s+terminated\b|\bfor\s+a\s+(?:period|term)\s+of\b/i,
    topic: /\bterm\b|\bexpir/i,
  },
  "renewal-term": {
    words: "renew exten successive",
    sure: /\bautomatic(?:ally)?\b.{0,40}\b(?:renew|exten)|\brenew(?:s|ed|al)?\b.{0,60}\bsuccessive\b|\bsuccessive\b.{0,80}\b(?:terms?|periods?)\b/is,
    likely:
      /\brenew(?:s|ed|al|able)?\b.{0,100}\b(?:successive|additional|further|terms?|periods?|years?|months?)\b|\bextend(?:ed|s)?\b.{0,80}\b(?:successive|additional|further)\b|\brenewal\s+terms?\b|\boption\s+to\s+(?:renew|extend)\b/i,
    topic: /\brenew|\bextend|\bextension/i,
  },
  "notice-to-terminate-renewal": {
    words: "renew nonrenew exten notic notif",
    sure: /^(?=.*\b(?:renew|extend|extension))(?=.*\b(?:notice|notif))(?=.*\b(?:days?|months?)\b).*\b(?:unless|not\s+to|intent|intention|desire|elects?|terminat)/is,
    likely:
      /\b(?:non-?\s?renewal|not\s+to\s+(?:renew|extend)|not\s+be\s+(?:renewed|extended))\b|^(?=.*\b(?:renew|extend|extension))(?=.*\bnotice|.*\bnotif)(?=.*\b(?:days?|months?|years?)\b).*\b(?:prior|before|least)\b/is,
    topic: /^(?=.*\bnotice)(?=.*\b(?:days?|months?)\b).*\b(?:term\b|expir)/is,
  },
  "governing-law": {
    words: "govern constru law",
    sure: /\bgoverned\b.{0,120}\blaws?\b/is,
    likely:
      /\bgoverned\b.{0,60}\b(?:by|under|accordance)\b|\bconstrued\b.{0,80}\blaws?\b|\blaws?\s+of\s+(?:the\s+)?(?:state|commonwealth|province|republic|people)\b|\bgoverning\s+law\b/i,
    topic: /\blaws?\b/i,
  },
  "most-favoured-nation": {
    words: "favor favour lowest lower best other",
    sure: /\bmost[-\s]+favou?red\b|\b(?:no|not)\s+less\s+favou?rable\b.{0,160}\b(?:customers?|third|other|person|licensee|distributor)|\b(?:more|as)\s+favou?rable\b.{0,80}\bthan\b.{0,120}\b(?:customers?|third|other|licensee|distributor)|\blowest\s+(?:\w+\s+)?(?:price|rate|fee)/is,
    likely:
      /\bmost[-\s]+favou?red\b|\b(?:no|not)\s+less\s+favou?rable\b|\b(?:more|as|equally)\s+favou?rable\b.{0,80}\b(?:than|as|terms|price|customer)|\blowest\s+(?:\w+\s+)?(?:price|rate|fee|charge)s?\b|\bbest\s+(?:price|pricing|terms)\b/i,
    topic:
      /\bfavou?rable\b|\blower\s+(?:price|rate|fee)|\bother\s+(?:customers?|licensees?|purchasers?|distributors?)\b/i,
  },
  "non-compete": {
    words: "compet noncompet engag participat invest",
    sure: /\b(?:not|neither|nor|refrain)\b.{0,160}\b(?:compete\b|competing|competitive\s+with|competitor)|\bnon-?compet/is,
    likely:
      /\b(?:shall|will|agrees?|may|covenants?|must)\b.{0,60}\bnot\b.{0,200}\bcompet|\bnon-?\s?compet|\brefrain\b.{0,120}\bcompet|\b(?:neither|nor|not)\b.{0,160}\b(?:engage|participate|invest)\b.{0,120}\b(?:business|activit|compet)/is,
    topic: /\bcompet(?:e|es|ed|ing|itive|itor|itors|ition)\b/i,
  },
  exclusivity: {
    words: "exclusiv sole only other third",
    sure: /\bexclusive\b.{0,40}\b(?:distributor|supplier|provider|agent|representative|right\s+to\s+(?:sell|market|distribute|promote|use|supply|provide))|\bexclusively\s+from\b|\bexclusivity\b|\bsole\s+and\s+exclusive\s+(?:right|licen|distribut|supplier|agent|provider)/is,
    likely:
      /\bexclusiv(?:e|ely|ity)\b.{0,60}\b(?:right|licen|distribut|supplier|provider|agent|represent|basis|territory|partner|manufactur|purchas|sponsor)|\b(?:sole|only)\b.{0,30}\b(?:distributor|supplier|provider|source|agent|vendor|manufacturer|sponsor)\b|\bexclusively\s+(?:from|to|through|for)\b|\bnot\b.{0,120}\b(?:any\s+other|third)\s+(?:part(?:y|ies)|person|entity|supplier|compan)/i,
    topic: /\bexclusiv|\bsolely\b|\bsole\b/i,
  },
  "no-solicit-of-customers": {
    words: "solicit divert entic induc interfer call tak persuad",
    sure: /\b(?:not|neither|nor|refrain)\b.{0,200}\b(?:solicit|divert|entice|induce|interfere)\w*\b.{0,120}\b(?:customers?|clients?|accounts?)\b/is,
    likely:
      /\b(?:solicit|divert|entice|induce|interfere|call\s+upon|take\s+away|persuade)\w*\b.{0,160}\b(?:customers?|clients?|accounts?|suppliers?|vendors?|patrons?|business\s+relation)/i,
    topic: /\bsolicit|\bdivert|\bentice/i,
  },
  "competitive-restriction-exception": {
    words: "compet exclusiv solicit restrict prohibit notwithstanding except nothing permitted free passive general",
    sure: /^(?=.*\b(?:compet|exclusiv|solicit)).*\b(?:notwithstanding|nothing|shall\s+not\s+(?:apply|prohibit|prevent|restrict|preclude|limit|be\s+deemed)|not\s+be\s+(?:deemed|prohibited|restricted)|free\s+to|may\s+(?:continue|own|sell|engage|market)|permitted\s+to|general\s+(?:solicitation|advertis))/is,
    likely:
      /^(?=.*\b(?:notwithstanding|except|exception|nothing|provided|however|other\s+than|shall\s+not\s+(?:apply|prohibit|prevent|restrict|preclude|limit)|not\s+be\s+(?:deemed|prohibited|restricted)|free\s+to)\b).*(?:\bcompet|\bexclusiv|\bsolicit|\brestrict|\bprohibit)/is,
    topic:
      /\bnotwithstanding\b|\bexcept|\bnothing\b|\bpermitted\b|\bfree\s+to\b|\bpassive\b|\bgeneral\s+(?:solicitation|advertis)/i,
  },
  "no-solicit-of-employees": {
    words: "solicit hir recruit entic induc employ",
    sure: /\b(?:not|neither|nor|refrain)\b.{0,200}\b(?:solicit|hire|recruit|entice|induce|employ)\w*\b.{0,120}\b(?:employees?|personnel|person\s+employed)\b/is,
    likely:
      /\b(?:solicit|hire|hiring|recruit|entice|induce)\w*\b.{0,160}\b(?:employees?|personnel|staff|consultants?|employ(?:ed|ment))\b/i,
    topic: /\bsolicit|\bhire\b|\brecruit/i,
  },
  "non-disparagement": {
    words: "disparag derogat defam tarnish denigrat disrepute reputation good goodwill image prestige",
    sure: /\bdisparag|\bderogat|\bdenigrat|\bdisrepute|\bdefam/i,
    likely:
      /\bdisparag|\bderogat|\bdefam|\btarnish|\bdenigrat|\bdisrepute|\b(?:injur|damag|harm|detract|detriment|adverse|unfavou?rabl|discredit|impair|dilut)\w*\b.{0,80}\b(?:reputation|good\s+name|goodwill|image|prestige)\b/i,
    topic: /\breputation|\bgoodwill\b|\bprestige\b/i,
  },
  "termination-for-convenience": {
    words: "terminat",
    sure: /\b(?:may|right\s+to|entitled\s+to|option\s+to)\b.{0,80}\bterminate\b.{0,160}\b(?:without\s+cause|convenience|any\s+reason|no\s+reason|at\s+any\s+time)|\bterminat\w*\b.{0,60}\b(?:without\s+cause|for\s+convenience)/is,
    likely:
      /\bterminat\w*\b.{0,160}\b(?:without\s+cause|for\s+(?:its\s+)?convenience|(?:for\s+)?any\s+reason|with\s+or\s+without|at\s+any\s+time|without\s+(?:any\s+)?(?:reason|penalty|liability)|(?:sole|own|absolute)\s+(?:option|discretion|election)|no\s+reason)\b|\b(?:without\s+cause|for\s+convenience|for\s+any\s+reason|at\s+any\s+time)\b.{0,120}\bterminat/i,
    topic: /^(?=.*\bterminat).*\bnotice\b/is,
  },
  "first-refusal": {
    words: "first refusal last match rof pre preempt bona option good",
    sure: /\bright\s+of\s+first\b|\bfirst\s+(?:right|option|opportunity)\b.{0,60}\b(?:to|of)\b|\brof[rno]\b/i,
    likely:
      /\bright\s+of\s+first\b|\bfirst\s+(?:right|option|opportunity|refusal|offer|negotiation)\b|\bright\s+of\s+last\b|\bmatch\w*\s+(?:right|the|such|any)\b|\brof[rno]\b|\bpre-?emptive\s+right/i,
    topic: /\bfirst\b|\brefusal\b|\bbona\s+fide\b|\boption\b|\bgood\s+faith\s+negotiat/i,
  },
  "change-of-control": {
    words: "change control own management all substantially majority fifty more acqui merge consolidat successor sale",
    sure: /\bchange\s+(?:of|in)\s+(?:the\s+)?(?:control|ownership|management)\b|^(?=.*\b(?:terminat|consent|assign)).*\b(?:merger|acqui\w+|sale\s+of\s+all|substantially\s+all|controlling\s+interest)\b/is,
    likely:
      /\bchange\s+(?:of|in)\s+(?:the\s+|its\s+)?(?:\w+\s+)?(?:control|ownership)\b|\b(?:all|substantially)\b.{0,40}\b(?:assets|stock|business)\b|\bcontrolling\s+interest\b|\b(?:majority|fifty\s+percent|50%|more\s+than\s+50)\b.{0,80}\b(?:voting|stock|shares|equity|securities|ownership)|\bacquired\s+by\b|\bmerge[sdr]?\b.{0,80}\b(?:with|into|consolidat)/i,
    topic: /\bmerger|\bacqui|\bcontrol\b|\bconsolidat|\bsuccessor/i,
  },
  "anti-assignment": {
    words: "assign transfer delegat sublicens convey",
    sure: /\b(?:not|neither|nor|no)\b.{0,120}\bassign\w*\b.{0,200}\b(?:without|consent|except)\b|\bassign\w*\b.{0,120}\bwithout\b.{0,80}\bconsent\b|\bconsent\b.{0,120}\bassign/is,
    likely:
      /\b(?:assign|transfer|delegat|sublicens|convey)\w*\b.{0,160}\b(?:without|consent|written|prohibited|void|permission|approval)\b|\bnot\b.{0,40}\bassign|\bwithout\b.{0,80}\bconsent\b.{0,120}\bassign|\b(?:attempted|purported)\s+(?:assignment|transfer)/i,
    topic: /\bassign/i,
  },
  "revenue-sharing": {
    words: "royalt commission revenue profit net proceeds gross receipts sales",
    sure: /(?:\broyalt|\bcommission|\bpercent|%|\bshare).{0,80}\bof\b.{0,60}\b(?:net|gross|revenues?|profits?|proceeds|receipts|sales)\b/is,
    likely:
      /\broyalt(?:y|ies)\b|(?:\bshare|\bpercent|\bportion|\bsplit|%).{0,80}\b(?:revenues?|profits?|net\s+sales|gross|proceeds|net\s+income|receipts|sales)\b|\bcommissions?\b|\brevenue[-\s]shar|\bprofit[-\s]shar/i,
    topic: /\brevenue|\bprofit|\bnet\s+sales\b|\bproceeds\b/i,
  },
  "price-restrictions": {
    words: "price pricing fee rate charge consumer",
    sure: /\b(?:prices?|pricing|fees?|rates?)\b.{0,80}\b(?:not\s+(?:be\s+)?(?:increase|exceed|raise)\w*|no\s+more\s+than)|\b(?:not)\b.{0,40}\b(?:increase|raise)\b.{0,40}\b(?:prices?|pricing|fees?|rates?)\b/is,
    likely:
      /\b(?:prices?|pricing|fees?|rates?|charges?)\b.{0,120}\b(?:not\s+(?:be\s+)?(?:increase|exceed|raise|change)\w*|no\s+more\s+than|maximum|ceiling|once\s+(?:per|each|every|a)|fixed|firm)\b|\b(?:increase|raise|reduce|lower|adjust)\w*\b.{0,40}\b(?:prices?|pricing|fees?|rates?)\b|\bresale\s+price|\bconsumer\s+price\s+index\b/i,
    topic: /\bprices?\b|\bpricing\b|\brates?\b/i,
  },
  "minimum-commitment": {
    words: "minimum least less fewer take commit guarante",
    sure: /\bminimum\b.{0,40}\b(?:purchase|order|quantit|commitment|payment|royalt|guarantee|volume|sales)\w*|\b(?:guaranteed|annual)\s+minimum|\b(?:shall|agrees?\s+to|must|will)\b.{0,40}\b(?:purchase|order|buy|pay|sell)\b.{0,60}\b(?:at\s+least|minimum|not\s+less\s+than|no\s+(?:less|fewer)\s+than)\b|\btake[-\s]or[-\s]pay\b/is,
    likely:
      /\bminimums?\b.{0,80}\b(?:purchas|order|quantit|commitment|payment|royalt|fees?|guarantee|volume|amount|number|sales|requirement|annual|spend)|\b(?:guaranteed|annual|quarterly|monthly)\s+minimum|\bat\s+least\b.{0,60}\b(?:units|per\s+(?:year|month|quarter)|dollars|\$|purchas)|\bno(?:t)?\s+(?:be\s+)?(?:less|fewer)\s+than\b|\btake[-\s]or[-\s]pay\b|\bcommits?\s+to\b/i,
    topic: /\bminimum|\bat\s+least\b|\bguarantee|\bcommit/i,
  },
  "volume-restriction": {
    words: "exceed excess maximum up more limit",
    sure: /\b(?:not\s+(?:to\s+)?exceed|exceeds?|in\s+excess\s+of|up\s+to|maximum\s+of|no(?:t)?\s+more\s+than|limited\s+to)\b.{0,60}\d.{0,60}\b(?:units?|users?|copies|hours?|gallons|tons?|impressions|seats?|pages?|employees|minutes|visits|servers?|times|days)\b|\bmaximum\s+(?:number|quantity|volume|capacity)\b/is,
    likely:
      /\b(?:not\s+(?:to\s+)?exceed|exceed(?:s|ing|ed)?|in\s+excess|up\s+to|maximum|no(?:t)?\s+more\s+than|more\s+than|limited\s+to|limit)\b.{0,120}\b(?:units?|users?|copies|hours?|number|quantit\w+|volume|capacity|times|licen\w+|pages?|persons?|gallons|tons?|impressions|seats?|employees|products?|minutes|visits)\b/i,
    topic: /\bexceed|\bexcess\b|\bmaximum\b|\bup\s+to\b|\blimit/i,
  },
  "ip-ownership-assignment": {
    words: "assign transfer convey vest work property own belong inure title",
    sure: /\b(?:hereby\s+)?(?:assigns?|agrees?\s+to\s+assign|shall\s+assign|transfers?|conveys?)\b.{0,120}\b(?:right,?\s+title|intellectual\s+property|inventions?|copyrights?|patents?)\b|\bworks?\s+(?:made\s+)?for\s+hire\b|\b(?:sole|exclusive)\s+(?:and\s+exclusive\s+)?(?:property|owner)\b/is,
    likely:
      /\b(?:assigns?|transfers?|conveys?|vests?)\b.{0,160}\b(?:right,?\s+title|intellectual|inventions?|copyrights?|patents?|works?|improvements?|ownership)\b|\bworks?\s+(?:made\s+)?for\s+hire\b|\b(?:shall|will|to)\s+(?:be\s+(?:and\s+remain\s+)?(?:the\s+)?(?:sole\s+|exclusive\s+|and\s+)*(?:property|owned)|own|belong|vest|inure)\b/i,
    topic: /\bown(?:s|ed|er|ership)?\b|\bproperty\s+of\b|\btitle\b|\bassigns?\b/i,
  },
  "joint-ip-ownership": {
    words: "joint co coown own undivided both equal",
    sure: /\bjoint(?:ly)?[-\s]+own|\bowned\s+jointly|\bjoint\s+(?:owners?|ownership|inventions?|patents?|intellectual|propert|technolog)|\bco-?own|\bequal\s+(?:and\s+)?undivided\b/i,
    likely:
      /\bjoint(?:ly)?\b.{0,30}\b(?:own|develop|invent|patent|intellectual|propert|technolog|improve|copyright)|\bco-?own|\bown\w*\b.{0,20}\b(?:jointly|equally|by\s+both)\b|\bundivided\b/i,
    topic: /\bjoint|\bboth\s+parties\b|\bequal/i,
  },
  "license-grant": {
    words: "licen grant",
    sure: /\b(?:hereby\s+)?grants?\b.{0,60}\b(?:to\b.{0,60})?\b(?:a|an|the|non-?exclusive|exclusive|limited)\b.{0,120}\b(?:licen[sc]e|right\s+to\s+use|sublicen[sc]e)\b/is,
    likely:
      /\bgrant(?:s|ed|ing)?\b.{0,160}\b(?:licen[sc]e|right|sublicen[sc]e)\b|\blicen[sc]es?\s+to\s+(?:use|make|distribute|reproduce|manufacture|sell|copy)\b|\bhereby\s+(?:licenses|grants)\b/i,
    topic: /\blicen[sc]e/i,
  },
  "non-transferable-license": {
    words: "transfer nontransfer assign nonassign sublicen nonsublicen non sub",
    sure: /^(?=.*\b(?:licen[sc]|grant|right)).*\bnon-?\s?(?:transferable|assignable|sublicen[sc]able)\b/is,
    likely:
      /\bnon-?\s?(?:transferable|assignable|sublicen[sc]able)\b|\b(?:licen[sc]e|right)s?\b.{0,160}\bnot\b.{0,30}\b(?:assign|transfer|sublicens)|\bnot\b.{0,40}\b(?:sublicen[sc]e|sub-license)/i,
    topic: /\btransfer|\bsublicen/i,
  },
  "affiliate-license-licensor": {
    words: "affiliate subsidiar behalf",
    sure: /\b(?:itself|its\s+own)\b.{0,40}\baffiliates?\b.{0,160}\bgrants?\b|\b(?:and|or)\s+(?:its|their)\s+affiliates?\b.{0,30}\b(?:hereby\s+)?grants?\b|^(?=.*\bgrants?\b).*\b(?:owned|controlled)\b.{0,60}\b(?:its|their)\s+affiliates\b/is,
    likely:
      /\b(?:licensors?|owner|its|their)\b.{0,10}\baffiliates?\b.{0,120}\bgrants?\b|\bgrants?\b.{0,60}\bon\s+behalf\s+of\b|\bcause\b.{0,40}\b(?:affiliates?|subsidiaries)\b.{0,60}\bgrant|\b(?:owned|controlled|licensed|held)\b.{0,60}\b(?:by|of)\b.{0,60}\b(?:affiliates?|subsidiaries)\b|\bon\s+behalf\s+of\s+(?:itself|its)\b.{0,60}\b(?:affiliates?|subsidiaries)\b/i,
    topic: /^(?=.*\b(?:affiliates?|subsidiar)).*\b(?:licen[sc]|grant)/is,
  },
  "affiliate-license-licensee": {
    words: "affiliate subsidiar",
    sure: /\bgrants?\b.{0,40}\bto\b.{0,60}\band\s+(?:its|their)\s+(?:\w+\s+)?(?:affiliates?|subsidiaries)\b|\bsublicen[sc]\w*\b.{0,60}\bto\b.{0,40}\b(?:affiliates?|subsidiaries)\b/is,
    likely:
      /\bgrants?\b.{0,200}\b(?:affiliates?|subsidiar\w+)\b|\bsublicen[sc]\w*\b.{0,120}\b(?:affiliates?|subsidiar\w+)\b|\b(?:affiliates?|subsidiar\w+)\b.{0,100}\b(?:licen[sc]ed?|right\s+to\s+use|sublicen)/i,
    topic: /^(?=.*\b(?:affiliates?|subsidiar)).*\b(?:licen[sc]|right|use)/is,
  },
  "unlimited-license": {
    words: "unlimited enterprise site any unrestricted perpetual royalty world fully",
    sure: /\bunlimited\b.{0,60}\b(?:users?|copies|use|number|licen[sc]e|rights?|access|sites?|usage)\b|\b(?:licen[sc]e|right)\b.{0,120}\bunlimited\b|\benterprise[-\s]+wide\s+licen/is,
    likely: /\bunlimited\b|\benterprise[-\s]+(?:wide\s+)?licen|\bsite\s+licen|\bunrestricted\b|\bany\s+number\s+of\b/i,
    topic: /\bperpetual\b|\broyalty[-\s]free\b|\bworld-?wide\b|\bfully[-\s]paid\b/i,
  },
  "irrevocable-license": {
    words: "irrevocabl perpetu surviv fully forever",
    sure: /^(?=.*\b(?:licen[sc]|grant|right)).*\b(?:irrevocabl|perpetual)/is,
    likely: /\birrevocabl|\bperpetual/i,
    topic: /\bsurviv|\bfully[-\s]paid\b|\bforever\b|\bin\s+perpetuity\b/i,
  },
  "source-code-escrow": {
    words: "escrow source",
    sure: /^(?=.*\bescrow).*\b(?:source|software|deposit\s+material|escrow\s+agent)\b/is,
    likely:
      /\bescrow\w*\b.{0,120}\b(?:source|code|software|deposit|agent|agreement|material|technolog)|\bsource\s+code\b.{0,200}\b(?:escrow|deposit|release)|\bescrow\s+agent\b/i,
    topic: /\bescrow|\bsource\s+code/i,
  },
  "post-termination-services": {
    words: "terminat expir surviv sell wind transition phase post last period day month year",
    sure: /\b(?:upon|after|following|on)\s+(?:any\s+|the\s+|such\s+)?(?:early\s+)?(?:expiration|termination|expiry)\b.{0,240}\b(?:continue|sell|dispose|provide|assist|perform|transition|cooperat|inventory|fulfil\w*|support|suppl)\w*|\bsell-?\s?off\b|\btransition(?:al)?\s+(?:services?|period|assist)/is,
    likely:
      /\b(?:upon|after|following|on|event\s+of)\s+(?:any\s+|the\s+|such\s+)?(?:early\s+)?(?:expiration|termination|expiry)\b.{0,200}\b(?:shall|will|may|continue)\b|\bsell[-\s]?off\b|\bwind(?:ing)?[-\s]?(?:down|up)\b|\btransition\b|\bphase[-\s]?out\b|\b(?:days?|months?|years?|period)\s+(?:after|following)\b.{0,60}\b(?:terminat|expir)|\bpost-?\s?termination\b|\blast[-\s]time\s+buy\b/i,
    topic: /\bterminat|\bexpir|\bsurviv/i,
  },
  "audit-rights": {
    words: "audit inspect examin review cop access books records accounts",
    sure: /\b(?:right|may|entitled|permit|allow)\w*\b.{0,80}\b(?:audit|inspect|examine)\b|\b(?:books|records)\b.{0,80}\b(?:audit|inspect|examin)|\baudit\s+(?:right|the|such)/is,
    likely:
      /\baudit(?:s|ed|or|ors|ing)?\b|\b(?:inspect|examine|review|copy|access)\w*\b.{0,80}\b(?:books|records|premises|facilit\w+|accounts)\b|\b(?:books|records|accounts)\b.{0,100}\b(?:inspect|examin|audit|access|available)/i,
    topic: /\binspect|\brecords\b|\bbooks\b|\bexamin/i,
  },
  "uncapped-liability": {
    words: "liab damages limit gross will wilful",
    sure: /^(?=.*\b(?:except|other\s+than|notwithstanding|exclu|not\s+apply|not\s+limit)\b)(?=.*\b(?:liable|liability|damages)\b).*\b(?:indemnif|gross(?:ly)?\s+neglig|will?ful|fraud|breach\s+of\s+confidential|confidentiality|death|bodily)/is,
    likely:
      /^(?=.*\b(?:except|other\s+than|notwithstanding|exclu|nothing|not\s+apply|not\s+limit|unless)\b)(?=.*\b(?:liab|damages|limit)).*\b(?:indemni|gross(?:ly)?\s+neglig|will?ful|fraud|confidential|misconduct|death|personal\s+injury|infring)|\bunlimited\s+liabilit|\bwithout\s+limit(?:ation)?\s+(?:as\s+to\s+)?(?:amount|liab)/is,
    topic: /\bliab|\bgross\s+negligence\b|\bwill?ful\b/i,
  },
  "cap-on-liability": {
    words: "liab damages claim event lost limitation",
    sure: /\bliab\w+\b.{0,200}\b(?:not\s+exceed|exceed|limited\s+to)\b|\bno\s+event\b.{0,160}\bliable\b|\b(?:not|neither)\b.{0,80}\bliable\b.{0,160}\b(?:indirect|consequential|special|incidental|punitive)/is,
    likely:
      /\b(?:liab\w+|damages|claims?)\b.{0,240}\b(?:exceed|limited\s+to|maximum|aggregate)\b|\b(?:in\s+)?no\s+event\b.{0,160}\b(?:liab|damages|exceed)|\b(?:indirect|consequential|incidental|punitive|special|exemplary)\b.{0,60}\bdamages\b|\bneither\b.{0,80}\bliable\b|\blimitation\s+of\s+liability\b/is,
    topic: /\bliab|\bdamages\b|\blost\s+profits\b/i,
  },
  "liquidated-damages": {
    words: "liquidated terminat cancel early break kill penalt genuine damages late fee",
    sure: /\bliquidated\s+damages\b|\b(?:early\s+)?termination\s+(?:fee|charge|payment|penalty)\b|\bcancell?ation\s+(?:fee|charge)|\bnot\s+(?:as\s+)?a\s+penalty\b/i,
    likely:
      /\bliquidated\s+damages\b|\b(?:termination|cancel\w+|early|break-?up|kill)\s+(?:\w+\s+)?(?:fee|charge|payment|penalt)|\bpenalt(?:y|ies)\b|\bgenuine\s+pre-?estimate\b|\bnot\s+(?:as\s+)?a\s+penalty\b/i,
    topic: /\bdamages\b|\blate\b.{0,30}\b(?:fee|charge|payment)|\bfee\b.{0,80}\bterminat/i,
  },
  "warranty-duration": {
    words: "warrant defect",
    sure: /\bwarrant\w*\b.{0,120}\b(?:for\s+a\s+period|for\s+(?:\w+\s+)?\(?\d|\d+\)?\s+(?:days?|months?|years?))|\bwarranty\s+period\b/is,
    likely:
      /\bwarrant\w*\b.{0,200}\b(?:days?|months?|years?|period)\b|\bwarranty\s+(?:period|term)\b|\b(?:days?|months?|years?)\b.{0,80}\bwarrant/i,
    topic: /\bwarrant|\bdefect/i,
  },
  insurance: {
    words: "insur underwriter coverage",
    sure: /\b(?:maintain|procure|carry|obtain|keep)\w*\b.{0,100}\binsurance\b|\badditional\s+insured|\bcertificates?\s+of\s+insurance\b|\binsurance\b.{0,60}\b(?:polic(?:y|ies)|coverage|limits?)\b/is,
    likely:
      /\b(?:maintain|procure|carry|obtain|provide|keep|purchase|effect)\w*\b.{0,120}\binsurance\b|\binsurance\b.{0,120}\b(?:coverage|polic\w+|certificate|limits?|maintain\w*|carrier|additional\s+insured|amount)\b|\badditional\s+insureds?\b|\bcertificates?\s+of\s+insurance\b/i,
    topic: /\binsur|\bunderwriter|\bcoverage\b/i,
  },
  "covenant-not-to-sue": {
    words: "covenant not contest challeng attack disput impugn question releas waive claim validity",
    sure: /\bcovenants?\s+not\s+to\b|\bnot\b.{0,60}\b(?:contest|challenge|attack|dispute|impugn|sue)\b|\breleas(?:e|es)\b.{0,60}\b(?:from|discharge).{0,80}\bclaims?\b/is,
    likely:
      /\bcovenants?\s+not\s+to\b|\bnot\b.{0,80}\b(?:sue|contest|challenge|attack|dispute|impugn|oppose|institute)\b|\b(?:contest|challeng|attack|disput|impugn|question)\w*\b.{0,120}\b(?:validity|ownership|title|rights?|enforceab\w+|registration)\b|\breleas(?:e|es|ed|ing)\b.{0,120}\b(?:claims?|liabilit|actions)\b|\bwaives?\b.{0,80}\b(?:claims?|actions?)\b/i,
    topic: /\bcontest|\bchallenge|\bclaims?\b|\bvalidity\b/i,
  },
  "third-party-beneficiary": {
    words: "beneficiar benefit",
    sure: /^(?=.*\b(?:except|other\s+than|intended|shall\s+be|is\s+an?|are)\b).*\bthird[-\s]+part(?:y|ies)['’]?\s+beneficiar/is,
    likely:
      /\bthird[-\s]+part(?:y|ies)['’]?\s+beneficiar|\b(?:intended|express|named)\b.{0,20}\bbeneficiar|\bbeneficiar(?:y|ies)\s+of\s+this\b|\bbenefit\s+of\b.{0,60}\b(?:enforce|third)/i,
    topic: /\bbeneficiar|\bbenefit\b/i,
  },
};
