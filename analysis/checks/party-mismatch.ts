/** A company named with another legal form than before, "Harbour, Inc." and "Harbour, LLC", or than its description says. */

import type { Place } from "../core/anchors.ts";
import { quoted } from "../core/flatten.ts";
import { isCommonWord } from "../core/lexicon.ts";
import { matchesOf } from "../core/matches.ts";
import type { DocumentIndex } from "../structure/document-index.ts";
import type { Check, Draft } from "./check.ts";
import { type CompanyMention as Mention, nearlyNamed } from "./company-name.ts";

/** Legal forms and the one each is short for. Longer ones first. */
const FORMS: readonly [RegExp, string][] = [
  [/^(?:incorporated|inc\.?)$/i, "Inc."],
  [/^(?:corporation|corp\.?)$/i, "Corporation"],
  [/^(?:limited liability company|l\.?l\.?c\.?)$/i, "LLC"],
  [/^(?:limited|ltd\.?)$/i, "Limited"],
  [/^(?:l\.?l\.?p\.?)$/i, "LLP"],
  [/^(?:l\.?p\.?)$/i, "LP"],
  [/^(?:plc|p\.l\.c\.)$/i, "plc"],
  [/^(?:gmbh)$/i, "GmbH"],
  [/^(?:n\.?v\.?)$/i, "N.V."],
  [/^(?:b\.?v\.?)$/i, "B.V."],
  [/^(?:s\.?a\.?)$/i, "S.A."],
  [/^(?:a\.?g\.?)$/i, "AG"],
];
const MENTION =
  /(?<![\w&.'/-])((?:[A-Z0-9][\w&.'\u00c0-\u024f/-]{0,40})(?:\s{1,2}(?:[A-Z0-9][\w&.'\u00c0-\u024f/-]{0,40}|&|of|and)){0,6}),?\s{1,3}(Incorporated|Inc\.?|Corporation|Corp\.?|L\.L\.C\.?|LLC|Limited|Ltd\.?|L\.L\.P\.?|LLP|L\.P\.?|LP|plc|PLC|GmbH|GMBH|N\.V\.|NV|B\.V\.|BV|S\.A\.|AG|INC\.?|CORPORATION|CORP\.?|LIMITED|LTD\.?)(?![\w])/g;

/** A paragraph without any of these names no company. */
const A_FORM =
  /Inc|Corp|L\.?L\.?C|L\.?L\.?P|L\.?P|L(?:td|imited)|plc|PLC|GmbH|GMBH|N\.?V|B\.?V|S\.A\.|AG|INC|CORP|LIMITED|LTD/;

/** Paragraphs of a document in which its parties are introduced. */
const OPENING = 8;

const HOME: ReadonlySet<string> = new Set(["Inc.", "Corporation", "LLC", "Limited", "LLP", "LP", "plc"]);

export const partyMismatch: Check = {
  id: "party-mismatch",
  label: "Party named differently",
  description: "A party that is named with two legal forms or in two ways, or described as a company of another form.",
  defaultSeverity: "major",
  run(document) {
    const drafts: Draft[] = [];
    const named = [...companies(document).values()];
    for (const mentions of named) {
      const counts = new Map<string, number>();
      for (const { form } of mentions) counts.set(form, (counts.get(form) ?? 0) + 1);
      if (counts.size !== 2) continue;
      const [usual, rare] = [...counts].sort((a, b) => b[1] - a[1]);
      if (!usual || !rare || (usual[1] === rare[1] && usual[1] > 1)) continue;
      // Groups have a company in each country; only forms of one country are taken for a slip.
      if (!HOME.has(usual[0]) || !HOME.has(rare[0])) continue;
      // A fund and the company that is its general partner share a name on purpose.
      if ([usual[0], rare[0]].sort().join() === "LLC,LP") continue;
      const [right, ...others] = mentions.filter((m) => m.form === usual[0]);
      const wrong = mentions.filter((m) => m.form === rare[0]);
      if (!right || wrong.length > 2 || isPair(document, [right, ...others], wrong)) continue;
      drafts.push(draftFor(document, right, usual[1] === rare[1] ? [...wrong, right] : wrong));
    }
    const isTwo: Parameters<typeof nearlyNamed>[2] = (rights, wrong) => isPair(document, rights, wrong);
    return [...drafts, ...misdescribed(document, named), ...nearlyNamed(document, named, isTwo)];
  },
};

/** "Northwind, Inc. (the "Buyer"), a Delaware limited liability company", and not the words of two columns in one line. */
const DESCRIBED =
  /^\.?(?:,\s|,?\s\([^()]{1,60}\)\s?,?\s)an?\s(?:[A-Z][a-z]+\s){1,3}([Ll]imited [Ll]iability (?:[Cc]ompany|[Cc]orporation)|[Cc]orporation|[Ll]imited [Pp]artnership)\b(?!,?\s(?:an?\s(?:[A-Z][a-z]+\s){1,3})?(?:corporation|limited|company))/;
/** What a company of a legal form cannot be. */
const CANNOT_BE: Record<string, RegExp> = {
  "Inc.": /^limited/i,
  Corporation: /^limited/i,
  LLC: /corporation$|partnership$/i,
  LP: /^corporation|company$/i,
};

/** A name with one legal form, and another in the words that describe it. */
function misdescribed(document: DocumentIndex, named: readonly (readonly Mention[])[]): Draft[] {
  const drafts: Draft[] = [];
  for (const mentions of named) {
    for (const { paragraph, start, end, form } of mentions) {
      const flat = document.paras[paragraph]?.flat ?? "";
      const match = DESCRIBED.exec(flat.slice(end, end + 160));
      const [words = "", kind = ""] = match ?? [];
      if (!CANNOT_BE[form]?.test(kind)) continue;
      const name = document.words({ paragraph, start, end });
      drafts.push({
        places: [{ paragraph, start, end: end + words.length }],
        title: `${quoted(name)} is called a ${kind.toLowerCase()}`,
        explanation: /y corporation$/i.test(kind)
          ? `An LLC is a limited liability company; there is no “${kind}” in most places.`
          : `The name ${quoted(name)} and its description as a ${kind.toLowerCase()} name two legal forms. If the party that signs is not the party that is bound, the contract may not bind it.`,
        ...(/y corporation$/i.test(kind) ? { severity: "minor" as const } : {}),
        fix: {
          kind: "comment",
          text: `Is ${quoted(name)} a ${kind.toLowerCase()}? Correct its name or its description.`,
        },
        confidence: 0.85,
        key: `${name}|${kind}`,
      });
    }
  }
  return drafts;
}

/** "The Limited Guaranty"; "its name shall be "Harbour, LLC""; "the Harbour, LLC 2005 Option Plan": what a company was or will be called. */
const isNoParty = (name: string, before: string, after: string) =>
  /^The$/i.test(name) ||
  /^[a-z]{4,}\.\s/i.test(name) ||
  /\bname\b[^.;"]{0,80}\b(?:shall|will) be (?:changed to )?["(]?$/.test(before) ||
  /^\s(?:(?:Amended|Restated|and|&|(?:19|20)\d\d|[A-Z][\w-]*)\s){0,7}(?:Plan|ESPP)\b/.test(after);

/** Every company with its legal forms, by name. */
function companies(document: DocumentIndex): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const { flat, index } of document.paras) {
    const role = document.role(index);
    if (role === "noise" || role === "toc") continue;
    if (!A_FORM.test(flat)) continue;
    for (const match of matchesOf(flat, MENTION)) {
      const name = (match[1] ?? "")
        .replace(
          /^(?:(?:By|And|Between|The|To|For|Of|With|If|Attention|Attn|Name|Company|Licensor|Licensee|and|of)\b:?\s+)+/i,
          "",
        )
        .replace(/,$/, "")
        // "Master Services Agreement Between Harbour, Inc.": the title of a front page.
        .replace(/^.*\b(?:Between|BETWEEN|Among|AMONG)\s(?=[A-Z0-9])/, "")
        // "Birch Limited and Harbour, Inc.": two companies.
        .replace(/^.*\b(?:Inc|Corp|Corporation|LLC|Limited|Ltd|LLP|LP|plc)\.?,?\s(?:and|&)\s(?=[A-Z0-9])/, "");
      const form = FORMS.find(([pattern]) => pattern.test(match[2] ?? ""))?.[1];
      const key = keyOf(name);
      // "(A Delaware Limited Liability Company)" is no name.
      // "Harbour Limited Partnership" is no "Harbour Limited".
      if (
        /^\W{0,2}\s?(?:partnership|liability|warrant(?:y|ies)|(?:product|lifetime)\s|edition|recourse|(?:of\s)?(?:canada|america|europe|asia|japan))\b/i.test(
          flat.slice(match.index + match[0].length, match.index + match[0].length + 16),
        )
      )
        continue;
      if (!form || key.length < 3 || /^An?\s/i.test(name)) continue;
      const start = match.index + match[0].lastIndexOf(name);
      if (isNoParty(name, flat.slice(Math.max(0, start - 120), start), flat.slice(match.index + match[0].length)))
        continue;
      const list = found.get(key) ?? [];
      list.push({ paragraph: index, start, end: match.index + match[0].length, form, name: name.replace(/\s+/g, " ") });
      found.set(key, list);
    }
  }
  return withoutTitles(document, found);
}

/** A signature's place: "President Northwind, Inc. /s/ …". */
const SIGNED = /\/s\/|\bIN WITNESS\b|\bSIGNED\b|\bBy:/;

/** A front page's lines that ran together are short: "Software License Northwind, Inc. and Maintenance Agreement". */
const TITLE = 160;
const isFrontPage = (flat: string) => flat.length < TITLE && !/[a-z]{4}\.\s*$/.test(flat);
const isTitleOrSigned = (flat: string) => isFrontPage(flat) || SIGNED.test(flat);

/** Where somebody signs, and on a front page, the words that run into a name from before it: "Lena Hall President Northwind, Inc.". */
function withoutTitles({ paras }: DocumentIndex, found: Map<string, Mention[]>): Map<string, Mention[]> {
  for (const [key, list] of found) {
    const [mention] = list;
    if (!mention || !list.every(({ paragraph }) => isTitleOrSigned(paras[paragraph]?.flat ?? ""))) continue;
    const words = (paras[mention.paragraph]?.flat ?? "").slice(mention.start, mention.end).split(/\s+/);
    for (let i = 1; i < words.length - 1; i++) {
      const name = words.slice(i, -1).join(" ");
      const known = found.get(keyOf(name));
      if (!known || isCommonWord(words[i]?.replace(/\W+$/, "") ?? "")) continue;
      // Each by its own words: "Northwind, LLC" is shorter than "Northwind, Limited".
      const startOf = ({ paragraph, start, end }: Mention) =>
        end - (paras[paragraph]?.flat ?? "").slice(start, end).split(/\s+/).slice(i).join(" ").length;
      known.push(...list.map((one) => ({ ...one, start: startOf(one) })));
      found.delete(key);
      break;
    }
  }
  return found;
}

const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9\u00c0-\u024f]/g, "");

