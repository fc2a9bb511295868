/** How intellectual property is owned, licensed and put in escrow. */
import { either, type Phrases } from "./phrase.ts";

export const PROPERTY: Readonly<Record<string, Phrases>> = {
  "ip-ownership-assignment": {
    words:
      "assigns assign vest work works property own owns owned owner ownership title belong inure conveys transfers",
    core: either(
      /\b(?:hereby |irrevocably |shall |will |to )(?:irrevocably |and )?(?:assigns?|transfers?|conveys?)\b.{0,120}\b(?:right,? title|rights|intellectual|inventions?|copyrights?|patents?|work product|works|improvements?|trademarks?)\b/,
      /\bworks? (?:made )?for[- ]hire\b/,
      /\b(?:shall|will) (?:be )?(?:solely |exclusively |jointly )?(?:own(?:ed)?|vest|belong|become)\b.{0,120}\b(?:all|rights?|inventions?|improvements?|intellectual|work product|developments?|modifications?|enhancements?|property)\b/,
      /\ball (?:\w+ ){0,3}(?:inventions|improvements|work product|modifications|intellectual property|discoveries|developments|derivative works|enhancements|works)\b.{0,200}\b(?:shall|will) (?:be|become|belong|vest|remain)\b.{0,40}\b(?:property|owned|in|to|of)\b/,
    ),
    sure: /\b(?:hereby )?(?:assigns?|agrees? to assign|shall assign|transfers?|conveys?)\b.{0,120}\b(?:right,? title|intellectual property|inventions?|copyrights?|patents?)\b|\bworks? (?:made )?for hire\b|\b(?:sole|exclusive) (?:and exclusive )?(?:property|owner)\b/i,
    likely:
      /\b(?:assigns?|transfers?|conveys?|vests?)\b.{0,160}\b(?:right,? title|intellectual|inventions?|copyrights?|patents?|works?|improvements?|ownership)\b|\bworks? (?:made )?for hire\b|\b(?:shall|will|to) (?:be (?:and remain )?(?:the )?(?:sole |exclusive |and )*(?:property|owned)|(?:solely )?own|belong|vest|inure)\b/i,
    contra:
      /\bassign this agreement|\blease\b|\bmanuals?\b|\bjointly\b|\brepresents? and warrants?\b|\bis the (?:sole |exclusive |and )*owner\b|\bsuccessors? (?:and|or) assigns?\b|\breceivables?\b|\bshares\b|\bnot\b.{0,60}\b(?:assign|transfer)\b|\bgranted? (?:a|an|the)\b|\bas between\b|\bretains?\b|\bmaterials supplied\b/i,
  },
  "joint-ip-ownership": {
    words: "joint jointly coown own owns owned undivided",
    core: either(
      /\bjoint(?:ly)?(?: and equally)?[- ](?:owns?|owned|hold|held|ownership|register)\b|\bown(?:ed)? (?:jointly|equally|in equal)\b|\bowned by (?:both|the) parties jointly\b/,
      /\bco-?own(?:s|ed|ers?|ership)?\b.{0,120}\b(?:patents?|inventions?|intellectual|results?|property|rights?|improvements?)\b|\bequal(?:ly)?,? (?:and )?undivided\b|\bundivided (?:one-?half|50|interest)\b/,
      /\bjoint (?:inventions?|patents?|intellectual property|ip|technolog\w*|improvements?|know-how|works?)\b.{0,120}\b(?:own\w*|undivided|each party|both parties)\b/,
    ),
    sure: /\bjoint(?:ly)?[- ]+own|\bowned jointly|\bjoint (?:owners?|ownership|inventions?|patents?|intellectual|propert|technolog)|\bco-?own|\bequal (?:and )?undivided\b/i,
    likely:
      /\bjoint(?:ly)?\b.{0,30}\b(?:own|develop|invent|patent|intellectual|propert|technolog|improve|copyright)|\bco-?own|\bown\w*\b.{0,20}\b(?:jointly|equally|by both)\b|\bundivided\b/i,
    contra:
      /\bjoint ventur|\bjoint(?:ly)? and several|\b(?:joint|steering) \w*\s?(?:committee|team)|\bprosecut|\benforce\w*\b|\binfring|["”’] (?:means|shall mean|is defined)|\bexpenses\b|\bno \w+ patent\b|\bpartnership\b/i,
  },
  "license-grant": {
    words: "licen grant grants granted granting",
    core: either(
      /\b(?:hereby )?(?:grants?|granted|licenses)\b.{0,80}\bto\b.{0,100}\b(?:licen[sc]e|right|sublicen[sc]e|permission)s?\b.{0,40}\b(?:to|under|in|for|of)\b/,
      /\bhereby grants?\b.{0,200}\b(?:licen[sc]e|right)\b/,
      /\bgrants?\b.{0,60}\b(?:non-? ?exclusive|exclusive|limited|royalty-? ?free|perpetual|irrevocable|worldwide|non-? ?transferable|revocable)\b.{0,140}\b(?:licen[sc]e|right)/,
      /\b(?:shall have|has|have|given)\b.{0,60}\bright (?:and licen[sc]e )?to (?:use|reproduce|copy|distribute|sublicen[sc]e|modify|display|make|sell|market)\b/,
    ),
    sure: /\b(?:hereby )?grants?\b.{0,60}\b(?:to\b.{0,60})?\b(?:a|an|the|non-?exclusive|exclusive|limited)\b.{0,120}\b(?:licen[sc]e|right to use|sublicen[sc]e)\b|\bhereby grants?\b.{0,160}\b(?:right|licen[sc]e)/i,
    likely:
      /\bgrant(?:s|ed|ing)?\b.{0,160}\b(?:licen[sc]e|right|sublicen[sc]e)\b|\blicen[sc]es? to (?:use|make|distribute|reproduce|manufacture|sell|copy)\b|\bhereby (?:licenses|grants)\b|\bright to (?:use|sublicen[sc]e|reproduce|distribute)\b/i,
    part: /^\W{0,4}(?:\w{1,4}[.)] ?)?(?:\w{1,3}[.)] ?)?(?:use|reproduce|copy|distribute|display|modify|make|sell|market|publish|adapt|store|transmit|sublicen[sc]e)\b|\blicen[sc]e (?:granted|shall|is|will|does|includes?)\b|\bsublicen[sc]/i,
    contra:
      /\bno (?:right|licen[sc]e|other)|\bnothing\b|\bnot\b.{0,40}\bgrant|\b(?:previously|already) granted|\bpermission to\b|\binitial grant|["”’] (?:means|shall mean)|\brepresents?\b|\bwarrants?\b|\bright to terminate\b|\bpurport|\bnegotiat|\bsecurity interest|\bwhereas\b|\bregulatory\b|\bterminat(?:es?|ion) (?:of )?(?:the |all )?licen|\boptions?\b.{0,30}\bshares\b/i,
  },
  "non-transferable-license": {
    words: "transferable nontransferable nonassignable sublicen nonsublicen sub transferrable nontransferrable licen",
    core: either(
      /\b(?:licen[sc]\w*|grants?|granted|rights?)\b.{0,160}\bnon-? ?(?:transferr?able|assignable|sub-?licen[sc]able)\b/,
      /\bnon-? ?(?:transferr?able|assignable|sub-?licen[sc]able)\b.{0,160}\b(?:licen[sc]e|right)/,
      /\b(?:licen[sc]\w*|rights?)\b.{0,160}\b(?:not|no right)\b.{0,40}\b(?:be )?(?:assign\w*|transferr?\w*|sub-?licen[sc]\w*)\b/,
      /\b(?:may|shall|will|right) (?:not|to)\b.{0,30}\bsub-?licen[sc]e\b/,
    ),
    sure: /^(?=.*\b(?:licen[sc]|grant|right)).*\bnon-? ?(?:transferr?able|assignable|sub-?licen[sc]able)\b|\bnot\b.{0,40}\bsub-?licen[sc]/i,
    likely:
      /\bnon-? ?(?:transferable|assignable|sublicen[sc]able)\b|\b(?:licen[sc]e|right)s?\b.{0,160}\bnot\b.{0,30}\b(?:assign|transfer|sublicens)|\bnot\b.{0,40}\b(?:sublicen[sc]e|sub-license)/i,
    contra:
      /\bsuch copy\b|\bmust obtain\b|\bmeans\b|\bshares\b|\bwarrants?\b|\bright to (?:grant )?sub-?licen[sc]|\bfreely\b|\bproducts?\b.{0,30}\btransfer/i,
  },
  "affiliate-license-licensor": {
    words: "affiliate subsidiar group",
    core: either(
      /\b(?:on behalf of|itself|themselves|its own)\b.{0,60}\b(?:affiliates?|subsidiaries|group)\b.{0,120}\b(?:grants?|licen[sc]e|assigns?)\b/,
      /\b(?:and|or) (?:its|their|the other members of (?:its|the)) (?:\w+ )?(?:affiliates?|subsidiaries|group)\b,?.{0,40}\b(?:hereby )?grants?\b/,
      /\b(?:will|shall|to) cause\b.{0,60}\b(?:affiliates?|subsidiaries|members?)\b.{0,60}\bgrants?\b/,
      /\bgrants?\b.{0,300}\b(?:owned|controlled|held|licensed)\b.{0,60}\b(?:its|their|or|and) (?:affiliates?|subsidiaries)\b/,
    ),
    sure: /\b(?:itself|its own)\b.{0,40}\baffiliates?\b.{0,160}\bgrants?\b|\b(?:and|or) (?:its|their) affiliates?\b.{0,30}\b(?:hereby )?grants?\b|^(?=.*\bgrants?\b).*\b(?:owned|controlled)\b.{0,60}\b(?:its|their) affiliates\b/i,
    likely:
      /\b(?:licensors?|owner|its|their)\b.{0,10}\baffiliates?\b.{0,120}\bgrants?\b|\bgrants?\b.{0,60}\bon behalf of\b|\bcause\b.{0,40}\b(?:affiliates?|subsidiaries)\b.{0,60}\bgrant|\b(?:owned|controlled|licensed|held)\b.{0,60}\b(?:by|of)\b.{0,60}\b(?:affiliates?|subsidiaries)\b|\bon behalf of (?:itself|its)\b.{0,60}\b(?:affiliates?|subsidiaries)\b|\b(?:patents?|know-how|copyrights?|technology|property)["”’]* (?:means?|shall mean)\b.{0,160}\b(?:owned|controlled)\b.{0,60}\b(?:affiliates?|subsidiar|group|entity)/i,
    contra:
      /\bto \w+ and its affiliates\b|\bliens?\b|\bsecurity interest|\bindemnif|\bneither\b|\bmeans a person|["”’] means,? with respect\b/i,
  },
  "affiliate-license-licensee": {
    words: "affiliate subsidiar group members related",
    core: either(
      /\bgrants?\b.{0,60}\b(?:and|or|together with) (?:its|their|the|each|other) (?:\w+ ){0,4}(?:affiliates?|subsidiaries|group|members)\b/,
      /\bgrants?\b.{0,30}\bto\b.{0,80}\b(?:affiliates?|subsidiaries|members? of)\b.{0,160}\b(?:licen[sc]e|right)/,
      /\bsub-?licen[sc]\w*\b.{0,100}\b(?:affiliates?|subsidiar\w+|related companies|members? of)\b/,
      /\b(?:affiliates?|subsidiar\w+|members? of)\b.{0,60}\b(?:may|shall have the right to|right to) (?:use|exercise|sub-?licen)/,
    ),
    sure: /\bgrants?\b.{0,40}\bto\b.{0,60}\band (?:its|their) (?:\w+ )?(?:affiliates?|subsidiaries)\b|\bsublicen[sc]\w*\b.{0,60}\bto\b.{0,40}\b(?:affiliates?|subsidiaries)\b/i,
    likely:
      /\bgrants?\b.{0,200}\b(?:affiliates?|subsidiar\w+)\b|\bsublicen[sc]\w*\b.{0,120}\b(?:affiliates?|subsidiar\w+)\b|\b(?:affiliates?|subsidiar\w+)\b.{0,100}\b(?:licen[sc]ed?|right to use|sublicen)/i,
    contra:
      /\bnet sales\b|\bconfidential|["”’] (?:means|shall mean)|\bindemnif|\bchange of control\b|\bother than an affiliate\b|\bowned or controlled by\b.{0,40}\baffiliates/i,
  },
  "unlimited-license": {
    words: "unlimited enterprise unrestricted hereafter manner purposes purpose media",
    core: either(
      /\bunlimited (?:\w+ ){0,2}(?:users?|copies|use|number|licen[sc]e|rights?|usage|downloads?|reproduction|seats|right and)\b/,
      /\b(?:licen[sc]e|right)s?\b.{0,120}\bunlimited\b|\benterprise[- ]+wide licen|\bsite licen[sc]e\b/,
      /\b(?:licen[sc]e|right|grants?)\b.{0,240}\b(?:in any manner|by any means|any and all (?:purposes?|media|uses)|for any (?:and all )?(?:purpose|use)s?)\b/,
    ),
    sure: /\bunlimited\b.{0,60}\b(?:users?|copies|use|number|licen[sc]e|rights?|access|sites?|usage)\b|\b(?:licen[sc]e|right)\b.{0,120}\bunlimited\b|\benterprise[- ]+wide licen|\b(?:now|hereafter) (?:known|devised|developed|existing)\b/i,
    likely:
      /\bunlimited\b|\benterprise[- ]+(?:wide )?licen|\bsite licen|\bunrestricted\b|\bany number of\b|\bany and all (?:purposes|media)\b/i,
    contra:
      /\bliab|\baccess to\b.{0,40}\boffices\b|\bshares\b|\bexcept\b|\bauthorized capital\b|\bwarrant|\bjournal\b|\bdamages\b/i,
  },
  "irrevocable-license": {
    words: "irrevocabl perpetu surviv fully forever",
    core: either(
      /\b(?:irrevocabl[ey]|perpetual(?:ly)?)\b.{0,140}\b(?:licen[sc]es?|rights? to)\b/,
      /\b(?:licen[sc]e|grants?|right)\w*\b.{0,160}\b(?:irrevocabl[ey]|perpetual(?:ly)?|in perpetuity)\b/,
    ),
    sure: /^(?=.*\b(?:licen[sc]|grants?\b|right to use)).*\b(?:irrevocabl|perpetual|in perpetuity)/i,
    likely: /\birrevocabl|\bperpetual|\bperpetuity\b/i,
    contra:
      /\birrevocably (?:and unconditionally )?(?:waive|consent|assign|submit|appoint|agree|authori[sz]|designat|transfer|constitute)|\btrial by jury|\birrevocable (?:letter|proxy|instruction|election|offer)|\bperpetual (?:duration|existence)|\bjurisdiction\b|\bpurchase order/i,
  },
  "source-code-escrow": {
    words: "escrow source deposit",
    core: either(
      /\bsource (?:code|materials)\b.{0,200}\bescrow|\bescrow\w*\b.{0,200}\bsource (?:code|materials)\b/,
      /\brelease (?:condition|event)s?\b|\bdeposit materials?\b|\bescrow\b.{0,60}\b(?:technolog|software|materials|firmware)/,
    ),
    sure: /^(?=.*\bescrow).*\b(?:source|software|deposit material)\b|\bsource code\b.{0,120}\b(?:deliver|release|deposit|copy|access)/i,
    likely:
      /\bescrow\w*\b.{0,120}\b(?:source|code|software|deposit|agent|agreement|material|technolog)|\bsource code\b.{0,200}\b(?:escrow|deposit|release)|\bescrow agent\b/i,
    part: /\bsource code\b|\bescrow (?:agreement|agent)\b|\bmaintenance obligations\b/i,
    contra:
      /\bescrow\b.{0,200}\b(?:shares|payment|purchase price|funds|\$|cash|subscri)|\bdeposit\b.{0,40}\$|\bobject code\b|\breverse engineer|\bderivative works?\b|\bconfidential/i,
  },
};
