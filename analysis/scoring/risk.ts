/** How each clause stands to the chosen side: standard, cautious, aggressive or unknown, with the reason. */
import { type Clause, LIKELY_CLAUSE, type Score } from "../../shared/review.ts";
import { BOILERPLATE, SURE_OF_USUAL } from "../classify/boilerplate.ts";
import type { ClauseMark } from "../classify/classifying.ts";
import { quoted } from "../core/flatten.ts";
import type { Para } from "../structure/paragraphs.ts";
import type { Bearing, BearingReader } from "./bearing.ts";

type Risk = NonNullable<Clause["risk"]>;

interface Weight {
  /** How hard it is on a side when it is against that side alone. */
  alone: Risk;
  both: Risk;
  says: string;
  /** What somebody who may do so is free to do, where the clause is a ban. */
  frees?: string;
  /** A sentence of such a clause that binds nobody, and what it says. */
  aside?: { is: RegExp; says: string };
}

const WEIGHTS: Record<string, Weight> = {
  "non-compete": { alone: "aggressive", both: "cautious", says: "restricts competition", frees: "compete" },
  exclusivity: { alone: "aggressive", both: "cautious", says: "excludes dealing with others" },
  "no-solicit-of-customers": {
    alone: "aggressive",
    both: "cautious",
    says: "forbids to approach customers",
    frees: "approach customers",
  },
  "no-solicit-of-employees": {
    alone: "cautious",
    both: "standard",
    says: "forbids to approach employees",
    frees: "approach employees",
  },
  "non-disparagement": {
    alone: "cautious",
    both: "standard",
    says: "forbids disparaging statements",
  },
  "most-favoured-nation": {
    alone: "aggressive",
    both: "cautious",
    says: "promises the best price or terms",
  },
  "first-refusal": {
    alone: "cautious",
    both: "standard",
    says: "gives a right of first refusal or offer",
  },
  "minimum-commitment": {
    alone: "cautious",
    both: "standard",
    says: "sets a minimum to buy or pay",
  },
  "volume-restriction": { alone: "cautious", both: "standard", says: "limits the volume" },
  "price-restrictions": { alone: "cautious", both: "standard", says: "limits price changes" },
  "termination-for-convenience": {
    alone: "cautious",
    both: "standard",
    says: "allows to end the agreement without cause",
  },
  "change-of-control": {
    alone: "cautious",
    both: "standard",
    says: "attaches consequences to a change of control",
  },
  "anti-assignment": { alone: "cautious", both: "standard", says: "restricts assignment", frees: "assign" },
  "ip-ownership-assignment": {
    alone: "cautious",
    both: "standard",
    says: "moves intellectual property",
  },
  "irrevocable-license": {
    alone: "cautious",
    both: "standard",
    says: "grants an irrevocable or perpetual licence",
  },
  "unlimited-license": { alone: "cautious", both: "standard", says: "grants an unlimited licence" },
  "source-code-escrow": {
    alone: "cautious",
    both: "standard",
    says: "provides for an escrow of source code",
  },
  "audit-rights": { alone: "standard", both: "standard", says: "allows audits" },
  "uncapped-liability": {
    alone: "aggressive",
    both: "cautious",
    says: "leaves liability without a limit",
  },
  "cap-on-liability": { alone: "cautious", both: "standard", says: "limits liability" },
  "limitation-of-damages": {
    alone: "cautious",
    both: "standard",
    says: "excludes kinds of damages",
  },
  "liquidated-damages": { alone: "aggressive", both: "cautious", says: "fixes sums for breach" },
  insurance: { alone: "standard", both: "standard", says: "requires insurance" },
  "covenant-not-to-sue": { alone: "cautious", both: "standard", says: "gives up the right to sue" },
  indemnification: {
    alone: "cautious",
    both: "standard",
    says: "promises an indemnity",
    aside: {
      is: /^(?!.*(?:\b(?:shall|will|agrees? (?:to|that)|must|hereby|and)\b.{0,160}\b(?:indemnify\b|hold\b.{0,60}\bharmless|defend\b.{0,160}\b(?:against|from)\b)|\bbe (?:fully )?indemnified\b|\bindemnifies\b|\bobligations? to (?:defend|indemnify)\b))/is,
      says: "It says how an indemnity is claimed, not who promises it.",
    },
  },
  disclaimer: { alone: "cautious", both: "standard", says: "disclaims warranties" },
  confidentiality: {
    alone: "cautious",
    both: "standard",
    says: "binds to secrecy",
    frees: "disclose",
    aside: {
      is: /\bnot include\b|\bexcludes?\b|\bnot be (?:deemed|considered)\b|^\W*(?:\(?[a-z\d]{1,4}[).]\s?)?(?:is|was|are|were|becomes?|has|had|at the time)\b|^[^.]{0,80}\b(?:means?|shall mean)\b/i,
      says: "It says what is confidential and what is not, not who keeps it.",
    },
  },
};

