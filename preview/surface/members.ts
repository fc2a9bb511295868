/**
 * Members of Word's API that the frozen Office.js on npm (2022) does not have and newer hosts do: what `surface.ts` adds.
 * Names, sets and shapes are those of @types/office-js; a test compares them.
 */

export interface AddedMember {
  class: "Document" | "Paragraph";
  name: string;
  kind: "value" | "object" | "result";
  /** For "object": the class of the answer. */
  returns?: "Paragraph";
  /** How many arguments go over the wire. */
  arguments?: number;
  set: [name: string, version: string];
}

export const ADDED_MEMBERS: readonly AddedMember[] = [
  { class: "Paragraph", name: "uniqueLocalId", kind: "value", set: ["WordApi", "1.6"] },
  {
    class: "Document",
    name: "getParagraphByUniqueLocalId",
    kind: "object",
    returns: "Paragraph",
    arguments: 1,
    set: ["WordApi", "1.6"],
  },
  { class: "Document", name: "undo", kind: "result", arguments: 1, set: ["WordApiDesktop", "1.4"] },
];
