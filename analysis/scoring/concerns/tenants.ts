/** What a lease asks of whoever rents: the deposit, repairs and blame. */
import { type ConcernRule, countOf, countWritten, N } from "./concern.ts";

export const LEASE = ["lease"];
/** Whoever lets, and whoever rents, as the text calls them. */
export const LANDLORD = "(?:sub-?)?(?:landlord|lessor|owner|management)";
export const TENANT = "(?:sub-?)?(?:tenant|lessee|resident|renter|occupant)s?";
/** What a tenant gives to be let in. */
export const DEPOSIT = "(?:security |damage |rental? )?deposit";
/** A deposit that comes back later than this is late. */
const DEPOSIT_DAYS = 45;
/** A deposit of so many months' rent is large. */
const LARGE_DEPOSIT = 3;

export const TENANTS_TERMS: readonly ConcernRule[] = [
  {
    id: "deposit-for-anything",
    category: "payment",
    title: "The deposit may be used for anything",
    reason: "The landlord decides alone what is taken from it.",
    ask: "It may be used for unpaid rent and for damage beyond fair wear and tear, with a list and receipts.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "deposit balance",
    says: new RegExp(
      `\\b${LANDLORD}\\b[^.;]{0,60}\\b(?:use|apply|retain|keep|deduct)\\b[^.;]{0,80}\\b${DEPOSIT}\\b[^.;]{0,80}\\b(?:any (?:purpose|reason)|its (?:sole )?discretion)\\b|\\b${DEPOSIT}\\b[^.;]{0,60}\\b(?:for any purpose|any reason)\\b|\\breturn\\b[^.;]{0,60}\\b(?:balance|deposit)\\b[^.;]{0,60}\\bsole (?:judgment|discretion)\\b`,
      "i",
    ),
    not: /\bshall not\b|\bmay not\b/i,
  },
  {
    id: "deposit-late-or-lost",
    category: "payment",
    title: "The deposit comes back late",
    reason: "It is the tenant's money, and many laws set a shorter time.",
    ask: "The deposit comes back within thirty days of the end, with interest and a list of what was taken from it.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "deposit",
    says: new RegExp(
      `\\b${DEPOSIT}\\b[^.;]{0,300}\\b(?:return\\w*|refund\\w*|repa\\w+|paid)\\b[^.;]{0,120}\\bwithin\\s${N}\\s(?:business\\s|calendar\\s)?days\\b`,
      "i",
    ),
    not: /\bdemand\b|\breplenish|\brestore\b|\btransfer/i,
    look: (_, match) => {
      const days = countOf(match[1]) ?? 0;
      return days > DEPOSIT_DAYS ? { title: `The deposit comes back only after ${days} days` } : undefined;
    },
  },
  {
    id: "repairs-of-all",
    category: "premises",
    title: "The tenant repairs everything, the structure included",
    reason: "A roof or a boiler may cost more than the rent of years, and outlast the lease.",
    ask: "The landlord keeps structure, roof, façade and the building's systems in repair, and replaces them.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "repair maintain",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,120}\\b(?:shall|will|must|agrees? to|is responsible|be responsible)\\b[^.;]{0,160}\\b(?:repairs?|maintain|maintenance|replace\\w*)\\b[^.;]{0,240}\\b(?:structur\\w+|roofs?|foundations?|exterior walls?|load[- ]bearing)\\b|\\b${TENANT}\\b[^.;]{0,240}\\b(?:shall|will|must|agrees? to|is responsible|be responsible)\\b[^.;]{0,80}\\ball (?:necessary |internal |interior )?(?:(?:maintenance|repairs?|replacements?)(?:,? and |, )?){1,3}`,
      "i",
    ),
    not: /\b(?:except|excluding|other than|exclusive of|but not (?!limited))\b[^.;]{0,160}\b(?:structur\w+|roofs?|foundations?|exterior)|(?<!or )\bnon-?structural\b(?! or)|\bshare of\b|\binsurance\b|\b(?:tolerate|suffer)\b|\bdish\b|\bantenna\w*|\bsigns?\b|\bnot (?:make|be)\b|\bwithout\b[^.;]{0,60}\bconsent\b|(?<!\bunless\b[^.;]{0,60})\bcaused by\b|\b(?:under|less than)\s[$\u00a3\u20ac]|\balterations?\b[^.;]{0,40}\broof|\bpenetrat/i,
    look: ({ sentence }) =>
      /\b(?:structur\w+|roofs?|foundations?|exterior walls?|load[- ]bearing)\b/i.test(sentence)
        ? {}
        : { title: "The tenant repairs everything" },
  },
  {
    id: "premises-as-is",
    category: "premises",
    title: "The premises are taken as they are",
    reason: "Hidden defects, and what the law asks of the building, are the tenant's.",
    ask: "The landlord warrants that on the first day the building's systems work and that the premises comply with law, and mends hidden defects for a year.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    not: /\bfirst offer\b|\bexpansion\b|\blatent\b|\brestor(?:e|ation)\b|\bmarket (?:[A-Za-z]+ ){0,2}(?:rent|value)\b/i,
    words: "as-is as condition",
    says: new RegExp(
      `\\b(?:premises|property|building|apartment|unit|dwelling)\\b[^.]{0,160}(?:["'“‘]\\s?as[- ]is\\b|\\bas-is\\b|\\bas is\\b(?=[,.]|\\s(?:condition|basis|state|where|with all)))|\\b${TENANT}\\b[^.;]{0,80}\\b(?:accepts?|takes?|leases?)\\b[^.;]{0,100}\\b(?:as-is|as is\\b["'”’]?(?=[,.]|\\s(?:condition|basis|state|where|with all))|where[- ]is|present condition|existing condition|current condition|condition existing)\\b`,
      "i",
    ),
  },
  {
    id: "claims-given-up",
    category: "limitation-of-damages",
    title: "The landlord answers for no loss of the tenant, even by its own fault",
    reason: "A leak that the landlord knew of would be at the tenant's cost.",
    ask: "The landlord answers for its negligence and wilful acts, and for breach of the lease.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "waive release liab responsib",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,60}\\b(?:waives?|releases?)\\b[^.;]{0,100}\\b(?:claims?|liabilit\\w+)\\b[^.;]{0,60}\\bagainst\\b[^.;]{0,40}\\b${LANDLORD}\\b[^.;]{0,200}\\b(?:damage|loss|injur\\w+)|\\b${LANDLORD}\\b[^.;]{0,120}\\b(?:(?:shall|will) not be (?:held )?(?:liable|responsible)|(?:shall|will)? ?ha(?:s|ve) no (?:liability|responsibility))\\b[^.;]{0,300}\\b(?:damage|loss|injur\\w+|theft)\\b`,
      "i",
    ),
    not: /\b(?:except|unless|other than|excluding|save)\b|\bto the extent\b|\bmutual|\bdelay in deliver|\bconsent\b|\bwaiver of subrogation\b|\binsured\b|\bsafes?\b|\bafter\b[^.;]{0,40}\b(?:sale|transfer|conveyance)\b|\bsubject to\b/i,
    look: ({ sentence, says }) =>
      /\bnegligence\b|\bany cause\b|\bwhatsoever\b|\bany (?:kind|reason|nature)\b/i.test(sentence)
        ? {}
        : says(
              /\b(?:landlord|lessor|owner)(?:'s)?\b[^.;]{0,60}\b(?:gross )?negligence\b|\bnegligence\b[^.;]{0,40}\bof (?:the )?(?:landlord|lessor|owner)\b/i,
            )
          ? undefined
          : { severity: "info" },
  },
  {
    id: "services-may-stop",
    category: "service-levels",
    title: "Services may stop, and the rent runs on",
    reason: "Without power, lifts or heating the premises are of no use.",
    ask: "Where a service is out for three days, the rent abates, and after thirty days the tenant may end the lease.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "interrupt fail services utilit",
    says: new RegExp(
      `\\b${LANDLORD}\\b[^.;]{0,80}\\b(?:not be (?:held )?(?:liable|responsible)|no liability)\\b[^.;]{0,260}\\b(?:interrupt\\w+|failure|stoppage|curtailment|suspension|outage)\\b[^.;]{0,80}\\b(?:services?|utilit\\w+|electricity|power|heat\\w*|water|hvac|elevators?|facilities)\\b|\\b(?:interrupt\\w+|failure|stoppage|curtailment|outage)\\b[^.;]{0,200}\\b(?:services?|utilit\\w+)\\b[^.;]{0,160}\\b(?:no|not)\\b[^.;]{0,80}\\b(?:abate\\w*|liable|evict\\w+|terminate)`,
      "i",
    ),
    not: /\bexcept\b|\bunless\b|\bshall abate\b|\bwill abate\b|\bsecurity (?:personnel|services?|guards?)\b|\bnot\b[^.;]{0,20}\bcaused by\b|\bfailure of any (?:other )?(?:tenant|occupant)/i,
    answered:
      /\b(?:interrupt\w+|failure|outage|services?|utilit\w+)\b[^.]{0,300}\b(?:rent|rental)\b[^.;]{0,40}\b(?:shall|will) (?:be )?abate/i,
  },
  {
    id: "large-deposit",
    category: "payment",
    title: "The deposit is large",
    reason: "It is without use for the whole term, and at risk where the landlord fails.",
    ask: "The deposit is one month's rent, and falls when the rent was paid in time for a year.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "deposit",
    says: new RegExp(
      `\\b${DEPOSIT}\\b[^;]{0,160}\\b(?:equal|equivalent|equals|amounting|of)\\b[^.;]{0,20}\\b${N}\\s(?:full\\s)?months?\\b`,
      "i",
    ),
    look: (_, match) =>
      (countOf(match[1]) ?? 0) >= LARGE_DEPOSIT
        ? { title: `The deposit is ${countWritten(match[1] ?? "")} months' rent` }
        : undefined,
  },
  {
    id: "personally-bound",
    category: "guarantee",
    title: "A person answers for the rent with all that is his",
    reason: "The company's limited liability is given up for the whole term.",
    ask: "The guarantee is for [six] months' rent, and ends when the tenant has left and given [three] months' notice.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "guarant",
    says: /\b(?:individually|personal(?:ly)?|guarantor)\b[^.]{0,200}\b(?:unconditional(?:ly)?|irrevocabl[ey]|absolute(?:ly)?)\b[^.;]{0,80}\bguarant\w+|\bpersonal(?:ly)? guarant/i,
    not: /\bno personal\b|\bnot\b[^.;]{0,40}\bpersonal/i,
  },
  {
    id: "deposit-may-grow",
    category: "payment",
    title: "The landlord may ask for a larger deposit",
    reason: "It comes when money is short.",
    ask: "The deposit stays as it is for the term.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "deposit",
    says: new RegExp(
      `\\b${LANDLORD}\\b[^.;]{0,80}\\b(?:may|right|reserves?|require)\\b[^.;]{0,80}\\b(?:increase|additional|raise|larger)\\b[^.;]{0,40}\\b${DEPOSIT}\\b`,
      "i",
    ),
    not: /\brestore\b|\breplenish|\bapplied\b|\bnot (?:increase|require)/i,
  },
  {
    id: "deposit-mixed",
    category: "payment",
    title: "The deposit is mixed with the landlord's own money",
    reason: "It is lost where the landlord fails, and bears no interest.",
    ask: "The deposit is kept in an account of its own, with interest for the tenant.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "deposit commingle",
    says: new RegExp(
      `\\b${DEPOSIT}\\b[^.;]{0,120}\\b(?:commingl\\w+|unsegregated|general (?:operating )?(?:account|funds))\\b`,
      "i",
    ),
    not: /\b(?:not|never)\b[^.;]{0,40}\bcommingl/i,
  },
  {
    id: "strip-out",
    category: "premises",
    title: "Everything built in must be taken out at the end",
    reason: "It costs as much as the fit-out, and is asked for on the last day.",
    ask: "The tenant takes out only what the landlord named when it agreed to the works, and never what was there before.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "remove restore",
    says: new RegExp(
      `\\b${TENANT}\\b[^.]{0,160}\\b(?:shall|will|must)\\b[^.]{0,160}\\b(?:remove|restore)\\b[^.]{0,240}\\b(?:original|shell|prior|initial) condition\\b|\\bat ${LANDLORD}'s (?:sole )?(?:election|option|request|discretion)\\b[^.]{0,120}\\bremove\\b[^.]{0,160}\\b(?:alterations?|improvements?|cabling|partitions|installations)\\b`,
      "i",
    ),
    not: /\bexcept\b|\bunless\b|\bnot be (?:required|obligated)|\bpersonal property only\b/i,
  },
];
