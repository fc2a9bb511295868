/** What the terms of a service or a program, as its provider publishes them, ask of those who use it. */
import { TRADE } from "../../kinds.ts";
import { namesPattern, TAKERS } from "../sides.ts";
import { type ConcernRule, MAY } from "./concern.ts";

const SERVICE =
  "(?:services?|software|products?|platform|sites?|websites?|applications?|apps?|accounts?|features?|programs?|benefits|marketplace|api|functionality)";
/** Who stays within a limit, gives notice or has a reason leaves time to look for something else. */
const WITH_NOTICE =
  /\b\d{1,3}\)?\s(?:calendar\s|business\s)?(?:days|months)\b|\breasonable (?:prior |advance )?notice\b|\bprior written notice\b/i;
/** What somebody gives who uses a service: it is his own. */
const CONTENT =
  "(?:content|submissions?|contributions?|uploads?|user data|customer data|your data|your materials|partner materials|posts?|photos?)";

/** Somebody else indemnifies, whoever that is. */
const othersIndemnify = (spoken: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\b(?:${namesPattern(spoken)}),?\\s)\\b(?:shall|will|must|agrees? to)\\s(?:[a-z]+,?\\s){0,4}?(?:indemnify|hold harmless)\\b`,
  );

const forTakers = (side: string | undefined): boolean => side === undefined || TAKERS.includes(side);

export const ONLINE_TERMS: readonly ConcernRule[] = [
  {
    id: "service-may-change",
    category: "service-levels",
    title: "“«who»” may change or end the service at any time",
    reason: "What was bought or built upon may be gone tomorrow, with or without notice.",
    ask: "Changes do not reduce the service for which was paid; its end is announced ninety days before, and what was paid for later is given back.",
    severity: "minor",
    against: "who",
    effect: "benefits",
    words: "discontinu withdraw modif cease",
    says: new RegExp(
      `${MAY}[^.;]{0,160}\\b(?:discontinue|withdraw|cease|modify)\\b(?!\\s(?:the|these|this|our)\\s(?:\\w+\\s)?(?:terms|agreement|policy|eula)\\b)[^.;]{0,120}\\b${SERVICE}\\b`,
      "i",
    ),
    not: /\bterritory\b|\bpurchase orders?\b|\bspecifications\b|\bbreach|\bdefault\b|\bif\b|\bmutual|\bconsent\b|\bagreement\b[^.;]{0,20}\bmodif|\bprovided\b[^.;]{0,120}\b(?:material|advers|reduc|degrad)/i,
    look: ({ sentence, side }) => {
      if (!forTakers(side) || WITH_NOTICE.test(sentence)) return undefined;
      if (
        !/\bat any time\b|\bwithout (?:\w+\s){0,2}notice\b|\bdiscretion\b|\bfrom time to time\b|\bany reason\b/i.test(
          sentence,
        )
      )
        return undefined;
      return /\bdiscontinu|\bcease\b|\bwithdraw/i.test(sentence)
        ? { severity: "major" }
        : { title: "“«who»” may change the service at any time" };
    },
  },
  {
    id: "content-may-be-removed",
    category: "service-levels",
    title: "“«who»” may remove what is uploaded as it likes",
    reason: "Work that was put there can be gone without a reason and without notice.",
    ask: "Content is removed only where it breaks the law or these terms; who put it there is told, and may fetch a copy for thirty days.",
    severity: "minor",
    against: "who",
    effect: "benefits",
    kinds: ["saas", "services", "licence", "marketing", "other"],
    words: "remove delete",
    says: new RegExp(`${MAY}[^.;]{0,140}\\b(?:remove|delete|refuse)\\b[^.;]{0,80}\\b${CONTENT}\\b`, "i"),
    not: /\bvirus|\bunlawful|\billegal|\bviolat|\bobjectionable|\binfring/i,
    look: ({ sentence, side }) =>
      forTakers(side) &&
      !WITH_NOTICE.test(sentence) &&
      /\bdiscretion\b|\bany reason\b|\bwithout (?:\w+\s){0,2}notice\b|\bat any time\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "broad-content-licence",
    category: "license-grant",
    title: "The licence to what is uploaded is broad",
    reason: "It goes beyond what running the service needs, and may outlast the agreement.",
    ask: "The provider may use the content only to provide the service, as long as it is stored there; it may not pass the right on but to those who help it to do so.",
    severity: "minor",
    against: "who",
    effect: "burdens",
    kinds: ["saas", "services", "licence", "marketing", "other"],
    words: "grant",
    says: new RegExp(
      `\\bgrants?\\b[^.;]{0,260}\\b(?:licen[cs]e|right)\\b[^.;]{0,260}\\b${CONTENT}\\b|\\bgrants?\\b[^.;]{0,160}\\b${CONTENT}\\b[^.;]{0,200}\\blicen[cs]e\\b`,
      "i",
    ),
    not: /\bfeedback\b|\bsuggestions?\b|\b(?:only|solely|necessary|needed|required|in order) (?:as necessary )?to (?:provide|operate|run|offer|perform|deliver)\b|\bsolely\b|\bsole purpose\b/i,
    look: ({ sentence, side }) =>
      forTakers(side) &&
      /\bperpetual\b|\birrevocable\b|\bsub-?licen[cs]|\btransferable\b|\bany (?:purpose|media|medium|format)\b|\bderivative works\b|\bcommercial/i.test(
        sentence,
      ) &&
      !/\bnon-?transferable\b[^.;]{0,40}\blicen[cs]e to (?:use|access)\b/i.test(sentence)
        ? {}
        : undefined,
  },
  {
    id: "only-one-indemnifies",
    category: "indemnification",
    title: "Only “«who»” must indemnify",
    reason: "The other side gives nothing of the kind, not even for claims that its service infringes rights.",
    ask: "Each party indemnifies the other against claims of third parties that its own breach, negligence or infringement caused.",
    severity: "minor",
    against: "who",
    effect: "burdens",
    oneSided: true,
    saidBy: "indemnity-without-limits",
    kinds: TRADE,
    words: "indemnif harmless",
    says: /\b(?:shall|will|must|hereby|agrees?)\b[^.]{0,100}\b(?:indemnify|defend|hold\b[^.;]{0,200}\bharmless)\b/i,
    not: /\bguarant|\bletters? of credit\b|\btax(?:es)?\b/i,
    answered: /\b(?:each|either) party\b[^.]{0,120}\bindemnif|\bindemnif\w+ part(?:y|ies)\b/i,
    look: ({ sentence, side, spoken, says }, { index }) =>
      forTakers(side) &&
      spoken.some((name) => sentence.slice(0, index).trimEnd().toLowerCase().endsWith(name.toLowerCase())) &&
      /\bindemnif|\bharmless\b/i.test(sentence) &&
      /\b(?:use|conduct|acts? or omissions?|breach|violat\w+)\b/i.test(sentence) &&
      !/\bto the extent\b|\b(?:each|either|both|neither) (?:other|part(?:y|ies))\b|\bmutual|\bcompliance with\b|\bimproper\b|\bunauthori[sz]ed\b/i.test(
        sentence,
      ) &&
      !says(othersIndemnify(spoken))
        ? {}
        : undefined,
  },
  {
    id: "no-class-action",
    category: "dispute-resolution",
    title: "Class actions are given up",
    reason: "Small losses of many can no longer be claimed together.",
    ask: "The waiver is struck out, or does not hold for claims that arbitration does not cover.",
    severity: "info",
    against: "taker",
    kinds: [...TRADE, "lease"],
    words: "class",
    says: /\bclass,? (?:actions?|arbitrations?|members?|consolidated|collective|representative|proceedings?)\b/i,
    look: ({ sentence }) =>
      /\bwaive|\bnot permitted\b|\bmay not\b|\bshall not\b|\bwill not\b|\bonly on an individual\b|\bindividual (?:basis|capacity)\b/i.test(
        sentence,
      )
        ? {}
        : undefined,
  },
];
