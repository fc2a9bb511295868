import { describe, expect, it } from "vitest";
import { foreignIn, isForeign } from "../../../analysis/core/foreign.ts";

describe("another language", () => {
  it.each([
    "Les parties conviennent que le pr\u00e9sent contrat est r\u00e9gi par le droit fran\u00e7ais et que les litiges sont de la comp\u00e9tence du tribunal.",
    "Der Verk\u00e4ufer liefert die Ware und der K\u00e4ufer zahlt den Preis, soweit das Gesetz nicht etwas anderes vorsieht oder mit dem K\u00e4ufer vereinbart ist.",
    "Le parti convengono che il presente contratto \u00e8 regolato dalla legge italiana e che la competenza \u00e8 del foro di Milano per le controversie della societ\u00e0.",
    "As partes acordam que o presente contrato \u00e9 regido pela lei do Brasil e que os lit\u00edgios s\u00e3o da compet\u00eancia dos tribunais da cidade.",
    "De partijen komen overeen dat het contract door het recht van Nederland wordt beheerst en dat de rechter van een stad bevoegd is voor het geschil.",
  ])("is told by its small words: %s", (text) => {
    expect(isForeign(text)).toBe(true);
  });
  it.each([
    "ALDER DE MEXICO S. DE R.L. DE C.V., a company whose registered address is Calle 4 No. 298, Colonia Franccionamiento de la Loma, Mexico, C.P. 05000",
    "Company 7am to 5pm Weekdays $90 per hour $2 per mile Company 5pm to 7am Weekdays $120 per hour $3 per mile",
    "Store # Address City State 512 Cherryvale Rockford IL 515 Joliet IL 517 Elder-Beerman Dayton OH 519 Bergner DE 520 Carson LA 521 Herberger DE",
    "The Buyer pays the price of the goods to the Seller within ten days.",
  ])("is not told by names, states or prices: %s", (text) => {
    expect(isForeign(text)).toBe(false);
  });
  it("is passed over beside English, and read where it is all there is", () => {
    const spanish = {
      flat: "La Empleada informar\u00e1 a la Empresa de cualquier cambio que se produzca en el lugar de trabajo.",
    };
    const english = { flat: "The Employee tells the Company of any change of her place of work that comes about." };
    expect(foreignIn([english, spanish])).toEqual([false, true]);
    expect(foreignIn([spanish, spanish, spanish, english])).toEqual([false, false, false, false]);
  });
});
