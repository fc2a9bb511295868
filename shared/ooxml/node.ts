/** The readers for Node, where there is no DOMParser: the same code over xmldom. Never imported by the task pane. */
import { DOMParser } from "@xmldom/xmldom";
import type { DocumentSnapshot } from "../document.ts";
import { snapshotFromDocx } from "./docx.ts";
import { UnreadableDocument } from "./errors.ts";
import { snapshotFromFlatOpc } from "./flat.ts";
import { type ParseXml, refuseDoctype } from "./xml.ts";

/** xmldom as a {@link ParseXml}. */
export const parseXmlInNode: ParseXml = (xml) => {
  refuseDoctype(xml);
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new UnreadableDocument("damaged", new Error(message.split("\n")[0]));
    },
  });
  // xmldom's classes implement the parts of the DOM that the readers use, but its types are its own.
  return parser.parseFromString(xml, "application/xml") as unknown as Document;
};

/** Reads a .docx in Node. @see snapshotFromDocx */
export function readDocx(bytes: Uint8Array, name: string): DocumentSnapshot {
  return snapshotFromDocx(bytes, name, parseXmlInNode);
}

/** Reads a flat package in Node. @see snapshotFromFlatOpc */
export function readFlatOpc(xml: string, name: string): DocumentSnapshot {
  return snapshotFromFlatOpc(xml, name, parseXmlInNode);
}
