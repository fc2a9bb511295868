/** How the agreement is ended for cause, what follows, and what excuses a delay. */
import { either, type Rule } from "./rule.ts";

export const ENDING: readonly Rule[] = [
  {
    id: "termination-for-cause",
    label: "Termination for cause",
    words: "terminat cancel rescind",
    heading: /^termination\b.{0,20}\b(?:cause|breach|default)/,
    says: either(
      /\b(?:may|right|entitled|option|election|elect|can|shall|will|is|be|party)\b.{0,100}\b(?:terminat(?:e|ed|ing)|cancel(?:l?ed)?)\b.{0,320}\b(?:breach\w*|default\w*|insolven\w*|bankrupt\w*|for cause|misconduct|receiver|liquidat\w+|winding[- ]up|uncured|creditors|fail(?:s|ure|ed)? (?:\w+ ){0,5}(?:to |of )?(?:perform|comply|pay|cure|observe|remedy|make|meet))/,
      /\b(?:breach\w*|default\w*|insolven\w*|bankrupt\w*|fail(?:s|ure)? to (?:perform|comply|pay|cure|observe|remedy))\b.{0,360}\b(?:may|right to|entitled to|can|option to|elect to|shall|will)\b.{0,100}\bterminat(?:e|ed|ion)\b/,
    ),
    under: /\b(?:terminat|breach|default|cure)/,
    not: /\bsurviv\w+|\bupon (?:any |the )?(?:expiration|termination)\b|\bno(?:t|r)? (?:\w+ ){0,4}(?:rescission|right to terminate|termination of)\b|\bnot (?:be )?(?:considered|deemed|constitute) (?:to be )?(?:a |an )?(?:breach|default)/,
  },
  {
    id: "effect-of-termination",
    label: "Effect of termination",
    words: "terminat expir end cancel",
    heading:
      /^(?:effects?|consequences) of (?:expiration|termination|expiry)|^(?:rights|obligations|duties)\b.{0,30}\b(?:upon|on|after) (?:expiration|termination)/,
    says: either(
      /\b(?:upon|on|following|after|in the event of) (?:\w+ ){0,4}?(?:expir\w+|terminat\w+|cancell?ation|end of (?:the|this) (?:agreement|term|contract))\b(?! of (?:such|the|any|each|said) (?:[^\s.]+ ){0,4}(?:period|days?|years?|months?)\b).{0,320}\b(?:return|destroy|cease|discontinu|pay|paid|due|revert|remov|deliver|refund|hand over|licen[cs]|liabilit|relieved|releas|accrued|wind down|sell[- ]off|transfer|stop|surrender)/,
      /\b(?:upon|on|following|after|in (?:the event|case) of)(?: and after)? (?:any |the |such |early |an )*(?:expiration|termination|expiry)\b.{0,60}\bof this (?:agreement|contract|lease|letter)\b|\bwhen this agreement (?:expires|terminates|ends)\b/,
      /\b(?:termination|expiration|expiry|end of this agreement)\b.{0,120}\b(?:shall|will|does|do|not) not\b.{0,80}\b(?:relieve|affect|release|limit|prejudice|discharge|extinguish|impair)/,
      /\bwithout prejudice to\b.{0,100}\brights?\b.{0,80}\baccrued\b|\baccrued\b.{0,60}\bprior to\b.{0,40}\bterminat/,
    ),
    under: /\b(?:terminat|expir)/,
    not: /\bmay terminate\b|\bemployment\b.{0,60}\bterminat|\brenew/,
  },
  {
    id: "survival",
    label: "Survival",
    words: "surviv continu remain force",
    heading: /^surviv/,
    says: either(
      /\bsurviv(?:e|es|al)\b.{0,200}\b(?:terminat|expir|end|completion|cancel|closing|delivery|performance|agreement|force)/,
      /\b(?:terminat\w*|expir\w*|end)\b.{0,240}\bsurviv(?:e|es|ing)\b|\bintended to survive\b|\bprovisions?\b.{0,200}\bshall survive\b/,
      /\b(?:after|following|notwithstanding|end of this agreement)\b.{0,60}\b(?:terminat|expir|end\b).{0,220}\b(?:remain|continue)s? in (?:full )?(?:force|effect)/,
      /\b(?:duties|obligations?|provisions?|rights|undertakings)\b.{0,160}\b(?:continue|remain)s?\b.{0,80}\b(?:after|following|beyond) (?:the )?(?:end|terminat\w+|expir\w+)/,
    ),
    under: /\b(?:surviv|continue|remain)/,
    not: /\bsurviving (?:corporation|entity|company|spouse)\b/,
  },
  {
    id: "force-majeure",
    label: "Force majeure",
    words: "force majeure god control",
    heading: /^force majeure|^excusable delay|^acts? of god/,
    says: either(
      /\bforce majeure\b|\bacts? of god\b|\b(?:not|neither|nor|excused)\b.{0,240}\b(?:fire|flood|war|riot|strike|natural disaster|earthquake|pandemic|labor dispute)s?,/,
      /\b(?:beyond|outside) (?:of )?(?:its|the|their|his|such party's|that party's|a party's|either party's)\b.{0,40}\bcontrol\b/,
    ),
    under: /\b(?:delay|prevent|event|perform|force majeure)/,
    not: /\bsections? [\d.]+ ?[[(]force majeure|\b(?:required|requirements)\b.{0,60}\b(?:beyond|outside)\b/,
  },
];
