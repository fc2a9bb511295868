/** How each clause stands to the chosen side: standard, cautious, aggressive or unknown, with the reason. */
import type { Clause, Score } from "../../shared/review.ts";
import type { ClauseMark } from "../classify/classifying.ts";
import type { Structure } from "../structure/model.ts";
import type { Para } from "../structure/paragraphs.ts";

type Risk = NonNullable<Clause["risk"]>;

/** Words by which contracts call each side. */
const SIDE_WORDS: Record<string, RegExp> = {
  customer:
    /\b(?:customer|client|buyer|purchaser|subscriber|company|sponsor|tenant|lessee|borrower|distributor|reseller|licensee)\b/i,
  vendor:
    /\b(?:vendor|supplier|provider|contractor|consultant|seller|manufacturer|developer|landlord|lessor|lender|promoter|licensor)\b/i,
  licensor: /\blicensor\b/i,
  licensee: /\b(?:licensee|sublicensee)\b/i,
  discloser: /\b(?:disclosing party|discloser)\b/i,
  recipient: /\b(?:receiving party|recipient)\b/i,
  employer: /\b(?:employer|company|corporation)\b/i,
  employee: /\b(?:employee|executive)\b/i,
};
const OTHER_SIDE: Record<string, string> = {
  customer: "vendor",
  vendor: "customer",
  licensor: "licensee",
  licensee: "licensor",
  discloser: "recipient",
  recipient: "discloser",
  employer: "employee",
  employee: "employer",
};
const MUTUAL =
  /\b(?:each|either|neither|both|any|no) part(?:y|ies)\b|\bthe parties\b|\bmutual(?:ly)?\b|\beach of the parties\b/i;

interface Weight {
  /** What the clause does to the party that it names first. */
  effect: "burdens" | "benefits";
  /** How hard it is when it burdens one side alone. */
  alone: Risk;
  both: Risk;
  says: string;
}

const WEIGHTS: Record<string, Weight> = {
  "non-compete": { effect: "burdens", alone: "aggressive", both: "cautious", says: "restricts competition" },
  exclusivity: { effect: "burdens", alone: "aggressive", both: "cautious", says: "excludes dealing with others" },
  "no-solicit-of-customers": {
    effect: "burdens",
    alone: "aggressive",
    both: "cautious",
    says: "forbids to approach customers",
  },
  "no-solicit-of-employees": {
    effect: "burdens",
    alone: "cautious",
    both: "standard",
    says: "forbids to approach employees",
  },
  "non-disparagement": {
    effect: "burdens",
    alone: "cautious",
    both: "standard",
    says: "forbids disparaging statements",
  },
  "most-favoured-nation": {
    effect: "burdens",
    alone: "aggressive",
    both: "cautious",
    says: "promises the best price or terms",
  },
  "first-refusal": {
    effect: "benefits",
    alone: "cautious",
    both: "standard",
    says: "gives a right of first refusal or offer",
  },
  "minimum-commitment": {
    effect: "burdens",
    alone: "cautious",
    both: "standard",
    says: "sets a minimum to buy or pay",
  },
  "volume-restriction": { effect: "burdens", alone: "cautious", both: "standard", says: "limits the volume" },
  "price-restrictions": { effect: "burdens", alone: "cautious", both: "standard", says: "limits price changes" },
  "termination-for-convenience": {
    effect: "benefits",
    alone: "cautious",
    both: "standard",
    says: "allows to end the agreement without cause",
  },
  "change-of-control": {
    effect: "burdens",
    alone: "cautious",
    both: "standard",
    says: "attaches consequences to a change of control",
  },
  "anti-assignment": { effect: "burdens", alone: "cautious", both: "standard", says: "restricts assignment" },
  "ip-ownership-assignment": {
    effect: "burdens",
    alone: "cautious",
    both: "standard",
    says: "moves intellectual property",
  },
  "irrevocable-license": {
    effect: "burdens",
    alone: "cautious",
    both: "standard",
    says: "grants an irrevocable or perpetual licence",
  },
  "unlimited-license": { effect: "burdens", alone: "cautious", both: "standard", says: "grants an unlimited licence" },
  "source-code-escrow": {
    effect: "burdens",
    alone: "cautious",
    both: "standard",
    says: "provides for an escrow of source code",
  },
  "audit-rights": { effect: "benefits", alone: "standard", both: "standard", says: "allows audits" },
  "uncapped-liability": {
    effect: "burdens",
    alone: "aggressive",
    both: "cautious",
    says: "leaves liability without a limit",
  },
  "cap-on-liability": { effect: "benefits", alone: "cautious", both: "standard", says: "limits liability" },
  "limitation-of-damages": {
    effect: "benefits",
    alone: "cautious",
    both: "standard",
    says: "excludes kinds of damages",
  },
  "liquidated-damages": { effect: "burdens", alone: "aggressive", both: "cautious", says: "fixes sums for breach" },
  insurance: { effect: "burdens", alone: "standard", both: "standard", says: "requires insurance" },
  "covenant-not-to-sue": { effect: "burdens", alone: "cautious", both: "standard", says: "gives up the right to sue" },
  indemnification: { effect: "burdens", alone: "cautious", both: "standard", says: "promises an indemnity" },
  disclaimer: { effect: "benefits", alone: "cautious", both: "standard", says: "disclaims warranties" },
  confidentiality: { effect: "burdens", alone: "cautious", both: "standard", says: "binds to secrecy" },
};

