/** The dates of the agreement itself: when it was made, when it takes effect, when it ends. */
import { dateOrder, daysIn, type FoundDate, findDates, findFigureDates, showDate } from "../core/dates.ts";
import { sentenceAt } from "../core/sentences.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";
import { openingOf, recitalsIn } from "../structure/parties.ts";
import type { FactMark } from "./fact.ts";

/** A date in its paragraph. */
interface Dated extends FoundDate {
  paragraph: number;
  flat: string;
}

/** How much before and after a date is looked at. */
const NEAR = 120;
/** How many paragraphs from the end the signatures may begin. */
const CLOSING = 60;

/** The date of another paper: "that certain Services Agreement dated as of", "a sublicense agreement dated". */
const ANOTHER =
  /\b(?:that|those|certain|letter|original|prior|previous|existing|under|to (?:an?|the)|amends?|amended|pursuant to|formed|organi[sz]ed|filed|Form \S+|Rule \S+|Act of)\b[^.;]{0,90}$/i;
/** "This agreement, dated", "is entered into as of": what says of itself when it was made. */
const MADE =
  /\b(?:dated?|made|entered|executed|effective|signed|concluded|as of|this)\b[^;]{0,80}$|^\s*(?:\W|date:?)*$/i;
/** "A Stock Purchase Agreement dated as of", in the middle of a sentence, is another paper; a period that begins is no signing. */
const NOT_MADE =
  /[a-z),] (?:[A-Z][\w&-]* ){1,6}(?:Agreement|Sheet|Plan|Note|Lease|Contract|Stock|Statement)s?\b[^.;]{0,70}\bdated[^.;]{0,20}$|\b(?:attached|prior|the|an?|certain|your|our) (?:[\w-]+ ){0,4}agreements?,? [^.;]{0,40}\bdated[^.;]{0,20}$|\bInc\.,? dated\b[^.;]{0,20}$|\b(?:begin|begins|beginning|commenc\w+|until|through|expires?|terminates?|payable|delivered|ending)\b[^.;]{0,40}$/;
/** The same in the body. */
const IS_DATED = /\bthis (?:agreement|contract|amendment) is (?:dated|made)\b[^.;]{0,30}$/i;

/** Every date of the agreement itself. Of its own date and its effective date the one that says so most clearly. */
export function agreementDates(paras: readonly Para[], structure: Structure): FactMark[] {
  const all = paras.flatMap(({ flat, index }) =>
    structure.roles[index] === "noise" || structure.roles[index] === "toc" ? [] : datesIn(flat, index),
  );
  const made = madeOn(paras, structure, all);
  const effective = takesEffect(paras, structure, all, made);
  return [
    ...(made ? [mark("agreement-date", made)] : []),
    ...effective,
    ...all.filter(ends).map((date) => mark("expiry-date", date)),
  ];
}

const mark = (kind: string, date: Dated): FactMark => ({
  kind,
  value: showDate(date),
  paragraph: date.paragraph,
  start: date.start,
  end: date.end,
});

function datesIn(flat: string, paragraph: number): Dated[] {
  return [...findDates(flat), ...findFigureDates(flat)]
    .filter((date) => date.day >= 1 && date.day <= daysIn(date.year, date.month) && dateOrder(date) > 18000101)
    .sort((a, b) => a.start - b.start)
    .map((date) => ({ ...date, paragraph, flat }));
}

const before = ({ flat, start }: Dated, reach = NEAR) => flat.slice(Math.max(0, start - reach), start);
const after = ({ flat, end }: Dated, reach = NEAR) => flat.slice(end, end + reach);
/** The sentence around a date, from its beginning up to the date. */
const upTo = ({ flat, start }: Dated) => flat.slice(Math.max(sentenceAt(flat, start).start, start - 400), start);

/** "This Confidentiality Agreement (the "Agreement"), dated as of": the next paper that is named before a date is this one. */
const ofThis = (text: string) =>
  /\bthis\s(?:[\w&,-]+\s){0,10}?(?:agreement|contract|amendment|addendum|lease|deed)\b(?:(?!\b(?:agreement|amends?|amended|certain|pursuant|under|that)\b)[^;]){0,140}$/i.test(
    text.replace(/\([^)]{0,80}\)/g, " "),
  );

