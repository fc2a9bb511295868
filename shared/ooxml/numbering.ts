/** Automatic numbers: computes the label Word prints before a list paragraph (ECMA-376 part 1, 17.9). */
import type { ListLabel } from "../document.ts";
import { formatNumber } from "./number-format.ts";
import { attribute, child, children, childrenNamed, childValue, integer, nameOf, onOff } from "./xml.ts";

interface Level {
  start: number;
  format: string;
  custom: string;
  text: string;
  /** Every number of the label in decimal digits (w:isLgl). */
  legal: boolean;
  /** 1-based level after which this one starts again; 0 never (w:lvlRestart). */
  restart: number | undefined;
  paragraphStyle: string | undefined;
}

interface AbstractList {
  id: string;
  levels: (Level | undefined)[];
  /** Another list's definition, found through a numbering style (w:numStyleLink). */
  styleLink: string | undefined;
}

interface List {
  abstract: string;
  overrides: Map<number, { start: number | undefined; level: Level | undefined }>;
}

/** The definitions of the numbering part. */
export class Numbering {
  readonly #abstracts = new Map<string, AbstractList>();
  readonly #lists = new Map<string, List>();
  readonly #listOfStyle: (style: string) => string | undefined;

  /** @param listOfStyle the numId a numbering style names, for `w:numStyleLink` */
  constructor(root: Element | undefined, listOfStyle: (style: string) => string | undefined = () => undefined) {
    this.#listOfStyle = listOfStyle;
    for (const element of childrenNamed(root, "w:abstractNum")) {
      const id = attribute(element, "w:abstractNumId");
      if (id === undefined) continue;
      const levels: AbstractList["levels"] = [];
      for (const level of childrenNamed(element, "w:lvl")) {
        const at = integer(attribute(level, "w:ilvl"));
        if (at !== undefined && at >= 0 && at <= 8) levels[at] = readLevel(level);
      }
      this.#abstracts.set(id, { id, levels, styleLink: childValue(element, "w:numStyleLink") });
    }
    for (const element of childrenNamed(root, "w:num")) {
      const id = attribute(element, "w:numId");
      const abstract = childValue(element, "w:abstractNumId");
      if (id === undefined || abstract === undefined) continue;
      const overrides: List["overrides"] = new Map();
      for (const override of childrenNamed(element, "w:lvlOverride")) {
        const at = integer(attribute(override, "w:ilvl"));
        if (at === undefined) continue;
        const level = child(override, "w:lvl");
        overrides.set(at, {
          start: integer(childValue(override, "w:startOverride")),
          level: level && readLevel(level),
        });
      }
      this.#lists.set(id, { abstract, overrides });
    }
  }

  /** The list's overrides and its definition, through numbering styles. */
  resolve(numId: string): { list: List; abstract: AbstractList } | undefined {
    const list = this.#lists.get(numId);
    let abstract = list && this.#abstracts.get(list.abstract);
    for (let hops = 0; abstract?.styleLink !== undefined && hops < 5; hops += 1) {
      const linked = this.#lists.get(this.#listOfStyle(abstract.styleLink) ?? "");
      const next = linked && this.#abstracts.get(linked.abstract);
      if (!next || next === abstract) break;
      abstract = next;
    }
    return list && abstract ? { list, abstract } : undefined;
  }

  /** The level of a list that belongs to a paragraph style (w:pStyle in the level), for numbering that comes with the style. */
  levelOfStyle(numId: string, style: string): number | undefined {
    const resolved = this.resolve(numId);
    const at = resolved?.abstract.levels.findIndex((level) => level?.paragraphStyle === style) ?? -1;
    return at < 0 ? undefined : at;
  }
}

/** Counts through one story (the body, the footnotes, …), paragraph by paragraph. */
export class ListCounter {
  readonly #numbering: Numbering;
  /** Lists of one definition count together (17.9.15). */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #startsUsed = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The label of the next paragraph of that list and level; undefined when it has none to show. */
  next(numId: string, level: number): ListLabel | undefined {
    const resolved = this.#numbering.resolve(numId);
    if (!resolved || level < 0 || level > 8) return undefined;
    const { list, abstract } = resolved;
    const levelAt = (at: number) => list.overrides.get(at)?.level ?? abstract.levels[at];
    const startAt = (at: number) => list.overrides.get(at)?.start ?? levelAt(at)?.start ?? 1;
    const own = levelAt(level);
    if (!own) return undefined;

    const counts = this.#counts.get(abstract.id) ?? [];
    this.#counts.set(abstract.id, counts);
    this.#applyStartOverride(numId, list, level, counts);
    const before = counts[level];
    counts[level] = before === undefined ? startAt(level) : before + 1;
    for (let deeper = level + 1; deeper <= 8; deeper += 1) {
      const restart = levelAt(deeper)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counts[deeper] = undefined;
    }

    if (own.format === "bullet") return { label: bulletOf(own.text), level, list: numId, bullet: true };
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const definition = levelAt(at);
      const format =
        own.legal && !/^(?:none|decimalZero)$/.test(definition?.format ?? "")
          ? "decimal"
          : (definition?.format ?? "decimal");
      return formatNumber(counts[at] ?? startAt(at), format, definition?.custom);
    });
    return label.trim() === "" ? undefined : { label: label.trim().slice(0, 200), level, list: numId };
  }

  /**
   * A list's own start value (w:startOverride) holds where the list is first used at that level. The levels above go on as the
   * definition's other lists left them, then and later: a sub-clause whose style names a list of its own stays in its clause.
   */
  #applyStartOverride(numId: string, list: List, level: number, counts: (number | undefined)[]): void {
    const first = !this.#startsUsed.has(`${numId}/${level}`);
    for (let at = 0; at <= level; at += 1) this.#startsUsed.add(`${numId}/${at}`);
    if (first && list.overrides.get(level)?.start !== undefined) counts[level] = undefined;
  }
}

function readLevel(element: Element): Level {
  let format = child(element, "w:numFmt");
  if (!format) {
    // Custom formats are wrapped: the newer one in mc:Choice, a plain one in mc:Fallback.
    const choice = children(child(element, "mc:AlternateContent") ?? element).find(
      (part) => nameOf(part) === "mc:Choice",
    );
    format = child(choice, "w:numFmt");
  }
  const text = child(element, "w:lvlText");
  return {
    start: integer(childValue(element, "w:start")) ?? 0,
    format: attribute(format, "w:val") ?? "decimal",
    custom: attribute(format, "w:format") ?? "",
    text: attribute(text, "w:val") ?? "",
    legal: onOff(element, "w:isLgl") ?? false,
    restart: integer(childValue(element, "w:lvlRestart")),
    paragraphStyle: childValue(element, "w:pStyle"),
  };
}

/** A bullet's sign. Symbol fonts put it in the private use area, where it means nothing without the font. */
function bulletOf(text: string): string {
  const sign = text.trim();
  return sign === "" || /[\uE000-\uF8FF]/.test(sign) ? "•" : sign.slice(0, 200);
}
