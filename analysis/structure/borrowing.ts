/** Whether a document takes its terms from another one. */
import { matchesOf } from "../core/matches.ts";
import type { Para } from "./paragraphs.ts";

const BORROWS =
  /(?:capitali[sz]ed|defined)?\s?(?:terms|words)[^.]{0,120}\b(?:not (?:otherwise )?(?:specifically )?defined|used (?:herein|in this)[^.]{0,60}(?:without|but not|and not)[^.]{0,30}defin)[^.]{0,120}\b(?:meanings?|defin(?:ed|itions?)|ascribed)\b|\bcapitali[sz]ed terms (?:used|contained|have|shall|not)[^.]{0,160}\b(?:meanings?|defined)[^.]{0,60}\bin the\b|\bterms defined in the (?!singular|plural|masculine|feminine|preceding|following|recitals?|preamble|body|text)[A-Z][^.]{0,80}\b(?:have|shall|are used (?:herein|in this))\b|\bdefinitions (?:\w+ ){0,3}in [^.]{0,120}[^;]{0,60}\bincorporated (?:by reference )?(?:in|into|herein)\b/gi;
/** General conditions of a standard form, printed elsewhere, whose terms the contract uses. */
const CONDITIONS =
  /\bAIA Document A(?:107|117|201)\b|\bGeneral Conditions of the Contract for Construction\b|\bISDA Master Agreement\b(?=[^.]{0,200}\bincorporated\b)|\bFIDIC\b(?=[^.]{0,80}\bConditions\b)/i;
/** Standard terms that are published without the page which fills in what they leave open: "Variables have the meanings given on a Cover Page". */
const ON_A_COVER =
  /\b(?:[Vv]ariables|[Cc]apitali[sz]ed (?:words|terms|phrases))\b[^.]{0,80}\b(?:meanings?|descriptions?|values?) (?:or \w+ )?(?:given|set (?:forth|out)|stated|specified) (?:in|on) (?:an?|the) (?:applicable )?(?:Cover Page|Order Form|Key Terms)\b|\bincorporates these [A-Z][\w ]{3,40} and (?:an?|the) (?:Cover Page|Order Form|Key Terms)\b/;
/** The caption of such a page. */
const A_COVER = /^[\s#*]{0,6}(?:cover page|order form|key terms)[\s:*]{0,4}$/i;
/** Laws and rules that explain words of their own: those of goods, of securities, of accounts. */
const OF_A_LAW = /\b(?:UCC|Uniform Commer\w+ Code|GAAP|accounting principles|INCOTERMS)\b/i;
/** "As such terms are defined in Section 5.1 hereof": the list is the document's own. */
const ITS_OWN =
  /\b(?:in|by|under|at|on)\s(?:Section|Article|Paragraph|Clause|Exhibit|Schedule|Annex|Appendix)\s["']?[\w.()]+["']?,?\s(?:hereof|hereto|below|above|herein|attached|(?:of|to) (?:this|these)\b)|\b(?:in|by) the recitals\b|\bas follows\b|\bset (?:forth|out) (?:above|below)\b|\bmeanings?\b[^.,;]{0,30}\b(?:ascribed|assigned|given|defined)\b[^.,;]{0,40}\bin this (?:Agreement|Contract)\b|\bmeanings? (?:as )?(?:defined|given|set forth) elsewhere in (?:this|the) (?:Agreement|Contract)\b/i;
/** "Have the meanings ascribed to them in Article I.", "in the respective Sections of this Agreement", "where such terms first appear". */
const IN_ITS_OWN_PLACE =
  /\b(?:meanings?|defined|ascribed)\b[^.;]{0,100}\b(?:in|by|under)\s(?:(?:the\s)?(?:respective\s)?Sections?\s(?:of\sthis\b|where\b)|the heading\b|((?:Section|Article|ARTICLE|Annex|Appendix|Exhibit|Schedule)\s(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]))(?:\([a-z]\))?(?:\s(?:and|or)\s(?:Section|Article|Annex)\s[\w.()]{1,8}?)?(?=\s?[.;,)]|\s*$)(?!,?\s(?:of|to)\s))/;
/** The list of terms is a schedule. */
const IN_A_SCHEDULE =
  /\b[Cc]apitali[sz]ed\sterms\s(?!not)[^.]{0,160}\b(?:meanings?|defined|definitions?)\b[^.]{0,60}\b(?:in|on)\s((?:Schedule|Exhibit|Annex|Appendix)\s[A-Z\d]{1,3}(?:\.\d{1,2})?)(?!\sto\b)/;
/** The other paper, where a sentence names it. */
const PAPER =
  /\b(?:in|to|by|under|from) (?:the|that|such) ((?:[A-Z][\w&-]* ){0,4}(?:Agreement|Contract|Lease|Indenture|Plan|Note|Deed))\b/;
/** "Schedule A to the Service Agreement", filed without it. */
const PART_OF_ANOTHER =
  /^\W{0,4}(?:schedule|exhibit|annex|appendix|attachment) [A-Z\d]{1,3} to (?:the )?(?:[A-Z][\w&-]* ){1,5}(?:agreement|contract|lease)\W{0,3}$/i;
/** The title of a schedule that stands at the head of a document, perhaps with its number still open. */
const SCHEDULE = /^\W{0,4}(?:schedule|annex|appendix)\s(?:\[\w{0,3}\]|[A-Z\d]{1,3})(?!\w).{0,90}$/i;
const OF_THIS_SCHEDULE = /\b(?:in|of|to|by|under) this (?:[Ss]chedule|[Aa]nnex|[Aa]ppendix)\b/;
const MADE =
  /\bthis (?:agreement|contract|deed) (?:is )?(?:made|dated|entered)\b|\bby and between\b|^\W{0,3}parties\W{0,3}$/i;