/** When the agreement was made: by its opening or, where that has no date, by its closing. */
function madeOn(paras: readonly Para[], structure: Structure, all: readonly Dated[]): Dated | undefined {
  // A short agreement is signed on its first page.
  const first = openingOf(paras, structure.roles);
  const signs = first.findIndex((i) => /^\W*(?:By\s?:|Signed\b|\/s\/|IN WITNESS\b)/i.test(paras[i]?.flat ?? ""));
  const opening = new Set(signs < 0 ? first : first.slice(0, signs));
  const own = (date: Dated) => {
    if (!opening.has(date.paragraph) || date.start > Math.min(4000, recitalsIn(date.flat))) return false;
    if (!MADE.test(before(date, 160))) return false;
    const text = upTo(date);
    return ofThis(text) || !(NOT_MADE.test(text) || ANOTHER.test(text));
  };
  const found = all.find(own) ?? all.find((date) => opening.has(date.paragraph) && headsLetter(paras, date));
  if (found) return found;
  const last = (paras[paras.length - 1]?.index ?? 0) - Math.max(CLOSING, paras.length * 0.3);
  const closing = all.filter(({ paragraph }) => paragraph >= last);
  // Each party signs with a date of its own; the last of them makes the agreement.
  const signed = closing.filter((date) =>
    /\b(?:Dated?|DATED?|Signed|SIGNED)\b\W*(?:on|this|as of)?\W*$/.test(before(date, 30)),
  );
  return (
    closing.find(
      (date) =>
        /\b(?:in witness|set their hands|duly executed|(?:executed|signed) (?:this|as of|on|at|and))\b[^;]{0,200}$/i.test(
          before(date, 260),
        ) && !NOT_MADE.test(upTo(date)),
    ) ??
    signed.reduce<Dated | undefined>(
      (latest, date) => (latest && dateOrder(latest) >= dateOrder(date) ? latest : date),
      undefined,
    ) ??
    all.find((date) => IS_DATED.test(before(date)))
  );
}

/** How far from the date of a letter its greeting may stand, behind the address. */
const ADDRESS = 700;

/** The date over a letter: before its greeting, behind no sentence. */
function headsLetter(paras: readonly Para[], date: Dated): boolean {
  if (date.start > 600 || /\.\s+[A-Z][a-z]+ [a-z]/.test(date.flat.slice(0, date.start))) return false;
  let rest = date.flat.slice(date.end, date.end + ADDRESS);
  const at = paras.findIndex(({ index }) => index === date.paragraph);
  for (const { flat } of paras.slice(at + 1, at + 16)) {
    if (rest.length > ADDRESS) break;
    rest += `\n${flat.slice(0, 200)}`;
  }
  return /\b(?:Dear|Ladies and Gentlemen|Gentlemen|To Whom It May Concern)\b/i.test(rest.slice(0, ADDRESS));
}

