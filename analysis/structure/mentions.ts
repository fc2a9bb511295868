/** Terms in quotation marks that a text only speaks of: those of another paper, of a definition, of a qualification. */

/** Whether what stands before a quoted term, or behind it, says that it is only spoken of. */
export function isSpokenOf(before: string, after: string): boolean {
  // `under the headings "Legal Matters", "Risks" and "Rules"` names parts of another paper.
  if (/\b(?:headings?|captions?|titles?)\s(?:"[^"]{1,80}",?\s?(?:and\s|or\s)?){0,5}$/.test(before)) return true;
  // `amend or modify the definitions of "Guarantor" or "Subsidiary" whereby` speaks of them.
  if (
    /\bdefinitions? of\s(?:the terms?\s)?(?:"[^"]{1,60}",?\s(?:and\s|or\s)?){0,5}$/.test(before) &&
    !/^\s?(?:shall\s)?means?\b/.test(after)
  )
    return true;
  // `each reference in Article III of the Lease to an "Other Paper" shall be deemed to include` reads that paper's words.
  if (/\breferences? (?:in|throughout) [^"]{1,100}\sto\s(?:the\s|an?\s)?$/.test(before)) return true;
  // `References in Article V to (a) the "Lenders" shall be deemed to be references to …, (b) a "Borrower" shall be …`.
  if (
    /\b[Rr]eferences\b[^"]{0,160}(?:"[^"]{1,60}"[^"]{0,160}){0,8}$/.test(before) &&
    /^[^.;]{0,200}\bshall (?:be deemed to (?:be references? to|refer to|include)|refer to|mean)\b/.test(after)
  )
    return true;
  // `replacing the semi-colon after (a "Competitive Activity") with a period`.
  if (/\b(?:after|before|following)\s\((?:the\s|an?\s)?$/.test(before)) return true;
  // `Loans may be classified by Class (e.g., a "Revolving Loan")`.
  if (/\(e\.g\.,?\s(?:an?\s|the\s)?$/.test(before)) return true;
  // `provided that no savings plan shall be a "Swap Agreement"` goes on with what was defined.
  if (
    /\b[Nn](?:o|either|one of)\s[^.;"]{3,240}\b(?:shall|will) be (?:deemed |considered )?(?:to be )?(?:an?|the)?\s?$/.test(
      before,
    )
  )
    return true;
  // `such day shall be a "Business Day" only if` goes on with what was defined.
  if (/^\s?only if\b/.test(after)) return true;
  // `changing its name to "Harbour"`, `Section 3 of the Lease, which defines (in part) "Business"`.
  if (
    /\bnames?\sto\s$|\bunder the name\s(?:of\s)?$|\bwhich defines\s(?:\([^()]{1,20}\)\s)?(?:the terms?\s)?$/.test(
      before,
    )
  )
    return true;
  // `without regard to any "material" or "Material Adverse Effect" qualification` speaks of both.
  if (
    /"(?:in all )?material(?:ity|ly)?(?:\srespects)?,?",?\s(?:(?:and\/or|or|and)\s)?$/i.test(before) ||
    /\bmaterial(?:ity)? (?:and\/or|or|and)\s$/i.test(before) ||
    /^,?\s?(?:or|and) (?:any )?(?:other )?similar (?:qualif|term|phrase|word|language|standard|concept)/i.test(after)
  )
    return true;
  // `by amending and restating the definition of "Ratio" in its entirety as follows: "Ratio" means …`.
  if (/\b(?:amend|restat)\w*\b[^.;]{0,200}\bas follows:?\s?$/i.test(before)) return true;
  // `"ERR" means "Reserve Rate" and "ERB" means …` defines the first of the two.
  if (/\bmeans?\s"?$/.test(before)) return true;
  // `each reference to "the Financing" or the "Debt Financing" shall be deemed a reference to …`.
  if (
    /\breferences? (?:therein |herein |in this agreement )?to\s(?:the\s|an?\s)?(?:"[^"]{1,60}",?\s(?:or|and)\s(?:the\s|an?\s)?)?$/i.test(
      before,
    ) &&
    /^\s?(?:(?:or|and) (?:the |an? )?"[^"]{1,60}"\s)?(?:shall|will|is|are)\s(?:be )?(?:deemed|mean|include|construed|understood)\b/.test(
      after,
    )
  )
    return true;
  // `shall qualify as a "reorganization" within the meaning of Section 368(a)` speaks of the word of a law.
  if (
    /\b(?:as|be|constitute|constitutes|constituting) an?\s$/.test(before) &&
    /^,?\s(?:within the mean(?:ing)? of|described in|under|for (?:the )?purposes of|(?:and|or) a ")[^.;]{0,60}\b(?:Sections? \d|Treasury|the (?:Internal Revenue )?Code\b)/.test(
      after,
    )
  )
    return true;
  // `would reasonably be expected to be, a "Material Adverse Effect"):` uses what is defined before.
  if (/\b(?:expected to|would|could|will) (?:be|have|constitute),?\s(?:an?\s)?$/.test(before)) return true;
  // `upon receipt of an "agent's message" in customary form`, `a prepaid (or "tail") policy`: how others call it.
  if (/\b(?:upon (?:the )?)?(?:receipt|delivery)\b[^.;"]{0,80}\bof an?\s$/.test(before)) return true;
  // `(including any "flex" and "demand" provisions)`, `as part of the "flex" and "demand" terms`: those of another paper.
  if (
    /^\s(?:provisions?|terms?|qualifiers?|policy|insurance)\b/.test(after) &&
    /(?:"[^"]{1,40}"\s(?:and|or)\s|\b(?:any|or)\s)$/.test(before)
  )
    return true;
  // `the word "extent" in the phrase "to the extent" shall mean`.
  if (/\bin the phrase\s$/.test(before)) return true;
  // `(including for purposes of "Business Day")`.
  if (/\bfor (?:the )?purposes of\s$/i.test(before) && !/^[,\s]{0,2}(?:shall\s|will\s)?means?\b/.test(after))
    return true;
  return false;
}