/** So many paragraphs make its opening. */
const OPENING = 40;
/** "This Outsourcing Agreement (the "Agreement")". */
const CALLS_ITSELF = /\b[Tt](?:his|HIS)\s[^.;"]{0,80}\(?(?:the|this)?\s?"(?:Agreement|Contract)"/;
/** So much may follow the words that say it. */
const REST = 160;
/** Behind this part of the paragraphs, a sentence may be an enclosed paper's. */
const LATE = 0.3;
/** So many paragraphs may hold the title of a part. */
const FIRST = 3;

/** A schedule of terms has so many of them in its first paragraphs. */
const ENTRIES = 5;
const LIST = 60;
/** A document that has defined so many terms itself takes none from the paper that a form at its end points to. */
const OWN_TERMS = 25;

/**
 * A sentence says so, or the document is a part of another one by its title. `title` is the document's own, as far as known, and
 * `defined` are the paragraphs of what it defines itself.
 */
export function borrowsTerms(paras: readonly Para[], title: string, defined: readonly number[]): boolean {
  const late = (index: number) => index > paras.length * LATE;
  // "This Outsourcing Agreement (the "Agreement")": what an enclosed form calls "the Agreement" is the document itself.
  const isAgreement = paras.slice(0, Math.ceil(paras.length * LATE)).some(({ flat }) => CALLS_ITSELF.test(flat));
  // The forms and certificates at the end of a paper with its own list of terms speak of that paper.
  const enclosed = (index: number) =>
    late(index) && defined.filter((paragraph) => paragraph < index).length >= OWN_TERMS;
  // "Capitalized terms shall have the meanings specified on Schedule 1.1", and no such schedule with definitions is there.
  const isListed = (caption: string) => {
    const from = paras.findLast((p) => p.flat.trim().toLowerCase().startsWith(caption.toLowerCase()))?.index;
    if (from === undefined) return false;
    return defined.filter((paragraph) => paragraph >= from && paragraph < from + LIST).length >= ENTRIES;
  };
  const listElsewhere = paras.some(({ flat }) => {
    const [, caption = ""] = IN_A_SCHEDULE.exec(flat) ?? [];
    return caption !== "" && !isListed(caption);
  });
  return (
    listElsewhere ||
    paras.slice(0, FIRST).some(({ flat }) => flat.length < 120 && PART_OF_ANOTHER.test(flat)) ||
    isScheduleAlone(paras) ||
    paras.some(
      ({ flat, index }) =>
        CONDITIONS.test(flat) ||
        (/capitali[sz]ed|defin/i.test(flat) &&
          says(flat, title, late(index), isAgreement, isListed) &&
          !enclosed(index)),
    ) ||
    lacksItsCover(paras)
  );
}

/** Standard terms without the page that fills in what they leave open: all that they do not define may stand there. */
export const lacksItsCover = (paras: readonly Para[]): boolean =>
  paras.some(({ flat }) => ON_A_COVER.test(flat)) && !paras.some(({ flat }) => A_COVER.test(flat.slice(0, 40)));

/** A schedule without the agreement that it belongs to: it begins with its title, speaks of itself and names no parties. */
function isScheduleAlone(paras: readonly Para[]): boolean {
  const written = paras.filter(({ flat }) => flat.trim() !== "").slice(0, OPENING);
  return (
    written.slice(0, FIRST).some(({ flat, source }) => SCHEDULE.test(`${source.list?.label ?? ""} ${flat}`.trim())) &&
    written.some(({ flat }) => OF_THIS_SCHEDULE.test(flat)) &&
    !written.some(({ flat }) => MADE.test(flat))
  );
}

/** The words of one paragraph: not those that point at a law, nor those of an enclosed form that points back at this document. */
function says(
  flat: string,
  title: string,
  late: boolean,
  isAgreement: boolean,
  isListed: (caption: string) => boolean,
): boolean {
  return matchesOf(flat, BORROWS).some(({ index, 0: words }) => {
    const sentence = flat.slice(index, index + words.length + REST);
    const [, paper = ""] = PAPER.exec(sentence) ?? [];
    const [own, place = ""] = IN_ITS_OWN_PLACE.exec(sentence) ?? [];
    if (own !== undefined && (!/^(?:Annex|Appendix|Exhibit|Schedule)/.test(place) || isListed(place))) return false;
    if (paper === "" && (OF_A_LAW.test(sentence) || ITS_OWN.test(sentence))) return false;
    if (/\baccounting terms\b/i.test(flat.slice(Math.max(0, index - 40), index + words.length))) return false;
    // One definition's words, and those that a trade knows.
    if (/\bin this definition\b|\bwell[- ]known\b|\b(?:industry|trade|technical) meanings?\b/i.test(sentence))
      return false;
    // "The undersigned hereby elects to exercise the Warrant": a notice to be given another time.
    if (late && /\bthe undersigned\b/i.test(flat.slice(Math.max(0, index - 400), index))) return false;
    // So begin the opinions and certificates that are enclosed.
    if (late && /\bare used\b/.test(words)) return false;
    // "Capitalized terms used in this Bill of Sale": an enclosed paper's, under another name than the document's.
    const [, itself = ""] =
      /\b(?:used|defined) (?:\w+ ){0,2}?in this ((?:[A-Z][\w&-]*\s?(?:of\s(?=[A-Z]))?){1,5})/.exec(words) ?? [];
    if (late && itself.trim().includes(" ") && !title.toLowerCase().includes(itself.trim().toLowerCase())) return false;
    if (late && isAgreement && /^(?:Agreement|Contract)$/.test(paper)) return false;
    return !(late && paper.includes(" ") && title.toLowerCase().includes(paper.toLowerCase()));
  });
}