/** A short name, a history or a kind behind a company's name introduces it. */
const INTRODUCED =
  /^,?\s?(?:\([^()]{0,60}"|\((?:as |the )?(?:predecessor|successor|formerly|now)\b|an?\s(?:\w+\s){0,4}(?:corporation|company|partnership|subsidiary))/i;
/** What another company of the group is called before its name. */
const RELATED =
  /(?:subsidiary|affiliate|parent|successor|formerly|\bf\/?k\/?a\b|now known as|predecessor|known as)[^.]{0,40}$/i;

/** "Master Supply Agreement". */
const PAPER = /(?:[A-Z][\w&-]*\s(?:(?:and|of|for)\s)?){1,6}Agreement\b/g;

/** Two companies on purpose: both named in one sentence, or the other one described and given a short name of its own. */
function isPair(
  { paras, structure }: DocumentIndex,
  rights: readonly [Mention, ...Mention[]],
  wrong: readonly Mention[],
): boolean {
  const [right] = rights;
  const opening = paras.slice(0, OPENING).map(({ flat }) => flat.toLowerCase());
  const introduces = new Set(structure.parties.map(({ paragraph }) => paragraph));
  const isOfThis = (agreement: string) => opening.some((flat) => flat.includes(agreement.toLowerCase()));
  const isIntroduced = ({ paragraph, start, end }: Place) => {
    const flat = paras[paragraph]?.flat ?? "";
    return INTRODUCED.test(flat.slice(end, end + 80)) || RELATED.test(flat.slice(Math.max(0, start - 60), start));
  };
  const isTitle = ({ paragraph }: Place) => isFrontPage(paras[paragraph]?.flat ?? "");
  return wrong.some(({ paragraph, start, end }) => {
    const flat = paras[paragraph]?.flat ?? "";
    if (paragraph === right.paragraph && Math.abs(start - right.start) < 600) return true;
    // "under the Sale Agreement between Rowan LLC and Northwind, Inc.": the parties of another paper.
    const before = flat.slice(Math.max(0, start - 320), start);
    if (
      paragraph >= OPENING &&
      !introduces.has(paragraph) &&
      /\b[Aa]greement[^.;]{0,80}\b(?:between|among)\b[^;]{0,160}$/.test(before.slice(-260)) &&
      !matchesOf(before, PAPER).some(([name]) => isOfThis(name))
    )
      return true;
    // A column of companies that sign or guarantee, one name after the other.
    if (
      (
        flat
          .slice(Math.max(0, start - 200), end)
          .match(/\b(?:Inc|LLC|L\.L\.C|Ltd|LIMITED|CORPORATION|Corporation|INC|LLP)\b/g) ?? []
      ).length >= 4
    )
      return true;
    // "Northwind, Inc., its Manager", "the sole general partner", "the chief executive of Northwind, Inc.": another company of the group.
    if (
      /^,?\s(?:its|the|as)\s(?:(?:sole|managing|general)\s){0,2}(?:partner|manager|member|shareholder|stockholder)\b/i.test(
        flat.slice(end, end + 50),
      ) ||
      /\b(?:[Cc]hief \w+ [Oo]fficer|[Pp]resident|[Bb]oard(?: of [Dd]irectors)?|CEO)\W{0,12}of\s$/.test(
        flat.slice(Math.max(0, start - 60), start),
      )
    )
      return true;
    // The party that the opening introduces is the one that is named later on, unless the other is introduced as well.
    const opens =
      (paragraph < OPENING || introduces.has(paragraph)) &&
      rights.length >= 2 &&
      !rights.some((m) => (m.paragraph < paragraph && !isTitle(m)) || isIntroduced(m));
    return !opens && isIntroduced({ paragraph, start, end });
  });
}

function draftFor(document: DocumentIndex, right: Mention, wrong: readonly Mention[]): Draft {
  const [first] = wrong;
  const place = { paragraph: first?.paragraph ?? 0, start: first?.start ?? 0, end: first?.end ?? 0 };
  const here = document.words(place);
  const there = document.words(right);
  return {
    places: wrong.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    title: `${quoted(here)} is elsewhere ${quoted(there)}`,
    explanation: `The same company is named with two legal forms. If the party that signs is not the party that is bound, the contract may not bind it.`,
    related: [{ label: "Named here as", place: { paragraph: right.paragraph, start: right.start, end: right.end } }],
    fix: { kind: "comment", text: `Is ${quoted(here)} or ${quoted(there)} right? Use one name throughout.` },
    confidence: 0.85,
    key: `${here}|${there}`,
  };
}
