/** Styles: names, outline levels, numbering and letter formatting along the based-on chain (ECMA-376 part 1, 17.7). */
import { attribute, child, childrenNamed, childValue, integer, onOff } from "./xml.ts";

/** Letter formatting that the snapshot keeps; undefined means "says nothing". */
export interface RunFormat {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  hidden?: boolean | undefined;
  highlight?: string | undefined;
}

/** A paragraph's list as its properties or style name it. */
export interface ListReference {
  numId: string | undefined;
  level: number | undefined;
}

interface Style {
  id: string;
  name: string;
  type: string;
  basedOn: string | undefined;
  outlineLevel: number | undefined;
  list: ListReference | undefined;
  run: RunFormat;
}

/** What a paragraph style comes to, its ancestors included. */
export interface ParagraphStyle {
  name: string;
  outlineLevel: number | undefined;
  list: { numId: string; level: number | undefined; definedBy: string } | undefined;
  run: RunFormat;
}

const NO_FORMAT: RunFormat = {};

/** The style sheet of a document. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #runs = new Map<string, RunFormat>();
  readonly #defaultParagraph: string | undefined;
  readonly #documentDefault: RunFormat;

  constructor(root: Element | undefined) {
    const defaults = child(child(root, "w:docDefaults"), "w:rPrDefault");
    this.#documentDefault = readRunFormat(child(defaults, "w:rPr"));
    let defaultParagraph: string | undefined;
    for (const element of childrenNamed(root, "w:style")) {
      const id = attribute(element, "w:styleId");
      if (id === undefined) continue;
      const properties = child(element, "w:pPr");
      const type = attribute(element, "w:type") ?? "paragraph";
      this.#styles.set(id, {
        id,
        name: childValue(element, "w:name") ?? id,
        type,
        basedOn: childValue(element, "w:basedOn"),
        outlineLevel: integer(childValue(properties, "w:outlineLvl")),
        list: readListReference(child(properties, "w:numPr")),
        run: readRunFormat(child(element, "w:rPr")),
      });
      if (type === "paragraph" && /^(1|true|on)$/.test(attribute(element, "w:default") ?? "")) defaultParagraph ??= id;
    }
    this.#defaultParagraph = defaultParagraph;
  }

  /** The list a numbering style stands for. */
  listOfNumberingStyle(id: string): string | undefined {
    return this.#styles.get(id)?.list?.numId;
  }

  /** A paragraph style, resolved; the document's default one when the id is absent or unknown. */
  paragraph(id: string | undefined): ParagraphStyle {
    const key = id !== undefined && this.#styles.has(id) ? id : (this.#defaultParagraph ?? "");
    const cached = this.#paragraphs.get(key);
    if (cached) return cached;
    const chain = this.#chain(key);
    const withList = chain.find((style) => style.list?.numId !== undefined);
    const level = chain.find((style) => style.list?.level !== undefined)?.list?.level;
    const resolved: ParagraphStyle = {
      name: displayName(chain[0]?.name ?? "Normal"),
      outlineLevel: outlineOf(chain),
      list: withList ? { numId: withList.list!.numId!, level, definedBy: withList.id } : undefined,
      run: mergeChain(chain, this.#documentDefault),
    };
    this.#paragraphs.set(key, resolved);
    return resolved;
  }

  /** A character style's formatting, its ancestors included. */
  run(id: string | undefined): RunFormat {
    if (id === undefined) return NO_FORMAT;
    let format = this.#runs.get(id);
    if (!format) {
      format = mergeChain(this.#chain(id), NO_FORMAT);
      this.#runs.set(id, format);
    }
    return format;
  }

  #chain(id: string): Style[] {
    const chain: Style[] = [];
    for (let style = this.#styles.get(id); style && !chain.includes(style); ) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return chain;
  }
}

/**
 * What a run looks like: direct formatting wins; bold, italic and hidden are toggles, so that a character style
 * inside a paragraph style of the same kind switches them back (17.7.3).
 */
export function effectiveFormat(paragraph: RunFormat, character: RunFormat, direct: RunFormat): RunFormat {
  const toggle = (key: "bold" | "italic" | "hidden") =>
    direct[key] ?? (character[key] ?? false) !== (paragraph[key] ?? false);
  return {
    bold: toggle("bold"),
    italic: toggle("italic"),
    hidden: toggle("hidden"),
    underline: direct.underline ?? character.underline ?? paragraph.underline,
    highlight: direct.highlight ?? character.highlight ?? paragraph.highlight,
  };
}

/** The formatting a `w:rPr` states. */
export function readRunFormat(properties: Element | undefined): RunFormat {
  if (!properties?.firstChild) return NO_FORMAT;
  const underline = child(properties, "w:u");
  const highlight = childValue(properties, "w:highlight");
  const shade = attribute(child(properties, "w:shd"), "w:fill");
  return {
    bold: onOff(properties, "w:b"),
    italic: onOff(properties, "w:i"),
    hidden: onOff(properties, "w:vanish"),
    underline: underline && (attribute(underline, "w:val") ?? "single") !== "none",
    highlight: highlight ?? (shade && /^[\da-f]{6}$/i.test(shade) && !/^f{6}$/i.test(shade) ? `#${shade}` : undefined),
  };
}

/** The list a `w:numPr` names. */
export function readListReference(element: Element | undefined): ListReference | undefined {
  if (!element) return undefined;
  return { numId: childValue(element, "w:numId"), level: integer(childValue(element, "w:ilvl")) };
}

function mergeChain(chain: Style[], base: RunFormat): RunFormat {
  const merged: RunFormat = { ...base };
  for (const { run } of [...chain].reverse()) {
    for (const key of Object.keys(run) as (keyof RunFormat)[]) {
      if (run[key] !== undefined) Object.assign(merged, { [key]: run[key] });
    }
  }
  return merged;
}

function outlineOf(chain: Style[]): number | undefined {
  for (const style of chain) {
    if (style.outlineLevel !== undefined) return style.outlineLevel;
    const heading = /^heading ([1-9])$/i.exec(style.name);
    if (heading) return Number(heading[1]) - 1;
  }
  return undefined;
}

/** Files keep built-in names in lower case ("heading 1", "toc 2"); Word shows them capitalised. */
function displayName(name: string): string {
  if (!/^(heading|toc|index|header|footer|footnote|endnote|list|annotation|caption)\b/.test(name)) return name;
  return name.replace(/^toc\b/, "TOC").replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase());
}
