/** How parties are kept from competing, soliciting, disparaging and suing, and how exclusivity and best terms are promised. */
import { either, type Phrases } from "./phrase.ts";

export const RESTRICTIONS: Readonly<Record<string, Phrases>> = {
  "most-favoured-nation": {
    words: "favor favour lowest lower best higher mfn",
    core: either(
      /\bmost[- ]favou?red (?:nation|customer|licensee|treatment|pric)\w*\b.{30}/,
      /\b(?:no|not|at least as|more|less|as)\b.{0,10}\bfavou?rabl[ey]\b.{0,160}\b(?:than|as|to)\b.{0,80}\b(?:other|any|third|its)\b.{0,40}\b(?:customers?|part(?:y|ies)|person|licensees?|distributors?|resellers?|compan|clients?|purchasers?|entit)/,
      /\b(?:prices?|pricing|terms|rates?|fees?|royalt\w+)\b.{0,60}\b(?:lower|more favou?rable|less favou?rable|higher|better)\b.{0,60}\bthan\b.{0,100}\b(?:other|third|any)\b/,
      /\b(?:higher|lower|greater|better) (?:\w+ )?(?:prices?|fees?|rates?|royalt(?:y|ies)|charges?|discounts?)\b.{0,30}\bthan\b.{0,100}\b(?:other|third|any)\b/,
      /\b(?:lowest|best)\b.{0,20}\b(?:prices?|rates?|fees?|pricing|terms)\b.{0,80}\b(?:other|third|any)\b.{0,20}\b(?:customers?|part(?:y|ies)|person|licensees?|distributors?|resellers?|compan|clients?|purchasers?)/,
    ),
    sure: /\bmost[- ]+favou?red\b|\b(?:no|not) less favou?rabl[ey]\b.{0,160}\b(?:customers?|third|other|person|licensee|distributor|reseller)|\b(?:more|as) favou?rabl[ey]\b.{0,80}\bthan\b.{0,120}\b(?:customers?|third|other|licensee|distributor)|\blowest (?:\w+ )?(?:price|rate|fee)|\bmfn\b/i,
    likely:
      /\bmost[- ]+favou?red\b|\b(?:no|not) less favou?rabl[ey]\b|\b(?:more|as|equally) favou?rabl[ey]\b.{0,80}\b(?:than|as|terms|price|customer)|\blowest (?:\w+ )?(?:price|rate|fee|charge)s?\b|\bbest (?:price|pricing|terms)\b|\b(?:lower|higher) (?:price|rate|fee)s?\b.{0,60}\bthan\b/i,
    contra:
      /\blenders?\b|\bloan\b|\bsubordinat|\binsur|\bcredit\b|\bindemnif|\bmaterial respect|\bcapacity\b|\bemployees?\b|^.{0,60}\bmost[- ]favou?red \w+\W{0,3}$/i,
  },
  "non-compete": {
    words: "compet noncompet engag invest endors restaurant similar",
    core: either(
      /\b(?:not|neither|nor|refrain)\b.{0,200}\b(?:engag\w+|own|operat\w+|participat\w+|manag\w+|invest\w*|carry on|develop|market|promot\w+|sell|endors\w+|employed|render|represent|assist|distribut\w+|manufactur\w+|interest)\b.{0,200}\b(?:competes?|competing|competitive|competitors?|competition with|similar (?:to|business|products?)|same (?:or similar )?(?:business|line))\b/,
      /\b(?:shall|will|may|agrees?|covenants?|must|neither)\b.{0,100}\b(?:not|nor|neither)\b.{0,100}\b(?:compete|be (?:a )?competitor|competing)\b/,
      /\bnot\b.{0,80}\b(?:own|maintain|engage in|be employed|operate|have any)\b.{0,120}\b(?:business|restaurants?|stores?|cent(?:er|re)|company|activit\w+)\b/,
    ),
    sure: /\b(?:not|neither|nor|refrain)\b.{0,160}\b(?:compete\b|competing|competitive|competitors?\b)|\bnon-? ?compet/i,
    likely: either(
      /\b(?:shall|will|agrees?|may|covenants?|must)\b.{0,60}\bnot\b.{0,200}\bcompet(?:e|i)|\bnon-? ?compet|\brefrain\b.{0,120}\bcompet/,
      /\b(?:neither|nor|not)\b.{0,160}\b(?:engage|participate|invest|endorse|promote|develop|market|sell|own)\b.{0,120}\b(?:business|activit|compet|similar|product)/,
    ),
    part: /^\W{0,4}(?:\w{1,4}[.)] ?)?(?:\w{1,3}[.)] ?)?(?:own|maintain|develop|operate|engage|franchise|carry on|be employed|divert|solicit|employ or|directly or indirectly|assist|perform services)\b|\bcompet(?:itive|ing) (?:business|product|service)s?\b/i,
    contra:
      /\bcompetent\b|\bconfidential|\bunfair compet|\bantitrust\b|\bdisclos|\bnon-? ?compet\w+ (?:period|agreement|covenant)|\bcompetitively\b|\bnothing\b|\bshall not (?:prohibit|prevent|restrict|apply)\b|\bemployees?\b|\bcompetition law/i,
  },
  exclusivity: {
    words: "exclusiv sole solely only another requirements third",
    core: either(
      /\b(?:sole|exclusive)\b.{0,40}\b(?:distributor|reseller|supplier|provider|agent|representative|sponsor|licensee|manufacturer|vendor|source|dealer|franchisee|partner)s?\b/,
      /\b(?:grants?|granted|appoints?|gives|have|has)\b.{0,120}(?:^|[^-\w] ?|\ban )exclusive\b.{0,60}\b(?:right|licen[sc]e|territor\w+|distribut\w+|basis|privilege)s?\b/,
      /\b(?:shall|will|agrees?|may|neither)\b.{0,100}\b(?:not|nor)\b.{0,120}\b(?:appoint|authori[sz]e|engage|grant|license|permit|enter into|purchase|promote|accept|allow|sell|offer|provide)\b.{0,100}\b(?:any other|another|third|additional|other)\b.{0,30}\b(?:distributor|supplier|provider|agent|representative|sponsor|vendor|manufacturer|reseller|licensee|partner|advertiser|compan|person|part(?:y|ies)|entity|source)/,
      /\b(?:purchase|buy|obtain|source|use|procure|sell|promote|order)\b.{0,80}\b(?:only|solely|exclusively) (?:from|through|with)\b|\ball of (?:its|their) requirements\b|\bon an exclusive basis\b/,
      /\b(?:not|nor|neither)\b.{0,100}\b(?:sell|supply|license|offer|market|deliver|promote|provide)\b.{0,120}\b(?:other than|except) (?:to|by|through|from|via)\b|\bnot\b.{0,80}\bsimilar\b.{0,60}\bwith any other\b/,
      /\b(?:be|is|are) exclusive\b|\bexclusive(?:,| and)? (?:non-? ?transferable|worldwide|royalty)/,
    ),
    sure: either(
      /\bexclusive\b.{0,40}\b(?:distributor|supplier|provider|agent|representative|territory|right to (?:sell|market|distribute|promote|use|supply|provide))|\bexclusively (?:from|with|through)\b|\bexclusivity\b|\bsole and exclusive (?:right|licen|distribut|supplier|agent|provider)/,
      /\bexclusive (?:right|licen[sc]e)\b/,
    ),
    likely:
      /\bexclusiv(?:e|ely|ity)\b.{0,60}\b(?:right|licen|distribut|supplier|provider|agent|represent|basis|territory|partner|manufactur|purchas|sponsor)|\b(?:sole|only)\b.{0,30}\b(?:distributor|supplier|provider|source|agent|vendor|manufacturer|sponsor)\b|\bexclusively (?:from|to|through|for)\b|\bnot\b.{0,120}\b(?:any other|third|another) (?:part(?:y|ies)|person|entity|supplier|compan)/i,
    contra: either(
      /\b(?:non|un)-? ?exclusive|\bco-? ?exclusive|\bno (?:right to )?(?:any )?exclusive|\bexclusive right (?:of first|to (?:institute|contest|bring|implement))|\bexclusive (?:jurisdiction|venue|remed\w+|propert\w+|owner\w*|benefit|possession|control|of)\b|\bsole and exclusive (?:remedy|property|owner|benefit|discretion|right, but)\b/,
      /\b(?:regulatory|market|data) exclusivity\b|\bexclusivity period\b|\bdeemed to be exclusive\b|\b(?:jurisdiction|prosecut\w+|enforce\w*|confidential\w*|remedies)\b|^.{0,60}\bexclusivity\W{0,3}$/,
    ),
  },
  "no-solicit-of-customers": {
    words: "solicit nonsolicit divert entic induc interfer customer client",
    core: either(
      /\b(?:not|neither|nor|refrain)\b.{0,200}\b(?:solicit\w*|divert|entice|induce|interfere with|contact|call (?:up)?on|approach|market)\b.{0,80}\b(?:customers?|clients?|accounts?|merchants?|insureds?|patrons?|(?:end )?users?|members?)\b/,
      /\bdivert or attempt to divert\b|\b(?:solicit|divert|take away)\w*\b.{0,80}\b(?:business|customers?|clients?|accounts?)\b.{0,60}\b(?:of|from|to)\b/,
      /\bnot\b.{0,60}\b(?:sell|market|supply|deal)\b.{0,60}\b(?:directly )?(?:to|with)\b.{0,40}\b(?:customers?|clients?|end users?|insureds?|merchants?)\b/,
    ),
    sure: /\b(?:not|neither|nor|refrain)\b.{0,200}\b(?:solicit|divert|entice|induce|interfere)\w*\b.{0,120}\b(?:customers?|clients?|accounts?)\b/i,
    likely:
      /\b(?:solicit|divert|entice|induce|interfere|call upon|take away|persuade|contact)\w*\b.{0,160}\b(?:customers?|clients?|accounts?|suppliers?|vendors?|patrons?|merchants?|business relation)/i,
    part: /^\W{0,4}(?:\w{1,4}[.)] ?)?(?:\w{1,3}[.)] ?)?(?:divert|solicit|induce|contact|interfere|attempt)\b|\bcustomers?\b/i,
    contra:
      /\bsolicit (?:offers|orders|proxies|votes|applications|sales|funds|contributions)\b|\bunsolicited\b|\badvertis|\bemployees?\b|\bwithin the territory\b|\bpersonal information\b|\baccount debtors\b/i,
  },
  "competitive-restriction-exception": {
    words: "compet exclusiv solicit restrict prohibit publicly nothing notwithstanding preclude reserve",
    core: either(
      /\b(?:notwithstanding|nothing|except(?:ion|ing)?|provided|however|other than|foregoing|section|restrictions?|provisions?|covenants?|exclusivity)\b.{0,120}\b(?:not (?:apply|prohibit|prevent|restrict|preclude|limit|be (?:deemed|construed|prohibited|restricted|precluded|prevented))|may|free to|permitted to|entitled to|right to)\b.{0,200}\b(?:compet(?:e|ing|itive|itors?|ition)|exclusiv\w+|solicit\w*)\b/,
      /\b(?:compet(?:e|ing|itive|itors?|ition)|exclusiv\w+|solicit\w*)\b.{0,200}\b(?:notwithstanding|except that|provided,? (?:however,? )?that|shall not (?:apply|prohibit|prevent|restrict|preclude|limit)|other than|not be (?:deemed|prohibited|restricted|precluded))\b/,
      /\bpublicly[- ](?:traded|held|listed)\b|\bless than (?:a )?.{0,20}(?:%|percent).{0,60}\b(?:interest|shares|securities|stock)\b|\bgeneral (?:solicitation|advertis\w+)\b/,
      /\b(?:maintain|retain|lose|revoke|terminate|convert|waive)\b.{0,60}\b(?:exclusivity|exclusive (?:right|licen)|non-? ?exclusive)/,
    ),
    sure: either(
      /^(?=.*\b(?:compete\b|competing|competitor|competitive|exclusiv|solicit)).*\b(?:notwithstanding|nothing|shall not (?:apply|prohibit|prevent|restrict|preclude|limit|be deemed)|not be (?:deemed|prohibited|restricted)|free to|may (?:continue|own|sell|engage|market)|permitted to|general (?:solicitation|advertis))/,
      /\bnothing (?:herein|in this|contained)\b.{0,120}\b(?:restrict|prohibit|prevent|preclude|limit)\w*\b.{0,60}\bfrom\b/,
      /\breserves? the right to (?:sell|market|develop|operate|offer|distribute|license|franchise|establish|own|use|grant)\b|\b(?:restriction|prohibition|provision|covenant|exclusivity)s?\b.{0,60}\bnot apply\b/,
    ),
    likely:
      /^(?=.*\b(?:notwithstanding|except|exception|nothing|provided|however|other than|shall not (?:apply|prohibit|prevent|restrict|preclude|limit)|not be (?:deemed|prohibited|restricted)|free to)\b).*(?:\bcompeti|\bcompete\b|\bexclusiv|\bsolicit|\brestrict|\bprohibit)/i,
    contra:
      /\bcompetent\b|\bjurisdiction\b|\bconfidential|\bdisput|\barbitrat|\bpatents?\b|\bexclusive (?:remed|propert|owner)|\bliab|\bequitable\b|\bsole and exclusive|\bnot .{0,20}deemed to be exclusive|\bsoftware\b/i,
  },
  "no-solicit-of-employees": {
    words: "solicit nonsolicit hir recruit entic induc employ",
    core: either(
      /\b(?:not|neither|nor|refrain)\b.{0,200}\b(?:solicit\w*|hire|recruit|entice|induce|employ|engage)\b.{0,80}\b(?:employees?|personnel|persons? (?:who|then|employed)|staff)\b/,
      /\bleave\b.{0,30}\b(?:employ\w*|service|position)\b|\bemploy or seek to employ\b|\b(?:solicit\w*|recruit\w*|hiring) (?:of )?(?:any |the |its |such |for )?(?:employ)/,
    ),
    sure: /\b(?:not|neither|nor|refrain)\b.{0,200}\b(?:solicit\w*|hire|recruit|entice|induce|employ)\b.{0,120}\b(?:employees?|personnel|person employed)\b|\binduce\b.{0,60}\bto leave\b/i,
    likely:
      /\b(?:solicit|hire|hiring|recruit|entice|induce)\w*\b.{0,160}\b(?:employees?|personnel|staff|consultants?|employ(?:ed|ment))\b|\bemploy\b.{0,60}\bemployed by\b/i,
    part: /^\W{0,4}(?:\w{1,4}[.)] ?)?(?:\w{1,3}[.)] ?)?(?:employ|solicit|hire|induce|recruit)\b|\bgeneral (?:solicitation|advertis\w+)|\bemployees?\b/i,
    contra:
      /\bindependent contractors?\b|\bjoint venture|\bemployer\b|\bemployees?,? (?:or |and )?(?:agents|consultants|contractors|officers|directors|subcontractors)|\bconfidential|\bcompensation\b|\bbenefits?\b|\bagents?,? (?:or |and )?employees|\bgovernment/i,
  },
  "non-disparagement": {
    words:
      "disparag nondisparag derogat defam tarnish denigrat disrepute reputation goodwill image prestige hatred ridicule contempt scorn good negative reflect",
    core: either(
      /\b(?:not|neither|nor|refrain|nothing|no)\b.{0,200}\b(?:disparag|tarnish|denigrat|disrepute|derogatory|defam)/,
      /\b(?:not|neither|nor|refrain|nothing|no|avoid)\b.{0,160}\b(?:harm|injur|damag|prejudic|advers|impair|detract|detriment|negativ|discredit|dilut|unfavou?rabl|jeopardi)\w*\b.{0,80}\b(?:reputation|good ?will|good name|image|prestige)\b/,
      /\b(?:not|neither|nor|refrain|avoid)\b.{0,200}\b(?:negative (?:posts?|comments?|statements?|remarks?|reviews?)|reflects? (?:unfavou?rabl|advers|negativ|poor|badl)\w+|bad light|negative light)\b/,
    ),
    sure: either(
      /\bdisparag|\bderogatory|\bdenigrat|\bdisrepute|\bpublic (?:hatred|contempt|ridicule|disrepute)|\btarnish/,
      /\b(?:injur|damag|harm|detract|detriment|adverse|prejudic|impair)\w*\b.{0,60}\b(?:reputation|good name|image|prestige)\b/,
      /\breflects? (?:un)?(?:favou?rabl|advers|negativ|poor)\w+\b|\bnegative (?:posts?|comments?|statements?|remarks?|reviews?|light)\b/,
    ),
    likely:
      /\bdisparag|\bderogat|\bdefam|\btarnish|\bdenigrat|\bdisrepute|\b(?:injur|damag|harm|detract|detriment|adverse|unfavou?rabl|discredit|impair|dilut|prejudic|jeopardi)\w*\b.{0,80}\b(?:reputation|good name|goodwill|image|prestige|integrity)\b|\breflects? (?:un)?favou?rabl/i,
    contra:
      /\b(?:without|in) derogat|\bderogat\w+ (?:from|of)\b|\bdefamat|\blibel|\bindemnif|\bobscene|\binfring|\bapprov|\bterminat|\bgoodwill (?:associated|of the business|therein)/i,
  },
  "covenant-not-to-sue": {
    words:
      "contest challeng attack disput impugn impair releas sue validity covenant covenants oppose waives waive bring petition register",
    core: either(
      /\b(?:not|never|neither|nor|refrain)\b.{0,120}\b(?:contest|challenge|attack|dispute|impugn|oppose|question|impair|assert)\w*\b.{0,140}\b(?:validity|ownership|title|enforceab\w+|registration|patents?|marks?|trademarks?|interest|rights (?:of|in|to))\b/,
      /\bcovenants? not to (?:sue|assert|bring|institute|enforce|make|file)\b|\bagrees? not to (?:sue|contest|challenge|assert)\b/,
      /\b(?:contest|challeng|impair|attack)\w*\b.{0,60}\b(?:validity|ownership|right, title|title|right\(s\))\b/,
      /\breleases?,? (?:and |acquits?,? |waives?,? |forever )+(?:forever )?discharges?\b|\b(?:no|neither) .{0,40}\b(?:action|claim|suit)\b.{0,160}\bmore than\b.{0,30}\b(?:years?|months?)\b/,
      /\b(?:not|agrees? not to|covenants?)\b.{0,120}\b(?:petition|institute)\b.{0,120}\b(?:bankruptcy|insolvency|court|proceedings?)\b/,
    ),
    sure: /\bcovenants? not to (?:sue|assert|contest|challenge)\b|\bnot\b.{0,60}\b(?:contest|challenge|attack|impugn|sue)\b|\breleas(?:e|es)\b.{0,60}\b(?:from|discharge).{0,80}\bclaims?\b|\bnot\b.{0,60}\b(?:register|claim|seek|obtain)\b.{0,60}\b(?:title|ownership|registration)\b|\bacts? or things?\b.{0,80}\b(?:contest|impair|disput)/i,
    likely:
      /\bcovenants? not to\b|\bnot\b.{0,80}\b(?:sue|contest|challenge|attack|dispute|impugn|oppose|institute)\b|\b(?:contest|challeng|attack|disput|impugn|question|impair)\w*\b.{0,120}\b(?:validity|ownership|title|rights?|enforceab\w+|registration)\b|\breleas(?:e|es|ed|ing)\b.{0,120}\b(?:claims?|liabilit|actions)\b|\bwaives?\b.{0,80}\b(?:claims?|actions?)\b/i,
    part: /\b(?:register|registration|claim (?:any )?(?:right|ownership|title|interest))\b|\backnowledges?\b.{0,80}\b(?:ownership|title|owner|validity)\b|\bforever discharge/i,
    contra:
      /\bcovenants? not to compete|\bsettle(?:ment)?\b|\bindemnif|\bgood[- ]faith dispute|\bentry of (?:any )?judgment|\binvoice|\bto the (?:best of )?(?:its |their )?knowledge|\bjury\b|\bjurisdiction\b|\bnot (?:in|the subject of) .{0,20}dispute/i,
  },
};