const EFFECTIVE_NAME =
  /^[\s,]{0,2}\(\s?(?:hereinafter\s|herein\s|referred to as\s|the\s|such date\s|being\s|collectively\s|["'])*(?:effective|commencement|start) date/i;
const NAMED_BEFORE =
  /\b(?:effective|commencement|start) date"?(?:\sof (?:this|the) [\w ]{3,40})?[\s:–-]{0,3}(?:\)\s?)?(?:is|shall be|shall mean|means|will be|of|as of)?\s?(?:the\s|on\s|as of\s)*$/i;
const TAKES_EFFECT =
  /\b(?:effective(?:ness)?|in(?:to)? effect|take effect|in(?:to)? force|commenc(?:e|es|ing|ed)|begin(?:s|ning)?|starting?|starts)\s(?:and effective\s)?(?:(?:as of|on|from|upon|with effect|at|the|this|day|of|12:01 a\.?m\.?,?)\s)*$/i;
const OF_THE_AGREEMENT =
  /\b(?:this|the|contract|initial)\s(?:[\w-]+\s){0,3}?(?:agreement|contract|term|period|amendment|addendum)\b|\bterm\b/i;
/** "Effective Date means the date hereof", "effective as of the date first written above". */
const AS_MADE =
  /\b(?:effective|commencement|start) date"?\)?[\s:]{1,2}(?:shall mean|means|is|shall be|will be)\s(?:the\s)?(?:date|day|day and year)\s(?:hereof|of (?:this|the execution|execution|signing|signature)|first|set forth|on which this)|\b(?:effective|effect|commence|force)\b[^.;]{0,40}\b(?:date|day)\s(?:it is|when|on which|of (?:the )?(?:most recent|last|final)|last)\b[^.;]{0,80}\b(?:sign|execut|written)|\bdate last (?:written|signed) below\b[^.;]{0,20}effective date|\beffective date"?\s(?:is|means)\sthe date of the (?:most recent|last|final)\b|\b(?:date|day|day and year)\s(?:hereof|of this agreement|first (?:above )?(?:written|set forth|mentioned|stated)(?: above)?)[^.;]{0,40}\((?:the )?"?(?:effective|commencement) date|\b(?:this|the)\s(?:[\w-]+\s){0,2}?"?(?:agreement|contract|amendment|term)\b[^.;]{0,80}?\b(?:effective|effect|force|commence|commences|begin|begins)\b[^.;]{0,30}?\b(?:as of|on|from|upon|with)\s(?:the\s)?(?:date|day|day and year|execution|signing)\s(?:hereof|of this (?:agreement|contract)|first|set forth|written)/i;

/** When the agreement takes effect: the day that is called so, else the day of which it is said, else the day it was made. */
function takesEffect(
  paras: readonly Para[],
  structure: Structure,
  all: readonly Dated[],
  made: Dated | undefined,
): FactMark[] {
  const named = all.filter(
    (date) => (EFFECTIVE_NAME.test(after(date)) || NAMED_BEFORE.test(before(date))) && !another(date),
  );
  if (named.length > 0) return named.slice(0, 2).map((date) => mark("effective-date", date));
  const said = all.find(
    (date) => TAKES_EFFECT.test(before(date)) && OF_THE_AGREEMENT.test(upTo(date)) && !another(date),
  );
  if (said) return [mark("effective-date", said)];
  if (!made) return [];
  for (const { flat, index } of paras) {
    if (structure.roles[index] === "noise" || structure.roles[index] === "toc") continue;
    const found = AS_MADE.exec(flat);
    if (found)
      return [
        {
          kind: "effective-date",
          value: showDate(made),
          paragraph: index,
          start: found.index,
          end: found.index + found[0].length,
        },
      ];
  }
  return [];
}

/** A day on which another paper takes effect: "Amendment #2, effective as of". */
const another = (date: Dated) =>
  /\b(?:certain|prior|previous(?:ly)?|original|Amendment (?:No\.? ?|#)\d+[^.;]{0,60}|by and between [^.;]{0,80})\b[^.;]{0,60}$/i.test(
    before(date),
  ) && !/^\W{0,4}this\b/i.test(upTo(date));

const ENDING =
  /\b(?:expir(?:e|es|ing|ation)|terminat(?:e|es|ing)|end(?:s|ing)?|until|through|conclud(?:e|es|ing)|lapse|to)\b(?:\s(?:date\s)?(?:of|on|at|as of|is|and including|the|close of business|midnight|later of|earlier of|\(?[ai]\)|automatically|without notice|upon|11:59 p\.?m\.?,?|12:00 (?:midnight|a\.m\.)),?)*\s$/i;
const LAST_DAY =
  /\b(?:expiration|expiry|termination|end) date"?\)?[\s:]{1,2}(?:shall mean|means|is|shall be|will be)?\s?$/i;
const OTHER_PERIOD =
  /\b(?:calendar|fiscal|contract) (?:year|quarter)|\bquarter\b|\bexercis|\bwarrant|\boption\b|\bpolic(?:y|ies)\b|\bprior to [^.;]{0,20}$|\bfees?\b[^.;]{0,60}$|\breport|\binvoice|\bsale term\b|\bearn/i;
const OWN_TERM =
  /\b(?:term|contract period|initial period|services? period|(?:this|the) (?:[\w-]+ ){0,3}?(?:agreement|contract|amendment|addendum|lease|license))\b[^.;]{0,260}\b(?:expir|terminat|end|until|through|conclud|continue|remain|to\b)/i;

/** Whether the agreement ends on a day. */
function ends(date: Dated): boolean {
  const text = upTo(date);
  return (
    LAST_DAY.test(before(date, 40)) || (ENDING.test(before(date)) && OWN_TERM.test(text) && !OTHER_PERIOD.test(text))
  );
}
