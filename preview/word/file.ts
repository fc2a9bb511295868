/** A .docx held open: parts parsed when needed, changed in place, saved as a .docx or as the flat package of `getOoxml`. */
import { strToU8, zipSync } from "fflate";
import { UnreadableDocument } from "../../shared/ooxml/errors.ts";
import { mainPart, type Parts, relationshipsOf } from "../../shared/ooxml/package.ts";
import { child, type ParseXml } from "../../shared/ooxml/xml.ts";
import { decodePart, unpack } from "../../shared/ooxml/zip.ts";

/** The platform's XML reader and writer: the browser's, or xmldom's in tests. */
export interface XmlTools {
  parse: ParseXml;
  serialize(node: Node): string;
}

/** How a part that is not there yet is made. */
export interface NewPart {
  /** Last word of the relationship's type. */
  relationship: string;
  contentType: string;
  xml: string;
}

const RELATIONSHIP_TYPES: Record<string, string> = {
  comments: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
  commentsExtended: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
  styles: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
};
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One open document file. */
export class WordFile implements Parts {
  readonly tools: XmlTools;
  readonly main: string;
  readonly #files: Record<string, Uint8Array>;
  readonly #roots = new Map<string, Element>();
  readonly #changed = new Set<string>();

  /** @throws UnreadableDocument */
  constructor(bytes: Uint8Array, tools: XmlTools) {
    this.tools = tools;
    this.#files = unpack(bytes, () => true);
    this.main = mainPart(this);
    if (!child(this.root(this.main), "w:body")) throw new UnreadableDocument("no-document");
    this.touch(this.main);
  }

  names(): Iterable<string> {
    return Object.keys(this.#files);
  }

  root(part: string): Element | undefined {
    const known = this.#roots.get(part);
    if (known) return known;
    const bytes = this.#files[part];
    if (!bytes) return undefined;
    try {
      const root = this.tools.parse(decodePart(bytes)).documentElement;
      this.#roots.set(part, root);
      return root;
    } catch (error) {
      throw error instanceof UnreadableDocument ? error : new UnreadableDocument("damaged", error);
    }
  }

  get body(): Element {
    return child(this.root(this.main), "w:body")!;
  }

  /** Says that a part's DOM was changed and must be written. */
  touch(part: string): void {
    this.#changed.add(part);
  }

  /** Name of the part the main document points to by this relationship. */
  related(type: string): string | undefined {
    for (const relationship of relationshipsOf(this, this.main).values()) {
      if (relationship.type === type) return relationship.target;
    }
    return undefined;
  }

  /** The part's root; made and linked when it is not there. The caller is going to change it. */
  ensure(fileName: string, part: NewPart): Element {
    const name = this.related(part.relationship) ?? this.#add(fileName, part);
    this.touch(name);
    return this.root(name)!;
  }

  /** The document as a .docx. */
  save(): Uint8Array {
    const files: Record<string, Uint8Array> = { ...this.#files };
    for (const name of this.#changed) {
      const root = this.#roots.get(name);
      if (root) files[name] = strToU8(DECLARATION + this.tools.serialize(root));
    }
    return zipSync(files);
  }

  /** The document as a flat package, with these blocks as its body (all when absent). */
  flat(blocks?: Element[]): string {
    const parts: string[] = [];
    for (const name of Object.keys(this.#files)) {
      if (!/^(_rels\/\.rels|word\/(_rels\/)?[^/]+\.(xml|rels))$/.test(name) || /fontTable|webSettings/.test(name))
        continue;
      const type = name.endsWith(".rels")
        ? "application/vnd.openxmlformats-package.relationships+xml"
        : this.#contentType(name);
      const xml = name === this.main ? this.#mainXml(blocks) : this.#text(name);
      parts.push(
        `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`,
      );
    }
    return `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join("")}</pkg:package>`;
  }

  #mainXml(blocks: Element[] | undefined): string {
    const root = this.root(this.main)!;
    if (!blocks) return this.tools.serialize(root);
    const copy = root.cloneNode(false) as Element;
    const body = this.body.cloneNode(false) as Element;
    copy.appendChild(body);
    for (const block of blocks) body.appendChild(block.cloneNode(true));
    return this.tools.serialize(copy);
  }

  #text(name: string): string {
    const root = this.#changed.has(name) ? this.#roots.get(name) : undefined;
    if (root) return this.tools.serialize(root);
    return decodePart(this.#files[name]!).replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, "");
  }

  #contentType(name: string): string {
    const types = this.root("[Content_Types].xml");
    for (let node = types?.firstChild; node; node = node.nextSibling) {
      const element = node as Element;
      if (node.nodeType === 1 && element.getAttribute("PartName") === `/${name}`)
        return element.getAttribute("ContentType")!;
    }
    return "application/xml";
  }

  #add(fileName: string, part: NewPart): string {
    const folder = this.main.slice(0, this.main.lastIndexOf("/") + 1);
    const name = folder + fileName;
    this.#files[name] = strToU8(part.xml);
    const relsName = `${folder}_rels/${this.main.slice(folder.length)}.rels`;
    if (!this.#files[relsName]) {
      this.#files[relsName] = strToU8(`<Relationships xmlns="${PACKAGE}/relationships"/>`);
    }
    const rels = this.root(relsName)!;
    this.#append(rels, `${PACKAGE}/relationships`, "Relationship", {
      Id: `rIdPreview${rels.childNodes.length}`,
      Type: RELATIONSHIP_TYPES[part.relationship] ?? part.relationship,
      Target: fileName,
    });
    this.touch(relsName);
    const types = this.root("[Content_Types].xml");
    if (types) {
      this.#append(types, `${PACKAGE}/content-types`, "Override", {
        PartName: `/${name}`,
        ContentType: part.contentType,
      });
      this.touch("[Content_Types].xml");
    }
    return name;
  }

  #append(parent: Element, namespace: string, name: string, attributes: Record<string, string>): void {
    const element = parent.ownerDocument.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.appendChild(element);
  }
}
