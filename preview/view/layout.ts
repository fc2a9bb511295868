/** How a paragraph looks on the page: alignment, indents, spacing and letter size from its properties and styles. */
import { attribute, child, childrenNamed, childValue, integer, onOff } from "../../shared/ooxml/xml.ts";

export interface ParagraphLayout {
  align: "left" | "center" | "right" | "justify";
  /** Points. */
  indent: number;
  /** How far the number hangs out of the text, in points. */
  hanging: number | undefined;
  before: number;
  after: number;
  size: number | undefined;
  pageBreakBefore: boolean;
}

/** Reads layouts; styles are looked up along their based-on chain. */
export class LayoutReader {
  readonly #styles = new Map<string, Element>();
  /** Paragraph properties of list levels, by "numId/level". */
  readonly #levels = new Map<string, Element>();
  readonly #defaults: Element | undefined;

  constructor(styles: Element | undefined, numbering: Element | undefined) {
    const definitions = new Map(
      childrenNamed(numbering, "w:abstractNum").map((each) => [attribute(each, "w:abstractNumId"), each]),
    );
    for (const list of childrenNamed(numbering, "w:num")) {
      const definition = definitions.get(childValue(list, "w:abstractNumId"));
      for (const level of childrenNamed(definition, "w:lvl")) {
        const properties = child(level, "w:pPr");
        if (properties) this.#levels.set(`${attribute(list, "w:numId")}/${attribute(level, "w:ilvl")}`, properties);
      }
    }
    for (const style of childrenNamed(styles, "w:style")) {
      const id = attribute(style, "w:styleId");
      if (id) this.#styles.set(id, style);
      if (attribute(style, "w:type") === "paragraph" && attribute(style, "w:default") === "1")
        this.#styles.set("", style);
    }
    this.#defaults = child(styles, "w:docDefaults");
  }

  /** @param list the automatic number's list and level, whose indents come between the paragraph's own and its style's */
  layoutOf(paragraph: Element, list?: { list: string; level: number }): ParagraphLayout {
    const own = child(paragraph, "w:pPr");
    const chain = this.#chain(childValue(own, "w:pStyle") ?? "");
    const defaults = child(child(this.#defaults, "w:pPrDefault"), "w:pPr");
    const level = list && this.#levels.get(`${list.list}/${list.level}`);
    const paragraphs = [own, level, ...chain.map((style) => child(style, "w:pPr")), defaults];
    const runs = chain.map((style) => child(style, "w:rPr"));
    const defaultRun = child(child(this.#defaults, "w:rPrDefault"), "w:rPr");
    const first = (name: string, key: string) => {
      for (const properties of paragraphs) {
        const value = attribute(child(properties, name), key);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const points = (name: string, key: string) => (integer(first(name, key)) ?? 0) / 20;
    const align = first("w:jc", "w:val");
    const size = [...runs, defaultRun]
      .map((run) => integer(childValue(run, "w:sz")))
      .find((each) => each !== undefined);
    return {
      align:
        align === "center"
          ? "center"
          : align === "right" || align === "end"
            ? "right"
            : align === "both"
              ? "justify"
              : "left",
      indent: Math.max(0, integer(first("w:ind", "w:left") ?? first("w:ind", "w:start")) ?? 0) / 20,
      hanging: integer(first("w:ind", "w:hanging")) === undefined ? undefined : points("w:ind", "w:hanging"),
      before: Math.min(48, points("w:spacing", "w:before")),
      after: Math.min(48, points("w:spacing", "w:after")),
      size: size === undefined ? undefined : size / 2,
      pageBreakBefore: paragraphs.some((properties) => onOff(properties, "w:pageBreakBefore")),
    };
  }

  #chain(id: string): Element[] {
    const chain: Element[] = [];
    for (let style = this.#styles.get(id) ?? this.#styles.get(""); style && !chain.includes(style); ) {
      chain.push(style);
      const base = childValue(style, "w:basedOn");
      style = base === undefined ? undefined : this.#styles.get(base);
    }
    return chain;
  }
}
