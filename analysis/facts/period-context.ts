/** What a period is of, by the words around it: the term of the agreement, its renewal, or the notice that stops the renewal. */

/** The words around a period. */
export interface Context {
  /** Of its sentence, before it and after it. */
  left: string;
  right: string;
  /** The sentences before. */
  before: string;
}

/** "days' prior written notice", "at least sixty days before". */
const NOTICE_RIGHT =
  /^['s]{0,3}\s?(?:(?!unless|terms?\b|periods?\b|thereafter|additional|by\b|on\b)\w+\s){0,4}?(?:prior|before|advance|notice|in writing)\b/i;
const NOTICE_LEFT =
  /\b(?:at least|not less than|no(?:t)? later than|not fewer than|minimum of|within|upon|giving|gives|given)\s(?:an?\s)?(?:the\s)?(?:minimum\s(?:of\s)?)?$/i;
const RENEWS =
  /\brenew|\bexten(?:d|sion)|\bthen[\s-]current\b|\bsuccessive\b|\bautomatically continue\b|\b(?:end|expiration|expiry|expiring|close|anniversary) of (?:the|any|each|such|its|this|said|that|then)\s(?:[\w-]+\s){0,2}?(?:initial|original|current|renewal|preceding|first|extended|respective|applicable)\b/i;
/** The notice by which a franchisee asks for a renewal, not one that stops it. */
const TO_RENEW =
  /\b(?:election|choice|desires?|intention|intent|option|wish(?:es)?|request|elects?|right) to (?:so )?(?:renew|extend)|\bexercis\w+\b[^.;]{0,40}\b(?:option|renewal)/i;
const NOT_TO_RENEW =
  /\bnot\b[^.;]{0,40}\b(?:renew|extend|continue)|\bnon-?\s?renew|\bunless\b|\bterminat|\bcancel|\bno(?:n|t)[\s-](?:to[\s-])?(?:be[\s-])?(?:renew|extend)/i;
/** Notices of other things: to an insured, of a breach, for a termination whether or not the term was extended. */
const NOTICE_OF_ELSE =
  /\bcancell?ation,?(?: or)? (?:or )?non-?renewal|\bfails? to\b|\bbreach\b|\bdefault\b|\bat any time\b|\bfor any reason\b|\bwithout cause\b|\bwhether or not\b|\boffer to (?:renew|extend)|\bmediat|\bagree to give/i;
/** Other things that run, are extended or end. */
const SOMETHING_ELSE =
  /\binsur(?:ance|ed|er)|\bpolic(?:y|ies)\b|\bwarrant(?:y|ies)\b|\bcure period\b|\bconfiden|\bsolicit|\bcompet(?:e|ition)\b|\bsurviv|\bclosing\b|\bshares\b|\bdisput|\bstandstill\b|\bforce majeure\b|\brecords\b|\bseverance\b|\bstatute\b|\bpatents?\b|\bimprison|\bexercise price\b|\bpost-term\b/i;
const RENEWAL_LEFT =
  /\b(?:renew\w*|exten(?:d|ds)(?!\s(?:for|from|until|through|over)\b)|exten(?:ded|ding|sion|sions)|prolong\w*|successive|consecutive|subsequent|rolling)\b[^.;]{0,110}$|\b(?:additional|further|continue\w*)\b[^.;]{0,50}$/i;
const RENEWAL_SAYS =
  /\bextends?\sfor\s(?:\w+\s){0,2}(?:additional|further|successive)\b|\bcontinue\b[^.;]{0,40}\b(?:year|month)[\s-]to\b|\brenew|\bextends?\b(?!\s(?:for|from|until|through|over)\b)|\bexten(?:ded|ding|sion)|\bprolong|\bsuccessive\b|\bconsecutive\b|\b(?:additional|further|subsequent)\b[^.;]{0,60}\b(?:terms?|periods?|years?)\b/i;
const RENEWAL_RIGHT =
  /^\s?(?:\((?!s\))|each\b|unless\b|terms?\b|periods?\b|renewal|increments?|intervals?|additional|extended|further|optional|extensions?|basis|upon\b|thereafter|on\b|at\b|from\b|under\b|until\b|subject\b|commencing|following\b|beginning|by\b|provided|and\b|or\b|if\b|after\b|as\b|in\b|with\b|[,.;:)"]|$)/i;
/** Years of account, and any stretch of time. */
const ACCOUNT =
  /"[\w\s]{0,20}(?:Year|Quarter|Month)"|\bany\b[^.;]{0,20}$|\beach of the\b|\bexten\w+ (?:the|any|such|its|that) (?!(?:[\w-]+ ){0,3}(?:term|agreement|contract|period|lease|license)\b)/i;
const ABOUT_IT = /\b(?:agreement|contract|term|lease|license|licence|franchise|addendum|appointment|order)s?\b/i;

const TERM_NAME =
  /^[^.;]{0,220}\((?:the |collectively,? |such period |being |herein(?:after)?,? |referred to as |an? )*"(?:Initial |Original |Base |Primary )?(?:Term|Contract Period|Period|Initial Period)\b/i;
const OF_TERM =
  /(?:(?<!\b(?:short|long|medium|mid)[- ])\bterm|\b(?:contract period|services? period|duration|period of (?:this|the) agreement))\b[^.;]{0,160}?\b(?:for|of|be|is|continues?|extends?|remain|equal to|another|mean)\s(?:an?\s|the\s)?(?:(?:initial|fixed|minimum|maximum|firm|non-cancell?able|full)\s)?(?:(?:period|term|duration|maximum|minimum)\s(?:period\s)?of\s)?(?:about\s)?$/i;
const OF_AGREEMENT =
  /\b(?:this|the)\s(?:[\w-]+\s){0,3}?(?:agreement|contract|appointment|engagement|lease|license|oma|mou)\b[^.;]{0,220}?\b(?:continues?|remains?|be|is|valid|effective|effect|force|extends?|commences?|expires?|terminates?|runs?|lasts?|concluded)\b[^.;]{0,120}?\b(?:for|of|be)\s(?:an?\s|the\s)?(?:(?:initial|fixed|minimum|maximum|firm|full|further|entire|whole)\s)?(?:(?:period|term|duration)\s(?:period\s)?of\s)?$/i;
const FROM_ITS_START =
  /^\sthere(?:from|after)\b|^\s(?:from|after|following|commencing|beginning|starting|counted)\b[^.;]{0,30}?\b(?:effective date|date hereof|date of (?:this|the|execution|its|signing)|commencement date|date first|execution|signing|first (?:above )?written)/i;
const RUNS =
  /\b(?:agreement|contract|term)\b[^.;]{0,220}\b(?:expires?|terminates?|continues?|ends?|term|period|remains?|force|effect|valid)\b/i;
const NOT_TERM_LEFT =
  /\b(?:during|throughout|for)\s(?:the|any|such|each|its)?\s?(?:entire\s|full\s|initial\s|renewal\s)?(?:term|period)\b[^.;]{0,120}$|\bduring an?\b[^.;]{0,20}$|\bthereafter\b(?!\sfor)[^.;]{0,25}$|\b(?:after|within|following|notwithstanding|notice|least|than|first|last|every|each|prior|previous|preceding|next)\b[^.;]{0,25}$|\b(?:any other|no) term\b|\bterm (?:loan|sheet)\b/i;
const NOT_TERM_RIGHT =
  /^['s]{0,3}\s?(?:after|thereafter(?!\s\(|,?\sunless)|(?:period\s)?(?:immediately\s)?preceding|following (?:the )?(?:expir|terminat|date of (?:expir|terminat))|prior|before|notice|written|anniversary|from (?:the )?(?:date of )?(?:termination|expiration|receipt|disclosure|delivery|shipment)|of (?:age|service|experience))/i;
const UNTIL_ANNIVERSARY =
  /\b(?:term|agreement|contract|oma)\b[^;]{0,300}\b(?:until|through|on|upon|expires?|ends?|terminates?|later of|earlier of|earliest of|latest of|prior to|following|to)\b[^;]{0,90}$/i;
/** "The restrictions on disclosure shall terminate on the second anniversary". */
const SECRET_UNTIL =
  /\b(?:confiden\w*|disclos\w*|secrecy)\b[^.;]{0,200}\b(?:terminat|expir|end|ceas|until|continu|surviv)\w*\b[^.;]{0,60}$/i;
const NOT_UNTIL =
  /\b(?:after|or|at any time|before|each|every|with effect from|notice|following)\s(?:the\s|an?\s)?(?:date of the\s)?$/i;

/**
 * What a period is of; undefined where it is something else. `unit` is its unit, or "anniversary" for one that is told by its last
 * day, "annually" for a renewal without a number.
 */
export function kindOfPeriod(
  { left, right, before }: Context,
  unit: string,
): "term" | "renewal" | "renewal-notice" | "confidentiality-term" | undefined {
  const sentence = `${left} ${right}`;
  if (unit === "anniversary" && SECRET_UNTIL.test(left)) return "confidentiality-term";
  if (unit === "anniversary")
    return UNTIL_ANNIVERSARY.test(left) && !NOT_UNTIL.test(left) && !SOMETHING_ELSE.test(left) ? "term" : undefined;
  if (unit === "annually")
    return ABOUT_IT.test(left) &&
      RENEWAL_SAYS.test(left) &&
      !SOMETHING_ELSE.test(left.slice(-160)) &&
      !ACCOUNT.test(left)
      ? "renewal"
      : undefined;
  if (
    NOTICE_RIGHT.test(right) ||
    (NOTICE_LEFT.test(left) && /\b(?:notice|notif|prior|before)/i.test(right.slice(0, 100)))
  ) {
    if (/\bwithin\s(?:an?\s)?$/i.test(left) && !/^\W*(?:prior|before)\b/i.test(right)) return undefined;
    if (SOMETHING_ELSE.test(left.slice(-160)) || NOTICE_OF_ELSE.test(sentence) || !RENEWS.test(sentence))
      return undefined;
    if (TO_RENEW.test(left) && !NOT_TO_RENEW.test(left)) return undefined;
    return NOT_TO_RENEW.test(left) || NOT_TO_RENEW.test(right) || /\brenew/i.test(before)
      ? "renewal-notice"
      : undefined;
  }
  const long = /month|year/i.test(unit);
  if (
    long &&
    RENEWAL_LEFT.test(left) &&
    RENEWAL_SAYS.test(left.slice(-200)) &&
    RENEWAL_RIGHT.test(right) &&
    ABOUT_IT.test(left) &&
    !ACCOUNT.test(left.slice(-160)) &&
    !/^[^.;]{0,60}\((?:the |an? )?"(?:Initial |Original )?Term"/i.test(right) &&
    !/\b(?:within|least|than|initial term of|period ending)\b[^.;]{0,30}$/i.test(left) &&
    !SOMETHING_ELSE.test(left.slice(-200))
  )
    return "renewal";
  if (
    NOT_TERM_LEFT.test(left) ||
    // "for the duration of this Agreement and for an additional period of five years".
    /\b(?:additional|further)\s{1,2}period of\s(?:\w+\s)?$/i.test(left) ||
    (NOT_TERM_RIGHT.test(right) && !FROM_ITS_START.test(right)) ||
    SOMETHING_ELSE.test(left.slice(-160))
  )
    return undefined;
  if (TERM_NAME.test(right) && /\b(?:for|of|be|is)\s(?:an?\s|the\s)?(?:[\w-]+\s){0,2}(?:of\s)?$/i.test(left))
    return "term";
  if (OF_TERM.test(left) || (OF_AGREEMENT.test(left) && long)) return "term";
  return FROM_ITS_START.test(right) && RUNS.test(left) ? "term" : undefined;
}

const FOR_A_TIME =
  /\b(?:for|during|within|until)\s(?:an?\s|the\s)?(?:additional\s|further\s)?(?:continuous,?\s|uninterrupted\s)*(?:(?:period|term)\s(?:of|ending|equal to)\s(?:up to\s)?)?$/i;
const AFTERWARDS =
  /^['s]{0,3}\s?(?:\([^)]{1,40}\)\s)?(?:period\s)?(?:immediately\s)?(?:after|following|thereafter|from|subsequent to|beyond)\b/i;
const FORBIDS_LEFT =
  /\b(?:not|neither|nor|refrain)\b[^.]{0,200}\b(?:compet(?:e|es|ing|itive|itors?|ition)|solicit\w*|hire|recruit|entice|induce|divert|engag(?:e|ing) in (?:any|a|the) (?:\w+ ){0,3}(?:business|activit))[^.]{0,200}$/i;
/** "Shall not for six months after it solicit": the period stands between. */
const FORBIDS_AROUND = {
  left: /\b(?:shall|will|must|may|agrees?|undertakes?)\s(?:\w+\s)?not\b[^.;]{0,80}$/i,
  right: /^[^.;]{0,200}\b(?:competes?|competing|in competition|solicit|entice|hire|recruit|induce|divert)\b/i,
};
const FORBIDS_RIGHT =
  /^[^.]{0,200}\b(?:(?:shall|will|must|may|agree[sd]?|covenants?|undertakes?|to)\b[^.;]{0,60}\b(?:not|neither)|refrain)\b[^.]{0,500}\b(?:compet(?:e|es|ing|itive|itors?|ition)|solicit\w*|hire|recruit|entice|divert|induce|engage|participate in|(?:be|become)\s(?:[\w,]+\s){0,8}?(?:employed|associated|connected|involved|interested))\b/i;

/**
 * Whether a period is how long somebody may not compete or solicit; `left` and `right` run over sentences, as such duties are lists.
 * Days are periods of notices and payments there, so only `unit`s of weeks and longer count.
 */
export const restricts = (left: string, right: string, unit: string): boolean =>
  !/day/i.test(unit) &&
  FOR_A_TIME.test(left) &&
  AFTERWARDS.test(right) &&
  (FORBIDS_LEFT.test(left) ||
    FORBIDS_RIGHT.test(right) ||
    (FORBIDS_AROUND.left.test(left) && FORBIDS_AROUND.right.test(right))) &&
  !/\binsur/i.test(left);
