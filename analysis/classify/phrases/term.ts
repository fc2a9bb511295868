/** How terms, renewals and ends of agreements are written. */
import { either, type Phrases } from "./phrase.ts";

export const TERM: Readonly<Record<string, Phrases>> = {
  "effective-date": {
    words: "effective commence commences commencement commencing dated entered begin begins force",
    core: either(
      /\b(?:made|entered into|executed|dated|is|be|are)(?: and| and is|,)? (?:made )?effective (?:as of|on|from|this|the)\b/,
      /\bthis (?:\w+ ){0,4}agreement\b.{0,60}\b(?:shall|will|is|are|becomes?)\b.{0,30}\beffective (?:as of|on|from|upon|when|the)\b/,
      /\beffective date["'”’]? (?:of this agreement )?(?:means|shall mean|is|shall be|will be)\b/,
      /\b(?:19|20)\d\d\b.{0,30}\(.{0,30}["'“‘]?effective date\b/,
      /\bcommencement date["'”’]? (?:means|shall mean|is|shall be)\b/,
    ),
    sure: either(
      /^(?=.*\b(?:19|20)\d\d\b).*\beffective\b/,
      /\beffective date["'”’]?\s?\)|["“]effective date["”] (?:means|shall|is)/,
      /\b(?:agreement|contract|term)\b.{0,60}\b(?:shall|will)? ?(?:commences?|begins?|enters? into (?:force|effect)|comes? into (?:force|effect)|takes? effect)\b.{0,30}\b(?:on|as of|upon|from|the)\b/,
    ),
    likely: either(
      /\beffective date["'”’]?\s?\)|\beffective (?:as of|on|from|upon)\b|\beffective date["'”]? (?:means|shall mean|is|of this|shall be)/,
      /\b(?:become|becomes|come into|enters? into|take)s? (?:effect|effective|force)\b|\bcommencement date["'”]?\s?\)/,
      /\bthis (?:\w+ ){0,4}agreement\b.{0,60}\b(?:made|entered into|dated)\b.{0,60}\b(?:19|20)\d\d\b/,
    ),
    contra: either(
      /\b(?:registration statement|prospectus|policy|insurance|transfer|amendment|plan|order|notice|resign\w+|assign\w+)\b.{0,60}\beffective\b/,
      /\bterminat\w+\b.{0,60}\beffective\b|\beffective (?:immediately|upon (?:written )?notice)\b|\b(?:after|before|prior to|following|since|until|anniversary of|as of) the effective date\b/,
    ),
  },
  "expiration-date": {
    words: "term expir continu valid terminates terminate duration",
    core: either(
      /\bterm of (?:this|the) (?:\w+ ){0,3}(?:agreement|contract|lease|licen[sc]e|venture)\b.{0,160}\b(?:until|expires?|ends?|ending|terminates?|continues?|years?|months?|perpetual|anniversary|through)\b/,
      /\bthis (?:\w+ ){0,3}(?:agreement|contract|lease)\b.{0,120}\b(?:shall|will|is to)\b.{0,30}\b(?:continue|remain|expire|extend|be in (?:full )?(?:effect|force)|be valid|stay)\b.{0,80}\b(?:for|until|through|on|upon|from|when|thereafter|indefinite)/,
      /\b(?:initial|original|fixed) term\b.{0,80}\b(?:years?|months?|until|end|expire|anniversary)\b/,
      /\bterm["'”)]* (?:shall|will|is|begins?|commences?)\b.{0,160}\b(?:until|expires?|ends?|ending|terminates?|continues?|years?|months?|anniversary|through)\b/,
    ),
    sure: either(
      /^(?=.*\b(?:term\b|agreement\b|contract\b))(?=.*\b(?:commenc|begin|effective|date hereof|from the date|as of)).*(?:\b(?:continue|remain|expire|terminate|end)s?\b|\bperiod of\b|\bterm of\b|\byears?\b)/,
      /\bunless (?:earlier|sooner|otherwise|previously) (?:terminated|extended|renewed)\b|\bexpiration date["'”]? (?:means|shall|is)\b/,
      /\b(?:agreement|contract)\b.{0,40}\b(?:shall|will) (?:automatically )?(?:terminate|expire|end) (?:on|upon|at|when)\b/,
    ),
    likely: either(
      /\b(?:initial|original) term\b|\bterm of (?:this|the) (?:\w+ )?(?:agreement|contract|lease|licen[sc]e)\b.{0,80}\b(?:shall|is|will|begin|commence)/,
      /\b(?:expire|terminate|end)s? (?:on|upon|at)\b|\b(?:continue|remain)s?\b.{0,40}\b(?:for a|until|through|unless)\b|\bunless (?:earlier|sooner|otherwise) terminated\b|\bfor a (?:period|term) of\b/,
    ),
    contra: either(
      /\bsurviv|\bconfidential|\bwarrant|\bcure\b|\bbreach|\binsolven|\binsurance\b|\binvoice|\barbitrat|\bpolic(?:y|ies)\b|\bcontract year\b|\bcalendar quarter\b/,
      /\b(?:upon|after|following|prior to|before|during|of) (?:the |any |such )?(?:expiration|termination|term)\b/,
    ),
  },
  "renewal-term": {
    words: "renew exten successive prolong thereafter",
    core: either(
      /\b(?:shall|will|may|to|can|option|right)\b.{0,40}\b(?:renew|extend|prolong)(?:ed|s)?\b.{0,80}\b(?:successive|additional|consecutive|further|subsequent|another|year[- ]to[- ]year|month[- ]to[- ]month|(?:one|two|three|four|five|ten|\d+|\]|\))[ -]+(?:\(?\d*\)? ?)?(?:years?|months?))/,
      /\bautomatic(?:ally)?\b.{0,40}\b(?:renew|exten|continue)/,
      /\b(?:right|option) (?:to|of) (?:renew|extend)|\boption\b.{0,30}\bto extend (?:this|the) (?:agreement|term|contract)/,
      /\bthereafter\b.{0,60}\b(?:renew|extend|continu)\w*\b.{0,60}\b(?:years?|months?|terms?|periods?)\b/,
    ),
    sure: either(
      /\bautomatic(?:ally)?\b.{0,40}\b(?:renew|exten)|\brenew(?:s|ed|al)?\b.{0,60}\bsuccessive\b|\bsuccessive\b.{0,80}\b(?:terms?|periods?)\b/,
      /\b(?:agreement|contract|term|franchise|license)\b.{0,60}\b(?:renew|extend)(?:ed|s|able)?\b/,
    ),
    likely:
      /\brenew(?:s|ed|al|able)?\b.{0,100}\b(?:successive|additional|further|terms?|periods?|years?|months?)\b|\bextend(?:ed|s|able)?\b.{0,80}\b(?:successive|additional|further|subsequent)\b|\brenewal terms?\b|\boption to (?:renew|extend)\b/i,
    part: /\b(?:you|franchisee|licensee|lessee|tenant)\b.{0,30}\b(?:have|has|shall|must|execute|are|is)\b|\bthen-current\b|\brenewal (?:fee|term|period)|\bconditions?\b/i,
    contra: either(
      /\bcalendar (?:quarter|year)\b|\bcontract year\b|\btime (?:period|limit|for)\b.{0,60}\bextend|\bforce majeure\b|\barbitrat|\bdelay\b|\bpatents?\b|\bshall not extend\b|\bletters? of credit\b|\binsurance\b/,
      /\bextend(?:s|ed)? (?:to|beyond)\b|^.{0,40}\brenewal\W{0,3}$/,
    ),
  },
  "notice-to-terminate-renewal": {
    words: "renew nonrenew exten successive expir thereafter then",
    core: either(
      /\b(?:renew|extend|extension|successive|year to year|thereafter|consecutive)\w*\b.{0,200}\bunless\b.{0,160}\b(?:notice|notif\w+|terminat\w+|cancel\w*|advis\w+|inform\w*)\b.{0,120}\b(?:days?|months?|years?|prior|before)\b/,
      /\bnotice of (?:its |such |any )?(?:intent\w* |election |desire |decision )?(?:non-? ?renew|not to (?:renew|extend))/,
      /\b(?:days?|months?|\]) ?['’]? ?(?:advance |prior |written ){0,3}(?:notice )?.{0,20}\b(?:prior to|before)\b.{0,40}\b(?:end|expiration|expiry|termination|conclusion|close|anniversary)\b.{0,40}\b(?:initial|then|current|renewal|term|period|year)\b/,
    ),
    sure: either(
      /^(?=.*\b(?:renew|extend|extension))(?=.*\b(?:notice|notif))(?=.*\b(?:days?|months?)\b).*\b(?:unless|not to|intent|intention|desire|elects?|terminat)/,
      /\bthen[- ]current (?:renewal |initial )?term\b/,
    ),
    likely: either(
      /\b(?:non-? ?renewal|not to (?:renew|extend)|not be (?:renewed|extended))\b/,
      /^(?=.*\b(?:renew|extend|extension))(?=.*\b(?:notice|notif))(?=.*\b(?:days?|months?|years?)\b).*\b(?:prior|before|least)\b/,
    ),
    contra:
      /\bforce majeure\b|\bbreach|\bdefault|\bcure\b|\binsolven|\bbankrupt|\bmediat|\bnegotiat|\bmutual\b|\bexercise (?:its|the|such) option\b|\bnotice of (?:its |your )?(?:election|intent\w*) to renew\b/i,
  },
  "termination-for-convenience": {
    words: "terminat cancel withdraw",
    core: either(
      /\b(?:may|right to|entitled to|option to|can|right, .{0,60}to)\b.{0,80}\b(?:terminate|cancel|withdraw)\b.{0,140}\b(?:without cause|convenience|any reason|no reason|at any time|at will|(?:sole|own|absolute|full) (?:option|discretion|election)|without (?:any )?(?:penalty|reason|liability)|any or no)\b/,
      /\b(?:terminated|cancell?ed|terminable)\b.{0,80}\b(?:at any time|for any reason|without cause|for convenience|at will|without (?:any )?penalty)\b/,
      /\bat any time\b.{0,80}\b(?:terminate|cancel)\b|\b(?:without cause|for any reason|for convenience)\b.{0,80}\b(?:terminate|cancel)/,
      /\b(?:may|right to|entitled to)\b.{0,30}\b(?:terminate|cancel)\b.{0,60}\b(?:days|months)\b.{0,40}\bnotice(?: to (?:the )?(?:other )?\w+)?(?: of (?:such )?termination)?\W*$/,
    ),
    sure: either(
      /\b(?:may|right to|entitled to|option to)\b.{0,80}\bterminate\b.{0,160}\b(?:without cause|convenience|any reason|no reason|at any time)|\bterminat\w*\b.{0,60}\b(?:without cause|for convenience)/,
      /\b(?:may|right to|can) (?:be )?(?:terminated?|cancel(?:led)?) (?:this|the|its|by)\b.{0,60}\b(?:upon|on|by|with|giving|providing)\b.{0,50}\b(?:days?|months?|notice|\])/,
      /\b(?:until|unless) (?:\w+ )?(?:terminated|cancell?ed) by (?:either|any|the other)\b/,
    ),
    likely: either(
      /\bterminat\w*\b.{0,160}\b(?:without cause|for (?:its )?convenience|(?:for )?any reason|with or without|at any time|without (?:any )?(?:reason|penalty|liability)|(?:sole|own|absolute) (?:option|discretion|election)|no reason)\b/,
      /\b(?:without cause|for convenience|for any reason|at any time)\b.{0,120}\bterminat/,
    ),
    contra: either(
      /\bbreach|\bdefault|\bfail(?:s|ed|ure)?\b|\binsolven|\bbankrupt|\bcured?\b|\bmutual(?:ly)?\b|\bif any\b|\bfollowing (?:events|conditions|contingencies|circumstances)\b|\b(?:upon|on) the (?:merger|occurrence)\b|\bchange (?:of|in) control\b|\bforce majeure\b|\bin the event\b|\bfor cause\b|\bwith immediate effect\b/,
      /\b(?:upon|after|following|event of|effect of|such|any|of|early) termination\b|\bsub-?(?:servicer|contract)/,
    ),
  },
  "post-termination-services": {
    words: "terminat expir transition wind phase sell inventor",
    core: either(
      /\b(?:upon|after|following|on|event of|effect of|date of|case of) (?:any |the |such |early ){0,2}(?:expiration|termination|expiry|expiration or termination|termination or expiration)\b.{0,260}\b(?:continue to|sell|dispose|assist\w*|transition\w*|cooperat\w*|inventory|fulfil\w*|support|complete|transfer|purchase|repurchase|remain in)\b/,
      /\b(?:days?|months?|years?|period|\]) (?:after|following|from) (?:the |any |such |date of |effective date of ){0,3}(?:termination|expiration|expiry)\b/,
      /\bsell-? ?off\b|\b(?:wind|phase)(?:ing|ed)?[- ]?(?:down|out|up)\b|\btransition(?:al)? (?:services?|period|assistance|plan)\b|\btermination assistance\b|\bpost-? ?termination\b|\blast[- ]time buy\b/,
    ),
    sure: either(
      /\b(?:upon|after|following|on) (?:any |the |such )?(?:early )?(?:expiration|termination|expiry)\b.{0,240}\b(?:continue|sell|dispose|provide|assist|perform|transition|cooperat|inventory|fulfil\w*|support|suppl)\w*/,
      /\b(?:repurchase|buy back|sell|dispose of|purchase)\b.{0,60}\b(?:remaining|existing|unsold|its|all)?\b.{0,20}\binventory\b/,
      /\b(?:terminat\w+|expir\w+)\b.{0,200}\b(?:shall|will|may) (?:continue|provide|assist|cooperate|have the right to sell)\b/,
    ),
    likely:
      /\b(?:upon|after|following|on|event of) (?:any |the |such )?(?:early )?(?:expiration|termination|expiry)\b.{0,200}\b(?:shall|will|may|continue)\b|\bsell[- ]?off\b|\bwind(?:ing)?[- ]?(?:down|up)\b|\btransition\b|\bphase[- ]?out\b|\b(?:days?|months?|years?|period) (?:after|following)\b.{0,60}\b(?:terminat|expir)|\bpost-? ?termination\b|\blast[- ]time buy\b|\b(?:event|if|case)\b.{0,60}\b(?:is|are) terminated\b.{0,200}\b(?:shall|will|agrees?)\b.{0,60}\b(?:pay|provide|assist|continue|transfer|deliver|purchase|cooperate|sell)\b/i,
    part: /\b(?:termination|transition|sell-? ?off|wind-? ?down) (?:period|assistance|services|plan)\b|\binventory\b|\bfor a (?:further )?period\b/i,
    contra:
      /\b(?:compete|solicit\w*|confidential\w*|warrant\w+|insurance|audit\w*|records|refund|arbitrat\w+)\b|\bright to terminate\b|\bmay terminate\b|\btransition services (?:and inventory )?(?:purchase )?agreement\b|\bunless (?:earlier|sooner)\b|\bsurviv/i,
  },
};
