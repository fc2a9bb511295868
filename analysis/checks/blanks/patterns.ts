/** What blanks and notes between drafters look like. */

export interface Pattern {
  expression: RegExp;
  kind: "blank" | "note" | "mark" | "line";
}

export const PATTERNS: readonly Pattern[] = [
  // {customer_name} and {{customer_name}}: fields of a template that nothing replaced.
  {
    expression:
      /[$\u00a4\u00a3]?\{\{?\s?(?!remainder\b|signatures?\b|intentionally\b)[a-z][a-z0-9]{0,30}(?:[_. ][a-z0-9]{1,30}){1,8}\s?\}?\}(?:%|x\b)?/gi,
    kind: "mark",
  },
  // [●], [•], [ ], [__], [ . ]; three asterisks are a redaction, made on purpose.
  {
    expression:
      /[$\u00a4\u00a3]?\[\s{0,10}(?:[\u00b7?#]|_{1,60}|\.{2,10}|-{1,20}|x{1,3}|X{1,3}|\$?\s?_+)[\s\u00b7_.]{0,40}\]%?/g,
    kind: "mark",
  },
  {
    expression:
      /\[\s{0,3}(?:please )?(?:to (?:be )?(?:come|confirm(?:ed)?|inserted?|completed?|determined|discuss(?:ed)?|agreed|provided|updated?)|insert|inserted|enter|fill in|complete|specify|add|describe|list|name of|address of|tbd|tbc|tba|n\.?t\.?d\b|note to|note:|drafting note|drafter'?s? note|nb:|confirm|check|placeholder|select|choose|delete|optional|client|counsel|discuss|open|todo|to do)\b[^\]]{0,2000}\]/gi,
    kind: "note",
  },
  {
    expression:
      /(?:[$\u00a4\u00a3]\s?)?\[\s?(?:the\s)?(?:(?:your|my|our|full|legal|company|party|parties|client|customer|supplier|vendor|counterparty|contract|agreement|governing|effective|start|end|commencement|expiry|registered|business|street|email|e-mail|phone|contact|signatory|job|project|product|service|payment|notice|fee|total)\s)?(?:name|names|date|dates|amount|number|state|country|jurisdiction|address|city|county|title|position|day|month|year|years|days|months|period|percentage|percent|rate|price|fee|fees|sum|currency|law|court|courts|territory|term|company|party|party [ab12]|client|customer|supplier|vendor|employee|employer|consultant|entity|location|venue|email|e-mail|telephone|description|details|blank|value|figure|yyyy|dd\/mm\/yyyy|mm\/dd\/yyyy)(?:\s(?:of\s)?(?:party|parties|incorporation|company|signatory|agreement|contract|days|months|here|a|b|1|2))?\s?\]/gi,
    kind: "mark",
  },
  {
    expression: /<<?\s?(?:insert|enter|fill|name|date|amount|company|client|tbd|address|state)\b[^<>]{0,60}>>?/gi,
    kind: "note",
  },
  {
    expression:
      /(?=[$\sTXx])(?<![\w.])\$?\s?(?:(?:TBD|TBC|TBA)(?!\.\w)|(?:XX{1,2}|xxx?)(?!\.))(?![\w-]|\sby\s(?:the\s)?[A-Z])/g,
    kind: "mark",
  },
  {
    expression:
      /\[[^[\]]{0,120}\bto be (?:determined|confirmed|inserted|completed|agreed|advised|attached|provided|supplied|added|filled in|finali[sz]ed|prepared|specified|listed)\b[^[\]]{0,60}\]/gi,
    kind: "mark",
  },
  // "[Categories of personal data processed]", alone in its paragraph: what belongs here is described, and not there.
  {
    expression:
      /^\s{0,10}\[(?:descriptions?|details|lists?|categories|types?|nature|duration|purposes?|subject[- ]matter|scope)(?:\s(?:and|or)\s\w+)?\sof\b[^[\]]{3,160}\]\s{0,10}$/gi,
    kind: "mark",
  },
  {
    expression:
      /(?:\$\s?)?(?<![_\w])_{2,200}(?:[\s,]{1,3}(?:day of\s)?_{2,200}|[\s,]{0,3}20_{2,4}|\s?\/\s?_{2,60}){0,4}(?:,?\s(?:19|20)_{1,4})?/g,
    kind: "line",
  },
  {
    expression: /\b(?:Lorem ipsum|NTD:|DRAFTING NOTE:|Note to Draft:|\[?Insert (?:name|date|address) here\]?)/g,
    kind: "note",
  },
];
