/** Who the parties are where a paper speaks to "you", as online terms and letters do; and what is said again in another language. The names are invented. */
import { describe, expect, it } from "vitest";
import { factsOfKind as ofKind, quotes } from "./helpers.ts";

const parties = (...paragraphs: string[]) => ofKind("party", ...paragraphs);
const YOU = "You may use the service. You pay for what you use, and you keep your password to yourself.";

describe("terms of a service", () => {
  it("are between you and whoever provides it", () => {
    expect(
      parties(
        "TERMS OF SERVICE",
        'These Terms are a legal agreement between you (either an individual or an entity) and Alder Harbour Software Limited ("Alder", "we", "us") on the use of the service.',
        YOU,
      ),
    ).toEqual(["Alder Harbour Software Limited (Alder, we, us)", "You"]);
    expect(parties("TERMS", "This is a binding contract between Alder Harbour LLC and you.", YOU)).toEqual([
      "Alder Harbour LLC",
      "You",
    ]);
  });
  it("say who we and you are", () => {
    expect(
      parties(
        "TERMS OF SERVICE",
        "When we say \u201cCompany\u201d, \u201cwe\u201d, \u201cour\u201d, or \u201cus\u201d in this document, we are referring to Birch Lane LLC.",
        YOU,
      ),
    ).toEqual(["Birch Lane LLC (Company, we, us)", "You"]);
    expect(
      parties(
        "Definitions",
        '"Birch," "We," and "Us" refer to Birch Lane, Inc., its affiliates and its directors.',
        'The "User," "You," and "Your" refer to the individual person, company or organization that uses the Website.',
        YOU,
      ),
    ).toEqual(["Birch Lane, Inc. (Birch, We, Us)", "You (User)"]);
    expect(
      parties(
        "TERMS OF USE",
        'We refer to Birch Lane Ireland Ltd. and Birch Lane Inc. collectively as "Birch" or "we" throughout these Terms.',
        YOU,
      ),
    ).toEqual(["Birch Lane Ireland Ltd. (Birch, we)", "Birch Lane Inc. (Birch, we)", "You"]);
    expect(parties("TERMS", "If you live in Spain, your agreement is with Birch Lane Ireland Ltd.", YOU)).toEqual([
      "Birch Lane Ireland Ltd.",
      "You",
    ]);
  });
  it("are with whoever accepted them, where they do not say you", () => {
    expect(
      parties(
        "CORPORATE TERMS",
        '"Birch" means Birch Lane, Inc., its affiliates and representatives.',
        '"Customer" means the company that has entered into this Agreement by clicking on a button.',
        "Customer shall pay the fees.",
      ),
    ).toEqual(["Birch Lane, Inc. (Birch)", "Customer"]);
  });
  it("name no party in a dispute, an earlier agreement or a licence's number", () => {
    expect(
      parties(
        "EVENT TERMS",
        'California law governs any dispute that might arise between you and Birch (a "Claim"). These Terms are the entire agreement between you and Birch on the event.',
        YOU,
      ),
    ).toEqual([]);
    expect(parties("CONTRACT", '"License" means License No. 249 of 1999.', "The carrier carries the oil.")).toEqual([]);
  });
});

describe("letters", () => {
  it("are between who writes and whom they are written to", () => {
    expect(
      parties(
        "Dear Rosa Birch,",
        'We are delighted to invite you to join Alder Harbour ULC (the "Company") from 15 February 2024. You will help us grow, and we look forward to your work.',
        "Your salary is $100,000 a year. You work from your home.",
      ),
    ).toEqual(["Alder Harbour ULC (Company)", "Rosa Birch (you)"]);
  });
  it("name who acts for the company by the company", () => {
    expect(
      parties(
        "Dear Rosa:",
        'On behalf of the Compensation Committee of Alder Harbour, Inc. (the "Company"), I offer you this. You may accept it, and you know your terms.',
        "You keep your salary and your car.",
      ),
    ).toEqual(["Alder Harbour, Inc. (Company)", "Rosa (you)"]);
  });
  it("to nobody by name are none", () => {
    expect(
      parties("Dear Sirs,", "You asked us to join Alder Harbour Ltd. You and your friends, and your own."),
    ).toEqual([]);
  });
});

describe("laws and courts", () => {
  it("are named by adjectives of two words and by republics", () => {
    expect(ofKind("governing-law", "South African law governs this Agreement.")).toEqual(["South Africa"]);
    expect(ofKind("jurisdiction", "The courts of the Republic of Ireland have exclusive jurisdiction.")).toEqual([
      "Ireland",
    ]);
  });
  it("are none where they are still to be filled in", () => {
    expect(
      ofKind("governing-law", "It is governed by the laws of the State of Governing Law, without regard to others."),
    ).toEqual([]);
    expect(
      ofKind("jurisdiction", "Venue shall be the courts having jurisdiction over [Choice of County Courts in Ohio]."),
    ).toEqual([]);
  });
});

describe("a bilingual contract", () => {
  const ENGLISH = [
    'This Agreement is made between Alder Harbour Ltd (the "Company") and Rosa Birch (the "Employee").',
    "4. The place of work",
    "4.1 The Employee works from the place that she has told the Company of.",
    "4.2 The Company pays for the desk and for the chair of the Employee.",
    "4.3 The Employee tells the Company of any change of her place of work.",
    "4.4 The Employee travels as far as the work of the Company asks for it.",
  ];
  const SPANISH = [
    "4.3 La Empleada informar\u00e1 a la Empresa de cualquier cambio de lugar de trabajo que se produzca en el curso del a\u00f1o.",
    "4.4 La Empleada viajar\u00e1 en la medida en que el trabajo de la Empresa lo exija, por los medios que se acuerden con la Empresa.",
  ];
  it("is read in English, and its numbers are not given twice", () => {
    const beside = (others: readonly string[]) => [
      ...ENGLISH.slice(0, 4),
      ...ENGLISH.slice(4).flatMap((words, i) => [words, others[i] ?? ""]),
    ];
    expect(quotes("numbering-gap", ...beside(SPANISH))).toEqual([]);
    expect(quotes("numbering-gap", ...beside(ENGLISH.slice(4)))).toEqual(["4.3", "4.4"]);
  });
});
