/**
 * Members of Word's API that the frozen Office.js on npm (2022) does not have and newer hosts do: what `surface.ts` adds.
 * Names, sets and shapes are those of @types/office-js; a test compares them.
 */

export type AddedClass = "TrackedChange" | "TrackedChangeCollection";

export interface AddedMember {
  class: "Document" | "Body" | "Paragraph" | "Range" | AddedClass;
  name: string;
  /** "value": a property to load; "object": a method that answers an object; "result": one that answers a value or nothing. */
  kind: "value" | "object" | "result";
  /** For "object": the class of the answer. */
  returns?: "Paragraph" | "Range" | AddedClass;
  /** How many arguments go over the wire. */
  arguments?: number;
  /** True when the method changes nothing. */
  reads?: boolean;
  set: [name: string, version: string];
}

/** Whole classes that are added, and for a collection the class of its items. */
export const ADDED_CLASSES: Record<AddedClass, AddedClass | undefined> = {
  TrackedChange: undefined,
  TrackedChangeCollection: "TrackedChange",
};

const WORD_API_1_6: AddedMember["set"] = ["WordApi", "1.6"];
const trackedChanges = (owner: AddedMember["class"]): AddedMember => ({
  class: owner,
  name: "getTrackedChanges",
  kind: "object",
  returns: "TrackedChangeCollection",
  reads: true,
  set: WORD_API_1_6,
});
const value = (owner: AddedClass, name: string): AddedMember => ({
  class: owner,
  name,
  kind: "value",
  set: WORD_API_1_6,
});
const act = (owner: AddedClass, name: string): AddedMember => ({
  class: owner,
  name,
  kind: "result",
  set: WORD_API_1_6,
});

export const ADDED_MEMBERS: readonly AddedMember[] = [
  { class: "Paragraph", name: "uniqueLocalId", kind: "value", set: WORD_API_1_6 },
  {
    class: "Document",
    name: "getParagraphByUniqueLocalId",
    kind: "object",
    returns: "Paragraph",
    arguments: 1,
    set: WORD_API_1_6,
  },
  { class: "Document", name: "undo", kind: "result", arguments: 1, set: ["WordApiDesktop", "1.4"] },
  trackedChanges("Body"),
  trackedChanges("Paragraph"),
  trackedChanges("Range"),
  value("TrackedChange", "author"),
  value("TrackedChange", "date"),
  value("TrackedChange", "text"),
  value("TrackedChange", "type"),
  act("TrackedChange", "accept"),
  act("TrackedChange", "reject"),
  {
    class: "TrackedChange",
    name: "getRange",
    kind: "object",
    returns: "Range",
    arguments: 1,
    reads: true,
    set: WORD_API_1_6,
  },
  act("TrackedChangeCollection", "acceptAll"),
  act("TrackedChangeCollection", "rejectAll"),
  {
    class: "TrackedChangeCollection",
    name: "getFirst",
    kind: "object",
    returns: "TrackedChange",
    reads: true,
    set: WORD_API_1_6,
  },
  {
    class: "TrackedChangeCollection",
    name: "getFirstOrNullObject",
    kind: "object",
    returns: "TrackedChange",
    reads: true,
    set: WORD_API_1_6,
  },
];
