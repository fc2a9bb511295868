/** Run content as text: letters, tabs, breaks, special hyphens, symbols (ECMA-376 part 1, 17.3.3). */
import { symbolText } from "./symbols.ts";
import { attribute } from "./xml.ts";

/** The current text that one element of a run stands for; "" when it is none. Deleted text is told as text too. */
export function textOf(element: Element, name: string, unread: (kind: string) => void): string {
  switch (name) {
    case "w:t":
    case "w:delText":
      return element.textContent ?? "";
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:sym": {
      const code = attribute(element, "w:char");
      const text = symbolText(attribute(element, "w:font"), code);
      if (text === undefined) unread("symbol");
      return text ?? "\uFFFD";
    }
    default:
      return "";
  }
}
