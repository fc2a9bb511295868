/** What all objects of the model share: the document, its styles and numbers, and one object for each paragraph. */
import type { Paragraph } from "../../shared/document.ts";
import { readPackage } from "../../shared/ooxml/reader.ts";
import { type ParagraphStyle, Styles } from "../../shared/ooxml/styles.ts";
import { child, childValue } from "../../shared/ooxml/xml.ts";
import type { HostCollection, HostObject } from "../host/objects.ts";
import type { WordDocument } from "../word/document.ts";
import type { LiveRange } from "../word/range.ts";
import { ListObject, ParagraphObject, RangeObject } from "./ranges.ts";

export class ModelContext {
  readonly document: WordDocument;
  /** Word shows struck-out words in `text` in some views and not in others (office-js 1267, 2314); both can be tried. */
  deletionsInText = false;
  readonly styles: Styles;
  readonly #paragraphs = new WeakMap<Element, ParagraphObject>();
  #labels: Paragraph[] | undefined;

  constructor(document: WordDocument) {
    this.document = document;
    const styles = document.file.related("styles");
    this.styles = new Styles(styles === undefined ? undefined : document.file.root(styles));
    document.listen((change) => {
      if (change.kind === "blocks") this.#labels = undefined;
    });
  }

  /** The one object that stands for a paragraph. */
  paragraph(element: Element): ParagraphObject {
    let object = this.#paragraphs.get(element);
    if (object) return object;
    object = new ParagraphObject(this, element);
    this.#paragraphs.set(element, object);
    return object;
  }

  range(range: LiveRange): HostObject {
    return new RangeObject(this, range);
  }

  allParagraphs(): HostCollection {
    return new ListObject(
      "ParagraphCollection",
      this.document.paragraphs().map((element) => this.paragraph(element)),
    );
  }

  styleOf(paragraph: Element): ParagraphStyle {
    return this.styles.paragraph(childValue(child(paragraph, "w:pPr"), "w:pStyle"));
  }

  /** The automatic number shown before a paragraph. */
  labelOf(paragraph: Element): Paragraph["list"] {
    this.#labels ??= readPackage(this.document.file, "").paragraphs;
    const index = this.document.indexOf(paragraph);
    return index === undefined ? undefined : this.#labels[index]?.list;
  }
}