/** The risk of one clause and why. */
export function riskOf(
  clause: ClauseMark,
  flat: string,
  side: string | undefined,
  aliases: ReadonlyMap<string, string>,
): { risk: Risk; reason: string } {
  const weight = WEIGHTS[clause.category];
  if (!weight) return { risk: "unknown", reason: "This kind of clause is not scored." };
  const text = flat.slice(clause.start, Math.min(clause.end, clause.start + 600));
  if (MUTUAL.test(text.slice(0, 300))) return { risk: weight.both, reason: `It ${weight.says} for both sides alike.` };
  if (!side || !SIDE_WORDS[side])
    return {
      risk: weight.alone === "aggressive" ? "cautious" : "unknown",
      reason: `It ${weight.says} for one side. Choose a side to see for whom.`,
    };
  const subject = firstSide(text, side, aliases);
  if (!subject)
    return { risk: "unknown", reason: `It ${weight.says}; for which side could not be read from the words.` };
  const againstUs = (subject === side) === (weight.effect === "burdens");
  if (!againstUs) return { risk: "standard", reason: `It ${weight.says} in favour of your side.` };
  return { risk: weight.alone, reason: `It ${weight.says}, and only against your side.` };
}

/** Whose name or role stands first: what the sentence is about. */
function firstSide(text: string, side: string, aliases: ReadonlyMap<string, string>): string | undefined {
  let best: { at: number; side: string } | undefined;
  for (const candidate of [side, OTHER_SIDE[side] ?? ""]) {
    const at = SIDE_WORDS[candidate]?.exec(text)?.index;
    if (at !== undefined && (!best || at < best.at)) best = { at, side: candidate };
  }
  for (const [alias, of] of aliases) {
    const at = text.indexOf(alias);
    if (at >= 0 && (!best || at < best.at)) best = { at, side: of };
  }
  return best?.side;
}

/** Short names of the parties whose own words name a side ("Harbour", introduced as "the Supplier"). */
export function aliasSides({ parties }: Structure, side: string | undefined): Map<string, string> {
  const sides = new Map<string, string>();
  if (!side) return sides;
  for (const { aliases, name } of parties) {
    const own = [side, OTHER_SIDE[side] ?? ""].find((s) => aliases.some((alias) => SIDE_WORDS[s]?.test(alias)));
    if (own) for (const alias of [...aliases, name]) sides.set(alias, own);
  }
  // With two parties, the one without a role word is the other side.
  const [known] = sides.values();
  if (parties.length === 2 && known)
    for (const { aliases } of parties)
      for (const alias of aliases) if (!sides.has(alias)) sides.set(alias, OTHER_SIDE[known] ?? "");
  return sides;
}

/** The score of the whole: the worst that stands often enough, with up to five reasons. */
export function scoreOf(
  clauses: readonly Clause[],
  positions: readonly { outcome: string; label: string; severity: string }[],
  gaps: readonly { label: string; severity: string }[],
  paras: readonly Para[],
): Score {
  const of = (risk: Risk) => clauses.filter((c) => c.risk === risk);
  const deviating = positions.filter((p) => p.outcome === "deviates" || p.outcome === "missing");
  const grave = deviating.filter((p) => p.severity === "critical");
  const heavy = deviating.filter((p) => p.severity === "major");
  const missing = gaps.filter((g) => g.severity === "major" || g.severity === "critical");
  const reasons = [
    ...grave.map((p) => `${p.label}: ${p.outcome === "missing" ? "missing" : "deviates from the playbook"}.`),
    ...labels(of("aggressive")).map((label) => `${label} weighs heavily on your side.`),
    ...heavy.map((p) => `${p.label}: ${p.outcome === "missing" ? "missing" : "deviates from the playbook"}.`),
    ...missing.map((g) => `${g.label} is missing.`),
    ...labels(of("cautious")).map((label) => `${label} deserves a second look.`),
  ];
  const known = clauses.filter((c) => c.risk !== undefined && c.risk !== "unknown").length + positions.length;
  if (known < 3 || paras.length === 0)
    return { overall: "unknown", reasons: ["Too few clauses were recognised to score the document."] };
  const overall =
    grave.length > 0 || of("aggressive").length >= 2 || heavy.length >= 4
      ? "aggressive"
      : of("aggressive").length > 0 || heavy.length > 0 || of("cautious").length >= 3 || missing.length >= 2
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
