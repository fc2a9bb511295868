/** What a lease asks of whoever rents: money, repairs and blame. */
import { type ConcernRule, countOf, countWritten, N } from "./concern.ts";

export const LEASE = ["lease"];
/** Whoever lets, and whoever rents, as the text calls them. */
export const LANDLORD = "(?:sub-?)?(?:landlord|lessor|owner|management)";
export const TENANT = "(?:sub-?)?(?:tenant|lessee|resident|renter|occupant)s?";
const MAY_LATER = "(?:may\\b|shall have the right\\b|has the right\\b|reserves?\\b[^.;]{0,30}\\bright\\b)";
/** What a tenant gives to be let in. */
const DEPOSIT = "(?:security |damage |rental? )?deposit";
/** A deposit that comes back later than this is late. */
const DEPOSIT_DAYS = 45;
/** A deposit of so many months' rent is large. */
const LARGE_DEPOSIT = 3;
/** Rent of those who stay on, in per cent of what it was. */
const STAYING = { some: 125, much: 200 };
/** Late charges from here on are high, in per cent of what is late. */
const HIGH_CHARGE = 10;

export const TENANTS_TERMS: readonly ConcernRule[] = [
  {
    id: "rent-may-rise",
    category: "price-restrictions",
    title: "The landlord may raise the rent during the term",
    reason: "The rent agreed holds only until a notice.",
    ask: "The rent is fixed for the term, or rises once a year by an index, and by no more than [3] %.",
    severity: "major",
    against: "taker",
    kinds: LEASE,
    words: "rent service",
    says: new RegExp(
      `\\b${LANDLORD}\\b[^.;]{0,40}\\b${MAY_LATER}[^.;]{0,60}\\b(?:increase|raise|adjust|change|modify)\\b[^.;]{0,40}\\b(?:rent(?:al)?|service charge)\\b[^.;]{0,160}\\b(?:at any time|notice|discretion)\\b`,
      "i",
    ),
    not: /\brenew\w*|\bextension\b|\bmonth[- ]to[- ]month\b|\bholding over\b|\bholdover\b|\bsecurity deposit\b|\bnot (?:increase|raise)\b|\bindex\b|\bmarket rent|\bfair (?:market )?rental\b/i,
  },
  {
    id: "rent-only-up",
    category: "price-restrictions",
    title: "The rent can only rise",
    reason: "Where the market falls, the rent stays above it.",
    ask: "On review the rent is the market rent, higher or lower, or follows an index with a cap.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "rent",
    says: /\b(?:in no event|not|never)\b[^.;]{0,60}\b(?:rent|it)\b[^.;]{0,80}\b(?:less|lower|decrease\w*|reduc\w+|fall)\b[^.;]{0,80}\b(?:rent|payable|paid|preceding|previous|prior|immediately before)\b|\bupwards?[- ]only\b|\b(?:the )?(?:greater|higher) of\b[^.;]{0,120}\b(?:passing|previous|existing|reserved|then payable|payable immediately before)\b[^.;]{0,40}\brent|\brent\b[^.;]{0,160}\bif (?:greater|higher)\b/i,
    not: /\babat|\bnet rent\b|\bdamage|\bcasualty|\binsur/i,
  },
  {
    id: "high-late-charge",
    category: "late-payment",
    title: "The charge for late rent is high",
    reason: "It is owed at once and on top of interest.",
    ask: "A charge of [5] % falls due only when rent is late a second time in a year, five days after a notice.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "late overdue delinquen",
    says: /\b(?:late|delinquen\w+|overdue)\b[^.;]{0,200}?(?:\b(\d{1,2})(?:\.\d+)?\s?(?:%|percent|per cent)|\((\d{1,2})(?:\.\d+)?\s?%\)|(?:\$\s?[\d.,]+|dollars[^.;]{0,20})\s(?:per|a|for each|for every)\s(?:\w+\s)?day)/i,
    not: /\bper annum\b|\bannual|\bper year\b|\bprime\b|\binterest\b[^.;]{0,60}\brate\b/i,
    look: (_, match) => {
      const share = Number(match[1] ?? match[2] ?? Number.NaN);
      if (Number.isNaN(share)) return { title: "A charge for late rent falls due each day" };
      return share >= HIGH_CHARGE ? { title: `The charge for late rent is ${share} %` } : undefined;
    },
  },
  {
    id: "whole-rent-falls-due",
    category: "termination-for-cause",
    title: "All rent to the end of the term falls due on a default",
    reason: "The landlord is paid for the whole term and may let to somebody else.",
    ask: "What falls due is the rent less what the premises could be let for, discounted to the day, and the landlord must try to let them.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "accelerat balance remainder entire unexpired remaining",
    says: /\b(?:declare|accelerat\w+|demand|become|fall|recover)\b[^.;]{0,140}\b(?:rent|rental|sums|amounts|installments)\b[^.;]{0,120}\b(?:balance|remainder|entire|unexpired|residue|remaining)\b[^.;]{0,60}\bterm\b|\b(?:entire|whole|remaining|balance of the)\b[^.;]{0,60}\brent\b[^.;]{0,120}\b(?:immediately|at once|forthwith|accelerat\w+)\b[^.;]{0,40}\b(?:due|payable)?/i,
    not: /\bpresent (?:value|worth)\b|\bdiscount|\bexceeds?\b|\bexcess\b|\bless\b|\bfair (?:market )?(?:rental )?value\b|\bas (?:the same|it|they|such) (?:becomes?|falls?)\b|\bmonthly\b[^.;]{0,40}\bdeficien/i,
  },
  {
    id: "pay-to-leave-early",
    category: "termination-for-convenience",
    title: "Leaving early costs a fee, or the deposit",
    reason: "It is owed whether or not the premises are let again at once.",
    ask: "The fee falls by what a new tenant pays, and the deposit comes back.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "terminat vacat early",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,60}\\b(?:terminates?|vacates?|leaves?|cancels?|break(?:s|ing)?)\\b[^.;]{0,200}\\b(?:pay|owe|forfeit|charged|liable|lose)\\b[^.;]{0,120}\\b(?:fee|penalty|charge|deposit|all)\\b|\\bearly[- ]termination (?:fee|charge|penalty)\\b|\\b(?:forfeit(?:s|ed|ure)?|lose)\\b[^.;]{0,40}\\b${DEPOSIT}\\b|\\b${DEPOSIT}\\b[^.;]{0,60}\\bforfeit`,
      "i",
    ),
    not: /\bno (?:\w+\s)?(?:fee|penalty|charge)\b|\bwithout (?:any )?(?:fee|penalty|charge)\b|\bprior tenant\b|\binsur/i,
  },
  {
    id: "dear-to-stay-on",
    category: "renewal-term",
    title: "Staying on after the end is dear",
    reason: "A move that is late by days costs a month, and the landlord's other losses may come on top.",
    ask: "For the first sixty days the rent is [125] % by the day, and nothing else is owed for staying on.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "hold remain possession occup vacat surrender",
    says: /\b(?:hold(?:s|ing)? over|holdover|remains? in (?:possession|occupa\w+)|continues? in (?:possession|occupa\w+)|fails? to (?:surrender|vacate)|occupa\w+ after (?:the )?(?:expiration|end|termination))\b[^;]{0,400}?(?:\b(\d{3})\s?(?:%|percent|per cent)|\((\d{3})\s?%\)|\b(double|twice|triple|treble|two times|three times|one and one[- ]half)\b)/i,
    look: ({ sentence }, match) => {
      const share = Number(match[1] ?? match[2] ?? (/one and/i.test(match[3] ?? "") ? 150 : 200));
      if (share < STAYING.some) return undefined;
      const more =
        /\bdamages\b|\bconsequential\b|\bindemnif/i.test(sentence) && !/\bnot\b[^.;]{0,40}\bdamages\b/i.test(sentence);
      return {
        title: `Staying on after the end costs ${share} % of the rent${more ? ", and damages" : ""}`,
        ...(share >= STAYING.much ? { severity: "minor" as const } : {}),
      };
    },
  },
  {
    id: "deposit-for-anything",
    category: "payment",
    title: "The deposit may be used for anything",
    reason: "The landlord decides alone what is taken from it.",
    ask: "It may be used for unpaid rent and for damage beyond fair wear and tear, with a list and receipts.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "deposit",
    says: new RegExp(
      `\\b${LANDLORD}\\b[^.;]{0,60}\\b(?:use|apply|retain|keep|deduct)\\b[^.;]{0,80}\\b${DEPOSIT}\\b[^.;]{0,80}\\b(?:any (?:purpose|reason)|its (?:sole )?discretion)\\b|\\b${DEPOSIT}\\b[^.;]{0,60}\\b(?:for any purpose|any reason)\\b`,
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
    id: "fees-not-paid-back",
    category: "payment",
    title: "Fees beside the rent are not paid back",
    reason: "They are rent by another name.",
    ask: "What is paid beside the rent is a deposit, and comes back if nothing was damaged.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "non-refundable nonrefundable cleaning turnover move",
    says: /\b(?:cleaning|turnover|move-?out) fees?\b(?:[^.;]|\.\d){0,80}\bregardless\b|\bnon-?\s?refundable\b[^.;]{0,80}\b(?:fees?|charges?|deposit|payment)\b|\b(?:fees?|charges?|deposit)\b[^.;]{0,60}\bnon-?\s?refundable\b/i,
  },
  {
    id: "costs-without-limit",
    category: "payment",
    title: "The building's costs are passed on without a limit",
    reason: "They rise by what the landlord spends, and improvements of the building may be among them.",
    ask: "Costs that the landlord can control rise by no more than [5] % a year; capital works, and what serves other tenants or the sale of the building, are left out.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "operating common cam maintenance service expenses additional",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,60}\\b(?:shall|will|agrees? to|must)\\b[^.;]{0,40}\\b(?:pay|reimburse|contribute)\\b[^.;]{0,160}\\b(?:(?:proportionate|pro[- ]rata|allocable|fair) share of\\b[^.;]{0,60}\\b(?:taxes|insurance|maintenance|expenses|costs)|operating (?:expenses|costs|charges)|common (?:area|expenses?)\\b[^.;]{0,40}|cam (?:charges?|costs)|service charges?|maintenance (?:charges?|costs))\\b`,
      "i",
    ),
    not: /\b(?:landlord|lessor)\b[^.;]{0,20}\b(?:shall|will) be responsible\b|\bgross (?:rent|lease)\b|\bnot (?:be (?:obligated|required) to )?(?:pay|reimburse)\b/i,
    answered:
      /\b(?:operating (?:expenses|costs)|cam|common area|controllable|service charge)\b[^.]{0,300}\b(?:not (?:to )?(?:exceed|increase)|no more than|capped|cap\b|maximum|limited to)\b|\bcontrollable\b/i,
  },
  {
    id: "no-look-into-books",
    category: "payment",
    title: "Nothing lets the tenant look into the costs passed on",
    reason: "Whether they are right cannot be told from a yearly sheet.",
    ask: "For two years the tenant may examine the books, and is paid back what was too much, with the cost of the audit where that is over [3] %.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "operating common cam service expenses",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,60}\\b(?:shall|will|agrees? to|must)\\b[^.;]{0,40}\\b(?:pay|reimburse|contribute)\\b[^.;]{0,160}\\b(?:operating (?:expenses|costs)|common (?:area|expenses?)\\b|cam (?:charges?|costs)|service charges?)\\b`,
      "i",
    ),
    not: /\b(?:landlord|lessor)\b[^.;]{0,20}\b(?:shall|will) be responsible\b|\bgross (?:rent|lease)\b|\bnot (?:be (?:obligated|required) to )?(?:pay|reimburse)\b/i,
    answered:
      /\b(?:tenant|lessee|subtenant)\b[^.;]{0,120}\b(?:audit|inspect|examine|review)\b[^.;]{0,120}\b(?:books|records|accounts|invoices|vouchers|statement)\b|\b(?:books|records|accounts|vouchers)\b[^.;]{0,200}\b(?:inspect\w*|audit\w*|examin\w*)\b[^.;]{0,80}\bby\b[^.;]{0,20}\b(?:tenant|lessee)/i,
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
      `\\b${TENANT}\\b[^.;]{0,120}\\b(?:shall|will|must|agrees? to|is responsible|be responsible)\\b[^.;]{0,160}\\b(?:repairs?|maintain|maintenance|replace\\w*)\\b[^.;]{0,240}\\b(?:structur\\w+|roofs?|foundations?|exterior walls?|load[- ]bearing)\\b|\\b${TENANT}\\b[^.;]{0,120}\\b(?:shall|will|must|agrees? to|is responsible|be responsible)\\b[^.;]{0,80}\\ball (?:necessary |internal |interior )?(?:(?:maintenance|repairs?|replacements?)(?:,? and |, )?){1,3}`,
      "i",
    ),
    not: /\b(?:except|excluding|other than|exclusive of|but not (?!limited))\b[^.;]{0,160}\b(?:structur\w+|roofs?|foundations?|exterior)|(?<!or )\bnon-?structural\b(?! or)|\bshare of\b|\b(?:tolerate|suffer)\b|\bdish\b|\bantenna\w*|\bsigns?\b|\bnot (?:make|be)\b|\bwithout\b[^.;]{0,60}\bconsent\b|(?<!\bunless\b[^.;]{0,60})\bcaused by\b|\b(?:under|less than)\s[$\u00a3\u20ac]|\balterations?\b[^.;]{0,40}\broof|\bpenetrat/i,
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
    not: /\blatent\b|\brestor(?:e|ation)\b|\bmarket (?:[A-Za-z]+ ){0,2}(?:rent|value)\b/i,
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
    words: "waive release liable responsible",
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
    id: "landlords-lawyers",
    category: "dispute-resolution",
    title: "The tenant pays the landlord's lawyers",
    reason: "It does so whoever is right, and for letters and consents as well.",
    ask: "Who loses a dispute pays the reasonable costs of both.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "attorney legal",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,80}\\b(?:shall|will|agrees? to|must)\\b[^.;]{0,60}\\b(?:pay|reimburse|be (?:liable|responsible) for)\\b[^.;]{0,160}\\b(?:attorneys?'?s?'?|legal) (?:fees|costs|expenses)`,
      "i",
    ),
    not: /\bprevail|\bsuccessful|\beach\b|\bindemnif|\bhold harmless\b|\bhow(?:so)?ever caused/i,
    answered: /\bprevailing party\b|\bsuccessful party\b|\bnon-?prevailing\b|\blosing party\b/i,
  },
  {
    id: "no-jury",
    category: "dispute-resolution",
    title: "A jury is given up",
    reason: "For whoever is the weaker it is often the better judge.",
    ask: "Delete the waiver.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "jury",
    says: /\bwaiv\w+\b[^.]{0,160}\bjury\b|\bjury\b[^.]{0,80}\bwaiv/i,
  },
  {
    id: "costs-by-discretion",
    category: "payment",
    title: "The landlord sets the charges as it likes",
    reason: "What is spent, and on what, is for it alone to say.",
    ask: "Charges are what was reasonably spent on the services named here, shown by an account each year.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "charge costs expenses",
    says: /\b(?:service charges?|operating (?:expenses|costs)|common (?:area|charges)|additional rent|management fees?)\b[^.;]{0,160}\b(?:determined|fixed|set|allocated|adjusted|increased)\b[^.;]{0,60}\b(?:sole(?:ly)?|absolute)\b[^.;]{0,30}\bdiscretion/i,
  },
  {
    id: "capital-works-in-costs",
    category: "payment",
    title: "Capital works are among the costs passed on",
    reason: "The tenant pays for a building that the landlord keeps.",
    ask: "Capital works are left out, but for those that the law asks for or that save costs, spread over their life.",
    severity: "minor",
    against: "taker",
    kinds: LEASE,
    words: "capital",
    says: /\b(?:operating (?:expenses|costs)|common area|share of|service charge|cam)\b[^.]{0,500}\bcapital (?:improvements?|expenditures?|replacements?|repairs?|items|costs)\b/i,
    not: /\bexclud\w+|\bexcept\b|\bother than\b|\bnot include\b|\bamorti[sz]\w+|\bdepreciat\w+|\buseful life\b/i,
    inDefinitions: true,
    answered:
      /\bamorti[sz]\w+\b[^.]{0,200}\buseful life\b|\b(?:not|exclud\w+)\b[^.]{0,300}\bcapital (?:improvements?|expenditures?|items|costs)/i,
  },
  {
    id: "short-time-to-audit",
    category: "payment",
    title: "The costs passed on may be checked for a short time only",
    reason: "Thirty days are over before the papers are there.",
    ask: "The books may be examined for two years after each account.",
    severity: "info",
    against: "taker",
    kinds: LEASE,
    words: "audit inspect examine object dispute",
    says: new RegExp(
      `\\b${TENANT}\\b[^.;]{0,120}\\b(?:audit|inspect|examine|object|dispute|contest)\\b[^.]{0,200}\\bwithin\\s${N}\\s(?:business\\s|calendar\\s)?days\\b`,
      "i",
    ),
    look: ({ sentence, paragraph }, match) => {
      const days = countOf(match[1]) ?? 0;
      return days > 0 &&
        days <= 60 &&
        /\b(?:statement|reconciliation|books|records|account)\b/i.test(sentence) &&
        /\b(?:operating|common|cam|service|costs|expenses)\b/i.test(paragraph)
        ? {}
        : undefined;
    },
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
