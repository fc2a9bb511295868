/** Capitalised words that a sentence says are another paper's: nothing to be called undefined. */

/** "The Leasing Agreement with Birch Partners dated as of May 7, 2007", "entered into a Sale Agreement on July 20, 2010", "the Normal Retirement Date under the Company's Pension Plan": another paper's, and it says which. Each pattern with what a paragraph must have for it. */
export const OF_ANOTHER: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bdated\b/,
    /((?:[A-Z][\w'&/-]{0,30}\s){1,4}(?:Agreement|Contract|Lease|Letter|Note|Deed))\s(?:with|(?:by and )?(?:between|among))\s[^.;]{3,120}?\bdated\b/g,
  ],
  [
    /\sdated\s/,
    /((?:[A-Z][\w'&/-]{0,30}\s){1,4}(?:Agreement|Contract|Lease|Deed))\sdated\s(?:as of\s)?[A-Z][a-z]+\s\d{1,2},\s\d{4},?\s(?:by and )?(?:between|among)\b/g,
  ],
  [
    /\b(?:entered into|executed|signed)\san?\s/,
    /\b(?:entered into|executed|signed)\san?\s((?:[A-Z][\w'&/-]{0,30}\s){1,4}(?:Agreement|Contract|Lease|Letter|Note|Deed))\son\s/g,
  ],
  [
    /\sPlan\b/,
    /\b((?:[A-Z][\w'&/-]{0,30}\s){1,4})(?:of the [A-Z]\w+ )?under (?:the|its|their|any) (?:[A-Z][\w&.]{0,30}(?:'s?)?\s){1,5}Plan\b/g,
  ],
  [
    /Agreement\s(?:by|between|among|signed|made|entered|executed|dated|as of)\b/,
    /\b(?:[Aa]n?|[Tt]he)\s((?:[A-Z][\w'&/-]{0,30}\s){1,4}Agreement)\s(?:(?:signed|made and entered into|entered into|made|executed|dated)\s)?(?:(?:as of\s)?[A-Z][a-z]+\s\d{1,2},\s\d{4},?\s)?(?:by and )?(?:between|among)\b/g,
  ],
  [
    /(?:Section|Article|Paragraph)\s[\w.]+(?:\(\w{1,4}\))* of th/,
    /\b((?:[A-Z][\w'&/-]{0,30}\s){1,4})(?:pursuant to|under|contemplated by|provided for in) (?:Section|Article|Paragraph)\s[\w.]+(?:\(\w{1,4}\))* of (?:that certain [A-Z]|the (?:[A-Z]\w+\s){2,4}(?:Agreement|Plan|Lease|Indenture))/g,
  ],
  [
    /Agreement\son\s/,
    /\b((?:[A-Z][\w'&/-]{0,30}\s){1,4}Agreement)\son\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?:the\s)?[A-Z][a-z]/g,
  ],
  [
    /\sin (?:each|such|the applicable) (?:Assignment|Note|Confirmation)\b/,
    /\b((?:[A-Z][\w'&/-]{0,30}\s){1,3})(?:stated |set forth |specified )?in (?:each|such|the applicable) (?:Assignment|Note|Confirmation)\b/g,
  ],
  [
    /(?:Policy|Program|Code)\s(?:on|for|regarding|concerning|of)\s/,
    /'s?\s((?:[A-Z][\w'&/-]{0,30}\s){1,4}(?:Policy|Program|Code))\s(?:on|for|regarding|concerning|of)\s[A-Z]/g,
  ],
  [
    /Code\sof\s(?:Conduct|Ethics|Practice)/,
    /\b((?:[A-Z][\w'&/-]{0,30}\s){1,3}Code)\sof\s(?:Conduct|Ethics|Practice)\b/g,
  ],
  [
    /(?:Laws?|Acts?|Code)\sof\s(?:the\s)?(?:United|State|Commonwealth)/,
    /\b((?:[A-Z][\w'&/-]{0,30}\s){1,4}(?:Laws?|Acts?|Code))\sof\s(?:the\s)?(?:United (?:States|Kingdom)|State of|Commonwealth of)\b/g,
  ],
];
