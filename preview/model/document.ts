/** The root of the object model: `context.document` and what hangs on it. */
import { children } from "../../shared/ooxml/xml.ts";
import { invalidArgument, itemNotFound } from "../host/errors.ts";
import type { HostObject, Members } from "../host/objects.ts";
import type { TrackingMode } from "../word/document.ts";
import type { ModelContext } from "./context.ts";
import { BodyObject, RangeObject } from "./ranges.ts";

const MODES: readonly string[] = ["Off", "TrackAll", "TrackMineOnly"] satisfies TrackingMode[];

/** The `Word.Document`. */
export class DocumentObject implements HostObject {
  readonly members = documentMembers as Members<never>;
  readonly context: ModelContext;
  readonly body: BodyObject;
  readonly properties: PropertiesObject;
  /** Rich API events the pane registered for. */
  readonly events = new Set<string>();

  constructor(context: ModelContext) {
    this.context = context;
    this.body = new BodyObject(context);
    this.properties = new PropertiesObject(context);
  }
}

const documentMembers: Members<DocumentObject> = {
  type: "Document",
  navigate: { Body: (self) => self.body, Properties: (self) => self.properties },
  read: {
    ChangeTrackingMode: (self) => self.context.document.trackingMode,
    Saved: () => true,
  },
  write: {
    ChangeTrackingMode: (self, value) => {
      if (!MODES.includes(String(value))) throw invalidArgument("changeTrackingMode");
      self.context.document.setTracking(value as TrackingMode);
    },
  },
  call: {
    GetSelection: (self) => {
      const { selection } = self.context.document;
      return new RangeObject(self.context, self.context.document.range(selection.start, selection.end));
    },
    GetParagraphByUniqueLocalId: (self, [id]) => {
      const element = self.context.document.byId(String(id));
      if (!element) throw itemNotFound();
      return self.context.paragraph(element);
    },
    Undo: (self, [times]) => self.context.document.undo(typeof times === "number" ? times : 1),
    Save: () => null,
    _RegisterEvent: (self, [, type]) => void self.events.add(String(type)),
    _UnregisterEvent: (self, [, type]) => void self.events.delete(String(type)),
  },
};

/** The `Word.DocumentProperties`: those of docProps/core.xml. */
class PropertiesObject implements HostObject {
  readonly members = propertyMembers as Members<never>;
  readonly context: ModelContext;

  constructor(context: ModelContext) {
    this.context = context;
  }

  read(name: string): string {
    const root = this.context.document.file.root("docProps/core.xml");
    return (root && children(root).find((element) => element.localName === name)?.textContent) ?? "";
  }

  write(name: string, value: string): void {
    const root = this.context.document.file.root("docProps/core.xml");
    const element = root && children(root).find((each) => each.localName === name);
    if (!root || !element) return;
    while (element.firstChild) element.removeChild(element.firstChild);
    element.appendChild(root.ownerDocument.createTextNode(value));
    this.context.document.file.touch("docProps/core.xml");
  }
}

const property = (name: string) => (self: PropertiesObject) => self.read(name);
const propertyMembers: Members<PropertiesObject> = {
  type: "DocumentProperties",
  read: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("creator"),
    Keywords: property("keywords"),
    Comments: property("description"),
    Category: property("category"),
    LastAuthor: property("lastModifiedBy"),
    RevisionNumber: property("revision"),
  },
  write: { Title: (self, value) => self.write("title", String(value)) },
};

/** Internal services that Office.js calls when an event handler is attached. */
export class InternalServiceObject implements HostObject {
  readonly members: Members<never> = {
    type: "AddinInternalService",
    call: { NotifyActionHandlerReady: () => null },
  };
}