export const CHOOSE = "Choose a side to see what that means for it.";

const USUAL = new Set(BOILERPLATE.map(({ id }) => id));

/** How one clause stands, and why. */
export interface Judged {
  risk: Risk;
  reason: string;
}

/** What the law of many places lets nobody limit, and what is left open beyond it. */
const BY_LAW =
  /\b(?:death|personal injury|fraud\w*)\b|\b(?:cannot|may not|can not) be (?:limited|excluded|restricted)\b/i;
const LIMITS = /\b(?:limit|exclu|restrict)/i;
const BEYOND_LAW =
  /\bindemni|\bconfiden|\binfring|\bbreach(?:es)? of\b|\bgross(?:ly)?\b|\bwil?lful|\bmisconduct\b|\bdata\b|\bintellectual\b|\bsections?\s\d|\bobligations?\b|\bpayments?\b/i;

/** What is told of a sentence whomever it binds: it binds nobody by itself, or it says no more than the law asks for. */
function toldAnyway({ category, confidence }: ClauseMark, { aside }: Weight, text: string): Judged | undefined {
  if (USUAL.has(category) && confidence < SURE_OF_USUAL.words)
    return { risk: "unknown", reason: "It goes on with the clause and is not scored by itself." };
  if (aside?.is.test(text)) return { risk: "unknown", reason: aside.says };
  // "Nothing limits liability for death, personal injury or fraud".
  if (category === "uncapped-liability" && BY_LAW.test(text) && LIMITS.test(text) && !BEYOND_LAW.test(text))
    return { risk: "standard", reason: "It leaves open only what the law in many places lets nobody limit." };
  return undefined;
}

/** The risk of each clause and why, in the order of the clauses; `side` is the side reviewed for. */
export function risksOf(
  clauses: readonly ClauseMark[],
  paras: readonly Para[],
  reader: BearingReader,
  side: string | undefined,
): Judged[] {
  const told: (Judged | undefined)[] = [];
  const bearings = clauses.map((clause, i) => {
    const weight = WEIGHTS[clause.category];
    if (!weight) return undefined;
    const text = (paras[clause.paragraph]?.flat ?? "").slice(clause.start, clause.end);
    told[i] = toldAnyway(clause, weight, text);
    return told[i] ? undefined : reader.read(clause.category, text, leadOf(paras, clause));
  });
  const distinct = new Map<string, Bearing[]>();
  clauses.forEach(({ category }, i) => {
    const bearing = bearings[i];
    const known = distinct.get(category) ?? [];
    if (bearing && !known.some(({ who, effect }) => who === bearing.who && effect === bearing.effect))
      distinct.set(category, [...known, bearing]);
  });
  return clauses.map(({ category }, i) => {
    const weight = WEIGHTS[category];
    if (!weight) return { risk: "unknown", reason: "This kind of clause is not scored." };
    const already = told[i];
    if (already) return already;
    const bearing = bearings[i];
    const answered = distinct.get(category)?.some((other) => isAnswer(bearing, other)) ?? false;
    return judged(weight, bearing, answered, side);
  });
}

/** So many paragraphs a list goes on, at most, behind what leads it in. */
const LIST = 15;

/** What stands before a clause in its paragraph or, where it begins one, the last paragraph before it that ends with a colon. */
function leadOf(paras: readonly Para[], { paragraph, start }: ClauseMark): string {
  const before = (paras[paragraph]?.flat ?? "").slice(0, start);
  if (before.trim().length > 12) return before;
  for (let i = paragraph - 1; i >= 0 && i > paragraph - LIST; i--) {
    const { flat = "" } = paras[i] ?? {};
    if (/:\s*$/.test(flat)) return `${flat} ${before}`;
  }
  return `${paras[paragraph - 1]?.flat ?? ""} ${before}`;
}

