/** The usual clauses, by their words alone and by their words under a heading. */
import { describe, expect, it } from "vitest";
import { BOILERPLATE, boilerplateOf } from "../../../analysis/classify/boilerplate.ts";

const of = (text: string, heading = "") =>
  boilerplateOf({ text, paragraph: 0, start: 0, end: text.length, context: { heading, position: 0 } });
const categories = (text: string, heading?: string) => of(text, heading).map(({ category }) => category);

const SAID: readonly (readonly [string, string])[] = [
  ["confidentiality", "The Recipient shall keep the Confidential Information secret and secure."],
  ["confidentiality", "not disclose the Confidential Information to anyone except as this Agreement allows; and"],
  ["confidentiality", "Each party will treat all reports received from the other as strictly confidential."],
  ["confidentiality", "Confidential Information does not include information that is or becomes public."],
  ["indemnification", "The Vendor shall indemnify the Customer against all claims of third parties."],
  ["indemnification", "Tripod will defend any suit brought against Distributor and save it harmless."],
  [
    "indemnification",
    "The Licensor undertakes to defend the Customer or, at its option, settle any claim brought against it.",
  ],
  ["limitation-of-damages", "Neither party is liable for loss of profit, loss of goodwill or indirect loss."],
  ["limitation-of-damages", "IN NO EVENT WILL EITHER PARTY BE LIABLE FOR ANY CONSEQUENTIAL DAMAGES."],
  ["warranties", "Each of the parties represents and warrants to the other that it may enter into this Agreement."],
  ["warranties", "The Supplier shall provide the Services with reasonable skill and care."],
  ["disclaimer", "The Discloser gives no warranty that the information is complete or fit for any purpose."],
  ["disclaimer", "ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS ARE HEREBY EXCLUDED."],
  ["compliance", "The Distributor shall comply with all applicable export laws and regulations."],
  ["data-protection", "The Processor shall process personal data only on documented instructions."],
  ["service-levels", "The Service Levels are measured every calendar month."],
  ["acceptance", "A Deliverable on which the Customer has not commented in time is taken to have been accepted."],
  ["subcontracting", "The Supplier may subcontract the Services only with the Customer's prior written consent."],
  ["payment", "The Customer shall pay each undisputed invoice within thirty (30) days after it receives it."],
  ["payment", "Interest is charged on late payments at four percent a year; overdue sums bear interest daily."],
  ["taxes", "All sums exclude value added tax, which the Customer pays in addition."],
  ["costs", "Each party shall bear its own costs of preparing this Agreement."],
  [
    "termination-for-cause",
    "Either party may terminate this Agreement at once if the other commits a material breach.",
  ],
  ["effect-of-termination", "Upon the expiration or termination of this Agreement, all licences granted in it end."],
  ["effect-of-termination", "The end of this Agreement does not affect any right that a party has at that time."],
  ["survival", "The duties in Section 3 continue for three years after the end of the Term."],
  ["survival", "Sections 5, 7 and 9 shall survive any expiration or termination of this Agreement."],
  ["force-majeure", "Neither party is liable for a delay that is caused by events beyond its reasonable control."],
  ["dispute-resolution", "A party shall refer the dispute to the chief executives of both parties before it sues."],
  ["dispute-resolution", "Any controversy shall be finally settled by binding arbitration in Geneva."],
  ["jurisdiction", "The courts of Scotland have exclusive jurisdiction over any such claim."],
  ["jurisdiction", "Any action arising out of this Agreement shall be brought in the state courts of Delaware."],
  ["equitable-relief", "The Discloser may seek an injunction or other equitable relief for a threatened breach."],
  ["entire-agreement", "This Agreement is the whole agreement of the parties about its subject."],
  ["amendment", "It may be changed only in writing."],
  ["amendment", "A change to this Agreement is effective only if it is in writing and signed by both Parties."],
  ["amendment", "No amendment of any provision hereof shall be valid unless made in a written instrument."],
  ["waiver", "A failure or delay in exercising a right is not a waiver of it."],
  ["severability", "If a provision of this Agreement is held to be unenforceable, the rest is not affected."],
  ["notices", "A notice is taken to have been received when it is left at the address."],
  ["notices", "All notices required or permitted hereunder shall be in writing and sent by courier."],
  ["counterparts", "This Agreement may be executed in counterparts, which together are one instrument."],
  ["relationship", "Nothing in this Agreement creates a partnership or makes either Party the agent of the other."],
  ["third-party-rights", "A person who is not a party to this Agreement has no right to enforce any of its terms."],
  ["publicity", "Neither Party shall make a public announcement about the Purpose without the other's approval."],
  ["interpretation", "Headings are for convenience only and do not affect interpretation."],
  ["further-assurance", "Each Party shall do all acts and execute all documents needed to give full effect to it."],
  ["cumulative-remedies", "The rights and remedies in this Agreement are cumulative."],
];

