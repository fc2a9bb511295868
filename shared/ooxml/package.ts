/** A WordprocessingML package, whatever it came in: parts by name and the relationships between them (ECMA-376 part 2). */
import { UnreadableDocument } from "./errors.ts";
import { attribute, childrenNamed } from "./xml.ts";

/** The parts of a package. `root` parses on demand and gives undefined for a part that is not there. */
export interface Parts {
  names(): Iterable<string>;
  root(name: string): Element | undefined;
}

/** One relationship of a part. */
export interface Relationship {
  /** The last word of the type's address: "styles", "footnotes", "header", … */
  type: string;
  /** Full name of the part meant, without a leading slash; for an external one the address. */
  target: string;
}

/** The relationships of a part, by id. */
export function relationshipsOf(parts: Parts, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const root = parts.root(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const found = new Map<string, Relationship>();
  for (const element of childrenNamed(root, "rel:Relationship")) {
    const id = attribute(element, "Id");
    const target = attribute(element, "Target");
    if (!id || !target) continue;
    const external = attribute(element, "TargetMode") === "External";
    const type = (attribute(element, "Type") ?? "").split("/").pop() ?? "";
    found.set(id, { type, target: external ? target : resolvePart(folder, target) });
  }
  return found;
}

/** The main document part's name. */
export function mainPart(parts: Parts): string {
  for (const relationship of relationshipsOf(parts, "").values()) {
    if (relationship.type === "officeDocument") return relationship.target;
  }
  for (const name of parts.names()) if (/(^|\/)document\d*\.xml$/.test(name)) return name;
  throw new UnreadableDocument("no-document");
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