/** Another clause does the same to the other party. */
function isAnswer(bearing: Bearing | undefined, other: Bearing): boolean {
  if (!bearing || bearing.who === "both" || other.who === "both") return false;
  const [own, others] = [bearing.who.side, other.who.side];
  return other.who !== bearing.who && other.effect === bearing.effect && (own === undefined || own !== others);
}

function judged(
  { alone, both, says, frees }: Weight,
  bearing: Bearing | undefined,
  answered: boolean,
  side?: string,
): Judged {
  if (!bearing) return { risk: "unknown", reason: `It ${says}; for which side could not be read from the words.` };
  if (bearing.who === "both") return { risk: both, reason: `It ${says} for both sides alike.` };
  const { names, side: own } = bearing.who;
  if (frees && bearing.effect === "benefits")
    return { risk: "standard", reason: `It leaves ${quoted(names[0] ?? "")} free to ${frees}.` };
  const whom = `${bearing.effect === "burdens" ? "at the expense" : "in favour"} of ${quoted(names[0] ?? "")}`;
  if (!side && answered)
    return { risk: both, reason: `It ${says} ${whom}; another clause does so for the other party.` };
  if (!side)
    return {
      risk: alone === "aggressive" ? "cautious" : "unknown",
      reason: `It ${says} ${whom} alone. ${CHOOSE}`,
    };
  if (!own) return { risk: "unknown", reason: `It ${says} ${whom}; which side that is could not be read.` };
  if ((own === side) !== (bearing.effect === "burdens"))
    return { risk: "standard", reason: `It ${says} ${whom}, and so in favour of your side.` };
  if (answered) return { risk: both, reason: `It ${says} ${whom}; another clause does so for the other side.` };
  return { risk: alone, reason: `It ${says} ${whom}, and so only against your side.` };
}

/** The score of the whole: the worst that stands often enough, with up to five reasons. `hard` are the hard terms that stand in no clause. */
export function scoreOf(
  clauses: readonly Clause[],
  hard: readonly { title: string; severity: string }[],
  positions: readonly { outcome: string; label: string; severity: string }[],
  gaps: readonly { label: string; severity: string }[],
  paras: readonly Para[],
): Score {
  const sure = clauses.filter((c) => c.confidence >= LIKELY_CLAUSE);
  const of = (risk: Risk) => sure.filter((c) => c.risk === risk);
  const deviating = positions.filter((p) => p.outcome === "deviates" || p.outcome === "missing");
  const grave = deviating.filter((p) => p.severity === "critical");
  const heavy = deviating.filter((p) => p.severity === "major");
  const missing = gaps.filter((g) => g.severity === "major" || g.severity === "critical");
  const grim = hard.filter(({ severity }) => severity === "major");
  const mild = hard.filter(({ severity }) => severity === "minor");
  const [aggressive, cautious] = [of("aggressive").length + grim.length, of("cautious").length + mild.length];
  const reasons = [
    ...grave.map((p) => `${p.label}: ${p.outcome === "missing" ? "missing" : "deviates from the playbook"}.`),
    ...labels(of("aggressive")).map((label) => `${label}: weighs heavily on your side.`),
    ...grim.map(({ title }) => `${title}.`),
    ...heavy.map((p) => `${p.label}: ${p.outcome === "missing" ? "missing" : "deviates from the playbook"}.`),
    ...missing.map((g) => `${g.label}: missing.`),
    ...labels(of("cautious")).map((label) => `${label}: worth a second look.`),
    ...mild.map(({ title }) => `${title}.`),
  ];
  const known =
    sure.filter((c) => c.risk !== undefined && c.risk !== "unknown").length + positions.length + hard.length;
  if (known < 3 || paras.length === 0)
    return { overall: "unknown", reasons: ["Too few clauses were recognised to score the document."] };
  const overall =
    grave.length > 0 || aggressive >= 2 || heavy.length >= 4
      ? "aggressive"
      : aggressive > 0 || heavy.length > 0 || cautious >= 3 || missing.length >= 2
        ? "cautious"
        : "standard";
  return {
    overall,
    reasons:
      reasons.length > 0
        ? [...new Set(reasons)].slice(0, 5)
        : ["The clauses that were recognised are usual and even-handed."],
  };
}

function labels(clauses: readonly Clause[]): string[] {
  return [...new Set(clauses.map((c) => c.label))];
}
