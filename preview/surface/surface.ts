/**
 * Runs inside the preview's pane, after Office.js and before the pane: adds the few newer members of `members.ts` on Office.js's
 * own runtime, and the theme that Word on the web hands over. Does nothing where they exist, and is no part of the add-in.
 */
import { ADDED_CLASSES, ADDED_MEMBERS, type AddedMember } from "./members.ts";
import { type Answer, CHANGES, type ClientObject, READS, type Runtime, type WordClass } from "./runtime.ts";

const wire = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A class like those Office.js generates: it can be loaded, tracked and, for a collection, listed. */
function createClass(runtime: Runtime, name: string, itemClass: () => WordClass | undefined): WordClass {
  const { BatchApiHelper: batch, Utility: utility } = runtime;
  const isCollection = name.endsWith("Collection");
  class Added extends runtime.ClientObject {
    // Declared only: the base constructor already reads them, before fields of a subclass exist.
    declare m_items: ClientObject[] | undefined;
    declare m_reference: unknown;

    get _className() {
      return name;
    }
    get _isCollection() {
      return isCollection;
    }
    get _ReferenceId() {
      return this.m_reference;
    }
    get items() {
      utility.throwIfNotLoaded("items", this.m_items, name, this._isNull);
      return this.m_items;
    }
    load(options: unknown) {
      return utility.load(this, options);
    }
    track() {
      this.context.trackedObjects.add(this);
      return this;
    }
    untrack() {
      this.context.trackedObjects.remove(this);
      return this;
    }
    _KeepReference() {
      batch.invokeMethod(this, "_KeepReference", READS.operation, [], READS.flags, 0);
    }
    override _handleIdResult(value: Answer) {
      super._handleIdResult(value);
      this.m_reference = value?._ReferenceId ?? this.m_reference;
    }
    override _handleResult(value: Answer) {
      super._handleResult(value);
      if (!value) return;
      utility.fixObjectPathIfNecessary(this, value);
      this.m_reference = value._ReferenceId ?? this.m_reference;
      if (!isCollection || !Array.isArray(value._Items)) return;
      this.m_items = value._Items.map((data: Answer, at) => {
        const item = batch.createChildItemObject(itemClass(), true, this, data, at);
        item._handleResult(data);
        return item;
      });
    }
  }
  return Added as unknown as WordClass;
}

function addMember(runtime: Runtime, classes: Record<string, WordClass>, member: AddedMember): void {
  const type = classes[member.class];
  if (!type || member.name in type.prototype) return;
  if (member.kind === "value") {
    addValue(runtime, type, member);
    return;
  }
  const { createMethodObject, invokeMethod } = runtime.BatchApiHelper;
  const { operation, flags } = member.reads ? READS : CHANGES;
  type.prototype[member.name] = function (this: object, ...given: unknown[]) {
    const args = Array.from({ length: member.arguments ?? 0 }, (_, at) => given[at]);
    const name = wire(member.name);
    if (!member.returns) return invokeMethod(this, name, operation, args, flags, 0);
    const isCollection = member.returns.endsWith("Collection");
    return createMethodObject(classes[member.returns], this, name, operation, args, isCollection, false, null, flags);
  };
}

function addValue(runtime: Runtime, type: WordClass, { class: owner, name }: AddedMember): void {
  const values = new WeakMap<object, unknown>();
  Object.defineProperty(type.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: ClientObject) {
      runtime.Utility.throwIfNotLoaded(name, values.get(this), owner, this._isNull);
      return values.get(this);
    },
  });
  const inherited = type.prototype._handleResult;
  type.prototype._handleResult = function (this: ClientObject, value) {
    inherited.call(this, value);
    if (value?.[wire(name)] !== undefined) values.set(this, value[wire(name)]);
  };
}

function addTheme(): void {
  const theme = new URLSearchParams(location.search).get("officeTheme");
  if (!theme || Office.context.officeTheme) return;
  Object.defineProperty(Office.context, "officeTheme", { configurable: true, value: JSON.parse(theme) });
}

// Word's classes arrive after office.js itself; onReady callbacks run in order, so this one is before the pane's.
Office.onReady(() => {
  const scope = window as unknown as { OfficeExtension?: Runtime; Word?: Record<string, WordClass> };
  addTheme();
  const { OfficeExtension: runtime, Word: classes } = scope;
  if (!runtime?.BatchApiHelper || !classes) return;
  for (const [name, item] of Object.entries(ADDED_CLASSES)) {
    classes[name] ??= createClass(runtime, name, () => (item ? classes[item] : undefined));
  }
  for (const member of ADDED_MEMBERS) addMember(runtime, classes, member);
});