const NOT_SAID: readonly (readonly [string, string])[] = [
  ["jurisdiction", "It may disclose what a court of competent jurisdiction or the rules of an exchange require."],
  ["jurisdiction", "If a provision of this Agreement is held invalid in any jurisdiction, the rest remains in force."],
  ["jurisdiction", "Judgment on the award may be entered in any court having jurisdiction."],
  [
    "confidentiality",
    "Neither Party is liable for any loss, save for a disclosure of Confidential Information in breach.",
  ],
  ["confidentiality", "Neither party shall use the other's proprietary marks without consent."],
  ["limitation-of-damages", "A party may seek an injunction without proof of special damage."],
  ["payment", "Its total liability shall not exceed the Charges paid or payable within that period."],
  ["entire-agreement", "It has full corporate power and authority to enter into this Agreement."],
  ["entire-agreement", "These prices are fixed for the entire term of this Agreement."],
  ["effect-of-termination", "Upon the expiration of such thirty-day period the fee is due."],
  ["effect-of-termination", "Upon expiration of this Agreement it shall renew for one year."],
  ["severability", "No claim of the Licensed Patents has been held invalid, and all remain in full force."],
  ["waiver", "All notices, waivers and other communications must be in writing."],
  ["taxes", "It may appoint resellers, including value-added resellers."],
  ["notices", "Either party may terminate this Agreement on thirty days' prior written notice."],
  ["dispute-resolution", "The courts of Scotland have exclusive jurisdiction to settle any dispute."],
  ["warranties", "All terms as to the use of reasonable skill and care are hereby excluded."],
  ["service-levels", '"Service Credits" means the sums that the Supplier credits for missed Service Levels.'],
  ["indemnification", '"Indemnified Party" has the meaning given in Section 9.'],
];

describe("a usual clause", () => {
  it.each(SAID)("of %s is known by its words: %s", (id, text) => {
    expect(categories(text)).toContain(id);
  });

  it.each(NOT_SAID)("of %s is not: %s", (id, text) => {
    expect(categories(text)).not.toContain(id);
  });

  it("has words here for each category", () => {
    expect(new Set(SAID.map(([id]) => id))).toEqual(new Set(BOILERPLATE.map(({ id }) => id)));
  });

  it("is surer under its own heading, and goes on there", () => {
    const text = "A notice is taken to have been received when it is left at the address.";
    expect(of(text)).toEqual([{ category: "notices", confidence: 0.75 }]);
    expect(of(text, "14. Notices")).toEqual([{ category: "notices", confidence: 0.95 }]);
    const item =
      "if sent by recorded delivery, at 9.00 a.m. on the second Business Day after it was posted to the address";
    expect(of(item)).toEqual([]);
    expect(of(item, "14. Notices")).toEqual([{ category: "notices", confidence: 0.6 }]);
  });

  it("is not a title, nor a line of a table of contents", () => {
    expect(categories("Governing Law and Exclusive Jurisdiction.", "General")).toEqual([]);
    expect(categories("13.2 No Consequential Damages.", "No Consequential Damages")).toEqual([]);
    expect(categories("Personal data", "7. Personal data")).toEqual([]);
    expect(
      categories("14.8 Waiver of Rights 14.9 Further Assurances 14.10 Severability 14.11 Counterparts and Notices"),
    ).toEqual([]);
  });

  it("is found across double spaces and broken lines", () => {
    expect(categories("This Agreement constitutes  the   entire\n agreement between the parties.")).toContain(
      "entire-agreement",
    );
  });

  it("takes no longer for words that nearly say it again and again", () => {
    const hostile = [
      "amend ".repeat(400),
      "no notice shall be ".repeat(120),
      "NOTICES ".repeat(200),
      "confidential not use ".repeat(120),
      "1.1 ".repeat(500),
    ];
    const start = performance.now();
    for (const text of hostile) of(text, "Notices");
    expect(performance.now() - start).toBeLessThan(500);
  });
});
